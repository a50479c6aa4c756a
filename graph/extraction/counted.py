"""People of whom only a number is told: "the two", "thousands"."""

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import COUNTED
from graph.language.sentence import Sentence, Token


def is_two_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a number stands for two who were named: "the two agreed", but not "the two countries" or "two agreed"."""
    article = sentence.child(token.index, "det")
    alone = token.upos == "NUM" and token.lemma.lower() in ("two", "2") and token.relation != "nummod"
    return alone and article is not None and article.text.lower() == "the" and article.index == token.index - 1


def numbered_people(sentence: Sentence, token: Token) -> str:
    """What people are called of whom only a number is told, and who do or suffer something; empty for other words.

    "Thousands marched", "dozens were killed", but not "thousands of troops marched", which has a word for them.
    """
    plural = token.lemma.lower() in COUNTED and token.feature("Number") == "Plur"
    named = any(
        preposition(sentence, below) == "of" and sentence.tokens[below].lemma.lower() not in COUNTED
        for below in sentence.children(token.index)
    )
    return "people" if plural and token.relation == "nsubj" and not named else ""
