"""Articles' graphs changed from outside, with the facts that follow from them."""

from pyoxigraph import NamedNode, Quad

from graph.errors import ModelError
from graph.harvest import check
from graph.ingest import MARK, change_article, marks, worked_out
from graph.rdf import extraction, node, quads
from graph.store.interface import Store
from graph.terms import ARTICLE_GRAPHS, Iri


def exchange_articles(store: Store, gone: set[Quad], come: set[Quad]) -> None:
    """Change the graphs of articles quad by quad, and other graphs with them; the facts follow in the same commit.

    Raises :class:`~graph.errors.ModelError` where what is left would not be the graph of one article, and changes
    nothing then.
    """
    worked_out(store, lambda: _exchange(store, gone, come))


def _exchange(store: Store, gone: set[Quad], come: set[Quad]) -> None:
    unread: list[Quad] = []
    for graph in sorted({quad.graph_name.value for quad in (*gone, *come) if isinstance(quad.graph_name, NamedNode)}):
        if not graph.startswith(ARTICLE_GRAPHS):
            continue
        before = set(store.quads(graph=NamedNode(graph)))
        after = (before - gone) | {quad for quad in come if quad.graph_name == NamedNode(graph)}
        if after:
            require_article(store, Iri(graph), after)
        hashes = ({quad.object for quad in one if quad.predicate == node("fds:contentHash")} for one in (before, after))
        same_text = next(hashes) == next(hashes)
        # It is no longer as it was read: reading it again has something to do.
        unread += [quad for quad in marks(store, Iri(graph)) if quad.predicate == MARK or not same_text]
    change_article(store, [*gone, *unread], list(come), {})


def require_article(store: Store, article: Iri, described: set[Quad]) -> None:
    """Let quads pass that are the graph of this one article, no more and no less.

    Raises :class:`~graph.errors.ModelError`, with the first quad that does not belong there.
    """
    try:
        found = extraction(described)
        written = set(quads(found))
    except (ValueError, KeyError) as error:
        raise ModelError(f"this would not be the graph of an article: {error}") from None
    if found.article.iri != article:
        raise ModelError(f"the graph {article} would describe another article, {found.article.iri}")
    if strange := sorted(map(str, written ^ described)):
        much = "more" if strange[0] in set(map(str, described)) else "less"
        raise ModelError(f"the graph of an article holds its entities, claims and evidence only, and this one would "
                         f"have {much} than that: {strange[0]}")
    check(found, store)
