"""Many articles at once: read by as many processes as there are processors, stored by this one in the order given.

What is stored is a function of the articles and their order alone: one process or many, the store holds the same. What
it holds already, read with the same rules, is not read again, so a run that was stopped goes on where it was.
"""

import gc
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from graph.crew import Crew, Lost, inline
from graph.edition import edition
from graph.errors import FoedusError, LanguageError
from graph.harvest import Extractor, Harvest, Known, as_article, harvest, mark_of
from graph.ingest import Outcome, is_known, known, known_marks, store_all
from graph.reading.document import Document
from graph.standing import Before, known_before, with_what_stands
from graph.store.interface import Store
from graph.terms import Iri

_GROUP: Final = 8
"""How many articles are written in one commit: what they all say of one thing is then looked at once. No more than the
workers have in hand, or they would wait for the one who writes."""
_PATIENCE: Final = 2.0
"""Seconds after which what is there is written, though the group is not full."""
_WORTH: Final = 12
"""Articles a worker should have to read, for its start to be worth it."""

Load = Callable[[], Extractor]
Read = Callable[[str], Document]
Yielded = Harvest | Known
Result = tuple[str, Yielded | Lost]
Stored = tuple[str, Outcome | Lost]


def take_in(
    store: Store,
    names: Iterable[str],
    read: Read,
    *,
    workers: int = 0,
    keep_text: bool = True,
    model: str | None = None,
    load: Load | None = None,
) -> Generator[Stored]:
    """Read and store articles; what became of each, in the order of their names.

    ``read`` makes a document of a name. With ``workers`` it is called in that many other processes, and must be
    picklable, as ``load`` must be, which makes the extractor (the shipped one, if not said); a text that exhausts time
    or memory is then lost alone. Without, everything is done in this process. Whenever the iteration
    ends, each article is in the store wholly or not at all.

    Raises :class:`~graph.errors.LanguageError` where the language model cannot be loaded, and
    :class:`~graph.errors.StoreError` where the store cannot be written.
    """
    fresh = _Reading(read, load or partial(_shipped, model), "" if load else edition(model))
    prepare = replace(fresh, marks=known_marks(store), before=known_before(store)).prepared
    with store.gathering():
        if not workers:
            yield from _stored(store, inline(prepare, names), fresh, keep_text=keep_text)
            return
        with Crew[str, Yielded](prepare, workers=workers) as crew, closing(crew.each(names)) as results:
            yield from _stored(store, results, fresh, keep_text=keep_text)


def useful_workers(articles: int, processors: int) -> int:
    """How many workers so many articles are worth on so many processors; none for a few.

    On a single processor many articles still are worth one: the memory of reading and that of the store are then those
    of two processes.

    >>> useful_workers(3, 8), useful_workers(30, 8), useful_workers(1000, 8), useful_workers(1000, 1)
    (0, 2, 8, 1)
    """
    return min(processors, articles // _WORTH)


def _stored(store: Store, results: Iterable[Result], fresh: "_Reading", *, keep_text: bool) -> Iterator[Stored]:
    """Write results in groups, no article twice in one."""
    group: list[Result] = []
    since = time.monotonic()
    for name, first in results:
        result = first
        if not isinstance(result, Lost) and any(
            isinstance(other, Harvest) and other.article == result.article for _, other in group
        ):
            yield from _written(store, group, keep_text=keep_text)
            group = []
        if isinstance(result, Known) and not is_known(store, result.article, result.mark):
            again = replace(fresh, before=known_before(store, result.article))
            [(_, result)] = inline(again.prepared, [name])  # another of its address has come since
        if not group:
            since = time.monotonic()
        group.append((name, result))
        if len(group) >= _GROUP or time.monotonic() - since > _PATIENCE:
            yield from _written(store, group, keep_text=keep_text)
            group = []
    yield from _written(store, group, keep_text=keep_text)


def _written(store: Store, group: list[Result], *, keep_text: bool) -> Iterator[Stored]:
    written = iter(store_all(store, [one for _, one in group if isinstance(one, Harvest)], keep_text=keep_text))
    outcomes: list[Stored] = []
    for name, result in group:
        match result:
            case Harvest():
                outcome = next(written)
                outcomes.append(
                    (name, Lost(str(outcome), outcome.exit_code) if isinstance(outcome, FoedusError) else outcome)
                )
            case Known():
                outcomes.append((name, known(store, result)))
            case Lost():
                outcomes.append((name, result))
    return iter(outcomes)


def _shipped(model: str | None) -> Extractor:
    from graph.extraction.pipeline import Extractor as Pipeline

    return Pipeline.load(model=model)


@dataclass(slots=True)
class _Reading:
    """Reads articles by name; the extractor is loaded with the first that has to be read."""

    read: Read
    load: Load
    rules: str
    marks: frozenset[str] = frozenset()
    before: Mapping[Iri, Before] = field(default_factory=dict)
    extract: Extractor | None = None

    def prepared(self) -> "_Reading":
        """Itself: there is nothing to prepare before the first article."""
        return self

    def __call__(self, name: str) -> Yielded:
        article, notes = with_what_stands(as_article(self.read(name)), self.before)
        mark = mark_of(article, self.rules) if self.rules else ""
        if mark and mark in self.marks:
            return Known(article.iri, article.title, article.word_count, mark, notes)
        if self.extract is not None:
            return harvest(article, self.extract, mark, notes)
        self.extract = self._loaded()
        first = harvest(article, self.extract, mark, notes)
        _settle()  # only now is everything loaded that reading needs
        return first

    def _loaded(self) -> Extractor:
        try:
            return self.load()
        except (OSError, ImportError, ValueError) as error:  # every article would fail alike
            raise LanguageError(
                f"what articles are read with cannot be loaded ({error}): install Foedus anew"
            ) from error


def _settle() -> None:
    """Keep what is loaded out of the way, and the arithmetic to one thread.

    Model and vocabulary stay as long as the process: nobody need look through them for what is left over. The matrices
    are small, and the other processors have work of their own.
    """
    gc.collect()
    gc.freeze()
    try:
        from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]
    except ImportError:
        return
    threadpool_limits(1, user_api="blas")
