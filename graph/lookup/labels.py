"""Names of nodes: from the store for entities, from the vocabulary or the IRI itself for its terms."""

import re
from collections.abc import Iterable

from graph.lookup.listing import values
from graph.lookup.records import Named
from graph.store.interface import Store
from graph.terms import REFERENCE_GRAPHS, Iri, expand, local_name
from graph.vocabulary import VOCABULARY

_ENTITIES = expand("id:")


class Labels:
    """The labels of some nodes, fetched at once.

    >>> from graph.store.embedded import EmbeddedStore
    >>> Labels(EmbeddedStore.in_memory(), [expand("fds:headOfStateOf")])[expand("fds:headOfStateOf")].label
    'is head of state of'
    """

    def __init__(self, store: Store, iris: Iterable[str]) -> None:
        wanted = {iri for iri in iris if iri.startswith(_ENTITIES)}
        self._found: dict[str, Named] = {}
        if not wanted:
            return
        # Neither an OPTIONAL nor a second VALUES here: Oxigraph would go through all labels there are.
        rows = store.select(f"""
            SELECT DISTINCT ?it ?by ?value ?g {{ VALUES ?it {{ {values(wanted)} }}
              {{ GRAPH ?g {{ ?it rdfs:label ?value }} BIND(rdfs:label AS ?by) }}
              UNION {{ GRAPH ?g {{ ?it a ?value }} BIND(rdf:type AS ?by) }} }}""")
        # What a data set calls an entity goes before what an article does.
        rows.sort(key=lambda row: (not row["g"].startswith(REFERENCE_GRAPHS), row["value"]))
        said: dict[tuple[str, str], str] = {}
        for row in rows:
            said.setdefault((row["it"], local_name(row["by"])), row["value"])
        self._found = {iri: Named(Iri(iri), said[iri, "label"], local_name(said.get((iri, "type"), "")))
                       for iri in wanted if (iri, "label") in said}

    def __getitem__(self, iri: str) -> Named:
        return self._found.get(iri) or Named(Iri(iri), term_label(iri))


def term_label(iri: str) -> str:
    """The vocabulary's label of a term, or its local name in plain words where the vocabulary has none."""
    label = VOCABULARY.labels.get(iri, "")
    return label if label and label != local_name(iri) else spell_out(iri)


def spell_out(iri: str) -> str:
    """The local name of a term in plain words.

    >>> spell_out("http://www.w3.org/ns/org#memberOf"), spell_out("https://w3id.org/foedus/plover#MOBILIZE")
    ('member of', 'mobilize')
    """
    name = local_name(iri)
    if iri.startswith(_ENTITIES):
        return " ".join(name.split("-")[1:]) or name
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").replace("-", " ").lower()
