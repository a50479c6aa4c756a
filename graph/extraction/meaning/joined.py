"""Names joined in front of one noun: "US and Filipino troops", "NATO and EU officials"."""

from collections.abc import Callable
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.language.sentence import Sentence
from graph.terms import Iri

_FORMS = ("demonym", "abbreviation")
_JOINING = (",", "and")
_BODIES: Final = ("InternationalOrganisation", "ArmedGroup", "PoliticalParty")
"""What has officials, members or fighters of its own, as a state has."""


def states_joined(sentence: Sentence, links: Links, index: int) -> dict[int, Iri]:
    """The states whose adjectives stand joined right in front of a noun, by their tokens, where there are two at least.

    They are taken by their order and not by the tree, which often joins the first of them with another noun
    ("thousands of US and Filipino troops").
    """
    return _joined(sentence, links, index, _is_adjective)


def bodies_joined(sentence: Sentence, links: Links, index: int) -> dict[int, Iri]:
    """The same of bodies and states: of "met NATO and EU officials", both, although parsers make NATO itself an object
    of the verb; nothing where states alone stand there, or where the noun begins another clause."""
    if index < 2 or sentence.tokens[index - 2].text != "and":
        return {}
    found = _joined(sentence, links, index, _is_body)
    noun, first = sentence.tokens[index], sentence.tokens[next(iter(found), index)]
    if all(links.known(one).kind == "State" for one in found.values()):
        return {}
    beside = first.relation == noun.relation and first.head == noun.head
    return found if beside or noun.head == first.index or first.head in range(first.index, index + 1) else {}


def _joined(sentence: Sentence, links: Links, index: int, fits: Callable[[Mention], bool]) -> dict[int, Iri]:
    """The fitting names that stand joined right in front of a noun, in order, where there are two at least."""
    found: dict[int, Iri] = {}
    at = index - 1
    while at >= 0:
        token = sentence.tokens[at]
        named = links.at(token.start, token.end)
        if not named or not fits(named):
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


def _is_adjective(named: Mention) -> bool:
    return named.kind == "State" and named.form in _FORMS


def _is_body(named: Mention) -> bool:
    return named.kind in _BODIES or _is_adjective(named)
