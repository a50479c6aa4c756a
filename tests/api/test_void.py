"""The numbers in the descriptions of the dataset are those of the store as it is."""

import pyoxigraph as ox
from flask.testing import FlaskClient

from api.service import running

VOID = "http://rdfs.org/ns/void#"
TOKEN = {"Authorization": "Bearer a-long-secret"}


def numbers(client: FlaskClient, path: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for triple in ox.parse(client.get(path, headers={"Accept": "application/n-triples"}).data,
                           format=ox.RdfFormat.N_TRIPLES):
        name = triple.predicate.value.removeprefix(VOID)
        if name in ("triples", "classes", "properties", "distinctSubjects", "distinctObjects"):
            found.setdefault(name, []).append(int(triple.object.value))  # type: ignore[union-attr]
    return found


def expected(client: FlaskClient) -> dict[str, list[int]]:
    """The same numbers by SPARQL, over a plain store of the merged triples."""
    merged = ox.Store()
    merged.extend(ox.Quad(*quad.triple) for quad in running(client.application).store.quads())
    found = {}
    for name, what in (("triples", "*"), ("classes", "DISTINCT ?c"), ("properties", "DISTINCT ?p"),
                       ("distinctSubjects", "DISTINCT ?s"), ("distinctObjects", "DISTINCT ?o")):
        where = "?s a ?c" if name == "classes" else "?s ?p ?o"
        [row] = merged.query(f"SELECT (COUNT({what}) AS ?n) {{ {where} }}")  # type: ignore[misc]
        found[name] = [int(row["n"].value)]
    return found


def test_the_numbers_of_void_are_those_of_the_store_after_each_change(kept: FlaskClient) -> None:
    assert numbers(kept, "/.well-known/void") == expected(kept)
    turtle = "<http://x.org/a> a <http://x.org/B> ; <http://x.org/c> 1 ."
    for graph in ("http://x.org/one", "http://x.org/two"):  # the same triples in both count once
        assert kept.put("/store", query_string={"graph": graph}, data=turtle, content_type="text/turtle",
                        headers=TOKEN).status_code == 201
        assert numbers(kept, "/.well-known/void") == expected(kept)


def test_the_service_says_how_many_triples_the_facts_have(kept: FlaskClient) -> None:
    facts = len(list(running(kept.application).store.quads(graph=ox.DefaultGraph())))
    assert facts in numbers(kept, "/sparql")["triples"]
    assert facts != expected(kept)["triples"][0]
