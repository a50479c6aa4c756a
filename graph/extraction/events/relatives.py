"""Whom a relative clause is about: the noun that it hangs on, not who stands beside this or does something to it."""

from typing import Final

from graph.extraction.attribution.reported import RELATIVES
from graph.extraction.clauses import members, preposition, surface_subject
from graph.extraction.events.ended import ATTACKS
from graph.extraction.events.participants import Participants
from graph.extraction.meaning.bonds import KIN
from graph.language.sentence import Sentence

_AT: Final = ("on", "against")


def is_about(sentence: Sentence, verb: int, noun: int) -> bool:
    """Whether a verb is that of a relative clause about a noun."""
    return sentence.tokens[verb].deprel == "acl:relcl" and sentence.tokens[verb].head == noun


def of_whom_relative(taking: Participants, *, judging: bool) -> None:
    """Leave in an event that a relative clause tells whom it is about; ``judging`` tells that it judges somebody."""
    sentence, (_, verb) = taking.view.sentence, taking.told
    if is_about(sentence, verb, sentence.tokens[verb].head):
        _without_fellows(taking)
        _without_owner_of_kin(taking)
        _without_those_at_verb(taking, judging)


def of_which_participle(taking: Participants) -> None:
    """Drop to whom nothing is done where a participle tells what is done to a thing: "won a vote | boycotted | by the
    opposition" is no boycott of who won it; "a speech by Ada Holm boycotted by students" is one of Ada Holm."""
    (number, verb), sentence = taking.told, taking.view.sentence
    token, before = sentence.tokens[verb], sentence.tokens[max(verb - 1, 0)]
    if token.deprel not in ("acl", "advcl") or taking.predication is None or not taking.predication.passive:
        return
    if token.deprel == "advcl" and before.upos != "NOUN":
        return
    thing = before.index if before.upos == "NOUN" else token.head  # the parser may hang it on the verb over the thing
    phrase = {thing, *sentence.subtree(thing), *sentence.subtree(verb)}
    others = {who for (there, at), who in taking.sides["recipient"] if there == number and at not in phrase}
    taking.spare("recipient", others)


def without_struck(taking: Participants) -> None:
    """Drop as a doer on whom the attack is of which a relative clause tells more, be it by somebody's words: "behind
    the raids on Togo, which killed ten", "…, which officials say killed ten"."""
    sentence, (_, told) = taking.view.sentence, taking.told
    verbs = [told, *sentence.ancestors(told)]
    clause = next((place for place, one in enumerate(verbs) if sentence.tokens[one].deprel == "acl:relcl"), None)
    over = verbs[clause + 1 :] if clause is not None else ()
    raid = next((one for one in over if taking.view.lemmas[one] in ATTACKS), None)
    if raid is not None:
        struck = (one for one in sentence.children(raid) if preposition(sentence, one) in _AT)
        taking.spare("actor", {who for one in struck for who in taking.acting(one)})


def _without_owner_of_kin(taking: Participants) -> None:
    """Drop whose kin it was to whom something was done: "Ada Holm, whose niece was freed"; what is done to his house is
    done to himself."""
    (number, verb), sentence = taking.told, taking.view.sentence
    whose = next((one for one in sentence.subtree(verb) if sentence.tokens[one].text.lower() == "whose"), None)
    if whose is None or taking.view.lemmas[sentence.tokens[whose].head] not in KIN:
        return
    outside = {sentence.tokens[verb].head, whose}
    for slot, side in taking.sides.items():
        taking.spare(slot, {who for (there, at), who in side if there == number and at in outside})


def _without_fellows(taking: Participants) -> None:
    """Drop those who only stand in a list with whom a clause is about: of "met Holm and the rebels, who seized the
    town" Holm seized none."""
    (number, verb), sentence = taking.told, taking.view.sentence
    token = sentence.tokens[verb]
    last = sentence.tokens[token.head]
    if last.relation != "conj":
        return
    first = last.index
    while sentence.tokens[first].relation == "conj":
        first = sentence.tokens[first].head
    others = {*members(sentence, first)} - {*members(sentence, last.index)}
    predication = taking.predication
    slot = "recipient" if predication is not None and predication.passive else "actor"
    taking.spare(slot, {who for (there, at), who in taking.sides[slot] if there == number and at in others})


def _without_those_at_verb(taking: Participants, judging: bool) -> None:
    """Put in whom a relative clause is about to whom something is done, in the place of the subject over him: of "the
    rebels fight soldiers, who are backed by Iran" the rebels are not backed."""
    (number, verb), sentence = taking.told, taking.view.sentence
    if taking.predication is None or not taking.predication.passive:
        return
    noun, pronoun = sentence.tokens[sentence.tokens[verb].head], sentence.child(verb, "nsubj")
    # A raid "which was condemned" may have been named by a verb alone: who is condemned did it.
    if pronoun is None or pronoun.lemma.lower() not in (("who", "that") if judging else RELATIVES):
        return
    subject = surface_subject(sentence, noun.head) if noun.relation in ("obj", "iobj", "obl") else None
    about = taking.acting(noun.index)
    if subject is None or subject > noun.index or not about or preposition(sentence, noun.index) == "as":
        return
    over = {(number, one) for one in members(sentence, subject)}
    outside = {one for place, one in taking.sides["recipient"] if place in over} - {*about}
    if outside:
        taking.spare("recipient", outside)
        taking.put("recipient", noun.index)
