"""One article at a time, as they come to a server: read by a process of its own, stored by this one.

Reading takes seconds of one processor. In a process apart it takes nothing from those who ask meanwhile, nor they from
it, and a text that is too much for the reader ends the reader alone.
"""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from functools import partial

from graph.crew import Crew, Lost
from graph.edition import edition
from graph.errors import FoedusError, ReadingError
from graph.harvest import Extractor, Harvest, Known, as_article, harvest, mark_of
from graph.ingest import Outcome, is_known, known, store_all
from graph.model import Article
from graph.reading.document import Document
from graph.standing import known_before, with_what_stands
from graph.store.interface import Store


class Desk:
    """Puts articles into a store. The reading process starts with the first article, not before.

    ``writing`` is held for as long as the store is written, and not while an article is read.
    """

    def __init__(
        self,
        store: Store,
        writing: AbstractContextManager[object],
        *,
        keep_text: bool = True,
        model: str | None = None,
    ) -> None:
        self._store = store
        self._writing = writing
        self._keep_text = keep_text
        self._model = model
        self._crew: Crew[_Task, Harvest] | None = None
        self._reading = threading.Lock()

    def ingest(self, document: Document, require: Callable[[], None] = lambda: None) -> Outcome:
        """Read all claims of a document and commit them. The same document again changes nothing.

        ``require`` raises where it is not to be done: it is asked before the article is read, which takes long, and
        again when nobody else writes any more.

        Raises :class:`~graph.errors.ReadingError` where the article is too much to be read.
        """
        require()
        article = as_article(document)
        article, notes = with_what_stands(article, known_before(self._store, article.iri))
        mark = mark_of(article, edition(self._model))
        if is_known(self._store, article.iri, mark):
            return known(self._store, Known(article.iri, article.title, article.word_count, mark, notes))
        with self._reading:
            found = self._read(_Task(article, mark, notes))
        with self._writing:
            require()
            [outcome] = store_all(self._store, [found], keep_text=self._keep_text)
        if isinstance(outcome, FoedusError):
            raise outcome
        return outcome

    def close(self) -> None:
        """End the reading process, whatever it is doing."""
        if self._crew:
            self._crew.close()

    def _read(self, task: "_Task") -> Harvest:
        self._crew = self._crew or Crew[_Task, Harvest](partial(_prepared, self._model), workers=1)
        try:
            with closing(self._crew.each([task])) as results:
                [(_, found)] = results
        except BaseException:  # it may still be at work on this one
            self._crew.close()
            self._crew = None
            raise
        if isinstance(found, Lost):
            raise ReadingError(found.reason)
        return found


@dataclass(frozen=True, slots=True)
class _Task:
    article: Article
    mark: str
    notes: tuple[str, ...]


def _prepared(model: str | None) -> "_Reader":
    from graph.extraction.pipeline import Extractor as Pipeline

    return _Reader(Pipeline.load(model=model))


@dataclass(frozen=True, slots=True)
class _Reader:
    extract: Extractor

    def __call__(self, task: _Task) -> Harvest:
        return harvest(task.article, self.extract, task.mark, task.notes)
