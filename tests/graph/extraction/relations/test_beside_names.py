"""What stands beside a name and says of what party somebody is, where a place lies or who is sent by whom."""

import pytest
from extracted import read, related, relations


def asserted(text: str) -> set[tuple[str, str, str]]:
    """The relations that a text says are so."""
    return {found[:3] for found in related(text) if found[3].stance.asserts}


@pytest.mark.parametrize(
    ("text", "member", "party"),
    [
        ("Labour MP Tessa Marsh signed the letter.", "tessa-marsh", "labour-party"),
        ("Conservative peer Lord Harlow and Liberal Democrat MP Una Reed spoke.", "una-reed", "liberal-democrats"),
        ("Conservative peer Lord Harlow and Liberal Democrat MP Una Reed spoke.", "harlow", "conservative-party"),
        ("Jim Darrow, a Texas Democrat, voted against it.", "jim-darrow", "democratic-party"),
        ("Jim Darrow, the Oregon Republican, voted against it.", "jim-darrow", "republican-party"),
        ("Sen. Ruth Colton, R-N.D., spoke.", "ruth-colton", "republican-party"),
        ("Rep. Jim Darrow, D-Hawaii, and Rep. Ruth Colton, R-Idaho, spoke.", "ruth-colton", "republican-party"),
        ("Labour's Ruth Colton spoke in London.", "ruth-colton", "labour-party"),
        ("Ruth Colton, a Republican from Maine, voted against it.", "ruth-colton", "republican-party"),
        ("Subcommittee chairman Paul Denning, D-Mich, doubted it.", "paul-denning", "democratic-party"),
        ("Rep. Mary Tate (R-Ohio) doubted it.", "mary-tate", "republican-party"),
        ("Democratic presidential nominee Carol Finch wants a treaty.", "carol-finch", "democratic-party"),
        (
            "Rolf Maier (CDU) and Jana Kolb (SPD) called for more aid.",
            "rolf-maier",
            "christian-democratic-union-of-germany",
        ),
        ("AfD lawmaker Rolf Maier called for less aid.", "rolf-maier", "alternative-for-germany"),
        ("Ruth Colton is a Republican.", "ruth-colton", "republican-party"),
    ],
)
def test_a_party_stands_beside_the_name_of_its_member(text: str, member: str, party: str) -> None:
    told = {one for one in asserted(text) if one[1] == "memberOf" and one[0] == f"person-{member}"}
    assert told in ({(f"person-{member}", "memberOf", f"org-{name}")} for name in (party, party.removesuffix("-party")))


@pytest.mark.parametrize(
    "text",
    [
        "Conservative lawmaker Jim Darrow voted against it.",
        "Ruth Colton, a critic of the Democratic Party, voted against it.",
        "Ruth Colton is not a Democrat.",
        "Boeing's Nora Colvin met Greenpeace's Tim Harrow.",
        "Union president Owen Barrow spoke, and so did Acme Corp president Ron Kale.",
        "The Democratic Republic of Congo accused Rwanda.",
        "Ben Okafor (Arsenal) and Lars Holm (Bayern) scored.",
    ],
)
def test_what_only_sounds_like_a_party_is_none(text: str) -> None:
    assert not {one for one in asserted(text) if one[1] == "memberOf"}


@pytest.mark.parametrize(
    ("text", "place", "land"),
    [
        ("Residents of Basra, Iraq, and Ahvaz, Iran, complained of dust.", "city-144448", "country-IRN"),
        ("Mines were laid near Flint, Michigan, by a militia.", "place-flint", "region-US-MI"),
        (
            "Tanzania will need aid. The minister spoke in the northern town of Arusha on Monday.",
            "city-161325",
            "country-TZA",
        ),
        (
            "Troops were flown to the Incirlik air base in southern Turkey.",
            "facility-incirlik-air-base",
            "country-TUR",
        ),
    ],
)
def test_a_place_lies_in_what_stands_beside_its_name(text: str, place: str, land: str) -> None:
    assert (place, "locatedIn", land) in asserted(text)


@pytest.mark.parametrize(
    "text",
    [
        "In London, Scotland and Wales were represented by ministers.",
        "Delegates from Paris, Germany and Spain met on Monday.",
        "He was born in Cambridge, Massachusetts, and died in Leeds, England.",
        "Kherson is a city on the Dnipro River.",
    ],
)
def test_no_place_lies_in_what_only_follows_its_name(text: str) -> None:
    told = {one for one in asserted(text) if one[1] == "locatedIn"}
    wrong = {"region-GB-SCT", "region-GB-WLS", "country-DEU", "country-ESP", "feature-dnipro-river"}
    cambridge = {one for one in told if one[0] == "city-2653941"}
    assert not {one for one in told if one[2] in wrong} | cambridge


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "China's U.N. envoy Zhang Min objected.",
            ("person-zhang-min", "holdsOffice", "office-envoy-of-china-to-united-nations"),
        ),
        (
            "The EU's foreign policy chief, Karla Moos, objected.",
            ("person-karla-moos", "holdsOffice", "office-foreign-policy-chief-of-european-union"),
        ),
        (
            "The National Coffee Institute (NCI) president, Jorge Duarte, objected.",
            ("person-jorge-duarte", "leads", "org-national-coffee-institute"),
        ),
        (
            "Former Welsh Freedom Party leader Nigel Farrow objected.",
            ("person-nigel-farrow", "leads", "org-welsh-freedom-party"),
        ),
        (
            "Javier Ponce, leader of La Libertad Avanza, objected.",
            ("person-javier-ponce", "leads", "org-la-libertad-avanza"),
        ),
    ],
)
def test_an_office_is_of_what_stands_beside_it(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "body", "states"),
    [
        ("The BRICS (Brazil, India and China) met.", "org-brics", {"country-BRA", "country-IND", "country-CHN"}),
        ("The Visegrad Group of Poland, Slovakia and Hungary met.", "org-visegrad-group",
         {"country-POL", "country-SVK", "country-HUN"}),
        ("The G20: Russia and China left early.", "org-g20", set()),
        ("NATO - Turkey and Hungary apart - agreed.", "org-nato", set()),
    ],
)  # fmt: skip
def test_members_are_listed_behind_a_body(text: str, body: str, states: set[str]) -> None:
    assert {one[0] for one in asserted(text) if one[1:] == ("memberOf", body)} == states


def test_what_is_told_of_one_of_a_list_is_told_of_all() -> None:
    told = asserted("Djibouti hosts military bases of the United States, France, Japan and China.")
    assert {("country-DJI", "hostsForcesOf", f"country-{one}") for one in ("USA", "FRA", "JPN", "CHN")} <= told


def test_whose_bases_a_state_hosts_is_no_neighbour() -> None:
    told = asserted("Chad hosts military bases of France, Italy, Germany and China.")
    assert {one[1] for one in told} == {"hostsForcesOf"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Norway has been a member of NATO since 1949 but is not in the European Union.",
            ("country-NOR", "memberOf", "org-eu"),
        ),
        (
            "Mexico's attorney general, Ana Gertz, and Colombia's vice president, Rosa Marin, met.",
            ("person-ana-gertz", "holdsOffice", "office-vice-president-of-colombia"),
        ),
        (
            "William Burns, director of the CIA, and David Barnea, who heads the Mossad, flew to Doha.",
            ("person-david-barnea", "leads", "org-cia"),
        ),
        ("Omar Hitto, a Syrian-born American citizen, spoke.", ("person-omar-hitto", "citizenOf", "country-SYR")),
    ],
)
def test_what_is_not_said_is_not_read(text: str, relation: tuple[str, str, str]) -> None:
    assert relation not in asserted(text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Spending by French ministries will be frozen. Budget Minister Alain Lupe said so.", "country-FRA"),
        ("Brazilian Planning Minister Joao Soya resigned. Neither he nor Finance Minister Alain Lupe spoke.",
         "country-BRA"),
        ("Foreign Minister Alain Lupe praised Ukrainian soldiers.", ""),
        ("Iraqi soldiers and Iranian drones struck. Budget Minister Alain Lupe said so.", ""),
    ],
)  # fmt: skip
def test_a_minister_is_of_the_only_state_of_whose_own_the_text_has_told(text: str, state: str) -> None:
    told = {one[2] for one in asserted(text) if one[:2] == ("person-alain-lupe", "ministerOf")}
    assert told == ({state} if state else set())


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Robert Fico's Smer party won the vote.", ("person-robert-fico", "leads", "org-smer")),
        (
            "Evo Moreno's Movement for Renewal holds a majority.",
            ("person-evo-moreno", "leads", "org-movement-for-renewal"),
        ),
        (
            "Admiral Daniel Hagar, the Israeli military's chief spokesman, spoke.",
            ("person-daniel-hagar", "spokespersonOf", "org-idf"),
        ),
        (
            "Ada Brandt, a leading figure in the Reform Party, objected.",
            ("person-ada-brandt", "memberOf", "org-reform-party"),
        ),
    ],
)
def test_whose_a_body_is_stands_beside_its_name(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in asserted(text)


def test_who_wants_an_office_does_not_hold_it() -> None:
    told = asserted("The candidate for governor of Virginia, Abigail Sparrow, leads.")
    assert not {one for one in told if one[1] == "holdsOffice"}


def test_a_month_is_no_place() -> None:
    found = read("The party, banned in May, called a strike.")
    assert not {one.label for one in found.entities} & {"May"}


def test_a_hyphen_opens_no_list_of_members() -> None:
    told = relations("Talks between NATO-Russia and China-led envoys failed.")
    assert "memberOf" not in {name for _, name, _ in told}


def test_the_noun_that_says_what_a_group_is_groups_nobody() -> None:
    text = "The militant group Hamas fired at Israel. The Nigerian militant group Boko Haram fired at Chad."
    assert not {one for one in relations(text) if one[1] == "memberOf"}
    assert ("country-KEN", "memberOf", "org-commonwealth") in relations("The Commonwealth groups Kenya and Ghana.")
