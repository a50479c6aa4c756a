"""Contracts that a state or a body awards a firm: one deed, told by the verb."""

from typing import Final

from graph.extraction.events.phrasing import Said, are
from graph.extraction.learnt.view import View

AWARDING: Final = ("award",)
_CONTRACT: Final = "contract"
_SIDES: Final = ("state", "capital", "organisation", "bloc", "body")


def awarded(view: View, index: int) -> Said | None:
    """Who gives which firms a contract, and no player and no prize: "awarded contracts to Siemens and to Bechtel"."""
    match = view.framing.frame(index, "COOPERATE")
    if match is None or match.predication.head != index or match.predication.lemma not in AWARDING:
        return None
    doers, firms = (match.slots.get(slot, ()) for slot in ("actor", "recipient"))
    told = are(view, doers, _SIDES) and are(view, firms, ("organisation",))
    return Said(doers, firms) if told else None


def is_awarded(view: View, index: int) -> bool:
    """Whether a verb gives a firm a contract: "awarded a contract to Bechtel"."""
    return awarded(view, index) is not None


def is_contract_awarded(view: View, noun: int) -> bool:
    """Whether a noun is the contract of which the verb over it tells already that it is awarded."""
    token = view.sentence.tokens[noun]
    return view.lemmas[noun] == _CONTRACT and token.relation == "obj" and is_awarded(view, token.head)
