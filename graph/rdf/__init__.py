"""Model to quads and back: the only package that knows the RDF shape.

One article is one named graph, named by the article's IRI. In it stand the article's own description, the entities it
speaks of, its propositions, its claims and their evidence. What the article says is never a plain triple there: a
proposition is reified (``rdf:subject``, ``rdf:predicate``, ``rdf:object``), and a claim points at it with holder and
stance. Plain triples are facts, and only promotion writes them, into the default graph.

``nodes`` are what quads are made of; ``to_quads`` writes the model; ``description`` and ``from_quads`` read it back;
``literals`` are for what others may have written.
"""

from graph.rdf.description import Description
from graph.rdf.from_quads import extraction, read_binding, read_claim, read_proposition
from graph.rdf.literals import day, number
from graph.rdf.nodes import DEFAULT_GRAPH, LABEL, A, GraphName, Node, date_literal, node
from graph.rdf.to_quads import plain_triple, proposition_triples, quads

__all__ = [
    "DEFAULT_GRAPH",
    "LABEL",
    "A",
    "Description",
    "GraphName",
    "Node",
    "date_literal",
    "day",
    "extraction",
    "node",
    "number",
    "plain_triple",
    "proposition_triples",
    "quads",
    "read_binding",
    "read_claim",
    "read_proposition",
]
