"""How large a dataset is, counted exactly."""

from dataclasses import dataclass

from graph.store.interface import Store


@dataclass(frozen=True, slots=True)
class Sizes:
    """The numbers of VoID, over the merge of all graphs: what stands in two graphs is one triple.

    ``classes`` are the distinct objects of ``rdf:type``, ``properties`` the distinct predicates. ``graphs`` has the
    number of triples of each graph by its IRI; the default graph is the empty string.
    """

    triples: int
    classes: int
    properties: int
    subjects: int
    objects: int
    graphs: dict[str, int]


def sizes(store: Store) -> Sizes:
    """Count a store. The engine counts, some microseconds a quad, and keeps nobody else waiting meanwhile.

    >>> from pyoxigraph import NamedNode, Quad
    >>> from graph.rdf import A
    >>> from graph.store.embedded import EmbeddedStore
    >>> store = EmbeddedStore.in_memory()
    >>> store.commit([], [Quad(NamedNode("urn:a"), A, NamedNode("urn:b"), NamedNode("urn:g"))])
    >>> sizes(store)
    Sizes(triples=1, classes=1, properties=1, subjects=1, objects=1, graphs={'urn:g': 1})
    """
    def distinct(wanted: str, triple: str = "?s ?p ?o") -> int:
        [row] = store.select(f"""SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT {wanted} {{
            {{ {triple} }} UNION {{ GRAPH ?g {{ {triple} }} }} }} }}""")
        return int(row["n"])

    named = store.select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    [facts] = store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    graphs = {row["g"]: int(row["n"]) for row in named} | {"": int(facts["n"])}
    return Sizes(distinct("?s ?p ?o"), distinct("?o", "?s a ?o"), distinct("?p"), distinct("?s"), distinct("?o"),
                 {name: count for name, count in graphs.items() if count})
