"""Heads of juntas, of parts of a state and of parties, by what they lead or which office they hold."""

import datetime as dt

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Ada Holm, who heads Gabon's junta, flew to Accra.", ("leads", "org-gabonese-junta")),
        ("Gabon's junta leader Ada Holm flew to Accra.", ("leads", "org-gabonese-junta")),
        ("The chief of Gabon's junta, Ada Holm, flew to Accra.", ("leads", "org-gabonese-junta")),
        ("Ada Holm, the Russian-installed head of Crimea, left.", ("holdsOffice", "office-head-of-crimea")),
        ("Ada Holm, the Russian-run governor of Sevastopol, quit.", ("holdsOffice", "office-governor-of-sevastopol")),
        ("Ada Holm, the head of Chechnya, left.", ("holdsOffice", "office-head-of-chechnya")),
        ("AfD co-leader Ada Holm left.", ("leads", "org-alternative-for-germany")),
    ],
)
def test_who_rules_what(text: str, relation: tuple[str, str]) -> None:
    assert ("person-ada-holm", *relation) in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, head of Africa at a think tank, left.",
        "Ada Holm, head of Latin America, left.",
        "The party's leader, Ada Holm, left.",
        "Ada Holm, the Russian-installed judge of a court in Crimea, left.",
    ],
)
def test_what_is_no_office_of_its_own(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-ada-holm"]


@pytest.mark.parametrize(
    "text",
    [
        "The Vladimir Putin government raised taxes.",
        "The Joe Biden administration imposed sanctions on Iran.",
        "Russia's Putin regime jailed a poet.",
        "The government of Narendra Modi banned the app.",
        "Ada Holm was sworn in as president of Chad on Monday. The Holm administration raised taxes.",
    ],
)
def test_a_government_called_by_a_name_tells_no_rule_of_his(text: str) -> None:
    assert "administers" not in {relation for _, relation, _ in relations(text)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Gaza is under Hamas rule.", ("org-hamas", "administers", "region-x-gaza-strip")),
        ("Norway administers Svalbard.", ("country-NOR", "administers", "country-SJM")),
        ("Ada Holm, who rules Chad, flew to Accra.", ("person-ada-holm", "administers", "country-TCD")),
        ("The West Bank is under Israeli administration.", ("country-ISR", "administers", "region-x-west-bank")),
    ],
)
def test_who_is_said_to_rule_does(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "New Zealand votes in March. Jacinda Ardern had led the country since 2017.",
            ("person-jacinda-ardern", "headOfGovernmentOf", "country-NZL"),
        ),
        (
            "Kazakhstan mourns. Nursultan Nazarbayev ran the country for three decades.",
            ("person-nursultan-nazarbayev", "headOfStateOf", "country-KAZ"),
        ),
        (
            "Vladimir Putin led Russia from 2000 to 2008.",
            ("person-vladimir-putin", "headOfStateOf", "country-RUS"),
        ),
        (
            "Jens Stoltenberg ran Norway from 2005 to 2013.",
            ("person-jens-stoltenberg", "headOfGovernmentOf", "country-NOR"),
        ),
        (
            "Afghanistan votes on Thursday. Hamid Karzai had governed since December 2001.",
            ("person-hamid-karzai", "headOfStateOf", "country-AFG"),
        ),
    ],
)
def test_who_led_a_state_held_the_office_that_is_known(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text, dt.date(2024, 3, 1))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm led Chile from 2001 to 2009.",
        "Jens Stoltenberg led Norway to victory.",
        "Chile votes on Thursday. Judge Ada Holm ruled for the opposition from the bench.",
        "Jens Stoltenberg has led NATO since 2014. Norway is a member.",
    ],
)
def test_who_led_a_state_held_no_office_of_which_nothing_is_known(text: str) -> None:
    assert not [one for one in relations(text, dt.date(2024, 3, 1)) if one[1].startswith("headOf")]
