"""What the words that belong to a predicate say of it: auxiliaries, adverbs, conjunctions, "no" in front of a noun."""

from typing import Final

from graph.extraction.attribution.blame import is_to_blame
from graph.extraction.attribution.conditions import inverted, is_ahead, is_negated, is_perfect, marked, prefers
from graph.extraction.attribution.draft import Draft
from graph.extraction.lexicon import ALMOST, NEGATING
from graph.language.sentence import Sentence, Token
from graph.model import Certainty, Modality, Polarity
from graph.vocabulary import Cue, Vocabulary

_NEGATIONS: Final = frozenset((*NEGATING, "no"))
_PARTS: Final = ("AUX", "ADV", "SCONJ", "ADJ", "PART", "CCONJ", "DET")
_NOBODY: Final = frozenset(("no", "neither", "nobody", "none", "nothing"))
_CONDITIONS: Final = frozenset(("if", "unless", "whether", "should"))
# What somebody "may" do is still to come; what "may be" or "may have been" is only unsure.
_ABLE: Final = ("can", "could")
_SENDING: Final = ("send", "dispatch", "despatch", "deploy", "ship")
_IN_VAIN: Final = ("unsuccessfully",)
_TRYING: Final = ("try", "attempt", "seek", "struggle", "fight", "work", "strive")
_AHEAD: Final = ("may", "might", "could")


class Modifiers:
    """Reads what belongs to one word, with the cues of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cues = vocabulary.cues

    def read(self, draft: Draft, sentence: Sentence, index: int, *, shared: bool = False) -> None:
        """Take in the auxiliaries, adverbs and conjunctions that belong to one word."""
        for below in sentence.children(index):
            token = sentence.tokens[below]
            word = token.text.lower()
            if token.relation in ("aux", "cop") and self._turned(draft, sentence, index, token):
                continue
            if token.relation == "advmod" and word in ALMOST:
                draft.certainty(Certainty.UNKNOWN, token)
            if phrase := self._phrase(sentence, below):
                if not shared or phrase.polarity != Polarity.NEGATIVE:
                    draft.take(phrase, token)
            elif token.relation in ("advmod", "det") and (word in _NEGATIONS or token.feature("Polarity") == "Neg"):
                if not shared:
                    draft.deny(token)
            elif token.relation == "aux" and word == "to":
                draft.modality(Modality.PLANNED, token)  # a headline: "Togo to expel envoys"
            elif token.relation == "mark" and word in _CONDITIONS:
                draft.modality(Modality.CONDITIONAL, token)
            elif token.relation in ("aux", "advmod", "mark", "amod", "cc") and not (shared and word == "neither"):
                # "Has neither signed nor ratified it": "nor" says so of the second.
                self._modified(draft, sentence, index, token)
            elif token.relation in ("nsubj", "obj") and not shared:
                words = (sentence.tokens[i] for i in (below, *sentence.children(below)))
                if nobody := next((one for one in words if one.text.lower() in _NOBODY), None):
                    draft.deny(nobody)

    def _turned(self, draft: Draft, sentence: Sentence, index: int, token: Token) -> bool:
        """Take in an auxiliary in front of its subject ("Had it attacked, …"), and "is to"; whether it is the first."""
        denied = token.index > 0 and sentence.tokens[token.index - 1].text.lower() in ("nor", "neither")
        if inverted(sentence, index, token.index) and not denied:
            if not any(one.text == "?" for one in sentence.tokens[index:]):
                draft.modality(Modality.CONDITIONAL, token)
            return True
        if _is_under_way(sentence, index, token):
            draft.modality(Modality.PLANNED, token)
            return True
        if is_to_blame(sentence, index):
            return False  # it is so already
        ahead = token.relation == "cop" or (token.lemma.lower() == "be" and _to_behind(sentence, index, token.index))
        if ahead and marked(sentence, sentence.tokens[index], "to"):
            draft.modality(Modality.PLANNED, token)
        return False

    def _phrase(self, sentence: Sentence, index: int) -> Cue | None:
        """What the vocabulary says of an adverb or conjunction of several words: "no longer", "instead of"."""
        token = sentence.tokens[index]
        word = token.text.lower()
        for below in sentence.children(index):
            other = sentence.tokens[below]
            names = [(f"{other.lemma.lower()} {word}", "ADV")]
            if other.relation == "fixed":
                names += [(f"{word} {other.lemma.lower()}", part) for part in ("SCONJ", "ADP")]
            if cue := next((self._cues[name] for name in names if name in self._cues), None):
                return cue
        return None

    def _modified(self, draft: Draft, sentence: Sentence, index: int, token: Token) -> None:
        """Take in an auxiliary, an adverb or a conjunction by what the vocabulary says of it."""
        word = token.text.lower()
        names = ((name, part) for part in _PARTS for name in (token.lemma.lower(), word))
        cue = next((self._cues[name] for name in names if name in self._cues), None)
        if cue is None or (token.lemma.lower() == "would" and prefers(sentence, index)):
            return
        if token.lemma.lower() in _ABLE and is_negated(sentence, index):
            return  # "could not pay", "cannot pay": it does not, and that is sure
        if word in _IN_VAIN and sentence.tokens[index].lemma.lower() not in _TRYING:
            return  # what is asked or attacked "unsuccessfully" is asked and attacked
        draft.take(cue, token)
        if token.lemma.lower() == "would" and is_perfect(sentence, sentence.tokens[index]):
            draft.modality(Modality.CONDITIONAL, token)  # "would have attacked": it did not
        if word in _AHEAD and token.relation == "aux" and is_ahead(sentence, index):
            draft.modality(Modality.PLANNED, token)


def _is_under_way(sentence: Sentence, verb: int, be: Token) -> bool:
    """Whether somebody "is sending" something: none of it has arrived."""
    sending = sentence.tokens[verb].lemma.lower() in _SENDING and sentence.tokens[verb].text.lower().endswith("ing")
    return sending and be.lemma.lower() == "be" and be.feature("Tense") == "Pres"


def _to_behind(sentence: Sentence, verb: int, be: int) -> bool:
    """Whether "to" stands between a form of "be" and the verb: "is to become", but not "wants to be asked"."""
    return any(one.text.lower() == "to" and one.head == verb for one in sentence.tokens[be + 1 : verb])
