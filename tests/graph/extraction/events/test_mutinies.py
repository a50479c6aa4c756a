"""A mutiny is a protest of those who mutiny, and nothing that others do after it or to it."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "protests"),
    [
        ("Peru's government declared a state of emergency on Monday after a police mutiny.", ["police"]),
        ("Soldiers staged a mutiny in Lomé.", ["soldiers"]),
        ("The queen fled after a mutiny by sailors in Havana.", ["sailors"]),
        ("Malian troops ended a mutiny by junior officers in Kati.", ["officers"]),
        ("Soldiers ended a mutiny in Kati.", []),
    ],
)
def test_who_mutinies_protests(text: str, protests: list[str]) -> None:
    found = [who for root, who, _, _ in events(text) if root == "PROTEST"]
    assert [one.removeprefix("group-").partition("-")[0] for who in found for one in who] == protests


def test_who_mutinies_declares_no_state_of_emergency() -> None:
    told = events("Ecuador declared a state of emergency on Monday after a police mutiny.")
    assert [who for root, who, _, _ in told if root == "COERCE"] == [{"country-ECU"}]
