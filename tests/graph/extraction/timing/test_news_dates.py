"""The dates of deeds as news tells them, against the tree where that goes astray."""

import pytest
from dated import lasting, when


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        # A clause that opens behind a date does not own it.
        (
            "Police in the capital fired water cannon at demonstrators on Monday, a week after the army seized power.",
            "fired",
            "2022-01-03",
        ),
        ("Masked gunmen shot dead 12 people at the offices of a magazine in Paris yesterday.", "shot", "2022-01-05"),
        ("The minister resigned on the morning after the referendum of 2 January.", "resigned", "2022-01-03"),
        ("The army shelled the town the day before the vote of 2 January.", "shelled", "2022-01-01"),
        ("Jets bombed the port on Monday, the third day of the offensive.", "offensive", "2022-01-03"),
        # What took place is not counted from what is still to come.
        (
            "He won the vote on Sunday and takes office on 1 March. His rival congratulated him that night.",
            "congratulated",
            "2022-01-02",
        ),
        # A measure is of the day on which something is done with it.
        ("Chad doubled tariffs on Sudanese cattle last Friday.", "tariffs", "2021-12-31"),
        ("Sudan condemned tariffs on its cattle on Monday.", "tariffs", ""),
        # A verb that the parser took for an adjective, in its sentence without another.
        ("Russia's security service blamed Ukraine on Monday.", "blamed", "2022-01-03"),
        # Yesterday is "Wednesday"; "last Wednesday" is the one before.
        ("Rebels killed ten soldiers last Wednesday.", "killed", "2021-12-29"),
        ("Rebels killed ten soldiers last Tuesday.", "killed", "2022-01-04"),
        # Times beside a year or day that was said.
        ("The army killed 150 people at a stadium on 28 September last year.", "killed", "2021-09-28"),
        ("Mali voted on Sunday. Gunmen attacked a polling station in the morning.", "attacked", "2022-01-02"),
        # An event with words between it and its date, before its verb; a gerund that is one; what is struck in it.
        ("The visit of the Greek premier to Tirana in October angered Serbia.", "visit", "2021-10-01..2021-10-31"),
        ("The arrest of the union leader in Lima on Monday alarmed the mayor.", "arrest", "2022-01-03"),
        ("The visit of the premier, who quit in October, angered Serbia.", "visit", ""),
        ("The unrest came after Sunday's killing of a judge by rebels.", "killing", "2022-01-02"),
        ("Togo condemned on 20 December the attack on oil wells of nine days earlier.", "attack", "2021-12-11"),
        ("In a letter dated 9 December, Okello threatened the mayor with sanctions.", "threatened", "2021-12-09"),
        ("He showed a letter dated 9 December and threatened the mayor.", "threatened", ""),
        ("Okello on Monday put the army on alert and on Tuesday spoke with the king.", "alert", "2022-01-03"),
        (
            "The group seized Mosul, Iraq's second city, in June and declared a state on the 29th of that month.",
            "seized",
            "2021-06-01..2021-06-30",
        ),
        # What is to be held lies ahead.
        ("Togo invited Chad on Tuesday to a summit to be held in Lomé on 19 May.", "summit", "2022-05-19"),
        ("Togo invited Chad on Tuesday to a summit to be held in Lomé on 19 May.", "invited", "2022-01-04"),
        # What somebody urges others to do lies ahead; the day is that of urging.
        ("The opposition leader urged India to send troops on Tuesday.", "urged", "2022-01-04"),
        ("Soldiers arrested the minister at his home before dawn on Monday.", "arrested", "2022-01-03"),
        ("Australia has belonged to the forum since its foundation in 1971.", "belonged", "1971-01-01..1971-12-31"),
        # The first since something: only how long there had been none.
        (
            "Russia on Monday became the first country to recognise the group since it seized the capital in 2021.",
            "recognise",
            "2022-01-03",
        ),
        ("Obama, the first president to visit the island in 88 years, met dissidents.", "visit", ""),
        ("Togo on Tuesday became the latest country to expel Belarusian envoys.", "expel", "2022-01-04"),
        # What somebody is made to do happens when he is made to; what others are asked for does not.
        ("Chad forced a cargo plane to land in Abéché on Sunday and arrested its crew.", "arrested", "2022-01-02"),
        ("Chad forced a cargo plane to land in Abéché on Sunday.", "land", "2022-01-02"),
        ("Chad will force a cargo plane to land in Abéché on Sunday.", "land", "2022-01-09"),
        # A new thing is of the day on which it is made, one that is known may be older.
        ("Peru and Chile traded accusations on Sunday.", "accusations", "2022-01-02"),
        ("Peru and Chile repeated the accusations on Sunday.", "accusations", ""),
        ("Gambian courts issued a warrant for the general on Monday.", "warrant", "2022-01-03"),
        ("Norway proposed talks on Monday.", "talks", ""),
        ("The guards put the governor under house arrest on Monday.", "arrest", "2022-01-03"),
        ("The guards left the port on Monday under an agreement with Oman.", "agreement", ""),
        # Of two days on one verb the second is that of the noun before it.
        (
            "Chad shelled two villages on Sunday in revenge for the killing of a prefect on 20 December.",
            "killing",
            "2021-12-20",
        ),
        (
            "Chad shelled two villages on Sunday in revenge for the killing of a prefect on 20 December.",
            "shelled",
            "2022-01-02",
        ),
        # A deed of harm is of the day of what does the harm.
        ("The raid of 20 December on a market killed 30 people.", "killed", "2021-12-20"),
        ("The deal of 20 December angered 30 parties.", "angered", ""),
        # Commas inside a clause do not part it from how far off it lies.
        ("The governor resigned on Monday, two days after his deputy, Ana Reyes, quit.", "quit", "2022-01-01"),
        (
            "A year to the day after gunmen stormed the palace, Chad buried its marshal on 4 January.",
            "stormed",
            "2021-01-04",
        ),
        # A fortnight is two weeks.
        ("Gunmen kidnapped two nuns in Haiti a fortnight ago.", "kidnapped", "2021-12-20..2021-12-26"),
        ("Peru closed the port on 5 January, a fortnight after gunmen raided it.", "raided", "2021-12-20..2021-12-26"),
        ("The army has shelled the town for a fortnight.", "shelled", ""),
        # A week whose days are not told is somewhere in the part of the month that is.
        (
            "Peru closed the port in late November. Chile recalled its envoy the same week.",
            "recalled",
            "2021-11-20..2021-11-30",
        ),
        # How far off a clause is that has the day, whatever stands in front of "hours".
        (
            "Chad bombed the northern suburbs hours before a truce took effect on Monday.",
            "bombed",
            "2022-01-02..2022-01-03",
        ),
        ("Chad bombed the northern suburbs hours before a truce took effect on Monday.", "truce", "2022-01-03"),
        ("Jets struck the port for a third night running on Monday, sinking a tug.", "struck", "2022-01-03"),
        ("Peru completed its withdrawal from the islands at dusk on Monday.", "withdrawal", "2022-01-03"),
        # Who does something while he is busy with another thing.
        ("The ministers, meeting in Lima on Monday, gave the rebels a week to disarm.", "gave", "2022-01-03"),
        ("The ministers, seated in Lima on Monday, gave the rebels a week to disarm.", "gave", ""),
        # What a relative clause tells of an event before it, which may be some days off.
        ("Tuesday's attack, in which gunmen killed ten nuns, shocked Peru.", "killed", "2022-01-04"),
        ("Peru wept on Monday, two days after a failed raid in which gunmen killed ten nuns.", "killed", "2022-01-01"),
        ("Tuesday's attack, on which Peru has commented, killed ten nuns.", "commented", ""),
        # Since when something else goes on says nothing of how long its beginning does.
        ("Chad has ruled the town since its troops captured it on 2 January.", "captured", "2022-01-02"),
        # A clause that a comma opened goes on until another one closes it.
        ("Jets bombed it on Monday, a day after rebels took the port and Chad asked for help.", "asked", "2022-01-02"),
        ("Chad has held the port since 2 January, when its marines landed and took ten men.", "took", "2022-01-02"),
        ("Jets bombed it on Monday, a day after rebels took the port, and killed ten men.", "killed", "2022-01-03"),
        # Its own clause says when it was, before the one that it is joined to.
        ("Gunmen seized a bus on Friday, and ten died when troops stormed it two days later.", "died", "2022-01-02"),
        ("Cultists shelled the port at the height of Monday's rush hour.", "shelled", "2022-01-03"),
        ("Police arrested a nun at the scene of Monday's attack.", "arrested", ""),
        # What is announced from a day on is still to come.
        ("Chad announced drills near the port from Friday to Sunday.", "drills", "2022-01-07"),
        ("Chad held drills near the port from Friday to Sunday.", "drills", "2021-12-31"),
        # By which hour: of the same day.
        ("Rebels stormed the port on Monday and by nightfall the army had fled.", "fled", "2022-01-03"),
        # Until when it lasted leaves open since when.
        ("Soldiers mutinied on Monday and held a judge until that night.", "held", "2022-01-03"),
        # What had gone on until then began as many days before.
        ("Rebels left the port on Monday after three days of fighting.", "fighting", "2021-12-31"),
        ("Rebels and soldiers made peace on Monday, ending ten days of clashes.", "clashes", "2021-12-24"),
        ("Rebels left the port on Monday after days of fighting.", "fighting", ""),
    ],
)
def test_what_a_date_belongs_to(text: str, word: str, wanted: str) -> None:
    assert when(text, word) == wanted


def test_what_lasted_since_something_has_no_open_end() -> None:
    assert lasting("Chad has ruled the town since its troops captured it on 2 January.", "captured") == "2022-01-02"
    assert lasting("Chad captured the town on 2 January and has held it since.", "held") == ""


def test_what_went_on_until_a_truce_ended_with_it() -> None:
    assert lasting("Rebels left the port on Monday after three days of fighting.", "fighting") == "2022-01-03"
