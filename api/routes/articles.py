"""Articles: list, one with its claims, add, forget."""

from typing import Any

from flask import Blueprint, Response, jsonify, request, url_for
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from api import parameters, payloads
from api.auth import require_token
from api.problems import BadParameter
from api.service import service
from graph.lookup import articles as lookup
from graph.lookup.annotation import annotate
from graph.lookup.claims import claims_of_article
from graph.terms import expand

blueprint = Blueprint("articles", __name__, url_prefix="/api/articles")
_PARTICULARS = ("title", "publisher", "published", "url")


@blueprint.get("")
def list_articles() -> Response:
    """The articles, the latest first."""
    found = lookup.articles(service().store, limit=parameters.limit(), cursor=parameters.cursor())
    return jsonify(payloads.page(found, payloads.article))


@blueprint.get("/<key>")
def get_article(key: str) -> Response:
    """One article with its claims in the order of its text."""
    store = service().store
    article = lookup.article(store, expand(f"article:{key}"))
    claims = claims_of_article(store, article.iri, limit=parameters.limit(100), cursor=parameters.cursor())
    text = store.text(article.content_hash) or None
    shaped = payloads.page(claims, lambda one: payloads.claim(one[1], one[0]))
    return jsonify(payloads.article(article) | {"claims": article.claims, "text": text, "statements": shaped})


@blueprint.get("/<key>/annotated")
def get_annotated(key: str) -> Response:
    """One article sentence by sentence, each with the claims in it: a page of the claims, and all sentences."""
    found = annotate(service().store, expand(f"article:{key}"), limit=parameters.limit(1_000),
                     cursor=parameters.cursor())
    return jsonify(payloads.annotated(found))


@blueprint.post("")
def add_article() -> tuple[Response, int, dict[str, str]]:
    """Read an article from the body: plain text, HTML, or JSON with ``text``, ``html`` or ``url``.

    What the article says of itself goes before the particulars that come with it.
    """
    require_token()
    from graph.reading.readers import read

    data, media_type, particulars = _body()
    document = read(data, content_type=media_type, **particulars)
    outcome = service().ingest(document)
    key = outcome.article.rpartition("/")[2]
    body = {"id": key, "iri": outcome.article, "title": outcome.title, "status": outcome.status,
            "words": outcome.words, "claims": outcome.claims, "facts": outcome.facts}
    where = url_for("articles.get_article", key=key)
    return jsonify(body), 201 if outcome.status == "new" else 200, {"Location": where}


@blueprint.delete("/<key>")
def forget_article(key: str) -> tuple[str, int]:
    """Un-read an article."""
    require_token()
    service().forget(expand(f"article:{key}"))
    return "", 204


def _body() -> tuple[bytes, str | None, dict[str, Any]]:
    """The article's bytes, their media type, and what the client says of it."""
    if request.mimetype in ("text/plain", "text/html", "application/xhtml+xml"):
        given = {name: parameters.word(name) for name in _PARTICULARS}
        return request.get_data(), request.headers["Content-Type"], _particulars(given)
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("send an article as text/plain, text/html or application/json")
    try:
        body = request.get_json()
    except BadRequest as error:
        raise BadParameter("body", "is not JSON") from error
    if not isinstance(body, dict):
        raise BadParameter("body", "must be a JSON object with text, html or url")
    known = {*_PARTICULARS, "text", "html"}
    for name, value in body.items():
        if name not in known:
            raise BadParameter(name[:40], f"is not known here: the fields are {', '.join(sorted(known))}")
        if not isinstance(value, str):
            raise BadParameter(name, "must be a string")
    return _chosen(body)


def _chosen(body: dict[str, str]) -> tuple[bytes, str | None, dict[str, Any]]:
    if "text" in body and "html" in body:
        raise BadParameter("html", "cannot stand beside text: send one of them")
    for name, media_type in (("text", "text/plain; charset=utf-8"), ("html", "text/html; charset=utf-8")):
        if name in body:
            return body[name].encode("utf-8", "replace"), media_type, _particulars(body)
    if not body.get("url"):
        raise BadParameter("text", "is missing: send text, html or url")
    data, stated, final = service().fetch(body["url"])
    return data, stated, _particulars(body | {"url": ""}) | {"fetched_from": final}


def _particulars(given: dict[str, str]) -> dict[str, Any]:
    said: dict[str, Any] = {name: given.get(name, "").strip() or None for name in ("title", "publisher", "url")}
    if (said["url"] or "")[:8].lower().partition("://")[0] not in ("", "http", "https"):
        raise BadParameter("url", "must begin with http:// or https://")
    return said | {"published": parameters.day("published", given.get("published", "").strip())}
