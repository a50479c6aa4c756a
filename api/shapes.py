"""The JSON shapes of answers, as types: what :mod:`api.payloads` builds, and what the published schema says.

``null`` stands for what is not known; there are no empty strings. Days are ISO 8601, IRIs absolute. An answer has no
member that is not described here.
"""

from typing import Annotated, Generic, Literal, NotRequired, TypeVar

from pydantic import Field
from typing_extensions import TypedDict

Item = TypeVar("Item")
DayText = Annotated[str, Field(json_schema_extra={"format": "date"})]
StatusName = Literal["fact", "disputed", "claimed", "reference"]


class PageOf(TypedDict, Generic[Item]):
    """A part of a list: how many items there are in all, and the cursor of the next part, if there is one."""

    items: list[Item]
    total: int
    next_cursor: str | None


class Named(TypedDict):
    """Something by its IRI, its id, its label and the local name of its class."""

    iri: str
    id: str
    label: str
    kind: str | None


class Ref(TypedDict):
    """Something by its IRI and id alone."""

    iri: str
    id: str


class Problem(TypedDict):
    """A problem document (RFC 9457): `detail` says what is wrong and what mends it, `field` which field is meant."""

    type: str
    title: str
    status: int
    detail: str
    field: NotRequired[str]


class Entity(Named):
    """An entity with its names and codes."""

    aliases: list[str]
    properties: dict[str, str]
    exact_match: list[str]


class Article(TypedDict):
    """An article, without its text."""

    iri: str
    id: str
    title: str
    publisher: Named
    published: DayText | None
    url: str | None
    words: int
    claims: int


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


class Voice(TypedDict):
    """Somebody who speaks of an event otherwise than asserting or denying it."""

    holder: Named
    stance: str
    claims: int


class Event(TypedDict):
    """An event: how many articles report it, how many independently, who claims it and who denies it."""

    iri: str
    id: str
    type: Named
    first_day: DayText | None
    last_day: DayText | None
    articles: int
    independent: int
    claimed_by: list[Named]
    denied_by: list[Named]
    otherwise: list[Voice]
    propositions: list[Ref]


class Period(TypedDict):
    """When something holds: bounds of its beginning and its end, and both in words."""

    earliest_begin: DayText | None
    latest_begin: DayText | None
    earliest_end: DayText | None
    latest_end: DayText | None
    precision: Literal["day", "month", "year", "decade"] | None
    since: str | None
    until: str | None


class PropositionCore(TypedDict):
    """A proposition without its claims. Which members it has is a matter of its `kind`; see `sentence` for all."""

    iri: str | None
    id: str | None
    kind: Literal["relation", "event", "statement"]
    status: StatusName
    sentence: str
    relation: NotRequired[Named | None]
    subject: NotRequired[Named | None]
    object: NotRequired[Named | None]
    object_date: NotRequired[DayText | None]
    role: NotRequired[str | None]
    event: NotRequired[Named | None]
    mode: NotRequired[Named | None]
    count: NotRequired[int | None]
    actors: NotRequired[list[Named]]
    recipients: NotRequired[list[Named]]
    place: NotRequired[Named | None]
    events: NotRequired[list[Event]]
    content: NotRequired[str]
    mentions: NotRequired[list[Named]]
    period: NotRequired[Period]
    roles: list[str]
    source: str | None
    dataset: str | None
    claim_count: int


class Proposition(PropositionCore):
    """A proposition with how it stands, what it says, and its claims."""

    claims: list[Claim]


class Relation(Proposition):
    """A relation of an entity. `holds` says whether it does on the day asked for: yes, or possibly."""

    holds: Literal["yes", "possibly"] | None


class EventWithReports(Event):
    """An event with the propositions that tell of it."""

    reports: list[Proposition]


class EntityWithStatements(Entity):
    """An entity with a page of what is said about it."""

    statements: PageOf[Proposition]


class ArticleWithClaims(Article):
    """An article with its text, where that is kept, and a page of its claims in the order of the text."""

    text: str | None
    statements: PageOf[Claim]


class Sentence(TypedDict):
    """A sentence of an article, in characters, with the claims that begin in it."""

    start: int
    end: int
    text: str
    paragraph: bool
    claims: list[SaidClaim]


class AnnotatedArticle(Article):
    """An article sentence by sentence, with a page of its claims."""

    text_kept: bool
    sentences: list[Sentence]
    total: int
    next_cursor: str | None


class Rule(TypedDict):
    """The rule that fired, and where it is defined."""

    text: str | None
    type: Named | None
    pattern: str | None
    definition: str | None
    file: str | None
    code: str | None
    mode: Named | None


class Bound(TypedDict):
    """Words that filled a slot, and whom they were taken to mean."""

    role: str
    words: str | None
    start: int | None
    end: int | None
    entity: Named | None


class Cue(TypedDict):
    """Words that moved the stance."""

    words: str
    gave: str | None
    effect: str
    stands: bool


class HeldBack(TypedDict):
    """A rule of promotion that a claim breaks."""

    rule: str
    reason: str
    by: list[Named]


class Promotion(TypedDict):
    """Whether the claim made a fact, and which rules held it back."""

    fact: bool
    supports: bool
    plain_triple: bool
    outcome: str
    held_back: list[HeldBack]


class Explanation(TypedDict):
    """Why a claim was read as it was."""

    text_kept: bool
    claim: Claim
    proposition: PropositionCore
    chain: list[Named]
    rule: Rule
    bindings: list[Bound]
    cues: list[Cue]
    promotion: Promotion


class Dyad(TypedDict):
    """An ordered pair of entities, and what joins the first to the second."""

    id: str
    source: Named
    target: Named
    facts: int
    disputed: int
    claimed: int
    reference: int
    claims: int
    relations: dict[str, int]
    first_stated: DayText | None
    last_stated: DayText | None


class DyadWithStatements(Dyad):
    """A dyad with a page of its propositions, the earliest first."""

    statements: PageOf[Proposition]


class Treaty(TypedDict):
    """A treaty, with how many parties and articles of it are known."""

    iri: str
    id: str
    label: str
    abbreviations: list[str]
    signed_on: DayText | None
    in_force_from: DayText | None
    in_force_until: DayText | None
    legally_binding: bool | None
    depositaries: list[Named]
    parties: int
    parties_complete: bool | None
    articles: int
    source: str | None


class Obligation(TypedDict):
    """What a treaty's article obliges its parties to: a norm, never a deed."""

    iri: str
    id: str
    label: str
    type: Named | None
    treaty: Named | None
    article: Named | None
    trigger: str | None
    condition: str | None
    bearer: str | None
    bearer_role: Named | None
    beneficiary: str | None
    beneficiary_role: Named | None
    duty: str | None
    in_force_from: DayText | None
    source: str | None


class TreatyArticle(TypedDict):
    """One article of a treaty, with what it obliges to."""

    iri: str
    id: str
    label: str
    number: str | None
    obligations: list[Obligation]


class Party(TypedDict):
    """A party to a treaty: since when and until when, and whether a data set or articles say so."""

    party: Named
    proposition: Ref
    status: StatusName
    period: Period


class TreatyWithParts(Treaty):
    """A treaty with its parties, its articles and their obligations."""

    party_list: list[Party]
    article_list: list[TreatyArticle]


class RelationType(TypedDict):
    """A relation type: what it means and between what it holds."""

    iri: str
    name: str
    label: str
    definition: str
    inverse_label: str | None
    subjects: list[str]
    objects: list[str]
    symmetric: bool


class EventType(TypedDict):
    """An event type: what it means."""

    iri: str
    name: str
    label: str
    definition: str


class Vocabulary(TypedDict):
    """All relation types and event types."""

    relations: list[RelationType]
    events: list[EventType]


class Node(TypedDict):
    """A node of the network: an entity."""

    iri: str
    id: str
    label: str
    kind: str | None


class Edge(TypedDict):
    """An edge of the network: a proposition between two entities, with how many claims and sentences stand behind it.

    `source` and `target` are ids of nodes; one that is not `directed` holds both ways. `asserted` says whether
    somebody plainly says that it is so.
    """

    id: str
    source: str
    target: str
    name: str
    label: str
    proposition: Ref
    status: StatusName
    directed: bool
    asserted: bool
    claims: int
    evidence: int
    first_stated: DayText | None
    last_stated: DayText | None
    period: Period
    quote: str | None
    citation: str | None


class Subgraph(TypedDict):
    """Nodes and edges around an entity, and how many nodes within these steps are left out."""

    focus: str
    nodes: list[Node]
    edges: list[Edge]
    left_out: int


class Format(TypedDict):
    """An export format, and where it is found."""

    name: str
    media_type: str
    extension: str
    help: str
    href: str


class Measure(TypedDict):
    """What can be measured on the network, and where the formula is from."""

    name: str
    help: str
    source: str
    entities: list[str]
    href: str


class Ground(TypedDict):
    """A proposition that a value stands on."""

    proposition: Ref
    status: StatusName
    quote: str | None
    citation: str | None


class Row(TypedDict):
    """The value of one entity under a measure, and what it stands on."""

    iri: str
    id: str
    label: str
    kind: str | None
    value: float
    grounds: list[Ground]


class Outcome(TypedDict):
    """What became of an article that was sent."""

    id: str
    iri: str
    title: str
    status: Literal["new", "replaced", "unchanged"]
    words: int
    claims: int
    facts: int


class Failure(TypedDict):
    """An article of a batch that could not be taken: its place in the batch, from 0, and the problem."""

    position: int
    problem: Problem


class Job(TypedDict):
    """A batch that is being read: how far it is, and what became of each article so far."""

    id: str
    status: Literal["waiting", "running", "done"]
    total: int
    done: int
    failed: int
    outcomes: list[Outcome]
    failures: list[Failure]


class CannedParameter(TypedDict):
    """A parameter of a canned query."""

    name: str
    type: str
    description: str
    example: str


class Canned(TypedDict):
    """A canned query: what it answers, what it takes, and its SPARQL."""

    name: str
    summary: str
    description: str
    parameters: list[CannedParameter]
    columns: list[str]
    sparql: str
    href: str
