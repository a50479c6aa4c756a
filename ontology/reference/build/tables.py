"""The hand-written tables."""

import csv
from collections.abc import Iterator
from pathlib import Path

#: A row of a table: the cell of each column, an empty string where there is none.
Row = dict[str, str]


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a CSV file, cells stripped, lines that begin with ``#`` left out.

    ``columns`` is the heading the file must have. A row with too few or too many cells raises
    ``ValueError`` that names the file and the line.
    """
    with path.open(encoding="utf-8", newline="") as file:
        lines = [(number, line) for number, line in enumerate(file, 1) if line.strip() and not line.startswith("#")]
    reader = csv.reader(line for _, line in lines)
    heading = tuple(next(reader, ()))
    if heading != columns:
        raise ValueError(f"{path.name}: the heading is {heading}, expected {columns}")
    for (number, _), row in zip(lines[1:], reader, strict=True):
        if len(row) != len(columns):
            raise ValueError(f"{path.name}:{number}: {len(row)} cells, expected {len(columns)}")
        yield {column: cell.strip() for column, cell in zip(columns, row, strict=True)}


def split_cell(cell: str) -> list[str]:
    """Return the values of a cell that holds several, separated by ``|``.

    >>> split_cell("Kazakh|Kazakhs")
    ['Kazakh', 'Kazakhs']
    """
    return [value.strip() for value in cell.split("|") if value.strip()]
