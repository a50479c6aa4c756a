"""Who is appointed to what, for whom, and in whose place; whose minister somebody is behind his field."""

import pytest
from extracted import related, relations

from graph.model import Certainty


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "President Vladimir Putin appointed Ada Holm as energy minister, replacing Jan Lech.",
            ("person-jan-lech", "succeededBy", "person-ada-holm"),
        ),
        (
            "President Vladimir Putin appointed Ada Holm as energy minister, replacing Jan Lech.",
            ("person-ada-holm", "ministerOf", "country-RUS"),
        ),
        (
            "President William Ruto appointed Ada Holm as deputy president.",
            ("person-ada-holm", "holdsOffice", "office-deputy-president-of-kenya"),
        ),
        (
            "Ghana named Ada Holm as ambassador to Togo.",
            ("person-ada-holm", "holdsOffice", "office-ambassador-of-ghana-to-togo"),
        ),
        (
            "The UN appointed Ada Holm as special envoy for Libya.",
            ("person-ada-holm", "holdsOffice", "office-special-envoy-of-united-nations-to-libya"),
        ),
        (
            "Norway appointed veteran diplomat Ada Holm as its special envoy for Chad.",
            ("person-ada-holm", "holdsOffice", "office-special-envoy-of-norway-to-chad"),
        ),
        (
            "The African Union named former Nigerian president Ada Holm its envoy to Mali.",
            ("person-ada-holm", "holdsOffice", "office-envoy-of-african-union-to-mali"),
        ),
        (
            "Guyana appointed Ada Holm as its ambassador to Peru.",
            ("person-ada-holm", "holdsOffice", "office-ambassador-of-guyana-to-peru"),
        ),
        (
            "UN Secretary-General António Guterres named Togo's Ada Holm his personal envoy for Chad.",
            ("person-ada-holm", "holdsOffice", "office-envoy-of-united-nations-to-chad"),
        ),
        ("Ada Holm is the Minister of Energy of Honduras.", ("person-ada-holm", "ministerOf", "country-HND")),
        ("Ada Holm served as Minister of Justice of Latvia.", ("person-ada-holm", "ministerOf", "country-LVA")),
        ("Ada Holm, Minister of Trade and Labour of Peru, left.", ("person-ada-holm", "ministerOf", "country-PER")),
        ("The Minister of Energy of Peru, Ada Holm, left.", ("person-ada-holm", "ministerOf", "country-PER")),
        (
            "Ada Holm was preceded by Jan Lech and succeeded by Karl Moos.",
            ("person-jan-lech", "succeededBy", "person-ada-holm"),
        ),
    ],
)
def test_who_holds_what_and_after_whom(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("President Vladimir Putin appointed Ada Holm as energy minister, replacing Jan Lech.", "succeededBy"),
        ("Xi Jinping named Ada Holm as premier, succeeding Jan Lech.", "succeededBy"),
        ("Jan Lech was preceded by Ada Holm and succeeded by Karl Moos.", "succeededBy"),
    ],
)
def test_only_one_comes_after_another(text: str, relation: str) -> None:
    after = [one for one in relations(text) if one[:2] == ("person-jan-lech", relation)]
    before = [one for one in relations(text) if (one[1], one[2]) == (relation, "person-jan-lech")]
    assert len(after) == 1
    assert len(before) <= 1
    assert ("person-jan-lech", relation, "person-ada-holm") not in before


@pytest.mark.parametrize(
    "text",
    [
        "The company appointed Ada Holm as finance minister of its own.",
        "Ada Holm is the Minister of Energy of Ontario.",
        "Ada Holm, Minister of State for Trade of Peru, left.",
        "President Vladimir Putin appointed Ada Holm as governor.",
        "Norway appointed a friend of Ada Holm ambassador to Peru.",
        "Norway appointed Ada Holm's brother ambassador to Peru.",
    ],
)
def test_an_appointment_does_not_always_say_for_whom(text: str) -> None:
    held = ("ministerOf", "holdsOffice")
    assert not [one for one in relations(text) if one[0] == "person-ada-holm" and one[1] in held]


@pytest.mark.parametrize(
    "text", ["Ada Holm was appointed envoy of Peru to Chad.", "The UN named Ada Holm a special envoy for Yemen."]
)
def test_who_is_appointed_holds_the_office_for_sure(text: str) -> None:
    [certainty] = [one[3].stance.certainty for one in related(text) if one[1] == "holdsOffice"]
    assert certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The Green Party elected Ada Holm as its new leader.", ("person-ada-holm", "leads", "org-green-party")),
        ("The Green Party elected Ada Holm leader.", ("person-ada-holm", "leads", "org-green-party")),
        (
            "The World Trade Organization named former judge Ada Holm as its director-general.",
            ("person-ada-holm", "leads", "org-wto"),
        ),
        (
            "The president of Kenya swore in Ada Holm as foreign minister.",
            ("person-ada-holm", "ministerOf", "country-KEN"),
        ),
    ],
)
def test_a_body_chooses_its_own_head(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The World Bank named Ada Holm as president.",
        "The Justice Party named Ada Holm as prime minister.",
        "The Justice Party nominated Ada Holm as its candidate for president.",
    ],
)
def test_no_body_has_a_head_of_state(text: str) -> None:
    assert not [one for one in relations(text) if one[1] in ("headOfStateOf", "headOfGovernmentOf")]
    assert not [one for one in relations(text) if one[1] == "leads" and "party" in one[2]]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Chad's army has removed Juan Riva as president of Chad.", ("headOfStateOf", "country-TCD")),
        ("The board sacked Juan Riva as director of Oxfam.", ("leads", "org-oxfam")),
        ("On Friday Mali's junta named a retired colonel, Juan Riva, as president.", ("headOfStateOf", "country-MLI")),
        (
            "OPEC met in Doha. Kuwait's Juan Riva has been named its secretary general.",
            ("leads", "org-opec"),
        ),
    ],
)
def test_an_office_is_given_and_taken_by_as(text: str, relation: tuple[str, str]) -> None:
    assert ("person-juan-riva", *relation) in relations(text)


def test_who_dismisses_the_head_of_a_body_does_not_head_it() -> None:
    text = "Ada Holm dismissed her rival, Juan Riva, as chairman of the World Bank."
    assert ("person-ada-holm", "chairs") not in {one[:2] for one in relations(text)}


def test_who_is_dismissed_as_a_clown_has_lost_no_office() -> None:
    text = "Chile's president dismissed her rival, Juan Riva, as a clown."
    assert not {one for one in relations(text) if one[0] == "person-juan-riva"}
