"""The parser's promises: exact offsets, names kept whole, one root, the same answer every time, no harm."""

import time

import pytest

from graph.errors import LanguageError
from graph.language.parser import LONGEST, MODEL, Parser, pieces
from graph.language.sentence import Sentence

ARTICLE = (
    "Kazakhstan President Kassym-Jomart Tokayev vowed on Wednesday to restore order.\n\n"
    "“We’ll act. We won’t leave,” he told the Collective Security Treaty Organization\u00a0(CSTO)… The U.S. "
    "embassy in Nur-Sultan didn't comment; it can't.\tMore than 2,000 people — 160 of them policemen — were hurt 🙂."
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def check(text: str, sentences: tuple[Sentence, ...]) -> None:
    """Offsets exact and in order, one root, heads within the sentence, no cycles."""
    at = 0
    for sentence in sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        assert sum(token.is_root for token in sentence) == 1
        assert sentence.subtree(sentence.root.index) == tuple(range(len(sentence)))
        for index, token in enumerate(sentence):
            assert token.index == index
            assert text[token.start : token.end] == token.text
            assert at <= token.start < token.end
            assert token.lemma
            assert token.deprel
            at = token.end
        for span in sentence.entities:
            assert sentence.start <= span.start < span.end <= sentence.end
            assert span.label in {"PERSON", "ORG", "PLACE", "MISC"}
        assert sentence.tokens[0].start == sentence.start
        assert sentence.tokens[-1].end == sentence.end


def test_offsets_are_exact(parser: Parser) -> None:
    sentences = parser.parse(ARTICLE)
    check(ARTICLE, sentences)
    assert "".join(token.text for sentence in sentences for token in sentence) == "".join(ARTICLE.split())


def test_linked_names_become_one_token(parser: Parser) -> None:
    names = ["Kassym-Jomart Tokayev", "Collective Security Treaty Organization", "Nur-Sultan"]
    spans = [(ARTICLE.index(name), ARTICLE.index(name) + len(name)) for name in names]
    sentences = parser.parse(ARTICLE, spans)
    check(ARTICLE, sentences)
    tokens = {token.text: token for sentence in sentences for token in sentence}
    for name in names:
        assert tokens[name].upos == "PROPN"
        assert tokens[name].lemma == name
    first = sentences[0]
    assert first.child(first.root.index, "nsubj") == tokens["Kassym-Jomart Tokayev"]


def test_a_name_is_never_torn_apart_by_a_sentence_end(parser: Parser) -> None:
    text = "Users of Yahoo! Japan News complained. Nobody answered."
    sentences = parser.parse(text, [(9, 26)])
    check(text, sentences)
    assert [token.text for token in sentences[0]][2] == "Yahoo! Japan News"
    assert len(sentences) == 2


@pytest.mark.parametrize(
    "spans", [[(-5, 3)], [(0, 10_000)], [(4, 4)], [(10, 2)], [(0, 10), (5, 15), (5, 8)], [(10, 11)]]
)
def test_odd_spans_do_no_harm(parser: Parser, spans: list[tuple[int, int]]) -> None:
    check(ARTICLE, parser.parse(ARTICLE, spans))


def test_the_same_text_gives_the_same_parse(parser: Parser) -> None:
    once = parser.parse(ARTICLE)
    assert parser.parse(ARTICLE) == once
    others = ["The rebels left.", ARTICLE, "", "Talks failed in Geneva on Monday."]
    assert list(parser.parse_many(others))[1] == once
    assert list(Parser().parse_many(reversed(others)))[2] == once


def test_many_with_spans(parser: Parser) -> None:
    text = "Abdel-Fattah el-Burhan spoke."
    (plain,), (collapsed,) = parser.parse_many([text, (text, [(0, 22)])])
    assert len(plain) > len(collapsed) == 3
    assert collapsed.tokens[0].text == "Abdel-Fattah el-Burhan"


HOSTILE = {
    "nothing": "",
    "spaces": " \n \t ",
    "control characters": "The \x00 army\x07 \x1b[31mattacked\x1b[0m the \ufffe village\u200b.\x00",
    "mixed scripts": "Президент Tokayev 訪問した Beijing، وقال the envoy. שלום world! ไทย",
    "combining marks": "Z̷a̷l̷g̷o̷ " * 50,
    "10,000 words": "the army attacked the village and " * 1_700,
    "5,000 quotes": '"' * 5_000,
    "one long word": "x" * 60_000,
    "brackets": "((((((((((" * 100 + "))" * 300,
    "surrogates and emoji": "👩‍👩‍👧‍👦 voted 🇰🇿 in 𝕬𝖘𝖙𝖆𝖓𝖆.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(parser: Parser, text: str) -> None:
    began = time.process_time()
    sentences = parser.parse(text)
    assert time.process_time() - began < 20
    check(text, sentences)
    assert max((len(sentence) for sentence in sentences), default=0) <= 2_000


def test_a_missing_model_says_what_to_do() -> None:
    with pytest.raises(LanguageError, match="installed spaCy"):
        Parser("no_such_pipeline").parse("Text.")


def test_spacy_is_not_imported_to_parse() -> None:
    import subprocess
    import sys

    code = "import sys, graph.language.parser as p; p.Parser().parse('Mali left.'); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", ["Haddad", "Karim Haddad", "Al-Haddad"])
def test_a_linked_name_is_never_the_rest_of_its_title(parser: Parser, name: str) -> None:
    text = f"“We will not leave the base,” said Brigadier {name}, who leads the mission."
    (sentence,) = parser.parse(text, [(text.index(name), text.index(name) + len(name))])
    tokens = {token.text: token for token in sentence}
    assert tokens[name].upos == "PROPN"
    assert tokens[name].relation == "nsubj"
    assert tokens["Brigadier"].head == tokens["leads"].head == tokens[name].index


def test_the_shipped_model_is_small_and_says_where_it_comes_from() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 15_000_000
    assert {"LICENSE", "NOTICE", "MODEL_CARD.md", "lemmas.json"} <= {path.name for path in files}
    assert "CC BY-SA 4.0" in (MODEL / "LICENSE").read_text("utf-8")


def test_a_sentence_without_end_is_read_in_pieces_that_lose_no_word_and_cut_no_name() -> None:
    names = [(at, at + 12) for at in range(1990, 30_000, 2003)]
    for text in ("Russia attacked Mali, and " * 1200, "word " * 6000, "x" * 30_000):
        bounds = pieces(text, [(0, 30_000)], names)
        assert all(0 < end - start <= LONGEST + 12 for start, end in bounds)
        assert "".join(text[start:end] for start, end in bounds).replace(" ", "") == text[:30_000].replace(" ", "")
        assert not any(first < end < last for _, end in bounds for first, last in names)
