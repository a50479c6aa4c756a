"""Offices that are taken up again as "the post": "Bainimarama, who had held the post since 2006", "She left the job".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import members, surface_subject
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import Found, Phase
from graph.language.sentence import Sentence
from graph.model import Date
from graph.terms import expand

_OFFICES: Final = tuple(
    expand(f"fds:{name}")
    for name in ("headOfStateOf", "headOfGovernmentOf", "ministerOf", "leads", "chairs", "holdsOffice")
)
_POSTS: Final = frozenset("post office job position role seat".split())
_BEGINNING: Final = frozenset("take assume win".split())
_ENDING: Final = frozenset("leave lose quit resign vacate relinquish".split())
_FAR: Final = 300
"""Characters behind which "the post" no longer means the office named last."""


def posts(sentence: Sentence, actors: Actors, before: Sequence[Found]) -> Iterator[Found]:
    """The offices that a sentence takes up by a noun; ``before``: the relations found so far, oldest first."""
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        lemma = verb.lemma.lower()
        if token.lemma.lower() not in _POSTS or token.relation != "obj" or verb.upos != "VERB":
            continue
        determiner = sentence.child(token.index, "det")
        if (
            determiner is None
            or determiner.text.lower() not in ("the", "that", "this")
            or _is_special(sentence, token.index)
        ):
            continue
        if lemma not in ("hold", "occupy", "keep", *_BEGINNING, *_ENDING):
            continue
        held = [
            one
            for one in before
            if one.relation.iri in _OFFICES
            and not isinstance(one.object, Date)
            and one.end <= token.start < one.end + _FAR
        ]
        subject = surface_subject(sentence, verb.index)
        if not held or subject is None:
            continue
        for index in members(sentence, subject):
            person = actors.resolve(sentence, index)
            if person and actors.links.known(person).kind == "Person" and person != held[-1].subject:
                yield replace(
                    held[-1],
                    subject=person,
                    sentence=sentence,
                    head=verb.index,
                    start=min(sentence.tokens[index].start, verb.start),
                    end=max(token.end, verb.end),
                    pattern="the post",
                    phase=_phase(sentence, verb.index, lemma),
                    presupposed=False,
                    inferred=True,
                    slots=(bound("subject", sentence, index, person, actors.links),),
                )


def _is_special(sentence: Sentence, noun: int) -> bool:
    """Whether a noun says itself which one it is: "the post of ombudsman", "the top job"."""
    return any(
        sentence.tokens[below].relation in ("nmod", "compound", "amod", "acl") for below in sentence.children(noun)
    )


def _phase(sentence: Sentence, verb: int, lemma: str) -> Phase:
    if lemma in _BEGINNING:
        return Phase.BEGINS
    if lemma in _ENDING:
        return Phase.ENDS
    finite = sentence.child(verb, "aux") or sentence.tokens[verb]
    past = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
    return Phase.HELD if past else Phase.HOLDS
