"""Borders of neighbours who are named elsewhere: "cut off the power that it sold to its northern neighbour", "Ghana and
Togo traded fire across the border", "Qatar mediates between the neighbours".

Whom the words leave open: the two of those named beside or before them that border each other by the reference data,
and only where no other two of them do.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import FAR, Found
from graph.extraction.relations.reference import is_island, known_to_hold
from graph.language.sentence import Sentence, Token
from graph.model import Binding, Date
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_BORDERS: Final = expand("fds:borders")
_NEIGHBOURS: Final = ("neighbour", "neighbor")
_FRONTIERS: Final = ("border", "frontier", "boundary")
_COMMON: Final = frozenset("common shared joint mutual".split())
_HERE: Final = frozenset("the two old uneasy warring quarrelling feuding hostile".split())
"""What may stand before "neighbours" who are the two spoken of; "both neighbours" may be those of a third."""
_AT_HOME: Final = frozenset("say tell hear see know recall remember call describe report find witness".split())
"""What those do who live next door."""
_LEARNT: Final = "as learnt"
_SPOKEN: Final = 3
"""How many states named last may be the two that are meant."""


def neighbours(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The borders of which a sentence tells by a neighbour or a border whose sides it does not name."""
    for token in sentence:
        lemma = token.lemma.lower()
        if token.upos != "NOUN" or lemma not in (*_NEIGHBOURS, *_FRONTIERS):
            continue
        read = _of_neighbours if lemma in _NEIGHBOURS else _of_frontier
        if pair := read(sentence, token, actors):
            yield _found(sentence, token, *pair, actors, vocabulary)


def mended(found: Found, actors: Actors) -> Found | None:
    """A border with the state that was meant, where "the country" or "whose" was taken for one that does not lie there;
    nothing where no other is known: "Gambia's ruler fled to Guinea. Senegal, which surrounds the country, …"."""
    if found.relation.name != "borders" or isinstance(found.object, Date):
        return found
    sides = found.subject, found.object
    if found.pattern == _LEARNT and not known_to_hold(_BORDERS, *sides):
        states = all(actors.links.known(one).kind == "State" for one in sides)
        return None if states and not any("/country-x-" in one for one in sides) else found
    if not found.inferred and " whose " not in actors.links.text[found.start : found.end]:
        return found
    unknown = any(actors.links.known(one).kind != "State" or is_island(one) for one in sides)
    if unknown or known_to_hold(_BORDERS, *sides):
        return found
    named = {one.entity for one in actors.links.beginning(found.start, found.end)}
    kept = [one for one in sides if one in named]
    if len(kept) != 1:
        return None
    other = _other(kept[0], found.start, actors)
    slots = tuple(one for one in found.slots if one.entity == kept[0])
    if other is None:
        return None
    if kept[0] == found.subject:
        return replace(found, object=actors.links.keep(other), slots=slots)
    return replace(found, subject=actors.links.keep(other), slots=slots)


def _of_neighbours(sentence: Sentence, noun: Token, actors: Actors) -> tuple[Iri, Iri] | None:
    """"its neighbour", with whom "it" means; "Panama, its neighbour, …", with Panama; "the two neighbours"."""
    if _is_named(sentence, noun.index + 1, actors):
        return None
    below = [sentence.tokens[i] for i in sentence.children(noun.index)]
    if any(preposition(sentence, one.index) in ("of", "in", "to") for one in below if one.index > noun.index):
        return None
    owner = next((one for one in below if one.deprel == "nmod:poss"), None)
    if owner is None:
        return _the_two(sentence, noun, below, actors)
    if owner.text.lower() != "its" or noun.feature("Number") == "Plur":
        return None
    before = owner.index - 1
    if before > 0 and sentence.tokens[before].text == ",":
        beside = actors.links.on(sentence.tokens[before - 1])
        if beside is not None and beside.kind == "State" and beside.form != "demonym":
            return _with(beside.entity, beside.start, actors)
    state = actors.owned_by(sentence, owner.index)
    return _with(state, owner.start, actors) if state and actors.links.known(state).kind == "State" else None


def _the_two(sentence: Sentence, noun: Token, below: list[Token], actors: Actors) -> tuple[Iri, Iri] | None:
    words = {one.text.lower() for one in below if one.index < noun.index and one.relation != "case"}
    if noun.feature("Number") != "Plur" or not words & {"the", "two"} or not words <= _HERE:
        return None
    verb = sentence.tokens[noun.head]
    if noun.relation == "nsubj" and verb.lemma.lower() in _AT_HOME and "two" not in words:
        return None
    return _pair(max(0, noun.start - FAR), noun.start, actors)


def _of_frontier(sentence: Sentence, noun: Token, actors: Actors) -> tuple[Iri, Iri] | None:
    """"across the border", "their common border": of the two of whom the sentence tells."""
    if _is_named(sentence, noun.index + 1, actors) or noun.relation in ("compound", "amod"):
        return None
    below = [sentence.tokens[i] for i in sentence.children(noun.index)]
    if any(preposition(sentence, one.index) in ("of", "with", "between") for one in below if one.index > noun.index):
        return None
    words = {one.text.lower() for one in below if one.index < noun.index and one.upos != "ADP"}
    common, across = words & _COMMON, preposition(sentence, noun.index) == "across"
    if not common and not (across and words <= {"the", "their"}):
        return None
    if common and not words <= _COMMON | {"the", "their", "long", "disputed"}:
        return None
    return _pair(sentence.start, sentence.end, actors)


def _is_named(sentence: Sentence, index: int, actors: Actors) -> bool:
    """Whether a name stands behind a noun, which says whom it means: "its neighbour Chad", "its neighbour, Chad,"."""
    at = index + (index < len(sentence) and sentence.tokens[index].text == ",")
    return at < len(sentence) and actors.links.on(sentence.tokens[at]) is not None


def _states(start: int, end: int, actors: Actors) -> list[Iri]:
    """The states that a stretch of text means, the last named first."""
    links = actors.links
    named = [
        one.entity
        if one.kind == "State"
        else one.speaks_for or (state_of(links.known(one.entity), links) if one.kind == "Agency" else None)
        for one in links.beginning(start, end)
    ]
    return list(dict.fromkeys(one for one in reversed(named) if one is not None))


def _pair(start: int, end: int, actors: Actors) -> tuple[Iri, Iri] | None:
    pairs = list(combinations(_states(start, end, actors)[:_SPOKEN], 2))
    beside = [(one, other) for one, other in pairs if known_to_hold(_BORDERS, one, other)]
    return beside[0] if len(beside) == 1 else None


def _other(state: Iri, before: int, actors: Actors) -> Iri | None:
    """The only neighbour of a state that was named before a place."""
    spoken = _states(max(0, before - FAR), before, actors)
    found = [one for one in spoken if one != state and known_to_hold(_BORDERS, one, state)]
    return found[0] if len(found) == 1 else None


def _with(state: Iri, before: int, actors: Actors) -> tuple[Iri, Iri] | None:
    other = _other(state, before, actors)
    return (state, other) if other else None


def _found(sentence: Sentence, noun: Token, subject: Iri, thing: Iri, actors: Actors, vocabulary: Vocabulary) -> Found:
    here = actors.links.beginning(sentence.start, sentence.end)
    slots = [
        Binding(role, one.start, one.end, one.entity)
        for role, state in (("subject", subject), ("object", thing))
        for one in [next((one for one in here if one.entity == state), None)]
        if one is not None
    ]
    return Found(
        vocabulary.relation(_BORDERS),
        actors.links.keep(subject),
        actors.links.keep(thing),
        sentence,
        noun.index,
        min((noun.start, *(one.start for one in slots))),
        max((noun.end, *(one.end for one in slots))),
        "neighbours",
        presupposed=True,
        inferred=True,
        slots=tuple(slots),
    )
