"""Predications to event propositions, by the frames of ``ontology/events``."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.extraction.actors import Actors
from graph.extraction.clauses import OBJECT, Predication, phrase_head, predications
from graph.extraction.frames import FrameIndex, Match
from graph.extraction.lexicon import ACTING
from graph.language.sentence import Sentence
from graph.model import EventProposition
from graph.terms import Iri
from graph.vocabulary import EventType, Frame, Vocabulary

_PLACES: Final = ("State", "Region", "City", "Facility", "GeographicFeature", "Place")
_WHERE: Final = ("in", "at", "near", "outside", "across", "around")
Source = tuple[EventType, Frame]


@dataclass(frozen=True, slots=True)
class Deed:
    """An event that a sentence speaks of, where it stands (characters), and which frame says so.

    ``inferred``: one of those in it is not named here, but meant ("the bloc", "it"), or no verb says that it took place
    ("the attack on …").
    """

    event: EventProposition
    sentence: Sentence
    head: int
    start: int
    end: int
    frame: str
    inferred: bool = False


class EventFinder:
    """Finds events in sentences: at most one for each predicate, by the frame that says most."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._index: FrameIndex[Source] = FrameIndex(
            ((event, frame), frame.pattern) for event in vocabulary.events.values() for frame in event.frames
        )

    def find(self, sentence: Sentence, actors: Actors) -> Iterator[Deed]:
        """The events of a sentence. Both sides must be known where the frame has two: half an event is none."""
        for predication in predications(sentence):
            for match in self._index.match(predication):
                if (deed := self._deed(match, actors)) is not None:
                    yield deed
                    break

    def _deed(self, match: Match[Source], actors: Actors) -> Deed | None:
        event_type, frame = match.source
        predication = match.predication
        sides: dict[str, list[tuple[int, Iri]]] = {"actor": [], "recipient": []}
        for slot, found in sides.items():
            found += [
                (index, who)
                for index in match.slots.get(slot, ())
                if (who := actors.resolve(predication.sentence, index, group=True))
                and actors.links.known(who).kind in (*ACTING, "Treaty")
            ]
        if any(match.slots.get(slot) is not None and not found for slot, found in sides.items()) or not sides["actor"]:
            return None
        place = _place(predication, actors)
        if "place" in match.slots:
            named = (_place_named(predication, index, actors) for index in match.slots["place"])
            place = next((one for one in named if one), None)
            if place is None:
                return None
        doers, others = ([who for _, who in sides[slot]] for slot in ("actor", "recipient"))
        if set(doers) & set(others):
            return None
        if frame.symmetric:
            doers, others = [*doers, *others], []
        event = EventProposition(
            event_type.iri, tuple(doers), tuple(others), frame.mode, frame.contexts, frame.code, place
        )
        spoken = {predication.head, *predication.of(OBJECT), *(index for found in sides.values() for index, _ in found)}
        spoken |= {phrase_head(predication.sentence, index) for index in spoken}
        places = [predication.sentence.tokens[index] for index in spoken]
        inferred = not predication.is_verb or not all(
            actors.is_named(predication.sentence, index) for found in sides.values() for index, _ in found
        )
        return Deed(
            event,
            predication.sentence,
            predication.head,
            min(token.start for token in places),
            max(token.end for token in places),
            f"{event_type.name}: {match.pattern}",
            inferred,
        )


def _place(predication: Predication, actors: Actors) -> Iri | None:
    """Where it happened: the place that a locative preposition ties to the predicate itself."""
    for role in _WHERE:
        for index in predication.of(role):
            if found := _place_named(predication, index, actors):
                return found
    return None


def _place_named(predication: Predication, index: int, actors: Actors) -> Iri | None:
    token = predication.sentence.tokens[index]
    named = actors.links.at(token.start, token.end)
    return named.entity if named and named.kind in _PLACES else None
