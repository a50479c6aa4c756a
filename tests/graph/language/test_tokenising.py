"""Text is cut into the words of the model's own tokeniser, whatever has been cut before."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from graph.language import forgetting, tokenising
from graph.language.forgetting import Forgetting
from graph.language.reader import MODEL, Reader
from graph.language.recipe.tokeniser import tokenizer
from graph.language.tokenising import Tokeniser

READER = Reader(MODEL)
TOKENISER = Tokeniser(READER.cut)
SPACY = tokenizer()
NEWS = "Kazakhstan's U.S. envoy didn't go to Nur-Sultan (or Almaty)… He'll stay: 3.5% of 1,000km², “they” said :-) ."


def own(text: str) -> list[tuple[int, int]]:
    """The words of the whole text at once, as spaCy's tokeniser cuts it by the same rules."""
    return [(one.idx, one.idx + len(one)) for one in SPACY(text) if not one.is_space]


@given(st.lists(st.sampled_from([*NEWS.split(), " ", "\n", "\u00a0", "'", "8", "-)", "U.", "S."])).map(" ".join))
def test_a_stretch_is_cut_alike_wherever_it_stands(text: str) -> None:
    assert list(TOKENISER.words(text, 0, len(text))) == own(text)


PARTS = ["can't", "'em", ":-)", "8)", "U.S.", "a.m.", "1,000", "km", "co", "-", "…", "(", "“", "'s", "$"]


@given(st.lists(st.sampled_from(PARTS), min_size=1))
def test_marks_and_forms_in_one_stretch_are_cut_as_spacy_cuts_them(parts: list[str]) -> None:
    stretch = "".join(parts)
    assert READER.cut(stretch) == own(stretch)


@given(st.text(max_size=40))
def test_any_text_is_cut_as_the_tokeniser_cuts_it(text: str) -> None:
    assert list(TOKENISER.words(text, 0, len(text))) == own(text)


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenising, "_MOST", 3)
    tokeniser = Tokeniser(READER.cut)
    assert list(tokeniser.words(NEWS, 0, len(NEWS))) == own(NEWS)
    assert len(tokeniser._cut) <= 3


def test_a_name_is_one_token_beside_its_parts() -> None:
    text = "The Collective Security Treaty Organization met."
    words = TOKENISER.sentence(text, 0, len(text), [(4, 43)])
    assert [text[slice(*place)] for place in words.tokens] == [
        "The",
        "Collective Security Treaty Organization",
        "met",
        ".",
    ]
    assert [text[slice(*place)] for place in words.parts] == [*text[:-1].split(), "."]
    assert words.ends == [(0, 0), (1, 4), (5, 5), (6, 6)]


def test_words_are_forgotten_once_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "MOST_WORDS", 3)
    nlp = spacy.blank("en")
    forget = Forgetting(nlp)
    forget.now()
    nlp("Zxcvbnia")
    assert "Zxcvbnia" in nlp.vocab
    for word in ("Qwertia", "Asdfia", "Yxcvia", "Ghjklia"):
        forget.now()
        nlp(word)
    assert "Zxcvbnia" not in nlp.vocab
