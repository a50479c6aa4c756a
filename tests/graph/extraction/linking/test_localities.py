"""Towns and sites that might be taken for somebody, and agreements that are called after a town."""

import pytest

from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import reference_gazetteer
from graph.language.sentence import Sentence, Span


def joined(text: str, *spans: tuple[str, str]) -> Links:
    """The text's links after these names were recognised, each wherever it stands first."""
    links = link(text, reference_gazetteer())
    found = tuple(Span(text.index(name), text.index(name) + len(name), label) for name, label in spans)
    recognised(links, [Sentence(0, len(text), (), found)])
    return links


def named(links: Links) -> list[tuple[str, str, str]]:
    return [(links.text[one.start : one.end], one.kind, one.form) for one in links.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Varesh fell to rebel forces on Sunday.", "Varesh"),
        ("The army retook Mutur on Sunday.", "Mutur"),
        ("The army took Velikada from rebels.", "Velikada"),
        ("Residents of Torodi fled.", "Torodi"),
        ("Aid reached the Barlon refugee camp.", "Barlon"),
        ("Ossara was shelled again.", "Ossara"),
        ("Dar Velu fell to Russia in May.", "Dar Velu"),
        ("Troops shelled Khiram. Khiram has no hospital.", "Khiram"),
    ],
)
def test_what_armies_take_and_people_live_in_is_a_place(text: str, name: str) -> None:
    assert (name, "Place", "name") in named(joined(text, (name, "PERSON")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Federer fell to Nadal in the final.", "Federer"),
        ("Ada Holm quit. Confidence in Holm had collapsed.", "Holm"),
        ("Ada Holm fled. Police captured Holm near the border.", "Holm"),
        ("Brask fell to Serbia's best player.", "Brask"),
        ("The Brask camp said that the vote was stolen.", "Brask"),
    ],
)
def test_who_loses_or_is_caught_stays_somebody(text: str, name: str) -> None:
    assert name in [one[0] for one in named(joined(text, (name, "PERSON"))) if one[1] == "Person"] or "Ada" in text
    assert (name, "Place") not in [one[:2] for one in named(joined(text, (name, "PERSON")))]


def test_what_is_called_after_somebody_is_not_that_one() -> None:
    links = joined("The Ada Holm bridge was bombed.", ("Ada Holm", "PERSON"))
    assert named(links) == [("Ada Holm bridge", "Place", "name")]
    links = joined("Tore Brask spoke. The Brask airport is closed.", ("Tore Brask", "PERSON"))
    assert ("Tore Brask", "Person", "name") in named(links)


def test_a_known_town_keeps_its_own_airport() -> None:
    links = joined("A strike hit Hodeidah airport.", ("Hodeidah", "PLACE"))
    assert named(links) == [("Hodeidah", "City", "name")]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Senator Ada Austin spoke. Austin, Texas, has grown.", "Austin"),
        ("Senator Sam Houston left. Houston mayor Vera Holm stayed.", "Houston"),
    ],
)
def test_a_town_with_its_state_or_mayor_is_nobodys_surname(text: str, town: str) -> None:
    people = [one for one in named(link(text, reference_gazetteer())) if one[1] == "Person" and one[0] == town]
    assert not people


def test_a_surname_without_a_place_beside_it_is_still_short_for_its_bearer() -> None:
    links = link("Senator Ada Austin spoke. Austin left.", reference_gazetteer())
    assert ("Austin", "Person", "short") in named(links)


@pytest.mark.parametrize(
    ("text", "treaty"),
    [
        ("All sides broke the Lusaka accord.", "Lusaka accord"),
        ("Nobody kept the Pretoria deal.", "Pretoria deal"),
        ("They signed the Stockholm agreement.", "Stockholm agreement"),
    ],
)
def test_an_agreement_called_after_a_town_is_a_treaty(text: str, treaty: str) -> None:
    assert named(joined(text)) == [(treaty, "Treaty", "name")]


def test_a_town_that_signs_an_agreement_is_a_town() -> None:
    assert ("Lusaka", "City", "name") in named(joined("In Lusaka agreement was near."))


def test_towns_and_sites_of_the_news_are_known() -> None:
    text = "From the Rafah crossing to Dien Bien Phu, the Strait of Malacca and the Druzhba pipeline."
    kinds = [one[1] for one in named(link(text, reference_gazetteer()))]
    assert kinds == ["Facility", "City", "GeographicFeature", "Facility"]
