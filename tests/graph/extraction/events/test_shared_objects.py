"""Two verbs with one object: "arrested and beat students"."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Soldiers detained and beat nuns in Gitega.", {"COERCE": ["group-nuns"], "ASSAULT": ["group-nuns"]}),
        ("Guards beat and arrested monks in Pegu.", {"COERCE": ["group-monks"], "ASSAULT": ["group-monks"]}),
        ("Rebels abducted and killed a nun in Beni.", {"ASSAULT": ["group-nun", "group-nun"]}),
        ("Soldiers arrested, beat and jailed monks in Pegu.", {"COERCE": ["group-monks"], "ASSAULT": ["group-monks"]}),
        # Shot and killed is killed once; each verb with an object has its own.
        ("Rebels ambushed and killed three nuns in Beni.", {"ASSAULT": ["group-nuns"]}),
        ("Guards beat monks and arrested farmers in Pegu.", {"COERCE": ["group-farmers"], "ASSAULT": ["group-monks"]}),
    ],
)  # fmt: skip
def test_both_are_done_to_the_one(text: str, wanted: dict[str, list[str]]) -> None:
    assert {root: [who for _, others in sides(text, root) for who in others] for root in wanted} == wanted
