"""``python -m ontology.reference.build [NAME …]``: rewrite the data sets, all or those named."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from .writer import Dataset, write_dataset

REFERENCE: Final = Path(__file__).resolve().parent.parent

#: The modules of this folder that build data sets, in the order they run.
DATASETS: Final = ("geography", "organisations", "offices", "treaties")


def build_all(modules: tuple[str, ...] = DATASETS) -> Iterator[Dataset]:
    """Yield the data sets of each module; one that lacks its library raises ``ModuleNotFoundError``."""
    for name in modules:
        yield from import_module(f"{__package__}.{name}").build(REFERENCE / "tables")


def main(names: list[str]) -> None:
    """Write every data set, or only those in ``names``; a name that no module builds ends the program."""
    unknown = set(names)
    for dataset in build_all():
        unknown.discard(dataset.name)
        if not names or dataset.name in names:
            path = write_dataset(REFERENCE, dataset)
            print(f"{path.name}: {path.stat().st_size:,} bytes")
    if unknown:
        sys.exit(f"no module builds {', '.join(sorted(unknown))}")


if __name__ == "__main__":
    main(sys.argv[1:])
