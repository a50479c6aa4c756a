"""Whether a sentence tells that somebody heads a body, where the learnt reader sees it: "led by" him, in his own name's
list, and not as a deputy, a founder or the head of another.
"""

import re
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.learnt.reading import Related
from graph.extraction.lexicon import LESS, TITLES, TO_COME
from graph.extraction.linking.links import Links
from graph.extraction.relations.bearers import PARTS
from graph.extraction.relations.titlekinds import is_of_a_field
from graph.language.sentence import Sentence

_DISMISSING: Final = frozenset("dismiss sack fire oust remove".split())
_OWNING: Final = re.compile(r"['’]s? (?:(?:(?!former|rival|old|previous|own)[a-z-]+ )?party, (?:the )?)?")
_FOUNDERS: Final = frozenset("founder co-founder founding member candidate".split())


def first_of_list(sentence: Sentence, index: int) -> int:
    """The first word of the list that a word stands in; itself where it stands in none."""
    while sentence.tokens[index].relation == "conj":
        index = sentence.tokens[index].head
    return index


def owns(sentence: Sentence, one: Related, links: Links) -> bool:
    """Whether the name of a person stands as an owner in front of that of a body, or of a party that is then named."""
    ends = (sentence.tokens[index] for index in (one.first, one.second))
    person, body = (links.at(end.start, end.end) for end in ends)
    return (
        person is not None
        and body is not None
        and person.kind == "Person"
        and _OWNING.fullmatch(links.text, person.end, body.start) is not None
    )


def is_led_by(sentence: Sentence, one: Related, links: Links) -> bool:
    """Whether "led by" stands between the name of a body and that of a person, and nothing else does; behind that of
    a part of a body, "a wing of the Green Party, led by Jan Lech", the part is led."""
    ends = (sentence.tokens[index] for index in (one.first, one.second))
    person, body = (links.at(end.start, end.end) for end in ends)
    return (
        person is not None
        and body is not None
        and person.kind == "Person"
        and sentence.tokens[one.second].relation != "nmod"
        and links.text[body.end : person.start] in (", led by ", " led by ")
    )


def led_by_another(sentence: Sentence, one: Related, links: Links) -> bool:
    """Whether the name of another body stands nearer to "led by": "P, and Q, led by B"."""
    return _nearest_led(sentence, one, links) is not None


def of_nearest(sentence: Sentence, one: Related, links: Links) -> Related:
    """That somebody leads the body right before "led by", where he is seen to lead one before that: "P, and | Q, led by
    B |"."""
    nearest = _nearest_led(sentence, one, links) if one.name == "leads" else None
    nearer = replace(one, second=nearest) if nearest is not None else one
    return nearer if is_led_by(sentence, nearer, links) else one


def _nearest_led(sentence: Sentence, one: Related, links: Links) -> int | None:
    """The last word of another body whose name stands nearer to "led by"."""
    before = [token.text.lower() for token in sentence.tokens[max(0, one.first - 2) : one.first]]
    if before != ["led", "by"]:
        return None
    own = links.on(sentence.tokens[one.second])
    nearer = ((token.index, links.on(token)) for token in reversed(sentence.tokens[one.second + 1 : one.first]))
    bodies = ("PoliticalParty", "Organisation", "ArmedGroup", "InternationalOrganisation")
    return next((index for index, it in nearer if it and it != own and it.kind in bodies), None)


def is_no_head(sentence: Sentence, one: Related) -> bool:
    """Whether somebody stands in for a head, founded a body only, or heads something else: "the deputy head of …",
    "the party's founder", "Poilievre heads the Conservatives" beside another party."""
    near = [sentence.tokens[i] for i in (one.first, sentence.tokens[one.first].head, *sentence.children(one.first))]
    if of_less(sentence, one.first) or any(token.lemma.lower() in _FOUNDERS for token in near):
        return True
    if any(token.lemma.lower() in TITLES and is_of_a_field(sentence, token.index) for token in near):
        return True  # "Ada Holm, policy director of Oxfam"
    if _is_of_a_part(sentence, one.second):
        return True
    verb = sentence.tokens[sentence.tokens[one.first].head]
    thing = sentence.child(verb.index, "obj") if verb.lemma.lower() in ("lead", "head") else None
    return thing is not None and one.second != thing.index and thing.index not in sentence.ancestors(one.second)


def _is_of_a_part(sentence: Sentence, body: int) -> bool:
    """Whether a body is a part of one that is named behind it, or that one: "the youth wing of the Labour Party"."""
    for part, whole in ((sentence.tokens[body].head, body), *((body, below) for below in sentence.children(body))):
        token = sentence.tokens[part]
        if token.upos == "NOUN" and token.lemma.lower() in PARTS and preposition(sentence, whole) == "of":
            return True
    return False


def takes_over(sentence: Sentence, verb: int, name: int) -> bool:
    """Whether a verb tells that whom a name names begins to lead: "took over the party in 2010", "took over from her",
    "replaced her", whose time it ends."""
    if name > verb:
        return False
    token = sentence.tokens[verb]
    if token.lemma.lower() in ("replace", "succeed") and sentence.tokens[name].deprel == "nsubj":
        return True
    following = sentence.tokens[verb + 1].text.lower() if verb + 1 < len(sentence) else ""
    return sentence.tokens[verb].lemma.lower() == "take" and following in ("over", "charge", "command")


def dismisses(sentence: Sentence, verb: int, name: int) -> bool:
    """Whether a verb tells that whom a name names takes an office from another: "sacked Juan Riva as head of it"."""
    token = sentence.tokens[verb]
    thing = sentence.child(verb, "obj")
    subject = surface_subject(sentence, verb)
    does = subject is not None and name in sentence.subtree(subject) and not is_passive(sentence, verb)
    return token.lemma.lower() in _DISMISSING and does and thing is not None and thing.upos in ("PROPN", "NOUN")


def leads_another(sentence: Sentence, verb: int, name: int) -> bool:
    """Whether an active verb tells of the leading of somebody other than a name: "Ada Holm led it until 2019"."""
    token = sentence.tokens[verb]
    subject = next((i for i in sentence.children(verb) if sentence.tokens[i].deprel == "nsubj"), None)
    return (
        token.upos == "VERB"
        and token.lemma.lower() in ("lead", "head", "chair", "run")
        and subject is not None
        and name not in sentence.subtree(subject)
        # "Ada Holm, who leads it", "said that she leads it"
        and (sentence.tokens[subject].upos != "PRON" or name > verb)
    )


def is_of_another(sentence: Sentence, one: Related) -> bool:
    """Whether a body hangs on the name of another in a list: "Burns, director of the CIA, and Barnea, who heads the
    Mossad"."""
    beginning = first_of_list(sentence, one.first)
    near = (index for index in sentence.ancestors(one.second) if first_of_list(sentence, index) == beginning)
    owner = next(near, None)
    return owner is not None and owner != one.first and sentence.tokens[owner].upos == "PROPN"


def of_less(sentence: Sentence, *words: int) -> bool:
    """Whether somebody only stands in for whoever holds an office: "the deputy head of …"."""
    near = {sentence.tokens[index].head for index in words} | set(words)
    below = {one for index in near for one in (index, *sentence.children(index))}
    below |= {one for index in list(below) for one in sentence.children(index)}
    return any(sentence.tokens[index].lemma.lower() in LESS | TO_COME for index in below)
