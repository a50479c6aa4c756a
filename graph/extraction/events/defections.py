"""Whom somebody leaves who goes over to others: "defected from the Greens to the Liberals" is done to the Greens."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.extraction.linking.links import Links
from graph.extraction.meaning.parleys import is_against, their_state
from graph.terms import Iri

DEFECTING: Final = ("defect",)
_SIDES: Final = ("actor", "recipient")


def is_defection(view: View, index: int) -> bool:
    """Whether a word tells that somebody goes over to others."""
    return view.sentence.tokens[index].upos == "VERB"


def defected(deed: Deed, links: Links) -> Deed | None:
    """A defection with those as recipients whom somebody left: his own state where he goes over to another or to
    rebels; nothing where only those are named whom he joins."""
    tokens = deed.sentence.tokens
    if tokens[deed.head].lemma.lower() not in DEFECTING or tokens[deed.head].upos != "VERB":
        return deed
    slots = tuple(one for one in deed.slots if _tie(deed, one[1]) == ("" if one[0] == "actor" else "from"))
    if not any(one[0] == "recipient" for one in slots):
        slots = (*(one for one in slots if one[0] == "actor"), *_own_state(deed, links))
    actors, others = (tuple(dict.fromkeys(who for slot, _, who in slots if slot == side)) for side in _SIDES)
    if not actors or not others:
        return None
    return replace(deed, slots=slots, event=replace(deed.event, actors=actors, recipients=others))


def _own_state(deed: Deed, links: Links) -> Iterator[tuple[str, int, Iri]]:
    """The state, by the words in front of him or that describe him, of who goes over to another state or to rebels: "a
    Chadian pilot defected to Mali". A senator goes over to a party."""
    sentence = deed.sentence
    doer = sentence.child(deed.head, "nsubj")
    side = next((i for i in sentence.children(deed.head) if preposition(sentence, i) == "to"), None)
    joined = links.on(sentence.tokens[side]) if side is not None else None
    abroad = joined is not None and joined.kind == "State" and joined.form != "demonym"
    if doer is None or side is None or not (abroad or is_against(sentence, sentence.tokens[side], links)):
        return
    described = sentence.child(doer.index, "appos")
    for noun in (doer, described):
        state = their_state(sentence, noun.index, links) if noun is not None else None
        if state is not None and (joined is None or state != joined.entity):
            yield "recipient", doer.index, state
            return


def _tie(deed: Deed, index: int) -> str:
    """The "from" or "to" that stands last between the verb and a word behind it."""
    between = (one.text.lower() for one in reversed(deed.sentence.tokens[deed.head + 1 : index]))
    return next((word for word in between if word in ("from", "to")), "")
