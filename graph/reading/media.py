"""What kind of thing the bytes are: a page, plain text, or something that holds no readable article."""

import re
from typing import Final

from graph.errors import ReadingError

# First bytes, what they belong to, and what the user may do about it (file(1), RFCs and the formats' own documents).
_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\0\0\x01\0", "an icon"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\0asm", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"ID3", "an audio file"),
    (b"OggS", "an audio file"),
    (b"fLaC", "an audio file"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"bplist", "a property list"),
)
_MARKUP: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title|section|span|script|"
    rb"h1)\b[^<>]*>",
    re.I,
)
_FEED: Final = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(rss|feed|rdf:RDF|urlset|sitemapindex|"
    rb"svg)\b",
    re.I | re.S,
)
_DATA: Final = (  # how files of data begin, our own exports among them
    (re.compile(rb"\s*@(?:prefix|base)\s|\s*(?:prefix\s+[\w.-]*:|base)\s*<[^<>\s]+>", re.I), "RDF data"),
    (re.compile(rb"\s*<[a-z][^<>\s]*:[^<>\s]+>\s+<[^<>\s]+>\s+[<\"_]", re.I), "RDF data"),
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<graphml\b"), "a GraphML file"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\w+([,;\t])\w+(?:\1\w+){2,}\r?\n"), "a table"),
)
_MEND: Final = "give its HTML or plain text"


def detect(data: bytes, *, name: str = "", content_type: str | None = None) -> str:
    """Tell a page from plain text: ``"html"`` or ``"text"``. The bytes decide; name and content type only advise.

    Raises ReadingError for what is empty, binary, or a format that is no article.

    >>> detect(b"<!doctype html><title>Accord signed</title>")
    'html'
    >>> detect(b"Accord signed", name="story.html")
    'text'
    >>> detect(b"%PDF-1.7 ...", name="story.html")
    Traceback (most recent call last):
    graph.errors.ReadingError: a PDF document (named story.html), not an article's text: give its HTML or plain text
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xa0\xc2\x0b\x0c"):
        raise ReadingError(f"{'empty' if not data else 'only white space'}: there is no article in it; {_MEND}")
    named = f" (named {_printable(name)})" if name else ""
    kind = _binary_kind(data)
    if kind:
        raise ReadingError(f"{kind}{named}, not an article's text: {_MEND}")
    head = data[:65536].replace(b"\0", b"")
    feed = _FEED.match(head)
    if feed:
        raise ReadingError(f"{_feed_kind(feed[1])}{named}, not one article: give the page of an article in it")
    if data_kind := next((kind for begins, kind in _DATA if begins.match(head)), None):
        raise ReadingError(f"{data_kind}{named}, not an article's text: {_MEND}")
    if head.lstrip()[:1] in b"{[" and (_is_json(data) or _is_json_lines(head)):
        raise ReadingError(f"JSON data{named}, not an article's text: {_MEND}")
    if re.match(rb"\s*(?:From:|MIME-Version:|Content-Type:\s*multipart)", head, re.I) and b"multipart/" in head[:4096]:
        raise ReadingError(f"a web archive or e-mail (MIME){named}: save the page as HTML only, or as plain text")
    return "html" if _is_page(head, name, content_type) else "text"


def _binary_kind(data: bytes) -> str | None:
    if b"%PDF-" in data[:1024]:
        return "a PDF document"
    if data[:4] == b"RIFF":
        return {b"WEBP": "a WebP image", b"WAVE": "an audio file"}.get(data[8:12], "a RIFF media file")
    if data[4:8] == b"ftyp":
        return "a video or an AVIF/HEIC image"
    for magic, kind in _MAGIC:
        if data.startswith(magic) and (magic not in {b"BM", b"BZh", b"ID3"} or _control_share(data) > 0.01):
            return kind
    sixteen = data[:2] in {b"\xff\xfe", b"\xfe\xff"} or _looks_sixteen(data)
    return "binary data" if not sixteen and (data[:8192].count(0) > 8 or _control_share(data) > 0.05) else None


def _control_share(data: bytes) -> float:
    head = data[:8192]
    controls = sum(head.count(i) for i in (*range(9), *range(14, 27), *range(28, 32), 127))
    return controls / max(1, len(head))


def _looks_sixteen(data: bytes) -> bool:
    """Whether every other byte is null, as in UTF-16 without its mark."""
    head = data[:400]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > 0.4 * len(head) and min(even, odd) < 0.02 * len(head)


def _is_page(head: bytes, name: str, content_type: str | None) -> bool:
    tags = _MARKUP.findall(head)
    if not tags:
        return False
    if re.match(rb"\s*(?:\xef\xbb\xbf)?\s*<", head):
        return True
    said = bool(re.search(r"\.(?:x?html?|amp|aspx?|php)$", name, re.I)) or "html" in (content_type or "")
    return said or len(tags) >= 3


def _is_json(data: bytes) -> bool:
    import json

    try:
        return isinstance(json.loads(data), (dict, list))
    except (ValueError, RecursionError):
        return False


def _is_json_lines(head: bytes) -> bool:
    first = head.lstrip().split(b"\n", 1)[0]
    return first.startswith(b"{") and _is_json(first)


def _feed_kind(tag: bytes) -> str:
    kinds = {b"rss": "an RSS feed", b"feed": "an Atom feed", b"rdf:rdf": "an RDF feed", b"svg": "an SVG image"}
    return kinds.get(tag.lower(), "a site map")


def _printable(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)[:120]
