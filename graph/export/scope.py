"""How much of the dataset an export holds."""

from collections.abc import Iterator
from enum import StrEnum

from pyoxigraph import DefaultGraph, Quad

from graph.store.interface import Store
from graph.terms import ARTICLE_GRAPHS


class Scope(StrEnum):
    """``facts``: what was accepted; ``claims``: that, and all that articles say; ``all``: the reference data too."""

    FACTS = "facts"
    CLAIMS = "claims"
    ALL = "all"


def scoped(store: Store, scope: Scope) -> Iterator[Quad]:
    """The quads inside a scope, in the store's order."""
    for quad in store.quads():
        if isinstance(quad.graph_name, DefaultGraph) or scope == Scope.ALL or (
                scope == Scope.CLAIMS and str(quad.graph_name).startswith(f"<{ARTICLE_GRAPHS}")):
            yield quad
