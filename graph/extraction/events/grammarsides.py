"""Who takes part by grammar, where the reader of an event leaves it open.

A name inside another's phrase is no side of its own, nor is a noun's subject where the noun has a doer; who struck a
thing struck its owner; whoever is made to leave a state is made to by that state; and nobody meets alone.
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.clauses import OBJECT, OWNER, SUBJECT, TO_CLAUSE, surface_subject
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.reading import Side
from graph.extraction.timing.datewords import LIGHT

OWNING: Final = 0.1
"""How certain it must be that the owner of the thing takes part to which something is done, where nobody else is its
recipient."""
JOINING: Final = 0.2
"""The same of who meets somebody that is there "with" whom the meeting is, where nobody else does."""
_DONE_TO: Final = ("ASSAULT", "COERCE", "ACCUSE", "SUPPORT")
"""Types of what is done to somebody also where it is done to what is his."""
_BY_FORCE: Final = ("ASSAULT", "COERCE")
"""Those where what is a person's own is not meant: who burns a minister's house strikes no minister."""
_TOGETHER: Final = ("CONSULT", "COOPERATE")
_EXPELLING: Final = ("COERCE", "SANCTION")
_DRIVING: Final = ("expel", "deport", "evict", "banish")
_AT: Final = ("on", "against", "upon", "at")
_JUDGING: Final = ("ACCUSE", "REJECT", "SUPPORT")
_MEANWHILE: Final = ("as", "while", "whereas", "although", "though")
_TAKING: Final = ("accept", "receive", "reject", "refuse", "approve", "demand", "request")
_DOING: Final = (OWNER, "modifier", "by", "of", "between")


def settle(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Mend the sides of an event of a type (``root``); ``here`` is what the reader weighs of its sentence."""
    _without_outsiders(taking)
    if root == "RETREAT":
        _with_leaver(taking)
    _with_doer(taking)
    if root == "PROTEST":
        _with_subject(taking)
    if root in _EXPELLING:
        _with_state_left(taking)
    if root in _JUDGING:
        _within_clause(taking)
    _with_partner(taking, root, here)
    if root in _DONE_TO:
        _with_owner(taking, root, here)


def _without_outsiders(taking: Participants) -> None:
    """Drop the actors outside of a noun's phrase where its own doer is one: "Redman restated the U.S. call"."""
    (number, noun), sentence = taking.told, taking.view.sentence
    if sentence.tokens[noun].upos != "NOUN":
        return
    predication = taking.view.framing.predications[noun]
    own = {index for role, index in predication.arguments if role in _DOING}
    inside = [one for one in taking.sides["actor"] if one[0][0] == number and one[0][1] in own]
    between = {who for (_, index), who in inside if index in predication.of("between")}
    if not inside or len(between) == 1 or _carriers(taking) is not None:
        return
    phrase = {noun, *sentence.subtree(noun)}
    actors = [one for one in taking.sides["actor"] if one[0][0] == number and one[0][1] in phrase]
    taking.restart({**taking.sides, "actor": actors})


def _with_leaver(taking: Participants) -> None:
    """Put in who resigns where somebody else accepts that: "the president accepted her resignation"."""
    sentence, noun = taking.view.sentence, taking.told[1]
    verb = sentence.tokens[sentence.tokens[noun].head]
    owner = sentence.child(noun, "nmod:poss")
    if taking.view.lemmas[noun] != "resignation" or owner is None or verb.lemma.lower() not in _TAKING:
        return
    subject = surface_subject(sentence, verb.index)
    if subject is not None:
        taking.spare("actor", set(taking.acting(subject)))
    taking.put("actor", owner.index)


def _within_clause(taking: Participants) -> None:
    """Drop whom a judgement is not about: in "Silva rejected it, even as Chad praised the vote" that is no Silva."""
    (number, index), sentence = taking.told, taking.view.sentence
    above = (sentence.tokens[one] for one in (index, *sentence.ancestors(index)))
    clause = next((one for one in above if one.relation == "advcl"), None)
    mark = sentence.child(clause.index, "mark") if clause else None
    if clause is None or mark is None or mark.lemma.lower() not in _MEANWHILE:
        return
    if sentence.child(clause.index, "nsubj") is None:
        return
    inside = {clause.index, *sentence.subtree(clause.index)}
    outside = {who for (where, at), who in taking.sides["recipient"] if where == number and at not in inside}
    taking.spare("recipient", outside)


def _with_doer(taking: Participants) -> None:
    """Put in who does what a noun tells by a verb that only goes with it."""
    subjects = _carriers(taking) or ()
    for index in subjects:
        if not taking.is_within(index, subjects):
            taking.put("actor", index)


def _with_subject(taking: Participants) -> None:
    """Put in who protests where the reader sees nobody: whoever is the subject, "tens of thousands marched"."""
    predication = taking.predication
    if any(taking.sides.values()) or predication is None or not predication.is_verb or predication.passive:
        return
    for index in predication.of(SUBJECT):
        taking.put("actor", index)


def _carriers(taking: Participants) -> tuple[int, ...] | None:
    """The subjects of a verb that only goes with the noun that tells the event: "Moscow continues talks"."""
    noun = taking.told[1]
    verb = taking.view.framing.light_verb(noun) if taking.view.sentence.tokens[noun].upos == "NOUN" else None
    if verb is None or verb.lemma not in LIGHT or noun not in verb.of(OBJECT) or verb.passive:
        return None
    return verb.of(SUBJECT)


def _with_state_left(taking: Participants) -> None:
    """Put in which state expels those who "were ordered to leave Norway" or "were deported from Norway"."""
    predication, view = taking.predication, taking.view
    if taking.sides["actor"] or predication is None or not predication.passive:
        return
    tokens = view.sentence.tokens
    leaving = [i for i in predication.of(TO_CLAUSE) if view.lemmas[i] == "leave"]
    left = [i for verb in leaving for i in view.sentence.children(verb) if tokens[i].relation == "obj"]
    if predication.lemma in _DRIVING:
        left += predication.of("from")
    for index in left:
        if view.kinds[index] == "state":
            taking.spare("recipient", set(taking.acting(index)))
            taking.put("actor", index)


def _with_partner(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Put in who meets somebody where the one actor is there "with" whom it is: "After talks with Ada Holm, the
    president said …"."""
    predication = taking.predication
    places = [place for place, _ in taking.sides["actor"]]
    if predication is None or predication.is_verb or any(number != taking.told[0] for number, _ in places):
        return
    if not places or not {index for _, index in places} <= set(predication.of("with")):
        return
    for index in predication.of(OWNER):
        taking.put("actor", index)
    if len(taking.sides["actor"]) == len(places) and root in _TOGETHER:
        chosen = {index for _, index in places}
        likely = [one for one in here if one.actor >= JOINING and one.place[1] not in chosen]
        every = chosen | {one.place[1] for one in likely}
        apart = [one for one in likely if not taking.is_within(one.place[1], every)]
        if apart:
            taking.put("actor", max(apart, key=lambda side: side.actor).place[1])


def _with_owner(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Put in whose the thing is to which something is done: "shelled an Iranian platform", "a raid on its port"."""
    predication = taking.predication
    if taking.sides["recipient"] or predication is None:
        return
    roles = (OBJECT, *_AT) if predication.is_verb else _AT
    things = {index for role in roles for index in predication.of(role)}
    owned = {index for thing in things if not taking.acting(thing) for index in taking.owners(thing)}
    likely = [one for one in here if one.place[1] in owned and one.recipient >= max(OWNING, one.actor)]
    if not likely:
        return
    owner = max(likely, key=lambda side: side.recipient).place[1]
    known = taking.actors.links.known
    if root not in _BY_FORCE or all(known(who).kind != "Person" for who in taking.acting(owner)):
        taking.put("recipient", owner)
