"""Claims: who says a proposition, how, and in which sentence."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from api.shapes.common import DayText, Named, Ref, StatusName


class Stance(TypedDict):
    """Polarity, certainty and modality, and all three in a word or two."""

    label: str
    polarity: Literal["positive", "negative"]
    certainty: Literal["certain", "probable", "possible", "unknown"]
    modality: Literal["actual", "planned", "requested", "hoped", "obliged", "conditional"]


class Evidence(TypedDict):
    """A span of an article, in characters, and the sentence around it (the quote alone where no text is kept)."""

    quote: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    sentence_end: int


class ClaimArticle(TypedDict):
    """The article of a claim."""

    iri: str
    id: str
    title: str
    publisher: str
    published: DayText | None


class ClaimInShort(TypedDict):
    """Who says something, how (in a word or two), and in which words; `/api/claims/{id}` has all of it."""

    id: str
    holder: Named
    stance: str
    stated_on: DayText | None
    article: Ref
    quote: str


class Claim(TypedDict):
    """Who says a proposition, how, and in which sentence."""

    iri: str
    id: str
    proposition: NotRequired[Ref]
    holder: Named
    stance: Stance
    attribution: Literal["narrated", "quoted", "paraphrased"]
    reported_by: list[Named]
    stated_on: DayText | None
    confidence: float
    rule: str | None
    cues: list[str]
    article: ClaimArticle
    evidence: list[Evidence]


class SaidClaim(Claim):
    """A claim with the proposition in words, its kind, and how it stands."""

    sentence: str
    kind: Literal["relation", "event", "statement"]
    status: StatusName
