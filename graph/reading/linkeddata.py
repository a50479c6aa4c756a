"""What a page says of itself in JSON-LD (schema.org), the article's own record picked out of the rest."""

import html
import json
import re
from typing import Any, Final

from graph.reading.pruning import Element

Record = dict[str, Any]
_ARTICLE: Final = re.compile(
    r"(?:Article|NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|"
    r"BackgroundNewsArticle|BlogPosting|"
    r"Report|LiveBlogPosting|ReviewNewsArticle|AskPublicNewsArticle|"
    r"AdvertiserContentArticle|SocialMediaPosting)$"
)
_NODES: Final = 5000
_CONTROL: Final = re.compile(r"[\x00-\x1f]")


def article_record(root: Element) -> Record:
    """The JSON-LD record of the article that a page holds, or an empty one.

    Of several the one with most of headline, date, author and body wins; records inside others (the article's
    pictures and videos, with their own dates) do not count, save under ``@graph`` and ``mainEntity``.
    """
    best: Record = {}
    for record in _records(root):
        kinds = record.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds) and _weight(record) > _weight(best):
            best = record
    return best


def is_index(root: Element) -> bool:
    """Whether a page calls itself a list of articles and no article."""
    kinds = {str(kind) for record in _records(root) for kind in _listed(record.get("@type"))}
    return bool(kinds & {"CollectionPage", "ItemList", "SearchResultsPage"}) and not any(
        _ARTICLE.search(kind) for kind in kinds
    )


def plain(value: Any) -> str:
    """A text value with entities and tags resolved; an empty string for anything else."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    if not isinstance(value, str):
        return ""
    text = html.unescape(html.unescape(value)) if "&" in value else value
    return re.sub(r"[^\S\n]+", " ", text).strip()


def names(value: Any) -> list[tuple[str, str]]:
    """The names of persons or organisations, each with its type (empty where unsaid)."""
    found: list[tuple[str, str]] = []
    for item in _listed(value):
        if isinstance(item, str):
            found.append((plain(item), ""))
        elif isinstance(item, dict):
            kinds = [str(kind) for kind in _listed(item.get("@type"))]
            found += [(plain(name), kinds[0] if kinds else "") for name in _listed(item.get("name")) if plain(name)]
    return found


def _records(root: Element) -> list[Record]:
    found: list[Record] = []
    scripts = (script for script in root.iter("script") if "ld+json" in (script.get("type") or "").lower())
    waiting = [_parsed(script.text) for script in scripts if script.text]
    while waiting and len(found) < _NODES:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting += value[:200]
        elif isinstance(value, dict):
            found.append(value)
            waiting += [
                value[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(value.get(key), (list, dict))
            ]
    return found


def _parsed(text: str) -> Any:
    """Parse JSON as publishers write it: within comments, with raw line breaks, with a stray semicolon."""
    text = re.sub(
        r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$",
        "",
        text.strip().lstrip("\ufeff"),
    ).rstrip("; \n")
    for attempt in (text, _CONTROL.sub(" ", text), re.sub(r",\s*([}\]])", r"\1", _CONTROL.sub(" ", text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _weight(record: Record) -> int:
    return sum(bool(record.get(key)) for key in ("headline", "datePublished", "author", "publisher")) + 2 * bool(
        record.get("articleBody")
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
