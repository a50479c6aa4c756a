"""What may be asked, declared once: each parameter's type says what it takes, what it means, what mends a wrong one.

A model of parameters (:class:`Asked`) is read from a request by :func:`read`, documented by :mod:`api.openapi`, and
quoted by the problem document that refuses a wrong value. What is not declared is refused: a filter that is misspelt
and left out of account would give a wrong answer that looks like a right one.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic import ValidationError as Invalid
from pydantic_core import CoreSchema, core_schema
from werkzeug.datastructures import MultiDict

from api.problems import BadParameter
from graph.lookup.listing import decode_cursor

LONGEST_LIST: Final = 1_000
LONGEST_WORD: Final = 500
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


class OneOf:
    """One of a few words, as an annotation of a ``str``."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names: Final = tuple(names)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.names)}

    def _check(self, value: str) -> str:
        if value not in self.names:
            raise ValueError("is none of these")
        return value


def _digits(value: object) -> object:
    if isinstance(value, str) and not (value.isascii() and value.isdigit() and len(value) < 19):
        raise ValueError("is no whole number")
    return value


def _number(value: object) -> object:
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        raise ValueError("is no number")
    return value


def day_of(text: str) -> date:
    """A day as 2022-01-06 says it, and in no other way; raises :class:`ValueError` for anything else."""
    if not _DAY.fullmatch(text):
        raise ValueError("is no date")
    return date.fromisoformat(text)


def _day(value: object) -> object:
    return day_of(value) if isinstance(value, str) else value


def _in_order(days: Sequence[date]) -> tuple[date, date]:
    return min(days), max(days)


DIGITS: Final = BeforeValidator(_digits)
"""Stands after the bounds of a whole number: no sign, no blanks, no points."""
Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(_number)]
Day = Annotated[date, BeforeValidator(_day)]
Days = Annotated[list[Day], Field(min_length=2, max_length=2)]
Word = Annotated[str, Field(max_length=LONGEST_WORD)]
_ID: Final = "^[A-Za-z0-9_-]+$"
_ADDRESS: Final = "^[hH][tT][tT][pP][sS]?://"
_MEANT: Final = {_ID: "must be an id such as country-KAZ, of at most 200 letters, digits, - and _",
                 _ADDRESS: f"must begin with http:// or https://, and have at most {LONGEST_WORD} characters"}
Id = Annotated[str, Field(pattern=_ID, max_length=200)]
Address = Annotated[str, Field(pattern=_ADDRESS, max_length=LONGEST_WORD)]
AtMost = Annotated[int, Field(ge=1, le=LONGEST_LIST, description="How many items a page has at most."), DIGITS]
Cursor = Annotated[str, Field(json_schema_extra={"format": "cursor"}, description=(
    "Where the page begins: `next_cursor` of the page before. It is opaque, and of use for the same list alone."))]


class Asked(BaseModel):
    """The parameters of one address."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listed(Asked):
    """What every list takes."""

    limit: AtMost = 50
    cursor: Cursor = ""

    @property
    def begins(self) -> str | None:
        """The cursor, where there is one; raises :class:`~graph.errors.QueryError` for what is none."""
        if self.cursor:
            decode_cursor(self.cursor)
        return self.cursor or None


Model = TypeVar("Model", bound=Asked)


def read(model: type[Model], given: "MultiDict[str, str]") -> Model:
    """The parameters of a request; raises :class:`~api.problems.BadParameter` that names the first wrong one.

    >>> read(Listed, MultiDict({"limit": "10"})).limit
    10
    >>> read(Listed, MultiDict({"limit": "ten"}))
    Traceback (most recent call last):
        ...
    api.problems.BadParameter: limit: must be a whole number from 1 to 1,000, not 'ten'
    """
    values: dict[str, Any] = {}
    for name in given:
        said, many = given.getlist(name), schema_of(model).get(name, {}).get("type") == "array"
        if len(said) > 1 and not many:
            raise BadParameter(name[:40], "stands there more than once")
        values[name] = [part.strip() for one in said for part in one.split(",")] if many else said[0]
    try:
        return model.model_validate(values)
    except Invalid as error:
        raise _refusal(model, error) from None


def _refusal(model: type[Asked], error: Invalid) -> BadParameter:
    first = error.errors(include_url=False)[0]
    name = str(first["loc"][0]) if first["loc"] else "query"
    if first["type"] == "missing":
        return BadParameter(name, "is missing")
    if first["type"] == "extra_forbidden":
        known = ", ".join(schema_of(model))
        return BadParameter(name[:40], "is not known here: " + (
            f"the parameters are {known}" if known else "this address takes no parameters"))
    return BadParameter(name, f"{must_be(schema_of(model)[name])}, not {_shown(first['input'])}")


def _shown(value: Any) -> str:
    return repr(", ".join(map(str, value)) if isinstance(value, list) else str(value)[:40])


def must_be(schema: dict[str, Any]) -> str:
    """What a value must be, in words, from its schema.

    >>> must_be({"type": "integer", "minimum": 1, "maximum": 3}), must_be({"type": "string", "format": "date"})
    ('must be a whole number from 1 to 3', 'must be a date such as 2022-01-06')
    """
    if "enum" in schema:
        return f"must be one of {', '.join(schema['enum'])}"
    match schema.get("type"), schema.get("format"):
        case "array", _:
            count = f"{schema['minItems']} of these, " if schema.get("minItems", 0) > 1 else ""
            return f"{must_be(schema['items'])}, {count}with commas between them"
        case "integer", _:
            return f"must be a whole number from {schema.get('minimum', 0):,} to {schema.get('maximum', 0):,}"
        case "number", _:
            return f"must be a number from {schema.get('minimum', 0)} to {schema.get('maximum', 1)}"
        case _, "date":
            return "must be a date such as 2022-01-06"
    if "pattern" in schema:
        return _MEANT[schema["pattern"]]
    return f"must have at most {schema.get('maxLength', LONGEST_WORD)} characters"


@cache
def schema_of(model: type[Asked]) -> dict[str, dict[str, Any]]:
    """The schema of each parameter by its name; one that may be left out has no ``null``, which no address can say."""
    properties: dict[str, dict[str, Any]] = model.model_json_schema(mode="validation").get("properties", {})
    return {name: _without_null(schema) for name, schema in properties.items()}


@cache
def required(model: type[Asked]) -> frozenset[str]:
    """The parameters that must be given."""
    return frozenset(name for name, field in model.model_fields.items() if field.is_required())


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    plain = {key: value for key, value in schema.items() if key not in ("title", "anyOf")}
    for choice in schema.get("anyOf", ()):
        if choice != {"type": "null"}:
            plain |= {key: value for key, value in choice.items() if key not in plain}
    if plain.get("default", ...) in (None, "", []):
        del plain["default"]
    return plain


def between(days: Sequence[date] | None) -> tuple[date, date] | None:
    """Two days in their order, whichever came first."""
    return _in_order(days) if days else None
