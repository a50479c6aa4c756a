"""Relations whose other side a sentence leaves to the context: memberships, terms of office, what "it" was with."""

import pytest
from extracted import read, related, relations, said

from graph.model import EventProposition
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Latvia joined NATO in 2004. Hungary had acceded five years before.", ("country-HUN", "memberOf", "org-nato")),
        ("Latvia joined NATO in 2004. Norway, a member since 1949, was glad.", ("country-NOR", "memberOf", "org-nato")),
        ("Angola joined OPEC in 2007. Ecuador left sixteen years later.", ("country-ECU", "memberOf", "org-opec")),
        ("Angola joined OPEC in 2007. Iraq has been a member since 1960.", ("country-IRQ", "memberOf", "org-opec")),
        ("Laos joined ASEAN in 1997, five years after it had applied.", ("country-LAO", "appliedToJoin", "org-asean")),
        ("NATO has 32 members. Finland joined in April 2023.", ("country-FIN", "memberOf", "org-nato")),
        ("NATO began in 1949. The founding members were Belgium and Denmark.", ("country-DNK", "memberOf", "org-nato")),
        (
            "Latvia joined NATO in 2004. Many countries have become members, including Hungary.",
            ("country-HUN", "memberOf", "org-nato"),
        ),
        (
            "Palau left the Pacific Islands Forum. Fiji belongs to the forum.",
            ("country-FJI", "memberOf", "org-pacific-islands-forum"),
        ),
    ],
)
def test_a_membership_is_of_the_body_spoken_of(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Latvia joined NATO in 2004. Hungary joined the European Union that year.", ("country-HUN", "org-nato")),
        ("Latvia joined NATO in 2004. Hungary joined in condemning the attack.", ("country-HUN", "org-nato")),
        ("Latvia joined NATO in 2004. Hungary left for the summit by train.", ("country-HUN", "org-nato")),
        ("Latvia joined NATO in 2004. Hungary's chess players left early.", ("country-HUN", "org-nato")),
        ("Hungary had acceded five years before.", ("country-HUN", "org-nato")),
        ("NATO has 32 members. Hungary returned in 2004.", ("country-HUN", "org-nato")),
        ("Few remember the NATO summit. Hungary joined late.", ("country-HUN", "org-nato")),
        ("NATO and the European Union have members. Hungary joined in 2004.", ("country-HUN", "org-nato")),
    ],
)
def test_what_names_another_thing_is_no_such_membership(text: str, pair: tuple[str, str]) -> None:
    assert not any((subject, thing) == pair for subject, _, thing in relations(text))


def test_a_question_why_somebody_is_no_member_says_that_he_is_none() -> None:
    (one,) = related("Why is Ukraine not a member of NATO?")
    assert not one[3].stance.asserts


def test_a_membership_that_is_only_wanted_is_no_fact() -> None:
    told = related(
        "Latvia joined NATO in 2004. Georgia has not been admitted, and Moldova does not intend to become a member."
    )
    assert {one[0] for one in told if one[2] == "org-nato" and one[3].stance.asserts} == {"country-LVA"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Rumen Radev was sworn in as president of Bulgaria. Rosen Plevneliev had come to office in 2012.",
            ("person-rosen-plevneliev", "headOfStateOf", "country-BGR"),
        ),
        (
            "Mario Draghi became Italy's prime minister. Giuseppe Conte had resigned in January.",
            ("person-giuseppe-conte", "headOfGovernmentOf", "country-ITA"),
        ),
        (
            "In Kampala, Uganda's capital, Yoweri Museveni won a sixth term, or rather a new term.",
            ("person-yoweri-museveni", "headOfStateOf", "country-UGA"),
        ),
        (
            "Paul Kagame of Rwanda, in power since 2000, did not come.",
            ("person-paul-kagame", "headOfStateOf", "country-RWA"),
        ),
    ],
)
def test_a_term_is_of_the_office_spoken_of(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Rumen Radev was sworn in as president of Bulgaria. Iliana Iotova, the vice-president, took the oath too.",
            "person-iliana-iotova",
        ),
        (
            "Mario Draghi became Italy's prime minister. Silvio Rossi, a banker, resigned as director.",
            "person-silvio-rossi",
        ),
        ("Silvio Rossi took power tools and left.", "person-silvio-rossi"),
    ],
)
def test_another_office_is_not_the_one_spoken_of(text: str, person: str) -> None:
    assert not any(subject == person and said.startswith("headOf") for subject, said, _ in relations(text))


def test_a_resignation_adds_nothing_to_a_title_but_its_end() -> None:
    told = related("Peru's president, Martín Vizcarra, resigned on Friday.")
    (claim,) = [claim for _, relation, _, claim in told if relation == "headOfStateOf"]
    assert claim.proposition.period.latest_end is not None


def test_a_plural_title_holds_for_those_who_are_named_next() -> None:
    text = (
        "The presidents of Brazil and Chile will meet in June. Gabriel Boric proposed the date; Lionel Messi did not."
    )
    assert relations(text) == {("person-gabriel-boric", "headOfStateOf", "country-CHL")}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Serbia claims Kosovo. Turkey recognised Kosovo in 2008, and Albania recognised it too.",
            ("country-ALB", "recognises", "country-XKX"),
        ),
        ("Malta and Peru recognised Kosovo. Fiji had done so in June.", ("country-FJI", "recognises", "country-XKX")),
        (
            "Argentina claims the Falkland Islands. Britain has administered them since 1833.",
            ("country-GBR", "administers", "country-FLK"),
        ),
        (
            "Quito was the seat of a court. Yaoundé has been the capital since 1921.",
            ("city-2220957", "capitalOf", "country-CMR"),
        ),
    ],
)
def test_it_and_the_capital_mean_what_was_spoken_of(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


def test_who_refuses_to_do_so_is_denied_to_have() -> None:
    told = related("Malta and Peru recognised Kosovo. Cuba has refused to do so.")
    assert [one[3].stance.polarity.value for one in told if one[0] == "country-CUB"] == ["negative"]


def test_of_what_several_say_of_themselves_each_says_it_of_itself() -> None:
    told = related("Malta and Peru said that they had left the International Whaling Commission.")
    assert all(local_name(one[3].holder) == one[0] for one in told if one[1] == "memberOf")


def test_foreign_ministers_of_two_states_are_not_those_who_govern_them() -> None:
    found = read("Giorgia Meloni is prime minister of Italy. Foreign ministers of Albania and Italy met in Tirana.")
    labels = {entity.iri: entity.label for entity in found.entities}
    met = [one for claim in found.claims if isinstance(one := claim.proposition, EventProposition)]
    assert [{labels[who] for who in one.actors} for one in met] == [{"ministers (Albania)", "ministers (Italy)"}]


def test_another_ministry_is_not_the_one_named_before() -> None:
    told = said("Oman's defence ministry confirmed the strike. Nobody was hurt, the interior ministry said.")
    assert "Nobody was hurt" in {words for _, words in told}
    assert not any("Defence" in holder for holder, words in told if words == "Nobody was hurt")


def test_whoever_denies_a_report_does_not_report() -> None:
    found = read("Chad denied reports that weapons had reached the rebels.")
    assert [claim.stance.polarity.value for claim in found.claims if claim.frame.startswith("attribution")] == [
        "negative"
    ]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Peru does not recognise the ruling of the International Court of Justice.", "positive"),
        ("Iran did not allow inspectors of the International Atomic Energy Agency to enter the site.", "positive"),
        ("Turkey did not refuse the request from Sweden.", "negative"),
    ],
)
def test_the_not_that_makes_a_refusal_is_no_denial_of_it(text: str, polarity: str) -> None:
    refused = [
        claim.stance.polarity.value
        for claim in read(text).claims
        if isinstance(one := claim.proposition, EventProposition) and one.type.endswith("REJECT")
    ]
    assert refused == [polarity]


def test_a_minister_and_his_state_are_no_two_sides() -> None:
    found = read(
        "Togo and Benin traded fire. Ghana's foreign minister, Ama Osei, offered to mediate. "
        "“We hope the two sides will hold talks,” she said."
    )
    labels = {entity.iri: entity.label for entity in found.entities}
    talks = [one for claim in found.claims if (one := claim.proposition) and isinstance(one, EventProposition)
             and one.type.endswith("CONSULT")]  # fmt: skip
    assert {"Togo", "Benin"} in [{labels[who] for who in one.actors} for one in talks]


def test_groups_that_nobody_names_act() -> None:
    found = read("Human rights groups accused Thai forces of using cluster munitions.")
    actors = [one.actors for claim in found.claims if isinstance(one := claim.proposition, EventProposition)]
    assert all(actors)


@pytest.mark.parametrize(
    ("between", "said_so"),
    [("The foreign minister of Ghana, Ama Osei, called.", False), ("The defence minister, Kofi Boa, called.", True)],
)
def test_behind_another_minister_the_ministry_is_not_the_one_before(between: str, said_so: bool) -> None:
    told = said(f"Oman's defence ministry confirmed the strike. {between} “Nobody was hurt,” the ministry said.")
    assert said_so == any("Defence" in holder for holder, words in told if words == "Nobody was hurt")


def test_a_body_without_a_name_is_called_by_its_field() -> None:
    found = read("Nobody was hurt, the interior ministry said. It was dark, the foreign ministry said.")
    labels = {entity.iri: entity.label for entity in found.entities}
    assert {labels[claim.holder] for claim in found.claims} == {"interior ministry", "foreign ministry"}


@pytest.mark.parametrize(
    ("wanted", "over"),
    [
        ("Thousands rallied in Yerevan on Wednesday, demanding Pashinyan's resignation.", False),
        ("Parliament rejected Pashinyan's dismissal on Wednesday.", False),
        ("Pashinyan's resignation on Wednesday surprised Yerevan.", True),
    ],
)
def test_an_office_does_not_end_because_somebody_wants_it_to(wanted: str, over: bool) -> None:
    found = related(f"Armenia will send no troops, Prime Minister Nikol Pashinyan said. {wanted}")
    ends = [one.proposition.period.latest_end for *_, one in found if one.frame.startswith("head_of_government_of")]
    assert [end is not None for end in ends] == [over]


@pytest.mark.parametrize(
    ("text", "subject", "body"),
    [
        (
            "Turkey urged Chad and Niger to show restraint. Foreign Ministry spokesman Emre Tan said Ankara was ready "
            "to mediate.",
            "person-emre-tan", "org-tur-foreign-ministry",
        ),
        (
            "Argentine President Hector Paz called on Peruvian President Rosa Quispe to free the men. Her foreign "
            "minister, Julio Rojas, refused.",
            "person-julio-rojas", "country-PER",
        ),
        (
            "Monitors from the African Union praised the vote in Malawi. The electoral commission named Isaac Moyo the "
            "winner. The commission's chairman, Peter Chirwa, said the count was fair.",
            "person-peter-chirwa", "org-malawian-commission",
        ),
    ],
    ids=["ministry", "her", "chairman"],
)  # fmt: skip
def test_an_office_is_of_one_body_alone(text: str, subject: str, body: str) -> None:
    assert {thing for who, _, thing in relations(text) if who == subject} == {body}
