"""What a changed reading is known by."""

from pathlib import Path

import graph
from graph.edition import rules


def test_every_rule_of_reading_counts_and_no_recipe_does() -> None:
    top = Path(graph.__file__).parent
    counted = {file for _, file in rules()}
    reading = {*(top / "extraction").rglob("*.py"), *(top / "extraction/learnt/model").iterdir()}
    assert {file for file in reading if "recipe" not in file.parts} <= counted
    assert not {file for file in counted if "recipe" in file.parts}
    assert top / "promotion/judgement.py" in counted


def test_a_folder_that_is_no_model_is_not_read_through(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (letters := tmp_path / "archive" / "letters.txt").touch()
    assert not {file for _, file in rules(str(tmp_path))} & {letters}
    (tmp_path / "meta.json").write_text("{}")
    assert letters in {file for _, file in rules(str(tmp_path))}
