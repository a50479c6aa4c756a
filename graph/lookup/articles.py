"""The articles of a store."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from graph.errors import NotFound
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.records import ArticleRecord, Page
from graph.model import Date
from graph.store.interface import Store
from graph.store.remembered import Change, Index, Lookup, index
from graph.store.remembered import values as looked_up
from graph.terms import ARTICLE_GRAPHS, Iri, local_name


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds."""

    articles: int
    claims: int
    facts: int
    entities: int


ORDERS: Final = {"-published": -1, "published": 1}
"""The orders of the list: the latest published first, the earliest first."""
SHORTEST: Final = 4
"""The fewest digits of an article's id that may stand for the whole."""


def articles(store: Store, *, publisher: Iri | None = None, between: tuple[Date, Date] | None = None, title: str = "",
             mentions: Iri | None = None, order: str = "-published", limit: int = 50, cursor: str | None = None
             ) -> Page[ArticleRecord]:
    """The articles, the latest published first.

    Of one ``publisher``, published ``between`` two days, with these words in the ``title``, that ``mentions`` somebody.
    """
    narrowed = " ".join(f"?it {by} {node_of(iri)} ." for by, iri in (
        ("dct:publisher", publisher), ("fds:mentions", mentions)) if iri)
    rows = _listed(store, narrowed, titled=bool(title)) if narrowed or title else [
        row for rows in index(store, _ALL).values() for row in rows]
    if between:
        first, last = map(str, between)
        rows = [row for row in rows if first <= row.get("day", "") <= last]
    if wanted := " ".join(title.split()).lower():
        rows = [row for row in rows if wanted in row["title"].lower()]
    sign = ORDERS[order]
    page = cut(rows, lambda row: (sign * _ordinal(row.get("day")), row["it"]), limit=limit, cursor=cursor,
               order=order)
    found = described(store, [row["it"] for row in page.items])
    return Page(tuple(found[row["it"]] for row in page.items), page.total, page.next_cursor)


def _listed(store: Store, narrowed: str = "", *, titled: bool = False, among: str = "") -> list[dict[str, str]]:
    """The articles of some patterns, each with its day and its title."""
    title = "?it dct:title ?title ." if titled else ""
    return store.select(f"""
        SELECT ?it ?day ?title {{ {among} GRAPH ?it {{ ?it a fds:Article . {title} {narrowed}
          OPTIONAL {{ ?it dct:issued ?day }} }} }}""")


def _by_iri(rows: Iterable[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        found.setdefault(row["it"], []).append(row)
    return found


def _mended(store: Store, before: dict[str, list[dict[str, str]]], change: Change) -> dict[str, list[dict[str, str]]]:
    now = _listed(store, among=f"VALUES ?it {{ {values(change.graphs)} }}") if change.graphs else []
    return {it: rows for it, rows in before.items() if it not in change.graphs} | _by_iri(now)


_ALL: Final = Index(load=lambda store: _by_iri(_listed(store)), mended=_mended)
"""All articles with their days, by IRI."""


def article(store: Store, iri: Iri) -> ArticleRecord:
    """One article; raises :class:`~graph.errors.NotFound` where the store has none of this IRI."""
    found = described(store, [iri]) if iri.startswith(ARTICLE_GRAPHS) else {}
    if iri not in found:
        raise NotFound(f"there is no article {local_name(iri)}: `foedus articles` and /api/articles list them")
    return found[iri]


def find_article(store: Store, key: str) -> ArticleRecord:
    """The one article with this id, the beginning of an id, an address or a title.

    A beginning is no shorter than :data:`SHORTEST`: what is found here may be forgotten, and any letter begins some id.
    Raises :class:`~graph.errors.NotFound` where there is none, or where more than one would do.
    """
    start = key.removeprefix("article-")
    rows = store.select("""SELECT ?it ?title ?url {
        GRAPH ?it { ?it a fds:Article ; dct:title ?title OPTIONAL { ?it dct:source ?url } } }""")
    for matches in (
        [row["it"] for row in rows if key in (row["it"], local_name(row["it"]), row.get("url"))],
        [row["it"] for row in rows if row["title"].casefold() == key.casefold()],
        [row["it"] for row in rows
         if len(start) >= SHORTEST and local_name(row["it"]).removeprefix("article-").startswith(start)],
    ):
        if len(matches) > 1:
            ids = ", ".join(local_name(iri) for iri in sorted(matches)[:5])
            raise NotFound(f"{key!r} may be any of {len(matches)} articles ({ids}): give more of the id")
        if matches:
            return article(store, Iri(matches[0]))
    raise NotFound(f"there is no article {key!r}: `foedus articles` lists those there are")


def described(store: Store, iris: Iterable[str]) -> dict[str, ArticleRecord]:
    """The articles of these IRIs that the store has, by IRI."""
    found = looked_up(store, _SAID, iris)
    labels = Labels(store, {said["publisher"] for said, _ in found.values()})
    return {iri: ArticleRecord(
        Iri(iri), said["title"], labels[said["publisher"]],
        Date.fromisoformat(said["issued"]) if "issued" in said else None, said.get("source", ""),
        int(said["wordCount"]), claims, said["contentHash"])
        for iri, (said, claims) in found.items()}


def _said(store: Store, iris: Collection[str]) -> dict[str, tuple[dict[str, str], int]]:
    """What articles' graphs say of them, and how many claims there are in each."""
    rows = store.select(f"""
        SELECT ?it ?by ?value {{
          VALUES ?it {{ {values(iris)} }}
          VALUES ?by {{ dct:title dct:publisher dct:issued dct:source fds:wordCount fds:contentHash }}
          GRAPH ?it {{ ?it ?by ?value }} }}""")
    said: dict[str, dict[str, str]] = {}
    for row in rows:
        said.setdefault(row["it"], {})[local_name(row["by"])] = row["value"]
    numbers = store.select(f"""
        SELECT ?it (COUNT(DISTINCT ?claim) AS ?n) {{
          VALUES ?it {{ {values(iris)} }} GRAPH ?it {{ ?claim a fds:Claim }} }} GROUP BY ?it""")
    claims = {row["it"]: int(row["n"]) for row in numbers}
    return {iri: (one, claims.get(iri, 0)) for iri, one in said.items()}


_SAID: Final = Lookup(_said, touched=lambda _, change: change.graphs)


def counts(store: Store) -> Counts:
    """How many articles, claims, facts and entities that articles speak of there are."""
    def number(query: str) -> int:
        return int(store.select(query)[0]["n"])

    return Counts(
        number("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?g a fds:Article } }"),
        number("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?claim a fds:Claim } }"),
        number("SELECT (COUNT(*) AS ?n) { ?fact a fds:Fact }"),
        number("SELECT (COUNT(DISTINCT ?it) AS ?n) { GRAPH ?g { ?g a fds:Article ; fds:mentions ?it } }"))


def _ordinal(day: str | None) -> int:
    return Date.fromisoformat(day).toordinal() if day else 0
