"""Polarity, certainty and modality of a predication, read from the grammar around it.

From the predicate upwards to the clause that somebody says: each word on the way may deny ("did not", "refused to"),
weaken ("may", "reportedly"), or say that it is only planned, asked for, hoped, owed or supposed. Denials cancel each
other, the weakest certainty stays, and of modalities the outermost ("hopes that they will help" is hoped).
The cues themselves are data: ``ontology/schemes/cues.ttl``.
"""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import TITLES
from graph.language.sentence import Sentence, Token
from graph.model import Certainty, Modality, Polarity, Stance
from graph.vocabulary import Cue, Vocabulary

_NEGATIONS: Final = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly"))
_GOVERNING: Final = ("for", "of", "to", "about", "on", "against", "from")
_PARTS: Final = ("AUX", "ADV", "SCONJ", "ADJ", "PART", "CCONJ", "DET")
_WEAKEST: Final = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)
_CONDITIONS: Final = frozenset(("if", "unless", "whether", "should"))
_GOVERNED: Final = ("xcomp", "ccomp", "csubj", "acl", "advcl")


class StanceReader:
    """Reads stances with the cues of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cues = vocabulary.cues
        self._speech = vocabulary.speech

    def read(self, sentence: Sentence, index: int) -> tuple[Stance, tuple[str, ...]]:
        """The stance towards a predicate inside what its speaker says, with the words that made it."""
        state = _State()
        self._at(state, sentence, index)
        current = sentence.tokens[index]
        for _ in range(len(sentence)):
            if current.is_root or not self._climb(state, sentence, current):
                break
            current = sentence.tokens[current.head]
        return state.stance, tuple(state.cues)

    def _climb(self, state: "_State", sentence: Sentence, token: Token) -> bool:
        """Take in what governs a word; whether to go on from its governor."""
        head = sentence.tokens[token.head]
        match token.relation:
            case "conj" if head.upos == token.upos and not sentence.child(token.index, "nsubj"):
                self._at(state, sentence, head.index, shared=True)
                return True
            case "xcomp" | "ccomp" | "csubj":
                marker = "to" if _marked(sentence, token, "to") else ""
                if head.lemma.lower() in self._speech and token.relation == "ccomp":
                    self._take(state, self._speech[head.lemma.lower()], head)
                    return False
                self._govern(state, sentence, head, marker)
                self._at(state, sentence, head.index)
                return True
            case "acl" if token.deprel == "acl" and head.upos == "NOUN":
                if token.feature("VerbForm") == "Inf":
                    state.modality(Modality.PLANNED, token.text)
                    self._govern(state, sentence, head, "to")
                elif preposition(sentence, token.index) or _prepositional(sentence, token):
                    # "talks on establishing relations": whether it comes to that is not said.
                    state.certainty(Certainty.UNKNOWN, head.text)
                return False
            case "advcl":
                if _marked(sentence, token, "to"):
                    state.modality(Modality.PLANNED, "to")
                return False
            case "obj" | "obl" | "nmod" if token.upos == "NOUN" and token.lemma.lower() not in TITLES:
                marker = preposition(sentence, token.index)
                if marker and marker not in _GOVERNING:
                    return False
                self._govern(state, sentence, head, marker)
                self._at(state, sentence, head.index)
                return head.upos == "VERB"
        return False

    def _govern(self, state: "_State", sentence: Sentence, head: Token, marker: str) -> None:
        """Take in a governing word: as a phrase ("call for", "rule out", "have to") before the word alone."""
        particle = sentence.child(head.index, "compound:prt")
        lemma = head.lemma.lower()
        phrases = [f"{lemma} {word}" for word in (particle.lemma.lower() if particle else "", marker) if word]
        for name in (*phrases, lemma):
            for part in ("VERB", "AUX", "NOUN", "ADJ"):
                fits = head.upos in {part, "PROPN"} or (part in ("VERB", "AUX") and name != lemma)
                if fits and (cue := self._cues.get((name, part))):
                    self._take(state, cue, head)
                    return

    def _at(self, state: "_State", sentence: Sentence, index: int, *, shared: bool = False) -> None:
        """Take in the auxiliaries, adverbs and conjunctions that belong to one word."""
        for below in sentence.children(index):
            token = sentence.tokens[below]
            word = token.text.lower()
            inner = [f"{sentence.tokens[i].lemma.lower()} {word}" for i in sentence.children(below)]
            if phrase := next((cue for name in inner if (cue := self._cues.get((name, "ADV")))), None):
                self._take(state, phrase, token)
            elif token.relation in ("advmod", "det") and (word in _NEGATIONS or token.feature("Polarity") == "Neg"):
                if not shared:
                    state.deny(token.text)
            elif token.relation == "mark" and word in _CONDITIONS:
                state.modality(Modality.CONDITIONAL, token.text)
            elif token.relation in ("aux", "advmod", "mark", "amod", "cc"):
                for part in _PARTS:
                    if cue := self._cues.get((token.lemma.lower(), part)) or self._cues.get((word, part)):
                        self._take(state, cue, token)
                        break
            elif token.relation in ("nsubj", "obj") and sentence.child(below, "det") is not None and not shared:
                determiner = sentence.child(below, "det")
                if determiner and determiner.text.lower() in ("no", "neither"):
                    state.deny(determiner.text)

    def _take(self, state: "_State", cue: Cue, token: Token) -> None:
        if cue.polarity == Polarity.NEGATIVE:
            state.deny(token.text)
        if cue.certainty:
            state.certainty(Certainty(cue.certainty), token.text)
        if cue.modality and cue.modality != Modality.ACTUAL:
            state.modality(Modality(cue.modality), token.text)


def _prepositional(sentence: Sentence, token: Token) -> bool:
    return token.text.lower().endswith("ing") and any(
        sentence.tokens[below].relation == "mark" for below in sentence.children(token.index)
    )


def _marked(sentence: Sentence, token: Token, word: str) -> bool:
    return any(
        sentence.tokens[below].lemma.lower() == word and sentence.tokens[below].relation == "mark"
        for below in sentence.children(token.index)
    )


class _State:
    """A stance in the making."""

    def __init__(self) -> None:
        self.stance = Stance()
        self.cues: list[str] = []

    def deny(self, cue: str) -> None:
        flipped = Polarity.POSITIVE if self.stance.polarity == Polarity.NEGATIVE else Polarity.NEGATIVE
        self._set(Stance(flipped, self.stance.certainty, self.stance.modality), cue)

    def certainty(self, certainty: Certainty, cue: str) -> None:
        weakest = min(certainty, self.stance.certainty, key=_WEAKEST.index)
        self._set(Stance(self.stance.polarity, weakest, self.stance.modality), cue)

    def modality(self, modality: Modality, cue: str) -> None:
        self._set(Stance(self.stance.polarity, self.stance.certainty, modality), cue)

    def _set(self, stance: Stance, cue: str) -> None:
        self.stance = stance
        self.cues.append(cue)
