"""What some words tell for certain, whatever the learnt reader makes of them: the type of a deed, and its mode.

A word is looked up in a table; what its clause must say besides is asked in the room of the deed that it would tell.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from graph.extraction.events.awards import AWARDING, is_awarded
from graph.extraction.events.backers import backers
from graph.extraction.events.blaming import COMPARING, DISMAYED, SAYING, SCOLDING, SUING, called_out
from graph.extraction.events.byarms import (
    LEAVING,
    RISING,
    is_armed_rising,
    is_by_arms,
    is_by_outlaws,
    is_departure,
    is_driven_in,
    is_hacked_to_death,
    is_raided,
)
from graph.extraction.events.bylaw import IMPOSING, LETTING_OFF, is_acquittal, is_martial, is_of_envoys, lets_off
from graph.extraction.events.ceasing import AGREEING, DECLARING, agrees_to_stop, is_war_declared_over
from graph.extraction.events.defections import DEFECTING, is_defection
from graph.extraction.events.deliveries import (
    ARRIVING,
    BORROWING,
    DELIVERING,
    RESCUING,
    helps,
    is_lent,
    origin_and_goal,
    rescuers_and_place,
)
from graph.extraction.events.deportations import DEPORTATION, SENDING, are_helped_home, sent_back
from graph.extraction.events.dismissals import DISMISSING, is_by_office, is_dismissal, is_reviled, is_suit_dismissed
from graph.extraction.events.disputes import CLASHING, is_dispute, is_dispute_of_officials
from graph.extraction.events.hacking import is_by_wire
from graph.extraction.events.happenings import DECLARING as MAKING_LAW
from graph.extraction.events.happenings import is_made_law
from graph.extraction.events.lasting import BREAKING, PROCLAIMING, TRUCES, is_truce_begun, is_truce_ended
from graph.extraction.events.nominations import NAMING, is_put_forward, is_put_up
from graph.extraction.events.outright import (
    CONDEMNING,
    DEMANDING,
    ORDERING,
    POSTING,
    TAKING,
    WELCOMING,
    asks_envoy,
    is_caught,
    is_charge_between,
    is_condemned,
    is_demanded_of,
    is_given_back,
    is_let_go,
    is_not_joined,
    is_peace_kept,
    is_posted,
    is_sale_between,
    is_taken_in_by_force,
    is_told_to_pay,
    is_town_taken,
    is_welcomed,
)
from graph.extraction.events.phonings import is_phoned
from graph.extraction.events.rebuffs import REJECTING, is_charge_rejected, is_rejected_as
from graph.extraction.events.recognised import SWITCHING, is_switched
from graph.extraction.events.restored import (
    EVACUATING,
    GIVING_BACK,
    HANDING,
    REOPENING,
    SIGNING,
    are_handed_over,
    is_captive_returned,
    is_own_evacuated,
    is_reopened,
    is_truce_signed,
)
from graph.extraction.events.setphrases import BACKING, BACKING_UP, MEETINGS, PHRASES, TOUCH, VOTING, WEAPONS, called_on
from graph.extraction.events.subjectmatter import CRITICISM, critics
from graph.extraction.events.targets import whose_downed
from graph.extraction.events.verbalattacks import UNDER, is_by_politician, is_under_criticism, is_verbal
from graph.extraction.events.vows import VOWING, vows_harm
from graph.extraction.learnt.view import View
from graph.terms import Iri, expand


class Certain(NamedTuple):
    """A type that a word tells for certain, with its mode if that is certain too."""

    name: str
    mode: Iri | None = None
    read: bool = False
    """Whether a word tells it only where the learnt reader thinks of some deed at all."""
    outright: bool = False
    """Whether a word is asked for it also where the reader's first glance sees nothing in it."""


CYBER: Final = Certain("COERCE", expand("plover:COERCE-cyber"), read=True)
_DEPORTING: Final = Certain("COERCE", DEPORTATION, read=True)
_STRIKING: Final = ("attack", "strike", "assault", "raid", "offensive", "break")


def certain(view: View, index: int) -> Certain | None:
    """The type and mode of what a word tells for certain, if anything."""
    rules = _RULES.get(view.lemmas[index], ())
    return next((sure for sure, holds in rules if holds(view, index)), None)


def is_told_outright(view: View, index: int) -> bool:
    """Whether a word tells a deed for certain even where the learnt reader thinks of none at all."""
    told = certain(view, index)
    return told is not None and told.outright


def _is_set_phrase(view: View, index: int) -> bool:
    """Whether a word stands in a phrase of which all is known."""
    return PHRASES[view.lemmas[index]](view, index) is not None


_Rule = tuple[Certain, Callable[[View, int], bool]]
_ASSAULT: Final = Certain("ASSAULT", read=True)
_ROWS: Final[tuple[tuple[tuple[str, ...], _Rule], ...]] = (
    (tuple(TRUCES), (Certain("RETREAT", read=True), lambda view, index: is_truce_begun(view.sentence, index))),
    ((*SIGNING, *TRUCES), (Certain("RETREAT", expand("plover:RETREAT-ceasefire"), read=True), is_truce_signed)),
    (REOPENING, (Certain("RETREAT", read=True), is_reopened)),
    (GIVING_BACK, (Certain("RETREAT", expand("plover:RETREAT-release"), outright=True), is_captive_returned)),
    (HANDING, (Certain("COOPERATE", outright=True), are_handed_over)),
    (EVACUATING, (Certain("RETREAT", read=True), is_own_evacuated)),
    (PROCLAIMING, (Certain("SANCTION", outright=True), is_truce_ended)),
    (AGREEING, (Certain("CONCEDE", read=True), agrees_to_stop)),
    (DECLARING, (Certain("CONCEDE", outright=True), is_war_declared_over)),
    (DISMISSING, (Certain("SANCTION", outright=True), is_by_office)),
    (DISMISSING, (Certain("SANCTION"), is_dismissal)),
    (("dismiss",), (Certain("ACCUSE", expand("plover:ACCUSE-disapprove"), outright=True), is_reviled)),
    (("dismiss",), (Certain("REJECT", outright=True), is_suit_dismissed)),
    (DEFECTING, (Certain("SANCTION"), is_defection)),
    (("return",), (Certain("RETREAT", expand("plover:RETREAT-return"), outright=True), is_given_back)),
    (SENDING, (_DEPORTING, lambda view, index: bool(sent_back(view, index)))),
    (SENDING, (Certain("AID", read=True), are_helped_home)),
    (("storm", *BREAKING), (_ASSAULT, is_by_arms)),
    (("storm",), (Certain("COERCE", read=True), is_raided)),
    (LEAVING, (Certain("RETREAT", expand("plover:RETREAT-withdraw"), outright=True), is_departure)),
    (RISING, (_ASSAULT, is_armed_rising)),
    (_STRIKING, (CYBER, is_by_wire)),
    (("attack",), (Certain("ACCUSE", expand("plover:ACCUSE-disapprove")), is_verbal)),
    (("attack",), (Certain("ACCUSE", expand("plover:ACCUSE-disapprove")), is_by_politician)),
    (("attack",), (Certain("ASSAULT", outright=True), is_by_outlaws)),
    (("choke", "strangle", "bludgeon", "batter", "club"), (Certain("ASSAULT", outright=True), is_hacked_to_death)),
    (("hack",), (Certain("ASSAULT", expand("plover:ASSAULT-primitive"), read=True), is_hacked_to_death)),
    (MAKING_LAW, (Certain("COERCE", expand("plover:COERCE-martial-law"), read=True), is_made_law)),
    (UNDER, (Certain("ACCUSE", expand("plover:ACCUSE-disapprove")), is_under_criticism)),
    (IMPOSING, (Certain("COERCE", expand("plover:COERCE-martial-law")), is_martial)),
    (CLASHING, (Certain("ACCUSE"), is_dispute_of_officials)),
    (CLASHING, (Certain("ACCUSE", read=True), is_dispute)),
    (ARRIVING, (Certain("AID", outright=True), lambda view, index: origin_and_goal(view, index) is not None)),
    (DELIVERING, (Certain("AID", read=True), helps)),
    (RESCUING, (Certain("AID", outright=True), lambda view, index: rescuers_and_place(view, index) is not None)),
    (AWARDING, (Certain("COOPERATE", outright=True), is_awarded)),
    (("send", "move"), (Certain("MOBILIZE", expand("plover:MOBILIZE-weapons"), read=True), is_driven_in)),
    (POSTING, (Certain("AID", read=True), is_peace_kept)),
    (POSTING, (Certain("MOBILIZE", expand("plover:MOBILIZE-troops"), read=True), is_posted)),
    (BORROWING, (Certain("AID", read=True), is_lent)),
    (("expulsion",), (Certain("SANCTION", expand("plover:SANCTION-expel"), read=True), is_of_envoys)),
    (ORDERING, (Certain("REQUEST", read=True), asks_envoy)),
    (LETTING_OFF, (Certain("CONCEDE", outright=True), lets_off)),
    (VOWING, (Certain("THREATEN", read=True), vows_harm)),
    (("order",), (Certain("REQUEST", read=True), is_told_to_pay)),
    (WELCOMING, (Certain("SUPPORT", outright=True), is_welcomed)),
    (("acquit",), (Certain("CONCEDE", read=True), is_acquittal)),
    (("capture",), (Certain("COERCE", expand("plover:COERCE-arrest"), read=True), is_caught)),
    (("join",), (Certain("REJECT", outright=True), is_not_joined)),
    (DEMANDING, (Certain("REQUEST", outright=True), is_demanded_of)),
    (("free",), (Certain("RETREAT", expand("plover:RETREAT-release"), read=True), is_let_go)),
    (("accuse",), (Certain("ACCUSE", outright=True), is_charge_between)),
    (CONDEMNING, (Certain("ACCUSE", outright=True), is_condemned)),
    (TAKING, (Certain("ASSAULT", outright=True), is_town_taken)),
    (("take",), (Certain("COERCE", expand("plover:COERCE-arrest"), read=True), is_taken_in_by_force)),
    (("sell",), (Certain("COOPERATE", outright=True), is_sale_between)),
    (NAMING, (Certain("SUPPORT", outright=True), is_put_up)),
    (("tap",), (Certain("SUPPORT"), is_put_forward)),
    (("call",), (Certain("CONSULT"), is_phoned)),
    (("guilty",), (Certain("SANCTION", expand("plover:SANCTION-convict"), outright=True), _is_set_phrase)),
    (("fire",), (Certain("ASSAULT", expand("plover:ASSAULT-firearms"), outright=True), _is_set_phrase)),
    (tuple(WEAPONS), (Certain("ASSAULT", expand("plover:ASSAULT-crowd-control"), outright=True), _is_set_phrase)),
    (tuple(MEETINGS), (Certain("CONSULT", outright=True), _is_set_phrase)),
    (BACKING, (Certain("SUPPORT", outright=True), _is_set_phrase)),
    (("call",), (Certain("ACCUSE", expand("plover:ACCUSE-disapprove")), lambda view, i: bool(called_out(view, i)))),
    (("call",), (Certain("CONSULT", expand("plover:CONSULT-visit")), lambda view, i: bool(called_on(view, i)))),
    (SUING, (Certain("ACCUSE", expand("plover:ACCUSE-allege"), outright=True), _is_set_phrase)),
    (TOUCH, (Certain("CONSULT", outright=True), _is_set_phrase)),
    (VOTING, (Certain("SUPPORT", outright=True), _is_set_phrase)),
    (tuple(DISMAYED), (Certain("ACCUSE", expand("plover:ACCUSE-disapprove"), outright=True), _is_set_phrase)),
    ((*SCOLDING, *COMPARING), (Certain("ACCUSE", outright=True), _is_set_phrase)),
    (("back",), (Certain("SUPPORT", read=True), lambda view, index: bool(backers(view, index)))),
    (BACKING_UP, (Certain("SUPPORT", outright=True), _is_set_phrase)),
    (tuple(REJECTING), (Certain("REJECT"), is_charge_rejected)),
    (("reject", "dismiss"), (Certain("REJECT", outright=True), is_rejected_as)),
    (SAYING, (Certain("ACCUSE", outright=True), _is_set_phrase)),
    (SWITCHING, (Certain("SANCTION", outright=True), is_switched)),
    (tuple(CRITICISM), (Certain("ACCUSE", read=True), lambda view, index: bool(critics(view, index)))),
    (("shoot",), (_ASSAULT, lambda view, index: bool(whose_downed(view, index)))),
)
_RULES: Final[dict[str, tuple[_Rule, ...]]] = {
    word: tuple(rule for words, rule in _ROWS if word in words) for row, _ in _ROWS for word in row
}
