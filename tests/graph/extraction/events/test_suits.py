"""Against whom a suit is, and with whom somebody only speaks while he judges."""

import pytest
from extracted import events, sides


@pytest.mark.parametrize(
    ("text", "doers", "recipients"),
    [
        ("Chad filed a lawsuit against Sudan at the International Court of Justice.", {"country-TCD"}, {"country-SDN"}),
        ("Peru brought a case against Chile at the International Court of Justice.", {"country-PER"}, {"country-CHL"}),
        ("Norway criticised the lawsuit against Ada Holm in Chad.", {"country-NOR"}, set()),
        ("Kenya criticised the suit against Jan Lech in Mali.", {"country-KEN"}, set()),
        ("Emmanuel Macron condemned the riots in a phone call with Giorgia Meloni.", {"person-emmanuel-macron"}, set()),
        ("Olaf Scholz criticised the verdict during a meeting with Giorgia Meloni.", {"person-olaf-scholz"}, set()),
    ],
)
def test_whom_it_is_against(text: str, doers: set[str], recipients: set[str]) -> None:
    assert sides(text, "ACCUSE") == [(doers, recipients)]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Chile filed a complaint against Peru with the World Trade Organization.", {"country-PER"}),
        ("Togo lodged a complaint with the African Union against Benin.", {"country-BEN"}),
        ("Norway filed a complaint with the World Trade Organization over duties on salmon.", set()),
        ("Kenya lodged a protest with Uganda.", {"country-UGA"}),
    ],
)
def test_who_is_to_judge_of_a_complaint_is_not_accused(text: str, accused: set[str]) -> None:
    assert [others for root, _, others, _ in events(text) if root == "ACCUSE"] == [accused]
