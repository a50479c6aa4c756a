"""Which state an ambassador is sent to: by the words behind his title ("envoy to Chad"), or by who summons or expels
him ("Sweden summoned Russia's ambassador, …")."""

from typing import Final

from graph.extraction.clauses import surface_subject
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.titleowners import Owner
from graph.extraction.relations.titlewords import noun_phrase_end
from graph.language.sentence import Sentence
from graph.terms import Iri

TOWARDS: Final = ("to", "in", "for", "on")
"""What stands between the title of somebody who is sent and whereto."""
_RECEIVING: Final = frozenset("summon expel declare receive accredit convoke".split())
"""What only the state does to an ambassador to which he is sent."""


def summoner(sentence: Sentence, title: int, actors: Actors) -> Iri | None:
    """The state that summons or expels the one whose title stands at a token: whom others sent to it."""
    for index in (title, *sentence.ancestors(title)):
        verb = sentence.tokens[sentence.tokens[index].head]
        if sentence.tokens[index].relation != "obj" or verb.lemma.lower() not in _RECEIVING:
            continue
        subject = surface_subject(sentence, verb.index)
        if subject is not None and subject > verb.index and verb.relation == "conj":
            subject = surface_subject(sentence, verb.head)  # "and summoned its ambassador, Ada Holm"
        found = actors.resolve(sentence, subject) if subject is not None else None
        return state_of(actors.links.known(found), actors.links) if found else None
    return None


def of_the_other(sentence: Sentence, title: int, meant: Iri, actors: Actors) -> Iri | None:
    """The only other state that a sentence names, where the one that "its" seems to mean summons the bearer of a title:
    in "Chad thanked Togo and summoned its ambassador" nobody summons his own."""
    if meant != summoner(sentence, title, actors):
        return None
    here = {one.entity for one in actors.links.beginning(sentence.start, sentence.end) if one.kind == "State"}
    others = here - {meant}
    return others.pop() if len(others) == 1 else None


def goal(sentence: Sentence, actors: Actors, title: int) -> Owner | None:
    """To whom somebody is sent by what "to", "in" or "for" says behind his title, which ends with a token."""
    links, tokens = actors.links, sentence.tokens
    if title + 1 >= len(tokens) or tokens[title + 1].lemma.lower() not in TOWARDS:
        return None
    end = noun_phrase_end(sentence, title + 2, links)
    named = links.on(tokens[end]) if end is not None else None
    if named is None:
        return None
    direct = named.kind in ("State", "InternationalOrganisation")
    thing = named.entity if direct else named.speaks_for or state_of(links.known(named.entity), links)
    return Owner(links.keep(thing), named.start, named.end) if thing else None


def at_a_body(sentence: Sentence, actors: Actors) -> bool:
    """Whether a sentence plays at the table of several states: "at a Security Council meeting", "told the UN"; or all
    before it does, where the text has spoken of the council."""
    return any(
        (one.kind == "InternationalOrganisation" and one.start >= sentence.start)
        or "Security Council" in actors.links.known(one.entity).label
        for one in actors.links.beginning(0, sentence.end)
    )
