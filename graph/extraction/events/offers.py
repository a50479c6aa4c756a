"""What somebody offers on a condition, and threatens nobody with: "said it would resume talks if Bern freed them"."""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.learnt.view import View

_ON: Final = ("if", "once")
_AHEAD: Final = ("would", "will", "'d", "’d", "'ll", "’ll")
_GIVING: Final = frozenset("free release lift ease relax return".split())
_HURTING: Final = frozenset(
    "video footage recording picture photo image document file datum data information detail statement fire moratorium "
    "gas toxin virus".split()
)
"""What is let out or given back and gives nobody anything."""
_OPENING: Final = frozenset("resume restart reopen restore rejoin open hold join enter begin start".split())
_PEACEFUL: Final = frozenset(
    "talk talks negotiation dialogue cooperation inspection tie relation embassy contact".split()
)
_STOPPING: Final = frozenset("stop halt end cease suspend pause".split())
_HARMFUL: Final = frozenset(
    "operation attack strike airstrike offensive war bombing bombardment shelling blockade siege fire fighting "
    "hostility assault invasion campaign enrichment execution".split()
)
_LAYING: Final = ("lay", "put")
_ARMS: Final = ("arm", "arms", "weapon")


def is_offer(view: View, index: int) -> bool:
    """Whether a verb, or the one in the clause that it says, tells what somebody would do for others on a condition."""
    clause = view.sentence.child(index, "ccomp")
    return any(_is_offered(view, one) for one in ((index, clause.index) if clause else (index,)))


def _is_offered(view: View, verb: int) -> bool:
    sentence, lemmas = view.sentence, view.lemmas
    below = [sentence.tokens[one] for one in sentence.children(verb)]
    ahead = any(one.relation == "aux" and one.text.lower() in _AHEAD for one in below)
    if not ahead or is_negated(sentence, verb):
        return False
    clauses = [one.index for one in below if one.relation == "advcl"]
    if not any(lemmas[word] in _ON for one in clauses for word in sentence.children(one)):
        return False
    taken = [one.index for one in below if one.relation == "obj"]
    if any(lemmas[word] == "no" for one in taken for word in sentence.children(one)):
        return False
    things = {lemmas[one] for one in taken}
    return bool(
        (lemmas[verb] in _GIVING and things - _HURTING)
        or (lemmas[verb] in _OPENING and things & _PEACEFUL)
        or (lemmas[verb] in _STOPPING and things & _HARMFUL)
        or (lemmas[verb] in _LAYING and things & {*_ARMS})
    )
