"""Changes to the text of a query, made where its tokens stand, so that all else of it stays as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.errors import QueryError
from graph.store.tokens import Token

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to be put in the place of what stands from ``start`` to before ``end``."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made; one inside another is left out.

    >>> edited("ASK { }", [Edit(4, 7, "{ ?s ?p ?o }")])
    'ASK { ?s ?p ?o }'
    """
    parts, position = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if edit.start >= position:
            parts += [text[position:edit.start], edit.text]
            position = edit.end
    return "".join([*parts, text[position:]])


def closings(query: list[Token], opening: str = "{", closing: str = "}") -> dict[int, int]:
    """Where each opening bracket finds its closing one, by their places in the list of tokens."""
    ends: dict[int, int] = {}
    still_open: list[int] = []
    for index, token in enumerate(query):
        if token.text == opening:
            still_open.append(index)
        elif token.text == closing:
            if not still_open:
                raise QueryError(f"the query closes a group that it did not open: check its {opening} and {closing}")
            ends[still_open.pop()] = index
    if still_open:
        raise QueryError(f"the query does not close all the groups that it opens: check its {opening} and {closing}")
    return ends


def prologue(sparql: str, query: list[Token]) -> str:
    """The declarations before the query itself, which give its names their meaning."""
    return sparql[:next((token.start for token in query if token.word in FORMS), len(sparql))]


def dataset_clause(query: list[Token]) -> list[tuple[bool, str]]:
    """The graphs that a query names with FROM, as they are written, each with whether it is FROM NAMED."""
    found = []
    for index, token in enumerate(query):
        if token.text == "{":
            break
        if token.word == "FROM":
            named = query[min(index + 1, len(query) - 1)].word == "NAMED"
            name = query[min(index + 1 + named, len(query) - 1)]
            found.append((named, name.text))
    return found
