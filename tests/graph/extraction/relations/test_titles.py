"""Offices beside names, in the shapes that newspapers use."""

import datetime as dt

import pytest
from extracted import WIRE, claims, related, relations

from graph.model import RelationProposition


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Presidents Emmerson Mnangagwa of Zimbabwe and Filipe Nyusi of Mozambique signed the accord.",
            ("person-filipe-nyusi", "headOfStateOf", "country-MOZ"),
        ),
        (
            "Zambian President Hakainde Hichilema met his Malawian counterpart, Lazarus Chakwera, in Lusaka.",
            ("person-lazarus-chakwera", "headOfStateOf", "country-MWI"),
        ),
        (
            "Kenya's president, Ada Holm of the Unity Party, opened the talks.",
            ("person-ada-holm", "headOfStateOf", "country-KEN"),
        ),
        (
            "Australian Trade Minister Senator Ada Holm opened the talks.",
            ("person-ada-holm", "ministerOf", "country-AUS"),
        ),
        (
            "Australia's trade minister, Senator Ada Holm, opened the talks.",
            ("person-ada-holm", "ministerOf", "country-AUS"),
        ),
        (
            "Chinese vice-premier Ada Holm opened the talks.",
            ("person-ada-holm", "holdsOffice", "office-vice-premier-of-china"),
        ),
        (
            "The EU's chief negotiator, Ada Holm, opened the talks.",
            ("person-ada-holm", "holdsOffice", "office-chief-negotiator-of-european-union"),
        ),
        (
            "Ada Holm, Hong Kong's new police commissioner, opened the talks.",
            ("person-ada-holm", "holdsOffice", "office-police-commissioner-of-hong-kong"),
        ),
        (
            "US Trade Representative Ada Holm opened the talks.",
            ("person-ada-holm", "holdsOffice", "office-trade-representative-of-united-states"),
        ),
        (
            "Ada Holm, the president of the Federal Reserve Bank of Dallas, opened the talks.",
            ("person-ada-holm", "leads", "org-federal-reserve-bank-of-dallas"),
        ),
        (
            "Norway's King Harald V opened the parliament.",
            ("person-harald-v", "headOfStateOf", "country-NOR"),
        ),
        (
            "Thailand's Prime Minister General Prayuth Chan-ocha chaired the cabinet.",
            ("person-prayut-chan-o-cha", "headOfGovernmentOf", "country-THA"),
        ),
        (
            "Libya's rivals formed a government with Abdul Dbeibah as prime minister and Najla Zaki as trade minister.",
            ("person-abdul-hamid-dbeibah", "headOfGovernmentOf", "country-LBY"),
        ),
        (
            "Libya's rivals formed a government with Abdul Dbeibah as prime minister and Najla Zaki as trade minister.",
            ("person-najla-zaki", "ministerOf", "country-LBY"),
        ),
        (
            "The European Central Bank raised rates, its president, Christine Lagarde, said.",
            ("person-christine-lagarde", "leads", "org-ecb"),
        ),
        (
            "The head of the Sudanese army, General Abdel Fattah al-Burhan, rejected talks.",
            ("person-abdel-fattah-al-burhan", "leads", "org-sudanese-armed-forces"),
        ),
        (
            "Agnes Callamard, Amnesty International's secretary general, denounced the verdict.",
            ("person-agnes-callamard", "leads", "org-amnesty-international"),
        ),
        (
            "Peru's interior minister, Juan Carrasco, stepped down.",
            ("person-juan-carrasco", "ministerOf", "country-PER"),
        ),
        (
            "France's ambassador to Mali, Joel Meyer, was given 72 hours to leave.",
            ("person-joel-meyer", "holdsOffice", "office-ambassador-of-france-to-mali"),
        ),
        (
            "The British ambassador in Khartoum, Giles Lever, called for calm.",
            ("person-giles-lever", "holdsOffice", "office-ambassador-of-united-kingdom-to-sudan"),
        ),
        (
            "Ekrem Imamoglu, the mayor of Istanbul, was arrested at dawn.",
            ("person-ekrem-imamoglu", "holdsOffice", "office-mayor-of-istanbul"),
        ),
        (
            "Iran's president, Masoud Pezeshkian, visited Muscat.",
            ("person-masoud-pezeshkian", "holdsOffice", "office-president-of-iran"),
        ),
        (
            "Abiy Ahmed was re-elected prime minister of Ethiopia.",
            ("person-abiy-ahmed", "headOfGovernmentOf", "country-ETH"),
        ),
        (
            "Two French citizens, Cecile Kohler and Jacques Paris, were held in Tehran.",
            ("person-jacques-paris", "citizenOf", "country-FRA"),
        ),
    ],
)
def test_a_title_says_what_its_bearer_holds(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister of Iraq met the president of Turkey in Baghdad on Tuesday.",
        "The son of President Yoweri Museveni of Uganda, Muhoozi Kainerugaba, apologised.",
        "The chief of Kenya's electoral commission announced the result.",
        "John Smith, an analyst at the International Crisis Group, said Mali might leave.",
        "Leaders of the West African bloc ECOWAS met in Abuja.",
    ],
)
def test_who_is_named_beside_a_title_does_not_always_hold_it(text: str) -> None:
    held = {"headOfStateOf", "headOfGovernmentOf", "ministerOf", "leads", "chairs", "holdsOffice"}
    assert not [one for one in relations(text) if one[1] in held and one[0] != "person-yoweri-museveni"]


def test_a_queen_heads_her_state_where_the_reference_data_says_so() -> None:
    assert "headOfStateOf" not in {name for _, name, _ in relations("Jordan's Queen Rania opened the school.")}
    text = "Denmark's Queen Margrethe II opened the school."
    told = [found[1:3] for found in related(text, dt.date(2010, 5, 6))]
    assert told == [("headOfStateOf", "country-DNK")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Madam Speaker, Vice President Cheney, members of Congress, we meet again.", "memberOf"),
        ("Floods hit China, parts of Australia and Japan.", "partOf"),
        ("Syria stands as the strongest force in the Middle East.", "locatedIn"),
    ],
)
def test_what_goes_on_a_list_or_is_part_of_a_name_is_no_title(text: str, name: str) -> None:
    assert name not in {relation for _, relation, _ in relations(text)}


def test_a_plural_title_behind_several_names_holds_for_each() -> None:
    found = relations("Estonia and Latvia, members of NATO, sent troops.")
    assert {("country-EST", "memberOf", "org-nato"), ("country-LVA", "memberOf", "org-nato")} <= found


def test_what_a_participle_in_front_of_a_name_says_is_the_narrators() -> None:
    text = "Serzh Holm said that the Russia-led Collective Security Treaty Organisation would help his country."
    ((_, relation, _, claim),) = related(text)
    assert (relation, claim.holder) == ("leads", WIRE.iri)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Joachim Brandt, president of the Bank of Saxony, spoke in Berlin, and Germany listened.",
            ("person-joachim-brandt", "leads", "org-bank-of-saxony"),
        ),
        (
            "U.S. Transportation Secretary Ellen Marsh landed in Ottawa.",
            ("person-ellen-marsh", "ministerOf", "country-USA"),
        ),
        (
            "U.S. Treasury Secretary Ellen Marsh landed in Ottawa.",
            ("person-ellen-marsh", "ministerOf", "country-USA"),
        ),
        (
            "Kuwaiti Oil Minister Salem Darwish flew home.",
            ("person-salem-darwish", "ministerOf", "country-KWT"),
        ),
        (
            "British foreign secretary Sir Arthur Pell met them.",
            ("person-arthur-pell", "ministerOf", "country-GBR"),
        ),
        (
            "Karin Holm of the Wellen party was elected president of Estonia.",
            ("person-karin-holm", "memberOf", "org-wellen"),
        ),
    ],
)
def test_a_title_says_how_its_bearer_stands_to_a_body(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # of Japan's emperor and the United States' president the reference data knows
        ("Japan rejected the offer, and Japan sent it back. President Tom Hale called.", "headOfStateOf"),
        ("The United States rejected the plan. Prime Minister Tom Hale called.", "headOfGovernmentOf"),
        ("Bundesbank President Karl Anders left the building.", "headOfStateOf"),
        ("Lena Ott, president of the American Federation of Clerks, left.", "headOfStateOf"),
        ("The UN's humanitarian chief, Karl Anders, landed in Goma.", "leads"),
        ("Sudan recalled its envoy over remarks by the trade minister, Salem Darwish.", "ministerOf"),
        ("Spanish junior finance minister Luis Prada resigned.", "ministerOf"),
        ("Karin Holm of the Wellen party was elected president of Estonia.", "chairs"),
    ],
)
def test_a_title_is_not_of_what_cannot_have_it(text: str, relation: str) -> None:
    assert relation not in {name for _, name, _ in relations(text)}


def test_an_acting_chairman_has_the_chair() -> None:
    text = "Karin Holm, acting chairman of the African Union, returned to Addis Ababa."
    assert ("person-karin-holm", "chairs", "org-au") in relations(text)


def test_a_headline_may_end_with_an_oath() -> None:
    assert relations("Estonian Prime Minister Karin Holm takes the oath") == {
        ("person-karin-holm", "headOfGovernmentOf", "country-EST")
    }


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Sweden's Minister of Justice, Jan Holm, left.", "minister of justice"),
        ("The Swedish minister of foreign affairs, Jan Holm, left.", "minister of foreign affairs"),
        ("The minister of Sweden, Jan Holm, left.", "minister"),
        ("Nato Secretary General Mark Rutte left.", "secretary general"),
    ],
)
def test_an_office_is_called_by_its_whole_name(text: str, office: str) -> None:
    told = [claim.proposition for claim in claims(text) if isinstance(claim.proposition, RelationProposition)]
    assert [one.role for one in told] == [office]


@pytest.mark.parametrize(
    ("text", "leads"),
    [("Nokia Chief Executive Ada Holm met Modi.", True), ("Nokia Chief Financial Officer Ada Holm met Modi.", False)],
)
def test_a_chief_officer_is_no_part_of_a_name(text: str, leads: bool) -> None:
    assert [relation for who, relation, _ in relations(text) if who == "person-ada-holm"] == ["leads"] * leads
    assert not any("officer" in who or "executive" in who for who, _, _ in relations(text))
