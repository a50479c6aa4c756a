"""Text is cut into the words of the pipeline's own tokeniser, whatever has been cut before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.language import parser as parsing
from graph.language import tokenising
from graph.language.parser import Parser
from graph.language.tokenising import Tokeniser, surrogate

PIPELINE = Parser().pipeline
TOKENISER = Tokeniser(PIPELINE)
NEWS = "Kazakhstan's U.S. envoy didn't go to Nur-Sultan (or Almaty)… He'll stay: 3.5% of 1,000km², “they” said :-) ."


def own(text: str) -> list[tuple[int, int]]:
    return [(one.idx, one.idx + len(one)) for one in PIPELINE.tokenizer(text) if not one.is_space]


@given(st.lists(st.sampled_from([*NEWS.split(), " ", "\n", "\u00a0", "'", "8", "-)", "U.", "S."])).map(" ".join))
def test_a_stretch_is_cut_alike_wherever_it_stands(text: str) -> None:
    assert list(TOKENISER.words(text, 0, len(text))) == own(text)


@given(st.text(max_size=40))
def test_any_text_is_cut_as_the_pipeline_cuts_it(text: str) -> None:
    assert list(TOKENISER.words(text, 0, len(text))) == own(text)


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenising, "_MOST", 3)
    tokeniser = Tokeniser(PIPELINE)
    assert list(tokeniser.words(NEWS, 0, len(NEWS))) == own(NEWS)
    assert len(tokeniser._cut) <= 3


@pytest.mark.parametrize(
    ("name", "word"),
    [("Collective Security Treaty Organization", "Organization"), ("Nur-Sultan", "Sultan"), ("—", "—")],
)
def test_a_name_is_read_as_its_last_word(name: str, word: str) -> None:
    assert surrogate(name) == word


def test_words_are_forgotten_once_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_WORDS", 3)
    parser = Parser()
    first = parser.parse("Qwertia recognised Zxcvbnia.")
    assert "Zxcvbnia" in parser.pipeline.vocab
    parser.parse("Armenia left.")
    assert "Zxcvbnia" not in parser.pipeline.vocab
    assert parser.parse("Qwertia recognised Zxcvbnia.") == first
