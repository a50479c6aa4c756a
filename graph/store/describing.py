"""DESCRIBE: what all graphs of the dataset say of some nodes.

SPARQL 1.1 (§16.4) leaves to the service what a description holds. The engine's own is of the default graph, and a claim
stands in the graph of its article. So its nodes are found as a SELECT would find them, and what is told of each is the
triples that it is the subject of, in whatever graph, with those of blank nodes that it is described by. Of a store
behind an endpoint the same is asked with a CONSTRUCT.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import pyoxigraph as ox

from graph.store.datasets import Dataset
from graph.store.edits import FORMS, dataset_clause, prologue
from graph.store.tokens import Token, tokens

_Node = ox.NamedNode | ox.BlankNode
_AFTER: Final = frozenset({"FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"})


def description(over: Dataset, sparql: str, base: str | None) -> Iterator[ox.Triple]:
    """The triples with which a DESCRIBE that the engine could parse is answered.

    >>> store, claim = ox.Store(), ox.NamedNode("http://x/claim")
    >>> store.add(ox.Quad(claim, ox.NamedNode("http://x/by"), ox.Literal("Kyiv"), ox.NamedNode("http://x/article")))
    >>> [triple.object.value for triple in description(Dataset(store), "DESCRIBE <http://x/claim>", None)]
    ['Kyiv']
    """
    return _told(over, chain.from_iterable(_found(over, one, base) for one in selections(sparql)))


def selections(sparql: str) -> list[str]:
    """The queries for the nodes that a DESCRIBE names, and for those that it finds: all that stands in their rows.

    >>> selections("DESCRIBE id:org-csto ?it { ?it a fds:State }")
    ['SELECT ?it { VALUES ?it { id:org-csto } }', 'SELECT DISTINCT ?it { ?it a fds:State }']
    """
    query = tokens(sparql)
    begin = next(index for index, token in enumerate(query) if token.word == "DESCRIBE")
    end = next((index for index in range(begin + 1, len(query)) if _ends(query[index])), len(query))
    asked = query[begin + 1:end]
    head = prologue(sparql, query)
    named = " ".join(token.text for token in asked if token.kind in ("iri", "name"))
    sought = " ".join(token.text for token in asked if token.kind == "variable" or token.text == "*")
    found = [f"{head}SELECT ?it {{ VALUES ?it {{ {named} }} }}"] if named else []
    if sought and end < len(query):
        found.append(f"{head}SELECT DISTINCT {sought} {sparql[query[end].start:]}")
    return found


def construction(sparql: str, nodes: Iterable[str], steps: int) -> str:
    """The CONSTRUCT for what the dataset of a DESCRIBE tells of nodes, given by IRI, over so many ``steps``.

    Each step but the first leads on from a blank node.
    """
    query = tokens(sparql)
    dataset = "".join(f"FROM {'NAMED ' if named else ''}{name} " for named, name in dataset_clause(query))
    values = f"VALUES ?n0 {{ {' '.join(f'<{iri}>' for iri in nodes)} }} "
    triples = [f"?n{step} ?p{step} ?n{step + 1}" for step in range(steps)]
    parts = [_anywhere(values if step == 0 else f"FILTER(isBlank(?n{step})) ", triple, step)
             for step, triple in enumerate(triples)]
    ways = " UNION ".join(f"{{ {' '.join(parts[:last + 1])} }}" for last in range(steps))
    return f"{prologue(sparql, query)}CONSTRUCT {{ {' . '.join(triples)} }} {dataset}WHERE {{ {ways} }}"


def _anywhere(given: str, triple: str, step: int) -> str:
    return f"{{ {{ {given}{triple} }} UNION {{ GRAPH ?g{step} {{ {given}{triple} }} }} }}"


def is_description(sparql: str) -> bool:
    """Whether a query is a DESCRIBE."""
    if "DESCRIBE" not in sparql.upper():
        return False
    return next((token.word for token in tokens(sparql) if token.word in FORMS), "") == "DESCRIBE"


def _ends(token: Token) -> bool:
    return token.text == "{" or token.word in _AFTER


def _found(over: Dataset, sparql: str, base: str | None) -> Iterator[_Node]:
    rows = over.query(sparql, base)
    assert isinstance(rows, ox.QuerySolutions)
    return (value for row in rows for value in row if isinstance(value, _Node))


def _told(over: Dataset, nodes: Iterable[_Node]) -> Iterator[ox.Triple]:
    seen = set[_Node]()
    for node in nodes:
        waiting = [node]
        while waiting:
            if (subject := waiting.pop()) in seen:
                continue
            seen.add(subject)
            told = (over.store.quads_for_pattern(subject, None, None, graph) for graph in _graphs(over))
            about = {quad.triple for quads in told for quad in quads}
            yield from sorted(about, key=str)
            waiting += [triple.object for triple in about if isinstance(triple.object, ox.BlankNode)]


def _graphs(over: Dataset) -> Iterable[ox.NamedNode | ox.DefaultGraph | None]:
    """The graphs of a dataset; of a whole store no one in particular."""
    if over.default is None and over.named is None:
        return (None,)
    return dict.fromkeys((*(over.default or ()), *(over.named or ())))
