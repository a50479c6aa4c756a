"""The network: its nodes and edges, dyads, and what is measured on it."""

from typing_extensions import TypedDict

from api.shapes.common import DayText, Named, PageOf, Period, Ref, StatusName
from api.shapes.propositions import Statement


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

    statements: PageOf[Statement]


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
