"""All measures. A new one is a function in this folder and a line here; its address and its contract test follow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.analysis.centrality import brokerage, degree, pagerank
from graph.analysis.memberships import shared_memberships
from graph.analysis.rows import Row

__all__ = ["MEASURES", "Measure", "Row"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its name, what it says, where the formula is from, and the function that takes it.

    ``measure(network, *entities, limit=…)`` takes the IRIs of as many entities as ``entities`` names and gives rows,
    the highest value first. It changes nothing, and the same network gives the same rows.
    """

    name: str
    help: str
    source: str
    measure: Callable[..., list[Row]]
    entities: tuple[str, ...] = ()


MEASURES: Final[dict[str, Measure]] = {measure.name: measure for measure in (
    Measure("degree", "to how many others somebody is tied", "Freeman 1978", degree),
    Measure("brokerage", "how often somebody is between others (betweenness)", "Freeman 1977, Brandes 2001", brokerage),
    Measure("pagerank", "where one who follows the edges comes by most", "Brin and Page 1998", pagerank),
    Measure("shared-memberships", "the organisations of which two states are both members", "Newman 2001",
            shared_memberships, ("first", "second")),
)}
