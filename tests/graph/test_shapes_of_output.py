"""Everything that comes out has the shape that ontology/shapes.ttl says, for articles of every kind that we have."""

import gzip
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

import ontology
from graph.export.registry import EXPORTERS, Scope
from graph.ingest import Ingester
from graph.reading.readers import read
from graph.store.embedded import EmbeddedStore

SHARED = Path(__file__).resolve().parents[3] / "shared"
REAL = sorted([*SHARED.glob("articles/*.txt"), *SHARED.glob("pages/*.html.gz")])


@cache
def ingester() -> Ingester:
    return Ingester(EmbeddedStore.in_memory())


def turtle_of(data: bytes, name: str) -> bytes:
    by = ingester()
    by._store = EmbeddedStore.in_memory()
    by.ingest(read(data, name=name))
    return EXPORTERS["turtle"].write(by._store, Scope.CLAIMS)


def violations(turtle: bytes) -> str:
    pyshacl = pytest.importorskip("pyshacl", reason="SHACL is checked with the extra [test]")
    from rdflib import Graph

    shapes = Graph().parse(ontology.SHAPES)
    conforms, _, report = pyshacl.validate(Graph().parse(data=turtle), shacl_graph=shapes, advanced=True)
    return "" if conforms else str(report)


def test_the_example_that_ships_conforms() -> None:
    example = resources.files("graph").joinpath("example", "csto-kazakhstan-2022.txt")
    assert violations(turtle_of(example.read_bytes(), example.name)) == ""


@pytest.mark.skipif(not REAL, reason="real articles lie beside the checkout only")
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.name)
def test_real_articles_conform(file: Path) -> None:
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    assert violations(turtle_of(data, file.name.removesuffix(".gz"))) == ""
