"""Datelines: the words in front of a report that say where, when and for whom it was written, no part of its sentences.

Readers take them off where an article begins (:mod:`graph.reading.dateline`); here they are told where a text comes as
it is, or a later paragraph opens with one, and only in forms that nothing else has.
"""

import re
from collections.abc import Iterator
from typing import Final

AGENCIES: Final = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|ANI|PTI|IANS|UNI|UPI|PA|DPA|dpa|ANSA|TASS|Tass|RIA|Interfax|"
    r"Xinhua|CNA|Kyodo|"
    r"Yonhap|Anadolu|AA|Bernama|APP|NNA|SANA|WAM|CP|AAP|BSS|UNB|Sputnik|Bloomberg)"
)
"""News agencies by the names with which they sign."""
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY: Final = rf"(?:{_MONTH} [0-3]?\d|[0-3]?\d {_MONTH})(?:,? (?:19|20)\d\d)?"
_CITY: Final = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}"
# "NAIROBI, Jan 5 (Reuters) - ", "Jakarta (AFP) – ", "MOSCOW — ", "OSLO, May 3 - ", "Accra, Ghana — ",
# "Accra, Ghana | AFP | ": where it was written, no part of the sentence.
_DATELINE: Final = re.compile(
    rf"\s*(?:[A-Z][\w .,/’'-]{{0,40}}\((?:{AGENCIES}|BBC|CNN|IRNA)\)\.?"
    r"|[A-Z]{2}[A-Z .,/’'-]{0,60}(?:,[\w .,’'-]{2,30})?\([A-Z][^()\n]{1,30}\)\.?"
    r"|[A-Z]{3}[A-Z .’'-]{0,30}(?:, [A-Z][a-z.]+(?: [A-Z][a-z]+)?)?(?=\s+(?:[–—]|-\s+[\"“]?[A-Z](?:[a-z]|\w*\s+[a-z])))"
    rf"|[A-Z]{{3}}[A-Z .’'-]{{0,30}}(?:, [A-Z][a-z.]+(?: [A-Z][a-z]+)?)?, {_DAY}(?=\s+-))"
    r"\s*[-–—]{1,3}\s+(?=[\"“'‘]?[A-Z0-9])"
    rf"|\s*{_CITY}, {_CITY}(?: —\s+(?=[\"“'‘]?[A-Z])| –\s+(?=(?:The|A|An) ))"
    rf"|\s*{_CITY}(?:, {_CITY})? \| {AGENCIES} \|\s+(?=[\"“'‘]?[A-Z0-9])"
)


def datelines(line: str) -> Iterator[int]:
    """Where the sentence behind a dateline begins, if a paragraph opens with one.

    >>> list(datelines("NAIROBI, Jan 5 (Reuters) - Kenya sent troops."))
    [27]
    """
    if opening := _DATELINE.match(line):
        yield opening.end()


def is_dateline(sentence: str) -> bool:
    """Whether what was split off as a sentence is a dateline alone."""
    opening = _DATELINE.match(f"{sentence} The end")
    return opening is not None and opening.end() > len(sentence)
