"""``python tests/corpus/score.py [development|check] [-v] [--release]``: how much is read, and how rightly.

``-v`` lists each difference, on the development half only: the other is scored and never looked at. ``--release``
writes the figures to ``released.json``; later runs tell the change since. The rules of comparison are in
``matching.py`` and, in words, in the README.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from pathlib import Path
from typing import Any

# For the modules beside this file, and for a clone in which nothing is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from corpus.matching import WIRE, Row
from corpus.tally import Tally, figures, intervals, rates, score, total

from graph.extraction.pipeline import Extractor
from graph.model import Article

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RELEASED = HERE / "released.json"
HALVES = ("development", "check")
_WHERE_MORE_IS_WORSE = ("false claims per 100 sentences", "forbidden readings", "forbidden, less than certain")


def cases(half: str) -> Iterator[Row]:
    """The cases of one half, in the order of files."""
    for file in sorted((HERE / half).glob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8"))["case"]


def article(case: Row) -> Article:
    """A case as the article that it stands for."""
    return Article.of(case["text"].strip(), title=case["id"], publisher=WIRE, published=case.get("published"))


def release(half: str, values: Mapping[str, float], counts: Mapping[str, int]) -> None:
    """Write the figures of a half beside those of the other, with the version that they are of."""
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    entry = {
        "version": setup["metadata"]["version"],
        "figures": {name: round(value, 4) for name, value in values.items()},
        "counts": {name: int(count) for name, count in sorted(counts.items())},
    }
    RELEASED.write_text(json.dumps(released() | {half: entry}, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def released() -> dict[str, Any]:
    """The figures of the last release by half; nothing before the first."""
    return dict(json.loads(RELEASED.read_text(encoding="utf-8"))) if RELEASED.exists() else {}


def headline(
    values: Mapping[str, float], spread: Mapping[str, tuple[float, float]], before: Mapping[str, Any]
) -> Iterator[str]:
    """The figures with their intervals and, after the first release, the change since."""
    since = f"   since {before['version']}" if before else ""
    yield f"{'':34s} {'figure':>8s}   {'95 % interval':16s}{since}"
    for name, value in values.items():
        low, high = spread[name]
        line = f"{name:34s} {value:8.3f}   [{low:6.3f}, {high:6.3f}]"
        if before and name in before["figures"]:
            change = value - before["figures"][name]
            better = (change < 0) == (name in _WHERE_MORE_IS_WORSE)
            line += f"   {change:+.3f}{'' if abs(change) < 0.0005 else ' better' if better else ' worse'}"
        yield line


def breakdown(counts: Mapping[str, int], title: str, prefix: str) -> Iterator[str]:
    """Precision, recall and F1 of each group whose name begins with a word."""
    names = sorted({name.partition(": ")[2] for name in counts if name.partition(": ")[2].startswith(prefix + " ")})
    if not any(counts.get(f"{what}: {name}") for name in names for what in ("found", "wanted")):
        return
    yield ""
    yield f"{title:34s} wanted  found  right   precision  recall      F1"
    for name in names:
        wanted, found, right = (counts.get(f"{what}: {name}", 0) for what in ("wanted", "found", "right"))
        precision, recall, f1 = rates(counts, name)
        yield (
            f"{name.removeprefix(prefix + ' '):34s} {wanted:6d} {found:6d} {right:6d}   "
            f"{precision:9.3f} {recall:7.3f} {f1:7.3f}"
        )


def main(arguments: list[str]) -> None:
    """Print the scoreboard of a half."""
    named = [one for one in arguments if not one.startswith("-")]
    half = named[0] if named else "development"
    if half not in HALVES or set(arguments) - {half, "-v", "--release"}:
        sys.exit("usage: score.py [development|check] [-v] [--release]")
    extract = Extractor.load()
    tallies: list[Tally] = []
    for case in cases(half):
        tallies.append(score(case, extract(article(case))))
        if "-v" in arguments and half == "development" and tallies[-1].notes:
            print(case["id"], "|", case.get("published", "undated"), "|", " ".join(case["text"].split()))
            print("\n".join(tallies[-1].notes))
    counts = total(tallies)
    values = figures(counts)
    print(f"{half}: {len(tallies)} cases, {counts['sentences']} sentences")
    print("\n".join(headline(values, intervals(tallies), released().get(half, {}))))
    print(f"{counts['dates where none is wanted']} dates where the corpus wants none and nothing contradicts them")
    for title, prefix in (("by relation type", "relation"), ("by root", "event")):
        print("\n".join(breakdown(counts, title, prefix)))
    for name in ("holder", "polarity", "certainty", "modality"):
        print("\n".join(breakdown(counts, f"by {name}", name)))
    if "--release" in arguments:
        release(half, values, counts)


if __name__ == "__main__":
    main(sys.argv[1:])
