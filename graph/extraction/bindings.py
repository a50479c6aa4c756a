"""Which words fill a slot: from a token to the name or noun phrase around it, in characters."""

from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.terms import Iri

_BREAKS = ("ADP", "PUNCT", "CCONJ", "SCONJ", "VERB", "AUX", "ADV")


def bound(role: str, sentence: Sentence, index: int, entity: Iri | None, links: Links) -> Binding:
    """The words that a token stands for: the name that it is a part of, else its noun phrase up to the noun.

    >>> from graph.extraction.linking.names import reference_gazetteer
    >>> from graph.language.sentence import Token
    >>> text = "The country protested."
    >>> words = [("The", "DET", 1, "det"), ("country", "NOUN", 2, "nsubj"), ("protested", "VERB", 2, "root")]
    >>> tokens = tuple(
    ...     Token(i, word, word.lower(), upos, "", head, relation, text.index(word), text.index(word) + len(word))
    ...     for i, (word, upos, head, relation) in enumerate(words)
    ... )
    >>> bound("actor", Sentence(0, 22, tokens), 1, None, Links(text, reference_gazetteer()))
    Binding(role='actor', start=0, end=11, entity=None)
    """
    token = sentence.tokens[index]
    if named := links.at(token.start, token.end):
        return Binding(role, min(named.start, token.start), max(named.end, token.end), entity)
    below, first = set(sentence.subtree(index)), index
    while first - 1 in below and sentence.tokens[first - 1].upos not in _BREAKS:
        first -= 1
    return Binding(role, sentence.tokens[first].start, token.end, entity)


def named_near(role: str, sentence: Sentence, head: int, entity: Iri, links: Links) -> Binding | None:
    """The words nearest to a predicate that mean an entity, where the sentence names it."""
    at = sentence.tokens[head].start
    found = [
        (abs(one.start - at), one)
        for one in links.beginning(sentence.start, sentence.end)
        if entity in (one.entity, one.speaks_for)
    ]
    nearest = min(found, key=lambda pair: pair[0], default=None)
    return Binding(role, nearest[1].start, nearest[1].end, entity) if nearest else None
