"""Heads of juntas, of parts of a state and of parties, by what they lead or which office they hold."""

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
        ("AfD co-leader Ada Holm left.", ("leads", "org-afd")),
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
