"""The labelled texts: sentences with what they tell.

A block is a sentence and its labels, one a line; blocks are parted by blank lines. ``# …`` begins an article.

    AID send: Germany > Ukraine                an event: type, the word that tells it, actors, recipients
    member_of+: Sweden > NATO                  a relation: ``+`` where it begins, ``!`` where it ends or is over
    = they: Niger, Mali                        whom a word means that names nobody

A word is written as it stands in the sentence, a name whole; ``word#2`` is its second occurrence, ``^word`` the last
one in the sentences before, and ``-`` nobody. The texts in ``sentences/`` are labelled with events alone, each sentence
for itself; those in ``articles/`` with everything. In ``elsewhere/`` stand labels alone, of whole documents of other
corpora: ``# <file> <document>`` begins one, and ``@<number>``, counted in it, stands for the sentence. A corpus of
single sentences has labels of some, and those that tell nothing stand there too. What is in ``apart/`` has the same
form; nothing is learnt from it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.extraction.learnt.recipe.packages import SINGLES

if TYPE_CHECKING:
    from graph.extraction.learnt.recipe.sources import Sources

FOLDER = Path(__file__).parent
_EVENT = re.compile(r"([A-Z]+) (\S+): (.+?) > (.+)")
_RELATION = re.compile(r"([a-z_]+)([+!]?): (.+?) > (.+)")
_SAME = re.compile(r"= (.+?): (.+)")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the characters of its trigger and of its sides."""

    root: str
    trigger: Span
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A relation; ``phase`` is ``+``, ``!`` or nothing."""

    name: str
    phase: str
    subjects: tuple[Span, ...]
    objects: tuple[Span, ...]


@dataclass(slots=True)
class Document:
    """A text with all that is labelled in it; ``whole`` where its relations and its links between sentences are too.
    ``name`` is its heading."""

    text: str = ""
    whole: bool = False
    name: str = ""
    starts: list[int] = field(default_factory=list)
    events: list[Told] = field(default_factory=list)
    relations: list[Held] = field(default_factory=list)
    same: list[tuple[Span, tuple[Span, ...]]] = field(default_factory=list)

    def place(self, word: str, *, anywhere: bool = False) -> Span:
        """The characters of a word of the last sentence, or of one before it. Raises ValueError where there is none."""
        before = word.startswith("^")
        name, _, which = word.lstrip("^").partition("#")
        found = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        here = self.starts[-1]
        places = [] if before else [one.span() for one in found.finditer(self.text, here)]
        if places and int(which or 1) <= len(places):
            return places[int(which or 1) - 1]
        earlier = [one.span() for one in found.finditer(self.text, 0, here)] if before or anywhere else []
        if not earlier:
            raise ValueError(f"{word!r} does not stand in {self.text[here:]!r}")
        return earlier[-1]

    def places(self, words: str, *, anywhere: bool = False) -> tuple[Span, ...]:
        """The characters of several words with commas between them."""
        return tuple(self.place(one, anywhere=anywhere) for one in words.split(", ") if one != "-")

    def label(self, line: str) -> None:
        """Take in one line of labels. Raises ValueError, naming the line, where it is of no known form."""
        try:
            if found := _EVENT.fullmatch(line):
                root, trigger, actors, recipients = found.groups()
                self.events.append(Told(root, self.place(trigger), self.places(actors), self.places(recipients)))
            elif found := _RELATION.fullmatch(line):
                name, phase, subjects, objects = found.groups()
                self.relations.append(Held(name, phase, self.places(subjects), self.places(objects)))
            elif found := _SAME.fullmatch(line):
                self.same.append((self.place(found.group(1)), self.places(found.group(2), anywhere=True)))
            else:
                raise ValueError("it is of no known form")
        except ValueError as error:
            raise ValueError(f"{line!r}: {error}") from None


def own(folder: Path = FOLDER) -> Iterator[Document]:
    """The texts that were written for this, in the order of files."""
    for file in sorted((folder / "sentences").glob("*.txt")):
        yield from _read(blocks(file), whole=False)
    for file in sorted((folder / "articles").glob("*.txt")):
        yield from _read(blocks(file), whole=True)


def elsewhere(sources: "Sources", folder: Path = FOLDER) -> Iterator[Document]:
    """Real texts, of other corpora, in the order of files."""
    yield from _labels_of(folder / "elsewhere", sources)


def apart(sources: "Sources", folder: Path = FOLDER) -> Iterator[Document]:
    """Real texts that nothing is learnt from: how they are read is scored (:mod:`.news`)."""
    yield from _labels_of(folder / "apart", sources)


def _labels_of(folder: Path, sources: "Sources") -> Iterator[Document]:
    for file in sorted(folder.glob("*.txt")):
        yield from _read(_with_sentences(blocks(file), sources), whole=True)


def blocks(file: Path) -> Iterator[list[str]]:
    """The blocks of a file, line by line."""
    for block in re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip()):
        yield [line.strip() for line in block.split("\n") if line.strip()]


def _read(given: Iterable[list[str]], *, whole: bool) -> Iterator[Document]:
    document, running = Document(whole=whole), False
    for block in given:
        begins = bool(block) and block[0].startswith("# ")
        lines = [line for line in block if not line.startswith("# ")]
        if begins or not running:
            if document.text:
                yield document
            document, running = Document(whole=whole, name=block[0].removeprefix("# ") if begins else ""), begins
        if lines:
            document.text += "\n" if document.text else ""
            document.starts.append(len(document.text))
            document.text += lines[0]
            for line in lines[1:]:
                document.label(line)
    if document.text:
        yield document


def _with_sentences(given: Iterable[list[str]], sources: "Sources") -> Iterator[list[str]]:
    """The blocks of whole documents: each sentence with its labels, those too that have none; and of a corpus of single
    sentences those that were labelled, each a document."""
    heading = ""
    sentences: list[str] = []
    labels: dict[int, list[str]] = {}

    def document() -> Iterator[list[str]]:
        if heading.startswith(f"# {SINGLES} "):
            for number, told in labels.items():
                yield [f"{heading}.{number}"]
                yield [sentences[number - 1], *told]
        elif heading:
            yield [heading]
            for number, sentence in enumerate(sentences, 1):
                yield [sentence, *labels.get(number, ())]

    for lines in given:
        if lines[0].startswith("# "):
            yield from document()
            heading, labels = lines[0], {}
            _, name, which = heading.split()
            sentences = sources.sentences(name, which)
        else:
            labels[int(lines[0].removeprefix("@"))] = lines[1:]
    yield from document()
