"""What is so as somebody sees, counts or tells it is that one's claim, and not the article's."""

import pytest
from extracted import events, place_of, said

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("By Jordan's count, Syria attacked Iraq 12 times.", "country-JOR"),
        ("In Ankara's telling, Syria attacked Iraq.", "country-TUR"),
        ("Syria, in Ankara's telling, attacked Iraq.", "country-TUR"),
        ("In Ankara's version of events, Syria attacked Iraq.", "country-TUR"),
        ("From Ankara's perspective, Syria attacked Iraq.", "country-TUR"),
        ("From the viewpoint of Amman, Syria attacked Iraq.", "country-JOR"),
        ("In Norway’s version of the bill, Syria bombed Iraq.", "publisher-wire"),
    ],
)
def test_a_view_is_its_owners(text: str, holder: str) -> None:
    found = events(text)
    assert [(root, local_name(claim.holder), place_of(claim)) for root, *_, claim in found] == [
        ("ASSAULT", holder, "None")
    ]


@pytest.mark.parametrize(
    ("text", "holder", "certainty", "modality"),
    [
        ("The fear in Amman is that Syria will attack Iraq.", "country-JOR", "possible", "planned"),
        ("The assumption in Oslo is that Syria attacked Iraq.", "country-NOR", "probable", "actual"),
        ("Norway's suspicion is that Syria attacked Iraq.", "country-NOR", "possible", "actual"),
        ("The hope is that Syria will attack Iraq.", "publisher-wire", "certain", "hoped"),
        ("The claim is that Syria attacked Iraq.", "publisher-wire", "unknown", "actual"),
        ("The truth is that Syria attacked Iraq.", "publisher-wire", "certain", "actual"),
    ],
)
def test_what_a_fear_or_hope_is_said_to_be(text: str, holder: str, certainty: str, modality: str) -> None:
    found = events(text)
    assert [
        (root, local_name(claim.holder), claim.stance.certainty, claim.stance.modality, place_of(claim))
        for root, *_, claim in found
    ] == [("ASSAULT", holder, certainty, modality, "None")]


def test_who_suspects_accuses_nobody() -> None:
    assert not events("The suspicion in Kyiv is that Hungary spied for Russia.")


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The claim that Chad bombed the camp has spread across Africa.", "unknown"),
        ("The allegation that Chad bombed the camp is not new.", "unknown"),
        ("The suspicion that Chad bombed the camp persisted.", "unknown"),
        ("The fact that Chad bombed the camp angered Kenya.", "certain"),
    ],
)
def test_what_is_only_claimed_by_nobody_named_is_told_as_unsure(text: str, certainty: str) -> None:
    (found,) = [one for name, *_, one in events(text) if name == "ASSAULT"]
    assert found.holder.endswith("publisher-wire")
    assert (found.stance.polarity.value, found.stance.certainty.value) == ("positive", certainty)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("It was Chad, Holm said, that bombed the camp.", "person-holm"),
        ("It was Chad, Niger says, that bombed the camp.", "country-NER"),
        ("It was Chad, not Niger, that bombed the camp.", "publisher-wire"),
    ],
)
def test_who_says_who_did_it_holds_it(text: str, holder: str) -> None:
    (found,) = [(one, actors) for name, actors, _, one in events(text) if name == "ASSAULT"]
    assert (local_name(found[0].holder), found[1]) == (holder, {"country-TCD"})


@pytest.mark.parametrize(
    "text",
    [
        "Survivors told of Chadian soldiers burning farms.",
        "Nurses described rebels shooting boys.",
        "Farmers speak of soldiers burning farms.",
    ],
)
def test_what_others_saw_somebody_doing_is_theirs(text: str) -> None:
    ((name, actors, _, claim),) = events(text)
    assert (name, len(actors)) == ("ASSAULT", 1)
    assert not claim.holder.endswith("publisher-wire")


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Many Kenyans still see Ada Holm as a reformer.", "Kenyans (Kenya)", "Ada Holm [is] a reformer"),
        ("The dam is viewed by many Ghanaians as a waste.", "Ghanaians (Ghana)", "The dam [is] a waste"),
        ("Critics will perceive the vote as a farce.", "critics", "the vote [is] a farce"),
        ("Sweden also wants Norway to widen its road to the sea.", "Sweden", "Norway to widen its road to the sea"),
        ("Oslo would prefer Bern to pay for the tunnel.", "Norway", "Bern to pay for the tunnel"),
        ("Macky Sall is betting that rain will fall.", "Macky Sall", "rain will fall"),
        ("Oslo said it still considers the treaty valid.", "Norway", "it still considers the treaty valid"),
    ],
)
def test_what_somebody_wants_or_sees_in_a_thing_is_his(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody wants the tax to rise.",
        "A man wanted by police was seen in Lyon.",
        "The firm is not keen to sell its mines.",
        "The visitors viewed the house as the guide spoke.",
        "Angela Merkel likes to walk in the hills.",
    ],
)
def test_what_nobody_wants_or_sees_so_is_no_statement(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Germany wants France to withdraw troops from Mali.",
        "Germany would like France to withdraw troops from Mali.",
        "Germany would like to see France withdraw troops from Mali.",
        "Germany is keen to withdraw troops from Mali.",
    ],
)
def test_what_somebody_wants_done_is_claimed_by_him(text: str) -> None:
    assert {local_name(claim.holder) for root, *_, claim in events(text) if root == "RETREAT"} == {"country-DEU"}


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The Soviets wanted to build a dam.", "Soviets (Soviet Union)", "to build a dam"),
        ("Germany would prefer to stay in the pact.", "Germany", "to stay in the pact"),
        ("Emmanuel Macron would like to see the tunnel reopen.", "Emmanuel Macron", "to see the tunnel reopen"),
        ("Angela Merkel is eager to win over the unions.", "Angela Merkel", "to win over the unions"),
        (
            "The minister said the Kenyan government is keen to have the verdict delayed.",
            "Kenya",
            "to have the verdict delayed",
        ),
    ],
)
def test_what_somebody_wants_to_do_is_a_statement_of_his(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


def test_who_wants_to_know_something_asks() -> None:
    assert said("Ada Holm wanted to know whether the dam was safe.") == set()


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Newly released files show Ada Holm feared it.", "released files", "Ada Holm feared it"),
        ("Government papers have revealed that the dam is unsafe.", "government papers", "the dam is unsafe"),
        (
            "According to the Ugandan newspaper the Daily Monitor, the dispute centres on the lease of the port.",
            "Daily Monitor",
            "the dispute centres on the lease of the port",
        ),
        (
            "There is a widespread perception among diplomats that Orban holds a grudge.",
            "diplomats",
            "Orban holds a grudge",
        ),
        ("There are fears among traders that the bank will fail.", "traders", "the bank will fail"),
    ],
)
def test_papers_and_those_among_whom_it_is_held_are_its_holders(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The paper shows no sign of wear.",
        "Files show up in the folder.",
        "There is no perception among voters that the tax is fair.",
    ],
)
def test_papers_that_show_nothing_and_what_nobody_holds(text: str) -> None:
    assert said(text) == set()
