"""Which reports are of one event: what meets and what stays apart."""

from dataclasses import replace

import pytest
from newsroom import ALMATY, ASTANA, DENIED, KAZ, PLANNED, RUS, STORY, UKR, Newsroom, attack, on, paper, told
from pyoxigraph import NamedNode, Quad

from graph.model import EventProposition
from graph.rdf import node
from graph.terms import REFERENCE_GRAPHS, Iri, expand


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


def crowd(name: str, article: int) -> Iri:
    """People of one article whom nobody names."""
    return expand(f"id:group-{name}-00000{article}")


def raid(
    article: int, *, of: str = "soldiers", many: int | None = 23, day: int = 5, at: Iri = ALMATY
) -> EventProposition:
    """That gunmen attacked some people, as an article tells it."""
    said = attack(by=crowd("armed-group", article), of=crowd(of, article), at=at, when=on(day))
    return replace(said, count=many)


def talks(article: int, with_whom: Iri = RUS) -> EventProposition:
    """That somebody who has a name and somebody who has none did something together."""
    return replace(attack(of=None, when=on(5)), actors=(crowd("foreign-minister-kazakhstan", article), with_whom))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (raid(1), raid(2)),
        (raid(1), raid(2, of="soldiers-kazakhstan")),
        (raid(1), raid(2, of="people")),
        (raid(1), raid(2, many=None)),
        (raid(1), replace(raid(2), recipients=())),
        (talks(1), talks(2)),
        (attack(of=crowd("villagers", 1), when=on(5)), attack(of=crowd("villagers", 2), when=on(4, 10))),
    ],
)
def test_people_whom_nobody_names_are_those_of_another_report(one: EventProposition, other: EventProposition) -> None:
    assert told(paper(6, one), paper(7, other)) == [(2, 2, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (talks(1), talks(2, UKR)),
        (raid(1), raid(2, many=12)),
        (raid(1), raid(2, of="villagers")),
        (raid(1), raid(2, day=6)),
        (raid(1), raid(2, at=ASTANA)),
        (raid(1, at=KAZ), raid(2, at=KAZ)),  # a country is large
        (raid(1, many=None), replace(raid(2, many=None), recipients=())),
        (raid(1), replace(raid(2), actors=(UKR,))),
    ],
)
def test_other_people_whom_nobody_names_stay_apart(one: EventProposition, other: EventProposition) -> None:
    assert told(paper(6, one), paper(7, other)) == [(1, 1, 1), (1, 1, 1)]


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
