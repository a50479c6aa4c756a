"""Ties whose other side is said before, or in words that newswire saves: spokesmen, envoys, islands, applications."""

import datetime as dt

import pytest
from extracted import extractor

from graph.model import Article, Claim, Date, Entity, Modality, RelationProposition
from graph.terms import expand, local_name

WIRE = Entity(expand("id:publisher-wire"), "Publisher", "Wire")
DAY = dt.date(2024, 5, 6)


def claims(text: str) -> list[tuple[Claim, tuple[str, str, str]]]:
    read = extractor()(Article.of(text, title="A report", publisher=WIRE, published=DAY)).claims
    return [
        (claim, (local_name(one.subject), local_name(one.predicate), local_name(one.object)))
        for claim in read
        if isinstance(one := claim.proposition, RelationProposition) and not isinstance(one.object, Date)
    ]


def relations(text: str) -> set[tuple[str, str, str]]:
    return {relation for _, relation in claims(text)}


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
    found = claims(
        "Ukraine and Moldova, which handed in their bids to join the European Union this spring, became candidates on "
        "Thursday."
    )
    stances = {who: claim.stance.modality for claim, (who, name, _) in found if name == "appliedToJoin"}
    assert stances.get("country-UKR") is Modality.ACTUAL
