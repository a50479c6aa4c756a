"""Loans and shipments: who gives and who gets, where goods are called by their origin or pass through others' lands."""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, SUBJECT, preposition
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View
from graph.extraction.linking.links import state_of

BORROWING: Final = ("borrow",)
_GETTING: Final = frozenset("secure obtain receive get win take accept".split())
_MONEY: Final = ("loan", "grant", "credit", "financing")
_COINS: Final = frozenset("$ € £ ¥ dollar euro pound yen yuan franc rouble ruble rupee money".split())
_LENDERS: Final = ("state", "capital", "organisation", "bloc")
_PAYING: Final = ("finance", "fund")
_PACTS: Final = ("agreement", "deal", "contract", "accord", "memorandum")
_GOODS: Final = frozenset(
    "wheat grain rice corn maize sugar flour oil fuel diesel gas coal fertiliser fertilizer potash vaccine".split()
)
_AID: Final = frozenset(("vaccine", "aid", "relief", "assistance", "medicine"))
_CARRIED: Final = frozenset("ship vessel plane aircraft flight convoy truck train shipment batch consignment".split())
ARRIVING: Final = ("arrive", "land", "dock")
_FORGIVING: Final = ("forgive", "write", "cancel", "waive")
_SUMS: Final = ("$", "dollar", "euro", "pound", "per", "%", "most", "part", "half", "all")
RESCUING: Final = (*ARRIVING, "dig", "search", "comb", "scour")
_RESCUERS: Final = ("rescuer", "firefighter", "paramedic")
_TEAMS: Final = ("team", "squad", "worker", "crew")
_OF_RESCUE: Final = ("rescue", "search")
DELIVERING: Final = (*ARRIVING, *_FORGIVING)
_PASSING: Final = ("cross", "enter", "leave", "depart", "sail", "travel")


def helps(view: View, index: int) -> bool:
    """Whether a verb tells that aid arrives or a debt is forgiven: "a batch of Chinese vaccines arrived in Harare"
    moves no soldiers, and "forgave $5 billion of its debt" no deed."""
    lemma = view.lemmas[index]
    verb = view.framing.predications.get(index) if lemma in DELIVERING else None
    if verb is None or not verb.is_verb:
        return False
    if lemma in _FORGIVING:
        off = lemma != "write" or any(view.lemmas[one] == "off" for one in view.sentence.children(index))
        return off and any(_is_debt(view, one) for one in verb.of(OBJECT))
    return any(
        view.lemmas[one] in _CARRIED and any(view.lemmas[word] in _AID for word in view.sentence.subtree(one))
        for one in verb.of(SUBJECT)
    )


def origin_and_goal(view: View, index: int) -> tuple[int, int] | None:
    """The words for whose aid arrives and in which other state: "a batch of | Indian vaccines arrived in | Kathmandu";
    none where another gives it ("donated by Japan")."""
    verb, sentence = view.framing.predications.get(index), view.sentence
    if verb is None or verb.lemma not in ARRIVING or not helps(view, index):
        return None
    near = [one for thing in verb.of(SUBJECT) for one in sentence.subtree(thing)]
    if any(sentence.tokens[one].relation == "acl" for one in near):
        return None
    origins = [one for one in near if (named := view.mentions[one]) is not None and named.kind == "State"]
    whose = [one for one in origins if sentence.tokens[one].relation == "amod"]
    goals = [one for role in ("in", "at") for one in verb.of(role) if view.kinds[one] in ("state", "capital")]
    if not whose or len(origins) != 1 or len(goals) != 1 or view.lemmas[sentence.tokens[whose[0]].head] not in _AID:
        return None
    from_whom, to_whom = view.mentions[whose[0]], view.mentions[goals[0]]
    home = from_whom and to_whom and from_whom.entity in (to_whom.entity, to_whom.speaks_for)
    return None if home else (whose[0], goals[0])


def rescuers_and_place(view: View, index: int) -> tuple[int, int] | None:
    """The words for those who come from one state to rescue people in another, and for that: "| rescuers from Spain
    landed in | Morocco"; at home they do their work."""
    verb = view.framing.predications.get(index) if view.lemmas[index] in RESCUING else None
    if verb is None or not verb.is_verb or verb.passive or is_negated(view.sentence, index):
        return None
    helping = [one for one in verb.of(SUBJECT) if _is_of_rescue(view, one)]
    near = [*verb.of("in"), *verb.of("at")]
    near += [inner for thing in (*near, *verb.of(OBJECT)) for inner in view.sentence.subtree(thing)]
    there = {one for one in near if view.kinds[one] in ("state", "capital")}
    if len(helping) != 1 or len(there) != 1:
        return None
    [goal] = there
    named = view.mentions[goal]
    homes = [one for word in view.sentence.subtree(helping[0]) if (one := view.mentions[word]) and one.kind == "State"]
    if named is None or not homes:
        return None
    where = {named.entity, named.speaks_for, state_of(view.links.known(named.entity), view.links)}
    return None if any(one.entity in where for one in homes) else (helping[0], goal)


def _is_of_rescue(view: View, index: int) -> bool:
    """Whether a word means those who rescue people: "rescuers", "rescue teams"."""
    beside = {view.lemmas[one] for one in view.sentence.children(index)}
    return view.lemmas[index] in _RESCUERS or (view.lemmas[index] in _TEAMS and not beside.isdisjoint(_OF_RESCUE))


def is_lent(view: View, index: int) -> bool:
    """Whether money is borrowed from a state or a bank, and no idea: "borrowed $2 billion from Japan"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive:
        return False
    money = any(view.lemmas[one] in (*_COINS, *_MONEY) for one in verb.of(OBJECT))
    return money and any(view.kinds[one] in _LENDERS for one in verb.of("from"))


def _is_debt(view: View, thing: int) -> bool:
    """Whether a thing is debt, or so much of it: "its debt", "$5 billion of its debt"."""
    tied = (thing, *view.sentence.subtree(thing)) if view.lemmas[thing] in _SUMS else (thing,)
    return any(view.lemmas[one] == "debt" for one in tied)


def with_giver_and_taker(taking: Participants) -> None:
    """Put in who lends to whom, and drop those of whom only the goods are, or through whose land they come."""
    _with_lender(taking)
    _with_sender(taking)
    _with_financier(taking)
    _without_origins(taking)


def _with_lender(taking: Participants) -> None:
    """Put in who lends and who borrows: "Gabon borrowed $1 billion from Japan", "secured a loan from the bank"."""
    verb, view = taking.predication, taking.view
    if verb is None or not verb.is_verb or verb.passive:
        return
    loans = [one for one in verb.of(OBJECT) if verb.lemma in _GETTING and view.lemmas[one] in _MONEY]
    loan, tied = bool(loans), (one for noun in loans for one in view.sentence.children(noun))
    lenders = [*verb.of("from"), *(one for one in tied if preposition(view.sentence, one) == "from")]
    lenders = [one for one in lenders if taking.acting(one)]
    borrowers = [one for one in verb.of(SUBJECT) if taking.acting(one)]
    if not lenders or not borrowers or not (loan or verb.lemma in BORROWING):
        return
    taking.restart({"actor": [], "recipient": []})
    for slot, found in (("actor", lenders), ("recipient", borrowers)):
        for one in found:
            taking.put(slot, one)


def _with_sender(taking: Participants) -> None:
    """Put in whose aid arrives, or who comes to rescue, and where."""
    index = taking.told[1]
    found = origin_and_goal(taking.view, index) or rescuers_and_place(taking.view, index)
    if found is None:
        return
    origin, goal = (taking.acting(one) for one in found)
    if origin and goal:
        taking.restart({"actor": [], "recipient": []})
        taking.put("actor", found[0])
        taking.put("recipient", found[1])


def _with_financier(taking: Participants) -> None:
    """Put in who pays and for whom: "the bank signed an agreement with Mali to finance a dam"."""
    view, (_, index) = taking.view, taking.told
    token = view.sentence.tokens[index]
    signing = view.framing.predications.get(token.head)
    if view.lemmas[index] not in _PAYING or token.relation not in ("advcl", "acl", "xcomp") or signing is None:
        return
    over = view.framing.predications.get(view.sentence.tokens[token.head].head)
    signing = over if signing.lemma in _PACTS and over is not None else signing  # "to finance" hangs on "agreement"
    pacts = [one for one in signing.of(OBJECT) if view.lemmas[one] in _PACTS]
    near = (*signing.of("with"), *(one for noun in pacts for one in view.sentence.children(noun)))
    partners = [one for one in near if preposition(view.sentence, one) == "with" and taking.acting(one)]
    payers = [one for one in signing.of(SUBJECT) if view.kinds[one] == "organisation"]
    if not pacts or not partners or not payers:
        return
    taking.restart({"actor": [], "recipient": []})
    for slot, found in (("actor", payers), ("recipient", partners)):
        for one in found:
            taking.put(slot, one)


def _without_origins(taking: Participants) -> None:
    """Drop whose the goods are that another gives ("Polish wheat donated by Japan"), and the lands that are left or
    passed: "crossed into Chad from Niger", "left Odesa"."""
    view, sentence = taking.view, taking.view.sentence
    for slot in ("actor", "recipient"):
        for (number, index), whom in [*taking.sides[slot]]:
            if number != taking.told[0]:
                continue
            token = sentence.tokens[index]
            above = view.lemmas[token.head]
            goods = slot == "recipient" and token.relation == "amod" and above in _GOODS
            left = slot == "recipient" and token.relation == "obj" and above in ("leave", "depart")
            passed = above in _PASSING and token.relation == "obl" and preposition(sentence, index) == "from"
            if goods or left or passed:
                taking.spare(slot, {whom})
