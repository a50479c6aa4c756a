"""Writing for a terminal: tables that fit its width."""

import shutil
import textwrap
from collections.abc import Sequence

_GAP = "  "
_NARROWEST = 8


def width() -> int:
    """How many characters fit in a line."""
    return min(max(shutil.get_terminal_size((100, 24)).columns, 60), 160)


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], *, columns: int = 100) -> str:
    """Rows below headers; cells that are too long are wrapped inside their column.

    >>> print(table(["who", "says"], [["Tokayev", "order is restored"]], columns=30))
    WHO      SAYS
    Tokayev  order is restored
    """
    if not rows:
        return ""
    cells = [[clean(cell) for cell in row] for row in rows]
    wanted = [max(len(header), *(len(row[index]) for row in cells)) for index, header in enumerate(headers)]
    widths = _share(wanted, columns - len(_GAP) * (len(headers) - 1))
    lines = [_line([header.upper() for header in headers], widths)]
    for row in cells:
        wrapped = [textwrap.wrap(cell, size) or [""] for cell, size in zip(row, widths, strict=True)]
        lines.extend(_line([part[index] if index < len(part) else "" for part in wrapped], widths)
                     for index in range(max(map(len, wrapped))))
    return "\n".join(lines)


def _share(wanted: list[int], room: int) -> list[int]:
    """Widths that fit in the room: narrow columns get what they want, the wide ones share the rest."""
    widths = list(wanted)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= _NARROWEST:
            break
        widths[widths.index(widest)] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(cell.ljust(size) for cell, size in zip(cells, widths, strict=True)).rstrip()


def clean(text: str) -> str:
    """Foreign text on one line, without the control characters that could steer a terminal.

    >>> clean("red \\x1b[31malert")
    'red  [31malert'
    """
    return "".join(letter if letter.isprintable() else " " for letter in text)
