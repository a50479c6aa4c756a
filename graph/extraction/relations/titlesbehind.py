"""The words behind a name that may be its title: an apposition from a comma to the next, and another title in it."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.links import Links
from graph.extraction.relations.titlewords import INSIDE, JOINING, TIES, is_elected, is_participle, text_at
from graph.language.sentence import Sentence, Token

_FIRST: Final = frozenset("first second third fourth last only".split())
TIMES: Final = frozenset("once formerly previously now then long currently briefly".split())
_FAR_BEHIND: Final = 16
"""Words that a title behind a name has at most."""


def name_end(sentence: Sentence, covered: tuple[int, ...]) -> int:
    """The last word of a name of which only the beginning may be known: "Sheikh Hamad bin Jassim | Al Thani"."""
    last = covered[-1]
    while last + 1 < len(sentence):
        token = sentence.tokens[last + 1]
        if token.upos != "PROPN" or token.relation != "flat" or token.head not in covered:
            break
        last += 1
    return last


def apposition(sentence: Sentence, last: int, links: Links) -> tuple[int, ...]:
    """The words of an apposition behind a name: between two commas, or from a comma to the end."""
    begin = last + 2
    if text_at(sentence, last + 1) != "," or (begin < len(sentence) and sentence.tokens[begin].upos == "CCONJ"):
        return ()  # "X, and Colombia's vice president, Y"
    run: list[int] = []
    if begin + 1 < len(sentence) and sentence.tokens[begin].text.lower() in TIMES:
        run.append(begin)  # "Kobler, once the German ambassador to Pakistan, …"
        begin += 1
    for token in sentence.tokens[begin : last + 2 + _FAR_BEHIND]:
        elected = is_elected(sentence, token.index)
        then_joined = run and token.text.lower() in TIMES and sentence.tokens[run[-1]].upos == "CCONJ"
        elected = elected or bool(then_joined)
        if not _is_apposed(token) and not is_participle(sentence, token.index) and not elected:
            break
        named = links.on(token)
        if named and named.kind == "Person":
            joined = [i for i in run if sentence.tokens[i].upos == "CCONJ"]
            return tuple(i for i in run if i < joined[-1]) if joined else ()
        run.append(token.index)
    if run and sentence.tokens[run[-1]].text == "for":
        run.pop()  # "Bolivia's president | for almost fourteen years"
    if len(run) > 1 and sentence.tokens[run[-1]].text == "to" and not _FIRST.isdisjoint(_words(sentence, run)):
        return tuple(run[:-1])  # "the first Chadian president | to visit Togo"
    return tuple(run) if run and _is_closed(sentence, run[-1] + 1) else ()


def besides(sentence: Sentence, after: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The title behind "and" in an apposition, of which a word says that it is another of the same bearer: "the head of
    the bank and | once finance minister of Chad, …", "… and | a former premier of Togo"."""
    for at in after:
        token = sentence.tokens[at]
        following = tuple(i for i in after if i > at)
        if token.upos != "CCONJ" or token.text != "and" or len(following) < 2:
            continue
        words = [sentence.tokens[i].text.lower() for i in following]
        if words[0] in TIMES or words[:2] == ["a", "former"]:
            tied = any(sentence.tokens[i].upos == "ADP" for i in after if i < at)
            if tied:
                yield following


def _words(sentence: Sentence, run: list[int]) -> set[str]:
    return {sentence.tokens[i].text.lower() for i in run}


def _is_apposed(token: Token) -> bool:
    """Whether a word may stand in an apposition that is a title."""
    if token.upos == "ADP":
        return token.lemma.lower() in (*TIES, "in", "at")
    return token.upos in (*INSIDE, "DET", "CCONJ") or token.text in JOINING


def _is_closed(sentence: Sentence, behind: int) -> bool:
    """Whether an apposition ends in front of a token: at a comma, the end, or what only adds to it."""
    following = sentence.tokens[behind] if behind < len(sentence) else None
    return (
        following is None or following.upos in ("PUNCT", "ADP", "SCONJ") or following.lemma.lower() in ("who", "which")
    )
