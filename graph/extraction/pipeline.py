"""One article to all that it says.

The text is parsed and its names are linked; then it is read as people read, sentence by sentence, so that each one
knows what was said before it: who holds and does what, and whose words these are. What was read so gets its time, its
stance and its holder, and is a claim.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from graph.extraction.attribution.attributor import Attributor
from graph.extraction.attribution.stance import StanceReader
from graph.extraction.claims.entities import extracted
from graph.extraction.claims.events import told_events, told_in_full
from graph.extraction.claims.provisions import told_provisions
from graph.extraction.claims.relations import predicates, told_relations
from graph.extraction.claims.saiddays import SaidDays
from graph.extraction.claims.statements import Statements
from graph.extraction.claims.told import Told
from graph.extraction.claims.voices import Voices
from graph.extraction.events.deeds import Deed
from graph.extraction.events.finder import EventFinder
from graph.extraction.events.mediated import between_parties, of_who_joins
from graph.extraction.events.parted import parted
from graph.extraction.events.reactions import directed
from graph.extraction.events.recalls import recalled
from graph.extraction.events.saidagain import said_again
from graph.extraction.events.scenes import at_scene
from graph.extraction.events.victims import not_by_victims
from graph.extraction.learnt.reading import LearntReader
from graph.extraction.learnt.view import View
from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Gazetteer, reference_gazetteer
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HELD, Offices
from graph.extraction.meaning.standins import STAND_INS
from graph.extraction.meaning.surnames import name_leaders
from graph.extraction.ourselves import told_of_us
from graph.extraction.relations.finder import RelationFinder
from graph.extraction.relations.found import Found
from graph.extraction.relations.titles import subjects
from graph.extraction.timing.carried import Carrier
from graph.extraction.timing.datedobjects import without_objects
from graph.extraction.timing.periods import Timing
from graph.extraction.timing.story import Story
from graph.extraction.treaties.pacts import name_pacts
from graph.extraction.treaties.reader import Treaties, name_treaties, read_treaties
from graph.language.datelines import is_dateline
from graph.language.dates import DateFound
from graph.language.parser import Parser
from graph.language.sentence import Sentence
from graph.language.threads import one_thread
from graph.model import Article, Claim, Date, Extraction
from graph.terms import Iri, local_name
from graph.vocabulary import VOCABULARY, Vocabulary

_log = logging.getLogger(__name__)
_REMEMBERED = 12
"""Relations told before a sentence that its own words may leave a part of to be understood."""
Read = TypeVar("Read", Found, Deed)


@dataclass(frozen=True)
class Extractor:
    """Reads the claims of an article. Made once, used for many; an article never sees another one."""

    parser: Parser
    gazetteer: Gazetteer
    vocabulary: Vocabulary
    relations: RelationFinder
    events: EventFinder
    stances: StanceReader
    learnt: LearntReader

    @classmethod
    def load(cls, *, model: str | None = None) -> "Extractor":
        """The extractor with a language model (the one that is shipped, unless another is named)."""
        return cls(
            Parser(model),
            reference_gazetteer(),
            VOCABULARY,
            RelationFinder(VOCABULARY),
            EventFinder(VOCABULARY),
            StanceReader(VOCABULARY),
            LearntReader.shipped(),
        )

    def __call__(self, article: Article) -> Extraction:
        """All entities and claims of an article."""
        with one_thread():
            return ArticleReading(self, article).extraction()


class ArticleReading:
    """What is known while one article is read."""

    def __init__(self, by: Extractor, article: Article) -> None:
        self.by = by
        self.text = article.text
        self.links: Links = link(self.text, by.gazetteer)
        name_treaties(self.links)
        self.sentences: tuple[Sentence, ...] = by.parser.parse(self.text, _of_several_words(self.links))
        recognised(self.links, self.sentences)
        self.article, self.timing = self._dated(article)
        name_leaders(self.links, self.sentences, self.article.published)
        name_pacts(self.links, self.sentences, Offices.reference(), self.article.published)
        self.reading = by.learnt.read([View(sentence, self.links, by.events.frames) for sentence in self.sentences])
        self.treaties: Treaties = read_treaties(self.links, self.sentences)
        self.actors = Actors(self.article, self.links, Offices.reference())
        self.attributor = Attributor(self.text, by.vocabulary, self.actors)
        self.found: list[Found] = []
        self.deeds: list[Deed] = []
        self.meant: dict[tuple[int, int], Iri] = {}

    def extraction(self) -> Extraction:
        """Entities and claims; the entities are those that a claim is about, and those that are named."""
        for number, sentence in enumerate(self.sentences):
            if not is_dateline(self.text[sentence.start : sentence.end]):
                self._hear(number, sentence)
        self.attributor.finish()
        self.deeds = [named for deed in self.deeds if (named := self._with_speakers(deed))]
        days = SaidDays(self.sentences, self.timing, self.attributor.sayings, self.article.published)
        voices = Voices(self.article, self.sentences, self.links, self.attributor, days)
        claims = [*chain.from_iterable(voices.claims(told) for told in self._told()), *self._statements(days)]
        return extracted(self.article, claims, self.links)

    def _hear(self, number: int, sentence: Sentence) -> None:
        """Take in a sentence, in the light of those before it."""
        self._hear_relations(number)
        self._hear_events(number)
        self.meant |= {(one.start, one.end): one.entity for one in subjects(sentence, self.actors)}
        self.actors.hear(sentence)
        self.attributor.hear(sentence)

    def _hear_relations(self, number: int) -> None:
        """Take in a sentence's relations; whoever holds an office is meant by it from here on."""
        told = self.by.relations.find(number, self.reading, self.actors, tuple(self.found[-_REMEMBERED:]))
        for found in without_objects(tuple(told), self.timing):
            self.found.append(found)
            if found.relation.iri in HELD and not found.phase.over and not isinstance(found.object, Date):
                self.actors.offices.name(found.relation.iri, found.object, found.subject)

    def _hear_events(self, number: int) -> None:
        """Take in a sentence's events, with what they share with those before; "both" are their sides from here on."""
        told = tuple(self.by.events.find(number, self.reading, self.actors))
        told = tuple(said_again(self.sentences[number], told, self.deeds, self.actors))
        for found in (one for deed in told for one in parted(deed, self.timing, self.links)):
            placed = at_scene(recalled(directed(found, self.deeds), self.deeds), self.deeds, self.links)
            deed = not_by_victims(between_parties(placed, self.deeds), self.deeds, self.links)
            if deed is None:
                continue
            deed = of_who_joins(deed, self.found)
            self.deeds.append(deed)
            sides = (*deed.event.actors, *deed.event.recipients)
            both = tuple(one for one in sides if one not in STAND_INS)
            self.actors.discourse.pairs.take(deed.start, both, sentence=deed.sentence.start)

    def _told(self) -> Iterable[Told]:
        """What is told of relations, events and treaties; the words of a norm tell nothing that is or was."""
        stances, published = self.by.stances, self.article.published
        story = Story(self.timing, self.sentences, self.links, self.found, published, stances.asserts, self.meant)
        carrier = Carrier(story)
        yield from told_relations(self._outside_norms(self.found), stances, carrier, published)
        yield from told_events(self._outside_norms(self.deeds), stances, carrier, self.links)
        yield from told_provisions(self.treaties)

    def _statements(self, days: SaidDays) -> Iterable[Claim]:
        """What is said, where no relation and no deed says it all."""
        said = predicates(self.found, self.by.stances) | told_in_full(self.deeds, self.by.stances)
        statements = Statements(self.article, self.links, self.attributor, self.by.stances, self.by.vocabulary, days)
        return statements.claims(self.sentences, said)

    def _outside_norms(self, read: Iterable[Read]) -> list[Read]:
        return [one for one in read if not self.treaties.is_norm(one.start, one.end)]

    def _with_speakers(self, deed: Deed) -> Deed | None:
        """A deed that its speaker tells of "us", with the speaker's name; nothing where it then has nobody."""
        head = deed.sentence.tokens[deed.head]
        sayings = self.attributor.over(head.start, head.end)
        speakers = [one.holder for one in sayings if one.spans == sayings[0].spans]
        deed = told_of_us(deed, speakers, self.found, self.actors.offices, self.article.published)
        return deed if deed.event.actors or deed.event.recipients or deed.event.place else None

    def _dated(self, article: Article) -> tuple[Article, Timing]:
        """The article with the dates of its text, as of the day on which it can have been printed."""
        timing = Timing(self.text, article.published, self.sentences)
        if later := timing.printed_later():
            told, given = self.text[later.start : later.end], article.given or _changed(article, later)
            why = "as it was given" if article.given else "when it was last changed"
            so = f"as of {given}, {why}" if given else "undated, unless you give its day (--published)"
            name = local_name(article.iri)
            _log.warning("%s, dated %s, tells of %s as past: it is read %s", name, article.published, told, so)
            if given != article.published:
                return replace(article, published=given), Timing(self.text, given, self.sentences)
        return article, timing


def _changed(article: Article, later: DateFound) -> Date | None:
    """The day on which a page that is kept up to date was last changed, if that can be the day of its text."""
    day = article.changed
    return day if day and later.first and later.first <= day else None


def _of_several_words(links: Links) -> list[tuple[int, int]]:
    """The names (characters) of more than letters and digits, which the parser takes for one word each."""
    return [(one.start, one.end) for one in links.mentions if not links.text[one.start : one.end].isalnum()]
