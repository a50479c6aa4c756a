"""What an address takes and gives, said once above its view.

:func:`lists`, :func:`gives` and :func:`writes` hang an :class:`Operation` on a view. From it the request is read, the
answer is shaped (``format``, ``fields``, the next page's link), and :mod:`api.openapi` documents the address.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, cast

from flask import Response, jsonify, request, url_for
from pydantic import Field, create_model

from api import parameters, tables
from api.asking import Asked, Listed, OneOf, read
from api.auth import require_token
from api.service import service
from graph.lookup.triples import describe

View = Callable[..., Any]

FORMATS: Final = {"json": "application/json", "csv": "text/csv", "ttl": "text/turtle",
                  "jsonld": "application/ld+json"}
"""The forms of an answer by the name that ``format`` takes; each address says which it gives."""
TABLE: Final = ("json", "csv")
LINKED: Final = ("json", "ttl", "jsonld")
ALL: Final = tuple(FORMATS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one address.

    ``shape`` is the type of its answer, of a list the type of its items (``listed``). ``statuses`` are the successes
    with what each means. ``body`` is the type of a JSON body, ``takes`` are the other media types that it takes.
    ``limited``: it is refused where there is too much to do. ``conditional``: it takes If-Match and If-None-Match.
    ``media`` are the media types of files that it gives.
    """

    shape: Any
    asked: type[Asked]
    listed: bool = False
    formats: tuple[str, ...] = ("json",)
    statuses: Mapping[int, str] = field(default_factory=lambda: {200: "The answer."})
    guarded: bool = False
    body: Any = None
    takes: tuple[str, ...] = ()
    limited: bool = False
    conditional: bool = False
    media: tuple[str, ...] = ()


def lists(item: Any, asked: type[Listed] = Listed, *, formats: tuple[str, ...] = TABLE, limited: bool = False
          ) -> Callable[[View], View]:
    """An address that gives a page of a list; its view takes the parameters and gives a ``PageOf`` the item."""
    names = [name for name in tables.members(item) if name != "id"]
    one: Any = Annotated[str, OneOf(["id", *names])]
    chosen: dict[str, Any] = {"fields": (Annotated[list[one], Field(min_length=1, description=(
        "Only these members of each item, and its `id`, with commas between them; RDF has none to leave out."))], [])}
    model = create_model(f"{asked.__name__}Of{tables.title(item)}", __base__=asked, **chosen, **_format(formats))
    return _hang(Operation(shape=item, asked=model, listed=True, formats=formats, limited=limited), _list)


def gives(shape: Any, asked: type[Asked] = Asked, *, formats: tuple[str, ...] = ("json",)) -> Callable[[View], View]:
    """An address that gives one thing."""
    model = create_model(f"{asked.__name__}Of{tables.title(shape)}", __base__=asked, **_format(formats)) \
        if len(formats) > 1 else asked
    return _hang(Operation(shape=shape, asked=model, formats=formats), _one)


def writes(shape: Any, asked: type[Asked] = Asked, *, statuses: Mapping[int, str], body: Any = None,
           takes: tuple[str, ...] = (), limited: bool = False, conditional: bool = False) -> Callable[[View], View]:
    """An address that changes something, for whoever has the token; its view gives the whole answer."""
    return _hang(Operation(shape=shape, asked=asked, statuses=statuses, guarded=True, body=body, takes=takes,
                           limited=limited, conditional=conditional), _as_it_is)


def attach(operation: Operation) -> Callable[[View], View]:
    """Document a view that reads its request and shapes its answer by itself."""
    def decorate(view: View) -> View:
        view.operation = operation  # type: ignore[attr-defined]  # functions take attributes, mypy knows of none
        return view

    return decorate


def operation_of(view: View) -> Operation | None:
    """The operation that hangs on a view."""
    return getattr(view, "operation", None)


def _format(formats: tuple[str, ...]) -> dict[str, Any]:
    return {"format": (Annotated[str, OneOf(formats), Field(description=(
        "The form of the answer; it goes before the Accept header."))] | None, None)}


def _hang(operation: Operation, shape: Callable[[Operation, Any, Any], Response]) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @functools.wraps(view)
        def answer(**path: str) -> Response:
            if operation.guarded:
                require_token()
            asked = read(operation.asked, request.args)
            return shape(operation, asked, view(asked, **path))

        answer.operation = operation  # type: ignore[attr-defined]  # functions take attributes, mypy knows of none
        return answer

    return decorate


def _as_it_is(operation: Operation, asked: Asked, answer: Response) -> Response:
    return answer


def _one(operation: Operation, asked: Asked, body: Mapping[str, Any]) -> Response:
    chosen = _chosen(operation, asked)
    return jsonify(body) if chosen == "json" else _rdf([str(body["iri"])], chosen)


def _list(operation: Operation, asked: Asked, page: Mapping[str, Any]) -> Response:
    chosen, items = _chosen(operation, asked), cast(list[dict[str, Any]], page["items"])
    wanted = {*asked.fields, "id"} if asked.fields else None  # type: ignore[attr-defined]  # every list has it
    if chosen == "json":
        shown = [{name: one[name] for name in one if name in wanted} for one in items] if wanted else items
        answer = jsonify({**page, "items": shown})
    elif chosen == "csv":
        answer = Response(tables.write(operation.shape, items, wanted), content_type="text/csv; charset=utf-8")
    else:
        answer = _rdf([one["iri"] for one in items if one.get("iri")], chosen)
    answer.headers["X-Total-Count"] = str(page["total"])
    if page["next_cursor"]:
        again = {**request.args.to_dict(flat=False), **(request.view_args or {}), "cursor": page["next_cursor"]}
        answer.headers["Link"] = f'<{url_for(str(request.endpoint), **again)}>; rel="next"'
    return answer


def _chosen(operation: Operation, asked: Asked) -> str:
    """The name of the format that the request asks for, by ``format`` or by its Accept header."""
    if said := getattr(asked, "format", None):
        return str(said)
    names = {FORMATS[name]: name for name in operation.formats}
    return names[parameters.accepted(names, FORMATS[operation.formats[0]])]


def _rdf(iris: list[str], chosen: str) -> Response:
    import pyoxigraph as ox

    from graph.store.formats import TRIPLES
    from graph.store.prefixes import without_unused
    from graph.terms import PREFIXES

    media_type = FORMATS[chosen]
    body = ox.serialize(describe(service().store, iris), format=TRIPLES[media_type], prefixes=PREFIXES) or b""
    return Response(without_unused(body, media_type), mimetype=media_type)
