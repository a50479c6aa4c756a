"""The labelled sentences: blocks of a sentence and its events, one a line: ``ROOT trigger: actors > recipients``.

A trigger or a side is a word (or a whole name) as it stands in the sentence; ``word#2`` is its second occurrence, and
``-`` nobody. A sentence without events is one in which there is nothing to code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("sentences")
_EVENT = re.compile(r"([A-Z]+) (\S+): (.+?) > (.+)")


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the characters of its trigger and of its sides."""

    root: str
    trigger: tuple[int, int]
    actors: tuple[tuple[int, int], ...]
    recipients: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with the events that it tells."""

    text: str
    events: tuple[Told, ...]


def labelled(folder: Path = FOLDER) -> Iterator[Labelled]:
    """All labelled sentences, in the order of files.

    Raises ValueError, naming the line, where a line is not of the form above or a word does not stand in its sentence.
    """
    for file in sorted(folder.glob("*.txt")):
        for block in re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip()):
            text, *lines = [line for line in block.split("\n") if line.strip() and not line.startswith("#")]
            yield Labelled(text, tuple(_told(line.strip(), text) for line in lines))


def _told(line: str, text: str) -> Told:
    found = _EVENT.fullmatch(line)
    if found is None:
        raise ValueError(f"{line!r} is not of the form 'ROOT trigger: actors > recipients'")
    root, trigger, actors, recipients = found.groups()
    return Told(
        root,
        _place(trigger, text, line),
        *(tuple(_place(one, text, line) for one in side.split(", ") if one != "-") for side in (actors, recipients)),
    )


def _place(word: str, text: str, line: str) -> tuple[int, int]:
    word, _, which = word.partition("#")
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    try:
        return places[int(which or 1) - 1]
    except IndexError:
        raise ValueError(f"{line!r}: {word!r} does not stand in {text!r}") from None
