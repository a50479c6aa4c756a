"""Whom "the businessman", "the 52-year-old" and "the foreign secretary" mean, who are not named."""

import pytest
from extracted import said

REBATE = "The rebate will stay, Martin Keel said."


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Paul Stone was fined on Monday. The businessman said he was shocked.", "Paul Stone"),
        ("Paul Stone was fined. The tycoon, whose latest firm is a brewery, said it was unfair.", "Paul Stone"),
        ("Paul Stone sold his hotels. It rained. The 52-year-old on Tuesday said he was tired.", "Paul Stone"),
        ("Paul Stone won the seat in May. The Dundee MP said the party was split.", "Paul Stone"),
        ("Paul Stone sued Ada Holm on Monday. The businesswoman said she was shocked.", "Ada Holm"),
        ("Paul Stone met nurses in May. “It is late,” the Vermont Republican said.", "Paul Stone"),
        ("Paul Stone wed Ada Holm in May. The Vermont Democrat said it was late.", "democrat"),
        ("Ada Holm named Karl Berg as an aide on Monday. The tycoon said he was pleased.", "tycoon"),
        ("Ada Holm sold her shares. The businessman said the price was fair.", "businessman"),
        ("Paul Stone was hit by a car in Leeds. The driver said he did not see it.", "driver"),
        ("Paul Stone was fined on Monday. The author of the report said it was too little.", "author"),
        ("A senator in Ohio sued Paul Stone. The senator said he had lost a fortune.", "senator"),
        ("Paul Stone was fined on Monday. Karl Berg said the businessman had paid.", "Karl Berg"),
    ],
)
def test_a_description_is_the_person_just_spoken_of(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


def test_by_the_age_behind_a_killing_another_may_be_meant() -> None:
    text = "Paul Stone was killed on Monday. The 19-year-old said on Friday that he had been afraid."
    assert "Paul Stone" not in {who for who, _ in said(text)}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"{REBATE} The foreign secretary told MPs it was fair.", "Martin Keel"),
        (f"{REBATE} The chancellor is due to name his targets. He told reporters the farms needed it.", "Martin Keel"),
        ("The foreign secretary said it was hard. Foreign Secretary Martin Keel leaves on Monday.", "Martin Keel"),
        ("The governor said the dam would hold. Gov. Ada Holm had it built, a court found.", "Ada Holm"),
        ("The mayor said the bridge was safe. Ada Holm, the mayor, had it built.", "Ada Holm"),
        ("President-elect Ada Holm met Karl Berg. The president-elect said he was brilliant.", "Ada Holm"),
        ("The governor said it would hold. Former governor Ada Holm had it built.", "governor"),
        ("The governor said it would hold. Governor Ada Holm met Governor Karl Berg.", "governor"),
        ("“The president shapes the office,” said Karl Berg. President Ada Holm left.", "Karl Berg"),
        ("Ada Holm resigned on Monday. The prime minister said she had done well.", "prime minister"),
    ],
)
def test_an_office_is_held_by_whom_the_text_names(text: str, holder: str) -> None:
    assert holder in {who for who, _ in said(text)}


def test_of_two_governors_the_one_named_last_is_meant() -> None:
    report = "Farmers in the valley say the spring was dry and that the summer was drier than they had seen for years. "
    text = (
        "Governor Mark Bevan spoke to nurses. Governor Erik Dalton was silent. "
        f"{report * 3}Nurses did not see Dalton. The roads were closed. The governor said he was waiting."
    )
    assert ("Erik Dalton", "he was waiting") in said(text)
