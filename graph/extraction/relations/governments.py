"""Of which state's government a text has told, so that "the foreign minister" may mean its officer.

A state is told of as one that acts or owns where it or what belongs to it is the subject of a clause, or where
something is said to be its own: "Kenya recalled …", "Kenyan officials say …", "to cut Kenya's debt", "was sworn in as
Kenyan president". Where something is, whither somebody goes and who is met does not make the text one of that state:
who "will go to Chad" is seldom Chad's minister.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import BODIES, HUMAN, LOCALITIES, TITLES
from graph.extraction.linking.links import Mention, state_of
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence
from graph.terms import Iri

_SUBJECTS: Final = ("nsubj", "csubj")
_OF_STATES: Final = ("State", "City", "Region", "Agency")
_SIDES: Final = ("nsubj", "obj", "iobj", "obl")
_CHAIN: Final = ("amod", "compound", "flat", "appos", "conj")
_STATELY: Final = (
    BODIES | TITLES | frozenset("official authorities police troop soldier lawmaker diplomat court".split())
)
"""Nouns for those who do what a state does."""
_ELSEWHERE: Final = TITLES | HUMAN | LOCALITIES | frozenset(("capital",))
"""Owned nouns that make nobody's text a state's: whom somebody meets, and where somebody is."""
_OWNED: Final = re.compile(r"(?P<owner>['’]s)? (?P<noun>[^\W\d_][\w-]*)")
_CLEARLY: Final = 3
"""How many times as often as all others together one of several states must have acted."""


def hear_states(sentence: Sentence, actors: Actors) -> None:
    """Take note of the states that a sentence tells of as acting or owning."""
    actors.discourse.doers.hear(sentence)
    for one in actors.links.beginning(sentence.start, sentence.end):
        if one.start not in actors.offices.acting and (state := _acting(sentence, one, actors)):
            actors.offices.acting[one.start] = state
            actors.discourse.acted[state] += 1


def governing(at: int, actors: Actors, apart: set[Iri | None]) -> Iri | None:
    """The state whose government the text up to a place (characters) has been about, but for those ``apart``; of
    several, the one that acts far more often than all others; else none."""
    counts = Counter({state: times for state, times in actors.discourse.acted.items() if state not in apart})
    for start, state in reversed(actors.offices.acting.items()):
        if start < at:
            break
        counts[state] -= 1
    counts = +counts
    best = counts.most_common(1)
    if not best:
        return None
    state, times = best[0]
    clear = times >= _CLEARLY * (counts.total() - times)
    return state if clear and actors.links.known(state).kind == "State" else None


def of_officer(
    sentence: Sentence, bearer: Mention, title: int, actors: Actors, apart: Iterable[Iri | None] = ()
) -> Iri | None:
    """The state whose government the text has been about, of an officer by name and title: not one that he thanks or
    answers. Where there is but one other, he is of that; of a state that gave something to another nobody
    knows whose officers speak next, but for those who give."""
    doers = actors.discourse.doers
    phrase = (*sentence.covering(bearer.start, bearer.end), title)
    index = next((i for i in phrase if sentence.tokens[i].relation in _SIDES), title)
    foreign = doers.not_of(sentence, index)
    found = governing(bearer.start, actors, {*apart, *foreign, *doers.giver(sentence, index)})
    return found or (_other(sentence, actors, foreign) if foreign else None)


def _other(sentence: Sentence, actors: Actors, foreign: set[Iri]) -> Iri | None:
    """The only state that a text names up to the end of a sentence besides some."""
    named = (one for one in actors.links.beginning(0, sentence.end) if one.kind in _OF_STATES)
    states = {state_of(actors.links.known(one.entity), actors.links) for one in named} - foreign - {None}
    return states.pop() if len(states) == 1 else None


def named_alone(sentence: Sentence, actors: Actors, *, minister: bool) -> Iri | None:
    """The only state that a text has named up to the end of a sentence, where the sentences before have told of what
    is that state's ("French ministries", "Syria's role") and not only of where somebody is or whom he meets. Of a
    minister they may have told of another officer of it: "Brazilian Planning Minister … resigned"."""
    links = actors.links
    states, owning = set[Iri | None](), False
    for one in links.beginning(0, sentence.end):
        if one.kind not in _OF_STATES or one.form == "part":
            continue
        states.add(state := state_of(links.known(one.entity), links))
        if len(states - {None}) > 1:
            return None
        word = _OWNED.match(links.text, one.end)
        if state is None or word is None or (one.form != "demonym" and not word["owner"]):
            continue
        titled = word["noun"].lower() in _ELSEWHERE or word["noun"][:1].isupper()
        owning = owning or (one.start < sentence.start and (not titled or (minister and one.form == "demonym")))
    found = next(iter(states - {None}), None)
    return found if owning and found and links.known(found).kind == "State" else None


def _acting(sentence: Sentence, one: Mention, actors: Actors) -> Iri | None:
    """The state or region that a mention tells of as acting or owning: a region's ministers are not its state's."""
    covered = sentence.covering(one.start, one.end)
    if not covered or one.kind not in ("State", "Agency", "City", "Region"):
        return None
    own = one.speaks_for if one.kind == "City" else one.entity if one.kind == "Region" else None
    state = own or (state_of(actors.links.known(one.entity), actors.links) if one.kind != "City" else None)
    if state is None:
        return None
    index = next((i for i in covered if sentence.tokens[i].head not in covered), covered[-1])
    token = sentence.tokens[index]
    if token.deprel == "nmod:poss" and sentence.tokens[token.head].lemma.lower() not in _ELSEWHERE:
        return state
    owns = one.form != "demonym"  # "Kenya's debt", but not "a Kenyan doctor"
    return state if any(owns or not below or stately for below, stately in _upward(sentence, index)) else None


def _upward(sentence: Sentence, index: int) -> Iterator[tuple[bool, bool]]:
    """Where a word or a noun that it belongs to is the subject: whether it is only below that noun, and whether that
    noun or one between is of those who do what a state does."""
    below = stately = False
    for step in range(4):
        token = sentence.tokens[index]
        lemma = token.lemma.lower()
        stately = stately or (below and (lemma in _STATELY or lemma not in HUMAN))
        given = step == 1 and token.relation == "xcomp" and lemma in TITLES  # "became Kenya's president"
        called = below and (given or sentence.child(index, "cop") is not None or preposition(sentence, index) == "as")
        if token.relation in _SUBJECTS or called:
            yield below, stately
        tied = token.relation in _CHAIN or token.deprel == "nmod:poss"
        tied = tied or (token.relation == "nmod" and preposition(sentence, index) == "of")
        if not tied:
            return
        below = below or token.relation not in ("conj", "flat")
        index = token.head
