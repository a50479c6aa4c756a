"""Who has had the floor: the sentences of an article so far, who spoke in them, and how the article speaks of these."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter
from typing import Final

from graph.extraction.attribution.reported import Report
from graph.extraction.attribution.sayings import Span
from graph.extraction.lexicon import HUMAN, TITLES
from graph.extraction.linking.links import Links
from graph.extraction.stretches import overlapping
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_SPEAKING: Final = ("say", "tell", "speak", "write", "explain", "answer", "reply", "respond", "comment")
"""Verbs that make somebody a speaker also where they say nothing in their own sentence."""
_SHE: Final = frozenset(
    "spokeswoman woman chairwoman congresswoman businesswoman mother wife daughter sister widow queen princess "
    "girl".split()
)
_HE: Final = frozenset(
    "spokesman man chairman congressman businessman father husband son brother king prince boy".split()
)
_THEY: Final = ("spokesperson",)
"""Who is "they" in the singular."""
Spoke = tuple[int, Iri]
"""Where somebody's saying stands (the character at which its verb begins), and who it is."""


class Floor:
    """The speakers of an article in order, and its sentences."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._sentences: list[Sentence] = []
        self._heard: list[Spoke] = []
        self._human: set[int] = set()
        self._alone: set[int] = set()
        self._pronouns: dict[int, str] = {}
        self._asked: set[int] = set()
        self._neutral: set[int] = set()

    def begin(self, sentence: Sentence) -> None:
        """Take note of a sentence, before its reports."""
        self._sentences.append(sentence)

    def take(self, sentence: Sentence, report: Report, holder: Iri, *, says: bool) -> None:
        """Take note that somebody reports; ``says`` tells that something is said."""
        cited = says and report.cue.lemma == "according to"
        if not cited and (not report.verbal or not (says or report.cue.lemma in _SPEAKING)):
            return
        if cited and any(sentence.root.index in one.words for one in report.contents) and _tells(sentence):
            return  # "“We are late,” Holm said, according to Reuters. “…”": the floor is hers
        place, sources = sentence.tokens[report.head].start, [sentence.tokens[i] for i in report.sources]
        self._heard.append((place, holder))
        if any(is_human(one) or pronoun_of(one) for one in sources):
            self._human.add(place)  # a spokesman whose body is the holder is "he" all the same
        if all(one.feature("Number") != "Plur" for one in sources):
            self._alone.add(place)
        if len(sources) == 1 and sources[0].lemma.lower() in _THEY and self.was_alone(self._heard[-1]):
            self._neutral.add(place)
        if sources and (word := pronoun_of(sources[0])):
            self._pronouns[place] = word

    def give(self, spoke: Spoke) -> None:
        """Take note of a speaker whom no report has."""
        insort(self._heard, spoke)

    def pass_to(self, sentence: Sentence, asked: Token, who: Iri) -> None:
        """Take note that somebody is asked something, and so has the floor next."""
        self.give((asked.start, who))
        self._asked.add(asked.start)
        self._alone.add(asked.start)
        if is_human(asked):
            self._human.add(asked.start)

    @property
    def before(self) -> Sentence | None:
        """The sentence before the one that is heard."""
        return self._sentences[-2] if len(self._sentences) > 1 else None

    def lately(self, count: int) -> Sequence[Sentence]:
        """So many sentences before the one that is heard, in the order of the text."""
        return self._sentences[-1 - count : -1]

    @property
    def last(self) -> Spoke | None:
        """Who spoke last."""
        return self._heard[-1] if self._heard else None

    @property
    def spoke_together(self) -> Iri | None:
        """Several people who spoke last, in the sentence before or in this one, without their names; or a spokesperson,
        who is "they" too."""
        last, before = self.last, self.before
        if last is None or before is None or last[0] < before.start:
            return None
        nameless = not self.was_alone(last) and last[1] not in self._links.gazetteer.known
        return last[1] if nameless or last[0] in self._neutral else None

    def was_alone(self, spoke: Spoke) -> bool:
        """Whether it was one who spoke, and not several."""
        return spoke[0] in self._alone

    def was_asked(self, spoke: Spoke) -> bool:
        """Whether somebody has the floor because he or she was asked."""
        return spoke[0] in self._asked

    def was_human(self, spoke: Spoke) -> bool:
        """Whether somebody spoke who is called by an office or the like, for a body perhaps."""
        return spoke[0] in self._human

    def was_person(self, spoke: Spoke) -> bool:
        """Whether it was a person who spoke, be it for a body."""
        return self._links.known(spoke[1]).kind == "Person" or self.was_human(spoke)

    def pronoun(self, spoke: Spoke) -> str:
        """Which pronoun means a speaker; empty where the article does not tell."""
        return self._pronouns.get(spoke[0], "")

    def last_of_sort(self, before: int, *, person: bool) -> Spoke | None:
        """Who spoke last before a place, of those in the sentence of the last speaker the last that is a person, or
        that is none.

        Where nobody there is of that sort, it is the last speaker all the same.

        "Smith said the club expected rain. “We are ready,” he added."
        """
        # Several are "they", and leave the word to who had it before them.
        backwards = map(self._heard.__getitem__, range(bisect_left(self._heard, (before, "")) - 1, -1, -1))
        alone = filter(self.was_alone, backwards)
        last = next(alone, None)
        if last is None or self.was_person(last) == person:
            return last
        low = self.sentence_of(last[0])[0]
        here = takewhile(lambda one: one[0] >= low, alone)
        return next((one for one in here if self.was_person(one) == person), last)

    def between(self, low: int, high: int) -> list[Spoke]:
        """Those who spoke in a stretch (characters)."""
        return self._heard[bisect_right(self._heard, (low, "")) : bisect_right(self._heard, (high, ""))]

    def before_place(self, place: int) -> Iri | None:
        """Who spoke last before a place; nobody where none did."""
        first = bisect_right(self._heard, (place, ""))
        return self._heard[first - 1][1] if first else None

    def around(self, start: int, end: int) -> Sequence[Sentence]:
        """The sentences that a stretch reaches into."""
        return overlapping(self._sentences, start, end)

    def sentence_of(self, place: int) -> Span:
        """Where the sentence begins and ends that a place lies in; the place itself where it lies in none."""
        return next(((one.start, one.end) for one in self.around(place, place + 1)), (place, place))

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence in front of another one."""
        at = bisect_left(self._sentences, sentence.start, key=attrgetter("start"))
        return self._sentences[at - 1] if at else None


def is_human(token: Token) -> bool:
    """Whether a noun calls somebody by an office or as a human being: "vice-president", "resident"."""
    return token.lemma.lower().rpartition("-")[2] in TITLES | HUMAN


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence says that somebody says something."""
    return sentence.root.lemma.lower() in _SPEAKING and sentence.child(sentence.root.index, "nsubj") is not None


def pronoun_of(token: Token) -> str:
    """Which pronoun means a speaker of whom the article says no more: "she" of a spokeswoman."""
    word, lemma = token.text.lower(), token.lemma.lower()
    if word in ("he", "she"):
        return word
    return "she" if lemma in _SHE else "he" if lemma in _HE else ""
