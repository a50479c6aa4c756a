"""Who voices a judgement by a noun, and at whom it is directed: "voiced support for Chad", "condemned the coup attempt
led by Captain Holm", "rejected its offer".
"""

from typing import Final

from graph.extraction.clauses import OBJECT, OWNER, SUBJECT, Predication, members, preposition
from graph.extraction.events.participants import Participants

VOICING: Final = frozenset(
    "affirm reaffirm reiterate restate repeat voice express declare underline underscore stress signal".split()
)
"""What is done to one's own stand, by whoever takes it."""
_OWN: Final = (OWNER, "modifier", "by", "of", "from", "between")
"""By what a noun names whose stand it is."""
_DOING: Final = frozenset(
    "lead stage launch carry commit perpetrate mount conduct order organise organize orchestrate mastermind plot plan "
    "attempt make impose announce issue propose inflict execute".split()
)
"""What is done to a deed by those whose it is: an attack is also "suffered" or "faced" by others."""
_OFFERED: Final = ("offer", "apology", "proposal", "demand", "request", "claim", "invitation", "ultimatum")
_CALLING: Final = ("call", "brand", "label", "dub", "term")

_ANSWERING: Final = ("reject", "refuse", "turn", "dismiss", "decline", "accept", "approve", "grant", "ignore", "rebuff")


def with_voicing(taking: Participants) -> None:
    """Put in who voices what a noun tells, where the reader sees nobody do it: "affirmed support for Togo"."""
    noun, view = taking.told[1], taking.view
    token = view.sentence.tokens[noun]
    verb = view.framing.predications.get(token.head) if token.relation == "obj" and token.upos == "NOUN" else None
    if taking.sides["actor"] or verb is None or verb.lemma not in VOICING or verb.passive:
        return
    own = view.framing.predications[noun]
    if any(view.sentence.tokens[one].upos != "PRON" and taking.acting(one) for role in _OWN for one in own.of(role)):
        return
    for index in verb.of(SUBJECT):
        taking.put("actor", index)


def with_answering(taking: Participants) -> None:
    """Put in who answers what is asked of him: "an appeal from Togo was rejected by Mali"."""
    noun, view = taking.told[1], taking.view
    token = view.sentence.tokens[noun]
    verb = view.framing.predications.get(token.head) if token.deprel == "nsubj:pass" else None
    if verb is not None and verb.lemma in _ANSWERING and not taking.sides["recipient"]:
        for index in (*verb.of(SUBJECT), *verb.of("by")):  # the agent of a passive
            taking.put("recipient", index)


def with_judged(taking: Participants) -> None:
    """Put in at whom a judgement is directed that names his deed or what is his."""
    verb = taking.predication
    if verb is None or not verb.is_verb or verb.passive:
        return
    _with_owner_judged(taking, verb)
    _without_names(taking, verb)
    if not taking.sides["recipient"]:
        for one in (doer for thing in verb.of(OBJECT) for doer in _doers(taking, thing)):
            taking.put("recipient", one)


def _doers(taking: Participants, thing: int) -> list[int]:
    """Those whose deed a noun tells: "an attempt by Holm", "the raid led by him"; of a body or people none is told."""
    view = taking.view
    if view.kinds[thing] not in ("thing", "word"):
        return []
    found = list[int]()
    for one in view.sentence.children(thing):
        token = view.sentence.tokens[one]
        if token.relation == "acl" and token.lemma.lower() in _DOING:
            found += [i for i in view.sentence.children(one) if view.sentence.tokens[i].deprel == "obl:agent"]
        elif one > thing and token.relation == "nmod" and preposition(view.sentence, one) == "by":
            found.append(one)
    return [each for one in found for each in members(view.sentence, one)]


def _with_owner_judged(taking: Participants, verb: Predication) -> None:
    """Put in whose the offer is that is judged: of whomever the subject has just done something to, "Chad, accusing
    Togo of fraud, rejected its offer", since nobody rejects his own."""
    sentence = taking.view.sentence
    owners = [sentence.child(one, "nmod:poss") for one in verb.of(OBJECT) if taking.view.lemmas[one] in _OFFERED]
    if not any(owner is not None and owner.upos == "PRON" for owner in owners):
        return
    told = sentence.tokens[verb.head]
    near = [below for one in verb.of(SUBJECT) for below in sentence.children(one)]
    near = [one for one in near if sentence.tokens[one].relation == "acl" and one < verb.head]
    near += [told.head] if told.relation == "conj" else []
    for other in (sentence.child(one, "obj") for one in near):
        if other is not None and other.index < verb.head and other.upos == "PROPN":
            taking.spare("actor", {*taking.acting(other.index)})
            taking.put("recipient", other.index)


def _without_names(taking: Participants, verb: Predication) -> None:
    """Drop what others are only called, and put them in: "called the marchers traitors and rebels"."""
    if verb.lemma not in _CALLING:
        return
    sentence, after = taking.view.sentence, _objects(taking, verb)
    if not after:
        return
    named = after[-1]
    called = after[0] if len(after) > 1 else _called_in_front(taking, named)
    if called is None or taking.view.kinds[named] != "people" or not taking.acting(called):
        return
    names = {who for one in members(sentence, named) for who in taking.acting(one)}
    taking.spare("recipient", names - {*taking.acting(called)})
    taking.put("recipient", called)


def _objects(taking: Participants, verb: Predication) -> list[int]:
    """The objects behind a verb, without those who are only joined to them."""
    sentence = taking.view.sentence
    return [i for i in sentence.children(verb.head) if i > verb.head and sentence.tokens[i].relation in ("obj", "iobj")]


def _called_in_front(taking: Participants, name: int) -> int | None:
    """The people whom the parser has before the name that they are called: "called the | marchers | criminals"."""
    for one in taking.view.sentence.children(name):
        token = taking.view.sentence.tokens[one]
        plural = token.upos == "NOUN" and token.feature("Number") == "Plur"
        if plural and token.relation == "compound" and taking.view.kinds[one] == "people":
            return one
    return None
