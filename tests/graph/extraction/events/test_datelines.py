"""Datelines: where a report was written does nothing in it."""

import pytest
from extracted import events

from graph.language.datelines import datelines


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Lome, Togo — The African Union condemned Chad.", {"org-au"}),
        ("Lome, Togo – The African Union condemned Chad.", {"org-au"}),
        ("Lome, Togo | AFP | The African Union condemned Chad.", {"org-au"}),
        ("San Jose, Costa Rica — The government expelled two envoys of Chad.", {"country-CRI"}),
        ("TEL AVIV, Israel — The army killed a gunman in Nablus.", {"org-idf"}),
    ],
)
def test_a_dateline_does_nothing(text: str, actors: set[str]) -> None:
    (first, *_) = events(text)
    assert set(first[1]) == actors


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, President of Togo — The Lion — left.",
        "Togo – once calm – is at war.",
        "Togo, Chad – two states – agreed.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not list(datelines(text))
