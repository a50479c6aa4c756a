"""Who is asked a question, and so answers it: "“Will it rain?” a reporter asked Ada Holm. “It will,” she said."."""

from typing import Final

from graph.extraction.attribution.reported import Report
from graph.extraction.clauses import is_passive
from graph.extraction.lexicon import QUESTION_WORDS
from graph.language.sentence import Sentence, Token

_ASKING: Final = (*QUESTION_WORDS, "if", "whether", "which")


def asked_by(sentence: Sentence, report: Report) -> int | None:
    """The noun for whoever is asked what a report reports, where that is a question and no request."""
    verb = sentence.tokens[report.head]
    if report.cue.lemma != "ask" or not report.contents or is_passive(sentence, verb.index):
        return None
    whom = sentence.child(verb.index, "iobj", "obj")
    if whom is None or whom.index < verb.index:
        return None
    words = report.contents[0].words
    opens = sentence.tokens[words[0]].lemma.lower() in _ASKING
    behind = sentence.tokens[words[-1] + 1 : words[-1] + 3]
    quoted = any(one.text == "?" for one in (*behind, *(sentence.tokens[i] for i in words)))
    return whom.index if opens or quoted else None


def asked_whether(sentence: Sentence, token: Token, lemma: str) -> Token | None:
    """The "whether" or "if" of a question: "asked whether it would pay" asks for nothing to be done."""
    if lemma not in ("ask", "wonder", "question", "inquire", "enquire"):
        return None
    marks = (sentence.tokens[i] for i in sentence.children(token.index))
    return next((one for one in marks if one.relation == "mark" and one.text.lower() in ("whether", "if")), None)
