"""What a lookup answers with: frozen values whose names are resolved to plain labels, ready to be shown.

Statuses: a *fact* was promoted; what is *claimed* has claims and is no fact; what is *disputed* has holders who say
that it is so and others who deny it; *reference* is background from a data set, which no article said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from graph.model import NO_PERIOD, Attribution, Date, Evidence, Modality, Period, Polarity, Precision, Stance
from graph.terms import Iri, local_name

Item = TypeVar("Item")


class Status(StrEnum):
    """How a proposition stands; see the module."""

    FACT = "fact"
    DISPUTED = "disputed"
    CLAIMED = "claimed"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Named:
    """Something with an IRI, shown by its label; ``kind`` is the local name of its class, or empty."""

    iri: Iri
    label: str
    kind: str = ""

    @property
    def id(self) -> str:
        """The local name of the IRI."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """A part of a list: at most ``limit`` items, how many there are in all, and where the next part begins."""

    items: tuple[Item, ...]
    total: int
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """An entity with its names and codes: ``properties`` are pairs of a label and a value."""

    entity: Named
    aliases: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    same_as: tuple[Iri, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article, without its text."""

    iri: Iri
    title: str
    publisher: Named
    published: Date | None
    url: str
    words: int
    claims: int
    content_hash: str

    @property
    def id(self) -> str:
        """The local name of the IRI: ``article-…``."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """A span of an article and the whole sentence around it (the quote alone where the text is not kept)."""

    span: Evidence
    sentence: str


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """Who says a proposition, how, and where."""

    iri: Iri
    holder: Named
    stance: Stance
    attribution: Attribution
    reported_by: tuple[Named, ...]
    article: ArticleRecord
    stated_on: Date | None
    confidence: float
    evidence: tuple[EvidenceRecord, ...]
    frame: str = ""
    cues: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The local name of the IRI."""
        return local_name(self.iri)

    @property
    def stance_label(self) -> str:
        """The stance in a word or two.

        >>> describe_stance(Stance(Polarity.NEGATIVE, modality=Modality.PLANNED))
        'not planned'
        """
        return describe_stance(self.stance)


@dataclass(frozen=True, slots=True)
class Tally:
    """How much is claimed of a proposition: claims of whatever stance, and how many hold them.

    ``articles`` is in how many articles somebody plainly says that it is so, ``independent`` how many they are with
    the copies of one story counted once.
    """

    claims: int = 0
    holders: int = 0
    articles: int = 0
    independent: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who holds claims of one stance on an event, and how many."""

    holder: Named
    stance: Stance
    claims: int


@dataclass(frozen=True, slots=True)
class EventRecord:
    """What several propositions tell of.

    ``articles`` is in how many articles somebody plainly says that it happened, ``independent`` how many they are with
    the copies of one story counted once. ``first`` and ``last`` bound the days on which it can have happened.
    """

    iri: Iri
    type: Named
    articles: int
    independent: int
    first: Date | None = None
    last: Date | None = None
    propositions: tuple[Iri, ...] = ()
    voices: tuple[Voice, ...] = ()

    @property
    def id(self) -> str:
        """The local name of the IRI: ``event-…``."""
        return local_name(self.iri)

    @property
    def claimed_by(self) -> tuple[Named, ...]:
        """Who says that it happened."""
        return _holders(one for one in self.voices if one.stance.asserts)

    @property
    def denied_by(self) -> tuple[Named, ...]:
        """Who says that it did not happen."""
        return _holders(one for one in self.voices if _denies(one.stance))

    @property
    def otherwise(self) -> tuple[Voice, ...]:
        """Who speaks of it in another way: doubts, plans, hopes or requests it."""
        return tuple(one for one in self.voices if not one.stance.asserts and not _denies(one.stance))

    @property
    def reports(self) -> str:
        """How often it is reported, in words.

        >>> plover = Named(Iri(""), "assault")
        >>> [EventRecord(Iri(""), plover, *numbers).reports for numbers in ((0, 0), (1, 1), (5, 2))]
        ['no report', '1 report', '5 reports, 2 independent']
        """
        if self.articles < 2:
            return "1 report" if self.articles else "no report"
        return f"{self.articles} reports" + (f", {self.independent} independent" * (self.independent < self.articles))


def _denies(stance: Stance) -> bool:
    return (stance.polarity, stance.modality) == (Polarity.NEGATIVE, Modality.ACTUAL)


def _holders(voices: Iterable[Voice]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(one.holder for one in voices))


@dataclass(frozen=True, slots=True)
class PropositionRecord:
    """A proposition with how it stands and who claims it.

    ``tally`` says how many claims there are; ``claims`` are the best of them. ``kind`` is ``"relation"``,
    ``"event"`` or ``"statement"``. ``roles`` says what the entity that was asked about does
    in it (``"subject"``, ``"holder"``, …). ``source`` is where a reference fact comes from, ``dataset`` its data set.
    ``events`` are those that it tells of, where they were asked for.
    """

    iri: Iri
    kind: str
    status: Status
    relation: Named | None = None
    subject: Named | None = None
    object: Named | None = None
    object_date: Date | None = None
    role: str = ""
    event: Named | None = None
    mode: Named | None = None
    actors: tuple[Named, ...] = ()
    recipients: tuple[Named, ...] = ()
    place: Named | None = None
    count: int | None = None
    content: str = ""
    mentions: tuple[Named, ...] = ()
    period: Period = NO_PERIOD
    claims: tuple[ClaimRecord, ...] = ()
    tally: Tally = Tally()
    roles: tuple[str, ...] = ()
    source: str = ""
    dataset: str = ""
    events: tuple[EventRecord, ...] = ()

    @property
    def id(self) -> str:
        """The local name of the IRI, or the empty string for a reference fact without one."""
        return local_name(self.iri)

    @property
    def sentence(self) -> str:
        """The proposition in words, subject first."""
        if self.kind == "statement":
            return self.content
        if self.kind == "event":
            return self._event_sentence()
        thing = self.object.label if self.object else self.object_day
        words = f"{self.subject.label if self.subject else '?'} {self.relation.label if self.relation else '?'} {thing}"
        return f"{words} ({self.role})" if self.role else words

    @property
    def object_day(self) -> str:
        """The date that is its object, as exactly as it was said: "1949" where only the year was."""
        form = {Precision.YEAR: "%Y", Precision.MONTH: "%B %Y"}.get(self.period.precision or Precision.DAY)
        return f"{self.object_date:{form}}" if self.object_date and form else _day(self.object_date)

    def _event_sentence(self) -> str:
        parts = [join(self.actors) or "someone", self.event.label.lower() if self.event else "did something"]
        how = [self.mode.label.lower()] if self.mode else []
        if self.count is not None:
            how.append("1 person" if self.count == 1 else f"{self.count:,} people")
        if how:
            parts.append(f"({', '.join(how)})")
        if self.recipients:
            parts.append(f"→ {join(self.recipients)}")
        if self.place:
            parts.append(f"in {self.place.label}")
        return " ".join(parts)

    @property
    def when(self) -> str:
        """When it holds or took place, in words: "since 2010", "until 2019", "2010 – 2019"; empty if not known."""
        if self.since == self.until or not self.until or self.kind == "event":
            lasts = self.since and not self.until and self.kind == "relation"
            return f"since {self.since}" if lasts else self.since
        if self.since:
            return f"{self.since} – {self.until}"
        return f"over {self.until}" if self.until.startswith("by ") else f"until {self.until}"

    @property
    def since(self) -> str:
        """When it began, in words; empty where that is not known."""
        return describe_bounds(self.period.earliest_begin, self.period.latest_begin)

    @property
    def until(self) -> str:
        """When it ended, in words; empty where no end is known."""
        return describe_bounds(self.period.earliest_end, self.period.latest_end)


def join(things: tuple[Named, ...]) -> str:
    """Labels as English lists them: ``a, b and c``."""
    labels = [thing.label for thing in things]
    return " and ".join(filter(None, [", ".join(labels[:-1]), *labels[-1:]]))


def describe_stance(stance: Stance) -> str:
    """A stance in a word or two: what a badge says.

    >>> describe_stance(Stance()), describe_stance(Stance(Polarity.NEGATIVE))
    ('asserted', 'denied')
    """
    certainty = "" if stance.certainty == "certain" else stance.certainty.value
    if stance.modality != Modality.ACTUAL:
        negated = "not " if stance.polarity == Polarity.NEGATIVE else ""
        return f"{certainty} {negated}{stance.modality}".strip()
    if stance.polarity == Polarity.NEGATIVE:
        return f"denied ({certainty})" if certainty else "denied"
    return {"": "asserted", "unknown": "not certain"}.get(certainty, certainty)


def describe_bounds(earliest: Date | None, latest: Date | None) -> str:
    """Two bounds as a reader writes them.

    >>> describe_bounds(Date(1994, 1, 1), Date(1994, 12, 31)), describe_bounds(Date(1992, 5, 15), Date(1992, 5, 15))
    ('1994', '15 May 1992')
    >>> describe_bounds(None, Date(2022, 1, 31))
    'by 31 January 2022'
    """
    if earliest is None or latest is None:
        return f"from {_day(earliest)}" if earliest else f"by {_day(latest)}" if latest else ""
    if earliest == latest:
        return _day(earliest)
    first, after = earliest.day == 1, Date.fromordinal(latest.toordinal() + 1)
    if first and after.day == 1:
        if (earliest.month, latest.month) == (1, 12):
            return f"{earliest:%Y}" if earliest.year == latest.year else f"{earliest:%Y}–{latest:%Y}"
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{earliest:%B %Y}"
    return f"{_day(earliest)} – {_day(latest)}"


def _day(day: Date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
