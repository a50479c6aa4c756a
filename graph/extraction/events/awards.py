"""Contracts that a state or a body awards a firm: one deed, told by the verb."""

from typing import Final

from graph.extraction.learnt.view import View

AWARDING: Final = ("award",)
_CONTRACT: Final = "contract"
_SIDES: Final = ("state", "capital", "organisation", "bloc")


def is_awarded(view: View, index: int) -> bool:
    """Whether a verb gives a firm a contract, and no player or prize: "awarded a contract to Bechtel"."""
    match = view.framing.frame(index, "COOPERATE")
    if match is None or match.predication.head != index or match.predication.lemma not in AWARDING:
        return False
    doers, firms = (match.slots.get(slot, ()) for slot in ("actor", "recipient"))
    return bool(doers and firms) and (
        all(view.kinds[one] in _SIDES for one in doers) and all(view.kinds[one] == "organisation" for one in firms)
    )


def is_contract_awarded(view: View, noun: int) -> bool:
    """Whether a noun is the contract of which the verb over it tells already that it is awarded."""
    token = view.sentence.tokens[noun]
    return view.lemmas[noun] == _CONTRACT and token.relation == "obj" and is_awarded(view, token.head)
