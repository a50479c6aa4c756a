"""All export formats. A new one is a file in this folder and a line here; its route, command and test follow."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from graph.export.rdf import write_jsonld, write_nquads, write_ntriples, write_rdfxml, write_trig, write_turtle
from graph.export.scope import Scope
from graph.export.tables import write_csv, write_jsonl
from graph.store.interface import Store

__all__ = ["EXPORTERS", "Exporter", "Scope"]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its name, media type and file extension, what it holds, and the function that writes it.

    The same dataset always gives the same bytes.
    """

    name: str
    media_type: str
    extension: str
    help: str
    write: Callable[[Store, Scope], bytes]


def _later(module: str, function: str) -> Callable[[Store, Scope], bytes]:
    """An export whose module, and the libraries that it needs, are loaded with its first use."""
    def write(store: Store, scope: Scope) -> bytes:
        written: bytes = getattr(import_module(module), function)(store, scope)
        return written

    return write


EXPORTERS: Final[dict[str, Exporter]] = {exporter.name: exporter for exporter in (
    Exporter("turtle", "text/turtle", "ttl", "facts, claims and evidence, sorted and with prefixes", write_turtle),
    Exporter("trig", "application/trig", "trig", "the same, each article in its own named graph", write_trig),
    Exporter("nquads", "application/n-quads", "nq", "the same, one statement a line, with its graph", write_nquads),
    Exporter("ntriples", "application/n-triples", "nt", "the same, one statement a line", write_ntriples),
    Exporter("jsonld", "application/ld+json", "jsonld", "the same as JSON-LD, with named graphs", write_jsonld),
    Exporter("rdfxml", "application/rdf+xml", "rdf", "the same as RDF/XML", write_rdfxml),
    Exporter("csv", "text/csv", "csv", "one claim a row, for spreadsheets and data frames", write_csv),
    Exporter("jsonl", "application/x-ndjson", "jsonl", "one claim a line as JSON", write_jsonl),
    Exporter("graphml", "application/graphml+xml", "graphml", "the network of entities, for Gephi and NetworkX",
             _later("graph.export.graphml", "write_graphml")),
    Exporter("html", "text/html", "html", "the network of entities as one page to walk in, without a server",
             _later("graph.export.pyvis_html", "write_html")),
)}
