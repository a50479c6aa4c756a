"""Who accuses another by a participle, in front of the verb or behind it, says what the other one did."""

import pytest
from extracted import events, said

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "root", "holder", "doer"),
    [
        ("Accusing Chad of bombing its posts, Niger closed the border.", "ASSAULT", "NER", "TCD"),
        ("Saying Lima had bombed its posts, Ecuador recalled its envoy.", "ASSAULT", "ECU", "PER"),
        ("Accusing Chad of planning an attack, Niger recalled its envoy.", "ASSAULT", "NER", "TCD"),
        ("Togo cut a hotline with the North, accusing Benin of bombing its posts.", "ASSAULT", "TGO", "BEN"),
    ],
)
def test_what_somebody_is_accused_of_is_the_word_of_the_accuser(text: str, root: str, holder: str, doer: str) -> None:
    told = [(local_name(one.holder), actors) for name, actors, _, one in events(text) if name == root]
    assert told == [(f"country-{holder}", {f"country-{doer}"})]


def test_who_stands_behind_with_accuses_nobody() -> None:
    text = "Chad closed its border with the rebels, accusing them of shelling villages."
    assert {local_name(one.holder) for name, *_, one in events(text) if name == "ASSAULT"} == {"country-TCD"}


def test_whom_somebody_accuses_is_part_of_the_words() -> None:
    text = "Niger rejected the plan, accusing Chad of trying to move the border."
    assert "Chad [is] trying to move the border" in {one[1] for one in said(text)}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The ministry accused the guards in the north of running “robber bands” and hiding arms.",
            "the guards [are] running “robber bands” and hiding arms",
        ),
    ],
)
def test_what_somebody_is_accused_of_is_told_whole_behind_a_place(text: str, content: str) -> None:
    assert {one for _, one in said(text)} == {content}
