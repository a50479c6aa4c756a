"""Where the ontology's files are, and nothing else."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent
RELATIONS: Final = ROOT / "relations"
EVENTS: Final = ROOT / "events"
SCHEMES: Final = ROOT / "schemes"
REFERENCE: Final = ROOT / "reference"
SHAPES: Final = ROOT / "shapes.ttl"
QUERIES: Final = ROOT / "queries"


def files() -> list[Path]:
    """The Turtle files of the vocabulary, in order: neither the shapes nor the reference data.

    >>> files()[0].name
    'foedus.ttl'
    """
    folders = (SCHEMES, RELATIONS, EVENTS)
    return [ROOT / "foedus.ttl", *(file for folder in folders for file in sorted(folder.glob("*.ttl")))]
