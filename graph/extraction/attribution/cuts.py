"""From the words that a report gives to somebody to the characters that he says.

A clause that lies in a quotation is as long as the quotation is, past the end of its sentence too; the two halves of a
quotation that a report interrupts belong together; and no mark or comma is left hanging at the ends.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from graph.extraction.attribution.conditions import is_cleft
from graph.extraction.attribution.quotations import Quotation, Quotations
from graph.extraction.attribution.reported import ADDING, Content, Form, Report
from graph.extraction.attribution.sayings import Span
from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence, Token
from graph.model import Modality, Polarity

MARKS: Final = '“”"‘’«»„'
_EDGE: Final = " \n,;:.—–-"
_PAIRED: Final = (("“", "”"), ('"', '"'), ("«", "»"), ("‘", "’"), ("(", ")"))
_ABBREVIATED: Final = re.compile(r"(?<!\w)(?:[A-Z]\.)+[A-Z]$")
"""What loses its last stop with the sentence: "the U.S"."""
_CLOSE: Final = 160
"""Characters of a report between the two halves of what it interrupts."""
_TO_WHOM: Final = ("to", "with", "against")
_GAP: Final = 5
"""Characters at most between a clause and the words in marks that go on with it."""
# Verbs of finding out, which have a clause but no words of somebody: "saw “red”".
COGNITION: Final = frozenset("see find learn hear know understand hold decide determine show read".split())


class Cuts:
    """Cuts what is said out of a text."""

    def __init__(self, text: str, quotations: Quotations) -> None:
        self._text = text
        self.quotations = quotations

    def of(self, sentence: Sentence, report: Report, governed: Collection[int]) -> Iterator[tuple[Content, list[Span]]]:
        """The characters of each content; a quotation is taken whole, also past the end of the sentence."""
        held = [one for one in self.quotations.between(sentence.start, sentence.end) if one.start in governed]
        taken: list[Quotation] = []
        found: list[tuple[Content, list[Span]]] = []
        for content in report.contents:
            if content.words:
                spans = self._widened(sentence, report, content, taken)
                if spans:
                    found.append((content, self._joined(sentence, report, spans, [*taken, *held])))
        if not report.verbal:
            yield from found
            return
        for quote in self.quotations.between(sentence.start, sentence.end):
            if quote not in taken and quote not in held and self._governs(sentence, report, quote):
                taken.append(quote)
                words = tuple(i for i in sentence.covering(quote.start, quote.end))
                whole = quote.end > sentence.end or self._is_uttered(quote)  # of several sentences, or all of one
                form = Form.PHRASE if whole else Form.FRAGMENT
                found.append((Content(form, words), [(quote.start, quote.end)]))
        yield from self._continued(found)

    def _is_uttered(self, quote: Quotation) -> bool:
        """Whether words in marks are all that is uttered, and not words of a sentence: “Nonsense,” he replied."""
        ends = (self._text[quote.end - 1], *self._text[quote.end + 1 : quote.end + 2])
        words = self._text[quote.start : quote.end].split()
        named = len(words) > 1 and all(one[:1].isupper() for one in words)
        return self._text[quote.start].isupper() and not named and any(one in ",.!?" for one in ends)

    def _continued(self, found: list[tuple[Content, list[Span]]]) -> Iterator[tuple[Content, list[Span]]]:
        """The contents, with the words in marks that go on with the sentence before them: 'will be "no way in"'."""
        whole: list[tuple[Content, list[Span]]] = []
        for content, spans in found:
            if whole and self._goes_on(whole[-1][1][-1][1], spans[0][0]):
                before, stretches = whole[-1]
                joined = [*stretches[:-1], (stretches[-1][0], spans[0][1]), *spans[1:]]
                whole[-1] = Content(before.form, (*before.words, *content.words)), joined
            else:
                whole.append((content, spans))
        yield from whole

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether nothing but an opening mark stands between two stretches, and the second begins no sentence."""
        gap = self._text[end:start]
        opened = 0 < start - end < _GAP and any(one in gap for one in MARKS)
        return opened and not gap.strip(MARKS + " ,") and self._text[start : start + 1].islower()

    def _widened(self, sentence: Sentence, report: Report, content: Content, taken: list[Quotation]) -> list[Span]:
        head = sentence.tokens[report.head]
        runs = self.stretches(sentence, content.words)
        spans: list[Span] = []
        inside = self.quotations.at(head.start)
        nests = inside is not None and inside.holds(head.start, head.end)
        for low, high in runs:
            run = (low, min(high, inside.end)) if inside is not None and nests and low < inside.end else (low, high)
            quote = self.quotations.at(run[0])
            if quote is None and inside is not None and inside.end <= run[0]:
                continue  # a report inside a quotation does not reach out of it
            taken += self.quotations.between(*run)
            # What is reported inside a quotation is a part of it: “They say it was an accident.”
            nested = quote is not None and quote.holds(head.start, head.end)
            whole = quote is not None and quote.holds(*run) and not nested
            start, end = (quote.start, quote.end) if quote is not None and whole else run
            if quote is not None and whole:
                taken.append(quote)
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        return spans

    def reaching_on(self, sentence: Sentence, spans: list[Span], head: Token) -> Iterator[Quotation]:
        """The quotations that begin inside a clause that is said, and go on past its sentence: 'said Chad "must pay for
        it. We have paid."'."""
        for low, high in spans:
            for quote in self.quotations.between(low + len("“."), high):
                if quote.end > max(sentence.end + _GAP, high) and not quote.holds(head.start, head.end):
                    yield quote

    def stretches(self, sentence: Sentence, words: tuple[int, ...]) -> list[Span]:
        """The stretches of the text that some words of a sentence make."""
        runs: list[Span] = []
        previous = -2
        for index in words:
            token = sentence.tokens[index]
            if index == previous + 1 and runs:
                runs[-1] = (runs[-1][0], token.end)
            else:
                runs.append((token.start, token.end))
            previous = index
        return [run for run in runs if any(one.isalnum() for one in self._text[run[0] : run[1]])]

    def merged(self, added: list[Span], spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Stretches with others that belong to them, as one where only a mark or nothing stands between them."""
        whole: list[Span] = []
        for start, end in sorted((*added, *spans)):
            if whole and not self._text[whole[-1][1] : start].strip(MARKS + " \n"):
                whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
            else:
                whole.append((start, end))
        return tuple(one for span in whole if (one := self.trimmed(*span))[1] > one[0])

    def _joined(self, sentence: Sentence, report: Report, spans: list[Span], taken: list[Quotation]) -> list[Span]:
        """The stretches of one statement, with the other half of a quotation that the report interrupts."""
        first, last, head = spans[0], spans[-1], sentence.tokens[report.head]
        added = head.lemma.lower() in ADDING and head.text.lower().endswith("ing")  # 'it was no “threat,” adding that'
        for quote in self.quotations.between(sentence.start, sentence.end):
            if quote in taken or self.quotations.is_title(quote):
                continue
            # “A,” he said, “and B.” is one statement; “A,” he said. “B.” is two.
            comma = self._text[: quote.start].rstrip(MARKS).rstrip()[-1:] == ","
            behind = 0 <= quote.start - last[1] < _CLOSE and comma and self.quotations.at(first[0]) is not None
            before = 0 <= first[0] - quote.end < _CLOSE and self._text[quote.end - 1] == "," and not added
            heads = (report.head, *report.sources)
            inside = any(quote.start < sentence.tokens[i].start < quote.end for i in heads)
            if (behind or before) and not inside and report.verbal:
                taken.append(quote)
                spans = sorted([*spans, (quote.start, quote.end)])
        return spans

    def _governs(self, sentence: Sentence, report: Report, quote: Quotation) -> bool:
        """Whether a quotation that is no clause of a verb still is its content: the nearest verb above its words."""
        words = [i for i in sentence.covering(quote.start, quote.end) if sentence.tokens[i].upos != "PUNCT"]
        if not report.sources or report.cue.lemma in COGNITION or self.quotations.is_title(quote):
            return False
        head = sentence.tokens[report.head]
        if head.deprel == "acl" and "VerbForm=Part" in head.feats and sentence.child(report.head, "nsubj") is None:
            return False  # "called the treaty, concluded in 1947, “useless”"
        if not words or report.head in words or (set(words) & set(report.sources)) or self._is_apart(report, quote):
            return False
        if any(sentence.tokens[i].start < quote.start for i in words[:1]):
            return False
        top = next((i for i in words if sentence.tokens[i].head not in words or sentence.tokens[i].is_root), words[0])
        subject = {i for source in report.sources for i in sentence.subtree(source)}
        if top in subject:
            return False
        if sentence.tokens[top].relation == "obl" and preposition(sentence, top) in _TO_WHOM:
            return False  # "helping them to respond to “any crisis”"
        if _is_manner(sentence, top, words) and report.cue.modality == Modality.REQUESTED:
            return False  # "will advise her “in his own capacity”"
        if sentence.tokens[top].relation == "obj" and report.contents and "of" in report.cue.forms:
            return False  # "accused the “militia” of ramming a boat"
        scare = sentence.tokens[top].relation in ("amod", "compound", "flat") and len(words) == 1
        if scare:
            return False
        for index in sentence.ancestors(top):
            if index == report.head:
                return True
            token = sentence.tokens[index]
            # "with Oslo warning of “war”"
            own = token.relation == "advcl" and sentence.child(index, "nsubj") is not None
            if own or (token.upos == "VERB" and not (token.relation == "acl" and not sentence.child(index, "nsubj"))):
                return False
        return False

    def _is_apart(self, report: Report, quote: Quotation) -> bool:
        """Whether a quotation beside a denial is not what is denied: "denied it: “We were at home”", "dismissed reports
        that it fell as “lies”"."""
        before = self._text[: quote.start].rstrip(MARKS).rstrip()
        clause = any(one.form is Form.CLAUSE for one in report.contents)
        beside = before.endswith(":") or (clause and before.endswith(" as"))
        return report.cue.polarity == Polarity.NEGATIVE and beside

    def trimmed(self, start: int, end: int) -> Span:
        """A stretch without the punctuation around it; a mark stays where its other half is inside."""
        inside = self._text[start:end]
        start, end = (
            start + len(inside) - len(inside.lstrip(_EDGE + MARKS)),
            end - len(inside) + len(inside.rstrip(_EDGE + MARKS)),
        )
        for opening, closing in _PAIRED:
            within = self._text[start:end]
            opened, closed = within.count(opening), within.count(closing)
            odd = opened % 2 == 1 if opening == closing else opened != closed
            if not odd:
                # ‘cruel” and “useless’: the first of the marks closes what was opened in front of it
                outside = self._text[start - 1 : start] == opening and self._text[end : end + 1] == closing
                if closed and outside and (opening == closing or within.index(closing) < within.index(opening)):
                    start, end = start - 1, end + 1
                continue
            behind = self._text[end : end + 3]
            if self._text[start - 1 : start] == opening and (opening == closing or closed > opened):
                start -= 1
            elif closing in behind.rstrip(" \n") and not behind[: behind.index(closing)].strip(".,!?"):
                end += behind.index(closing) + 1
        if self._text.startswith(".", end) and _ABBREVIATED.search(self._text, max(start, end - 8), end):
            end += 1
        return start, max(start, end)


def _is_manner(sentence: Sentence, top: int, words: list[int]) -> bool:
    """Whether words in marks are a phrase with its preposition, that tells how something is done."""
    case = sentence.child(top, "case")
    return sentence.tokens[top].relation in ("obl", "nmod") and case is not None and case.index == words[0]


def asides(sentence: Sentence, content: Content) -> Iterator[Span]:
    """Where the article speaks for itself inside a paraphrase: relative clauses and appositions behind a comma."""
    inside = set(content.words)
    for index in content.words:
        token = sentence.tokens[index]
        if token.relation not in ("acl", "appos") or token.is_root or token.head not in inside:
            continue
        if token.relation == "acl" and is_cleft(sentence, sentence.tokens[token.head]):
            continue  # "it was Oslo, not Bern, that attacked"
        words = [i for i in sentence.subtree(index) if i in inside]
        while words and sentence.tokens[words[0]].upos == "PUNCT":
            words.pop(0)
        first = words[0] if words else 0
        opening = sentence.tokens[first - 1].text if first else ""
        if first and opening == ",":
            yield sentence.tokens[first].start, sentence.tokens[words[-1]].end
