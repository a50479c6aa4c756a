"""Of two who accuse each other each accuses the other."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.events.deeds import Deed
from graph.language.sentence import Sentence
from graph.terms import local_name

_EACH_OTHER: Final = (("each", "other"), ("one", "another"))


def each_of_two(deed: Deed) -> Iterator[Deed]:
    """A deed, or the two which it is where two accuse each other: "Chad and Niger blamed each other"."""
    two = deed.event.actors
    if local_name(deed.event.type) != "ACCUSE" or len(two) != 2 or not is_mutual(deed.sentence, deed.head):
        yield deed
        return
    for who, other in (two, two[::-1]):
        slots = tuple(
            ("actor" if one == who else "recipient", index, one)
            for slot, index, one in deed.slots
            if slot == "actor" and one in two
        )
        yield replace(deed, slots=slots, event=replace(deed.event, actors=(who,), recipients=(other,)))


def is_mutual(sentence: Sentence, verb: int) -> bool:
    """Whether the object of a verb is "each other"."""
    things = [one for one in sentence.children(verb) if sentence.tokens[one].relation in ("obj", "iobj")]
    pairs = (tuple(token.text.lower() for token in sentence.tokens[one : one + 2]) for one in things)
    before = (tuple(token.text.lower() for token in sentence.tokens[max(0, one - 1) : one + 1]) for one in things)
    return any(pair in _EACH_OTHER for pair in (*pairs, *before))
