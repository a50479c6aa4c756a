"""Clashes of words: ministers who "clash with" each other strike nobody, each only finds fault with the other."""

from typing import Final

from graph.extraction.clauses import SUBJECT, preposition
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.extraction.timing.datewords import TIMES
from graph.language.sentence import Sentence

CLASHING: Final = ("clash", "spar", "tangle")
_ARMED: Final = frozenset("general colonel major captain admiral commander marshal sergeant warlord".split())
_BLOODSHED: Final = frozenset("kill wound injure shoot die dead".split())
_UNARMED: Final = (TITLES - _ARMED) | frozenset("official diplomat counterpart lawmaker mp aide delegate".split())


def is_dispute(view: View, index: int) -> bool:
    """Whether a verb tells that people without arms clash: a minister with officials, or with anybody over something.

    Where neither is a person or an officer, or one bears arms, they may as well fight.
    """
    if view.lemmas[index] not in CLASHING or (verb := view.framing.predications.get(index)) is None:
        return False
    if not _BLOODSHED.isdisjoint(view.lemmas):
        return False
    doers, others = verb.of(SUBJECT), verb.of("with")
    if not verb.is_verb or not doers or not all(_is_unarmed(view, one) for one in doers):
        return False
    if not others:  # "the ministers clashed over the islands"
        return bool(verb.of("over"))
    return all(_is_unarmed(view, one) for one in others) or (
        bool(verb.of("over")) and all(view.kinds[one] in ("state", "capital", "organisation", "bloc") for one in others)
    )


def is_dispute_of_officials(view: View, index: int) -> bool:
    """Whether the clash is one of words, as surely as words say it: ministers clash "over tax", though not "over the
    weekend", and boxers "over 12 rounds"."""
    if view.lemmas[index] != "clash" or not is_dispute(view, index):
        return False
    verb = view.framing.predications[index]
    official = any(not _UNARMED.isdisjoint(_called(view, one)) for one in verb.of(SUBJECT))
    return official and any(view.lemmas[one] not in TIMES for one in verb.of("over"))


def with_opponent(taking: Participants) -> None:
    """Put in with whom somebody clashes in words: on the other side, and not on his."""
    view, (_, index) = taking.view, taking.told
    if not is_dispute(view, index):
        return
    verb = view.framing.predications[index]
    taking.restart({"actor": [], "recipient": []})
    for slot, role in (("actor", SUBJECT), ("recipient", "with")):
        for one in verb.of(role):
            taking.put(slot, one)


def _is_unarmed(view: View, index: int) -> bool:
    lemmas = _called(view, index)
    if not _ARMED.isdisjoint(lemmas):
        return False
    return view.kinds[index] == "person" or not _UNARMED.isdisjoint(lemmas)


def _called(view: View, index: int) -> list[str]:
    """The word that names somebody, and those in front of it, of which one may be his title."""
    return [view.lemmas[index], *(view.lemmas[one] for one in _titles(view.sentence, index))]


def _titles(sentence: Sentence, index: int) -> list[int]:
    return [one for one in sentence.children(index) if one < index and preposition(sentence, one) == ""]
