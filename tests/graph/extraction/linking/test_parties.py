"""Parties and armed groups are told from people and places by what stands beside them, and by their short forms."""

import pytest

from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import reference_gazetteer
from graph.extraction.linking.overlaps import brought_in
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vatra leader Ada Holm resigned. Critics accused Vatra.", "Vatra"),
        ("He met Ora Shqipe leader Ada Holm.", "Ora Shqipe"),
        ("Voters left Oslo. Vatra chairwoman Ada Holm resigned.", "Vatra"),
        ("A Vatra lawmaker Otto Ryder trusts resigned. Vatra lawmaker Otto Ryder stayed.", "Vatra"),
    ],
)
def test_whose_leader_stands_behind_with_his_name_is_a_body(text: str, name: str) -> None:
    assert kinds(joined(text, **{name.replace(" ", "_"): "PERSON"}), name) == {"Organisation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vatra spokesman Ada Holm spoke.", "Vatra"),
        ("Gov. Vatra spoke. Vatra leader Ada Holm resigned.", "Vatra"),
        ("Otto Vatra spoke of the Vatra leader.", "Otto Vatra"),
        ("Vatra supporters marched.", "Vatra"),
    ],
)
def test_who_has_a_spokesman_or_a_first_name_may_be_somebody(text: str, name: str) -> None:
    assert kinds(joined(text, **{name.replace(" ", "_"): "PERSON"}), name) == {"Person"}


def test_a_first_name_ends_no_sentence_and_is_no_article() -> None:
    assert brought_in("J. Vatra", "Vatra")
    assert brought_in("Sgt. Vatra", "Vatra")
    assert not brought_in("They left Oslo. Vatra won.", "Vatra")
    assert not brought_in("The Vatra won.", "Vatra")


def test_a_party_is_called_without_the_word_party() -> None:
    for label in ("PERSON", "PLACE", "ORG"):
        links = joined("The Vatra Party won. Critics accused Vatra.", Vatra_Party="ORG", Vatra=label)
        assert meant(links, "Vatra") == {"org-vatra-party"}
    text = "The Vatra Party chose Otto Vatra. Vatra won."
    links = joined(text, Vatra_Party="ORG", Otto_Vatra="PERSON", Vatra="PERSON")
    assert kinds(links, "Vatra") == {"Person"}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Revolutionary Dawn Party", "PDR"),
        ("Social Dawn Party", "PSD"),
        ("Social Dawn Party", "SDP"),
        ("XK Independence Party", "XKIP"),
    ],
)
def test_a_party_has_the_letters_of_its_name_in_its_own_tongue(name: str, short: str) -> None:
    links = joined(f"The {name} won. The {short} thanked voters.", **{name.replace(" ", "_"): "ORG", short: "ORG"})
    assert meant(links, short) == meant(links, name)


def test_other_bodies_have_their_letters_in_order() -> None:
    links = joined("The Social Dawn Front won. The FSD thanked voters.", Social_Dawn_Front="ORG", FSD="ORG")
    assert meant(links, "FSD") == {"org-fsd"}


def test_members_of_parliament_are_no_part_of_the_name_of_their_party() -> None:
    assert meant(joined("Golkar MPs objected.", Golkar_MPs="ORG"), "Golkar") == {"org-golkar"}


def test_an_army_that_rose_for_its_freedom_is_no_agency() -> None:
    links = joined("The Karo Liberation Army won.", Karo_Liberation_Army="ORG")
    assert kinds(links, "Karo Liberation Army") == {"ArmedGroup"}
    assert kinds(joined("The Karo Field Army won.", Karo_Field_Army="ORG"), "Karo Field Army") == {"Agency"}
