"""At whose door a deed is laid by a verb: "claimed the attack", "blamed it on rebels", "blamed rebels for it".

Whoever claims a deed says that it is his own, and whoever blames it on somebody that it is the other's: that he did it
is what they say, and not what the narrator tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.attribution.silence import is_nobody
from graph.extraction.clauses import OBJECT, SUBJECT, Predication, members, predications, preposition
from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.sentence import Sentence

_BLAMING: Final = ("blame",)
_CLAIMING: Final = ("claim", "accept", "acknowledge", "admit")
_LINKING: Final = ("be", "seem", "appear")
_OWNED: Final = ("responsibility", "credit")
"""What is claimed "for" a deed; without one of these only "claim" itself owns up to it."""
_SERIES: Final = frozenset("series wave spate string number dozen hundred thousand pair campaign".split())
"""What several deeds are called together: "a series of attacks"."""
_STRIKING: Final = frozenset(
    "kill wound injure maim hit strike target destroy damage leave rock rip tear claim displace".split()
)
"""What a deed does as the subject of a verb that tells of nothing else: "a bomb blamed on rebels killed four"."""
_DATED: Final = frozenset((*MONTHS, *WEEKDAYS))


@dataclass(frozen=True, slots=True)
class Laid:
    """A deed that a verb lays at somebody's door, all as tokens: the ``verb``, the noun for the ``deed``, those who are
    said to have done it, and those who say so; ``open``: the verb says that nobody says so yet."""

    verb: int
    deed: int
    doers: tuple[int, ...]
    tellers: tuple[int, ...]
    open: bool

    def words(self, sentence: Sentence) -> tuple[int, ...]:
        """The words of the deed, without those that say whose it is; with the verb that only tells what it did."""
        inside = {*sentence.subtree(self.deed)} - {self.verb}
        apart = {*sentence.subtree(self.verb)} if self.verb in inside or self._describes(sentence) else set()
        apart |= {word for doer in self.doers if doer in inside for word in sentence.subtree(doer)}
        return tuple(sorted({*(inside - apart), *_telling(sentence, self.deed)}))

    def _describes(self, sentence: Sentence) -> bool:
        """Whether the verb is part of the phrase for the deed: "an attack claimed by rebels"."""
        return self.deed in sentence.ancestors(self.verb)


def laid(sentence: Sentence, word: int) -> Laid | None:
    """At whose door the deed is laid that a word tells: its noun, or a verb that says what it did."""
    found = (one for one in all_laid(sentence) if word in _of_deed(sentence, one.deed) - {one.verb})
    return next(found, None)


def all_laid(sentence: Sentence) -> Iterator[Laid]:
    """All deeds of a sentence that are laid at somebody's door."""
    if not any(token.lemma.lower() in (*_BLAMING, *_CLAIMING) for token in sentence):
        return
    for predication in predications(sentence):
        if predication.is_verb:
            found = _blamed(predication) if predication.lemma in _BLAMING else _claimed(predication)
            if found is not None:
                yield found


def is_there_anyway(sentence: Sentence, word: int) -> bool:
    """Whether a word tells a deed that was done, whoever owns up to it or not: "no group claimed the attack", "no claim
    of responsibility for the attack"."""
    found = laid(sentence, word)
    if found is not None and found.open:
        return True
    if preposition(sentence, word) != "for":
        return False
    over = [sentence.tokens[i] for i in list(sentence.ancestors(word))[:2]]  # parsers hang it on either noun
    claim = next((one for one in over if one.lemma.lower() in _CLAIMING and one.upos == "NOUN"), None)
    return claim is not None and any(
        sentence.tokens[one].lemma.lower() in _OWNED for one in _under(sentence, claim.index, "of")
    )


def _claimed(predication: Predication) -> Laid | None:
    """ "claimed responsibility for the attack", "an attack claimed by rebels"."""
    sentence = predication.sentence
    doers, things = _sides(predication)
    if predication.lemma not in _CLAIMING or not doers:
        return None
    for thing in things:
        if sentence.tokens[thing].lemma.lower() in _OWNED:
            deeds = [*_under(sentence, thing, "for"), *predication.of("for")]
        else:
            deeds = [thing] if predication.lemma == "claim" and sentence.tokens[thing].upos == "NOUN" else []
        if deeds:
            return Laid(predication.head, deeds[0], doers, doers, _is_open(predication, doers))
    return None


def _blamed(predication: Predication) -> Laid | None:
    """ "blamed the attack on rebels", "an attack blamed on rebels", "blamed rebels for the attack"."""
    sentence, verb = predication.sentence, predication.head
    subjects, things = _sides(predication)
    if is_to_blame(sentence, verb):
        deed = next(iter(predication.of("for")), None)
        return Laid(verb, deed, subjects, (), _is_open(predication, subjects)) if deed is not None else None
    for thing in things:
        on = [one for one in _under(sentence, verb, "on") if one > thing]
        on = on or [one for one in _within(sentence, thing) if one > thing]
        tellers = tuple(one for one in subjects if one not in on)
        if on and sentence.tokens[thing].upos == "NOUN":
            return Laid(verb, thing, members(sentence, on[-1]), tellers, _is_open(predication, tellers))
        behind = [*predication.of("for"), *_under(sentence, thing, "for")]
        deeds = [one for one in behind if sentence.tokens[one].upos == "NOUN"]
        if deeds:
            return Laid(verb, deeds[0], things, tellers, _is_open(predication, tellers))
    return None


def is_to_blame(sentence: Sentence, verb: int) -> bool:
    """Whether somebody "is to blame": whoever says so accuses him, and he accuses nobody."""
    below = [sentence.tokens[one] for one in sentence.children(verb) if one < verb]
    being = any(one.lemma.lower() in _LINKING and one.relation in ("cop", "aux") for one in below)
    to = any(one.text.lower() == "to" for one in below)
    blame = sentence.tokens[verb].lemma.lower() in _BLAMING
    return blame and being and to and sentence.child(verb, "obj") is None


def _is_open(predication: Predication, tellers: tuple[int, ...]) -> bool:
    """Whether a verb says that it is not said: "no group claimed it", "has not blamed anybody for it"."""
    sentence = predication.sentence
    return is_negated(sentence, predication.head) or any(is_nobody(sentence, one) for one in tellers)


def _sides(predication: Predication) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The subjects and objects of a verb; also of a participle that the parser takes for no passive in spite of its
    "by": "an attack claimed by rebels"."""
    sentence, token = predication.sentence, predication.token
    agents = [one for one in sentence.children(token.index) if sentence.tokens[one].deprel == "obl:agent"]
    by = tuple(one for agent in agents if preposition(sentence, agent) == "by" for one in members(sentence, agent))
    if by and token.relation == "acl" and not sentence.child(token.index, "nsubj"):
        return by, (token.head,)
    return predication.of(SUBJECT), predication.of(OBJECT)


def _under(sentence: Sentence, word: int, marker: str) -> list[int]:
    """What a preposition ties to a word, days and months aside."""
    return [
        one
        for one in sentence.children(word)
        if sentence.tokens[one].relation in ("obl", "nmod")
        and preposition(sentence, one) == marker
        and sentence.tokens[one].lemma.lower() not in _DATED
    ]


def _within(sentence: Sentence, noun: int) -> list[int]:
    """What "on" ties to a noun or to what hangs on it: "the killing of two | on rebels"."""
    return [one for word in sentence.subtree(noun) for one in _under(sentence, word, "on")]


def _of_deed(sentence: Sentence, deed: int) -> set[int]:
    """The words that tell a deed: its noun, those of what it is a series of, and the verbs that say what it did."""
    nouns = {deed}
    if sentence.tokens[deed].lemma.lower() in _SERIES:
        nouns |= {one for noun in _under(sentence, deed, "of") for one in members(sentence, noun)}
    relative = {one for noun in nouns for one in sentence.children(noun) if sentence.tokens[one].relation == "acl"}
    relative |= {one for verb in relative for one in sentence.children(verb) if sentence.tokens[one].relation == "conj"}
    return nouns | relative | _telling(sentence, deed)


def _telling(sentence: Sentence, deed: int) -> set[int]:
    """The verb whose subject a deed is, where it only says what the deed did."""
    token = sentence.tokens[deed]
    verb = sentence.tokens[token.head]
    return {verb.index} if token.deprel == "nsubj" and verb.lemma.lower() in _STRIKING else set()
