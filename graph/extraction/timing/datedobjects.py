"""Relations beside a second object with a date of its own: "Peru recognised Chad in 1960 and Kenya in 1963"."""

from collections.abc import Iterator, Sequence

from graph.extraction.relations.found import Found
from graph.extraction.timing.periods import Timing


def without_objects(found: Sequence[Found], timing: Timing) -> Iterator[Found]:
    """The relations of a sentence, without those whose subject is such an object: Kenya recognised nobody."""
    objects = {(one.relation.iri, one.object) for one in found}
    for one in found:
        later = any(
            slot.role == "subject" and timing.of_second(one.sentence, slot.start, slot.end) for slot in one.slots
        )
        if not later or one.relation.symmetric or (one.relation.iri, one.subject) not in objects:
            yield one
