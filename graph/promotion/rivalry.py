"""Which relations contest, end or succeed each other, by what is said of each."""

from collections.abc import Iterable, Sequence

from graph.model import RelationProposition
from graph.promotion.rules import Rule
from graph.promotion.standings import Standing
from graph.vocabulary import Vocabulary


def rivals(one: Standing, others: Iterable[Standing], vocabulary: Vocabulary) -> list[Standing]:
    """The standings of relations that cannot hold together with this one: of one office only one person is holder."""
    mine = one.proposition
    if not isinstance(mine, RelationProposition) or mine.period.ended:
        return []
    relation = vocabulary.relation(mine.predicate)
    found = []
    for other in others:
        its = other.proposition
        if not isinstance(its, RelationProposition) or its.predicate != mine.predicate or its.period.ended:
            continue
        same_subject, same_object = its.subject == mine.subject, its.object == mine.object
        shared = {mine.subject, mine.object} & set(relation.shared_by)
        if not shared and (
            (relation.one_object and same_subject and not same_object)
            or (relation.one_subject and same_object and not same_subject)
        ):
            found.append(other)
    return found


def is_rivalled(one: Standing, others: Iterable[Standing], vocabulary: Vocabulary) -> bool:
    """Whether somebody else is said to hold the same office on the same day."""
    return any(
        other is not one and other.accepted and other.last == one.last for other in rivals(one, others, vocabulary)
    )


def over(one: Standing, others: Sequence[Standing], vocabulary: Vocabulary) -> Rule | None:
    """Why a relation that was a fact does not hold on, if it does not."""
    mine = one.proposition
    if not isinstance(mine, RelationProposition):
        return None
    ended = mine.period.ended or any(
        isinstance(its := other.proposition, RelationProposition)
        and its.period.ended
        and other.accepted
        and (its.subject, its.predicate, its.object) == (mine.subject, mine.predicate, mine.object)
        and other.last >= one.last
        for other in others
    )
    if ended:
        return Rule.ENDED
    later = any(other.accepted and other.last > one.last for other in rivals(one, others, vocabulary))
    return Rule.SUCCEEDED if later else None
