"""Who says what where no plain "said that" tells it: "made it clear that", "which she said would", "a view among"."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Ada Holm has made clear that the canal was safe.", "Ada Holm", "the canal was safe"),
        ("Ada Holm made it clear she would fight the bill.", "Ada Holm", "she would fight the bill"),
        (
            "The court made it plain in its ruling on Monday that the canal was safe.",
            "court",
            "the canal was safe",
        ),
        ("Ada Holm was clear that the canal was safe.", "Ada Holm", "the canal was safe"),
    ],
)
def test_who_makes_something_clear_says_it(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the canal is safe.",
        "It became clear that the canal was unsafe.",
        "It was made clear to Ada Holm that the canal was safe.",
        "Ada Holm did not make it clear that the canal was safe.",
        "Ada Holm made clear her dislike of the canal.",
    ],
)
def test_what_is_clear_by_itself_nobody_says(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Ada Holm began a reform of the courts which she said would help the poor.",
            "Ada Holm",
            "a reform of the courts would help the poor",
        ),
        (
            "The canals, which the engineers said could collapse, were closed.",
            "engineers",
            "The canals could collapse",
        ),
    ],
)
def test_what_is_said_of_the_noun_before_may_pass_for_a_clause_of_its_own(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


def test_a_view_that_is_said_to_be_held_is_said() -> None:
    assert ("Norway", "it considers the canal illegal") in said("Norway reiterated it considers the canal illegal.")


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("There is a view among engineers that the canals are unsafe.", "engineers", "the canals are unsafe"),
        ("There is growing concern among engineers that the canals are unsafe.", "engineers", "the canals are unsafe"),
        ("There is a perception among diplomats that Norway bears a grudge.", "diplomats", "Norway bears a grudge"),
    ],
)
def test_a_view_among_people_is_theirs(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The EU considers the fences illegal.", "European Union", "the fences illegal"),
        ("The judge ruled the bank liable for fraud.", "judge", "the bank liable for fraud"),
        ("Norway considers the plan to be a mistake.", "Norway", "the plan to be a mistake"),
        ("Ada Holm touted the plan as a step toward peace.", "Ada Holm", "the plan [is] a step toward peace"),
    ],
)
def test_what_somebody_holds_a_thing_to_be_is_said(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    ["The king ruled Norway for ten years.", "Norway is considering new roads.", "Ada Holm declared war to end it."],
)
def test_what_is_no_view_is_not_said(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The tax has been branded a disgrace by the unions.", "unions", "The tax [is] a disgrace"),
        ("The tax was dismissed as a stunt by the opposition.", "opposition", "The tax [is] a stunt"),
        ("The plan was described as dangerous by engineers.", "engineers", "The plan [is] dangerous"),
    ],
)
def test_who_calls_something_so_may_stand_behind_it(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    ["The text was described as a play by Ibsen.", "The visit was described as an attempt by Norway to win time."],
)
def test_who_does_what_something_is_called_does_not_call_it_so(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Ada Holm, who has declared her intention to resist the tax, flew home.", "Ada Holm", "to resist the tax"),
        ("The mayor announced her intention to build a canal.", "mayor", "to build a canal"),
        ("Anger at the mayor's threat to close the canal grew.", "mayor", "to close the canal"),
    ],
)
def test_a_vow_to_do_something_is_told_as_one(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm dropped her threat to close the canal.",
        "Ada Holm broke her promise to cut the tax.",
        "Norway rejected the threat to close the canal.",
    ],
)
def test_what_becomes_of_a_vow_is_not_the_vow(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Ada Holm, who has compared the tax to a robbery, met the mayor.", "Ada Holm", "the tax [is like] a robbery"),
        ("The camp was likened to a prison by the monks.", "monks", "The camp [is like] a prison"),
        ('Holm compared the tricks to "mafia ways, when thugs run it".', "Holm", "the tricks [are like] mafia ways"),
    ],
)
def test_what_somebody_compares_a_thing_to_is_said(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


def test_what_figures_are_compared_to_nobody_says() -> None:
    assert not said("Sales rose by ten percent compared to last year.")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was urged by Ada Holm to close the canal, saying it was unsafe.",
        "Ada Holm urged the mayor to close the canal, saying it was unsafe.",
    ],
)
def test_who_urges_says_why(text: str) -> None:
    assert said(text) == {("Ada Holm", "it was unsafe")}


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The nursery confirmed that four children had been ill.", "nursery", "four children had been ill"),
        ("The zoo revealed that the panda was not pregnant.", "zoo", "the panda was not pregnant"),
        ("Survivors described seeing bodies in the water.", "survivors", "seeing bodies in the water"),
        ("Doctors remember treating children with burns.", "doctors", "treating children with burns"),
        ("Locals remember that the lake used to freeze.", "locals", "the lake used to freeze"),
        ("The treasurer admitted taking the money.", "treasurer", "taking the money"),
        (
            'Mongolia\'s railways are, as one official puts it, "a museum on wheels".',
            "official",
            "Mongolia's railways are a museum on wheels",
        ),
        (
            'The prisons are, as a former warder once put it, "schools for burglars".',
            "former warder",
            "The prisons are schools for burglars",
        ),
        (
            "In the view of the economist Ruth Adeyemi, the currency is overvalued by a third.",
            "Ruth Adeyemi",
            "the currency is overvalued by a third",
        ),
        (
            "In the view of the banker Olga Brandt, the franc is overvalued by a tenth.",
            "Olga Brandt",
            "the franc is overvalued by a tenth",
        ),
    ],
)
def test_houses_witnesses_and_wits_say_it(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The tests confirmed that the water was bad.",
        "The school meant that the village lived.",
        "Remember that the river froze.",
        "She remembers the river.",
        "The firm described its boats.",
    ],
)
def test_what_things_show_and_memories_of_things_are_no_statements(text: str) -> None:
    assert not said(text)
