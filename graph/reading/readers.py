"""The one way from bytes to a document, whatever the bytes are."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Protocol
from urllib.parse import urlsplit

from graph.errors import ReadingError
from graph.reading.characters import clean
from graph.reading.document import BYTE_LIMIT, TEXT_LIMIT, Document
from graph.reading.languages import require_english
from graph.reading.media import detect
from graph.reading.plaintext import read_text
from graph.reading.webpage import read_page


class Reader(Protocol):
    """Bytes in, with their MIME type where known and a title for an article that states none; a document out."""

    def __call__(self, data: bytes, content_type: str | None = None, *, title: str = "") -> Document:
        """Read the article, or raise ReadingError."""


# What :func:`graph.reading.media.detect` can say, and who reads it.
READERS: Final[Mapping[str, Reader]] = MappingProxyType({"html": read_page, "text": read_text})


def read(
    data: bytes,
    *,
    name: str = "",
    content_type: str | None = None,
    publisher: str | None = None,
    published: dt.date | None = None,
    url: str | None = None,
    title: str | None = None,
    fetched_from: str | None = None,
    byte_limit: int = BYTE_LIMIT,
    text_limit: int = TEXT_LIMIT,
) -> Document:
    """Read the article that the bytes hold.

    Parameters
    ----------
    data
        A web page or a plain text, in any common character set.
    name, content_type
        The file's name and its MIME type, where known; the bytes have the last word on what they are.
    publisher, published, url, title
        What the caller says of the article where the article itself does not: what it says goes before. A title that
        is only chosen among the lines of a text is not one that it says.
    fetched_from
        The address from which the bytes came. A page may name another of its own host's addresses as its own, but not
        one of another host, for an article takes the place of the one that had its address.
    byte_limit, text_limit
        How many bytes are read, and how many characters the article's text may have.

    Raises
    ------
    ReadingError
        In one line: what is wrong with the bytes, and what mends it.

    >>> document = read(b"Accord signed\\n\\nThe two sides signed it in Geneva on Friday.", publisher="The Herald")
    >>> document.title, document.publisher, document.published
    ('Accord signed', 'The Herald', None)
    """
    if len(data) > byte_limit:
        raise ReadingError(
            f"too large: {_megabytes(len(data))} of at most {_megabytes(byte_limit)}; give one article at a time"
        )
    reader = READERS[detect(data, name=name, content_type=content_type)]
    document = reader(data, content_type, title=" ".join(clean(title or "").split()))
    text = unicodedata.normalize("NFC", document.text).strip()
    if not any(c.isalpha() for c in text):
        raise ReadingError("there is no article's text in it: give the article as HTML or as plain text")
    if len(text) > text_limit:
        raise ReadingError(f"too long: {len(text):,} characters of at most {text_limit:,}; give one article at a time")
    return replace(
        document,
        text=text,
        title=" ".join(clean(document.title).split()),
        publisher=document.publisher or publisher,
        published=document.published or published,
        given=published,
        url=_address(document.url, url, fetched_from),
        language=require_english(text),
    )


def _address(own: str | None, given: str | None, fetched_from: str | None) -> str | None:
    believed = own and (not fetched_from or _host(own) == _host(fetched_from))
    return own if believed else given or fetched_from


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.1f} MB" if size >= 2**20 / 10 else f"{size:,} bytes"
