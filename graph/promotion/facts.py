"""Facts to quads of the default graph: each with those who support it and, where it holds on, its plain triple."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.promotion.judgement import Fact
from graph.promotion.standings import Standing
from graph.rdf import DEFAULT_GRAPH, A, node, plain_triple, proposition_triples


def fact_quads(facts: Iterable[Fact]) -> list[Quad]:
    """The quads of the default graph that these facts are, sorted and without repetition."""
    written: list[Quad] = []
    for fact in facts:
        written += _described(fact.standing)
        if fact.plain:
            written.append(Quad(*plain_triple(fact.plain), DEFAULT_GRAPH))
    return sorted(set(written), key=str)


def _described(standing: Standing) -> list[Quad]:
    me = NamedNode(standing.iri)
    triples = [
        *((me, predicate, value) for _, predicate, value in proposition_triples(standing.proposition)),
        (me, A, node("fds:Fact")),
        *((me, node("fds:supportedBy"), NamedNode(claim)) for claim in standing.supporters),
        (me, node("fds:independentReports"), Literal(standing.reports)),
    ]
    return [Quad(*triple, DEFAULT_GRAPH) for triple in triples]
