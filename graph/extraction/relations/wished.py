"""Memberships that are only decided on or wanted: who backs "Ukraine's membership of NATO" does not say that there is
one."""

from typing import Final

from graph.extraction.clauses import is_passive, members
from graph.language.sentence import Sentence

_NOUNS: Final = frozenset("membership accession entry admission".split())
_WISHED: Final = _NOUNS | frozenset("bid application ambition candidacy wish plan".split())
_DECIDING: Final = frozenset(
    "back support oppose ratify veto block approve reject endorse discuss debate demand consider favour favor seek "
    "want propose delay advocate resist obstruct hinder prevent encourage discourage promote urge champion "
    "question negotiate foresee unblock vote".split()
)
"""What is done about a membership that is not there yet, or need not be."""
_SEEKING: Final = frozenset("seek want demand consider propose discuss debate delay contemplate pursue".split())
"""What somebody does about his own membership, as long as he has none."""
_DECISIONS: Final = frozenset(
    "bill ratification vote protocol approval bid request talk debate opposition support objection veto application "
    "resistance referendum question decision negotiation endorsement backing motion".split()
)


def is_only_wished(relation: str, sentence: Sentence, first: int, second: int) -> bool:
    """Whether a membership or an application that ties two words is none that a sentence tells of."""
    if relation == "member_of" and is_wished(sentence, first, second):
        return True
    return relation in ("member_of", "applied_to_join") and is_anothers(sentence, first, second)


def is_wished(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two words are tied by a noun for a membership about which somebody only decides."""
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        decided = token.relation == "nmod" and above.lemma.lower() in _DECISIONS
        around = sentence.subtree(above.index if decided else token.index)
        beside = second in around or token.index < second <= token.index + 3  # "accession to | NATO"
        sought = token.relation == "obj" and above.lemma.lower() in _SEEKING and token.lemma.lower() in _NOUNS
        if sought and beside:
            return True
        if token.lemma.lower() not in _NOUNS or first not in around or not beside:
            continue
        thing = token.relation in ("obj", "obl") or (token.relation == "nsubj" and is_passive(sentence, above.index))
        if decided or (thing and above.lemma.lower() in _DECIDING):
            return True
    return False


def is_anothers(sentence: Sentence, first: int, second: int) -> bool:
    """Whether somebody only decides on a membership that a sentence ascribes to another: "Chad wants to join the bloc,
    but | Togo | opposes its accession"."""
    if second in sentence.subtree(first):
        return False
    for token in sentence.tokens:
        owner = sentence.child(token.index, "nmod:poss")
        above = sentence.tokens[token.head]
        decided = token.lemma.lower() in _WISHED and token.relation == "obj" and above.lemma.lower() in _DECIDING
        if not decided or owner is None or owner.upos != "PRON" or second in sentence.subtree(token.index):
            continue
        subject = sentence.child(above.index, "nsubj")
        if subject is not None and first in (subject.index, *members(sentence, subject.index)):
            return True
    return False
