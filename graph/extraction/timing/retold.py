"""Deeds that a bare noun tells again, which have the day on which they were told first.

::

    "Gunmen stormed a hotel on Friday. The attack killed ten people."              killed on Friday
    "The two met in Lima on Monday. They signed a pact after their talks."         signed on Monday
    "Police raided a mosque on Friday. They held three suspects in the raid."      held whenever
    "Fighting broke out on Sunday. On the third day of the fighting, …"            on Tuesday
"""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.datewords import AHEAD, HARMING, MEETINGS, MODAL
from graph.extraction.timing.offsets import Offset
from graph.extraction.timing.tense import auxiliaries, is_predicate
from graph.language.dateunits import ORDINALS, number
from graph.language.sentence import Sentence, Token

_STRIKING: Final = "attack raid storm bomb strike shell ambush shoot fire explode detonate blow hit ram assault".split()
_EXPLODING: Final = "explode detonate bomb blow blast explosion".split()
_MEETING: Final = "meet confer negotiate talk talks meeting summit visit".split()
# Other words with which the deed of a noun may have been told: "stormed a hotel", of "the attack".
FIRST_TOLD: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("attack", "assault", "strike", "raid", "violence"), tuple(_STRIKING)),
    **dict.fromkeys(("blast", "explosion", "bombing"), tuple(_EXPLODING)),
    **dict.fromkeys(("talk", "talks", "meeting", "summit"), tuple(_MEETING)),
    **dict.fromkeys(("fighting", "clash", "battle", "gunfight", "firefight"), ("fight", "clash", "battle", "fighting")),
    "shooting": ("shoot", "fire"),
    "ambush": ("ambush", "attack"),
}
_SUFFERING: Final = HARMING | frozenset("die lose perish shoot burn".split())
_LONG: Final = frozenset(
    """war offensive invasion conflict fighting campaign operation siege assault battle protest strike uprising unrest
    revolt mutiny clash violence talk talks summit""".split()
)
"""They go on for days, which are counted from when they began."""
_BREAKING: Final = ("launch", "begin", "start", "break", "erupt", "open")
_INVADING: Final = ("invade", "enter", "attack")
_WARS: Final = _LONG - {"protest", "strike", "unrest", "talk", "talks", "summit"}
_WITHIN: Final = ("in", "during", "at")
_UNITS: Final = frozenset("minute hour day week fortnight month year decade".split())


def retold(sentence: Sentence, verb: int) -> Token | None:
    """The bare noun for a deed told before, of the time of which a verb is: what killed, what people died in, the talks
    at or right after which something was done. Of such a noun it is the noun itself; none where there is none.
    """
    token, helpers = sentence.tokens[verb], auxiliaries(sentence, verb)
    if helpers & (AHEAD | MODAL):
        return None
    if not is_predicate(sentence, verb):
        return token if token.lemma.lower() in FIRST_TOLD and _is_bare(sentence, verb) else None
    nouns = (one for one in _below(sentence, token) if one.lemma.lower() in FIRST_TOLD)
    return next((one for one in nouns if _is_bare(sentence, one.index)), None)


def _below(sentence: Sentence, verb: Token) -> list[Token]:
    """The nouns on a verb, or on its object, that may tell when it was done."""
    harms = verb.lemma.lower() in _SUFFERING
    found = []
    for index in sentence.children(verb.index):
        below, tie = sentence.tokens[index], preposition(sentence, index)
        if below.deprel == "nsubj" and verb.lemma.lower() in HARMING:
            found.append(below)
        elif below.relation == "obl" and (harms or below.lemma.lower() in MEETINGS):
            front = sentence.tokens[max(0, min(sentence.subtree(index)) - 1)].lemma.lower()
            after = tie == "after" and below.lemma.lower() in MEETINGS and front not in _UNITS
            found += [below] if tie in _WITHIN or after else []
        elif harms and below.relation in ("obj", "nsubj"):
            inner = (sentence.tokens[i] for i in sentence.children(index) if preposition(sentence, i) in _WITHIN)
            found += [one for one in inner if one.relation == "nmod"]
    return found


def _is_bare(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is "the attack", "that attack" or "their talks", and no more."""
    below = [one for one in map(sentence.tokens.__getitem__, sentence.children(noun)) if one.upos != "PUNCT"]
    words = [one.text.lower() for one in below if one.relation != "case"]
    return words in (["the"], ["that"], ["this"], ["their"], ["these"], ["those"])


def stage(sentence: Sentence, verb: int) -> tuple[Token, Offset] | None:
    """What a verb counts its time from the beginning of, and how far it lies from that: "two days into the war", "on
    the third day of the fighting"; none where it does not.
    """
    for index in sentence.children(verb):
        unit = sentence.tokens[index]
        if unit.relation != "obl" or unit.lemma.lower() not in ("day", "week", "month"):
            continue
        for below in sentence.children(index):
            noun, tie = sentence.tokens[below], preposition(sentence, below)
            if noun.relation == "nmod" and noun.lemma.lower() in _LONG and _is_bare(sentence, below):
                count = _count(sentence, unit, tie)
                return (noun, Offset(count, unit.lemma.lower(), 1)) if count is not None else None
    return None


def _count(sentence: Sentence, unit: Token, tie: str) -> int | None:
    """How many days or weeks after the beginning: two of "two days into" and of "on the third day of"."""
    words = [sentence.tokens[i].text.lower() for i in sentence.children(unit.index) if i < unit.index]
    if tie == "into":
        counted = [number(word) for word in words if number(word)]
        return counted[0] if len(counted) == len(words) == 1 else None
    nth = [ORDINALS[word] - 1 for word in words if word in ORDINALS]
    day = tie == "of" and unit.lemma.lower() == "day" and preposition(sentence, unit.index) == "on"
    return nth[0] if day and len(nth) == 1 else None


def begun(noun: Token, sentence: Sentence) -> list[int]:
    """The verbs of a sentence that tell how what a noun names began: "fighting broke out", "launched an offensive"; of
    a war or the like also "invaded".
    """
    found = []
    for token in sentence:
        lemma = token.lemma.lower()
        if token.upos != "VERB" or auxiliaries(sentence, token.index) & (AHEAD | MODAL):
            continue
        things = [sentence.child(token.index, "nsubj"), sentence.child(token.index, "obj")]
        breaks = lemma in _BREAKING and any(one is not None and one.lemma.lower() in _LONG for one in things)
        if breaks or (lemma in _INVADING and noun.lemma.lower() in _WARS):
            found.append(token.index)
    return found
