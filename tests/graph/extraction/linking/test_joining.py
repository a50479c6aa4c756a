"""The recogniser's names beside the gazetteer's: the longer and the likelier reading stands."""

import pytest

from graph.extraction.linking.joining import recognised
from graph.extraction.linking.kinds import without_kind
from graph.extraction.linking.linker import link
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import reference_gazetteer
from graph.language.sentence import Sentence, Span, Token
from graph.terms import local_name


def joined(text: str, *spans: tuple[str, str]) -> Links:
    """The text's links after these names were recognised, each wherever it stands."""
    links = link(text, reference_gazetteer())
    found = []
    for name, label in spans:
        start = text.index(name)
        found.append(Span(start, start + len(name), label))
    recognised(links, [Sentence(0, len(text), (), tuple(found))])
    return links


def named(links: Links) -> list[tuple[str, str, str]]:
    return [(links.text[one.start : one.end], one.kind, one.form) for one in links.mentions]


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        (
            "the Conservative Party of Canada won",
            ("Conservative Party of Canada", "ORG"),
            ("Conservative Party of Canada", "PoliticalParty", "name"),
        ),
        (
            "the Irish Nationalist Party won",
            ("Irish Nationalist Party", "ORG"),
            ("Irish Nationalist Party", "PoliticalParty", "name"),
        ),
        ("Jordan Spieth dropped two balls", ("Jordan Spieth", "PERSON"), ("Jordan Spieth", "Person", "name")),
        ("the late Erica Burman sang", ("Erica Burman", "PERSON"), ("Erica Burman", "Person", "name")),
        ("the ECOWAS Commission met", ("ECOWAS Commission", "ORG"), ("ECOWAS Commission", "Organisation", "name")),
        ("in New Zealand", ("New Zealand", "PLACE"), ("New Zealand", "State", "name")),
    ],
)
def test_the_longer_name_stands(text: str, span: tuple[str, str], expected: tuple[str, str, str]) -> None:
    assert named(joined(text, span)) == [expected]


@pytest.mark.parametrize(
    ("text", "span", "known"),
    [
        ("the European Union on Monday", ("European Union on Monday", "ORG"), "org-eu"),
        ("Angela Merkel of Germany said", ("Angela Merkel of Germany", "PERSON"), "country-DEU"),
        ("in Canberra on Monday", ("Canberra on Monday", "PLACE"), "city-2172517"),
        ("Kazakhstan's Film Ministry said", ("Kazakhstan's Film Ministry", "ORG"), "country-KAZ"),
        ("Kazakhstan's president", ("Kazakhstan's", "ORG"), "country-KAZ"),
        ("talks in Jordan", ("Jordan", "PERSON"), "country-JOR"),
    ],
)
def test_a_known_name_does_not_give_way_to_more_than_a_name(text: str, span: tuple[str, str], known: str) -> None:
    assert known in [local_name(one.entity) for one in joined(text, span).mentions]


def test_a_place_in_the_name_of_an_election_is_a_part_of_it_and_still_links() -> None:
    text = "In the 2019 United Kingdom general election Wales voted Labour."
    for spans in ([], [("2019 United Kingdom general election", "MISC")]):
        first = joined(text, *spans).mentions[0]
        assert (first.form, local_name(first.entity)) == ("part", "country-GBR")


def test_a_surname_recognised_alone_means_the_one_person_of_that_name() -> None:
    text = "Lindqvist lost, said a spokesman for Carl Lindqvist."
    links = joined(text, ("Lindqvist", "PERSON"), ("Carl Lindqvist", "PERSON"))
    assert {local_name(one.entity) for one in links.mentions} == {"person-carl-lindqvist"}
    assert len(links.mentions) == 2


def test_the_acronym_of_a_party_is_not_that_of_its_country() -> None:
    text = "the Social Democratic Party of Croatia (SDP) won. SDP leaders cheered."
    links = joined(text, ("Social Democratic Party of Croatia", "ORG"))
    assert {local_name(one.entity) for one in links.mentions} == {"org-social-democratic-party-of-croatia"}
    assert [one.form for one in links.mentions] == ["name", "abbreviation", "abbreviation"]


def test_a_ministry_with_its_state_in_front_speaks_for_it() -> None:
    links = joined("the Armenian Film Ministry said", ("Armenian Film Ministry", "ORG"))
    speaking = [one.speaks_for or one.entity for one in links.mentions]
    assert [local_name(one) for one in speaking if one] == ["country-ARM"]


def test_a_title_alone_is_nobody() -> None:
    assert joined("Vice President", ("Vice President", "PERSON")).mentions == []


def test_an_entity_goes_with_its_last_mention() -> None:
    links = joined("the Conservative Party of Canada won", ("Conservative Party of Canada", "ORG"))
    assert [local_name(iri) for iri in links.entities] == ["org-conservative-party-of-canada"]


def test_a_treaty_taken_for_a_body_is_none() -> None:
    links = joined("Under the Mutual Aid Accord of 1951 they met.", ("Mutual Aid Accord of 1951", "ORG"))
    assert links.mentions == []


def test_a_new_name_is_found_wherever_else_it_stands() -> None:
    text = "The Hill Farmers Union struck. A day later the Hill Farmers Union gave in."
    assert len(joined(text, ("Hill Farmers Union", "ORG")).mentions) == 2


@pytest.mark.parametrize(
    ("text", "name", "upos", "relation"),
    [("Roasters in Oslo took note", "Roasters", "NOUN", "nsubj"), ("two Western officials", "Western", "ADJ", "amod")],
)
def test_what_is_no_proper_noun_is_no_place(text: str, name: str, upos: str, relation: str) -> None:
    links = link(text, reference_gazetteer())
    start = text.index(name)
    token = Token(0, name, name.lower(), upos, "", 0, relation, start, start + len(name))
    recognised(links, [Sentence(0, len(text), (token,), (Span(start, start + len(name), "PLACE"),))])
    assert name not in [text[one.start : one.end] for one in links.mentions]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Idris bin Tarhan", "Bin Tarhan"),
        ("Idris bin Tarhan", "Tarhan"),
        ("Isaura Lemlem Fayad", "Isaura"),
        ("Isaura Lemlem Fayad", "Lemlem"),
        ("Omar al-Tarhan", "Tarhan"),
        ("Omar al-Tarhan", "Al-Tarhan"),
    ],
)
def test_a_part_of_a_full_name_is_its_bearer(full: str, short: str) -> None:
    links = people(f"{full} sang. {short} wept.", full, short)
    assert len(links.mentions) == 2
    assert len({one.entity for one in links.mentions}) == 1


def test_a_part_of_two_names_is_nobody_s_of_them() -> None:
    text = "Isaura Lemlem Fayad met Omar Lemlem Diop. Lemlem wept."
    links = people(text, "Isaura Lemlem Fayad", "Omar Lemlem Diop", "Lemlem")
    assert len({one.entity for one in links.mentions}) == 3


def people(text: str, *names: str) -> Links:
    """The text's links after these people were recognised, each where the text has the name last."""
    links = link(text, reference_gazetteer())
    spans = tuple(Span(at := text.rindex(name), at + len(name), "PERSON") for name in names)
    recognised(links, [Sentence(0, len(text), (), spans)])
    return links


@pytest.mark.parametrize(
    ("text", "upos", "name"),
    [
        ("The Wellen party won. Its leader left.", "PROPN", "Wellen"),
        ("The Liberal party won. Its leader left.", "ADJ", "Liberal party"),
        ("The Liberal party won. Later Liberal lost.", "ADJ", "Liberal"),
    ],
)
def test_what_a_body_is_is_no_part_of_its_name(text: str, upos: str, name: str) -> None:
    start, middle = 4, text.index(" party")
    tokens = (
        Token(0, "The", "the", "DET", "", 2, "det", 0, 3),
        Token(1, text[start:middle], text[start:middle], upos, "", 2, "compound", start, middle),
        Token(2, "party", "party", "NOUN", "", 2, "root", middle + 1, middle + 6),
    )
    sentence = Sentence(0, len(text), tokens)
    span = without_kind(Span(start, middle + 6, "ORG"), sentence, link(text, reference_gazetteer()))
    assert text[span.start : span.end] == name


@pytest.mark.parametrize(
    ("text", "span", "bodies"),
    [
        ("Labour lost", ("Labour", "ORG"), ["org-labour-party"]),
        ("the Labour Party and Labour lost", ("Labour Party", "ORG"), ["org-labour-party"]),
        ("the Oregon Republican lost", ("Oregon Republican", "ORG"), []),
        ("U.S. Reps. Ada Holm and Otto Ryder", ("U.S. Reps", "ORG"), []),
        ("a bill that Republicans wrote", ("Republicans", "PERSON"), ["org-republican-party"]),
        ("the Tories lost, and Tories wept", ("Tories", "PERSON"), ["org-conservative-party"] * 2),
        ("the Republican Party met; Republicans left", ("Republican Party", "ORG"), ["org-republican-party"] * 2),
        ("six Republicans left with a few Democrats", ("Republicans", "PERSON"), []),
        ("of Paris and Madrid, Republicans met", ("Republicans", "PERSON"), []),
        ("in Paris, France, the Democrats met", ("Democrats", "ORG"), ["org-democrats"]),
        ("aid for Ukraine and Kyiv that Republicans in Washington held up", ("Republicans", "PERSON"),
         ["org-republican-party"]),
        ("in Canada and in Ottawa the Tories met", ("Tories", "PERSON"), ["org-conservative-party"]),
        ("Conservatives may dislike it", ("Conservatives", "ORG"), []),
        ("a plan that NGOs wrote", ("NGOs", "ORG"), []),
        ("the Ohio Democrats left", ("Ohio Democrats", "ORG"), ["org-ohio-democrats"]),
    ],
)
def test_a_party_is_called_one_way_and_its_people_are_no_body(
    text: str, span: tuple[str, str], bodies: list[str]
) -> None:
    found = [local_name(one.entity) for one in joined(text, span).mentions]
    assert [name for name in found if name.startswith("org-")] == bodies


@pytest.mark.parametrize(
    ("text", "name"), [("a law for CEOs", "CEOs"), ("feared by Africans", "Africans"), ("by Salafists", "Salafists")]
)
def test_several_of_a_kind_are_nobody_by_name(text: str, name: str) -> None:
    assert not joined(text, (name, "PERSON")).mentions


@pytest.mark.parametrize(
    ("text", "spans", "kind", "times"),
    [
        ("Ada Bush wrote. They sent letters to Bush.", {"Ada Bush": "PERSON"}, "Person short", 1),
        ("A mill in Warren, Ohio, burned. Ada Warren left.", {"Ada Warren": "PERSON"}, "City name", 1),
        ("Orders from Lu were obeyed. Lu Haoran spoke.", {"Lu": "PLACE", "Lu Haoran": "PERSON"}, "Person short", 1),
        ("A mill near Lu burned. Lu Haoran spoke.", {"Lu": "PLACE", "Lu Haoran": "PERSON"}, "Place name", 1),
        ("The Holm administration fell. Ada Holm left.", {"Holm": "ORG", "Ada Holm": "PERSON"}, "Person short", 1),
        ("The Holm Bank fell. Ada Holm left.", {"Holm": "ORG", "Ada Holm": "PERSON"}, "Organisation name", 1),
        ("RoadSoft fell. A deal with RoadSoft failed.", {"RoadSoft": "ORG"}, "Organisation name", 2),
    ],
)
def test_a_name_is_whose_the_text_says(text: str, spans: dict[str, str], kind: str, times: int) -> None:
    name = next(iter(spans)).split()[-1]
    told = [f"{one} {form}" for spelt, one, form in named(joined(text, *spans.items())) if spelt == name]
    assert told == [kind] * times


@pytest.mark.parametrize(
    ("text", "span", "short", "meant"),
    [
        ("The Christian Assembly of Norway met. The CAN left.", "Christian Assembly of Norway", "The CAN", "org-chri"),
        ("The CAN left. The Christian Assembly of Norway met.", "Christian Assembly of Norway", "The CAN", "org-chri"),
        ("The Congress of Northern Adults met. CAN left.", "Congress of Northern Adults", "CAN left", "org-andean"),
        ("Christian Alliance met. The CAN left.", "Christian Alliance", "The CAN", "org-andean"),
        ("The Andean Community met, and so did the Assembly. CAN left.", "Assembly", "CAN left", "org-andean"),
    ],
)
def test_first_letters_are_of_the_body_named_in_full(text: str, span: str, short: str, meant: str) -> None:
    links = joined(text, (span, "ORG"))
    start = text.index(short) + short.index("CAN")
    found = links.at(start, start + 3)
    assert found is not None
    assert local_name(found.entity).startswith(meant)


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Mali left the African Union. The Union spoke.", "Union", "org-au"),
        ("The Pacific Islands Forum met; the Forum sits in Suva.", "Forum", "org-pacific-islands-forum"),
        ("The League of Arab States met. An envoy of the League spoke.", "League", "org-arab-league"),
        ("The Council of Europe met. The Council spoke.", "Council", "org-council-of-europe"),
        ("The African Union and the European Union met. The Union spoke.", "Union", None),
        ("The Union spoke. Mali left the African Union.", "Union", None),
        ("Mali left the African Union. A Union spoke.", "Union", None),
    ],
)
def test_the_word_for_what_a_body_is_means_the_one_that_was_named(text: str, word: str, meant: str | None) -> None:
    links = link(text, reference_gazetteer())
    start = next(i for i in range(len(text)) if text.startswith(word, i) and links.at(i, i + len(word)) is None)
    recognised(links, [Sentence(0, len(text), (), (Span(start, start + len(word), "ORG"),))])
    found = links.at(start, start + len(word))
    told = local_name(found.entity) if found and found.entity in links.gazetteer.known else None
    assert told == meant


def test_the_council_of_a_state_that_passes_for_a_place_is_no_body_of_states() -> None:
    text = "a session of his country's Security Council"
    assert named(joined(text, ("Security Council", "PLACE"))) == [("Security Council", "Organisation", "name")]
