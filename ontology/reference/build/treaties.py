"""Treaties: names, dates, parties, and what their articles require of whom."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from .facts import dated_fact
from .tables import read_table, split_cell
from .terms import ALT_LABEL, ATOP, DCT, FDS, ID, LABEL, RDFS, SOURCE, TYPE, XSD, date, english, slug, text
from .writer import CC_BY, Dataset

Row = dict[str, str]

TREATIES: Final = (
    "slug", "label", "abbreviation", "binding", "adopted", "signed", "place", "in_force_from",
    "in_force_until", "depositary", "constitutes", "supplements", "parties", "source", "note",
)  # fmt: skip
NAMES: Final = ("treaty", "name")
PARTIES: Final = ("treaty", "party", "signed", "entered", "withdrew", "role", "source")
OBLIGATIONS: Final = (
    "treaty", "unit", "article", "type", "trigger", "condition", "bearer_role", "bearer", "beneficiary_role",
    "beneficiary", "duty", "from", "to",
)  # fmt: skip

#: The words of the tables for the roles that a party plays in an obligation.
ROLES: Final = {"each": "eachParty", "others": "otherParties", "attacked": "attackedParty", "any": "anyState"}

KINDS: Final = {
    "defense": "Mutual defence",
    "offense": "Joint offence",
    "neutrality": "Neutrality",
    "nonaggression": "Non-aggression",
    "consultation": "Consultation",
    "": "Duty",
}

DESCRIPTION: Final = (
    "Treaties that international news speaks of: names, dates, parties with the dates that bind them, and "
    "the obligations that single articles impose, in our own words. Obligation types follow the Alliance "
    "Treaty Obligations and Provisions project (ATOP); which type a duty has is our own coding. Duties "
    "outside ATOP's scheme have no type. fds:partyListComplete says where every party is listed."
)


def arabic(number: str) -> str:
    """Return an article number with a leading Roman numeral written in Arabic figures.

    >>> arabic("IV"), arabic("IV(1)"), arabic("42(7)"), arabic("1(ii)")
    ('4', '4(1)', '42(7)', '1(ii)')
    """
    match = re.match(r"[IVX]+", number)
    if not match:
        return number
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in match.group()]
    signed = [-v if v < max(values[i:]) else v for i, v in enumerate(values)]
    return f"{sum(signed)}{number[match.end() :]}"


def build(tables: Path) -> Iterable[Dataset]:
    """Yield the data set ``treaties``; ``ValueError`` where a table names a treaty that there is not."""
    treaties = {row["slug"]: row for row in read_table(tables / "treaties.csv", TREATIES)}
    names = list(read_table(tables / "treaty_names.csv", NAMES))
    parties = list(read_table(tables / "treaty_parties.csv", PARTIES))
    obligations = list(read_table(tables / "obligations.csv", OBLIGATIONS))
    unknown = {row["treaty"] for row in (*names, *parties, *obligations)} - set(treaties)
    if unknown:
        raise ValueError(f"no such treaty in treaties.csv: {', '.join(sorted(unknown))}")
    yield Dataset(
        name="treaties",
        title="Treaties, their parties and their obligations",
        description=DESCRIPTION,
        licence=CC_BY,
        sources=("Own work; each treaty names the text or register that it was taken from",),
        version="2026-11",
        triples=[
            *(triple for row in treaties.values() for triple in _treaty(row)),
            *(Triple(_id(row["treaty"]), ALT_LABEL, english(row["name"])) for row in names),
            *_parties(parties, treaties),
            *_articles(obligations, treaties),
        ],
    )


def _id(treaty: str) -> NamedNode:
    return ID.node(f"treaty-{treaty}")


def _actor(code: str) -> NamedNode:
    return ID.node(code if code.startswith("org-") else f"country-{code}")


def _cited(source: str) -> NamedNode | Literal:
    return NamedNode(source) if source.startswith("https://") else text(source)


def _truth(value: bool) -> Literal:
    return Literal(str(value).lower(), datatype=XSD.node("boolean"))


def _treaty(row: Row) -> Iterator[Triple]:
    """Yield what ``treaties.csv`` says of one treaty."""
    treaty = _id(row["slug"])
    yield Triple(treaty, TYPE, FDS.node("Treaty"))
    yield Triple(treaty, LABEL, english(row["label"]))
    yield Triple(treaty, SOURCE, _cited(row["source"]))
    yield Triple(treaty, FDS.node("partyListComplete"), _truth(row["parties"] == "all"))
    if row["abbreviation"]:
        yield Triple(treaty, FDS.node("abbreviation"), text(row["abbreviation"]))
    if row["binding"]:
        yield Triple(treaty, FDS.node("legallyBinding"), _truth(row["binding"] == "yes"))
    if row["place"]:
        yield Triple(treaty, FDS.node("placeOfConclusion"), english(row["place"]))
    if row["note"]:
        yield Triple(treaty, RDFS.node("comment"), english(row["note"]))
    yield from _dates(treaty, {**row, "signed": row["signed"] or row["adopted"]}, _TREATY_DATES)
    for code in split_cell(row["depositary"]):
        yield Triple(treaty, FDS.node("depositary"), _actor(code))
    if row["constitutes"]:
        yield Triple(ID.node(f"org-{row['constitutes']}"), FDS.node("constitutiveTreaty"), treaty)
    if row["supplements"]:
        yield Triple(treaty, FDS.node("supplements"), _id(row["supplements"]))


_TREATY_DATES: Final = {
    "adopted": "adoptedOn",
    "signed": "signedOn",
    "in_force_from": "inForceFrom",
    "in_force_until": "inForceUntil",
}


def _dates(node: NamedNode, row: Row, properties: dict[str, str]) -> Iterator[Triple]:
    for column, name in properties.items():
        if row[column]:
            yield Triple(node, FDS.node(name), date(row[column]))


def _parties(rows: list[Row], treaties: dict[str, Row]) -> Iterator[Triple]:
    """Yield ``signatoryOf`` and ``partyTo``, one proposition for each time that a party was bound."""
    times = Counter[tuple[str, str]]()
    for row in rows:
        treaty, party = row["treaty"], row["party"]
        times[treaty, party] += 1
        name = f"{treaty}-{party}-{times[treaty, party]}"
        source = row["source"] or treaties[treaty]["source"]
        if row["signed"]:
            yield from dated_fact(
                f"signature-{name}", _actor(party), FDS.node("signatoryOf"), _id(treaty),
                source=source, begin=row["signed"],
            )  # fmt: skip
        if row["entered"]:
            yield from dated_fact(
                f"party-{name}", _actor(party), FDS.node("partyTo"), _id(treaty),
                source=source, begin=row["entered"].strip("?"), end=row["withdrew"], role=row["role"],
            )  # fmt: skip


def _articles(rows: list[Row], treaties: dict[str, Row]) -> Iterator[Triple]:
    """Yield the articles and, of each, its obligations in the order of the table."""
    count = Counter[str]()
    for row in rows:
        treaty = treaties[row["treaty"]]
        number = arabic(row["article"])
        name = f"{row['treaty']}-{slug(number or row['unit'])}"
        article = ID.node(f"treatyarticle-{name}")
        called = f"{row['unit']} {row['article']}".strip()
        yield Triple(_id(row["treaty"]), FDS.node("hasArticle"), article)
        yield Triple(article, TYPE, FDS.node("TreatyArticle"))
        yield Triple(article, LABEL, english(f"{called} of the {treaty['label']}"))
        if number:
            yield Triple(article, FDS.node("articleNumber"), text(number))
        if number != row["article"]:
            yield Triple(article, ALT_LABEL, english(f"{row['unit']} {number} of the {treaty['label']}"))
        if row["bearer"]:
            count[name] += 1
            obligation = ID.node(f"obligation-{name}-{count[name]}")
            yield Triple(article, FDS.node("imposes"), obligation)
            yield from _obligation(obligation, row, treaty, called)
        else:
            yield Triple(article, DCT.node("description"), english(row["duty"]))


def _obligation(obligation: NamedNode, row: Row, treaty: Row, called: str) -> Iterator[Triple]:
    """Yield what one row of ``obligations.csv`` says; without dates of its own it has those of its treaty."""
    yield Triple(obligation, TYPE, FDS.node("Obligation"))
    yield Triple(obligation, LABEL, english(f"{KINDS[row['type']]} under {called} of the {treaty['label']}"))
    yield Triple(obligation, SOURCE, _cited(treaty["source"]))
    if row["type"]:
        yield Triple(obligation, FDS.node("obligationType"), ATOP.node(row["type"]))
    for name in ("trigger", "condition", "bearer", "beneficiary", "duty"):
        if row[name]:
            yield Triple(obligation, FDS.node(name), english(row[name]))
    for role in ("bearer", "beneficiary"):
        for value in split_cell(row[f"{role}_role"]):
            node = FDS.node(ROLES[value]) if value in ROLES else _actor(value)
            yield Triple(obligation, FDS.node(f"{role}Role"), node)
    span = {"from": row["from"] or treaty["in_force_from"], "to": row["to"] or treaty["in_force_until"]}
    yield from _dates(obligation, span, {"from": "inForceFrom", "to": "inForceUntil"})
