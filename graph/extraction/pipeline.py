"""One article to all that it says."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.extraction.attribution.attributor import Attributor
from graph.extraction.attribution.sayings import Saying
from graph.extraction.attribution.stance import StanceReader
from graph.extraction.attribution.statements import Statements, speaking
from graph.extraction.bindings import bound, named_near
from graph.extraction.events.deeds import Deed
from graph.extraction.events.finder import EventFinder
from graph.extraction.events.reactions import directed
from graph.extraction.events.scenes import at_scene
from graph.extraction.learnt.reading import LearntReader
from graph.extraction.learnt.view import View
from graph.extraction.linking.joining import recognised
from graph.extraction.linking.links import Links, link
from graph.extraction.linking.names import Gazetteer, reference_gazetteer
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import Offices
from graph.extraction.meaning.standins import STAND_INS
from graph.extraction.ourselves import told_of_each_other, told_of_us
from graph.extraction.relations.finder import RelationFinder
from graph.extraction.relations.found import Found, Phase
from graph.extraction.relations.titles import subjects
from graph.extraction.stretches import overlapping
from graph.extraction.timing.bounds import event_period, relation_period
from graph.extraction.timing.carried import Carrier
from graph.extraction.timing.periods import Timing
from graph.extraction.treaties.pacts import name_pacts
from graph.extraction.treaties.reader import Treaties, name_treaties, read_treaties
from graph.language.dates import DateFound
from graph.language.parser import Parser
from graph.language.sentence import Sentence
from graph.language.splitting import is_dateline
from graph.language.threads import one_thread
from graph.model import (
    Article,
    Attribution,
    Binding,
    Certainty,
    Claim,
    Date,
    Entity,
    Evidence,
    Extraction,
    Modality,
    Period,
    Polarity,
    Proposition,
    RelationProposition,
    Stance,
    StatementProposition,
    entities_of,
)
from graph.terms import Iri, expand, local_name
from graph.vocabulary import VOCABULARY, Vocabulary

_log = logging.getLogger(__name__)
_SURE, _FAIR, _WEAK = 0.9, 0.8, 0.6
"""Confidence in a reading: of a title or name, of a predicate with names, and where one side is only meant."""
_MATERIAL: Final = frozenset("AID RETREAT PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
"""Event types that are done and not merely said (PLOVER's material ones)."""
_OFFICES: Final = tuple(
    expand(f"fds:{name}") for name in ("headOfStateOf", "headOfGovernmentOf", "ministerOf", "leads", "chairs")
)


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
        self.article = article
        self.text = article.text
        self.links: Links = link(self.text, by.gazetteer)
        name_treaties(self.links)
        several = [(one.start, one.end) for one in self.links.mentions if not self.text[one.start : one.end].isalnum()]
        self.sentences: tuple[Sentence, ...] = by.parser.parse(self.text, several)
        recognised(self.links, self.sentences)
        self.timing = Timing(self.text, article.published, self.sentences)
        if later := self.timing.printed_later():
            told, given = self.text[later.start : later.end], article.given
            so = f"as of {given}, as it was given" if given else "undated"
            _log.warning("%s, dated %s, tells of %s as past: it is read %s", article.iri, article.published, told, so)
            if given != article.published:
                self.article = article = replace(article, published=given)
                self.timing = Timing(self.text, given, self.sentences)
        name_pacts(self.links, self.sentences, Offices.reference(), article.published)
        self.reading = self.by.learnt.read(
            [View(sentence, self.links, self.by.events.frames) for sentence in self.sentences]
        )
        self.treaties: Treaties = read_treaties(self.links, self.sentences)
        self.actors = Actors(article, self.links, Offices.reference())
        self.attributor = Attributor(self.text, by.vocabulary, self.actors)
        self.found: list[Found] = []
        self.deeds: list[Deed] = []
        self.meant: dict[tuple[int, int], Iri] = {}

    def extraction(self) -> Extraction:
        """Entities and claims; the entities are those that a claim is about, and those that are named."""
        for number, sentence in enumerate(self.sentences):
            if is_dateline(self.text[sentence.start : sentence.end]):
                continue
            for found in self.by.relations.find(number, self.reading, self.actors, tuple(self.found[-12:])):
                self.found.append(found)
                if found.relation.iri in _OFFICES and not found.phase.over and not isinstance(found.object, Date):
                    self.actors.offices.name(found.relation.iri, found.object, found.subject)
            for deed in self.by.events.find(number, self.reading, self.actors):
                self.deeds.append(at_scene(directed(deed, self.deeds), self.deeds, self.links))
                sides = (*self.deeds[-1].event.actors, *self.deeds[-1].event.recipients)
                self.actors.discourse.pairs.take(deed.start, tuple(one for one in sides if one not in STAND_INS))
            self.meant |= {(one.start, one.end): one.entity for one in subjects(sentence, self.actors)}
            self.actors.hear(sentence)
            self.attributor.hear(sentence)
        self.attributor.finish()
        self.deeds = [named for deed in self.deeds if (named := self._named(deed))]
        carrier = Carrier(
            self.timing, self.sentences, self.links, self.found, self.article.published, self._asserted, self.meant
        )
        claims = [*self._relations(carrier), *self._events(carrier), *self._provisions(), *self._statements()]
        kept = self._kept(claims)
        entities = tuple(entity for entity in self._entities() if entity.iri in kept)
        return Extraction(self.article, entities, tuple(_mentioning(claim, kept) for claim in claims))

    def _kept(self, claims: list[Claim]) -> set[Iri]:
        """The entities worth keeping: known ones, people, and whoever a claim is about or is made by."""
        kept = {
            iri
            for iri, entity in self.links.entities.items()
            if iri in self.by.gazetteer.known or entity.kind in ("Person", "Treaty", "TreatyArticle", "Obligation")
        }
        for claim in claims:
            kept |= {claim.holder, *claim.reported_by, *entities_of(claim.proposition)}
        for iri in kept & self.by.gazetteer.known.keys():
            self.links.keep(iri)  # "Astana was ready": Kazakhstan, which the text may not name
        return kept

    def _asserted(self, sentence: Sentence, head: int) -> bool:
        return self.by.stances.read(sentence, head)[0].asserts

    def _told(self, sentence: Sentence, head: int) -> bool:
        """Whether a deed's stance tells how it is meant: done, planned or wanted, and neither denied nor unsure."""
        stance = self.by.stances.read(sentence, head)[0]
        firm = stance.polarity == Polarity.POSITIVE and stance.certainty == Certainty.CERTAIN
        return firm and stance.modality != Modality.CONDITIONAL

    def _relations(self, carrier: Carrier) -> Iterator[Claim]:
        for found in self.found:
            if self.treaties.is_norm(found.start, found.end):
                continue
            head = found.sentence.tokens[found.head]
            stance, cues, moves = (
                (Stance(), (), ()) if found.presupposed else self.by.stances.read(found.sentence, found.head)
            )
            if found.named and not stance.asserts:
                continue  # "would not close the border with …": neither said nor denied that there is one
            dates = carrier.of_relation(found)
            phase = carrier.phase(found, dates)
            period = relation_period(phase, dates, self.article.published)
            if found.precision:
                period = Period(precision=found.precision)
            if phase is Phase.ENDS and stance.polarity == Polarity.NEGATIVE:
                continue  # "is not withdrawing": it goes on, as far as anything is said
            if (phase.over and not period.ended) or found.denied:
                stance = replace(stance, polarity=Polarity.NEGATIVE)
            if found.own:
                stance = replace(stance, certainty=Certainty.UNKNOWN)
            role = found.phrase if found.relation.iri in _OFFICES else ""
            proposition = RelationProposition(found.subject, found.relation.iri, found.object, role.lower(), period)
            yield from self._claim(
                proposition,
                found.start,
                found.end,
                (head.start, head.end),
                stance,
                cues,
                f"{found.relation.name}: {found.pattern}",
                presupposed=found.presupposed,
                confidence=_WEAK if found.inferred else _SURE if found.presupposed else _FAIR,
                bindings=(*found.slots, *_dated(dates, period), *moves),
            )

    def _events(self, carrier: Carrier) -> Iterator[Claim]:
        for deed in self.deeds:
            if self.treaties.is_norm(deed.start, deed.end):
                continue
            head = deed.sentence.tokens[deed.head]
            stance, cues, moves = self.by.stances.read(deed.sentence, deed.head)
            if deed.refuses:
                stance = replace(stance, polarity=Polarity.POSITIVE)
            dates = carrier.of_deed(deed.sentence, deed.head)
            period = event_period(dates)
            yield from self._claim(
                replace(deed.event, period=period),
                deed.start,
                deed.end,
                (head.start, head.end),
                stance,
                cues,
                deed.frame,
                confidence=min(_WEAK if deed.inferred else _FAIR, round(deed.share, 2)),
                bindings=(*self._slots(deed), *_dated(dates, period), *moves),
            )

    def _named(self, deed: Deed) -> Deed | None:
        """A deed that the speaker tells of "us" with the speaker's name, if there is one."""
        head = deed.sentence.tokens[deed.head]
        sayings = self.attributor.over(head.start, head.end)
        speakers = [one.holder for one in sayings if one.spans == sayings[0].spans]
        deed = told_of_us(deed, speakers, self.found, self.actors.offices, self.article.published)
        return deed if deed.event.actors or deed.event.recipients else None

    def _slots(self, deed: Deed) -> Iterator[Binding]:
        """The words that fill an event's slots; of its place, those nearest to the predicate."""
        for slot, index, who in deed.slots:
            yield bound(slot, deed.sentence, index, who, self.links)
        place = deed.event.place
        if place and (named := named_near("place", deed.sentence, deed.head, place, self.links)):
            yield named

    def _provisions(self) -> Iterator[Claim]:
        named: set[Iri] = set()
        for provision in self.treaties.provisions:
            at = (provision.start, provision.end)
            article = RelationProposition(provision.treaty, expand("fds:hasArticle"), provision.article.iri)
            if provision.article.iri not in named:
                named.add(provision.article.iri)
                yield from self._claim(
                    article, *at, at, Stance(), (), "treaties: article", presupposed=True, confidence=_SURE
                )
            if provision.obligation:
                imposes = RelationProposition(provision.article.iri, expand("fds:imposes"), provision.obligation.iri)
                yield from self._claim(imposes, *provision.norm, at, Stance(), (), "treaties: norm", confidence=_FAIR)
        for bond in self.treaties.bonds:
            bound_by = RelationProposition(bond.state, expand("fds:boundBy"), bond.obligation.iri)
            at = (bond.start, bond.end)
            yield from self._claim(bound_by, *at, at, Stance(), (), "treaties: bond", confidence=_FAIR)

    def _statements(self) -> Iterator[Claim]:
        """What is said, where no relation and no deed says it all; "would leave if …" is more than RETREAT."""
        said = {(head.start, head.end) for found in self.found if (head := found.sentence.tokens[found.head])}
        said |= {
            (head.start, head.end)
            for deed in self.deeds
            if local_name(deed.event.type) in _MATERIAL
            and self._told(deed.sentence, deed.head)
            and (head := deed.sentence.tokens[deed.head])
        }
        statements = Statements(self.article, self.links, self.attributor, self.by.stances, self.by.vocabulary)
        yield from statements.claims(self.sentences, said)

    def _claim(
        self,
        proposition: Proposition,
        start: int,
        end: int,
        at: tuple[int, int],
        stance: Stance,
        cues: tuple[str, ...],
        frame: str,
        *,
        presupposed: bool = False,
        confidence: float,
        bindings: tuple[Binding, ...] = (),
    ) -> Iterator[Claim]:
        """The claim of whoever's words these are; nothing where that is not known.

        What a title or name presupposes ("President X said …") is the narrator's also inside a paraphrase.
        """
        # What a title presupposes is said by whoever writes it, unless the title itself stands in somebody's quotation.
        if self.attributor.unattributed(*at) and not (presupposed and self.attributor.quotations.at(at[0]) is None):
            return
        sayings = self.attributor.over(*at)
        if presupposed:
            sayings = [one for one in sayings if one.mode == Attribution.QUOTED]
        # "Mali and Niger said …" is a claim of each; of what they say of themselves, each says it of itself.
        together = [one for one in sayings if one.spans == sayings[0].spans and one.verb == sayings[0].verb]
        several = len(together)
        if isinstance(proposition, RelationProposition):
            selves = [one for one in together if one.holder == proposition.subject]
            together = selves or together
        above = [one.holder for one in sayings[several:]]
        for one in together or (None,):
            holder = one.holder if one else self.article.publisher.iri
            chain = [*(one.reported_by if one else ()), *above]
            yield Claim(
                self.article.iri,
                self._of_one(proposition, one, together) if one else proposition,
                holder,
                (self._evidence(start, end),),
                one.mode if one else Attribution.NARRATED,
                stance,
                tuple(dict.fromkeys(each for each in chain if each != holder)),
                self.article.published,
                confidence,
                frame,
                cues,
                (*bindings, *(speaking(one, self.links) if one else ())),
            )

    def _of_one(self, proposition: Proposition, saying: Saying, together: Iterable[Saying]) -> Proposition:
        """What one of several says who say something together."""
        between = self.text[saying.verb[1] : saying.start]
        return told_of_each_other(proposition, between, saying.holder, {one.holder for one in together})

    def _evidence(self, start: int, end: int) -> Evidence:
        around = overlapping(self.sentences, start, end)
        first = min((one.start for one in around), default=start)
        last = max((one.end for one in around), default=end)
        return Evidence(start, end, self.text[start:end], min(first, start), max(last, end))

    def _entities(self) -> Iterator[Entity]:
        aliases: dict[Iri, set[str]] = {}
        for mention in self.links.mentions:
            form = " ".join(self.text[mention.start : mention.end].split())
            if mention.form in ("name", "abbreviation"):
                aliases.setdefault(mention.entity, set()).add(form)
        for iri, entity in self.links.entities.items():
            known = self.by.gazetteer.known.get(iri)
            label = known.label if known else entity.label
            yield replace(entity, label=label, aliases=tuple(sorted(aliases.get(iri, set()) - {label})))


def _dated(dates: list[tuple[str, DateFound]], period: Period) -> tuple[Binding, ...]:
    """The words of the dates that bound a period."""
    bounds = (period.earliest_begin, period.earliest_end)
    return tuple(Binding("date", date.start, date.end) for _, date in dates if date.first and date.first in bounds)


def _mentioning(claim: Claim, kept: set[Iri]) -> Claim:
    if not isinstance(claim.proposition, StatementProposition):
        return claim
    mentions = tuple(iri for iri in claim.proposition.mentions if iri in kept)
    return replace(claim, proposition=replace(claim.proposition, mentions=mentions))
