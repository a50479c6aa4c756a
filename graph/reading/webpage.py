"""Web pages: HTML in, the article that it holds out."""

import itertools
import re
from typing import Final

from graph.errors import ReadingError
from graph.reading.articlebody import article_paragraphs
from graph.reading.blocks import split_blocks
from graph.reading.bylines import authors_of
from graph.reading.characters import damage
from graph.reading.charset import decode
from graph.reading.dateline import split_dateline, strip_agency
from graph.reading.dates import read_date
from graph.reading.document import PARAGRAPH_BREAK, Document
from graph.reading.furniture import Kind, classify
from graph.reading.linkeddata import is_index
from graph.reading.metadata import Particulars, read_particulars
from graph.reading.pruning import Element, prune
from graph.reading.titles import fallback_title

_TAG_LIMIT: Final = 60_000
_BLOCKED: Final = re.compile(
    r"just a moment|access (?:to this page )?(?:has been )?denied|attention required|(?:page|file|"
    r"article) (?:not found|(?:cannot|can['’]t) be found)|\b40[34]\b|forbidden|"
    r"are you (?:a )?(?:robot|human)|verify (?:that )?you are|security check|pardon our interruption|log ?in|"
    r"sign ?in|register|subscribe to read|"
    r"error|unavailable|too many requests|captcha",
    re.I,
)
_SHORTEST: Final = 20  # words of prose: fewer are a notice or a teaser, not an article
_MEND: Final = "give the page of one article, or save its text"


def read_page(data: bytes, content_type: str | None = None, *, title: str = "") -> Document:
    """Read the article that a web page holds; ``title`` is its title where the page states none.

    Raises ReadingError where the page holds none (a home page, a log-in or an error page, a page whose text a script
    fetches), or is too large to take apart in bounded time.
    """
    if data.count(b"<") > 2 * _TAG_LIMIT:
        raise ReadingError(f"a page of more than {_TAG_LIMIT:,} elements is no article: {_MEND}")
    source = decode(data, content_type=content_type, lenient=True)
    root = _parse(source)
    particulars = read_particulars(root)
    listing = is_index(root)
    asks_password = any((e.get("type") or "").lower() == "password" for e in root.iter("input"))
    prune(root)
    parts = article_paragraphs(root, particulars.title, summary=particulars.summary, declared=particulars.body)
    _check(parts, particulars, listing, asks_password, root)
    return _assemble(parts, particulars, root, title)


def _parse(source: str) -> Element:
    """Parse HTML; what no parser can make a tree of is refused."""
    from lxml import etree, html

    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source.replace("\0", ""), count=1)
    try:
        root = html.document_fromstring(
            source, parser=html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True)
        )
    except (etree.LxmlError, ValueError, AssertionError):
        raise ReadingError(f"the page cannot be parsed as HTML: {_MEND}") from None
    return root


def _check(parts: list[str], particulars: Particulars, listing: bool, asks_password: bool, root: Element) -> None:
    """Refuse a page that holds no article, with the reason."""
    prose = [part for part in parts if classify(part) is Kind.PROSE]
    words = sum(len(part.split()) for part in prose)
    if listing or (not particulars.calls_itself_article and _is_listing(root, words)):
        raise ReadingError(f"no article in this page (it lists links to other pages): {_MEND}")
    said = particulars.calls_itself_article
    blocked = _BLOCKED.search(particulars.title) is not None and not said
    locked = asks_password and not said and words < 60
    if words < _SHORTEST or locked or (blocked and words < 150):
        what = (
            "it asks to log in"
            if asks_password
            else f"it says “{particulars.title[:60]}”"
            if blocked
            else "it has no text of an article; a script may fetch it"
        )
        raise ReadingError(f"no article in this page ({what}): {_MEND}")
    if damage(" ".join(parts)) > 0:
        raise ReadingError("broken UTF-8 in the article's text: save the page again as UTF-8")


def _is_listing(root: Element, words: int) -> bool:
    """Whether most of what is left of a page are links and linked headlines."""
    blocks = split_blocks(root)
    headings = [block for block in blocks if block.is_heading]
    linked = [block for block in headings if block.linked > 0.8]
    in_links = sum(len(block.text.split()) for block in blocks if block.linked > 0.8)
    return (
        len(linked) >= 5 and len(linked) >= 0.6 * len(headings) and words < 25 * len(linked)
    ) or in_links > 3 * words


def _assemble(parts: list[str], particulars: Particulars, root: Element, title: str) -> Document:
    first = next((i for i, part in enumerate(parts) if classify(part) is Kind.PROSE), 0)
    opening, dated = split_dateline(parts[first])
    kept = [*parts[:first], opening, *parts[first + 1 :]]
    above = [block.text for block in itertools.takewhile(lambda block: block.text != parts[first], split_blocks(root))][
        -8:
    ]
    lines = [line for line in above if len(line.split()) <= 25 and classify(line) is not Kind.PROSE]
    authors = particulars.authors or next(
        (names for line in lines if classify(line) is Kind.BYLINE and (names := authors_of(line))), ()
    )
    shown = next((day for line in lines if (day := read_date(line))), None)
    return Document(
        text=PARAGRAPH_BREAK.join(strip_agency(part) for part in kept),
        title=particulars.title or title or fallback_title(parts),
        publisher=particulars.publisher,
        published=particulars.published or dated or shown,
        url=particulars.url,
        language="en",
        authors=authors,
        changed=particulars.changed,
    )
