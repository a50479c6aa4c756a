"""Memberships that are only decided on or wanted: who backs "Ukraine's membership of NATO" does not say that there is
one."""

from typing import Final

from graph.extraction.clauses import is_passive
from graph.language.sentence import Sentence

_NOUNS: Final = frozenset("membership accession entry admission".split())
_DECIDING: Final = frozenset(
    "back support oppose ratify veto block approve reject endorse discuss debate demand consider favour favor seek "
    "want propose delay advocate resist obstruct hinder prevent encourage discourage promote urge champion "
    "question negotiate foresee unblock vote".split()
)
"""What is done about a membership that is not there yet, or need not be."""
_DECISIONS: Final = frozenset(
    "bill ratification vote protocol approval bid request talk debate opposition support objection veto application "
    "resistance referendum question decision negotiation endorsement backing motion".split()
)


def is_wished(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two words are tied by a noun for a membership about which somebody only decides."""
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        decided = token.relation == "nmod" and above.lemma.lower() in _DECISIONS
        around = sentence.subtree(above.index if decided else token.index)
        beside = second in around or token.index < second <= token.index + 3  # "accession to | NATO"
        if token.lemma.lower() not in _NOUNS or first not in around or not beside:
            continue
        thing = token.relation in ("obj", "obl") or (token.relation == "nsubj" and is_passive(sentence, above.index))
        if decided or (thing and above.lemma.lower() in _DECIDING):
            return True
    return False
