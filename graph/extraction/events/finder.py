"""Words that tell an event, and who takes part in it, to event propositions.

Two readers work together. The frames of ``ontology/events`` say what is known for certain of a wording: its mode, its
code, its slots. The learnt reader (:mod:`graph.extraction.learnt`) weighs each word in its context: whether it tells an
event at all (there is a class *nothing*), of which type, and who takes part in it, those too whom only the sentences
before name. So a wording without a frame is read too, and a frame that fits by chance is not.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.attribution.blame import laid
from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, Predication, phrase_head
from graph.extraction.events.callings import is_convened
from graph.extraction.events.certain import certain, is_told_outright
from graph.extraction.events.circumstances import count_of
from graph.extraction.events.contests import is_at_the_polls
from graph.extraction.events.deeds import Deed
from graph.extraction.events.deportations import DEPORTATION, is_brought_back
from graph.extraction.events.fitting import favoured, fitting
from graph.extraction.events.happenings import country_meant, happens
from graph.extraction.events.lasting import is_met_alone, is_occasion
from graph.extraction.events.modes import Modes, is_planted
from graph.extraction.events.nodeeds import TOLD, is_no_deed
from graph.extraction.events.outright import POSTING, is_posted
from graph.extraction.events.participants import Sides
from graph.extraction.events.places import place_of
from graph.extraction.events.settling import settled
from graph.extraction.events.sides import Joiner
from graph.extraction.events.weapons import by_weapons, is_of_another
from graph.extraction.frames import Match
from graph.extraction.learnt.framing import Source, frames_of
from graph.extraction.learnt.pieces import Place
from graph.extraction.learnt.reading import Reading, Trigger
from graph.extraction.learnt.view import View
from graph.extraction.meaning.actors import Actors
from graph.model import EventProposition
from graph.terms import Iri, expand
from graph.vocabulary import EventType, Frame, Vocabulary

SURE_WITH_FRAME, SURE = 0.29, 0.39
"""How certain the reading as a whole, type and sides together, must be, with a frame that fits and without."""
SURE_OF_ONE = 0.55
"""The same without a frame where nobody is on one of the sides."""
_LETTING: Final = ("allow", "let", "permit")
_AERIAL: Final = expand("plover:ASSAULT-aerial")


class EventFinder:
    """Finds events in sentences: at most one for each word that tells one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types = {event.name: event for event in vocabulary.events.values()}
        self.frames = frames_of(vocabulary)
        self._modes = Modes(self.frames.all())

    def find(self, number: int, reading: Reading, actors: Actors) -> Iterator[Deed]:
        """The events of a sentence, given by its number, each told once: those that have somebody on one side at
        least, and what happens in a place."""
        view = reading.views[number]
        deeds: list[Deed] = []
        for index, shares in _telling_words(reading, number):
            name, share, told = favoured(view, index, shares)
            if told >= TOLD and not is_no_deed(reading, number, index, name):
                match = fitting(view, index, name)
                sides, sure = Joiner(view, actors, (number, index), name).join(match, reading)
                share *= sure
                framed = match is not None or certain(view, index) is not None
                here = [place[1] for found in sides.values() for place, _ in found if place[0] == number]
                alone = not any(sides.values()) and happens(view, index, name, actors)
                if not (framed or alone or laid(view.sentence, index)) and is_occasion(view.sentence, index, here):
                    continue
                if name == "CONSULT" and not framed and is_met_alone(view.sentence, index, here):
                    continue
                taking_part = [who for found in sides.values() for _, who in found]
                if is_at_the_polls(view, index, taking_part, actors.links):
                    continue
                bound = SURE_WITH_FRAME if framed else SURE if all(sides.values()) else SURE_OF_ONE
                if (alone or any(sides.values())) and share >= bound:
                    told_by = (number, _telling(view, index, name))
                    deeds.append(self._deed(view, actors, told_by, self._types[name], match, sides, share))
        yield from settled(deeds, view, actors)

    def _deed(
        self,
        view: View,
        actors: Actors,
        told: Place,
        event: EventType,
        match: Match[Source] | None,
        sides: Sides,
        share: float,
    ) -> Deed:
        sentence, (number, head) = view.sentence, told
        predication = view.framing.predications.get(head)
        frame = match.source[1] if match and not is_of_another(sentence, head, match.predication.head) else None
        doers, others = ([who for _, who in sides[slot]] for slot in ("actor", "recipient"))
        things, sure = predication.of(OBJECT) if predication else (), certain(view, head)
        here = {slot: [(place[1], who) for place, who in found if place[0] == number] for slot, found in sides.items()}
        mode = (sure and sure.mode) or self._mode(
            event, predication, frame, [actors.links.known(one).kind for one in doers]
        )
        proposition = EventProposition(
            event.iri,
            tuple(doers),
            tuple(one for one in others if one not in doers),
            by_weapons(view, head, mode) if event.name == "ASSAULT" else mode,
            frame.contexts if frame else (),
            frame.code if frame else "",
            place_of(sentence, head, actors.links)
            or _destination(view, head, event, match, {*doers, *others})
            or country_meant(view, head, actors),
            count_of(sentence, [index for index, _ in here["recipient"] or here["actor"]]),
        )
        taking_part = [index for found in here.values() for index, _ in found]
        spoken = {head, *things, *taking_part}
        spoken |= {phrase_head(sentence, index) for index in spoken}
        places = [sentence.tokens[index] for index in spoken]
        words = f"{match.pattern}" if match else f"“{sentence.tokens[head].text}” as learnt"
        return Deed(
            proposition,
            sentence,
            head,
            min(token.start for token in places),
            max(token.end for token in places),
            f"{event.name}: {words}",
            predication is None
            or not predication.is_verb
            or (match is None and not all(sides.values()))
            or any(place[0] != number for found in sides.values() for place, _ in found)
            or not all(actors.is_named(sentence, index) for index in taking_part),
            tuple((slot, index, who) for slot, found in here.items() for index, who in found),
            share,
            match is None and _refuses(view, head, event),
        )

    def _mode(
        self, event: EventType, predication: Predication | None, frame: Frame | None, kinds: list[str]
    ) -> Iri | None:
        """How an event was done by those of some kinds: by a frame, or by what frames have in common."""
        mode = frame.mode if frame else self._modes.of(event, predication) if predication else None
        if predication and mode == _AERIAL and is_planted(predication, kinds):
            return None
        if predication and frame is None and mode == DEPORTATION and is_brought_back(predication):
            return None
        return mode


def _telling_words(reading: Reading, number: int) -> Iterator[Trigger]:
    """The words that the reader thinks may tell an event, and those that tell one for certain."""
    weighed = reading.triggers(number)
    yield from weighed
    view, known = reading.views[number], {index for index, _ in weighed}
    for index in view.triggers:
        if index not in known and is_told_outright(view, index):
            yield index, {}


def _telling(view: View, index: int, name: str) -> int:
    """The word that tells the deed: of "took 50 guards hostage" the verb, of "called a march" the march."""
    token = view.sentence.tokens[index]
    if name == "PROTEST" and is_convened(view.sentence, index):
        return view.framing.predications[index].of(OBJECT)[0]
    return token.head if view.lemmas[index] == "hostage" and token.relation == "xcomp" else index


def _destination(view: View, index: int, event: EventType, match: Match[Source] | None, sides: set[Iri]) -> Iri | None:
    """The state to which troops are sent, where it is no side: "deployed soldiers to Estonia"."""
    if event.name != "MOBILIZE":
        return None
    is_told = view.lemmas[index] in POSTING and is_posted(view, index)
    posted = view.framing.predications[index].of("to") if is_told else ()
    named = (view.mentions[one] for one in (match.slots.get("place", ()) if match else posted))
    return next((one.entity for one in named if one and one.kind == "State" and one.entity not in sides), None)


def _refuses(view: View, index: int, event: EventType) -> bool:
    """Whether a word tells a refusal only with its "not": "does not recognise", but not "did not refuse"."""
    lemma = view.lemmas[index]
    willing = event.name == "REJECT" or lemma in _LETTING
    return willing and lemma not in event.trigger_words and is_negated(view.sentence, index)
