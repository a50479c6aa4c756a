"""Who stands in the middle: degree, brokerage, PageRank.

All take every edge of the snapshot as a tie. Narrow it first (``network.where(asserted=True, statuses=("fact",))``) to
what should count.
"""

from typing import Any, Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from graph.analysis.rows import SHOWN, Row, highest
from graph.network import NetworkSnapshot

Floats = npt.NDArray[np.float64]

EXACT: Final = 2_000
"""Up to so many nodes brokerage is exact; beyond, it is estimated."""
_PIVOTS, _SEED, _BATCH = 500, 1, 64
_CLOSE_ENOUGH, _STEPS = 1e-10, 200


def degree(network: NetworkSnapshot, *, limit: int = SHOWN) -> list[Row]:
    """To how many others each node is tied, as a share of all others (from 0 to 1), in whatever direction.

    Degree centrality: deg(v) / (n - 1), after L. C. Freeman, "Centrality in social networks: conceptual clarification",
    Social Networks 1 (1978), 215-239. Two nodes joined by several propositions are tied once.

    >>> from graph.network import Edge, Node
    >>> a, b, c = (Node(f"https://example.org/{name}", name) for name in "abc")
    >>> edges = [Edge(a.iri, other.iri, "https://example.org/meets", other.iri + "#", "fact") for other in (b, c)]
    >>> [(row.node.label, row.value) for row in degree(NetworkSnapshot.of([a, b, c], edges))]
    [('a', 1.0), ('b', 0.5), ('c', 0.5)]
    """
    others = max(len(network.nodes) - 1, 1)
    return highest(network, np.asarray(network.ties.sum(axis=1)).ravel() / others, limit)


def brokerage(network: NetworkSnapshot, *, limit: int = SHOWN) -> list[Row]:
    """How often a node lies on the shortest ways between others, as a share of all their pairs (from 0 to 1).

    Betweenness: the sum over pairs s, t of σ(s, t | v) / σ(s, t), over (n - 1)(n - 2) / 2, after L. C. Freeman,
    "A set of measures of centrality based on betweenness", Sociometry 40 (1977), 35-41; computed as by U. Brandes,
    "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001), 163-177. Beyond
    :data:`EXACT` nodes, from 500 starting points drawn with a fixed seed (Brandes and Pich 2007).
    """
    count = len(network.nodes)
    starts = np.arange(count)
    if count > EXACT:
        starts = np.sort(np.random.default_rng(_SEED).choice(count, _PIVOTS, replace=False))
    found = betweenness(network.ties, starts)
    pairs = (count - 1) * (count - 2) / 2
    return highest(network, found * (count / max(len(starts), 1)) / (pairs or 1), limit)


def betweenness(ties: csr_array, starts: npt.NDArray[np.int64]) -> Floats:
    """The part of each node's betweenness that the shortest ways from these starts make, each pair counted half.

    ``ties`` is symmetric, shape (n, n); the answer has shape (n,). Many starts go together as columns of one matrix,
    which is what makes it fast.
    """
    total = np.zeros(ties.shape[0])
    for begin in range(0, len(starts), _BATCH):
        total += _dependencies(ties, starts[begin:begin + _BATCH])
    half: Floats = total / 2
    return half


def _dependencies(ties: csr_array, starts: npt.NDArray[np.int64]) -> Floats:
    columns = np.arange(len(starts))
    ways = np.zeros((ties.shape[0], len(starts)))
    ways[starts, columns] = 1
    front, seen, fronts = ways.copy(), ways > 0, [ways > 0]
    while True:
        front = np.where(seen, 0, ties @ front)
        reached = front > 0
        if not reached.any():
            break
        ways += front
        seen |= reached
        fronts.append(reached)
    given: Floats = np.zeros_like(ways)
    for nearer, farther in zip(fronts[-2::-1], fronts[:0:-1], strict=True):
        share = np.divide(1 + given, ways, out=np.zeros_like(ways), where=farther)
        given += np.where(nearer, ways * (ties @ share), 0)
    given[starts, columns] = 0
    total: Floats = given.sum(axis=1)
    return total


def pagerank(network: NetworkSnapshot, *, limit: int = SHOWN, damping: float = 0.85) -> list[Row]:
    """How likely one who follows edges at random is to be at each node; all nodes together make 1.

    PageRank, after S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer
    Networks 30 (1998), 107-117, by power iteration. Each proposition counts; an undirected one leads both ways; who has
    no way out goes anywhere.
    """
    return highest(network, stationary(network.adjacency, damping), limit, inward=True)


def stationary(adjacency: Any, damping: float) -> Floats:
    """The PageRank vector of an adjacency matrix of shape (n, n), to within 1e-10 in sum."""
    count = adjacency.shape[0]
    if not count:
        return np.zeros(0)
    out = np.asarray(adjacency.sum(axis=1)).ravel()
    steps = adjacency.T.tocsr() * np.divide(1.0, out, out=np.zeros(count), where=out > 0)[None, :]
    rank: Floats = np.full(count, 1 / count)
    for _ in range(_STEPS):
        before = rank
        rank = damping * (steps @ rank + rank[out == 0].sum() / count) + (1 - damping) / count
        if np.abs(rank - before).sum() < _CLOSE_ENOUGH:
            break
    return rank
