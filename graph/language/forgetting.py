"""spaCy keeps every word that it meets; new ones never end."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

MOST_WORDS = 20_000  # new ones that are kept before they are forgotten: memory stays bounded


class Forgetting:
    """Lets a pipeline forget the words of the articles so far once they are many.

    What it has met it knows in the next article, which saves a good part of the work.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._zone: AbstractContextManager[Any] | None = None
        self._known = 0  # words, when the zone began

    def now(self) -> None:
        """To be called between two articles or words, when no Doc is held any more."""
        if self._zone is not None and len(self._nlp.vocab) - self._known < MOST_WORDS:
            return
        if self._zone is not None:
            self._zone.__exit__(None, None, None)
        self._zone, self._known = self._nlp.memory_zone(), len(self._nlp.vocab)
        self._zone.__enter__()
