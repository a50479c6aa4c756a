"""Whose officials are meant who have no name."""

import pytest
from extracted import claims

from graph.terms import local_name


def _holders(text: str) -> list[str]:
    return [local_name(one.holder).rpartition("-")[0] for one in claims(text) if "publisher" not in one.holder]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A foreign ministry official in Tokyo said the pact was dead.", "group-official-japan"),
        ("A Treasury official in Washington said the pact was dead.", "group-official-united-states"),
        ("An embassy official in Kabul said the pact was dead.", "group-official"),
        ("A diplomat in Beijing said the pact was dead.", "group-diplomat"),
        ("A French diplomat in Beijing said the pact was dead.", "group-diplomat-france"),
    ],
)
def test_staff_are_of_the_state_in_whose_capital_they_serve(text: str, holder: str) -> None:
    assert set(_holders(text)) == {holder}


def test_a_single_official_is_new() -> None:
    text = "British officials met in Oslo on Monday. An official said the pact was dead."
    assert set(_holders(text)) == {"group-official"}
