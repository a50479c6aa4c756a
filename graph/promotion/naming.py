"""What the default graph says of an entity beside its relations: what it is, and how it is called."""

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

import ontology
from graph.rdf import DEFAULT_GRAPH, LABEL, A, node
from graph.store.interface import Quads
from graph.terms import REFERENCE_GRAPHS, Iri

NAMING: Final = (
    A,
    LABEL,
    *(
        node(f"fds:{name}")
        for name in (
            "articleNumber",
            "signedOn",
            "obligationType",
            "trigger",
            "condition",
            "bearer",
            "beneficiary",
            "duty",
        )
    ),
)
"""The properties by which the default graph says what an entity is."""

_REFERENCE: Final = tuple(
    NamedNode(f"{REFERENCE_GRAPHS}{file.stem}") for file in sorted(ontology.REFERENCE.glob("*.ttl"))
)


def name_quads(store: Quads, entities: Iterable[Iri]) -> list[Quad]:
    """What the default graph says of each of these entities beside its relations: reference data's words first.

    That is its type and label, and what a treaty, one of its articles or an obligation is.
    """
    nodes = [NamedNode(entity) for entity in sorted(set(entities))]
    return [
        Quad(me, predicate, value, DEFAULT_GRAPH)
        for me in nodes
        for predicate in NAMING
        if (value := _preferred(store, me, predicate))
    ]


def _preferred(store: Quads, entity: NamedNode, predicate: NamedNode) -> NamedNode | Literal | None:
    for graph in _REFERENCE:  # most entities are known there: no need to go through all the articles that name them
        if known := [quad.object for quad in store.quads(entity, predicate, None, graph)]:
            return min((one for one in known if isinstance(one, NamedNode | Literal)), key=str, default=None)
    choices = [
        (not quad.graph_name.value.startswith(REFERENCE_GRAPHS), str(quad.object), quad.object)
        for quad in store.quads(entity, predicate)
        if isinstance(quad.graph_name, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    ]
    return min(choices, key=lambda choice: choice[:2])[2] if choices else None
