"""Those whom a list leaves out: "France but not Serbia", "by most states, and not by Serbia or Syria"."""

from typing import Final

from graph.language.sentence import Sentence

_JOINING: Final = frozenset(("but", "and", "though", "although", "if"))
_MORE: Final = frozenset("only just merely simply necessarily yet".split())
"""Words that make another sense of "not": "and not only by Serbia"."""


def is_excepted(sentence: Sentence, index: int) -> bool:
    """Whether a name is coordinated by "but not", itself or as one of several."""
    if _is_put_right(sentence, index):
        return True
    for one in (index, *sentence.ancestors(index)):
        token = sentence.tokens[one]
        if token.relation != "conj":
            return False
        if _is_denied(sentence, one):
            return True
        joined = sentence.child(one, "cc")
        if joined is not None and joined.text.lower() == "but":
            return False
        earlier = (i for i in sentence.children(token.head) if token.head < i < one)
        if any(sentence.tokens[i].relation == "conj" and _is_denied(sentence, i) for i in earlier):
            return True
    return False


def _is_put_right(sentence: Sentence, index: int) -> bool:
    """Whether another stands in a name's place: "not by | Chad | but by Mali"."""
    other = sentence.child(index, "conj")
    joined = sentence.child(other.index, "cc") if other is not None else None
    if joined is None or joined.text.lower() != "but" or not index:
        return False
    words = [sentence.tokens[i] for i in sentence.children(index) if i < index]
    denial = next((one for one in words if one.text.lower() == "not"), None)
    return denial is not None and sentence.tokens[denial.index + 1].text.lower() not in _MORE


def _is_denied(sentence: Sentence, index: int) -> bool:
    """Whether "but not" stands before a name, with no more than its prepositions and articles between."""
    words = [sentence.tokens[i] for i in sentence.children(index) if i < index]
    denial = next((one for one in words if one.text.lower() == "not"), None)
    if denial is None or sentence.tokens[index].upos == "VERB":
        return False
    following = sentence.tokens[denial.index + 1].text.lower()
    return following not in _MORE and sentence.tokens[denial.index - 1].text.lower() in _JOINING
