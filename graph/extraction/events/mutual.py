"""Of two who accuse each other, or trade accusations, each accuses the other."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.events.deeds import Deed
from graph.language.sentence import Sentence
from graph.terms import local_name

_EACH_OTHER: Final = (("each", "other"), ("one", "another"))
_TRADING: Final = ("trade", "exchange", "swap")
_CHARGES: Final = frozenset("accusation recrimination allegation charge blame barb insult jibe criticism".split())
_OF_TWO: Final = ("each", "both")


def each_of_two(deed: Deed) -> Iterator[Deed]:
    """A deed, or the two which it is where two accuse each other: "Chad and Niger blamed each other"."""
    two = deed.event.actors
    if local_name(deed.event.type) != "ACCUSE" or len(two) != 2 or not _is_by_both(deed.sentence, deed.head):
        yield deed
        return
    for who, other in (two, two[::-1]):
        slots = tuple(
            ("actor" if one == who else "recipient", index, one)
            for slot, index, one in deed.slots
            if slot == "actor" and one in two
        )
        yield replace(deed, slots=slots, event=replace(deed.event, actors=(who,), recipients=(other,)))


def _is_by_both(sentence: Sentence, head: int) -> bool:
    """Whether a word tells that two accuse each other: "blamed each other", "traded accusations", "each side accused
    the other"."""
    token = sentence.tokens[head]
    verb = token if token.upos != "NOUN" else sentence.tokens[token.head]
    thing, subject = sentence.child(verb.index, "obj"), sentence.child(verb.index, "nsubj")
    if verb.lemma.lower() in _TRADING:
        return thing is not None and thing.lemma.lower() in _CHARGES
    if is_mutual(sentence, head):
        return True
    if thing is None or subject is None or thing.text.lower() != "other":
        return False
    return any(sentence.tokens[i].text.lower() in _OF_TWO for i in (subject.index, *sentence.children(subject.index)))


def is_mutual(sentence: Sentence, verb: int) -> bool:
    """Whether the object of a verb is "each other"."""
    things = [one for one in sentence.children(verb) if sentence.tokens[one].relation in ("obj", "iobj")]
    pairs = (tuple(token.text.lower() for token in sentence.tokens[one : one + 2]) for one in things)
    before = (tuple(token.text.lower() for token in sentence.tokens[max(0, one - 1) : one + 1]) for one in things)
    return any(pair in _EACH_OTHER for pair in (*pairs, *before))
