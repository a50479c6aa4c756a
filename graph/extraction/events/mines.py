"""Ships, vehicles and people who run onto a mine or a rock: they strike nobody, "a frigate hit a mine", nor do they
kill those who die of it, "a truck ran over a landmine, killing three"."""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View

_STRIKING: Final = ("hit", "strike", "trigger", "touch")
_MOVING: Final = ("run", "drive", "ride", "sail", "step", "tread", "roll", "pass")
_ONTO: Final = (OBJECT, "over", "on", "onto", "into", "upon")
_LAID: Final = frozenset("landmine land-mine ied tripwire booby-trap iceberg reef sandbank".split())
"""What can only lie in somebody's way."""
_DEVICES: Final = ("mine", "bomb", "device", "explosive", "rock")
"""What does so too, and is also struck on purpose: "missiles hit a mine"."""
_DUG: Final = frozenset("coal gold copper iron diamond uranium lithium cobalt tin zinc salt silver nickel open".split())
"""What is dug in a mine that lies in nobody's way."""
_VEHICLES: Final = frozenset(
    "ship boat vessel warship frigate destroyer corvette minesweeper cruiser submarine tanker trawler freighter ferry "
    "tugboat tug carrier dinghy bus minibus truck lorry car van vehicle convoy patrol tank jeep motorcycle motorbike "
    "bicycle train ambulance taxi tractor pickup cart".split()
)


def runs_into(view: View, verb: int) -> bool:
    """Whether somebody or a vehicle runs onto what lies in the way: "the ship hit a mine", "stepped on a landmine"."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb or told.passive or told.lemma not in (*_STRIKING, *_MOVING):
        return False
    moving, doers = told.lemma in _MOVING, told.of(SUBJECT)
    things = [one for role in (_ONTO if moving else (OBJECT,)) for one in told.of(role)]
    vehicle = bool(doers) and all(view.lemmas[one] in _VEHICLES for one in doers)
    return any(
        view.lemmas[one] in _LAID
        or (view.lemmas[one] in _DEVICES and (moving or vehicle) and not _is_dug(view, one))
        for one in things
    )


def without_runner(taking: Participants) -> None:
    """Drop from those who kill or hurt whoever runs onto the mine that does so."""
    (number, told), view = taking.told, taking.view
    for verb in (told, *view.sentence.ancestors(told)):
        if runs_into(view, verb):
            doers = view.framing.predications[verb].of(SUBJECT)
            inside = {(number, i) for one in doers for i in (one, *view.sentence.subtree(one))}
            taking.spare("actor", {who for place, who in taking.sides["actor"] if place in inside})


def _is_dug(view: View, thing: int) -> bool:
    return any(view.lemmas[one] in _DUG for one in view.sentence.children(thing))
