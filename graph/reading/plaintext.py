"""Plain text: an article as a reader pasted or saved it, with some of the page around it."""

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from graph.reading.bylines import authors_of
from graph.reading.characters import clean
from graph.reading.charset import decode
from graph.reading.dateline import split_dateline, strip_agency
from graph.reading.dates import read_date
from graph.reading.document import PARAGRAPH_BREAK, Document
from graph.reading.furniture import Kind, classify, closes_article, ends_sentence, strip_bullet
from graph.reading.headers import take_headers
from graph.reading.titles import fallback_title
from graph.reading.wrapping import paragraphs

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"']+")
_SENTENCE: Final = 8  # words: a shorter line before the article proper is more likely a slogan than a lead


@dataclass(slots=True)
class _Sorted:
    """Paragraphs under sorting: the article's own, and what the rest says about it."""

    body: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def read_text(data: bytes, content_type: str | None = None, *, title: str = "") -> Document:
    """Read an article from plain text.

    The title is the line before the first sentence whose words the article takes up again. Site names, share links,
    captions, teasers, bylines and notices go; every paragraph of sentences stays, and a text that is nothing but
    prose stays whole. ``title`` goes before a title that is only chosen, and after one that the text states as such.
    Raises ReadingError where the bytes are no text.

    >>> read_text(b"Accord signed in Geneva\\n\\nThe accord was signed in Geneva on Friday, officials said.").title
    'Accord signed in Geneva'
    """
    found, rest = take_headers(clean(decode(data, content_type=content_type)))
    parts = paragraphs(rest)
    kinds = [classify(part) for part in parts]
    sifted = _sort(parts, kinds, titled="title" in found)
    body = sifted.body or [part for part, kind in zip(parts, kinds, strict=True) if kind in {Kind.FRAGMENT, Kind.PROSE}]
    chosen = found.get("title") or _choose_title(sifted.heads, body)
    after = sifted.heads.index(chosen) + 1 if chosen in sifted.heads else 0
    body = [head for head in sifted.heads[after:] if head.endswith(".")] + body
    body = [part for part in body if part not in (chosen, title)] or body
    return Document(
        text=PARAGRAPH_BREAK.join(body),
        title=found.get("title") or title or chosen or fallback_title(body),
        publisher=found.get("publisher"),
        published=read_date(found.get("date", "")) or sifted.date,
        url=found.get("url") or sifted.url,
        language="en",
        authors=authors_of(found.get("author", "")) or sifted.authors,
    )


def _sort(parts: list[str], kinds: list[Kind], *, titled: bool) -> _Sorted:
    sifted = _Sorted()
    prose = sum(len(part.split()) for part, kind in zip(parts, kinds, strict=True) if kind is Kind.PROSE)
    start = _first_sentence(parts, kinds, titled)
    read, in_list, in_teasers = 0, False, False
    for i, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        if i < start:
            _note_head(sifted, part, kind)
        elif kind is Kind.PROSE and not (in_teasers and part.endswith(("?", "!")) and len(part.split()) <= 20):
            opening, day = split_dateline(part) if read == 0 else (part, None)
            sifted.date = sifted.date or day
            sifted.body.append(strip_agency(opening))
            read += len(part.split())
            in_list = part.rstrip().endswith(":") or (in_list and strip_bullet(part) != part)
            in_teasers = False
        elif kind is Kind.FRAGMENT and not in_teasers and _belongs(part, in_list):
            sifted.body.append(part)
        elif kind is Kind.DATE and sifted.date is None and read < prose / 3:
            sifted.date = read_date(part)
        elif kind is Kind.BYLINE and not sifted.authors:
            sifted.authors = authors_of(part)
        elif (kind is Kind.COMMENTS and read >= prose / 4) or (
            kind is Kind.RELATED and read >= prose * 0.6 and closes_article(part)
        ):
            break
        if kind not in {Kind.PROSE, Kind.FRAGMENT}:
            in_list, in_teasers = False, in_teasers or kind is Kind.RELATED
    return sifted


def _belongs(part: str, in_list: bool) -> bool:
    """Whether a line without a final stop, inside the article, is an item of one of its lists."""
    item = strip_bullet(part)
    return (in_list and len(item.split()) >= 2) or (item != part and len(item.split()) >= 5)


def _first_sentence(parts: list[str], kinds: list[Kind], titled: bool) -> int:
    """The index at which the article proper begins."""
    prose = [i for i, kind in enumerate(kinds) if kind is Kind.PROSE]
    if not prose:
        return len(parts)
    if titled:
        return prose[0]
    for i in prose:
        # A headline that ends in "?" or a slogan that ends in "." is followed by longer paragraphs; a lead is one.
        lone = len(parts[i].split()) < _SENTENCE or (parts[i].rstrip().endswith("?") and len(parts[i].split()) <= 20)
        if not (lone and any(len(parts[j].split()) > 20 for j in prose if j > i) and i < 12):
            return i
    return prose[0]


def _note_head(sifted: _Sorted, part: str, kind: Kind) -> None:
    """Take what the lines above the article say about it."""
    address = _ADDRESS.search(part)
    if address and sifted.url is None and len(part.split()) <= 3:
        sifted.url = address[0].rstrip(").,")
    if kind is Kind.DATE:
        sifted.date = sifted.date or read_date(part)
    elif kind is Kind.BYLINE:
        sifted.authors = sifted.authors or authors_of(part)
    elif kind in {Kind.FRAGMENT, Kind.PROSE} and not address:
        sifted.heads.append(part.strip("# *_"))


def _choose_title(heads: list[str], body: list[str]) -> str:
    """The first head whose words the article's opening takes up; a line under the title may do so more."""
    opening = _content_words(" ".join(body[:8]))
    scored: list[tuple[float, str]] = []
    for head in heads:
        words = _content_words(head)
        length = len(head.split())
        if length < 2 or length > 35 or not words or (head.endswith(".") and not head.endswith("..")):
            continue
        taken_up = sum(word in opening for word in words) / len(words) ** 0.5
        score = taken_up + min(length, 6) / 12 - (0.3 if ends_sentence(head) else 0)
        scored.append((score, head))
    enough = 0.6 * max((score for score, _ in scored), default=0)
    return next((head for score, head in scored if score >= enough), "")


def _content_words(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[^\W\d_]{4,}", text.lower())}
