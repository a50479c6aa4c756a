"""Who says what a pronoun says: "it" of a firm, "he" of whom the talk is."""

import pytest
from extracted import holders, said


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Norska filed for protection in a US court last week. It said the sale would ruin its plants.",
            "the sale would ruin",
            "person-norska",
        ),
        (
            "Norska filed for protection in a US court last week. It said fares would rise. It has also threatened to "
            "sue the buyers.",
            "to sue the buyers",
            "person-norska",
        ),
        (
            "Norska maintains that it fled to Bern because it feared it would be robbed in Oslo.",
            "it would be robbed",
            "person-norska",
        ),
        (
            "Russian oil firm Norska sued the bank. Its lawyer, Ada Holm, told the court that Norska had paid. But she "
            "said that the papers were lost.",
            "the papers were lost",
            "person-ada-holm",
        ),
    ],
    ids=["and no court named between", "also", "because it feared", "and no lawyer of the other side"],
)
def test_it_is_the_firm_that_was_the_subject(text: str, words: str, who: str) -> None:
    assert holders(text, words) == {who}


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "John Berg, president of the bank, said growth would slow.\n\nCarl Lund's embrace of tariffs has unsettled "
            "markets. On Tuesday he threatened new ones, suggesting he might leave partners behind.",
            "he might leave",
            "person-carl-lund",
        ),
        (
            "Senator Mark Lund called the bill wise. Later, when voters left the Obama administration, he called it "
            "foolish.",
            "foolish",
            "person-mark-lund",
        ),
        (
            "Mark Lund spoke first. Carl Berg's wife left the room. He said the sale would fail.",
            "the sale would fail",
            "person-mark-lund",
        ),
    ],
    ids=["whose thing was the subject", "and nobody who gives a body its name", "and not whose wife"],
)
def test_he_is_of_whom_the_talk_is(text: str, words: str, who: str) -> None:
    assert holders(text, words) == {who}


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The mayor disagreed. “Our schools are fine,” he said.", "mayor", "Our schools are fine"),
        ('A nurse ran into the street. "The roof has gone," she shouted.', "nurse", "The roof has gone"),
        (
            "A spokeswoman for the railway was unmoved. “The trains run,” she said.",
            "spokeswoman",
            "The trains run",
        ),
        ("The prime minister was calm. “We are ready,” he told reporters in Lome.", "prime minister", "We are ready"),
    ],
)
def test_he_is_the_person_of_whom_alone_the_sentence_before_tells(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor met a farmer. “My cows are dead,” he said.",
        "The road was closed. “It is icy,” he said.",
        "The spokesman left early. “It is icy,” she said.",
        "The mayor left early.\n\nTwo roads were closed.\n\n“It is icy,” he said.",
        "The mayor left early. The road was closed. “It is icy,” he said.",
    ],
)
def test_nobody_is_meant_where_two_are_told_of_or_none(text: str) -> None:
    assert not said(text)
