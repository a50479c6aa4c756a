"""What a charge is about and whom it meets: "an inquiry into torture by guards", "faced criticism for its silence".

Who did what is looked into is suspected, and who suffered it is not; who faces criticism utters none.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import OBJECT, OWNER, SUBJECT, Predication, members, preposition
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import PAPERS
from graph.terms import Iri

_NOUNS: Final = ("probe", "investigation", "inquiry", "enquiry")
_LOOKING_INTO: Final = (*_NOUNS, "investigate")
_INTO: Final = ("into", "of", "over")
_VICTIMS: Final = ("against", "on", "upon", "of")
_WRONGS: Final = frozenset(
    "abuse torture killing murder attack crime violation shooting brutality massacre atrocity misconduct rape death "
    "ill-treatment mistreatment beating violence execution disappearance".split()
)
_ABOUT: Final = ("on", "about", "over", "concerning", "regarding")
CRITICISM: Final = frozenset(
    "criticism backlash condemnation outcry censure anger accusation allegation rebuke reprimand denunciation".split()
)
_DESPITE: Final = ("despite", "while", "whereas", "although", "though")
_MEETING: Final = frozenset("face draw attract receive incur suffer provoke spark endure".split())


def with_charged(taking: Participants) -> None:
    """Put those on the side of the accused whom a charge concerns, and drop those whom it does not."""
    _with_suspects(taking)
    _with_criticised(taking)
    _without_tellers(taking)
    _without_owner(taking)


def _without_owner(taking: Participants) -> None:
    """Drop to whom they belong who complain of something else: "Peru, whose farmers complain of rain"."""
    (number, verb), sentence = taking.told, taking.view.sentence
    subject = sentence.child(verb, "nsubj")
    owner = sentence.child(subject.index, "nmod:poss") if subject is not None else None
    if sentence.tokens[verb].relation != "acl" or owner is None or owner.text.lower() != "whose":
        return
    above = sentence.tokens[verb].head
    taking.spare("recipient", {who for place, who in taking.sides["recipient"] if place == (number, above)})


def _with_suspects(taking: Participants) -> None:
    """Put in by whom a deed was that is looked into, and drop those to whom it was done: "investigated killings by
    soldiers", "an inquiry into attacks against farmers"."""
    number, sentence = taking.told[0], taking.view.sentence
    for inquiry, deed in _looked_into(taking):
        doers = [one for one in sentence.children(deed) if preposition(sentence, one) == "by"]
        unsure = _beside(taking, inquiry, deed)
        doers += [one for one in unsure if any(preposition(sentence, i) == "against" for i in sentence.children(one))]
        doers = [each for one in doers for each in members(sentence, one)]
        inside = {one for top in (deed, *unsure) for one in sentence.subtree(top)} - {*doers}
        victims = {one for one in inside if _is_victim(taking, one)}
        for slot, out in (("actor", {*victims, *unsure, *doers}), ("recipient", victims)):
            taking.spare(slot, {who for (there, at), who in taking.sides[slot] if there == number and at in out})
        for one in doers:
            taking.put("recipient", one)


def _beside(taking: Participants, inquiry: int, deed: int) -> list[int]:
    """Those of whom nobody knows whether they look into a wrong or did it: "a probe of killings by police"."""
    if taking.view.lemmas[deed] not in _WRONGS:
        return []
    sentence = taking.view.sentence
    return [one for one in sentence.children(inquiry) if one > deed and preposition(sentence, one) == "by"]


def _looked_into(taking: Participants) -> Iterator[tuple[int, int]]:
    """An inquiry with each of the deeds that it is about: nouns that name nobody."""
    view, (_, index) = taking.view, taking.told
    tied = [index, *(one for one in view.sentence.children(index) if view.sentence.tokens[one].relation == "obj")]
    inquiry = next((one for one in tied if view.lemmas[one] in _LOOKING_INTO), None)
    if inquiry is None:
        return
    near = {below for one in (inquiry, view.sentence.tokens[inquiry].head) for below in view.sentence.children(one)}
    for one in sorted(near):
        if one > inquiry and preposition(view.sentence, one) in _INTO and view.kinds[one] in ("thing", "word"):
            yield inquiry, one


def _is_victim(taking: Participants, index: int) -> bool:
    """Whether a word stands in a deed's phrase as the one who suffers it, or below such a word."""
    sentence, deed = taking.view.sentence, {i for _, i in _looked_into(taking)}
    for one in (index, *sentence.ancestors(index)):
        if one in deed:
            return False
        if preposition(sentence, one) in _VICTIMS:
            return True
    return False


def without_looked_into(taking: Participants) -> None:
    """Drop those into whom one only helps to look: "helped in the investigation of killings by soldiers"."""
    (number, verb), view = taking.told, taking.view
    below = view.sentence.children(verb)
    aims = [one for one in below if preposition(view.sentence, one) in ("in", "with") and view.lemmas[one] in _NOUNS]
    inside = {i for one in aims for i in view.sentence.subtree(one)}
    if inside:
        out = {who for (there, at), who in taking.sides["recipient"] if there == number and at in inside}
        taking.spare("recipient", out)


def without_other_views(taking: Participants) -> None:
    """Drop who only thinks otherwise than whoever judges: "rejected the offer though Chad had backed it"."""
    (number, verb), sentence = taking.told, taking.view.sentence
    for clause in sentence.children(verb):
        if sentence.tokens[clause].relation != "advcl" or sentence.child(clause, "nsubj", "nsubj:pass") is None:
            continue
        mark = sentence.child(clause, "mark")
        if mark is not None and mark.lemma.lower() in _DESPITE:
            inside = {clause, *sentence.subtree(clause)}
            out = {who for (there, at), who in taking.sides["recipient"] if there == number and at in inside}
            taking.spare("recipient", out)


def without_matter(taking: Participants) -> None:
    """Drop whom only the paper is about that is adopted or backed: "adopted a resolution on Mali"."""
    number, sentence = taking.told[0], taking.view.sentence
    out = set[Iri]()
    for (there, index), who in taking.sides["recipient"]:
        tie = sentence.child(index, "case") if there == number else None
        if tie is None or tie.index == 0 or tie.lemma.lower() not in _ABOUT:
            continue
        if taking.view.lemmas[tie.index - 1] in PAPERS:
            out.add(who)
    taking.spare("recipient", out)


def _with_criticised(taking: Participants) -> None:
    """Put in who meets with criticism: "faced criticism for its silence", "drew accusations of waste"."""
    view, (_, told) = taking.view, taking.told
    noun = told if view.lemmas[told] in CRITICISM else None
    if noun is None and view.lemmas[told] in _MEETING:
        noun = next((one for one in view.sentence.children(told) if view.lemmas[one] in CRITICISM), None)
    verb = _met(view, noun) if noun is not None else None
    if verb is None or noun is None:
        return
    from_whom = critics(view, noun)
    for slot, other, words in (("actor", "recipient", verb.of(SUBJECT)), ("recipient", "actor", from_whom)):
        meant = {who for one in words for who in taking.acting(one)}
        wrong = meant & {who for _, who in taking.sides[slot]}
        if wrong or any(taking.acting(one) for one in from_whom):  # both sides are told
            taking.spare(slot, wrong)
            for one in words:
                taking.put(other, one)


def critics(view: View, noun: int) -> tuple[int, ...]:
    """From whom those hear a criticism or charge who meet with it: "faced accusations of waste from the mayor"."""
    verb = _met(view, noun)
    return (*verb.of("from"), *view.framing.predications[noun].of("from")) if verb is not None else ()


def _met(view: View, noun: int) -> Predication | None:
    """The verb that tells who meets with a criticism or charge, where it is nobody's own."""
    verb, charge = (view.framing.predications.get(one) for one in (view.sentence.tokens[noun].head, noun))
    if verb is None or charge is None or verb.lemma not in _MEETING or verb.passive or noun not in verb.of(OBJECT):
        return None
    return None if charge.of(OWNER) else verb


def _without_tellers(taking: Participants) -> None:
    """Drop who only says that somebody is angry: "analysts say there is anger among farmers at the mayor"."""
    (number, noun), sentence = taking.told, taking.view.sentence
    over = sentence.tokens[noun].head
    if sentence.tokens[noun].relation != "nsubj" or sentence.child(over, "expl") is None:
        return
    clause = {over, *sentence.subtree(over)}
    telling = {who for (there, at), who in taking.sides["actor"] if there == number and at not in clause}
    taking.spare("actor", telling)
