"""Who leads a police force or belongs to a body, who holds a capital, and what was called otherwise before."""

import re
from typing import Final

import pytest
from extracted import related, relations, terms

from graph.model import Polarity

_OF_AN_ARTICLE: Final = re.compile(r"-[0-9a-f]{6}$")
_POLICE: Final = "org-australian-federal-police"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Australian Federal Police commissioner Ada Holm denied it.", ("person-ada-holm", "leads", _POLICE)),
        ("Ada Holm, the Australian Federal Police commissioner, left.", ("person-ada-holm", "leads", _POLICE)),
        ("Ada Holm, the commissioner of the Australian Federal Police, left.", ("person-ada-holm", "leads", _POLICE)),
        (
            "Members of the Blue Wing, including Otto Ryder and Ada Holm, were arrested in Chad.",
            ("person-ada-holm", "memberOf", "org-blue-wing"),
        ),
        (
            "Omar Saad, an officer in the Medina Police Department, was hurt.",
            ("person-omar-saad", "memberOf", "org-medina-police-department"),
        ),
        (
            "Ada Holm, who sits in the European Parliament for Malta, denied it.",
            ("person-ada-holm", "memberOf", "org-european-parliament"),
        ),
        ("The Taliban, who control most of Afghanistan, denied it.", ("org-taliban", "controls", "country-AFG")),
        ("Houthi rebels hold the capital Sanaa and the coast.", ("org-houthis", "controls", "city-71137")),
        (
            "The Green Brigade, formerly the Free Army, freed two men.",
            ("org-free-army", "succeededBy", "org-green-brigade"),
        ),
    ],
)
def test_it_is_told(text: str, relation: tuple[str, str, str]) -> None:
    found = [tuple(_OF_AN_ARTICLE.sub("", side) for side in one) for one in relations(text)]
    assert relation in found


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Otto Ryder, deputy commissioner of the Australian Federal Police, left.", "leads"),
        ("Australian Federal Police deputy commissioner Otto Ryder left.", "leads"),
        ("The Federal Police commissioner, Otto Ryder, denied it.", "holdsOffice"),
        ("Ada Holm, policy director of Greenpeace, denied it.", "leads"),
        ("Ada Holm, program administrator for the Red Crescent, denied it.", "leads"),
        ("Omar Saad, head of the military wing of Hamas, died.", "leads"),
        ("Ada Holm, leader of the youth wing of the Labour Party, left.", "leads"),
        ("The head of the Paris office of Amnesty International, Ada Holm, denied it.", "leads"),
        ("The United States and its NATO allies left Afghanistan.", "alliedWith"),
        ("Otto Ryder, formerly of the Green Brigade, fled.", "succeededBy"),
        ("Rebels do not hold the capital Juba.", "controls"),
    ],
)
def test_it_is_not_told(text: str, relation: str) -> None:
    assert relation not in {one[1] for one in relations(text)}


def test_a_programmes_director_leads_it() -> None:
    found = relations("World Food Programme director Ada Holm denied it.")
    assert ("person-ada-holm", "leads", "org-wfp") in found


@pytest.mark.parametrize(
    ("text", "member", "polarity"),
    [
        ("Ghana belongs to ECOWAS; Chad is not among its members.", "country-TCD", Polarity.NEGATIVE),
        ("Togo belongs to ECOWAS. Mauritania is not one of its members.", "country-MRT", Polarity.NEGATIVE),
        ("Kenya joined the Commonwealth in 1963. Gabon is among its members.", "country-GAB", Polarity.POSITIVE),
        ("ECOWAS, whose members share a court, met. Niger is not among them.", "country-NER", Polarity.NEGATIVE),
    ],
)
def test_who_is_among_the_members_spoken_of(text: str, member: str, polarity: Polarity) -> None:
    found = [claim for who, name, _, claim in related(text) if (who, name) == (member, "memberOf")]
    assert [claim.stance.polarity for claim in found] == [polarity]


@pytest.mark.parametrize(
    "text",
    [
        "Togo joined ECOWAS. Chad is not among its neighbours.",
        "ECOWAS, whose members share a court, sent soldiers. Chad was not among the buyers.",
        "ECOWAS sent envoys. Chad was among them.",
    ],
)
def test_who_is_among_others_is_no_member(text: str) -> None:
    assert "country-TCD" not in {who for who, name, _ in relations(text) if name == "memberOf"}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("If Denmark quits the European Union, Ireland and Sweden will lose an ally.", {"country-DNK"}),
        ("Hungary joined NATO allies in praising the deal.", set()),
        ("Honduras sought membership of BRICS in 2023.", set()),
        ("Fiji belongs to ECOWAS without ever having been British.", {"country-FJI"}),
        ("Gunmen from the al-Qaeda affiliate JNIM killed nine soldiers.", set()),
        ("Gabon's junta pulled out of the African Union in January.", {"country-GAB"}),
        ("Gabon's military rulers withdrew from the African Union last month.", {"country-GAB"}),
        ("Uganda joined the NATO alliance in 2009.", {"country-UGA"}),
    ],
)
def test_who_does_something_else_is_no_member(text: str, members: set[str]) -> None:
    assert {who for who, name, _ in relations(text) if name == "memberOf"} == members


def test_each_clause_has_its_own_member() -> None:
    text = "Ukraine wants to join NATO by 2030, and Serbia would become a member of the European Union."
    found = {(who, body) for who, name, body in relations(text) if name == "memberOf"}
    assert found == {("country-UKR", "org-nato"), ("country-SRB", "org-eu")}


def test_after_whom_somebody_became_a_member_was_one_already() -> None:
    text = "Ghana became the fifth country in the East African Community on Friday, after Kenya and Uganda."
    assert terms(text, "memberOf", "country-KEN") == {("", "")}
    assert terms(text, "memberOf", "country-GHA") == {("2024-05-03", "")}
