"""Who has the floor: who spoke last, and whose a quotation or a pronoun is that no sentence gives to anybody."""

from bisect import bisect_right, insort
from typing import Final

from graph.extraction.attribution.cuts import MARKS
from graph.extraction.attribution.quotations import Quotation, Quotations
from graph.extraction.attribution.reported import Report
from graph.extraction.attribution.sayings import Span
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import DOCUMENTS, HUMAN, TITLES
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_CLOSE: Final = 45
_BEHIND: Final = 80
"""Characters behind a quotation within which a name says whose it is, titles in front of it counted."""
_FAR: Final = 1 << 30
_FULL_QUOTE: Final = 4
"""A quotation of fewer words is a phrase inside somebody's sentence, not a statement."""
_SPEAKING: Final = ("say", "tell", "speak", "write", "explain", "answer", "reply", "respond", "comment")
"""Verbs that make somebody a speaker also where they say nothing in their own sentence."""
_GOING_ON: Final = ("add", "continue", "go on", "conclude")


_SHE: Final = frozenset("spokeswoman woman chairwoman congresswoman businesswoman mother queen princess girl".split())
_HE: Final = frozenset("spokesman man chairman congressman businessman father king prince boy".split())


def _pronoun_of(token: Token) -> str:
    """Which pronoun means a speaker of whom the article says no more: "she" of a spokeswoman."""
    word, lemma = token.text.lower(), token.lemma.lower()
    if word in ("he", "she"):
        return word
    return "she" if lemma in _SHE else "he" if lemma in _HE else ""


class Floor:
    """The speakers of an article in order, and its sentences."""

    def __init__(self, text: str, quotations: Quotations, actors: Actors, speakers: Speakers) -> None:
        self._text = text
        self._quotations = quotations
        self._actors = actors
        self._speakers = speakers
        self._sentences: list[Span] = []
        self._heard: list[tuple[int, Iri]] = []
        self._human: set[int] = set()
        self._alone: set[int] = set()
        self._spoken_of: dict[int, str] = {}
        self._fragments: set[int] = set()
        self._announced: dict[int, Iri] = {}
        self._current: Sentence | None = None
        self.before: Sentence | None = None

    def begin(self, sentence: Sentence) -> None:
        """Take note of a sentence, before its reports."""
        self._sentences.append((sentence.start, sentence.end))
        self.before, self._current = self._current, sentence

    @property
    def spoke_together(self) -> Iri | None:
        """Several people who spoke last, in the sentence before or in this one, without their names."""
        place, last = self._heard[-1] if self._heard else (-1, None)
        near = self.before is not None and place >= self.before.start
        return last if near and place not in self._alone else None

    def take(self, sentence: Sentence, report: Report, holder: Iri, *, says: bool) -> None:
        """Take note that somebody reports; ``says`` tells that something is said."""
        if not report.verbal or not (says or report.cue.lemma in _SPEAKING):
            return
        place = sentence.tokens[report.head].start
        self._heard.append((place, holder))
        if any(sentence.tokens[i].lemma.lower().rpartition("-")[2] in (TITLES | HUMAN) for i in report.sources):
            self._human.add(place)  # a spokesman whose body is the holder is "he" all the same
        if all(sentence.tokens[i].feature("Number") != "Plur" for i in report.sources):
            self._alone.add(place)
        if report.sources and (word := _pronoun_of(sentence.tokens[report.sources[0]])):
            self._spoken_of[place] = word

    def again(self, sentence: Sentence, report: Report) -> Iri | None:
        """Who spoke last, where a pronoun behind or inside what is said means him: "…, he added."

        Whoever is named inside what is said is not meant, and nobody else has been named since.
        """
        pronoun = sentence.tokens[report.sources[0]]
        word = pronoun.text.lower()
        if word not in ("he", "she", "it") or not report.contents or not report.verbal:
            return None
        first = min((content.words[0] for content in report.contents if content.words), default=pronoun.index)
        if first > pronoun.index:
            return self._unnamed_before(sentence, pronoun)
        if not self._heard:
            return None
        place, last = self._last_heard(person=word != "it")
        before = self._sentences[-2][0] if len(self._sentences) > 1 else 0
        goes_on = report.cue.lemma in _GOING_ON or self._spoken_of.get(place) == word
        if place < before and not goes_on and not self._is_free_between(place, sentence.start):
            return None
        if place < self._paragraph(max(self._paragraph(sentence.start)[0] - 2, 0))[0]:
            return None
        person = self._actors.links.known(last).kind == "Person" or place in self._human
        if person != (word != "it"):
            return None
        # Whom the last speaker names in his sentence is not the next "he": "Levitt said Sinwar knew. “…,” he said."
        heard = self._sentence_of(place)[1] if place < self._sentences[-1][0] else place
        since = [
            one
            for one in reversed(self._actors.discourse.named[-12:])
            if heard <= one.start < sentence.start and one.entity != last and (one.kind == "Person") == person
        ]
        said = {i for content in report.contents for i in content.words}
        here = [
            one
            for one in self._actors.links.beginning(sentence.start, pronoun.start)
            if one.kind == "Person" and not set(sentence.covering(one.start, one.end)) & said
        ]
        return None if here or any(not self._quotations.at(one.start) for one in since) else last

    def _last_heard(self, *, person: bool) -> tuple[int, Iri]:
        """Who spoke last, of those in the sentence of the last speaker the last that is a person, or that is none.

        Where nobody there is of that sort, it is the last speaker all the same.

        "Smith said the club expected rain. “We are ready,” he added."
        """
        last = self._heard[-1]
        low = self._sentence_of(last[0])[0]
        for place, holder in reversed(self._heard):
            if place < low:
                break
            if (self._actors.links.known(holder).kind == "Person" or place in self._human) == person:
                return place, holder
        return last

    def _sentence_of(self, place: int) -> tuple[int, int]:
        """Where the sentence begins and ends that a place lies in; the place itself where it lies in none."""
        index = bisect_right(self._sentences, (place, len(self._text))) - 1
        low, high = self._sentences[index] if index >= 0 else (place, place)
        return (low, high) if low <= place < high else (place, place)

    def _unnamed_before(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Who spoke in the sentence before without a name, where a sentence that begins with a pronoun means him.

        "The mayor of Riga said …. She added that …", "A report found …. It also notes that …"; whoever has a name is
        found by it.
        """
        if pronoun.index > 1:
            return None
        before = self._sentences[-2] if len(self._sentences) > 1 else (0, 0)
        if not self._heard or not before[0] <= self._heard[-1][0] < before[1] or self._heard[-1][0] not in self._alone:
            return self._document_before(pronoun) or self._somebody_before(pronoun)
        place, last = self._heard[-1]
        if self._spoken_of.get(place) == pronoun.text.lower():
            return last  # no body is "she", but the spokeswoman is who spoke for it
        if last in self._actors.links.gazetteer.known or self._actors.links.known(last).kind == "Person":
            return None
        return last if (place in self._human) == (pronoun.text.lower() != "it") else None

    def _document_before(self, pronoun: Token) -> Iri | None:
        """The document that is the subject of the sentence before, where "It says" follows: "Article 5 is short. It …".

        Who is named in that sentence besides does not say what a document does.
        """
        subject = self.before.child(self.before.root.index, "nsubj") if self.before is not None else None
        if self.before is None or subject is None or pronoun.text.lower() != "it":
            return None
        if subject.lemma.lower() not in DOCUMENTS:
            return None
        found = self._speakers.of(self.before, subject.index, freely=True)
        return found[0] if len(found) == 1 else None

    def _somebody_before(self, pronoun: Token) -> Iri | None:
        """The official or other person without a name who is the subject of the sentence before, where "He said"
        follows: "A Treasury official refused to be drawn. He said …"."""
        before = self.before
        subject = before.child(before.root.index, "nsubj") if before is not None else None
        if before is None or subject is None or pronoun.text.lower() not in ("he", "she"):
            return None
        human = subject.lemma.lower().rpartition("-")[2] in (TITLES | HUMAN)
        if subject.upos != "NOUN" or not human or subject.feature("Number") == "Plur":
            return None
        if _pronoun_of(subject) not in ("", pronoun.text.lower()):
            return None
        found = self._speakers.of(before, subject.index)
        return found[0] if len(found) == 1 else None

    def _is_free_between(self, start: int, end: int) -> bool:
        """Whether nothing but quotations stands between two places, after the sentence of the first."""
        between = [one for one in self._sentences[-8:-1] if one[0] > start and one[1] <= end]
        return all(self._quotations.at(low) is not None for low, _ in between)

    def introduced(self, sentence: Sentence, governed: dict[int, Iri | None]) -> None:
        """Give a quotation behind a colon to the subject in front of it, with whatever verb: "He was blunt: “…”"."""
        self._announce(sentence)
        for quote in self._quotations.between(sentence.start, sentence.end):
            if self._is_fragment(sentence, quote):
                self._fragments.add(quote.start)
            before = self._text[sentence.start : quote.start].rstrip(MARKS).rstrip()
            if quote.start in governed or not before.endswith(":"):
                continue
            speaker = self._in_front(sentence, sentence.start + len(before) - 1)
            if speaker is not None:
                governed[quote.start] = speaker[1]
                insort(self._heard, speaker)

    def _announce(self, sentence: Sentence) -> None:
        """Take note of whose words the next paragraph has, where a colon ends this one: "She wrote on her wall:"."""
        if self._text[sentence.start : sentence.end].rstrip().endswith(":"):
            speaker = self._in_front(sentence, sentence.end)
            following = len(self._text) - len(self._text[sentence.end :].lstrip())
            if speaker is not None and "\n" in self._text[sentence.end : following]:
                self._announced[following] = speaker[1]

    def _is_fragment(self, sentence: Sentence, quote: Quotation) -> bool:
        """Whether words in marks are a part of a sentence that nobody utters: 'the so-called "War on Want"'.

        What is uttered stands at the beginning of its sentence or behind a comma, colon or the like, and has a finite
        verb unless it is a sentence.
        """
        if quote.end > sentence.end:
            return False
        front = self._text[sentence.start : quote.start].rstrip(MARKS + " ")
        behind = self._text[quote.end : sentence.end].strip(MARKS + " .,!?")
        if not (front.strip(MARKS + " (-–—") or behind):
            return False
        if front and front[-1] not in ",:;—–-.!?()…":
            return True
        finite = any(
            "VerbForm=Fin" in one.feats for one in sentence.tokens if quote.start <= one.start and one.end <= quote.end
        )
        return not finite and not (not front and self._text[quote.end - 1] in ",!?")

    def _in_front(self, sentence: Sentence, colon: int) -> tuple[int, Iri] | None:
        """The subject of the first predicate in front of a colon, and where the predicate stands."""
        for token in sentence:
            if token.end > colon:
                break
            subject = sentence.child(token.index, "nsubj")
            if token.upos in ("VERB", "ADJ", "NOUN", "AUX") and subject is not None and subject.end <= colon:
                found = surface_subject(sentence, token.index)
                holders = self._speakers.of(sentence, found) if found is not None else []
                return (token.start, holders[0]) if holders else None
        return None

    def is_free(self, quote: Quotation) -> bool:
        """Whether a quotation is a sentence of its own, and not only words of one."""
        if not self.says(quote):
            return False
        if self._text[quote.start].isupper():
            return True
        sentences = self.around(quote.start, quote.end)
        front = self._text[sentences[0][0] : quote.start] if sentences else ""
        rest = self._text[quote.end : sentences[-1][1]] if sentences else ""
        return len((front + rest).strip(MARKS + " .,!?:;").split()) < 2

    def says(self, quote: Quotation) -> bool:
        """Whether a quotation is long enough to be a statement, or ends as a sentence does."""
        if self._quotations.is_title(quote) or quote.start in self._fragments:
            return False
        several = " " in self._text[quote.start : quote.end]
        return self.is_long(quote) or (several and self._text[quote.end - 1] in ".!?,")

    def around(self, start: int, end: int) -> list[Span]:
        """The sentences that a stretch reaches into."""
        first = max(bisect_right(self._sentences, (start, 1 << 60)) - 1, 0)
        last = first
        while last < len(self._sentences) and self._sentences[last][0] < end:
            last += 1
        return [one for one in self._sentences[first:last] if one[1] > start]

    def beside(self, quote: Quotation) -> Iri | None:
        """The speaker nearest to a quotation in its paragraph; of a paragraph that is all quotation, who spoke last."""
        low, high = self._paragraph(quote.start)
        if (announced := self._announced.get(low)) is not None and not self._text[low : quote.start].strip(MARKS):
            return announced
        first = bisect_right(self._heard, (low, ""))
        over = self._is_over(quote)
        near = [
            (over and place > quote.end, min(abs(place - quote.end), abs(quote.start - place)), holder)
            for place, holder in self._heard[first : bisect_right(self._heard, (max(high, quote.end), ""))]
            if not quote.start <= place < quote.end and self._is_near(place, quote)
        ]
        later, distance, speaker = min(near, default=(False, _FAR, None))
        # Somebody named right behind the quotation says it, with whatever verb: "…," President Ali shot back.
        named = self._actors.first_named(quote.end, min(quote.end + _BEHIND, high))
        if over and (speaker is None or later):
            speaker = self._acting_before(quote, low) or speaker
        if over and (speaker is not None or not self._opens(quote, high)):
            named = None
        if named is not None and (distance > _CLOSE or self._is_tagged(quote, high)):
            return named
        if speaker is None and (actor := self._acting_before(quote, low)):
            return actor
        if speaker is None and first and not self._text[low : quote.start].strip(MARKS + " "):
            alone = not self._text[quote.end : high].strip(MARKS + " .,")
            return self._heard[first - 1][1] if alone else None
        return speaker

    def _is_over(self, quote: Quotation) -> bool:
        """Whether a full stop ends a quotation and another sentence begins behind it, which then need not tell whose
        it is: “The pumps are old.” The city bought them in 1961."""
        ended = self._text[quote.end - 1] == "." or self._text[quote.end : quote.end + 2].lstrip(MARKS)[:1] == "."
        return ended and self.around(quote.end - 1, quote.end)[-1:] != self.around(quote.end + 3, quote.end + 4)[:1]

    def _opens(self, quote: Quotation, high: int) -> bool:
        """Whether the sentence behind a quotation opens with somebody's name: “The pumps are old.” Holm smiled."""
        first = next((one for one in self._actors.links.beginning(quote.end, high)), None)
        between = self._text[quote.end : first.start] if first is not None else "…"
        return first is not None and first.kind == "Person" and not between.strip(MARKS + " .")

    def _is_near(self, place: int, quote: Quotation) -> bool:
        """Whether at most one sentence that is no quotation stands between a speaker and a quotation."""
        low, high = sorted((place, quote.start))
        between = [one for one in self.around(low, high + 1)[1:-1] if self._quotations.at(one[0]) is None]
        return len(between) < 2

    def _is_tagged(self, quote: Quotation, high: int) -> bool:
        """Whether a name stands straight behind a quotation that ends with a comma: "…," Ada Holm shot back."""
        first = next((one for one in self._actors.links.beginning(quote.end, high)), None)
        between = self._text[quote.end : first.start] if first is not None else ""
        return self._text[quote.end - 1] == "," and first is not None and not between.strip(MARKS + " ,")

    def _acting_before(self, quote: Quotation, low: int) -> Iri | None:
        """The person who is the subject of the sentence straight before a quotation that is one of its own.

        "Ada Holm shook her head. “The river is brown.”" Where the quotation opens a paragraph, nobody may have spoken.
        """
        sentences = self.around(quote.start, quote.start + 1)
        place = bisect_right(self._sentences, sentences[0]) - 2 if sentences else -1
        if place < 0 or self._text[sentences[0][0] : quote.start].strip(MARKS + " "):
            return None
        start, end = self._sentences[place]
        if start < low and (self._heard or end < low - 2):
            return None
        return next(
            (
                found
                for at, found in reversed(self._actors.pronouns.subjects)
                if start <= at < end and self._actors.links.known(found).kind == "Person"
            ),
            None,
        )

    def is_long(self, quote: Quotation) -> bool:
        """Whether a quotation is more than a phrase inside somebody's sentence."""
        return len(self._text[quote.start : quote.end].split()) >= _FULL_QUOTE

    def _paragraph(self, at: int) -> Span:
        end = self._text.find("\n", at)
        return self._text.rfind("\n", 0, at) + 1, end if end >= 0 else len(self._text)
