"""What Foedus knows, as frozen values.

An :class:`Article` is read; each :class:`Claim` in it is one holder's stance on one proposition, with the
:class:`Evidence` that shows it. A proposition has no speaker and no stance, and its identity is its content: two
articles that say the same meet in one proposition, while their claims stay apart.

Every list of identifiers is a sorted tuple, so that equal content is an equal value and has an equal digest.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from graph.errors import ModelError
from graph.terms import Iri, article_iri, digest, expand

Date = dt.date


class Polarity(StrEnum):
    """Does the holder say that it is so, or that it is not?"""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure the holder is: never how sure the extractor is (that is :attr:`Claim.confidence`)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """Is it said to be so, or only planned, asked for, hoped, owed or supposed?"""

    ACTUAL = "actual"
    PLANNED = "planned"
    REQUESTED = "requested"
    HOPED = "hoped"
    OBLIGED = "obliged"
    CONDITIONAL = "conditional"


class Attribution(StrEnum):
    """In whose words the claim stands: the narrator's, the holder's own, or the narrator's for the holder's."""

    NARRATED = "narrated"
    QUOTED = "quoted"
    PARAPHRASED = "paraphrased"


class Precision(StrEnum):
    """The unit in which a date was given."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True, order=True)
class Stance:
    """Polarity, certainty and modality together (after GRaSP, Fokkens et al. 2017)."""

    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    modality: Modality = Modality.ACTUAL

    @property
    def asserts(self) -> bool:
        """Whether the holder says, plainly, that it is so.

        >>> Stance().asserts, Stance(modality=Modality.PLANNED).asserts
        (True, False)
        """
        return self == Stance()


@dataclass(frozen=True, slots=True)
class Period:
    """When something holds, as bounds (days, inclusive): it begins between the first two and ends between the last two.

    ``None`` is *not known*; an end that is not known is not an end. A period whose earliest end is known has ended,
    or is to end.

    >>> from datetime import date
    >>> Period(date(1994, 1, 1), date(1994, 12, 31), precision=Precision.YEAR).holds(date(2001, 5, 5))
    'yes'
    >>> Period(date(1994, 1, 1), date(1994, 12, 31), precision=Precision.YEAR).holds(date(1994, 5, 5))
    'possibly'
    """

    earliest_begin: Date | None = None
    latest_begin: Date | None = None
    earliest_end: Date | None = None
    latest_end: Date | None = None
    precision: Precision | None = None

    def __post_init__(self) -> None:
        pairs = (
            (self.earliest_begin, self.latest_begin),
            (self.earliest_end, self.latest_end),
            (self.earliest_begin, self.latest_end),
        )
        for earlier, later in pairs:
            if earlier and later and earlier > later:
                raise ModelError(f"a period's bounds are out of order: {earlier} is after {later}")

    @property
    def ended(self) -> bool:
        """Whether an end is known."""
        return self.earliest_end is not None or self.latest_end is not None

    def holds(self, day: Date) -> str:
        """Whether the period covers a day: ``"yes"``, ``"possibly"`` or ``"no"``."""
        if (self.earliest_begin and day < self.earliest_begin) or (self.latest_end and day > self.latest_end):
            return "no"
        begun = self.latest_begin is not None and day >= self.latest_begin
        going_on = not self.ended or (self.earliest_end is not None and day <= self.earliest_end)
        return "yes" if begun and going_on else "possibly"

    def meets(self, first: Date, last: Date) -> bool:
        """Whether the period may cover a day from ``first`` to ``last``.

        >>> from datetime import date
        >>> period = Period(latest_begin=date(1994, 12, 31), latest_end=date(2012, 12, 31))
        >>> period.meets(date(2010, 1, 1), date(2020, 1, 1)), period.meets(date(2013, 1, 1), date(2020, 1, 1))
        (True, False)
        """
        return not ((self.earliest_begin and last < self.earliest_begin)
                    or (self.latest_end and first > self.latest_end))


NO_PERIOD: Final = Period()


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that an article speaks of: an actor, a place, a treaty, an office.

    ``kind`` is the local name of a class of the ontology (``"State"``, ``"Person"``); ``aliases`` are the other forms
    in which the article names it.
    """

    iri: Iri
    kind: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Treaty(Entity):
    """A treaty, with the day on which it was signed where the article says so."""

    signed_on: Date | None = None


@dataclass(frozen=True, slots=True)
class TreatyArticle(Entity):
    """One article of a treaty; ``number`` as the treaty counts (``"4"``, ``"42(7)"``)."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class Obligation(Entity):
    """What a treaty article obliges its parties to, in the article's terms: a norm, never a deed.

    ``type`` is the IRI of an ATOP obligation type (Leeds et al. 2002), where it is of one.
    Trigger, condition, bearer, beneficiary and duty are phrases; an empty phrase is one that the text does not say.
    """

    type: Iri | None = None
    trigger: str = ""
    condition: str = ""
    bearer: str = ""
    beneficiary: str = ""
    duty: str = ""


@dataclass(frozen=True, slots=True)
class RelationProposition:
    """A lasting relation between two entities, or between an entity and a date.

    ``predicate`` is the IRI of a relation type; ``role`` says in which office or capacity, in words.
    """

    subject: Iri
    predicate: Iri
    object: Iri | Date
    role: str = ""
    period: Period = NO_PERIOD


@dataclass(frozen=True, slots=True)
class EventProposition:
    """Something done: a PLOVER event type with its actors, recipients, place, time and number of people."""

    type: Iri
    actors: tuple[Iri, ...] = ()
    recipients: tuple[Iri, ...] = ()
    mode: Iri | None = None
    contexts: tuple[Iri, ...] = ()
    code: str = ""
    place: Iri | None = None
    count: int | None = None
    period: Period = NO_PERIOD

    def __post_init__(self) -> None:
        for name in ("actors", "recipients", "contexts"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))


@dataclass(frozen=True, slots=True)
class StatementProposition:
    """What was said where no relation says it all: the content in its own words, and whom it mentions."""

    content: str
    mentions: tuple[Iri, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "mentions", tuple(sorted(set(self.mentions))))


Proposition = RelationProposition | EventProposition | StatementProposition


def proposition_iri(proposition: Proposition) -> Iri:
    """The IRI of a proposition: a digest of its content.

    >>> csto = RelationProposition(expand("id:country-KAZ"), expand("org:memberOf"), expand("id:org-csto"))
    >>> proposition_iri(csto) == proposition_iri(csto)
    True
    """
    fields = [getattr(proposition, name) for name in proposition.__dataclass_fields__ if name != "period"]
    period = getattr(proposition, "period", NO_PERIOD)
    bounds = [str(getattr(period, name) or "") for name in period.__dataclass_fields__]
    return expand(f"id:proposition-{digest(type(proposition).__name__, fields, bounds)}")


def entities_of(proposition: Proposition) -> set[Iri]:
    """The entities that a relation or event is about; a statement in its own words is about none.

    >>> sorted(entities_of(RelationProposition(expand("id:a"), expand("org:memberOf"), expand("id:b"))))
    ['https://w3id.org/foedus/id/a', 'https://w3id.org/foedus/id/b']
    """
    match proposition:
        case RelationProposition(subject, _, thing):
            return {subject} if isinstance(thing, Date) else {subject, thing}
        case EventProposition(_, actors, recipients, place=place):
            return {*actors, *recipients, *([place] if place else [])}
        case _:
            return set()


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of an article's text, in characters; ``quote == text[start:end]``, whole sentences around it."""

    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int

    def __post_init__(self) -> None:
        if not 0 <= self.sentence_start <= self.start < self.end <= self.sentence_end:
            raise ModelError(
                f"evidence must lie inside its sentence: {self.start}–{self.end} is not inside "
                f"{self.sentence_start}–{self.sentence_end}"
            )
        if len(self.quote) != self.end - self.start:
            raise ModelError(f"the quote has {len(self.quote)} characters, its span {self.end - self.start}")


@dataclass(frozen=True, slots=True)
class Binding:
    """Words of the article that filled a slot of a claim, in characters, and the entity they were taken to mean.

    ``role`` is the slot: ``subject``, ``object``, ``actor``, ``recipient``, ``place``, ``date`` or ``holder``; or, of a
    word that moved the stance, the value that it gave (``negative``, ``possible``, ``planned``). Dates and cues mean no
    entity.

    >>> Binding("subject", 0, 6, expand("id:country-RUS")).entity  # "Moscow", which speaks for Russia
    'https://w3id.org/foedus/id/country-RUS'
    """

    role: str
    start: int
    end: int
    entity: Iri | None = None

    def __post_init__(self) -> None:
        if not self.role or not 0 <= self.start < self.end:
            raise ModelError(f"a binding names a slot and covers words: not {self.role!r} at {self.start}–{self.end}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One holder's stance on one proposition in one article.

    ``holder`` is the narrator (the publisher's own voice) or whoever is quoted or paraphrased; ``reported_by`` are
    those who pass the holder's words on, nearest to the holder first. ``confidence`` (0 to 1) is the extractor's in
    its own reading. ``frame`` names the rule that fired, ``cues`` are the words that made the stance, ``bindings`` say
    which words filled which slot.
    """

    article: Iri
    proposition: Proposition
    holder: Iri
    evidence: tuple[Evidence, ...]
    attribution: Attribution = Attribution.NARRATED
    stance: Stance = Stance()
    reported_by: tuple[Iri, ...] = ()
    stated_on: Date | None = None
    confidence: float = 1.0
    frame: str = ""
    cues: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ModelError("a claim needs evidence: give at least one span of its article")
        if not 0 <= self.confidence <= 1:
            raise ModelError(f"confidence must lie between 0 and 1, not {self.confidence}")
        object.__setattr__(self, "evidence", tuple(sorted(set(self.evidence))))
        object.__setattr__(self, "confidence", round(self.confidence, 2))
        object.__setattr__(self, "cues", tuple(sorted(set(self.cues))))
        bindings = sorted(set(self.bindings), key=lambda one: (one.start, one.end, one.role, one.entity or ""))
        object.__setattr__(self, "bindings", tuple(bindings))

    @property
    def iri(self) -> Iri:
        """A digest of who says what, how, and where it stands."""
        spans = [(evidence.start, evidence.end) for evidence in self.evidence]
        return expand(
            "id:claim-"
            + digest(
                self.article,
                proposition_iri(self.proposition),
                self.holder,
                self.reported_by,
                self.attribution,
                [self.stance.polarity, self.stance.certainty, self.stance.modality],
                str(self.stated_on or ""),
                spans,
            )
        )


@dataclass(frozen=True, slots=True)
class Article:
    """A document that was read.

    ``text`` is the article's own words, to which all evidence counts its characters. It stays in the private store
    and takes no part in comparison: ``content_hash`` (SHA-256 of the text, hexadecimal) stands for it.
    """

    iri: Iri
    title: str
    publisher: Entity
    published: Date | None = None
    url: str = ""
    language: str = "en"
    authors: tuple[str, ...] = ()
    content_hash: str = ""
    word_count: int = 0
    text: str = field(default="", compare=False, repr=False)

    @classmethod
    def of(
        cls,
        text: str,
        *,
        title: str,
        publisher: Entity,
        published: Date | None = None,
        url: str = "",
        language: str = "en",
        authors: tuple[str, ...] = (),
    ) -> "Article":
        """The article with this text. Its IRI is a digest of its address, or of its text where it has none.

        >>> nobody = Entity(expand("id:publisher-unknown"), "Publisher", "unknown publisher")
        >>> Article.of("Latvia joined NATO.", title="Latvia in NATO", publisher=nobody).word_count
        3
        """
        content_hash = hashlib.sha256(text.encode()).hexdigest()
        key = digest("url", url) if url else digest("text", content_hash)
        return cls(
            article_iri(key),
            title,
            publisher,
            published,
            url,
            language,
            tuple(sorted(set(authors))),
            content_hash,
            len(text.split()),
            text,
        )


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says: the unit that is ingested, replaced and forgotten as a whole.

    Entities and claims are kept once each, in the order of their IRIs; of two equal claims the surer reading stays.
    """

    article: Article
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        entities = {entity.iri: entity for entity in self.entities}
        claims = {claim.iri: claim for claim in sorted(self.claims, key=lambda claim: (claim.confidence, claim.frame))}
        object.__setattr__(self, "entities", tuple(entities[iri] for iri in sorted(entities)))
        object.__setattr__(self, "claims", tuple(claims[iri] for iri in sorted(claims)))
