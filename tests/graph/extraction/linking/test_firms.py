"""Firms called by two names are one; two people or states are two."""

import pytest

from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer


def whole(text: str) -> list[str]:
    """The names of a text that have an ampersand in them."""
    links = link(text, reference_gazetteer())
    return [text[one.start : one.end] for one in links.mentions if "&" in text[one.start : one.end]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Holm & Berg said profits had risen.", "Holm & Berg"),
        ("The court fined Tate & Lyle on Monday.", "Tate & Lyle"),
        ("Profits rose at Ryder & Ryder's shops.", "Ryder & Ryder"),
    ],
    ids=["speaks", "is fined", "twice the same"],
)
def test_two_names_with_an_ampersand_are_one_firm(text: str, name: str) -> None:
    assert whole(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Chad & Denmark condemned the law.",
        "Minister Ada Holm met Bo Berg. Holm & Berg agreed.",
        "The Food & Grain Directorate closed.",
    ],
    ids=["states", "people named in full", "longer name"],
)
def test_others_with_an_ampersand_are_none(text: str) -> None:
    assert not whole(text)
