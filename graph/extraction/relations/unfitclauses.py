"""Relations that would be read off a clause or a noun beside a name: "Omdurman, the city in which the Mahdi is buried",
"Riga, a city once ruled by the Knights"; and those that two side by side are said not to have.
"""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import is_passive, members, preposition
from graph.extraction.linking.links import Links
from graph.extraction.relations.found import Found

_MEMBERS: Final = frozenset("member state country nation republic ally".split())
_BINDING: Final = frozenset("accede ratify denounce withdraw leave quit abrogate renounce repudiate reject".split())
"""What is done with a treaty and is no signing of it."""


def lack_it(found: Found) -> bool:
    """Whether two that are named side by side are said to have no tie, where the tie is read off their names: "Bhutan
    and China have no diplomatic relations"."""
    sentence, head = found.sentence, found.sentence.tokens[found.head]
    verb = sentence.tokens[head.head]
    if found.pattern != "as learnt" or head.upos != "PROPN" or head.relation != "nsubj" or verb.upos != "VERB":
        return False
    sides = {i for slot in found.slots for i in sentence.covering(slot.start, slot.end)}
    if not any(i in sides for i in members(sentence, head.index)[1:]):
        return False  # "Holm's Left Bloc has never won a seat"
    thing = sentence.child(verb.index, "obj")
    none = sentence.child(thing.index, "det") if thing is not None else None
    return is_negated(sentence, verb.index) or (none is not None and none.text.lower() == "no")


def is_in_own_clause(found: Found, _: Links) -> bool:
    """Whether the name behind a noun stands in a clause about it: "Omdurman, the city in which the Mahdi is buried"."""
    sentence, covered = found.sentence, _object(found)
    above = {found.head, *sentence.ancestors(found.head)}
    inside = (i for one in covered for i in (one, *sentence.ancestors(one)) if i not in above)
    return any(sentence.tokens[i].deprel == "acl:relcl" for i in inside)


def is_said_of_noun(found: Found, _: Links) -> bool:
    """Whether a participle straight behind a noun, by which that is told, was taken for one of another name's: "tore
    it down in Riga, a city once | ruled | by the Knights"."""
    sentence = found.sentence
    verb = sentence.tokens[found.head]
    if verb.relation != "advcl" or sentence.child(verb.index, "aux", "aux:pass", "cop", "nsubj", "mark"):
        return False
    before = verb.index - 1
    while before > 0 and sentence.tokens[before].upos == "ADV":
        before -= 1
    noun, article = sentence.tokens[before], sentence.child(before, "det")
    return noun.upos == "NOUN" and article is not None and not {before, noun.head} & {*_object(found)}


def is_of_members(found: Found, _: Links) -> bool:
    """Whether a body would be bound by what its members signed: "signed by the five members | of ASEAN"."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "subject"), None)
    for index in sentence.covering(thing.start, thing.end) if thing else ():
        above = sentence.tokens[sentence.tokens[index].head]
        if above.lemma.lower() in _MEMBERS and sentence.tokens[index].relation in ("nmod", "compound"):
            return above.feature("Number") == "Plur"
    return False


def does_without_signing(found: Found, _: Links) -> bool:
    """Whether a verb says something else that was done with a treaty by whoever would have signed it: "acceded to it",
    "denounced it"."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "subject"), None)
    if found.pattern != "as learnt" or thing is None:
        return False
    for index in sentence.covering(thing.start, thing.end):
        token = sentence.tokens[index]
        while token.relation == "conj" and token.upos != "VERB":
            token = sentence.tokens[token.head]
        if token.relation == "nsubj" and sentence.tokens[token.head].lemma.lower() in _BINDING:
            return True
    return False


def does_something_else(found: Found, _: Links) -> bool:
    """Whether whoever would recognise something is the subject of a clause of its own, beside one in which others are
    named by whom it is recognised: "is recognised by no member of the bloc, but Russia | keeps | soldiers there"."""
    sentence, verb = found.sentence, found.sentence.tokens[found.head]
    thing = next((one for one in found.slots if one.role == "subject"), None)
    if found.pattern != "as learnt" or thing is None or not is_passive(sentence, verb.index):
        return False
    by = any(preposition(sentence, i) == "by" for i in sentence.children(verb.index))
    doers = (sentence.tokens[i] for i in sentence.covering(thing.start, thing.end))
    return by and any(one.relation == "nsubj" and one.head != verb.index for one in doers)


def _object(found: Found) -> tuple[int, ...]:
    """The words of the object of a relation."""
    thing = next((one for one in found.slots if one.role == "object"), None)
    return tuple(found.sentence.covering(thing.start, thing.end)) if thing else ()
