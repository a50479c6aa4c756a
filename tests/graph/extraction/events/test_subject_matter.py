"""Whom a charge meets, and who only suffers what is looked into."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The mission began a probe of torture by guards against nurses.", set(), {"group-guards"}),
        ("The tribunal launched an inquiry into atrocities against Malians by Chad.", {"group-tribunal"},
         {"country-TCD"}),
        ("Chad asked the tribunal to open an inquiry into raids against nurses.", {"group-tribunal"}, set()),
        ("The prosecutor investigated killings of farmers by soldiers.", {"group-prosecutor"}, {"group-soldiers"}),
        ("President Banda has faced criticism for his handling of the drought.", set(), {"person-banda"}),
        ("Doctors faced accusations of neglect from the minister.", {"group-minister"}, {"group-doctors"}),
        ("The nurses say there is growing anger in the Lund camp toward the police.", set(), {"group-police"}),
    ],
)  # fmt: skip
def test_a_charge_is_of_whoever_did_it(text: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, "ACCUSE") == [(actors, recipients)]


def test_those_whom_an_inquiry_may_be_by_or_about_are_no_side() -> None:
    text = "The UN helped in an inquiry of abuses by police against nurses."
    assert all("group-police" not in actors for actors, _ in sides(text, "ACCUSE"))
    assert all("group-police" not in recipients for _, recipients in sides(text, "AID"))


def test_who_hears_of_a_deed_suffers_none() -> None:
    text = "The court heard of beatings by soldiers against villagers."
    assert all("group-court" not in recipients for root in ("COERCE", "ASSAULT") for _, recipients in sides(text, root))
    assert sides("The panel heard of abuses by soldiers against farmers.", "COERCE") in (
        [({"group-soldiers"}, {"group-farmers"})],
        [],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bern rejected the offer despite it being welcomed by the African Union.",
        "The premier rejected the plan although it had been backed by Norway.",
    ],
)
def test_who_backs_what_another_rejects_is_not_rejected(text: str) -> None:
    assert [recipients for _, recipients in sides(text, "REJECT")] == [set()]


def test_whose_people_complain_is_not_therefore_blamed() -> None:
    text = "Uruguay, whose judges had complained about pay, extradited a banker to Brazil."
    assert all(others == set() for _, others in sides(text, "ACCUSE"))
    blamed = "Uruguay, whose judges had complained about Chile, extradited a banker to Brazil."
    assert [others for _, others in sides(blamed, "ACCUSE")] == [{"country-CHL"}]
