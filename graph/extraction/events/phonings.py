"""Who is called on the telephone: "called him to congratulate him", but not "called on him to resign"; and who speaks
with whom where something is said "by telephone"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, members, preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING
from graph.extraction.linking.links import Links
from graph.language.clauseslips import PHONED, PHONING
from graph.language.sentence import Sentence
from graph.terms import Iri, expand

_CALLED: Final = ("person", "pronoun", "office", "name")
_TOLD: Final = frozenset("congratulate concede thank apologise apologize".split())
"""What is done by the call itself."""
_SIDES: Final = ("actor", "recipient")
_CONSULT: Final = expand("plover:CONSULT")
_PHONE: Final = expand("plover:CONSULT-phone")
_DIPLOMATIC: Final = (expand("plover:context-diplomatic"),)
_CODE: Final = "041"
_SAID: Final = frozenset(
    "congratulate thank urge ask tell assure reassure warn invite press condole apologise apologize promise pledge "
    "inform offer remind brief".split()
)
"""What is said to somebody, who hears it at once where it is said by telephone."""
_PHONES: Final = ("telephone", "phone", "videolink")
_CALLS: Final = ("call", "conversation")
_BY: Final = ("by", "over", "on", "via")
_PARTIES: Final = ACTING - {"PopulationGroup"}


def is_phoned(view: View, index: int) -> bool:
    """Whether "call" means the telephone: somebody is called for what can be said to him."""
    predication = view.framing.predications.get(index)
    if predication is None or not predication.is_verb or predication.particle:
        return False
    things = predication.of(OBJECT)
    if not things or not all(view.kinds[one] in _CALLED for one in things):
        return False
    below = (view.sentence.tokens[one] for one in view.sentence.children(predication.head))
    return any(one.relation == "advcl" and one.text.lower() in PHONED for one in below)


def with_callers(deed: Deed, deeds: Sequence[Deed]) -> Deed:
    """What somebody telephones for, with the caller as its actor and whoever is called as its recipient."""
    token = deed.sentence.tokens[deed.head]
    if token.lemma.lower() not in _TOLD or token.relation not in ("advcl", "xcomp"):
        return deed
    if deed.sentence.tokens[token.head].lemma.lower() not in PHONING:
        return deed
    call = next((one for one in deeds if one.head == token.head and one.event.type == _CONSULT), None)
    thing = deed.sentence.child(token.head, "obj")
    if call is None or thing is None:
        return deed
    called = members(deed.sentence, thing.index)
    slots = tuple(("recipient" if index in called else "actor", index, who) for _, index, who in call.slots)
    sides = {side: tuple(dict.fromkeys(who for slot, _, who in slots if slot == side)) for side in _SIDES}
    if not all(sides.values()):
        return deed
    return replace(deed, event=replace(deed.event, actors=sides["actor"], recipients=sides["recipient"]), slots=slots)


def with_conversations(deeds: Sequence[Deed], links: Links) -> Iterator[Deed]:
    """The deeds of a sentence, and that two have spoken, where one told the other something by telephone: "thanked Ada
    Holm by telephone"."""
    for deed in deeds:
        yield deed
        sides = (*deed.event.actors, *deed.event.recipients)
        told = deed.sentence.tokens[deed.head]
        if told.lemma.lower() not in _SAID or not deed.event.actors or not deed.event.recipients:
            continue
        phrase = _phone(deed.sentence, deed.head)
        if phrase is None or is_negated(deed.sentence, deed.head):
            continue
        if all(links.known(who).kind in _PARTIES for who in sides) and not _is_told(deeds, phrase, sides):
            event = replace(
                deed.event, type=_CONSULT, mode=_PHONE, contexts=_DIPLOMATIC, code=_CODE, actors=sides, recipients=()
            )
            slots = tuple(("actor", index, who) for _, index, who in deed.slots)
            yield replace(deed, event=event, slots=slots, frame="CONSULT: by telephone", refuses=False)


def _phone(sentence: Sentence, verb: int) -> int | None:
    """The telephone by which something is said: "by | phone |", "in a telephone | call |"."""
    tokens = sentence.tokens
    inside = [one for one in sentence.children(verb) if tokens[one].relation in ("obj", "iobj", "obl")]
    for one in (*inside, *(i for above in inside for i in sentence.children(above))):
        lemma = tokens[one].lemma.lower()
        if one > verb and lemma in _PHONES and preposition(sentence, one) in _BY:
            return one
        phoned = any(tokens[i].lemma.lower() in (*_PHONES, "video") for i in sentence.children(one))
        if one > verb and lemma in _CALLS and phoned and preposition(sentence, one) in ("in", "during", "over", "by"):
            return one
    return None


def _is_told(deeds: Sequence[Deed], phrase: int, sides: tuple[Iri, ...]) -> bool:
    """Whether the call is a deed of its own: of the noun for it, or one of the same two."""
    calls = [one for one in deeds if one.event.type == _CONSULT]
    return any(one.head == phrase or {*one.event.actors, *one.event.recipients} == {*sides} for one in calls)
