"""The shipped model: sentences in windows, long ones in parts, names beside trees."""

from graph.language.parser import Parser
from graph.language.reader import LENGTH, LONGEST, windows


def test_every_sentence_is_in_one_window_in_order() -> None:
    sizes = [30, 190, 5, 5, 180, 3, 900, 2]
    found = list(windows(sizes))
    assert [number for window in found for number in window] == list(range(len(sizes)))
    assert all(len(window) == 1 or sum(sizes[number] for number in window) <= LENGTH for window in found)
    assert list(windows([])) == []


def test_a_sentence_of_more_pieces_than_are_read_at_once_is_read_whole() -> None:
    text = "( " * (LONGEST + 50)
    sentences = Parser().parse(text)
    assert sum(len(sentence) for sentence in sentences) == LONGEST + 50


def test_a_name_is_found_whether_or_not_it_is_linked() -> None:
    text = "Foreign Minister Annika Holmlund met Kassym-Jomart Tokayev in Astana."
    at = text.index("Kassym"), text.index(" in Astana")
    for spans in ([], [at]):
        (sentence,) = Parser().parse(text, spans)
        assert {(text[one.start : one.end], one.label) for one in sentence.entities} >= {
            ("Annika Holmlund", "PERSON"),
            ("Kassym-Jomart Tokayev", "PERSON"),
            ("Astana", "PLACE"),
        }
