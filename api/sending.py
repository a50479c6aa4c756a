"""Articles as clients send them: one as text, HTML or JSON, or several as JSON."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Final, NotRequired

from flask import request
from pydantic import Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from api import shapes
from api.asking import day_of
from api.problems import BadParameter
from graph.errors import NotFound
from graph.harvest import as_article
from graph.ingest import Outcome
from graph.lookup.articles import article
from graph.reading.document import Document
from graph.store.interface import Store
from graph.terms import Iri

TEXTS: Final = ("text/plain", "text/html", "application/xhtml+xml")
_AT_ONCE: Final = 10
_LETTERS_AT_ONCE: Final = 60_000  # some 10,000 words, which one core reads in a few seconds
_MOST: Final = 1_000
Fetch = Callable[[str], tuple[bytes, str | None, str]]
"""Gets the bytes at an address, with their media type and the address in the end."""
_Short = Annotated[str, Field(max_length=500)]


class _Particulars(TypedDict):
    title: NotRequired[_Short]
    publisher: NotRequired[_Short]
    published: NotRequired[Annotated[str, Field(json_schema_extra={"format": "date"})]]
    url: NotRequired[Annotated[str, Field(max_length=500, pattern="^$|^[hH][tT][tT][pP][sS]?://")]]


class SentText(_Particulars):
    """An article as plain text."""

    text: str


class SentHtml(_Particulars):
    """An article as the HTML of its page."""

    html: str


class SentAddress(TypedDict):
    """The address of an article, from which this server is to fetch it (where FOEDUS_FETCH lets it)."""

    url: Annotated[str, Field(max_length=500, pattern="^[hH][tT][tT][pP][sS]?://")]
    title: NotRequired[_Short]
    publisher: NotRequired[_Short]
    published: NotRequired[Annotated[str, Field(json_schema_extra={"format": "date"})]]


One = SentText | SentHtml | SentAddress
_ONE: Final[TypeAdapter[Any]] = TypeAdapter(One)


class Batch(TypedDict):
    """Several articles."""

    articles: Annotated[list[SentText | SentHtml | SentAddress], Field(min_length=1, max_length=_MOST)]


Sent = SentText | SentHtml | SentAddress | Batch


class Batched(TypedDict):
    """What became of a short batch."""

    items: list[shapes.Outcome]
    total: int
    next_cursor: str | None
    failures: list[shapes.Failure]


Taken = shapes.Outcome | Batched


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """One article as it was sent: its words or its address, and what the sender knows of it."""

    text: str | None = None
    html: str | None = None
    url: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    media_type: str = ""

    @property
    def is_address(self) -> bool:
        """Whether it is an address alone, from which the article is to be fetched."""
        return self.text is None and self.html is None

    def as_json(self) -> dict[str, str]:
        """The same as plain values, to be kept and read back by the constructor."""
        words = [name for name in ("text", "html") if getattr(self, name) is not None]
        return {name: value for name, value in asdict(self).items() if value or name in words}


def received(given: Mapping[str, Any]) -> Particulars | list[Particulars]:
    """The article in the current request's body, or the articles of a batch.

    ``given`` are the particulars in its address. They are those of the article whose bytes are the body, and of a JSON
    article that does not say otherwise; of a batch only publisher and day, for title and address are one article's.
    Raises :class:`~api.problems.BadParameter` naming the wrong field of a JSON body.
    """
    said = {name: str(value) for name, value in given.items() if value}
    if request.mimetype in TEXTS:
        # As it came: its own charset decides how it is read.
        letters = request.get_data().decode("latin-1")
        return Particulars(text=letters, media_type=request.headers["Content-Type"], **said)
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("send an article as text/plain, text/html or application/json")
    try:
        body = request.get_json()
    except BadRequest as error:
        raise BadParameter("body", "is not JSON") from error
    if not isinstance(body, dict):
        raise BadParameter("body", "must be a JSON object with text, html, url or articles")
    if "articles" not in body:
        if not {"text", "html"} & body.keys():  # an address that is to be fetched stands in the body
            said.pop("url", None)
        return _one(said | body)
    if len(body) > 1:
        raise BadParameter(min(set(body) - {"articles"})[:40], "cannot stand beside articles")
    if not isinstance(body["articles"], list) or not 1 <= len(body["articles"]) <= _MOST:
        raise BadParameter("articles", f"must be a list of 1 to {_MOST:,} articles")
    of_each = {name: value for name, value in said.items() if name in ("publisher", "published")}
    return [_one(of_each | one if isinstance(one, dict) else one, f"articles[{number}].")
            for number, one in enumerate(body["articles"])]


def _one(body: Any, where: str = "") -> Particulars:
    fields = Particulars.__dataclass_fields__.keys() - {"media_type"}
    if not isinstance(body, dict):
        raise BadParameter(where.rstrip(".") or "body", "must be a JSON object")
    for name, value in body.items():
        if name not in fields:
            raise BadParameter(f"{where}{name[:40]}", f"is not known here: the fields are {', '.join(sorted(fields))}")
        if not isinstance(value, str):
            raise BadParameter(f"{where}{name}", "must be a string")
    if "text" in body and "html" in body:
        raise BadParameter(f"{where}html", "cannot stand beside text: send one of them")
    if not ("text" in body or "html" in body or body.get("url")):
        raise BadParameter(f"{where}text", "is missing: send text, html or url")
    if "published" in body:
        try:
            day_of(body["published"])
        except ValueError:
            raise BadParameter(f"{where}published", "must be a date such as 2022-01-06, not "
                                                    f"{body['published'][:40]!r}") from None
    try:
        _ONE.validate_python(body)
    except ValidationError as error:
        name = next((str(one["loc"][-1]) for one in error.errors() if one["loc"][-1] in body), "body")
        means = "must begin with http:// or https://" if name == "url" else "is longer than 500 characters"
        raise BadParameter(f"{where}{name}", means) from None
    return Particulars(**body)


def document(sent: Particulars, fetch: Fetch, *, instead_of: str = "") -> Document:
    """The document that was sent, or that ``fetch`` gets; its address is ``instead_of`` where it has none of its own.

    Raises :class:`~graph.errors.ReadingError` for what is no English article.
    """
    from graph.reading.readers import read

    said: dict[str, Any] = {
        "title": sent.title.strip() or None, "publisher": sent.publisher.strip() or None,
        "url": sent.url.strip() or instead_of or None,
        "published": day_of(sent.published) if sent.published else None}
    if sent.media_type:
        return read((sent.text or "").encode("latin-1"), content_type=sent.media_type, **said)
    words = sent.html if sent.text is None else sent.text
    if words is not None:
        kind, data = "plain" if sent.html is None else "html", words.encode("utf-8", "replace")
        return read(data, content_type=f"text/{kind}; charset=utf-8", **said)
    data, stated, final = fetch(sent.url)
    return read(data, content_type=stated, **{**said, "url": None}, fetched_from=final)


def named(sent: Document) -> Iri:
    """The IRI that a document will have as an article."""
    return as_article(sent).iri


def address_of(store: Store, iri: Iri) -> str:
    """The address of a stored article, or nothing."""
    try:
        return article(store, iri).url
    except NotFound:
        return ""


def is_long(sent: list[Particulars]) -> bool:
    """Whether a batch is too much to be read while the client waits; an address is fetched, which takes its time."""
    letters = sum(len(one.text or one.html or "") for one in sent)
    fetched = any(one.is_address for one in sent)
    return len(sent) > _AT_ONCE or letters > _LETTERS_AT_ONCE or fetched


def shown(outcome: Outcome) -> shapes.Outcome:
    """What became of one article, as JSON."""
    return {"id": outcome.article.rpartition("/")[2], "iri": outcome.article, "title": outcome.title,
            "status": outcome.status, "words": outcome.words, "claims": outcome.claims, "facts": outcome.facts,
            "notes": list(outcome.notes)}
