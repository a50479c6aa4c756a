"""Claims that are said to be false: "reports that it fell were denied by Oslo", "called the claim that it fell a lie".

Parsers take such nouns for verbs ("reports that") and hang what stands behind the clause inside it. So the order of
the words decides: a noun for a claim, "that" with a clause or "of" with a gerund, and the word that refutes it in front
("dismissed as baseless | reports that …"), behind ("… | were denied by Oslo", "… | are untrue"), or both ("called |
reports that … | a lie").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.extraction.attribution.denials import FALSE
from graph.extraction.attribution.reported import OPENERS
from graph.extraction.lexicon import DENYING, NEGATING, NOT
from graph.language.sentence import Sentence, Token

CLAIMS: Final = frozenset(
    "claim allegation accusation charge report rumour rumor suggestion assertion notion story speculation insinuation "
    "contention idea complaint criticism".split()
)
"""Nouns for what somebody says, which may be false."""
_CALLING: Final = frozenset("call label brand describe term dub denounce dismiss reject deride condemn".split())
_NAMING: Final = frozenset("call label brand term dub".split())
"""The same without "as"."""
_FALSELY: Final = ("falsely", "wrongly", "erroneously", "incorrectly", "untruthfully")
_SHORT: Final = 7
"""Words in marks, at most, that are what something is called."""
_GROUP: Final = ("AUX", "ADV", "PART")


@dataclass(frozen=True, slots=True)
class Refutal:
    """A claim that is refuted: its noun, the words of what is claimed, the word that refutes it, and whether somebody
    does that with a verb (and it is not the narrator or the speaker who says that it is false)."""

    noun: int
    words: tuple[int, ...]
    by: int
    verbal: bool


def refutal(sentence: Sentence) -> Refutal | None:
    """The first claim of a sentence that is refuted; nothing where it is somebody's ("Oslo's claim that …")."""
    for token in sentence:
        first = _first(sentence, token)
        if first is None or is_owned(sentence, token):
            continue
        found = _in_front(sentence, token, first) or _behind(sentence, token, first) or _around(sentence, token, first)
        if found is not None:
            return found
    return None


def is_owned(sentence: Sentence, noun: Token) -> bool:
    """Whether the sentence says whose a claim is: "Oslo's claim", "claims by Oslo", "the Norwegian claim"."""
    below = [sentence.tokens[i] for i in sentence.children(noun.index)]
    named = any(one.deprel == "nmod:poss" and one.upos != "PRON" for one in below)
    called = any(one.relation in ("compound", "amod") and one.text[:1].isupper() and one.index for one in below)
    return named or called or sentence.tokens[noun.index + 1].text.lower() in ("by", "from")


def _first(sentence: Sentence, token: Token) -> int | None:
    """Where that begins which a noun says is claimed."""
    if token.lemma.lower() not in CLAIMS or token.upos not in ("NOUN", "VERB") or token.index + 3 > len(sentence):
        return None
    following = sentence.tokens[token.index + 1].text.lower()
    gerund = sentence.tokens[token.index + 2].text.lower().endswith("ing")
    plural = token.upos == "NOUN" or token.text.lower().endswith("s")
    return token.index + 2 if plural and (following == "that" or (following == "of" and gerund)) else None


def _in_front(sentence: Sentence, noun: Token, first: int) -> Refutal | None:
    """ "rejected | accusations of …", "dismissed as baseless | reports that …", "called false | claims that …"."""
    before = noun.index - 1
    while before > 0 and (_is_of_phrase(sentence.tokens[before]) or is_false(sentence.tokens[before])):
        before -= 1
    falsely = any(is_false(one) for one in sentence.tokens[before + 1 : noun.index])
    verb = sentence.tokens[before - 1] if sentence.tokens[before].text.lower() == "as" else sentence.tokens[before]
    called = falsely and verb.lemma.lower() in (_CALLING if verb.index < before else _NAMING)
    denied = verb.lemma.lower() in DENYING and verb.upos != "NOUN"
    passive = any(sentence.tokens[i].deprel == "aux:pass" for i in sentence.children(verb.index))
    if before < 0 or passive or not (called or denied) or _is_negated(sentence, verb.index):
        return None
    words = _clause(sentence, first)
    words = words[: _scorn(sentence, words)] if verb.lemma.lower() in _CALLING else words
    return Refutal(noun.index, words, verb.index, True)


def _scorn(sentence: Sentence, words: Sequence[int]) -> int | None:
    """Where among some words that begins as what a claim is dismissed: "dismissed claims that it fell | as “lies”"."""
    for place, index in enumerate(words[2:], 2):
        if sentence.tokens[index].text.lower() != "as" or index + 1 >= len(sentence):
            continue
        false = _false_phrase(sentence, index)
        marked = sentence.tokens[index + 1].text in OPENERS and words[-1] <= index + _SHORT
        if marked or (false is not None and false[1] == words[-1]):
            return place
    return None


def _is_of_phrase(token: Token) -> bool:
    """Whether a word may stand in front of a noun in its phrase, or in marks there."""
    return token.upos in ("DET", "ADJ", "NOUN", "ADV") or (token.upos == "PUNCT" and token.text not in (",", ";", ":"))


def _behind(sentence: Sentence, noun: Token, first: int) -> Refutal | None:
    """ "reports that … | were denied by Oslo", "claims that … | are false"."""
    for be in sentence.tokens[first + 1 :]:
        if be.lemma.lower() != "be" or be.upos != "AUX":
            continue
        start = be.index
        while sentence.tokens[start - 1].upos in _GROUP:
            start -= 1
        words = tuple(range(first, start))
        rest = [one for one in sentence.tokens[be.index + 1 :] if one.upos not in _GROUP]
        verb = rest[0] if rest else be
        negated = any(one.lemma.lower() in NOT for one in sentence.tokens[start : verb.index])
        if not any(sentence.tokens[i].upos in ("VERB", "AUX") for i in words) or negated or _opens(sentence, words):
            continue
        if verb.lemma.lower() in DENYING and verb.feature("VerbForm") == "Part":
            return Refutal(noun.index, words, verb.index, True)
        if (false := _false_phrase(sentence, be.index + 1)) is not None:
            return Refutal(noun.index, words, false[1], False)
    return None


def _opens(sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether a relative clause stands open at the end of some words, to which what follows belongs."""
    return sentence.tokens[words[-1]].text.lower() in ("who", "which", "that", ",")


def _around(sentence: Sentence, noun: Token, first: int) -> Refutal | None:
    """ "called | reports that … | a lie", "dismissed | a claim that … | as untrue"."""
    front = [one for one in sentence.tokens[: noun.index] if one.upos == "VERB"]
    near = front and all(_is_of_phrase(one) for one in sentence.tokens[front[-1].index + 1 : noun.index])
    if not near or front[-1].lemma.lower() not in _CALLING or _is_negated(sentence, front[-1].index):
        return None
    for start in range(first + 1, len(sentence)):
        false = _false_phrase(sentence, start)
        rest = sentence.tokens[false[1] + 1 :] if false else ()
        if false and all(one.upos == "PUNCT" for one in rest[:1]):
            return Refutal(noun.index, tuple(range(first, false[0])), front[-1].index, True)
    return None


def _false_phrase(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Where a phrase like “absolute nonsense” or "as a lie" begins, and its word for what is false."""
    index = start
    while index < len(sentence) and index - start < 5:
        token = sentence.tokens[index]
        if is_false(token):
            return start, index
        opens = token.text.lower() in ("as", "pure", "simply", "all") or token.upos in ("DET", "ADV", "ADJ", "PUNCT")
        if not opens or token.text in (",", ";", "."):
            return None
        index += 1
    return None


def is_false(token: Token) -> bool:
    """Whether a word says of a claim that it does not hold."""
    return token.lemma.lower() in FALSE or token.text.lower() in FALSE


def is_said_falsely(sentence: Sentence, verb: Token) -> bool:
    """Whether an article says of a report that it is false: "has falsely claimed", "wrongly said"."""
    near = sentence.tokens[max(verb.index - 1, 0) : verb.index + 2]
    return verb.upos == "VERB" and any(one.text.lower() in _FALSELY and one.head == verb.index for one in near)


def _is_negated(sentence: Sentence, verb: int) -> bool:
    before = sentence.tokens[max(verb - 3, 0) : verb]
    return any(one.lemma.lower() in (*NEGATING, "without") and one.head == verb for one in before)


def _clause(sentence: Sentence, first: int) -> tuple[int, ...]:
    """The words from the first of a clause to its end, as the parser has it."""
    mark = sentence.tokens[first - 1]
    top = mark.head if mark.head >= first else first
    last = sentence.subtree(top)[-1]
    while last > first and sentence.tokens[last].upos == "PUNCT":
        last -= 1
    return tuple(range(first, last + 1))
