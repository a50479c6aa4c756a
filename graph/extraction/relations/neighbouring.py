"""Borders told by an attribute: "thousands fled from Sudan into neighbouring Chad", "Neighbouring Kenya sent troops".

Of whom somebody is a neighbour the words leave open: of the state named last before it that borders it by the
reference data.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import begins_clause
from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import FAR, Found
from graph.extraction.relations.reference import known_to_hold
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.terms import expand
from graph.vocabulary import Vocabulary

_BORDERS: Final = expand("fds:borders")
_WORDS: Final = ("neighbouring", "neighboring")
_NOUNS: Final = ("country", "state", "nation")
_JOINING: Final = (",", "and", "or")


def neighbouring(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The borders of the states of a sentence that it calls "neighbouring"."""
    relation = vocabulary.relation(_BORDERS)
    for token in sentence:
        if token.text.lower() not in _WORDS:
            continue
        for state in _called(sentence, token.index, actors):
            other = _beside(state, token.start, actors)
            if other is None:
                continue
            within = other.start >= sentence.start
            yield Found(
                relation,
                other.entity,
                state.entity,
                sentence,
                sentence.covering(state.start, state.end)[-1],
                min(token.start, other.start) if within else token.start,
                state.end,
                "neighbouring",
                presupposed=True,
                inferred=not within,
                slots=(
                    *((Binding("subject", other.start, other.end, other.entity),) if within else ()),
                    Binding("object", state.start, state.end, state.entity),
                ),
            )


def _called(sentence: Sentence, index: int, actors: Actors) -> Iterator[Mention]:
    """The states behind the word: "neighbouring Benin and Niger", "the neighbouring countries Benin and Niger"."""
    at = index + 1
    if at < len(sentence) and sentence.tokens[at].lemma.lower() in _NOUNS:
        at += 1
    first = at
    while at < len(sentence):
        token = sentence.tokens[at]
        state = actors.links.at(token.start, token.end)
        if state is None or state.kind != "State" or state.form == "demonym":
            return
        after = sentence.covering(state.start, state.end)[-1] + 1
        if at > first and begins_clause(sentence, first, at, after):
            return
        yield state
        at = after
        while at < len(sentence) and sentence.tokens[at].text in _JOINING:
            at += 1
        if at == after:
            return


def _beside(state: Mention, before: int, actors: Actors) -> Mention | None:
    """The neighbour of a state that was named last before."""
    named = actors.links.beginning(max(0, before - FAR), before)
    for one in reversed(list(named)):
        if one.kind == "State" and known_to_hold(_BORDERS, one.entity, state.entity):
            return one
    return None
