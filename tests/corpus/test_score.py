"""The scorer itself: what counts as right, what as wrong, and what as forbidden."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from corpus.matching import WIRE, dates, is_forbidden, negated, same, same_polarity, within
from corpus.score import breakdown, headline
from corpus.tally import Tally, figures, intervals, rates, score, total

from graph.model import (
    Article,
    Certainty,
    Claim,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Period,
    Polarity,
    Precision,
    RelationProposition,
    Stance,
    StatementProposition,
)
from graph.terms import expand

DAY = dt.date
TEXT = "Latvia joined NATO in 2004. Gen. Smith said on Monday that Russia had not attacked."
ARTICLE = Article.of(TEXT, title="case", publisher=WIRE, published=DAY(2023, 10, 5))
LATVIA, NATO, RUSSIA = (expand(f"id:{name}") for name in ("country-LVA", "org-nato", "country-RUS"))
YEAR_2004 = Period(DAY(2004, 1, 1), DAY(2004, 12, 31), precision=Precision.YEAR)


def claim(proposition: Any, holder: Any = WIRE.iri, stance: Stance | None = None, at: int = 0) -> Claim:
    quote = TEXT[at : at + 6]
    return Claim(
        ARTICLE.iri, proposition, holder, (Evidence(at, at + 6, quote, at, at + 6),), stance=stance or Stance()
    )


def member(period: Period = YEAR_2004) -> RelationProposition:
    return RelationProposition(LATVIA, expand("org:memberOf"), NATO, period=period)


def attack(period: Period | None = None, mode: str = "") -> EventProposition:
    event = EventProposition(expand("plover:ASSAULT"), (RUSSIA,), (LATVIA,), period=period or Period())
    return replace(event, mode=expand(f"plover:ASSAULT-{mode}")) if mode else event


MEMBER = {"subject": "country-LVA", "relation": "member_of", "object": "org-nato", "begin": "2004", "sentence": 1}
ATTACK = {"type": "ASSAULT", "actors": ["country-RUS"], "recipients": ["country-LVA"], "sentence": 2}


def test_relations_meet_by_subject_relation_and_object() -> None:
    assert same(claim(member()), MEMBER)
    assert not same(claim(member()), MEMBER | {"subject": "country-EST"})
    assert not same(claim(member()), MEMBER | {"subject": "org-nato", "object": "country-LVA"})


def test_who_attacks_whom_is_no_matter_of_indifference() -> None:
    assert same(claim(attack()), ATTACK)
    assert not same(claim(attack()), ATTACK | {"actors": ["country-LVA"], "recipients": ["country-RUS"]})
    assert same(claim(attack()), ATTACK | {"actors": ["country-LVA", "country-RUS"], "recipients": []})


@pytest.mark.parametrize(
    ("first", "last", "wanted", "right"),
    [
        (DAY(2004, 1, 1), DAY(2004, 12, 31), "2004", True),
        (DAY(2004, 9, 1), DAY(2004, 12, 31), "2004", True),
        (DAY(2004, 3, 29), DAY(2004, 3, 29), "2004", False),
        (DAY(2004, 3, 29), DAY(2004, 3, 29), "2004-03-29", True),
        (DAY(2004, 3, 1), DAY(2004, 3, 31), "2004-03", True),
        (DAY(2004, 3, 1), DAY(2004, 3, 31), "2004", False),
        (DAY(2003, 12, 29), DAY(2004, 1, 4), "2004", False),
        (None, None, "2004", False),
    ],
)
def test_a_date_is_right_in_the_unit_that_is_wanted(first: DAY, last: DAY, wanted: str, right: bool) -> None:
    assert within(first, last, wanted) is right


PUBLISHED = DAY(2023, 10, 5)
ON_MONDAY = Period(*[DAY(2023, 10, 2)] * 4, Precision.DAY)


@pytest.mark.parametrize(
    ("one", "row", "judged"),
    [
        (member(), MEMBER, [("begin", True)]),
        (member(Period()), MEMBER, [("begin", False)]),
        (member(), MEMBER | {"begin": ""}, []),
        (member(Period(latest_end=DAY(2020, 1, 1))), MEMBER | {"begin": ""}, [("end", False)]),
        (member(Period(latest_end=DAY(2030, 1, 1))), MEMBER | {"begin": ""}, []),
        (member(Period(latest_end=PUBLISHED)), MEMBER | {"begin": "", "end": "past"}, [("end", True)]),
        (member(Period()), MEMBER | {"begin": "", "end": "past"}, [("end", False)]),
        (attack(ON_MONDAY), ATTACK | {"date": "2023-10-02"}, [("date", True)]),
        (attack(ON_MONDAY), ATTACK | {"date": "2023-10"}, [("date", False)]),
        (attack(ON_MONDAY), ATTACK, []),
        (attack(Period(*[DAY(2023, 10, 9)] * 4, Precision.DAY)), ATTACK, [("date", False)]),
    ],
)
def test_dates_are_judged_where_they_are_wanted_or_contradict(one: Any, row: Any, judged: list[Any]) -> None:
    assert list(dates(claim(one), row, PUBLISHED)) == judged


DENIED = Stance(Polarity.NEGATIVE)


@pytest.mark.parametrize(
    ("stance", "words", "wanted", "right"),
    [
        (Stance(), "the vote was free", "positive", True),
        (Stance(), "the vote was free", "negative", False),
        (DENIED, "the vote was free", "negative", True),
        (Stance(), "the vote was not free", "negative", True),
        (Stance(), "the vote was not free", "positive", True),
        (DENIED, "the vote was not free", "negative", True),
        (DENIED, "the vote was not free", "positive", False),
    ],
)
def test_a_statement_is_negative_by_its_words_or_its_holder(
    stance: Stance, words: str, wanted: str, right: bool
) -> None:
    one = claim(StatementProposition(words), stance=stance)
    assert same_polarity(one, {"words": words, "polarity": wanted}) is right


def test_of_a_relation_the_polarities_must_be_the_same() -> None:
    assert not same_polarity(claim(member()), MEMBER | {"polarity": "negative"})


def test_negations() -> None:
    assert negated("no one was hurt")
    assert not negated("the Notting Hill carnival")


@pytest.mark.parametrize(
    ("one", "bad", "forbidden"),
    [
        (claim(attack()), {"event": "ASSAULT"}, True),
        (claim(attack()), {"event": "ASSAULT", "mode": "aerial"}, False),
        (claim(attack(mode="aerial")), {"event": "ASSAULT", "mode": "aerial"}, True),
        (claim(attack(mode="aerial")), {"event": "ASSAULT"}, True),
        (claim(attack()), {"event": "ASSAULT", "actors": ["country-LVA"]}, False),
        (claim(attack()), {"event": "ASSAULT", "date": "2023"}, False),
        (claim(attack(ON_MONDAY)), {"event": "ASSAULT", "date": "2023"}, True),
        (claim(attack(ON_MONDAY)), {"event": "ASSAULT", "date": "2022"}, False),
        (claim(attack()), {"event": "ASSAULT", "holder": "narrator"}, True),
        (claim(attack(), RUSSIA), {"event": "ASSAULT", "holder": "narrator"}, False),
        (claim(attack(), RUSSIA), {"event": "ASSAULT", "holder": "country-RUS"}, True),
        (claim(attack(), stance=DENIED), {"event": "ASSAULT"}, False),
        (claim(attack(), stance=DENIED), {"event": "ASSAULT", "polarity": "negative"}, True),
        (claim(attack(), stance=Stance(modality=Modality.PLANNED)), {"event": "ASSAULT"}, False),
        (claim(attack(), stance=Stance(certainty=Certainty.POSSIBLE)), {"event": "ASSAULT"}, True),
        (claim(member()), {"relation": "member_of", "subject": "country-LVA"}, True),
        (claim(member()), {"relation": "member_of", "end": ""}, True),
        (claim(member()), {"relation": "member_of", "begin": "2004"}, True),
        (claim(member()), {"relation": "member_of", "begin": "2005"}, False),
        (claim(member(Period(latest_end=PUBLISHED))), {"relation": "member_of"}, False),
        (claim(member(Period(latest_end=PUBLISHED))), {"relation": "member_of", "end": "past"}, True),
    ],
)
def test_a_forbidden_reading_is_met_in_all_that_it_names(one: Claim, bad: Any, forbidden: bool) -> None:
    assert is_forbidden(one, bad) is forbidden


def tally_of(*claims: Claim, **tables: Any) -> Tally:
    case = {"text": TEXT, "published": PUBLISHED, **tables}
    return score(case, Extraction(ARTICLE, (), claims))


def test_a_case_is_counted() -> None:
    tally = tally_of(
        claim(member()), claim(attack(), at=28), relation=[MEMBER], event=[ATTACK | {"polarity": "negative"}]
    )
    values = figures(tally.counts)
    assert tally.counts["sentences"] == 2  # "Gen." ends none
    assert (values["relation F1"], values["event F1"], values["statement F1"]) == (1.0, 1.0, 0.0)
    assert values["polarity right"] == 0.5
    assert values["dates right"] == 1.0
    assert tally.counts["false"] == 1  # what the corpus denies
    assert rates(tally.counts, "relation member_of") == (1.0, 1.0, 1.0)
    assert rates(tally.counts, "polarity negative") == (0.0, 0.0, 0.0)


def test_what_is_missing_and_what_is_too_much() -> None:
    tally = tally_of(claim(attack()), relation=[MEMBER], forbidden=[{"event": "ASSAULT", "why": "denied"}])
    assert (tally.counts["false"], tally.counts["forbidden"]) == (1, 1)
    assert [note.split()[0] for note in tally.notes] == ["-", "+", "!"]


def test_of_two_rows_alike_a_claim_takes_the_one_it_agrees_with() -> None:
    planned = ATTACK | {"modality": "planned", "date": "2023-10-09"}
    done = ATTACK | {"date": "2023-10-02"}
    next_week = attack(Period(*[DAY(2023, 10, 9)] * 4, Precision.DAY))
    claims = (claim(attack(ON_MONDAY)), claim(next_week, stance=Stance(modality=Modality.PLANNED)))
    for rows in ([planned, done], [done, planned]):
        tally = tally_of(*claims, event=rows)
        assert tally.counts["agreed: dates"] == tally.counts["judged: dates"] == 2
        assert tally.counts["agreed: modality"] == 2


def test_figures_come_with_intervals_and_with_the_change_since() -> None:
    tallies = [
        tally_of(claim(member()), relation=[MEMBER]),
        tally_of(relation=[MEMBER]),
        tally_of(claim(member()), relation=[]),
    ]
    counts = total(tallies)
    values, spread = figures(counts), intervals(tallies)
    assert spread == intervals(tallies)
    assert all(low <= values[name] <= high for name, (low, high) in spread.items())
    assert spread["relation recall"] == (0.0, 1.0)
    before = {"version": "0.1.0", "figures": {"relation recall": 0.25, "false claims per 100 sentences": 10.0}}
    lines = list(headline(values, spread, before))
    assert lines[0].endswith("since 0.1.0")
    assert any("relation recall" in line and line.endswith("+0.250 better") for line in lines)
    assert any("false claims" in line and line.endswith("worse") for line in lines)
    assert any("member_of" in line for line in breakdown(counts, "by relation type", "relation"))
