"""Reports that something was not said: "did not say", "refused to say", "nobody said"."""

from typing import Final

from graph.extraction.lexicon import NOT
from graph.language.sentence import Sentence, Token
from graph.model import Polarity
from graph.vocabulary import Vocabulary

_NOT: Final = (*NOT, "neither", "nor")
_NOBODY: Final = ("nobody", "none", "neither", "no")


def is_silent(sentence: Sentence, verb: Token, vocabulary: Vocabulary) -> bool:
    """Whether a report says that something was not said: "did not say", "refused to say", "without saying"."""
    for below in sentence.children(verb.index):
        token = sentence.tokens[below]
        if token.text.lower() in _NOT and below < verb.index and token.relation in ("advmod", "cc", "det"):
            return True
        if token.lemma.lower() == "without" and token.relation in ("mark", "case"):
            return True
    if verb.is_root or verb.relation not in ("xcomp", "advcl", "ccomp", "obl"):
        return False
    head = sentence.tokens[verb.head]
    particle = sentence.tokens[head.index + 1].lemma.lower() if head.index + 1 < len(sentence) else ""
    of = any(sentence.tokens[i].text.lower() == "of" for i in sentence.children(verb.index))
    if of and head.lemma.lower() == "stop" and particle == "short":
        return True
    cue = vocabulary.cues.get((head.lemma.lower(), "VERB"))
    refused = cue is not None and cue.polarity == Polarity.NEGATIVE and verb.relation == "xcomp"
    return refused or (verb.relation == "xcomp" and is_silent(sentence, head, vocabulary))


def is_nobody(sentence: Sentence, index: int) -> bool:
    """Whether a speaker is "nobody" or "no official"."""
    words = (index, *(i for i in sentence.children(index) if sentence.tokens[i].relation == "det"))
    if any(sentence.tokens[i].text.lower() == "neither" for i in sentence.children(index)):
        return True
    return any(sentence.tokens[i].text.lower() in _NOBODY for i in words)
