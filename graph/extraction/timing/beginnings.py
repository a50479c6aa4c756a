"""What a clause beside the end of something says of its beginning: "left it in 2024, 17 years after it had joined",
"quit on 1 January, having been a member since 1961".
"""

from collections.abc import Iterator, Mapping
from typing import Final

from graph.extraction.timing.tense import auxiliaries, opening
from graph.language.sentence import Sentence, Token

_COMING: Final[Mapping[str, frozenset[str]]] = {
    "member_of": frozenset("join enter accede rejoin".split()),
    "party_to": frozenset("join accede ratify".split()),
    "hosts_forces_of": frozenset("arrive deploy enter come land".split()),
    "controls": frozenset("take seize capture occupy overrun conquer retake recapture".split()),
    "has_diplomatic_relations_with": frozenset("establish open".split()),
    "recognises": frozenset("recognise recognize".split()),
}
"""The verbs that begin a relation, of which it is enough that "it" or "they" did it."""
_LASTING: Final[Mapping[str, frozenset[str]]] = {
    "member_of": frozenset("member belong part".split()),
    "party_to": frozenset(("party", "member")),
    "hosts_forces_of": frozenset("station base deploy host stay".split()),
    "controls": frozenset("hold control occupy rule".split()),
    "has_diplomatic_relations_with": frozenset("have maintain".split()),
    "recognises": frozenset("recognise recognize".split()),
}
"""What goes on while a relation holds: "having been a member since"."""


def beginnings(sentence: Sentence, verb: int, relation: str) -> Iterator[Token]:
    """The predicates of the clauses under a verb that tell when the relation began that it ends."""
    for index in sentence.children(verb):
        token = sentence.tokens[index]
        if token.relation != "advcl" or index < verb:
            continue
        lemma = token.lemma.lower()
        subject = sentence.child(index, "nsubj")
        before = opening(sentence, index) == "after" and subject is not None and subject.upos == "PRON"
        having = "having" in auxiliaries(sentence, index) and subject is None
        comes = (before or having) and lemma in _COMING.get(relation, ())
        if (comes and not _of_another(sentence, token)) or (having and lemma in _LASTING.get(relation, ())):
            yield token


def _of_another(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is about something of a name of its own: "17 years after it had joined the United Nations"."""
    thing = sentence.child(verb.index, "obj")
    return thing is not None and thing.upos == "PROPN"
