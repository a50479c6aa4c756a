"""Whose agency a body is, where its name or its description says so: "Iran's Supreme National Security Council",
"Roscosmos, the Russian space agency", "Russian space agency Roscosmos"."""

import itertools
import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.links import Mention, state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import FAR, Found
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

AGENCY_OF: Final = expand("fds:agencyOf")
_OWNED: Final = re.compile(r"^[\w ]+?['’]s? +[A-ZÀ-Ý]")
_KIND: Final = re.compile(r"(?:['’]s?)? (?:[a-z]+ ){0,2}(?:agency|service|corporation|committee|bureau|body),? $")
_RUN: Final = re.compile(r"\b(?:[Ss]tate(?:[ -](?:run|owned|controlled))?|official|government-run)(?: news agency)? $")
_OF_BODY: Final = re.compile(r"(?:['’]s?)? (?:[a-z]+(?:['’]s)? ){0,2}(?:agency|watchdog)\b(?P<named>,? (?:the )?)?")
"""What is said behind the name of a body of an agency that is a part of it."""
_DESCRIBED: Final = re.compile(r" (?:is (?:the )?)?|, (?:the )?")


def agencies(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The bodies of a sentence whose state stands in the words that name or describe them."""
    bodies = actors.links.beginning(sentence.start, sentence.end)
    yield from _of_bodies(sentence, bodies, actors, vocabulary)
    for one, other in itertools.pairwise(bodies):
        between = actors.links.text[one.end : other.start]
        if one.entity == other.entity and one.kind == "InternationalOrganisation" and _DESCRIBED.fullmatch(between):
            for whole in _called_by(one, actors) or _called_by(other, actors):
                yield _found(sentence, one, whole, one.start, other.end, vocabulary)
    here = [one for one in bodies if one.kind == "Agency"]
    for one in here:
        if _OWNED.match(actors.links.text[one.start : one.end]) and (state := _state(one, actors)):
            yield _found(sentence, one, state, one.start, one.end, vocabulary)
        elif (owner := _in_front(one, actors)) is not None and (state := _state(one, actors)) == owner.entity:
            yield _found(sentence, one, state, owner.start, one.end, vocabulary)
        elif (run := _RUN.search(actors.links.text[: one.start], max(0, one.start - 40))) and (
            state := _state(one, actors)
        ):
            yield _found(sentence, one, state, run.start(), one.end, vocabulary)  # "the state-run Xinhua"
    for one, other in itertools.pairwise(here):
        between = actors.links.text[one.end : other.start]
        if one.entity == other.entity and _DESCRIBED.fullmatch(between) and (state := _state(one, actors)):
            adjective = actors.links.gazetteer.demonyms.get(state, "")
            name = actors.links.known(state).label
            spoken = [actors.links.text[it.start : it.end].removeprefix("the ") for it in (one, other)]
            if any(words.startswith((adjective or name, name)) for words in spoken):
                yield _found(sentence, one, state, one.start, other.end, vocabulary)


def _of_bodies(
    sentence: Sentence, bodies: list[Mention], actors: Actors, vocabulary: Vocabulary
) -> Iterator[Found]:
    """The agencies of bodies of states that stand behind their names, named or only meant."""
    for whole in bodies:
        told = _OF_BODY.match(actors.links.text, whole.end)
        part = _part(whole, told, actors) if told and whole.kind == "InternationalOrganisation" else None
        if told and part:
            yield _found(sentence, part, whole.entity, whole.start, told.end(), vocabulary)


def _part(whole: Mention, told: re.Match[str], actors: Actors) -> Mention | None:
    """The agency of a body that a description means: named behind it ("the UN's children's agency, UNICEF"), or the one
    of that body of which the text spoke last ("director of the UN agency")."""
    links = actors.links
    behind = next(iter(links.beginning(told.end(), told.end() + 1)), None)
    if behind is not None and whole.entity in links.known(behind.entity).within:
        return behind
    spoken = links.beginning(max(0, whole.start - FAR), whole.start)
    parts = [one for one in spoken if whole.entity in links.known(one.entity).within]
    return parts[-1] if behind is None and len({one.entity for one in parts}) == 1 else None


def _called_by(one: Mention, actors: Actors) -> list[Iri]:
    """The body with whose name a description of a part of it begins: "the | UN | refugee agency"."""
    first, _, rest = actors.links.text[one.start : one.end].removeprefix("the ").partition(" ")
    named = actors.links.gazetteer.named(first) if rest else ()
    return [whole.iri for whole in named if whole.iri in actors.links.known(one.entity).within][:1]


def _in_front(one: Mention, actors: Actors) -> Mention | None:
    """The people or state named in a description in front of a body's name: "Russian space agency Roscosmos"."""
    described = _KIND.search(actors.links.text[max(0, one.start - 60) : one.start])
    set_off = described is not None and "," in described.group()
    if described is None or (set_off and not actors.links.text.startswith(",", one.end)):
        return None
    end = one.start - len(described.group())
    return next((owner for owner in actors.links.among(max(0, end - 30), end) if owner.end == end), None)


def _state(one: Mention, actors: Actors) -> Iri | None:
    return state_of(actors.links.known(one.entity), actors.links)


def _found(sentence: Sentence, one: Mention, state: Iri, start: int, end: int, vocabulary: Vocabulary) -> Found:
    here = sentence.start <= one.start
    covered = sentence.covering(one.start, one.end) if here else sentence.covering(start, end)
    slots = (Binding("subject", one.start, one.end, one.entity),) if here else ()
    return Found(
        vocabulary.relation(AGENCY_OF),
        one.entity,
        state,
        sentence,
        covered[-1],
        start,
        end,
        "its name says whose",
        presupposed=True,
        slots=slots,
    )
