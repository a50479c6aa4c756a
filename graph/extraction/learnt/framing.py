"""The frames of ``ontology/events`` that fit the words of a sentence, whoever fills their slots."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import Predication, predications
from graph.extraction.frames import FrameIndex, Match
from graph.language.sentence import Sentence
from graph.vocabulary import EventType, Frame, Vocabulary

Source = tuple[EventType, Frame]
Frames = FrameIndex[Source]
_STEPS: Final = 3


def frames_of(vocabulary: Vocabulary) -> Frames:
    """All frames of events, ready to be matched."""
    return FrameIndex(((event, frame), frame.pattern) for event in vocabulary.events.values() for frame in event.frames)


class Framing:
    """One sentence: its predications, and by head the first frame of each event type that fits."""

    def __init__(self, sentence: Sentence, frames: Frames) -> None:
        self.sentence = sentence
        self.predications: dict[int, Predication] = {one.head: one for one in predications(sentence)}
        self._framed: dict[int, dict[str, Match[Source]]] = {}
        self._around: dict[int, dict[str, Match[Source]]] = {}
        for head, predication in self.predications.items():
            for match in frames.match(predication):
                self._framed.setdefault(head, {}).setdefault(match.source[0].name, match)

    def roots(self, index: int) -> Iterator[str]:
        """The event types of which a frame fits a word by itself."""
        yield from self._framed.get(index, {})

    def own(self, index: int, root: str) -> Match[Source] | None:
        """The frame of a type that fits a word by itself."""
        return self._framed.get(index, {}).get(root)

    def frame(self, index: int, root: str) -> Match[Source] | None:
        """The frame of a type that fits a word, or the light verb that a noun goes with ("launched | an attack")."""
        return self.frames(index).get(root)

    def frames(self, index: int) -> dict[str, Match[Source]]:
        """By type the frames that fit a word, and those of the light verb that a noun goes with."""
        if index not in self._around:
            own = self._framed.get(index, {})
            verb = self.light_verb(index) if self.sentence.tokens[index].upos == "NOUN" else None
            self._around[index] = self._framed.get(verb.head, {}) | own if verb else own
        return self._around[index]

    def light_verb(self, noun: int) -> Predication | None:
        """The verb with which a noun tells the event: "held" of "held talks"."""
        token = self.sentence.tokens[noun]
        for _ in range(_STEPS):
            if token.is_root:
                return None
            token = self.sentence.tokens[token.head]
            if token.index in self.predications and token.upos == "VERB":
                return self.predications[token.index]
        return None
