"""Parties and armed groups are told from people and places by what stands beside them, and by their short forms."""

import pytest

from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import reference_gazetteer
from graph.language.sentence import Sentence, Span
from graph.terms import local_name


def joined(text: str, **spans: str) -> Links:
    """The text's links after these names were recognised, each wherever it stands; "_" is a space."""
    links = link(text, reference_gazetteer())
    found = [
        Span(at, at + len(name), label)
        for name, label in ((key.replace("_", " "), label) for key, label in spans.items())
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    recognised(links, [Sentence(0, len(text), (), tuple(sorted(found, key=lambda one: one.start)))])
    return links


def kinds(links: Links, name: str) -> set[str]:
    return {one.kind for one in links.mentions if links.text[one.start : one.end] == name}


def meant(links: Links, name: str) -> set[str]:
    return {local_name(one.entity) for one in links.mentions if links.text[one.start : one.end] == name}


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Danon told Likud that Syria was not ready.", "Likud", "org-likud"),
        ("He left Georgian Dream for good.", "Georgian Dream", "org-georgian-dream"),
        ("The FMLN won in the capital.", "FMLN", "org-farabundo-marti-national-liberation-front"),
        ("Chama Cha Mapinduzi won. The CCM thanked voters.", "CCM", "org-chama-cha-mapinduzi"),
        ("A minister of Fianna Fáil resigned.", "Fianna Fáil", "org-fianna-fail"),
        ("South West Africa People's Organisation", "South West Africa People's Organisation", "org-swapo"),
    ],
)
def test_a_well_known_party_is_known_by_all_that_it_is_called(text: str, name: str, party: str) -> None:
    assert meant(joined(text), name) == {party}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The CCM bans such bombs.", "CCM"),
        ("Rockets hit Balad.", "Balad"),
        ("the Ministry of Law and Justice", "Law and Justice"),
    ],
)
def test_what_others_are_called_too_is_no_party(text: str, name: str) -> None:
    assert "PoliticalParty" not in kinds(joined(text), name)


def test_an_army_that_rose_for_its_freedom_is_no_agency() -> None:
    links = joined("The Karo Liberation Army won.", Karo_Liberation_Army="ORG")
    assert kinds(links, "Karo Liberation Army") == {"ArmedGroup"}
    assert kinds(joined("The Karo Field Army won.", Karo_Field_Army="ORG"), "Karo Field Army") == {"Agency"}
