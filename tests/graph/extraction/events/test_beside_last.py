"""A clause behind "A and B," is of B, unless its verb says that it is of both; one behind "and which" goes on with its
first noun."""

import pytest
from extracted import relations, sides


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
