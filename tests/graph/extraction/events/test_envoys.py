"""Who is meant where diplomats are expelled or summoned, and in which words they are."""

import datetime as dt

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "root", "actor", "recipients"),
    [
        ("Mali expelled the Danish ambassador.", "SANCTION", "country-MLI", {"country-DNK"}),
        (
            "Niger expelled the Swiss ambassador and two British diplomats.",
            "SANCTION", "country-NER", {"country-CHE", "country-GBR"},
        ),
        ("Ecuador declared the Argentine ambassador persona non grata.", "SANCTION", "country-ECU", {"country-ARG"}),
        ("Serbia summoned the Irish ambassador on Friday.", "ACCUSE", "country-SRB", {"country-IRL"}),
        ("Chad summoned Swiss ambassador Nadine Lozano on Monday.", "ACCUSE", "country-TCD", {"person-nadine-lozano"}),
    ],
)  # fmt: skip
def test_an_envoy_without_a_name_stands_for_his_state(text: str, root: str, actor: str, recipients: set[str]) -> None:
    assert [found[:3] for found in events(text, DAY)] == [(root, {actor}, recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad ordered the German ambassador to leave on Friday.",
        "Chad ordered French ambassador Bertrand Cochery to leave the country within two days.",
        "Chad ordered the UN coordinator to leave the country.",
    ],
)
def test_who_orders_an_envoy_to_leave_expels_him(text: str) -> None:
    [(root, actors, _, claim)] = events(text, DAY)
    assert (root, actors) == ("SANCTION", {"country-TCD"})
    assert isinstance(claim.proposition, EventProposition)
    assert local_name(claim.proposition.mode or "") == "SANCTION-expel"


@pytest.mark.parametrize(
    "text",
    [
        "Chad ordered the German ambassador to explain the remarks.",
        "Chad told residents of the village to leave on Monday.",
    ],
)
def test_others_are_only_asked(text: str) -> None:
    assert {found[0] for found in events(text, DAY)} == {"REQUEST"}


def test_two_measures_at_once_are_two() -> None:
    found = events("Peru expelled the Mexican ambassador and severed ties with Mexico City.", DAY)
    told = [one.proposition for *_, one in found if isinstance(one.proposition, EventProposition)]
    assert sorted(local_name(one.mode or "") for one in told) == ["SANCTION-discontinue", "SANCTION-expel"]
