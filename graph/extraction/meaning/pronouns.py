"""Whom "he" and "it" mean; of "they" see :mod:`graph.extraction.meaning.plurals`.

What the words around a pronoun tell of it comes first; else it means one of those of whom the text spoke before
(:mod:`graph.extraction.meaning.antecedents`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.linking.links import Links
from graph.extraction.meaning.antecedents import Antecedents, meant_by
from graph.extraction.meaning.bonds import SHE, Bonds, is_of_successor, who_is_judged, whose_head
from graph.extraction.meaning.charges import Charges
from graph.extraction.meaning.clausemates import (
    doers,
    is_own_too,
    objects_of_same_verb,
    owner_of_subject,
    owning_subject,
)
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.givennames import is_womans
from graph.extraction.meaning.heard import FAR, NEXT, Heard
from graph.extraction.meaning.hunted import Hunted
from graph.extraction.meaning.plurals import SELVES, Plurals
from graph.extraction.meaning.talk import OFFICERS, speaker_above, tagged_behind
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_PLACES: Final = ("Region", "City", "Place", "GeographicFeature", "Facility")
_PERSON: Final = ("he", "she", "his", "her", "him")
_TITLED: Final = re.compile(
    r"(?:(Mr|Sir|King|Prince|[Ss]pokesman|[Cc]hairman)|(Mrs|Ms|Dame|Queen|Princess|[Ss]pokeswoman|[Cc]hairwoman))\.? $"
)
_THING: Final = ("it", "its")

Resolve = Callable[..., Iri | None]


@dataclass(slots=True)
class Pronouns:
    """Resolves pronouns, with the phrases around them resolved by the one who asks."""

    links: Links
    discourse: Discourse
    resolve: Resolve
    several: Callable[[Sentence, Token], tuple[Iri, ...]]
    """Whom a noun means that is of several states: "Greek and Turkish ministers"."""
    meant: dict[bool, tuple[int, Iri]] = field(default_factory=dict)
    """Whom "he", and whom "she" (true) meant last as a subject, and where."""
    heard: Heard = field(init=False)
    bonds: Bonds = field(init=False)
    hunted: Hunted = field(init=False)
    charges: Charges = field(init=False)
    plurals: Plurals = field(init=False)
    antecedents: Antecedents = field(init=False)

    def __post_init__(self) -> None:
        self.heard = Heard(self.links, self.resolve)
        self.hunted = Hunted(self.links)
        self.bonds = Bonds(self.links, self.resolve)
        self.charges = Charges(self.resolve, lambda one: self.links.known(one).kind)
        self.plurals = Plurals(
            self.links, self.discourse, self.charges, self.resolve, self.several, self.heard.quoted, self.heard.saying
        )
        self.antecedents = Antecedents(self.links, self.discourse, self.heard, self.charges, self.plurals, self.resolve)

    def hear(self, sentence: Sentence) -> None:
        """Take note of the subjects of a sentence, so that a pronoun in the next may mean them."""
        for named in self.links.beginning(sentence.start, sentence.end):
            titled = _TITLED.search(self.links.text[: named.start][-12:]) if named.kind == "Person" else None
            if titled:
                self.heard.called[titled[1] is None].add(named.entity)
        self.bonds.hear(sentence)
        self.charges.hear(sentence)
        found = [
            (token, one)
            for token in sentence
            if token.relation == "nsubj" and (one := self.resolve(sentence, token.index, group=True))
        ] or self._possessor_in(sentence)
        # Of several, the subject of the main clause is meant first: "Levitt said Sinwar … He …" is Levitt.
        found.sort(key=lambda one: sentence.tokens[one[0].head].is_root)
        self.heard.subjects += [(token.start, one) for token, one in found]
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
                or self.antecedents.meant(sentence, token, *SELVES)
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
        alike = kind in ("Person", "PopulationGroup") and who not in {*self.heard.called[other], *self._named_so(other)}
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
        return self.antecedents.meant(sentence, noun, "State", but=doing)

    def _person(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Whom "he" or "she" means: nobody of whom the text has said the other before."""
        if left := self.bonds.made_way(sentence, pronoun):
            human = ("Person", "PopulationGroup")
            before = [one for one in self.plurals.subject_before(sentence) if self.links.known(one).kind in human]
            return before[0] if len(before) == 1 and before != [left] else None
        she = pronoun.text.lower() in SHE
        last = self.meant.get(not she)
        near = last is not None and sentence.start - NEXT < last[0] < pronoun.start
        but = frozenset((*self.heard.called[not she], *((last[1],) if last and near else ()), *self._named_so(not she)))
        found = self.bonds.meant(sentence, pronoun, but)
        but |= self.bonds.barred(sentence, pronoun) | self._told_by(sentence, pronoun, but)
        found = found or self.hunted.meant(sentence, pronoun, but)
        if found is None and is_of_successor(sentence, pronoun) and pronoun.index == 0:
            found = self.antecedents.alone_before(sentence, ("Person",), set(but), not self.heard.quoted(pronoun.start))
        found = found or self.antecedents.meant(sentence, pronoun, "Person", but=but)
        if found and found == speaker_above(sentence, pronoun, self.resolve):
            self.heard.called[she].add(found)
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
        last = self.heard.subject_of_last_sentence(sentence)
        other = last is not None and self.links.known(last).kind == "Person" and last not in {who, *but}
        return {who} if other and all(one.entity != who for one in self.links.beginning(0, sentence.start)) else set()

    def _named_so(self, women: bool) -> Iterator[Iri]:
        """The people whose given names are women's, or men's: nobody else is called "she", or "he"."""
        for iri, entity in self.links.entities.items():
            if entity.kind == "Person" and iri not in self.heard.called[not women] and is_womans(entity.label) is women:
                yield iri

    def _judged(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """The state or body that is thanked or punished for what is its own."""
        whom = who_is_judged(sentence, pronoun)
        found = self.resolve(sentence, whom) if whom is not None else None
        return found if found and self.links.known(found).kind in SELVES else None

    def _in_the_same_place(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Whom the same verb before it in the sentence has for object: "Peru left Unasur, and Chile left it too"."""
        named = (self.links.at(one.start, one.end) for one in objects_of_same_verb(sentence, pronoun))
        return next((found for one in named if one and (found := meant_by(one, SELVES))), None)

    def place(self, sentence: Sentence, token: Token) -> Iri | None:
        """The place that "it" means where a place is wanted: the subject of the sentence before, if it is one."""
        if token.text.lower() not in ("it", "its"):
            return None
        if any(one.kind in (*_PLACES, "State") for one in self.links.beginning(sentence.start, token.start)):
            return None  # "Bougainville chose otherwise, yet it is …"
        before = [one for start, one in self.heard.subjects if sentence.start - FAR < start < sentence.start]
        return before[-1] if before and self.links.known(before[-1]).kind in _PLACES else None

    def _land_before(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """The region or city whose "its" is, where the sentence before is about that: "Okinawa hosts most of them. Its
        governor …"."""
        here = self.links.beginning(sentence.start, pronoun.start)
        if pronoun.deprel != "nmod:poss" or any(one.kind != "Person" for one in here):
            return None
        subject = self.heard.subject_of_last_sentence(sentence)
        return subject if subject and self.links.known(subject).kind in ("Region", "City") else None
