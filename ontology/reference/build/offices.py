"""Offices of states and organisations, and who held them when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Triple

from .facts import dated_fact
from .organisations import citation
from .tables import read_table, split_cell
from .terms import ALT_LABEL, DCT, FDS, ID, LABEL, ORG, SOURCE, TYPE, english
from .writer import CC_BY, Dataset

Row = dict[str, str]

OFFICES: Final = ("id", "label", "title", "target", "relations", "alt_labels", "collective", "source")
HOLDERS: Final = ("office", "person", "label", "alt_labels", "begin", "end", "role", "relations", "source")

DESCRIPTION: Final = (
    "Heads of state and of government, foreign and defence ministers, heads of international organisations, of "
    "some agencies and of armed groups: the offices, with the names that newspapers give them, and their dated "
    "holders; heads of state and of government of most states reach back to 1979, others to about 2010, and terms "
    "whose dates are not certain are left out. As known at the end of 2025: a term without an end had none then. "
    "The days of taking and of "
    "leaving office are those of swearing-in, proclamation or loss of power. Each fact names where it can be "
    "checked. That a term is listed says who held the power or the title; it does not say that all states "
    "recognised it."
)
SOURCES: Final = (
    "https://www.un.org/dgacm/en/content/protocol/hshgnfa",
    "https://www.rulers.org",
    "Official sites of the governments and organisations, named with each fact",
)


def establish(office: Row) -> Iterator[Triple]:
    """Yield the office: its names, of whom it is (``org:postIn``), which relation its holder enters into."""
    node = ID.node(office["id"])
    yield Triple(node, TYPE, FDS.node("Office"))
    yield Triple(node, LABEL, english(office["label"]))
    for name in split_cell(office["alt_labels"]):
        yield Triple(node, ALT_LABEL, english(name))
    yield Triple(node, ORG.node("postIn"), ID.node(office["target"]))
    for relation in split_cell(office["relations"]):
        yield Triple(node, DCT.node("relation"), FDS.node(relation))
    yield Triple(node, SOURCE, citation(office["source"]))


def introduce(term: Row) -> Iterator[Triple]:
    """Yield the person who served the term, with the spellings of the name."""
    node = ID.node(term["person"])
    yield Triple(node, TYPE, FDS.node("Person"))
    yield Triple(node, LABEL, english(term["label"]))
    for name in split_cell(term["alt_labels"]):
        yield Triple(node, ALT_LABEL, english(name))


def relations(term: Row, office: Row) -> Iterator[tuple[str, str, str]]:
    """Yield (relation, object, role) for each thing that the term makes true.

    >>> office = {"id": "office-president-of-ukraine", "title": "president", "target": "country-UKR"}
    >>> office["relations"] = "headOfStateOf"
    >>> for fact in relations({"relations": "", "role": "acting"}, office):
    ...     print(*fact, sep=", ")
    holdsOffice, office-president-of-ukraine, acting
    headOfStateOf, country-UKR, acting president
    """
    yield "holdsOffice", office["id"], term["role"]
    for relation in split_cell(term["relations"] or office["relations"]):
        yield relation, office["target"], f"{term['role']} {office['title']}".strip()


def seat(terms: Iterable[Row], offices: dict[str, Row]) -> Iterator[Triple]:
    """Yield a dated fact for each relation of each term; an unknown office raises ``KeyError``."""
    count: dict[str, int] = defaultdict(int)
    for term in sorted(terms, key=lambda term: (term["person"], term["begin"], term["office"])):
        for relation, value, role in relations(term, offices[term["office"]]):
            name = f"{relation}-{value.removeprefix('office-')}-{term['person'].removeprefix('person-')}"
            count[name] += 1
            yield from dated_fact(
                f"{name}-{count[name]}",
                ID.node(term["person"]),
                FDS.node(relation),
                ID.node(value),
                begin=term["begin"],
                end=term["end"],
                role=role,
                source=term["source"],
            )


def build(tables: Path) -> Iterable[Dataset]:
    """Yield the data set of offices and their holders."""
    offices = {row["id"]: row for row in read_table(tables / "offices.csv", OFFICES)}
    terms = list(read_table(tables / "officeholders.csv", HOLDERS))
    triples: list[Triple] = []
    for office in offices.values():
        triples += establish(office)
    for term in terms:
        triples += introduce(term)
    triples += seat(terms, offices)
    yield Dataset("offices", "Offices and their holders", DESCRIPTION, CC_BY, SOURCES, "2025-12", triples)
