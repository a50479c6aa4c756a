"""Between whom somebody mediated, and whose accession others ratify, where only the sentences before say so.

"Peru and Chile agreed on a truce. It was brokered by Oman", between the two; "Togo will join the league. Mali ratified
its accession", Togo's.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.events.deeds import Deed
from graph.extraction.relations.found import Found
from graph.language.sentence import Token
from graph.terms import Iri, expand, local_name

_BROKERING: Final = ("broker", "mediate", "facilitate", "negotiate")
_DEALS: Final = frozenset(
    "deal truce ceasefire agreement accord pact exchange swap armistice settlement talk talks meeting it".split()
)
_DEALING: Final = ("AGREE", "CONCEDE", "CONSULT", "RETREAT", "SUPPORT")
_POINTING: Final = ("the", "this", "that")
_RATIFYING: Final = frozenset("ratify approve back support endorse".split())
_ENTRIES: Final = ("accession", "membership", "bid", "application", "entry")
_JOINING: Final = (expand("org:memberOf"), expand("fds:appliedToJoin"))
_FAR: Final = 250
"""Characters behind which nothing is meant that was told before."""
_PARTIES: Final = 2


def between_parties(deed: Deed, earlier: Sequence[Deed]) -> Deed:
    """The mediation of a deal that was told before, with those who struck it: "the truce was brokered by Oman"."""
    sentence, verb = deed.sentence, deed.sentence.tokens[deed.head]
    if local_name(deed.event.type) != "CONSULT" or verb.lemma.lower() not in _BROKERING:
        return deed
    below = (sentence.tokens[one] for one in sentence.children(verb.index))
    deal = next((one for one in below if one.deprel == "nsubj:pass"), None)
    if deal is None or deal.lemma.lower() not in _DEALS or not _is_told_before(deed, deal):
        return deed
    by = {who for slot, index, who in deed.slots if slot == "actor" and index > verb.index}
    named = {who for slot, _, who in deed.slots}
    if not by or not named <= by:
        return deed
    before = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _FAR]
    struck = (one for one in reversed(before) if local_name(one.event.type) in _DEALING)
    parties = next((both for one in struck if len(both := _parties(one)) >= _PARTIES), ())
    if not parties or by & {*parties}:
        return deed
    event = replace(deed.event, actors=tuple(one for one in deed.event.actors if one in by), recipients=parties)
    return replace(deed, event=event, inferred=True)


def _parties(deed: Deed) -> tuple[Iri, ...]:
    """Those who struck a deal: prisoners whom two exchange are none of them."""
    event = deed.event
    doers = event.actors if len(event.actors) >= _PARTIES else (*event.actors, *event.recipients)
    return tuple(dict.fromkeys(doers)) if event.actors else ()


def _is_told_before(deed: Deed, deal: Token) -> bool:
    """Whether a noun means a deal that was told before: "the deal", and no more said of it."""
    article = deed.sentence.child(deal.index, "det")
    pointed = article is not None and article.text.lower() in _POINTING
    tied = any(deed.sentence.tokens[i].relation in ("nmod", "acl") for i in deed.sentence.children(deal.index))
    return deal.upos == "PRON" or (pointed and not tied)


def of_who_joins(deed: Deed, found: Sequence[Found]) -> Deed:
    """The ratification of an accession with whoever was told before to join: "ratified its accession"."""
    sentence, event = deed.sentence, deed.event
    thing = sentence.child(deed.head, "obj")
    if local_name(event.type) != "SUPPORT" or event.recipients or not event.actors or thing is None:
        return deed
    if sentence.tokens[deed.head].lemma.lower() not in _RATIFYING or thing.lemma.lower() not in _ENTRIES:
        return deed
    owner, article = sentence.child(thing.index, "nmod:poss"), sentence.child(thing.index, "det")
    pointed = article is not None and article.text.lower() in _POINTING
    if owner is not None and owner.text.lower() != "its":
        return deed
    if owner is None and not pointed:
        return deed
    near = [one for one in found if one.start < deed.start and deed.start - one.end <= _FAR]
    joining = [one.subject for one in near if one.relation.iri in _JOINING and one.sentence is not sentence]
    last = joining[-1] if joining else None
    if last is None or last in event.actors:
        return deed
    return replace(deed, event=replace(event, recipients=(last,)), inferred=True)
