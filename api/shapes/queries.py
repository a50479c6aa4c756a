"""Canned queries."""

from typing_extensions import TypedDict


class CannedParameter(TypedDict):
    """A parameter of a canned query."""

    name: str
    type: str
    description: str
    example: str


class Canned(TypedDict):
    """A canned query: what it answers, what it takes, and its SPARQL."""

    name: str
    summary: str
    description: str
    parameters: list[CannedParameter]
    columns: list[str]
    sparql: str
    href: str
