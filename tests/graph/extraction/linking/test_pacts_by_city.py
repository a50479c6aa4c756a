"""A city that only gives its name to an agreement is named for no place and no state."""

import pytest
from extracted import claims, events

from graph.model import EventProposition


@pytest.mark.parametrize(
    ("text", "root", "doer"),
    [
        ("Georgia condemned the Minsk accords on Monday.", "ACCUSE", "country-GEO"),
        ("Eritrea rejected the Cairo agreement.", "REJECT", "country-ERI"),
        ("Bolivia withdrew from the Lima pact in 2019.", "SANCTION", "country-BOL"),
        ("Nepal left the Paris accord in 2018.", "SANCTION", "country-NPL"),
    ],
)
def test_an_agreement_called_after_a_city_is_no_side_and_no_place(text: str, root: str, doer: str) -> None:
    assert [one[:3] for one in events(text)] == [(root, {doer}, set())]
    assert all(one.proposition.place is None for one in claims(text) if isinstance(one.proposition, EventProposition))


def test_a_capital_that_signs_an_agreement_is_a_side() -> None:
    found = events("Georgia accused Minsk of breaking the agreement.")
    assert ("ACCUSE", {"country-BLR"}) in [(root, others) for root, _, others, _ in found]
