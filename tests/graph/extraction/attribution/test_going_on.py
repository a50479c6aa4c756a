"""Whose the lines of a list are, and a quotation that goes on behind the subject of its sentence."""

import pytest
from extracted import claims, holders, related, said

from graph.model import StatementProposition
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In a talk that lasted an hour, Ada Holm also said:\n\nKenya must leave the African Union\n\n"
            "The harbour of Lome would be widened\n\nWork goes on.",
            {("Ada Holm", "The harbour of Lome would be widened")},
        ),
        ("Ada Holm warned:\n\nThe quay of Lome is sinking;\n\nThe harbour is full of mud",
         {("Ada Holm", "The quay of Lome is sinking"), ("Ada Holm", "The harbour is full of mud")}),
        ("Ada Holm visited three ports:\n\nThe quay of Lome is sinking\n\nThe harbour is full of mud", set()),
        ("Ada Holm also said:\n\nMore about Lome\n\nThe harbour is full of mud", set()),
    ],
)  # fmt: skip
def test_the_lines_of_a_list_are_what_its_speaker_says(text: str, wanted: set[tuple[str, str]]) -> None:
    assert said(text) == wanted


def test_a_relation_in_a_list_is_told_by_the_speaker_and_none_behind_it() -> None:
    text = "Ada Holm also said:\n\nKenya will join NATO\n\nPeru has left the United Nations.\n"
    holders = {(subject, local_name(claim.holder)) for subject, *_, claim in related(text)}
    assert ("country-KEN", "publisher-wire") not in holders
    assert ("country-PER", "publisher-wire") in holders


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (
            "“It has rained for weeks,” Ada Holm said. The mayor “has slept in his office. The pumps are too old.”",
            {("Ada Holm", "The mayor “has slept in his office"), ("Ada Holm", "The pumps are too old")},
        ),
        (
            "“It has rained for weeks,” Ada Holm said. The mayor of Lome “has not slept since Monday.”",
            {("Ada Holm", "The mayor of Lome “has not slept since Monday.”")},
        ),
        ("“It has rained for weeks,” Ada Holm said. His shirt has “has never slept at all” on it.", set()),
        ("“It has rained for weeks,” Ada Holm said.\n\nThe mayor of Lome “has not slept since Monday.”", set()),
    ],
)
def test_a_quotation_goes_on_behind_the_subject_of_its_sentence(text: str, more: set[tuple[str, str]]) -> None:
    assert said(text) == {("Ada Holm", "It has rained for weeks"), *more}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'Ada Holm said on Monday that the port "will have to close its gates. If they refuse, we shall strike."',
            {
                ("Ada Holm", 'the port "will have to close its gates'),
                ("Ada Holm", "If they refuse, we shall strike"),
            },
        ),
        (
            'Ada Holm denied that the talks were "a sham. We never walked out of the room."',
            {("Ada Holm", 'the talks were "a sham'), ("Ada Holm", "We never walked out of the room")},
        ),
        (
            'Ada Holm warned against "a return to the raids of the past. The mayor must stop his men."',
            {("Ada Holm", "The mayor must stop his men")},
        ),
        (
            '"The request is not yet enough," said Ada Holm. But "it offers a good start for new talks."',
            {("Ada Holm", "The request is not yet enough"), ("Ada Holm", "it offers a good start for new talks")},
        ),
        (
            'Ada Holm said the pumps were "old and weak." The city bought them in 1961. But "old" is not broken.',
            {("Ada Holm", 'the pumps were "old and weak."')},
        ),
    ],
)
def test_a_quotation_that_begins_inside_a_clause_goes_on_past_it(text: str, wanted: set[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("“The road is closed,” Ada Holm said, according to Reuters. “We will open it in May.”", "person-ada-holm"),
        ("Ada Holm said the road was closed, according to Reuters. “We will open it in May.”", "person-ada-holm"),
    ],
)
def test_who_speaks_goes_on_and_not_who_is_cited_for_it(text: str, holder: str) -> None:
    assert holders(text, "open it in May") == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ada Holm met Peter Lund. Lund said the road was closed. “We go ahead,” she said.", "person-ada-holm"),
        ("Ada Holm led the talks. The road is closed, said Peter Lund, her deputy. “We go ahead,” she said.",
         "person-ada-holm"),
        ("Ada Holm met Peter Lund. Lund said the road was closed. “We go ahead,” he said.", "person-peter-lund"),
    ],
)  # fmt: skip
def test_she_does_not_go_on_for_a_man(text: str, holder: str) -> None:
    assert holders(text, "We go ahead") == {holder}


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Soldiers hurt a man. A Kremlin spokesperson said he would live. They said the road was open.", "would live"),
        ("A spokesperson for the Kremlin denied a rift with Kenya. They said the road was open.", "rift"),
    ],
)
def test_a_spokesperson_is_they_too(text: str, before: str) -> None:
    assert len(holders(text, before)) == 1
    assert holders(text, "road was open") == holders(text, before)


def test_they_are_not_a_spokesman() -> None:
    text = "Soldiers hurt a man. A Kremlin spokesman said he would live. They said the road was open."
    assert holders(text, "road was open") != holders(text, "he would live")


def test_what_a_quotation_goes_on_with_is_not_denied() -> None:
    text = 'Ada Holm denied that the talks were "a sham. We never walked out of the room."'
    found = {
        one.proposition.content: one.stance.polarity
        for one in claims(text)
        if isinstance(one.proposition, StatementProposition)
    }
    assert found == {'the talks were "a sham': "negative", "We never walked out of the room": "positive"}


@pytest.mark.parametrize(
    ("text", "words", "holder"),
    [
        (
            'Olaf Berg told the court he was tired. "I did not flee," he said. Jon Lund and Peter Vik wept.\n\n'
            'He also said:\n\n"I never saw the boat."',
            "never saw",
            "person-olaf-berg",
        ),
        (
            'Olaf Berg said of the boat, "I sold it." Jon Lund listened.\n\nHe also said: "I am poor now."',
            "poor",
            "person-olaf-berg",
        ),
        (
            'Olaf Berg said it rained. Anna Lund, his sister, met Jon Vik.\n\nShe also said: "I am glad of it."',
            "glad",
            "person-anna-lund",
        ),
        (
            "Anna Lund, a guard, told the court Berg stood over her and asked her if she was hurt. When she said no, "
            'Berg told her: "I am leaving." Berg said of Lund, "I did not hurt her." Jon Vik listened.\n\n'
            'He also said: "I am sorry now."',
            "sorry",
            "person-berg",
        ),
    ],
)
def test_who_also_says_something_spoke_last(text: str, words: str, holder: str) -> None:
    assert holders(text, words) == {holder}
