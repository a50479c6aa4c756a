"""Who denies a charge: in "Oslo accused Bern of lying. It denied the charge" the accused, not the accuser."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import is_passive, members, preposition
from graph.extraction.lexicon import DENYING, DENYING_IT
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_ACCUSING: Final = frozenset("accuse blame charge condemn criticise criticize denounce suspect sue".split())
_CHARGES: Final = frozenset("accusation allegation charge claim complaint criticism assertion".split())
_BY: Final = ("by", "from")
_IT: Final = ("it", "this", "that")
_SEVERAL: Final = ("they", "both", "their")

Resolve = Callable[..., Iri | None]
Accused = tuple[bool, Iri]
"""Somebody who is accused, and whether in the plural."""


@dataclass(slots=True)
class Charges:
    """Who is accused in each sentence of an article."""

    resolve: Resolve
    kind: Callable[[Iri], str]
    told: list[tuple[int, tuple[Accused, ...]]] = field(default_factory=list)

    def hear(self, sentence: Sentence) -> None:
        """Take note of who is accused in a sentence."""
        self.told.append((sentence.start, tuple(self._accused(sentence, len(sentence)))))

    def answered_by(self, sentence: Sentence, pronoun: Token) -> tuple[Iri, ...]:
        """Whom a pronoun means that denies a charge: all accused in the sentence before, or in front of it in its own;
        nobody where these are not as many."""
        if not _denies(sentence, pronoun):
            return ()
        before = next((who for start, who in reversed(self.told) if start < sentence.start), ())
        makers = self._makers(sentence, pronoun)
        found = tuple(self._accused(sentence, pronoun.index)) or before
        found = tuple(one for one in found if one[1] not in makers)
        several = len(found) > 1 or any(plural for plural, _ in found)
        return tuple(who for _, who in found) if several == (pronoun.text.lower() in _SEVERAL) else ()

    def reproached(self, sentence: Sentence, *kinds: str) -> Iri | None:
        """The only one who is accused in the sentence before, if of one of these kinds: of "criticised Berg for the
        arrest of Holm" Berg, and not who suffers it."""
        before = next((who for start, who in reversed(self.told) if start < sentence.start), ())
        return before[0][1] if len(before) == 1 and self.kind(before[0][1]) in kinds else None

    def _makers(self, sentence: Sentence, pronoun: Token) -> set[Iri]:
        """Whose charge it is that is denied: "the claim by Bern", "Bern's claim"."""
        thing = sentence.child(pronoun.head, "obj")
        below = sentence.children(thing.index) if thing is not None else ()
        makers = [i for i in below if sentence.tokens[i].deprel == "nmod:poss" or preposition(sentence, i) in _BY]
        others = (i for i in makers if sentence.tokens[i].upos != "PRON")
        return {one for i in others if (one := self.resolve(sentence, i, group=True))}

    def _accused(self, sentence: Sentence, before: int) -> Iterator[Accused]:
        """Whom the last verb of accusing up to a word has for its object."""
        verbs = (one for one in reversed(sentence.tokens[:before]) if one.lemma.lower() in _ACCUSING)
        verb = next((one for one in verbs if one.upos == "VERB"), None)
        if verb is None:
            return
        passive = is_passive(sentence, verb.index)
        thing = sentence.child(verb.index, "nsubj") if passive else sentence.child(verb.index, "obj", "iobj")
        for index in members(sentence, thing.index) if thing is not None and thing.index < before else ():
            if who := self.resolve(sentence, index, group=True):
                token = sentence.tokens[index]
                yield token.upos == "NOUN" and token.feature("Number") == "Plur", who


def _denies(sentence: Sentence, pronoun: Token) -> bool:
    """Whether a pronoun is the subject of a verb that denies "the charge" or "it", or its owner: "Its ministry"."""
    subject = sentence.tokens[pronoun.head] if pronoun.deprel == "nmod:poss" else pronoun
    verb = sentence.tokens[subject.head]
    if subject.relation != "nsubj" or verb.lemma.lower() not in DENYING:
        return False
    thing = sentence.child(verb.index, "obj")
    if thing is None:
        return False
    bare = thing.text.lower() in _IT and verb.lemma.lower() in DENYING_IT
    return bare or thing.lemma.lower() in _CHARGES
