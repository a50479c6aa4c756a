"""Relations that words beside names seem to tell and do not."""

import pytest
from extracted import relations, terms


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Boko Haram captured the Nigerian town of Bama, and Chad sent soldiers.",
            ("org-boko-haram", "controls", "country-TCD"),
        ),
        (
            "Kaliningrad, a Russian exclave between Poland and Lithuania, is home to missiles.",
            ("city-554234", "partOf", "country-POL"),
        ),
        (
            "Michelle Bachelet, the UN High Commissioner for Human Rights, spoke.",
            ("person-michelle-bachelet", "leads", "org-un"),
        ),
        ("Ada Holm, a Geneva-based US lawyer, resigned.", ("country-USA", "locatedIn", "city-2660646")),
        ("Hezbollah commander Jamil Saad was buried.", ("person-jamil-saad", "leads", "org-hezbollah")),
        (
            "The president flew to Togo. Army chief Ada Holm took over.",
            ("person-ada-holm", "leads", "org-togolese-army"),
        ),
    ],
)
def test_what_only_stands_beside_is_not_told(text: str, relation: tuple[str, str, str]) -> None:
    assert relation not in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Hezbollah's commander, Jamil Saad, was buried.", ("person-jamil-saad", "leads", "org-hezbollah")),
        ("Egypt's ruler flew to Togo. Army chief Ada Holm took over.", ("leads", "org-egy-armed-forces")),
    ],
)
def test_what_is_told_stays(text: str, relation: tuple[str, ...]) -> None:
    assert any(one[-len(relation) :] == relation for one in relations(text))


def test_who_preceded_somebody_came_before() -> None:
    text = "Otto Ryder was health minister of Norway. He was preceded by Jan Lech and succeeded by Ada Holm."
    assert {one for one in relations(text) if one[1] == "succeededBy"} == {
        ("person-jan-lech", "succeededBy", "person-otto-ryder"),
        ("person-otto-ryder", "succeededBy", "person-ada-holm"),
    }


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("Russia opened a base in Kyrgyzstan in 2003.", False),
        ("India opened an airfield in 1998.", False),
        ("Hamas opened an office in Doha in 2012.", False),
        ("The African Development Bank opened in Abidjan in 1966.", True),
        ("The Asian Infrastructure Investment Bank opened in January 2016.", True),
    ],
)
def test_who_opened_something_was_not_founded_then(text: str, founded: bool) -> None:
    assert bool(terms(text, "foundedOn", day=None)) == founded
