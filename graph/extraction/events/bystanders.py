"""Those who stand in the sentence of an event and take no part in it: brokers, critics, whoever only tells or is told.

A name inside another's phrase is no side of its own, nor is a noun's subject where the noun has a doer; what a policy
is about is nobody to whom anything is done.
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.attribution.conditions import prepositional
from graph.extraction.clauses import OBJECT, OWNER, SUBJECT, members, preposition, surface_subject
from graph.extraction.events.callings import is_named
from graph.extraction.events.fitting import is_thanked_for
from graph.extraction.events.mutual import is_mutual
from graph.extraction.events.ownclauses import has_object, those_beside, those_done_to, those_over
from graph.extraction.events.participants import Participants
from graph.extraction.events.phraseplaces import is_at_coast
from graph.extraction.events.quelling import is_quelled
from graph.extraction.events.relatives import is_about, of_which_participle, of_whom_relative, without_struck
from graph.extraction.excepted import is_excepted
from graph.extraction.lexicon import BRIEFING
from graph.extraction.timing.datewords import LIGHT

_FIGHTING: Final = frozenset("fight combat battle counter repel resist contain quell crush defeat oust".split())
_BLAMING: Final = frozenset("condemn denounce criticise criticize deplore decry slam protest lament".split())
_BROKERING: Final = ("broker", "mediate", "facilitate", "arbitrate")
_OFFERING: Final = (*_BROKERING, "offer", "propose")
_SUFFERING: Final = ("ASSAULT", "COERCE")
_PUNISHING: Final = ("COERCE", "SANCTION")
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
_JUDGING: Final = ("ACCUSE", "REJECT", "SUPPORT")
_TALKS: Final = frozenset("call conversation talk meeting interview discussion briefing telephone exchange".split())
_MOVING: Final = frozenset(
    "unite divide rally galvanise galvanize inspire anger outrage enrage infuriate embarrass remind convince prompt "
    "embolden encourage reassure persuade unify polarise polarize".split()
)
"""What a deed does to the minds of those to whom it was not done."""
_LETTING_OFF: Final = ("dismiss", "drop", "quash")
_MEANWHILE: Final = ("as", "while", "whereas", "although", "though")
_ADDRESSED: Final = ("ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN")
"""Types of what comes "from" whoever does it."""
_TURNED_TO: Final = ("toward", "towards")
_DOING: Final = (OWNER, "modifier", "by", "of", "between")


def spare_bystanders(taking: Participants, root: str) -> None:
    """Drop those who stand in the sentence of an event of a type (``root``), and take no part in it."""
    _without_outsiders(taking, (*_DOING, "from") if root in _ADDRESSED else _DOING)
    _without_broker(taking)
    _without_critic(taking)
    _without_briefed(taking)
    _without_those_over(taking)
    _without_coasts(taking)
    _without_excepted(taking)
    of_whom_relative(taking, judging=root in _JUDGING)
    if root == "PROTEST":
        _without_police(taking)
        of_which_participle(taking)
    if root == "REJECT":
        _without_those_turned_to(taking)
    if root == "AID":
        _without_enemies(taking)
    if root == "SUPPORT":
        _without_thankful(taking)
    if root in _SUFFERING:
        _without_speaker(taking)
        without_struck(taking)
    if root in (*_SUFFERING, *_JUDGING):
        _without_moved(taking)
    if root == "CONCEDE":
        _without_witnesses(taking)
    if root in _PUNISHING:
        _without_reasons(taking)
    if root in _JUDGING:
        _within_clause(taking)
    if root in _JUDGING or taking.view.lemmas[taking.told[1]] in _OFFERING:
        _without_partners(taking)


def spare_subject_matter(taking: Participants, root: str) -> None:
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


def carriers(taking: Participants) -> tuple[int, ...] | None:
    """The subjects of a verb that only goes with the noun that tells the event: "Moscow continues talks"."""
    noun = taking.told[1]
    verb = taking.view.framing.light_verb(noun) if taking.view.sentence.tokens[noun].upos == "NOUN" else None
    if verb is None or verb.lemma not in LIGHT or noun not in verb.of(OBJECT) or verb.passive:
        return None
    if is_quelled(taking.view.sentence, noun) or is_named(taking.view.sentence, verb.head):
        return None  # "called the murder of her son a crime"
    return verb.of(SUBJECT)


def _without_outsiders(taking: Participants, doing: Sequence[str]) -> None:
    """Drop the actors outside of a noun's phrase where its own doer, tied to it in some ways (``doing``), is one:
    "Redman restated the U.S. call"."""
    (number, noun), sentence = taking.told, taking.view.sentence
    if sentence.tokens[noun].upos != "NOUN":
        return
    predication = taking.view.framing.predications[noun]
    own = {index for role, index in predication.arguments if role in doing}
    inside = [one for one in taking.sides["actor"] if one[0][0] == number and one[0][1] in own]
    between = {who for (_, index), who in inside if index in predication.of("between")}
    if not inside or len(between) == 1 or carriers(taking) is not None:
        return
    phrase = {noun, *sentence.subtree(noun)}
    actors = [one for one in taking.sides["actor"] if one[0][0] == number and one[0][1] in phrase]
    taking.restart({**taking.sides, "actor": actors})


def _without_those_turned_to(taking: Participants) -> None:
    """Drop those to whom somebody turns who turns away from others: "turned from France and towards Russia"."""
    (number, told), sentence = taking.told, taking.view.sentence
    for slot in ("actor", "recipient"):
        for (there, index), whom in [*taking.sides[slot]]:
            if there != number or preposition(sentence, index) not in _TURNED_TO:
                continue
            above = sentence.tokens[index].head
            beside = (above, *sentence.children(told))
            if told in (above, sentence.tokens[above].head) and any(preposition(sentence, i) == "from" for i in beside):
                taking.spare(slot, {whom})


def _without_police(taking: Participants) -> None:
    """Drop whoever only puts an end to a protest: "police broke up a rally", "a march was stopped by soldiers"."""
    noun, sentence = taking.told[1], taking.view.sentence
    if not is_quelled(sentence, noun):
        return
    verb = taking.view.framing.predications[sentence.tokens[noun].head]
    taking.spare("actor", {one for index in verb.of(SUBJECT) for one in taking.acting(index)})


def _without_broker(taking: Participants) -> None:
    """Drop whoever only brought about what others do: "agreed to a truce brokered by Egypt"."""
    (number, trigger), tokens = taking.told, taking.view.sentence.tokens
    for slot, side in taking.sides.items():
        words = [(index, one) for (there, index), one in side if there == number]
        brokers = {one for index, one in words if _brokers(taking, index) and tokens[index].head != trigger}
        taking.spare(slot, brokers)


def _without_critic(taking: Participants) -> None:
    """Drop whoever only blames a deed: "denounced the expulsion of its diplomats", "accused both of arming rebels"."""
    (_, noun), sentence = taking.told, taking.view.sentence
    token = sentence.tokens[noun]
    verb = taking.view.lemmas[token.head]
    blamed = token.relation == "obj" and token.upos == "NOUN" and verb in _BLAMING
    accused = token.relation == "advcl" and verb == "accuse" and prepositional(sentence, token) is not None
    if not blamed and not (accused and not is_mutual(sentence, token.head)):
        return
    critics = surface_subject(sentence, token.head)
    if critics is not None:
        blaming = {one for index in members(sentence, critics) for one in taking.acting(index)}
        taking.spare("actor", blaming)
        own = {i for i in sentence.subtree(noun) if sentence.tokens[i].upos == "PRON"}
        if not own:  # "denounced the expulsion of its diplomats"
            taking.spare("recipient", blaming)


def _without_thankful(taking: Participants) -> None:
    """Drop whoever only thanks another for what he does: "praised Togo for its solidarity"."""
    (_, noun), sentence = taking.told, taking.view.sentence
    verb, owner = sentence.tokens[noun].head, sentence.child(noun, "nmod:poss")
    if not is_thanked_for(sentence, noun) or owner is None or owner.upos != "PRON":
        return
    thankful = surface_subject(sentence, verb)
    if thankful is not None:
        taking.spare("actor", {one for index in members(sentence, thankful) for one in taking.acting(index)})
    if taking.sides["recipient"] and not taking.sides["actor"] and (thanked := sentence.child(verb, "obj", "iobj")):
        taking.put("actor", thanked.index)  # "praised Togo for its solidarity with Benin"


def _brokers(taking: Participants, index: int) -> bool:
    token = taking.view.sentence.tokens[index]
    return token.deprel == "obl:agent" and taking.view.lemmas[token.head] in _BROKERING


def _without_briefed(taking: Participants) -> None:
    """Drop those who only tell or are told of the deed: "MPs were briefed by spies about attacks on Kyiv"."""
    sentence, (number, index) = taking.view.sentence, taking.told
    token = sentence.tokens[index]
    told = sentence.tokens[token.head].lemma.lower() in (*BRIEFING, "warn", "hear", "learn")
    if token.upos != "NOUN" or not told or preposition(sentence, index) not in ("about", "of"):
        return
    phrase = {index, *sentence.subtree(index)}
    kept = {
        slot: [one for one in side if one[0][0] != number or one[0][1] in phrase]
        for slot, side in taking.sides.items()
    }
    taking.restart(kept)


def _without_those_over(taking: Participants) -> None:
    """Drop the subject over a clause that has one of its own: it does not do what that clause tells; nor does
    whoever reports a clause do what stands beside that, or its subject what stands beside the report."""
    (number, told), sentence = taking.told, taking.view.sentence
    if beside := those_beside(sentence, told):
        doing = {who for place, who in taking.sides["actor"] if place[0] == number and place[1] in beside}
        doer = surface_subject(sentence, told)
        if doing and doer is not None and taking.acting(doer):
            taking.spare("actor", doing - {*taking.acting(doer)})
            taking.put("actor", doer)
    doers = taking.sides["actor"]
    if doers and (others := those_done_to(sentence, told)):
        taking.spare("actor", {who for place, who in doers if place[0] == number and place[1] in others})
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


def _without_excepted(taking: Participants) -> None:
    """Drop those who are left out of whom the deed is told: "signed by Chad but not by Togo"."""
    number, sentence = taking.told[0], taking.view.sentence
    for slot, side in taking.sides.items():
        out = {who for (there, index), who in side if there == number and is_excepted(sentence, index)}
        if out:
            taking.spare(slot, out)


def _without_enemies(taking: Participants) -> None:
    """Drop those whom aid helps to fight: "sent soldiers to Mozambique to fight insurgents"."""
    view, (number, trigger) = taking.view, taking.told
    sentence = view.sentence
    for (there, index), who_is in [*taking.sides["recipient"]]:
        if there != number or index == trigger or is_about(sentence, trigger, index):
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


def _without_reasons(taking: Participants) -> None:
    """Drop those of whom only the deed tells for which another is punished: "fined the firm for arming Chad"."""
    (number, verb), sentence = taking.told, taking.view.sentence
    others = [(place[1], who) for place, who in taking.sides["recipient"] if place[0] == number]
    reasons = set[int]()
    for one in sentence.children(verb):
        mark = sentence.child(one, "mark", "case")
        if sentence.tokens[one].relation == "advcl" and mark is not None and mark.text.lower() == "for":
            reasons |= {one, *sentence.subtree(one)}
    told = {who for index, who in others if index in reasons}
    if told and len(told) < len(others):
        taking.spare("recipient", told)


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


def _without_witnesses(taking: Participants) -> None:
    """Drop who only gave the occasion to let somebody off: "dropped the case after doctors had testified"."""
    (number, verb), sentence = taking.told, taking.view.sentence
    if taking.view.lemmas[verb] not in _LETTING_OFF:
        return
    clauses = [one for one in sentence.children(verb) if sentence.tokens[one].relation == "advcl"]
    inside = {index for one in clauses for index in sentence.subtree(one)}
    left = [one for one in taking.sides["recipient"] if one[0][0] != number or one[0][1] not in inside]
    taking.restart({**taking.sides, "recipient": left})


def _without_moved(taking: Participants) -> None:
    """Drop whom a deed only moves to something: "the attack will unite Norwegians"."""
    sentence, noun = taking.view.sentence, taking.told[1]
    verb, thing = sentence.tokens[noun].head, sentence.child(sentence.tokens[noun].head, "obj")
    if sentence.tokens[noun].relation == "nsubj" and thing is not None and taking.view.lemmas[verb] in _MOVING:
        moved = {(taking.told[0], one) for one in members(sentence, thing.index)}
        left = [one for one in taking.sides["recipient"] if one[0] not in moved]
        taking.restart({**taking.sides, "recipient": left})


def _without_partners(taking: Participants) -> None:
    """Drop with whom somebody only speaks while he judges or offers: "condemned the raid in a call with Ada Holm"."""
    (number, verb), sentence = taking.told, taking.view.sentence
    for (there, index), who_is in [*taking.sides["recipient"], *taking.sides["actor"]]:
        with_him = sentence.child(index, "case") if there == number and index > verb else None
        if with_him is None or with_him.text.lower() != "with" or with_him.index <= verb + 1:
            continue
        noun = sentence.tokens[with_him.index - 1]
        if noun.lemma.lower() in _TALKS and preposition(sentence, noun.index) in ("in", "during", "at", "after"):
            for slot in ("recipient", "actor"):
                taking.spare(slot, {who_is})
