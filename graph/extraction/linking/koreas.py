"""The two states of one people that news call "the North" and "the South", where a text speaks of Korea."""

import re
from typing import Final

from graph.extraction.linking.links import Links, state_of
from graph.terms import Iri, expand

_HALVES: Final = {"North": expand("id:country-PRK"), "South": expand("id:country-KOR")}
_KOREAS: Final = frozenset(_HALVES.values())
_OTHERS: Final = frozenset(
    expand(f"id:country-{code}") for code in "SDN SSD VNM YEM IRL CYP NGA ITA LBN LKA CIV MLI TCD".split()
)
"""States whose halves are called so too."""
_USA: Final = expand("id:country-USA")
_PARTNERS: Final = frozenset(expand(f"id:country-{code}") for code in ("USA", "JPN", "CHN", "RUS"))
"""Who speaks of Korea most: where one half alone is named, only beside these is the text of Korea."""
_HALF: Final = re.compile(
    r"(?<!\b[Ii]n )(?<!\b[Ii]nto )\b[Tt]he (North|South)\b(?!-)(?! (?:of|or|and (?:the )?(?:East|West))\b)(?! [A-Z])"
)
"""Nothing that goes on as a name ("the North Atlantic"), and no part of a country ("in the South", "the North of")."""
_BOTH: Final = re.compile(r"\bKoreas\b|\b[Ii]nter-Korean\b")


def koreas(links: Links) -> None:
    """Take in the halves of Korea that a text calls only so, behind the first word of Korea in it."""
    halves = list(_HALF.finditer(links.text))
    if not halves:
        return
    states = {one.speaks_for or one.entity for one in links.mentions if one.kind == "State" or one.speaks_for}
    towns = (one for one in links.mentions if one.kind in ("City", "Region"))
    states |= {_USA} & {state_of(links.known(one.entity), links) for one in towns}
    both = _BOTH.search(links.text)
    starts = [one.start for one in links.mentions if (one.speaks_for or one.entity) in _KOREAS]
    first = min([*starts, *([both.start()] if both else [])], default=len(links.text))
    for found in halves:
        half = found[1]
        if first < found.start() and (both or _is_of_korea(half, states)) and not states & _OTHERS:
            links.add(found.start(1), found.end(1), links.gazetteer.known[_HALVES[half]])


def _is_of_korea(half: str, states: set[Iri]) -> bool:
    """Whether a half is Korea's by the states that a text names; America has a South too."""
    others = states - _KOREAS
    alone = half == "South" and _HALVES["North"] not in states
    return states >= _KOREAS or not others or (others <= _PARTNERS and not alone)
