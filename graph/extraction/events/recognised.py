"""Whom somebody backs who recognises a place as another's: "recognised the town as Peru's capital" backs Peru."""

from dataclasses import replace

from graph.extraction.events.deeds import Deed
from graph.extraction.linking.links import Links
from graph.extraction.recognitions import freed_from, owned_as


def as_recognised(deed: Deed, links: Links) -> Deed:
    """A recognition with the state whose a place is for it as the recipient, and not the place's own, nor the one from
    which it is recognised as free."""
    owned, freed = owned_as(deed.sentence, deed.head), freed_from(deed.sentence, deed.head)
    if not owned and not freed:
        return deed
    slots = tuple(
        (slot, index, who)
        for slot, index, who in deed.slots
        if slot == "actor" or (index not in freed and (not owned or index in owned))
    )
    doers = {who for slot, _, who in slots if slot == "actor"}
    named = [(index, one) for index in owned if (one := links.on(deed.sentence.tokens[index])) and one.kind == "State"]
    if len(slots) == len(doers):
        slots += tuple(("recipient", index, one.entity) for index, one in named if one.entity not in doers)
    recipients = tuple(dict.fromkeys(who for slot, _, who in slots if slot == "recipient"))
    return replace(deed, slots=slots, event=replace(deed.event, recipients=recipients))
