"""Titles: the publisher's name is taken from their ends, and a text without one lends its first words."""

import re
from typing import Final

SEPARATOR: Final = re.compile(r"\s+(?:[|•·»–—-]|::|\|\|)\s+|\s*\|\s*")
_LENGTH: Final = 12
_LIKE: Final = 0.6


def fold(text: str) -> str:
    """A text's letters and digits in lower case, to compare with.

    >>> fold("Global News") == fold("globalnews")
    True
    """
    return "".join(c for c in text.lower() if c.isalnum())


def trim_title(title: str, publishers: tuple[str, ...]) -> tuple[str, str | None]:
    """Take the name of the publisher or section from a page's title.

    Returns the title and what was taken, or ``None``. An end is taken where it names one of ``publishers`` or is
    short and stands behind a bar.

    >>> trim_title("Accord signed - World | The Herald", ())
    ('Accord signed - World', 'The Herald')
    >>> trim_title("Accord signed - The Herald", ("theherald",))
    ('Accord signed', 'The Herald')
    >>> trim_title("Moscow–Kyiv talks - a last chance?", ())
    ('Moscow–Kyiv talks - a last chance?', None)
    """
    cuts = list(SEPARATOR.finditer(title))
    taken: str | None = None
    known = tuple(folded for name in publishers if len(folded := fold(name)) > 2)
    for cut in reversed(cuts):
        head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
        end = fold(tail)
        named = bool(end) and any(end in name or name in end for name in known) and len(tail.split()) <= 6
        behind_bar = "|" in cut[0] and len(tail.split()) <= 5
        if len(head.split()) < 2 or not (named or (behind_bar and taken is None)):
            break
        title, taken = head, taken or tail
    return title, taken


def choose_title(headings: list[str], *, page: str, shared: str, headline: str) -> tuple[str, str | None]:
    """Choose among a page's headings, its title, its title to share (``og:title``) and its record's headline.

    The title to share is the publisher's last word where it is a form of the heading. Where it says something else,
    written to be clicked on, the heading stands. Returns also what the page's title has beside the heading: the
    publisher's name, as a rule.

    >>> choose_title(["Accord signed"], page="Accord signed - The Herald", shared="Guess who shook hands", headline="")
    ('Accord signed', 'The Herald')
    """
    longest = max(SEPARATOR.split(page), key=len, default="")  # a heading that is only the site's name is no title
    witnesses = [text for text in (headline, shared, longest) if text]
    heading = max(headings, key=lambda h: max(map(likeness, [h] * 3, witnesses), default=0), default="")
    if witnesses and max((likeness(heading, text) for text in witnesses), default=0) < _LIKE:
        alone = len(headings) == 1 and not (headline or shared) and len(heading.split()) > len(page.split())
        heading = heading if alone else ""
    beside = page.replace(heading, "").strip(" |-–—•·»:") or None if heading and heading in page else None
    if heading and shared.startswith(heading) and SEPARATOR.match(shared, len(heading)):
        shared = heading
    main = heading or headline or page
    if shared and (not main or likeness(shared, main) >= _LIKE) and not shared.endswith(("…", "...")):
        main = shared
    return main or shared, beside


def likeness(one: str, other: str) -> float:
    """The share of the shorter text's words that the longer has too, from 0 to 1."""
    a, b = ({fold(word) for word in text.split()} - {""} for text in (one, other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def fallback_title(body: list[str]) -> str:
    """The first words of a text that has no title."""
    words = re.sub(r"\s+", " ", body[0] if body else "").split(" ")
    return " ".join(words[:_LENGTH]).rstrip(".,;:") + ("…" if len(words) > _LENGTH else "")
