"""Offices that a text gives to people whom it names later: "The presidents of Congo and Rwanda met … Kagame said".

A plural title with its states says which offices will matter; whoever is named next without a title holds one of them,
where the reference data says so for the day of publication.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.clauses import members, preposition
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import Found
from graph.language.sentence import Sentence, Token
from graph.model import Binding
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_MINISTER: Final = expand("fds:ministerOf")
_TITLES: Final = {"president": HEADS[:1], "king": HEADS[:1], "emir": HEADS[:1], "leader": HEADS, "premier": HEADS[1:]}
_PRIME: Final = "prime"
_NEAR: Final = 4
"""How many sentences later somebody may be named whose office a plural has told."""


def foretold(
    sentences: Sequence[Sentence], actors: Actors, vocabulary: Vocabulary, before: Sequence[Found]
) -> Iterator[Found]:
    """The offices of those whom the last of some sentences names, told by a plural title in one of them."""
    sentence, day = sentences[-1], actors.article.published
    if day is None:
        return
    told = [one for earlier in sentences[-_NEAR:] for one in _plurals(earlier, actors)]
    for mention in actors.links.beginning(sentence.start, sentence.end) if told else ():
        known = mention.kind == "Person" and mention.form != "demonym"
        if not known or any(one.subject == mention.entity for one in before):
            continue
        held = [
            (relation, state, title)
            for title, relations, states in told
            for relation in relations
            for state in states
            if title.start < mention.start and actors.offices.held_by(relation, mention.entity, day) == state
        ]
        for relation, state, title in held[:1]:
            yield Found(
                vocabulary.relation(relation),
                mention.entity,
                state,
                sentence,
                sentence.covering(mention.start, mention.end)[-1],
                mention.start,
                mention.end,
                "a plural title",
                phrase=title.lemma.lower(),
                presupposed=True,
                inferred=True,
                slots=(Binding("subject", mention.start, mention.end, mention.entity),),
            )


def _plurals(sentence: Sentence, actors: Actors) -> Iterator[tuple[Token, tuple[Iri, ...], tuple[Iri, ...]]]:
    """The plural titles of a sentence that are tied to several states, each with the relations that it may mean."""
    for token in sentence:
        lemma = token.lemma.lower()
        if token.feature("Number") != "Plur" or lemma not in (*_TITLES, "minister"):
            continue
        front = {sentence.tokens[i].text.lower() for i in range(max(0, token.index - 1), token.index)}
        relations = _TITLES.get(lemma) or (HEADS[1:] if _PRIME in front else (_MINISTER,))
        tied = [i for i in sentence.children(token.index) if preposition(sentence, i) in ("of", "from")]
        tied += [i for i in sentence.children(token.index) if sentence.tokens[i].relation in ("amod", "compound")]
        named = [
            actors.links.at(sentence.tokens[i].start, sentence.tokens[i].end)
            for first in tied
            for i in (*members(sentence, first), *_joined(sentence, first))
        ]
        states = tuple(dict.fromkeys(one.entity for one in named if one and one.kind == "State"))
        if len(states) > 1:
            yield token, relations, states


def _joined(sentence: Sentence, index: int) -> Iterator[int]:
    return (i for i in sentence.children(index) if sentence.tokens[i].relation == "conj")
