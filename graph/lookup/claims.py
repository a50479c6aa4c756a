"""Claims: who says what, in which sentence."""

from collections import Counter
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import NotFound
from graph.lookup.articles import article, described
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.records import ArticleRecord, ClaimRecord, EvidenceRecord, Page
from graph.model import Claim, Date, proposition_iri
from graph.rdf import Description, read_claim
from graph.store.interface import Store
from graph.terms import Iri

# A claim with all that hangs on it: its own properties, its proposition's, its evidence's and their selectors'.
_ALL_OF_A_CLAIM = """
    GRAPH ?g { ?claim a fds:Claim ; fds:proposition ?p .
      { ?claim ?by ?value BIND(?claim AS ?it) }
      UNION { ?p ?by ?value BIND(?p AS ?it) }
      UNION { ?claim fds:evidence ?it . ?it ?by ?value }
      UNION { ?claim fds:evidence/oa:hasSelector ?it . ?it ?by ?value } }"""


def claims_on(store: Store, propositions: Iterable[str], *, most: int
              ) -> dict[str, tuple[int, tuple[ClaimRecord, ...]]]:
    """How many claims there are on each of these propositions, and the first of them, by the proposition's IRI.

    Of those that say so and of those that deny it, up to ``most`` each are given, the asserted first, then by date: a
    proposition that a thousand articles repeat costs no more than one of ten.
    """
    wanted = set(propositions)
    if not wanted:
        return {}
    rows = store.select(f"""
        SELECT DISTINCT ?p ?claim ?polarity ?modality ?day {{
          VALUES ?p {{ {values(wanted)} }}
          GRAPH ?g {{ ?claim fds:proposition ?p ; fds:polarity ?polarity ; fds:modality ?modality .
            OPTIONAL {{ ?claim fds:statedOn ?day }} }} }}""")
    rows.sort(key=lambda row: (not row["modality"].endswith("#actual"), row.get("day", "9999"), row["claim"]))
    totals, chosen, taken = Counter[str](), list[str](), Counter[tuple[str, str]]()
    for row in rows:
        totals[row["p"]] += 1
        taken[row["p"], row["polarity"]] += 1
        if taken[row["p"], row["polarity"]] <= most:
            chosen.append(row["claim"])
    found: dict[str, list[ClaimRecord]] = {}
    for iri, record in _by_iri(store, chosen).values():
        found.setdefault(iri, []).append(record)
    return {iri: (totals[iri], tuple(sorted(claims, key=_order))) for iri, claims in found.items()}


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
    by_iri = _by_iri(store, [row["claim"] for row in page.items])
    return Page(tuple(by_iri[row["claim"]] for row in page.items), page.total, page.next_cursor)


def claim(store: Store, iri: Iri) -> tuple[Iri, ClaimRecord]:
    """One claim, with the IRI of its proposition; raises :class:`~graph.errors.NotFound` where there is none."""
    found = _by_iri(store, [iri])
    if iri not in found:
        raise NotFound("there is no such claim: follow a link from an article or an entity to one")
    return found[iri]


def _by_iri(store: Store, iris: list[str]) -> dict[str, tuple[Iri, ClaimRecord]]:
    rows = store.select(f"SELECT DISTINCT ?it ?by ?value {{ VALUES ?claim {{ {values(iris)} }} {_ALL_OF_A_CLAIM} }}"
                        ) if iris else []
    return {record.iri: (proposition_iri(claim.proposition), record) for claim, record in _records(store, rows)}


def _records(store: Store, rows: list[dict[str, str]]) -> list[tuple[Claim, ClaimRecord]]:
    description = Description(
        Quad(NamedNode(row["it"]), NamedNode(row["by"]), Literal(row["value"])) for row in rows)
    claims = [read_claim(description, iri) for iri in description.subjects("fds:Claim")]
    articles = described(store, {claim.article for claim in claims})
    labels = Labels(store, {iri for claim in claims for iri in (claim.holder, *claim.reported_by)})
    texts = {one.iri: store.text(one.content_hash) for one in articles.values()}
    return [(claim, _record(claim, labels, articles[claim.article], texts[claim.article])) for claim in claims]


def _record(claim: Claim, labels: Labels, where: ArticleRecord, text: str) -> ClaimRecord:
    evidence = tuple(EvidenceRecord(span, text[span.sentence_start:span.sentence_end] or span.quote)
                     for span in claim.evidence)
    return ClaimRecord(
        claim.iri, labels[claim.holder], claim.stance, claim.attribution,
        tuple(labels[iri] for iri in claim.reported_by), where, claim.stated_on, claim.confidence, evidence,
        claim.frame, claim.cues)
