"""Who takes part by grammar in deeds of force: whose weapons strike and whose town is taken, who is taken hostage, some
of whom are arrested, and who is said to have done it.
"""

from typing import Final

from graph.extraction.attribution.blame import laid
from graph.extraction.attribution.conditions import prepositional
from graph.extraction.clauses import OBJECT, SUBJECT, members, surface_subject
from graph.extraction.events.mutual import is_mutual
from graph.extraction.events.participants import Participants, who
from graph.extraction.lexicon import LOCALITIES
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.clausemates import counting
from graph.extraction.meaning.parleys import their_state

_TAKING: Final = frozenset(
    "capture seize occupy take retake recapture overrun conquer storm besiege annex attack raid shell bomb bombard "
    "strike hit pound invade burn loot ransack torch strafe".split()
)
_CRAFT: Final = frozenset("jet plane warplane aircraft airplane helicopter gunship warship gunboat".split())
_AT_HOME: Final = frozenset("army military troop soldier force police policeman navy".split())


def with_weapons(taking: Participants) -> None:
    """Put in whose the weapons are that do it, where the reader sees nobody: "said its drones had hit a depot",
    "Rwandan jets bombed it"."""
    predication = taking.predication
    if taking.sides["actor"] or predication is None or not predication.is_verb or predication.passive:
        return
    for index in predication.of(SUBJECT):
        if taking.view.kinds[index] == "body" and taking.view.sentence.child(index, "nmod:poss") is not None:
            taking.put("actor", index)
        elif taking.view.lemmas[index] in _CRAFT:
            for below in taking.view.sentence.children(index):
                if below < index and taking.view.kinds[below] in ("state", "demonym"):
                    taking.put("actor", below)


def with_whose_town(taking: Participants) -> None:
    """Put in whose town is taken or attacked, unless it is his own: "captured the Georgian town of Gori"; a band is of
    no state, but the army of one that is not told may be at home."""
    predication, view = taking.predication, taking.view
    if predication is None or predication.lemma not in _TAKING or taking.sides["recipient"]:
        return
    links, sentence, number = taking.actors.links, view.sentence, taking.told[0]
    for town in (one for one in predication.of(OBJECT) if view.lemmas[one] in LOCALITIES):
        state = their_state(sentence, town, links)
        doers = [(place[1], who) for place, who in taking.sides["actor"] if place[0] == number]
        own = {their_state(sentence, index, links) for index, _ in doers}
        own |= {state_of(links.known(who), links) for _, who in doers}
        if own == {None} and any(view.lemmas[index] in _AT_HOME for index, _ in doers):
            continue
        if state is not None and doers and state not in own:
            taking.sides["recipient"].append(((number, town), links.keep(state)))
            taking.known.add(state)


def without_retaker(taking: Participants) -> None:
    """Drop who only took back what another took: "Kenya retook the town after Chad captured it" is of the town."""
    number, predication = taking.told[0], taking.predication
    if predication is None or predication.lemma not in _TAKING or predication.token.relation != "advcl":
        return
    above = taking.view.framing.predications.get(predication.token.head)
    if above is None or above.lemma not in _TAKING or not above.of(OBJECT):
        return
    things = [index for index in predication.of(OBJECT) if taking.view.lemmas[index] == "it"]
    takers = {whom for index in above.of(SUBJECT) for whom in taking.acting(index)}
    for place, whom in [*taking.sides["recipient"]]:
        if whom in takers and place[0] == number and place[1] in things:
            taking.spare("recipient", {whom})


def with_hostages(taking: Participants) -> None:
    """Put in who is taken hostage, where the reader sees nobody."""
    (_, noun), sentence = taking.told, taking.view.sentence
    if taking.sides["recipient"] or taking.view.lemmas[noun] != "hostage" or sentence.tokens[noun].relation != "xcomp":
        return
    for index in taking.view.framing.predications[sentence.tokens[noun].head].of(OBJECT):
        if index != noun:
            taking.put("recipient", index)


def with_counted(taking: Participants) -> None:
    """Put in those some of whom suffer it, where the reader sees nobody: "arrested some of them"."""
    predication, sentence = taking.predication, taking.view.sentence
    if taking.sides["recipient"] or predication is None or not predication.is_verb or predication.passive:
        return
    for number in predication.of(OBJECT):
        for below in sentence.children(number):
            counted = counting(sentence, sentence.tokens[below])
            if counted is not None and counted.index == number and taking.view.kinds[below] in ("pronoun", "people"):
                taking.put("recipient", below)


def without_makers(taking: Participants) -> None:
    """Drop the makers by whose name a craft or weapon is called: "shot down a Boeing", "a Boeing 777 was shot down"."""
    number, sentence = taking.told[0], taking.view.sentence
    for slot in ("actor", "recipient"):
        for (there, index), whom in [*taking.sides[slot]]:
            if there != number or taking.view.kinds[index] != "organisation":
                continue
            below = [sentence.tokens[one] for one in sentence.children(index)]
            model = any(one.index == index + 1 and _is_model(one.text) for one in below)
            one_of_many = any(one.relation == "det" and one.text.lower() in ("a", "an") for one in below)
            typed = sentence.tokens[index].relation == "compound" and _is_model(sentence.tokens[index + 1].text)
            if model or typed or (one_of_many and sentence.tokens[index].relation in ("nsubj", "obj")):
                taking.spare(slot, {whom})


def _is_model(word: str) -> bool:
    """Whether a word is the number of a model: "C-130", "777"."""
    return any(map(str.isdigit, word))


def with_blamed(taking: Participants) -> None:
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


def with_each_other(taking: Participants) -> None:
    """Put in both who "accused each other of shelling it": each is said by the other to have done it."""
    (_, index), sentence = taking.told, taking.view.sentence
    token = sentence.tokens[index]
    before, subject = prepositional(sentence, token), surface_subject(sentence, token.head)
    of = before is not None and before.lemma.lower() == "of"
    if not of or subject is None or taking.sides["actor"] or not is_mutual(sentence, token.head):
        return
    for one in members(sentence, subject):
        taking.put("actor", one)
