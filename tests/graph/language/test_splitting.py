"""Sentences of news text: abbreviations, quotations, paragraphs, and text that means harm."""

import time
from itertools import pairwise

import pytest

from graph.language.splitting import MAX_CHARACTERS, MAX_TOKENS, TOKEN, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


CASES = [
    ("Gen. Li left. Col. Okafor stayed.", ["Gen. Li left.", "Col. Okafor stayed."]),
    ("The U.S. envoy left the U.S. He landed in Oslo.", ["The U.S. envoy left the U.S.", "He landed in Oslo."]),
    ("Hamas attacked on Oct. 7. Israel answered.", ["Hamas attacked on Oct. 7.", "Israel answered."]),
    ("Mr. and Mrs. Haddad met John F. Kennedy Jr. in Boston.", None),
    ("It costs 3.5 million tenge, No. 4 on the list.", None),
    ("They met at 5 p.m. The talks failed.", ["They met at 5 p.m.", "The talks failed."]),
    ("Acme Inc. said it would sell. Its shares fell.", ["Acme Inc. said it would sell.", "Its shares fell."]),
    (
        "“We stay. We wait,” she said. “Why?” he asked.",
        ["“We stay.", "We wait,” she said.", "“Why?” he asked."],
    ),
    ('"We will act." The envoy left.', ['"We will act."', "The envoy left."]),
    ("NAIROBI, Jan 5 (Reuters) - Kenya sent troops.", ["NAIROBI, Jan 5 (Reuters) -", "Kenya sent troops."]),
    ("LAGOS, Nigeria — Gunmen shot at him.", ["LAGOS, Nigeria —", "Gunmen shot at him."]),
    ("ADEN - The mediators met a tribal chief.", ["ADEN -", "The mediators met a tribal chief."]),
    ("DAKAR - ECOWAS named a mediator.", ["DAKAR -", "ECOWAS named a mediator."]),
    ("EU — a bloc of 27 — met.", None),
    ("NATO - once brain-dead - met.", None),
    ("TRUCE HOLDS - UN SAYS", None),
    ("First line\nSecond line. Third", ["First line", "Second line.", "Third"]),
    ("The bloc (its charter dates from 1992. It has six members) met.", None),
    ("He paused… and left. She stayed.", ["He paused… and left.", "She stayed."]),
    ("The U.N. Security Council met.", None),
    ("Under Art. 4 of the treaty, see Res. 242, it must.", None),
    ("", []),
    (" \n\t\n ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ends_where_a_reader_would(text: str, expected: list[str] | None) -> None:
    assert split(text) == ([text] if expected is None else expected)


HOSTILE = {
    "a megabyte without a full stop": "word " * 200_000,
    "a megabyte without a space": "x" * 1_000_000,
    "full stops only": ". " * 200_000,
    "quotes only": "“" * 5_000 + "”" * 5_000,
    "brackets never closed": "(a. B " * 50_000,
    "capital letters and stops": "A. B. C. " * 50_000,
    "control characters": "\x00\x07\x1b[31m. \x00 Next\x85line\u2028more.\x0b" * 5_000,
    "mixed scripts": "Мир. 平和。 שלום. سلام؟ Peace! " * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_costs_bounded_time_and_gives_bounded_sentences(text: str) -> None:
    began = time.process_time()
    found = sentences(text)
    assert time.process_time() - began < 10
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert all(0 < end - start <= MAX_CHARACTERS for start, end in found)
    assert all(len(TOKEN.findall(text, start, end)) <= MAX_TOKENS + 1 for start, end in found)
    kept = "".join(text[start:end] for start, end in found)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_long_sentence_is_cut_at_its_punctuation() -> None:
    text = ("the committee considered the matter at length; " * 60).strip()
    pieces = split(text)
    assert len(pieces) > 1
    assert all(piece.endswith(";") for piece in pieces)
