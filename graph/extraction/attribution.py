"""Whose words each stretch of the text is.

Three forms are read: a clause or quotation that a speech verb governs, in any order ("X said that …", "…, X said, …",
"…", said X), "according to X", and quotations of several sentences whose speaker stands beside them in the paragraph.
What stands between quotation marks and has no speaker belongs to nobody: it is never the narrator's.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from graph.extraction.actors import Actors
from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.lexicon import speaks
from graph.language.sentence import Sentence, Token
from graph.model import Attribution
from graph.terms import Iri
from graph.vocabulary import Vocabulary

_QUOTE: Final = re.compile(r"[“\"]([^“”\"\n]{2,2000}?)(?:[”\"]|(?=\n\n[“\"]))")
_QUOTED_AS: Final = ("quote", "cite")
_GOVERNED: Final = ("ccomp", "xcomp", "parataxis", "obj")
_CLOSE, _FAR = 45, 1_000_000
_FULL_QUOTE: Final = 4
"""A quotation of fewer words is a phrase inside somebody's sentence, not a statement."""


@dataclass(frozen=True, slots=True, order=True)
class Saying:
    """Somebody's words: the holder, the characters of what is said, and how it is passed on.

    ``verb`` is where the speech verb stands (characters), so that the innermost saying can be told, and ``lemma`` is
    its lemma. ``whole`` says that the content is a statement of its own, and not only a phrase.
    """

    start: int
    end: int
    holder: Iri
    mode: Attribution
    cue: str
    reported_by: tuple[Iri, ...] = ()
    whole: bool = True
    verb: tuple[int, int] = (0, 0)
    lemma: str = ""


def quotations(text: str) -> list[tuple[int, int]]:
    """The characters inside quotation marks, paragraph by paragraph.

    >>> quotations('He called it "an act of aggression" today.')
    [(14, 34)]
    """
    return [(found.start(1), found.end(1)) for found in _QUOTE.finditer(text)]


class Attributor:
    """Finds the sayings of an article."""

    def __init__(self, text: str, vocabulary: Vocabulary, actors: Actors) -> None:
        self._text = text
        self._speech = vocabulary.speech
        self._actors = actors
        self.quotations = actors.quotations = quotations(text)
        self.sayings: list[Saying] = []
        self._tokens: tuple[Token, ...] = ()
        self._sentences: list[tuple[int, int]] = []
        self.speakers: list[tuple[int, int, Iri]] = []
        self.nobodys: list[tuple[int, int]] = []

    def hear(self, sentence: Sentence) -> None:
        """Take in one sentence's sayings; to be called in the order of the text."""
        self._tokens = sentence.tokens
        self._sentences.append((sentence.start, sentence.end))
        for token in sentence:
            lemma = token.lemma.lower()
            if token.upos == "VERB" and lemma in self._speech:
                self._spoken(sentence, token)
            elif lemma in _QUOTED_AS and is_passive(sentence, token.index):
                self._quoted_as(sentence, token)
            elif lemma == "accord" and token.relation in ("case", "obl", "advmod", "advcl", "mark"):
                self._according(sentence, token)

    def finish(self) -> None:
        """Give the quotations that no sentence governs to the speaker beside them in their paragraph."""
        for start, end in self.quotations:
            if self._words(start, end) < _FULL_QUOTE:
                continue
            holder = self._beside(start, end)
            covered = [one for one in self.sayings if one.start <= start + 1 and one.end >= end - 1]
            if holder and not any(one.mode == Attribution.QUOTED for one in covered):
                self.sayings.append(Saying(start, end, holder, Attribution.QUOTED, "“…”"))
        self.sayings = sorted({part for saying in self.sayings for part in self._by_sentence(saying)})

    def _by_sentence(self, saying: Saying) -> list[Saying]:
        """A quotation of several sentences is as many statements."""
        bounds = [one for one in self._sentences if one[0] < saying.end and one[1] > saying.start]
        if len(bounds) < 2:
            start, end = self._trimmed(saying.start, saying.end)
            return [replace(saying, start=start, end=end)]
        parts = [self._trimmed(max(start, saying.start), min(end, saying.end)) for start, end in bounds]
        return [replace(saying, start=start, end=end) for start, end in parts if self._words(start, end) > 1]

    def over(self, start: int, end: int) -> list[Saying]:
        """The sayings that a stretch lies in, innermost first."""
        around = [
            one
            for one in self.sayings
            if one.start <= start and end <= one.end and not (one.verb[0] <= start and end <= one.verb[1])
        ]
        return sorted(around, key=lambda one: (one.end - one.start, one.start))

    def unattributed(self, start: int, end: int) -> bool:
        """Whether a stretch stands in a quotation of which nobody knows who said it."""
        alone = [span for span in self.quotations if self._words(*span) >= _FULL_QUOTE]
        return any(begin <= start and end <= finish for begin, finish in (*alone, *self.nobodys)) and not self.over(
            start, end
        )

    def _words(self, start: int, end: int) -> int:
        return len(self._text[start:end].split())

    def _spoken(self, sentence: Sentence, verb: Token) -> None:
        subject = surface_subject(sentence, verb.index)
        if subject is None or is_passive(sentence, verb.index) or not sentence.tokens[subject].text:
            return
        holder = self._holder(sentence, subject)
        content = [self._widened(span, sentence) for span in self._content(sentence, verb, subject)]
        if holder is None:
            self.nobodys += content
            return
        own = (sentence.tokens[subject].start, verb.end)
        self.speakers.append((sentence.start, verb.start, holder))
        for start, end in content:
            self._say(start, end, holder, verb.text, own, verb.lemma.lower())

    def _content(self, sentence: Sentence, verb: Token, subject: int) -> list[tuple[int, int]]:
        commits = self._speech[verb.lemma.lower()].modality in ("planned", "requested", "hoped")
        clauses = [
            below
            for below in sentence.children(verb.index)
            if sentence.tokens[below].relation in ("ccomp", *(["xcomp"] if commits else ()))
            or (sentence.tokens[below].relation == "parataxis" and sentence.tokens[below].upos == "VERB")
        ]
        clauses = [below for below in clauses if not _opens(sentence, below, verb.index)]
        spans = [_span(sentence, below) for below in clauses]
        if verb.relation == "parataxis" and not spans and self._set_off(sentence, verb):
            inside = {verb.index, *sentence.subtree(verb.index)}
            spans = _stretches(sentence, inside)
        quoted = [
            span
            for span in self.quotations
            if sentence.start <= span[0] < sentence.end
            and not (span[0] <= verb.start < span[1])
            and not any(start <= span[0] and span[1] <= end for start, end in spans)
        ]
        speaker = (
            range(
                sentence.tokens[min(sentence.subtree(subject))].start,
                sentence.tokens[max(sentence.subtree(subject))].end,
            )
            if subject < verb.index
            else range(0)
        )
        return [*spans, *(span for span in quoted if span[0] not in speaker)]

    def _set_off(self, sentence: Sentence, verb: Token) -> bool:
        """Whether a speech clause stands between commas or beside a quotation: "…, she said, …"."""
        inside = [sentence.tokens[i] for i in sentence.subtree(verb.index) if sentence.tokens[i].upos != "PUNCT"]
        if any(token.relation == "mark" and token.head == verb.index for token in inside):
            return False
        before = self._text[sentence.start : inside[0].start].rstrip()[-1:]
        after = self._text[inside[-1].end : sentence.end].lstrip()[:1]
        return bool({before, after} & set(',“”"—–'))

    def _quoted_as(self, sentence: Sentence, verb: Token) -> None:
        """ "X was quoted as saying by Y": X's words, which Y passes on."""
        subject = surface_subject(sentence, verb.index)
        holder = self._holder(sentence, subject) if subject is not None else None
        if holder is None:
            return
        agents = [
            below
            for index in (verb.index, *sentence.children(verb.index))
            for below in sentence.children(index)
            if preposition(sentence, below) == "by"
        ]
        reporters = tuple(found for below in agents if (found := self._actors.resolve(sentence, below)))
        self.speakers.append((sentence.start, verb.start, holder))
        for start, end in self.quotations:
            if sentence.start - 600 < start < sentence.end and self._paragraph(start) == self._paragraph(verb.start):
                self.sayings.append(Saying(start, end, holder, Attribution.QUOTED, verb.text, reporters))

    def _according(self, sentence: Sentence, token: Token) -> None:
        named = (
            token.head
            if token.relation == "case"
            else next(
                (below for below in sentence.children(token.index) if sentence.tokens[below].relation == "obl"), None
            )
        )
        holder = self._holder(sentence, named) if named is not None else None
        if named is None:
            return
        top = named if token.relation == "case" else token.index
        inside = {top, *sentence.subtree(top)}
        if holder is None:
            self.nobodys += _stretches(sentence, inside)
            return
        self.speakers.append((sentence.start, token.start, holder))
        for start, end in _stretches(sentence, inside):
            self._say(start, end, holder, "according to", (token.start, token.end))

    def _say(self, start: int, end: int, holder: Iri, cue: str, verb: tuple[int, int], lemma: str = "") -> None:
        start, end = self._trimmed(start, end)
        if end - start < 2:
            return
        quoted = any(begin <= start + 2 and end - 2 <= finish for begin, finish in self.quotations)
        mode = Attribution.QUOTED if quoted else Attribution.PARAPHRASED
        self.sayings.append(Saying(start, end, holder, mode, cue, (), self._is_whole(start, end), verb, lemma))

    def _widened(self, span: tuple[int, int], sentence: Sentence) -> tuple[int, int]:
        """A clause that begins a quotation is as long as the quotation is, inside its sentence."""
        for begin, finish in self.quotations:
            if abs(span[0] - begin) <= 1 and span[1] <= finish:
                return begin, min(finish, sentence.end)
        return span

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        inside = self._text[start:end]
        return (
            start + len(inside) - len(inside.lstrip(' \n"“”,;:—–-')),
            end - len(inside) + len(inside.rstrip(' \n"“”,;:.—–-')),
        )

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether a stretch says something: it has a finite verb or an infinitive with its "to", and some words."""
        inside = [token for token in self._tokens if start <= token.start and token.end <= end]
        says = any(token.upos in ("VERB", "AUX") and token.feature("VerbForm") in ("Fin", "Inf") for token in inside)
        return says and len(inside) >= _FULL_QUOTE

    def _holder(self, sentence: Sentence, index: int) -> Iri | None:
        found = self._actors.resolve(sentence, index, group=True)
        if found:
            return self._actors.as_actor(found)
        if sentence.tokens[index].upos not in ("NOUN", "PROPN"):
            return None
        token = sentence.tokens[index]
        if not speaks(token.lemma.lower()):
            return None
        words = [
            sentence.tokens[i]
            for i in sentence.subtree(index)
            if (i <= index and sentence.tokens[i].relation in ("compound", "amod", "nmod")) or i == index
        ]
        phrase = " ".join(word.text for word in words if word.upos != "PUNCT")
        return self._actors.unnamed(phrase or token.text)

    def _paragraph(self, at: int) -> int:
        return self._text.rfind("\n\n", 0, at)

    def _beside(self, start: int, end: int) -> Iri | None:
        """The speaker nearest to a quotation inside its paragraph, outside the quotation itself."""
        near = [
            (min(abs(place - end), abs(start - place)), holder)
            for _, place, holder in self.speakers
            if self._paragraph(place) == self._paragraph(start) and not start <= place < end
        ]
        distance, speaker = min(near, default=(_FAR, None))
        # Somebody named right behind the quotation says it, with whatever verb: "…," President Ali shot back.
        named = self._actors.first_named(end, end + _CLOSE)
        if named is not None and distance > _CLOSE:
            return named
        return speaker


def _opens(sentence: Sentence, clause: int, verb: int) -> bool:
    """Whether a clause is a participial opening ("Launching an operation, X vowed …"), and nothing that is said."""
    token = sentence.tokens[clause]
    return clause < verb and token.text.lower().endswith("ing") and sentence.child(clause, "nsubj", "aux") is None


def _span(sentence: Sentence, index: int) -> tuple[int, int]:
    """The characters of a word and all below it, without the punctuation around it."""
    inside = [sentence.tokens[i] for i in sentence.subtree(index)]
    while inside and (inside[0].upos == "PUNCT" or inside[0].lemma.lower() == "that"):
        inside.pop(0)
    while inside and inside[-1].upos == "PUNCT":
        inside.pop()
    return (inside[0].start, inside[-1].end) if inside else (sentence.start, sentence.start)


def _stretches(sentence: Sentence, without: set[int]) -> list[tuple[int, int]]:
    """The characters of a sentence except those of some words, as stretches without punctuation at the ends."""
    found: list[tuple[int, int]] = []
    run: list[Token] = []
    for token in [*sentence.tokens, None]:
        if token is not None and token.index not in without:
            run.append(token)
            continue
        while run and run[0].upos == "PUNCT":
            run.pop(0)
        while run and run[-1].upos == "PUNCT":
            run.pop()
        if len(run) > 1:
            found.append((run[0].start, run[-1].end))
        run = []
    return found
