"""What passes for a statement and is none, or has the article's own words in it."""

import pytest
from extracted import claims

from graph.model import StatementProposition


def contents(text: str) -> list[str]:
    told = (claim.proposition for claim in claims(text))
    return [one.content for one in told if isinstance(one, StatementProposition)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Peru and Cuba slammed the Ghanaian move, with Cuban Foreign Minister Ama Doe warning of "bad times".', []),
        ('Togo has demanded an "end to the raids and a meeting of envoys".', []),
        ("The bill would bring a travel ban on officers deemed guilty of torture.", []),
        ("The clerk saw two soldiers sign the lease.", []),
        ("Ada Holm gave up on Monday — “I am tired of it,” she said.", ["I am tired of it"]),
        ("When Ada Holm announced the move last year, she said the town would pay.", ["the town would pay"]),
        (
            "The guerrillas claimed responsibility for burning the barge, which they said sank near the port.",
            ["the barge sank near the port"],
        ),
        ("The porters stood firm against a cut in wages, as Mr. Berg demands as part of a “fair deal”.", []),
        ("Asked if he thought those he robbed were rich, Bo Berg said they were old.", ["they were old"]),
        ("Though many stay calm, a small group of marchers have answered with stones.", []),
        ("Sheriff Bo Berg released a note condemning the acts of “hired thugs and loafers”.", []),
        ("The Port Union - which considers Bern biased and has rejected Oslo as a broker - called for a meeting.", []),
        ("“The quay is safe,” Ada Holm said in a talk on CBC’s “Meet the Nation.”", ["The quay is safe"]),
        (
            "Ada Holm stressed the ruling would not change the fact that the huts were illegal, while the Port Union "
            "condemned the one-sided step announced on Monday by Bo Berg.",
            ["the ruling would not change the fact that the huts were illegal"],
        ),
        (
            '"She will be charged" when she comes back to Norway, Bo Berg, head of the board of the Oslo Port '
            "Authority, told reporters.",
            ['"She will be charged" when she comes back to Norway'],
        ),
        (
            "Ada Holm dismissed the march as “an event and not a picture of the movement” and chided national leaders "
            "for refusing to name the young people who have largely been behind the near-daily protests in the land.",
            ["the march [is] an event and not a picture of the movement"],
        ),
        (
            "Several films of crowds shouting at 70-year-old Bo Berg, who ruled the island for decades and still holds "
            "some power, have spread on the internet.",
            [],
        ),
        (
            "Videos of anger at Bo Berg, who admits he was late, have spread on the internet.",
            ["he was late"],
        ),
        ("Togo is denying medicine to prisoners.", []),
        ("Guards accused of beating prisoners", []),
        ("Critics may say the plan failed.", []),
        ("Bo Berg might argue that the quay is safe.", []),
        ("If the pool closes, parents will be justified in saying the council lied to them.", []),
        ("Voters would be right in thinking that the council lied.", []),
        ("The firm argued that a court could declare the sale illegal.", ["a court could declare the sale illegal"]),
        ("Villagers could see that the mill was burning.", ["the mill was burning"]),
        ("Bo Berg chided “each side” for taking a “stubborn stance”.", []),
        ("The mill owners have been accused of underfunding R&D, making it harder to compete.", []),
        (
            "Ada Holm said the rows were not “a threat,” adding there was no sign of decline.",
            ["the rows were not “a threat,”", "there was no sign of decline"],
        ),
    ],
)
def test_only_what_is_said_is_told(text: str, words: list[str]) -> None:
    assert contents(text) == words


def test_what_others_accept_is_told_whole() -> None:
    rise = "lifting the fee is a poor deal for miners"
    found = contents(f"Mr Holm and Labour Minister Ana Doe accept that {rise}, a third aide who was told of it said.")
    assert f"Mr Holm and Labour Minister Ana Doe accept that {rise}" in found
    assert f"that {rise}" not in found


@pytest.mark.parametrize("pair", ["Neither Togo nor Benin is", "Both Togo and Benin are"])
def test_a_pair_keeps_the_word_in_front_of_it(pair: str) -> None:
    assert contents(f"{pair} good to strikers, the nurse said.") == [f"{pair} good to strikers"]


def test_links_that_are_denied_are_denied_in_words() -> None:
    assert contents("Togo denied links to the guild.") == ["links to the guild"]


def test_that_with_a_verb_hung_on_it_is_part_of_what_is_said() -> None:
    why = "that’s why her letter included a warning and that lenders must check"
    assert {*contents(f"Ada Holm admitted there was an error but said {why}.")} == {"there was an error", why}
