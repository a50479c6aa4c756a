"""How far back "according to" at the end of a sentence reaches: over all the clauses that "and" joins in front of it.

"Rebels left the town, | and the army took it, according to two nurses" gives both to the nurses. Figures tell only of
what stands beside them: "The minister resigned, and | prices have risen, according to official data".
"""

from typing import Final

from graph.extraction.attribution.reported import CLOSERS
from graph.extraction.attribution.words import Words
from graph.language.sentence import Token

_COUNTED: Final = frozenset(
    "census chart count data datum estimate figure forecast index number poll projection ranking record statistic "
    "study survey table tally tracker".split()
)
"""What tells one thing alone, and not all that a sentence tells."""
_JOINING: Final = ("and", "or", "then")
_SUBJECTS: Final = ("nsubj", "expl", "csubj")


def first_of(words: Words, head: int, inside: set[int], source: Token) -> int:
    """The first of the clauses joined to one, which all are of whoever speaks behind the last of them."""
    first = min(i for i in inside if words.tokens[i].upos != "PUNCT")
    ends = all(one.upos == "PUNCT" for one in words.tokens[max(inside) + 1 :])
    if not ends or words.tokens[first - 1].text not in (",", *CLOSERS) or first < head:
        return head
    while words.tokens[head].relation == "conj" and _is_shared(words, words.tokens[head], source):
        head = words.tokens[head].head
    return head


def _is_shared(words: Words, clause: Token, source: Token) -> bool:
    """Whether a clause and the one that it is joined to are told by the same."""
    before = words.tokens[clause.head]
    if before.upos not in ("VERB", "AUX") or clause.upos not in ("VERB", "AUX") or not words.is_finite(before):
        return False
    if words.in_marks(before.index) != words.in_marks(clause.index) or _is_told(words, before, clause):
        return False
    if words.sentence.child(clause.index, *_SUBJECTS) is None:
        return True  # "shelled the hamlet but did not enter it"
    joiner = words.sentence.child(clause.index, "cc")
    joined = joiner is None or joiner.text.lower() in _JOINING
    return joined and not {source.lemma.lower(), _head_of(words, source)} & _COUNTED


def _head_of(words: Words, source: Token) -> str:
    """The noun that a source is a part of: "a report | of the figures"."""
    return words.tokens[source.head].lemma.lower() if source.relation == "nmod" else ""


def _is_told(words: Words, before: Token, clause: Token) -> bool:
    """Whether a clause in front has somebody of its own who says it, or says what somebody says."""
    if words.cues[before.index] is not None and words.sentence.child(before.index, "ccomp", "xcomp") is not None:
        return True
    last = words.sentence.subtree(clause.index)[0]
    return any(_speaks_up(words, words.tokens[i], before) for i in words.sentence.subtree(before.index) if i < last)


def _speaks_up(words: Words, one: Token, before: Token) -> bool:
    """Whether a word of a clause gives it to somebody: "It fell, | the mayor said, | and …"."""
    inserted = one.index != before.index and words.cues[one.index] is not None and words.is_inserted(one, before)
    return inserted or one.text.lower() == "according"
