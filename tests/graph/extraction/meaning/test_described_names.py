"""Whoever is described beside a name is who has the name: one speaker, and one side."""

import pytest
from extracted import events, relations, said

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Turkey's official news agency Anadolu said the road to Idlib was closed.", {"Anadolu Agency"}),
        ("Iranian state broadcaster Press TV reported that the harbour was closed.", {"Press TV"}),
        ("The Lebanese militant group Hezbollah said the harbour was closed.", {"Hezbollah"}),
        ("Moscow's ally Belarus said the harbour was closed.", {"Belarus"}),
        ("The armed groups Hamas and Hezbollah said the harbour was closed.", {"Hamas", "Hezbollah"}),
        ("Lina Obeid, Lebanon's trade minister and a former IMF aide, said the bank was closed.", {"Lina Obeid"}),
        ("Norwegian Deputy Leader and Energy Minister Ada Holm said the plant was closed.", {"Ada Holm"}),
        ("Ada Holm, Oslo's mayor, and a Swedish banker said the plant was closed.", {"Ada Holm", "banker (Sweden)"}),
        ("The group France banned in May said the harbour was closed.", {"group"}),
    ],
)
def test_a_description_beside_a_name_is_no_speaker_of_its_own(text: str, holders: set[str]) -> None:
    assert {holder for holder, _ in said(text)} == holders


def test_a_second_description_is_no_second_guest() -> None:
    found = events("Lina Obeid, Lebanon's envoy and a retired judge, met Emmanuel Macron in Paris.")
    met = [{local_name(one) for one in actors} for root, actors, *_ in found if root == "CONSULT"]
    assert met == [{"person-lina-obeid", "person-emmanuel-macron"}]


def test_an_organisation_aside_is_the_one_beside_it_and_none_named_before() -> None:
    text = "Police fought Boko Haram. Ada Holm, a judge at Lumen, the Ohio-based rights organization, praised them."
    assert {where for where, predicate, _ in relations(text) if predicate == "locatedIn"} <= {"org-lumen"}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Sixty-one percent say the harbour was closed.", "people"),
        ("Two-thirds said that the harbour was closed.", "people"),
        ("A majority said that the harbour was closed.", "majority"),
    ],
)
def test_a_part_of_those_who_were_asked_are_people(text: str, holder: str) -> None:
    assert {one for one, _ in said(text)} == {holder}
