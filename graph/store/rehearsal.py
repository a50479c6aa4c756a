"""An update tried out on a copy of the store, to see what it would change, within limits, before it is made."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.errors import QueryError
from graph.store.syntax import in_words
from graph.store.updates import operations, targets
from graph.terms import ARTICLE_GRAPHS, PREFIXES


@dataclass(frozen=True, slots=True)
class Effect:
    """What an update changes: the graphs, by IRI, the default graph as the empty string; and where one of them is an
    article's, all the quads that go and come."""

    graphs: tuple[str, ...]
    gone: tuple[ox.Quad, ...] = ()
    come: tuple[ox.Quad, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The graphs of articles among those that change."""
        return tuple(graph for graph in self.graphs if graph.startswith(ARTICLE_GRAPHS))


def rehearse(before: ox.Store, update: str, base: str | None, copy: Path | None, *, look: bool) -> Effect:
    """What an update would change. ``copy`` is a copy of the store on disk, which may be written to; without one the
    store is copied in memory. Where nobody wants to ``look``, only whether it can be made is found out.

    Raises :class:`~graph.errors.QueryError` for what is no SPARQL update, or cannot be made.
    """
    if copy:
        after = ox.Store(str(copy))
    else:
        after = ox.Store()
        after.bulk_extend(before)
    run(after, update, base)
    if not look:
        return Effect(())
    named = targets(update)
    graphs = {_graph(name) for name in named} if named is not None else {
        ox.DefaultGraph(), *before.named_graphs(), *after.named_graphs()}
    gone: list[ox.Quad] = []
    come: list[ox.Quad] = []
    for graph in graphs:
        old, new = (set(store.quads_for_pattern(None, None, None, graph)) for store in (before, after))
        gone += old - new
        come += new - old
    return effect(gone, come)


def _graph(name: str) -> ox.NamedNode | ox.DefaultGraph:
    return ox.NamedNode(name) if name else ox.DefaultGraph()


def effect(gone: list[ox.Quad], come: list[ox.Quad]) -> Effect:
    """The effect of removing and adding quads."""
    graphs = tuple(sorted({name_of(quad) for quad in (*gone, *come)}))
    said = Effect(graphs)
    return Effect(graphs, tuple(gone), tuple(come)) if said.articles else said


def name_of(quad: ox.Quad) -> str:
    """The IRI of a quad's graph, or the empty string for the default graph."""
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value


def plain_effect(update: str, base: str | None) -> Effect | None:
    """At most this is changed by an update that only says in full what it adds and removes; ``None`` for any other.

    It is read without looking at the store, and so without limits: its time is that of its length.
    """
    found = operations(update)
    if not found or not all(one.is_data for one in found):
        return None
    scratch = ox.Store()
    text = update
    for one in reversed(found):  # what is removed is looked at as if it were added
        verb = one.tokens[0]
        text = text[:verb.start] + "INSERT" + text[verb.start + len(verb.text):]
    run(scratch, text, base)
    return Effect(tuple(sorted({name_of(quad) for quad in scratch})))


def run(store: ox.Store, update: str, base: str | None) -> None:
    """Make an update, wholly or not at all.

    Raises :class:`~graph.errors.QueryError` for what is no SPARQL update, or cannot be done; :class:`OSError` where
    the store cannot be written.
    """
    try:
        store.update(update, base_iri=base, prefixes=PREFIXES)
    except SyntaxError as error:
        raise QueryError(f"this is not a SPARQL 1.1 update: {in_words(error, update)}") from None
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"the update cannot be made: {error}") from None

