"""Recognition that goes from one state to another backs the one and leaves the other."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    "text",
    [
        "Palau switched diplomatic recognition from Taiwan to China.",
        "Palau transferred its recognition from Taipei to Beijing.",
        "Palau is switching recognition from Taipei to Beijing, President Ada Holm said.",
    ],
)
def test_a_switch_backs_one_state_and_leaves_another(text: str) -> None:
    found = sorted(one[:3] for one in events(text))
    assert found == [("SANCTION", {"country-PLW"}, {"country-TWN"}), ("SUPPORT", {"country-PLW"}, {"country-CHN"})]


@pytest.mark.parametrize(
    "text",
    [
        "Palau is switching its recognition from Taiwan to China.",
        "Palau is transferring its recognition from Taipei to Beijing, a newspaper said.",
    ],
)
def test_a_switch_under_way_is_one_too(text: str) -> None:
    found = sorted(one[:3] for one in events(text))
    assert found == [("SANCTION", {"country-PLW"}, {"country-TWN"}), ("SUPPORT", {"country-PLW"}, {"country-CHN"})]


def test_what_else_is_switched_is_no_recognition() -> None:
    assert not [one for one in events("Chad is switching its support from Libya to Egypt.") if one[0] == "SANCTION"]
