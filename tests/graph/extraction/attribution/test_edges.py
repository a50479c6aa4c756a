"""Where what is said begins and ends, and who of several nouns says it, in shapes that parsers hang amiss."""

import pytest
from extracted import read, said

from graph.model import Certainty, EventProposition, Modality, StatementProposition
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "In Togo's Maritime region, a five-storey market building was flooded, which caused a blackout, and one "
            "trader was hurt, the state rescue service reported.",
            "state rescue service",
            "In Togo's Maritime region, a five-storey market building was flooded, which caused a blackout, and one "
            "trader was hurt",
        ),
        (
            'And while the loss of the ferry makes a difference "in the immediate," Holm said, in the long term, both '
            "towns are still looking for a bridge.",
            "Holm",
            'while the loss of the ferry makes a difference "in the immediate," in the long term, both towns are still '
            "looking for a bridge",
        ),
        (
            "The delay was also due, the mayor said, to the rise in the price of cement.",
            "mayor",
            "The delay was also due to the rise in the price of cement",
        ),
        (
            "The envoys said it was likely that this plan and the budget would be put to the cabinet in June.",
            "envoys",
            "it was likely that this plan and the budget would be put to the cabinet in June",
        ),
        (
            "Bakers say it takes several days to repair an oven, raising questions about how they will feed the town.",
            "bakers",
            "it takes several days to repair an oven",
        ),
        (
            "The ministry added the closure was a response to “a storm at sea,” without giving detail.",
            "ministry",
            "the closure was a response to “a storm at sea,”",
        ),
        (
            "The paper said that, according to some accounts, the bridge cost the town ten million dollars.",
            "accounts",
            "the bridge cost the town ten million dollars",
        ),
        (
            "The diplomats said the move to simplify it would be far more significant than the abolition of the taxes.",
            "diplomats",
            "the move to simplify it would be far more significant than the abolition of the taxes",
        ),
        (
            "Denmark considers the reef part of its waters and has vowed it would never rule out using force to keep "
            "it.",
            "Denmark",
            "it would never rule out using force to keep it",
        ),
    ],
)
def test_a_clause_is_whole_and_has_no_tail_of_the_articles(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ('"The harbour needs a new pier and new boats," one of the port officials said without elaborating.',
         "port officials"),
        ("Some in Lome welcomed the plan, saying they needed a bridge to get to work.", "some"),
        ("Many in Gaza said the winter would be hard.", "many"),
        ('"It has not been critical," said a coffee trader in Santos, who noted that coffee was still moving.',
         "trader (Brazil)"),
        ("In a report published over the weekend, the daily claimed that the leaks included names of agents.", "daily"),
        (
            "An amphibious landing and training on how to defend against fire are also among the activities planned, "
            "a press kit said.",
            "press kit",
        ),
        ("The treaty is two pages long and has no annex. It says that ships may pass in time of war.", "treaty"),
    ],
)  # fmt: skip
def test_who_speaks_without_a_name_is_called_as_the_article_calls_them(text: str, holder: str) -> None:
    assert holder in {one for one, _ in said(text)}


def test_a_spokeswoman_speaks_again_as_who_she_was_and_not_as_who_is_spoken_of() -> None:
    text = (
        "A spokeswoman for the Red Cross said Ferit Hoxha decided to step down for personal reasons. "
        "The decision was welcomed by several traders. "
        "“He wanted to take some time off,” she said, adding that Hoxha had been ill. "
        "But the spokeswoman said Hoxha was happy with the way things were going."
    )
    holders = {holder for holder, _ in said(text)}
    assert len(holders) == 1
    assert "Ferit Hoxha" not in holders


def test_the_account_that_money_is_paid_into_tells_nothing() -> None:
    text = (
        "The paper said Iranian merchant Ada Holm, who served as a middleman in the sales, deposited three million "
        "dollars in the Swiss bank account of the Red Cross."
    )
    holders = {local_name(one.holder) for one in read(text).claims}
    assert holders
    assert "org-icrc" not in holders


@pytest.mark.parametrize(
    ("text", "modality", "certainty"),
    [
        ("Washington is insisting that the town comply with the ruling.", Modality.REQUESTED, Certainty.CERTAIN),
        ("Washington is insisting that the town complies with the ruling.", Modality.ACTUAL, Certainty.CERTAIN),
        ("The mayor considered closing the harbour.", Modality.PLANNED, Certainty.POSSIBLE),
    ],
)
def test_how_a_clause_is_meant_is_seen_from_its_verb(text: str, modality: Modality, certainty: Certainty) -> None:
    stances = [one.stance for one in read(text).claims if isinstance(one.proposition, StatementProposition)]
    assert [(one.modality, one.certainty) for one in stances] == [(modality, certainty)]


def test_what_is_asked_about_is_neither_wanted_nor_sure() -> None:
    claims = [
        one
        for one in read("Reporters asked whether China would invade Taiwan.").claims
        if isinstance(one.proposition, EventProposition) and one.proposition.type.endswith("ASSAULT")
    ]
    assert claims
    assert {one.stance.certainty for one in claims} == {Certainty.UNKNOWN}
    assert Modality.REQUESTED not in {one.stance.modality for one in claims}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The clinic confirmed that two patients had died, but would not name them.", "two patients had died"),
        ("The clinic said two patients had died but gave no details.", "two patients had died"),
        ("The theatre confirmed that its stage had burned, but gave no reason.", "its stage had burned"),
        (
            "The minister said the thief had confessed but would not name his accomplices.",
            "the thief had confessed but would not name his accomplices",
        ),
        ("Ada Holm said the bridge had cracked but would not fall.", "the bridge had cracked but would not fall"),
    ],
)
def test_what_a_speaker_keeps_to_himself_is_not_said(text: str, content: str) -> None:
    assert {words for _, words in said(text)} == {content}


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            'The film "We Are All Guests" won a prize in Lome, and its author, Ana Petkova, said she was astonished.',
            {"she was astonished"},
        ),
        (
            'The novel "The Wet Year" sold well in Cork, but its author, Niamh Daly, said she was poor.',
            {"she was poor"},
        ),
        ("Prices are falling and will fall further, the bank said.", {"Prices are falling and will fall further"}),
    ],
)
def test_a_clause_that_is_told_beside_a_report_is_not_said(text: str, contents: set[str]) -> None:
    assert {words for _, words in said(text)} == contents


@pytest.mark.parametrize(
    "text",
    [
        "A senior officer, speaking on condition that he not be identified, said morale was low.",
        "Two clerks, speaking on condition that they not be named, said morale was low.",
    ],
)
def test_on_what_condition_somebody_speaks_is_not_said(text: str) -> None:
    assert {words for _, words in said(text)} == {"morale was low"}
