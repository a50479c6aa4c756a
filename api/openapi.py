"""The OpenAPI 3.1 document, made from the app's own routes: nothing in it is written twice.

Addresses and methods come from the URL map, parameters and answers from each view's
:class:`~api.operations.Operation`, words from docstrings, schemas from pydantic (JSON Schema 2020-12, which OpenAPI 3.1
takes as it stands).
"""

import copy
import inspect
import re
from http import HTTPStatus
from importlib.metadata import version
from typing import Any, Final

from flask import Flask
from pydantic import TypeAdapter
from werkzeug.routing import Rule

from api import asking, tables
from api.operations import FORMATS, Operation, operation_of
from api.shapes import Problem

Json = dict[str, Any]
_REFERENCE: Final = "#/components/schemas/"
_PROBLEM: Final = "application/problem+json"
_ABOUT: Final = (
    "Relationships between states, organisations and people, as news articles claim them: who says so, in which "
    "sentence, with what stance, and when it holds. Reads are open; writes need the server's token. Every list is "
    "`{items, total, next_cursor}`; every error is a problem document (RFC 9457) that names the field and the mend.")
_KEY: Final = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "minLength": 1, "maxLength": 200}
_ETAG: Final = {"description": "Changes when the answer does; send it back as If-None-Match, or as If-Match to write.",
                "schema": {"type": "string"}}
_CONDITIONS: Final = [
    {"name": "If-Match", "in": "header", "schema": {"type": "string"}, "description": (
        "Write only if it is still as it was read: the ETag of a read of it, in whatever form; `*` if it is there.")},
    {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}, "description": (
        "Write only if there is none yet (`*`), or if it is not as this ETag says.")}]
_RETRY: Final = {"description": "After how many seconds to try again.", "schema": {"type": "integer"}}
_MEANINGS: Final = {
    304: "What you have is still so (If-None-Match).",
    400: "A parameter or the body is wrong; `field` names it.",
    401: "The token is missing or wrong.",
    403: "This server takes no writes, or fetches no addresses.",
    404: "There is no such thing.",
    406: "None of the media types that the client accepts can be given.",
    409: "It contradicts what is stored.",
    412: "It is not as If-Match or If-None-Match says, and nothing was changed.",
    413: "The body is too large.",
    415: "This media type is not taken here.",
    422: "This is not an English article that can be read.",
    429: "You ask too much at once.",
    503: "The server is busy; the Retry-After header says when to come again.",
    504: "The query took too long.",
}


def document(app: Flask) -> Json:
    """The OpenAPI document of an app."""
    schemas, paths, tags = _Schemas(), dict[str, Json](), dict[str, str]()
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        view = app.view_functions[rule.endpoint]
        operation = operation_of(view)
        if operation is None:
            continue
        module = inspect.getmodule(inspect.unwrap(view))
        tag = rule.endpoint.partition(".")[0]
        tags[tag] = (inspect.getdoc(module) or "").partition("\n\n")[0].replace("\n", " ")
        [method] = (rule.methods or set()) - {"HEAD", "OPTIONS"}
        said = _operation(rule, method, operation, inspect.getdoc(view) or "", schemas)
        paths.setdefault(re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), {})[method.lower()] = {"tags": [tag], **said}
    return {
        "openapi": "3.1.1",
        "info": {"title": "Foedus", "version": version("foedus"), "description": _ABOUT,
                 "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": "/"}],
        "tags": [{"name": name, "description": about} for name, about in sorted(tags.items())],
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.found.items())), "securitySchemes": {
            "token": {"type": "http", "scheme": "bearer", "description": "The server's FOEDUS_TOKEN."}}},
    }


class _Schemas:
    """The schemas that the document names, each once."""

    def __init__(self) -> None:
        self.found: dict[str, Json] = {}

    def name(self, shape: Any) -> Json:
        """A reference to the schema of a shape."""
        whole = TypeAdapter(shape).json_schema(mode="serialization", ref_template=_REFERENCE + "{model}")
        for name, inner in whole.pop("$defs", {}).items():
            self.found[name] = _closed(inner)
        if "properties" not in whole:
            return _closed(whole)
        title = tables.title(shape)
        self.found[title] = {**_closed(whole), "title": title}
        return {"$ref": _REFERENCE + title}

    def page(self, item: Any) -> Json:
        """A reference to the schema of a page of a list, whose items have their ``id`` and what ``fields`` chose."""
        self.name(item)
        title = tables.title(item)
        sparse = copy.deepcopy(self.found[title])
        self.found[f"{title}Item"] = {**sparse, "title": f"{title}Item", "required": [
            name for name in sparse["required"] if name == "id"], "description": (
                sparse.get("description", "") + " In a list it has all its members, or those that `fields` names.")}
        self.found[f"{title}Page"] = {
            "title": f"{title}Page", "type": "object", "additionalProperties": False,
            "required": ["items", "total", "next_cursor"], "properties": {
                "items": {"type": "array", "items": {"$ref": f"{_REFERENCE}{title}Item"}},
                "total": {"type": "integer", "minimum": 0, "description": "How many items there are in all."},
                "next_cursor": {"anyOf": [{"type": "string"}, {"type": "null"}],
                                "description": "The cursor of the next page, if there is one."}}}
        return {"$ref": f"{_REFERENCE}{title}Page"}


def _closed(schema: Json) -> Json:
    """A schema, and those inside it, that allow no member which they do not describe."""
    if isinstance(schema.get("properties"), dict):
        schema = {"additionalProperties": False, **schema}
        schema["properties"] = {name: {key: value for key, value in one.items() if key != "title"}
                                for name, one in schema["properties"].items()}
    return schema


def _operation(rule: Rule, method: str, operation: Operation, words: str, schemas: _Schemas) -> Json:
    summary, _, more = words.partition("\n\n")
    headers = _CONDITIONS if operation.conditional else []
    said: Json = {"operationId": rule.endpoint.replace(".", "_"), "summary": " ".join(summary.split()),
                  "parameters": [*_keys(rule), *_parameters(operation), *headers],
                  "responses": _responses(rule, method, operation, schemas)}
    if more:
        said["description"] = more
    if operation.body or operation.takes:
        said["requestBody"] = {"required": True, "content": {
            **({"application/json": {"schema": schemas.name(operation.body)}} if operation.body else {}),
            **{name: {} for name in operation.takes}}}
    if operation.guarded:
        said["security"] = [{"token": []}]
    return said


def _keys(rule: Rule) -> list[Json]:
    return [{"name": name, "in": "path", "required": True, "schema": _KEY,
             "description": "The id: the last part of the IRI."} for name in sorted(rule.arguments)]


def _parameters(operation: Operation) -> list[Json]:
    found = []
    for name, schema in asking.schema_of(operation.asked).items():
        inner = {key: value for key, value in schema.items() if key != "description"}
        one: Json = {"name": name, "in": "query", "schema": inner}
        if "description" in schema:
            one["description"] = schema["description"]
        if name in asking.required(operation.asked):
            one["required"] = True
        if inner.get("type") == "array":
            one |= {"style": "form", "explode": False}
        found.append(one)
    return found


def _responses(rule: Rule, method: str, operation: Operation, schemas: _Schemas) -> Json:
    found: Json = {}
    for status, meaning in operation.statuses.items():
        found[str(status)] = {"description": meaning}
        if status != HTTPStatus.NO_CONTENT:
            found[str(status)]["content"] = _content(operation, status, schemas)
        if method == "GET":
            found[str(status)]["headers"] = {"ETag": _ETAG}
        if status in (HTTPStatus.CREATED, HTTPStatus.ACCEPTED):
            found[str(status)]["headers"] = {"Location": {
                "description": "Where it is.", "schema": {"type": "string", "format": "uri-reference"}}}
    problem = {_PROBLEM: {"schema": schemas.name(Problem)}}
    for status in sorted(_failures(rule, method, operation)):
        found[str(status)] = {"description": _MEANINGS[status]} | ({"content": problem} if status >= 400 else {})
        if status in (429, 503):
            found[str(status)]["headers"] = {"Retry-After": _RETRY}
    return found


def _content(operation: Operation, status: int, schemas: _Schemas) -> Json:
    if operation.media:
        return {name: {} for name in operation.media}
    if operation.listed:
        json = schemas.page(operation.shape)
    else:
        shape = operation.shape
        json = schemas.name(shape.get(status, next(iter(shape.values()))) if isinstance(shape, dict) else shape)
    return {FORMATS[name]: {"schema": json if name == "json" else {} if name == "jsonld" else {"type": "string"}}
            for name in operation.formats}


def _failures(rule: Rule, method: str, operation: Operation) -> set[int]:
    found = {400, 503}
    if method == "GET":
        found |= {304, 406}
    if rule.arguments or operation.asked.model_fields.keys() & {"focus"}:
        found.add(404)
    if operation.guarded:
        found |= {401, 403, 413}
    if operation.body or operation.takes:
        found |= {415, 422}
    if method == "PUT":
        found.add(409)
    if operation.conditional:
        found.add(412)
    if operation.limited:
        found |= {429, 504}
    return found
