"""Claims: who says what, in which sentence."""

import logging
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import NotFound
from graph.lookup.articles import article, described
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.records import ArticleRecord, ClaimRecord, EvidenceRecord, Page, Tally
from graph.model import Binding, Claim, Date, proposition_iri
from graph.rdf import A, Description, node, number, read_binding, read_claim
from graph.store.interface import Store
from graph.store.remembered import Change, Lookup
from graph.store.remembered import values as looked_up
from graph.terms import Iri, expand, local_name

_LOG = logging.getLogger(__name__)
_ID = re.compile(r"[0-9a-f]{1,20}")
_POSITIVE, _NEGATIVE, _CERTAIN, _ACTUAL = (
    expand(f"stance:{name}") for name in ("positive", "negative", "certain", "actual"))
# A claim with what hangs on it: its own properties, its proposition's, its evidence's and their selectors'. What its
# words filled is left out: only an explanation asks for it.
_ALL_OF_A_CLAIM = """
    GRAPH ?g { ?claim a fds:Claim ; fds:proposition ?p .
      { ?claim ?by ?value FILTER(?by != fds:binding) BIND(?claim AS ?it) }
      UNION { ?p ?by ?value BIND(?p AS ?it) }
      UNION { ?claim fds:evidence ?it . ?it ?by ?value }
      UNION { ?claim fds:evidence/oa:hasSelector ?it . ?it ?by ?value } }"""


def claims_on(store: Store, propositions: Iterable[str], *, most: int
              ) -> dict[str, tuple[Tally, tuple[ClaimRecord, ...]]]:
    """How much is claimed of each of these propositions, and the best of the claims, by the proposition's IRI.

    Of those that say so and of those that deny it, up to ``most`` each are given: a proposition that a thousand
    articles repeat costs no more than one of ten. The best are those of something actual, then those without doubt,
    then those that were read most surely, then the earliest stated; of equal ones that with the smallest IRI.
    """
    said = looked_up(store, _ON, propositions)
    chosen = [row["claim"] for rows in said.values() for polarity in (_POSITIVE, _NEGATIVE)
              for row in [row for row in rows if row["polarity"] == polarity][:most]]
    found: dict[str, list[ClaimRecord]] = {}
    for iri, record in claims_by_iri(store, chosen).values():
        found.setdefault(iri, []).append(record)
    roots = looked_up(store, _ROOTS, {row["g"] for rows in said.values() for row in rows if _asserts(row)})
    return {iri: (_tally(rows, roots), tuple(sorted(found.get(iri, ()), key=_order))) for iri, rows in said.items()}


def _on(store: Store, propositions: Collection[str]) -> dict[str, list[dict[str, str]]]:
    """The claims on each of these propositions, the best first."""
    rows = store.select(f"""
        SELECT ?p ?claim ?g ?holder ?polarity ?certainty ?modality ?confidence ?day {{
          VALUES ?p {{ {values(propositions)} }}
          GRAPH ?g {{ ?claim fds:proposition ?p ; fds:polarity ?polarity ; fds:modality ?modality ;
            fds:certainty ?certainty ; fds:holder ?holder ; fds:confidence ?confidence .
            OPTIONAL {{ ?claim fds:statedOn ?day }} }} }}""")
    said: dict[str, list[dict[str, str]]] = {}
    for row in sorted({row["claim"]: row for row in rows}.values(), key=_worth):  # its graph may have been copied
        said.setdefault(row["p"], []).append(row)
    return said


def claimed(store: Store, change: Change) -> Iterator[str]:
    """The propositions on which a change may have altered a claim."""
    on = node("fds:proposition")
    for subject in {row[0] for row in change.rows if row[1] in _OF_A_CLAIM} - {""}:
        yield from (quad.object.value for quad in store.quads(node_of(subject), on)
                    if isinstance(quad.object, NamedNode))
    yield from (row[2] for row in change.rows if row[1] == on.value)


_OF_A_CLAIM: Final = frozenset(map(expand, (
    "fds:polarity", "fds:modality", "fds:certainty", "fds:holder", "fds:confidence", "fds:statedOn")))
_ON: Final = Lookup(_on, claimed)


def _worth(row: dict[str, str]) -> tuple[bool, bool, float, str, str]:
    """By which one claim is better than another; the least is the best."""
    return (row["modality"] != _ACTUAL, row["certainty"] != _CERTAIN, -number(row["confidence"]),
            row.get("day", "9999"), row["claim"])


def _asserts(row: dict[str, str]) -> bool:
    return (row["polarity"], row["certainty"], row["modality"]) == (_POSITIVE, _CERTAIN, _ACTUAL)


def _tally(rows: Sequence[dict[str, str]], roots: Mapping[str, str]) -> Tally:
    articles = {row["g"] for row in rows if _asserts(row)}
    return Tally(len(rows), len({row["holder"] for row in rows}), len(articles),
                 len({roots.get(one, one) for one in articles}))


def _roots(store: Store, articles: Collection[str]) -> dict[str, str]:
    """The article from which each of these is derived; those that are no copies are left out."""
    rows = store.select(f"SELECT ?it ?root {{ VALUES ?it {{ {values(articles)} }} ?it prov:wasDerivedFrom ?root }}")
    return {row["it"]: row["root"] for row in rows}


_ROOTS: Final = Lookup(_roots, touched=lambda _, change: change.subjects)


def evidence_counts(store: Store, propositions: Iterable[str]) -> dict[str, int]:
    """How many places of articles bear each of these propositions out, or deny it, by the proposition's IRI."""
    wanted = set(propositions)
    rows = store.select(f"""
        SELECT ?p (COUNT(DISTINCT ?evidence) AS ?n) {{ VALUES ?p {{ {values(wanted)} }}
          GRAPH ?g {{ ?claim fds:proposition ?p ; fds:evidence ?evidence }} }} GROUP BY ?p""") if wanted else []
    return {row["p"]: int(row["n"]) for row in rows}


def _order(claim: ClaimRecord) -> tuple[bool, Date, Iri]:
    return not claim.stance.asserts, claim.stated_on or claim.article.published or Date.max, claim.iri


def claims_of_article(store: Store, iri: Iri, *, limit: int = 100, cursor: str | None = None
                      ) -> Page[tuple[Iri, ClaimRecord]]:
    """An article's claims in the order of its text, each with the IRI of its proposition.

    Raises :class:`~graph.errors.NotFound` where there is no such article.
    """
    article(store, iri)
    rows = store.select("""
        SELECT ?g ?claim (MIN(?start) AS ?first) {
          GRAPH ?g { ?claim a fds:Claim ; fds:evidence/oa:hasSelector/oa:start ?start } } GROUP BY ?g ?claim""",
        g=node_of(iri))
    page = cut(rows, lambda row: (int(row["first"]), row["claim"]), limit=limit, cursor=cursor)
    by_iri = claims_by_iri(store, [row["claim"] for row in page.items])
    whole = tuple(by_iri[row["claim"]] for row in page.items if row["claim"] in by_iri)
    return Page(whole, page.total, page.next_cursor)


def claim(store: Store, iri: Iri) -> tuple[Iri, ClaimRecord]:
    """One claim, with the IRI of its proposition; raises :class:`~graph.errors.NotFound` where there is none."""
    found = claims_by_iri(store, [iri])
    if iri not in found:
        raise NotFound("there is no such claim: follow a link from an article or an entity to one")
    return found[iri]


def find_claim(store: Store, key: str) -> Iri:
    """The one claim with this IRI, id or beginning of an id.

    Raises :class:`~graph.errors.NotFound` where there is none, or where more than one would do.
    """
    start = local_name(key.strip()).removeprefix("claim-")
    rows = store.select("""
        SELECT DISTINCT ?claim ?stem { GRAPH ?g { ?claim a fds:Claim } FILTER(STRSTARTS(STR(?claim), ?stem)) }
        ORDER BY ?claim LIMIT 6""", stem=Literal(expand(f"id:claim-{start}"))) if _ID.fullmatch(start) else []
    if len(rows) > 1:
        ids = ", ".join(local_name(row["claim"]) for row in rows[:5])
        raise NotFound(f"{start!r} may be any of several claims ({ids}): give more of the id")
    if not rows:
        raise NotFound(f"there is no claim {key.strip()[:80]!r}: `foedus annotate ARTICLE` shows the claims of an "
                       f"article with their ids")
    return Iri(rows[0]["claim"])


def bindings_of(store: Store, iri: Iri) -> tuple[Binding, ...]:
    """Which words filled which slot of a claim, in the order of the text."""
    rows = store.select("""
        SELECT DISTINCT ?claim ?it ?by ?value { GRAPH ?g { ?claim fds:binding ?it . ?it ?by ?value } }""",
        claim=node_of(iri))
    described = Description(Quad(NamedNode(row["it"]), NamedNode(row["by"]), Literal(row["value"])) for row in rows)
    found = (read_binding(described, it) for it in {row["it"] for row in rows})
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.role)))


def claims_by_iri(store: Store, iris: Iterable[str]) -> dict[str, tuple[Iri, ClaimRecord]]:
    """Claims by IRI, each with the IRI of its proposition; their bindings are left aside. What is no whole claim of an
    article is left out."""
    read = looked_up(store, _READ, iris)
    articles = described(store, {one.claim.article for one in read.values()})
    labels = Labels(store, {iri for one in read.values() for iri in (one.claim.holder, *one.claim.reported_by)})
    return {one.iri: (one.proposition, _record(one, labels, articles[one.claim.article])) for one in read.values()}


@dataclass(frozen=True, slots=True)
class _Read:
    """A claim as it was read from the store, with what takes a while to work out of it."""

    claim: Claim
    iri: Iri
    proposition: Iri
    evidence: tuple[EvidenceRecord, ...]


def _read(store: Store, iris: Collection[str]) -> dict[str, _Read]:
    rows = store.select(f"""
        SELECT DISTINCT ?claim ?it ?by ?value {{ VALUES ?claim {{ {values(iris)} }} {_ALL_OF_A_CLAIM} }}""")
    parts: dict[str, list[Quad]] = {}
    for row in rows:
        parts.setdefault(row["claim"], []).append(
            Quad(NamedNode(row["it"]), NamedNode(row["by"]), Literal(row["value"])))
    claims = {iri: claim for iri, some in parts.items() if (claim := _whole(some, iri))}
    hashes = {iri: one.content_hash for iri, one in described(store, {one.article for one in claims.values()}).items()}
    texts = {content_hash: store.text(content_hash) for content_hash in set(hashes.values())}
    return {iri: _Read(one, one.iri, proposition_iri(one.proposition), _evidence(one, texts[hashes[one.article]]))
            for iri, one in claims.items() if one.article in hashes}


def _whole(parts: Iterable[Quad], iri: str) -> Claim | None:
    """The claim, or None of one that somebody wrote into a graph of his own with parts missing."""
    try:
        return read_claim(Description(parts), iri)
    except ValueError as error:
        _LOG.warning("%s is no whole claim (%s) and is left out of lists", iri, error)
        return None


def _evidence(claim: Claim, text: str) -> tuple[EvidenceRecord, ...]:
    return tuple(EvidenceRecord(span, text[span.sentence_start:span.sentence_end] or span.quote)
                 for span in claim.evidence)


def _touched(store: Store, change: Change) -> Iterator[str]:
    """The claims of which a change may have altered something: all that hangs on one stands in its graph.

    But for the text that it is in, which comes with any article of the same.
    """
    said = node("fds:contentHash")
    texts = {quad.object for quad in change.quads if quad.predicate == said and isinstance(quad.object, Literal)}
    alike = {iri for text in texts for iri in _subjects(store.quads(None, said, text))}
    yield from change.subjects
    for graph in map(NamedNode, change.graphs | alike):
        yield from _subjects(store.quads(None, A, node("fds:Claim"), graph))
        yield from _subjects(store.quads(None, node("fds:inArticle"), graph))


def _subjects(quads: Iterable[Quad]) -> Iterator[str]:
    return (quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode))


_READ: Final = Lookup(_read, _touched)


def _record(one: _Read, labels: Labels, where: ArticleRecord) -> ClaimRecord:
    claim = one.claim
    return ClaimRecord(
        one.iri, labels[claim.holder], claim.stance, claim.attribution,
        tuple(labels[iri] for iri in claim.reported_by), where, claim.stated_on, claim.confidence, one.evidence,
        claim.frame, claim.cues)
