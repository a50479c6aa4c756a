"""The learnt reader: what it is given, and what is asked of it."""

from pathlib import Path

import numpy as np
import pytest

from graph.extraction.learnt.features import SIZE, numbers, of_side, of_tie, of_trigger
from graph.extraction.learnt.framing import frames_of
from graph.extraction.learnt.heads import added
from graph.extraction.learnt.pairs import DISTANCES, Pair, before, pairs_of
from graph.extraction.learnt.pieces import LENGTH, LONGEST, Cutter
from graph.extraction.learnt.reading import MODEL, LearntReader
from graph.extraction.learnt.view import KINDS, View
from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.extraction.relations.learnt import told_by
from graph.language.parser import Parser
from graph.vocabulary import VOCABULARY

FRAMES = frames_of(VOCABULARY)
MALI = (
    "Mali expelled the French ambassador on Monday. Paris rejected the demand, and President Emmanuel Macron said "
    "Macron and Assimi Goita had not met."
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(None)


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return Cutter(MODEL / "pieces.json")


def views(parser: Parser, text: str) -> list[View]:
    links = link(text, reference_gazetteer())
    spans = [(one.start, one.end) for one in links.mentions if not text[one.start : one.end].isalnum()]
    sentences = parser.parse(text, spans)
    recognised(links, sentences)
    return [View(sentence, links, FRAMES) for sentence in sentences]


def test_each_person_is_one_piece_wherever_he_is_named(parser: Parser, cutter: Cutter) -> None:
    seen = views(parser, MALI)
    (window,) = cutter.windows(seen)
    people = {
        (number, token.index): token.text
        for number, view in enumerate(seen)
        for token in view.sentence
        if view.kinds[token.index] == "person"
    }
    pieces: dict[str, set[int]] = {}
    for place, name in people.items():
        pieces.setdefault(name.split()[-1], set()).add(window.pieces[window.places[place]])
    assert len(pieces["Macron"]) == 1
    assert pieces["Macron"].isdisjoint(pieces["Goita"])


def test_every_sentence_is_read_in_one_window(parser: Parser, cutter: Cutter) -> None:
    seen = views(parser, " ".join(f"Chad sent {n} lorries of grain to Niger by the old road." for n in range(2, 60)))
    windows = cutter.windows(seen)
    assert [number for window in windows for number in window.own] == list(range(len(seen)))
    assert all(len(window.pieces) <= LENGTH + LENGTH // 2 + 2 for window in windows)
    assert all(any(number < window.own[0] for number, _ in window.places) for window in windows[1:])


def test_a_sentence_that_is_too_long_is_read_as_far_as_it_goes(parser: Parser, cutter: Cutter) -> None:
    seen = views(parser, "Chad " + "and Niger " * 900 + "met.")
    windows = cutter.windows(seen)
    assert max(len(window.pieces) for window in windows) <= LONGEST
    reading = LearntReader.shipped().read(seen)
    assert all(0 <= sum(shares.values()) <= 1.001 for _, shares in reading.triggers(0))


def test_pairs_know_how_far_apart_they_are() -> None:
    near = [Pair((3, 5), (3, index), "state").distance for index in (4, 6, 9, 30)]
    far = [Pair((3, 5), (number, 2), "state").distance for number in (2, 1, 0)]
    assert len({*near, *far}) == len(near) + len(far)
    assert all(0 <= one < DISTANCES for one in (*near, *far, Pair((0, 1), (9, 1), "state").distance))
    assert Pair((0, 0), (0, 1), "state", "person").kinds == (KINDS.index("person"), KINDS.index("state"))


def test_names_of_the_sentences_before_are_at_hand(parser: Parser, cutter: Cutter) -> None:
    seen = views(parser, MALI)
    (window,) = cutter.windows(seen)
    texts = {seen[number].sentence.tokens[index].text for number, index in before(seen, window, 1)}
    assert texts == {"Mali", "French"}
    assert all(pair.first != pair.second for pair in pairs_of(seen[0], 0, window))


def test_grammar_says_of_a_passive_what_it_says_of_its_active(parser: Parser) -> None:
    done, suffered = (views(parser, text)[0] for text in ("Chad bombed Niger.", "Niger was bombed by Chad."))
    roles = [
        {name for name in of_side(view, view.lemmas.index("bomb"), "ASSAULT", index) if name.startswith("role ")}
        for view, index in ((done, 0), (suffered, len(suffered.sentence) - 2))
    ]
    assert roles[0] & roles[1] >= {"role subject", "role subject ASSAULT"}
    assert "frame ASSAULT" in of_trigger(done, 1)


@pytest.mark.parametrize(
    ("text", "first", "second", "wanted"),
    [
        ("Aruna Keita, who heads the Mali Relief Fund, wept.", "Keita", "Fund", "tie by head"),
        ("Chad invaded Niger.", "Chad", "Niger", "tie roles subject object invade"),
        ("Niger was invaded by Chad.", "Chad", "Niger", "tie roles subject object invade"),
        ("The army of Chad left.", "army", "Chad", "tie first army"),
    ],
)
def test_grammar_says_what_ties_two_words(parser: Parser, text: str, first: str, second: str, wanted: str) -> None:
    (view,) = views(parser, text)
    words = {token.text.split()[-1]: token.index for token in view.sentence}
    assert wanted in of_tie(view, view.tops[words[first]], view.tops[words[second]])


@pytest.mark.parametrize(
    ("text", "first", "second", "word"),
    [
        ("Chad urged Niger to join the pact.", "Niger", "pact", "join"),
        ("Chad, which hopes to join the pact, voted.", "Chad", "pact", "join"),
        ("Chad and its army left the pact.", "its", "army", ""),
    ],
)
def test_a_relation_has_the_stance_of_the_verb_nearest_to_its_object(
    parser: Parser, text: str, first: str, second: str, word: str
) -> None:
    (view,) = views(parser, text)
    words = {token.text: token.index for token in view.sentence}
    head, nominal = told_by(view.sentence, words[first], words[second])
    assert nominal == (not word)
    assert nominal or view.sentence.tokens[head].text == word


def test_a_name_of_several_words_is_one_side(parser: Parser) -> None:
    (view,) = views(parser, "Generals of Chad met Ashok Kiran Sundarel and Upen Dravidas in Tulekwe on Monday.")
    assert len(view.mentions) == len(view.sentence)
    persons = [index for index in view.sides if view.kinds[index] == "person"]
    assert len(persons) == len({id(view.mentions[index]) for index in persons})


def test_features_are_numbers_of_a_table() -> None:
    found = numbers(["lemma send VERB", "has object", "has object"])
    assert len(found) == 2
    assert all(0 <= one < SIZE for one in found)


def test_the_weights_know_the_vocabulary() -> None:
    heads = LearntReader.shipped().heads
    assert set(heads.roots) == {event.name for event in VOCABULARY.events.values()}
    assert set(heads.relations) <= {relation.name for relation in VOCABULARY.relations.values()}


def test_the_same_text_gives_the_same_shares(parser: Parser) -> None:
    seen = views(parser, MALI)
    once, again = (list(LearntReader.shipped().read(seen).triggers(0)) for _ in range(2))
    assert once == again


def test_what_is_shipped_has_its_licence() -> None:
    notice = (Path(MODEL) / "NOTICE").read_text(encoding="utf-8")
    assert "Apache-2.0" in notice


def test_features_are_added_up_row_by_row() -> None:
    table = np.random.default_rng(0).random((9, 4), dtype=np.float32)
    features = [[1, 2, 8], [0], [3, 3]]
    assert np.allclose(added(table, features), [table[one].sum(axis=0) for one in features])


def test_words_are_seen_in_a_pair_as_each_weight_says() -> None:
    head = LearntReader.shipped().heads.sides
    vectors = np.random.default_rng(0).random((5, head.weights["first.weight"].shape[1]), dtype=np.float32)
    part, names = head.weights, ("first", "second", "left", "right")
    wanted = [vectors @ part[f"{name}.weight"].T + part.get(f"{name}.bias", 0) for name in names]
    assert all(np.allclose(*both, atol=1e-4) for both in zip(head.seen(vectors), wanted, strict=True))


def test_of_every_word_that_is_asked_about_there_is_a_vector(parser: Parser) -> None:
    seen = views(parser, MALI)
    reading = LearntReader.shipped().read(seen)
    for number, view in enumerate(seen):
        assert {*view.triggers, *view.sides} == view.asked
        assert {(number, index) for index in view.asked} <= reading._seen[number].rows.keys()
