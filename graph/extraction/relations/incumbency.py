"""That somebody holds an office, as the relation that a title says between a name and what the office is of."""

from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.found import Found, Phase
from graph.extraction.relations.titleowners import Owner
from graph.extraction.relations.titleruns import Run
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.vocabulary import RelationType


def incumbency(
    relation: RelationType,
    sentence: Sentence,
    links: Links,
    bearer: Mention,
    owner: Owner,
    title: tuple[int, int],
    pattern: str,
    phase: Phase,
    run: Run | None = None,
) -> Found:
    """The relation that a title (first and last token) says; where a verb gives it (``run``), it is the verb's."""
    first, last = (sentence.tokens[i] for i in title)
    verb = run.verb if run else None
    return Found(
        relation,
        bearer.entity,
        owner.entity,
        sentence,
        last.index if verb is None or (run and run.copular) else verb,
        min(bearer.start, first.start, owner.start),
        max(bearer.end, last.end, owner.end),
        pattern,
        phase,
        links.text[first.start : last.end],
        presupposed=verb is None,
        inferred=owner.meant,
        slots=(
            Binding("subject", bearer.start, bearer.end, bearer.entity),
            *([Binding("object", owner.start, owner.end, owner.entity)] if owner.named else []),
        ),
    )
