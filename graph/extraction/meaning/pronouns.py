"""Whom "he" and "it" mean; of "they" see :mod:`graph.extraction.meaning.plurals`.

Looked at in this order: the speaker of the clause around ("Moscow said that it …"); a subject before the pronoun in its
sentence, then anybody else there; the subject of a sentence before; whoever was named last. Never meant is who takes
part in the same clause already: in "Mikati urged him", somebody else than Mikati. What is only named inside a quotation
is not meant outside of it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Final

from graph.extraction.clauses import members, surface_subject
from graph.extraction.linking.links import Links, Mention
from graph.extraction.meaning.bonds import SHE, Bonds, is_of_successor, who_is_judged, whose_head
from graph.extraction.meaning.charges import Charges
from graph.extraction.meaning.clausemates import (
    doers,
    is_in_a_name,
    is_own_too,
    objects_of_same_verb,
    owner_of_subject,
    owning_subject,
)
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.givennames import is_womans
from graph.extraction.meaning.hunted import Hunted
from graph.extraction.meaning.plurals import SELVES, Plurals
from graph.extraction.meaning.talk import (
    OFFICERS,
    quote_around,
    same_before,
    speaker_above,
    subject_matter,
    subject_told,
    tag_of,
    tagged_behind,
)
from graph.extraction.stretches import latest
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_PLACES: Final = ("Region", "City", "Place", "GeographicFeature", "Facility")
_PERSON: Final = ("he", "she", "his", "her", "him")
_TITLED: Final = re.compile(
    r"(?:(Mr|Sir|King|Prince|[Ss]pokesman|[Cc]hairman)|(Mrs|Ms|Dame|Queen|Princess|[Ss]pokeswoman|[Cc]hairwoman))\.? $"
)
_THING: Final = ("it", "its")
_FAR: Final = 700
"""Characters behind which the subject of a sentence before is no longer meant."""
_NEXT: Final = 250
"""Characters behind which "she" no longer bars whom "he" meant, and the sentence before has no subject any more."""
_MANY: Final = 100
"""Names behind which somebody named before is no longer meant."""

Resolve = Callable[..., Iri | None]


@dataclass(slots=True)
class Pronouns:
    """Resolves pronouns, with the phrases around them resolved by the one who asks."""

    links: Links
    discourse: Discourse
    resolve: Resolve
    several: Callable[[Sentence, Token], tuple[Iri, ...]]
    """Whom a noun means that is of several states: "Greek and Turkish ministers"."""
    quotations: list[tuple[int, int]] = field(default_factory=list)
    subjects: list[tuple[int, Iri]] = field(default_factory=list)
    asked: set[int] = field(default_factory=set)
    """Where the pronouns begin that are just being looked up: what a noun means may hang on whom they mean."""
    called: dict[bool, set[Iri]] = field(default_factory=lambda: {False: set(), True: set()})
    """Whom the text has called "he", and whom "she" (true)."""
    meant: dict[bool, tuple[int, Iri]] = field(default_factory=dict)
    """Whom "he", and whom "she" (true) meant last as a subject, and where."""
    bonds: Bonds = field(init=False)
    hunted: Hunted = field(init=False)
    charges: Charges = field(init=False)
    plurals: Plurals = field(init=False)

    def __post_init__(self) -> None:
        self.hunted = Hunted(self.links)
        self.bonds = Bonds(self.links, self.resolve)
        self.charges = Charges(self.resolve, lambda one: self.links.known(one).kind)
        self.plurals = Plurals(
            self.links, self.discourse, self.charges, self.resolve, self.several, self.quoted, self.saying
        )

    def hear(self, sentence: Sentence) -> None:
        """Take note of the subjects of a sentence, so that a pronoun in the next may mean them."""
        for named in self.links.beginning(sentence.start, sentence.end):
            titled = _TITLED.search(self.links.text[: named.start][-12:]) if named.kind == "Person" else None
            if titled:
                self.called[titled[1] is None].add(named.entity)
        self.bonds.hear(sentence)
        self.charges.hear(sentence)
        found = [
            (token, one)
            for token in sentence
            if token.relation == "nsubj" and (one := self.resolve(sentence, token.index, group=True))
        ] or self._possessor_in(sentence)
        # Of several, the subject of the main clause is meant first: "Levitt said Sinwar … He …" is Levitt.
        found.sort(key=lambda one: sentence.tokens[one[0].head].is_root)
        self.subjects += [(token.start, one) for token, one in found]
        self.plurals.hear(sentence, found)
        self.hunted.hear(sentence)

    def _possessor_in(self, sentence: Sentence) -> list[tuple[Token, Iri]]:
        """Whose a thing is that is the subject of a sentence without another: "| Berg's plan failed"."""
        owner = owner_of_subject(sentence)
        who = self.resolve(sentence, owner.index) if owner is not None else None
        return [(owner, who)] if owner and who and self.links.known(who).kind == "Person" else []

    def one(self, sentence: Sentence, token: Token, *, objects: bool = False) -> Iri | None:
        """Whom a pronoun in the singular means. As an object, "it" is more often a thing of the same sentence than a
        state or body named before: with ``objects`` the one who asks knows better."""
        word = token.text.lower()
        if (word in _PERSON or word in _THING) and (accused := self._accused(sentence, token)):
            return accused
        if word in _PERSON:
            return self._person(sentence, token)
        if word == "whose":
            return self._described(sentence, token)
        acting = token.relation == "nsubj" or token.deprel == "nmod:poss"
        if word == "its" and (owner := owning_subject(sentence, token)) is not None:
            return self.resolve(sentence, owner)
        if word in _THING and (acting or objects):
            if (banned := whose_head(sentence, token)) is not None:
                return self.resolve(sentence, banned)
            return (
                self._judged(sentence, token)
                or self._in_the_same_place(sentence, token)
                or self._land_before(sentence, token)
                or self._antecedent(sentence, token, *SELVES)
                or self._own(sentence, token)
            )
        return None

    def _accused(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Whoever is accused, where a pronoun denies that."""
        who = next(iter(self.charges.answered_by(sentence, pronoun)), None)
        kind = self.links.known(who).kind if who else ""
        if pronoun.text.lower() in _THING:
            return who if kind in SELVES else None
        other = pronoun.text.lower() not in SHE
        alike = kind in ("Person", "PopulationGroup") and who not in {*self.called[other], *self._named_so(other)}
        return who if alike else None

    def _described(self, sentence: Sentence, whose: Token) -> Iri | None:
        """Whom a clause describes that begins with "whose": "Niger, | whose army took power"."""
        clause = next((i for i in sentence.ancestors(whose.index) if sentence.tokens[i].deprel == "acl:relcl"), None)
        above = sentence.tokens[clause].head if clause is not None else whose.index
        return self.resolve(sentence, above) if above < whose.index else None

    def _own(self, sentence: Sentence, its: Token) -> Iri | None:
        """Who blames "its police", where the text has spoken of nobody else."""
        if its.deprel != "nmod:poss" or not is_own_too(sentence, its):
            return None
        return next((one for i in doers(sentence, its) if (one := self.resolve(sentence, i))), None)

    def state_besides(self, sentence: Sentence, noun: Token, doing: frozenset[Iri]) -> Iri | None:
        """The state that "the country" means where another does something to it: whom "it" would mean there."""
        return self._antecedent(sentence, noun, "State", but=doing)

    def _person(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Whom "he" or "she" means: nobody of whom the text has said the other before."""
        if left := self.bonds.made_way(sentence, pronoun):
            human = ("Person", "PopulationGroup")
            before = [one for one in self.plurals.subject_before(sentence) if self.links.known(one).kind in human]
            return before[0] if len(before) == 1 and before != [left] else None
        she = pronoun.text.lower() in SHE
        last = self.meant.get(not she)
        near = last is not None and sentence.start - _NEXT < last[0] < pronoun.start
        but = frozenset((*self.called[not she], *((last[1],) if last and near else ()), *self._named_so(not she)))
        found = self.bonds.meant(sentence, pronoun, but)
        but |= self.bonds.barred(sentence, pronoun) | self._told_by(sentence, pronoun, but)
        found = found or self.hunted.meant(sentence, pronoun, but)
        if found is None and is_of_successor(sentence, pronoun) and pronoun.index == 0:
            found = self._alone_before(sentence, ("Person",), set(but), not self.quoted(pronoun.start))
        found = found or self._antecedent(sentence, pronoun, "Person", but=but)
        if found and found == speaker_above(sentence, pronoun, self.resolve):
            self.called[she].add(found)
        if found and pronoun.relation == "nsubj":
            self.meant[she] = (pronoun.start, found)
        return found

    def _told_by(self, sentence: Sentence, pronoun: Token, but: frozenset[Iri]) -> set[Iri]:
        """Who is named only behind a pronoun as telling it, and tells it of another: an officer or spokesman, and
        whoever was not named before where somebody else was the last subject."""
        teller = tagged_behind(sentence, pronoun)
        token = sentence.tokens[teller] if teller is not None else None
        named = self.links.at(token.start, token.end) if token is not None else None
        if teller is None or named is None or named.kind != "Person":
            return set()
        who = named.entity
        titles = {sentence.tokens[i].lemma.lower() for i in sentence.subtree(teller)} & OFFICERS
        if titles or any(who in self.discourse.titles.get(one, ()) for one in OFFICERS):
            return {who}
        last = self.subject_of_last_sentence(sentence)
        other = last is not None and self.links.known(last).kind == "Person" and last not in {who, *but}
        return {who} if other and all(one.entity != who for one in self.links.beginning(0, sentence.start)) else set()

    def _named_so(self, women: bool) -> Iterator[Iri]:
        """The people whose given names are women's, or men's: nobody else is called "she", or "he"."""
        for iri, entity in self.links.entities.items():
            if entity.kind == "Person" and iri not in self.called[not women] and is_womans(entity.label) is women:
                yield iri

    def _judged(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """The state or body that is thanked or punished for what is its own."""
        whom = who_is_judged(sentence, pronoun)
        found = self.resolve(sentence, whom) if whom is not None else None
        return found if found and self.links.known(found).kind in SELVES else None

    def _in_the_same_place(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Whom the same verb before it in the sentence has for object: "Peru left Unasur, and Chile left it too"."""
        named = (self.links.at(one.start, one.end) for one in objects_of_same_verb(sentence, pronoun))
        return next((found for one in named if one and (found := self._meant(one, SELVES))), None)

    def subject_of_last_sentence(self, sentence: Sentence) -> Iri | None:
        """The subject of the main clause of the last sentence in front of one that has a subject at all."""
        before = [one for start, one in self.subjects if sentence.start - _NEXT < start < sentence.start]
        return before[-1] if before else None

    def place(self, sentence: Sentence, token: Token) -> Iri | None:
        """The place that "it" means where a place is wanted: the subject of the sentence before, if it is one."""
        if token.text.lower() not in ("it", "its"):
            return None
        if any(one.kind in (*_PLACES, "State") for one in self.links.beginning(sentence.start, token.start)):
            return None  # "Bougainville chose otherwise, yet it is …"
        before = [one for start, one in self.subjects if sentence.start - _FAR < start < sentence.start]
        return before[-1] if before and self.links.known(before[-1]).kind in _PLACES else None

    def _land_before(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """The region or city whose "its" is, where the sentence before is about that: "Okinawa hosts most of them. Its
        governor …"."""
        here = self.links.beginning(sentence.start, pronoun.start)
        if pronoun.deprel != "nmod:poss" or any(one.kind != "Person" for one in here):
            return None
        subject = self.subject_of_last_sentence(sentence)
        return subject if subject and self.links.known(subject).kind in ("Region", "City") else None

    def quoted(self, at: int) -> bool:
        """Whether a place lies in a quotation."""
        quote = latest(self.quotations, at)
        return quote is not None and at < quote[1]

    def _antecedent(
        self, sentence: Sentence, pronoun: Token, *kinds: str, but: frozenset[Iri] = frozenset()
    ) -> Iri | None:
        outside = not self.quoted(pronoun.start)
        speaking = self.saying(sentence, pronoun)
        beside = {one for i in doers(sentence, pronoun) if (one := self.resolve(sentence, i))}
        barred = beside | but | speaking
        quote = quote_around(self.links.text, self.quotations, pronoun)
        topic = subject_matter(sentence, pronoun, quote, self.resolve)
        told = subject_told(sentence, pronoun)
        if told is not None and (told > pronoun.index or (outside and self.quoted(sentence.tokens[told].start))):
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
            if outside and self.quoted(mention.start):
                continue
            found = self._meant(mention, kinds)
            covered = sentence.covering(mention.start, mention.end)
            if found and found not in barred and not (kinds == ("Person",) and is_in_a_name(sentence, covered)):
                acts = any(sentence.tokens[index].relation == "nsubj" for index in covered)
                (subjects if acts else others).append(found)
        subjects = subjects or self._unnamed_subjects(sentence, pronoun, kinds, barred)
        if subjects or others:
            return (subjects or others)[-1]
        joined = self.plurals.subject_before(sentence)
        if "State" in kinds and len(joined) > 1:  # "Oslo and Bern blamed Chad. Rome expelled its envoy."
            return self._alone_before(sentence, kinds, barred | {*joined}, outside)
        subject = self._subject_before(sentence, kinds, barred, outside)
        if subject is None and (blamed := self.charges.reproached(sentence, *kinds)) and blamed not in barred:
            return blamed
        if subject is None or but:
            subject = self._alone_before(sentence, kinds, barred, outside) or subject
        if subject is not None or not outside:
            return subject
        return next(
            (
                found
                for one in reversed(self.discourse.named[-_MANY:])
                if one.start < sentence.start
                and not (outside and self.quoted(one.start))
                and (found := self._meant(one, kinds))
                and found not in barred
            ),
            None,
        )

    def _unnamed_subjects(
        self, sentence: Sentence, pronoun: Token, kinds: tuple[str, ...], barred: set[Iri]
    ) -> list[Iri]:
        """Whom nouns before a pronoun mean that are subjects: "Mali's government ousted the UN's envoy, whom it …"."""
        if pronoun.start in self.asked:
            return []
        self.asked.add(pronoun.start)
        outside = not self.quoted(pronoun.start)
        nouns = (one for one in sentence.tokens[: pronoun.index] if one.relation == "nsubj" and one.upos == "NOUN")
        met = (self.resolve(sentence, one.index) for one in nouns if not (outside and self.quoted(one.start)))
        found = [one for one in met if one and self.links.known(one).kind in kinds and one not in barred]
        self.asked.remove(pronoun.start)
        return found

    def _meant(self, one: Mention, kinds: tuple[str, ...]) -> Iri | None:
        if one.speaks_for and "State" in kinds:
            return one.speaks_for
        return one.entity if one.kind in kinds and one.form != "demonym" else None

    def _subject_before(
        self, sentence: Sentence, kinds: tuple[str, ...], barred: set[Iri], outside: bool
    ) -> Iri | None:
        """The subject of the sentence before, or of one not long before it: the last one that is of these kinds."""
        for start, found in reversed(self.subjects):
            if start >= sentence.start or (outside and self.quoted(start)):
                continue
            if sentence.start - start > _FAR:
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
        return alone and who not in self.called[True] | self.called[False]

    def _alone_before(self, sentence: Sentence, kinds: tuple[str, ...], barred: set[Iri], outside: bool) -> Iri | None:
        """The only one of these kinds that the sentence before names, in whatever role."""
        named = self.links.beginning(self._begin_before(sentence), sentence.start)
        found = {
            one
            for each in named
            if not (outside and self.quoted(each.start)) and (one := self._meant(each, kinds)) and one not in barred
        }
        return found.pop() if len(found) == 1 else None

    def _begin_before(self, sentence: Sentence) -> int:
        """Where the sentence before begins."""
        return next((start for start, _ in reversed(self.plurals.together) if start < sentence.start), sentence.start)

    def saying(self, sentence: Sentence, pronoun: Token) -> set[Iri]:
        """Whose words the quotation is in which a pronoun stands: the subject of its tag, or where it has none in the
        sentence, of what was told before it."""
        quote = quote_around(self.links.text, self.quotations, pronoun)
        if quote is None or pronoun.start in self.asked:
            return set()
        verb = tag_of(sentence, pronoun, quote)
        if verb is None:
            before = (found for start, found in reversed(self.subjects) if not self.quoted(start))
            return set(islice(before, 1))
        subject = surface_subject(sentence, verb)
        if subject is None or quote[0] <= sentence.tokens[subject].start < quote[1]:
            return set()
        self.asked.add(pronoun.start)
        found = {one for i in members(sentence, subject) if (one := self.resolve(sentence, i, group=True))}
        self.asked.remove(pronoun.start)
        return found
