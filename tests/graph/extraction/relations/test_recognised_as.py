"""What a place is recognised as: somebody's claim to it is no state that is recognised, and no fact."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("Honduras recognised Jerusalem as the capital of Israel in 2019.", {"country-ISR"}),
        ("Fiji recognised Jerusalem as Israel's capital.", {"country-ISR"}),
        ("Zambia recognised the Golan Heights as part of Syria in 2015.", {"country-SYR"}),
        ("Syria recognised Donetsk as independent of Ukraine in 2022.", set()),
    ],
)
def test_a_claim_that_is_recognised_is_no_state_and_no_fact(text: str, backed: set[str]) -> None:
    assert not {"recognises", "partOf", "capitalOf"} & {relation for _, relation, _ in relations(text)}
    assert [others for root, _, others, _ in events(text) if root == "SUPPORT"] == [backed]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Norway recognised Palestine as a state in 2024.", ("country-NOR", "recognises", "country-PSE")),
        ("Togo recognised Kosovo as an independent state.", ("country-TGO", "recognises", "country-XKX")),
    ],
)
def test_a_state_that_is_recognised_as_one_stays(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in relations(text)


@pytest.mark.parametrize(
    ("text", "recognised"),
    [
        ("Serbia lost Kosovo, which Denmark recognised as an independent state in 2008.", {"country-XKX"}),
        ("Ukraine lost two regions, Donetsk and Luhansk, which Syria recognised as independent.", set()),
        ("Troops hold two regions of Georgia, Abkhazia and South Ossetia, which Syria recognised as states.", set()),
    ],
)
def test_what_is_recognised_by_which_is_what_it_stands_behind(text: str, recognised: set[str]) -> None:
    hurt = {"country-SRB", "country-UKR", "country-GEO"}
    told = {thing for _, relation, thing in relations(text) if relation == "recognises"}
    backed = {one for root, _, others, _ in events(text) if root == "SUPPORT" for one in others}
    assert recognised <= told
    assert not hurt & (told | backed)
