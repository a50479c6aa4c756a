"""A clause behind "A and B," is of B, unless its verb says that it is of both; one behind "and which" goes on with its
first noun."""

import pytest
from extracted import events, relations, sides


@pytest.mark.parametrize(
    ("text", "root", "actors"),
    [
        ("The bishop met President Sesay and the sergeants, who seized power in May.", "COERCE", {"group-sergeants"}),
        ("A truce between Mr Tamba and Mr Sesay, who attacked the port, collapsed.", "ASSAULT", {"person-sesay"}),
        (
            "The bishop met Mr Tamba and Mr Sesay, who have attacked the port.",
            "ASSAULT",
            {"person-sesay", "person-tamba"},
        ),
    ],
)
def test_a_clause_is_of_the_last_who_is_named(text: str, root: str, actors: set[str]) -> None:
    assert [found[0] for found in sides(text, root)] == [actors]


@pytest.mark.parametrize(
    ("text", "host", "guest"),
    [
        (
            "Kenya, which London sees as a shield against Eritrea and Sudan, and which hosts British troops, voted.",
            "country-KEN",
            "country-GBR",
        ),
    ],
)
def test_a_second_clause_goes_on_with_the_first_noun(text: str, host: str, guest: str) -> None:
    assert {one for one in relations(text) if one[1] == "hostsForcesOf"} == {(host, "hostsForcesOf", guest)}


@pytest.mark.parametrize(
    ("text", "root", "helped"),
    [
        ("The insurgents attacked army troops who are backed by Kenya.", "SUPPORT", "group-troops"),
        ("Togo has been fighting rebels, who are funded by Libya, for a year.", "AID", "group-armed-group"),
        ("The militants attacked the farmers, who were helped by Togo.", "AID", "group-farmers"),
        ("The rebels, who are backed by Kenya, attacked the farmers.", "SUPPORT", "group-armed-group"),
    ],
)
def test_whom_a_clause_says_to_be_helped_is_who_it_is_about(text: str, root: str, helped: str) -> None:
    [recipients] = [recipients for found, _, recipients, _ in events(text) if found == root]
    assert [who.rpartition("-")[0] for who in recipients] == [helped]
