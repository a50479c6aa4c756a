"""Who is willing to do something, with or for whom, and who was asked to."""

import pytest
from extracted import events

CHAD, NIGER, PERU, CHILE = "country-TCD", "country-NER", "country-PER", "country-CHL"


@pytest.mark.parametrize(
    ("text", "root", "actor"),
    [
        ("The ELN said it would meet government envoys.", "CONSULT", "org-eln"),
        ("The union said it would meet the premier.", "CONSULT", "union"),
        ("The Thai junta said it would hold talks with Laos.", "CONSULT", "junta-thailand"),
        ("Chad said on Friday it was ready to negotiate with the rebels.", "AGREE", CHAD),
        ("Peru said it was willing to withdraw its soldiers from Chile.", "RETREAT", PERU),
        ("Peru said it was ready to recognise Palestine.", "SUPPORT", PERU),
    ],
)
def test_who_says_that_it_will_do_it(text: str, root: str, actor: str) -> None:
    found = [one for name, actors, _, _ in events(text) for one in actors if name == root]
    assert any(actor in one for one in found)


@pytest.mark.parametrize("text", ["The minister said it would meet them.", "The rebels said it would rain in Chad."])
def test_people_are_not_it(text: str) -> None:
    assert not any(one.startswith("group") for _, actors, _, _ in events(text) for one in actors)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Iran agreed to free two Swedish nurses.", "sweden"),
        ("Gabon said it was willing to ease its sanctions on Togo.", "country-TGO"),
        ("Peru promised to lend Chile a ship.", CHILE),
    ],
)
def test_for_whom_somebody_agrees_to_do_it(text: str, recipient: str) -> None:
    found = [one for root, _, recipients, _ in events(text) for one in recipients if root == "AGREE"]
    assert len(found) == 1
    assert recipient in found[0]


def test_who_is_to_be_arrested_is_promised_nothing() -> None:
    found = events("Peru agreed to arrest two Chilean sailors.")
    assert [recipients for root, _, recipients, _ in found if root == "AGREE"] == [set()]


@pytest.mark.parametrize(
    "text",
    ["Peru agreed to Chile's demand to free two sailors.", "Peru agreed to a request by Chile for talks."],
)
def test_who_agrees_to_a_demand_was_asked(text: str) -> None:
    found = [(actors, recipients, claim) for root, actors, recipients, claim in events(text) if root == "REQUEST"]
    assert [(actors, recipients, claim.stance.modality) for actors, recipients, claim in found] == [
        ({CHILE}, {PERU}, "actual")
    ]
