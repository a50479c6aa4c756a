"""Borders of a part of a state, which are not told of the state: "Sindh, a province of Pakistan, borders India"."""

from typing import Final

from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import COUNTRIES, LOCALITIES
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.bearers import locality
from graph.extraction.relations.found import Found
from graph.language.sentence import Sentence
from graph.terms import Iri

_PARTS: Final = ("Region", "City", "Place")
_UNNAMED: Final = LOCALITIES - COUNTRIES - {"island", "territory"}
"""Nouns for a part of a state: "the salt region of Uyuni", a name that nobody knows."""


def is_of_a_part(found: Found, actors: Actors) -> bool:
    """Whether the subject of the verb that tells a border is a part of a state, and none of the two that border."""
    if found.relation.name != "borders":
        return False
    sentence, head = found.sentence, found.sentence.tokens[found.head]
    subject = surface_subject(sentence, head.index) if head.upos in ("VERB", "AUX", "NOUN") else None
    if subject is None:
        return False
    part = _part(sentence, subject, actors)
    if part is None:
        token = sentence.tokens[subject]
        described = actors.links.on(sentence.tokens[token.head]) if token.relation == "appos" else None
        if described is not None and described.entity in (found.subject, found.object):
            return False  # "Transnistria, a breakaway region that borders Ukraine"
        return token.lemma.lower() in _UNNAMED or (token.upos == "PROPN" and actors.links.on(token) is None)
    return part not in (found.subject, found.object)


def _part(sentence: Sentence, index: int, actors: Actors) -> Iri | None:
    """The region or town that a word means or that stands behind it: "Tigray", "it", "the tin region of | Oruro"."""
    token = sentence.tokens[index]
    named = actors.links.on(token) or locality(sentence, index, actors)
    if named:
        return named.entity if named.kind in _PARTS else None
    return actors.pronouns.place(sentence, token)
