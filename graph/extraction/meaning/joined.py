"""Adjectives of states joined in front of one noun: "US and Filipino troops"."""

from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence
from graph.terms import Iri

_FORMS = ("demonym", "abbreviation")
_JOINING = (",", "and")


def states_joined(sentence: Sentence, links: Links, index: int) -> dict[int, Iri]:
    """The states whose adjectives stand joined right in front of a noun, by their tokens, where there are two at least.

    They are taken by their order and not by the tree, which often joins the first of them with another noun
    ("thousands of US and Filipino troops").
    """
    found: dict[int, Iri] = {}
    at = index - 1
    while at >= 0:
        token = sentence.tokens[at]
        named = links.at(token.start, token.end)
        if not named or named.kind != "State" or named.form not in _FORMS:
            break
        found[at] = named.entity
        at -= 1
        joined = at
        while joined >= 0 and sentence.tokens[joined].text in _JOINING:
            joined -= 1
        if joined == at:
            break
        at = joined
    return dict(reversed(found.items())) if len(set(found.values())) > 1 else {}
