"""Events: what several propositions tell of."""

from typing_extensions import TypedDict

from api.shapes.common import DayText, Named, Ref


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


class EventInWords(Event):
    """An event in a list: `sentences` say in words what its propositions tell, each once."""

    sentences: list[str]
