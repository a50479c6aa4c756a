"""Titles of several, each of another state: "the Turkish and Greek foreign ministers, Ada Holm and Jan Lech"."""

from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.titlewords import is_plural
from graph.language.sentence import Sentence

_JOINING: Final = ("and", ",")
_SEVERAL: Final = 2


def respective(sentence: Sentence, owner: int, title: int, bearer: Mention, links: Links) -> tuple[Mention, ...] | None:
    """Of which state a bearer of a shared title is, where as many states stand in front of it as names behind; empty
    where that is unclear, and ``None`` where one state alone (given by its word, ``owner``) or none is named."""
    states = _states(sentence, owner, links) if is_plural(sentence.tokens[title]) else []
    if len(states) < _SEVERAL:
        return None
    people = _people(sentence, title, links)
    at = next((number for number, one in enumerate(people) if one.entity == bearer.entity), None)
    return (states[at],) if at is not None and len(people) == len(states) else ()


def _states(sentence: Sentence, last: int, links: Links) -> list[Mention]:
    """The states that are joined in front of a title, of which the last is given."""
    found: list[Mention] = []
    while last >= 0 and (named := links.on(sentence.tokens[last])) and named.kind == "State":
        found.append(named)
        before = sentence.covering(named.start, named.end)[0] - 1
        if before < 1 or sentence.tokens[before].text not in _JOINING:
            break
        last = before - 1
    return found[::-1]


def _people(sentence: Sentence, title: int, links: Links) -> list[Mention]:
    """The names that are joined behind a title and a comma."""
    found: list[Mention] = []
    at = title + 1
    while at + 1 < len(sentence) and sentence.tokens[at].text in _JOINING:
        at += 1
        if found and sentence.tokens[at].text == "and":
            at += 1  # "Ada Holm, Jan Lech, and Luis Prada"
        named = links.on(sentence.tokens[at]) if at < len(sentence) else None
        if named is None or named.kind != "Person":
            break
        found.append(named)
        at = sentence.covering(named.start, named.end)[-1] + 1
    return found
