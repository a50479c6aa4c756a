"""Who says what in the long sentences of newspapers: speakers behind relative pronouns, tags, lists and asides."""

import pytest
from extracted import read, said

from graph.model import StatementProposition


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "The deal, which officials said would be signed on Monday, has been delayed.",
            "officials",
            "The deal would be signed on Monday",
        ),
        (
            "Local media reported that the driver was a student, citing an unnamed detective.",
            "detective",
            "the driver was a student",
        ),
        (
            "The port, which has denied any role in the spill, is expected to reopen this week.",
            "port",
            "any role in the spill",
        ),
        (
            "A pump sends water to the hills, while a smaller one is used for the valley, industry sources said.",
            "sources",
            "A pump sends water to the hills, while a smaller one is used for the valley",
        ),
        (
            "The airline said that its pilots were “rested and ready” and that a bird strike was not ruled out.",
            "airline",
            "its pilots were “rested and ready” and that a bird strike was not ruled out",
        ),
        (
            "The ministry said last week that sales had “bottomed out”, a view that few bankers share.",
            "ministry",
            "sales had “bottomed out",
        ),
        (
            "The court found that the map harms farmers, a decision that growers said they would welcome.",
            "growers",
            "they would welcome",
        ),
        (
            "The detectives answered with a list of charges, complaining to the mayor that the inquiry was flawed.",
            "detectives",
            "the inquiry was flawed",
        ),
        ("Bankers expect the economy to shrink by 2 percent.", "bankers", "the economy to shrink by 2 percent"),
        ("Opposition claims that the vote was stolen have never been proved.", "opposition", "the vote was stolen"),
        ("He said those responsible would be punished, the mayor told the crowd.", "mayor", "those responsible"),
        (
            "Some residents said they no longer cared.\n\n“I just want flour,” said one of them, Rosa Mamani.",
            "Rosa Mamani",
            "I just want flour",
        ),
    ],
)
def test_whose_words(text: str, holder: str, content: str) -> None:
    assert any(who.lower() == holder.lower() and content in what for who, what in said(text)), said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "“The tariff hurts us,” said Lena Ortiz, an exporter in Lima. “Buyers have gone to Chile.” The United "
            "States has offered talks on fruit.",
            "Lena Ortiz",
            "Buyers have gone to Chile",
        ),
        (
            "A senior official at the bank refused to rule out a boycott. But he said that any step would be fair.",
            "senior official",
            "any step would be fair",
        ),
    ],
)
def test_who_goes_on_speaking(text: str, holder: str, content: str) -> None:
    found = {what: who for who, what in said(text)}
    assert holder.rsplit(maxsplit=1)[-1] in found[content]


def test_the_title_of_a_programme_is_no_words_of_its_guest() -> None:
    text = "Appearing on the news program, “Meet the Nation,” Ada Holm said the plan “could be in trouble.”"
    assert not any("Meet the Nation" in what for _, what in said(text))


def test_an_addition_is_not_supposed_with_the_clause_that_it_was_hung_on() -> None:
    text = (
        "He said it would be unfortunate if Chile and Peru became involved in a tit-for-tat exchange, adding that Peru "
        "gained more than anyone else."
    )
    found = read(f"Ada Berg met Lars Holm. {text}")
    whole = [one.proposition.content for one in found.claims if isinstance(one.proposition, StatementProposition)]
    assert "Peru gained more than anyone else" in whole


def test_they_are_not_one_man() -> None:
    text = "Survivors reached the port. The captain had been drinking, two of them claimed."
    assert ("survivors", "The captain had been drinking") in said(text)


def test_who_is_named_behind_according_to_is_no_part_of_what_is_said() -> None:
    text = "The claim that Ms. Berg leaked the memo is “absurd,” according to her lawyer, Daniel Cho."
    assert any(who == "Daniel Cho" and not what.endswith("Cho") for who, what in said(text))


def test_he_is_not_who_was_just_called_she() -> None:
    text = "Angela Merkel met Emmanuel Macron. She said the talks had been hard. He said they had been useful."
    assert said(text) == {
        ("Angela Merkel", "the talks had been hard"),
        ("Emmanuel Macron", "they had been useful"),
    }


def test_one_of_several_is_who_is_named_behind() -> None:
    text = "Police fired on students. One of the students, Peter Otieno, said they had been unarmed."
    assert ("Peter Otieno", "they had been unarmed") in said(text)


def test_a_lender_is_the_bank_that_was_named() -> None:
    text = "The World Bank lent Kenya 2 billion dollars. The lender said the money would pay for roads."
    assert said(text) == {("World Bank", "the money would pay for roads")}


def test_the_country_is_that_of_the_people_spoken_of() -> None:
    text = "Canada lost. Chilean envoys said it was over. The country's housing minister said rents would fall."
    assert any("Chile" in who and "rents" in what for who, what in said(text))
