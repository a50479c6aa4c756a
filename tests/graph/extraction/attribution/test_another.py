"""One more of those who spoke before: "One woman said …. Another said …"."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "One trader said the market was dead. Another said it was only asleep.",
            "another trader",
            "it was only asleep",
        ),
        (
            "Two officers said the road was clear. A third said it was mined.",
            "third officer",
            "it was mined",
        ),
        (
            '"Our water is brown," one woman complained. "It smells." Another said her children were sick.',
            "another woman",
            "her children were sick",
        ),
        (
            "One Western diplomat believes the truce will hold. Another calls it “the best chance in a decade”.",
            "another diplomat",
            "it [is] the best chance in a decade",
        ),
        (
            "One juror said the trial was fair. The other said the judge had slept.",
            "other juror",
            "the judge had slept",
        ),
        (
            "A nurse said the ward was full. “There are no beds,” said another.",
            "another nurse",
            "There are no beds",
        ),
    ],
)
def test_another_is_one_more_of_those_who_spoke(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ada Holm said the tax was fair. Another said it was not.", "Ada Holm"),
        ("The mayor said the bridge was closed. Another bridge was said to be unsafe.", "mayor"),
        ("Pollsters said a third were undecided. A third said the vote was a farce.", "pollsters"),
    ],
)
def test_nobody_else_speaks_where_nobody_without_a_name_did(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} <= {holder, "people"}
