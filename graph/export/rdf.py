"""RDF exports. Statements are sorted first, so that the same dataset gives the same bytes and a change a small diff."""

from collections.abc import Iterable

import pyoxigraph as ox

from graph.export.scope import Scope, scoped
from graph.store.interface import Store
from graph.terms import PREFIXES


def write_turtle(store: Store, scope: Scope) -> bytes:
    """Turtle: one block a subject, graphs flattened. What articles say stays reified, so nothing in it is taken for a fact."""
    return turtle(scoped(store, scope))


def turtle(quads: Iterable[ox.Quad]) -> bytes:
    """These quads as sorted Turtle, without their graphs.

    >>> from graph.rdf import DEFAULT_GRAPH, node
    >>> kaz = ox.Quad(node("id:country-KAZ"), node("org:memberOf"), node("id:org-csto"), DEFAULT_GRAPH)
    >>> print(turtle([kaz]).decode().splitlines()[-1])
    id:country-KAZ org:memberOf id:org-csto .
    """
    return _write(sorted({quad.triple for quad in quads}, key=_key), ox.RdfFormat.TURTLE)


def write_trig(store: Store, scope: Scope) -> bytes:
    """TriG: as Turtle, each article's statements in its own graph."""
    return _write(_sorted(store, scope), ox.RdfFormat.TRIG)


def write_nquads(store: Store, scope: Scope) -> bytes:
    """N-Quads: one statement a line."""
    return _write(_sorted(store, scope), ox.RdfFormat.N_QUADS)


def write_ntriples(store: Store, scope: Scope) -> bytes:
    """N-Triples: one statement a line, graphs flattened."""
    return _write(sorted({quad.triple for quad in scoped(store, scope)}, key=_key), ox.RdfFormat.N_TRIPLES)


def write_jsonld(store: Store, scope: Scope) -> bytes:
    """JSON-LD in expanded form, with named graphs."""
    return _write(_sorted(store, scope), ox.RdfFormat.JSON_LD) + b"\n"


def write_rdfxml(store: Store, scope: Scope) -> bytes:
    """RDF/XML, graphs flattened."""
    return _write(sorted({quad.triple for quad in scoped(store, scope)}, key=_key), ox.RdfFormat.RDF_XML) + b"\n"


def _sorted(store: Store, scope: Scope) -> list[ox.Quad]:
    return sorted(scoped(store, scope), key=lambda quad: ("" if isinstance(quad.graph_name, ox.DefaultGraph)
                                                          else str(quad.graph_name), *_key(quad)))


def _key(statement: ox.Quad | ox.Triple) -> tuple[str, bool, str, str]:
    is_type = statement.predicate.value.endswith("#type")
    return str(statement.subject), not is_type, statement.predicate.value, str(statement.object)


def _write(statements: list[ox.Quad] | list[ox.Triple], syntax: ox.RdfFormat) -> bytes:
    prefixed = syntax in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.RDF_XML)
    if not prefixed:
        return ox.serialize(statements, format=syntax) or b""
    used = {name: iri for name, iri in PREFIXES.items() if name != "rdf" or syntax != ox.RdfFormat.RDF_XML}
    return ox.serialize(statements, format=syntax, prefixes=used) or b""
