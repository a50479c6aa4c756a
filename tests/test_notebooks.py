"""Every notebook runs from top to bottom, and is kept without what it prints."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="notebooks need nbformat: pip install 'foedus[test]'")
nbclient = pytest.importorskip("nbclient", reason="notebooks are run with nbclient: pip install 'foedus[test]'")
pytest.importorskip("ipykernel", reason="notebooks are run in ipykernel: pip install 'foedus[test]'")

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
# What a reader of each is to see.
SHOWN = {"01_first_article": ("is a member of", "MultiDiGraph", "Eurasian Economic Union", "bytes")}


@cache
def executed(file: Path) -> list[Any]:
    """The code cells of a notebook after it ran in a kernel of its own."""
    notebook = nbformat.read(file, as_version=4)
    nbclient.NotebookClient(notebook, timeout=180, resources={"metadata": {"path": str(ROOT)}}).execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def text(cell: Any) -> str:
    """What a cell printed and showed."""
    return "".join(output.get("text", "") + "".join(output.get("data", {}).values()) for output in cell.outputs)


def test_every_notebook_is_known() -> None:
    assert [file.stem for file in NOTEBOOKS] == sorted(SHOWN)


@pytest.mark.parametrize("file", NOTEBOOKS, ids=[file.stem for file in NOTEBOOKS])
def test_a_notebook_runs_and_every_cell_shows_something(file: Path) -> None:
    for cell in executed(file):
        assert text(cell).strip(), cell.source
        assert not [output for output in cell.outputs if output.get("name") == "stderr"], cell.source
    shown = "\n".join(map(text, executed(file)))
    assert [words for words in SHOWN[file.stem] if words not in shown] == []


@pytest.mark.parametrize("file", NOTEBOOKS, ids=[file.stem for file in NOTEBOOKS])
def test_a_notebook_is_kept_without_its_outputs(file: Path) -> None:
    cells = [cell for cell in nbformat.read(file, as_version=4).cells if cell.cell_type == "code"]
    assert cells
    assert not [cell.source for cell in cells if cell.outputs or cell.execution_count is not None]
