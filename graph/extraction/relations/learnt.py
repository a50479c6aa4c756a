"""Relations that the learnt reader sees between two words, beside those that frames, titles and wordings find.

The learnt reader says which relation holds between whom; the tree says how it is told: between the parts of one noun
phrase ("the NATO member Latvia") it is presupposed, through a verb it has the verb's stance.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import phrase_head
from graph.extraction.learnt.reading import Reading, Related
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.bearers import Bearers
from graph.extraction.relations.found import Found, Phase, can_be_run
from graph.language.sentence import Sentence
from graph.vocabulary import RelationType, Vocabulary

LIKELY: Final = 0.92
"""The share of certainty past which a relation is taken from the learnt reader alone."""
_PHASES: Final = {"": Phase.HOLDS, "+": Phase.BEGINS, "!": Phase.ENDS}
_APART: Final = (
    "capital_of",
    "founded_on",
    "holds_office",
    "head_of_state_of",
    "head_of_government_of",
    "minister_of",
)
"""What is not between two that are named (an office, a day), or where each title has its own rules: Iran's president is
not its head of state, and a vice president is nobody's."""


class LearntRelations:
    """Finds relations by the learnt reader alone."""

    def __init__(self, vocabulary: Vocabulary, bearers: Bearers) -> None:
        self._types = {one.name: one for one in vocabulary.relations.values() if one.name not in _APART}
        self._bearers = bearers

    def read(self, number: int, reading: Reading, actors: Actors, told: Iterable[Found]) -> Iterator[Found]:
        """The relations of a sentence, but for those that are ``told`` already by other means."""
        sentence = reading.views[number].sentence
        known = {(one.relation.iri, one.subject, one.object) for one in told}
        for one in reading.relations(number):
            relation = self._types.get(one.name)
            if relation is None or one.share < LIKELY:
                continue
            for found in self._found(sentence, relation, one, actors):
                ends = {(relation.iri, found.subject, found.object)}
                if relation.symmetric and not isinstance(found.object, tuple):
                    ends |= {(relation.iri, there, here) for _, here, there in list(ends)}  # type: ignore[misc]
                if not ends & known:
                    known |= ends
                    yield found

    def _found(self, sentence: Sentence, relation: RelationType, one: Related, actors: Actors) -> Iterator[Found]:
        head, nominal = _meeting(sentence, one.first, one.second)
        spoken = (one.first, one.second, phrase_head(sentence, one.first), phrase_head(sentence, one.second), head)
        places = [sentence.tokens[index] for index in spoken]
        for subject in self._bearers.of(sentence, one.first, actors, relation, relation.subjects):
            for thing in self._bearers.of(sentence, one.second, actors, relation, relation.objects):
                kind = actors.links.known(thing).kind
                possible = relation.name != "operates" or can_be_run(kind)
                possible = possible and (relation.name != "recognises" or kind != "Person")
                if subject != thing and possible and self._bearers.kinds.alike(relation, subject, thing, actors.links):
                    yield Found(
                        relation,
                        subject,
                        thing,
                        sentence,
                        head,
                        min(place.start for place in places),
                        max(place.end for place in places),
                        "as learnt",
                        _PHASES[one.phase],
                        presupposed=nominal,
                        inferred=not all(actors.is_named(sentence, index) for index in (one.first, one.second)),
                        slots=(
                            bound("subject", sentence, one.first, subject, actors.links),
                            bound("object", sentence, one.second, thing, actors.links),
                        ),
                    )


def _meeting(sentence: Sentence, first: int, second: int) -> tuple[int, bool]:
    """The word under which two words meet, and whether that is within one noun phrase, no verb between."""
    above = [first, *sentence.ancestors(first)]
    below = [second, *sentence.ancestors(second)]
    head = next((index for index in above if index in below), sentence.root.index)
    path = {*above[: above.index(head)], *below[: below.index(head)], head} if head in above else {head}
    return head, all(sentence.tokens[index].upos not in ("VERB", "AUX") for index in path)
