"""One wire story in several papers is one report, in whatever order the papers come."""

import datetime as dt
from itertools import permutations

import claim_graph as sample
import pytest

from graph.copies import DERIVED
from graph.export.registry import EXPORTERS, Scope
from graph.ingest import Ingester, forget
from graph.model import Article, Extraction
from graph.rdf import DEFAULT_GRAPH
from graph.reading.document import Document
from graph.store.embedded import EmbeddedStore
from graph.terms import local_name

STORY = """Kazakhstan is a member of the CSTO, its foreign minister told reporters in Almaty on Friday morning.
Troops of the alliance had landed at the airport before dawn, and were to guard it, the television tower and the
water works until the unrest had ended. The minister thanked the governments of Armenia, Belarus and Kyrgyzstan for
their help, and said that the first planes would leave again within ten days. Shops opened again at noon, and buses
ran."""
OTHER = """Kazakhstan is a member of the CSTO. Our correspondent saw lorries with soldiers pass by the lake at sunset,
while people queued for bread in the old town and talked of little else than the price of gas, which had doubled."""

PAPERS = {
    "wire": (STORY, 7),
    "courier": (STORY.replace("on Friday morning", "on Friday"), 8),
    "herald": (f"{STORY} Reporting by the wire.", 7),
    "post": (OTHER, 7),
}


def document(paper: str) -> Document:
    text, day = PAPERS[paper]
    return Document(text, paper, paper, dt.date(2022, 1, day), f"https://{paper}.example/", "en", ())


def extract(article: Article) -> Extraction:
    claims = (sample.claim(article, sample.MEMBER, "Kazakhstan is a member of the CSTO"),)
    return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), claims)


def stored(*papers: str) -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    ingester = Ingester(store, extract=extract)
    for paper in papers:
        ingester.ingest(document(paper))
    return store


def derived(store: EmbeddedStore) -> set[tuple[str, str]]:
    titles = {row["g"]: row["title"] for row in store.select("SELECT ?g ?title { GRAPH ?g { ?g dct:title ?title } }")}
    return {
        (titles[quad.subject.value], titles[quad.object.value])  # type: ignore[union-attr]
        for quad in store.quads(None, DERIVED, None, DEFAULT_GRAPH)
    }


def reports(store: EmbeddedStore) -> list[str]:
    return [row["n"] for row in store.select("SELECT ?n { ?fact fds:independentReports ?n }")]


def exported(store: EmbeddedStore) -> bytes:
    return EXPORTERS["trig"].write(store, Scope.ALL)


def test_copies_count_as_one_report() -> None:
    store = stored("wire", "courier", "herald", "post")
    roots = dict(derived(store))
    assert set(roots) | set(roots.values()) == {"wire", "courier", "herald"}
    [root] = set(roots.values())
    first = min(
        (one for one in ("wire", "herald")),
        key=lambda one: next(
            row["g"] for row in store.select("SELECT ?g ?t { GRAPH ?g { ?g dct:title ?t } }") if row["t"] == one
        ),
    )
    assert root == first  # of those printed on the first day, the one with the smaller id
    assert reports(store) == ["2"]
    supporters = store.select("SELECT ?claim { ?fact fds:supportedBy ?claim }")
    assert len(supporters) == 4


@pytest.mark.parametrize("order", list(permutations(PAPERS)))
def test_the_order_of_the_papers_does_not_matter(order: tuple[str, ...]) -> None:
    assert exported(stored(*order)) == exported(stored(*PAPERS))


def test_without_its_root_a_story_has_another_and_comes_back() -> None:
    store = stored("wire", "courier", "herald")
    before = exported(store)
    [root] = {root for _, root in derived(store)}
    rows = store.select("SELECT ?g ?title { GRAPH ?g { ?g dct:title ?title } }")
    forget(store, next(row["g"] for row in rows if row["title"] == root))  # type: ignore[arg-type]
    assert exported(store) == exported(stored(*({"wire", "courier", "herald"} - {root})))
    assert reports(store) == ["1"]
    Ingester(store, extract=extract).ingest(document(root))
    assert exported(store) == before


def test_a_story_printed_again_later_is_not_said_anew() -> None:
    PAPERS["late"] = (STORY, 28)
    try:
        store = stored("wire", "late")
    finally:
        del PAPERS["late"]
    assert derived(store) == {("late", "wire")}
    assert reports(store) == ["1"]
    assert all(
        local_name(name).startswith("article-")
        for quad in store.quads(None, DERIVED, None, DEFAULT_GRAPH)
        for name in (quad.subject.value,)
    )  # type: ignore[union-attr]
