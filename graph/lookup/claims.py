"""Claims: who says what, in which sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import NotFound
from graph.lookup.articles import article, described
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.records import ArticleRecord, ClaimRecord, EvidenceRecord, Page, Tally
from graph.model import Binding, Claim, Date, proposition_iri
from graph.rdf import Description, read_binding, read_claim
from graph.store.interface import Store
from graph.terms import Iri, expand, local_name

_ID = re.compile(r"[0-9a-f]{1,20}")
_POSITIVE, _CERTAIN, _ACTUAL = (expand(f"stance:{name}") for name in ("positive", "certain", "actual"))
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
    wanted = set(propositions)
    if not wanted:
        return {}
    rows = store.select(f"""
        SELECT ?p ?claim ?g ?holder ?polarity ?certainty ?modality ?confidence ?day {{
          VALUES ?p {{ {values(wanted)} }}
          GRAPH ?g {{ ?claim fds:proposition ?p ; fds:polarity ?polarity ; fds:modality ?modality ;
            fds:certainty ?certainty ; fds:holder ?holder ; fds:confidence ?confidence .
            OPTIONAL {{ ?claim fds:statedOn ?day }} }} }}""")
    rows = sorted({row["claim"]: row for row in rows}.values(), key=_worth)  # its graph may have been copied
    said, chosen, taken = dict[str, list[dict[str, str]]](), list[str](), Counter[tuple[str, str]]()
    for row in rows:
        said.setdefault(row["p"], []).append(row)
        taken[row["p"], row["polarity"]] += 1
        if taken[row["p"], row["polarity"]] <= most:
            chosen.append(row["claim"])
    found: dict[str, list[ClaimRecord]] = {}
    for iri, record in claims_by_iri(store, chosen).values():
        found.setdefault(iri, []).append(record)
    roots = _roots(store, rows)
    return {iri: (_tally(some, roots), tuple(sorted(found.get(iri, ()), key=_order))) for iri, some in said.items()}


def _worth(row: dict[str, str]) -> tuple[bool, bool, float, str, str]:
    """By which one claim is better than another; the least is the best."""
    return (row["modality"] != _ACTUAL, row["certainty"] != _CERTAIN, -float(row["confidence"]),
            row.get("day", "9999"), row["claim"])


def _asserts(row: dict[str, str]) -> bool:
    return (row["polarity"], row["certainty"], row["modality"]) == (_POSITIVE, _CERTAIN, _ACTUAL)


def _tally(rows: Sequence[dict[str, str]], roots: Mapping[str, str]) -> Tally:
    articles = {row["g"] for row in rows if _asserts(row)}
    return Tally(len(rows), len({row["holder"] for row in rows}), len(articles),
                 len({roots.get(one, one) for one in articles}))


def _roots(store: Store, rows: Iterable[dict[str, str]]) -> dict[str, str]:
    """The article from which each of these is derived; those that are no copies are left out."""
    articles = {row["g"] for row in rows if _asserts(row)}
    found = store.select(f"SELECT ?it ?root {{ VALUES ?it {{ {values(articles)} }} ?it prov:wasDerivedFrom ?root }}"
                         ) if articles else []
    return {row["it"]: row["root"] for row in found}


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
    return Page(tuple(by_iri[row["claim"]] for row in page.items), page.total, page.next_cursor)


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


def claims_by_iri(store: Store, iris: list[str]) -> dict[str, tuple[Iri, ClaimRecord]]:
    """Claims by IRI, each with the IRI of its proposition; their bindings are left aside."""
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
