"""Who holds what an article tells: those who say it, or else the narrator."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extraction.attribution.attributor import Attributor
from graph.extraction.attribution.sayings import Saying
from graph.extraction.claims.evidence import evidence, speaking
from graph.extraction.claims.saiddays import SaidDays
from graph.extraction.claims.told import Told
from graph.extraction.linking.links import Links
from graph.extraction.ourselves import told_of_each_other
from graph.extraction.stretches import overlapping
from graph.language.sentence import Sentence
from graph.model import Article, Attribution, Binding, Claim, Date, Proposition, RelationProposition
from graph.terms import Iri


class Voices:
    """Gives what an article tells to those whose words it is."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], links: Links, attributor: Attributor, days: SaidDays
    ) -> None:
        self._article = article
        self._days = days
        self._sentences = sentences
        self._links = links
        self._attributor = attributor

    def claims(self, told: Told) -> Iterator[Claim]:
        """The claims of whoever's words these are; nothing where that is not known.

        What a title or name presupposes ("President X said …") is the narrator's also inside a paraphrase.
        """
        if self._is_nobodys(told):
            return
        yield from self._answers(told)
        sayings = self._attributor.over(*told.at)
        if told.presupposed:
            sayings = [one for one in sayings if one.mode == Attribution.QUOTED]
        if not sayings:
            publisher, day = self._article.publisher.iri, self._article.published
            yield self._claim(told, told.proposition, publisher, Attribution.NARRATED, day)
            return
        together = [one for one in sayings if one.spans == sayings[0].spans and one.verb == sayings[0].verb]
        above = [one.holder for one in sayings[len(together) :]]
        together = _of_themselves(told.proposition, together) or together
        for one in together:
            chain = tuple(dict.fromkeys(who for who in (*one.reported_by, *above) if who != one.holder))
            words = tuple(speaking(one, self._links))
            proposition, day = self._of_one(told.proposition, one, together), self._days.of(one)
            yield self._claim(told, proposition, one.holder, one.mode, day, chain, words)

    def _answers(self, told: Told) -> Iterator[Claim]:
        """The claims of those who deny or confirm what somebody else is said to say."""
        for one in self._attributor.answers(*told.at):
            if not told.presupposed:
                stance = told.stance.denied if one.denied else told.stance
                words = tuple(speaking(one, self._links))
                said = replace(told, stance=stance)
                yield self._claim(said, told.proposition, one.holder, one.mode, self._days.of(one), (), words)

    def _is_nobodys(self, told: Told) -> bool:
        """Whether nobody knows who says it. What a title presupposes is said by whoever writes it, unless the title
        itself stands in somebody's quotation."""
        written = told.presupposed and self._attributor.quotations.at(told.at[0]) is None
        return self._attributor.unattributed(*told.at) and not written

    def _of_one(self, proposition: Proposition, saying: Saying, together: Sequence[Saying]) -> Proposition:
        """What one of several says who say something together."""
        between = self._article.text[saying.verb[1] : saying.start]
        return told_of_each_other(proposition, between, saying.holder, {one.holder for one in together})

    def _claim(
        self,
        told: Told,
        proposition: Proposition,
        holder: Iri,
        mode: Attribution,
        day: Date | None,
        reported_by: tuple[Iri, ...] = (),
        words: tuple[Binding, ...] = (),
    ) -> Claim:
        around = overlapping(self._sentences, told.start, told.end)
        return Claim(
            self._article.iri,
            proposition,
            holder,
            (evidence(self._article.text, told.start, told.end, around),),
            mode,
            told.stance,
            reported_by,
            day,
            told.confidence,
            told.frame,
            told.cues,
            (*told.bindings, *words),
        )


def _of_themselves(proposition: Proposition, together: Sequence[Saying]) -> list[Saying]:
    """Of those who say something together ("Mali and Niger said …"), the one of whom it is said: each says it of
    itself."""
    if not isinstance(proposition, RelationProposition):
        return []
    return [one for one in together if one.holder == proposition.subject]
