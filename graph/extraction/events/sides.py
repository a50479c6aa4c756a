"""Who takes part in an event: what the learnt reader weighs, joined with what a frame and grammar say.

The learnt reader judges each word for itself; a frame that fits the word names the sides of its own. Where both are
told, the surer stands, and what both leave open is settled by grammar (:mod:`graph.extraction.events.grammarsides`).
"""

from math import prod
from typing import Final

from graph.extraction.events.coordinated import shared_out
from graph.extraction.events.grammarsides import settle
from graph.extraction.events.participants import Participants, Sides, who
from graph.extraction.events.tellers import tellers
from graph.extraction.frames import Match
from graph.extraction.learnt.framing import Source
from graph.extraction.learnt.pieces import Place
from graph.extraction.learnt.reading import Reading, Side
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING
from graph.extraction.meaning.actors import Actors
from graph.language.datelines import is_dateline
from graph.terms import Iri, expand
from graph.vocabulary import Frame

FRAMED: Final = 0.45
"""How sure the sides are that a frame names; where the learnt reader is less sure of its own, the frame's stand."""
_SHARED: Final = 0.5
"""To what power the product of the sides' certainties counts: each of the many names of a long sentence might take
part, and the whole product would drop what such sentences tell, however sure those are who do take part."""
_MEDIATING: Final = expand("plover:CONSULT-third-party")
_VISITING: Final = expand("plover:CONSULT-visit")
TAKES_PART: Final = 0.5
HINT: Final = 0.2
"""How certain of somebody whom a frame has for recipient, where nobody else is likely."""
MEANT: Final = 0.5
"""How certain it must be that somebody takes part whom only the sentences before name."""


class Joiner:
    """Finds the sides of one event: of a type (``root``), told by a word of a sentence."""

    def __init__(self, view: View, actors: Actors, told: Place, root: str) -> None:
        self._taking = Participants(view, actors, told)
        self._actors = actors
        self._told = told
        self._root = root

    def join(self, match: Match[Source] | None, reading: Reading) -> tuple[Sides, float]:
        """Who is actor and who is recipient, and how sure that is of all of them together."""
        number, index = self._told
        telling = {(number, one) for one in tellers(self._taking.view.sentence, index, self._actors.links)}
        found = [one for one in reading.sides(number, index, self._root) if one.place not in telling]
        told_here = [one for one in found if one.place[0] == number]
        here, following = shared_out(self._taking.view.sentence, told_here)
        sure = self._weigh(here, following) + self._meant(found[len(told_here) :], reading)
        certainty = prod(sure) ** _SHARED
        if match and (framed := self._framed(match)):
            certainty = self._with_frame(framed, certainty, match.source[1])
        elif match:
            self._with_other(match, here)
        settle(self._taking, self._root, here)
        return self._taking.sides, certainty

    def _weigh(self, here: list[Side], following: set[int]) -> list[float]:
        """Take the words of the sentence that the reader takes for sides; how sure it is of each, but for those that
        only follow another."""
        chosen = {one.place[1] for one in here if one.nothing < 1 - TAKES_PART}
        apart = [one for one in here if not self._taking.is_within(one.place[1], chosen)]
        for one in apart:
            if max(one.actor, one.recipient) >= TAKES_PART:
                self._taking.put(_likelier(one), one.place[1])
        return [_certainty(one) for one in apart if one.place[1] not in following]

    def _meant(self, found: list[Side], reading: Reading) -> list[float]:
        """The same for those whom only the sentences before name: of each the place that is likeliest meant."""
        meant = dict[Iri, Side]()
        for one in found:
            named = self._named(one.place, reading)
            if named and named not in self._taking.known and self._actors.links.known(named).kind in ACTING:
                meant[named] = min(meant.get(named, one), one, key=lambda side: side.nothing)
        for named, one in meant.items():
            if max(one.actor, one.recipient) >= MEANT:
                self._taking.sides[_likelier(one)].append((one.place, named))
        return [_certainty(one) for one in meant.values()]

    def _named(self, place: Place, reading: Reading) -> Iri | None:
        """Whom a word of any sentence names, or for whom what it names speaks."""
        links, sentence = self._actors.links, reading.views[place[0]].sentence
        if is_dateline(links.text[sentence.start : sentence.end]):
            return None
        token = sentence.tokens[place[1]]
        named = links.at(token.start, token.end)
        return (named.speaks_for or named.entity) if named else None

    def _framed(self, match: Match[Source]) -> Sides | None:
        """Who takes part by a frame alone, where it names an actor and every slot that it has is filled."""
        sides: Sides = {"actor": [], "recipient": []}
        for slot, found in sides.items():
            for index in match.slots.get(slot, ()):
                found += [((self._told[0], index), one) for one in self._taking.acting(index)]
            if slot in match.slots and not found:
                return None
        if match.source[1].symmetric:
            sides = {"actor": [*sides["actor"], *sides["recipient"]], "recipient": []}
        return sides if sides["actor"] else None

    def _with_other(self, match: Match[Source], here: list[Side]) -> None:
        """Put in whom a frame has as recipient whose actor means nobody, where the reader knows of one who did it, and
        of nobody to whom it was done but those."""
        sides = self._taking.sides
        words = match.slots.get("recipient", ())
        likely = [one for one in here if one.recipient >= HINT and one.place[0] == self._told[0]]
        if sides["recipient"] or not sides["actor"] or match.source[1].symmetric or "actor" not in match.slots:
            return
        if likely and {one.place[1] for one in likely} <= set(words):
            for index in words:
                self._taking.put("recipient", index)

    def _with_frame(self, framed: Sides, certainty: float, frame: Frame) -> float:
        """Take the sides of a frame instead of the reader's, or what these lack; how sure the sides are then."""
        mine, its = ({slot: who(side) for slot, side in sides.items()} for sides in (self._taking.sides, framed))
        if all(its[slot] <= mine[slot] for slot in its):
            return max(certainty, FRAMED)
        # Whoever welcomes somebody is visited: a frame may have on either side who else would be on the other.
        turned = all(mine.values()) and mine["recipient"] == its["actor"] and mine["actor"] == its["recipient"]
        # Who mediates between two is none of them, and a host no visitor.
        turned |= bool(mine["actor"] & its["recipient"]) and frame.mode in (_MEDIATING, _VISITING)
        if certainty < FRAMED or not any(mine.values()) or turned:
            self._taking.restart(framed)
            return max(certainty, FRAMED)
        for slot, other in (("actor", "recipient"), ("recipient", "actor")):
            # The reader sees nobody there, and both agree on the other side.
            agreed = mine[other] & its[other] in (mine[other], its[other])
            if not mine[slot] and mine[other] and agreed and not its[slot] & mine[other]:
                self._taking.fill(slot, framed[slot])
        return certainty


def _likelier(side: Side) -> str:
    return "actor" if side.actor >= side.recipient else "recipient"


def _certainty(side: Side) -> float:
    """How sure the reader is of what it says of a word, be it that it takes no part."""
    return max(side.nothing, side.actor, side.recipient)
