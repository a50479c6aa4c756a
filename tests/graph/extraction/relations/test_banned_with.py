"""Whose head is banned together with a party: the party's, and not that of the court that bans the two."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Supreme Court outlawed the Unity Party and jailed its leader, Ada Holm.", "org-unity-party"),
        ("A court in Ankara dissolved the Unity Party and banned its leader, Ada Holm.", "org-unity-party"),
        ("The High Court barred the Unity Party and its leader, Ada Holm.", "org-unity-party"),
    ],
)
def test_who_is_banned_with_a_party_leads_it(text: str, party: str) -> None:
    assert {one for one in relations(text) if one[1] == "leads"} == {("person-ada-holm", "leads", party)}


def test_what_is_banned_may_have_no_name() -> None:
    text = "The Supreme Court suspended the commission and fined its chairman, Ada Holm."
    assert not [one for one in relations(text) if one[1] in ("leads", "chairs")]


def test_a_court_has_a_president_of_its_own() -> None:
    text = "The Supreme Court opened its session, and its president, Ada Holm, spoke."
    assert ("person-ada-holm", "chairs") in {one[:2] for one in relations(text)}
