"""What the words around a word have for those who do what it tells, and for those to whom they do it."""

from typing import Final, NamedTuple

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import Predication, members, preposition
from graph.extraction.learnt.view import View

_NAMED: Final = ("person", "state", "capital", "organisation", "bloc")
HELD: Final = (*_NAMED, "office", "body")
"""Who is held to account, or met: no thing, no crowd and no "them"."""
BINDING: Final = ("must", "should", "shall", "may", "can", "could", "might")


class Said(NamedTuple):
    """The words for those who do what a phrase tells, and for those to whom they do it."""

    doers: tuple[int, ...]
    others: tuple[int, ...] = ()


def governing(view: View, word: int) -> Predication | None:
    """The predication on which a word hangs."""
    token = view.sentence.tokens[word]
    return None if token.is_root else view.framing.predications.get(token.head)


def tied(view: View, verb: Predication, noun: int, markers: tuple[str, ...]) -> tuple[int, ...]:
    """What some prepositions tie to a verb or to a noun below it."""
    found = (i for above in (verb.head, noun) for i in view.sentence.children(above))
    behind = (i for i in found if i > verb.head and preposition(view.sentence, i) in markers)
    return tuple(one for i in behind for one in members(view.sentence, i))


def are(view: View, words: tuple[int, ...], kinds: tuple[str, ...]) -> bool:
    """Whether there are words, and all of some kinds."""
    return bool(words) and all(view.kinds[one] in kinds for one in words)


def by_frame(view: View, verb: int, name: str) -> Said | None:
    """The sides of a frame of a type at a verb, where all are some who may do so and one side is a person."""
    match = view.framing.frame(verb, name)
    if match is None or match.predication.head != verb or is_negated(view.sentence, verb):
        return None
    doers, whom = match.slots.get("actor", ()), match.slots.get("recipient", ())
    able = are(view, doers, (*HELD, "people", "pronoun")) and are(view, whom, HELD)
    people = any(view.kinds[one] in ("person", "office") for one in (*doers, *whom))
    return Said(doers, whom) if able and people else None
