"""Who says what in reports that were written to be read out: "says" with a bare clause, roles, "they", open marks."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Ada Holm says the potter and her lodger had been counting swans at dusk.",
            "Ada Holm",
            "the potter and her lodger had been counting swans at dusk",
        ),
        (
            "Ada Holm says while the orchestra is short of horns this term, drummers and pianists are still in good "
            "supply.",
            "Ada Holm",
            "while the orchestra is short of horns this term, drummers and pianists are still in good supply",
        ),
        (
            "Mr Holm says if Quill does repaint the theatre, her sponsors will ask for a blue curtain.",
            "Holm",
            "if Quill does repaint the theatre, her sponsors will ask for a blue curtain",
        ),
        (
            "A florist who emptied her kiosk once half of the awning had blown onto the tracks, at the village's edge, "
            "says for nearly a week she could not tell which tulips were hers.",
            "florist",
            "for nearly a week she could not tell which tulips were hers",
        ),
        (
            "The choir sold its piano because it was warned by the abbot at Easter that it might soon lose the attic.",
            "abbot",
            "it might soon lose the attic",
        ),
        (
            "A Nato official told the BBC that \"Peru's founding charter does not foresee any ban\".",
            "official (North Atlantic Treaty Organization)",
            "Peru's founding charter does not foresee any ban",
        ),
        (
            "The potters had sold every jug by noon on Friday, Ada Holm said Sunday, ending weeks of doubt.",
            "Ada Holm",
            "The potters had sold every jug by noon on Friday",
        ),
        ("According to the engineer Ada Holm, the bridge will hold.", "Ada Holm", "the bridge will hold"),
        ("According to the Kenyan geologist Ada Holm, the dam is safe.", "Ada Holm", "the dam is safe"),
        (
            "In a letter posted two days ago, Ada Holm says last week she painted badly and ate only plums.",
            "Ada Holm",
            "she painted badly and ate only plums",
        ),
    ],
)
def test_a_bare_clause_behind_says_is_said(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the same when the harbour froze.",
        "The mayor reported the theft, and the guards came.",
        "Ada Holm announced the opening of a contest to name a comet, and asked whether pupils would prefer a bird.",
        "The club paid an estimated price of four pounds, although a poll found that members favoured a loan.",
    ],
)
def test_what_stands_behind_a_verb_is_not_always_said(text: str) -> None:
    assert not [content for holder, content in said(text) if holder in ("mayor", "Ada Holm", "club")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Heron drummer Ada Holm says visits to her attic were worse than useless.", "Ada Holm"),
        ("Night train keeper Ada Holm says if a loud crowd comes, the ponies could bolt.", "Ada Holm"),
        (
            "The retired archivist of the Jesuit College in Lome, Ada Holm, told Radio Nine she expects a warm May.",
            "Ada Holm",
        ),
        ("Iceland has ordered tents. Authorities estimate nearly ninety puffins have hatched.", "authorities"),
        ("Storms hit northern Kenya. Local authorities say the bridge at Garissa is unsafe.", "local authorities"),
        (
            "Iceland has ordered tents. Parish authorities are confident that the puffins will return.",
            "parish authorities",
        ),
    ],
)
def test_the_speaker_is_who_says_it(text: str, holder: str) -> None:
    assert {one for one, _ in said(text)} == {holder}


def test_they_are_those_who_spoke_last() -> None:
    text = "Kenya has hired tutors. Authorities say ninety schools have joined. They say the queue is shrinking."
    assert ("authorities", "the queue is shrinking") in said(text)


def test_they_are_no_state_that_is_only_named() -> None:
    text = "Firms from Kenya closed a mine in Somalia on Friday. They say it will stay shut until the spring."
    assert not {holder for holder, _ in said(text)} & {"Kenya", "Somalia"}


def test_adding_goes_on_with_who_told() -> None:
    text = "Mr Holm told the abbot bakers were begged to salt the dough, adding they seldom listened to him."
    assert ("Holm", "they seldom listened to him") in said(text)


def test_he_is_who_spoke_and_not_whom_he_spoke_of() -> None:
    text = (
        "Ada Holm says if Quill does knit again, the guild will hardly let him near wool. "
        '"He might manage a plainer scarf this time," she said.'
    )
    assert {holder for holder, content in said(text) if "plainer" in content} == {"Ada Holm"}


def test_a_quotation_opened_again_goes_on_with_its_speaker() -> None:
    text = (
        'Ada Holm was baking at night. "As we opened the oven there came a hiss," she said. '
        '"Until someone laughed, we hid under a table. "My hat had turned green and hers had too." Nobody complained.'
    )
    assert {content for holder, content in said(text) if holder == "Ada Holm"} == {
        "As we opened the oven there came a hiss",
        "Until someone laughed, we hid under a table",
        "My hat had turned green and hers had too",
    }


def test_who_is_described_behind_his_age_speaks_alone() -> None:
    text = "Ivan Holm, 74, a Lima baker who saw the fire, said the moment he heard the blast he rushed for his dog."
    assert {holder for holder, _ in said(text)} == {"Ivan Holm"}
    assert {holder for holder, _ in said("Ada Holm and a nurse said the road was closed.")} == {"Ada Holm", "nurse"}
