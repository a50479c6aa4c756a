"""RDF exports. Statements are sorted first, so that the same dataset gives the same bytes and a change a small diff."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from graph.export.scope import Scope, scoped
from graph.store.interface import Store
from graph.terms import PREFIXES, compact, expand

_TYPE: Final = expand("rdf:type")
_STRING: Final = expand("xsd:string")
_INTEGER: Final = expand("xsd:integer")
_DECIMAL: Final = expand("xsd:decimal")
_PREFIX: Final = re.compile(r"(?<![\w<])([a-z]+):(?=[A-Za-z0-9_])")


def write_turtle(store: Store, scope: Scope) -> bytes:
    """Turtle: one block a subject, graphs flattened. What articles say stays reified: none of it looks like a fact."""
    return turtle(scoped(store, scope))


def turtle(quads: Iterable[ox.Quad]) -> bytes:
    """These quads as sorted Turtle, without their graphs, one object a line where there are several.

    >>> from graph.rdf import DEFAULT_GRAPH, node
    >>> kaz = ox.Quad(node("id:country-KAZ"), node("org:memberOf"), node("id:org-csto"), DEFAULT_GRAPH)
    >>> print(turtle([kaz]).decode())
    @prefix id: <https://w3id.org/foedus/id/> .
    @prefix org: <http://www.w3.org/ns/org#> .
    <BLANKLINE>
    id:country-KAZ
        org:memberOf id:org-csto .
    <BLANKLINE>
    """
    return _with_prefixes("\n".join(_blocks({quad.triple for quad in quads})))


def write_trig(store: Store, scope: Scope) -> bytes:
    """TriG: as Turtle, each article's statements in its own graph."""
    by_graph: dict[str, set[ox.Triple]] = {}
    for quad in scoped(store, scope):
        name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else _short(quad.graph_name)
        by_graph.setdefault(name, set()).add(quad.triple)
    parts = []
    for name in sorted(by_graph):
        body = "\n".join(_blocks(by_graph[name]))
        parts.append(f"{name} {{\n{body}}}\n" if name else body)
    return _with_prefixes("\n".join(parts))


def write_nquads(store: Store, scope: Scope) -> bytes:
    """N-Quads: one statement a line."""
    return ox.serialize(_sorted(store, scope), format=ox.RdfFormat.N_QUADS) or b""


def write_ntriples(store: Store, scope: Scope) -> bytes:
    """N-Triples: one statement a line, graphs flattened."""
    return ox.serialize(_flat(store, scope), format=ox.RdfFormat.N_TRIPLES) or b""


def write_jsonld(store: Store, scope: Scope) -> bytes:
    """JSON-LD in expanded form, with named graphs."""
    return (ox.serialize(_sorted(store, scope), format=ox.RdfFormat.JSON_LD) or b"") + b"\n"


def write_rdfxml(store: Store, scope: Scope) -> bytes:
    """RDF/XML, graphs flattened."""
    used = {name: iri for name, iri in PREFIXES.items() if name != "rdf"}
    written = ox.serialize(_flat(store, scope), format=ox.RdfFormat.RDF_XML, prefixes=used) or b""
    # The serialiser gives the namespaces in an order of its own each time.
    head, tag, rest = written.partition(b"<rdf:RDF")
    attributes, end, body = rest.partition(b">")
    return b"".join((head, tag, *(b" " + attribute for attribute in sorted(attributes.split())), end, body, b"\n"))


def _flat(store: Store, scope: Scope) -> list[ox.Triple]:
    return sorted({quad.triple for quad in scoped(store, scope)}, key=_key)


def _sorted(store: Store, scope: Scope) -> list[ox.Quad]:
    return sorted(scoped(store, scope), key=lambda quad: ("" if isinstance(quad.graph_name, ox.DefaultGraph)
                                                          else str(quad.graph_name), *_key(quad)))


def _key(statement: ox.Quad | ox.Triple) -> tuple[str, bool, str, str]:
    is_type = statement.predicate.value == _TYPE
    return str(statement.subject), not is_type, statement.predicate.value, str(statement.object)


def _blocks(triples: Iterable[ox.Triple]) -> Iterator[str]:
    for subject, of_subject in groupby(sorted(triples, key=_key), key=lambda triple: triple.subject):
        lines = []
        for predicate, of_predicate in groupby(of_subject, key=lambda triple: triple.predicate):
            objects = [_short(triple.object) for triple in of_predicate]
            verb = "a" if predicate.value == _TYPE else _short(predicate)
            indent = "\n        " if len(objects) > 1 else " "
            lines.append(f"    {verb}{indent}" + f" ,{indent}".join(objects))
        yield f"{_short(subject)}\n" + " ;\n".join(lines) + " .\n"


def _short(term: object) -> str:
    """A term as Turtle writes it: an IRI as a prefixed name where one fits."""
    if isinstance(term, ox.NamedNode):
        name = compact(term.value)
        return name if name != term.value else str(term)
    if isinstance(term, ox.Literal) and not term.language and term.datatype.value != _STRING:
        if term.datatype.value == _INTEGER or (term.datatype.value == _DECIMAL and "." in term.value):
            return term.value
        return f"{ox.Literal(term.value)}^^{_short(term.datatype)}"
    return str(term)


def _with_prefixes(body: str) -> bytes:
    used = set(_PREFIX.findall(body))
    lines = [f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()) if name in used]
    return "".join((*lines, "\n", body)).encode()
