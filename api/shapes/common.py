"""What many answers have: pages of a list, names, references, periods and problem documents."""

from typing import Annotated, Generic, Literal, NotRequired, TypeVar

from pydantic import Field
from typing_extensions import TypedDict

Item = TypeVar("Item")
DayText = Annotated[str, Field(json_schema_extra={"format": "date"})]
StatusName = Literal["fact", "disputed", "claimed", "reference"]


class PageOf(TypedDict, Generic[Item]):
    """A part of a list: how many items there are in all, and the cursor of the next part, if there is one."""

    items: list[Item]
    total: int
    next_cursor: str | None


class Named(TypedDict):
    """Something by its IRI, its id, its label and the local name of its class."""

    iri: str
    id: str
    label: str
    kind: str | None


class Ref(TypedDict):
    """Something by its IRI and id alone."""

    iri: str
    id: str


class Problem(TypedDict):
    """A problem document (RFC 9457): `detail` says what is wrong and what mends it, `field` which field is meant."""

    type: str
    title: str
    status: int
    detail: str
    field: NotRequired[str]


class Period(TypedDict):
    """When something holds: bounds of its beginning and its end, and both in words."""

    earliest_begin: DayText | None
    latest_begin: DayText | None
    earliest_end: DayText | None
    latest_end: DayText | None
    precision: Literal["day", "month", "year", "decade"] | None
    since: str | None
    until: str | None
