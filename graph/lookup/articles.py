"""The articles of a store."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.errors import NotFound
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.records import ArticleRecord, Page
from graph.model import Date
from graph.store.interface import Store
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


def articles(store: Store, *, publisher: Iri | None = None, between: tuple[Date, Date] | None = None, title: str = "",
             mentions: Iri | None = None, order: str = "-published", limit: int = 50, cursor: str | None = None
             ) -> Page[ArticleRecord]:
    """The articles, the latest published first.

    Of one ``publisher``, published ``between`` two days, with these words in the ``title``, that ``mentions`` somebody.
    """
    narrowed = " ".join(f"?it {by} {node_of(iri)} ." for by, iri in (
        ("dct:publisher", publisher), ("fds:mentions", mentions)) if iri)
    titled = "?it dct:title ?title ." if title else ""
    rows = store.select(f"""
        SELECT ?it ?day ?title {{ GRAPH ?it {{ ?it a fds:Article . {titled} {narrowed}
          OPTIONAL {{ ?it dct:issued ?day }} }} }}""")
    if between:
        first, last = map(str, between)
        rows = [row for row in rows if first <= row.get("day", "") <= last]
    if wanted := " ".join(title.split()).lower():
        rows = [row for row in rows if wanted in row["title"].lower()]
    sign = ORDERS[order]
    page = cut(rows, lambda row: (sign * _ordinal(row.get("day")), row["it"]), limit=limit, cursor=cursor)
    found = described(store, [row["it"] for row in page.items])
    return Page(tuple(found[row["it"]] for row in page.items), page.total, page.next_cursor)


def article(store: Store, iri: Iri) -> ArticleRecord:
    """One article; raises :class:`~graph.errors.NotFound` where the store has none of this IRI."""
    found = described(store, [iri]) if iri.startswith(ARTICLE_GRAPHS) else {}
    if iri not in found:
        raise NotFound(f"there is no article {local_name(iri)}: `foedus articles` and /api/articles list them")
    return found[iri]


def find_article(store: Store, key: str) -> ArticleRecord:
    """The one article with this id, the beginning of an id, an address or a title.

    Raises :class:`~graph.errors.NotFound` where there is none, or where more than one would do.
    """
    rows = store.select("""SELECT ?it ?title ?url {
        GRAPH ?it { ?it a fds:Article ; dct:title ?title OPTIONAL { ?it dct:source ?url } } }""")
    for matches in (
        [row["it"] for row in rows if key in (row["it"], local_name(row["it"]), row.get("url"))],
        [row["it"] for row in rows if row["title"].casefold() == key.casefold()],
        [row["it"] for row in rows if key and local_name(row["it"]).removeprefix("article-").startswith(
            key.removeprefix("article-"))],
    ):
        if len(matches) > 1:
            ids = ", ".join(local_name(iri) for iri in sorted(matches)[:5])
            raise NotFound(f"{key!r} may be any of {len(matches)} articles ({ids}): give more of the id")
        if matches:
            return article(store, Iri(matches[0]))
    raise NotFound(f"there is no article {key!r}: `foedus articles` lists those there are")


def described(store: Store, iris: Iterable[str]) -> dict[str, ArticleRecord]:
    """The articles of these IRIs that the store has, by IRI."""
    wanted = set(iris)
    if not wanted:
        return {}
    rows = store.select(f"""
        SELECT ?it ?by ?value {{
          VALUES ?it {{ {values(wanted)} }}
          VALUES ?by {{ dct:title dct:publisher dct:issued dct:source fds:wordCount fds:contentHash }}
          GRAPH ?it {{ ?it ?by ?value }} }}""")
    said: dict[str, dict[str, str]] = {}
    for row in rows:
        said.setdefault(row["it"], {})[local_name(row["by"])] = row["value"]
    numbers = store.select(f"""
        SELECT ?it (COUNT(DISTINCT ?claim) AS ?n) {{
          VALUES ?it {{ {values(wanted)} }} GRAPH ?it {{ ?claim a fds:Claim }} }} GROUP BY ?it""")
    claims = {row["it"]: int(row["n"]) for row in numbers}
    labels = Labels(store, {one["publisher"] for one in said.values()})
    return {iri: ArticleRecord(
        Iri(iri), one["title"], labels[one["publisher"]],
        Date.fromisoformat(one["issued"]) if "issued" in one else None, one.get("source", ""),
        int(one["wordCount"]), claims.get(iri, 0), one["contentHash"])
        for iri, one in said.items()}


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
