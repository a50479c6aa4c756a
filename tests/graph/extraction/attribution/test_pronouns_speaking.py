"""Who says what a pronoun says: "it" of a firm, "he" of whom the talk is."""

import pytest
from extracted import holders


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
