"""Movements and armed groups that are called as such ones are."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Harakat-ul-Ghazwa attacked a bus near Quetta on Monday.", "org-harakat-ul-ghazwa"),
        ("Lashkar-e-Omar killed six soldiers in Karachi.", "org-lashkar-e-omar"),
        ("Ansar al-Haqq killed six soldiers in Gao.", "org-ansar-al-haqq"),
        ("Kata'ib Sayyid al-Anbar killed six soldiers in Mosul.", "org-kataib-sayyid-al-anbar"),
        ("Ansar Abbasi killed six soldiers in Karachi.", "person-ansar-abbasi"),
    ],
)
def test_who_is_called_like_a_movement(text: str, actor: str) -> None:
    assert [actors for root, actors, *_ in events(text) if root == "ASSAULT"] == [{actor}]
