"""Who is only charged with a deed, tried or held for it: "charged a man with the murder of a nurse".

That the nurse was murdered is told; that he did it is what a court may find, and nobody's word yet. A conviction says
that he did.
"""

from typing import Final

from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.events.participants import Participants
from graph.language.sentence import Sentence

ACCUSING: Final = frozenset(
    "charge indict try prosecute arraign acquit clear exonerate absolve suspect investigate probe question interrogate "
    "arrest detain apprehend remand extradite summon want sue trial warrant suspicion indictment questioning "
    "investigation prosecution acquittal extradition hearing proceeding lawsuit".split()
)
"""Words for what is done to somebody who may have done it."""
_CONVICTING: Final = frozenset("convict sentence jail imprison execute hang punish condemn guilty conviction".split())
_FREEING: Final = ("acquit", "clear", "exonerate", "absolve")
_PAPERS: Final = frozenset(
    "warrant charge indictment investigation inquiry enquiry probe trial case lawsuit suit".split()
)
"""What somebody gets or faces who is charged: "issued a warrant for Ada Holm over it", "went on trial for it"."""
_FOR: Final = ("with", "of", "over", "for", "in", "on", "about", "into")
_DEEP: Final = 4
"""How many nouns may stand between: "on suspicion of involvement in the killing"."""


def without_accused(taking: Participants) -> None:
    """Drop from a deed that a noun tells those who are only charged with it; who is convicted of it suffered none, and
    who punishes it did none."""
    (number, noun), sentence = taking.told, taking.view.sentence
    if not any(taking.sides.values()):
        return
    if sentence.tokens[noun].upos != "NOUN":
        _without_doer_suffering(taking)
        return
    charged, convicted = _over(sentence, noun)
    if not charged and not convicted:
        return
    phrase = {noun, *sentence.subtree(noun)}
    for slot in ("actor", "recipient") if charged else ("recipient",):
        outside = {who for (there, index), who in taking.sides[slot] if there != number or index not in phrase}
        taking.spare(slot, outside)
    if convicted:
        doing = _punishing(sentence, noun)
        taking.spare("actor", {who for place, who in taking.sides["actor"] if place[0] == number and place[1] in doing})


def _without_doer_suffering(taking: Participants) -> None:
    """Drop from whom a deed was done to who is outside of its clause: "on counts he faced | for killing two men"."""
    (number, verb), sentence = taking.told, taking.view.sentence
    token, mark = sentence.tokens[verb], sentence.child(verb, "mark")
    if token.relation != "advcl" or mark is None or mark.lemma.lower() != "for" or sentence.child(verb, "obj") is None:
        return
    clause = sentence.subtree(verb)
    outside = {who for (there, at), who in taking.sides["recipient"] if there != number or at not in clause}
    taking.spare("recipient", outside)


def _punishing(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Those who punish somebody for what a noun tells."""
    verb = next((one for one in sentence.ancestors(noun) if sentence.tokens[one].lemma.lower() in _CONVICTING), noun)
    if sentence.tokens[verb].upos != "VERB" or is_passive(sentence, verb):
        return ()
    subject = surface_subject(sentence, verb)
    return tuple(members(sentence, subject)) if subject is not None else ()


def _over(sentence: Sentence, noun: int) -> tuple[bool, bool]:
    """Whether a noun says what somebody is charged with, tried or held for, and whether what he is convicted of."""
    token = sentence.tokens[noun]
    for _ in range(_DEEP):
        before = preposition(sentence, token.index)
        if token.is_root or (token.relation != "conj" and before not in _FOR):
            break
        token = sentence.tokens[token.head]
        above = sentence.tokens[token.head]
        if token.relation == "obj" and (before in ("with", "over") or above.lemma.lower() in _FREEING):
            token = above  # "acquitted two men | of the murder", as parsers hang it
        lemma = token.lemma.lower()
        if lemma in ACCUSING or lemma in _CONVICTING:
            return lemma in ACCUSING, lemma in _CONVICTING
        if token.upos == "VERB":
            beside = (sentence.tokens[one] for one in sentence.children(token.index))
            return any(one.relation in ("obj", "obl") and one.lemma.lower() in _PAPERS for one in beside), False
    return False, False
