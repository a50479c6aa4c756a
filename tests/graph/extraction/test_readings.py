"""Whole readings of short texts: who says what about whom, and how."""

import datetime as dt

import pytest
from extracted import WIRE, claims, events, extractor, related, report

from graph.model import EventProposition, Polarity, RelationProposition, StatementProposition
from graph.terms import local_name

DAY = dt.date(2023, 10, 2)


def holding(text: str) -> set[tuple[str, str, str]]:
    """The relations that are said to hold: positive, actual, certain, and not over."""
    return {
        (subject, relation, thing)
        for subject, relation, thing, claim in related(text, DAY)
        if claim.stance.asserts and not claim.proposition.period.ended
    }


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Latvia joined NATO in 2004.", ("country-LVA", "memberOf", "org-nato")),
        ("Kosovo was recognised by Japan.", ("country-JPN", "recognises", "country-XKX")),
        ("Japan, which recognised Kosovo in 2008, sent an envoy.", ("country-JPN", "recognises", "country-XKX")),
        (
            "Kaja Kallas, the Estonian prime minister, spoke first.",
            ("person-kaja-kallas", "headOfGovernmentOf", "country-EST"),
        ),
        (
            "Estonian Prime Minister Kaja Kallas spoke first.",
            ("person-kaja-kallas", "headOfGovernmentOf", "country-EST"),
        ),
        (
            "Kaja Kallas, prime minister of Estonia, spoke first.",
            ("person-kaja-kallas", "headOfGovernmentOf", "country-EST"),
        ),
        ("Prime Minister Kaja Kallas of Estonia spoke.", ("person-kaja-kallas", "headOfGovernmentOf", "country-EST")),
        ("President Emmanuel Macron spoke.", ("person-emmanuel-macron", "headOfStateOf", "country-FRA")),
        (
            "Estonia sent an envoy. Its prime minister, Kaja Kallas, spoke.",
            ("person-kaja-kallas", "headOfGovernmentOf", "country-EST"),
        ),
        ("Bamako is the capital of Mali.", ("city-2460596", "capitalOf", "country-MLI")),
        ("OPEC members include Iraq, Kuwait and Venezuela.", ("country-VEN", "memberOf", "org-opec")),
    ],
)
def test_a_relation_is_read_in_every_construction(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in holding(text)


@pytest.mark.parametrize(
    "text",
    [
        "Georgia hopes to join NATO.",
        "Georgia may join NATO.",
        "Georgia will join NATO.",
        "Georgia did not join NATO.",
        "Georgia is not a member of NATO.",
        "Georgia is no longer a member of the CIS.",
        "If Georgia joins NATO, Russia will protest.",
        "Georgia refused to join the CSTO.",
        "Georgia asked to join NATO.",
        "Serbia was a member of the bloc and left NATO in 2001.",
    ],
)
def test_what_is_denied_planned_hoped_or_over_is_not_read_as_so(text: str) -> None:
    assert not [one for one in holding(text) if one[1] == "memberOf"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister dismissed the claim that Israel attacked Iraq as fantasy.",
        "Iran's claim that Israel attacked Iraq could not be verified.",
        "Reports that Algeria invaded Morocco were untrue.",
        "Iran was accused of attacking Saudi Arabia.",
        "Norway voted against joining the European Union.",
        "Georgia applied to join the European Union.",
        "According to Kyiv's intelligence service, North Korea attacked Ukraine.",
        "Neither Togo nor Ghana is a member of ECOWAS.",
        "Japan almost attacked China.",
        "Is Serbia a member of NATO?",
        "Were Ukraine a member of NATO, Russia would not attack it.",
        "Had Turkey attacked Greece, NATO would have met.",
        "The self-styled president of Venezuela, Juan Guaido, left.",
        "The would-be president of Kenya, Raila Odinga, left.",
        "Far from leaving NATO, Turkey sent an envoy.",
    ],
)
def test_what_a_careful_reader_does_not_take_for_a_fact(text: str) -> None:
    sure = [
        claim
        for claim in claims(text, DAY)
        if claim.holder == WIRE.iri
        and claim.stance.asserts
        and isinstance(claim.proposition, RelationProposition | EventProposition)
        and not (
            isinstance(claim.proposition, EventProposition) and claim.proposition.type.endswith(("ACCUSE", "REJECT"))
        )
        and not (
            isinstance(claim.proposition, RelationProposition) and claim.proposition.predicate.endswith("appliedToJoin")
        )
    ]
    assert not [(claim.frame, claim.evidence[0].quote) for claim in sure]


def test_two_dates_beside_two_subjects_are_nobodys() -> None:
    joined = [claim.proposition for claim in claims("Finland and Sweden joined NATO in 2023 and 2024.", DAY)]
    assert joined
    assert not [one for one in joined if isinstance(one, RelationProposition) and one.period.earliest_begin]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("“The region belongs to Guyana alone,” President Irfaan Ali shot back.", "person-irfaan-ali"),
        (
            "Wang Yi met Gilberto Teodoro in Manila.\n\n“Who controls the shoal? Not China, whatever Wang Yi may say,” "
            "Gilberto Teodoro said.",
            "person-gilberto-teodoro",
        ),
    ],
)
def test_a_quotation_belongs_to_the_one_beside_it(text: str, holder: str) -> None:
    told = [claim for claim in claims(text, DAY) if isinstance(claim.proposition, StatementProposition)]
    assert {local_name(claim.holder) for claim in told} == {holder}


def test_a_vice_president_is_no_president() -> None:
    said = holding("Philippine Vice President Sara Duterte denied the charge.")
    assert said == {("person-sara-duterte", "holdsOffice", "office-vice-president-of-philippines")}


@pytest.mark.parametrize(
    ("text", "holder", "mode"),
    [
        ("The ceasefire had failed, Sergei Lavrov said.", "person-sergei-lavrov", "paraphrased"),
        ("Sergei Lavrov said that the ceasefire had failed.", "person-sergei-lavrov", "paraphrased"),
        ("“The ceasefire has failed completely,” said Sergei Lavrov.", "person-sergei-lavrov", "quoted"),
        ("According to Sergei Lavrov, the ceasefire had failed.", "person-sergei-lavrov", "paraphrased"),
        ("Moscow said that the ceasefire had failed.", "country-RUS", "paraphrased"),
        (
            "The Russian Foreign Ministry said on Monday the ceasefire had failed.",
            "org-rus-foreign-ministry",
            "paraphrased",
        ),
    ],
)
def test_a_statement_is_its_speakers(text: str, holder: str, mode: str) -> None:
    said = [claim for claim in claims(text, DAY) if isinstance(claim.proposition, StatementProposition)]
    assert [(local_name(claim.holder), claim.attribution.value) for claim in said] == [(holder, mode)]
    assert "ceasefire ha" in said[0].proposition.content.lower()  # type: ignore[union-attr]


def test_a_quotation_that_nobody_is_named_for_is_nobodys() -> None:
    assert not claims("“Russia has attacked Ukraine again and again and again.”", DAY)


def test_a_denial_is_a_negative_claim_of_the_one_who_denies() -> None:
    said = [
        claim
        for claim in claims("Rwanda denied that its troops had crossed the border.", DAY)
        if isinstance(claim.proposition, StatementProposition)
    ]
    assert [(local_name(claim.holder), claim.stance.polarity.value) for claim in said] == [("country-RWA", "negative")]


def test_events_keep_their_direction_in_the_passive() -> None:
    for text in ("Hungary was condemned by Sweden.", "Sweden condemned Hungary."):
        assert events(text, DAY)[0][1:3] == ({"country-SWE"}, {"country-HUN"})


def test_the_same_text_gives_the_same_claims() -> None:
    text = "Sweden condemned Hungary. Moscow said that the ceasefire had failed. Latvia joined NATO in 2004."
    once, again = (extractor()(report(text, DAY)).claims for _ in range(2))  # read() would give the first again
    assert [claim.iri for claim in once] == [claim.iri for claim in again]


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        "“A says b.” " * 5_000,
        "\x00\x07 Russia \u202e attacked",
        "(" * 3_000 + "Russia attacked Ukraine" + ")" * 3_000,
        "Россия attacked Украину and 北京 said so.",
    ],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    for claim in claims(text, DAY):
        assert claim.evidence


def test_its_soldiers_are_those_of_whoever_speaks_of_them() -> None:
    text = "China backed Niger. The African Union denied that its soldiers had taken part in an attack on Niger."
    (attack,) = (one for one in claims(text, DAY) if one.frame.startswith("ASSAULT"))
    assert isinstance(attack.proposition, EventProposition)
    assert all("african-union" in who for who in attack.proposition.actors)
    assert attack.stance.polarity == Polarity.NEGATIVE
