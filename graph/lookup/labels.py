"""Names of nodes: from the store for entities, from the vocabulary or the IRI itself for its terms."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import Final

from graph.lookup.background import REFERENCE, in_reference
from graph.lookup.listing import values
from graph.lookup.records import Named
from graph.store.interface import Store
from graph.store.remembered import Lookup
from graph.store.remembered import values as looked_up
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
        known = looked_up(store, _IN_REFERENCE, wanted)
        # What a data set calls an entity goes before what an article does; a thousand articles may.
        rest = [iri for iri in wanted if known.get(iri, {}).keys() < {"label", "type"}]
        said = {iri: one | known.get(iri, {}) for iri, one in looked_up(store, _ANYWHERE, rest).items()}
        self._found = {iri: Named(Iri(iri), one["label"], local_name(one.get("type", "")))
                       for iri, one in (known | said).items() if "label" in one}

    def __getitem__(self, iri: str) -> Named:
        return self._found.get(iri) or Named(Iri(iri), term_label(iri))


def in_any(patterns: str) -> str:
    """Patterns that hold in one graph or another."""
    return f"{{ GRAPH ?g {{ {patterns} }} }}"


def _first(store: Store, where: Callable[[str], str], iris: Collection[str]) -> dict[str, dict[str, str]]:
    """The first label and type of each node in some graphs, in the order of letters."""
    # Neither an OPTIONAL nor a second VALUES here: Oxigraph would go through all labels there are.
    rows = store.select(f"""
        SELECT DISTINCT ?it ?by ?value {{ VALUES ?it {{ {values(iris)} }}
          {{ {where("?it rdfs:label ?value")} BIND("label" AS ?by) }}
          UNION {{ {where("?it a ?value")} BIND("type" AS ?by) }} }}""")
    rows.sort(key=lambda row: row["value"])
    said: dict[str, dict[str, str]] = {}
    for row in rows:
        said.setdefault(row["it"], {}).setdefault(row["by"], row["value"])
    return said


_NAMING: Final = frozenset(map(expand, ("rdfs:label", "rdf:type")))
_IN_REFERENCE: Final = Lookup[dict[str, str]](
    load=lambda store, iris: _first(store, in_reference, iris),
    touched=lambda _, change: (row[0] for row in change.rows if row[3] in REFERENCE))
_ANYWHERE: Final = Lookup[dict[str, str]](
    load=lambda store, iris: _first(store, in_any, iris),
    touched=lambda _, change: (row[0] for row in change.rows if row[1] in _NAMING))


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
