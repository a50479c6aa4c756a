"""Who does what a verb without a subject says, where that is neither the subject nor the object of the verb above it:
"called on | Moscow | to withdraw", "appointed | Ada Holm | as minister, replacing Jan Lech".
"""

from typing import Final

from graph.language.sentence import Sentence, Token

_ASKED: Final = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "prevail": ("on", "upon")}
"""Verbs with the preposition of the one whom they ask."""
_APPOINTING: Final = frozenset("appoint name nominate choose pick install elect promote designate".split())
_SUCCEEDING: Final = frozenset("replace succeed".split())


def controller(sentence: Sentence, verb: Token, above: Token) -> int | None:
    """Who does what a verb below another says: whoever is asked or appointed."""
    return _asked(sentence, verb, above) or _appointed(sentence, verb, above)


def _asked(sentence: Sentence, verb: Token, asking: Token) -> int | None:
    mark = sentence.child(verb.index, "mark")
    prepositions = _ASKED.get(asking.lemma.lower(), ())
    if not prepositions or mark is None or mark.text.lower() != "to":
        return None
    for index in sentence.children(asking.index):
        case = sentence.child(index, "case") if asking.index < index < verb.index else None
        if case is not None and case.text.lower() in prepositions:
            return index
    return None


def _appointed(sentence: Sentence, verb: Token, appointing: Token) -> int | None:
    if appointing.lemma.lower() not in _APPOINTING or verb.lemma.lower() not in _SUCCEEDING:
        return None
    given = sentence.child(appointing.index, "obj")
    return given.index if given and sentence.child(appointing.index, "aux:pass") is None else None
