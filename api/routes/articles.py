"""Articles: those that were read, each with its claims; adding, replacing and forgetting them."""

from functools import partial
from typing import Annotated, Any

from flask import Blueprint, Response, jsonify, url_for
from pydantic import Field

from api import conditions, payloads, sending, shapes
from api.asking import Address, Asked, AtMost, Day, Days, Id, Listed, OneOf, Word, between
from api.filters import iri_of
from api.operations import ALL, LINKED, gives, lists, writes
from api.problems import BadParameter, Contradiction
from api.service import service
from graph.ingest import Outcome
from graph.lookup import articles as lookup
from graph.lookup.annotation import annotate
from graph.lookup.claims import claims_of_article
from graph.terms import expand

blueprint = Blueprint("articles", __name__, url_prefix="/api/articles")


class Articles(Listed):
    """Which articles."""

    publisher: Annotated[Id, Field(description="Of this publisher alone, by id.")] | None = None
    title: Annotated[Word, Field(description="With these words in the title.")] = ""
    mentions: Annotated[Id, Field(description="That speak of this entity, by id.")] | None = None
    between: Annotated[Days, Field(description="Published on these two days, or between them.")] | None = None
    sort: Annotated[str, OneOf(lookup.ORDERS), Field(description="By when they were published; - is the latest first."
                                                     )] = "-published"


class ClaimsOfArticle(Listed):
    """Which page of an article's claims."""

    limit: AtMost = 100


class Sentences(ClaimsOfArticle):
    """Which page of an article's claims, between its sentences."""

    limit: AtMost = 1_000


class Particulars(Asked):
    """What the sender knows of an article and does not say in a JSON body; what it says of itself goes before."""

    title: Annotated[Word, Field(description="Its title.")] = ""
    publisher: Annotated[Word, Field(description="Who published it.")] = ""
    published: Annotated[Day, Field(description="The day on which it was published.")] | None = None
    url: Annotated[Address, Field(description="Its address (http or https).")] | None = None


@blueprint.get("")
@lists(shapes.Article, Articles, formats=ALL)
def list_articles(asked: Articles) -> Any:
    """The articles, the latest first."""
    found = lookup.articles(
        service().store, publisher=iri_of(asked.publisher), title=asked.title, mentions=iri_of(asked.mentions),
        between=between(asked.between), order=asked.sort, limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, payloads.article)


@blueprint.get("/<key>")
@gives(shapes.ArticleWithClaims, ClaimsOfArticle, formats=LINKED)
def get_article(asked: ClaimsOfArticle, key: str) -> Any:
    """One article with its claims in the order of its text."""
    store, iri = service().store, expand(f"article:{key}")
    conditions.note(iri)
    article = lookup.article(store, iri)
    claims = claims_of_article(store, article.iri, limit=asked.limit, cursor=asked.begins)
    return {**payloads.article(article), "text": store.text(article.content_hash) or None,
            "statements": payloads.page(claims, lambda one: payloads.claim(one[1], one[0]))}


@blueprint.get("/<key>/annotated")
@gives(shapes.AnnotatedArticle, Sentences)
def get_annotated(asked: Sentences, key: str) -> Any:
    """One article sentence by sentence, each with the claims in it: a page of the claims, and all sentences."""
    conditions.note(expand(f"article:{key}"))
    found = annotate(service().store, expand(f"article:{key}"), limit=asked.limit, cursor=asked.begins)
    return payloads.annotated(found)


@blueprint.post("")
@writes({201: shapes.Outcome, 202: shapes.Job, 200: sending.Taken}, Particulars, body=sending.Sent,
        takes=sending.TEXTS, limited=True, statuses={
            201: "The article is new.", 200: "It was read before, or replaces an older text; or a batch was read.",
            202: "A long batch is being read: ask its job how far it is."})
def add_articles(asked: Particulars) -> Response:
    """Read an article from the body: plain text, HTML, or JSON with ``text``, ``html`` or ``url``.

    JSON with ``articles`` is a batch. A short one is read at once; a long one is accepted, and its job says how far it
    is. What an article says of itself goes before the particulars that come with it.
    """
    sent = sending.received(asked.model_dump())
    if isinstance(sent, list):
        return _batch(sent)
    outcome = service().ingest(sending.document(sent, service().fetch))
    return _told(outcome, 201 if outcome.status == "new" else 200)


@blueprint.put("/<key>")
@writes(shapes.Outcome, Particulars, body=sending.One, takes=sending.TEXTS, conditional=True, statuses={
    200: "The article is replaced, or was the same.", 201: "The article is new."})
def replace_article(asked: Particulars, key: str) -> Response:
    """Put another text in the place of an article's: in one change, with all that followed from the old one.

    An article is named by its address, or by its text where it has none: another text without an address is another
    article, which is to be added by POST.
    """
    sent = sending.received(asked.model_dump())
    if isinstance(sent, list):
        raise BadParameter("articles", "are a batch: POST them to /api/articles, and PUT one article here")
    iri = expand(f"article:{key}")
    document = sending.document(sent, service().fetch, instead_of=sending.address_of(service().store, iri))
    if sending.named(document) != iri:
        raise Contradiction("url", "an article of this address or text has another id: POST it to /api/articles, and "
                                   "DELETE this one if it is to go")
    outcome = service().ingest(document, partial(conditions.require, iri))
    return _told(outcome, 201 if outcome.status == "new" else 200)


@blueprint.delete("/<key>")
@writes(None, conditional=True, statuses={204: "It is forgotten, with all that followed from it."})
def forget_article(asked: Asked, key: str) -> Response:
    """Un-read an article."""
    iri = expand(f"article:{key}")
    service().forget(iri, partial(conditions.require, iri))
    return Response(status=204)


def _batch(sent: list[sending.Particulars]) -> Response:
    jobs = service().jobs
    if any(one.is_address for one in sent):
        service().require_fetching()
    if sending.is_long(sent):
        job = jobs.accept([one.as_json() for one in sent])
        answer = jsonify(job.shown())
        answer.status_code, answer.headers["Location"] = 202, url_for("jobs.get_job", key=job.id)
        return answer
    job = jobs.work_off([one.as_json() for one in sent])
    return jsonify({**payloads.whole(job.outcomes), "failures": job.failures})


def _told(outcome: Outcome, status: int) -> Response:
    answer = jsonify(sending.shown(outcome))
    answer.status_code = status
    answer.headers["Location"] = url_for("articles.get_article", key=outcome.article.rpartition("/")[2])
    return answer


