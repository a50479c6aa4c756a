"""People who share their name with an aircraft: "a suicide bomber", but not "the bombers"."""

from typing import Final

from graph.language.sentence import Sentence, Token

_BOMBS: Final = frozenset("suicide car truck lorry nail parcel bus train".split())


def bombers(sentence: Sentence, token: Token) -> str:
    """What such people are called; empty for other words and for aircraft."""
    if token.lemma.lower() != "bomber":
        return ""
    before = (sentence.tokens[below] for below in sentence.children(token.index) if below < token.index)
    bomb = next((one for one in before if one.relation == "compound" and one.lemma.lower() in _BOMBS), None)
    return f"{bomb.text} {token.text}".lower() if bomb is not None else ""
