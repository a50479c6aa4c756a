"""Namespaces, and the minting of IRIs.

Every IRI that Foedus makes is minted here, so that what a thing is called never depends on the article, the order or
the machine that met it first. Local names use only letters, digits, ``-`` and ``_``: Turtle can then write each as a
prefixed name.
"""

import hashlib
import json
import re
import unicodedata
from typing import Final, NewType

Iri = NewType("Iri", str)

BASE: Final = "https://w3id.org/foedus/"

PREFIXES: Final[dict[str, str]] = {
    "article": f"{BASE}graph/",
    "atop": f"{BASE}atop#",
    "cameo": f"{BASE}cameo#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "fds": f"{BASE}ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "id": f"{BASE}id/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "plover": f"{BASE}plover#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "stance": f"{BASE}stance#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

ARTICLE_GRAPHS: Final = f"{BASE}graph/article-"
REFERENCE_GRAPHS: Final = f"{BASE}graph/reference-"
EVENTS_GRAPH: Final = f"{BASE}graph/events"
"""The named graph of events: which propositions, in whichever articles, tell of the same one."""
READINGS_GRAPH: Final = f"{BASE}graph/readings"
"""The named graph of what the ingester keeps for itself: which articles were read, and with which rules."""

_LOCAL_NAME = re.compile(r"[A-Za-z0-9_-]+\Z")
# Letters that Unicode decomposition leaves alone, spelt as newspapers spell them.
_PLAIN = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ı": "i",
        "ə": "a",
        "ʻ": "",
        "ʼ": "",
        "’": "",
        "'": "",
    }
)


def expand(name: str) -> Iri:
    """The full IRI of a prefixed name.

    Raises :class:`KeyError` for a prefix that is not in :data:`PREFIXES`.

    >>> expand("id:country-KAZ")
    'https://w3id.org/foedus/id/country-KAZ'
    """
    prefix, _, local = name.partition(":")
    return Iri(PREFIXES[prefix] + local)


def compact(iri: str) -> str:
    """The prefixed name of an IRI, or the IRI itself where no prefix fits.

    >>> compact("http://www.w3.org/ns/org#memberOf")
    'org:memberOf'
    >>> compact("https://example.org/a")
    'https://example.org/a'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL_NAME.match(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def local_name(iri: str) -> str:
    """What stands after the last ``/`` or ``#`` of an IRI.

    >>> local_name("https://w3id.org/foedus/id/org-csto")
    'org-csto'
    """
    return re.split(r"[/#]", iri)[-1]


def slug(text: str) -> str:
    """A name in lower-case ASCII with words joined by ``-``; a digest where nothing of it is Latin.

    >>> slug("Kassym-Jomart Tokayev"), slug("Côte d’Ivoire"), slug("São Tomé")
    ('kassym-jomart-tokayev', 'cote-divoire', 'sao-tome')
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    ascii_only = plain.encode("ascii", "ignore").decode()
    joined = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:80].strip("-")
    return joined or digest(text)


def digest(*content: object) -> str:
    """A stable 80-bit digest of JSON-like content, in hexadecimal (20 characters).

    Two contents with equal JSON have equal digests; by the birthday bound a clash among ten million statements is
    less likely than one in twenty billion.

    >>> digest("country-KAZ", "org:memberOf", "org-csto") == digest("country-KAZ", "org:memberOf", "org-csto")
    True
    """
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()[:20]


def mint(kind: str, name: str) -> Iri:
    """The IRI of a thing of one kind: ``mint("person", "Nikol Pashinyan")``.

    >>> mint("person", "Nikol Pashinyan")
    'https://w3id.org/foedus/id/person-nikol-pashinyan'
    """
    return expand(f"id:{kind}-{slug(name)}")


def article_iri(key: str) -> Iri:
    """The IRI that names both an article and the named graph which holds all that it says.

    >>> article_iri("abc")
    'https://w3id.org/foedus/graph/article-abc'
    """
    return Iri(f"{ARTICLE_GRAPHS}{key}")
