"""From triples to Turtle files that give the same bytes each time.

A library's own Turtle may change between releases, and pyoxigraph's orders prefixes as they come; the
committed files must not move for such reasons, so the layout is written here: prefixes by name, the data
set's own description first, then subjects, predicates and objects in order, one object a line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from .terms import BASE, DCAT, DCT, NAMESPACES, OWL, SOURCE, TYPE, XSD, english, text

APACHE: Final = "https://www.apache.org/licenses/LICENSE-2.0"
CC0: Final = "https://creativecommons.org/publicdomain/zero/1.0/"
CC_BY: Final = "https://creativecommons.org/licenses/by/4.0/"
LGPL: Final = "https://spdx.org/licenses/LGPL-2.1-or-later"

_BARE: Final = {XSD.iri + "integer": r"[+-]?[0-9]+", XSD.iri + "decimal": r"[+-]?[0-9]*\.[0-9]+"}
_LOCAL_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]*)")


@dataclass(frozen=True)
class Dataset:
    """One file of reference data: what it says (``triples``), under which licence, and where it is from.

    ``sources`` are URLs or citations. ``version`` is the month in which the content was checked ("2026-11").
    """

    name: str
    title: str
    description: str
    licence: str
    sources: tuple[str, ...]
    version: str
    triples: Iterable[Triple] = field(repr=False)

    @property
    def graph(self) -> NamedNode:
        """The named graph that the data set is loaded into."""
        return NamedNode(f"{BASE}graph/reference-{self.name}")

    def header(self) -> list[Triple]:
        """Return the triples with which the data set describes itself."""
        cited = [NamedNode(s) if s.startswith(("https://", "http://")) else text(s) for s in self.sources]
        return [
            Triple(self.graph, TYPE, DCAT.node("Dataset")),
            Triple(self.graph, DCT.node("title"), english(self.title)),
            Triple(self.graph, DCT.node("description"), english(self.description)),
            Triple(self.graph, DCT.node("license"), NamedNode(self.licence)),
            *(Triple(self.graph, SOURCE, source) for source in cited),
            Triple(self.graph, OWL.node("versionInfo"), text(self.version)),
        ]


def turtle(dataset: Dataset) -> bytes:
    r"""Return the data set as Turtle; equal data sets give equal bytes.

    >>> from ontology.reference.build.terms import ID, LABEL
    >>> triple = Triple(ID.node("country-KAZ"), LABEL, english("Kazakhstan"))
    >>> print(turtle(Dataset("x", "X", "An example.", CC0, (), "2026-11", [triple, triple])).decode())
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix id: <https://w3id.org/foedus/id/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <BLANKLINE>
    <https://w3id.org/foedus/graph/reference-x> a dcat:Dataset ;
        dct:description "An example."@en ;
        dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
        dct:title "X"@en ;
        owl:versionInfo "2026-11" .
    <BLANKLINE>
    id:country-KAZ rdfs:label "Kazakhstan"@en .
    <BLANKLINE>
    """
    blocks = [*_blocks(dataset.header()), *_blocks(dataset.triples)]
    body = "\n\n".join(blocks) + "\n"
    prefixes = [
        f"@prefix {ns.prefix}: <{ns.iri}> .\n"
        for ns in sorted(NAMESPACES, key=lambda ns: ns.prefix)
        if re.search(rf"(?:^|[\s^]){ns.prefix}:", body)
    ]
    return ("".join(prefixes) + "\n" + body).encode()


def write_dataset(folder: Path, dataset: Dataset) -> Path:
    """Write ``<folder>/<name>.ttl`` and return its path."""
    path = folder / f"{dataset.name}.ttl"
    path.write_bytes(turtle(dataset))
    return path


def _blocks(triples: Iterable[Triple]) -> Iterator[str]:
    """Yield one block of Turtle for each subject."""
    rows = sorted({(_write(t.subject), _write_predicate(t.predicate), _write(t.object)) for t in triples})
    for subject, of_subject in groupby(rows, key=lambda row: row[0]):
        lines = []
        for predicate, of_predicate in groupby(of_subject, key=lambda row: row[1]):
            objects = [row[2] for row in of_predicate]
            lines.append(f"{predicate} " + " ,\n        ".join(objects))
        yield f"{subject} " + " ;\n    ".join(lines) + " ."


def _write_predicate(predicate: NamedNode) -> str:
    return "a" if predicate == TYPE else _write(predicate)


def _write(term: NamedNode | Literal | BlankNode | Triple) -> str:
    if isinstance(term, NamedNode):
        return _abbreviate(term.value)
    if isinstance(term, Literal):
        bare = _BARE.get(term.datatype.value)
        if bare and re.fullmatch(bare, term.value):
            return term.value
        if term.language or term.datatype == XSD.node("string"):
            return str(term)
        return f"{Literal(term.value)}^^{_abbreviate(term.datatype.value)}"
    raise ValueError(f"{term} has no name of its own: mint an IRI for it")


def _abbreviate(iri: str) -> str:
    for ns in NAMESPACES:
        if iri.startswith(ns.iri) and _LOCAL_NAME.fullmatch(iri, len(ns.iri)):
            return f"{ns.prefix}:{iri[len(ns.iri) :]}"
    return f"<{iri}>"
