"""Entities, and what is said about one."""

from api.shapes.common import Named, PageOf
from api.shapes.propositions import Statement


class Entity(Named):
    """An entity with its names and codes."""

    aliases: list[str]
    properties: dict[str, str]
    exact_match: list[str]


class EntityWithStatements(Entity):
    """An entity with a page of what is said about it."""

    statements: PageOf[Statement]
