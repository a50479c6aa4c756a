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
        links.text[first.start : sentence.tokens[_title_end(sentence, last.index, links)].end],
        presupposed=verb is None,
        inferred=owner.meant,
        slots=(
            Binding("subject", bearer.start, bearer.end, bearer.entity),
            *([Binding("object", owner.start, owner.end, owner.entity)] if owner.named else []),
        ),
    )


def _title_end(sentence: Sentence, last: int, links: Links) -> int:
    """The last word of an office, with what its holder is minister of: "minister of justice", "secretary general"."""
    tokens, lemma = sentence.tokens, sentence.tokens[last].lemma.lower()
    following = [token.text.lower() for token in tokens[last + 1 : last + 3]]
    if lemma == "secretary" and "general" in following and following[0] in ("general", "-"):
        return last + 1 + following.index("general")
    if lemma not in ("minister", "secretary") or following[:1] not in (["of"], ["for"]):
        return last
    end = last
    for token in tokens[last + 2 :]:
        if token.upos not in ("NOUN", "PROPN", "ADJ", "CCONJ") or links.on(token) is not None:
            break
        end = token.index if token.upos in ("NOUN", "PROPN") else end
    return end
