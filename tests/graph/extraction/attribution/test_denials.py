"""Who denies what somebody else says, in which words and turns newspapers have it."""

import pytest
from extracted import claims, events, related, said

from graph.model import StatementProposition
from graph.terms import local_name


def told(text: str, root: str) -> set[tuple[str, str]]:
    """Who holds the events of a type, and whether they happened."""
    return {(local_name(one.holder), one.stance.polarity.value) for name, *_, one in events(text) if name == root}


def sides(text: str, root: str) -> list[tuple[set[str], set[str]]]:
    """The sides of the events of a type."""
    return [(actors, others) for name, actors, others, _ in events(text) if name == root]


def denied(text: str) -> set[tuple[str, str]]:
    """Who denies which words."""
    return {
        (local_name(one.holder), one.proposition.content)
        for one in claims(text)
        if isinstance(one.proposition, StatementProposition) and one.stance.polarity.value == "negative"
    }


@pytest.mark.parametrize(
    ("text", "root", "accuser", "denier"),
    [
        ("Norway said Sweden had armed the rebels, a claim Stockholm disputed.", "AID", "NOR", "SWE"),
        ("Kenya accuses Uganda of arming rebels, a charge Kampala denies.", "AID", "KEN", "UGA"),
        ("Niger accused Benin of sheltering militants, an allegation that Benin has rejected.", "AID", "NER", "BEN"),
        ("Jordan says Syria attacked the post, an accusation Damascus has often denied.", "ASSAULT", "JOR", "SYR"),
        ("Peru accuses Bolivia of arming rebels, something La Paz denies.", "AID", "PER", "BOL"),
        ("Oman says Yemen attacked the port, but Sanaa denies it.", "ASSAULT", "OMN", "YEM"),
        ("Chile says Peru attacked patrol boat; Lima denies claim", "ASSAULT", "CHL", "PER"),
        ("Japan accuses China of cyber attack on railway, Beijing denies", "ASSAULT", "JPN", "CHN"),
        ("Algeria said Mali had bombed the village, a charge Bamako dismissed as absurd.", "ASSAULT", "DZA", "MLI"),
    ],
)
def test_what_is_charged_is_the_accusers_and_denied_by_the_accused(
    text: str, root: str, accuser: str, denier: str
) -> None:
    assert told(text, root) == {(f"country-{accuser}", "positive"), (f"country-{denier}", "negative")}


def test_what_the_article_tells_and_somebody_denies_is_told_by_both() -> None:
    text = "Angola attacked a village in Namibia on Monday, a claim Luanda denies."
    assert told(text, "ASSAULT") == {("publisher-wire", "positive"), ("country-AGO", "negative")}


def test_a_report_that_another_confirms_is_claimed_by_both() -> None:
    text = "Qatar said Libya had closed its border, a report confirmed by Tunisia."
    assert told(text, "COERCE") == {("country-QAT", "positive"), ("country-TUN", "positive")}


def test_a_relation_is_denied_too() -> None:
    text = "Beijing maintains that Taiwan is part of China, a claim Taipei rejects."
    assert {(local_name(one.holder), one.stance.polarity.value) for *_, one in related(text)} == {
        ("country-CHN", "positive"),
        ("country-TWN", "negative"),
    }


def test_whoever_denies_is_sure_of_it() -> None:
    (denial,) = [
        one
        for name, *_, one in events("Britain believes Iran attacked the ship, a claim Tehran dismisses.")
        if name == "ASSAULT" and one.stance.polarity.value == "negative"
    ]
    assert denial.stance.certainty.value == "certain"


def test_the_charge_is_rejected_by_the_accused_and_no_other() -> None:
    text = "Latvia said Estonia had bombed the depot, an allegation the Estonian army rejected."
    ((actors, others),) = sides(text, "REJECT")
    assert actors == {"org-est-armed-forces"}
    assert others <= {"country-LVA"}
    assert told(text, "ASSAULT") == {("country-LVA", "positive"), ("org-est-armed-forces", "negative")}


@pytest.mark.parametrize("text", ["Oslo offers talks, Stockholm refuses", "Israel proposes truce, Hamas rejects"])
def test_an_offer_that_is_refused_was_made(text: str) -> None:
    assert not denied(text)
    assert all(one.stance.polarity.value == "positive" for *_, one in events(text))


def test_only_the_words_before_it_are_denied() -> None:
    text = "Rome says Tripoli let the boats sail, a charge Libya denies."
    assert ("country-LBY", "Tripoli let the boats sail") in denied(text)
    assert not any("charge" in words for _, words in said(text))
