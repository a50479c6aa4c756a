"""Words that somebody says in shapes that are easily passed over: "suggested she was holding", "a few said"."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Ada Holm later revealed she was feeling ill.", "Ada Holm", "she was feeling ill"),
        ("The mayor suggested the bank was holding a stake.", "mayor", "the bank was holding a stake"),
        (
            "The judge has already ruled Ada Holm and her partners were liable for fraud.",
            "judge",
            "Ada Holm and her partners were liable for fraud",
        ),
        (
            "It will cost 12 billion, money protesters say could have been spent on schools.",
            "protesters",
            "money could have been spent on schools",
        ),
        ("A journalist also reported hearing gunfire near it.", "journalist", "hearing gunfire near it"),
    ],
)
def test_what_is_said_may_be_a_clause_without_that_or_a_gerund(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The king ruled Norway for years and died in Oslo.",
        "Norway recalled its envoy after the vote.",
        "Norway revealed plans to build a port that would cost millions.",
        "The bridge the engineers built was closed.",
    ],
)
def test_what_is_done_with_the_same_verbs_is_not_said(text: str) -> None:
    assert not said(text)


def test_what_is_set_against_a_question_is_no_part_of_it() -> None:
    text = "Engineers asked whether the dam can hold, while the builders have dismissed the study as meaningless."
    assert ("builders", "the study [is] meaningless") in said(text)


def test_what_is_set_against_a_condition_is_part_of_it() -> None:
    text = "If the mayor says the dam is safe while engineers say it may well leak, nobody will live there."
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The unions are taking the position that the tax cannot be raised.", "unions", "the tax cannot be raised"),
        (
            "Norway has indicated its intention of raising fuel prices by cutting subsidies.",
            "Norway",
            "raising fuel prices by cutting subsidies",
        ),
        (
            "Ada Holm has an explanation for the drought: the river was led into the sea.",
            "Ada Holm",
            "the river was led into the sea",
        ),
        ("Eva Lund made an odd announcement: She would quit the race.", "Eva Lund", "She would quit the race"),
        (
            "The scientific community's finding that the river was poisoned was ignored.",
            "scientific community",
            "the river was poisoned",
        ),
    ],
)
def test_a_noun_for_words_may_lead_to_them(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    ["Norway did not issue a warning: nobody had seen the storm.", "Ada Holm has an explanation: who can she ask?"],
)
def test_a_noun_for_words_leads_to_no_other_words(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "The opposition Liberals, however, called the move to cut vacant posts an empty gesture.",
            "Liberals",
            "the move [is] an empty gesture",
        ),
        ("Engineers estimate its cost at $3 billion.", "engineers", "its cost [is] $3 billion"),
    ],
)
def test_what_a_thing_is_called_or_put_at_is_said(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


def test_where_something_is_estimated_is_not_what_it_is_put_at() -> None:
    assert not said("Engineers estimated the damage at the port.")


def test_a_few_speak_and_few_do_not() -> None:
    assert ("a few", "they had doubts") in said("A few said they had doubts.")
    assert not said("Few said they would vote.")


@pytest.mark.parametrize("party", ["Democrats", "Republicans"])
def test_members_of_a_party_make_things_clear(party: str) -> None:
    told = said(f"{party} have made clear that they are open to cuts.")
    assert [content for _, content in told] == ["they are open to cuts"]
