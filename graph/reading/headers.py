"""Particulars at the top of a saved text: ``Title: …`` lines, as of a letter, or a front matter between ``---``."""

import re
from typing import Final

_NAMES: Final = {
    "title": "title",
    "headline": "title",
    "heading": "title",
    "subject": "title",
    "date": "date",
    "published": "date",
    "publication date": "date",
    "published on": "date",
    "publish date": "date",
    "pubdate": "date",
    "publishdate": "date",
    "date published": "date",
    "published_at": "date",
    "published_time": "date",
    "publication_date": "date",
    "publishing_date": "date",
    "datepublished": "date",
    "posted": "date",
    "source": "publisher",
    "publisher": "publisher",
    "publication": "publisher",
    "newspaper": "publisher",
    "outlet": "publisher",
    "site": "publisher",
    "site_name": "publisher",
    "website": "publisher",
    "agency": "publisher",
    "author": "author",
    "authors": "author",
    "by": "author",
    "byline": "author",
    "writer": "author",
    "reporter": "author",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "canonical": "url",
    "source url": "url",
    "source_url": "url",
    "web address": "url",
    "language": "",
    "lang": "",
    "tags": "",
    "category": "",
    "categories": "",
    "section": "",
    "keywords": "",
    "topics": "",
    "summary": "",
    "description": "",
    "image": "",
    "layout": "",
    "slug": "",
    "updated": "",
    "modified": "",
    "retrieved": "",
    "accessed": "",
    "location": "",
    "place": "",
    "dateline": "",
    "copyright": "",
    "id": "",
    "draft": "",
    "word count": "",
    "length": "",
    "edition": "",
    "page": "",
}
_FENCES: Final = frozenset({"---", "..."})
_DEEPEST: Final = 60  # lines: particulars stand at the top
_LINE: Final = re.compile(r"[\s*_#>]*(?P<key>[A-Za-z][A-Za-z _-]{1,20}?)[*_\s]*:[*_\s]*(?P<value>\S.*)?$")


def take_headers(text: str) -> tuple[dict[str, str], str]:
    """Part the particulars at the top from the text below them.

    Returns what was found under ``title``, ``date``, ``publisher``, ``author`` and ``url``, and the rest of the text.

    >>> take_headers("Title: Accord signed\\nDate: 6 January 2022\\n\\nThe accord was signed.")
    ({'title': 'Accord signed', 'date': '6 January 2022'}, 'The accord was signed.')
    >>> take_headers("Sources: two of them.")[0]
    {}
    """
    lines = text.lstrip("\n").split("\n")
    fenced = lines[0].strip() == "---" and any(line.strip() in _FENCES for line in lines[1:_DEEPEST])
    found: dict[str, str] = {}
    end = 1 if fenced else 0
    for line in lines[end:_DEEPEST]:
        if fenced and line.strip() in _FENCES:
            return found, "\n".join(lines[end + 1 :]).lstrip("\n")
        entry = _entry(line)
        if entry is None and not fenced:
            break
        if entry is not None and all(entry):
            name, value = entry
            also = name == "author" and name in found
            found[name] = f"{found[name]}, {value}" if also else found.get(name, value)
        end += 1
    if not found or (set(found) <= {"publisher", "author"} and len(found) < 2):
        return {}, text
    return found, "\n".join(lines[end:]).lstrip("\n")


def _entry(line: str) -> tuple[str, str] | None:
    """Read one line as a particular."""
    match = _LINE.match(line)
    key = re.sub(r"[\s-]+", " ", match["key"]).strip().lower() if match else ""
    if match and (key in _NAMES or key.replace(" ", "_") in _NAMES) and len(line) < 400:
        name = _NAMES.get(key, _NAMES.get(key.replace(" ", "_"), ""))
        return name, (match["value"] or "").strip().strip("\"'*_[]").strip()
    return None
