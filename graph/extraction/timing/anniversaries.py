"""How long ago something took place of which an anniversary is told: "marked the 20th anniversary of its independence",
"on 1 September, the 27th anniversary of the coup".
"""

import re
from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.offsets import Offset
from graph.extraction.timing.tense import above
from graph.language.dateunits import number
from graph.language.sentence import Sentence, Token

_MARKING: Final = frozenset("mark celebrate commemorate observe".split())
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remembered:
    """The verb whose date is that of an anniversary, and how far before it lies what is remembered."""

    over: int
    back: Offset


def is_remembered(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is that of whose anniversary a sentence tells."""
    feast = sentence.tokens[sentence.tokens[noun].head]
    return feast.lemma.lower() == "anniversary" and feast.index < noun and preposition(sentence, noun) == "of"


def anniversary(sentence: Sentence, noun: int) -> Remembered | None:
    """Of what anniversary a noun tells; ``None`` where it is told of none, or not on which day or in which year."""
    feast = sentence.tokens[sentence.tokens[noun].head]
    if not is_remembered(sentence, noun):
        return None
    years = _years(sentence, feast)
    over = above(sentence, feast.index)
    if not years or over is None:
        return None
    before = sentence.tokens[min(sentence.subtree(feast.index)) - 1].text if min(sentence.subtree(feast.index)) else ""
    dated = feast.relation in ("appos", "parataxis") or (before == "," and not preposition(sentence, feast.index))
    if dated and _is_day(sentence, min(sentence.subtree(feast.index))):
        return Remembered(over, Offset(years, "year", -1, exact=True))
    marked = feast.deprel == "obj" and sentence.tokens[over].lemma.lower() in _MARKING
    return Remembered(over, Offset(years, "year", -1)) if marked else None


def _is_day(sentence: Sentence, first: int) -> bool:
    """Whether a day stands right before an apposition: "on 1 September, the 27th …"."""
    words = [one.text for one in sentence.tokens[max(0, first - 4) : first + 1] if one.text not in (",", "the")]
    return any(re.fullmatch(r"\d{1,2}|[A-Z][a-z]+day", word) for word in words)


def _years(sentence: Sentence, feast: Token) -> int:
    for below in sentence.children(feast.index):
        word = sentence.tokens[below].text.lower()
        if below < feast.index:
            if numbered := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word):
                return int(numbered[1])
            if count := _ORDINALS.get(word) or number(word.removesuffix("th")):
                return count
    return 0
