"""How many people an event concerned."""

import re
from collections.abc import Iterable
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import BODIES, COLLECTIVES, COUNTRIES, PAIRS
from graph.language.sentence import Sentence

_NUMBERS: Final = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(),
        (*range(1, 20), *range(20, 100, 10)),
        strict=True,
    )
)
_BODIES: Final = frozenset((*BODIES, *COLLECTIVES, *COUNTRIES, "side", "counterpart", "power", "ally"))
_TIMES: Final = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_VAGUE: Final = frozenset("half quarter third couple few several some many".split())
_DECIMAL: Final = re.compile(r"\d+\.\d+")


def count_of(sentence: Sentence, people: Iterable[int]) -> int | None:
    """How many people: the number in front of the first of some nouns that has one, or that such a word is.

    "At least 24", "1,700", "thirteen", "two dozen", "1.5 million"; a range, "thousands" or "half a million" is none.
    """
    for index in people:
        if not _are_people(sentence, index):
            continue
        if sentence.tokens[index].text.lower() in _TIMES:  # "two dozen were arrested"
            return _number(sentence, index)
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
    if sentence.child(index, "nmod") is not None and any(
        preposition(sentence, one) in ("to", "and") for one in sentence.children(index)
    ):
        return None  # "50 to 60"
    words = [sentence.tokens[i].text.lower() for i in sorted((*sentence.children(index), index))]
    if not _VAGUE.isdisjoint(words):
        return None
    total = 0.0
    for word in words:
        if word.replace(",", "").isdigit():
            total += int(word.replace(",", ""))
        elif _DECIMAL.fullmatch(word):
            total += float(word)
        elif word in _TIMES:
            total = max(total, 1) * _TIMES[word]
        elif all(part in _NUMBERS for part in word.split("-")):
            total += sum(_NUMBERS[part] for part in word.split("-"))
    return round(total) or None if total == round(total) else None
