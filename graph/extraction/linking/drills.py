"""Names of drills and operations, which are nobody: "the drill, called Kamandag, or Venom", "an exercise named Talisman
Sabre"."""

import re
from typing import Final

_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:(?:to|of|the) )?[A-ZÀ-ÖØ-Þ\d][\w’'-]*)*"
_CALLED: Final = re.compile(
    r"\b(?:[Dd]rills?|[Ee]xercises?|[Mm]an(?:oeuv|euv)(?:re|er)s?|[Ww]ar ?games?|[Oo]perations?),? "
    r"(?:which (?:is|are|was|were) )?(?:called|named|dubbed|code-?named|known as|titled) "
    rf"[\"“‘']?(?P<name>{_NAME})[\"”’']?(?:,? or [\"“‘']?(?P<other>{_NAME}))?"
)
"""What is called so, in one tongue or two."""


def drills(text: str) -> set[str]:
    """The names that a text gives to drills and operations.

    >>> sorted(drills("The drill, called Kamandag, or Venom, began in Manila."))
    ['Kamandag', 'Venom']
    """
    return {name.rstrip("’'") for found in _CALLED.finditer(text) for name in found.groups() if name}
