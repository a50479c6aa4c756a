"""What the words of a title say one by one: where its phrase ends, whether it is less than it says, or held no more."""

from collections.abc import Sequence
from typing import Final

from graph.extraction.lexicon import BODIES, FORMER, LESS, TITLES, TO_COME
from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence, Token

TIES: Final = ("of", "for", "to")
"""What ties to a title what the office is of."""
INSIDE: Final = ("NOUN", "PROPN", "ADJ", "PART", "X", "NUM")
"""Parts of speech of the words of a title."""
JOINING: Final = frozenset(
    "- – ’s 's ’ ' of for the The acting General Foreign Prime his her its their whose His Her Its Their Whose".split()
)
"""Words that stand inside a title, whatever the parser takes them for."""
NEXT: Final = frozenset("second third fourth fifth sixth seventh new another further final".split())
"""What a term is called of somebody who has held the office before it."""
_CHOSEN: Final = frozenset("freely democratically directly duly".split())
_POINTING: Final = frozenset("last next this following same".split())
_SPANS: Final = frozenset("day week month year spring summer autumn winter night".split())
_UNITS: Final = frozenset("day week month year morning evening".split())
_HYPHENATED: Final = tuple(word for word in LESS if "-" in word)


def text_at(sentence: Sentence, index: int) -> str:
    """The text of a token; empty before the first one and behind the last."""
    return sentence.tokens[index].text if 0 <= index < len(sentence) else ""


def is_plural(token: Token) -> bool:
    """Whether a noun is written in the plural: "Presidents"."""
    return token.upos in ("NOUN", "PROPN") and token.text.endswith("s") and token.text.lower() != token.lemma.lower()


def noun_phrase_end(sentence: Sentence, start: int, links: Links) -> int | None:
    """The last word of the noun phrase that begins with a token; ``None`` where none does."""
    end: int | None = None
    for token in sentence.tokens[start : start + 8]:
        named = links.on(token)
        if (named and named.kind == "Person") or (token.index > start and is_time(sentence, token)):
            break
        if token.upos in ("NOUN", "PROPN", "X") or named:
            end = token.index
        elif token.upos not in ("DET", "ADJ", "NUM", "PART") and token.text not in ("-", "–"):
            if token.upos == "PRON" and token.index == start:
                continue
            break
    return end


def is_time(sentence: Sentence, token: Token) -> bool:
    """Whether a word begins a time: "South Africa's president | last week"."""
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence) else None
    return token.lemma.lower() in _POINTING and following is not None and following.lemma.lower() in _SPANS


def specialised(sentence: Sentence, index: int, links: Links) -> bool:
    """Whether a noun in front of an office narrows it: the EU's foreign policy chief does not lead the EU."""
    if index < 0:
        return False
    token = sentence.tokens[index]
    noun = token.upos == "NOUN" or (token.upos == "PROPN" and token.text[:1].islower())
    return noun and links.on(token) is None and token.lemma.lower() not in BODIES


def falls_short(sentence: Sentence, around: Sequence[int], head: int) -> bool:
    """Whether a noun is said to be less than it is: a vice president is no president."""
    tokens = sentence.tokens
    joined = max((index for index in around if index < head and joins_titles(sentence, index)), default=-1)
    if any(joined < index < head and tokens[index].text.lower() in LESS for index in around):
        return True
    if tokens[head].lemma.lower() == "minister" and text_at(sentence, head - 1).lower() in ("chief", "first"):
        return True  # of a province or part of a state
    behind = [text_at(sentence, head + 1), text_at(sentence, head + 2).lower()]
    if tokens[head].lemma.lower() == "minister" and behind == ["of", "state"]:
        return True  # "Minister of State for Trade": a minister's deputy
    # "self-styled" is three words to the parser.
    in_front = "".join(token.text.lower() for token in tokens[max(0, head - 5) : head])
    return "-" in in_front and any(word in in_front for word in _HYPHENATED)


def joins_titles(sentence: Sentence, index: int) -> bool:
    """Whether a token is the "and" between two titles of one bearer: "deputy premier | and finance minister"."""
    if text_at(sentence, index) != "and" or index == 0 or not _is_title(sentence.tokens[index - 1]):
        return False
    for token in sentence.tokens[index + 1 : index + 5]:
        if _is_title(token):
            return True
        if token.upos not in INSIDE and token.text not in ("-", "–"):
            return False
    return False


def _is_title(token: Token) -> bool:
    return token.lemma.lower().rpartition("-")[2] in TITLES


def is_to_come(sentence: Sentence, around: Sequence[int], head: int) -> bool:
    """Whether a noun is said to be so only later: "the next president", "Finland's future foreign minister"."""
    return any(
        index < head
        and sentence.tokens[index].text.lower() in TO_COME
        and sentence.tokens[index + 1].lemma.lower() not in _UNITS
        for index in around
    )


def is_former(sentence: Sentence, index: int) -> bool:
    """Whether a noun is said to be so no longer."""
    below = [sentence.tokens[i] for i in sentence.children(index)]
    return (
        # Not "president since then".
        any(one.lemma.lower() in FORMER and sentence.child(one.index, "case") is None for one in below)
        or any(one.relation == "amod" and one.text.lower() in FORMER for one in below)  # "the ousted president"
        or sentence.tokens[index].lemma.lower() in FORMER
        or then(sentence, index + 1)
    )


def then(sentence: Sentence, index: int) -> bool:
    """Whether "at the time" begins there."""
    return index >= 0 and [one.text.lower() for one in sentence.tokens[index : index + 3]] == ["at", "the", "time"]


def is_elected(sentence: Sentence, index: int) -> bool:
    """Whether a token is one of the two of "freely elected", which says how somebody came to the office he has."""
    pairs = ((text_at(sentence, at), text_at(sentence, at + 1)) for at in (index - 1, index))
    return any(how in _CHOSEN and what == "elected" for how, what in pairs)


def is_participle(sentence: Sentence, index: int) -> bool:
    """Whether a token is the end of a word like "Russian-installed"."""
    return sentence.tokens[index].upos == "VERB" and text_at(sentence, index - 1) in ("-", "–")


def name_at(sentence: Sentence, index: int, links: Links) -> tuple[int, ...]:
    """The words of the name that a token is a word of; the token alone where it is of none."""
    token = sentence.tokens[index]
    named = links.on(token)
    return sentence.covering(named.start, named.end) if named else (index,)
