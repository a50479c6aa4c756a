"""Nobody meets alone: who else takes part in talks, where the reader of an event leaves it open."""

from collections.abc import Sequence
from typing import Final

from graph.extraction.clauses import OBJECT, OWNER, members, preposition
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.reading import Side

_MEETING: Final = 0.2
"""How certain it must be that somebody meets the one "with" whom the meeting is, where nobody else does."""
_TOGETHER: Final = ("CONSULT", "COOPERATE")
_DISCUSSING: Final = ("discuss", "debate", "negotiate")
_BETWEEN: Final = frozenset(
    "war conflict peace ceasefire truce deal agreement pact treaty accord relation relationship tie link trade "
    "business cooperation contact talk meeting negotiation dialogue dispute row feud tension clash problem trouble "
    "border alliance partnership swap exchange standoff rift friendship summit match battle".split()
)
"""What somebody has with another, also where a third one speaks of it: "discussed the war with the Danes"."""


def with_partner(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Put in who meets somebody where the one actor is there "with" whom it is: "After talks with Ada Holm, the
    president said …"; and with whom a thing is discussed."""
    if root == "CONSULT":
        _with_hearers(taking)
    predication = taking.predication
    places = [place for place, _ in taking.sides["actor"]]
    if predication is None or predication.is_verb or any(number != taking.told[0] for number, _ in places):
        return
    if not places or not {index for _, index in places} <= set(predication.of("with")):
        return
    for index in predication.of(OWNER):
        taking.put("actor", index)
    if len(taking.sides["actor"]) == len(places) and root in _TOGETHER:
        chosen = {index for _, index in places}
        likely = [one for one in here if one.actor >= _MEETING and one.place[1] not in chosen]
        every = chosen | {one.place[1] for one in likely}
        apart = [one for one in likely if not taking.is_within(one.place[1], every)]
        if apart:
            taking.put("actor", max(apart, key=lambda side: side.actor).place[1])


def _with_hearers(taking: Participants) -> None:
    """Put in with whom somebody discusses a thing, where the parser has them as those whose the thing is: "discussed
    the delay with the rebels"."""
    predication, view = taking.predication, taking.view
    if predication is None or predication.lemma not in _DISCUSSING or not predication.is_verb:
        return
    things = (one for one in predication.of(OBJECT) if view.lemmas[one] not in _BETWEEN)
    for below in (below for thing in things for below in view.sentence.children(thing)):
        if preposition(view.sentence, below) == "with" and view.kinds[below] in ("people", "person", "office"):
            for one in members(view.sentence, below):
                taking.put("actor", one)
