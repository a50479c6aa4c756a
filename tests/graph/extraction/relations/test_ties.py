"""Ties whose other side is said before, or in words that newswire saves: spokesmen, envoys, islands, applications."""

import pytest
from extracted import related, relations

from graph.model import Modality


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "The road is ours, a spokesman for the Arakan Army said. The spokesman, Kyaw Zin, said it was mined.",
            ("person-kyaw-zin", "spokespersonOf", "org-arakan-army"),
        ),
        (
            "A UNICEF spokeswoman said the trucks were late. Spokeswoman Ines Roth said they had left.",
            ("person-ines-roth", "spokespersonOf", "org-unicef"),
        ),
        (
            "Sri Lanka let the ship dock. Government spokesman Nuwan Perera said so.",
            ("person-nuwan-perera", "spokespersonOf", "country-LKA"),
        ),
        (
            "The UN special envoy for Libya, Ghada Selim, met both sides.",
            ("person-ghada-selim", "holdsOffice", "office-special-envoy-of-united-nations-to-libya"),
        ),
        (
            "Ola Brandt, the chief prosecutor of the International Criminal Court, asked for warrants.",
            ("person-ola-brandt", "holdsOffice", "office-chief-prosecutor-of-international-criminal-court"),
        ),
        (
            "Mauritius lies in the Indian Ocean. The British captured the island in 1810.",
            ("country-GBR", "controls", "country-MUS"),
        ),
        (
            "Gangs have controlled most of Port-au-Prince since March.",
            ("group-armed-group-07896f", "controls", "city-3718426"),
        ),
    ],
)
def test_who_is_tied_to_what_was_said_before(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for the Arakan Army spoke. Spokeswoman Ines Roth said aid had come.", "spokespersonOf"),
        ("The mayor resigned. The spokesman, Kyaw Zin, said why.", "spokespersonOf"),
        ("French prosecutor Anne Leroy opened a case.", "holdsOffice"),
        ("Chad lost its fleet in the Indian Ocean. British sailors captured the island in May.", "controls"),
    ],
)
def test_what_nothing_says_is_not_guessed(text: str, name: str) -> None:
    assert name not in {relation for _, relation, _ in relations(text)}


def test_an_envoy_may_be_sent_on_a_matter_and_to_nobody() -> None:
    found = relations("Syria waits. UN special envoy Ghada Selim flew to Damascus.")
    assert ("person-ghada-selim", "holdsOffice", "office-special-envoy-of-united-nations") in found


def test_a_bid_that_was_handed_in_is_no_plan() -> None:
    found = related(
        "Ukraine and Moldova, which handed in their bids to join the European Union this spring, became candidates on "
        "Thursday."
    )
    stances = {who: claim.stance.modality for who, name, _, claim in found if name == "appliedToJoin"}
    assert stances.get("country-UKR") is Modality.ACTUAL


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Martin Kobler led the United Nations mission in Libya.", "leads"),
        ("Ines Roth, the director-general of the United Nations agency, urged Chad to think again.", "leads"),
        ("A White House delegation led by Kurt Campbell arrived in Honiara.", "leads"),
        ("France will pull its troops out of Mali within six months.", "controls"),
        ("Peru withdrew its ambassador from Mexico for good on Friday.", "controls"),
        ("In Cabo Delgado, jihadists held the port of Mocímboa da Praia for a year.", "locatedIn city-"),
        (
            "Thailand's King Bhumibol Adulyadej endorsed General Niran Chai on Monday. Niran declared martial law on "
            "May 20, two days before he seized power.",
            "headOfStateOf person-niran-chai",
        ),
        ("Bougainville lies near the Solomon Islands. Ana Holm has been its president since 2020.", "headOfStateOf"),
    ],
)
def test_what_is_less_than_a_body_or_state_is_not_the_whole(text: str, relation: str) -> None:
    name, _, who = relation.partition(" ")
    assert not [one for one in relations(text) if one[1] == name and who in one[0]]


def test_whoever_is_known_to_have_governed_a_state_resigned_there() -> None:
    text = (
        "Lebanon blamed Syria. Washington recalled its envoy from Damascus. Rafik Hariri resigned as prime minister "
        "after Syria forced the chamber to vote."
    )
    assert [one[2] for one in relations(text) if one[1] == "headOfGovernmentOf"] == ["country-LBN"]


def test_a_spokesman_speaks_for_whoever_was_told_of_just_before() -> None:
    text = "China's coast guard denied the account. Gan Yu, a spokesperson, said Manila had lied."
    assert ("person-gan-yu", "spokespersonOf", "org-china-coast-guard") in relations(text)


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("China on Tuesday warned the Philippines. ", "office-ambassador-of-united-states"),
        ("Peru on Tuesday freed him in Lima. ", "office-ambassador-of-united-states-to-peru"),
    ],
)
def test_an_envoy_is_sent_where_the_story_clearly_plays(before: str, office: str) -> None:
    text = f"{before}U.S. Ambassador Ana Holm condemned it."
    assert ("person-ana-holm", "holdsOffice", office) in relations(text)


def test_whoever_joined_after_a_collapse_took_nobodys_place() -> None:
    text = (
        "NATO was founded in 1949. After the collapse of the Soviet Union, many Eastern countries became members, "
        "including Albania, Bulgaria, the Czech Republic, Estonia, Latvia and Slovakia."
    )
    assert "succeededBy" not in {name for _, name, _ in relations(text)}
