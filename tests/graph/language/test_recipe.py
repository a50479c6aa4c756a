"""The recipe: corpora read right, made-up sentences that are trees, the same from the same seed."""

import io
from contextlib import redirect_stdout
from pathlib import Path
from random import Random

import pytest

from graph.language.recipe import inputs, politics
from graph.language.recipe.augment import names, vary
from graph.language.recipe.entities import bilou, retokenised
from graph.language.recipe.names import chunks
from graph.language.recipe.news import SHAPES, render
from graph.language.recipe.news_clauses import Clauses
from graph.language.recipe.treebank import Tree, read

CONTRACTION = """\
# newdoc id = one
# newpar
# text = Rebels can't win.
1\tRebels\trebel\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\twin\twin\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
4.1\twin\twin\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Talks failed
1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tfailed\tfail\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
"""


def test_multiword_tokens_keep_their_spelling(tmp_path: Path) -> None:
    path = tmp_path / "two.conllu"
    path.write_text(CONTRACTION, "utf-8")
    first, second = read(path)
    assert first.text == "Rebels can't win."
    assert first.words == ["Rebels", "ca", "n't", "win", "."]
    assert first.heads == [3, 3, 3, 3, 3]
    assert (first.opens_paragraph, second.opens_paragraph, second.document) == (True, False, "one")


def made(number: int, seed: int, tmp_path: Path) -> list[Tree]:
    clauses = Clauses(Random(seed))
    path = tmp_path / "made.conllu"
    blocks = [render(SHAPES[index % len(SHAPES)][0](clauses), ended=True) for index in range(number)]
    path.write_text("\n".join(blocks), "utf-8")
    return list(read(path))


def test_made_up_sentences_are_projective_trees(tmp_path: Path) -> None:
    for tree in made(20 * len(SHAPES), 5, tmp_path):
        assert sum(head == index for index, head in enumerate(tree.heads)) == 1
        assert tree.heads[tree.deprels.index("root")] == tree.deprels.index("root")
        arcs = [tuple(sorted((index, head))) for index, head in enumerate(tree.heads) if index != head]
        crossing = [(a, b) for a in arcs for b in arcs if a[0] < b[0] < a[1] < b[1]]
        assert not crossing, tree.text
        assert ",," not in tree.text
        assert ", ," not in tree.text


def test_the_same_seed_makes_the_same_sentences(tmp_path: Path) -> None:
    assert made(50, 9, tmp_path) == made(50, 9, tmp_path)
    assert politics.sentences(Random(3), 50) == politics.sentences(Random(3), 50)


def test_every_shape_is_made() -> None:
    assert len({shape for shape, _ in SHAPES}) == len(SHAPES) == 24


def test_variants_keep_the_tree(tmp_path: Path) -> None:
    trees = made(60, 2, tmp_path)
    chance, pool = Random(1), names(trees)
    for tree in trees:
        other = vary(tree, chance, pool)
        assert len(other.words) in {len(tree.words), len(tree.words) - 1}
        assert other.heads == tree.heads[: len(other.words)]


def test_tags_in_bilou() -> None:
    assert bilou(["B-politician", "I-politician", "O", "I-LOC", "B-country"]) == [
        "B-PERSON",
        "L-PERSON",
        "O",
        "U-PLACE",
        "U-PLACE",
    ]


def test_hyphens_are_cut_and_the_name_kept_whole() -> None:
    import spacy

    from graph.language.recipe.entities import Tagged
    from graph.language.recipe.tokeniser import adapt

    nlp = spacy.blank("en")
    adapt(nlp)
    tagged = retokenised(Tagged(["Emma", "Ross-Hill", "won"], ["B-PERSON", "L-PERSON", "O"]), nlp.tokenizer)
    assert tagged.words == ["Emma", "Ross", "-", "Hill", "won"]
    assert chunks(tagged.tags) == [(0, 4, "PERSON")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pro-Beijing and/or Russia-led", ["pro-Beijing", "and", "/", "or", "Russia", "-", "led"]),
        ("No!!! Wait....", ["No", "!!!", "Wait", "...."]),
        ("It's 3-year-old; call 303-555-0160.", None),
    ],
)
def test_words_as_the_treebanks_cut_them(text: str, expected: list[str] | None) -> None:
    import spacy

    from graph.language.recipe.tokeniser import adapt

    nlp = spacy.blank("en")
    adapt(nlp)
    found = [token.text for token in nlp.tokenizer(text)]
    assert "".join(found) == text.replace(" ", "")
    if expected:
        assert found == expected
    else:
        assert "303-555-0160" in found


def test_inputs_are_checked(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="missing"):
        inputs.verify(tmp_path)
    for line in inputs.SUMS.read_text("ascii").splitlines():
        path = tmp_path / line.split(maxsplit=1)[1]
        path.parent.mkdir(exist_ok=True)
        path.write_text("other", "ascii")
    with pytest.raises(ValueError, match="is not the file"):
        inputs.verify(tmp_path)


def test_the_news_script_prints_conllu(monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.language.recipe import news

    monkeypatch.setattr("sys.argv", ["news", "--trees", "30"])
    with redirect_stdout(io.StringIO()) as printed:
        news.main()
    assert printed.getvalue().count("\troot\t") == 30
