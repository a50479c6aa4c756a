"""DESCRIBE: what all graphs of the dataset say of some nodes.

SPARQL 1.1 (§16.4) leaves to the service what a description holds. The engine's own is of the default graph, and a claim
stands in the graph of its article. So its nodes are found as a SELECT would find them, and what is told of each is the
triples that it is the subject of, in whatever graph, with those of blank nodes that it is described by.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import pyoxigraph as ox

from graph.store.datasets import Dataset
from graph.store.edits import FORMS, prologue
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
    query = tokens(sparql)
    begin = next(index for index, token in enumerate(query) if token.word == "DESCRIBE")
    end = next((index for index in range(begin + 1, len(query)) if _ends(query[index])), len(query))
    asked = query[begin + 1:end]
    head = prologue(sparql, query)
    named = " ".join(token.text for token in asked if token.kind in ("iri", "name"))
    nodes = _found(over, f"{head}SELECT ?it {{ VALUES ?it {{ {named} }} }}", base)
    sought = " ".join(token.text for token in asked if token.kind == "variable" or token.text == "*")
    if sought and end < len(query):
        nodes = chain(nodes, _found(over, f"{head}SELECT DISTINCT {sought} {sparql[query[end].start:]}", base))
    return _told(over, nodes)


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
