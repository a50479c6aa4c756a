"""Names as reports write them: titles without a full stop, short forms, bodies without their state."""

from dataclasses import replace

import pytest
from extracted import extractor, read

from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.extraction.linking.overlaps import gives_way
from graph.model import EventProposition, StatementProposition
from graph.terms import expand, local_name


def named(text: str) -> dict[str, str]:
    """What each name in a text was linked to."""
    links = link(text, reference_gazetteer())
    known = [(one.start, one.end) for one in links.mentions]
    recognised(links, extractor().parser.parse(text, known))
    return {text[one.start : one.end]: local_name(one.entity) for one in links.mentions}


def actors(text: str) -> set[str]:
    """Who acts in the events of a report."""
    said = [claim.proposition for claim in read(text).claims]
    return {local_name(actor) for one in said if isinstance(one, EventProposition) for actor in one.actors}


def test_a_name_ends_with_its_sentence() -> None:
    found = named("He sued former chancellor Marta Oyelaran. There was no reply from Senator John F. Kerry.")
    assert set(found) == {"Marta Oyelaran", "John F. Kerry"}


@pytest.mark.parametrize(
    ("text", "short", "person"),
    [
        ("Ruth Amsel runs the port. Ms Amsel said trade fell.", "Amsel", "person-ruth-amsel"),
        ("Dr Peter Lindholm resigned. The court heard Sir Peter on Friday.", "Peter", "person-peter-lindholm"),
        ("Reporters asked Senator Tillery. Carl Tillery said nothing.", "Tillery", "person-carl-tillery"),
        ("President Adolfo Ibarra Luna spoke. Mr Ibarra Luna left.", "Ibarra Luna", "person-adolfo-ibarra-luna"),
        ("Osman bin Sadek fled. Villagers hid bin Sadek.", "bin Sadek", "person-osman-bin-sadek"),
    ],
)
def test_a_title_with_a_part_of_a_name_means_who_is_named_in_full(text: str, short: str, person: str) -> None:
    assert named(text).get(short) == person


@pytest.mark.parametrize("between", [" ", ", "])
def test_a_state_behind_a_title_is_no_part_of_the_name_that_follows(between: str) -> None:
    found = named(f"The EU special envoy for Paraguay{between}Hanna Virtanen landed in Lima.")
    assert (found["Paraguay"], found["Hanna Virtanen"]) == ("country-PRY", "person-hanna-virtanen")


def test_days_and_designations_are_no_names() -> None:
    assert set(named("B-52 bombers flew over Mombasa before New Year's Eve.")) == {"Mombasa"}


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("A shell fell on the village of Beatrice Hale.", "Beatrice Hale", "place-beatrice-hale"),
        ("The cities of Marlow and Tamsin Hale lost power.", "Tamsin Hale", "place-tamsin-hale"),
        ("A ferry sank off Lady Agnes on the west coast.", "Lady Agnes", "place-lady-agnes"),
        ("The town of Agnes Hale's birth voted.", "Agnes Hale", "person-agnes-hale"),
        ("Her faith in Agnes Hale in the row was low.", "Agnes Hale", "person-agnes-hale"),
    ],
)
def test_a_name_is_a_place_where_the_words_beside_it_say_so(text: str, name: str, entity: str) -> None:
    assert named(text)[name] == entity


def test_a_building_that_acts_is_who_sits_in_it() -> None:
    assert named("The Pentagon says troops will leave.") == {"Pentagon": "org-us-defense-department"}
    assert named("A lorry crashed into the Pentagon.") == {"Pentagon": "facility-pentagon"}


class TestBodiesWithoutTheirState:
    def test_a_ministry_is_that_of_the_state_at_hand(self) -> None:
        found = named("Indonesian troops landed in Ambon. The Defence Ministry confirmed it.")
        assert found["Defence Ministry"] == "org-idn-defence-ministry"

    def test_with_no_state_at_hand_it_is_no_ones_but_this_texts(self) -> None:
        texts = ("The Navy says ships left.", "The Navy says ships came back.")
        one, other = (named(text)["Navy"] for text in texts)
        assert one.startswith("org-navy-")
        assert other.startswith("org-navy-")
        assert one != other

    @pytest.mark.parametrize("name", ["Government", "Federal Government", "Parliament"])
    def test_a_government_is_no_body_of_all_the_world(self, name: str) -> None:
        assert named(f"A court in Suva criticised the {name}, which refused.").get(name) is None

    def test_the_government_is_the_state_of_the_story_throughout(self) -> None:
        text = (
            "Fijian farmers marched in Suva. The Government condemned the march. Ships of Tonga, Tonga's police and "
            "Tongan planes came. Later the Government threatened Tonga."
        )
        government = [
            [local_name(actor) for actor in claim.proposition.actors]
            for claim in read(text).claims
            if isinstance(claim.proposition, EventProposition) and claim.frame.startswith(("ACCUSE", "THREATEN"))
        ]
        assert government == [["country-FJI"], ["country-FJI"]]

    def test_a_government_of_nobody_named_speaks_for_itself(self) -> None:
        said = read("The Federal Government insists that stamps will cost more.")
        labels = {one.iri: one.label for one in said.entities}
        holders = {labels[one.holder] for one in said.claims if isinstance(one.proposition, StatementProposition)}
        assert holders == {"government"}

    def test_the_army_is_the_one_named_before(self) -> None:
        text = "Palestinian police and Palestinian farmers met the Israeli army. The army attacked the farmers."
        assert "org-idf" in actors(text)


def test_a_whole_name_is_not_that_of_one_who_has_more_names() -> None:
    found = named("Colonel Ali Hassan met Colonel Ali Hassan Omar in Lima.")
    assert (found["Ali Hassan"], found["Ali Hassan Omar"]) == ("person-ali-hassan", "person-ali-hassan-omar")


def test_a_group_stays_a_group_unless_a_titled_person_bears_its_name() -> None:
    found = named("Rep. Ann Wagner flew to Kyiv. Wagner said that aid would come.")
    assert found["Wagner"] == "person-ann-wagner"


def test_what_begins_a_sentence_behind_a_title_is_no_first_name() -> None:
    hamas = link(text := "They met the new president. While Hamas left, he stayed.", reference_gazetteer()).mentions[0]
    assert not gives_way(text, hamas, hamas.start, hamas.end, "PERSON")
    wagner = link(text := "They met Rep. Ann Wagner. Wagner left.", reference_gazetteer()).mentions[-1]
    group = replace(wagner, entity=expand("id:org-wagner-group"), kind="ArmedGroup", form="name")
    assert gives_way(text, group, group.start, group.end, "PERSON")


@pytest.mark.parametrize(
    "text",
    [
        "Patients with Ebola in Liberia, Togo and Guinea were treated.",
        "Nurses feared Zika in Peru.",
        "The Marburg virus spread in Rwanda.",
        "Doctors spoke of Lassa fever in Benin.",
    ],
)
def test_a_disease_is_no_place_and_nobody(text: str) -> None:
    assert not {"Ebola", "Zika", "Marburg", "Lassa"}.intersection(named(text))
