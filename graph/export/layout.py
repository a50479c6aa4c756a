"""Where the nodes of a picture stand and how its edges bend: the same network, the same places."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from graph.network import Edge, NetworkSnapshot, Node

Floats = npt.NDArray[np.float64]

_SEED, _STEPS = 1, 60
_CHARACTER, _LINE, _SYMBOL, _MARGIN = 8.4, 19.0, 40.0, 12.0  # pixels: of a letter, a line, a symbol, and around a label
_ROOM, _MORE, _LEAST = 2.1, 0.09, 320.0  # the area of a picture: times that of its labels; more a node; least side
_FOCUS: Final = 1.35  # how much larger the focus is written
_ASPECT: Final = 1.25  # width to height
_BEND: Final = 0.16


def place(network: NetworkSnapshot, edges: Iterable[Edge], *, focus: str = "", label: Callable[[Node], str],
          order: Callable[[Node], Any]) -> list[tuple[int, int]]:
    """The place of each node in pixels, the focus (or the middle) at the origin; no label lies on another.

    The nodes start on a circle, like beside like by ``order``; the ``edges`` then pull them together as springs
    (Fruchterman and Reingold 1991), and the boxes of the labels are pushed apart. What is not connected is set apart.
    """
    import networkx as nx

    if not network.nodes:
        return []
    around = sorted((node for node in network.nodes if node.iri != focus), key=lambda node: (order(node), node.iri))
    turns = np.linspace(0, 2 * np.pi, len(around), endpoint=False)
    start: dict[str, Floats] = {node.iri: np.array([np.cos(turn), np.sin(turn)])
                                for node, turn in zip(around, turns, strict=True)}
    if focus:
        start[focus] = np.zeros(2)
    graph = nx.Graph()
    graph.add_nodes_from(node.iri for node in network.nodes)
    graph.add_edges_from(sorted((edge.source, edge.target) for edge in edges if edge.source != edge.target))
    boxes = np.array([_box(label(node), _FOCUS if node.iri == focus else 1.0) for node in network.nodes])
    # A label stands below its symbol, so the middle of the two is below the node.
    below = np.column_stack([np.zeros(len(boxes)), (boxes[:, 1] - _SYMBOL) / 2])
    places = np.zeros((len(network.nodes), 2))
    islands = sorted((sorted(network.number[iri] for iri in part) for part in nx.connected_components(graph)),
                     key=lambda island: (-len(island), island))
    for island in islands:
        part = graph.subgraph(network.nodes[number].iri for number in island)
        # A graph of one's own order: what NetworkX makes of a subgraph's order may differ from run to run.
        own = nx.Graph()
        own.add_nodes_from(network.nodes[number].iri for number in island)
        own.add_edges_from(sorted(part.edges))
        found = nx.spring_layout(own, pos={iri: start[iri] for iri in own}, seed=_SEED, iterations=_STEPS,
                                 k=1.6 / np.sqrt(len(own)))
        near = _spread(np.array([found[iri] for iri in own]), boxes[island], _ROOM if focus else 1 + _MORE * len(own))
        places[island] = push_apart(near + below[island], boxes[island])
    _pack(places, boxes, islands)
    places -= below
    middle = places[network.number[focus]] if focus else places.mean(axis=0)
    return [(round(float(x)), round(float(y))) for x, y in places - middle]


def _box(label: str, size: float) -> tuple[float, float]:
    """The width and height of a symbol with its label below it."""
    lines = label.split("\n")
    return (max(_SYMBOL, *(len(line) * _CHARACTER * size for line in lines)) + _MARGIN,
            _SYMBOL * size + len(lines) * _LINE * size)


def _spread(places: Floats, boxes: Floats, room: float) -> Floats:
    """The places stretched over an area that has room for the boxes, and some more."""
    side = max(np.sqrt(boxes.prod(axis=1).sum() * min(room, _ROOM)), _LEAST * (room == _ROOM))
    extent = np.maximum(np.ptp(places, axis=0), 1e-6)
    scaled: Floats = (places - places.min(axis=0)) / extent * np.array([side * _ASPECT**0.5, side / _ASPECT**0.5])
    return scaled


def _pack(places: Floats, boxes: Floats, islands: list[list[int]]) -> None:
    """Set the islands in columns, the largest first, so that the whole comes nearest to the shape of the picture."""
    corners = [((places[island] - boxes[island] / 2).min(axis=0), (places[island] + boxes[island] / 2).max(axis=0))
               for island in islands]
    sizes = [high - low + 2 * _MARGIN for low, high in corners]
    heights = [sizes[0][1] * times for times in (1.0, 1.25, 1.5, 2.0, 3.0, 4.0)]
    arranged = [_columns(sizes, height) for height in heights]
    best = min(arranged, key=lambda one: max(one[1][0] / _ASPECT, one[1][1]))
    for island, (low, _), corner in zip(islands, corners, best[0], strict=True):
        places[island] += corner - low


def _columns(sizes: list[Floats], height: float) -> tuple[list[Floats], Floats]:
    """The corner of each box when they are stacked in columns of a height, and the size of the whole."""
    left = top = column = tallest = 0.0
    corners = []
    for width, tall in sizes:
        if top and top + tall > height:
            left, top, column = left + column, 0.0, 0.0
        corners.append(np.array([left, top]))
        top, column = top + tall, max(column, width)
        tallest = max(tallest, top)
    return corners, np.array([left + column, tallest])


def push_apart(places: Floats, boxes: Floats, rounds: int = 400) -> Floats:
    """Boxes (centres and sizes, shape (n, 2) each) pushed along the way on which two overlap least, until none do.

    >>> push_apart(np.zeros((2, 2)), np.full((2, 2), 10.0)).tolist()
    [[5.5, 0.0], [-5.5, 0.0]]
    """
    places = places.copy()
    for _ in range(rounds):
        overlap = (boxes[:, None, :] + boxes[None, :, :]) / 2 - np.abs(places[:, None, :] - places[None, :, :])
        pairs = np.argwhere(np.triu((overlap > 0.5).all(axis=2), 1))
        if not len(pairs):
            break
        for one, other in pairs:
            apart = places[one] - places[other]
            room = (boxes[one] + boxes[other]) / 2 - np.abs(apart)
            if (room > 0).all():
                axis = int(room[1] < room[0])
                push = (room[axis] / 2 + 0.5) * (1 if apart[axis] >= 0 else -1)
                places[one, axis] += push
                places[other, axis] -= push
    return places


def bends(edges: Sequence[Edge]) -> list[Any]:
    """vis-network's ``smooth`` of each edge: those between the same two nodes are bent apart, one alone is straight."""
    pairs: dict[tuple[str, ...], list[int]] = {}
    for number, edge in enumerate(edges):
        pairs.setdefault(tuple(sorted((edge.source, edge.target))), []).append(number)
    found: list[Any] = [False] * len(edges)
    for pair, numbers in pairs.items():
        for position, number in enumerate(numbers):
            offset = _BEND * (position - (len(numbers) - 1) / 2)
            clockwise = (edges[number].source == pair[0]) == (offset >= 0)
            if offset:
                found[number] = {"enabled": True, "type": "curvedCW" if clockwise else "curvedCCW",
                                 "roundness": round(abs(offset), 3)}
    return found
