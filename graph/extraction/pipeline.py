"""One article to all that it says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.extraction.actors import Actors
from graph.extraction.attribution import Attributor, Saying
from graph.extraction.events import Deed, EventFinder
from graph.extraction.linking import Links, link, recognised
from graph.extraction.names import Gazetteer, reference_gazetteer
from graph.extraction.offices import Offices
from graph.extraction.relations import Found, RelationFinder
from graph.extraction.stance import StanceReader
from graph.extraction.timing import dates_of, event_period, relation_period
from graph.extraction.treaties import Treaties, name_treaties, read_treaties
from graph.language.dates import DateFound
from graph.language.parser import Parser
from graph.language.sentence import Sentence
from graph.model import (
    Article,
    Attribution,
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
from graph.terms import Iri, expand
from graph.vocabulary import VOCABULARY, Vocabulary

_SURE, _FAIR, _WEAK = 0.9, 0.8, 0.6
"""Confidence in a reading: of a title or name, of a predicate with names, and where one side is only meant."""
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
        )

    def __call__(self, article: Article) -> Extraction:
        """All entities and claims of an article."""
        return _Reading(self, article).extraction()


class _Reading:
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
        self.treaties: Treaties = read_treaties(self.links, self.sentences)
        self.actors = Actors(article, self.links, Offices.reference())
        self.attributor = Attributor(self.text, by.vocabulary, self.actors)
        self.found: list[Found] = []
        self.deeds: list[Deed] = []

    def extraction(self) -> Extraction:
        """Entities and claims; the entities are those that a claim is about, and those that are named."""
        for sentence in self.sentences:
            for found in self.by.relations.find(sentence, self.actors):
                self.found.append(found)
                if found.relation.iri in _OFFICES and not found.phase.over and not isinstance(found.object, Date):
                    self.actors.offices.name(found.relation.iri, found.object, found.subject)
            self.deeds += self.by.events.find(sentence, self.actors)
            self.actors.hear(sentence)
            self.attributor.hear(sentence)
        self.attributor.finish()
        claims = [*self._relations(), *self._events(), *self._provisions(), *self._statements()]
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
        return kept

    def _relations(self) -> Iterator[Claim]:
        for found in self.found:
            if self.treaties.is_norm(found.start, found.end):
                continue
            head = found.sentence.tokens[found.head]
            stance, cues = (Stance(), ()) if found.presupposed else self.by.stances.read(found.sentence, found.head)
            if found.named and not stance.asserts:
                continue  # "would not close the border with …": neither said nor denied that there is one
            period = relation_period(
                found.phase, self._dates(found.sentence, found.head, stance), self.article.published
            )
            if found.precision:
                period = Period(precision=found.precision)
            if found.phase.over and not period.ended:
                stance = replace(stance, polarity=Polarity.NEGATIVE)
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
            )

    def _events(self) -> Iterator[Claim]:
        for deed in self.deeds:
            if self.treaties.is_norm(deed.start, deed.end):
                continue
            head = deed.sentence.tokens[deed.head]
            stance, cues = self.by.stances.read(deed.sentence, deed.head)
            period = event_period(self._dates(deed.sentence, deed.head, stance))
            yield from self._claim(
                replace(deed.event, period=period),
                deed.start,
                deed.end,
                (head.start, head.end),
                stance,
                cues,
                deed.frame,
                confidence=_WEAK if deed.inferred else _FAIR,
            )

    def _provisions(self) -> Iterator[Claim]:
        for provision in self.treaties.provisions:
            at = (provision.start, provision.end)
            article = RelationProposition(provision.treaty, expand("fds:hasArticle"), provision.article.iri)
            yield from self._claim(
                article, *at, at, Stance(), (), "treaties: article", presupposed=True, confidence=_SURE
            )
            if provision.obligation:
                imposes = RelationProposition(provision.article.iri, expand("fds:imposes"), provision.obligation.iri)
                yield from self._claim(imposes, *provision.norm, at, Stance(), (), "treaties: norm", confidence=_FAIR)

    def _statements(self) -> Iterator[Claim]:
        for saying in self.attributor.sayings:
            sentence = self._sentence(saying.start)
            if not saying.whole or sentence is None or self._is_part(saying):
                continue
            content = " ".join(self.text[saying.start : saying.end].split())
            mentions = tuple(one.entity for one in self.links.mentions if saying.start <= one.start < saying.end)
            stance, cues = self._content_stance(saying, sentence)
            outer = [
                one
                for one in self.attributor.over(saying.start, saying.end)
                if one.end - one.start > saying.end - saying.start and one.holder != saying.holder
            ]
            yield Claim(
                self.article.iri,
                StatementProposition(content, mentions),
                saying.holder,
                (self._evidence(saying.start, saying.end),),
                saying.mode,
                stance,
                (*saying.reported_by, *(one.holder for one in outer)),
                self.article.published,
                _FAIR,
                f"attribution: {saying.cue}",
                cues,
            )

    def _is_part(self, saying: Saying) -> bool:
        """Whether a saying is only a part of what its holder is said to say anyway: words quoted in a paraphrase."""
        return any(
            (
                one.holder == saying.holder
                and one.whole
                and one.start <= saying.start
                and saying.end <= one.end
                and (one.start, one.end) != (saying.start, saying.end)
                and one.lemma == saying.lemma
            )
            or (
                one.holder == saying.holder
                and saying.cue == "“…”"
                and one.cue != saying.cue
                and one.start < saying.start
                and saying.end <= one.end
            )
            for one in self.attributor.sayings
        )

    def _content_stance(self, saying: Saying, sentence: Sentence) -> tuple[Stance, tuple[str, ...]]:
        """The stance of a statement: its words carry their own "not", so only a verb that denies makes it negative."""
        inside = [i for i in sentence.covering(saying.start, saying.end) if sentence.tokens[i].upos != "PUNCT"]
        top = next((i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].is_root), None)
        stance, cues = self.by.stances.read(sentence, top) if top is not None else (Stance(), ())
        cue = self.by.vocabulary.speech.get(saying.lemma)
        denied = cue is not None and cue.polarity == Polarity.NEGATIVE
        polarity = Polarity.NEGATIVE if denied else Polarity.POSITIVE
        return replace(stance, polarity=polarity), tuple({*cues, saying.cue}) if denied else cues

    def _dates(self, sentence: Sentence, head: int, stance: Stance) -> list[tuple[str, DateFound]]:
        future = stance.modality != Modality.ACTUAL
        return dates_of(sentence, head, self.text, self.article.published, future=future)

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
    ) -> Iterator[Claim]:
        """The claim of whoever's words these are; nothing where that is not known.

        What a title or name presupposes ("President X said …") is the narrator's also inside a paraphrase.
        """
        if self.attributor.unattributed(*at):
            return
        sayings = self.attributor.over(*at)
        if presupposed:
            sayings = [one for one in sayings if one.mode == Attribution.QUOTED]
        holder, mode, chain = self.article.publisher.iri, Attribution.NARRATED, list[Iri]()
        if sayings:
            holder, mode = sayings[0].holder, sayings[0].mode
            chain = [*sayings[0].reported_by, *(one.holder for one in sayings[1:])]
        yield Claim(
            self.article.iri,
            proposition,
            holder,
            (self._evidence(start, end),),
            mode,
            stance,
            tuple(dict.fromkeys(one for one in chain if one != holder)),
            self.article.published,
            confidence,
            frame,
            cues,
        )

    def _evidence(self, start: int, end: int) -> Evidence:
        around = [one for one in self.sentences if one.start < end and one.end > start]
        first = min((one.start for one in around), default=start)
        last = max((one.end for one in around), default=end)
        return Evidence(start, end, self.text[start:end], min(first, start), max(last, end))

    def _sentence(self, at: int) -> Sentence | None:
        return next((one for one in self.sentences if one.start <= at < one.end), None)

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


def _mentioning(claim: Claim, kept: set[Iri]) -> Claim:
    if not isinstance(claim.proposition, StatementProposition):
        return claim
    mentions = tuple(iri for iri in claim.proposition.mentions if iri in kept)
    return replace(claim, proposition=replace(claim.proposition, mentions=mentions))
