"""Whom "his Turkish counterpart" means."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2024, 5, 16)


def met(text: str) -> set[str]:
    """Who takes part in meetings; groups without their article."""
    found = {one for root, actors, others, _ in events(text, DAY) if root == "CONSULT" for one in actors | others}
    return {one.rpartition("-")[0] if one.startswith("group-") else one for one in found}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Russian President Vladimir Putin met his Turkish counterpart on Friday.", "person-recep-tayyip-erdogan"),
        ("Norway's foreign minister, Ada Holm, met her Malian counterpart on Friday.", "group-foreign-minister-mali"),
        ("Norwegian Defence Minister Jan Lech met his Malian counterpart on Friday.", "group-defence-minister-mali"),
        ("The carpenter Ada Holm met her Malian counterpart on Friday.", "group-counterpart-mali"),
    ],
)
def test_a_counterpart_has_the_same_office_of_another_state(text: str, other: str) -> None:
    assert other in met(text)


def test_of_a_counterpart_who_is_named_the_name_counts() -> None:
    assert met("Norway's foreign minister, Ada Holm, met her Malian counterpart, Ali Diop, on Friday.") == {
        "person-ada-holm",
        "person-ali-diop",
    }
