"""What a deed is done for is no second one ("blocked a road to protest against the tax" tells of one protest), and whom
a protest is for it is not against ("rallied in support of Hamas")."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.conditions import is_sent_to_help, marked
from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.language.sentence import Sentence
from graph.terms import local_name

_PROTESTING: Final = ("protest", "demonstrate")
_BACKING: Final = frozenset("support solidarity sympathy favour favor defence defense".split())
_PURPOSES: Final = ("advcl", "xcomp", "acl")


def one_protest(deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds of a sentence without those protests that only say what another one is for: that has their recipients,
    where it has none of its own."""
    purposes = {id(deed): whole for deed in deeds if (whole := _done_for(deed, deeds)) is not None}
    kept = [deed for deed in deeds if id(deed) not in purposes]
    return [_against(_for(deed), [one for one in deeds if purposes.get(id(one)) is deed]) for deed in kept]


def one_help(deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds of a sentence without the help for which somebody sends others, where the sending is help for the same:
    "sent soldiers to help the rebels" tells of one."""
    return [deed for deed in deeds if not any(_is_sent_for(deed, one) for one in deeds)]


def _is_sent_for(deed: Deed, sending: Deed) -> bool:
    """Whether a deed is the help for which another one sends somebody to the same recipients."""
    token = deed.sentence.tokens[deed.head]
    same = deed.event.type == sending.event.type and local_name(deed.event.type) == "AID"
    to_them = set(deed.event.recipients) <= set(sending.event.recipients)
    return same and token.head == sending.head != deed.head and to_them and is_sent_to_help(deed.sentence, token)


def _for(deed: Deed) -> Deed:
    """A protest without those as recipients whom it supports."""
    if local_name(deed.event.type) != "PROTEST" or not deed.event.recipients:
        return deed
    left = tuple(one for one in deed.slots if one[0] != "recipient" or not _is_backed(deed.sentence, one[1]))
    if len(left) == len(deed.slots):
        return deed
    backed = {who for _, _, who in set(deed.slots) - set(left)}
    others = tuple(who for who in deed.event.recipients if who not in backed)
    return replace(deed, slots=left, event=replace(deed.event, recipients=others))


def _is_backed(sentence: Sentence, index: int) -> bool:
    """Whether a word stands in what a protest is "in support of", and not behind "against" within that."""
    for above in (index, *sentence.ancestors(index)):
        marker = preposition(sentence, above)
        if marker == "against":
            return False
        if marker == "in" and sentence.tokens[above].lemma.lower() in _BACKING:
            return above != index
    return False


def _against(deed: Deed, aims: Sequence[Deed]) -> Deed:
    """A protest with the recipients of those that only say what it is for, where it has none of its own."""
    aim = next((one for one in aims if one.event.recipients), None)
    if aim is None or deed.event.recipients:
        return deed
    others = tuple(slot for slot in aim.slots if slot[0] == "recipient")
    event = replace(deed.event, recipients=aim.event.recipients)
    return replace(deed, event=event, slots=(*deed.slots, *others), inferred=deed.inferred or aim.inferred)


def _done_for(deed: Deed, deeds: Sequence[Deed]) -> Deed | None:
    """The protest for which somebody protests, where a deed is no more than an infinitive under that."""
    tokens = deed.sentence.tokens
    token = tokens[deed.head]
    if local_name(deed.event.type) != "PROTEST" or token.lemma.lower() not in _PROTESTING:
        return None
    if token.relation not in _PURPOSES or marked(deed.sentence, token, "to") is None:
        return None
    over = tokens[token.head]
    return next((one for one in deeds if _is_same(one, deed) and over.index in (one.head, tokens[one.head].head)), None)


def _is_same(one: Deed, deed: Deed) -> bool:
    """Whether another deed is a protest by the same people."""
    return one is not deed and one.event.type == deed.event.type and set(deed.event.actors) <= set(one.event.actors)
