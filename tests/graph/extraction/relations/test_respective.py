"""Ministers of several states in one title: each is of the state that stands where he does, and all of them meet."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "The Chadian and Sudanese defence ministers, Ada Holm and Jan Lech, met in Oslo.",
            {("person-ada-holm", "country-TCD"), ("person-jan-lech", "country-SDN")},
        ),
        (
            "The Peruvian, Chilean and Bolivian foreign ministers, Ada Holm, Jan Lech and Luis Prada, met in Oslo.",
            {
                ("person-ada-holm", "country-PER"),
                ("person-jan-lech", "country-CHL"),
                ("person-luis-prada", "country-BOL"),
            },
        ),
        ("The Peruvian and Chilean foreign ministers, Ada Holm, Jan Lech and Luis Prada, met in Oslo.", set()),
        (
            "The Kenyan ministers Ada Holm and Jan Lech met in Oslo.",
            {("person-ada-holm", "country-KEN"), ("person-jan-lech", "country-KEN")},
        ),
    ],
)
def test_each_is_minister_of_the_state_in_his_turn(text: str, offices: set[tuple[str, str]]) -> None:
    assert {(who, of) for who, relation, of in relations(text) if relation == "ministerOf"} == offices


def test_those_named_meet_and_no_others() -> None:
    text = "The Chadian and Sudanese defence ministers, Ada Holm and Jan Lech, met in Oslo."
    assert [one[:3] for one in events(text)] == [("CONSULT", {"person-ada-holm", "person-jan-lech"}, set())]
