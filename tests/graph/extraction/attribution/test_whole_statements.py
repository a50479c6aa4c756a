"""What somebody said is told as a whole proposition: with its subject, to its end, and nothing beside it."""

import pytest
from extracted import claims, read, said

from graph.model import Modality, StatementProposition


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            'The harbour board said the northern quay "belongs to the town".',
            "harbour board",
            'the northern quay "belongs to the town"',
        ),
        (
            'Clerks at the port said the manager "is regarded as honest and may be promoted".',
            "clerks",
            'the manager "is regarded as honest and may be promoted"',
        ),
        (
            "While the strike hurts the port, Ada Holm said, in the long run, both sides are looking for a deal.",
            "Ada Holm",
            "While the strike hurts the port in the long run, both sides are looking for a deal",
        ),
        (
            "It was a flood that has ruined the valley and killed at least 300, according to the relief office, "
            "since Monday.",
            "relief office",
            "a flood killed at least 300 since Monday",
        ),
        (
            'Ada Holm objected that the ban "punishes thousands of farmers".',
            "Ada Holm",
            'the ban "punishes thousands of farmers"',
        ),
    ],
)
def test_a_clause_has_its_subject_and_its_end(text: str, holder: str, content: str) -> None:
    assert said(text) == {(holder, content)}


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            'The ministry notes, "The old pipes leak every winter", stressing the need for repairs.',
            "ministry",
            "The old pipes leak every winter",
        ),
        (
            'Earlier, Ada Holm wrote, "Just because the river is low does not mean that it is safe."',
            "Ada Holm",
            "Just because the river is low does not mean that it is safe",
        ),
        (
            "According to General Ada Holm, the bridge was closed for a week.",
            "Ada Holm",
            "the bridge was closed for a week",
        ),
    ],
)
def test_what_stands_beside_a_clause_is_no_part_of_it(text: str, holder: str, content: str) -> None:
    assert said(text) == {(holder, content)}


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ('Ada Holm has called the treaty a "paper tiger" since May.', "Ada Holm", 'the treaty [is] a "paper tiger"'),
        ("Norway's envoy, Ada Holm, accused Sweden of hiding the files.", "Ada Holm", "Sweden [is] hiding the files"),
        (
            'Finland described the invasion of Estonia as the "gravest threat" to peace.',
            "Finland",
            'the invasion of Estonia [is] the "gravest threat" to peace',
        ),
        (
            'Ada Holm condemned the "reckless decision" of the board.',
            "Ada Holm",
            'Ada Holm condemned the "reckless decision" of the board',
        ),
    ],
)
def test_a_phrase_is_told_with_what_it_is_said_of(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        'Ada Holm welcomed the report. Her nickname is "Jane the Pilot."',
        'Ada Holm told the House about "pure greed".',
        "In the interview, Ada Holm explains what the club is, how she founded it, and why she left.",
        "As far as Ada Holm knew, the pipes were new.",
        "If enough members think that the club is dying, they should leave.",
        "What would a question like that reveal about the harbour?",
        "The floods went on, and the killings continued, residents of the valley fled.",
    ],
)
def test_what_is_no_proposition_of_anybody_is_no_statement(text: str) -> None:
    assert not said(text)


def test_a_quotation_of_several_sentences_is_kept_where_its_first_is_a_phrase() -> None:
    text = (
        'Ada Holm described the strike as "one more battle of a long war. The yards are closed."'
    )
    assert ("Ada Holm", "The yards are closed") in said(text)


def test_words_that_two_reports_give_to_one_holder_are_told_once() -> None:
    assert said('"The harbour is lost," Ada Holm has said, as cited by the weekly "Nordic Herald".') == {
        ("Ada Holm", "The harbour is lost")
    }
    assert len(said("Ada Holm said she felt that the vote was unfair and her party had been cheated.")) == 1


def test_a_paragraph_behind_a_colon_is_its_subjects() -> None:
    text = 'The mayor of Bergen, Ada Holm, drew on her wall:\n\n"The river is rising fast. We should close the bridge."'
    assert said(text) == {("Ada Holm", "The river is rising fast"), ("Ada Holm", "We should close the bridge")}


def test_a_planned_deed_that_an_event_tells_is_no_statement_too() -> None:
    found = read("Ada Holm said that Germany would send troops to Mali.", None)
    events = [one for one in found.claims if one.stance.modality is Modality.PLANNED]
    assert len(events) == 1
    assert not isinstance(events[0].proposition, StatementProposition)


@pytest.mark.parametrize(("boats", "told"), [('"about five boats"', 1), ("about five boats", 0)])
def test_a_deed_that_is_told_partly_in_the_speakers_own_words_is_a_statement_too(boats: str, told: int) -> None:
    found = read(f"The gunmen, Ada Holm said, had seized {boats} at Lome.", None)
    assert sum(isinstance(one.proposition, StatementProposition) for one in found.claims) == told
    assert len(found.claims) == told + 1


def test_where_nothing_is_named_that_a_phrase_is_said_of_the_phrase_is_told() -> None:
    assert said("Ada Holm asked for help against what she called a naval threat.") == {("Ada Holm", "a naval threat")}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Unless Kenya pays, Holm said, "the port will close."', "Unless Kenya pays the port will close"),
        ('If Kenya pays, wrote Ada Holm, "the port will open."', "If Kenya pays the port will open"),
        ('When asked about it, Holm said, "the port will close."', "the port will close"),
    ],
)
def test_the_condition_in_front_of_a_report_is_of_the_words_behind_it(text: str, content: str) -> None:
    (found,) = [one for one in claims(text) if isinstance(one.proposition, StatementProposition)]
    assert found.proposition.content == content
    wanted = "conditional" if len(content) > len("the port will close") else "planned"
    assert found.stance.modality.value == wanted


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Ada Holm said she was “glad” that the Kenyan parliament was debating the tax.",
            "Ada Holm",
            "she was “glad” that the Kenyan parliament was debating the tax",
        ),
        (
            "Ada Holm argued that to wait would amount to a “gift” for the smugglers.",
            "Ada Holm",
            "to wait would amount to a “gift” for the smugglers",
        ),
        (
            "The clerk said the plan would bring “longer queues; fewer trains to the coast; and anger.”",
            "clerk",
            "the plan would bring “longer queues; fewer trains to the coast; and anger.”",
        ),
        ("Ada Holm said the plan was a ‘gift’; the board denied it.", "Ada Holm", "the plan was a ‘gift’"),
        (
            "The sailor was pulled from the water but declared dead, nurses said.",
            "nurses",
            "The sailor was pulled from the water but declared dead",
        ),
        ("“The quay is safe,” Ada Holm said in a talk on the CBC's “Morning North.”", "Ada Holm", "The quay is safe"),
    ],
)
def test_a_statement_is_not_cut_at_the_marks_and_joints_inside_it(text: str, holder: str, content: str) -> None:
    assert {one for one in said(text) if one[0] == holder} == {(holder, content)}
    assert {who for who, _ in said(text)} <= {holder, "board"}


def test_whoever_is_declared_dead_is_neither_speaker_nor_under_martial_law() -> None:
    text = "Ada Holm was rushed to a clinic but declared dead, nurses said."
    assert not [one for one in claims(text) if not isinstance(one.proposition, StatementProposition)]


def test_what_somebody_thinks_of_is_no_statement() -> None:
    assert not said("When Kenyans think of lions, we tend to think of the south.")


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Ada Holm said the town had “no water”, piling woe on the mayor.", "Ada Holm", "the town had “no water”"),
        ("Ada Holm said the quay would shut, raising the stakes for Kenya.", "Ada Holm", "the quay would shut"),
        (
            "Ada Holm said that the quay was safe while Jan Lech argued that it might collapse.",
            "Ada Holm",
            "the quay was safe",
        ),
        (
            "Ada Holm said that the guards slept while the thieves ran away.",
            "Ada Holm",
            "the guards slept while the thieves ran away",
        ),
        ("The bishop called on Kenyans “to forgive and to wait”.", "bishop", "to forgive and to wait"),
        ("The bishop called on Kenya to “reopen the quay now”.", "bishop", "to “reopen the quay now”"),
    ],
)
def test_a_statement_ends_where_another_speaks_and_begins_with_what_is_asked(
    text: str, holder: str, content: str
) -> None:
    assert [words for who, words in said(text) if who == holder] == [content]


def test_two_who_speak_in_one_sentence_do_not_report_each_other() -> None:
    found = claims("Ada Holm said that the quay was safe while Jan Lech argued that it might collapse.")
    assert [one.reported_by for one in found] == [(), ()]
