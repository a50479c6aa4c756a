"""Words for deeds by which only a leaning is told, or a subject: what the public would like, to whom fighters are
loyal, what a film is about, and whom a party throws out of its ranks.
"""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.learnt.view import View

_FAVOURING: Final = frozenset("favour favor support back oppose prefer want like approve".split())
_SHARES: Final = frozenset("percent per cent half third quarter majority minority most many few".split())
_PUBLIC: Final = frozenset("voter respondent citizen people adult resident public electorate".split())
_HOUSES: Final = frozenset("party club union federation parliament senate chamber faction caucus association".split())
_WORKS: Final = frozenset(
    "film movie documentary novel book memoir play opera musical drama thriller series exhibition comedy ballet poem "
    "song album painting photograph podcast miniseries biography essay comic game ballad mural trilogy".split()
)
_PICTURES: Final = frozenset("film movie documentary novel painting photograph re-enactment reenactment mural".split())
_BOUND: Final = frozenset("loyal sympathetic friendly allied beholden obedient faithful devoted".split())


def is_only_favoured(view: View, index: int) -> bool:
    """Whether a deed is only what many people would like or not: "six in ten Poles favour sending troops"; a government
    that "supports sending troops" decides on it."""
    verb = view.sentence.tokens[index]
    thing = view.sentence.child(index, "xcomp", "advcl")
    liked = thing is not None and verb.lemma.lower() in _FAVOURING  # the favouring itself
    if not liked and verb.relation not in ("xcomp", "obj", "ccomp", "advcl"):
        return False
    thing, above = (thing, verb) if liked and thing else (verb, view.sentence.tokens[verb.head])
    if not thing.text.lower().endswith("ing") or above.lemma.lower() not in _FAVOURING or above.index > thing.index:
        return False
    subject = view.sentence.child(above.index, "nsubj")
    if subject is None:
        return False
    if subject.upos == "NUM":
        return True
    phrase = (subject.index, *view.sentence.subtree(subject.index))
    shared = any(view.lemmas[i] in _SHARES or view.sentence.tokens[i].text == "%" for i in phrase)
    return shared and any(view.kinds[i] == "people" or view.lemmas[i] in _PUBLIC for i in phrase)


def is_of_a_work(view: View, index: int) -> bool:
    """Whether a noun is only what a book or a film is about, or when it is set: "a documentary about the siege"."""
    noun, tokens = view.sentence.tokens[index], view.sentence.tokens
    above, tie = tokens[noun.head], preposition(view.sentence, index)
    if noun.upos != "NOUN":
        return False
    if tie in ("about", "of", "on") and above.lemma.lower() in (_WORKS if tie == "about" else _PICTURES):
        return True
    if tie not in ("during", "in", "amid", "against") or above.lemma.lower() != "set":
        return False
    subject = view.sentence.child(above.index, "nsubj", "nsubj:pass")
    work = tokens[above.head] if above.relation in ("acl", "advcl") else subject
    if above.relation == "advcl" and work is not None and work.upos == "VERB":
        work = view.sentence.child(work.index, "nsubj", "nsubj:pass")
    return work is not None and work.lemma.lower() in _WORKS


def is_leaning(view: View, index: int) -> bool:
    """Whether an adjective only says to whom somebody is bound: "militias loyal to the government"."""
    return view.sentence.tokens[index].upos == "ADJ" and view.lemmas[index] in _BOUND


def throws_out(view: View, verb: int) -> bool:
    """Whether a party or a house throws out one of its own, and deports nobody: "the party expelled Jan Lech"."""
    if view.lemmas[verb] not in ("expel", "oust", "eject", "evict"):
        return False
    doer = view.sentence.child(verb, "nsubj") or view.sentence.child(verb, "obl:agent")
    return doer is not None and doer.upos == "NOUN" and view.lemmas[doer.index] in _HOUSES
