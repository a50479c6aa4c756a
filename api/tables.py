"""Lists as tables: one item a row, with columns that follow from the item's type and not from what a page holds.

Something named is two columns, its id and its label; several of a kind stand in one cell, joined by ``|``. Lists of
larger things (the claims of a proposition) have no column: they have addresses of their own.
"""

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

from graph.export.tables import harmless

Cell = Callable[[Any], Any]
_REFERENCE: Final = "#/$defs/"


def title(shape: Any) -> str:
    """The name of a shape as a schema: ``PageOf[Claim]`` is ``PageOfClaim``."""
    parts = re.split(r"[\[\],. ]+", str(getattr(shape, "__name__", shape)))
    return "".join(part for part in parts if part[:1].isupper())


@cache
def schema(shape: Any) -> dict[str, Any]:
    """The JSON schema of a shape, with those that it refers to under ``$defs``."""
    return TypeAdapter(shape).json_schema(mode="serialization")


def members(shape: Any) -> list[str]:
    """The names of a shape's members."""
    return list(schema(shape)["properties"])


def write(shape: Any, items: Iterable[Mapping[str, Any]], wanted: Collection[str] | None = None) -> bytes:
    """CSV (RFC 4180, UTF-8, with a header); of the members ``wanted`` alone, where some are.

    >>> from api.shapes import Ref
    >>> write(Ref, [{"iri": "https://w3id.org/foedus/id/org-csto", "id": "org-csto"}], {"id"})
    b'id\\r\\norg-csto\\r\\n'
    """
    chosen = [(name, cell) for member, name, cell in columns(shape) if wanted is None or member in wanted]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([name for name, _ in chosen])
    for item in items:
        writer.writerow([harmless(_plain(cell(item))) for _, cell in chosen])
    return out.getvalue().encode()


@cache
def columns(shape: Any) -> tuple[tuple[str, str, Cell], ...]:
    """The columns of a shape: the member that each belongs to, its name, and what takes its value from an item."""
    whole = schema(shape)
    return tuple((member, name, _member(member, cell)) for member, inner in whole["properties"].items()
                 for name, cell in _columns(member, inner, whole.get("$defs", {})))


def _columns(name: str, inner: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[tuple[str, Cell]]:
    kind, inner = _resolved(inner, definitions)
    if kind == "Named":
        return [(name, _member("id")), (f"{name}_label", _member("label"))]
    if kind == "Ref":
        return [(name, _member("id"))]
    if "properties" in inner:
        return [(f"{name}_{below}", _member(member, cell)) for member, deeper in inner["properties"].items()
                for below, cell in _columns(member, deeper, definitions)]
    if inner.get("type") != "array":
        return [(name, lambda value: value)]
    kind, _ = _resolved(inner["items"], definitions)
    if kind == "Named":
        return [(name, _each("id")), (f"{name}_labels", _each("label"))]
    if kind == "Evidence":
        return [(f"{name}_quotes", _each("quote"))]
    return [(name, _each("id"))] if kind == "Ref" else [] if kind else [(name, lambda value: value)]


def _resolved(inner: Mapping[str, Any], definitions: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """What a schema is about, with its name where it has one, and without ``null``."""
    choices = [one for one in inner.get("anyOf", [inner]) if one != {"type": "null"}]
    name = str(choices[0].get("$ref", "")).removeprefix(_REFERENCE)
    return (name, definitions[name]) if name else ("", {**inner, **choices[0]})


def _member(name: str, then: Cell = lambda value: value) -> Cell:
    def take(item: Any) -> Any:
        value = item.get(name) if item else None
        return None if value is None else then(value)

    return take


def _each(name: str) -> Cell:
    return lambda items: [item[name] for item in items or ()]


def _plain(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "|".join(f"{key}: {one}" for key, one in value.items())
    if isinstance(value, list):
        return "|".join(map(str, value))
    return value if isinstance(value, int | float) else str(value)
