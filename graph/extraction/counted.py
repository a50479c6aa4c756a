"""People who are counted: "the two", "the three", "thousands", "a third of Poles"."""

import re
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import COUNTED
from graph.language.sentence import Sentence, Token

SEVERAL: Final = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
"""Numbers of those who can have been named together."""
_RANKS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest only".split())
_RANKED: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_DONE_TO: Final = ("obj", "iobj", "obl", "nmod")
_PHRASE: Final = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
"""What follows "both" where it belongs to others: "both leaders", "both Chad and Togo"."""
_SHARES: Final = COUNTED | frozenset(
    "half third quarter fifth tenth majority minority plurality number handful couple group scores bulk share both all "
    "each either percent cent %".split()
)
"""Words in front of "of" for how many of some people something is said."""
_NEAR: Final = 6
"""Words behind it among which they are told."""
_DEEP: Final = 3
"""Such words in a row at most: "hundreds of thousands of"."""


def counted(sentence: Sentence, index: int) -> int:
    """The people of whom a word says how many they are, or the word itself: "a third of | Poles", "both of the |
    generals", "one in five | Poles"."""
    for _ in range(_DEEP):
        below = _counted_by(sentence, sentence.tokens[index])
        if below is None:
            break
        index = below
    return index


def _counted_by(sentence: Sentence, token: Token) -> int | None:
    rate = token.upos == "NUM" and not preposition(sentence, token.index)
    if token.lemma.lower() not in _SHARES and not rate:
        return None
    above = (token.index, token.head) if rate or token.lemma.lower() in COUNTED else (token.index,)
    for one in sentence.tokens[token.index + 2 : token.index + _NEAR]:
        if one.head not in above or one.relation not in ("nmod", "obl") or one.upos not in ("NOUN", "PROPN"):
            continue
        several = one.feature("Number") == "Plur" or one.lemma.lower() in COUNTED
        if preposition(sentence, one.index) == "of":
            return one.index if several and not rate else None  # "two of the envoys" are not all of them
        number = sentence.child(one.index, "nummod")
        apart = preposition(sentence, one.index) or (preposition(sentence, number.index) if number else "")
        return one.index if several and rate and number and apart in ("in", "out_of") else None
    return None


def number_alone(sentence: Sentence, token: Token) -> int:
    """How many are meant by a number that stands for those who were named: "the two agreed", "all three agreed", but
    not "the two countries", "two agreed" or "all three of his sons"; 0 of another word."""
    article = sentence.child(token.index, "det")
    alone = token.upos == "NUM" and token.relation != "nummod"
    pointed = alone and article is not None and article.index == token.index - 1
    pointed = pointed and article is not None and article.text.lower() in ("the", "all")
    if pointed and sentence.tokens[token.index - 1].text.lower() == "all":
        pointed = all(preposition(sentence, below) != "of" for below in sentence.children(token.index))
    return SEVERAL.get(token.lemma.lower(), 0) if pointed else 0


def is_bare_plural(sentence: Sentence, token: Token) -> bool:
    """Whether a noun in the plural has the article and nothing else: "the parties", not "the parties in parliament"."""
    below = [sentence.tokens[i] for i in sentence.children(token.index)]
    article = token.feature("Number") == "Plur" and [one.text.lower() for one in below] == ["the"]
    return article and token.upos == "NOUN"


def is_ranked(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is counted among others: "the | first | country", "the | 32nd | state"."""
    return any(is_rank(sentence.tokens[i].text) for i in sentence.children(noun))


def is_rank(word: str) -> bool:
    """Whether a word tells which of many: "first", "latest", "32nd"."""
    return word.lower() in _RANKS or _RANKED.fullmatch(word) is not None


def is_both_alone(sentence: Sentence, token: Token) -> bool:
    """Whether "both" stands for two who were named, to whom something is done: "praised both", "backed neither"."""
    if token.text.lower() not in ("both", "neither") or token.relation not in _DONE_TO:
        return False
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence) else token
    if following.text.lower() == "of":
        behind = sentence.tokens[following.index + 1 : following.index + 2]
        return all(one.upos not in ("DET", "ADJ") for one in behind)  # "accused both of arming rebels"
    return token.relation == "iobj" or following.upos not in _PHRASE  # "promised both aid"


def numbered_people(sentence: Sentence, token: Token) -> str:
    """What people are called of whom only a number is told, and who do or suffer something; empty for other words.

    "Thousands marched", "dozens were killed", but not "thousands of troops marched", which has a word for them.
    """
    plural = token.lemma.lower() in COUNTED and token.feature("Number") == "Plur"
    named = any(
        preposition(sentence, below) == "of" and sentence.tokens[below].lemma.lower() not in COUNTED
        for below in sentence.children(token.index)
    )
    return "people" if plural and token.relation == "nsubj" and not named else ""
