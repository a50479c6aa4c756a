"""What is wrong with a query or an update, in words: the parser says where, and what it could not have instead."""

import re
from typing import Final

_PLACE: Final = re.compile(r"error at (\d+):(\d+): ")
# Among what the parser expects are rules, in words. The tokens mislead: it lists those of the last thing it tried.
_RULE: Final = re.compile(r"\b[A-Z][A-Za-z]* (?:\* )?[a-zA-Z ]*[a-z]{2}[a-zA-Z ]*")
_BEFORE: Final = 40


def in_words(error: SyntaxError, text: str) -> str:
    """A syntax error with its place, the text before it, and the rule that was broken, where the parser knows one.

    >>> in_words(SyntaxError("error at 1:22: expected one of Prefix not found, ['%']"), "ASK { ?state foo:bar ?x }")
    "Prefix not found, at line 1, column 22, behind 'ASK { ?state foo:bar'"
    >>> in_words(SyntaxError("error at 2:5: expected DISTINCT"), "SELECT ?s\\nWHER { ?s ?p ?o }")
    "it cannot go on so at line 2, column 5, behind 'WHER'"
    """
    said = " ".join(str(error).split())
    place = _PLACE.match(said)
    if not place:
        return said[:300]
    line, column = map(int, place.groups())
    rules = _RULE.findall(said[place.end():])
    lines = text.splitlines()
    before = lines[line - 1][:column - 1][-_BEFORE:].strip() if line <= len(lines) else ""
    where = f"at line {line}, column {column}" + (f", behind {before!r}" if before else "")
    return f"{'; '.join(rules)}, {where}" if rules else f"it cannot go on so {where}"
