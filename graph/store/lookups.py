"""Look-ups: queries so plain that they cost no more than their answer, and need no worker that can be killed.

One triple pattern, its variables all different, and a LIMIT: whichever of its places are known, the engine has the
quads in that order, and reads as many as the LIMIT says. What sorts, counts, joins, filters or skips may have to read
all there is, so that goes to a worker.
"""

import re
from typing import Final

from graph.store.answering import Question

MOST_ROWS: Final = 1_000
"""The rows that a look-up may ask for."""
_LONGEST: Final = 4_000  # characters
_IRI: Final = r"""<[^<>"{}|^`\\\x00-\x20]*>"""
_NAME: Final = r"[A-Za-z][A-Za-z0-9_-]*:(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]*))?"
_VARIABLE: Final = r"[?$][A-Za-z_][A-Za-z0-9_]*"
_STRING: Final = rf'"[^"\\\r\n]*"(?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\^\^(?:{_IRI}|{_NAME}))?'
_THING: Final = rf"(?:{_IRI}|{_NAME}|{_VARIABLE})"
_PATTERN: Final = rf"{_THING}\s+(?:a|{_THING})\s+(?:{_THING}|{_STRING})\s*(?:\.\s*)?"
_LOOKUP: Final = re.compile(
    rf"\s*(?:PREFIX\s+(?:[A-Za-z][A-Za-z0-9_-]*)?:\s*{_IRI}\s*|BASE\s*{_IRI}\s*)*"
    rf"(?P<form>SELECT(?:\s+{_VARIABLE})+|SELECT\s*\*|ASK)\s*(?:WHERE\s*)?"
    rf"\{{\s*(?P<inside>GRAPH\s+{_THING}\s*\{{\s*{_PATTERN}\}}\s*(?:\.\s*)?|{_PATTERN})\}}"
    rf"\s*(?:LIMIT\s+(?P<limit>\d{{1,4}}))?\s*",
    re.IGNORECASE,
)
_VARIABLES: Final = re.compile(rf"""{_IRI}|"[^"]*"|{_VARIABLE}""")


def is_lookup(question: Question) -> bool:
    """Whether a query that was checked is a look-up, over the store as a whole.

    Any doubt is a no: what is no look-up is answered as well, by a worker.

    >>> is_lookup(Question("SELECT ?who { ?who org:memberOf id:org-nato } LIMIT 20"))
    True
    >>> is_lookup(Question("SELECT ?who { ?who org:memberOf id:org-nato } ORDER BY ?who LIMIT 20"))
    False
    """
    if question.default_graphs is not None or question.named_graphs is not None or len(question.sparql) > _LONGEST:
        return False
    found = _LOOKUP.fullmatch(question.sparql)
    if not found:
        return False
    variables = [one for one in _VARIABLES.findall(found["inside"]) if one[0] in "?$"]
    if len({one[1:] for one in variables}) < len(variables):  # "?it ?by ?it" is looked for in all that there is
        return False
    return found["form"].upper() == "ASK" or (found["limit"] is not None and int(found["limit"]) <= MOST_ROWS)
