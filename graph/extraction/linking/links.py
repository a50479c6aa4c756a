"""The mentions of one article: which stretch of its text names which entity, and what is known of that."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from graph.extraction.linking.names import Gazetteer, Known, Word, words
from graph.extraction.linking.people import plain
from graph.language.sentence import Token
from graph.model import Entity
from graph.terms import Iri

_OF_STATES: Final = ("State", "Region", "City", "Agency")
_SPOKEN: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that means an entity; ``form`` says how: name, abbreviation, demonym, short, nominal, pronoun.

    The form ``part`` is that of a name inside the name of something else ("2019 United Kingdom general election").
    ``speaks_for`` is the state for whose government a capital or seat may stand.
    """

    start: int
    end: int
    entity: Iri
    kind: str
    form: str = "name"
    speaks_for: Iri | None = None


@dataclass
class Links:
    """The mentions of one article, with what is known of the entities that they mean."""

    text: str
    gazetteer: Gazetteer
    mentions: list[Mention] = field(default_factory=list)
    entities: dict[Iri, Entity] = field(default_factory=dict)
    words: list[Word] = field(init=False)
    _named: Counter[Iri] = field(default_factory=Counter)
    _ends: list[int] = field(default_factory=list)
    """Where each mention ends: what is searched whenever a word is looked up."""
    _namesakes: dict[str, dict[Iri, None]] = field(default_factory=lambda: defaultdict(dict))
    """The people with a word in their name, whom the text names or was thought to name, as they came."""

    def __post_init__(self) -> None:
        self.words = words(self.text)

    def add(self, start: int, end: int, known: Known, form: str = "name") -> Mention:
        """Put a mention in, unless another one covers the place already."""
        if found := self.at(start, end):
            return found
        self.take_in(known.iri, known.kind, known.label)
        mention = Mention(start, end, known.iri, known.kind, form, known.speaks_for)
        index = self._first(start)
        self.mentions.insert(index, mention)
        self._ends.insert(index, end)
        self._count(mention, 1)
        return mention

    def _count(self, mention: Mention, times: int) -> None:
        self._named[mention.entity] += times
        if mention.kind == "Person":
            for word in plain(self.known(mention.entity).label).split():
                self._namesakes[word][mention.entity] = None

    def at(self, start: int, end: int) -> Mention | None:
        """The mention that overlaps these characters, if there is one."""
        first = bisect_right(self._ends, start)  # as _first says; words are looked up here too often for a call
        if first == len(self._ends):
            return None
        found = self.mentions[first]
        return found if found.start < end else None

    def on(self, token: Token) -> Mention | None:
        """The mention of which a token is a word, if there is one."""
        return self.at(token.start, token.end)

    def _first(self, start: int) -> int:
        """Where the first mention that ends behind `start` stands: mentions are in order and never overlap."""
        return bisect_right(self._ends, start)

    def among(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap these characters, in order."""
        first = last = self._first(start)
        while last < len(self.mentions) and self.mentions[last].start < end:
            last += 1
        return self.mentions[first:last]

    def beginning(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin among these characters, in order."""
        return [one for one in self.among(start, end) if one.start >= start]

    def people(self) -> list[Known]:
        """The people named so far."""
        return [self.known(one.entity) for one in self.mentions if one.kind == "Person"]

    def namesakes(self, name: str) -> list[Known]:
        """The people named so far whose names have the last word of another in them."""
        last = plain(name).split()[-1:]
        return [self.known(one) for word in last for one in self._namesakes[word] if self._named[one]]

    def places_of(self, name: str) -> Iterator[int]:
        """Where each occurrence of a name in the text begins, as whole words, in order; the name begins and ends with a
        letter or a digit.

        One index of all words serves every name: to search a long text for each has its price.
        """
        first = _SPOKEN.match(name)
        for start in self._spoken[first.group()] if first else ():
            end = start + len(name)
            if self.text.startswith(name, start) and not _SPOKEN.match(self.text, end):
                yield start

    @cached_property
    def _spoken(self) -> dict[str, list[int]]:
        """Where each word of the text begins."""
        found: dict[str, list[int]] = defaultdict(list)
        for word in _SPOKEN.finditer(self.text):
            found[word.group()].append(word.start())
        return found

    def replace(self, mention: Mention, other: Mention | None) -> None:
        """Put another mention in the place of one, or none; with its last mention an entity goes."""
        index = self._first(mention.start)
        self.mentions[index : index + 1] = [other] if other else []
        self._ends[index : index + 1] = [other.end] if other else []
        self._count(mention, -1)
        if other:
            self._count(other, 1)
        if not self._named[mention.entity]:
            self.entities.pop(mention.entity, None)

    def keep(self, iri: Iri) -> Iri:
        """Take in an entity that the text means without naming it."""
        known = self.known(iri)
        return self.take_in(iri, known.kind, known.label)

    def take_in(self, iri: Iri, kind: str, label: str) -> Iri:
        """Take in an entity by its kind and name, unless the article has it already."""
        self.entities.setdefault(iri, Entity(iri, kind, label))
        return iri

    def known(self, iri: Iri) -> Known:
        """What is known of an entity: from the reference data, or from this article alone."""
        if found := self.gazetteer.known.get(iri):
            return found
        entity = self.entities.get(iri)
        return Known(iri, entity.kind, entity.label) if entity else Known(iri, "Entity", iri)


def state_of(known: Known, links: Links) -> Iri | None:
    """The state that an entity is, lies in, acts for or heads, as far as the reference data says."""
    if known.kind == "State":
        return known.iri
    if known.kind in ("InternationalOrganisation", "Company"):
        return None  # NATO acts for no state, and not for the one in which it has its seat; no more does a firm
    for place in known.within:
        if (found := state_of(links.known(place), links)) is not None:
            return found
    return None


def is_seat(name: Token, links: Links) -> bool:
    """Whether a word in front of a noun only says where that sits: "the New York-based body"."""
    return links.text.startswith(("-based ", "–based "), name.end)


def states_meant(links: Links) -> set[Iri]:
    """All states that a text means: themselves, by their people, cities and bodies."""
    known = (links.known(one) for one in {one.entity for one in links.mentions})
    return {state for one in known if one.kind in _OF_STATES and (state := state_of(one, links))}


def most_meant(links: Links, before: int) -> Iri | None:
    """The state that a text up to a place means more often than any other: itself, by its people, cities and bodies."""
    mentions = links.mentions[: bisect_right(links.mentions, before - 1, key=lambda one: one.start)]
    counts = Counter[Iri]()
    for entity, times in Counter([one.entity for one in mentions]).items():
        known = links.known(entity)
        if known.kind in _OF_STATES and (state := state_of(known, links)):
            counts[state] += times
    best = counts.most_common(2)
    return None if not best or (len(best) > 1 and best[0][1] == best[1][1]) else best[0][0]
