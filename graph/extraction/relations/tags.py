"""What a speaker and somebody in the words have in common is not told: "is feared even within Hamas, said Ada Holm"."""

from typing import Final

from graph.language.sentence import Sentence
from graph.vocabulary import VOCABULARY

_WORDS: Final = ("ccomp", "parataxis")


def is_between_speaker_and_words(sentence: Sentence, first: int, second: int) -> bool:
    """Whether one of two words stands in the subject of a verb for saying, and the other in what is said."""
    for verb in sentence:
        if verb.upos != "VERB" or verb.lemma.lower() not in VOCABULARY.speech:
            continue
        subject = sentence.child(verb.index, "nsubj")
        speaker = {subject.index, *sentence.subtree(subject.index)} if subject is not None else set()
        if (first in speaker) == (second in speaker):
            continue
        if (second if first in speaker else first) in _said(sentence, verb.index):
            return True
    return False


def _said(sentence: Sentence, verb: int) -> set[int]:
    """The words of what a verb reports, below it, or around it where it is set in: "…, said Ada Holm, …"."""
    words = {
        word
        for below in sentence.children(verb)
        if sentence.tokens[below].relation in _WORDS
        for word in (below, *sentence.subtree(below))
    }
    if sentence.tokens[verb].relation == "parataxis":
        words |= {token.index for token in sentence} - {verb, *sentence.subtree(verb)}
    return words
