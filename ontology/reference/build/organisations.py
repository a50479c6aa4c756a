"""Organisations: international ones with their members, government agencies, armed groups, news media, firms."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from .facts import dated_fact
from .tables import read_table, split_cell
from .terms import ALT_LABEL, EXACT_MATCH, FDS, ID, LABEL, ORG, RDFS, SCHEMA, SOURCE, TYPE, WD, XSD, date, english, text
from .writer import CC_BY, Dataset

Row = dict[str, str]

ORGANISATIONS: Final = (
    "id", "label", "abbreviation", "alt_labels", "founded", "dissolved", "seat", "seat_geonames", "treaty",
    "wikidata", "parent", "successor", "source",
)  # fmt: skip
MEMBERSHIPS: Final = ("org", "state", "joined", "left", "role", "note", "source")
AGENCIES: Final = ("id", "label", "abbreviation", "alt_labels", "class", "state", "kinds", "source")
MEDIA: Final = ("id", "label", "abbreviation", "alt_labels", "kind", "state", "source")
COMPANIES: Final = ("id", "label", "abbreviation", "alt_labels", "state", "source")

#: What stands behind the names of media of a kind.
MEDIA_NOUNS: Final = {
    "": (),
    "news agency": ("news agency", "News Agency"),
    "newspaper": ("newspaper", "daily"),
    "broadcaster": ("TV", "television"),
}

#: What a role in memberships.csv makes true. Observers, partners and associates take part without being
#: members; the vocabulary has no relation for them, so they stay in the table rather than pass for members.
ROLES: Final = {
    "member": ORG.node("memberOf"),
    "permanent member": ORG.node("memberOf"),
    "non-permanent member": ORG.node("memberOf"),
    "co-chair": ORG.node("memberOf"),
    "candidate": FDS.node("appliedToJoin"),
    "observer": None,
    "partner": None,
    "dialogue partner": None,
    "associate": None,
}

#: The agencies that most states have: the label, then the other names. {adjective} Kazakh, {state} Kazakhstan
#: or the Netherlands, {of} Kazakhstan's. The first adjective makes the label.
PATTERNS: Final = {
    "foreign-ministry": (
        "{adjective} Foreign Ministry", "{adjective} Ministry of Foreign Affairs",
        "{of} foreign ministry", "{of} Ministry of Foreign Affairs",
        "Foreign Ministry of {state}", "Ministry of Foreign Affairs of {state}",
    ),
    "defence-ministry": (
        "{adjective} Defence Ministry", "{adjective} Defense Ministry",
        "{adjective} Ministry of Defence", "{adjective} Ministry of Defense",
        "{of} defence ministry", "{of} defense ministry",
        "Ministry of Defence of {state}", "Ministry of Defense of {state}", "Defence Ministry of {state}",
    ),
    "interior-ministry": (
        "{adjective} Interior Ministry", "{adjective} Ministry of Internal Affairs", "{of} interior ministry",
        "Interior Ministry of {state}", "Ministry of Internal Affairs of {state}",
    ),
    "armed-forces": (
        "{adjective} Armed Forces", "{adjective} military", "{adjective} army",
        "{of} armed forces", "{of} military", "{of} army", "Armed Forces of {state}",
    ),
}  # fmt: skip

#: First words of state names that take the article.
ARTICLE: Final = ("United ", "Netherlands", "Philippines", "Czech Republic", "Central African", "Maldives", "DR ")

DESCRIPTION: Final = (
    "International organisations and standing groups of states, with founding, seat, constitutive treaty and "
    "dated memberships; government agencies, armed groups and movements that the news speaks of, news media "
    "that others quote, as agencies where an organ of the state issues them, and large firms with the state of "
    "their seat. As known at "
    "the end of 2025: a membership without an end had none then. Each fact names the page or the document in "
    "which it can be checked. A suspended state remains a member; the suspension is a comment. Observers, "
    "associates and partners are not members and are left out."
)
SOURCES: Final = (
    "Official lists of members and founding instruments of the organisations, named with each fact",
    "https://www.un.org/en/about-us/member-states",
)


def state_labels(tables: Path) -> dict[str, str]:
    """Return the label of each state, past or present, by its code ("KAZ", "x-soviet-union")."""
    labels: dict[str, str] = {}
    for name in ("states.csv", "historic_states.csv"):
        with (tables / name).open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(line for line in file if not line.startswith("#"))
            labels |= {row["code"]: row["label"] for row in rows}
    return labels


def founding(when: str) -> Literal:
    """Return a date of the table as ``xsd:date``, or as ``xsd:gYear`` where the day is not known.

    >>> founding("1949-04-04").value, founding("1949-01").value
    ('1949-04-04', '1949')
    """
    return date(when) if len(when) == 10 else Literal(when[:4], datatype=XSD.node("gYear"))


def citation(source: str) -> NamedNode | Literal:
    """Return a source as an IRI if it is a URL, else as text."""
    return NamedNode(source) if source.startswith(("https://", "http://")) else text(source)


def describe(row: Row, kind: str) -> Iterator[Triple]:
    """Yield type and names of the organisation in ``row``, of the class ``kind``."""
    node = ID.node(f"org-{row['id']}")
    yield Triple(node, TYPE, FDS.node(kind))
    yield Triple(node, LABEL, english(row["label"]))
    for name in split_cell(row["alt_labels"]):
        yield Triple(node, ALT_LABEL, english(name))
    if row["abbreviation"]:
        yield Triple(node, FDS.node("abbreviation"), text(row["abbreviation"]))
    yield Triple(node, SOURCE, citation(row["source"]))


def serve(row: Row) -> Iterator[Triple]:
    """Yield of what state the organisation in ``row`` is an organ, if of any."""
    if row["state"]:
        yield Triple(ID.node(f"org-{row['id']}"), FDS.node("agencyOf"), ID.node(f"country-{row['state']}"))


def found(row: Row) -> Iterator[Triple]:
    """Yield what is known of an international organisation beside its names and members."""
    node = ID.node(f"org-{row['id']}")
    if row["founded"]:
        yield Triple(node, FDS.node("foundedOn"), founding(row["founded"]))
    if row["dissolved"]:
        yield Triple(node, SCHEMA.node("dissolutionDate"), founding(row["dissolved"]))
    if row["seat_geonames"]:
        yield Triple(node, FDS.node("locatedIn"), ID.node(f"city-{row['seat_geonames']}"))
    if row["treaty"]:
        yield Triple(node, FDS.node("constitutiveTreaty"), ID.node(f"treaty-{row['treaty']}"))
    if row["wikidata"]:
        yield Triple(node, EXACT_MATCH, WD.node(row["wikidata"]))
    if row["parent"]:
        yield Triple(node, FDS.node("partOf"), ID.node(f"org-{row['parent']}"))
    if row["successor"]:
        yield Triple(node, FDS.node("succeededBy"), ID.node(f"org-{row['successor']}"))


def enrol(rows: Iterable[Row]) -> Iterator[Triple]:
    """Yield the memberships and candidacies; a role that ``ROLES`` has not got raises ``ValueError``."""
    count: dict[str, int] = defaultdict(int)
    for row in sorted(rows, key=lambda row: (row["org"], row["state"], row["joined"], row["left"])):
        if row["role"] not in ROLES:
            raise ValueError(f"{row['org']}, {row['state']}: no such role as {row['role']!r}")
        relation = ROLES[row["role"]]
        if relation is None:
            continue
        name = f"{'candidacy' if row['role'] == 'candidate' else 'membership'}-{row['org']}-{row['state']}"
        count[name] += 1
        yield from dated_fact(
            f"{name}-{count[name]}",
            ID.node(f"country-{row['state']}"),
            relation,
            ID.node(f"org-{row['org']}"),
            begin=row["joined"],
            end=row["left"],
            role="" if row["role"] == "member" else row["role"],
            source=row["source"],
        )
        if row["note"]:
            comment = english(row["note"][0].upper() + row["note"][1:] + ".")
            yield Triple(ID.node(f"proposition-{name}-{count[name]}"), RDFS.node("comment"), comment)


def expand(row: Row, labels: dict[str, str]) -> Iterator[Row]:
    """Yield one row for each agency that a row of ``agencies.csv`` stands for.

    >>> row = dict.fromkeys(AGENCIES, "") | {"label": "Dutch", "state": "NLD", "kinds": "foreign-ministry"}
    >>> [ministry] = expand(row, {"NLD": "Netherlands"})
    >>> ministry["id"], ministry["label"], split_cell(ministry["alt_labels"])[1]
    ('nld-foreign-ministry', 'Dutch Foreign Ministry', "the Netherlands' foreign ministry")
    """
    if row["id"]:
        yield row
        return
    state = labels[row["state"]]
    state = f"the {state}" if state.startswith(ARTICLE) else state
    possessive = state + ("'" if state.endswith("s") else "'s")
    for kind in split_cell(row["kinds"]):
        names = [
            pattern.format(adjective=adjective, state=state, of=possessive)
            for adjective in split_cell(row["label"])
            for pattern in PATTERNS[kind]
        ]
        label, *others = dict.fromkeys(names)
        yield row | {"id": f"{row['state'].lower()}-{kind}", "label": label, "alt_labels": "|".join(others)}


def agencies(tables: Path) -> Iterator[Row]:
    """Yield agencies, armed groups and movements, those of the patterns written out."""
    labels = state_labels(tables)
    for row in read_table(tables / "agencies.csv", AGENCIES):
        yield from expand(row, labels)


def media(tables: Path) -> Iterator[Row]:
    """Yield news agencies, broadcasters, newspapers and sites, with the names that their kind adds.

    A kind that ``MEDIA_NOUNS`` has not got raises ``KeyError``.
    """
    for row in read_table(tables / "media.csv", MEDIA):
        short = [row["label"], row["abbreviation"]]
        longer = [f"{name} {noun}" for name in short if name for noun in MEDIA_NOUNS[row["kind"]]]
        others = dict.fromkeys(name for name in longer if noun_once(name))
        yield row | {"alt_labels": "|".join([*split_cell(row["alt_labels"]), *others])}


def noun_once(name: str) -> bool:
    """Whether a name says only once what it is.

    >>> noun_once("Interfax news agency"), noun_once("Saudi Press Agency news agency"), noun_once("Al-Aqsa TV TV")
    (True, False, False)
    """
    words = name.lower().split()
    return len(set(words)) == len(words)


def settle(row: Row) -> Iterator[Triple]:
    """Yield the state in which the firm in ``row`` has its seat, where it is known."""
    if row["state"]:
        yield Triple(ID.node(f"org-{row['id']}"), FDS.node("locatedIn"), ID.node(f"country-{row['state']}"))


def build(tables: Path) -> Iterable[Dataset]:
    """Yield the data set of organisations, agencies, armed groups, news media and firms."""
    triples: list[Triple] = []
    for row in read_table(tables / "organisations.csv", ORGANISATIONS):
        triples += [*describe(row, "InternationalOrganisation"), *found(row)]
    for row in agencies(tables):
        triples += describe(row, row["class"])
        if row["class"] == "Agency":
            triples += serve(row)
    for row in media(tables):
        triples += describe(row, "Agency" if row["state"] else "Publisher")
        triples += serve(row)
    for row in read_table(tables / "companies.csv", COMPANIES):
        triples += [*describe(row, "Company"), *settle(row)]
    triples += enrol(read_table(tables / "memberships.csv", MEMBERSHIPS))
    title = "Organisations, their members, agencies, armed groups, news media and firms"
    yield Dataset("organisations", title, DESCRIPTION, CC_BY, SOURCES, "2025-12", triples)
