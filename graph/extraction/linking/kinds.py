"""Bodies that nothing else knows, whose kind stands beside or in their name: "the FijiFirst party", "the party New
Ideas", "Government of National Accord"."""

import re
from dataclasses import replace
from typing import Final

from graph.extraction.lexicon import DOCTRINES, TITLES
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known
from graph.extraction.peoples import names_people
from graph.language.dateunits import WEEKDAYS
from graph.language.sentence import Sentence, Span
from graph.terms import mint

_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[a-zà-öø-ÿ][\w’'-]*"
_NOUNS: Final = {
    "party": "PoliticalParty",
    "movement": "Organisation",
    "coalition": "Organisation",
    "militia": "ArmedGroup",
    "guerrillas": "ArmedGroup",
    "rebels": "ArmedGroup",
}
_KINDS: Final = "|".join(_NOUNS)
_NAMED: Final = re.compile(rf"(.*\S) ({_KINDS})")
_IN_FRONT: Final = re.compile(rf"\b(?:[Tt]he|(?!an?\b)[a-z]+|[’']s) ({_NAME}(?: {_NAME}){{0,3}}) ({_KINDS})\b")
_BEHIND: Final = re.compile(
    rf"\b({_KINDS}) ({_NAME}(?: {_NAME}){{0,3}})(?=[.,;:)]| (?:and|in|of|has|had|is|was|which)\b)"
)
_WHOLE: Final = re.compile(
    r"\b((?:Government|Council|Movement|Front|Alliance|Coalition|Union|Congress|Party|League|Forum|Army) (?:of|for) "
    rf"(?:the )?{_NAME}(?:(?: and| of| for)? {_NAME}){{0,4}})"
)
# Capitals that begin no name of a body: "a Christmas party", "the Monday movement".
_NO_NAMES: Final = frozenset(
    (*map(str.title, WEEKDAYS), *DOCTRINES, *"Christmas Easter Halloween Birthday The A An MPs MP".split())
)


def without_kind(span: Span, sentence: Sentence, links: Links) -> Span:
    """A recognised name without the noun, in small letters, that says what it is: "the Ennahda party" is Ennahda.

    What only describes is no name without it ("the Liberal party"), unless the text or the gazetteer has it alone.
    """
    found = _NAMED.fullmatch(links.text, span.start, span.end) if span.label == "ORG" else None
    if found is None:
        return span
    alone = rf"\b{re.escape(found[1])}\b(?! (?:{_KINDS})\b)"
    known = [one.candidates[0].kind for one in links.gazetteer.find(found[1]) if one.end == len(found[1])]
    describes = [sentence.tokens[at].upos for at in sentence.covering(*found.span(1))][-1:] == ["ADJ"]
    named = not describes or (known[-1:] and known[-1] in _NOUNS.values()) or re.search(alone, links.text)
    return replace(span, end=found.end(1)) if named else span


def is_described(span: Span, links: Links) -> bool:
    """Whether a span only says what a body stands for, and not what it is called: "an Islamist party"."""
    found = _NAMED.fullmatch(links.text, span.start, span.end) if span.label == "ORG" else None
    return found is not None and DOCTRINES.issuperset(found[1].split())


def named_by_kind(links: Links) -> None:
    """Take in the bodies named so, where no other name stands in the words."""
    for found in _IN_FRONT.finditer(links.text):
        _take(links, found.start(1), found.end(1), _NOUNS[found[2]])
    for found in _BEHIND.finditer(links.text):
        _take(links, found.start(2), found.end(2), _NOUNS[found[1]])
    for found in _WHOLE.finditer(links.text):
        _take(links, found.start(1), found.end(1), "PoliticalParty" if found[1].startswith("Party") else "Organisation")


def _take(links: Links, start: int, end: int, kind: str) -> None:
    name = links.text[start:end]
    spoken = name.split()
    if links.among(start, end) or not _NO_NAMES.isdisjoint(spoken) or spoken[0].lower() in TITLES or names_people(name):
        return
    links.add(start, end, Known(mint("org", name), kind, name))
