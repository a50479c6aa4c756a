"""Where a deed takes place of which the sentence before told the place.

"Gunmen attacked a convoy near Goma. The attack killed ten soldiers": what goes on in the next sentence, with a definite
noun for it and no place of its own, goes on there.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.events.mentioned import is_narrow
from graph.extraction.linking.links import Links
from graph.extraction.timing.datewords import DURING, EVENTS
from graph.language.sentence import Sentence

_POINTING: Final = ("the", "this", "that")


def at_scene(deed: Deed, earlier: Sequence[Deed], links: Links) -> Deed:
    """The deed with the place of the one told last in the sentence before, where it is that one told on."""
    sentence = deed.sentence
    if deed.event.place or not _tells_on(sentence, deed.head):
        return deed
    if any(map(is_narrow, links.among(sentence.start, sentence.end))):
        return deed  # which may well be its place, told in a way that is not understood
    for one in reversed(earlier):
        if links.text[one.sentence.end : sentence.start].strip(" "):
            break  # not the sentence before, or not of this paragraph
        if one.sentence.end <= sentence.start and one.event.type == deed.event.type:
            return replace(deed, event=replace(deed.event, place=one.event.place))
    return deed


def _tells_on(sentence: Sentence, head: int) -> bool:
    """Whether a word is a definite noun for an event, or tells of one: "the attack killed", "killed in the raid"."""
    token = sentence.tokens[head]
    if token.upos != "VERB":
        return _definite(sentence, head)
    for below in sentence.children(head):
        inner = sentence.tokens[below]
        within = inner.relation == "obl" and preposition(sentence, below) in DURING
        if (within or inner.relation == "nsubj") and _definite(sentence, below):
            return True
    return False


def _definite(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is one for an event that was told: "the attack", not "the attacks" or "the attack on …"."""
    token, determiner = sentence.tokens[noun], sentence.child(noun, "det")
    known = determiner is not None and determiner.lemma.lower() in _POINTING and token.feature("Number") != "Plur"
    own = any(sentence.tokens[i].relation in ("nmod", "acl", "nmod:poss") for i in sentence.children(noun))
    return known and token.upos == "NOUN" and token.lemma.lower() in EVENTS and not own
