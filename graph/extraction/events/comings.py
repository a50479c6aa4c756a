"""Who takes part where somebody comes, goes or is sent away: the state left, the one that sent an envoy, the host."""

from typing import Final

from graph.extraction.clauses import SUBJECT, TO_CLAUSE, members, preposition, surface_subject
from graph.extraction.events.fitting import is_come_for
from graph.extraction.events.participants import Participants, who
from graph.extraction.lexicon import ENVOYS

_EXPELLING: Final = ("COERCE", "SANCTION")
_DRIVING: Final = ("expel", "deport", "evict", "banish")
_THINGS: Final = ("obj", "iobj", "nmod", "conj", "xcomp")
_RECALLING: Final = ("recall", "withdraw", "pull")
"""What a state does with its own envoys: "recalled the country's ambassador to Bern"."""
_SUMMONING: Final = ("summon", "summons")
_FREEING: Final = ("release", "freedom")
_SECURING: Final = ("secure", "win", "negotiate", "broker", "mediate", "obtain", "arrange", "facilitate")
_TAKING: Final = ("accept", "receive", "reject", "refuse", "approve", "demand", "request")


def with_comers_and_goers(taking: Participants, root: str) -> None:
    """Put in whom it means that somebody is expelled, summoned, received or has resigned, in an event of a type."""
    if root == "RETREAT":
        _with_leaver(taking)
        _without_helper(taking)
    if root in _EXPELLING:
        _with_state_left(taking)
    if root == "SANCTION" or taking.view.lemmas[taking.told[1]] in _SUMMONING:
        _with_sending_state(taking)
        _without_state_of_named(taking)
    if root == "CONSULT":
        _without_partners(taking)
        _without_venue(taking)
    _with_guest(taking)


def _without_partners(taking: Participants) -> None:
    """Drop from a visit those with whom the guest only comes to talk: "flew to Lima for talks with the king"; the talks
    tell that they meet."""
    (number, verb), sentence = taking.told, taking.view.sentence
    if sentence.tokens[verb].upos != "VERB":
        return
    below = [*sentence.children(verb), *(one for i in sentence.children(verb) for one in sentence.children(i))]
    nouns = [one for one in below if is_come_for(sentence, one)]
    partners = {one for noun in nouns for one in sentence.subtree(noun)}
    for slot in ("actor", "recipient"):
        met = {who for place, who in taking.sides[slot] if place[0] == number and place[1] in partners}
        taking.spare(slot, met)


def _without_venue(taking: Participants) -> None:
    """Drop the state in whose town somebody is received by another: "was received in Lima by the king"."""
    predication, number = taking.predication, taking.told[0]
    if predication is None or not predication.is_verb or not predication.passive:
        return
    hosts = {one for index in predication.of(SUBJECT) for one in taking.acting(index)}
    if hosts:
        there = {(number, index) for index in predication.of("in")}
        taking.spare("recipient", {one for place, one in taking.sides["recipient"] if place in there} - hosts)


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
    if view.sentence.tokens[verb].upos != "VERB" or view.lemmas[verb] in _RECALLING:
        return
    tokens = view.sentence.tokens
    # "declared the Danish ambassador persona non grata": parsers hang him on what he is declared.
    below = [i for one in view.sentence.children(verb) for i in (one, *view.sentence.children(one))]
    things = [i for i in below if tokens[i].relation in _THINGS or tokens[i].deprel == "nsubj:pass"]
    acting = who(taking.sides["actor"])
    for index in (i for i in things if view.lemmas[i] in ENVOYS and not _is_title(taking, i)):
        state = taking.actors.owner(view.sentence, index)
        if state is None or state in acting or taking.actors.links.known(state).kind != "State":
            continue
        taking.spare("recipient", set(taking.acting(index)))
        if state not in taking.known:
            taking.fill("recipient", [*taking.sides["recipient"], ((number, index), state)])


def _without_state_of_named(taking: Participants) -> None:
    """Drop the state by which only the title of an envoy with a name is called: of "summoned Swiss ambassador Ada Holm"
    the ambassador is meant."""
    (number, _), sentence, sides = taking.told, taking.view.sentence, taking.sides["recipient"]
    named = {place[1] for place, _ in sides if place[0] == number and taking.view.kinds[place[1]] == "person"}
    for index in named:
        titles = [one for one in sentence.children(index) if sentence.tokens[one].deprel == "nmod:desc"]
        called = {i for one in titles if taking.view.lemmas[one] in ENVOYS for i in sentence.subtree(one)}
        taking.spare("recipient", {one for place, one in sides if place[0] == number and place[1] in called})


def _is_title(taking: Participants, index: int) -> bool:
    """Whether a word stands in front of a name, or a name stands in apposition to it: the one who bears it is meant."""
    tokens = taking.view.sentence.tokens
    names = [tokens[index].head] if tokens[index].deprel == "nmod:desc" else []
    names += [i for i in taking.view.sentence.children(index) if tokens[i].relation == "appos"]
    return any(taking.view.kinds[i] == "person" for i in names)


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


def _without_helper(taking: Participants) -> None:
    """Drop whoever only brings about that others free somebody: "secured the release of the crew from Chad"; it is
    Chad that releases them."""
    sentence, noun = taking.view.sentence, taking.told[1]
    token, lemmas = sentence.tokens[noun], taking.view.lemmas
    if lemmas[noun] not in _FREEING or token.relation != "obj" or lemmas[token.head] not in _SECURING:
        return
    subject = surface_subject(sentence, token.head)
    if subject is None:
        return
    helping = {one for index in members(sentence, subject) for one in taking.acting(index)}
    for slot in ("actor", "recipient"):
        taking.spare(slot, helping)
    for index in (*sentence.children(token.head), *sentence.children(noun)):
        if preposition(sentence, index) == "from" and index > noun and taking.view.kinds[index] != "people":
            taking.spare("recipient", set(taking.acting(index)))
            taking.put("actor", index)
