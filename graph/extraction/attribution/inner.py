"""What somebody's own words tell of the words of others: "“They say that it fell,” she said"."""

from typing import Final

from graph.extraction.attribution.cuts import COGNITION
from graph.extraction.attribution.reported import ADDING, Report
from graph.extraction.lexicon import DOCUMENTS, speaks
from graph.language.sentence import Sentence

_OTHERS: Final = ("they", "he", "she", "others", "some", "many", "most", "both", "who")
"""Pronouns for those of whom a speaker tells; he himself, his hearers and "anybody" are none of them."""
_WEIGHED: Final = COGNITION - {"decide", "determine"}
"""What somebody comes to know is so for whoever tells it."""
_OPEN: Final = frozenset("would could can may might should must will shall 'll ’ll wo ca 'd ’d to".split())
_GIVEN: Final = frozenset("if unless whenever when whether".split())


def is_told(sentence: Sentence, report: Report) -> bool:
    """Whether a report inside a quotation tells that certain others have said or thought something."""
    head = sentence.tokens[report.head]
    if not report.sources or report.cue.lemma in _WEIGHED:
        return False
    if not all(_is_somebody(sentence, index) for index in report.sources):
        return False
    if any("?" in one.text for one in sentence.tokens[-2:]):
        return False
    adding = head.lemma.lower() in ADDING
    for index in (report.head, *sentence.ancestors(report.head)):
        below = (sentence.tokens[i] for i in sentence.children(index) if i < index)
        words = {one.text.lower() for one in below if one.relation in ("aux", "mark", "advmod")}
        if not adding and words & (_OPEN | _GIVEN if index == report.head else _GIVEN):
            return False
        if sentence.tokens[index].relation not in ("conj", "advcl", "xcomp"):
            break
    return True


def _is_somebody(sentence: Sentence, index: int) -> bool:
    """Whether a noun or pronoun means certain people or bodies: "people say" is said of nobody."""
    token = sentence.tokens[index]
    lemma = token.lemma.lower()
    if token.upos in ("PRON", "DET", "NUM"):
        return token.text.lower() in _OTHERS
    if lemma == "people":
        return any(sentence.tokens[i].relation in ("det", "amod", "nmod") for i in sentence.children(index))
    return token.upos != "NOUN" or speaks(lemma) or lemma in DOCUMENTS
