"""Where deeds took place, as reports tell it: of the act, of those busy there, of the sentence before."""

import datetime as dt

import pytest
from extracted import claims, read

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2022, 1, 6)


def places(text: str, root: str) -> set[str]:
    """The places of the events of a type that a text tells of; "None" where one has none."""
    told = (claim.proposition for claim in claims(text, DAY))
    return {
        local_name(str(one.place)) for one in told if isinstance(one, EventProposition) and local_name(one.type) == root
    }


@pytest.mark.parametrize(
    ("text", "root", "place"),
    [
        # A clause of its own takes place elsewhere.
        (
            "Peru launched patrols across Chile and Ecuador on Friday after Premier Oduya branded its trawlermen "
            "a gang of poachers.",
            "ACCUSE",
            "None",
        ),
        ("Chad's president signed a pact in Goma after he had met the Kenyan minister.", "CONSULT", "city-216281"),
        # Whom a call concerns, whose bombing it is, and what was condemned say nothing of where.
        ("Iceland called on the Netherlands and Africa to shut out Norway.", "REQUEST", "None"),
        ("Shepherds noticed no pause in the UK bombardment of the rebels.", "ASSAULT", "None"),
        ("Peru condemned the raid on a library beside the village of Goz in Kenya.", "ACCUSE", "None"),
        # "Storm" is no saying where there is something to storm; whoever opens fire does it where he is.
        ("Demonstrators stormed the council building in Goma, shouting slogans.", "PROTEST", "city-216281"),
        ("Soldiers in Goma opened fire on Monday at a bus.", "ASSAULT", "city-216281"),
        # What was left, from where somebody was taken, and "the city" for one that was named.
        ("The Congolese president fled Goma on Monday night.", "RETREAT", "city-216281"),
        ("In 2014 Boko Haram abducted 276 nuns from Goma, of whom some are missing.", "ASSAULT", "city-216281"),
        ("Goma was quiet on Monday. In July bombs killed 12 Congolese soldiers in the city.", "ASSAULT", "city-216281"),
        ("Goma is calm. Kigali denies all. Congolese troops fled the town on Friday.", "RETREAT", "city-216281"),
        ("The curfew that Congolese officers imposed on Monday night in Goma holds.", "COERCE", "city-216281"),
        # What happens at another time, or with another one named in it, may be anywhere.
        ("Chad and Niger met in Goma in 2019 and severed ties the following year.", "SANCTION", "None"),
        ("Gunmen killed a Chadian general near Goma on Friday; Chad's president vowed revenge.", "THREATEN", "None"),
        ("In Goma, gunmen killed a nun in 2019 and Chad's army arrested ten men in 2020.", "COERCE", "city-216281"),
        ("Gunmen stormed the hotel in Goma on Monday and withdrew two hours later.", "RETREAT", "city-216281"),
        ("Soldiers in Goma fired on nuns near Bukavu on Monday and seized a school today.", "COERCE", "city-216281"),
        ("The presidents of Chad and Niger met for the first time in Goma on Monday.", "CONSULT", "city-216281"),
        ("Rebels stormed the palace in Goma on Monday and withdrew by nightfall.", "RETREAT", "city-216281"),
        # What lies days off or was only answered, and a crime that a court judges, may be of anywhere.
        ("Chad signed a pact in Goma on Monday, a decade after it had expelled Niger's envoys.", "SANCTION", "None"),
        ("A court in Goma sentenced two men on Monday for crimes at a camp near Bukavu.", "SANCTION", "city-216281"),
        ("Rebels entered Goma on Sunday and seized its airport on Monday.", "ASSAULT", "city-216281"),
        ("Ten Chadian soldiers died in a clash in the Zorgo valley on Monday.", "ASSAULT", "place-zorgo"),
        ("Jets left on Monday, a day after rebels took Goma and Chad appealed to Peru for help.", "REQUEST", "None"),
        ("The presidents of Chad and Niger met at the White House on Monday.", "CONSULT", "facility-white-house"),
        # Into a town or out of it goes whatever moves.
        ("Congolese tanks rolled into Goma and arrested the mayor.", "COERCE", "city-216281"),
        ("Rebels pulled out of the provincial capital Goma early on Sunday.", "RETREAT", "city-216281"),
        ("Goma was calm on Friday. On Sunday Congolese jets bombed the town's port.", "ASSAULT", "city-216281"),
        # A document was signed elsewhere; a suburb is where its own name says.
        ("Chad broke on Friday a truce signed in Goma.", "ASSAULT", "None"),
        ("Gunmen killed ten nuns in the Goma suburb of Bukavu.", "ASSAULT", "city-217831"),
        # "There" is where this sentence says, before any other.
        (
            "Kinshasa was calm. The army's commander in Goma said that his men had shot a nun there.",
            "ASSAULT",
            "city-216281",
        ),
        ("Chad and Niger signed a treaty at the United Nations in New York on Friday.", "SUPPORT", "city-5128581"),
        # Where those are busy who do it, or what happens meanwhile.
        ("Soldiers of Israel shot dead a man in Hebron earlier on Sunday.", "ASSAULT", "city-285066"),
        ("Kenyan wardens hoping to catch a poacher in Goma killed two villagers.", "ASSAULT", "city-216281"),
        ("A rebel was killed when Kenyan troops charged into a camp in Goma.", "ASSAULT", "city-216281"),
        (
            "Two arsonists blew themselves up inside a Western Sahara Spanish cannery, wounding six cooks.",
            "ASSAULT",
            "country-ESH",
        ),
    ],
)
def test_a_report_places_its_deeds(text: str, root: str, place: str) -> None:
    assert places(text, root) == {place}


@pytest.mark.parametrize(
    ("second", "place"),
    [
        ("The attack killed ten Congolese soldiers.", {"city-216281"}),
        ("Ten Congolese soldiers were wounded in the ambush.", {"city-216281"}),
        # Of several attacks, or one that is told to be elsewhere, the sentence before says nothing.
        ("The attacks killed ten Congolese soldiers.", {"city-216281", "None"}),
        ("The attack in Kenya killed ten Congolese soldiers.", {"city-216281", "country-KEN"}),
    ],
)
def test_what_goes_on_takes_place_where_it_began(second: str, place: set[str]) -> None:
    assert places(f"Rebels attacked a convoy near Goma on Monday. {second}", "ASSAULT") == place


def test_the_scene_of_another_paragraph_is_not_that_of_a_deed() -> None:
    told = "Gunmen attacked a convoy near Goma on Monday.{}The attack killed ten soldiers, the army said."
    assert "None" not in places(told.format(" "), "ASSAULT")
    assert "None" in places(told.format("\n\n"), "ASSAULT")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Prosecutors indicted a Gambian minister for torture committed in Banjul.", None),
        ("Swiss prosecutors charged a colonel with murders in Monrovia.", None),
        ("A court in Bern convicted a colonel of murders in Monrovia.", "Bern"),
    ],
)
def test_somebody_is_not_judged_where_the_crime_was(text: str, place: str | None) -> None:
    labels = {one.iri: one.label for one in read(text).entities}
    told = [one.proposition for one in claims(text) if isinstance(one.proposition, EventProposition)]
    assert {labels[one.place] if one.place else None for one in told} == {place}
