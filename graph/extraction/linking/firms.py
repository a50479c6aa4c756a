"""Firms called by two names: "Marks & Spencer" is one that speaks, and not two people."""

import re
from typing import Final

from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known
from graph.terms import mint

_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w-]*[a-zà-öø-ÿ]"
_PAIR: Final = re.compile(rf"\b({_WORD}) & ({_WORD})\b")
_GOES_ON: Final = re.compile(r" (?:& )?([A-ZÀ-ÖØ-Þ][\w-]*)")


def firms(links: Links) -> None:
    """Take in the firms called so, where neither name is known or that of somebody whom the text names in full, and
    the name does not go on."""
    for found in _PAIR.finditer(links.text):
        start, end = found.span()
        following = _GOES_ON.match(links.text, end)
        longer = following is not None and following[1].lower() not in TITLES  # "Food & Drug Administration"
        if longer or links.among(start, end) or any(_is_somebody(links.text, found, one) for one in found.groups()):
            continue
        links.add(start, end, Known(mint("org", found.group()), "Organisation", found.group()))


def _is_somebody(text: str, pair: re.Match[str], name: str) -> bool:
    """Whether a name stands elsewhere in a text behind a first name or a title: "Trump & Biden" of Joe Biden."""
    whole = re.finditer(rf"\b[A-Z][\w.’'-]+ {re.escape(name)}\b(?! & )", text)
    return any(one.end() <= pair.start() or pair.end() <= one.start() for one in whole)
