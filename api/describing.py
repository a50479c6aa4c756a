"""The service described for machines: SPARQL 1.1 Service Description, VoID, and the prefixes of the house."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from api.service import Service
from graph.lookup.articles import counts
from graph.lookup.sizes import Sizes, sizes
from graph.store.formats import PREFIXED, RESULTS, TRIPLES
from graph.store.prefixes import without_unused
from graph.terms import BASE, PREFIXES, REFERENCE_GRAPHS

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_VOID: Final = "http://rdfs.org/ns/void#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_NAMES: Final = {
    "application/sparql-results+json": "SPARQL_Results_JSON", "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV", "text/tab-separated-values": "SPARQL_Results_TSV", "text/turtle": "Turtle",
    "application/n-triples": "N-Triples", "application/rdf+xml": "RDF_XML", "application/ld+json": "JSON-LD",
    "application/n-quads": "N-Quads", "application/trig": "TriG", "text/n3": "N3",
}
_A: Final = NamedNode(PREFIXES["rdf"] + "type")
Node = NamedNode | BlankNode
Written = Callable[[str], bytes]


def service_description(service: Service, root: str) -> Written:
    """What the service at this address can do, to be written in a media type of triples."""
    return partial(_write, list(_service(service, root)))


def void(service: Service, root: str) -> Written:
    """What the dataset of this service is, to be written in a media type of triples."""
    return partial(_write, list(_dataset(service, root, NamedNode(f"{root}.well-known/void"))))


def context() -> bytes:
    """The prefixes as a JSON-LD context.

    >>> json.loads(context())["@context"]["org"]
    'http://www.w3.org/ns/org#'
    """
    return json.dumps({"@context": dict(sorted(PREFIXES.items()))}, indent=2).encode()


def prefix_lines() -> bytes:
    """The prefixes as they stand before a query.

    >>> prefix_lines().splitlines()[0]
    b'PREFIX article: <https://w3id.org/foedus/graph/>'
    """
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items())).encode()


def _write(triples: list[Triple], media_type: str) -> bytes:
    prefixes = PREFIXES | {"sd": _SD, "void": _VOID} if media_type in PREFIXED else None
    return without_unused(ox.serialize(triples, format=TRIPLES[media_type], prefixes=prefixes) or b"", media_type)


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)


def _void(name: str) -> NamedNode:
    return NamedNode(_VOID + name)


def _typed(value: str, kind: str) -> Literal:
    return Literal(value, datatype=NamedNode(f"{PREFIXES['xsd']}{kind}"))


def _service(service: Service, root: str) -> Iterator[Triple]:
    endpoint, me = NamedNode(f"{root}sparql"), NamedNode(f"{root}sparql#service")
    yield Triple(me, _A, _sd("Service"))
    yield Triple(me, _sd("endpoint"), endpoint)
    for language in ("SPARQL10Query", "SPARQL11Query", "SPARQL11Update"):
        yield Triple(me, _sd("supportedLanguage"), _sd(language))
    for media_type in (*RESULTS, *TRIPLES):
        yield Triple(me, _sd("resultFormat"), NamedNode(_FORMATS + _NAMES[media_type]))
    for media_type in TRIPLES:
        yield Triple(me, _sd("inputFormat"), NamedNode(_FORMATS + _NAMES[media_type]))
    if service.settings.hosts:
        yield Triple(me, _sd("feature"), _sd("BasicFederatedQuery"))
    for name, namespace in sorted(PREFIXES.items()):
        declared = BlankNode()
        yield Triple(me, NamedNode(PREFIXES["sh"] + "declare"), declared)
        yield Triple(declared, NamedNode(PREFIXES["sh"] + "prefix"), Literal(name))
        yield Triple(declared, NamedNode(PREFIXES["sh"] + "namespace"), _typed(namespace, "anyURI"))
    dataset, facts = NamedNode(f"{root}sparql#dataset"), NamedNode(f"{root}sparql#facts")
    yield Triple(me, _sd("defaultDataset"), dataset)
    yield Triple(dataset, _A, _sd("Dataset"))
    yield Triple(dataset, _sd("defaultGraph"), facts)
    yield Triple(facts, _A, _sd("Graph"))
    yield Triple(facts, NamedNode(PREFIXES["dct"] + "description"), Literal(
        "facts only: promoted claims, with the claims that support them", language="en"))
    for name in service.store.graph_names(REFERENCE_GRAPHS):
        graph = BlankNode()
        yield Triple(dataset, _sd("namedGraph"), graph)
        yield Triple(graph, _A, _sd("NamedGraph"))
        yield Triple(graph, _sd("name"), NamedNode(name))
        if service.is_held:
            described = BlankNode()
            yield Triple(graph, _sd("graph"), described)
            yield Triple(described, _A, _sd("Graph"))
            yield _number(described, "triples", service.kept("sizes", sizes).graphs.get(name, 0))
    if service.is_held:
        yield _number(facts, "triples", service.kept("sizes", sizes).graphs.get("", 0))
    yield from _dataset(service, root, dataset)


def _dataset(service: Service, root: str, me: Node) -> Iterator[Triple]:
    dct, rdfs = PREFIXES["dct"], PREFIXES["rdfs"]
    yield Triple(me, _A, _void("Dataset"))
    yield Triple(me, NamedNode(f"{dct}title"), Literal("What news articles say, and who says so", language="en"))
    yield Triple(me, NamedNode(f"{rdfs}comment"), Literal(
        "Facts in the default graph; one named graph for each article, with its claims and their evidence; reference "
        "data in named graphs of their own, each with its licence", language="en"))
    yield Triple(me, _void("sparqlEndpoint"), NamedNode(f"{root}sparql"))
    yield Triple(me, _void("uriSpace"), Literal(f"{BASE}id/"))
    yield Triple(me, _void("uriLookupEndpoint"), NamedNode(f"{root}api/entities?name="))
    for name in ("nquads", "trig"):
        yield Triple(me, _void("dataDump"), NamedNode(f"{root}api/export/{name}"))
    for media_type in TRIPLES:
        yield Triple(me, _void("feature"), NamedNode(_FORMATS + _NAMES[media_type]))
    for name in ("fds", "org", "oa", "sem", "prov", "skos", "eli", "dct"):
        yield Triple(me, _void("vocabulary"), NamedNode(PREFIXES[name]))
    yield Triple(me, _void("documents"), _typed(str(counts(service.store).articles), "integer"))
    if service.is_held:  # what is behind an endpoint may change while it is counted
        yield from _counts(me, service.kept("sizes", sizes))
    yield Triple(me, _void("exampleResource"), NamedNode(f"{BASE}id/org-csto"))


def _counts(me: Node, found: Sizes) -> Iterator[Triple]:
    for name, number in (("triples", found.triples), ("classes", found.classes), ("properties", found.properties),
                         ("distinctSubjects", found.subjects), ("distinctObjects", found.objects)):
        yield _number(me, name, number)


def _number(me: Node, name: str, number: int) -> Triple:
    return Triple(me, _void(name), _typed(str(number), "integer"))
