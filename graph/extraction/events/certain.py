"""What some words tell for certain, whatever the learnt reader makes of them: the type of a deed, and its mode.

A word is looked up in a table; what its clause must say besides is asked in the room of the deed that it would tell.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, SUBJECT, preposition
from graph.extraction.events.awards import AWARDING, is_awarded
from graph.extraction.events.backers import backers
from graph.extraction.events.blaming import COMPARING, DISMAYED, SAYING, SCOLDING, SUING, called_out
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
from graph.extraction.events.lasting import BREAKING, PROCLAIMING, TRUCES, is_truce_begun, is_truce_ended
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
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import COURTS, ENVOYS, TITLES
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
_ARMED: Final = frozenset(
    "soldier troop army military commando paratrooper marine mutineer tank militiaman fighter "
    "gunman".split()
)
_OF_SOLDIERS: Final = frozenset("army military rebel mutinous renegade navy naval presidential guard".split())
_OF_POLICE: Final = frozenset("police customs immigration tax".split())
_CIVIL: Final = frozenset("congress parliament senate assembly court party faction senator lawmaker union".split())
"""Whose truces are broken with votes and words."""
_OUTLAWS: Final = ("gunman", "bomber", "assassin", "knifeman")
"""Who attacks with nothing but weapons."""
_RISING: Final = ("uprising", "rebellion", "insurrection", "insurgency", "revolt")
_STAGING: Final = ("stage", "launch", "mount", "lead", "start", "begin", "wage")
_IN_ARMS: Final = _ARMED | frozenset("rebel insurgent guerrilla militant militia separatist jihadist officer".split())
_DRIVEN: Final = frozenset("tank artillery armour armor warplane jet helicopter gunship howitzer".split())
"""Arms that drive or fly into a land with their own crews."""
_CASES: Final = frozenset("case charge indictment prosecution".split())
_LETTING_OFF: Final = ("dismiss", "drop", "quash", "withdraw")
_LEAVING: Final = ("leave", "quit", "vacate")
_VOWING: Final = ("pledge", "promise", "vow", "swear")
_HARMING: Final = frozenset(
    "punish destroy crush annihilate attack bomb invade retaliate avenge kill exterminate eliminate sanction "
    "penalise penalize expel bombard obliterate".split()
)
_RAISING: Final = frozenset("increase expand intensify escalate extend widen multiply".split())
_STRIKES: Final = frozenset("strike airstrike raid attack offensive bombing bombardment shelling assault".split())
_DECLARING: Final = ("declaration", "imposition", "proclamation")
_CHARGING: Final = frozenset("accuse allege charge blame call brand label describe".split())
_POLITICIANS: Final = ("person", "office", "body", "people")
_OF_ARMS: Final = _IN_ARMS | {"general", "colonel", "commander", "captain", "junta", "warlord", "force", "police"}
_CRITICISED: Final = frozenset("government administration cabinet opposition party press media judiciary".split())
_UNDER: Final = ("fire", "criticism", "attack")
_TIMES: Final = frozenset("minute hour day night weekend week month year decade time".split())
_LENT: Final = ("loan", "money", "cash", "donation", "fund", "help", "advice", "support")
_NAMING: Final = ("nominate", "recommend", "tap", "propose")
_PEOPLE: Final = ("person", "people", "office", "pronoun")
_HARMED: Final = ("state", "capital", "organisation", "bloc", "person", "people", "country")


def certain(view: View, index: int) -> Certain | None:
    """The type and mode of what a word tells for certain, if anything."""
    rules = _RULES.get(view.lemmas[index], ())
    return next((sure for sure, holds in rules if holds(view, index)), None)


def is_told_outright(view: View, index: int) -> bool:
    """Whether a word tells a deed for certain even where the learnt reader thinks of none at all."""
    told = certain(view, index)
    return told is not None and told.outright


def _is_by_arms(view: View, index: int) -> bool:
    """Whether soldiers storm a building, which is no riot, or a truce is broken, which is more than to refuse it."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb:
        return False
    doers = verb.of(SUBJECT) if verb.lemma == "storm" else verb.of(OBJECT)
    if verb.lemma != "storm":
        civil = any(view.lemmas[one] in _CIVIL for one in verb.of(SUBJECT))
        return not civil and any(view.lemmas[one] in TRUCES for one in doers)
    return any(view.lemmas[one] in _ARMED or _is_officer(view, one) for one in doers)


def _is_departure(view: View, index: int) -> bool:
    """Whether armed men leave a land or a town, which is more than to go: "the soldiers left Kazakhstan"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive:
        return False
    armed = any(view.lemmas[one] in _IN_ARMS or view.lemmas[one] == "force" for one in verb.of(SUBJECT))
    return armed and any(view.kinds[one] in ("state", "capital", "place", "country") for one in verb.of(OBJECT))


def _is_by_outlaws(view: View, index: int) -> bool:
    """Whether those attack somebody who never do so with words: "a gunman attacked a banker"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not (verb.passive or verb.of(OBJECT)):
        return False
    return any(view.lemmas[one] in _OUTLAWS for one in verb.of("by" if verb.passive else SUBJECT))


def _is_officer(view: View, index: int) -> bool:
    """Whether a word means officers who are soldiers; those of the police or the customs search what they storm."""
    beside = {view.lemmas[one] for one in view.sentence.subtree(index)}
    return view.lemmas[index] == "officer" and not beside.isdisjoint(_OF_SOLDIERS)


def _is_raided(view: View, index: int) -> bool:
    """Whether officers of the police or the customs storm a building: they search it, and attack nobody."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive:
        return False
    doers, things = verb.of(SUBJECT), verb.of(OBJECT)
    searching = bool(doers) and all(_is_of_police(view, one) for one in doers)
    return searching and bool(things) and all(
        view.kinds[one] in ("thing", "word", "body") or view.lemmas[one] == "office" for one in things
    )


def _is_of_police(view: View, index: int) -> bool:
    """Whether a word means officers of those who search: "police | officers"; a mutineer is none."""
    beside = {view.lemmas[one] for one in view.sentence.subtree(index)}
    return view.lemmas[index] == "officer" and not beside.isdisjoint(_OF_POLICE) and beside.isdisjoint(_OF_SOLDIERS)


def _is_armed_rising(view: View, index: int) -> bool:
    """Whether those who bear arms rise, which is more than a protest: "rebels staged an uprising"."""
    verb = view.framing.light_verb(index)
    if verb is None or verb.lemma not in _STAGING or index not in verb.of(OBJECT):
        return False
    named = [view.mentions[one] for one in verb.of(SUBJECT)]
    bands = any(one is not None and one.kind == "ArmedGroup" for one in named)
    return bands or any(view.lemmas[one] in _IN_ARMS for one in verb.of(SUBJECT))


def _lets_off(view: View, index: int) -> bool:
    """Whether a court or a prosecutor gives up a case, and does not only find it baseless; so does nobody else who
    "dismissed the charges"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or "as" in dict(verb.arguments):
        return False
    by_court = any(view.lemmas[one] in COURTS for one in verb.of(SUBJECT))
    return by_court and any(view.lemmas[one] in _CASES for one in verb.of(OBJECT))


def _vows_harm(view: View, index: int) -> bool:
    """Whether somebody promises to do harm to somebody: "pledged to punish Libya", but not "to punish fraud"."""
    clause = view.sentence.child(index, "xcomp")
    told = view.framing.predications.get(clause.index) if clause is not None else None
    if told is None or is_negated(view.sentence, told.head):
        return False
    if told.lemma in _RAISING or (told.lemma == "step" and told.particle == "up"):
        return any(_is_force(view, one) for one in told.of(OBJECT))
    return told.lemma in _HARMING and any(view.kinds[one] in _HARMED for one in told.of(OBJECT))


def _is_force(view: View, thing: int) -> bool:
    """Whether a thing is force used on somebody, "strikes on Togo", "military operations", and no strike of workers."""
    beside = view.sentence.children(thing)
    at = any(one > thing and preposition(view.sentence, one) in ("on", "against") for one in beside)
    military = any(view.lemmas[one] == "military" for one in beside)
    return (view.lemmas[thing] in _STRIKES and (at or military)) or (view.lemmas[thing] == "operation" and military)


def _is_hacked_to_death(view: View, index: int) -> bool:
    """Whether a blade hacks somebody, and no computer is hacked; nor does he choke by himself."""
    verb = view.framing.predications.get(index)
    return verb is not None and bool(verb.of(OBJECT)) and any(view.lemmas[one] == "death" for one in verb.of("to"))


def _is_put_forward(view: View, index: int) -> bool:
    """Whether a verb names somebody for an office: "tapped Ada Holm for the court", "tapped her to lead the bank"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not any(view.kinds[one] in _PEOPLE for one in verb.of(OBJECT)):
        return False
    clause = view.sentence.child(index, "xcomp", "advcl")
    office = any(view.lemmas[one] not in _LENT for role in ("for", "as") for one in verb.of(role))
    return office or (clause is not None and clause.feature("VerbForm") == "Inf")


def _is_put_up(view: View, index: int) -> bool:
    """Whether a frame has somebody named for an office: "recommended him for the post", but no "trees for the park"."""
    match = view.framing.frame(index, "SUPPORT") if view.lemmas[index] in _NAMING else None
    if match is None or match.predication.head != index:
        return False
    named = match.slots.get("recipient", ())
    return bool(named) and all(view.kinds[one] in _PEOPLE for one in named)


def _is_martial(view: View, noun: int) -> bool:
    """Whether a noun tells that martial law is declared: "Holm's declaration of a state of emergency"."""
    declared = view.framing.predications.get(noun)
    said = {view.lemmas[one] for law in declared.of("of") for one in view.sentence.subtree(law)} if declared else set()
    return {"martial", "law"} <= said or {"state", "emergency"} <= said


def _is_verbal(view: View, noun: int) -> bool:
    """Whether an attack is one of words: a politician starts it on another, or on a government, and accuses him with
    it, "launched a new attack on the premier, accusing him of waste"."""
    verb, attack = view.framing.light_verb(noun), view.framing.predications.get(noun)
    if attack is None or verb is None or verb.lemma not in _STAGING or noun not in verb.of(OBJECT):
        return False
    clauses = (one for one in view.sentence.children(verb.head) if view.sentence.tokens[one].relation == "advcl")
    if not any(view.lemmas[one] in _CHARGING and view.sentence.tokens[one].text.endswith("ing") for one in clauses):
        return False
    civil = all(view.kinds[one] in _POLITICIANS and view.lemmas[one] not in _OF_ARMS for one in verb.of(SUBJECT))
    struck = [one for role in ("on", "against") for one in attack.of(role)]
    return civil and bool(struck) and all(
        view.kinds[one] == "person" or view.lemmas[one] in (TITLES - _OF_ARMS) | _CRITICISED for one in struck
    )


def _is_of_envoys(view: View, noun: int) -> bool:
    """Whether it is envoys who are expelled, and no migrants: "the expulsion of two Danish diplomats"."""
    expelled = view.framing.predications.get(noun)
    return expelled is not None and any(view.lemmas[one] in ENVOYS for one in expelled.of("of"))


def _is_acquittal(view: View, index: int) -> bool:
    """Whether a verb frees somebody of a charge."""
    verb = view.framing.predications.get(index)
    return verb is not None and verb.is_verb


def _is_under_criticism(view: View, noun: int) -> bool:
    """Whether somebody "came under fire" by words: for or over something, and not for so long."""
    over = view.framing.predications.get(view.sentence.tokens[noun].head)
    if over is None or over.lemma != "come" or noun not in over.of("under"):
        return False
    why = (one for role in ("for", "over") for one in over.of(role))
    return any(view.kinds[one] in ("thing", "word") and view.lemmas[one] not in _TIMES for one in why)


def _is_driven_in(view: View, index: int) -> bool:
    """Whether arms are sent into a land, which are no gift to it: "sent tanks into Chad", but not "tanks to Chad"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not any(view.kinds[one] == "state" for one in verb.of("into")):
        return False
    return any(view.lemmas[one] in _DRIVEN for one in verb.of(OBJECT))


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
    (("storm", *BREAKING), (_ASSAULT, _is_by_arms)),
    (("storm",), (Certain("COERCE", read=True), _is_raided)),
    (_LEAVING, (Certain("RETREAT", expand("plover:RETREAT-withdraw"), outright=True), _is_departure)),
    (_RISING, (_ASSAULT, _is_armed_rising)),
    (_STRIKING, (CYBER, is_by_wire)),
    (("attack",), (Certain("ACCUSE", expand("plover:ACCUSE-disapprove")), _is_verbal)),
    (("attack",), (Certain("ASSAULT", outright=True), _is_by_outlaws)),
    (("choke", "strangle", "bludgeon", "batter", "club"), (Certain("ASSAULT", outright=True), _is_hacked_to_death)),
    (("hack",), (Certain("ASSAULT", expand("plover:ASSAULT-primitive"), read=True), _is_hacked_to_death)),
    (_UNDER, (Certain("ACCUSE", expand("plover:ACCUSE-disapprove")), _is_under_criticism)),
    (_DECLARING, (Certain("COERCE", expand("plover:COERCE-martial-law")), _is_martial)),
    (CLASHING, (Certain("ACCUSE"), is_dispute_of_officials)),
    (CLASHING, (Certain("ACCUSE", read=True), is_dispute)),
    (ARRIVING, (Certain("AID", outright=True), lambda view, index: origin_and_goal(view, index) is not None)),
    (DELIVERING, (Certain("AID", read=True), helps)),
    (RESCUING, (Certain("AID", outright=True), lambda view, index: rescuers_and_place(view, index) is not None)),
    (AWARDING, (Certain("COOPERATE", outright=True), is_awarded)),
    (("send", "move"), (Certain("MOBILIZE", expand("plover:MOBILIZE-weapons"), read=True), _is_driven_in)),
    (POSTING, (Certain("MOBILIZE", expand("plover:MOBILIZE-troops"), read=True), is_posted)),
    (BORROWING, (Certain("AID", read=True), is_lent)),
    (("expulsion",), (Certain("SANCTION", expand("plover:SANCTION-expel"), read=True), _is_of_envoys)),
    (ORDERING, (Certain("REQUEST", read=True), asks_envoy)),
    (_LETTING_OFF, (Certain("CONCEDE", outright=True), _lets_off)),
    (_VOWING, (Certain("THREATEN", read=True), _vows_harm)),
    (("order",), (Certain("REQUEST", read=True), is_told_to_pay)),
    (WELCOMING, (Certain("SUPPORT", outright=True), is_welcomed)),
    (("acquit",), (Certain("CONCEDE", read=True), _is_acquittal)),
    (("capture",), (Certain("COERCE", expand("plover:COERCE-arrest"), read=True), is_caught)),
    (("join",), (Certain("REJECT", outright=True), is_not_joined)),
    (DEMANDING, (Certain("REQUEST", outright=True), is_demanded_of)),
    (("free",), (Certain("RETREAT", expand("plover:RETREAT-release"), read=True), is_let_go)),
    (("accuse",), (Certain("ACCUSE", outright=True), is_charge_between)),
    (CONDEMNING, (Certain("ACCUSE", outright=True), is_condemned)),
    (TAKING, (Certain("ASSAULT", outright=True), is_town_taken)),
    (("take",), (Certain("COERCE", expand("plover:COERCE-arrest"), read=True), is_taken_in_by_force)),
    (("sell",), (Certain("COOPERATE", outright=True), is_sale_between)),
    (_NAMING, (Certain("SUPPORT", outright=True), _is_put_up)),
    (("tap",), (Certain("SUPPORT"), _is_put_forward)),
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
