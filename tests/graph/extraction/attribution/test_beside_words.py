"""What stands beside somebody's words and is the narrator's: "…, whose son was held", "…, even as Chad praised it"."""

import pytest
from extracted import events, holders, said

from graph.model import Polarity


@pytest.mark.parametrize(
    "text",
    [
        '"No one came," said Omar Haddad, whose daughter was detained in Amman on Sunday.',
        '"No one came," said Marta Lopez, whose husband was among the dead.',
    ],
)
def test_what_describes_a_speaker_is_not_his(text: str) -> None:
    assert not any("whose" in words for _, words in said(text))
    assert all(claim.holder.endswith("publisher-wire") for *_, claim in events(text))


def test_what_goes_on_meanwhile_is_not_said() -> None:
    text = (
        "Opposition leader Carla Dias rejected the result and vowed to sue, even as monitors from the African Union "
        'praised the vote as "orderly".'
    )
    found = holders(text, "orderly")
    assert found
    assert "person-carla-dias" not in found
    praised = [(others, claim) for root, _, others, claim in events(text) if root == "SUPPORT"]
    assert all(not others and claim.holder.endswith("publisher-wire") for others, claim in praised)


def test_what_is_rejected_as_something_is_said() -> None:
    assert holders("Kyiv rejected the plan as a trap.", "trap") == {"country-UKR"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad said the text did not mention the killing of farmers by rebels.",
        "India did not condemn the invasion of Ukraine by Russia.",
    ],
)
def test_what_goes_unmentioned_was_done_all_the_same(text: str) -> None:
    found = [claim.stance.polarity for root, *_, claim in events(text) if root == "ASSAULT"]
    assert found == [Polarity.POSITIVE]
