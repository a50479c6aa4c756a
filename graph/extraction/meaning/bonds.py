"""Whom "his" and "he" mean by a bond between two people: "his successor", "his lawyer said that he was held".

A successor is of whoever has just left, not of whoever names him, and nobody accepts his own resignation. What a lawyer
or a wife tells of "him" is of the one whose lawyer or wife that is, and not of herself.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.linking.links import Links
from graph.extraction.meaning.givennames import is_womans
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

SHE: Final = ("she", "her", "herself")
_LEAVING: Final = frozenset("resign quit retire die".split())
_DOWN: Final = ("step", "stand")
_REMOVING: Final = frozenset(
    "dismiss sack fire oust depose remove replace topple overthrow impeach assassinate kill suspend".split()
)
_GOING: Final = frozenset("resignation dismissal removal ouster sacking departure retirement death overthrow".split())
_COMING: Final = frozenset("successor replacement".split())
_FOLLOWING: Final = ("succeed", "replace")
_NAMING: Final = frozenset("appoint name nominate pick choose designate install promote replace".split())
_ACCEPTING: Final = frozenset("accept receive reject refuse approve demand request".split())
_FORMER: Final = re.compile(r"\b(?:then|[Ff]ormer|[Ee]x|late|outgoing|departing|ousted|deposed)[- ](?:\w+[- ]){1,4}$")
_TITLE: Final = 50
"""Characters of a title in front of a name."""
_NEAR: Final = 500
"""Characters behind which whoever has left is no longer the one whose successor is named."""
_NEXT: Final = 250
"""Characters behind which whoever names somebody need not be who made another one leave."""
_JUDGING: Final = frozenset(
    """thank praise commend laud applaud congratulate criticise criticize condemn denounce blame slam rebuke chide
    sanction punish penalise penalize censure fine jail arrest sentence chastise reprimand lambast lambaste""".split()
)
_BANNING: Final = frozenset(
    "ban bar outlaw dissolve disband disqualify deregister suspend prohibit proscribe abolish arrest jail imprison "
    "detain sentence convict fine sanction blacklist charge".split()
)
_HEADING: Final = frozenset("leader chairman chairwoman chair chief head president founder secretary candidate".split())
_SERVING: Final = frozenset("lawyer attorney solicitor barrister doctor physician".split())
KIN: Final = {
    **dict.fromkeys("wife mother sister daughter widow aunt niece grandmother girlfriend".split(), True),
    **dict.fromkeys("husband father brother son uncle nephew grandfather boyfriend".split(), False),
    **dict.fromkeys("partner cousin relative spouse friend".split(), None),
}
"""Who is bound to somebody, and whether that is a woman (true), a man (false) or either."""

Resolve = Callable[..., Iri | None]


@dataclass(slots=True)
class Bonds:
    """The bonds of which an article speaks, sentence after sentence."""

    links: Links
    resolve: Resolve
    left: list[tuple[int, Iri]] = field(default_factory=list)
    """Who has left his office or was made to, and where that is told."""
    asked: set[int] = field(default_factory=set)
    """Where the pronouns begin that are just being looked up: whose wife "she" is may hang on whom "he" means."""

    def hear(self, sentence: Sentence) -> None:
        """Take note of who leaves in a sentence."""
        self.left += self._leavers(sentence, len(sentence))

    def meant(self, sentence: Sentence, pronoun: Token, but: Collection[Iri]) -> Iri | None:
        """Whom a pronoun means by a bond, if one is told; none of those whom it cannot mean."""
        if (whom := who_is_judged(sentence, pronoun)) is not None:
            found = self.resolve(sentence, whom)
            return found if found and found not in but and self.links.known(found).kind == "Person" else None
        if not is_of_successor(sentence, pronoun):
            if pronoun.start in self.asked:
                return None
            self.asked.add(pronoun.start)
            found = self._principal(sentence, pronoun)
            found = found if found and found not in but else self.unnamed(sentence, pronoun)
            self.asked.remove(pronoun.start)
            return found
        left = [who for start, who in self.left if sentence.start - start < _NEAR]
        left += [who for _, who in self._leavers(sentence, pronoun.index)]
        return next((who for who in reversed(left) if who not in but), None)

    def made_way(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Who was just made to leave, where a pronoun is that of who then names another one: "sacked Holm. He appointed
        Berg" is of who sacked him."""
        start, who = self.left[-1] if self.left else (0, None)
        verb = sentence.tokens[pronoun.head]
        naming = pronoun.relation == "nsubj" and verb.lemma.lower() in _NAMING and not is_passive(sentence, verb.index)
        return who if naming and start < sentence.start < start + _NEXT else None

    def barred(self, sentence: Sentence, pronoun: Token) -> set[Iri]:
        """Who is not meant: of "accepted his resignation" whoever accepts it, of "Ada Holm, her predecessor," Holm."""
        noun = sentence.tokens[pronoun.head]
        if pronoun.deprel == "nmod:poss" and noun.relation == "appos":
            beside = self.links.on(sentence.tokens[noun.head])
            return {beside.entity} if beside is not None and beside.kind == "Person" else set()
        verb = sentence.tokens[noun.head]
        if noun.lemma.lower() not in _GOING or noun.relation != "obj" or verb.lemma.lower() not in _ACCEPTING:
            return set()
        subject = surface_subject(sentence, verb.index)
        found = self.resolve(sentence, subject) if subject is not None and subject < pronoun.index else None
        return {found} if found else set()

    def _leavers(self, sentence: Sentence, before: int) -> list[tuple[int, Iri]]:
        """Who leaves, as far as a sentence tells it up to a word."""
        found = []
        for index in self._leaving(sentence, before):
            who = self.resolve(sentence, index) if index < before else None
            if who and self.links.known(who).kind == "Person":
                found.append((sentence.tokens[index].start, who))
        for one in self.links.beginning(sentence.start, sentence.end):
            former = one.kind == "Person" and _FORMER.search(self.links.text[: one.start][-_TITLE:])
            if former and sentence.covering(one.start, one.end)[0] < before:
                found.append((one.start, one.entity))
        return sorted(found)

    def _leaving(self, sentence: Sentence, before: int) -> Iterator[int]:
        """The words for those who leave."""
        for token in sentence.tokens[:before]:
            lemma = token.lemma.lower()
            if token.upos == "NOUN" and lemma in _GOING:
                yield from _owners(sentence, token.index)
            if token.upos != "VERB":
                continue
            beside = {sentence.tokens[i].text.lower() for i in sentence.children(token.index)}
            down = lemma in _DOWN and "down" in beside
            if lemma in _LEAVING or down or (lemma in _REMOVING and is_passive(sentence, token.index)):
                subject = surface_subject(sentence, token.index)
                if subject is not None:
                    yield subject
            elif lemma in _REMOVING and (thing := sentence.child(token.index, "obj")):
                yield thing.index

    def _principal(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """Whose lawyer, wife or brother speaks of him."""
        for verb in sentence.ancestors(pronoun.index):
            subject = surface_subject(sentence, verb) if sentence.tokens[verb].upos == "VERB" else None
            bond = _bond(sentence, subject) if subject is not None and subject < pronoun.index else None
            if bond is None or pronoun.index in (subject, *sentence.subtree(subject or 0)):
                continue
            noun, owner = bond
            found = self.resolve(sentence, owner.index)
            person = found is not None and self.links.known(found).kind == "Person"
            return found if person and self._speaks_of(sentence, noun, owner, pronoun, found) else None
        return None

    def unnamed(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """The wife or brother without a name who is a subject before a pronoun: "his wife said that she was safe"."""
        she = pronoun.text.lower() in SHE
        for token in reversed(sentence.tokens[: pronoun.index]):
            alone = token.upos == "NOUN" and token.relation == "nsubj" and token.feature("Number") != "Plur"
            if not alone or KIN.get(token.lemma.lower()) is not she or pronoun.relation != "nsubj":
                continue
            named = (self.links.at(sentence.tokens[i].start, sentence.tokens[i].end) for i in _names(sentence, token))
            return None if any(named) else self.resolve(sentence, token.index, group=True)
        return None

    def _is_womans(self, who: Iri | None) -> bool | None:
        return is_womans(self.links.known(who).label) if who else None

    def _speaks_of(self, sentence: Sentence, noun: Token, owner: Token, pronoun: Token, who: Iri | None) -> bool:
        """Whether a pronoun is of the one to whom somebody is bound, and not of that one himself."""
        she = pronoun.text.lower() in SHE
        known = owner.text.lower() in SHE if owner.upos == "PRON" else self._is_womans(who)
        if known is not None and known != she:
            return False
        bound = KIN.get(noun.lemma.lower())
        if bound is not None and bound != she:
            return True
        done_to = pronoun.relation == "obj" or pronoun.deprel == "nsubj:pass"
        return done_to or (noun.lemma.lower() in _SERVING and owner.upos == "PRON")


def _names(sentence: Sentence, noun: Token) -> Iterator[int]:
    """What stands in apposition to a noun, or in front of it in one phrase: "his wife, Ada Holm", "wife Ada Holm"."""
    for below in sentence.children(noun.index):
        if sentence.tokens[below].relation in ("appos", "flat", "compound"):
            yield below
    if noun.relation in ("appos", "nmod"):
        yield noun.head


def _owners(sentence: Sentence, noun: int) -> Iterator[int]:
    """Whose a noun is: "his resignation", "the death of Olaf Berg"."""
    for below in sentence.children(noun):
        owner = sentence.tokens[below]
        if owner.deprel == "nmod:poss" or (owner.relation == "nmod" and preposition(sentence, below) == "of"):
            yield below


def who_is_judged(sentence: Sentence, possessive: Token) -> int | None:
    """Whose a deed is for which somebody is thanked or punished: "India thanked Oman for its help" is of Oman's."""
    noun = sentence.tokens[possessive.head]
    verb = sentence.tokens[noun.head]
    if possessive.deprel != "nmod:poss" or preposition(sentence, noun.index) not in ("for", "over"):
        return None
    whom = sentence.child(verb.index, "obj", "iobj", "nsubj:pass")
    if whom is None or verb.lemma.lower() not in _JUDGING:
        return None
    passive = whom.relation == "nsubj" and is_passive(sentence, verb.index)
    return whom.index if passive or verb.index < whom.index < possessive.index else None


def whose_head(sentence: Sentence, possessive: Token) -> int | None:
    """Whose head somebody is who is banned together with it: of "the court dissolved the party and banned its leader"
    and "banned the party and its leader" the party."""
    noun = sentence.tokens[possessive.head]
    if possessive.lemma.lower() not in ("its", "it") or noun.lemma.lower() not in _HEADING:
        return None
    above = sentence.tokens[noun.head]
    if noun.relation == "conj" and above.relation == "obj":
        return above.index if sentence.tokens[above.head].lemma.lower() in _BANNING else None
    if noun.relation != "obj" or above.relation != "conj" or above.lemma.lower() not in _BANNING:
        return None
    thing = sentence.child(above.head, "obj")
    banned = sentence.tokens[above.head].lemma.lower() in _BANNING
    return thing.index if banned and thing is not None and thing.index < possessive.index else None


def is_of_successor(sentence: Sentence, pronoun: Token) -> bool:
    """Whether a pronoun is that of "his successor", "his resignation" (which is accepted) or "to succeed him"."""
    above = sentence.tokens[pronoun.head]
    if pronoun.deprel == "nmod:poss":
        accepted = sentence.tokens[above.head].lemma.lower() in _ACCEPTING
        return above.lemma.lower() in _COMING or (above.lemma.lower() in _GOING and accepted)
    return pronoun.relation == "obj" and above.lemma.lower() in _FOLLOWING


def _bond(sentence: Sentence, subject: int) -> tuple[Token, Token] | None:
    """The noun by which a subject is bound to somebody, and the word for that one: "his lawyer, Ada Holm", "Ada Holm,
    a lawyer for Olaf Berg"."""
    for index in (subject, *sentence.children(subject), sentence.tokens[subject].head):
        noun = sentence.tokens[index]
        beside = index == subject or noun.relation == "appos" or sentence.tokens[subject].relation == "appos"
        if not beside or noun.lemma.lower() not in _SERVING | KIN.keys():
            continue
        for below in sentence.children(index):
            owner = sentence.tokens[below]
            tied = owner.relation == "nmod" and preposition(sentence, below) in ("for", "of")
            if owner.deprel == "nmod:poss" or tied:
                return noun, owner
    return None
