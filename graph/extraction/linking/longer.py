"""Names of bodies that many bodies have a part of: "National Liberation Army" in "Karen National Liberation Army".

Whoever is called so with more in front, or "of Liberation" behind, is somebody else, unless what stands in front is the
state with which the known body is named too.
"""

import re
from typing import Final

from graph.extraction.linking.names import Gazetteer, Known, words

_COMMON: Final = frozenset(
    (
        "national peoples people s popular liberation independence resistance salvation defence defense democratic "
        "revolutionary patriotic united unity islamic army front force forces movement council guard party alliance the"
    ).split()
)
"""Words of which such a name is made."""
_IN_FRONT: Final = re.compile(r"(?:\b[A-ZÀ-ÖØ-Þ][\w’'-]*(?<!['’]s) )+$")
_OPENING: Final = re.compile(r"(?:^|[.!?:;\n\"“])\s*$")
_BEHIND: Final = re.compile(r" (?:of|for) (?:the )?(?:National |People['’]s )?(?:Liberation|Salvation|Resistance)\b")
_ARTICLES: Final = frozenset("The A An In On At For By From With And But".split())


def is_of_longer_name(text: str, start: int, end: int, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether the name of a known body is a part of another body's longer one."""
    if known.kind not in ("ArmedGroup", "Agency", "Organisation", "PoliticalParty"):
        return False
    if known.kind == "Agency" and _BEHIND.match(text, end):
        return True  # "the Congolese Army of National Liberation" is no army of Congo
    if not _COMMON.issuperset(word.folded for word in words(text[start:end])):
        return False
    found = _IN_FRONT.search(text, max(0, start - 60), start)
    front = found[0].split() if found else []
    if front and front[0] in _ARTICLES:
        front = front[1:]
    if not front:
        return False
    return not _is_its_own(" ".join(front), known, gazetteer)


def _is_its_own(front: str, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether what stands in front of a body's name is a state that is in a name of its own, or whose body it is."""
    states = [one for match in gazetteer.find(front) for one in match.candidates if one.kind == "State"]
    return any(state.iri in known.within or state.label in known.label for state in states)
