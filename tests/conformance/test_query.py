"""The W3C's tests of SPARQL 1.1 Query and of its result formats, over HTTP."""

import csv
import io
from collections import Counter

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, Namespace, URIRef
from w3c import MF, QT, Case, Server, by_value, cases, isomorphic, path_of, present

RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
RESULTS = {".srx": ("application/sparql-results+xml", ox.QueryResultsFormat.XML),
           ".srj": ("application/sparql-results+json", ox.QueryResultsFormat.JSON),
           ".tsv": ("text/tab-separated-values", ox.QueryResultsFormat.TSV)}

UNMET = {
    "functions/bnode01": "the engine gives BNODE('x') the same node in every solution, not one in each",
    "csv-tsv-res/csv03": "the engine keeps the value of a number and not how it was written: 1.0E6 comes as 1000000",
    "csv-tsv-res/tsv03": "the engine keeps xsd:negativeInteger as xsd:integer",
}
KINDS = ("QueryEvaluationTest", "CSVResultFormatTest")
CASES = [*cases("manifest-sparql11-query.ttl", *KINDS), *cases("manifest-sparql11-results.ttl", *KINDS)]

pytestmark = present


def test_all_of_them_are_found_and_few_are_unmet() -> None:
    assert len(CASES) == 235
    assert len(UNMET) <= 3
    assert set(UNMET) <= {case.id for case in CASES}


@pytest.mark.parametrize("case", [
    pytest.param(case, id=case.id, marks=[pytest.mark.xfail(strict=True, reason=UNMET[case.id])]
                 if case.id in UNMET else []) for case in CASES])
def test_query(server: Server, case: Case) -> None:
    query = URIRef(str(case.value(MF.action, QT.query)))
    action = case.value(MF.action)
    server.fill([URIRef(str(one)) for one in case.manifest.objects(action, QT.data)],
                {str(one): URIRef(str(one)) for one in case.manifest.objects(action, QT.graphData)})
    # By the tests' own rules a query is relative to its file.
    text = f"BASE <{query}>\n{path_of(query).read_text(encoding='utf-8')}"
    file = path_of(case.value(MF.result))
    wanted = ox.RdfFormat.TURTLE if file.suffix == ".ttl" and not is_result_set(file) else None
    if wanted:
        reply = server.ask(text, "text/turtle")
        assert reply.status == 200, reply.body
        assert isomorphic(read_triples(reply.body, wanted), read_triples(file.read_bytes(), wanted))
    elif file.suffix == ".csv":
        reply = server.ask(text, "text/csv")
        assert reply.status == 200, reply.body
        assert csv_rows(reply.body) == csv_rows(file.read_bytes())
    else:
        media_type, form = RESULTS.get(file.suffix, RESULTS[".srj"])
        reply = server.ask(text, media_type)
        assert reply.status == 200, reply.body
        assert reply.media_type == media_type
        expected = result_set(file) if file.suffix not in RESULTS else read(file.read_bytes(), form)
        assert read(reply.body, form) == expected


def is_result_set(file: object) -> bool:
    return (None, RDF.type, RS.ResultSet) in rdflib.Graph().parse(str(file))


def read_triples(data: bytes, form: ox.RdfFormat) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=form, base_iri="http://example.org/")}


def read(data: bytes, form: ox.QueryResultsFormat) -> object:
    """What results say, so that equal ones are equal: yes or no, or the variables and the rows."""
    found = ox.parse_query_results(data, format=form)
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    rows = [{name: row[name] for name in names if row[name] is not None} for row in found]
    return set(names), canonical(rows)  # type: ignore[arg-type]


def canonical(rows: list[dict[str, ox.Literal | ox.NamedNode | ox.BlankNode]]) -> object:
    """Rows without an order, with blank nodes named alike in equal results."""
    quads = []
    for row in rows:
        me = ox.BlankNode()
        quads.append(ox.Quad(me, ox.NamedNode("urn:row"), ox.Literal("")))
        quads += [ox.Quad(me, ox.NamedNode(f"urn:{name}"), by_value(value)) for name, value in row.items()]
    found = ox.Dataset(quads)
    found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return sorted(map(str, found))


def result_set(file: object) -> object:
    """Results that are written as RDF."""
    graph = rdflib.Graph().parse(str(file))
    [found] = graph.subjects(RDF.type, RS.ResultSet)
    rows = [{str(graph.value(one, RS.variable)): term(graph.value(one, RS.value))
             for one in graph.objects(solution, RS.binding)} for solution in graph.objects(found, RS.solution)]
    return {str(name) for name in graph.objects(found, RS.resultVariable)}, canonical(rows)


def term(value: rdflib.term.Node | None) -> ox.Literal | ox.NamedNode | ox.BlankNode:
    if isinstance(value, rdflib.Literal):
        if value.language:
            return ox.Literal(str(value), language=value.language)
        return ox.Literal(str(value), datatype=ox.NamedNode(str(value.datatype))) if value.datatype else ox.Literal(
            str(value))
    return ox.BlankNode(str(value)) if isinstance(value, rdflib.BNode) else ox.NamedNode(str(value))


def csv_rows(data: bytes) -> Counter[tuple[tuple[str, str], ...]]:
    """The rows of a CSV, whatever the order of its columns; blank nodes have no names here."""
    return Counter(tuple(sorted((name, "_:" if value.startswith("_:") else value) for name, value in row.items()))
                   for row in csv.DictReader(io.StringIO(data.decode(), newline="")))


