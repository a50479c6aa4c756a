"""What "as" says with a choice: "criticised the appointment of Ada Holm as governor" calls nothing a governor."""

from typing import Final

from graph.extraction.attribution.words import Words
from graph.extraction.lexicon import TITLES
from graph.language.sentence import Token
from graph.model import Polarity
from graph.vocabulary import Cue

_CHOICES: Final = frozenset(
    "appointment nomination election re-election reelection choice selection promotion designation confirmation "
    "inauguration installation naming reappointment re-appointment pick candidacy dismissal removal resignation "
    "ouster".split()
)
_BLAMED: Final = ("dictator", "warlord", "activist", "analyst")
"""Titles that are as often a reproach or a trade."""
_REFUSING: Final = ("reject", "dismiss", "sack", "fire", "oust", "veto")


def names_office(words: Words, verb: Token, token: Token, cue: Cue) -> bool:
    """Whether a word behind "as" is the office to which, or from which, the object of a verb tells that somebody
    comes: no "as a leader", which describes him."""
    if token.lemma.lower() not in TITLES or token.lemma.lower() in _BLAMED or words.marker(token) != "as":
        return False
    determiner = words.sentence.child(token.index, "det")
    if determiner is not None and determiner.text.lower() in ("a", "an"):
        return False
    thing = words.sentence.child(verb.index, "obj")
    if thing is None or thing.index > token.index:
        return False
    if thing.lemma.lower() in _CHOICES:
        return True
    refused = cue.lemma in _REFUSING or cue.polarity == Polarity.NEGATIVE
    return refused and (thing.upos == "PROPN" or thing.lemma.lower() in TITLES)


def office_behind(words: Words, thing: Token) -> tuple[int, ...]:
    """The words of the "as" that belongs to a choice, where the parser hung them on the verb: "denied the election of
    Ada Holm | as governor"."""
    if thing.lemma.lower() not in _CHOICES:
        return ()
    behind = words.sentence.subtree(thing.index)[-1] + 1
    for below in words.sentence.children(thing.head):
        inside = words.sentence.subtree(below)
        if inside[0] == behind and words.marker(words.tokens[below]) == "as":
            return inside
    return ()
