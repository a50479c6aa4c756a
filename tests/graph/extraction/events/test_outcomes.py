"""Who did what came of a deed: whoever did that deed, and not who suffered it."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The convoy was ambushed by Chadian troops near Gao, killing two villagers.", {"group-troops-chad"}),
        ("A UN helicopter came under fire from Chadian troops in Gao, killing two villagers.", {"group-troops-chad"}),
        ("Chadian troops bombed a camp near Gao, killing two villagers.", {"group-troops-chad"}),
        ("A Chadian convoy was ambushed near Gao, killing two villagers.", set()),
    ],
)
def test_who_suffered_a_deed_did_not_what_came_of_it(text: str, actors: set[str]) -> None:
    killers = [who for who, whom in sides(text, "ASSAULT") if "villagers" in str(whom)]
    assert killers == [actors]


def test_who_is_held_for_killing_has_killed() -> None:
    killers = [who for who, _ in sides("Ada Holm was arrested after killing two villagers in Lagos.", "ASSAULT")]
    assert killers == [{"person-ada-holm"}]


def test_the_father_of_somebody_is_not_he() -> None:
    freed = [whom for _, whom in sides("Rebels freed the father of footballer Jan Lech on Thursday.", "RETREAT")]
    assert "person-jan-lech" not in str(freed)
