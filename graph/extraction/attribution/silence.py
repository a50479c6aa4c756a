"""Reports that something was not said: "did not say", "refused to say", "nobody said"."""

from typing import Final

from graph.extraction.attribution.conditions import negation
from graph.extraction.lexicon import NEGATING
from graph.language.sentence import Sentence, Token
from graph.model import Polarity
from graph.vocabulary import Cue, Vocabulary

_NOBODY: Final = ("nobody", "none", "neither", "no")
_FEW: Final = ("few", "hardly", "scarcely")
_CONTESTING: Final = ("deny", "dispute", "doubt", "contest", "refute", "challenge")


def is_silent(sentence: Sentence, verb: Token, vocabulary: Vocabulary) -> bool:
    """Whether a report says that something was not said: "did not say", "refused to say", "without saying"."""
    for below in sentence.children(verb.index):
        token = sentence.tokens[below]
        if token.text.lower() in NEGATING and below < verb.index and token.relation in ("advmod", "cc", "det"):
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


def is_a_few(sentence: Sentence, token: Token) -> bool:
    """Whether some people are meant: "a few said"; "few said" tells that most did not."""
    article = sentence.child(token.index, "det")
    return token.text.lower() == "few" and article is not None and article.text.lower() == "a"


def is_uncontested(sentence: Sentence, source: int, cue: Cue) -> bool:
    """Whether nobody or hardly anybody denies what follows, so that it is so: "few dispute that it attacked"."""
    few = any(sentence.tokens[i].text.lower() in _FEW for i in (source, *sentence.children(source)))
    return cue.lemma in _CONTESTING and (few or is_nobody(sentence, source))


def is_conceded(sentence: Sentence, verb: Token, cue: Cue) -> bool:
    """Whether somebody "does not deny" what follows, and so grants it."""
    clause = cue.lemma in _CONTESTING and sentence.child(verb.index, "ccomp") is not None
    return clause and negation(sentence, verb.index) is not None
