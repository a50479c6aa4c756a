"""Treaties with their parties and articles, and the obligations that these impose."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.errors import NotFound
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.propositionlist import BOUNDS, PERIOD, PropositionFilter, find_propositions, period_of
from graph.lookup.records import Named, Page, PropositionRecord
from graph.model import Date
from graph.store.interface import Store
from graph.terms import Iri, expand, local_name

_PARTY: Final = expand("fds:partyTo")
_ARTICLE: Final = "fds:hasArticle"
_IMPOSES: Final = "fds:imposes"
_NAMES: Final = ("rdfs:label", "skos:altLabel", "fds:abbreviation")


@dataclass(frozen=True, slots=True)
class TreatyRecord:
    """A treaty; ``articles`` and ``parties`` are how many are known, ``complete`` whether every party is listed."""

    treaty: Named
    abbreviations: tuple[str, ...]
    signed_on: Date | None
    in_force_from: Date | None
    in_force_until: Date | None
    binding: bool | None
    depositaries: tuple[Named, ...]
    parties: int
    complete: bool | None
    articles: int
    source: str


@dataclass(frozen=True, slots=True)
class ObligationRecord:
    """What an article of a treaty obliges to: a norm, never a deed; of what the text does not say, an empty phrase."""

    obligation: Named
    type: Named | None
    treaty: Named | None
    article: Named | None
    trigger: str
    condition: str
    bearer: str
    bearer_role: Named | None
    beneficiary: str
    beneficiary_role: Named | None
    duty: str
    in_force_from: Date | None
    source: str


@dataclass(frozen=True, slots=True)
class ArticleOfTreaty:
    """One article of a treaty, with what it obliges to; ``number`` as the treaty counts."""

    article: Named
    number: str
    obligations: tuple[ObligationRecord, ...]


def find_treaties(store: Store, *, name: str = "", party: Iri | None = None, at: Date | None = None, limit: int = 50,
                  cursor: str | None = None) -> Page[TreatyRecord]:
    """The treaties of which a name has these words, and to which somebody is a party (``at`` a day), by label."""
    # One label after the other: with the three as VALUES, Oxigraph would go through all labels there are.
    named = " UNION ".join(f"{{ GRAPH ?h {{ ?it {by} ?name }} }}" for by in _NAMES)
    rows = store.select("SELECT DISTINCT ?it ?name { { SELECT DISTINCT ?it { GRAPH ?g { ?it a fds:Treaty } } } "
                        f"{named} }}")
    wanted = " ".join(name.split()).lower()
    found = {row["it"] for row in rows if wanted in row["name"].lower()}
    if party:
        found &= _treaties_of(store, party, at)
    labels = Labels(store, found)
    page = cut(found, lambda iri: (labels[iri].label, iri), limit=limit, cursor=cursor)
    records = _described(store, page.items)
    return Page(tuple(records[iri] for iri in page.items), page.total, page.next_cursor)


def treaty(store: Store, iri: Iri) -> tuple[TreatyRecord, tuple[PropositionRecord, ...], tuple[ArticleOfTreaty, ...]]:
    """A treaty with its parties (as propositions) and its articles, in their order.

    Raises :class:`~graph.errors.NotFound` where there is none.
    """
    if not store.select("SELECT ?it ?g { GRAPH ?g { ?it a fds:Treaty } }", it=node_of(iri)):
        raise NotFound(f"there is no treaty {local_name(iri)}: /api/treaties lists them")
    parties = find_propositions(store, PropositionFilter(iri, "in", relation=_PARTY), order="begins", limit=1_000,
                                most=0, counted=False, events=False)
    articles = _linked(store, _ARTICLE, {iri})
    numbers = _numbers(store, articles)
    labels = Labels(store, articles)
    duties = _obligations(store, articles=set(articles))
    ordered = sorted(articles, key=lambda one: (_counted(numbers.get(one, "")), one))
    return _described(store, [iri])[iri], tuple(record for record, _ in parties.items), tuple(
        ArticleOfTreaty(labels[one], numbers.get(one, ""), tuple(
            duty for duty in duties if duty.article and duty.article.iri == one)) for one in ordered)


def find_obligations(store: Store, *, treaty: Iri | None = None, party: Iri | None = None, kind: Iri | None = None,
                     at: Date | None = None, limit: int = 50, cursor: str | None = None) -> Page[ObligationRecord]:
    """The obligations of a treaty, of those that somebody is a party to (``at`` a day), of an ATOP type; by id."""
    treaties = {treaty} if treaty else None
    if party:
        bound = {Iri(one) for one in _treaties_of(store, party, at)}
        treaties = bound & treaties if treaties else bound
    found = [one for one in _obligations(store) if (treaties is None or (one.treaty and one.treaty.iri in treaties))
             and (kind is None or (one.type and one.type.iri == kind))
             and (at is None or one.in_force_from is None or one.in_force_from <= at)]
    return cut(found, lambda one: (one.obligation.iri,), limit=limit, cursor=cursor)


def obligation(store: Store, iri: Iri) -> ObligationRecord:
    """One obligation; raises :class:`~graph.errors.NotFound` where there is none."""
    found = [one for one in _obligations(store) if one.obligation.iri == iri]
    if not found:
        raise NotFound(f"there is no obligation {local_name(iri)}: /api/obligations lists them")
    return found[0]


def _treaties_of(store: Store, party: Iri, at: Date | None) -> set[str]:
    """The treaties that somebody is said to be a party to, by data sets or by articles."""
    rows = store.select(f"SELECT DISTINCT ?treaty {BOUNDS} {{ GRAPH ?g {{ ?p rdf:predicate fds:partyTo ; "
                        f"rdf:subject {node_of(party)} ; rdf:object ?treaty . {PERIOD} }} }}")
    return {row["treaty"] for row in rows if at is None or period_of(row).holds(at) != "no"}


def _linked(store: Store, by: str, subjects: Iterable[str]) -> dict[str, str]:
    """What hangs on some nodes by a relation, whoever says so: by its IRI, the node that it hangs on."""
    those = set(subjects)
    narrowed = f"VALUES ?it {{ {values(those)} }}" if those else ""
    rows = store.select(f"""
        SELECT DISTINCT ?it ?part {{ {narrowed}
          {{ GRAPH ?g {{ ?it {by} ?part }} }}
          UNION {{ GRAPH ?g {{ ?p rdf:subject ?it ; rdf:predicate {by} ; rdf:object ?part }} }} }}""")
    return {row["part"]: row["it"] for row in sorted(rows, key=lambda row: (row["part"], row["it"]))}


def _described(store: Store, iris: Iterable[str]) -> dict[str, TreatyRecord]:
    said = _said(store, iris)
    if not said:
        return {}
    some = values(said)
    parties = {row["it"]: int(row["n"]) for row in store.select(f"""
        SELECT ?it (COUNT(DISTINCT ?who) AS ?n) {{ VALUES ?it {{ {some} }}
          GRAPH ?g {{ ?p rdf:object ?it ; rdf:predicate fds:partyTo ; rdf:subject ?who }} }} GROUP BY ?it""")}
    articles = list(_linked(store, _ARTICLE, said).values())
    labels = Labels(store, {*said, *(one for has in said.values() for one in has.get("depositary", ()))})
    return {iri: TreatyRecord(
        labels[iri], tuple(sorted(has.get("abbreviation", ()))), _day(has, "signedOn"), _day(has, "inForceFrom"),
        _day(has, "inForceUntil"), _truth(has, "legallyBinding"),
        tuple(labels[one] for one in sorted(has.get("depositary", ()))), parties.get(iri, 0),
        _truth(has, "partyListComplete"), articles.count(iri), _one(has, "source")) for iri, has in said.items()}


def _obligations(store: Store, articles: set[str] | None = None) -> list[ObligationRecord]:
    imposed = _linked(store, _IMPOSES, articles or ()) if articles or articles is None else {}
    rows = store.select("SELECT DISTINCT ?it { GRAPH ?g { ?it a fds:Obligation } }") if articles is None else []
    treaties = _linked(store, _ARTICLE, ())
    said = _said(store, {*imposed, *(row["it"] for row in rows)})
    named = {one for has in said.values() for name in ("obligationType", "bearerRole", "beneficiaryRole")
             for one in has.get(name, ())}
    labels = Labels(store, {*said, *named, *imposed.values(), *treaties.values()})

    def name(has: dict[str, set[str]], by: str) -> Named | None:
        return labels[_one(has, by)] if by in has else None

    def record(iri: str, has: dict[str, set[str]]) -> ObligationRecord:
        article = imposed.get(iri, "")
        return ObligationRecord(
            labels[iri], name(has, "obligationType"), labels[treaties[article]] if article in treaties else None,
            labels[article] if article else None, _one(has, "trigger"), _one(has, "condition"), _one(has, "bearer"),
            name(has, "bearerRole"), _one(has, "beneficiary"), name(has, "beneficiaryRole"), _one(has, "duty"),
            _day(has, "inForceFrom"), _one(has, "source"))

    return [record(iri, said[iri]) for iri in sorted(said)]


def _said(store: Store, iris: Iterable[str]) -> dict[str, dict[str, set[str]]]:
    """The properties of some nodes, by the node and the local name of the property."""
    those = set(iris)
    found: dict[str, dict[str, set[str]]] = {iri: {} for iri in those}
    rows = store.select(f"SELECT DISTINCT ?it ?by ?value {{ VALUES ?it {{ {values(those)} }} GRAPH ?g {{ "
                        f"?it ?by ?value }} }}") if those else []
    for row in rows:
        found[row["it"]].setdefault(local_name(row["by"]), set()).add(row["value"])
    return found


def _numbers(store: Store, articles: Iterable[str]) -> dict[str, str]:
    return {iri: _one(has, "articleNumber") for iri, has in _said(store, articles).items()}


def _counted(number: str) -> tuple[int, str]:
    digits = "".join(letter for letter in number if letter.isdigit())
    return int(digits[:6]) if digits else 0, number


def _one(has: dict[str, set[str]], name: str) -> str:
    return min(has.get(name, {""}))


def _day(has: dict[str, set[str]], name: str) -> Date | None:
    value = _one(has, name)
    return Date.fromisoformat(value) if value else None


def _truth(has: dict[str, set[str]], name: str) -> bool | None:
    value = _one(has, name)
    return value == "true" if value else None
