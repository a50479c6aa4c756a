"""A page's particulars: title, publisher, day of publication, address and authors, each from the best witness."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from graph.reading.bylines import authors_of
from graph.reading.characters import clean
from graph.reading.dates import address_date, is_date_line, read_date
from graph.reading.linkeddata import Record, article_record, names, plain
from graph.reading.pruning import Element
from graph.reading.titles import choose_title, fold, trim_title

_DATES: Final = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date.created",
    "cxenseparse:publishtime",
    "cxenseparse:recs:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "article_date_original",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "pubdate",
    "published_date",
    "published-date",
    "published",
    "date_published",
    "originalpublicationdate",
    "rnews:datepublished",
    "displaydate",
    "citation_publication_date",
    "citation_date",
    "shareaholic:article_published_time",
    "vr:published_time",
    "bt:pubdate",
    "iso-8601-publish-date",
    "pdate",
    "ptime",
    "date.available",
    "article.created",
    "created",
    "date",
)
_CHANGES: Final = ("article:modified_time", "og:updated_time", "og:article:modified_time", "last-modified")
_AUTHORS: Final = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "citation_author",
)
_PUBLISHERS: Final = (
    "og:site_name",
    "application-name",
    "article:publisher_name",
    "publisher",
    "dc.publisher",
    "twitter:site_name",
    "apple-mobile-web-app-title",
)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a page says about its article; ``calls_itself_article`` is whether it claims to hold one at all, ``changed``
    the day on which its words were last changed."""

    title: str
    publisher: str | None
    published: dt.date | None
    changed: dt.date | None
    url: str | None
    authors: tuple[str, ...]
    calls_itself_article: bool
    summary: str
    body: str


def read_particulars(root: Element) -> Particulars:
    """Read the particulars of a parsed page before anything is cut from it."""
    record, metas = article_record(root), _metas(root)
    address = _address(root, record, metas)
    sites = _publisher_names(record, metas, address)
    title, ending = _title(root, record, metas, sites)
    typed = metas.get("og:type", "").lower()
    return Particulars(
        title=title,
        publisher=_publisher(sites, ending, address),
        published=_published(root, record, metas, address),
        changed=_changed(record, metas),
        url=address,
        authors=_authors(root, record, metas),
        calls_itself_article=bool(record) or "article" in typed or "article:published_time" in metas,
        summary=_summary(root, record, metas),
        body=plain(record.get("articleBody")),
    )


def _metas(root: Element) -> dict[str, str]:
    """Meta elements by lower-case name; the first of each name counts."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = " ".join(clean(meta.get("content") or "").split())
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content and len(content) < 2000:
                found.setdefault(key.strip().lower(), content)
    return found


def _text(element: Element) -> str:
    return " ".join(clean("".join(element.itertext())).split())


def _title(root: Element, record: Record, metas: dict[str, str], sites: list[str]) -> tuple[str, str | None]:
    """The article's title, and the publisher's name if it stands beside it."""
    first = next((e for e in root.iter("title") if e.getparent() is not None and e.getparent().tag == "head"), None)
    page, ending = trim_title(_text(first) if first is not None else "", tuple(sites))
    known = (*sites, ending) if ending else tuple(sites)
    shared = trim_title(metas.get("og:title") or metas.get("twitter:title") or metas.get("title") or "", known)[0]
    headline = " ".join(clean(plain(record.get("headline"))).split())
    headings = [text for e in root.iter("h1") if 2 <= len((text := _text(e)).split()) <= 45][:20]
    title, beside = choose_title(headings, page=page, shared=shared, headline=headline)
    return title, ending or beside


def _summary(root: Element, record: Record, metas: dict[str, str]) -> str:
    """The summary that the page repeats as its standfirst: of those stated, the one that an element holds whole."""
    stated = [plain(record.get(key)) for key in ("description", "alternativeHeadline", "alternateName", "abstract")]
    stated += [metas.get(key, "") for key in ("og:description", "description", "twitter:description")]
    wanted = {fold(text): text for text in stated if len(fold(text)) > 20}
    shown = (fold(_text(e)) for e in root.iter("p", "h2", "h3", "div", "span") if len(e) <= 3)
    return next((wanted[text] for text in shown if text in wanted), "")


def _publisher_names(record: Record, metas: dict[str, str], address: str | None) -> list[str]:
    found = [name for name, _ in names(record.get("publisher"))] + [metas[key] for key in _PUBLISHERS if key in metas]
    host = urlsplit(address).hostname if address else None
    if host:
        found.append(host)
    return [
        name
        for name in dict.fromkeys(" ".join(clean(name).split()) for name in found)
        if 1 < len(name) < 80 and not name.startswith("http")
    ]


def _publisher(sites: list[str], ending: str | None, address: str | None) -> str | None:
    """The first name in Latin letters; the end of the title is the next best, the host the last."""
    host = urlsplit(address).hostname if address else None
    named = [name for name in sites if name != host and sum(c.isascii() for c in name) > 0.6 * len(name)]
    if named:
        return named[0].removeprefix("@")
    return ending or (host.removeprefix("www.") if host else None) or (sites[0] if sites else None)


def _published(root: Element, record: Record, metas: dict[str, str], address: str | None) -> dt.date | None:
    witnesses = (
        [plain(record.get("datePublished"))]
        + [metas[key] for key in _DATES if key in metas]
        + [plain(record.get("dateCreated"))]
    )
    marked = (e for e in root.iter() if isinstance(e.tag, str) and (e.get("itemprop") or "").lower() == "datepublished")
    witnesses += [e.get("datetime") or e.get("content") or _text(e)[:80] for e in marked]
    for witness in witnesses:
        day = read_date(witness) if witness else None
        if day:
            return day
    return _shown_date(root) or (address_date(address) if address else None)


def _changed(record: Record, metas: dict[str, str]) -> dt.date | None:
    witnesses = [plain(record.get("dateModified")), *(metas.get(key, "") for key in _CHANGES)]
    return next((day for one in witnesses if one and (day := read_date(one))), None)


def _shown_date(root: Element) -> dt.date | None:
    """The date that the page shows its readers: a ``time`` element by the heading, or a line that is only a date."""
    seen_heading = False
    lines = 0
    for element in root.iter("h1", "time", "span", "p", "div", "li", "small", "em", "strong"):
        seen_heading = seen_heading or element.tag == "h1"
        if element.tag == "time" and (seen_heading or element.get("pubdate") is not None):
            day = read_date(element.get("datetime") or "") or read_date(_text(element)[:80])
        elif seen_heading and element.tag != "h1" and lines < 120:
            lines += 1
            own = " ".join((element.text or "").split()) if len(element) else _text(element)
            day = read_date(own) if 8 <= len(own) <= 90 and is_date_line(own) else None
        else:
            day = None
        if day:
            return day
    return None


def _address(root: Element, record: Record, metas: dict[str, str]) -> str | None:
    canonical = next((e.get("href") for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)
    for address in (canonical, metas.get("og:url"), plain(record.get("url")), plain(record.get("mainEntityOfPage"))):
        if address and re.match(r"https?://[^/\s]+\S*$", address) and len(address) < 2000:
            return str(address)
    return None


def _authors(root: Element, record: Record, metas: dict[str, str]) -> tuple[str, ...]:
    persons = [name for name, kind in names(record.get("author")) if not kind.endswith("Organization")]
    found = tuple(dict.fromkeys(author for name in persons for author in authors_of(name)))
    if found:
        return found
    for key in _AUTHORS:
        if key in metas and authors_of(metas[key]):
            return authors_of(metas[key])
    for element in root.iter("a", "span", "div", "p"):
        marked = (
            element.get("rel") == "author"
            or element.get("itemprop") == "author"
            or "byline" in (element.get("class") or "").lower().split()
        )
        if marked and len(text := _text(element)) < 200 and authors_of(text):
            return authors_of(text)
    return ()
