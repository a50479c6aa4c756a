"""Fixed phrases tell no deed of their verb, or another one: "locked up the nomination", "an attack" of words."""

import pytest
from extracted import events, said, sides

from graph.model import EventProposition


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The mayor has locked up the backing of half of the delegates.", "COERCE"),
        ("Finland believes that Russia has seized on the marches to stir unrest.", "COERCE"),
        ("Ada Holm campaigned for mayor in Texas.", "SUPPORT"),
        ("Holm said that she would take a tough line with Peru on sanctions over Chile and Fiji.", "SANCTION"),
        ("Lech fled, firing his pistol at passing buses.", "RETREAT"),
        ("Ada Holm blamed Jan Lech for the strikes.", "ASSAULT"),
        ("The UK pays Fiji to host the station.", "AID"),
        ("The premier pledged to increase military operations in the south.", "AGREE"),
        ("The colonel pledged to expand the raids on Togo.", "AGREE"),
        ("The opposition leader launched a new attack on the premier, accusing him of waste.", "ASSAULT"),
        ("The tailors were acquitted of arson.", "RETREAT"),
        ("The senator apologised for turning up late.", "CONCEDE"),
        ("The cabinet sanctioned the purchase of jets from France.", "SANCTION"),
        ("Germany recognised the need for reform.", "SUPPORT"),
        ("Bankers and diplomats in Oslo agreed that a compromise could be reached.", "AGREE"),
        ("Tariffs on Japan threatening to unravel the accord alarmed the bloc.", "THREATEN"),
        ("Iran threatens to overshadow the summit in Riyadh.", "THREATEN"),
    ],
)
def test_a_fixed_phrase_tells_no_deed_of_its_verb(text: str, root: str) -> None:
    assert root not in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Police locked up the students.", "COERCE"),
        ("Germany recognised the new government of Chad.", "SUPPORT"),
        ("The ministers of Mali and Niger agreed that the talks would resume.", "AGREE"),
        ("Iran threatened to close the strait.", "THREATEN"),
        ("The army seized two ships on Monday.", "COERCE"),
        ("Ada Holm campaigned for the mayor.", "SUPPORT"),
        ("Norway imposed sanctions on Chad.", "SANCTION"),
        ("Government troops fled the city.", "RETREAT"),
        ("The Chadian president fled Goma on Monday night.", "RETREAT"),
        ("The premier pledged to increase aid to Chad.", "AGREE"),
        ("The colonel pledged to expand the raids on Togo.", "THREATEN"),
        ("The court acquitted the colonel.", "CONCEDE"),
        ("The premier apologised for the massacre in Goma.", "CONCEDE"),
        ("The United States sanctioned two Chinese banks.", "SANCTION"),
        ("The general launched an attack on the government, accusing it of treason.", "ASSAULT"),
    ],
)
def test_the_same_words_tell_it_elsewhere(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text)}


def test_an_attack_of_words_accuses() -> None:
    text = "The opposition leader launched a new attack on the cabinet, alleging that it had wasted millions."
    assert ({"group-opposition-leader"}, {"group-cabinet"}) in sides(text, "ACCUSE")


def test_a_person_who_is_suspended_is_not_censored() -> None:
    (found,) = events("The ministry suspended the editor.")
    assert isinstance(found[3].proposition, EventProposition)
    assert found[3].proposition.mode is None


@pytest.mark.parametrize(
    "text",
    [
        "Peru has not yet announced Holm's visit to Chile.",
        "Mali has not announced the arrest of the nurses.",
        "Togo did not disclose the expulsion of the envoy.",
    ],
)
def test_what_is_only_not_announced_is_not_denied(text: str) -> None:
    assert events(text) == []


def test_what_an_announcement_does_is_denied() -> None:
    (found,) = events("The White House has not announced new sanctions on Chad.")
    assert found[0] == "SANCTION"
    assert found[3].stance.polarity == "negative"


def test_who_seizes_on_something_may_say_so() -> None:
    assert said("Finland believes that Russia has seized on the marches to stir unrest.")


@pytest.mark.parametrize(
    "text",
    [
        "The Swiss ambassador left Minsk on Tuesday.",
        "The exiled opposition leader Juan Soto left Venezuela for Spain.",
        "Secretary of State Ada Holm left for Oslo on Monday.",
        "The foreign minister left Moscow for Beijing.",
        "President Odin Brekke of Bolivia departed from Peru after the coup.",
        "The rebel leader flew out of Goma.",
    ],
)
def test_who_leaves_a_place_does_nothing_to_anybody(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norway left the pact.", "SANCTION"),
        ("Ada Holm left office on Monday.", "RETREAT"),
        ("Holm left the Norwegian government and the party.", "SANCTION"),
        ("General Odin Brekke and his soldiers left Goma.", "RETREAT"),
        ("Danish troops left Mali.", "RETREAT"),
        ("The last Danish soldiers flew out of Kabul.", "RETREAT"),
        ("The Danish ambassador was ordered to leave Iran.", "SANCTION"),
        ("Ada Holm left for Oslo for talks with King Harald.", "CONSULT"),
    ],
)
def test_who_leaves_a_pact_or_an_office_and_soldiers_who_leave_a_land_do(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text)}
