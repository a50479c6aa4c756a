"""With whom somebody meets while he offers something is met, and no more."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "offerer", "partner"),
    [
        (
            "Chad's Hassan Otto offered to mediate between Mali and Niger during a meeting with Ada Holm.",
            "person-hassan-otto",
            "person-ada-holm",
        ),
        (
            "Oman offered to mediate between Mali and Niger during a call with Ada Holm.",
            "country-OMN",
            "person-ada-holm",
        ),
    ],
)
def test_who_is_met_mediates_nothing(text: str, offerer: str, partner: str) -> None:
    found = events(text)
    assert [one[1:3] for one in found if one[0] == "AGREE"] == [({offerer}, {"country-MLI", "country-NER"})]
    met = [one[1] | one[2] for one in found if one[0] == "CONSULT" and partner in one[1] | one[2]]
    assert met == [{offerer, partner}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Judges at the International Criminal Court ordered Chad to free him.", "group-judges-international-criminal"),
        ("Prosecutors at a court in Minsk charged the activist.", "group-prosecutors-belarus"),
    ],
)
def test_who_serves_at_a_court_is_of_it(text: str, who: str) -> None:
    doers = [one for root, actors, *_ in events(text) if root in ("REQUEST", "ACCUSE") for one in actors]
    assert doers
    assert all(one.startswith(who) for one in doers)
