"""What is offered on a condition threatens nobody."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    "text",
    [
        "Serbia said it would resume talks if Kosovo freed the mayor.",
        "Chad said it would stop the offensive if Sudan returned the captives.",
        "The rebels said they would lay down their arms if Mali opened talks.",
    ],
)
def test_an_offer_is_no_threat(text: str) -> None:
    assert "THREATEN" not in {one[0] for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Iran warned it would leave the treaty if the United States imposed sanctions.",
        "Hezbollah warned that it would release no captives if Israel struck Tyre.",
        "Al-Shabaab warned it would release a video of the killing if Kenya did not pay.",
        "Chad said it would resume attacks if Sudan kept the captives.",
    ],
)
def test_harm_on_a_condition_is_a_threat(text: str) -> None:
    assert "THREATEN" in {one[0] for one in events(text)}
