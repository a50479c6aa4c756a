"""The dataset that a query is asked over, where it or its asker names the graphs.

The default graph is the *merge* of several (SPARQL 1.1 §13.2): a triple that stands in two of them stands in it once.
Oxigraph gives it twice. So where graphs have triples in common, as articles that say the same have, they are merged
into a store of their own first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final

import pyoxigraph as ox

from graph.errors import QueryLimit
from graph.store.edits import dataset_clause, prologue
from graph.store.tokens import tokens
from graph.terms import PREFIXES

MOST_MERGED: Final = 5_000_000  # triples


@dataclass(frozen=True, slots=True)
class Dataset:
    """A store, and which of its graphs are the dataset; ``None`` is its own default graph, or all its named ones."""

    store: ox.Store
    default: tuple[ox.NamedNode | ox.DefaultGraph, ...] | None = None
    named: tuple[ox.NamedNode, ...] | None = None

    def query(self, sparql: str, base: str | None) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The engine's answer."""
        return self.store.query(sparql, base_iri=base, prefixes=_named(sparql),
                                default_graph=None if self.default is None else list(self.default),
                                named_graphs=None if self.named is None else list(self.named))


def dataset(store: ox.Store, sparql: str, base: str | None, default: Iterable[str] | None,
            named: Iterable[str] | None) -> Dataset:
    """The dataset of a query: its asker's if he names one, else that of its FROM clauses, else the whole store."""
    if default is not None or named is not None:
        found = tuple(map(ox.NamedNode, default or ())), tuple(map(ox.NamedNode, named or ()))
    elif "FROM" in sparql.upper() and (clause := dataset_clause(query := tokens(sparql))):
        begin = prologue(sparql, query)
        one, other = ("".join(f" FROM NAMED {name}" for is_named, name in clause if is_named == wanted)
                      for wanted in (False, True))
        found = _names(store, begin, one, base), _names(store, begin, other, base)
    else:
        return Dataset(store)
    if len(found[0]) < 2 or not _overlap(store, found[0]):
        return Dataset(store, *found)
    return Dataset(_merged(store, *found), (ox.DefaultGraph(),), found[1])


def _named(sparql: str) -> dict[str, str]:
    """Those of our prefixes that a query may use: the engine parses the IRI of each that it is given."""
    if "\\" in sparql:  # an escape may hide one
        return PREFIXES
    return {prefix: iri for prefix, iri in PREFIXES.items() if f"{prefix}:" in sparql}


def _names(store: ox.Store, begin: str, clause: str, base: str | None) -> tuple[ox.NamedNode, ...]:
    """The IRIs of graphs that are written as in a query, so that its prefixes and its base count."""
    if not clause:
        return ()
    rows = store.query(f"{begin} SELECT ?g{clause} {{ GRAPH ?g {{ }} }}", base_iri=base, prefixes=PREFIXES)
    assert isinstance(rows, ox.QuerySolutions)
    return tuple({name for row in rows if isinstance(name := row["g"], ox.NamedNode)})


def _overlap(store: ox.Store, graphs: tuple[ox.NamedNode, ...]) -> bool:
    seen: set[ox.Triple] = set()
    for graph in graphs:
        for quad in store.quads_for_pattern(None, None, None, graph):
            if quad.triple in seen:
                return True
            seen.add(quad.triple)
        if len(seen) > MOST_MERGED:
            return True
    return False


def _merged(store: ox.Store, default: tuple[ox.NamedNode, ...], named: tuple[ox.NamedNode, ...]) -> ox.Store:
    merged = ox.Store()
    left = MOST_MERGED
    for graph in (*default, *named):
        quads = store.quads_for_pattern(None, None, None, graph)
        while chunk := list(islice(quads, 10_000)):
            left -= len(chunk)
            if left < 0:
                raise QueryLimit(f"the graphs of this query have more than {MOST_MERGED:,} triples to be merged: "
                                 f"name fewer of them")
            if graph in default:
                merged.bulk_extend(ox.Quad(*quad.triple) for quad in chunk)
            if graph in named:
                merged.bulk_extend(chunk)
    return merged
