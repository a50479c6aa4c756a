"""Page furniture: the lines around an article that are not the article, told by their shape and never by their site.

Each rule says how long a paragraph may be for the rule to apply, because a long paragraph that begins like a teaser
is more likely a sentence of the article. When in doubt a paragraph is kept.
"""

import re
from enum import StrEnum
from functools import lru_cache

from graph.reading.dates import is_date_line
from graph.reading.phrases import (
    ADDRESSED,
    AGENCY_TAG,
    BULLET,
    BYLINE,
    CAPTION_CASED,
    CAPTION_END,
    CAPTION_START,
    CLOSING,
    COMMENTS,
    CREDIT,
    ENDED,
    NOTICES,
    RELATED,
    REPORTED,
    SHARES,
    SHARING,
    TEASER,
    TEASER_BARE,
    TEASER_SURE,
)


class Kind(StrEnum):
    """What a paragraph is."""

    PROSE = "prose"  # a sentence or more
    FRAGMENT = "fragment"  # no final stop: a title, a subheading, a list item, a stray line
    TEASER = "teaser"  # another article's headline
    CAPTION = "caption"  # what a picture shows, and whose it is
    CREDIT = "credit"  # who wrote, edited, syndicated
    BYLINE = "byline"
    DATE = "date"
    NOTICE = "notice"  # subscriptions, cookies, advertisements, copyright
    SHARE = "share"  # links to share or follow
    RELATED = "related"  # the heading over a list of other articles
    COMMENTS = "comments"  # the heading over readers' comments


def ends_sentence(text: str) -> bool:
    """Whether a paragraph ends as a sentence does (a stop, a colon, a closed quotation).

    >>> ends_sentence('"We will not yield," he said.'), ends_sentence("World")
    (True, False)
    """
    end = text[-80:].rstrip()
    return bool(ENDED.search(end[-12:]) or ENDED.search(AGENCY_TAG.sub("", end).rstrip()[-12:]))


def strip_bullet(text: str) -> str:
    """Take a list item's mark away."""
    return BULLET.sub("", text, count=1)


@lru_cache(maxsize=4096)
def classify(paragraph: str) -> Kind:
    """Say what a paragraph is by its shape.

    >>> classify("Also Read: Central Asia unites at the border").value
    'teaser'
    >>> classify("Troops patrol a street in Almaty (Image courtesy: Twitter)").value
    'caption'
    >>> classify("The two sides signed the accord on Friday.").value
    'prose'
    """
    text = paragraph.strip()
    bare = strip_bullet(text).strip()
    length = len(bare.split())
    if length > 90 or len(bare) > 1200 or not bare:
        return Kind.PROSE if bare else Kind.NOTICE
    ended = ends_sentence(text)
    sentence = ended and bool(REPORTED.search(bare))
    for kind, applies in (
        (Kind.COMMENTS, length <= 12 and COMMENTS.fullmatch(bare)),
        (Kind.RELATED, length <= 9 and not bare.endswith(".") and RELATED.fullmatch(bare)),
        (Kind.SHARE, length <= 30 and _is_sharing(bare)),
        (Kind.DATE, is_date_line(bare)),
        (Kind.TEASER, length <= 45 and _is_teaser(bare, length, ended)),
        (Kind.CREDIT, length <= 60 and not sentence and CREDIT.match(bare)),
        (Kind.CAPTION, _is_caption(bare)),
        (Kind.NOTICE, length <= 60 and not sentence and _is_notice(bare, ended)),
        (Kind.BYLINE, length <= 18 and not bare.endswith(("!", "?")) and BYLINE.match(bare)),
    ):
        if applies:
            return kind
    return Kind.PROSE if ended or length > 24 else Kind.FRAGMENT


def closes_article(paragraph: str) -> bool:
    """Whether a heading of other matter stands below the article, and does not interrupt it.

    >>> closes_article("Most read"), closes_article("Related stories")
    (True, False)
    """
    return bool(CLOSING.match(strip_bullet(paragraph).strip()))


def _is_sharing(text: str) -> bool:
    steps = re.split(r"\s[|>»›•·/]\s", text)  # "Home > World > Asia"
    if len(steps) >= 3 and all(len(step.split()) <= 3 for step in steps) and not ends_sentence(text):
        return True
    tokens = [token for token in re.split(r"[\s•·|,/:]+", text.lower()) if token]
    return bool(tokens) and all(t in SHARES for t in tokens) and any(t in SHARING for t in tokens)


def _is_teaser(text: str, length: int, ended: bool) -> bool:
    if TEASER_BARE.match(text) and (not ended or ":" in text[:40]):
        return True
    match = TEASER.match(text)
    if not match:
        return False
    # "Analysis: …" and the like introduce sentences of the article as well as headlines; "Read more: …" never does.
    return not ended or (length <= 25 and bool(TEASER_SURE.match(text)))


def _is_notice(text: str, ended: bool) -> bool:
    """A notice speaks to its reader, or is no sentence at all."""
    return (not ended or bool(ADDRESSED.search(text))) and any(rule.match(text) for rule in NOTICES)


def _is_caption(text: str) -> bool:
    if any(rule.match(text) for rule in CAPTION_START) or any(rule.search(text) for rule in CAPTION_END):
        return True
    return (text[-1:] in ")]" or not ends_sentence(text)) and bool(CAPTION_CASED.search(text))
