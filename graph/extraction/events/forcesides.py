"""Who takes part by grammar in deeds of force: whose weapons strike and whose town is taken, who is taken hostage, some
of whom are arrested, and who is said to have done it.
"""

from typing import Final

from graph.extraction.attribution.blame import laid
from graph.extraction.attribution.conditions import is_negated, prepositional
from graph.extraction.clauses import OBJECT, SUBJECT, members, preposition, surface_subject
from graph.extraction.events.lasting import BREAKING, TRUCES
from graph.extraction.events.mutual import is_mutual
from graph.extraction.events.participants import Participants, who
from graph.extraction.lexicon import ARMS, LOCALITIES
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.clausemates import counting
from graph.extraction.meaning.parleys import their_state

_TAKING: Final = frozenset(
    "capture seize occupy take retake recapture overrun conquer storm besiege annex attack raid shell bomb bombard "
    "strike hit pound invade burn loot ransack torch strafe".split()
)
_PARTS: Final = ("involvement", "participation", "part", "role", "hand")
"""What those have in a deed who did it with others or alone."""
_AT_HOME: Final = frozenset("army military troop soldier force police policeman navy".split())


def with_weapons(taking: Participants) -> None:
    """Put in whose the weapons are that do it, where the reader sees nobody: "said its drones had hit a depot",
    "Russian bombers attacked Kyiv"."""
    predication = taking.predication
    if taking.sides["actor"] or predication is None or not predication.is_verb or predication.passive:
        return
    for index in predication.of(SUBJECT):
        owned = taking.view.sentence.child(index, "nmod:poss") is not None
        if taking.view.kinds[index] == "body" and (owned or taking.view.lemmas[index] in ARMS):
            taking.put("actor", index)


def with_breached(taking: Participants) -> None:
    """Put in with whom the truce is that somebody breaks, who only suffers it: "violated the truce with Peru"."""
    predication, sentence = taking.predication, taking.view.sentence
    if predication is None or not predication.is_verb or predication.lemma not in BREAKING:
        return
    truces = [one for one in predication.of(OBJECT) if taking.view.lemmas[one] in TRUCES]
    doers = {whom for index in predication.of(SUBJECT) for whom in taking.acting(index)}
    under = [one for truce in truces for one in sentence.children(truce) if preposition(sentence, one) == "with"]
    for index in (one for first in under for one in members(sentence, first)):
        taking.spare("actor", {*taking.acting(index)} - doers)
        taking.put("recipient", index)


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


def with_accused(taking: Participants) -> None:
    """Put in who is accused of a part in it, where nobody else is told to have done it: "accused Togo of involvement
    in the murder"."""
    (_, noun), sentence = taking.told, taking.view.sentence
    part = sentence.tokens[noun].head
    if taking.sides["actor"] or preposition(sentence, noun) != "in" or taking.view.lemmas[part] not in _PARTS:
        return
    verb, told = taking.view.framing.predications.get(sentence.tokens[part].head), taking.predication
    if verb is None or verb.lemma != "accuse" or part not in verb.of("of") or is_negated(sentence, verb.head):
        return
    if told is None or not told.of("by"):
        for index in verb.of(OBJECT):
            taking.spare("recipient", {*taking.acting(index)})
            taking.put("actor", index)


def without_scene(taking: Participants) -> None:
    """Drop the state in which foreigners only suffer what a noun tells: "the arrest of its citizens in Sudan"."""
    predication, view, (number, noun) = taking.predication, taking.view, taking.told
    if predication is None or predication.is_verb:
        return
    tokens = view.sentence.tokens
    victims = [one for one in predication.of("of") if _is_of_a_state(taking, one)]
    near = {*victims, noun, *((tokens[noun].head,) if tokens[noun].relation == "obj" else ())}
    for (there, index), whom in [*taking.sides["actor"]]:
        scene = there == number and index > noun and preposition(view.sentence, index) == "in"
        if victims and scene and view.kinds[index] == "state" and tokens[index].head in near:
            taking.spare("actor", {whom})


def _is_of_a_state(taking: Participants, people: int) -> bool:
    """Whether people are said to be those of a state: "its citizens", "Danish nurses"."""
    below = taking.view.sentence.children(people)
    owned = taking.view.sentence.child(people, "nmod:poss") is not None
    return owned or any(taking.view.kinds[one] in ("state", "demonym") and one < people for one in below)


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
