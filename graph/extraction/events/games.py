"""Where words of force and diplomacy tell of a game or a drill: "Hungary and Switzerland meet in Cologne", "the jets
dropped bombs on an islet in a joint drill"."""

import re
from collections.abc import Sequence
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import PLAYED, SPORT
from graph.language.sentence import Sentence

_NEAR: Final = 2
"""How many sentences before and behind are looked at."""
_SPORT: Final = 4
"""From how many points on a passage tells of sport; a word that is said of nothing else counts two."""
_SCORE: Final = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b(?!-| percent|%)")
_IN_EARNEST: Final = frozenset(
    "airstrike arrest bomb bombing ceasefire drone explosion grenade gunman gunmen hostage insurgent kill militant "
    "militia missile police rebel riot rocket shelling soldier troop warplane wound".split()
)
"""What no game has: a rocket that hits a football pitch is no sport."""
_DRILLS: Final = frozenset("drill exercise manoeuvre maneuver wargame simulation rehearsal training".split())


def tells_of_sport(views: Sequence[View], number: int) -> bool:
    """Whether a sentence stands in a report of sport, by the words of it and of those around it, among which
    there is none for force that is meant."""
    near = views[max(0, number - _NEAR) : number + _NEAR + 1]
    words = {lemma for view in near for lemma in view.lemmas}
    if words & _IN_EARNEST:
        return False
    scores = any(_SCORE.search(view.links.text[view.sentence.start : view.sentence.end]) for view in near)
    return 2 * len(words & PLAYED) + len(words & (SPORT - PLAYED)) + 2 * scores >= _SPORT


def is_drilled(sentence: Sentence, index: int) -> bool:
    """Whether a deed is only practised: what ties it to a drill is "in", "during", "for" or "as part of"."""
    return any(
        preposition(sentence, below) in ("in", "during", "for", "as") and _is_drill(sentence, below)
        for below in sentence.children(index)
    )


def _is_drill(sentence: Sentence, noun: int) -> bool:
    inner = sentence.children(noun) if sentence.tokens[noun].lemma.lower() == "part" else ()
    return any(sentence.tokens[one].lemma.lower() in _DRILLS for one in (noun, *inner))
