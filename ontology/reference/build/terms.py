"""Namespaces and literals of the reference data.

>>> ID.node("country-KAZ").value
'https://w3id.org/foedus/id/country-KAZ'
>>> english("Kazakhstan").language
'en'
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

BASE: Final = "https://w3id.org/foedus/"


@dataclass(frozen=True)
class Namespace:
    """An IRI that others begin with, and the prefix that Turtle writes for it."""

    prefix: str
    iri: str

    def node(self, name: str) -> NamedNode:
        """Return the IRI of ``name`` in this namespace; ``ValueError`` if Turtle could not abbreviate it."""
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", name):
            raise ValueError(f"{name!r} is not a local name: use A-Z, a-z, 0-9, '_' and '-'")
        return NamedNode(self.iri + name)


FDS: Final = Namespace("fds", BASE + "ontology#")
ID: Final = Namespace("id", BASE + "id/")
ATOP: Final = Namespace("atop", BASE + "atop#")
PLOVER: Final = Namespace("plover", BASE + "plover#")
RDF: Final = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS: Final = Namespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
OWL: Final = Namespace("owl", "http://www.w3.org/2002/07/owl#")
XSD: Final = Namespace("xsd", "http://www.w3.org/2001/XMLSchema#")
SKOS: Final = Namespace("skos", "http://www.w3.org/2004/02/skos/core#")
DCT: Final = Namespace("dct", "http://purl.org/dc/terms/")
DCAT: Final = Namespace("dcat", "http://www.w3.org/ns/dcat#")
PROV: Final = Namespace("prov", "http://www.w3.org/ns/prov#")
ORG: Final = Namespace("org", "http://www.w3.org/ns/org#")
FOAF: Final = Namespace("foaf", "http://xmlns.com/foaf/0.1/")
SEM: Final = Namespace("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/")
ELI: Final = Namespace("eli", "http://data.europa.eu/eli/ontology#")
GEO: Final = Namespace("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#")
WD: Final = Namespace("wd", "http://www.wikidata.org/entity/")
SCHEMA: Final = Namespace("schema", "https://schema.org/")

NAMESPACES: Final = (
    FDS, ID, ATOP, PLOVER, RDF, RDFS, OWL, XSD, SKOS, DCT, DCAT, PROV, ORG, FOAF, SEM, ELI, GEO, WD, SCHEMA
)  # fmt: skip

TYPE: Final = RDF.node("type")
LABEL: Final = RDFS.node("label")
ALT_LABEL: Final = SKOS.node("altLabel")
EXACT_MATCH: Final = SKOS.node("exactMatch")
SOURCE: Final = DCT.node("source")


def english(words: str) -> Literal:
    """Return ``words`` as an English literal."""
    return Literal(words, language="en")


def text(words: str) -> Literal:
    """Return ``words`` as a plain string, the form that codes and abbreviations take."""
    return Literal(words)


def integer(number: int) -> Literal:
    """Return ``number`` as an ``xsd:integer``."""
    return Literal(str(number), datatype=XSD.node("integer"))


def decimal(number: float, places: int = 4) -> Literal:
    """Return ``number`` as an ``xsd:decimal`` of at most ``places`` decimals (four are 11 metres of latitude)."""
    rounded = round(number, places) or 0.0
    digits = f"{rounded:.{places}f}".rstrip("0")
    return Literal(digits + "0" if digits.endswith(".") else digits, datatype=XSD.node("decimal"))


def date(day: str) -> Literal:
    """Return ``day`` ("1992-05-15") as an ``xsd:date``."""
    return Literal(day, datatype=XSD.node("date"))


def slug(words: str) -> str:
    """Return ``words`` in lower-case ASCII joined by hyphens.

    >>> slug("Élysée Palace")
    'elysee-palace'
    """
    plain = unicodedata.normalize("NFKD", words.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
