"""Where words of force or blame tell of votes and offices: "Ruto defeated Odinga", "named him as defence minister"."""

from collections.abc import Collection
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import Links
from graph.terms import Iri

_WINNING: Final = frozenset("defeat beat trounce rout crush thrash".split())
_VOTES: Final = frozenset(
    "election by-election re-election reelection vote runoff run-off poll ballot primary referendum landslide "
    "midterm".split()
)
_RIVALS: Final = ("Person", "PoliticalParty")
_FIGHTING: Final = ("ArmedGroup", "PopulationGroup")
_POSTS: Final = frozenset("mediator negotiator facilitator rapporteur administrator counsel".split())
_DECLARING: Final = ("declare", "proclaim")
_NAMING: Final = ("name", "appoint", "nominate", "designate", "pick", "tap")


def is_at_the_polls(view: View, index: int, sides: Collection[Iri], links: Links) -> bool:
    """Whether a verb tells who won a vote: its clause says that it was one, or it is told of people and parties alone,
    given by ``sides``; armies and rebels are defeated in battle."""
    if view.lemmas[index] not in _WINNING:
        return False
    kinds = {links.known(one).kind for one in sides}
    if view.lemmas[index] == "defeat" and kinds and kinds <= set(_RIVALS):
        return True
    below = {view.lemmas[one] for one in view.sentence.subtree(index)}
    return bool(below & _VOTES) and kinds.isdisjoint(_FIGHTING)


def is_given_office(view: View, index: int) -> bool:
    """Whether a verb tells that somebody gets an office: "named her as envoy", "named Ada Holm its envoy", but not
    "named him as the culprit"."""
    if view.lemmas[index] not in _NAMING or view.sentence.tokens[index].upos != "VERB":
        return False
    children = view.sentence.children(index)
    # "as minister" hangs on the verb or on whoever becomes it.
    below = [one for above in (index, *children) for one in view.sentence.children(above)]
    offices = [one for one in below if view.lemmas[one] in TITLES or view.lemmas[one] in _POSTS]
    return any(preposition(view.sentence, one) == "as" or _is_second(view, index, one) for one in offices)


def _is_second(view: View, verb: int, office: int) -> bool:
    """Whether an office stands behind the name of whoever gets it: "named | Ada Holm | its envoy"."""
    token = view.sentence.tokens[office]
    between = range(verb + 1, office)
    named = any(view.kinds[one] == "person" for one in between)
    return token.head == verb and token.relation in ("obj", "xcomp") and token.upos == "NOUN" and named


def is_declared_elected(view: View, index: int) -> bool:
    """Whether a verb tells that somebody is said to hold an office: "declared Ada Holm president", which blames her
    for nothing."""
    if view.lemmas[index] not in _DECLARING:
        return False
    behind = [one for one in view.sentence.children(index) if one > index]
    offices = [one for one in behind if view.sentence.tokens[one].relation in ("obj", "xcomp", "ccomp")]
    return any(view.lemmas[one] in TITLES and _follows_name(view, one) for one in offices)


def _follows_name(view: View, noun: int) -> bool:
    """Whether a noun stands behind a name, or behind the "the" that follows one: no "the Russian ambassador"."""
    before = noun - 2 if view.sentence.tokens[noun - 1].text.lower() == "the" else noun - 1
    return before >= 0 and view.sentence.tokens[before].upos == "PROPN"
