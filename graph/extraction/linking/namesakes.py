"""Which of two states of one name "the other Congo" is."""

from typing import Final

from graph.extraction.linking.names import Gazetteer, Known

_BESIDE: Final = 80
"""Characters on either side of a name in which a city says which of its namesakes is meant."""


def other_of(candidates: list[Known], text: str, start: int, end: int, gazetteer: Gazetteer) -> list[Known]:
    """Of namesakes, best first, those that a name behind "the other" may mean: the state whose city is named behind it
    or before it, else those that the name does not mean by itself."""
    states = [one for one in candidates if one.kind == "State"]
    if len(states) < 2:
        return candidates
    for beside in (text[end : end + _BESIDE], text[max(0, start - _BESIDE) : start]):
        cities = {place for match in gazetteer.find(beside) for one in match.candidates[:1] for place in one.within}
        there = [one for one in states if one.iri in cities]
        if len(there) == 1:
            return there
    return states[1:]
