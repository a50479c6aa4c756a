"""Attacks on computers: "hackers attacked the website" is no assault and no reproach."""

from typing import Final

from graph.extraction.clauses import MODIFIER, OBJECT, SUBJECT, preposition
from graph.extraction.learnt.view import View

_HACKERS: Final = frozenset("hacker hacktivist ransomware malware".split())
_COMPUTERS: Final = frozenset("website web-site webpage computer server database mainframe".split())
_BY_WIRE: Final = ("cyber", "hack", "ransomware", "ddos", "malware")
_DOING: Final = ("by", "from", "of", MODIFIER)


def is_by_wire(view: View, index: int) -> bool:
    """Whether hackers attack, or computers are attacked, or the attack is called so."""
    told = view.framing.predications.get(index)
    if told is None:
        return False
    if told.lemma == "break":
        return told.is_verb and bool(_COMPUTERS & {view.lemmas[one] for one in told.of("into")})
    if told.is_verb:
        doers, things = told.of(SUBJECT), told.of(OBJECT)
    else:
        if any(word in view.lemmas[one] for one in told.of(MODIFIER) for word in _BY_WIRE):
            return True
        doers, things = tuple(one for role in _DOING for one in told.of(role)), told.of("on")
        above = view.framing.predications.get(view.sentence.tokens[index].head)
        if above is not None and above.is_verb and preposition(view.sentence, index) == "under":
            doers, things = (*doers, *above.of("from"), *above.of("by")), above.of(SUBJECT)
    hacked = any(view.lemmas[one] in _HACKERS for one in doers)
    return hacked or any(view.lemmas[one] in _COMPUTERS for one in things)
