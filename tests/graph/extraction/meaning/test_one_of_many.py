"""A state that is counted among others is none that was named before, and what it is the first to do is done."""

import pytest
from extracted import events, related, relations


@pytest.mark.parametrize(
    "text",
    [
        "Armenia recognised Palestine in June. It became the latest state to do so.",
        "Slovenia recognised Palestine on Tuesday, becoming the fourth European country to do so within a month.",
    ],
)
def test_who_becomes_the_latest_state_to_do_so_becomes_no_other_state(text: str) -> None:
    assert not [told for told in relations(text) if told[1] == "succeededBy"]


def test_the_country_is_still_the_one_named_before() -> None:
    text = "Chad held an election in March. The country left the African Union on Friday."
    assert [actors for root, actors, *_ in events(text) if root == "SANCTION"] == [{"country-TCD"}]


def test_what_the_32nd_state_is_to_do_is_done() -> None:
    text = "Sweden became the 32nd country to join NATO on 7 March."
    joined = [(*told, claim.stance.asserts) for *told, claim in related(text)]
    assert ("country-SWE", "memberOf", "org-nato", True) in joined
