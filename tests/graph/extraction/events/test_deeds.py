"""What is no deed although its words are those of one: games, drills, questions, threats, what lasts; and what is told
twice."""

import datetime as dt

import pytest
from extracted import events

from graph.model import EventProposition, Modality

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Poland beat Norway 3-1 on Friday with two goals by its striker. Denmark and Poland meet in Warsaw on Sunday.",
        "Has Chad armed the rebels?",
        "Kenya recognises Kosovo.",
        "Mali does not recognise Kosovo.",
        "Chad hosts 400,000 Sudanese refugees.",
        "Oman backs Jordan.",
        "Chad jails its critics.",
        "Chad expels a Sudanese envoy every year.",
        "Japan gives Fiji $9 million.",
    ],
    ids=["sport", "question", "recognises", "does not recognise", "hosts", "backs", "many", "time and again", "sum"],
)
def test_what_is_played_asked_or_goes_on_is_no_deed(text: str) -> None:
    assert events(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("French and Greek jets dropped bombs on an islet in a joint exercise on Monday.", "ASSAULT"),
        ("Libya threatened on Monday to sink an Italian tanker.", "ASSAULT"),
        ("Kenya threatened the rulers of Burundi with sanctions.", "SANCTION"),
        ("Burundi withdrew from the Rome Statute on Friday.", "RETREAT"),
        ("Kyiv received forty tanks on Friday.", "CONSULT"),
        ("The president of Kazakhstan vowed on Monday to protect the embassies.", "THREATEN"),
        ("President Hosni Mubarak of Egypt resigned on Friday after weeks of protests.", "PROTEST"),
    ],
    ids=["drill", "threat", "threatened with", "treaty", "goods", "vow", "occasion"],
)
def test_a_word_of_force_or_diplomacy_is_not_taken_for_the_deed(text: str, root: str) -> None:
    assert root not in {found[0] for found in events(text, DAY)}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Russia invades Ukraine", "ASSAULT"),
        ("The president of Turkey accuses Greece of espionage.", "ACCUSE"),
        ("Turkey signs the treaty with Egypt on Monday.", "SUPPORT"),
        ("Togo expels the Ghanaian ambassador.", "SANCTION"),
        ("Benin recalls its ambassador to Poland.", "SANCTION"),
        ("Benin's junta orders the Polish envoy to leave.", "SANCTION"),
        ("Chad arrests nine Sudanese officers.", "COERCE"),
        ("Japan gives Fiji six boats.", "AID"),
    ],
    ids=["headline", "words", "set for a day", "one", "one of its own", "one who must go", "nine", "six things"],
)
def test_a_verb_in_the_present_may_tell_a_deed(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text, DAY)}


def test_a_deed_that_a_verb_and_its_noun_tell_is_one() -> None:
    found = events("Gotabaya Rajapaksa declared a state of emergency on Sunday.", DAY)
    assert [one[0] for one in found] == ["COERCE"]


def test_who_does_what_is_threatened_is_not_threatened() -> None:
    found = events("President Ebrahim Raisi of Iran threatened on Monday that Tehran would leave the treaty.", DAY)
    (threat,) = [one for one in found if one[0] == "THREATEN"]
    assert threat[:3] == ("THREATEN", {"person-ebrahim-raisi"}, set())


def test_help_with_which_something_is_done_is_its_means() -> None:
    found = events("Jean-Bertrand Aristide returned to power with the help of American troops.", DAY)
    assert "AID" not in {one[0] for one in found}


def test_whoever_is_welcomed_visits_the_host() -> None:
    found = events("King Hussein of Jordan welcomed President Hosni Mubarak to Amman on Monday.", DAY)
    (visit,) = [one for one in found if one[0] == "CONSULT"]
    assert visit[1] == {"person-hosni-mubarak"}
    assert len(visit[2]) == 1


def test_what_is_being_sent_has_not_arrived() -> None:
    told = events("Norway is sending 700 soldiers to Latvia.", None)
    assert {claim.stance.modality for *_, claim in told} == {Modality.PLANNED}


def test_a_strike_on_a_football_pitch_is_no_sport() -> None:
    told = events(
        "A rocket hit a football pitch in Haifa, where young players had trained before a match. "
        "Israel attacked Lebanon on Sunday.",
        DAY,
    )
    assert ("ASSAULT", {"country-ISR"}, {"country-LBN"}) in [one[:3] for one in told]


def test_nobody_holds_talks_alone() -> None:
    text = '"The murder of Haniyeh has thrown negotiations back to the start," Lina Holm, an expert in London, said.'
    assert "CONSULT" not in {root for root, *_ in events(text, DAY)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The quake on Thursday killed at least six people near Quito.", False),
        ("Eleven people were killed in a train crash in Poland.", False),
        ("Eleven people were killed in an attack by rebels in Poland.", True),
    ],
)
def test_what_nature_or_chance_does_is_no_deed(text: str, told: bool) -> None:
    assert bool([root for root, *_ in events(text) if root == "ASSAULT"]) == told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two Palestinian gunmen killed an Israeli settler in Alei Sinai.", None),
        ("Police arrested 50 to 60 protesters in Oslo.", None),
        ("Police arrested 60 protesters in Oslo.", 60),
    ],
)
def test_those_are_counted_to_whom_it_was_done(text: str, count: int | None) -> None:
    ((_, _, _, claim),) = events(text)
    assert isinstance(claim.proposition, EventProposition)
    assert claim.proposition.count == count


def test_a_suicide_bombing_is_no_air_attack() -> None:
    found = [one.proposition for root, _, _, one in events("Israel blamed him for a suicide bombing by Hamas in Haifa.")
             if root == "ASSAULT"]
    assert [str(one.mode).rpartition("-")[2] for one in found if isinstance(one, EventProposition)] == ["attack"]


def test_what_a_deed_is_called_is_none() -> None:
    found = events("Carlos Mesa called the resignation a threat.")
    assert "THREATEN" not in {one[0] for one in found}


def test_applying_to_join_is_a_tie_and_no_request() -> None:
    assert not events("Georgia applied to join the European Union.")
