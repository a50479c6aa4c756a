"""Whom "they", "both", "the two countries" and "the three" mean, and who is joined in one subject.

For "they" is looked at in this order: subjects in the plural before it in its sentence, those of the one before, the
people that were last spoken of, those that were last named together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import is_passive, members, surface_subject
from graph.extraction.counted import SEVERAL, is_bare_plural, is_both_alone, number_alone
from graph.extraction.lexicon import PAIRS
from graph.extraction.linking.links import Links
from graph.extraction.meaning.charges import Charges
from graph.extraction.meaning.clausemates import OBJECTS, doers, has_people_for_object, is_freed
from graph.extraction.meaning.discourse import Discourse
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

SELVES: Final = ("State", "InternationalOrganisation", "Organisation", "Agency", "ArmedGroup", "PoliticalParty")
"""Kinds of what is called "it" and acts."""
_SEVERAL: Final = ("they", "them", "their", "both", "each")
_TWO: Final = ("two", "both", "neighbouring", "neighboring", "rival", "warring")
_EACH: Final = frozenset(("each", "either", "neither"))
_CAPTORS: Final = ("armed group", "pirates", "kidnappers", "hijackers")
"""Who takes others, and is not set free himself."""
_ALL: Final = {"the", "all"}
_IN_PLURAL: Final = frozenset(("are", "were", "have"))
"""What stands beside a verb whose subject is spoken of in the plural."""
_NEXT: Final = 250
"""Characters behind which "they" no longer means "the authorities" of a sentence before."""


@dataclass(slots=True)
class Plurals:
    """Resolves pronouns in the plural, with the phrases around them resolved by the one who asks."""

    links: Links
    discourse: Discourse
    charges: Charges
    resolve: Callable[..., Iri | None]
    of_several: Callable[[Sentence, Token], tuple[Iri, ...]]
    """Whom a noun means that is of several states: "Greek and Turkish ministers"."""
    quoted: Callable[[int], bool]
    """Whether a place lies in a quotation."""
    saying: Callable[[Sentence, Token], set[Iri]]
    """Whose words the quotation is in which a pronoun stands."""
    bodies: list[tuple[int, Iri]] = field(default_factory=list)
    """Subjects in the plural that mean one state or body: "the authorities", "Russian forces"."""
    together: list[tuple[int, tuple[Iri, ...]]] = field(default_factory=list)
    """Who are joined as the subject of each sentence, and where it begins."""
    sent: list[tuple[int, bool]] = field(default_factory=list)
    """Of each sentence, whether people are its object: "Chad sent troops to Mali. They …" is neither state."""

    def hear(self, sentence: Sentence, subjects: Sequence[tuple[Token, Iri]]) -> None:
        """Take note of a sentence, given its subjects and whom each of them means."""
        self.sent.append((sentence.start, has_people_for_object(sentence)))
        subject = surface_subject(sentence, sentence.root.index)
        acting = members(sentence, subject) if subject is not None else ()
        several = tuple(dict.fromkeys(one for i in acting for one in self._meant(sentence, i)))
        if subject is not None and sentence.tokens[subject].text.lower() == "they":
            several = self.subject_before(sentence)  # those who were joined go on being "they"
        self.together.append((sentence.start, several))
        self.bodies += [
            (token.start, one)
            for token, one in subjects
            if self.links.known(one).kind in (*SELVES, "Company") and self._is_many(sentence, token)
        ]

    def _meant(self, sentence: Sentence, index: int) -> tuple[Iri, ...]:
        token = sentence.tokens[index]
        if token.upos == "NOUN" and token.feature("Number") == "Plur" and (found := self.of_several(sentence, token)):
            return found
        one = self.resolve(sentence, index, group=True)
        return (one,) if one else ()

    def subject_before(self, sentence: Sentence) -> tuple[Iri, ...]:
        """All whom the subject of the sentence before means."""
        return next((who for start, who in reversed(self.together) if start < sentence.start), ())

    def subject_of(self, sentence: Sentence) -> tuple[Iri, ...]:
        """All whom the subject of a sentence means that was heard already."""
        return dict(self.together).get(sentence.start, ())

    def they(self, sentence: Sentence, pronoun: Token) -> tuple[Iri, ...]:
        """Whom "they" means: subjects in the plural before it in its sentence, else those of the one before, else the
        people that were last spoken of, else the two that were last named together."""
        if pronoun.lemma.lower() not in _SEVERAL:
            return ()
        if found := self.charges.answered_by(sentence, pronoun) or self._ever_since(sentence, pronoun):
            return found
        doing = doers(sentence, pronoun)
        for token in reversed(sentence.tokens[: pronoun.index]):
            if doing and token.text.lower() == "them":
                return self.they(sentence, token)  # "attacked them, and the government condemned them"
            if token.relation not in ("nsubj", *OBJECTS) or token.upos == "PRON" or token.index in doing:
                continue
            several = (one for i in members(sentence, token.index) for one in self._meant(sentence, i))
            found = tuple(dict.fromkeys(several))
            if found and (len(found) > 1 or token.feature("Number") == "Plur"):
                return found
        if len(joined := self.subject_before(sentence)) > 1 and pronoun.relation == "nsubj":
            return joined  # "The president and his counterpart met. They agreed …"
        but = {one for i in doing if (one := self.resolve(sentence, i, group=True))} | self._captors(sentence, pronoun)
        crowd = self.discourse.last_crowd(pronoun.start, but, nearest=is_freed(sentence, pronoun))
        if self.quoted(pronoun.start):
            return (crowd,) if crowd and crowd not in self.saying(sentence, pronoun) else ()
        body = self.bodies[-1] if self.bodies else None
        if body and sentence.start - _NEXT < body[0] < sentence.start and pronoun.relation == "nsubj":
            others = (one.start for one in self.discourse.crowds if one.entity == crowd)
            named = joined == (body[1],) and self.links.beginning(body[0], body[0] + 1)  # "BAA are owners. They …"
            later = named or crowd is None or all(start < body[0] for start in others)
            if later and not (self.quoted(body[0]) and not self.quoted(pronoun.start)):
                return (body[1],)
        if crowd:
            return (crowd,)
        if len(joined) > 2 and not but & {*joined}:
            return joined  # "Chad, Mali and Niger met. Togo praised them."
        sent = next((sent for start, sent in reversed(self.sent) if start < sentence.start), False)
        return () if sent and not doing else self.discourse.pairs.last(pronoun.start)

    def _ever_since(self, sentence: Sentence, pronoun: Token) -> tuple[Iri, ...]:
        """Whom the subject in the plural means that has done something ever since what "they" did: "the rebels have
        taxed farmers since | they | took the town"."""
        clause = sentence.tokens[pronoun.head]
        mark = sentence.child(clause.index, "mark") if pronoun.relation == "nsubj" else None
        subject = sentence.child(clause.head, "nsubj") if clause.relation == "advcl" else None
        since = mark is not None and mark.text.lower() == "since" and not is_passive(sentence, clause.index)
        if not since or subject is None or not self._is_many(sentence, subject):
            return ()
        return self._meant(sentence, subject.index)

    def _is_many(self, sentence: Sentence, subject: Token) -> bool:
        """Whether a state or body is spoken of in the plural: "the authorities", "the Liberals", "BAA | are owners"."""
        if subject.upos == "NOUN" and subject.feature("Number") == "Plur":
            return True
        named = self.links.on(subject)
        if named is None or named.kind == "State" or len(members(sentence, subject.index)) > 1:
            return False
        beside = {sentence.tokens[i].text.lower() for i in sentence.children(subject.head)}
        return subject.feature("Number") == "Plur" or bool(beside & _IN_PLURAL)

    def _captors(self, sentence: Sentence, pronoun: Token) -> set[Iri]:
        """Who was told before to do something to those who are freed now."""
        before = self.subject_before(sentence) if is_freed(sentence, pronoun) else ()
        return {one for one in before if self.links.known(one).label.startswith(_CAPTORS)}

    def counted(
        self,
        sentence: Sentence,
        token: Token,
        owner: Callable[[Sentence, int], Iri | None],
        besides: Callable[[Sentence, Token], set[Iri]],
    ) -> tuple[Iri, ...]:
        """The two whom "both", "the two countries" or "both leaders" mean, or so many as "the three" are; given whose a
        noun is (``owner``) and who does something to those meant, and is none of them (``besides``)."""
        lemma = token.lemma.lower()
        words = {sentence.tokens[i].lemma.lower() for i in sentence.children(token.index)}
        several = token.feature("Number") == "Plur" or lemma in ("pair", "duo") or words & _EACH
        if number := number_alone(sentence, token):
            return self._so_many(sentence, token, number)
        if is_both_alone(sentence, token):
            return self.discourse.pairs.last(token.start, but=besides(sentence, token))
        if lemma not in PAIRS or not several:
            return ()
        if is_bare_plural(sentence, token) and (joined := self._joined_before(sentence, token)):
            return joined
        if (number := max((SEVERAL.get(one, 0) for one in words), default=0)) > 2:
            definite = bool(words & _ALL) and not owner(sentence, token.index)
            return self._so_many(sentence, token, number, *PAIRS[lemma]) if definite else ()
        two = words & {"2", *_TWO, *_EACH} or lemma in ("side", "pair", "duo")
        if not two or owner(sentence, token.index):
            return ()
        but = besides(sentence, token)
        here = self._subject_of_clause_before(sentence, token) or self.discourse.pair_here(sentence, token.start)
        if len(here) == 2 and self._are(here, PAIRS[lemma]) and not but & {*here}:
            return here
        last = self.discourse.pairs.last(token.start, *PAIRS[lemma], but=but)
        return last or self.discourse.pair_here(sentence, token.start, *PAIRS[lemma])

    def _joined_before(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """Who are joined as the subject of the sentence before, where a noun alone means them: "Chad and Togo met.
        | The parties | agreed …"."""
        joined, kinds = self.subject_before(sentence), PAIRS[token.lemma.lower()]
        parties = any(one.kind == "PoliticalParty" for one in self.links.mentions)
        if len(joined) < 2 or token.relation != "nsubj" or (token.lemma.lower() == "party" and parties):
            return ()
        acting = all(self.links.known(one).kind in (*SELVES, *(("Person",) if kinds else ())) for one in joined)
        return joined if acting and self._are(joined, kinds) else ()

    def _subject_of_clause_before(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """The two who are the subject of a clause before it in the sentence: "The presidents of Chad and Togo met, and
        | the two leaders | agreed …"."""
        for before in reversed(sentence.tokens[: token.index]):
            if before.relation == "nsubj" and before.head != token.head:
                several = (one for i in members(sentence, before.index) for one in self._meant(sentence, i))
                if len(found := tuple(dict.fromkeys(several))) == 2:
                    return found
        return ()

    def _are(self, who: Sequence[Iri], kinds: Sequence[str]) -> bool:
        """Whether all are of some kinds, if any are wanted; officials without a name are persons too."""
        unnamed = ("PopulationGroup",) if "Person" in kinds else ()
        return not kinds or all(self.links.known(one).kind in (*kinds, *unnamed) for one in who)

    def _so_many(self, sentence: Sentence, token: Token, number: int, *kinds: str) -> tuple[Iri, ...]:
        """So many who were named together last, or are the subject of the sentence before."""
        if number == 2:
            return self.discourse.pairs.last(token.start, *kinds)
        joined = self.subject_before(sentence)
        fits = len(joined) == number and all(not kinds or self.links.known(one).kind in kinds for one in joined)
        if not kinds and not fits and (crowd := self.discourse.counted_crowd(token.start, token.text.lower())):
            return (crowd,)  # "Police held three men. The three …"
        return joined if fits else self.discourse.pairs.listed(token.start, number, *kinds)
