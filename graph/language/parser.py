"""Text to parsed sentences: the splitter, then a model, then our own frozen types."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Lock

from graph.language.assembly import sentence
from graph.language.lemmas import Table, read_table
from graph.language.pipelines import Pipeline
from graph.language.reader import MODEL, Reader
from graph.language.sentence import Sentence
from graph.language.splitting import sentences
from graph.language.threads import one_thread
from graph.language.tokenising import Tokeniser
from graph.language.words import Annotator

LONGEST = 800  # characters of a sentence that is parsed whole: the time grows faster than the length
Spans = Sequence[tuple[int, int]]


class Parser:
    """Parses article text with the shipped model or with any installed spaCy pipeline.

    `model` is None for the shipped model, else a folder or the name of an installed pipeline. The model
    is loaded on first use (LanguageError if there is none). One parser may serve one thread at a time.

    >>> sentence, = Parser().parse("Armenia signed the treaty.")
    >>> sentence.root.lemma, sentence.child(sentence.root.index, "nsubj").text
    ('sign', 'Armenia')
    """

    def __init__(self, model: Path | str | None = None) -> None:
        self.model = model
        self._annotator: Annotator | None = None
        self._tokeniser: Tokeniser | None = None
        self._lemmas: Table | None = None  # pipelines that bring no table have their own lemmas
        self._lock = Lock()

    @property
    def annotator(self) -> Annotator:
        """The loaded model."""
        with self._lock:
            if self._annotator is None:
                folder = Path(self.model or MODEL)
                ours = (folder / Reader.WEIGHTS).is_file()
                self._lemmas = read_table(folder / "lemmas.json") if ours else None
                self._annotator = Reader(folder) if ours else Pipeline(self.model or MODEL)
                self._tokeniser = Tokeniser(self._annotator.cut)
            return self._annotator

    def parse(self, text: str, spans: Spans = ()) -> tuple[Sentence, ...]:
        """Sentences of `text`, in order.

        `spans` are the character spans of linked names: each becomes one token (upos PROPN) whose text is
        the whole span, so that a name of many words never breaks the noun group. Where spans overlap, the
        earlier one, then the longer one, stands. A span never crosses a sentence: the splitter gives way.
        """
        return next(self.parse_many([(text, spans)]))

    def parse_many(self, texts: Iterable[str | tuple[str, Spans]]) -> Iterator[tuple[Sentence, ...]]:
        """One tuple of sentences for each text, in order; a text may come with its spans."""
        for item in texts:
            text, spans = (item, ()) if isinstance(item, str) else item
            names = apart(text, spans)
            bounds = pieces(text, whole(sentences(text), names), names)
            with one_thread():
                parsed = tuple(self._parse_bounds(text, bounds, names))
            yield parsed

    def _parse_bounds(
        self, text: str, bounds: list[tuple[int, int]], names: list[tuple[int, int]]
    ) -> Iterator[Sentence]:
        annotator = self.annotator
        cut = (self._tokeniser or Tokeniser(annotator.cut)).sentence
        every = [cut(text, start, end, held) for (start, end), held in zip(bounds, within(bounds, names), strict=True)]
        every = [words for words in every if words.tokens]
        linked = frozenset(names)
        for words, found in zip(every, annotator.annotate(text, every), strict=True):
            yield sentence(text, words, found, self._lemmas, linked)


def within(bounds: list[tuple[int, int]], names: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The names of each sentence."""
    at = 0
    for start, end in bounds:
        while at < len(names) and names[at][1] <= start:
            at += 1
        first = at
        while at < len(names) and names[at][0] < end:
            at += 1
        yield names[first:at]


def apart(text: str, spans: Spans) -> list[tuple[int, int]]:
    """The spans in order, trimmed to their words, without overlaps and within the text."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        start, end = max(0, first), min(len(text), last)
        name = text[start:end]
        start += len(name) - len(name.lstrip())
        end -= len(name) - len(name.rstrip())
        if start < end and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept


def whole(bounds: list[tuple[int, int]], names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, those joined between which a name would be torn apart ('Yahoo! Japan')."""
    joined: list[tuple[int, int]] = []
    at = 0
    for start, end in bounds:
        while at < len(names) and names[at][1] <= start:
            at += 1
        if joined and at < len(names) and names[at][0] < joined[-1][1] and names[at][1] > start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def pieces(text: str, bounds: list[tuple[int, int]], names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, those of more than :data:`LONGEST` characters (lists, tables, text without stops) in pieces.

    They are cut after the last comma or semicolon of each piece, or else after the last space, and never in a name.

    >>> long = "and then, " * 300
    >>> [end - start for start, end in pieces(long, [(0, len(long))], [])]
    [799, 799, 799, 600]
    """
    cut: list[tuple[int, int]] = []
    ahead = deque(names)
    for first, end in bounds:
        start = first
        while end - start > LONGEST:
            while ahead and ahead[0][1] <= start:
                ahead.popleft()
            part = text[start : start + LONGEST]
            marks = (max(part.rfind(mark) for mark in (", ", "; ", ",\n", ";\n")) + 1, part.rfind(" "))
            stop = _outside(start + next((at for at in marks if at > LONGEST // 2), LONGEST), ahead)
            cut.append((start, stop))
            start = stop
            while start < end and text[start].isspace():
                start += 1
        if start < end:
            cut.append((start, end))
    return cut


def _outside(place: int, names: Iterable[tuple[int, int]]) -> int:
    """The place, or the end of the name that it is in."""
    for first, last in names:
        if first >= place:
            break
        if place < last:
            return last
    return place
