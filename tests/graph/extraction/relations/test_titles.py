"""Offices beside names, in the shapes that newspapers use."""

import datetime as dt

import pytest
from extracted import WIRE, claims, related, relations, terms

from graph.model import Modality, RelationProposition


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


def test_a_bare_title_is_of_the_state_whose_head_was_named() -> None:
    text = (
        "President Luis Arce of Bolivia dismissed a general. Interior Minister Eduardo del Castillo praised the police."
    )
    assert ("person-eduardo-del-castillo", "ministerOf", "country-BOL") in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister, Jack Orwell, has revealed that he will go to Indonesia.",
        "Defence Minister Rob Dale has sent more troops to Afghanistan.",
        "Bombs fell on villages in Chad. Foreign Minister Alan Dorn said it was too early to help.",
    ],
)
def test_where_somebody_goes_does_not_say_whose_minister_he_is(text: str) -> None:
    assert not [one for one in relations(text) if one[1] in {"headOfGovernmentOf", "ministerOf"}]


def test_a_title_joined_to_an_officers_name_is_of_the_same_state() -> None:
    text = "Israel was told so by German Chancellor Olaf Scholz and Foreign Minister Karl Weber."
    assert ("person-karl-weber", "ministerOf", "country-DEU") in relations(text)


def test_a_bare_title_is_of_the_state_that_acts() -> None:
    text = "Kenya recalled its envoy from Chad. Foreign Minister Peter Odoyo called it a protest."
    assert ("person-peter-odoyo", "ministerOf", "country-KEN") in relations(text)


def test_a_queen_heads_her_state_where_the_reference_data_says_so() -> None:
    assert "headOfStateOf" not in {name for _, name, _ in relations("Jordan's Queen Rania opened the school.")}
    text = "Denmark's Queen Margrethe II opened the school."
    told = [found[1:3] for found in related(text, dt.date(2010, 5, 6))]
    assert told == [("headOfStateOf", "country-DNK")]


def test_one_title_is_one_office_of_one_body() -> None:
    found = relations("Kenyan police spokesman Ali Odhiambo said a road was closed.")
    assert {thing for _, name, thing in found if name == "spokespersonOf"} == {"org-kenyan-police"}


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


def test_who_led_at_the_time_leads_no_longer() -> None:
    text = "The NATO chief at the time, Jens Stoltenberg, said that Ukraine could join."
    assert [claim.proposition.period.ended for _, relation, _, claim in related(text) if relation == "leads"] == [True]


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


def test_who_is_to_take_an_office_does_not_hold_it_yet() -> None:
    told = related("Ana Holm is to become prime minister of Estonia.")
    assert {claim.stance.modality for *_, claim in told} == {Modality.PLANNED}


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
    "text",
    [
        "The next president of Zambia, Joseph Mwale, said the vote was fair.",
        "Norway's future foreign minister, Ada Holm, visited Chad.",
        "The students of Odense met Bo Berg, the next prime minister of Denmark.",
        "Bo Berg, Denmark's next ambassador to Chile, met students in Aarhus.",
    ],
    ids=["president", "minister", "behind the name", "ambassador"],
)
def test_who_is_the_next_to_hold_an_office_does_not_hold_it(text: str) -> None:
    assert not relations(text)


def test_the_next_of_those_who_are_elected_begins_an_office() -> None:
    assert relations("Joseph Mwale was elected as the next president of Zambia.")


def test_the_next_day_is_no_next_president() -> None:
    assert relations("The next month Zambian President Hakainde Hichilema visited Chad.")


@pytest.mark.parametrize(
    "text",
    [
        "The World Bank's Asia director Ada Holm visited Dhaka.",
        "UNESCO's country director for Laos, Ada Holm, left.",
        "Oxfam's regional director Ada Holm left.",
        "The International Monetary Fund's director for Central Asia, Bo Berg, left.",
        "Hezbollah's Syria commander Ali Haddad left.",
        "Airbus's China president Bo Berg left.",
    ],
    ids=["part of the world", "country", "regional", "behind the title", "commander", "president of a firm"],
)
def test_who_is_a_bodys_head_in_one_land_does_not_head_it(text: str) -> None:
    assert not relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "UNICEF's executive director Ada Holm visited Mali.",
        "US Africa Command chief Bo Berg visited Niger.",
        "NATO's Norwegian chief Jens Stoltenberg visited Chad.",
    ],
    ids=["whole body", "named for a land", "origin"],
)
def test_who_heads_the_whole_of_it_does(text: str) -> None:
    assert relations(text)


@pytest.mark.parametrize(
    ("text", "leads"),
    [("Nokia Chief Executive Ada Holm met Modi.", True), ("Nokia Chief Financial Officer Ada Holm met Modi.", False)],
)
def test_a_chief_officer_is_no_part_of_a_name(text: str, leads: bool) -> None:
    assert [relation for who, relation, _ in relations(text) if who == "person-ada-holm"] == ["leads"] * leads
    assert not any("officer" in who or "executive" in who for who, _, _ in relations(text))


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Juan Riva, Chile's president for almost fourteen years, resigned on Sunday.",
            ("person-juan-riva", "headOfStateOf", "country-CHL"),
        ),
        (
            "Ada Holm met Juan Riva. Riva, Chile's foreign minister, smiled.",
            ("person-juan-riva", "ministerOf", "country-CHL"),
        ),
        (
            "The army ousted Juan Riva, Chad's democratically elected president, on Sunday.",
            ("person-juan-riva", "headOfStateOf", "country-TCD"),
        ),
        (
            "Chile's president since 2012, Juan Riva arrived on Sunday.",
            ("person-juan-riva", "headOfStateOf", "country-CHL"),
        ),
        (
            "Ada Holm narrowly won a second term as president of Poland.",
            ("person-ada-holm", "headOfStateOf", "country-POL"),
        ),
    ],
)
def test_a_title_with_its_time_says_what_its_bearer_holds(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm met Juan Riva. Riva, Chile's favourite son, smiled.",
        "Juan Riva was tired. In Chile since January 2014, he laughed.",
        "Juan Riva rejected sanctions. The rival of Norway's president for years, he now farms.",
        "Juan Riva failed to win a second term as president of Poland.",
        "Juan Riva, the leader for many of the poor in Chile, spoke.",
    ],
)
def test_what_has_a_time_is_not_always_an_office(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-juan-riva" and one[1].startswith("headOf")]


def test_a_title_in_front_of_a_sentence_has_its_own_time() -> None:
    text = "Chile's president since 2012, Juan Riva arrived on Sunday."
    assert terms(text, "headOfStateOf", day=dt.date(2015, 4, 1)) == {("2012-01-01/2012-12-31", "")}


def test_a_title_in_front_of_a_pronoun_is_of_the_one_it_means() -> None:
    text = "Dilma Rousseff rejected sanctions. Brazil's president since January 2011, she arrived on Sunday."
    day = dt.date(2015, 4, 1)
    assert terms(text, "headOfStateOf", "person-dilma-rousseff", day) == {("2011-01-01/2011-01-31", "")}


def test_a_further_term_began_when_the_text_says_of_the_first() -> None:
    text = "Ada Holm narrowly won a second term as president of Poland on Sunday. She was first elected in 2010."
    assert terms(text, "headOfStateOf", day=dt.date(2015, 4, 1)) == {("2010-01-01/2010-12-31", "")}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ada Holm, the French foreign minister, met her Chilean counterpart, Foreign Minister Maria Ruiz.",
            ("person-maria-ruiz", "ministerOf", "country-CHL"),
        ),
        (
            "White House spokeswoman Ada Holm said little. Her Chinese counterpart, foreign ministry spokesman Li Wen, "
            "disagreed.",
            ("person-li-wen", "spokespersonOf", "org-chn-foreign-ministry"),
        ),
    ],
)
def test_a_title_behind_a_counterpart_is_of_his_state(text: str, relation: tuple[str, str, str]) -> None:
    found = relations(text)
    assert relation in found
    assert [one for one in found if one[:2] == relation[:2]] == [relation]


def test_a_title_behind_another_mans_friend_is_not_of_his_state() -> None:
    found = relations("The French foreign minister met her Chilean friend, Foreign Minister Maria Ruiz.")
    assert ("person-maria-ruiz", "ministerOf", "country-CHL") not in found
