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
