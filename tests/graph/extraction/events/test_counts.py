"""How many people an event concerned."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("many", "count"),
    [
        ("Police arrested 1,700 protesters in Minsk.", 1_700),
        ("Police arrested thirteen protesters in Minsk.", 13),
        ("Police arrested two dozen protesters in Minsk.", 24),
        ("Police arrested three hundred protesters in Minsk.", 300),
        ("Myanmar deported 1.5 million refugees.", 1_500_000),
        ("Myanmar deported half a million refugees.", None),
        ("Police arrested half a dozen protesters in Minsk.", None),
        ("Police arrested dozens of protesters in Minsk.", None),
    ],
)
def test_numbers_of_people(many: str, count: int | None) -> None:
    assert [claim.proposition.count for *_, claim in events(many)] == [count]
