"""Finding entities by any of their names, and what is known of one."""

import re
from collections.abc import Iterable
from contextlib import suppress
from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal

from graph.errors import NotFound
from graph.lookup.background import NAMES
from graph.lookup.labels import Labels, term_label
from graph.lookup.listing import cut, node_of, values
from graph.lookup.names import NAMING, with_word
from graph.lookup.records import EntityRecord, Named, Page
from graph.rdf import node
from graph.store.interface import Store
from graph.terms import PREFIXES, Iri, compact, expand, slug

_CODES: Final = ("fds:abbreviation", *(name for name in NAMING if name.endswith(("Code", "Alpha2", "Alpha3", "Part2",
                                                                                 "Numeric", "Abbreviation", "Id"))))
_MOST: Final = 1_000
_RANK: Final = {expand(name): rank for rank, name in enumerate(NAMING)}
# Where two kinds of thing share a name, the one that news means more often (Georgia the state, not the region).
_KINDS: Final = ("State", "InternationalOrganisation", "Person", "Organisation", "Agency", "Treaty", "ArmedGroup",
                 "PoliticalParty", "Company", "PopulationGroup", "City", "Region")
_ALIASES: Final = tuple(map(expand, ("skos:altLabel", "fds:abbreviation", "fds:formerName")))
_NOT_SHOWN: Final = frozenset(map(expand, (
    "rdf:type", "rdfs:label", "skos:altLabel", "fds:formerName", "skos:exactMatch", "dct:source", "fds:contentHash")))
_BROKEN: Final = re.compile("[\ud800-\udfff]")  # what Python makes of bytes that are no UTF-8
_ALIKE: Final = 0.8
_WEIGHED: Final = 2_000  # finds of which it is looked up how many articles speak of them


MATCHES: Final = {"any": (0, 1, 2), "start": (0, 1), "exact": (0,), "fuzzy": ()}
"""How near a name must be: words of it anywhere, at its start (as somebody types), the whole of it, or spelt alike."""


def find_entities(store: Store, name: str, *, limit: int = 20, kind: str = "", match: str = "any"
                  ) -> tuple[Named, ...]:
    """The entities of this name, the likeliest first; ``match`` is one of :data:`MATCHES`.

    Whole names go before parts of names ("tokayev"); labels and abbreviations before codes, other names and demonyms;
    of equal finds, those that articles speak of before those that only reference data knows, and beginnings of names
    before words inside them. Only where there is none are names that look alike taken. Letter case does not count.
    """
    wanted = " ".join(name.split()).lower()
    if not wanted or _BROKEN.search(wanted):
        return ()
    local = expand(f"id:{name.strip()}")
    found: dict[str, tuple[int, int]] = {}
    for it, by, named in with_word(store, wanted):
        rank = (0 if named == wanted else 1 if named.startswith(wanted) else 2, _RANK[by])
        if rank[0] not in MATCHES[match]:
            continue
        found[it] = min(found.get(it, rank), rank)
    if match != "fuzzy" and is_entity(store, local):
        found[local] = (0, -1)
    if not found and match in ("any", "fuzzy"):
        found = _alike(store, wanted, limit)
    return _named(store, found, limit, kind)


def list_entities(store: Store, *, name: str = "", match: str = "any", code: str = "", kind: str = "",
                  limit: int = 20, cursor: str | None = None) -> Page[Named]:
    """The entities of a name, of a code (of whichever scheme), of a class; all of them where nothing is asked.

    By name the likeliest come first, and at most a thousand are found; else they come in the order of their ids.
    """
    coded = _coded(store, code) if code else None
    if name.strip():
        found = find_entities(store, name, limit=_MOST, kind=kind, match=match)
        numbered = enumerate(one for one in found if coded is None or one.iri in coded)
        page = cut(numbered, lambda one: (one[0], one[1].iri), limit=limit, cursor=cursor)
        return Page(tuple(one for _, one in page.items), page.total, page.next_cursor)
    every = set(coded) if coded is not None else _everything(store, kind)
    if kind and coded is not None:
        every &= _everything(store, kind)
    part = cut(every, lambda iri: (iri,), limit=limit, cursor=cursor)
    labels = Labels(store, part.items)
    return Page(tuple(labels[iri] for iri in part.items), part.total, part.next_cursor)


def _coded(store: Store, code: str) -> frozenset[str]:
    rows = store.select(f"""
        SELECT DISTINCT ?wanted ?it {{ VALUES ?by {{ {" ".join(_CODES)} }} GRAPH ?g {{ ?it ?by ?code }}
          FILTER(UCASE(STR(?code)) = ?wanted) }}""", wanted=Literal(code.strip().upper()))
    return frozenset(row["it"] for row in rows)


def _everything(store: Store, kind: str) -> set[str]:
    if kind and not kind.isidentifier():
        return set()
    typed = f"?it a fds:{kind} ." if kind else ""
    rows = store.select(f"""
        SELECT DISTINCT ?it {{ GRAPH ?g {{ {typed} ?it rdfs:label ?label }}
          FILTER(STRSTARTS(STR(?it), "{PREFIXES['id']}")) }}""")
    return {row["it"] for row in rows}


def resolve(store: Store, name: str) -> tuple[Named, ...]:
    """The entity that a person most likely means by a name, then up to three others that the name may mean.

    Raises :class:`~graph.errors.NotFound` where there is none.
    """
    found = find_entities(store, name, limit=4)
    if not found:
        raise NotFound(f"nothing here is called {name!r}: spell it otherwise, or ingest an article that names it")
    return found


def entity(store: Store, iri: Iri) -> EntityRecord:
    """What is known of one entity: its names, codes and other properties, from reference data and articles.

    Raises :class:`~graph.errors.NotFound` where no graph describes it.
    """
    if not is_entity(store, iri):
        raise NotFound(f"there is no entity {compact(iri)}: search with `foedus ask NAME` or /api/entities?name=…")
    rows = store.select("SELECT DISTINCT ?it ?by ?value { GRAPH ?g { ?it ?by ?value } }", it=node_of(iri))
    me = Labels(store, [iri])[iri]
    aliases = sorted({row["value"] for row in rows if row["by"] in _ALIASES} - {me.label},
                     key=lambda name: (name.lower(), name))
    shown: dict[str, set[str]] = {}
    for row in rows:
        literal = not row["value"].startswith(("http://", "https://"))
        if literal and row["by"] not in _NOT_SHOWN and row["by"] != expand("fds:abbreviation"):
            shown.setdefault(term_label(row["by"]), set()).add(row["value"])
    matches = sorted({Iri(row["value"]) for row in rows if row["by"] == expand("skos:exactMatch")})
    return EntityRecord(me, tuple(aliases), tuple((label, ", ".join(sorted(shown[label]))) for label in sorted(shown)),
                        tuple(matches))


def foremost(store: Store, *, limit: int = 10) -> tuple[Named, ...]:
    """The entities that most propositions of articles are about."""
    # What has an entity in it and is no article is a proposition, and that of an article is claimed.
    rows = store.select(f"""
        SELECT ?it (COUNT(DISTINCT ?p) AS ?n) {{
          VALUES ?by {{ rdf:subject rdf:object fds:actor fds:recipient fds:mentions }}
          GRAPH ?g {{ ?p ?by ?it }} FILTER(?p != ?g && ISIRI(?it) && ?g NOT IN ({NAMES})) }}
        GROUP BY ?it ORDER BY DESC(?n) ?it LIMIT {limit:d}""")
    labels = Labels(store, [row["it"] for row in rows])
    return tuple(labels[row["it"]] for row in rows)


def is_entity(store: Store, iri: Iri) -> bool:
    """Whether any graph describes it as an entity: gives it a name."""
    with suppress(NotFound):
        return any(store.quads(node_of(iri), node("rdfs:label")))
    return False


def _named(store: Store, ranks: dict[str, tuple[int, int]], limit: int, kind: str) -> tuple[Named, ...]:
    """The best of what was found, with labels. Labels of a whole page cost one query."""
    some = sorted(ranks, key=lambda iri: (ranks[iri], iri))[:_WEIGHED]
    spoken_of = _mentions(store, some)

    def found(iri: str) -> tuple[int, int, int, int, int]:
        part, rank = ranks[iri]
        # A label, an abbreviation or a country's code is as good as another: articles and kind decide between them.
        good, times = min(rank, 1) if rank < 4 else rank, spoken_of.get(iri, 0)
        return (part, good, 0, 0, -times) if part == 0 else (max(part, 2), 0 if times else 1, part, good, -times)

    best = sorted(some, key=lambda iri: (found(iri), iri))[:max(5 * limit, 50)]
    labels = Labels(store, best)

    def order(thing: Named) -> tuple[tuple[int, ...], int, str, str]:
        place = _KINDS.index(thing.kind) if thing.kind in _KINDS else len(_KINDS)
        return found(thing.iri), place, thing.label, thing.iri

    things = sorted((labels[iri] for iri in best), key=order)
    return tuple(thing for thing in things if not kind or thing.kind == kind)[:limit]


def _mentions(store: Store, iris: Iterable[str]) -> dict[str, int]:
    """In how many articles each entity is spoken of."""
    rows = store.select(f"""
        SELECT ?it (COUNT(DISTINCT ?g) AS ?n) WHERE {{
          VALUES ?it {{ {values(iris)} }}
          GRAPH ?g {{ ?g fds:mentions ?it }} }} GROUP BY ?it""") if iris else []
    return {row["it"]: int(row["n"]) for row in rows}


def _alike(store: Store, wanted: str, limit: int) -> dict[str, tuple[int, int]]:
    """Names that differ from the wanted one by a slip or an accent: same first letter, about the same length."""
    rows = store.select("""
        SELECT DISTINCT ?it ?name { VALUES ?by { rdfs:label skos:altLabel } GRAPH ?g { ?it ?by ?name } }""")
    key = slug(wanted)
    entities: dict[str, set[str]] = {}
    for row in (row for row in rows if "it" in row and "name" in row):  # and not blank nodes
        name = slug(row["name"]) if row["it"].startswith(PREFIXES["id"]) and len(row["name"]) < 2 * len(wanted) else ""
        if name[:1] == key[:1] and abs(len(name) - len(key)) <= 2:
            entities.setdefault(name, set()).add(row["it"])
    names = get_close_matches(key, entities, n=limit, cutoff=_ALIKE)
    return {iri: (3, rank) for rank, name in reversed(list(enumerate(names))) for iri in entities[name]}
