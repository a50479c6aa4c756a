"""Canned queries: questions that analysts ask, each with its parameters, answered as any list is."""

import json
from typing import Annotated, Any, NotRequired

from flask import Blueprint, url_for
from pydantic import Field, create_model
from typing_extensions import TypedDict

from api import payloads, shapes
from api.asking import LONGEST_WORD, Asked, Day, Id, Listed
from api.operations import View, gives, lists
from api.routes.sparql import client, has_left
from api.service import service
from graph.lookup.canned import Canned, canned, find
from graph.lookup.listing import cut
from graph.store.answering import Question

blueprint = Blueprint("queries", __name__, url_prefix="/api/queries")
Cell = str | int | float | bool | None
_TYPES: dict[str, Any] = {
    "entity": Id, "date": Day, "number": Annotated[int, Field(ge=0, le=999_999_999)],
    "text": Annotated[str, Field(max_length=LONGEST_WORD)]}
_NUMBERS = {f"http://www.w3.org/2001/XMLSchema#{name}": kind for name, kind in (
    ("integer", int), ("decimal", float), ("double", float))}


@blueprint.get("")
@lists(shapes.Canned)
def list_queries(asked: Listed) -> Any:
    """The canned queries, with their parameters and their SPARQL."""
    page = cut(canned().values(), lambda one: (one.name,), limit=asked.limit, cursor=asked.begins)
    return payloads.page(page, _shown)


def _shown(one: Canned) -> shapes.Canned:
    return {"name": one.name, "summary": one.summary, "description": one.description, "columns": list(one.columns),
            "sparql": one.sparql, "href": url_for(f"queries.{_endpoint(one)}"), "parameters": [
                {"name": parameter.name, "type": parameter.type, "description": parameter.description,
                 "example": parameter.example} for parameter in one.parameters]}


def _view(one: Canned) -> View:
    taken: dict[str, Any] = {
        parameter.name: (Annotated[_TYPES[parameter.type], Field(
            description=f"{parameter.description[0].upper()}{parameter.description[1:]}.",
            examples=[parameter.example])], ...) for parameter in one.parameters}
    asked = create_model(_camel(one.name), __base__=Listed, **taken)
    row = TypedDict(f"{_camel(one.name)}Row", {  # type: ignore[misc]  # the query says which columns there are
        "id": str, **dict.fromkeys(one.columns, NotRequired[Cell])})

    @lists(row, asked, limited=True)
    def view(asked: Listed) -> Any:
        given = asked.model_dump(mode="json", include={parameter.name for parameter in one.parameters})
        rows = _rows(one.bind({name: str(value) for name, value in given.items()}))
        page = cut(enumerate(rows), lambda pair: (pair[0],), limit=asked.limit, cursor=asked.begins)
        return payloads.page(page, lambda pair: {"id": str(pair[0]), **{
            column: _cell(pair[1].get(column)) for column in one.columns}})

    view.__doc__ = f"{one.summary}.\n\n{one.description}"
    return view


def _rows(sparql: str) -> list[dict[str, Any]]:
    answer = service().pool.answer(Question(sparql), client=client(), gone=has_left())
    rows: list[dict[str, Any]] = json.loads(answer.body)["results"]["bindings"]
    return rows


def _cell(term: dict[str, str] | None) -> Cell:
    if term is None:
        return None
    kind = _NUMBERS.get(term.get("datatype", ""))
    return kind(term["value"]) if kind else term["value"]


def _endpoint(one: Canned) -> str:
    return one.name.replace("-", "_")


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


for _one in canned().values():
    blueprint.add_url_rule(f"/{_one.name}", _endpoint(_one), _view(_one))


@blueprint.get("/<name>/sparql")
@gives(shapes.Canned)
def get_query(asked: Asked, name: str) -> Any:
    """One canned query with its SPARQL, to be changed at will and sent to /sparql."""
    return _shown(find(name))
