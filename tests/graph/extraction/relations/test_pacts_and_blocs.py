"""Named agreements, recognition by heads of state, parties beside names, and allies inside an alliance."""

import pytest
from extracted import related, relations

from graph.model import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Kenya signed the Nile Basin Agreement in 2010.", ("country-KEN", "signatoryOf")),
        ("Ghana praised the Lagos Agreement, which Togo had signed in June.", ("country-TGO", "signatoryOf")),
        ("Bolivia signed the Escazú Agreement in 2018 and ratified it later.", ("country-BOL", "partyTo")),
        ("Iran and Oman are parties to the Caspian Sea Convention.", ("country-OMN", "partyTo")),
    ],
)
def test_an_agreement_with_a_name_of_its_own_is_a_treaty(text: str, relation: tuple[str, str]) -> None:
    assert relation in {one[:2] for one in relations(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed a Services Agreement with Acme.",
        "Kenya signed. Agreement was reached late in Nairobi.",
        "Peru signed the Collective Bargaining Agreement on Monday.",
        "Ada Holm resigned over the Lagos Agreement. Her small party, Independent Voices, quit.",
    ],
)
def test_a_contract_is_no_treaty(text: str) -> None:
    assert not {"signatoryOf", "partyTo"} & {name for _, name, _ in relations(text)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Russian President Vladimir Putin signed decrees on Tuesday recognising Abkhazia and South Ossetia.",
            ("country-RUS", "recognises", "country-x-south-ossetia"),
        ),
        ("Emmanuel Macron recognised Kosovo on Monday.", ("country-FRA", "recognises", "country-XKX")),
        (
            "Abkhazia broke away in 1993. Peru and Syria recognise the territory as a state.",
            ("country-SYR", "recognises", "country-x-abkhazia"),
        ),
        (
            "Brazil, Peru and Chile met. All three recognise Kosovo.",
            ("country-PER", "recognises", "country-XKX"),
        ),
        (
            "Brazil, Peru and Chile met. All three countries are parties to the Arms Trade Treaty.",
            ("country-CHL", "partyTo", "treaty-arms-trade-treaty-2013"),
        ),
    ],
)
def test_who_recognises_or_is_bound_is_said_by_its_head_or_a_number(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron recognised Ana Ruiz for her work.",
        "Vladimir Putin signed a law on Kosovo.",
        "Kenya lies by the sea. Peru recognises the territory.",
        "Brazil, Peru and Chile met. All three of the judges recognise Kosovo.",
    ],
)
def test_what_is_no_recognition_of_a_state_is_none(text: str) -> None:
    assert "recognises" not in {name for _, name, _ in relations(text)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Arzu Devi of the Nepali Congress becomes foreign minister.", ("person-arzu-devi", "org-nepali-congress")),
        (
            "Omar Vula of the People's Alliance became Fiji's prime minister.",
            ("person-omar-vula", "org-peoples-alliance"),
        ),
        ("Jo Holm of the National Front was elected mayor of Lyon.", ("person-jo-holm", "org-national-front")),
        ("Ana Ruiz of the Broad Front won the presidency.", ("person-ana-ruiz", "org-broad-front")),
        (
            "Rosa Quispe, until then an obscure member of the Peasants' League, was sworn in.",
            ("person-rosa-quispe", "org-peasants-league"),
        ),
    ],
)
def test_a_body_beside_whoever_takes_office_is_the_party(text: str, relation: tuple[str, str]) -> None:
    assert relation in {(one, other) for one, name, other in relations(text) if name == "memberOf"}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Krog of Oxfam was elected president of the society.",
        "Ben Ode of the Nairobi Courier met a minister.",
        "Kim Berg of the Institute of Physics became president of the academy.",
    ],
)
def test_a_body_beside_other_names_is_no_party(text: str) -> None:
    assert "memberOf" not in {name for _, name, _ in relations(text)}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Slovenia has been a NATO ally since 2004.", "country-SVN"),
        ("Norway, a staunch NATO ally, sent jets.", "country-NOR"),
        ("Poland became a NATO ally in 1999.", "country-POL"),
    ],
)
def test_an_ally_in_an_alliance_is_its_member(text: str, state: str) -> None:
    found = {one[:3] for one in relations(text)}
    assert (state, "memberOf", "org-nato") in found
    assert (state, "alliedWith", "org-nato") not in found


def test_who_is_no_ally_in_an_alliance_is_no_member() -> None:
    found = [one for one in related("Ukraine is not a NATO ally, Peru said.") if one[1] == "memberOf"]
    assert {one[3].stance.polarity for one in found} == {Polarity.NEGATIVE}
    assert "memberOf" not in {name for _, name, _ in relations("Egypt is a major non-NATO ally.")}
    assert "memberOf" not in {name for _, name, _ in relations("Labour ally Ada Holm left.")}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Fiji and Norway established diplomatic relations with Peru within hours.",
            ("country-FJI", "hasDiplomaticRelationsWith", "country-NOR"),
        ),
        (
            "Iran and Iraq will reopen embassies after a meeting in Muscat.",
            ("country-IRN", "hasDiplomaticRelationsWith", "country-OMN"),
        ),
        (
            "Iraq, a member of OPEC and the Arab League since its foundation, objected.",
            ("org-arab-league", "memberOf", "org-opec"),
        ),
        ("Boris Anders left Downing Street on Tuesday.", ("person-boris-anders", "memberOf", "org-downing-street")),
        (
            "Serbia recalled its ambassador from Lima on Monday, after Peru had recognised Kosovo.",
            ("country-SRB", "recognises", "country-XKX"),
        ),
        (
            "Georgia severed diplomatic relations with Syria after Damascus had recognised Abkhazia and South Ossetia.",
            ("country-GEO", "recognises", "country-x-south-ossetia"),
        ),
        ("The UN admitted Tuvalu, and Fiji recognised it on the same day.", ("country-FJI", "recognises", "org-un")),
        ("France recognised Barack Obama with a medal.", ("country-FRA", "recognises", "person-barack-obama")),
        (
            "Algeria closed its border. Morocco runs the former Spanish colony and considers it part of the kingdom.",
            ("country-MAR", "claimsTerritory", "country-DZA"),
        ),
        ("Jordan met Kuwait, which hosts American troops.", ("country-JOR", "hostsForcesOf", "country-USA")),
        (
            "Nepal claims the whole of Kalapani, while China holds Aksai Chin.",
            ("country-CHN", "claimsTerritory", "place-kalapani"),
        ),
        ("Donald Trump left the White House.", ("person-donald-trump", "memberOf", "org-white-house")),
    ],
)
def test_what_only_stands_beside_a_tie_is_not_tied(text: str, wrong: tuple[str, str, str]) -> None:
    assert wrong not in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Fiji and Norway established diplomatic relations with each other.",
            ("country-FJI", "hasDiplomaticRelationsWith", "country-NOR"),
        ),
        ("Peru will open an embassy in Rabat.", ("country-PER", "hasDiplomaticRelationsWith", "country-MAR")),
        ("Ada Brandt left the Reform Party.", ("person-ada-brandt", "memberOf", "org-reform-party")),
        (
            "Serbia recalled its ambassador from Lima on Monday, after Peru had recognised Kosovo.",
            ("country-PER", "recognises", "country-XKX"),
        ),
        (
            "Peru, together with Chile, recognised Palestine on Monday.",
            ("country-CHL", "recognises", "country-PSE"),
        ),
        ("Uruguay still recognises Nicolás Maduro.", ("country-URY", "recognises", "person-nicolas-maduro")),
        (
            "Morocco administers Western Sahara and considers it its own.",
            ("country-MAR", "claimsTerritory", "country-ESH"),
        ),
        ("Jordan and Kuwait, which host American troops, left.", ("country-JOR", "hostsForcesOf", "country-USA")),
        ("Pakistan claims the whole of Kashmir.", ("country-PAK", "claimsTerritory", "region-x-kashmir")),
    ],
)
def test_such_ties_are_read_where_they_are_told(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Austria, an ally of neither Russia nor China, stayed out.",
        "Russia fought China. Austria, an ally of neither, stayed out.",
    ],
)
def test_an_ally_of_neither_is_none(text: str) -> None:
    stances = [one[3].stance for one in related(text) if one[:2] == ("country-AUT", "alliedWith")]
    assert [one.polarity for one in stances] == [Polarity.NEGATIVE] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brazil has signed but not ratified the Arms Trade Treaty.", {("signatoryOf", "pos"), ("partyTo", "neg")}),
        (
            "Peru has neither signed nor ratified the Arms Trade Treaty.",
            {("signatoryOf", "neg"), ("partyTo", "neg")},
        ),
        ("The Arms Trade Treaty was adopted in 2013. Chad was never a party.", {("partyTo", "neg")}),
        ("The Arms Trade Treaty was adopted in 2013. Poland was the last to ratify it.", {("partyTo", "pos")}),
        ("The Arms Trade Treaty has many members. Gabon acceded in 2022.", {("partyTo", "pos")}),
        ("Parties to the Arms Trade Treaty, among them Gabon, met in Oslo.", {("partyTo", "pos")}),
        ("The Arms Trade Treaty was ratified by the Knesset in March.", {("partyTo", "pos")}),
        ("Gabon's junta signed the Arms Trade Treaty.", {("signatoryOf", "pos")}),
        ("Chad does not recognise Kosovo, nor has it signed the Arms Trade Treaty.", {("signatoryOf", "neg")}),
    ],
)
def test_who_signed_and_ratified(text: str, told: set[tuple[str, str]]) -> None:
    found = [one for one in related(text) if one[1] in ("signatoryOf", "partyTo")]
    assert {(name, claim.stance.polarity.value[:3]) for _, name, _, claim in found} == told
    assert {claim.stance.modality for *_, claim in found} == {Modality.ACTUAL}
    assert all(who.startswith("country-") for who, *_ in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Arms Trade Treaty was adopted in 2013. Chad is a party to the talks.",
        "The Arms Trade Treaty was adopted in 2013. Mali ratified the budget in July.",
        "Togo's rebel rulers signed the Arms Trade Treaty.",
        "Parties in Kenya, among them Labour, asked about the Arms Trade Treaty.",
    ],
)
def test_who_did_not_sign_is_no_party(text: str) -> None:
    assert not {"signatoryOf", "partyTo"} & {name for _, name, _ in relations(text)}
