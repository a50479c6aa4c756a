"""What somebody is called upon to do who does not heed the call: "rejected opposition calls to step down".

Parsers hang the infinitive on either word. Whoever rejects the call is the one who would do what it asks for.
"""

from typing import Final

from graph.extraction.attribution.conditions import marked
from graph.extraction.clauses import is_passive, surface_subject
from graph.language.sentence import Sentence, Token

_CALLS: Final = frozenset("call demand appeal request plea pressure".split())
_MET: Final = frozenset("reject dismiss ignore face resist rebuff defy spurn heed refuse brush shrug".split())
"""What is done to a call by the one to whom it goes."""
_CLAUSES: Final = ("advcl", "xcomp", "acl")


def called(sentence: Sentence, token: Token) -> tuple[Token, int] | None:
    """The call in which a verb tells what is asked for, and the word for the one who is called upon, if any."""
    if token.relation not in _CLAUSES or marked(sentence, token, "to") is None:
        return None
    above = sentence.tokens[token.head]
    noun = above if above.upos == "NOUN" else _object(sentence, above, token)
    verb = sentence.tokens[noun.head] if noun is not None and noun.relation == "obj" else None
    if noun is None or verb is None or noun.lemma.lower() not in _CALLS or verb.lemma.lower() not in _MET:
        return None
    subject = surface_subject(sentence, verb.index)
    return (noun, subject) if subject is not None and not is_passive(sentence, verb.index) else None


def _object(sentence: Sentence, verb: Token, token: Token) -> Token | None:
    """The last object of a verb before an infinitive."""
    found = [i for i in sentence.children(verb.index) if sentence.tokens[i].relation == "obj" and i < token.index]
    return sentence.tokens[found[-1]] if found else None
