"""Where an event took place, how many people it concerned, and how it was done."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from graph.extraction.events.places import place_of
from graph.extraction.lexicon import BODIES, COLLECTIVES, COUNTRIES, PAIRS
from graph.language.sentence import Sentence
from graph.terms import Iri
from graph.vocabulary import EventType, Frame

__all__ = ["Modes", "count_of", "place_of"]

_NUMBERS: Final = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(),
        (*range(1, 20), *range(20, 100, 10)),
        strict=True,
    )
)
_BODIES: Final = frozenset((*BODIES, *COLLECTIVES, *COUNTRIES, "side", "counterpart", "power", "ally"))
_TIMES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}


def count_of(sentence: Sentence, people: Iterable[int]) -> int | None:
    """How many people: the number in front of the first of some nouns that has one; a range or "thousands" is none.

    Only a whole number that is written as such counts: "at least 24", "1,700", "thirteen", "two dozen" is none.
    """
    for index in people:
        if not _are_people(sentence, index):
            continue
        for below in sentence.children(index):
            if sentence.tokens[below].relation == "nummod" and (number := _number(sentence, below)):
                return number
    return None


def _are_people(sentence: Sentence, index: int) -> bool:
    """Whether a number in front of a noun counts people: not "two sides", "their two counterparts", "14 members"."""
    lemma = sentence.tokens[index].lemma.lower()
    below = [sentence.tokens[i] for i in sentence.children(index)]
    if lemma == "member":
        return any(one.relation in ("nmod", "compound") for one in below)  # "members of the family"
    two = any(one.relation == "nummod" and one.text.lower() in ("two", "2") for one in below)
    known = two and any(one.relation == "det" and one.lemma.lower() == "the" for one in below)  # "the two leaders"
    return lemma not in _BODIES and not (lemma in PAIRS and known)


def _number(sentence: Sentence, index: int) -> int | None:
    words = [sentence.tokens[i].text.lower() for i in (*sentence.children(index), index)]
    total = 0
    for word in words:
        if word.replace(",", "").isdigit():
            total += int(word.replace(",", ""))
        elif word in _TIMES:
            total = max(total, 1) * _TIMES[word]
        elif all(part in _NUMBERS for part in word.split("-")):
            total += sum(_NUMBERS[part] for part in word.split("-"))
    return total or None


class Modes:
    """How an event was done, by the word that tells it, where no frame fits: the mode on which the frames of its type
    that have the word agree."""

    def __init__(self, types: Iterable[tuple[EventType, Frame, Iterable[str]]]) -> None:
        found: dict[tuple[Iri, str], Counter[Iri | None]] = {}
        for event, frame, words in types:
            for word in words:
                found.setdefault((event.iri, word), Counter())[frame.mode] += 1
        self._modes = {key: counts.most_common(1)[0] for key, counts in found.items()}
        self._totals = {key: counts.total() for key, counts in found.items()}

    def of(self, event: EventType, words: Iterable[str]) -> Iri | None:
        """The mode of an event by the words around it, the one that tells it first; ``None`` where frames disagree."""
        for word in words:
            mode, times = self._modes.get((event.iri, word), (None, 0))
            if mode and times * 3 >= 2 * self._totals[event.iri, word]:
                return mode
        return None
