"""Borders of parts of a state are theirs, and not told of the state."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "borders"),
    [
        ("Sindh is a province of Pakistan. It is bordered by India to the east.", {("region-PK-SD", "country-IND")}),
        ("Bavaria is a state of Germany. It borders Austria.", {("region-DE-BY", "country-AUT")}),
        ("Hatay, a province of Turkey, borders Syria.", {("region-TR-31", "country-SYR")}),
        ("Kachin State in northern Myanmar borders China.", {("region-MM-11", "country-CHN")}),
        ("Togo lies in West Africa. It borders Ghana.", {("country-TGO", "country-GHA")}),
    ],
)
def test_a_region_borders_for_itself(text: str, borders: set[tuple[str, str]]) -> None:
    found = {tuple(sorted((one, other))) for one, relation, other in relations(text) if relation == "borders"}
    assert found == {tuple(sorted(pair)) for pair in borders}


def test_what_no_region_is_does_not_border_for_its_state() -> None:
    assert not relations("Bolivia's salt region of Uyuni borders Chile.")
