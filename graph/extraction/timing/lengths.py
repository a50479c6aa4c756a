"""How long something went on before what ended it: "signed a truce on Saturday after four days of fighting",
"resigned on Sunday after ten years in power", "left the union on Friday after 40 years".
"""

from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.offsets import Offset
from graph.extraction.timing.tense import above
from graph.language.dateunits import FINER, number
from graph.language.sentence import Sentence, Token

_UNITS: Final = frozenset("minute hour night day week fortnight month year decade century".split())
_AFTER: Final = frozenset(("after", "following"))
_SEATED: Final = (("in", "power"), ("in", "office"), ("on", "the", "throne"), ("at", "the", "helm"))
_ENDING: Final = frozenset("end cap conclude halt break".split())
_VAGUE: Final = frozenset("more less over nearly almost about some around least half".split())


@dataclass(frozen=True, slots=True)
class Length:
    """How long what a word tells went on, until what another predicate (``over``) tells.

    ``back`` is none where that is only told loosely ("after weeks of shelling").
    """

    over: int
    back: Offset | None


def length(sentence: Sentence, head: int) -> Length | None:
    """The length in front of a noun or participle with "of"; none where it has none, or nothing ended it."""
    token = sentence.tokens[head]
    unit = sentence.tokens[token.head]
    tied = token.relation in ("nmod", "acl") and preposition(sentence, head) == "of"
    tied = tied or (token.relation == "acl" and sentence.child(head, "mark") is not None and unit.index == head - 2)
    over = above(sentence, unit.index)
    if not tied or over is None or unit.lemma.lower() not in _UNITS:
        return None
    ends = unit.relation == "obj" and sentence.tokens[over].lemma.lower() in _ENDING
    if not ends and preposition(sentence, unit.index) not in _AFTER:
        return None
    return Length(over, _back(sentence, unit))


def served(sentence: Sentence, verb: int) -> Offset | None:
    """How long before what a verb tells its bearer came to office: "resigned after ten years in power"."""
    for index in sentence.children(verb):
        unit = sentence.tokens[index]
        behind = tuple(token.text.lower() for token in sentence.tokens[index + 1 : index + 4])
        seated = any(behind[: len(one)] == one for one in _SEATED)
        if seated and unit.lemma.lower() in ("month", "year", "decade") and preposition(sentence, index) == "after":
            return _back(sentence, unit)
    return None


def went_on(sentence: Sentence, verb: int) -> Offset | None:
    """How long before what a verb ends that had begun, where only the count says so: "left it after 40 years"."""
    for index in sentence.children(verb):
        unit = sentence.tokens[index]
        below = {sentence.tokens[i].relation for i in sentence.children(index)}
        behind = sentence.tokens[index + 1].upos if index + 1 < len(sentence) else "PUNCT"
        alone = behind in ("PUNCT", "CCONJ", "SCONJ")  # not "ten years as minister"
        bare = below <= {"case", "nummod", "det", "punct"} and index > verb and alone
        if bare and unit.lemma.lower() in ("month", "year", "decade") and preposition(sentence, index) == "after":
            return _back(sentence, unit)
    return None


def _back(sentence: Sentence, unit: Token) -> Offset | None:
    before = [sentence.tokens[i] for i in sentence.children(unit.index) if i < unit.index]
    counted = [one for one in before if number(one.text.lower())]
    loose = any(one.lemma.lower() in _VAGUE for one in sentence.tokens[max(0, unit.index - 3) : unit.index])
    name = "day" if unit.lemma.lower() == "night" else unit.lemma.lower()
    if len(counted) != 1 or loose or name not in FINER | {"week": 0}:
        return None
    return Offset(number(counted[0].text.lower()), name, -1)
