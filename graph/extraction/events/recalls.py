"""From whose country an ambassador is recalled, where nothing in the sentence says it.

"Myanmar jailed an editor. Norway recalled its ambassador" is from Myanmar: from whoever did what was told just before,
or where that was done by the same state, from whom it was done to ("Chad blamed Mali and recalled its envoy").
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.terms import Iri, local_name

_RECALLING: Final = ("recall", "withdraw", "pull")
_ENVOYS: Final = frozenset("ambassador envoy diplomat consul attaché staff".split())
_GRIEVANCES: Final = ("ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "REJECT", "SANCTION", "SUPPORT", "THREATEN")
"""Types of what an ambassador is recalled for; of a recognition, SUPPORT, somebody else has the good of it."""
_NEAR: Final = 120
"""Characters from a deed behind which nobody knows that an ambassador is recalled for it."""


def recalled(deed: Deed, earlier: Sequence[Deed]) -> Deed:
    """A recall of an ambassador with the state from which he is recalled; with none that only the sentence before
    names, where that names several."""
    here = {who for slot, _, who in deed.slots if slot == "recipient"}
    if not here.isdisjoint(deed.event.recipients) or len(deed.event.actors) != 1 or not _is_recall(deed):
        return deed
    near = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _NEAR]
    last = [one for one in near if one.sentence is near[-1].sentence]
    hosts = _hosts(last, deed.event.actors[0])
    if deed.event.recipients:
        return replace(deed, event=replace(deed.event, recipients=())) if len(hosts) > 1 else deed
    host = hosts.pop() if len(hosts) == 1 else None
    return replace(deed, event=replace(deed.event, recipients=(host,)), inferred=True) if host else deed


def _is_recall(deed: Deed) -> bool:
    sentence, verb = deed.sentence, deed.sentence.tokens[deed.head]
    if local_name(deed.event.type) != "SANCTION" or verb.lemma.lower() not in _RECALLING:
        return False
    thing = sentence.child(verb.index, "obj")
    placed = any(preposition(sentence, i) in ("from", "to", "in") for i in sentence.children(verb.index))
    return thing is not None and thing.lemma.lower() in _ENVOYS and not placed


def _hosts(last: Sequence[Deed], state: Iri) -> set[Iri]:
    """The other states that did something of this sort, or to which that was done."""
    found: set[Iri] = set()
    for event in (one.event for one in last if local_name(one.event.type) in _GRIEVANCES):
        sides = (*event.actors, *event.recipients)
        if state in event.actors:
            sides = event.recipients
        elif local_name(event.type) == "SUPPORT":
            sides = event.actors
        found |= {one for one in sides if local_name(one).startswith("country-") and one != state}
    return found
