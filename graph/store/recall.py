"""What was looked up in a store far away, so that it is asked for once while a change is worked out."""

from collections.abc import Callable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf import GraphName

Pattern = tuple[NamedNode | None, NamedNode | None, NamedNode | Literal | None, GraphName | None]


class Recall:
    """Quads by pattern, each pattern asked for once.

    All that one graph says of a subject is asked for together: it is little, and most of it is asked for one by one.

    >>> asked = []
    >>> recall = Recall(lambda *pattern: iter(asked.append(pattern) or ()))
    >>> kaz, by, graph = (NamedNode(f"http://x/{name}") for name in ("kaz", "label", "graph"))
    >>> list(recall.quads(kaz, by, None, graph)), list(recall.quads(kaz, None, None, graph)), len(asked)
    ([], [], 1)
    """

    def __init__(self, look_up: Callable[..., Iterator[Quad]]) -> None:
        self._look_up = look_up
        self._found: dict[Pattern, list[Quad]] = {}

    def quads(self, subject: NamedNode | None = None, predicate: NamedNode | None = None,
              thing: NamedNode | Literal | None = None, graph: GraphName | None = None) -> Iterator[Quad]:
        """The quads that match, as they were when they were first asked for."""
        near: Pattern = (subject, predicate, thing, graph)
        if subject is not None and graph is not None:
            near = (subject, None, None, graph)
        if near not in self._found:
            self._found[near] = list(self._look_up(*near))
        return (quad for quad in self._found[near] if (predicate is None or quad.predicate == predicate)
                and (thing is None or quad.object == thing))
