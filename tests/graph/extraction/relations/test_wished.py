"""Memberships that somebody only backs, opposes or decides on."""

import pytest
from extracted import related, relations


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers backed Georgia's membership of NATO.",
        "Ada Holm opposed Serbia's membership of the European Union.",
        "The Senate ratified Finland's accession to NATO.",
        "Finland's accession to NATO was ratified by Turkey.",
        "Hungary's ratification of Finland's accession to NATO took months.",
        "Hungary's parliament on Monday approved a bill on Finland's accession to NATO.",
        "Greece vetoed Albania's NATO membership.",
    ],
)
def test_what_is_decided_on_need_not_be(text: str) -> None:
    assert "memberOf" not in {relation for _, relation, _ in relations(text)}


@pytest.mark.parametrize(
    "text",
    ["Finland's accession to NATO was completed in April.", "Finland's membership of NATO dates from 2023."],
)
def test_what_is_told_of_as_there_is(text: str) -> None:
    assert ("country-FIN", "memberOf", "org-nato") in relations(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Albania wants to join the European Union, but Bulgaria opposes its membership.", "country-BGR"),
        ("Kenya has applied to join BRICS, and India supports its bid.", "country-IND"),
        ("Moldova has applied to join NATO, but Hungary and Turkey oppose its accession.", "country-TUR"),
        ("Moldova has applied to join NATO, but Hungary and Turkey oppose its accession.", "country-HUN"),
    ],
    ids=["opposes", "supports", "second of two", "first of two"],
)
def test_who_decides_on_anothers_wish_has_it_not(text: str, other: str) -> None:
    found = relations(text)
    assert found
    assert other not in {subject for subject, _, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "ASEAN opened talks on admitting Fiji as a member.",
        "The European Union opened talks on admitting Moldova as a member.",
        "The African Union took the first step to readmit Mali.",
    ],
)
def test_whose_admission_a_procedure_or_talks_are_for_is_no_member_yet(text: str) -> None:
    assert {one.stance.modality.value for _, relation, _, one in related(text) if relation == "memberOf"} == {"planned"}


def test_who_is_admitted_is_a_member() -> None:
    (told,) = [one for _, relation, _, one in related("ASEAN admitted Fiji as a member.") if relation == "memberOf"]
    assert told.stance.asserts
