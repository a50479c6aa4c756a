"""When bodies were founded, where the verb stands beside the name, and whose foundation "it" and "its" tell of."""

import pytest
from extracted import claims

from graph.model import Date, RelationProposition
from graph.terms import local_name


def founded(text: str) -> set[tuple[str, str]]:
    """What a text says was founded, and when."""
    told = (claim.proposition for claim in claims(text))
    dated = (one for one in told if isinstance(one, RelationProposition) and isinstance(one.object, Date))
    return {(local_name(one.subject), str(one.object)) for one in dated}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Togo is a member of the Bamako Forum, founded in 1965.", ("org-bamako-forum", "1965-01-01")),
        ("Leaders met under the Bamako Forum, a regional body set up in 1983.", ("org-bamako-forum", "1983-01-01")),
        (
            "The army killed the head of the Unity Movement, Juan Riva, who founded it in 1962.",
            ("org-unity-movement", "1962-01-01"),
        ),
        ("OPEC, which is based in Vienna and was founded in 1960, objected.", ("org-opec", "1960-01-01")),
        ("Rebels left the Unity Movement, launched on 3 May 1981 by Juan Riva.", ("org-unity-movement", "1981-05-03")),
    ],
)
def test_a_body_may_stand_beside_the_verb_of_its_foundation(text: str, found: tuple[str, str]) -> None:
    assert found in founded(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm left the hospital of the Unity Movement, founded in 1970.",
        "The Arab League, a commission founded in 1969 said, had failed.",
        "Members of the Unity Movement formed in 1970 a coalition.",
        "The Unity Movement joined the Freedom Party of Juan Riva, who liked it in 1962.",
        "The paper of the Unity Movement, sold in 1970, was funny.",
    ],
)
def test_what_was_founded_is_not_always_the_last_name(text: str) -> None:
    assert founded(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("France recognised Slovenia after it declared independence in June 1981.", ("country-SVN", "1981-06-01")),
        (
            "Peru and Chile were the first to recognise Kosovo after it declared independence on 17 February 1978.",
            ("country-XKX", "1978-02-17"),
        ),
        ("Chad has belonged to the Bamako Forum since its foundation in 1970.", ("org-bamako-forum", "1970-01-01")),
        ("Israel has fought since its foundation in 1948.", ("country-ISR", "1948-01-01")),
        ("Togo joined the United Nations after it became independent in 1960.", ("country-TGO", "1960-01-01")),
    ],
)
def test_it_is_what_was_recognised_and_its_the_bodys(text: str, found: tuple[str, str]) -> None:
    assert founded(text) == {found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eritrea proclaimed its independence in May 1993.", ("country-ERI", "1993-05-01")),
        ("Vanuatu gained its independence from France and Britain on 30 July 1980.", ("country-VUT", "1980-07-30")),
        ("Transnistria, which broke away in 1990, held an election.", ("country-x-transnistria", "1990-01-01")),
        ("South Sudan won independence from Sudan in 2011.", ("country-SSD", "2011-01-01")),
        ("OPEC was founded fifty years ago today by Iran and Iraq.", ("org-opec", "1974-05-06")),
        (
            "The Pacific Islands Forum met. Fiji chairs the Forum, founded in 1971.",
            ("org-pacific-islands-forum", "1971-01-01"),
        ),
    ],
)
def test_states_begin_with_their_independence_and_bodies_years_ago(text: str, found: tuple[str, str]) -> None:
    assert found in founded(text)


@pytest.mark.parametrize(
    "text",
    [
        "Serbia broke away from the talks in 2019.",
        "The central bank of Chad gained its independence in 1998.",
        "Peru won the independence of its judges in 1998.",
        "The Arab League said that a commission was formed two years ago.",
        "The Arab League and the Ivy League met. The League, founded in 1945, is old.",
    ],
)
def test_what_is_no_independence_founds_no_state(text: str) -> None:
    states = {who for who, _ in founded(text)}
    assert not states & {"country-SRB", "country-TCD", "country-PER", "org-arab-league", "org-ivy-league"}
