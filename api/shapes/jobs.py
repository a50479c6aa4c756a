"""What becomes of articles that are sent."""

from typing import Literal

from typing_extensions import TypedDict

from api.shapes.common import Problem


class Outcome(TypedDict):
    """What became of an article that was sent; `notes` say what stands of what was known before, and what looks odd."""

    id: str
    iri: str
    title: str
    status: Literal["new", "replaced", "unchanged"]
    words: int
    claims: int
    facts: int
    notes: list[str]


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
