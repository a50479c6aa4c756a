"""Reading requests of the SPARQL 1.1 Protocol: a query or an update, with the dataset that is named beside it."""

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox
from flask import request
from werkzeug.exceptions import UnsupportedMediaType

from api.problems import BadParameter

QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
FORM: Final = "application/x-www-form-urlencoded"
_GRAPHS: Final = {"query": ("default-graph-uri", "named-graph-uri"), "update": ("using-graph-uri",
                                                                             "using-named-graph-uri")}


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update as it came: its text, and the graphs that were named beside it."""

    text: str
    is_update: bool
    default: tuple[str, ...]
    named: tuple[str, ...]

    @property
    def names_dataset(self) -> bool:
        """Whether a dataset was named beside it."""
        return bool(self.default or self.named)


def operation() -> Operation | None:
    """The operation of the current request, or ``None`` for a GET that asks nothing.

    Raises :class:`~api.problems.BadParameter` for none or several, and for graphs that are no IRIs; a body of another
    media type is refused with status 415.
    """
    if request.method != "POST":
        if "update" in request.args:
            raise BadParameter("update", "is sent by POST: a GET changes nothing")
        return _made("query", request.args.getlist("query")) if "query" in request.args else None
    kind = {QUERY: "query", UPDATE: "update"}.get(request.mimetype)
    if kind:
        return _made(kind, [_text(), *request.args.getlist("query"), *request.args.getlist("update")])
    if request.mimetype != FORM:
        raise UnsupportedMediaType(f"send a query as {QUERY}, an update as {UPDATE}, or either as a form")
    queries, updates = request.values.getlist("query"), request.values.getlist("update")
    if queries and updates:
        raise BadParameter("update", "stands beside a query: send one of them")
    return _made("update" if updates else "query", updates or queries)


def _made(kind: str, texts: list[str]) -> Operation:
    if len(texts) != 1:
        raise BadParameter(kind, "is missing" if not texts else "stands there more than once")
    default, named = _GRAPHS[kind]
    return Operation(texts[0], kind == "update", graphs(default), graphs(named))


def _text() -> str:
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
        raise UnsupportedMediaType("SPARQL comes as UTF-8 here")
    try:
        return request.get_data().decode()
    except UnicodeDecodeError:
        raise BadParameter("body", "is not UTF-8") from None


def graphs(name: str) -> tuple[str, ...]:
    """The IRIs that a parameter names, each once, in order."""
    found = dict.fromkeys(request.values.getlist(name))
    for iri in found:
        require_iri(name, iri)
    return tuple(found)


def require_iri(name: str, iri: str) -> str:
    """An IRI that is one.

    Raises :class:`~api.problems.BadParameter`.
    """
    try:
        ox.NamedNode(iri)
    except ValueError:
        raise BadParameter(name, f"must be an absolute IRI, not {iri[:80]!r}") from None
    return iri
