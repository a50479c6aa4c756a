"""The W3C's SPARQL 1.1 tests as they stand in their manifests, and the server that is tested. Never copied here."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, unquote, urlencode

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, BNode, Namespace, URIRef
from rdflib.collection import Collection

SHARED = Path(os.environ.get("SHARED") or Path(__file__).resolve().parents[2] / "shared")
SUITE = SHARED / "w3c-rdf-tests" / "sparql11"
TOKEN = "a token for the tests"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
FORMATS = {".ttl": ox.RdfFormat.TURTLE, ".nt": ox.RdfFormat.N_TRIPLES, ".rdf": ox.RdfFormat.RDF_XML}

present = pytest.mark.skipif(not SUITE.is_dir(),
                             reason="the W3C tests (../shared/w3c-rdf-tests) are not beside the checkout")


@dataclass(frozen=True)
class Case:
    """One test of a manifest."""

    id: str
    kind: str
    node: URIRef
    manifest: rdflib.Graph

    def value(self, *path: URIRef) -> rdflib.term.Node | None:
        """What a path of properties leads to from the test."""
        node: rdflib.term.Node | None = self.node
        for step in path:
            node = self.manifest.value(node, step)
        return node


@dataclass(frozen=True)
class Reply:
    """What the server answered."""

    status: int
    headers: Message
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get_content_type()


class Server:
    """A server, by its port, and what the tests do to it."""

    def __init__(self, port: int) -> None:
        self.port = port

    def request(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """An answer; ``headers`` are named with underscores, and with the token unless they bring one."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        given = {"Authorization": f"Bearer {TOKEN}"} | {name.replace("_", "-"): value
                                                        for name, value in headers.items()}
        connection.request(method, path, body, given)
        answer = connection.getresponse()
        found = Reply(answer.status, answer.headers, answer.read())
        connection.close()
        return found

    def fill(self, default: list[URIRef], named: dict[str, URIRef]) -> None:
        """Make the dataset this one: files for the default graph, and for named ones."""
        gone = self.request("POST", "/sparql", b"DROP ALL", Content_Type="application/sparql-update")
        assert gone.status == 204, gone.body
        for where, files in (("default", default), *((f"graph={quote(name, safe='')}", [file])
                                                     for name, file in named.items())):
            for file in files:
                data = ox.serialize(parsed(file), format=ox.RdfFormat.N_TRIPLES)
                done = self.request("POST", f"/store?{where}", data, Content_Type="application/n-triples")
                assert done.status in (201, 204), done.body

    def ask(self, query: str, accept: str) -> Reply:
        """The answer to a query."""
        return self.request("POST", "/sparql", urlencode({"query": query}).encode(), Accept=accept,
                            Content_Type="application/x-www-form-urlencoded")

    def graph(self, name: str) -> set[ox.Triple]:
        """The triples of a graph, by IRI, the default graph as the empty string."""
        where = f"graph={quote(name, safe='')}" if name else "default"
        found = self.request("GET", f"/store?{where}", Accept="application/n-triples")
        assert found.status in (200, 404)
        return {quad.triple for quad in ox.parse(found.body, format=ox.RdfFormat.N_TRIPLES)} if found.status == 200 \
            else set()


def cases(manifest: str, *kinds: str) -> list[Case]:
    """The tests of these kinds that a manifest lists or includes, in its order; none where the suite is not there."""
    return [case for case in _walk(SUITE / manifest) if case.kind in kinds] if SUITE.is_dir() else []


def _walk(file: Path) -> Iterator[Case]:
    manifest = rdflib.Graph().parse(file)
    me = URIRef(file.as_uri())
    for included in (one for found in manifest.objects(me, MF.include) for one in Collection(manifest, found)):
        yield from _walk(path_of(included))
    for entry in (one for found in manifest.objects(me, MF.entries) for one in Collection(manifest, found)):
        kind = str(manifest.value(entry, RDF.type)).partition("#")[2]
        yield Case(f"{file.parent.name}/{str(entry).rpartition('#')[2]}", kind, URIRef(entry), manifest)


def path_of(iri: rdflib.term.Node | None) -> Path:
    """The file of a ``file:`` IRI."""
    return Path(unquote(str(iri).removeprefix("file://")))


def parsed(file: URIRef) -> list[ox.Triple]:
    """The triples of a file, with its own IRI as the base."""
    return [quad.triple for quad in ox.parse(path=str(path_of(file)), format=FORMATS[path_of(file).suffix],
                                             base_iri=str(file))]


def isomorphic(one: set[ox.Triple], other: set[ox.Triple]) -> bool:
    """Whether two graphs are the same but for the names of blank nodes."""
    sets = []
    for triples in (one, other):
        found = ox.Dataset(ox.Quad(triple.subject, triple.predicate, by_value(triple.object)) for triple in triples)
        found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
        sets.append(found)
    return sets[0] == sets[1]


def by_value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
             ) -> ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple:
    """A term with a number or truth written in one way: SPARQL gives values, and a store may write 1.0 as 1."""
    if not isinstance(term, ox.Literal):
        return term
    kind, text = term.datatype.value.rpartition("#")[2], term.value
    with suppress(ValueError):
        if kind in ("decimal", "double", "float"):
            text = repr(float(text))
    if kind == "boolean":
        text = {"1": "true", "0": "false"}.get(text, text)
    return ox.Literal(text, language=term.language) if term.language else ox.Literal(text, datatype=term.datatype)


def items(case: Case, node: rdflib.term.Node) -> list[rdflib.term.Node]:
    """The members of an RDF list in a manifest."""
    assert isinstance(node, BNode | URIRef)
    return list(Collection(case.manifest, node))
