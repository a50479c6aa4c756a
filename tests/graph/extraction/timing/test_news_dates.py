"""The dates of deeds as news tells them, against the tree where that goes astray."""

import pytest
from dated import when


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
    ],
)
def test_what_a_date_belongs_to(text: str, word: str, wanted: str) -> None:
    assert when(text, word) == wanted
