"""The person whose name stands beside the noun that speaks: behind a title, a trade or an office, or in front of it."""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence, Token
from graph.model import Entity
from graph.terms import Iri, mint

_NEAR: Final = 8
"""Words behind which a comma no longer belongs to "one of them, Ada Holm"."""


def person_named(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The person whom the name beside a noun names."""
    return (
        _introduced(sentence, token, links)
        or _titled(sentence, token, links)
        or _called_by_trade(sentence, token, links)
        or _behind_office(sentence, token, links)
    )


def _introduced(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """A person whose name the article sets behind a title, also where nothing else knows it for a name."""
    if token.upos != "NOUN" or token.feature("Number") == "Plur" or token.lemma.lower() not in TITLES:
        return None
    name = sentence.child(token.index, "appos")
    if name is None or name.upos != "PROPN" or not sentence.child(name.index, "flat"):
        return None
    known = links.at(name.start, name.end)
    if known is not None:
        return known.entity if known.kind == "Person" else None
    words = [
        name,
        *(sentence.tokens[i] for i in sentence.children(name.index) if sentence.tokens[i].relation == "flat"),
    ]
    label = " ".join(word.text for word in words)
    person = mint("person", label)
    links.entities.setdefault(person, Entity(person, "Person", label))
    return person


def _titled(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The person whom a title stands behind: "Zhao Lijian, a spokesman for the ministry, who said …"."""
    if token.relation != "appos" or token.is_root:
        return None
    head = sentence.tokens[token.head]
    known = links.at(head.start, head.end)
    return known.entity if known and known.kind == "Person" else None


def _called_by_trade(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The person whose name follows a noun of one phrase with it: "Coastguard pilot Ada Holm".

    The noun may be what the person belongs to, in front of what she does there: "Harbourside skipper Ada Holm".
    """
    if token.upos not in ("NOUN", "PROPN") or token.feature("Number") == "Plur":
        return None
    last, trade = token.index, token.text[:1].islower()
    while last + 1 < len(sentence) and sentence.tokens[last + 1].relation == "flat":
        last += 1
        following = sentence.tokens[last]
        trade = trade or following.text[:1].islower()
        named = links.at(following.start, following.end)
        if named is not None and named.kind == "Person" and named.start >= token.end:
            own = links.at(token.start, token.end)
            return named.entity if own is None or trade else None
    return None


def _behind_office(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The person whose name ends the phrase of an office: "the Chancellor of the Exchequer | Ada Holm"."""
    last = sentence.tokens[sentence.subtree(token.index)[-1]]
    named = links.at(last.start, last.end)
    if token.lemma.lower() not in TITLES or named is None or named.kind != "Person" or named.start < token.end:
        return None
    before = sentence.tokens[sentence.covering(named.start, named.end)[0] - 1]
    return named.entity if before.upos == "PROPN" and preposition(sentence, before.index) == "of" else None


def named_behind(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The person named behind a comma: "one of them, Ada Holm, said", "said one, Ada Holm"."""
    behind = sentence.tokens[token.index + 1 : token.index + _NEAR]
    comma = next((one.index for one in behind if one.text == ","), None)
    if comma is None or comma + 1 >= len(sentence) or token.text.lower() != "one":
        return None
    between = sentence.tokens[token.index + 1 : comma]
    if any(one.upos not in ("ADP", "DET", "PRON", "ADJ", "NOUN", "PROPN") for one in between):
        return None
    first = sentence.tokens[comma + 1]
    named = links.at(first.start, first.end)
    return named.entity if named is not None and named.kind == "Person" else None
