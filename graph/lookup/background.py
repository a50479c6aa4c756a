"""The graphs of reference data, by name: to look into them alone costs nothing for the articles that there are."""

from typing import Final

import ontology
from graph.terms import REFERENCE_GRAPHS, Iri

REFERENCE: Final = tuple(Iri(f"{REFERENCE_GRAPHS}{file.stem}") for file in sorted(ontology.REFERENCE.glob("*.ttl")))
"""Nobody else may write a graph of such a name, so these are all."""
NAMES: Final = ", ".join(f"<{iri}>" for iri in REFERENCE)
"""The graphs as the inside of an IN (…)."""


def in_reference(patterns: str) -> str:
    """Patterns that hold in one of these graphs, and ``?g`` which. Each is named: of a variable, Oxigraph tries all.

    >>> in_reference("?it a ?kind").count(" UNION ") == len(REFERENCE) - 1
    True
    """
    return " UNION ".join(f"{{ GRAPH <{iri}> {{ {patterns} }} BIND(<{iri}> AS ?g) }}" for iri in REFERENCE)
