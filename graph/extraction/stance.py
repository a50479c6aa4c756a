"""Polarity, certainty and modality of a predication, read from the grammar around it.

From the predicate upwards to the clause that somebody says: each word on the way may deny ("did not", "refused to"),
weaken ("may", "reportedly"), or say that it is only planned, asked for, hoped, owed or supposed. Denials cancel each
other, the weakest certainty stays, and of modalities the outermost ("hopes that they will help" is hoped).
The cues themselves are data: ``ontology/schemes/cues.ttl``.
"""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import ALMOST, IMPLYING, TITLES
from graph.language.sentence import Sentence, Token
from graph.model import Certainty, Modality, Polarity, Stance
from graph.vocabulary import Cue, Vocabulary

_NEGATIONS: Final = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly"))
# Prepositions after which a gerund is a thing done: "after attacking", "by sending".
_HAPPENED: Final = ("after", "by", "since", "while", "when", "in", "upon", "following")
_GOVERNING: Final = ("for", "of", "to", "about", "on", "against", "from")
_PARTS: Final = ("AUX", "ADV", "SCONJ", "ADJ", "PART", "CCONJ", "DET")
_WEAKEST: Final = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)
# "Were Ukraine a member, …": an auxiliary that opens a sentence opens what is only supposed, or asked.
_IMAGINED: Final = ("Were", "Had", "Should", "Could", "Would", "Might")
_NOBODY: Final = frozenset(("no", "neither", "nobody", "none", "nothing"))
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
        if sentence.tokens[-1].text == "?" or any(token.text == "?" for token in sentence.tokens[index:]):
            state.certainty(Certainty.UNKNOWN, "?")
        if sentence.tokens[0].text in _IMAGINED and not any(token.text == "," for token in sentence.tokens[:index]):
            state.modality(Modality.CONDITIONAL, sentence.tokens[0].text)
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
            case "conj" if head.upos == token.upos:
                # "will sign and ratify" shares its auxiliaries; "that A wins and that B loses" only what governs both.
                if not sentence.child(token.index, "nsubj"):
                    self._at(state, sentence, head.index, shared=True)
                return True
            case "xcomp" | "ccomp" | "csubj":
                return self._climb_complement(state, sentence, token, head)
            case "acl" if token.deprel == "acl" and head.upos == "NOUN":
                self._under_noun(state, sentence, token, head)
                return False
            case "advcl":
                if _marked(sentence, token, "to"):
                    state.modality(Modality.PLANNED, "to")
                elif (marker := _prepositional(sentence, token)) and marker not in _HAPPENED:
                    # "was accused of attacking", "voted against joining", "far from leaving"
                    state.certainty(Certainty.UNKNOWN, marker)
                return False
            case "obj" | "obl" | "nmod" if token.upos == "NOUN" and token.lemma.lower() not in TITLES:
                marker = preposition(sentence, token.index)
                if marker and marker not in _GOVERNING:
                    return False
                self._govern(state, sentence, head, marker)
                self._at(state, sentence, head.index)
                return head.upos == "VERB"
        return False

    def _climb_complement(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in the verb whose complement a clause is; whether to go on from it."""
        if head.upos == "NOUN" and sentence.child(head.index, "cop") is None:
            self._under_noun(state, sentence, token, head)
            return False
        lemma = head.lemma.lower()
        if lemma in self._speech and token.relation == "ccomp":
            self._take(state, self._speech[lemma], head)
            return False
        marker = "to" if _marked(sentence, token, "to") else ""
        known = self._govern(state, sentence, head, marker) or lemma in IMPLYING
        if not known and (token.relation == "xcomp" or head.upos == "VERB"):
            # What an unknown verb governs may or may not be so.
            state.certainty(Certainty.UNKNOWN, head.text)
        self._at(state, sentence, head.index)
        return True

    def _under_noun(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> None:
        """Take in the noun that a clause belongs to: "a plan to attack", "the claim that it attacked"."""
        if token.feature("VerbForm") == "Inf":
            state.modality(Modality.PLANNED, token.text)
            self._govern(state, sentence, head, "to")
        elif _prepositional(sentence, token) or _marked(sentence, token, "that"):
            self._govern(state, sentence, head, "")
            state.certainty(Certainty.UNKNOWN, head.text)

    def _govern(self, state: "_State", sentence: Sentence, head: Token, marker: str) -> bool:
        """Take in a governing word: as a phrase ("call for", "rule out", "have to") before the word alone.

        Returns whether the word is one that is known to make a stance.
        """
        particle = sentence.child(head.index, "compound:prt")
        lemma = head.lemma.lower()
        phrases = [f"{lemma} {word}" for word in (particle.lemma.lower() if particle else "", marker) if word]
        for name in (*phrases, lemma):
            for part in ("VERB", "AUX", "NOUN", "ADJ"):
                fits = head.upos in {part, "PROPN"} or (part in ("VERB", "AUX") and name != lemma)
                if fits and (cue := self._cues.get((name, part))):
                    self._take(state, cue, head)
                    return True
        return False

    def _at(self, state: "_State", sentence: Sentence, index: int, *, shared: bool = False) -> None:
        """Take in the auxiliaries, adverbs and conjunctions that belong to one word."""
        for below in sentence.children(index):
            token = sentence.tokens[below]
            word = token.text.lower()
            if token.relation in ("aux", "cop") and _inverted(sentence, index, below):
                state.modality(Modality.CONDITIONAL, token.text)
            if token.relation == "advmod" and word in ALMOST:
                state.certainty(Certainty.UNKNOWN, token.text)
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
            elif token.relation in ("nsubj", "obj") and not shared:
                nobody = [
                    sentence.tokens[i].text
                    for i in (below, *sentence.children(below))
                    if sentence.tokens[i].text.lower() in _NOBODY
                ]
                for denial in nobody[:1]:
                    state.deny(denial)

    def _take(self, state: "_State", cue: Cue, token: Token) -> None:
        if cue.polarity == Polarity.NEGATIVE:
            state.deny(token.text)
        if cue.certainty:
            state.certainty(Certainty(cue.certainty), token.text)
        if cue.modality and cue.modality != Modality.ACTUAL:
            state.modality(Modality(cue.modality), token.text)


def _prepositional(sentence: Sentence, token: Token) -> str:
    """The preposition in front of a gerund ("of" in "of attacking"), or nothing."""
    if not token.text.lower().endswith("ing"):
        return ""
    marks = (sentence.tokens[below] for below in sentence.children(token.index))
    return next((mark.lemma.lower() for mark in marks if mark.relation in ("mark", "case")), "")


def _inverted(sentence: Sentence, verb: int, auxiliary: int) -> bool:
    """Whether an auxiliary stands before the subject: "Had Turkey attacked, …", "Is Serbia a member?"."""
    subject = sentence.child(verb, "nsubj")
    opens = auxiliary == 0 or sentence.tokens[auxiliary - 1].upos in ("PUNCT", "CCONJ")
    return subject is not None and auxiliary < subject.index and opens


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
