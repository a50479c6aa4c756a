"""The recipe in one command: what is done stands, what changes is done again with all that follows."""

from pathlib import Path

import pytest

from graph.language.recipe import __main__ as recipe
from graph.language.recipe.names import cased, chunks
from graph.language.recipe.politics import sentences


@pytest.fixture
def performed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the steps that are carried out, which here only leave their scores behind."""
    names: list[str] = []

    def perform(step: recipe.Step) -> None:
        names.append(step.name)
        if step.into:
            Path(step.into).write_text(f"{step.name}\n", "utf-8")

    monkeypatch.setattr(recipe, "perform", perform)
    monkeypatch.setattr(recipe, "verify", lambda shared: shared)
    return names


def run(monkeypatch: pytest.MonkeyPatch, out: Path) -> None:
    monkeypatch.setattr("sys.argv", ["recipe", "shared", "--out", str(out)])
    recipe.main()


def test_a_finished_step_is_not_done_again(
    performed: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, tmp_path)
    every = [step.name for step in recipe.steps("shared", tmp_path)]
    assert performed == every
    assert capsys.readouterr().out.endswith("evaluate\nevaluate_names\n\n")
    run(monkeypatch, tmp_path)
    assert performed == every


def test_a_changed_step_is_done_again_with_all_that_follows(
    performed: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run(monkeypatch, tmp_path)
    performed.clear()
    (tmp_path / "train.done").write_text("train with other arguments", "utf-8")
    run(monkeypatch, tmp_path)
    assert performed == ["train", "package", "evaluate", "evaluate_names"]


def test_every_step_is_a_program_of_the_recipe(tmp_path: Path) -> None:
    folder = Path(recipe.__file__).parent
    for step in recipe.steps("shared", tmp_path):
        assert (folder / f"{step.module}.py").is_file()


def test_casing_changes_no_letter() -> None:
    from random import Random

    chance = Random(1)
    for tagged in sentences(chance, 200):
        assert [word.lower() for word in cased(tagged.words, chance)] == [word.lower() for word in tagged.words]


def test_made_up_names_cover_whole_words_and_every_label_occurs() -> None:
    from random import Random

    found = {label for tagged in sentences(Random(2), 300) for _, _, label in chunks(tagged.tags)}
    assert found == {"PERSON", "ORG", "PLACE", "MISC"}
