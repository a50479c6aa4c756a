"""The edges of a reported clause: words that belong to it, but that the parser hung on the report.

A reported clause is a whole proposition, with its subject: of "said the port “belongs to us”" the port is part of it,
also where it passes for what is said.
"""

from typing import Final

from graph.extraction.attribution.reported import ADDRESSING, OPENERS
from graph.extraction.attribution.words import Words
from graph.language.sentence import Token

_BREAKS: Final = (",", ":", ";", "—", "–")
_STARTS: Final = (";", ":", *OPENERS)
_TOLD_WHEN: Final = frozenset(
    "today yesterday tonight recently earlier later monday tuesday wednesday thursday friday saturday sunday".split()
)
"""When somebody says something that need not have to do with when it happens."""
_TOLD_LAST: Final = ("night", "morning", "afternoon", "evening")
_OPENING_A_CLAUSE: Final = ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")
_SUBJECTS: Final = ("nsubj", "csubj", "expl")


class Edges(Words):
    """Sets the edges of the reported clauses of one sentence right."""

    def _completed(self, top: int, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """The words of a clause, with those at its edges that hang elsewhere; ``top`` is its predicate."""
        if not words:
            return words
        if words[0] > verb.index:
            return self._with_rest(self._with_subject(top, self._without_time(top, words, verb), verb), verb)
        if words[-1] < verb.index:
            return self._to_the_comma(self._from_the_start(top, words), verb)
        return words

    def _without_time(self, top: int, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """A clause without the time at which it is said: "said | today | it had struck oil"."""
        if words[0] != verb.index + 1 or verb.lemma.lower() in ADDRESSING:
            return words
        for place in (words[0], *words[1:3]):
            time = self.tokens[place]
            told = time.text.lower() in _TOLD_WHEN or (place > words[0] and time.text.lower() in _TOLD_LAST)
            if told and time.head == top and time.relation in ("obl", "advmod") and place < top:
                rest = tuple(i for i in words if i > place)
                opens = self.tokens[rest[0]] if rest else time
                clause = opens.upos in _OPENING_A_CLAUSE or opens.text.lower() == "that"
                before = all(self.tokens[i].upos in ("ADV", "ADJ") for i in range(words[0], place))
                return rest[opens.text.lower() == "that" :] if clause and before else words
        return words

    def _is_bare(self, top: int) -> bool:
        """Whether a predicate is finite and has no subject."""
        return self.is_finite(self.tokens[top]) and self.sentence.child(top, *_SUBJECTS) is None

    def _with_subject(self, top: int, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """A clause with its subject: "said | the port | “belongs to us”", "thinks | closing the port | is wrong"."""
        gap = [i for i in range(verb.index + 1, words[0]) if self.tokens[i].lemma.lower() != "that"]
        own = [i for i in self.sentence.children(verb.index) if self.tokens[i].relation == "nsubj"]
        second = len(own) > 1 and own[0] < verb.index < own[1]  # "He said | the plan to join it | would be costly"
        if not gap or not (second or self._is_bare(top)) or verb.lemma.lower() in ADDRESSING:
            return words
        speaks = self.sentence.child(verb.index, "nsubj")
        named = [
            i
            for i in gap
            if self.tokens[i].head == verb.index
            and (
                self.tokens[i].relation in ("obj", "xcomp")
                or (self.tokens[i].relation == "nsubj" and speaks is not None and speaks.index < verb.index)
            )
        ]
        inner = {i for one in named for i in self.sentence.subtree(one)}
        loose = [i for i in gap if i not in inner and self.tokens[i].upos not in ("PUNCT", "ADV")]
        if not named or loose or any(self.tokens[i].text in _BREAKS for i in gap):
            return words
        return (*gap, *words)

    def _with_rest(self, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """A clause with the predicate or object straight behind it: "he hopes reading the text | now helps people"."""
        behind = words[-1] + 1
        if behind >= len(self.tokens) or self.tokens[behind].upos in ("PUNCT", "CCONJ"):
            return words
        top = self.tokens[behind]
        while not top.is_root and self.sentence.subtree(top.head)[0] >= behind:
            top = self.tokens[top.head]
        above = {verb.index, *self.sentence.ancestors(verb.index)}
        if top.relation != "ccomp" or top.head not in above or self.sentence.child(top.index, *_SUBJECTS, "mark"):
            return words
        return (*words, *self.trimmed(list(self.sentence.subtree(top.index))))

    def _from_the_start(self, top: int, words: tuple[int, ...]) -> tuple[int, ...]:
        """A clause in front of a report from where it begins: "The guards | had been beaten, the paper said"."""
        low = max((i for i in range(words[0]) if self.tokens[i].text in _STARTS), default=-1) + 1
        front = list(range(low, words[0]))
        if not front or not self._is_bare(top) or self.in_marks(words[0]):
            return words
        subject = any(self.tokens[i].relation == "nsubj" for i in front)
        reported = any(self.cues[i] is not None and self.tokens[i].upos == "VERB" for i in front)
        if not subject or reported or self.tokens[front[-1]].upos in ("PUNCT", "CCONJ"):
            return words
        return self.trimmed([*front, *words])

    def _to_the_comma(self, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """A clause with its object where that passes for the speaker: "It broke | the dam, the mayor said"."""
        comma = self._split_subject(verb)
        subject = self.sentence.child(verb.index, "nsubj")
        if comma is None or subject is None or self.sentence.subtree(subject.index)[0] != words[-1] + 1:
            return words
        return (*words, *range(words[-1] + 1, comma))

    def _split_subject(self, verb: Token) -> int | None:
        """The comma in a subject which is an object, and the speaker behind it in apposition."""
        subject = self.sentence.child(verb.index, "nsubj")
        speaker = self.sentence.child(subject.index, "appos") if subject is not None else None
        if subject is None or speaker is None or speaker.index > verb.index:
            return None
        first = self.sentence.subtree(speaker.index)[0]
        comma = next((i for i in (first - 1, first) if self.tokens[i].text == ","), None)
        opening = self.sentence.subtree(subject.index)[0]
        before = self.tokens[opening - 1] if opening else None
        hanging = before is not None and before.upos in ("VERB", "ADP") and before.index != verb.index
        return comma if hanging and comma is not None and comma > subject.index else None
