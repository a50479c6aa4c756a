"""Who takes part by grammar, where the reader of an event leaves it open.

Who struck a thing struck its owner; who does what a noun tells is the subject of the verb that goes with it; and nobody
meets alone.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from graph.extraction.attribution.called import called
from graph.extraction.clauses import OBJECT, SUBJECT, Predication, members, surface_subject
from graph.extraction.events.accused import without_accused
from graph.extraction.events.backers import with_backer
from graph.extraction.events.bystanders import carriers, spare_bystanders, spare_subject_matter
from graph.extraction.events.certain import CYBER, certain, is_told_outright
from graph.extraction.events.comings import with_comers_and_goers
from graph.extraction.events.deliveries import with_giver_and_taker
from graph.extraction.events.deportations import with_sent_away
from graph.extraction.events.disputes import with_opponent
from graph.extraction.events.followed import without_forerunners
from graph.extraction.events.forcesides import (
    with_accused,
    with_blamed,
    with_breached,
    with_counted,
    with_each_other,
    with_hostages,
    with_weapons,
    with_whose_town,
    without_makers,
    without_retaker,
    without_scene,
)
from graph.extraction.events.genitives import (
    with_both_sides,
    with_owner_acting,
    with_owner_attacking,
    with_owner_resolving,
)
from graph.extraction.events.judged import VOICING, with_answering, with_judged, with_voicing
from graph.extraction.events.mines import without_runner
from graph.extraction.events.nearer import without_those_over
from graph.extraction.events.participants import Participants, who
from graph.extraction.events.partners import with_partner
from graph.extraction.events.posted import with_posted, without_destination
from graph.extraction.events.restored import with_restored
from graph.extraction.events.saidonly import WRITTEN
from graph.extraction.events.setphrases import with_phrased
from graph.extraction.events.subjectmatter import with_charged, without_looked_into, without_matter, without_other_views
from graph.extraction.events.targets import with_targets
from graph.extraction.events.verbalattacks import with_politician
from graph.extraction.learnt.reading import Side
from graph.extraction.lexicon import PAPERS
from graph.extraction.meaning.clausemates import counting

OWNING: Final = 0.1
"""How certain it must be that the owner of the thing takes part to which something is done, where nobody else is its
recipient."""
PROBED: Final = 0.05
"""The same where one looks into the thing: "an anti-subsidy probe into Chinese cars"."""
_DONE_TO: Final = ("ASSAULT", "COERCE", "ACCUSE", "SUPPORT", "SANCTION")
"""Types of what is done to somebody also where it is done to what is his."""
_BY_FORCE: Final = ("ASSAULT", "COERCE")
"""Those where what is a person's own is not meant: who burns a minister's house strikes no minister."""
_LOOKING_INTO: Final = ("probe", "investigation", "inquiry")
_MAKING: Final = frozenset("force compel oblige coerce order instruct command direct urge ask tell".split())
"""Verbs for what makes another do something, which whoever makes him does not do."""
_ON_OTHERS: Final = ("ASSAULT", "COERCE", "SANCTION", "RETREAT")
"""Types of which a noun's "of" names to whom it is done."""
_JUDGING: Final = ("ACCUSE", "REJECT", "SUPPORT")
_WILLING: Final = ("CONSULT", "COOPERATE", "AGREE")
"""Types of what those do who are the subject of the verb or adjective that tells it."""
_SIGNING: Final = frozenset(
    "adopt approve back endorse issue pass publish release sign sponsor co-sponsor cosponsor submit support "
    "table".split()
)
"""What is done to a paper by those who say what stands in it."""
_CARRYING: Final = frozenset("carry conduct launch stage mount commit perpetrate".split())
"""Verbs whose subject does what the noun behind them tells, and never suffers it."""
_Rule = tuple[Collection[str], Callable[[Participants], None]]
_PLEDGED: Final = ("commitment", "support", "backing", "solidarity", "friendship", "help")
_DISSOLVING: Final = ("dissolve", "disband", "suspend", "prorogue", "freeze", "abolish")
_HOUSES: Final = ("parliament", "assembly", "legislature")
_AT: Final = ("on", "against", "upon", "at")


def settle(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Mend the sides of an event of a type (``root``); ``here`` is what the reader weighs of its sentence."""
    spare_bystanders(taking, root)
    by_wire = certain(taking.view, taking.told[1]) == CYBER
    roots = {root, "ASSAULT"} if by_wire else {root}
    _apply(_FIRST, taking, roots)
    with_comers_and_goers(taking, root)
    _apply(_THEN, taking, roots)
    with_partner(taking, root, here)
    if root in _DONE_TO:
        _with_owner(taking, root, here, 0.0 if by_wire else OWNING)
    spare_subject_matter(taking, root)
    with_phrased(taking)


def _apply(rules: Sequence[_Rule], taking: Participants, roots: set[str]) -> None:
    for asked, rule in rules:
        if not asked or not roots.isdisjoint(asked):
            rule(taking)


def _with_protesters(taking: Participants) -> None:
    """Put in who protests where the reader found nobody."""
    if not any(taking.sides.values()):
        _with_subject(taking)


def _with_surely_telling(taking: Participants) -> None:
    """Put in who does what a verb tells for certain where the reader found nobody."""
    if not any(taking.sides.values()) and is_told_outright(taking.view, taking.told[1]):
        _with_subject(taking)


def _with_willing(taking: Participants) -> None:
    """Put in who is the subject of what he agrees to or does with others, also where that is a pronoun."""
    _with_subject(taking, pronoun=True)


def _with_extraditing(taking: Participants) -> None:
    """Put in who hands over to whom: "was extradited from Peru to Chad"."""
    predication = taking.predication
    if predication is None or predication.lemma != "extradite" or not predication.passive:
        return
    for slot, role in (("actor", "from"), ("recipient", "to")):
        there = [index for index in predication.of(role) if taking.acting(index)]
        taking.spare("actor" if slot == "recipient" else "recipient", {o for i in there for o in taking.acting(i)})
        for index in there:
            taking.put(slot, index)


def _with_doer(taking: Participants) -> None:
    """Put in who does what a noun tells by a verb that only goes with it; who carries it out does not suffer it."""
    subjects = carriers(taking) or ()
    verb = taking.view.framing.light_verb(taking.told[1]) if subjects else None
    for index in subjects:
        if not taking.is_within(index, subjects):
            if verb is not None and verb.lemma in _CARRYING:
                taking.spare("recipient", {*taking.acting(index)})
            taking.put("actor", index)


def _with_called(taking: Participants) -> None:
    """Put in who is called upon to do it, in the place of those who call: "rejected opposition calls to resign"."""
    (_, index), sentence = taking.told, taking.view.sentence
    asked = called(sentence, sentence.tokens[index])
    if asked is None:
        return
    taking.spare("actor", who(taking.sides["actor"]))
    for one in members(sentence, asked[1]):
        taking.put("actor", one)


def _with_forced(taking: Participants) -> None:
    """Drop who makes somebody do it: that one alone does it, "forced the premier to resign", "ordered him to go"."""
    (_, index), sentence = taking.told, taking.view.sentence
    token = sentence.tokens[index]
    while token.relation == "conj":  # "ordered the army to strike and | destroy it"
        token = sentence.tokens[token.head]
    above = sentence.tokens[token.head]
    if token.relation != "xcomp" or taking.view.lemmas[above.index] not in _MAKING:
        return
    forced, subject = sentence.child(above.index, "obj", "iobj"), surface_subject(sentence, above.index)
    if forced is None or subject is None:
        return
    doers = {meant for one in members(sentence, forced.index) for meant in taking.acting(one)}
    forcing = {meant for one in members(sentence, subject) for meant in taking.acting(one)} - doers
    if doers and forcing & who(taking.sides["actor"]):
        taking.spare("actor", forcing)
        taking.put("actor", forced.index)


def _with_subject(taking: Participants, *, pronoun: bool = False) -> None:
    """Put in who does it where the reader sees nobody do it: whoever is the subject, "tens of thousands marched"; or
    only where that is a pronoun, "said it would meet the king"."""
    predication, sentence = taking.predication, taking.view.sentence
    if taking.sides["actor"] or predication is None or predication.passive:
        return
    subject = surface_subject(sentence, taking.told[1])
    subjects = predication.of(SUBJECT) if predication.is_verb else () if subject is None else (subject,)
    for index in subjects:
        if not pronoun or sentence.tokens[index].upos == "PRON":
            taking.put("actor", index)


def _with_signatory(taking: Participants) -> None:
    """Put in who says what stands in a paper, where the reader sees nobody: "backed a resolution condemning Togo"."""
    view, tokens = taking.view, taking.view.sentence.tokens
    told = tokens[taking.told[1]]
    if taking.sides["actor"] or told.relation != "acl" or not told.text.lower().endswith("ing"):
        return
    verb = view.framing.predications.get(tokens[told.head].head) if view.lemmas[told.head] in PAPERS else None
    if verb is None or verb.lemma not in _SIGNING or verb.passive or told.head not in verb.of(OBJECT):
        return
    for index in verb.of(SUBJECT):
        taking.put("actor", index)


def _without_pledger(taking: Participants) -> None:
    """Drop whose the support is from those who have it: "reaffirmed the U.S. commitment to Fiji" or "to peace"."""
    (number, told), sentence = taking.told, taking.view.sentence
    thing = sentence.child(told, "obj") if sentence.tokens[told].upos == "VERB" else sentence.tokens[told]
    if thing is None or taking.view.lemmas[thing.index] not in _PLEDGED:
        return
    owners = {i for i in sentence.children(thing.index) if i < thing.index}
    theirs = {one for (there, index), one in taking.sides["recipient"] if there == number and index in owners}
    if theirs != who(taking.sides["recipient"]) or taking.view.lemmas[told] in VOICING:
        taking.spare("recipient", theirs)
    if theirs and not taking.sides["recipient"]:
        for one in taking.view.framing.predications[thing.index].of("to"):
            taking.put("recipient", one)


def _without_dissolving(taking: Participants) -> None:
    """Drop the state whose parliament is dissolved by one person, who does nothing to the state as soldiers do."""
    predication = taking.predication
    if predication is None or not predication.is_verb or predication.lemma not in _DISSOLVING:
        return
    kind = {one: taking.actors.links.known(one).kind for side in taking.sides.values() for one in who(side)}
    houses = bool(predication.of(OBJECT)) and all(taking.view.lemmas[one] in _HOUSES for one in predication.of(OBJECT))
    if houses and all(kind[one] == "Person" for one in who(taking.sides["actor"])):
        taking.spare("recipient", {one for one in who(taking.sides["recipient"]) if kind[one] == "State"})


def _spare_owners(taking: Participants, predication: Predication) -> None:
    """Drop whose the thing is to which something is done from those who do it, and put them in as those to whom it is
    done, unless it is one person's own: "they fled when their plane was shot down"."""
    sentence, known = taking.view.sentence, taking.actors.links.known
    for thing in (one for one in predication.of(OBJECT) if taking.view.kinds[one] in ("thing", "body")):
        owner = sentence.child(thing, "nmod:poss")
        if owner is None or owner.upos != "PRON":
            continue
        theirs = set(taking.acting(owner.index)) & who(taking.sides["actor"])
        if theirs and not predication.of("by"):
            taking.spare("actor", theirs)
            if all(known(one).kind != "Person" for one in theirs):
                taking.put("recipient", owner.index)


def _with_owner(taking: Participants, root: str, here: Sequence[Side], bound: float) -> None:
    """Put in whose the thing is to which something is done: "shelled an Iranian platform", "a raid on its port".

    ``bound``: how certain it must be that the owner suffers it.
    """
    predication = taking.predication
    if predication is not None and predication.passive and root in _BY_FORCE:
        _spare_owners(taking, predication)
    if taking.sides["recipient"] or predication is None or taking.view.lemmas[taking.told[1]] in VOICING:
        return
    roles: tuple[str, ...] = (OBJECT, *_AT) if predication.is_verb else _AT
    if root == "ACCUSE" and taking.view.lemmas[taking.told[1]] in _LOOKING_INTO:
        roles, bound = ("into",), PROBED
        predication = taking.view.framing.light_verb(taking.told[1]) or predication
    things = {index for role in roles for index in predication.of(role)}
    things |= {_of_which(taking, index) for index in things}
    owned = {index for thing in things if not taking.acting(thing) for index in taking.owners(thing)}
    if bound == PROBED:  # who died is not looked into
        owned = {index for index in owned if taking.view.kinds[index] != "people"}
    likely = [one for one in here if one.place[1] in owned and one.recipient >= max(bound, one.actor)]
    if not likely:
        return
    owner = max(likely, key=lambda side: side.recipient).place[1]
    known = taking.actors.links.known
    if root not in _BY_FORCE or all(known(who).kind != "Person" for who in taking.acting(owner)):
        taking.put("recipient", owner)


def _of_which(taking: Participants, index: int) -> int:
    """The things of which a number says how many: "its boats" in "fired at | two | of its boats"."""
    sentence = taking.view.sentence
    for below in sentence.children(index):
        counted = counting(sentence, sentence.tokens[below])
        if counted is not None and counted.index == index:
            return below
    return index


_FIRST: Final[tuple[_Rule, ...]] = (
    ((), _with_doer),
    ((), _with_called),
    ((), _with_forced),
    ((), without_forerunners),
    (("COOPERATE",), _with_extraditing),
    (("PROTEST",), _with_protesters),
    (("ASSAULT", "REJECT", "SANCTION"), _with_surely_telling),
    (_WILLING, _with_willing),
    (_WILLING, with_owner_resolving),
    (("ASSAULT",), with_weapons),
    (("ASSAULT",), with_breached),
    (("ASSAULT",), with_targets),
    (("ASSAULT",), with_whose_town),
    (("ASSAULT",), without_retaker),
    (("ASSAULT",), with_hostages),
    (("ASSAULT",), without_runner),
    (("ASSAULT",), with_owner_attacking),
    (_ON_OTHERS, with_both_sides),
    (("ACCUSE",), with_opponent),
    (("ACCUSE",), with_charged),
    (("ACCUSE",), with_politician),
    (_JUDGING, without_other_views),
    (_JUDGING, with_judged),
    (_JUDGING, with_voicing),
    (("REQUEST", "THREATEN"), with_answering),
    (("AID",), with_giver_and_taker),
    (("AID",), without_looked_into),
    (("SUPPORT",), with_backer),
    (("SUPPORT",), without_matter),
    (("SUPPORT",), _without_pledger),
    (WRITTEN, _with_signatory),
    (("MOBILIZE",), without_destination),
    (("AID", "MOBILIZE"), with_posted),
    (("RETREAT",), with_restored),
)
"""What is mended of the sides of events of some types, or of all, in this order."""
_THEN: Final[tuple[_Rule, ...]] = (
    (_BY_FORCE, without_accused),
    (_BY_FORCE, without_those_over),
    (_BY_FORCE, without_makers),
    (_BY_FORCE, without_scene),
    (_BY_FORCE, with_blamed),
    (_BY_FORCE, with_accused),
    (_BY_FORCE, with_each_other),
    (("COERCE",), with_sent_away),
    (("COERCE",), with_owner_acting),
    (("COERCE",), with_counted),
    (("COERCE",), _without_dissolving),
)
"""The same, once those who come and go are in their places."""
