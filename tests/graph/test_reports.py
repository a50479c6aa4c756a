"""One event, many reports: what meets and what stays apart, whatever the order in which the articles came and went."""

import datetime as dt
import random
from collections.abc import Iterator
from itertools import combinations, permutations
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad

import ontology
from graph.errors import NotFound
from graph.export.registry import EXPORTERS, Scope
from graph.happenings import MOST, happenings, reports_of
from graph.ingest import Ingester, forget, merge, split
from graph.lookup.events import event as find_event
from graph.lookup.propositions import proposition
from graph.model import (
    NO_PERIOD,
    Article,
    Attribution,
    Claim,
    Date,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Period,
    Polarity,
    Precision,
    Stance,
    proposition_iri,
)
from graph.rdf import node
from graph.reading.document import Document
from graph.reports import regrouped
from graph.store.embedded import EmbeddedStore
from graph.terms import REFERENCE_GRAPHS, Iri, expand

RUS, UKR, KAZ = (expand(f"id:country-{code}") for code in ("RUS", "UKR", "KAZ"))
ALMATY, ASTANA = expand("id:city-1526384"), expand("id:city-1526273")
ENTITIES = (
    *(Entity(iri, "State", name) for iri, name in ((RUS, "Russia"), (UKR, "Ukraine"), (KAZ, "Kazakhstan"))),
    *(Entity(iri, "City", name) for iri, name in ((ALMATY, "Almaty"), (ASTANA, "Astana"))),
)
DENIED, PLANNED = Stance(Polarity.NEGATIVE), Stance(modality=Modality.PLANNED)


def on(first: int, last: int | None = None) -> Period:
    start, end = Date(2022, 1, first), Date(2022, 1, last or first)
    return Period(start, end, start, end, Precision.DAY)


def attack(
    *,
    by: Iri | None = RUS,
    of: Iri | None = UKR,
    at: Iri | None = None,
    when: Period = NO_PERIOD,
    mode: str = "",
    code: str = "",
) -> EventProposition:
    return EventProposition(
        expand("plover:ASSAULT"),
        (by,) if by else (),
        (of,) if of else (),
        expand(f"plover:ASSAULT-{mode}") if mode else None,
        code=code,
        place=at,
        period=when,
    )


Said = tuple[EventProposition, Stance]
Paper = tuple[int | None, str, tuple[Said, ...]]


def paper(day: int | None, *said: EventProposition | Said, text: str = "") -> Paper:
    return day, text, tuple((one, Stance()) if isinstance(one, EventProposition) else one for one in said)


class Newsroom:
    """Reads papers of a name into a store, their claims as they are given."""

    def __init__(self, papers: dict[str, Paper]) -> None:
        self.papers = papers
        self.store = EmbeddedStore.in_memory()
        self.ingester = Ingester(self.store, extract=self.extract)
        self.iris: dict[str, Iri] = {}

    def extract(self, article: Article) -> Extraction:
        _, _, said = self.papers[article.title]
        quote = article.text[:6]
        claims = tuple(
            Claim(
                article.iri, one, article.publisher.iri if stance == Stance() else RUS,
                (Evidence(0, len(quote), quote, 0, len(article.text)),),
                Attribution.NARRATED if stance == Stance() else Attribution.PARAPHRASED, stance,
                stated_on=article.published,
            )
            for one, stance in said
        )  # fmt: skip
        return Extraction(article, (*ENTITIES, article.publisher), claims)

    def read(self, *names: str) -> "Newsroom":
        for name in names:
            day, text, _ = self.papers[name]
            published = Date(2022, 1, day) if day else None
            url = f"https://{name}.example/"
            document = Document(text or f"Report of {name}.", name, name, published, url, "en", ())
            self.iris[name] = self.ingester.ingest(document).article
        return self

    def forget(self, name: str) -> None:
        forget(self.store, self.iris[name])

    def exported(self) -> bytes:
        return EXPORTERS["trig"].write(self.store, Scope.ALL)

    def events(self) -> list[tuple[int, int, int]]:
        """Of each event: its propositions, the articles that report it, and how many of those do so independently."""
        rows = self.store.select("""
            SELECT ?event ?all ?own (COUNT(?p) AS ?n) { GRAPH <https://w3id.org/foedus/graph/events> {
              ?event a fds:Event ; fds:reportingArticles ?all ; fds:independentReports ?own . ?p fds:reportOf ?event } }
            GROUP BY ?event ?all ?own""")
        return sorted((int(row["n"]), int(row["all"]), int(row["own"])) for row in rows)


def told(*papers: Paper) -> list[tuple[int, int, int]]:
    named = {f"p{number}": one for number, one in enumerate(papers)}
    return Newsroom(named).read(*named).events()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (attack(when=on(5)), attack(when=on(5), code="190")),
        (attack(when=on(5)), attack(when=on(4, 10))),
        (attack(when=on(5)), attack(when=on(5), by=None)),
        (attack(when=on(5)), attack(when=on(5), of=None)),
        (attack(when=on(5)), attack(when=on(5), at=ALMATY)),
        (attack(when=on(5)), attack(when=on(5), mode="shelling")),
        (attack(when=on(5)), attack()),
        (attack(code="190"), attack(code="193")),
        (attack(by=None, of=None, at=ALMATY), attack(by=None, of=None, at=ALMATY, code="190")),
    ],
)
def test_reports_of_one_event_meet_in_one_article_and_across(one: EventProposition, other: EventProposition) -> None:
    assert told(paper(6, one, other)) == [(2, 1, 1)]
    assert told(paper(6, one), paper(7, other)) == [(2, 2, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (attack(when=on(5)), attack(when=on(6))),
        (attack(when=on(5)), attack(when=on(5), by=KAZ)),
        (attack(when=on(5)), attack(when=on(5), by=UKR, of=RUS)),
        (attack(when=on(5)), attack(when=on(5), by=None, of=KAZ)),
        (attack(when=on(5), by=None), attack(when=on(5), of=None)),
        (attack(when=on(5), by=None, of=None), attack(when=on(5), by=None, of=None, code="190")),
        (attack(when=on(5), at=ASTANA), attack(when=on(5), at=ALMATY)),
        (attack(when=on(5), mode="shelling"), attack(when=on(5), mode="beat")),
        (attack(when=on(1)), attack()),  # too long before the article that gives no date
    ],
)
def test_two_events_stay_apart(one: EventProposition, other: EventProposition) -> None:
    assert told(paper(6, one, other)) == [(1, 1, 1), (1, 1, 1)]


def test_without_a_date_only_articles_of_those_days_meet() -> None:
    assert told(paper(6, attack()), paper(9, attack(code="190"))) == [(2, 2, 2)]
    assert told(paper(6, attack()), paper(10, attack(code="190"))) == [(1, 1, 1), (1, 1, 1)]
    assert told(paper(6, attack()), paper(20, attack())) == [(1, 1, 1), (1, 1, 1)]  # one proposition, two events
    assert told(paper(None, attack()), paper(None, attack())) == [(1, 1, 1), (1, 1, 1)]
    assert told(paper(5, attack(when=on(5))), paper(20, attack(when=on(5), code="190"))) == [(2, 2, 2)]


def test_a_vague_report_that_fits_two_events_is_of_neither() -> None:
    two = (attack(when=on(5)), attack(when=on(6)))
    assert told(paper(6, *two), paper(7, attack())) == [(1, 1, 1)] * 3
    assert told(paper(6, two[0]), paper(7, two[1], attack())) == [(1, 1, 1), (2, 1, 1)]  # its own article's


def test_all_reports_of_an_event_agree_pairwise() -> None:
    chain = [attack(when=on(day, day + 2)) for day in (1, 3, 5, 7)]
    assert sum(n for n, _, _ in told(paper(9, *chain))) == 4
    assert max(n for n, _, _ in told(paper(9, *chain))) == 2


def test_plans_and_denials_are_claims_on_the_event_and_no_reports() -> None:
    said = attack(when=on(5))
    assert told(paper(4, (said, PLANNED)), paper(6, (attack(when=on(5), by=None), DENIED))) == [(2, 0, 0)]
    assert told(paper(4, (said, PLANNED)), paper(6, said), paper(7, (said, DENIED))) == [(1, 1, 1)]
    room = Newsroom({"a": paper(4, (said, PLANNED)), "b": paper(6, said), "c": paper(7, (said, DENIED))}).read(*"abc")
    assert len(room.store.select("SELECT ?claim { GRAPH ?g { ?claim fds:ofEvent ?event } }")) == 3


STORY = "Shells fell on the port before dawn, the governor said, and three warehouses with grain burnt down. " * 3


def test_one_story_in_five_papers_is_one_report() -> None:
    said = attack(when=on(5))
    copies = [paper(6 + number % 2, said, text=f"{STORY} By paper {number}.") for number in range(5)]
    assert told(*copies, paper(7, attack())) == [(2, 6, 2)]


def test_places_meet_where_one_lies_in_the_other() -> None:
    said = {"a": paper(6, attack(when=on(5), at=ALMATY)), "b": paper(6, attack(when=on(5), at=KAZ))}
    assert len(Newsroom(said).read("a", "b").events()) == 2
    room = Newsroom(said)
    cities = NamedNode(f"{REFERENCE_GRAPHS}cities")
    room.store.commit([], [Quad(NamedNode(ALMATY), node("fds:locatedIn"), NamedNode(KAZ), cities)])
    assert room.read("a", "b").events() == [(2, 2, 2)]


PAPERS = {
    "a": paper(6, attack(when=on(5)), attack(by=None)),
    "b": paper(7, attack(), attack(when=on(6), by=None)),
    "c": paper(8, attack(when=on(4, 8), at=ALMATY), (attack(when=on(5)), DENIED)),
    "d": paper(12, attack(), attack(of=None, mode="shelling")),
    "e": paper(6, attack(when=on(5)), text=f"{STORY} By one."),
    "f": paper(9, attack(when=on(5), of=None), text=f"{STORY} By two."),
}


@pytest.fixture(scope="module")
def whole() -> bytes:
    return Newsroom(PAPERS).read(*PAPERS).exported()


@pytest.mark.parametrize("order", [one for number, one in enumerate(permutations(PAPERS)) if number % 23 == 0])
def test_the_order_does_not_matter(order: tuple[str, ...], whole: bytes) -> None:
    assert Newsroom(PAPERS).read(*order).exported() == whole


@pytest.mark.parametrize("kept", [one for size in (0, 2, 5) for one in combinations(PAPERS, size)])
def test_what_is_forgotten_leaves_nothing(kept: tuple[str, ...], whole: bytes) -> None:
    room = Newsroom(PAPERS).read(*PAPERS)
    for name in PAPERS.keys() - set(kept):
        room.forget(name)
    assert room.exported() == Newsroom(PAPERS).read(*kept).exported()
    assert room.read(*PAPERS).exported() == whole


def random_paper(chance: random.Random) -> Paper:
    def one() -> EventProposition:
        first = chance.randint(1, 12)
        return attack(
            by=chance.choice([RUS, RUS, KAZ, None]),
            of=chance.choice([UKR, UKR, None]),
            at=chance.choice([None, None, ALMATY, ASTANA]),
            when=chance.choice([NO_PERIOD, on(first), on(first, first + chance.randint(0, 9))]),
            mode=chance.choice(["", "", "shelling", "beat"]),
            code=chance.choice(["", "190"]),
        )

    return paper(
        chance.choice([None, *range(1, 16)]),
        *((one(), chance.choice([Stance(), Stance(), DENIED])) for _ in range(chance.randint(1, 3))),
    )


@pytest.mark.parametrize("most", [MOST, 6, 2])
@pytest.mark.parametrize("seed", range(8))
def test_whatever_comes_and_goes_it_is_as_if_read_anew(seed: int, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.happenings.MOST", most)
    chance = random.Random(seed)
    papers = {f"p{number}": random_paper(chance) for number in range(14)}
    room, there = Newsroom(papers), set[str]()
    for name in chance.choices(sorted(papers), k=30):
        if name in there:
            room.forget(name)
        else:
            room.read(name)
        there ^= {name}
    assert room.exported() == Newsroom(papers).read(*sorted(there)).exported()


def test_a_decision_that_two_are_one_joins_their_events_and_its_undoing_parts_them() -> None:
    papers = {"a": paper(6, attack(when=on(5))), "b": paper(6, attack(when=on(5), of=KAZ))}
    room = Newsroom(papers).read("a", "b")
    before = room.exported()
    merge(room.store, UKR, KAZ, who="Ana", when=dt.datetime(2022, 2, 1, tzinfo=dt.UTC))
    assert room.events() == [(2, 2, 2)]
    split(room.store, KAZ)
    assert room.exported() == before


def test_a_pure_function_from_reports_to_events() -> None:
    day = Date(2022, 1, 6)
    some = [
        report
        for number, said in enumerate((attack(when=on(5)), attack(), attack(when=on(20))))
        for report in reports_of(Iri(f"p{number}"), said, [(Iri(f"a{number}"), day)])
    ]
    for order in permutations(some):
        found = happenings(order, lambda place, other: False)
        assert [[one.iri for one in group] for group in found] == [["p0", "p1"], ["p2"]]


def test_what_a_reader_sees_of_an_event() -> None:
    said = attack(when=on(5))
    copies = [paper(6, said, text=f"{STORY} By paper {number}.") for number in range(2)]
    papers = {"one": copies[0], "two": copies[1], "vague": paper(7, attack()), "denial": paper(7, (said, DENIED)),
              "plan": paper(4, (said, PLANNED))}  # fmt: skip
    store = Newsroom(papers).read(*papers).store
    record = proposition(store, proposition_iri(said))
    [event] = record.events
    assert event.reports == "3 reports, 2 independent"
    assert [one.label for one in event.claimed_by] == ["one", "two", "vague"]
    assert [one.label for one in event.denied_by] == ["Russia"]
    assert [(one.holder.label, one.stance.modality) for one in event.otherwise] == [("Russia", "planned")]
    assert (event.first, event.last, len(event.propositions)) == (Date(2022, 1, 5), Date(2022, 1, 5), 2)
    assert find_event(store, event.iri) == event
    with pytest.raises(NotFound):
        find_event(store, expand("id:event-0"))


def test_the_graph_of_events_has_the_shape_that_it_should() -> None:
    pyshacl = pytest.importorskip("pyshacl", reason="SHACL is checked with the extra [test]")
    from rdflib import Graph

    store = Newsroom(PAPERS).read(*PAPERS).store
    shapes = Graph().parse(ontology.SHAPES)

    def faults(turtle: str) -> str:
        return str(pyshacl.validate(Graph().parse(data=turtle), shacl_graph=shapes, advanced=True)[2])

    turtle = EXPORTERS["turtle"].write(store, Scope.CLAIMS).decode()
    assert "fds:ofEvent" in turtle
    assert "Conforms: True" in faults(turtle)
    for old, new, words in (
        ("fds:independentReports 3 ;\n    fds:reporting", "fds:independentReports 9 ;\n    fds:reporting", "not above"),
        ("sem:eventType plover:ASSAULT", "sem:eventType plover:context-military", "exactly one event type"),
    ):
        assert old in turtle
        assert words in faults(turtle.replace(old, new))


def test_the_cost_of_an_article_does_not_grow_with_other_events() -> None:
    """Looked up are the reports of its type, dyad and weeks, however many others there are."""
    far = {f"far{number}": paper(6 + number % 20, attack(by=KAZ, of=expand(f"id:country-{number:03}")))
           for number in range(60)}  # fmt: skip
    papers = {**far, "a": paper(6, attack(when=on(5))), "b": paper(6, attack())}

    def looked_up(*before: str) -> int:
        store = Newsroom(papers).read(*before).store
        counted = Counted(store)
        regrouped(counted, counted, [proposition_iri(attack(when=on(5)))])
        return counted.given

    assert looked_up("a", "b", *far) == looked_up("a", "b") > 0


class Counted:
    """A store that counts the quads that it gives."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.store = store
        self.given = 0

    def quads(self, *pattern: Any, **named: Any) -> Iterator[Quad]:
        for quad in self.store.quads(*pattern, **named):
            self.given += 1
            yield quad
