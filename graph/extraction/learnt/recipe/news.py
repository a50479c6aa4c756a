"""How real news is read, from text to claims: events and relations of the reports that nothing is trained on.

    python -m graph.extraction.learnt.recipe.news [--shared ../shared]

Prints precision, recall and F1 of relations (name and both sides), and of events by the word that tells them, with
their type, and with all sides too. A side in the labels is whom the reader takes its words for, or those that they are
labelled to mean, so a wrong link to a name is not seen here; of an event, only words that mean somebody who can act
count as sides, and no town or ship.
"""

# ruff: noqa: T201 (a script prints)
import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.extraction.learnt.recipe.labelled import Document, Span, apart
from graph.extraction.learnt.recipe.sources import Sources
from graph.extraction.lexicon import ACTING
from graph.extraction.pipeline import ArticleReading, Extractor
from graph.language.threads import one_thread
from graph.model import Article, Date, Entity, RelationProposition
from graph.terms import Iri, expand, local_name
from graph.vocabulary import VOCABULARY

_DAY = Date(2001, 12, 20)
_NOT_BETWEEN_TWO = ("founded_on", "holds_office")
_RELATIONS = {iri: relation.name for iri, relation in VOCABULARY.relations.items()}
Relation = tuple[str, str, str]
Event = tuple[Span, str, frozenset[str], frozenset[str]]
"""An event: the characters of the word that tells it, its type, actors, recipients."""


class _Read:
    """A report as it was read, beside its labels."""

    def __init__(self, extractor: Extractor, document: Document) -> None:
        article = Article.of(document.text, title="", publisher=Entity(expand("id:publisher-x"), "Publisher", "X"),
                             published=_DAY)
        with one_thread():
            self._reading = ArticleReading(extractor, article)
            self._claims = self._reading.extraction().claims
        self._document = document
        self._same = dict(document.same)
        self._taken_for: dict[Span, str] = {(one.start, one.end): one.entity for one in self._reading.links.mentions}
        for deed in self._reading.deeds:
            for _, index, entity in deed.slots:
                if 0 <= index < len(deed.sentence.tokens):
                    token = deed.sentence.tokens[index]
                    self._taken_for.setdefault((token.start, token.end), entity)

    def relations(self) -> set[Relation]:
        """Those that were read."""
        told = (claim.proposition for claim in self._claims if isinstance(claim.proposition, RelationProposition))
        found = {(_RELATIONS.get(one.predicate, ""), one.subject, str(one.object)) for one in told}
        return {one for one in found if one[0] and one[0] not in _NOT_BETWEEN_TWO}

    def wanted_relations(self) -> set[Relation]:
        """Those that the labels have."""
        return {
            (one.name, subject, thing)
            for one in self._document.relations
            if one.name not in _NOT_BETWEEN_TWO
            for subject in self._who(one.subjects)
            for thing in self._who(one.objects)
        }

    def events(self) -> list[Event]:
        """Those that were read."""
        told = ((deed.sentence.tokens[deed.head], deed.event) for deed in self._reading.deeds)
        return [
            ((token.start, token.end), local_name(one.type), frozenset(one.actors), frozenset(one.recipients))
            for token, one in told
        ]

    def wanted_events(self) -> list[Event]:
        """Those that the labels have."""
        return [
            (one.trigger, one.root, self._acting(one.actors), self._acting(one.recipients))
            for one in self._document.events
        ]

    def _acting(self, spans: Iterable[Span]) -> frozenset[str]:
        """Whom the words of sides mean."""
        links, found = self._reading.links, set[str]()
        for span in spans:
            meant = span in self._same
            here = () if meant else self._taking_part(span)
            found |= set(here or (one for one in self._meant(span, 3) if links.known(Iri(one)).kind in ACTING))
        return frozenset(found)

    def _taking_part(self, span: Span) -> tuple[str, ...]:
        """Whom the last word of a span means that names nobody by itself: "officials", "Israelis"."""
        sentence = next((one for one in self._reading.sentences if one.start <= span[0] < one.end), None)
        index = sentence.covering(*span)[-1] if sentence and sentence.covering(*span) else None
        if sentence is None or index is None:
            return ()
        actors = self._reading.actors
        found = actors.taking_part(sentence, index)
        return tuple(one for one in found if actors.links.known(one).kind in ACTING)

    def _who(self, spans: Iterable[Span]) -> frozenset[str]:
        return frozenset(entity for span in spans for entity in self._meant(span, 3))

    def _meant(self, span: Span, deep: int) -> Iterator[str]:
        if span in self._same and deep:
            for one in self._same[span]:
                yield from self._meant(one, deep - 1)
            return
        shared = [(min(end, span[1]) - max(start, span[0]), entity)
                  for (start, end), entity in self._taken_for.items() if start < span[1] and span[0] < end]
        yield max(shared)[1] if shared else f"?{self._document.text[slice(*span)]}"


def compared(read: _Read) -> Counter[str]:
    """Counts of what was read, wanted and right."""
    found, wanted = read.relations(), read.wanted_relations()
    counts = Counter({"relations read": len(found), "relations wanted": len(wanted), "relations": len(found & wanted)})
    told, left = read.wanted_events(), read.events()
    counts.update({"events read": len(left), "events wanted": len(told)})
    for (start, end), root, actors, recipients in told:
        same = next((one for one in left if one[0][0] < end and start < one[0][1]), None)
        if same:
            left.remove(same)
            typed = same[1].endswith(root)
            counts.update({"words": 1, "types": typed, "sides": typed and (actors, recipients) == same[2:]})
    return counts


def main() -> None:
    """Read the reports that were kept apart, and print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with treebanks/ and ner/")
    extractor, counts = Extractor.load(), Counter[str]()
    for document in apart(Sources(options.parse_args().shared)):
        counts += compared(_Read(extractor, document))
    for name, of in (("relations", "relations"), ("words", "events"), ("types", "events"), ("sides", "events")):
        right, found, wanted = counts[name], counts[f"{of} read"], counts[f"{of} wanted"]
        label = name if name == of else f"{of}, {name}"
        print(f"{label}: P {right / max(1, found):.3f} R {right / max(1, wanted):.3f} "
              f"F1 {2 * right / max(1, found + wanted):.3f} of {wanted}")


if __name__ == "__main__":
    main()
