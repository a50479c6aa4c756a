"""What somebody makes clear: "made it clear that …" says it, "it is clear that …" says it for nobody."""

from typing import Final

from graph.language.sentence import Sentence, Token

_CLEAR: Final = ("clear", "plain")


def maker(sentence: Sentence, token: Token) -> Token | None:
    """The verb of "made it clear that …", whose subject says so."""
    above = sentence.tokens[token.head]
    made = token.text.lower() in _CLEAR and token.relation == "xcomp" and above.lemma.lower() == "make"
    return above if made else None


def is_clear_by_itself(sentence: Sentence, token: Token) -> bool:
    """Whether nobody says what is clear."""
    subject = sentence.child(token.index, "nsubj")
    return token.text.lower() in _CLEAR and subject is not None and subject.text.lower() in ("it", "this", "that")
