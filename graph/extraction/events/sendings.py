"""Who visits where somebody sends an envoy by name: "Oslo sent Ada Holm to Lima" tells of Ada Holm in Lima."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, members
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING
from graph.extraction.meaning.actors import Actors
from graph.terms import Iri, expand, local_name

_SENDING: Final = ("send", "dispatch", "despatch")
_CONSULTING: Final = expand("plover:CONSULT")
_VISITING: Final = expand("plover:CONSULT-visit")
_DIPLOMATIC: Final = (expand("plover:context-diplomatic"),)
_CODE: Final = "042"
_READ_AS: Final = ("CONSULT", "AID", "MOBILIZE", "SUPPORT")
"""Types as which a sending is read; who is sent "to prison" or "for trial" is punished, and read as something else."""
_HOSTS: Final = ("state", "capital", "place")

Slot = tuple[str, int, Iri]


def as_sent(deed: Deed, view: View, actors: Actors) -> Deed:
    """The sending of somebody named as his visit to where he is sent, also for the state that sends him; a person who
    sends another stays at home."""
    predication = view.framing.predications.get(deed.head)
    if predication is None or predication.lemma not in _SENDING or local_name(deed.event.type) not in _READ_AS:
        return deed
    sent = [i for i in predication.of(OBJECT) for i in _names(view, i)]
    hosts = [i for i in predication.of("to") if view.kinds[i] in _HOSTS]
    if not sent or not hosts:
        return deed
    known = actors.links.known
    by = _meant("actor", predication.of(SUBJECT), view, actors)
    slots = [one for one in by if known(one[2]).kind != "Person"] + _meant("actor", sent, view, actors)
    doers = tuple(who for _, _, who in slots)
    others = [one for one in _meant("recipient", hosts, view, actors) if one[2] not in doers]
    event = replace(
        deed.event,
        type=_CONSULTING,
        mode=_VISITING,
        contexts=_DIPLOMATIC,
        code=_CODE,
        actors=doers,
        recipients=tuple(who for _, _, who in others),
    )
    return replace(deed, event=event, slots=(*slots, *others))


def _names(view: View, index: int) -> list[int]:
    """The name of whoever is sent: the word itself, or the name in apposition to his title."""
    beside = [i for i in view.sentence.children(index) if view.sentence.tokens[i].relation == "appos"]
    near = (index, *(one for name in beside for one in members(view.sentence, name)))
    return [i for i in near if view.kinds[i] == "person"]


def _meant(slot: str, words: Iterable[int], view: View, actors: Actors) -> list[Slot]:
    """Those whom words of a sentence mean that can act, for a slot."""
    found = ((index, one) for index in words for one in actors.taking_part(view.sentence, index))
    return [(slot, index, one) for index, one in found if actors.links.known(one).kind in ACTING]
