"""Whoever only suffers a deed is not meant by those who react to it: "condemned the arrest of Ada Holm"; nor by "they"
who did it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.reported import OPENERS
from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.events.reactions import REACTIONS
from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence
from graph.terms import Iri, expand, local_name

_ASKING: Final = ("appeal", "seek", "raise")
_HELPING: Final = ("help", "aid", "assist", "support", "feed", "rebuild")

_ASSAULT: Final = expand("plover:ASSAULT")
_LATELY: Final = 4
"""So many deeds back may be those of the sentence before."""
_COMPLAINTS: Final = frozenset("complain complaint case suit lawsuit petition protest dispute appeal".split())
"""What goes to a body that shall judge of others."""
_RAISING: Final = frozenset(
    "file bring lodge submit open launch start press level make issue raise begin initiate institute pass adopt".split()
)
"""Verbs for what is done to somebody by a suit, charge or complaint against him."""


def without_victims(deed: Deed, deeds: Sequence[Deed], links: Links) -> Deed:
    """A reaction without those as recipients who only suffer what it reacts to: "condemned the arrest of Ada Holm",
    "criticised the verdict against her"; nor the body to which a complaint about others goes.

    ``deeds``: all of its sentence.
    """
    sentence = deed.sentence
    if local_name(deed.event.type) == "REQUEST" and sentence.tokens[deed.head].lemma.lower() in _ASKING:
        return _without(deed, tuple(one for one in deed.slots if _is_asked_for(sentence, one[1], deed.head)))
    if local_name(deed.event.type) not in REACTIONS:
        return deed
    told = [one for one in deeds if deed.head in list(sentence.ancestors(one.head)) and _is_noun(one)]
    suffering = {(index, who) for one in told for slot, index, who in one.slots if slot == "recipient"}
    spared = tuple(
        slot
        for slot in deed.slots
        if slot[0] == "recipient"
        and (
            slot[1:] in suffering
            or _is_turned_against(sentence, slot[1], deed.head)
            or (links.known(slot[2]).kind == "InternationalOrganisation" and _is_complained_to(sentence, slot[1]))
        )
    )
    return _without(deed, spared)


def not_by_victims(deed: Deed, earlier: Sequence[Deed], links: Links) -> Deed | None:
    """A deed without "they" as actors who are those that were hurt just before: 'A shell killed two nurses. "They
    bombed us," the mayor said'; nothing where it then has nobody. Rebels fight on."""
    sentence = deed.sentence
    meant = {who for slot, i, who in deed.slots if slot == "actor" and sentence.tokens[i].text.lower() == "they"}
    if not meant or deed.event.type != _ASSAULT or sentence.tokens[0].text not in OPENERS:
        return deed
    last = earlier[-1].sentence if earlier else sentence
    just = (one for one in earlier[-_LATELY:] if one.sentence is last is not sentence and one.event.type == _ASSAULT)
    hurt = {who for one in just for who in one.event.recipients if links.known(who).kind != "ArmedGroup"} & meant
    if not hurt:
        return deed
    left = tuple(who for who in deed.event.actors if who not in hurt)
    slots = tuple(one for one in deed.slots if one[0] != "actor" or one[2] not in hurt)
    if not left and not deed.event.recipients:
        return None
    return replace(deed, slots=slots, event=replace(deed.event, actors=left))


def _without(deed: Deed, others: tuple[tuple[str, int, Iri], ...]) -> Deed:
    """A deed without some of its recipients."""
    spared = tuple(one for one in others if one[0] == "recipient")
    if not spared:
        return deed
    left = tuple(who for who in deed.event.recipients if who not in {who for _, _, who in spared})
    slots = tuple(slot for slot in deed.slots if slot not in spared)
    return replace(deed, slots=slots, event=replace(deed.event, recipients=left))


def _is_asked_for(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether somebody is he for whom something is sought, or whom it shall help, and not he who is asked: "appealed
    for $2 billion for Malawi", "to help Malawi"."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    if token.relation == "obj" and above.lemma.lower() in _HELPING and above.index != verb:
        return verb in list(sentence.ancestors(above.index))
    acts = any(sentence.tokens[one].upos == "VERB" for one in sentence.children(index))
    return preposition(sentence, index) == "for" and not acts


def _is_noun(deed: Deed) -> bool:
    return deed.sentence.tokens[deed.head].upos == "NOUN"


def _is_turned_against(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether somebody is he against whom the object of a verb is: "criticised the verdict against Ada Holm", but not
    "filed a lawsuit against her"."""
    noun = sentence.tokens[index].head
    if sentence.tokens[verb].lemma.lower() in _RAISING:
        return False
    return noun != verb and sentence.tokens[noun].relation == "obj" and preposition(sentence, index) == "against"


def _is_complained_to(sentence: Sentence, index: int) -> bool:
    """Whether somebody is he with whom a complaint is filed: "filed a case with the union", "complained to it"."""
    above = sentence.tokens[sentence.tokens[index].head]
    thing = sentence.child(above.index, "obj") if above.upos == "VERB" else above
    filed = {above.lemma.lower(), thing.lemma.lower() if thing else ""} & _COMPLAINTS
    return bool(filed) and preposition(sentence, index) in ("with", "to", "at", "before")
