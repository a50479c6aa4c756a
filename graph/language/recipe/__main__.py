"""The language model from the corpora to its scores, in one command.

    python -m graph.language.recipe ../shared --out build/model

Every step is a program of its own, seeded, counted in steps and not in minutes, on one thread. A step that has been
done is not done again: OUT/<step>.done holds the command that it was, and another command undoes it and what follows.
"""

from __future__ import annotations

# ruff: noqa: S603 (it runs this very package)
import argparse
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from graph.language.recipe.inputs import verify

ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}


@dataclass(frozen=True, slots=True)
class Step:
    """A program of the recipe with its arguments; ``into`` is the file that takes what it prints, if one does."""

    name: str
    module: str
    arguments: tuple[str, ...]
    into: str = ""


def steps(shared: str, out: Path) -> tuple[Step, ...]:
    """The recipe: made-up news, the network, the model folder, its scores."""
    news, trained, model = (str(out / name) for name in ("news.conllu", "language.pt", "model"))
    return (
        Step("news", "news", ("--trees", "14000", "--seed", "7"), into=news),
        Step("train", "train", (shared, "--news", news, "--out", trained)),
        Step("package", "package", (shared, trained, "--out", model)),
        Step("evaluate", "evaluate", (model, shared), into=str(out / "scores.txt")),
        Step("evaluate_names", "evaluate_names", (model, shared), into=str(out / "names.txt")),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="the folder that holds treebanks/ and ner/")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    verify(options.shared)
    options.out.mkdir(parents=True, exist_ok=True)
    fresh = False
    for step in steps(str(options.shared), options.out):
        mark, command = options.out / f"{step.name}.done", " ".join([step.module, *step.arguments])
        if not fresh and mark.is_file() and mark.read_text("utf-8") == command:
            print(step.name, "stands", flush=True)
            continue
        fresh = True
        mark.unlink(missing_ok=True)
        print(step.name, command, flush=True)
        perform(step)
        mark.write_text(command, "utf-8")
    print((options.out / "scores.txt").read_text("utf-8") + (options.out / "names.txt").read_text("utf-8"))


def perform(step: Step) -> None:
    """Run a step; CalledProcessError if it fails."""
    command = [sys.executable, "-m", f"graph.language.recipe.{step.module}", *step.arguments]
    if not step.into:
        subprocess.run(command, check=True, env=os.environ | ALONE)
        return
    with Path(step.into).open("w", encoding="utf-8") as taking:
        subprocess.run(command, check=True, env=os.environ | ALONE, stdout=taking)


if __name__ == "__main__":
    main()
