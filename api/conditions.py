"""Conditional writes (RFC 9110 §13.1): ``If-Match`` and ``If-None-Match`` on what changes an article or a graph.

A read of an article or of a graph notes the graph's state, and the answer's tag ends with it: what stands before is of
the answer, what stands behind of the graph. So any form of the answer gives a tag to write with. Our tags are weak, for
the same answer goes out packed and unpacked; the state in them is exact, and is compared as strong tags are.
"""

import hashlib
from http import HTTPStatus
from typing import Final

from flask import Response, g, json, request
from werkzeug.datastructures import ETags

from api.problems import PreconditionFailed, document, kind_of
from api.service import service
from graph.store.interface import Quads
from graph.writing import graph_name

_NOTED: Final = "state"


def note(graph: str) -> None:
    """Have the tag of the current answer say in which state a graph is. Call it before the answer is made.

    A change in between gives a tag that is too old, with which no write passes, and never one that is too new.
    """
    setattr(g, _NOTED, state(service().store, graph))


def noted() -> str:
    """The state that was noted for the current answer, or nothing."""
    return str(g.get(_NOTED, ""))


def state(store: Quads, graph: str) -> str:
    """A digest of a graph that changes when one of its triples does; nothing for a graph that is not there."""
    try:
        name = graph_name(graph)
    except ValueError:  # no graph can have this name
        return ""
    lines = sorted(str(quad) for quad in store.quads(graph=name))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32] if lines else ""


def is_conditional() -> bool:
    """Whether the current request says in which state it would find what it changes."""
    return "If-Match" in request.headers or "If-None-Match" in request.headers


def require(graph: str | None) -> None:
    """Let the current write pass where a graph is as the request would find it; ``None`` is the store, which is there.

    Raises :class:`~api.problems.PreconditionFailed`. Hold the writes of others back from here to the end of the write.
    """
    if not is_conditional():
        return
    now = "" if graph is None else state(service().store, graph)
    is_there = graph is None or graph == "" or bool(now)
    if "If-Match" in request.headers and not _matches(request.if_match, now, is_there):
        raise PreconditionFailed(
            "it is not as your If-Match says, and nothing was changed: read it again, and send the ETag of that answer"
            if is_there else "there is none, and your If-Match says that there is: nothing was changed")
    if "If-None-Match" in request.headers and _matches(request.if_none_match, now, is_there):
        raise PreconditionFailed("there is one already, or it is as your If-None-Match says, and nothing was changed")


def checked(answer: Response) -> Response:
    """A read's answer as its request's conditions want it: whole, as 304 without its body, or refused with 412."""
    answer.make_conditional(request)
    if answer.status_code == HTTPStatus.PRECONDITION_FAILED:
        answer.set_data(json.dumps(document(
            HTTPStatus.PRECONDITION_FAILED, "it is not as your If-Match says: leave that header out to read it",
            kind=kind_of(PreconditionFailed("")))))
        answer.content_type = "application/problem+json"
        answer.headers.pop("Content-Encoding", None)
    return answer


def _matches(tags: ETags, now: str, is_there: bool) -> bool:
    if tags.star_tag:
        return is_there
    return bool(now) and any(tag.rpartition("-")[2] == now for tag in tags.as_set(include_weak=True))
