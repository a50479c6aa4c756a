"""Who is called King, Prince or Pope is no king, prince or pope."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "root", "who"),
    [
        ("Paul Pope was freed in Togo. Peru hailed the deal. Pope was beaten by soldiers.", "ASSAULT", "Paul Pope"),
        ("Chad's President Ali Doe hailed Mr Pope, a teacher. Pope was freed in June.", "RETREAT", ""),
        ("Pope Francis prayed in Rome. Pope urged Chad to free Ada Holm.", "REQUEST", "Pope Francis"),
    ],
)
def test_a_surname_is_no_title(text: str, root: str, who: str) -> None:
    found = {one for told, actors, others, _ in events(text) if told == root for one in actors | others}
    popes = {one for one in found if "pope" in one or "francis" in one}
    assert popes == ({f"person-{who.lower().replace(' ', '-')}"} if who else set())
