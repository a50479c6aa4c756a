"""Who brought about what others agreed, where it is said in front of the deal: "signed a Kenyan-brokered pact"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import phrase_head, preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING
from graph.terms import Iri, expand, local_name

_BROKERED: Final = ("brokered", "mediated", "facilitated")
_CONSULTING: Final = expand("plover:CONSULT")
_MEDIATING: Final = expand("plover:CONSULT-third-party")
_DIPLOMATIC: Final = (expand("plover:context-diplomatic"),)
_CODE: Final = "045"
_DEALING: Final = ("AGREE", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT")
_NO_DEALS: Final = ("body", "people", "person", "office")
"""What nobody brokers: a "Kenyan-brokered grain ship" sails by a deal of which nothing is told."""
_PARTIES: Final = 2
_PRAISING: Final = frozenset("hail praise welcome applaud laud salute commend back endorse".split())


def with_brokers(deeds: Sequence[Deed], view: View) -> list[Deed]:
    """The deeds of a sentence, with the broker of a deal as who mediates between its parties, and as none of them."""
    found = list(deeds)
    for word, broker, at in _brokers(view):
        found = _apart(found, view, word, broker, at)
    return found


def _brokers(view: View) -> Iterator[tuple[int, Iri, int]]:
    """The words for "brokered" behind a hyphen, with the broker in front of it, and the word that names him."""
    tokens = view.sentence.tokens
    for token in tokens:
        text = token.text.lower()
        if text.lstrip("-–") not in _BROKERED or (text in _BROKERED and tokens[token.index - 1].text not in ("-", "–")):
            continue
        at = token.index - (2 if text in _BROKERED else 1)
        named = view.mentions[at] if at >= 0 else None
        if named is not None and (who := named.speaks_for or named.entity) and named.kind in ACTING:
            yield token.index, who, at


def _apart(deeds: list[Deed], view: View, word: int, broker: Iri, at: int) -> list[Deed]:
    """The deeds with a broker told of on his own, where those whose deal it is are known."""
    tokens = view.sentence.tokens
    deal = tokens[phrase_head(view.sentence, tokens[word].head)]
    verb = deal.head if deal.upos == "NOUN" and preposition(view.sentence, deal.index) in ("", "to") else deal.index
    near = (word, deal.index, verb)
    kept = [_without(one, broker, at) if one.head in near else one for one in deeds if one.head != word]
    if any(len(_sides(one, broker)) >= _PARTIES for one in kept if one.head in near):
        kept = [one for one in kept if one.head not in near or not _is_alone(one, broker)]
    struck = [one for one in kept if one.head in near and local_name(one.event.type) in _DEALING]
    most = max(struck, key=lambda one: len(_sides(one, broker)), default=None)
    of = most or next((one for one in deeds if one.head == word), None)
    if of is None or (most is None and view.kinds[deal.index] in _NO_DEALS):
        return kept
    parties = _sides(most, broker) if most else ()
    parties = parties if len(parties) >= _PARTIES else ()
    signs = most is not None and len(most.event.actors) == _PARTIES and broker in most.event.actors
    if not parties and (signs or all(one.head != word for one in deeds)):
        return kept
    event = replace(
        of.event,
        type=_CONSULTING,
        mode=_MEDIATING,
        contexts=_DIPLOMATIC,
        code=_CODE,
        actors=(broker,),
        recipients=tuple(who for _, who in parties),
    )
    slots = (("actor", at, broker), *(("recipient", index, who) for index, who in parties))
    return [*kept, replace(of, event=event, head=word, slots=slots, frame="CONSULT: brokered")]


def _sides(deed: Deed, broker: Iri) -> tuple[tuple[int, Iri], ...]:
    """Who takes part in a deed that is named in its sentence, but for the broker, and for who praises what others
    agreed."""
    others = tuple((index, who) for slot, index, who in deed.slots if slot != "actor" and who != broker)
    if deed.sentence.tokens[deed.head].lemma.lower() in _PRAISING and len(others) >= _PARTIES:
        return others
    return tuple((index, who) for _, index, who in deed.slots if who != broker)


def _is_alone(deed: Deed, broker: Iri) -> bool:
    """Whether nobody but the broker has part in a deed: the deal itself, which others are told to have made."""
    return {*deed.event.actors, *deed.event.recipients} == {broker}


def _without(deed: Deed, broker: Iri, at: int) -> Deed:
    """A deed without the broker, unless it would be nobody's, or names him elsewhere too: who praises his own deal."""
    if any(who == broker and index != at for _, index, who in deed.slots):
        return replace(deed, slots=tuple(one for one in deed.slots if one[1] != at))
    slots = tuple(one for one in deed.slots if one[2] != broker)
    doers = tuple(one for one in deed.event.actors if one != broker)
    others = tuple(one for one in deed.event.recipients if one != broker)
    if not doers and not others:
        return deed
    return replace(deed, slots=slots, event=replace(deed.event, actors=doers, recipients=others))
