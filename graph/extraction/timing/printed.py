"""Whether an article can have been printed on the day that it is said to be of.

Pages are moved and copied, and their marks then give the day of an older page. A text cannot tell, as past, what took
place after it was printed: "Rebels seized the town on 28 January 2025" stands in no article of 2012. What the marks say
is then not believed. A day that whoever gives the article tells with it stands, for it was meant, with a warning.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final

from graph.extraction.timing.attachment import Dated
from graph.extraction.timing.datewords import FORWARD, PLANNING, REQUESTING
from graph.extraction.timing.tense import auxiliaries, is_predicate, opening
from graph.language.dates import DateFound
from graph.language.sentence import Sentence
from graph.model import Date
from graph.vocabulary import VOCABULARY

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_AT: Final = ("", "in", "on", "at")
_HELPERS: Final = frozenset(("was", "were", "has", "have", "had", "been"))
_SETTING: Final = frozenset("announce award grant approve win call plan vote elect order allow book fund".split())
"""What they are about may lie ahead, and its day beside them: "awarded the games in 2034"."""
_SLACK: Final = dt.timedelta(days=2)
"""Days that zones of time and late corrections may make."""
_LONG: Final = dt.timedelta(days=366)
"""One date is enough to tell where it lies so long after; of nearer ones two are wanted, one may be misread."""


def printed_later(text: str, told: Iterable[tuple[Sentence, Dated]], published: Date) -> DateFound | None:
    """A date that the text tells as past and that shows the day of publication to be wrong; none where none does.

    ``told`` are the dates of its sentences, each with the words that it belongs to.
    """
    later = list(_past_after(text, told, published + _SLACK))
    far = next((date for date in later if date.first and date.first > published + _LONG), None)
    return far or (later[0] if len({date.bounds for date in later}) > 1 else None)


def _past_after(text: str, told: Iterable[tuple[Sentence, Dated]], day: Date) -> Iterator[DateFound]:
    for sentence, one in told:
        date = one.date
        said = not date.counted and not date.lasting
        if said and date.first and date.first > day and _YEAR.search(text[date.start : date.end]) and one.owners:
            owner, marker = one.owners[0]
            if marker in _AT and _took_place(sentence, owner):
                yield date


def _took_place(sentence: Sentence, index: int) -> bool:
    """Whether a predicate says that something took place: not what was to be, was said to be, or would have been."""
    token, helpers = sentence.tokens[index], auxiliaries(sentence, index)
    lemma = token.lemma.lower()
    looks = lemma in VOCABULARY.speech or lemma in (*FORWARD, *PLANNING, *REQUESTING, *_SETTING)
    past = token.feature("Tense") == "Past" and (token.feature("VerbForm") == "Fin" or bool(helpers))
    supposed = any(opening(sentence, one) in ("if", "unless") for one in (index, *sentence.ancestors(index)))
    return is_predicate(sentence, index) and past and helpers <= _HELPERS and not looks and not supposed
