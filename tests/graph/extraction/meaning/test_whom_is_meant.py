"""Whom a phrase means that names nobody, and whose words and deeds a report then tells."""

import pytest
from extracted import claims, events, extractor, holders, relations, report, sides

from graph.model import EventProposition, Modality, Polarity, RelationProposition, StatementProposition
from graph.terms import local_name


def told(text: str, kind: str) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The events of a type: holder, actors and recipients."""
    return {
        (local_name(claim.holder), tuple(sorted(actors)), tuple(sorted(recipients)))
        for root, actors, recipients, claim in events(text)
        if root == kind
    }


def stances(text: str, kind: str) -> set[tuple[Polarity, Modality]]:
    return {(claim.stance.polarity, claim.stance.modality) for root, *_, claim in events(text) if root == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Chad's President Mahamat Deby spoke on Monday. Opposition leaders accused France of meddling.",
        "Niger's President Mohamed Bazoum is held. France accused the coup leaders of lying.",
    ],
)
def test_leaders_of_another_kind_are_no_head_of_state(text: str) -> None:
    accused = told(text, "ACCUSE")
    assert accused
    assert not any("person" in who for _, actors, recipients in accused for who in (*actors, *recipients))


@pytest.mark.parametrize(
    "text",
    [
        "President Carlos Mesa thanked the army. The coup leader was arrested on Monday.",
        "Former premier Ada Holm condemned the putsch. The coup leader was arrested hours later.",
    ],
)
def test_the_coup_leader_who_is_arrested_is_neither_the_president_nor_who_spoke_before(text: str) -> None:
    arrested = told(text, "COERCE")
    assert arrested
    assert not any("person" in who for *_, recipients in arrested for who in recipients)


def test_the_opposition_leader_is_who_spoke_just_before() -> None:
    text = (
        "Venezuela's President Nicolás Maduro won. Delsa Solórzano told reporters that she was sad. "
        "The opposition leader accused the council of hiding the tallies."
    )
    assert {actors for _, actors, _ in told(text, "ACCUSE")} == {("person-delsa-solorzano",)}


def test_both_sides_are_those_of_whom_the_article_speaks() -> None:
    text = (
        "Armenia and Azerbaijan quarrelled over a truce. Azerbaijan said that Armenian forces had fired. "
        "Turkey said that Armenia must withdraw. Pope Francis urged both sides to stop."
    )
    assert ("publisher-wire", ("person-pope-francis",), ("country-ARM", "country-AZE")) in told(text, "REQUEST")


def test_each_of_two_says_it_of_the_other() -> None:
    found = told("India and Pakistan accused each other on Friday of shelling villages.", "ASSAULT")
    pairs = {(holder, actors) for holder, actors, _ in found}
    assert pairs == {("country-IND", ("country-PAK",)), ("country-PAK", ("country-IND",))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad and Niger accused each other of bombing the bridge.", "ASSAULT"),
        ("Chad and Niger accused each other of killing herders.", "ASSAULT"),
        ("Chad and Niger accused each other of arresting herders.", "COERCE"),
    ],
)
def test_each_says_that_the_other_did_it(text: str, kind: str) -> None:
    pairs = {(holder, actors) for holder, actors, _ in told(text, kind)}
    assert pairs == {("country-TCD", ("country-NER",)), ("country-NER", ("country-TCD",))}


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger accused each other of burning the bridge.",
        "Chad and Niger blamed each other for the fire.",
        "Chad and Niger blamed one another for the fire.",
    ],
)
def test_each_of_two_accuses_the_other(text: str) -> None:
    pairs = {(actors, recipients) for _, actors, recipients in told(text, "ACCUSE")}
    assert pairs == {(("country-TCD",), ("country-NER",)), (("country-NER",), ("country-TCD",))}


def test_she_is_not_whom_the_text_calls_he() -> None:
    text = (
        "Evo Morales said that he was leaving. Police later arrested Rosa Maria Quiroga, the head of the court. "
        "She has denied wrongdoing."
    )
    assert holders(text, "wrongdoing") == {"person-rosa-maria-quiroga"}


def test_they_are_the_two_who_met() -> None:
    text = (
        "Kyrgyz guards said that Tajik troops had fired. President Sadyr Japarov of Kyrgyzstan and President "
        "Emomali Rahmon of Tajikistan met in Samarkand. They urged their generals to pull back."
    )
    assert {actors for _, actors, _ in told(text, "REQUEST")} == {("person-emomali-rahmon", "person-sadyr-japarov")}


@pytest.mark.parametrize(
    ("text", "words", "holder"),
    [
        ("Japan waits. In Seoul, the trade ministry said that it had received the plan.", "the plan", "country-KOR"),
        (
            "The Chadian health ministry spoke of ten dead. “The fever is spreading,” the ministry said.",
            "spreading",
            "country-TCD",
        ),
        (
            "According to a statement published by the Chadian health ministry, the fever was spreading.",
            "spreading",
            "country-TCD",
        ),
        (
            "Argentina's president-elect, Alberto Fernández, accused the army of breaking the constitution.",
            "constitution",
            "person-alberto-fernandez",
        ),
    ],
)
def test_words_are_those_of_the_ministry_or_officer_who_is_meant(text: str, words: str, holder: str) -> None:
    assert holders(text, words) == {holder}


def test_the_army_is_that_of_the_minister_who_speaks() -> None:
    text = (
        "Azerbaijan and Armenia fight. Azerbaijan's guns fired. In Ankara, Defence Minister Yaşar Güler said that "
        "the army would attack Syria."
    )
    assert {actors for _, actors, _ in told(text, "ASSAULT")} >= {("org-tur-armed-forces",)}


def test_an_office_behind_a_capital_is_of_its_state() -> None:
    text = "Guyana is on alert, and Guyana waits. In Caracas, Defence Minister Aquiles Ríos said that he was ready."
    offices = {
        local_name(said.object)
        for claim in claims(text)
        if isinstance(said := claim.proposition, RelationProposition) and "aquiles" in said.subject
    }
    assert offices == {"country-VEN"}


def test_what_until_opens_is_still_to_come() -> None:
    awaited = stances("Chad vowed to fight until Sudan withdraws its troops.", "RETREAT")
    assert awaited == {(Polarity.POSITIVE, Modality.CONDITIONAL)}
    done = stances("Chad fought until Sudan withdrew its troops.", "RETREAT")
    assert done == {(Polarity.POSITIVE, Modality.ACTUAL)}


def test_who_is_urged_to_stop_a_deed_is_not_urged_to_do_it() -> None:
    asked = stances("Beijing urged the United States to stop arming Taiwan.", "AID")
    assert asked == {(Polarity.NEGATIVE, Modality.REQUESTED)}


def test_calling_a_deed_something_asks_for_none() -> None:
    found = stances("Carlos Mesa called the resignation of Evo Morales a lesson.", "RETREAT")
    assert not any(modality == Modality.REQUESTED for _, modality in found)


@pytest.mark.parametrize(
    ("text", "words", "denier"),
    [
        ("The villagers accused the army of burning houses, which France denied.", "burning", "country-FRA"),
        (
            "Tarek Saab accused Delsa Solórzano of planning a coup, which she denied.",
            "planning",
            "person-delsa-solorzano",
        ),
    ],
)
def test_an_accusation_is_denied_by_whoever_denies_it(text: str, words: str, denier: str) -> None:
    denials = {
        local_name(claim.holder)
        for claim in claims(text)
        if isinstance(said := claim.proposition, StatementProposition) and words in said.content
        if claim.stance.polarity == Polarity.NEGATIVE
    }
    assert denials == {denier}


def test_what_is_called_something_in_marks_has_no_half_of_them() -> None:
    text = "The Armenian foreign ministry called the allegation “an absolute lie” and left."
    contents = [said.content for c in claims(text) if isinstance(said := c.proposition, StatementProposition)]
    assert "the allegation [is] an absolute lie" in contents


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("The agent denied any wrongdoing, Yonhap reported.", "wrongdoing", "any wrongdoing"),
        (
            "Peru held a vote in which, according to the government, most voters backed the claim.",
            "voters",
            "most voters backed the claim",
        ),
    ],
)
def test_a_statement_ends_where_another_report_begins(text: str, words: str, whole: str) -> None:
    contents = [said.content for c in claims(text) if isinstance(said := c.proposition, StatementProposition)]
    assert whole in [one for one in contents if words in one]


def test_a_second_report_is_no_part_of_the_first() -> None:
    text = "Tarek Saab said that 749 people had been arrested and accused Chile of planning a coup."
    assert told(text, "ACCUSE") == {("publisher-wire", ("person-tarek-saab",), ("country-CHL",))}


@pytest.mark.parametrize(
    ("text", "root", "who"),
    [
        ("Kenya said Uganda had seized a boat and demanded its release.", "REQUEST", "country-KEN"),
        ("Jordan said Syria had shelled a farm and vowed revenge.", "THREATEN", "country-JOR"),
        ("Peru said Chile had blocked a port and called for an inquiry.", "REQUEST", "country-PER"),
        ("Norway said Chad had jailed a nun and summoned the Chadian envoy.", "ACCUSE", "country-NOR"),
    ],
)
def test_who_tells_a_deed_reacts_to_it(text: str, root: str, who: str) -> None:
    assert [actors for _, actors, _ in told(text, root)] == [(who,)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Security Council met on Monday. Only 14 members accused Israel.", None),
        ("Egypt mediated between the two sides.", None),
        ("Police in Chad arrested 14 members of the opposition.", 14),
    ],
)
def test_states_and_sides_are_not_counted_as_people(text: str, count: int | None) -> None:
    found = [one.proposition for one in claims(text) if isinstance(one.proposition, EventProposition)]
    assert {one.count for one in found} == {count}


def test_a_military_government_is_its_state() -> None:
    """ "Mali's military" is an army where it acts, and an adjective where it says who governs."""
    for words, actor in (("military government", "country-MLI"), ("military", "org-mli-armed-forces")):
        found = told(f"Mali's {words} arrested three French citizens on Monday.", "COERCE")
        assert [actors for _, actors, _ in found] == [(actor,)]


def test_it_is_a_subject_without_a_name_rather_than_a_name_without_a_part() -> None:
    text = "Mali's government criticised the United Nations' envoy, whose deputy it had expelled in May."
    assert {actors for _, actors, _ in told(text, "SANCTION")} == {("country-MLI",)}


def test_what_stands_behind_another_preposition_is_no_second_side() -> None:
    text = "Mali's president, Assimi Goita, has turned away from France, and towards Russia."
    assert all("country-RUS" not in (*one, *other) for _, one, other in told(text, "REJECT"))
    rejected = told("Mali has turned away from France and towards Russia.", "REJECT")
    assert {one[1:] for one in rejected} == {(("country-MLI",), ("country-FRA",))}


def test_how_often_something_was_done_is_not_what_was_said() -> None:
    text = "Peru's government declared the Iranian ambassador persona non grata, the first time that it has done so."
    assert [c for c in claims(text) if isinstance(c.proposition, StatementProposition)] == []
    assert {actors for _, actors, _ in told(text, "SANCTION")} == {("country-PER",)}


def test_what_somebody_claims_as_his_own_is_no_statement() -> None:
    text = (
        "China claims almost all of the South China Sea, including waters claimed by Vietnam, Malaysia, Brunei "
        "and Taiwan."
    )
    assert not [c for c in claims(text) if isinstance(c.proposition, StatementProposition)]


def test_whose_is_of_whoever_is_described() -> None:
    text = (
        "Russia will keep its base in the Armenian town of Gyumri until 2044. Armenia, a landlocked ally of Moscow "
        "whose frontiers with Turkey and Azerbaijan are closed, already hosts some 3,000 Russian soldiers."
    )
    assert ("country-ARM", "country-TUR") in {(one, other) for one, _, other in relations(text)}


@pytest.mark.parametrize("members", ["MPs", "MEPs", "Conservative MPs"])
def test_members_of_parliament_are_people(members: str) -> None:
    assert [len(actors) for _, actors, _ in told(f"{members} criticised Belarus.", "ACCUSE")] == [1]


def test_the_mp_is_who_was_called_so() -> None:
    found = told("Labour MP Ida Moss left. The MP criticised Belarus.", "ACCUSE")
    assert {actors for _, actors, _ in found} == {("person-ida-moss",)}


def test_a_court_is_called_as_it_is_written_and_is_of_no_other_state() -> None:
    found = extractor()(report("On Monday, the Virginia court sentenced two Afghans to prison."))
    assert [one.label for one in found.entities if "court" in one.label] == ["Virginia court"]


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Nigeria's Boko Haram militants attacked Niger.", "org-boko-haram"),
        ("Yemen's Huthi rebels attacked Oman.", "org-houthis"),
        ("A Tamil Tiger squad attacked a barracks in Jaffna.", "org-ltte"),
        ("A Tamil Tiger suicide bomber attacked a bus in Colombo.", "org-ltte"),
        ("A Red Brigade gunman attacked a banker in Turin.", "org-red-brigades"),
        ("Khmer Rouge guerrillas attacked a train in Cambodia.", "org-khmer-rouge"),
    ],
)
def test_fighters_behind_the_name_of_their_group_are_that_group(text: str, band: str) -> None:
    assert {actors for _, actors, _ in told(text, "ASSAULT")} == {(band,)}


def test_a_report_does_not_play_where_it_was_written() -> None:
    text = "LUSAKA, Zambia (AP) — Soldiers in Gabon announced that they had dissolved parliament."
    assert {recipients for _, _, recipients in told(text, "COERCE")} == {("country-GAB",)}


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Japan signed a pact with Vietnam. China protested. Tokyo attacked the Southeast Asian nation in July.", ()),
        ("Kenya signed a pact with Peru in May. Nairobi attacked the South American nation in July.", ("country-PER",)),
    ],
)
def test_a_nation_of_some_region_is_the_only_one_named(text: str, others: tuple[str, ...]) -> None:
    assert {recipients for _, _, recipients in told(text, "ASSAULT")} == {others}


def test_what_each_says_of_the_other_names_the_other() -> None:
    content = {
        (local_name(claim.holder), claim.proposition.content)
        for claim in claims("Chad and Niger accused each other of breaking the accord.")
        if isinstance(claim.proposition, StatementProposition)
    }
    assert content == {
        ("country-TCD", "[Niger is] breaking the accord"),
        ("country-NER", "[Chad is] breaking the accord"),
    }


@pytest.mark.parametrize(
    ("text", "kind", "side"),
    [
        ("Jon Berg fled. He shot a guard in the arm, Sergeant Pete Holm said.", "ASSAULT", "person-jon-berg"),
        ("Jon Berg fled. He shot a guard in the arm, Pete Holm said.", "ASSAULT", "person-jon-berg"),
        (
            "Chad wants to have Idris Moro tried, Minister Paul Kamau said. Soldiers have arrested him in Mali.",
            "COERCE",
            "person-idris-moro",
        ),
    ],
)
def test_who_tells_of_another_is_not_meant(text: str, kind: str, side: str) -> None:
    found = [{*actors, *others} for _, actors, others in told(text, kind)]
    assert found
    assert all(side in who for who in found)
    assert not any("holm" in one or "kamau" in one for who in found for one in who)


def test_whose_decision_it_is_does_what_he_decided() -> None:
    text = "Kahn took money from voters angry at Ruth Berg's decision to fly to Syria and meet with President Assad."
    assert [set(actors) for _, actors, _ in told(text, "CONSULT")] == [{"person-ruth-berg", "person-bashar-al-assad"}]


def test_an_infinitive_is_joined_to_the_one_before_it() -> None:
    text = (
        "Kahn took money from voters unhappy with Berg's decision to travel to Syria and meet with President Assad."
    )
    assert not any("kahn" in one for _, actors, _ in told(text, "CONSULT") for one in actors)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen from the al-Qaeda affiliate al-Shabaab killed nine soldiers.",
        "Fighters of the al-Qaeda branch al-Shabaab killed nine soldiers.",
    ],
)
def test_an_affiliates_gunmen_are_its_own(text: str) -> None:
    assert [actors for actors, _ in sides(text, "ASSAULT")] == [{"org-al-shabaab"}]
