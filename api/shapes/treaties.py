"""Treaties with their parties and articles, and the obligations that these impose."""

from typing_extensions import TypedDict

from api.shapes.common import DayText, Named, Period, Ref, StatusName


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
