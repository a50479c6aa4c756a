"""Who takes part by grammar, where the reader of an event leaves it open.

A name inside another's phrase is no side of its own, nor is a noun's subject where the noun has a doer; who struck a
thing struck its owner; whoever is made to leave a state is made to by that state; and nobody meets alone.
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.attribution.blame import laid
from graph.extraction.clauses import OBJECT, OWNER, SUBJECT, TO_CLAUSE, members, preposition, surface_subject
from graph.extraction.events.ownclauses import has_object, those_over
from graph.extraction.events.participants import Participants, who
from graph.extraction.events.phraseplaces import is_at_coast
from graph.extraction.learnt.reading import Side
from graph.extraction.lexicon import BRIEFING
from graph.extraction.timing.datewords import LIGHT

OWNING: Final = 0.1
"""How certain it must be that the owner of the thing takes part to which something is done, where nobody else is its
recipient."""
JOINING: Final = 0.2
"""The same of who meets somebody that is there "with" whom the meeting is, where nobody else does."""
_DONE_TO: Final = ("ASSAULT", "COERCE", "ACCUSE", "SUPPORT")
"""Types of what is done to somebody also where it is done to what is his."""
_BY_FORCE: Final = ("ASSAULT", "COERCE")
"""Those where what is a person's own is not meant: who burns a minister's house strikes no minister."""
_TOGETHER: Final = ("CONSULT", "COOPERATE")
_EXPELLING: Final = ("COERCE", "SANCTION")
_DRIVING: Final = ("expel", "deport", "evict", "banish")
_ENVOYS: Final = frozenset("ambassador diplomat envoy attaché consul chargé".split())
"""Whoever expels or summons one means the state that sent him."""
_THINGS: Final = ("obj", "iobj", "nmod", "conj", "xcomp")
_FIGHTING: Final = frozenset("fight combat battle counter repel resist contain quell crush defeat oust".split())
_BLAMING: Final = frozenset("condemn denounce criticise criticize deplore decry slam protest lament".split())
_BROKERING: Final = ("broker", "mediate", "facilitate", "arbitrate")
_COMING: Final = ("come", "be", "remain")
_SUFFERING: Final = ("ASSAULT", "COERCE")
_ON_POLICIES: Final = ("ACCUSE", "REJECT", "SANCTION", "SUPPORT", "REQUEST")
"""Types of what is done to a policy as to somebody."""
_POLICIES: Final = frozenset(
    "plan bill scheme policy audit withdrawal deal act law legislation inquiry enquiry strategy review treaty war "
    "debate vote report probe question issue pullout evacuation proposal pact agreement accord motion hearing "
    "bombing".split()
)
"""What is called by the state that it is about, and may be that of any other."""
_TOWARDS: Final = {
    "RETREAT": ("withdrawal", "pullout", "evacuation", "exit", "pull-out"),
    "AID": ("aid", "assistance", "funding"),
}
"""Deeds that are called by the state to which they are done: "the Afghanistan withdrawal", "Ukraine aid"."""
_SUMMONING: Final = ("summon", "summons")
_AT: Final = ("on", "against", "upon", "at")
_JUDGING: Final = ("ACCUSE", "REJECT", "SUPPORT")
_MEANWHILE: Final = ("as", "while", "whereas", "although", "though")
_TAKING: Final = ("accept", "receive", "reject", "refuse", "approve", "demand", "request")
_DOING: Final = (OWNER, "modifier", "by", "of", "between")


def settle(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Mend the sides of an event of a type (``root``); ``here`` is what the reader weighs of its sentence."""
    _without_outsiders(taking)
    _without_broker(taking)
    _without_critic(taking)
    _without_briefed(taking)
    _without_those_over(taking)
    _without_coasts(taking)
    if root == "RETREAT":
        _with_leaver(taking)
    _with_doer(taking)
    if root == "AID":
        _without_enemies(taking)
    if root in _SUFFERING:
        _without_speaker(taking)
    if root == "PROTEST":
        _with_subject(taking)
    if root == "ASSAULT":
        _with_weapons(taking)
        _with_target(taking)
    if root in _EXPELLING:
        _with_state_left(taking)
    if root == "SANCTION" or taking.view.lemmas[taking.told[1]] in _SUMMONING:
        _with_sending_state(taking)
    if root in _BY_FORCE:
        _with_blamed(taking)
    _with_guest(taking)
    if root in _JUDGING:
        _within_clause(taking)
    _with_partner(taking, root, here)
    if root in _DONE_TO:
        _with_owner(taking, root, here)
    _without_subject_matter(taking, root)


def _without_outsiders(taking: Participants) -> None:
    """Drop the actors outside of a noun's phrase where its own doer is one: "Redman restated the U.S. call"."""
    (number, noun), sentence = taking.told, taking.view.sentence
    if sentence.tokens[noun].upos != "NOUN":
        return
    predication = taking.view.framing.predications[noun]
    own = {index for role, index in predication.arguments if role in _DOING}
    inside = [one for one in taking.sides["actor"] if one[0][0] == number and one[0][1] in own]
    between = {who for (_, index), who in inside if index in predication.of("between")}
    if not inside or len(between) == 1 or _carriers(taking) is not None:
        return
    phrase = {noun, *sentence.subtree(noun)}
    actors = [one for one in taking.sides["actor"] if one[0][0] == number and one[0][1] in phrase]
    taking.restart({**taking.sides, "actor": actors})


def _without_broker(taking: Participants) -> None:
    """Drop whoever only brought about what others do: "agreed to a truce brokered by Egypt"."""
    (number, trigger), tokens = taking.told, taking.view.sentence.tokens
    for slot, side in taking.sides.items():
        words = [(index, one) for (there, index), one in side if there == number]
        brokers = {one for index, one in words if _brokers(taking, index) and tokens[index].head != trigger}
        taking.spare(slot, brokers)


def _without_critic(taking: Participants) -> None:
    """Drop whoever only blames a deed that a noun tells: "denounced the expulsion of its diplomats"."""
    (_, noun), sentence = taking.told, taking.view.sentence
    token = sentence.tokens[noun]
    if token.relation != "obj" or token.upos != "NOUN" or taking.view.lemmas[token.head] not in _BLAMING:
        return
    critics = surface_subject(sentence, token.head)
    if critics is not None:
        blaming = {one for index in members(sentence, critics) for one in taking.acting(index)}
        taking.spare("actor", blaming)


def _brokers(taking: Participants, index: int) -> bool:
    token = taking.view.sentence.tokens[index]
    return token.deprel == "obl:agent" and taking.view.lemmas[token.head] in _BROKERING


def _without_enemies(taking: Participants) -> None:
    """Drop those whom aid helps to fight: "sent soldiers to Mozambique to fight insurgents"."""
    view, (number, trigger) = taking.view, taking.told
    sentence = view.sentence
    for (there, index), who_is in [*taking.sides["recipient"]]:
        if there != number or index == trigger:
            continue
        path = (index, *sentence.ancestors(index))
        path = path[: path.index(trigger)] if trigger in path else path
        fought = sentence.tokens[index].relation == "obj" and view.lemmas[sentence.tokens[index].head] in _FIGHTING
        if fought or any(preposition(sentence, one) == "against" for one in path):
            taking.spare("recipient", {who_is})


def _without_speaker(taking: Participants) -> None:
    """Drop whoever only says what others suffered who are his own: "the army said two of its soldiers were killed"."""
    predication, view = taking.predication, taking.view
    if predication is None or not predication.is_verb or not predication.passive:
        return
    (number, verb), tokens = taking.told, view.sentence.tokens
    clause = {verb, *view.sentence.subtree(verb)}
    its = [i for i in clause if tokens[i].deprel == "nmod:poss" and tokens[i].upos == "PRON"]
    owners = {one for i in its for one in taking.actors.all(view.sentence, i)}
    outside = {one for (there, i), one in taking.sides["actor"] if there == number and i not in clause}
    hurt = {i for (there, i), _ in taking.sides["recipient"] if there == number}
    if any(tokens[i].head in hurt for i in its):
        taking.spare("actor", owners & outside)


def _without_subject_matter(taking: Participants, root: str) -> None:
    """Drop the states that only say what a policy is about: "criticised the Rwanda plan", "the Iraq withdrawal"."""
    (number, told), view, links = taking.told, taking.view, taking.actors.links
    for slot, side in taking.sides.items():
        for index, whom in [(index, whom) for (where, index), whom in side if where == number]:
            token = view.sentence.tokens[index]
            named = links.on(token)
            if token.relation != "compound" or named is None or named.form != "name":
                continue
            about = token.head != told and root in _ON_POLICIES and view.lemmas[token.head] in _POLICIES
            left = token.head == told and view.lemmas[told] in _TOWARDS.get(root, ())
            if named.kind in ("State", "Region") and (about or left):
                taking.sides[slot] = [one for one in taking.sides[slot] if one[1] != whom]


def _without_briefed(taking: Participants) -> None:
    """Drop those who only tell or are told of the deed: "MPs were briefed by spies about attacks on Kyiv"."""
    sentence, (number, index) = taking.view.sentence, taking.told
    token = sentence.tokens[index]
    told = sentence.tokens[token.head].lemma.lower() in (*BRIEFING, "warn")
    if token.upos != "NOUN" or not told or preposition(sentence, index) not in ("about", "of"):
        return
    phrase = {index, *sentence.subtree(index)}
    kept = {
        slot: [one for one in side if one[0][0] != number or one[0][1] in phrase]
        for slot, side in taking.sides.items()
    }
    taking.restart(kept)


def _without_those_over(taking: Participants) -> None:
    """Drop the subject over a clause that has one of its own: it does not do what that clause tells."""
    (number, told), sentence = taking.told, taking.view.sentence
    over = those_over(sentence, told)
    for slot in ("actor", "recipient") if has_object(sentence, told) else ("actor",):
        outside = {who for place, who in taking.sides[slot] if place[0] == number and place[1] in over}
        if outside:
            taking.spare(slot, outside)


def _without_coasts(taking: Participants) -> None:
    """Drop the state off whose coast something happens: "seized a tanker off the coast of Oman"."""
    number, sentence = taking.told[0], taking.view.sentence
    for slot in ("actor", "recipient"):
        there = [(place[1], who) for place, who in taking.sides[slot] if place[0] == number]
        coastal = {who for index, who in there if is_at_coast(sentence, sentence.tokens[index].head)}
        if coastal:
            taking.spare(slot, coastal)


def _with_leaver(taking: Participants) -> None:
    """Put in who resigns where somebody else accepts that: "the president accepted her resignation"."""
    sentence, noun = taking.view.sentence, taking.told[1]
    verb = sentence.tokens[sentence.tokens[noun].head]
    owner = sentence.child(noun, "nmod:poss")
    if taking.view.lemmas[noun] != "resignation" or owner is None or verb.lemma.lower() not in _TAKING:
        return
    subject = surface_subject(sentence, verb.index)
    if subject is not None:
        taking.spare("actor", set(taking.acting(subject)))
    taking.put("actor", owner.index)


def _within_clause(taking: Participants) -> None:
    """Drop whom a judgement is not about: in "Silva rejected it, even as Chad praised the vote" that is no Silva."""
    (number, index), sentence = taking.told, taking.view.sentence
    above = (sentence.tokens[one] for one in (index, *sentence.ancestors(index)))
    clause = next((one for one in above if one.relation == "advcl"), None)
    mark = sentence.child(clause.index, "mark") if clause else None
    if clause is None or mark is None or mark.lemma.lower() not in _MEANWHILE:
        return
    if sentence.child(clause.index, "nsubj") is None:
        return
    inside = {clause.index, *sentence.subtree(clause.index)}
    outside = {who for (where, at), who in taking.sides["recipient"] if where == number and at not in inside}
    taking.spare("recipient", outside)


def _with_doer(taking: Participants) -> None:
    """Put in who does what a noun tells by a verb that only goes with it."""
    subjects = _carriers(taking) or ()
    for index in subjects:
        if not taking.is_within(index, subjects):
            taking.put("actor", index)


def _with_subject(taking: Participants) -> None:
    """Put in who protests where the reader sees nobody: whoever is the subject, "tens of thousands marched"."""
    predication = taking.predication
    if any(taking.sides.values()) or predication is None or not predication.is_verb or predication.passive:
        return
    for index in predication.of(SUBJECT):
        taking.put("actor", index)


def _with_weapons(taking: Participants) -> None:
    """Put in whose the weapons are that do it, where the reader sees nobody: "said its drones had hit a depot"."""
    predication = taking.predication
    if taking.sides["actor"] or predication is None or not predication.is_verb or predication.passive:
        return
    for index in predication.of(SUBJECT):
        if taking.view.kinds[index] == "body" and taking.view.sentence.child(index, "nmod:poss") is not None:
            taking.put("actor", index)


def _with_target(taking: Participants) -> None:
    """Put in who "came under attack" or "fire"."""
    (_, noun), sentence = taking.told, taking.view.sentence
    verb = sentence.tokens[noun].head
    if preposition(sentence, noun) != "under" or taking.view.lemmas[verb] not in _COMING or verb == noun:
        return
    subjects = [i for i in sentence.children(verb) if sentence.tokens[i].relation == "nsubj"]
    for index in (one for subject in subjects for one in members(sentence, subject)):
        meant = taking.acting(index) or [who for owner in taking.owners(index) for who in taking.acting(owner)]
        taking.spare("actor", set(meant))
        fresh = [((taking.told[0], index), one) for one in meant if one not in who(taking.sides["recipient"])]
        taking.fill("recipient", [*taking.sides["recipient"], *fresh])


def _carriers(taking: Participants) -> tuple[int, ...] | None:
    """The subjects of a verb that only goes with the noun that tells the event: "Moscow continues talks"."""
    noun = taking.told[1]
    verb = taking.view.framing.light_verb(noun) if taking.view.sentence.tokens[noun].upos == "NOUN" else None
    if verb is None or verb.lemma not in LIGHT or noun not in verb.of(OBJECT) or verb.passive:
        return None
    return verb.of(SUBJECT)


def _with_state_left(taking: Participants) -> None:
    """Put in which state expels those who "were ordered to leave Norway" or "were deported from Norway"."""
    predication, view = taking.predication, taking.view
    if taking.sides["actor"] or predication is None or not predication.passive:
        return
    tokens = view.sentence.tokens
    leaving = [i for i in predication.of(TO_CLAUSE) if view.lemmas[i] == "leave"]
    left = [i for verb in leaving for i in view.sentence.children(verb) if tokens[i].relation == "obj"]
    if predication.lemma in _DRIVING:
        left += predication.of("from")
    for index in left:
        if view.kinds[index] == "state":
            taking.spare("recipient", set(taking.acting(index)))
            taking.put("actor", index)


def _with_sending_state(taking: Participants) -> None:
    """Put in the state that sent those who are expelled or summoned, and have no name, instead of them."""
    (number, verb), view = taking.told, taking.view
    if view.sentence.tokens[verb].upos != "VERB":
        return
    tokens = view.sentence.tokens
    # "declared the Danish ambassador persona non grata": parsers hang him on what he is declared.
    below = [i for one in view.sentence.children(verb) for i in (one, *view.sentence.children(one))]
    things = [i for i in below if tokens[i].relation in _THINGS or tokens[i].deprel == "nsubj:pass"]
    acting = who(taking.sides["actor"])
    for index in (i for i in things if view.lemmas[i] in _ENVOYS and not _is_title(taking, i)):
        state = taking.actors.owner(view.sentence, index)
        if state is None or state in acting or taking.actors.links.known(state).kind != "State":
            continue
        taking.spare("recipient", set(taking.acting(index)))
        if state not in taking.known:
            taking.fill("recipient", [*taking.sides["recipient"], ((number, index), state)])


def _is_title(taking: Participants, index: int) -> bool:
    """Whether a word stands in front of a name, or a name stands in apposition to it: the one who bears it is meant."""
    tokens = taking.view.sentence.tokens
    names = [tokens[index].head] if tokens[index].deprel == "nmod:desc" else []
    names += [i for i in taking.view.sentence.children(index) if tokens[i].relation == "appos"]
    return any(taking.view.kinds[i] == "person" for i in names)


def _with_blamed(taking: Participants) -> None:
    """Put in who is said to have done it by a verb over it: "claimed the attack", "blamed the raid on rebels"."""
    sentence, (number, index) = taking.view.sentence, taking.told
    found = laid(sentence, index)
    if found is None:
        return
    if found.open:
        taking.spare("actor", {one for doer in found.doers for one in taking.acting(doer)})
        return
    phrase = {found.deed, *found.words(sentence)}
    others = {place for slot in taking.sides.values() for place, _ in slot if place[0] == number and place[1] in phrase}
    own = {one[0] for one in taking.sides["actor"]} & others
    if own or taking.view.framing.predications[found.deed].of("by"):
        return  # "blamed the king for a raid by rebels"
    for doer in found.doers:
        taking.spare("recipient", who(taking.sides["recipient"]) & set(taking.acting(doer)))
        taking.put("actor", doer)


def _with_guest(taking: Participants) -> None:
    """Put in who visits and whom, where somebody is told something as a guest: "told visiting envoy Ada Holm …"."""
    sentence, (_, index) = taking.view.sentence, taking.told
    token = sentence.tokens[index]
    guest = sentence.tokens[token.head]
    if token.text.lower() != "visiting" or token.relation != "amod" or guest.relation != "obj":
        return
    host = surface_subject(sentence, guest.head)
    if host is not None and taking.acting(guest.index) and taking.acting(host):
        taking.restart({"actor": [], "recipient": []})
        taking.put("actor", guest.index)
        taking.put("recipient", host)


def _with_partner(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Put in who meets somebody where the one actor is there "with" whom it is: "After talks with Ada Holm, the
    president said …"."""
    predication = taking.predication
    places = [place for place, _ in taking.sides["actor"]]
    if predication is None or predication.is_verb or any(number != taking.told[0] for number, _ in places):
        return
    if not places or not {index for _, index in places} <= set(predication.of("with")):
        return
    for index in predication.of(OWNER):
        taking.put("actor", index)
    if len(taking.sides["actor"]) == len(places) and root in _TOGETHER:
        chosen = {index for _, index in places}
        likely = [one for one in here if one.actor >= JOINING and one.place[1] not in chosen]
        every = chosen | {one.place[1] for one in likely}
        apart = [one for one in likely if not taking.is_within(one.place[1], every)]
        if apart:
            taking.put("actor", max(apart, key=lambda side: side.actor).place[1])


def _with_owner(taking: Participants, root: str, here: Sequence[Side]) -> None:
    """Put in whose the thing is to which something is done: "shelled an Iranian platform", "a raid on its port"."""
    predication = taking.predication
    if taking.sides["recipient"] or predication is None:
        return
    roles = (OBJECT, *_AT) if predication.is_verb else _AT
    things = {index for role in roles for index in predication.of(role)}
    owned = {index for thing in things if not taking.acting(thing) for index in taking.owners(thing)}
    likely = [one for one in here if one.place[1] in owned and one.recipient >= max(OWNING, one.actor)]
    if not likely:
        return
    owner = max(likely, key=lambda side: side.recipient).place[1]
    known = taking.actors.links.known
    if root not in _BY_FORCE or all(known(who).kind != "Person" for who in taking.acting(owner)):
        taking.put("recipient", owner)
