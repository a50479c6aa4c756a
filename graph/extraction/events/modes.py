"""How an event was done, where no frame fits it whole.

The word that tells an event bears its mode together with what it is done to: "leave office" is a resignation, "leave
the town" is none. So these speak for a mode, the first that does so: the frames of the word of which every word is
there, and only a slot is empty; those with other objects, if there are several; what the event is done to, if frames of
its type have it for object ("flew | troops"); and whoever moves ("soldiers | left").
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, Predication
from graph.extraction.frames import preceded
from graph.extraction.learnt.framing import Source
from graph.extraction.lexicon import HUMAN, TITLES
from graph.extraction.patterns import Compiled
from graph.terms import Iri
from graph.vocabulary import EventType

Choice = Counter[Iri | None]
_MOVING: Final = ("MOBILIZE", "RETREAT")
"""Types of what the same words do and suffer: "withdrew soldiers", "soldiers withdrew"."""

_BOMBING: Final = ("bomb", "bombing")
_FLYING: Final = frozenset(
    "air aerial jet warplane plane aircraft airplane drone helicopter bomber airstrike raid sortie pilot".split()
)
_PEOPLE: Final = HUMAN | TITLES
_FLEETS: Final = frozenset(("State", "InternationalOrganisation", "Agency"))
"""The kinds of those who may have aircraft."""


class Modes:
    """The modes for which the frames of each event type speak."""

    def __init__(self, frames: Iterable[Compiled[Source]]) -> None:
        self._headed: dict[tuple[Iri, str, bool], list[Compiled[Source]]] = {}
        self._objects: dict[tuple[Iri, str], Choice] = {}
        for compiled in frames:
            event, frame = compiled.source
            self._headed.setdefault((event.iri, compiled.head, compiled.is_verb), []).append(compiled)
            for word in _objects(compiled):
                self._objects.setdefault((event.iri, word), Counter())[frame.mode] += 1

    def of(self, event: EventType, predication: Predication) -> Iri | None:
        """The mode of an event that a predication tells; ``None`` where frames disagree, or none speaks for any."""
        sentence, lemma = predication.sentence, predication.lemma
        kinds = (predication.is_verb, not predication.is_verb)  # "his jailing" is done as "jailed him" is
        headed = next((found for kind in kinds if (found := self._headed.get((event.iri, lemma, kind)))), [])
        headed = [frame for frame in headed if preceded(sentence, predication.head, frame.before)]
        there = [frame for frame in headed if _is_there(frame, predication)]
        if there:
            most = max(map(_words, there))
            return _agreed(_choice(frame for frame in there if _words(frame) == most))
        idiom = sum(map(_breadth, headed)) == 1  # it says nothing of the word without the one other
        if not idiom and not _is_of_things(predication, headed) and (mode := _agreed(_choice(headed))):
            return mode
        nouns = (predication.head,) if not predication.is_verb else () if idiom else predication.of(OBJECT)
        if event.name in _MOVING:
            nouns = (*nouns, *predication.of(SUBJECT))
        words = (sentence.tokens[index].lemma.lower() for index in nouns)
        return next((mode for word in words if (mode := _agreed(self._objects.get((event.iri, word))))), None)


def is_planted(predication: Predication, kinds: Collection[str]) -> bool:
    """Whether a bomb may as well have been planted as dropped, by those of some kinds who bombed: rebels have no
    aircraft, unless the words name some."""
    sentence = predication.sentence
    near = {predication.head, *sentence.subtree(predication.head)}
    flown = any(sentence.tokens[one].lemma.lower() in _FLYING for one in near)
    return predication.lemma in _BOMBING and not flown and (not kinds or not _FLEETS.issuperset(kinds))


def _choice(frames: Iterable[Compiled[Source]]) -> Choice:
    return Counter(frame.source[1].mode for frame in frames)


def _words(frame: Compiled[Source]) -> int:
    """How many words besides its head a frame has."""
    return sum(bool(element.words) for _, element in frame.roles)


def _objects(frame: Compiled[Source]) -> tuple[str, ...]:
    return tuple(word for role, element in frame.roles if role == OBJECT for word in element.words)


def _is_of_things(predication: Predication, frames: Sequence[Compiled[Source]]) -> bool:
    """Whether somebody is the object where all frames have things: who is suspended is no newspaper."""
    people = any(predication.sentence.tokens[one].lemma.lower() in _PEOPLE for one in predication.of(OBJECT))
    return people and all((words := _objects(frame)) and _PEOPLE.isdisjoint(words) for frame in frames)


def _breadth(frame: Compiled[Source]) -> int:
    """With how many other words a frame is said."""
    return max((len(element.words) for _, element in frame.roles), default=0) or 1


def _is_there(frame: Compiled[Source], predication: Predication) -> bool:
    """Whether a predication has all the words of a frame, and so nothing but its slots may be empty; whom
    one suspends "from" something is told by that."""
    sentence, head = predication.sentence, predication.head
    below = {index for _, index in predication.arguments} | set(sentence.children(head))
    return (
        frame.particle == predication.particle
        and all(role != "from" or predication.of(role) for role, _ in frame.roles)
        and preceded(sentence, head, frame.before)
        and all(
            any(
                sentence.tokens[index].lemma.lower() in element.words and preceded(sentence, index, element.before)
                for index in below
            )
            for _, element in frame.roles
            if element.words
        )
    )


def _agreed(choice: Choice | None) -> Iri | None:
    """The mode on which two thirds of some frames agree."""
    if not choice:
        return None
    mode, times = choice.most_common(1)[0]
    return mode if times * 3 >= 2 * choice.total() else None
