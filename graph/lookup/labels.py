"""Names of nodes: from the store for entities, from the vocabulary or the IRI itself for its terms."""

import re
from collections.abc import Callable, Iterable

from graph.lookup.background import in_reference
from graph.lookup.listing import values
from graph.lookup.records import Named
from graph.store.interface import Store
from graph.terms import Iri, expand, local_name
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
        said = _first(store, in_reference, wanted)
        # What a data set calls an entity goes before what an article does; a thousand articles may.
        rest = [iri for iri in wanted if not {(iri, "label"), (iri, "type")} <= said.keys()]
        said = _first(store, in_any, rest) | said
        self._found = {iri: Named(Iri(iri), said[iri, "label"], local_name(said.get((iri, "type"), "")))
                       for iri in wanted if (iri, "label") in said}

    def __getitem__(self, iri: str) -> Named:
        return self._found.get(iri) or Named(Iri(iri), term_label(iri))


def in_any(patterns: str) -> str:
    """Patterns that hold in one graph or another."""
    return f"{{ GRAPH ?g {{ {patterns} }} }}"


def _first(store: Store, where: Callable[[str], str], iris: Iterable[str]) -> dict[tuple[str, str], str]:
    """The first label and type of each node in some graphs, in the order of letters."""
    wanted = set(iris)
    if not wanted:
        return {}
    # Neither an OPTIONAL nor a second VALUES here: Oxigraph would go through all labels there are.
    rows = store.select(f"""
        SELECT DISTINCT ?it ?by ?value {{ VALUES ?it {{ {values(wanted)} }}
          {{ {where("?it rdfs:label ?value")} BIND("label" AS ?by) }}
          UNION {{ {where("?it a ?value")} BIND("type" AS ?by) }} }}""")
    rows.sort(key=lambda row: row["value"])
    said: dict[tuple[str, str], str] = {}
    for row in rows:
        said.setdefault((row["it"], row["by"]), row["value"])
    return said


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
