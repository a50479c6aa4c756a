"""Relations of background prose that seem to be said, and are not or are of another: of those who are left out of a
list, of observers, of a force beside its body, of what "took over" begins."""

import datetime as dt

import pytest
from extracted import events, period_of, related, relations

from graph.model import Polarity


@pytest.mark.parametrize(
    ("text", "said", "denied"),
    [
        ("Palestine is recognised by Ireland but not by Panama.", "country-IRL", "country-PAN"),
        ("Palestine is recognised by Ireland, but not Japan or Panama.", "country-IRL", "country-PAN"),
        ("The Ottawa Treaty was ratified by Malawi but not by Nepal.", "country-MWI", "country-NPL"),
        ("Peru and Chile, but not Bolivia, are members of the Pacific Alliance.", "country-PER", "country-BOL"),
    ],
)
def test_who_is_left_out_is_denied(text: str, said: str, denied: str) -> None:
    found = {one[0]: one[3].stance.polarity for one in related(text)}
    assert found[said] == Polarity.POSITIVE
    assert found.get(denied, Polarity.NEGATIVE) == Polarity.NEGATIVE


def test_who_is_left_out_does_nothing() -> None:
    assert not any("country-NPL" in actors for _, actors, _, _ in events("It was signed by Malawi but not by Nepal."))


@pytest.mark.parametrize("text", ["Palestine is recognised by Ireland and not only by Jordan."])
def test_not_only_leaves_nobody_out(text: str) -> None:
    assert all(one[3].stance.polarity == Polarity.POSITIVE for one in related(text))


@pytest.mark.parametrize(
    "text",
    [
        "Mexico holds observer status in the African Union.",
        "Japan has been a non-member observer state of the Pacific Islands Forum since 2009.",
        "The French-led NATO battlegroup held an exercise.",
        "The Nepalese-led UN force held an exercise.",
        "Otto Brandt, commander of the UN force in Chad, rejected it.",
        "The spokesman for the EU mission in Chad, Otto Brandt, rejected it.",
        "The Libyan News Agency, which is run by the government, published it.",
    ],
)
def test_an_observer_is_no_member_and_a_force_is_not_its_body(text: str) -> None:
    assert not {name for _, name, _ in relations(text)} & {"memberOf", "leads", "spokespersonOf"}


def test_observers_in_a_list_are_no_members() -> None:
    text = "The Shanghai Cooperation Organisation comprises China, Russia and India, with Mongolia as an observer."
    assert {one for one, name, _ in relations(text) if name == "memberOf"} == {
        "country-CHN",
        "country-RUS",
        "country-IND",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt took over from Otto Holm as head of the World Bank in 2019.",
        "Ada Brandt, who took over the Green Party in 2019, spoke.",
    ],
)
def test_who_takes_over_begins(text: str) -> None:
    found = next(one for one in related(text) if one[1] == "leads" and "brandt" in one[0])
    period = period_of(found[3])
    assert period.earliest_begin == dt.date(2019, 1, 1)
    assert not period.ended


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Otto Brandt, a Canadian citizen, was released.", "citizenOf"),
        ("Eswatini, a country with diplomatic ties to Taiwan, praised it.", "hasDiplomaticRelationsWith"),
    ],
)
def test_what_is_said_in_passing_goes_on(text: str, relation: str) -> None:
    found = next(one for one in related(text) if one[1] == relation)
    assert not period_of(found[3]).ended


def test_a_state_of_a_federation_has_the_border_that_its_clause_tells() -> None:
    found = relations("Sabah is a state in Malaysia that borders Indonesia.")
    assert not [one for one in found if one[1] == "borders" and "country-MYS" in one]


def test_a_part_is_no_member_and_a_member_no_part() -> None:
    assert {one[1] for one in relations("The Bureau of Fisheries is part of the Agriculture Ministry.")} == {"partOf"}
    assert {one[1] for one in relations("The Justice Front is part of the Blue Alliance.")} == {"memberOf"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Bank of Zambia, Zambia's central bank, cut its rate.", ("org-bank-of-zambia", "agencyOf", "country-ZMB")),
        ("UNESCO, a specialised agency of the United Nations, objected.", ("org-unesco", "agencyOf", "org-un")),
        ("UNHCR, the UN refugee agency, closed a camp.", ("org-unhcr", "agencyOf", "org-un")),
        ("The EU border agency, Frontex, sent officers.", ("org-frontex", "agencyOf", "org-eu")),
        ("The state-run Anadolu Agency published it.", ("org-anadolu", "agencyOf", "country-TUR")),
        ("Kenya's capital and largest city is Nairobi.", ("city-184745", "capitalOf", "country-KEN")),
        ("The port of Berbera is run by DP World.", ("org-dp-world", "operates", "city-64435")),
    ],
)
def test_an_organ_a_capital_and_a_port_are_told_in_passing(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


def test_a_charity_is_no_organ_of_the_state_in_which_it_sits() -> None:
    text = "Transparency International, a corruption watchdog based in Berlin, Germany, blamed the ministry."
    assert not [one for one in relations(text) if one[1] == "agencyOf"]


def test_a_body_of_one_union_is_no_organ_of_another() -> None:
    text = "The Peace and Security Council is an organ of the African Union."
    assert ("org-un-security-council", "agencyOf", "org-au") not in relations(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ada Brandt, NATO's deputy secretary general, spoke.", "office-deputy-secretary-general-of-north-atlantic"),
        ("Ada Brandt is the deputy head of the World Bank.", "office-deputy-head-of-world-bank"),
        ("Ada Brandt, vice president of the European Commission, spoke.", "office-vice-president-of-european-comm"),
        ("Ghana's Chief of Army Staff, General Otto Brandt, spoke.", "office-chief-of-army-staff-of-ghana"),
        ("US Deputy Secretary of State Ada Brandt spoke.", "office-deputy-secretary-of-state-of-united-states"),
    ],
)
def test_deputies_and_chiefs_of_staff_hold_offices(text: str, office: str) -> None:
    held = [thing for _, name, thing in relations(text) if name == "holdsOffice"]
    assert [one.startswith(office) for one in held] == [True]


def test_a_deputy_leads_nothing() -> None:
    assert not [one for one in relations("Ada Brandt, deputy leader of the Green Party, spoke.") if one[1] == "leads"]
    assert not relations("The deputy leader, Ada Brandt, spoke in Chad.")


def test_who_is_put_in_anothers_place_did_it_alone() -> None:
    [(_, actors, _, _)] = events("The sanctions were imposed not by Nepal but by Malawi.")
    assert actors == {"country-MWI"}
