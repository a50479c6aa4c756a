"""Who is meant by "he", "she" or "it" of those whom the text spoke of before, nearest first.

Looked at in this order: the speaker of the clause around ("Moscow said that it …"); a subject before the pronoun in its
sentence, then anybody else there; the subject of a sentence before; whoever was named last. Never meant is who takes
part in the same clause already: in "Mikati urged him", somebody else than Mikati. What is only named inside a quotation
is not meant outside of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.extraction.meaning.charges import Charges
from graph.extraction.meaning.clausemates import doers, is_in_a_name
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.heard import FAR, Heard
from graph.extraction.meaning.plurals import SELVES, Plurals
from graph.extraction.meaning.talk import quote_around, same_before, speaker_above, subject_matter, subject_told
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_MANY: Final = 100
"""Names behind which somebody named before is no longer meant."""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Finds whom a pronoun in the singular means, with the phrases around it resolved by the one who asks."""

    links: Links
    discourse: Discourse
    heard: Heard
    charges: Charges
    plurals: Plurals
    resolve: Callable[..., Iri | None]

    def meant(self, sentence: Sentence, pronoun: Token, *kinds: str, but: frozenset[Iri] = frozenset()) -> Iri | None:
        """Whom of these kinds a pronoun means; nobody of ``but``, and nobody who takes part in its clause already."""
        outside = not self.heard.quoted(pronoun.start)
        speaking = self.heard.saying(sentence, pronoun)
        beside = {one for i in doers(sentence, pronoun) if (one := self.resolve(sentence, i))}
        barred = beside | but | speaking
        quote = quote_around(self.links.text, self.heard.quotations, pronoun)
        topic = subject_matter(sentence, pronoun, quote, self.resolve)
        told = subject_told(sentence, pronoun)
        if told is not None and (told > pronoun.index or (outside and self.heard.quoted(sentence.tokens[told].start))):
            told = None
        main = self.resolve(sentence, told) if told is not None else None
        # "The union said it would meet him": a body without a name is "it", and people without one are not
        whole = partial(self.resolve, group=True) if kinds == SELVES else self.resolve
        same = same_before(sentence, pronoun)
        again = self.resolve(sentence, same) if same is not None and kinds == SELVES else None
        for who in (again, topic, speaker_above(sentence, pronoun, whole), main):
            if who and (self.links.known(who).kind in kinds or self._is_unknown(who, kinds)) and who not in barred:
                return who
        subjects, others = list[Iri](), list[Iri]()
        for mention in self.links.beginning(sentence.start, pronoun.start):
            if outside and self.heard.quoted(mention.start):
                continue
            found = meant_by(mention, kinds)
            covered = sentence.covering(mention.start, mention.end)
            if found and found not in barred and not (kinds == ("Person",) and is_in_a_name(sentence, covered)):
                acts = any(sentence.tokens[index].relation == "nsubj" for index in covered)
                (subjects if acts else others).append(found)
        subjects = subjects or self._unnamed_subjects(sentence, pronoun, kinds, barred)
        if subjects or others:
            return (subjects or others)[-1]
        joined = self.plurals.subject_before(sentence)
        if "State" in kinds and len(joined) > 1:  # "Oslo and Bern blamed Chad. Rome expelled its envoy."
            return self.alone_before(sentence, kinds, barred | {*joined}, outside)
        subject = self._subject_before(sentence, kinds, barred, outside)
        if subject is None and (blamed := self.charges.reproached(sentence, *kinds)) and blamed not in barred:
            return blamed
        if subject is None or but:
            subject = self.alone_before(sentence, kinds, barred, outside) or subject
        if subject is not None or not outside:
            return subject
        return next(
            (
                found
                for one in reversed(self.discourse.named[-_MANY:])
                if one.start < sentence.start
                and not (outside and self.heard.quoted(one.start))
                and (found := meant_by(one, kinds))
                and found not in barred
            ),
            None,
        )

    def _unnamed_subjects(
        self, sentence: Sentence, pronoun: Token, kinds: tuple[str, ...], barred: set[Iri]
    ) -> list[Iri]:
        """Whom nouns before a pronoun mean that are subjects: "Mali's government ousted the UN's envoy, whom it …"."""
        if pronoun.start in self.heard.asked:
            return []
        self.heard.asked.add(pronoun.start)
        outside = not self.heard.quoted(pronoun.start)
        nouns = (one for one in sentence.tokens[: pronoun.index] if one.relation == "nsubj" and one.upos == "NOUN")
        met = (self.resolve(sentence, one.index) for one in nouns if not (outside and self.heard.quoted(one.start)))
        found = [one for one in met if one and self.links.known(one).kind in kinds and one not in barred]
        self.heard.asked.remove(pronoun.start)
        return found

    def _subject_before(
        self, sentence: Sentence, kinds: tuple[str, ...], barred: set[Iri], outside: bool
    ) -> Iri | None:
        """The subject of the sentence before, or of one not long before it: the last one that is of these kinds."""
        for start, found in reversed(self.heard.subjects):
            if start >= sentence.start or (outside and self.heard.quoted(start)):
                continue
            if sentence.start - start > FAR:
                break
            known = self.links.known(found)
            if known.kind in kinds and found not in barred and not known.label.startswith("armed group"):
                return found  # rebels without a name are "they", and never "it"
            if self._is_unknown(found, kinds) and start >= self._begin_before(sentence):
                return found
        return None

    def _is_unknown(self, who: Iri, kinds: tuple[str, ...]) -> bool:
        """Whether "it" means a name of one word that was taken for a person's and that nothing says is one's."""
        if kinds != SELVES:
            return False
        known = self.links.known(who)
        alone = known.kind == "Person" and " " not in known.label and who not in self.links.gazetteer.known
        return alone and who not in self.heard.called[True] | self.heard.called[False]

    def alone_before(self, sentence: Sentence, kinds: tuple[str, ...], barred: set[Iri], outside: bool) -> Iri | None:
        """The only one of these kinds that the sentence before names, in whatever role."""
        named = self.links.beginning(self._begin_before(sentence), sentence.start)
        found = {
            one
            for each in named
            if not (outside and self.heard.quoted(each.start)) and (one := meant_by(each, kinds)) and one not in barred
        }
        return found.pop() if len(found) == 1 else None

    def _begin_before(self, sentence: Sentence) -> int:
        """Where the sentence before begins."""
        return next((start for start, _ in reversed(self.plurals.together) if start < sentence.start), sentence.start)


def meant_by(one: Mention, kinds: tuple[str, ...]) -> Iri | None:
    """Whom a name means that is of one of these kinds; a capital, the state for which it speaks."""
    if one.speaks_for and "State" in kinds:
        return one.speaks_for
    return one.entity if one.kind in kinds and one.form != "demonym" else None
