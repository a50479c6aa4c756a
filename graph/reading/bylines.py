"""Names of authors, from bylines and from pages' metadata."""

import re
from typing import Final

_LEAD: Final = re.compile(
    r"^[\W_]*(?:(?:written |reported |story |words |edited )?by|authors?|reporter|"
    r"correspondent|from)\b\s*:?\s*",
    re.I,
)
_PART: Final = re.compile(r"\s*(?:;|\||,|&|/|\band\b|\bwith\b)\s*", re.I)
_NOBODY: Final = re.compile(
    r"(?:https?:|www\.|@|\d|\b(?:staff|desk|bureau|editor|editors|reporter|correspondent|writer|team|admin|news|"
    r"press|agency|agencies|online|"
    r"updated|published|in|from|for|at|of)\b)",
    re.I,
)


def authors_of(text: str) -> tuple[str, ...]:
    """The persons that a byline names, in order; places, agencies, desks and job titles are not persons.

    >>> authors_of("By Samya Kullab and Vasilisa Stepanenko, The Associated Press")
    ('Samya Kullab', 'Vasilisa Stepanenko')
    >>> authors_of("Reuters Staff")
    ()
    """
    names: list[str] = []
    for part in _PART.split(_LEAD.sub("", text[:400].strip())):
        name = re.split(r"\s+(?:in|for|at)\s+", part)[0].strip(" .()[]\"'–—-")
        if name.isupper() and len(name) > 5:
            name = name.title()
        words = name.split()
        if 2 <= len(words) <= 5 and words[0][0].isupper() and not _NOBODY.search(name) and name not in names:
            names.append(name)
    return tuple(names)
