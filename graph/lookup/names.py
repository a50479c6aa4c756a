"""All names of all entities, to be searched for a word.

There are some fifty thousand, nearly all of reference data, and a commit brings a few: so they are gathered once, and
only those that it touches are looked at again.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.rdf import DEFAULT_GRAPH
from graph.store.interface import Store
from graph.store.remembered import Change, Index, index, remembers
from graph.terms import PREFIXES, Iri, expand

NAMING: Final = (
    "rdfs:label", "fds:abbreviation", "fds:iso3166Alpha3", "fds:iso3166Alpha2", "skos:altLabel", "fds:formerName",
    "fds:demonym", "fds:iso3166Part2", "fds:cowCode", "fds:cowAbbreviation", "fds:fipsCode", "fds:gwCode",
    "fds:geonamesId", "fds:iso3166Numeric",
)
"""The properties by which an entity is found; an earlier one is the better find."""
_BY: Final = frozenset(map(expand, NAMING))
_APART: Final = 2_000
"""Names that came or went since all were gathered, from which on it pays to gather them anew."""
Name = tuple[str, Iri, str]
"""An entity, the property by which it has a name, and the name in small letters."""


def with_word(store: Store, start: str) -> Iterator[Name]:
    """The names in which a word begins so, or a run of words; in small letters, with single blanks."""
    return index(store, _NAMES).with_word(start) if remembers(store) else _looked_up(store, start)


def _looked_up(store: Store, start: str) -> Iterator[Name]:
    """The same of a store that remembers nothing, where to gather all names would take longer than to look."""
    rows = store.select(f"""
        SELECT DISTINCT ?inside ?it ?by ?name WHERE {{
          {{ SELECT DISTINCT ?it ?by ?name {{ VALUES ?by {{ {" ".join(NAMING)} }} GRAPH ?g {{ ?it ?by ?name }} }} }}
          FILTER(CONTAINS(CONCAT(" ", LCASE(STR(?name))), ?inside) && STRSTARTS(STR(?it), "{PREFIXES['id']}"))
        }}""", inside=Literal(f" {start}"))
    return ((row["it"], Iri(row["by"]), row["name"].lower()) for row in rows)


class _Text:
    """Names in one text, a line each, which is searched a hundred times as fast as they are one by one."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = sorted(names)
        self._starts = list(accumulate((len(name) + 2 for _, _, name in self._names), initial=0))
        self._text = "".join(f" {name}\n" for _, _, name in self._names)

    def with_word(self, start: str) -> Iterator[Name]:
        at = self._text.find(f" {start}")
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield self._names[line]
            at = self._text.find(f" {start}", self._starts[line + 1])


@dataclass(frozen=True, slots=True)
class _Names:
    """Names as they were gathered, less some, and more."""

    gathered: frozenset[Name]
    text: _Text
    less: frozenset[Name] = frozenset()
    more: frozenset[Name] = frozenset()

    def with_word(self, start: str) -> Iterator[Name]:
        yield from (one for one in self.text.with_word(start) if one not in self.less)
        yield from (one for one in self.more if f" {start}" in f" {one[2]}")


def _gather(store: Store) -> _Names:
    rows = store.select(f"""
        SELECT DISTINCT ?it ?by ?name {{ VALUES ?by {{ {" ".join(NAMING)} }} GRAPH ?g {{ ?it ?by ?name }} }}""")
    return _gathered(_named(row["it"], row["by"], row["name"]) for row in rows
                     if "it" in row and "name" in row)  # a blank node is no name, and has none


def _gathered(names: Iterable[Name | None]) -> _Names:
    every = frozenset(filter(None, names))
    return _Names(every, _Text(every))


def _mended(store: Store, before: _Names, change: Change) -> _Names:
    less, more = set(before.less), set(before.more)
    for (it, by, name, _), quad in zip(change.rows, change.quads, strict=True):
        one = _named(it, by, name) if by in _BY else None
        if one is None or not isinstance(quad.subject, NamedNode):
            continue
        less.discard(one)
        more.discard(one)
        is_there = any(found.graph_name != DEFAULT_GRAPH and isinstance(found.object, Literal | NamedNode)
                       and found.object.value.lower() == one[2] for found in store.quads(quad.subject, quad.predicate))
        if is_there and one not in before.gathered:
            more.add(one)
        elif not is_there and one in before.gathered:
            less.add(one)
    if len(less) + len(more) > _APART:
        return _gathered((before.gathered - less) | more)
    return _Names(before.gathered, before.text, frozenset(less), frozenset(more))


def _named(it: str, by: str, name: str) -> Name | None:
    return (it, Iri(by), name.lower()) if it.startswith(PREFIXES["id"]) else None


_NAMES: Final = Index(_gather, _mended)
