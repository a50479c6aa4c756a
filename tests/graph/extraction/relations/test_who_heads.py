"""Who heads what, where the words say it in other ways than by one title beside a name."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Fianna Fáil, led by Ada Holm, and Fine Gael, led by Otto Ryder, agreed.",
            ("person-otto-ryder", "leads", "org-fine-gael"),
        ),
        (
            "Norway's prime minister and leader of the Labour Party, Ada Holm, resigned.",
            ("person-ada-holm", "headOfGovernmentOf", "country-NOR"),
        ),
        (
            "Norway's prime minister and leader of the Labour Party, Ada Holm, resigned.",
            ("person-ada-holm", "leads", "org-labour-party"),
        ),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs Ada Holm of Latvia spoke in Riga.",
            ("person-ada-holm", "ministerOf", "country-LVA"),
        ),
        (
            "Qatar's foreign minister, Sheikh Mohammed bin Abdulrahman Al Thani, agreed.",
            ("person-mohammed-bin-abdulrahman-al-thani", "ministerOf", "country-QAT"),
        ),
        ("Prime Minister Ada Holm of the Netherlands spoke.", ("person-ada-holm", "headOfGovernmentOf", "country-NLD")),
        ("The Knesset adopted the law, Speaker Ada Holm said.", ("person-ada-holm", "chairs", "org-knesset")),
        (
            "Toyota will close a plant, chief executive Otto Ryder said.",
            ("person-otto-ryder", "leads", "org-toyota"),
        ),
        (
            "The Miners' Union went on strike. Its general secretary is Ada Holm.",
            ("person-ada-holm", "leads", "org-miners-union"),
        ),
        (
            "The coup in Gabon ousted President Jan Lech.",
            ("person-jan-lech", "headOfStateOf", "country-GAB"),
        ),
        (
            "Ada Holm is a Polish lawyer who served as Minister of Justice from 2001 to 2003.",
            ("person-ada-holm", "ministerOf", "country-POL"),
        ),
        (
            "The editor of the newspaper Le Matin, Ada Holm, was freed.",
            ("person-ada-holm", "leads", "org-le-matin"),
        ),
        (
            "Ruto named Ada Holm as deputy president, replacing Rigathi Gachagua.",
            ("person-rigathi-gachagua", "succeededBy", "person-ada-holm"),
        ),
    ],
)
def test_it_is_told(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Kenya's president and leader of the opposition Labour Party, Ada Holm, met.",
            ("headOfStateOf", "country-KEN"),
        ),
        ("Kenya accused Uganda, Speaker Ada Holm said.", ("chairs", "country-KEN")),
        ("French troops in Niger detained President Jan Lech.", ("headOfStateOf", "country-NER")),
        ("French troops in Niger detained President Jan Lech.", ("headOfStateOf", "country-FRA")),
        (
            "South Sudan's national security service closed a newspaper and detained its editor, Jan Lech.",
            ("leads", "org-south-sudanese-national-security-service"),
        ),
        ("India's opposition Congress party will appeal.", ("agencyOf", "country-IND")),
    ],
)
def test_it_is_not_told(text: str, relation: tuple[str, str]) -> None:
    assert relation not in {one[1:] for one in relations(text)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Interpol issued a warrant. Jan Lech, a Pole who heads the agency, declined to comment.",
            ("person-jan-lech", "leads", "org-interpol"),
        ),
        (
            "UNICEF said the school had been hit. Ada Holm, who heads the New York-based agency, wept.",
            ("person-ada-holm", "leads", "org-unicef"),
        ),
        (
            "UNICEF said a school had been hit. Ada Holm, an Estonian citizen who heads the New York-based body, left.",
            ("person-ada-holm", "leads", "org-unicef"),
        ),
    ],
)
def test_a_citizen_who_heads_a_body_with_a_seat_elsewhere_heads_it(text: str, relation: tuple[str, str, str]) -> None:
    assert [one for one in relations(text) if one[1] == "leads"] == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "Interpol issued a warrant. Jan Lech met a Pole who heads the agency.",
        "UNICEF said the school had been hit. Ada Holm, who heads the New York office, wept.",
    ],
)
def test_one_citizen_is_not_his_state_and_an_office_is_not_the_body(text: str) -> None:
    assert not [one for one in relations(text) if one[1] == "leads"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ada Holm, Chile's president, dined with Otto Ryder, who resigned as leader of the People's Party.",
            ("person-otto-ryder", "leads", "org-peoples-party"),
        ),
        (
            "Ada Holm ordered the police to shoot, and dismissed her predecessor, Otto Ryder, as chairman of the "
            "country's Security Council.",
            ("person-otto-ryder", "chairs", "org-security-council"),
        ),
    ],
)
def test_one_office_that_ends_was_held_by_one(text: str, relation: tuple[str, str, str]) -> None:
    assert [one for one in relations(text) if one[1] == relation[1]] == [relation]


def test_two_in_a_list_lead_one_party() -> None:
    found = relations("Ada Holm and Otto Ryder lead the Green Union.")
    assert {one[0] for one in found if one[1] == "leads"} == {"person-ada-holm", "person-otto-ryder"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Raila Ouko lost. Ouko's party, the Orange Democratic Movement, went to court.",
            ("person-raila-ouko", "leads", "org-orange-democratic-movement"),
        ),
        (
            "Hristijan Ilievski's party, VMRO-DPMNE, won the election in North Macedonia.",
            ("person-hristijan-ilievski", "leads", "org-vmro-dpmne"),
        ),
    ],
)
def test_the_party_of_somebody_is_led_by_him(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Raila Ouko lost. Ouko's former party, the Orange Democratic Movement, went to court.",
        "Raila Ouko lost. Kenya's party, the Orange Democratic Movement, went to court.",
    ],
)
def test_a_former_party_is_not_led(text: str) -> None:
    assert not [one for one in relations(text) if one[1] == "leads"]


def test_the_chairperson_of_the_african_union_presides_over_it() -> None:
    found = relations("Ada Holm took over as chairperson of the African Union on Saturday.")
    assert [one for one in found if one[0] == "person-ada-holm"] == [("person-ada-holm", "chairs", "org-au")]


def test_the_president_of_a_central_bank_leads_it() -> None:
    found = relations("Ada Holm took over as president of the European Central Bank on Saturday.")
    assert ("person-ada-holm", "leads", "org-ecb") in found
