"""Who is named for an office, and so backed: "tapped Ada Holm for the court", "recommended him for the post"."""

from typing import Final

from graph.extraction.clauses import OBJECT
from graph.extraction.learnt.view import View

_LENT: Final = ("loan", "money", "cash", "donation", "fund", "help", "advice", "support")
NAMING: Final = ("nominate", "recommend", "tap", "propose")
_PEOPLE: Final = ("person", "people", "office", "pronoun")


def is_put_forward(view: View, index: int) -> bool:
    """Whether a verb names somebody for an office: "tapped Ada Holm for the court", "tapped her to lead the bank"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not any(view.kinds[one] in _PEOPLE for one in verb.of(OBJECT)):
        return False
    clause = view.sentence.child(index, "xcomp", "advcl")
    office = any(view.lemmas[one] not in _LENT for role in ("for", "as") for one in verb.of(role))
    return office or (clause is not None and clause.feature("VerbForm") == "Inf")


def is_put_up(view: View, index: int) -> bool:
    """Whether a frame has somebody named for an office: "recommended him for the post", but no "trees for the park"."""
    match = view.framing.frame(index, "SUPPORT") if view.lemmas[index] in NAMING else None
    if match is None or match.predication.head != index:
        return False
    named = match.slots.get("recipient", ())
    return bool(named) and all(view.kinds[one] in _PEOPLE for one in named)
