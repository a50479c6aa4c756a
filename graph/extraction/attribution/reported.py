"""What a report of a sentence is.

A report gives some words of its sentence (its *contents*) to somebody (its *sources*).
:mod:`graph.extraction.attribution.words` has the words that reports divide,
:mod:`graph.extraction.attribution.contents` finds the contents of verbs, :mod:`graph.extraction.attribution.speech`
the reports.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from graph.vocabulary import Cue

NOUNS: Final = ("NOUN", "PROPN", "PRON")
OPENERS: Final = frozenset(('"', "“", "‘", "«", "'"))
CLOSERS: Final = frozenset(('"', "”", "’", "»", "'"))
CITING: Final = ("quote", "cite")
ADDRESSING: Final = ("tell", "inform", "assure", "remind", "warn", "put")
"""Verbs whose object is who is spoken to."""
RELATIVES: Final = ("who", "which", "that", "whom")
ADDING: Final = ("add", "continue")
SUBORDINATE: Final = frozenset(
    "if while whereas when although though unless because since as after before until once".split()
)
"""What opens a clause that hangs on another one."""


class Form(Enum):
    """What is reported: a clause, an infinitive ("vowed to …"), a phrase ("called it a farce"), or what is open."""

    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    PHRASE = "phrase"
    AROUND = "around"
    """The clause in whose middle or at whose end the reporting stands: "Kyiv, he said, had …"."""
    FRAGMENT = "fragment"
    """Words in marks inside the report's own clause: "condemned the “joke”"."""
    DEED = "deed"
    """The noun for a deed that is laid at somebody's door, which says nothing by itself: "claimed the attack"."""

    @property
    def nominal(self) -> bool:
        """Whether it is less than a clause."""
        return self in (Form.PHRASE, Form.FRAGMENT)


@dataclass(frozen=True, slots=True)
class Content:
    """Words of a sentence that are reported, as indices in order."""

    form: Form
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A place of the sentence that gives words to somebody.

    ``head`` is the reporting verb, noun or preposition and ``clause`` all the words of its clause that are not content.
    ``sources`` are the nouns that mean who speaks, ``relays`` those who pass it on. ``cue`` is what the vocabulary says
    of the word. ``echo`` tells that the content is what another report gives to somebody else.
    """

    head: int
    clause: tuple[int, ...]
    sources: tuple[int, ...]
    contents: tuple[Content, ...]
    cue: Cue
    relays: tuple[int, ...] = ()
    verbal: bool = True
    echo: bool = False
