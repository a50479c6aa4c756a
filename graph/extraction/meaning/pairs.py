"""Whom "the two sides" and "both countries" mean: two who were named together, or who did something to one another;
and whom "the three" mean: so many who were listed."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.terms import Iri

JOINING: Final = re.compile(r",?\s+and\s+(?:the\s+)?", re.IGNORECASE)
_LISTING: Final = re.compile(r"(?:,|,?\s+and)\s+(?:the\s+)?", re.IGNORECASE)
_AIDE: Final = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:deputy|aide|advis[eo]r|spokes(?:man|woman|person)|envoy|lawyer|minister|wife|husband|"
    r"son|daughter|ally|chief of staff),? "
)
"""What stands between two of whom one belongs to the other: "Ruto's deputy, Rigathi Gachagua"."""
_NEAR: Final = 1200
"""Characters behind which two that were named together once are no longer meant."""
_NEXT: Final = 300
"""Characters behind which two that "and" joins no longer go before those of whom the article speaks most."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of whom the article spoke together: where, whom, whether "and" joined them, and in which sentence."""

    start: int
    both: tuple[Iri, ...]
    joined: bool
    sentence: int


@dataclass(slots=True)
class Pairs:
    """The pairs of one article, in the order of the text."""

    links: Links
    found: list[Pair] = field(default_factory=list)
    lists: list[tuple[int, tuple[Iri, ...]]] = field(default_factory=list)
    """Where three or more begin that are listed, and who: "Mali, Niger and Chad"."""

    def take(self, start: int, both: tuple[Iri, ...], *, sentence: int, joined: bool = False) -> None:
        """Take note of a pair, with where its sentence begins; two of whom one is a person are none: "China's minister,
        Wang Yi" is one side, and so are two of whom one has no name: "Hamas" and "the captives"."""
        kinds = [self.links.known(one).kind for one in both]
        alike = all(kinds.count(kind) in (0, len(kinds)) for kind in ("Person", "PopulationGroup"))
        if len(set(both)) == 2 and alike:
            self.found.append(Pair(start, both, joined, sentence))

    def hear(self, start: int, sides: Sequence[Mention]) -> None:
        """Take note of who is named together in a sentence: the two alone, the two of a kind, the two joined."""
        meant = list(dict.fromkeys(one.speaks_for or one.entity for one in sides))
        if len(meant) > 2:
            self._take_lists(sides)
        alike = ([one for one in meant if self.links.known(one).kind == kind] for kind in ("State", "Person"))
        joined = {
            frozenset((one.speaks_for or one.entity, other.speaks_for or other.entity))
            for one, other in pairwise(sides)
            if JOINING.fullmatch(self.links.text, one.end, other.start)
        }
        several = dict.fromkeys(tuple(one) for one in (*alike, meant) if len(one) == 2)
        if any(_AIDE.fullmatch(self.links.text, one.end, other.start) for one, other in pairwise(sides)):
            several = {}
        named = {one.speaks_for or one.entity for one in sides if one.form != "demonym"}
        if not several and len(joined) == 1 and named.issuperset(*joined) and not self._is_list(sides, *joined):
            several = {tuple(one for one in meant if one in pair): None for pair in joined}
        for pair in joined:  # "Chad and the UN met in Mali. Both sides …" are those two, and not Chad and Mali
            if len(joined) == 1 and pair == {one.speaks_for or one.entity for one in sides[:2]} and len(meant) > 2:
                several = {**several, tuple(meant[:2]): None}
        for both in several:
            self.take(start, both, sentence=start, joined=frozenset(both) in joined)

    def _take_lists(self, sides: Sequence[Mention]) -> None:
        """Take note of three or more that follow one another with commas and "and" before the last."""
        run = list(sides[:1])
        for before, one in pairwise(sides):
            joint = _LISTING.fullmatch(self.links.text, before.end, one.start)
            run = [*run, one] if joint else [one]
            who = tuple(dict.fromkeys(each.speaks_for or each.entity for each in run))
            if joint and len(who) == len(run) > 2 and "and" in joint[0].lower():
                self.lists.append((run[0].start, who))

    def listed(self, at: int, number: int, *kinds: str) -> tuple[Iri, ...]:
        """So many of these kinds that were listed last before a place."""
        near = [who for start, who in self.lists if at - _NEAR < start < at and len(who) == number]
        fits = (who for who in reversed(near) if all(not kinds or self.links.known(one).kind in kinds for one in who))
        return next(fits, ())

    def _is_list(self, sides: Sequence[Mention], last: frozenset[Iri]) -> bool:
        """Whether two that "and" joins only end a list: "Mali, Niger and Chad"."""
        for before, one in pairwise(sides):
            if (one.speaks_for or one.entity) in last and self.links.text[before.end : one.start].strip() == ",":
                return True
        return False

    def last(self, at: int, *kinds: str, but: Collection[Iri] = ()) -> tuple[Iri, ...]:
        """The two of these kinds that are meant at a place: those just joined by "and", else those named together in
        most sentences, of which the last. Nobody of whom they are spoken to is one of them (``but``)."""
        fits = [one for one in self.found if all(not kinds or self.links.known(who).kind in kinds for who in one.both)]
        fits = [one for one in fits if not set(one.both) & set(but)]
        if fits and fits[-1].joined and at - fits[-1].start < _NEXT:
            return fits[-1].both
        counts = Counter(both for _, both in {(one.sentence, frozenset(one.both)) for one in fits})
        most = max(counts.values(), default=0)
        for one in reversed(fits):
            if counts[frozenset(one.both)] == most and (most > 1 or at - one.start <= _NEAR):
                return one.both
        return ()
