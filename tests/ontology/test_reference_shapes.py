"""Each reference data set has the shape that shapes.ttl asks for."""

from pathlib import Path

import pytest
from rdflib import Graph

import ontology

pyshacl = pytest.importorskip("pyshacl", reason="SHACL is checked with the extra [test]")


@pytest.mark.parametrize("file", sorted(ontology.REFERENCE.glob("*.ttl")), ids=lambda file: file.stem)
def test_the_reference_data_conform(file: Path) -> None:
    shapes = Graph().parse(ontology.SHAPES)
    conforms, _, report = pyshacl.validate(Graph().parse(file), shacl_graph=shapes, advanced=True)
    assert conforms, report
