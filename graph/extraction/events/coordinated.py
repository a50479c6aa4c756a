"""Who is named together takes part together: of "Israel and Hamas" both are on one side, or neither.

The learnt reader judges each name for itself, and sees the second of two less well than the first. What it weighs of
those who are joined is shared out among them, unless it is sure that they stand on different sides.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import members
from graph.extraction.learnt.reading import Side
from graph.language.sentence import Sentence

_TOGETHER: Final = 0.5
"""How certain it must be of those who are joined, taken together, that they take part."""
_HINT: Final = 0.1
"""How certain of each of them, where it is of one."""
_APART: Final = 0.75
"""From how sure it is on that they stand on different sides."""


def shared_out(sentence: Sentence, here: Sequence[Side]) -> tuple[list[Side], set[int]]:
    """What the reader weighs of the words of a sentence, with the same shares for those who are joined by "and"; and
    the words of those who only follow the first of these, and are as sure as that one."""
    weighed = {one.place[1]: one for one in here}
    following: set[int] = set()
    for first in [*weighed]:
        token = sentence.tokens[first]
        if token.relation == "conj":
            continue
        joined = [weighed[index] for index in members(sentence, first) if index in weighed]
        if len(joined) > 1 and _take_part(joined):
            weighed |= {one.place[1]: _like_the_others(one, joined) for one in joined}
            following |= {one.place[1] for one in joined[1:]}
    return [weighed[one.place[1]] for one in here], following


def _take_part(joined: Sequence[Side]) -> bool:
    """Whether those who are joined take part on one side."""
    sides = {one.actor > one.recipient for one in joined if max(one.actor, one.recipient) >= _APART}
    taking = [1 - one.nothing for one in joined]
    hinted = max(taking) >= _TOGETHER and min(taking) >= _HINT
    return len(sides) < 2 and (hinted or sum(taking) >= _TOGETHER * len(joined))


def _like_the_others(one: Side, joined: Sequence[Side]) -> Side:
    """One of those who are joined, on the side on which they are likelier, as surely as any of them takes part."""
    acting = sum(side.actor - side.recipient for side in joined) >= 0
    sure = max(1 - side.nothing for side in joined)
    return replace(one, nothing=1 - sure, actor=sure if acting else 0.0, recipient=0.0 if acting else sure)
