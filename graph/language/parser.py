"""Text to parsed sentences: the splitter, then a spaCy pipeline, then our own frozen types."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from graph.errors import LanguageError
from graph.language import vectors
from graph.language.assembly import entities, sentence
from graph.language.lemmas import Table, read_table
from graph.language.sentence import Sentence
from graph.language.splitting import sentences
from graph.language.threads import one_thread
from graph.language.tokenising import Prepared, Tokeniser

if TYPE_CHECKING:  # spaCy takes half a second to import; nothing pays for it before the first parse
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = Path(__file__).parent / "model"
BATCH = 64  # sentences a batch; memory grows with it, speed hardly
WIDEST = 10_000  # characters a batch: some 64 sentences of a newspaper, or a few long ones
MOST_WORDS = 20_000  # new ones that a pipeline keeps before it forgets them: memory stays bounded
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
        self._pipeline: Language | None = None
        self._tokeniser: Tokeniser | None = None
        self._zone: AbstractContextManager[Any] | None = None
        self._known = 0  # words, when the zone began
        self._lemmas: Table | None = None  # models that bring no table have their own lemmas
        self._lock = Lock()

    @property
    def pipeline(self) -> Language:
        """The loaded spaCy pipeline."""
        with self._lock:
            if self._pipeline is None:
                table = Path(self.model or MODEL) / "lemmas.json"
                self._lemmas = read_table(table) if table.is_file() else None
                self._pipeline = load(self.model)
                self._tokeniser = Tokeniser(self._pipeline)
            return self._pipeline

    def parse(self, text: str, spans: Spans = ()) -> tuple[Sentence, ...]:
        """Sentences of `text`, in order.

        `spans` are the character spans of linked names: each becomes one token (upos PROPN) whose text is
        the whole span, so that a name of many words never breaks the noun group. Where spans overlap, the
        earlier one, then the longer one, stands. A span never crosses a sentence: the splitter gives way.
        """
        return next(self.parse_many([(text, spans)]))

    def parse_many(self, texts: Iterable[str | tuple[str, Spans]]) -> Iterator[tuple[Sentence, ...]]:
        """One tuple of sentences for each text, in order; a text may come with its spans.

        Holds one text and one batch of sentences at a time.
        """
        for item in texts:
            text, spans = (item, ()) if isinstance(item, str) else item
            names = apart(text, spans)
            bounds = pieces(text, whole(sentences(text), names), names)
            self._forget(self.pipeline)
            with one_thread():
                parsed = tuple(self._parse_bounds(text, bounds, names))
            yield parsed

    def _forget(self, nlp: Language) -> None:
        """Let the pipeline forget the words of the articles so far once they are many.

        What it has met it knows in the next article, which saves a good part of the work; but new words never end.
        """
        if self._zone is not None and len(nlp.vocab) - self._known < MOST_WORDS:
            return
        if self._zone is not None:
            self._zone.__exit__(None, None, None)
        self._zone, self._known = nlp.memory_zone(), len(nlp.vocab)
        self._zone.__enter__()

    def _parse_bounds(
        self, text: str, bounds: list[tuple[int, int]], names: list[tuple[int, int]]
    ) -> Iterator[Sentence]:
        nlp = self.pipeline
        tokeniser = self._tokeniser or Tokeniser(nlp)
        linked = frozenset(names)
        own = reads_for_itself(nlp)
        at = 0
        for batch in batches(bounds):
            prepared, plain = list[Prepared](), list[Prepared]()
            for start, end in batch:
                while at < len(names) and names[at][1] <= start:
                    at += 1
                held = []
                while at < len(names) and names[at][0] < end:
                    held.append(names[at])
                    at += 1
                prepared.append(tokeniser.sentence(text, start, end, held))
                # The recogniser has learnt from names as they are written, the parser from whole ones.
                plain.append(tokeniser.sentence(text, start, end, []) if held and own else prepared[-1])
            docs = annotate(nlp, [doc for doc, _ in prepared], [doc for doc, _ in plain])
            for doc, (_, offsets), (named, places) in zip(docs, prepared, plain, strict=True):
                if offsets:
                    yield sentence(text, doc, offsets, self._lemmas, linked, entities(named, places))


def batches(bounds: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The sentences in batches of :data:`BATCH` at most, and of :data:`WIDEST` characters, or of one sentence.

    >>> [len(batch) for batch in batches([(at * 700, at * 700 + 600) for at in range(40)])]
    [16, 16, 8]
    """
    batch: list[tuple[int, int]] = []
    width = 0
    for start, end in bounds:
        if batch and (len(batch) == BATCH or width + end - start > WIDEST):
            yield batch
            batch, width = [], 0
        batch.append((start, end))
        width += end - start
    if batch:
        yield batch


def load(model: Path | str | None) -> Language:
    """The spaCy pipeline at a folder or of a name.

    numpy multiplies matrices up to three times as fast as blis, spaCy's own library, as long as it is held to one
    thread: on small ones its threads get into each other's way.
    """
    import spacy
    from thinc.api import use_ops

    try:
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(model or MODEL, exclude=["senter", "sentencizer", "textcat"])
            if (table := Path(model or MODEL) / vectors.FILE).is_file():
                nlp.vocab.vectors = vectors.read(table)
                vectors.widen(nlp, "ner")
            return nlp
    except (OSError, ValueError) as error:
        raise LanguageError(
            f"the language model {str(model or MODEL)!r} cannot be loaded ({error}); name an installed spaCy "
            "pipeline or its folder, or leave the setting empty for the shipped one"
        ) from error


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


def reads_for_itself(nlp: Language) -> bool:
    """Whether the recogniser has an encoder of its own, so that it can be given other words than the parser."""
    model: Any = getattr(nlp.get_pipe("ner"), "model", None) if nlp.has_pipe("ner") else None
    return model is not None and not any("listener" in node.name for node in model.walk())


def annotate(nlp: Language, docs: list[Doc], plain: list[Doc]) -> list[Doc]:
    """Run the components over prepared docs (`nlp.pipe` would make new ones), the recogniser over `plain`, in place."""
    for name, component in nlp.pipeline:
        given = plain if name == "ner" else docs
        if hasattr(component, "pipe"):
            deque(component.pipe(given, batch_size=BATCH), maxlen=0)
        else:
            for doc in given:
                component(doc)
    return docs
