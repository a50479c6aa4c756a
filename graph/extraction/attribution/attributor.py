"""Whose words each stretch of the text is.

A clause, phrase or quotation is the words of whoever a reporting verb, noun or "according to" gives it to
(:mod:`graph.extraction.attribution.speech`). A quotation that no sentence governs belongs to the speaker beside it in
its paragraph (:mod:`graph.extraction.attribution.neighbours`), or to whoever's quotation it continues. What stands
between quotation marks and has no speaker belongs to nobody: it is never the narrator's.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from typing import Final

from graph.extraction.attribution.antecedents import antecedent, is_resuming
from graph.extraction.attribution.conditions import HELD_OPEN
from graph.extraction.attribution.cuts import Cuts, asides
from graph.extraction.attribution.denials import is_called_false
from graph.extraction.attribution.floor import Floor
from graph.extraction.attribution.holders import holders_of
from graph.extraction.attribution.inner import is_told
from graph.extraction.attribution.introductions import Introductions
from graph.extraction.attribution.labels import Labels
from graph.extraction.attribution.neighbours import Neighbours
from graph.extraction.attribution.phrases import is_told_of
from graph.extraction.attribution.propositions import missing
from graph.extraction.attribution.questions import asked_by
from graph.extraction.attribution.quotations import Quotation, Quotations
from graph.extraction.attribution.refutals import is_said_falsely
from graph.extraction.attribution.reported import CITING, Content, Form, Report
from graph.extraction.attribution.resumptions import Resumptions
from graph.extraction.attribution.sayings import Saying, Span
from graph.extraction.attribution.silence import is_conceded, is_nobody, is_silent, is_uncontested
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.attribution.speech import reports
from graph.extraction.attribution.utterances import Utterances
from graph.extraction.attribution.wholes import is_whole
from graph.extraction.meaning.actors import Actors
from graph.extraction.stretches import Stretches
from graph.language.sentence import Sentence, Token
from graph.model import Attribution, Polarity
from graph.terms import Iri
from graph.vocabulary import Vocabulary

_NEAR: Final = 6


class Attributor:
    """Finds the sayings of an article."""

    def __init__(self, text: str, vocabulary: Vocabulary, actors: Actors) -> None:
        self._text = text
        self._publisher = actors.article.publisher.iri
        self._falsehoods: list[Saying] = []
        self._vocabulary = vocabulary
        self._speakers = Speakers(actors)
        self.quotations = Quotations(text)
        self._cuts = Cuts(text, self.quotations)
        self._floor = Floor(actors.links)
        self._resumptions = Resumptions(text, self.quotations, actors, self._speakers, self._floor)
        self._introductions = Introductions(text, self.quotations, self._speakers, self._floor)
        self._labels = Labels(text, self.quotations, actors, self._speakers, self._floor)
        self._utterances = Utterances(text, self.quotations, self._floor)
        self._neighbours = Neighbours(text, self.quotations, actors, self._introductions, self._floor)
        actors.quotations = [(one.start, one.end) for one in self.quotations]
        self.sayings: list[Saying] = []
        self._nobodys: list[Span] = []
        self._spoke_here: dict[tuple[int, tuple[int, ...]], list[Iri]] = {}
        self._governed: dict[int, Iri | None] = {}
        self._by_place: Stretches[Saying] = Stretches(())

    def hear(self, sentence: Sentence) -> None:
        """Take in one sentence's sayings; to be called in the order of the text."""
        self._floor.begin(sentence)
        for report in reports(sentence, self._vocabulary):
            self._take(sentence, report)
        labelled = self._labels.hear(sentence)
        if isinstance(labelled, tuple):
            self._nobodys.append(labelled)
        elif labelled is not None:
            quote = self.quotations.at(labelled.start)
            self._governed |= {quote.start: labelled.holder} if quote else {}
            if not any(one.covers(labelled.start, labelled.end) for one in self.sayings):
                self.sayings.append(labelled)
        if (listed := self._introductions.listed(sentence)) is not None:
            self.sayings.append(listed)
        self._introductions.hear(sentence, self._governed)

    def _take(self, sentence: Sentence, report: Report) -> None:
        if is_resuming(sentence, report) and self._resume(sentence, report):
            return
        contents = list(self._cuts.of(sentence, report, self._governed))
        if not contents and not report.verbal:
            return
        holders, relays = self._holders(sentence, report)
        head = sentence.tokens[report.head]
        if any(is_uncontested(sentence, i, report.cue) for i in report.sources):
            return  # "nobody disputes that …": the article says so itself
        silent = report.verbal and is_silent(sentence, head, self._vocabulary)
        if silent and is_conceded(sentence, head, report.cue):
            report, silent = replace(report, cue=self._vocabulary.speech["concede"]), False
        denied = silent and report.cue.lemma in HELD_OPEN
        unheard = not holders or (silent and not denied) or any(is_nobody(sentence, i) for i in report.sources)
        self._govern(contents, None if unheard else holders[0], head)
        if is_told_of(sentence, report):
            return  # "the claim that … has spread": the article tells of it
        if silent and holders:
            self._floor.take(sentence, report, holders[0], says=False)
        if unheard:
            self._nobodys += [span for _, spans in contents for span in spans]
            return
        self._floor.take(sentence, report, self._resuming(report, holders[0], relays), says=bool(contents))
        if (asked := asked_by(sentence, report)) is not None:
            for one in self._speakers.of(sentence, asked)[:1]:
                self._floor.pass_to(sentence, sentence.tokens[asked], one)
        named = [head, *(sentence.tokens[i] for i in report.sources)]
        own = (min(token.start for token in named), max(token.end for token in named))
        own_deed = any(one.form is Form.INFINITIVE for one, _ in contents)
        false = is_said_falsely(sentence, head) if report.verbal else own_deed and is_called_false(sentence, head)
        disputed = denied or (report.echo and report.cue.polarity == Polarity.NEGATIVE)
        for (content, spans), holder in product(contents, holders):
            if said := self._saying(sentence, report, content, spans, holder):
                told = replace(said, verb=own, reported_by=relays, denied=disputed, echo=report.echo)
                self.sayings.append(told)
                self._falsehoods += [replace(told, denied=True, echo=True)] if false and not disputed else []
            self._read_on(sentence, spans, head, holder, relays)

    def _resuming(self, report: Report, holder: Iri, relays: tuple[Iri, ...]) -> Iri:
        """Who goes on speaking: the body that says it, where it cites somebody without a name."""
        cites = relays and report.relays and report.cue.lemma not in CITING
        return relays[0] if cites and self._speakers.is_unnamed(holder) else holder

    def _read_on(
        self, sentence: Sentence, spans: list[Span], head: Token, holder: Iri, relays: tuple[Iri, ...]
    ) -> None:
        """Take in what quotations that begin inside a clause have behind the end of its sentence."""
        for quote in self._cuts.reaching_on(sentence, spans, head):
            if self._governed.setdefault(quote.start, holder) == holder:
                self.sayings.append(Saying(sentence.end, quote.end, holder, Attribution.QUOTED, "“…”", relays))

    def _resume(self, sentence: Sentence, report: Report) -> bool:
        """Take in a denial of what was said just before; whether it is known what that is."""
        head = sentence.tokens[report.head]
        holders, relays = self._holders(sentence, report)
        said = antecedent(sentence, self._floor, self.sayings, holders[0]) if len(holders) == 1 and not relays else None
        if said is None or is_silent(sentence, head, self._vocabulary):
            return False
        named = [head, *(sentence.tokens[i] for i in report.sources)]
        verb = (min(token.start for token in named), max(token.end for token in named))
        self._floor.take(sentence, report, holders[0], says=True)
        told = replace(said, holder=holders[0], verb=verb, cue=head.text, lemma=report.cue.lemma, reported_by=())
        self.sayings.append(replace(told, mode=Attribution.PARAPHRASED, denied=True, echo=True))
        return True

    def _holders(self, sentence: Sentence, report: Report) -> tuple[list[Iri], tuple[Iri, ...]]:
        """Who says it and who passes it on; one noun of a sentence is the same speaker in all its reports."""
        holders, relays = holders_of(sentence, report, self._speakers, self._floor, self._resumptions)
        key = (sentence.start, report.sources)
        if holders and not relays and report.verbal and report.contents:
            holders = self._spoke_here.setdefault(key, holders)
        return holders, relays

    def _govern(self, contents: Iterable[tuple[Content, list[Span]]], holder: Iri | None, head: Token) -> None:
        """Remember whose the quotations are that a report reaches into, so that their other sentences follow.

        A report inside a quotation has no say in whose the quotation is.
        """
        for _, spans in contents:
            for span in spans:
                quote = self.quotations.at(span[0])
                if quote and quote.holds(*span) and not quote.holds(head.start, head.end):
                    self._governed[quote.start] = holder

    def _saying(
        self, sentence: Sentence, report: Report, content: Content, spans: list[Span], holder: Iri
    ) -> Saying | None:
        parts = tuple(one for span in spans if (one := self._cuts.trimmed(*span))[1] - one[0] > 1)
        if not parts:
            return None
        start, end = parts[0][0], parts[-1][1]
        quoted = all((quote := self.quotations.at(low)) is not None and quote.holds(low, high) for low, high in parts)
        mode = Attribution.QUOTED if quoted else Attribution.PARAPHRASED
        head = sentence.tokens[report.head]
        around = self.quotations.at(start)
        lacking = missing(sentence, report, content)
        nested = around is not None and around.holds(head.start, head.end) and around.holds(start, end)
        return Saying(
            start,
            end,
            holder,
            mode,
            report.cue.lemma if not report.verbal else head.text,
            (),
            lacking is not None
            and (not nested or is_told(sentence, report))
            and is_whole(self._text, self.quotations, sentence, report, content, quoted=quoted),
            lemma=report.cue.lemma,
            form=content.form,
            parts=parts if len(parts) > 1 else (),
            asides=() if quoted or content.form is Form.DEED else tuple(asides(sentence, content)),
            whole_in=self._cuts.merged(self._cuts.stretches(sentence, lacking), parts) if lacking else (),
            tops=tuple(_tops(sentence, content)),
            nested=nested,
        )

    def finish(self) -> None:
        """Give the quotations that no sentence governs to who speaks beside them; put all sayings in order."""
        spoken = {
            quote.start
            for one in self.sayings
            for low, high in one.spans
            if (quote := self.quotations.at(low)) and quote.holds(low, high) and not quote.holds(*one.verb)
        }
        following: Quotation | None = None
        for quote in reversed(self.quotations.all):
            if quote.continued and following is not None and quote.start not in self._governed:
                holder = self._governed.get(following.start)
                self._governed |= {quote.start: holder} if holder else {}
            following = quote
        # Somebody's sentence may begin with a quotation and go on behind it: '"It will rain" if she comes, he said'.
        told = dict(sorted(span for one in self.sayings for span in one.spans))
        before: Quotation | None = None
        for quote in self.quotations:
            if quote.start not in self._governed and told.get(quote.start - 1, 0) <= quote.end:
                if before is not None and before.continued:
                    self._governed[quote.start] = self._governed.get(before.start)
                elif self._utterances.is_free(quote):
                    self._governed[quote.start] = self._neighbours.of(quote)
            holder = self._governed.get(quote.start)
            if holder and quote.start not in spoken and self._utterances.says(quote):
                self.sayings.append(Saying(quote.start, quote.end, holder, Attribution.QUOTED, "“…”"))
            elif quote.start not in self._governed and (going := self._utterances.going_on(quote)) is not None:
                self._go_on(quote, *going)
            before = quote
        self._put_in_order(self.sayings)
        if self._falsehoods:
            self._put_in_order([*self.sayings, *map(self._denied_by_teller, self._falsehoods)])
        alone = ((one.start, one.end) for one in self.quotations if self._utterances.is_long(one))
        self._nobodys = sorted({*self._nobodys, *alone})

    def _go_on(self, quote: Quotation, sentence: Sentence, holder: Iri) -> None:
        """Take in a quotation with the subject in front of it; what follows in it are sentences of its own."""
        end = min(quote.end, sentence.end)
        self.sayings.append(Saying(sentence.start, end, holder, Attribution.PARAPHRASED, "“…”"))
        if quote.end > sentence.end:
            self.sayings.append(Saying(sentence.end, quote.end, holder, Attribution.QUOTED, "“…”"))

    def _put_in_order(self, sayings: Iterable[Saying]) -> None:
        self.sayings = sorted({part for saying in sayings for part in self._by_sentence(saying)})
        self._by_place = Stretches(self.sayings)

    def _denied_by_teller(self, false: Saying) -> Saying:
        """What somebody "falsely claimed", as denied by whoever says that: the article, or who speaks there."""
        above = self.over(false.verb[1] - 1, false.verb[1])
        if above:
            return replace(false, holder=above[0].holder, mode=above[0].mode, reported_by=above[0].reported_by)
        return replace(false, holder=self._publisher, mode=Attribution.NARRATED, reported_by=())

    def _by_sentence(self, saying: Saying) -> list[Saying]:
        """A quotation of several sentences is as many statements."""
        pieces: list[tuple[Span, ...]] = []
        for low, high in saying.spans:
            for number, one in enumerate(self._floor.around(low, high)):
                piece = self._cuts.trimmed(max(one.start, low), min(one.end, high))
                if piece[1] - piece[0] < 2:
                    continue
                if number == 0 and pieces and self._goes_on(pieces[-1][-1], piece):
                    pieces[-1] = (*pieces[-1], piece)
                else:
                    pieces.append((piece,))
        return [
            replace(
                saying,
                start=spans[0][0],
                end=spans[-1][1],
                parts=spans if len(spans) > 1 else (),
                whole_in=saying.whole_in if len(pieces) == 1 else (),
                whole=saying.whole and not self._is_question(saying, spans[-1][1]),
            )
            for spans in pieces
        ]

    def _is_question(self, saying: Saying, end: int) -> bool:
        """Whether words that are quoted end as a question: who asks says nothing yet."""
        return saying.mode == Attribution.QUOTED and "?" in (self._text[end - 1 : end], self._text[end : end + 1])

    def _goes_on(self, before: Span, after: Span) -> bool:
        """Whether a stretch goes on with the statement before it, and does not begin a new one."""
        return self._floor.around(*before)[-1:] == self._floor.around(*after)[:1]

    def over(self, start: int, end: int) -> list[Saying]:
        """The sayings that a stretch lies in, innermost first."""
        found = [
            one
            for one in self._by_place.around(start, end)
            if not one.echo and one.covers(start, end) and not one.names(start, end)
        ]
        return sorted(found, key=lambda one: (one.size, one.start))

    def answers(self, start: int, end: int) -> list[Saying]:
        """The sayings by which others deny or confirm what a predicate (characters) tells."""
        return [one for one in self._by_place.around(start, end) if one.echo and (start, end) in one.tops]

    def unattributed(self, start: int, end: int) -> bool:
        """Whether a stretch stands in a quotation of which nobody knows who said it."""
        before = bisect_right(self._nobodys, (start, end))
        near = self._nobodys[max(0, before - _NEAR) : before + 1]
        return any(low <= start and end <= high for low, high in near) and not self.over(start, end)


def _tops(sentence: Sentence, content: Content) -> Iterator[Span]:
    """Where the predicates of a content stand, several that share a subject too: they are denied or confirmed."""
    inside = set(content.words)
    for index in content.words:
        token = sentence.tokens[index]
        above = sentence.tokens[token.head]
        first = token.is_root or token.head not in inside
        beside = token.relation == "conj" and above.upos == token.upos and above.head not in inside - {above.index}
        if token.upos != "PUNCT" and (first or beside):
            yield token.start, token.end
