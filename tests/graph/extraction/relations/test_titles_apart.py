"""Titles that stand apart from the name of whoever bears them, or beside another title of his."""

import datetime as dt

import pytest
from extracted import related, relations, terms

from graph.model import Certainty

OFFICES = ("headOf", "ministerOf", "holdsOffice")


def offices(text: str, person: str = "person-ada-holm") -> set[tuple[str, str]]:
    return {(name, thing) for who, name, thing in relations(text) if who == person and name.startswith(OFFICES)}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ada Holm signed the treaty as prime minister of Estonia in 1984.", ("headOfGovernmentOf", "country-EST")),
        ("Ada Holm, who negotiated the deal as Chad's trade minister, left.", ("ministerOf", "country-TCD")),
        ("Norway's cabinet fell. Ada Holm, who signed it as justice minister, left.", ("ministerOf", "country-NOR")),
        ("Ada Holm visited Beijing in 1982 as president of Togo.", ("headOfStateOf", "country-TGO")),
        (
            "Ada Holm spent three years as Peru's ambassador to Chad.",
            ("holdsOffice", "office-ambassador-of-peru-to-chad"),
        ),
        ("Ada Holm governed Haiti as acting prime minister until March.", ("headOfGovernmentOf", "country-HTI")),
        ("As finance minister of Peru, Ada Holm cut taxes.", ("ministerOf", "country-PER")),
        ("As Peru's foreign minister from 1971 to 1974, Ada Holm signed it.", ("ministerOf", "country-PER")),
    ],
)
def test_who_did_something_as_holder_of_an_office_held_it(text: str, office: tuple[str, str]) -> None:
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm introduced Jan Lech as Estonia's foreign minister.",
        "Ada Holm approved Jan Lech as Estonia's finance minister.",
        "Ada Holm pushed him as prime minister of Estonia.",
        "Ada Holm announced her resignation as Estonia's foreign minister.",
        "Ada Holm described the man as president of Estonia.",
        "Ada Holm will sign the treaty as prime minister of Estonia.",
        "Ada Holm posed as the president of Estonia.",
        "As president of Estonia, Ada Holm would cut taxes.",
        "As Estonia's foreign minister left, Ada Holm cut taxes.",
        "As the wife of Estonia's president, Ada Holm opened a fair.",
        "As an adviser to Estonia's president, Ada Holm travelled widely.",
    ],
)
def test_who_did_something_beside_an_office_need_not_hold_it(text: str) -> None:
    assert not {one for one in offices(text) if one[0] != "holdsOffice"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ada Holm chairs the council and was Peru's foreign minister until 1984.", ("ministerOf", "country-PER")),
        ("Ada Holm is a Gambian citizen and was once the country's justice minister.", ("ministerOf", "country-GMB")),
        (
            "Ada Holm lives in Oslo and was Chad's ambassador to Mali.",
            ("holdsOffice", "office-ambassador-of-chad-to-mali"),
        ),
        (
            "Ada Holm, the president of the board and once prime minister of Peru, left.",
            ("headOfGovernmentOf", "country-PER"),
        ),
        ("Ada Holm, the head of the bank and formerly Peru's trade minister, left.", ("ministerOf", "country-PER")),
    ],
)
def test_an_office_may_be_joined_to_what_else_is_said(text: str, office: tuple[str, str]) -> None:
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, the adviser to the bank and once a pupil of Peru's trade minister, left.",
        "Ada Holm, an adviser to the president and former prime minister of Peru, left.",
        "Ada Holm chairs the council and her father, Jan Lech, was Peru's foreign minister.",
    ],
)
def test_an_office_joined_to_others_is_theirs(text: str) -> None:
    assert not offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ada Holm was the first woman to become president of Chad.", ("headOfStateOf", "country-TCD")),
        ("Ada Holm, the first woman to be elected president of Chad, left.", ("headOfStateOf", "country-TCD")),
        ("Ada Holm, the only Peruvian foreign minister to visit Chad, left.", ("ministerOf", "country-PER")),
    ],
)
def test_who_is_the_first_to_hold_an_office_holds_it(text: str, office: tuple[str, str]) -> None:
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm would be the first woman to become president of Chad.",
        "Ada Holm may be the first woman to become president of Chad.",
        "Ada Holm, the first woman to interview a president of Chad, left.",
        "Ada Holm is the woman to become president of Chad.",
    ],
)
def test_who_may_be_the_first_does_not(text: str) -> None:
    assert not offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Ada Holm, whom President Jan Lech of Kenya sacked as vice president, fled.",
            ("holdsOffice", "office-vice-president-of-kenya"),
        ),
        ("Ada Holm, whom President Jan Lech of Kenya fired as finance minister, fled.", ("ministerOf", "country-KEN")),
        ("Ada Holm, whom the king of Jordan appointed as prime minister, left.", ("headOfGovernmentOf", "country-JOR")),
        ("Ada Holm, whom parliament elected president of Lebanon, left.", ("headOfStateOf", "country-LBN")),
    ],
)
def test_whom_others_gave_an_office_or_took_it_from(text: str, office: tuple[str, str]) -> None:
    assert office in offices(text)
    assert not {one for one in offices(text, "person-jan-lech") if one[0] != "headOfStateOf"}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, whom many want as president of Chad, left.",
        "Ada Holm, whom Togo's president received as an envoy of Chad, left.",
        "Ada Holm, whom the party nominated as president of Chad, left.",
    ],
)
def test_whom_others_only_want_has_no_office(text: str) -> None:
    assert not offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ada Holm was reinstated as prime minister of Peru.", ("headOfGovernmentOf", "country-PER")),
        ("A court reinstated Ada Holm as prime minister of Peru.", ("headOfGovernmentOf", "country-PER")),
        ("Ada Holm returned to office as Peru's president in May.", ("headOfStateOf", "country-PER")),
        ("Peru's opposition won. Ada Holm, who was voted out as president, left.", ("headOfStateOf", "country-PER")),
    ],
)
def test_offices_given_again_and_voted_away(text: str, office: tuple[str, str]) -> None:
    assert office in offices(text)


def test_who_was_voted_out_holds_the_office_no_more() -> None:
    text = "Ada Holm was voted out as president of Peru."
    assert terms(text, "headOfStateOf", day=dt.date(2015, 4, 1)) == {("", "/2015-04-01")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm wants to return as president of Peru.",
        "Ada Holm asked a court to reinstate her as president of Peru.",
        "Ada Holm returned to Peru as president of the club.",
    ],
)
def test_who_only_wants_an_office_back_has_none(text: str) -> None:
    assert not offices(text)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Ada Holm, Iraq's deputy prime minister and foreign minister, left.",
            {("holdsOffice", "office-deputy-prime-minister-of-iraq"), ("ministerOf", "country-IRQ")},
        ),
        (
            "Ada Holm is Sudan's vice president and foreign minister.",
            {("holdsOffice", "office-vice-president-of-sudan"), ("ministerOf", "country-SDN")},
        ),
        (
            "Ada Holm was elected deputy prime minister and foreign minister of Estonia.",
            {("holdsOffice", "office-deputy-prime-minister-of-estonia"), ("ministerOf", "country-EST")},
        ),
        (
            "Ada Holm is vice-president and prime minister of Chad.",
            {("holdsOffice", "office-vice-president-of-chad"), ("headOfGovernmentOf", "country-TCD")},
        ),
    ],
)
def test_two_titles_of_one_bearer_are_two_offices(text: str, both: set[tuple[str, str]]) -> None:
    assert offices(text) == both


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm was sworn in as Jordan's deputy prime minister.",
        "Ada Holm became deputy prime minister of Jordan.",
        "Ada Holm resigned on Friday as Jordan's deputy foreign minister.",
        "Ada Holm became deputy prime minister of Jordan last week.",
    ],
)
def test_a_deputy_heads_no_government_and_no_ministry(text: str) -> None:
    assert {name for name, _ in offices(text)} == {"holdsOffice"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ada Holm, the president of the Spanish government, left.", {("headOfGovernmentOf", "country-ESP")}),
        ("Ada Holm, the president of the government of New Caledonia, left.", set()),
        ("France sent troops to New Caledonia. Ada Holm, the president of its government, left.", set()),
    ],
)
def test_the_president_of_a_government_is_no_head_of_state(text: str, held: set[tuple[str, str]]) -> None:
    assert offices(text) == held


@pytest.mark.parametrize("text", ["Ada Holm became mayor of Bonn.", "Ada Holm became Chad's ambassador to Mali."])
def test_who_became_something_certainly_is(text: str) -> None:
    assert [one[3].stance.certainty for one in related(text) if one[1] == "holdsOffice"] == [Certainty.CERTAIN]
