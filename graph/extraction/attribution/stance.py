"""Polarity, certainty and modality of a predication, read from the grammar around it.

From the predicate upwards to the clause that somebody says: each word on the way may deny ("did not", "refused to"),
weaken ("may", "reportedly"), or say that it is only planned, asked for, hoped, owed or supposed. Denials cancel each
other, the weakest certainty stays, and of modalities the outermost ("hopes that they will help" is hoped).
The cues themselves are data: ``ontology/schemes/cues.ttl``.
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.attribution.conditions import (
    IMAGINED,
    condition,
    fiction,
    inverted,
    is_ahead,
    is_kept_from,
    is_negated,
    is_ordinal,
    is_perfect,
    marked,
    prefers,
    prepositional,
    refuted,
)
from graph.extraction.clauses import preposition
from graph.extraction.lexicon import ALMOST, COMING, IMPLYING, PARTAKING, TITLES
from graph.extraction.timing.tense import opening
from graph.language.sentence import Sentence, Token
from graph.model import Binding, Certainty, Modality, Polarity, Stance
from graph.vocabulary import Cue, Vocabulary

_NEGATIONS: Final = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor"))
# Prepositions after which a gerund is a thing done: "after attacking", "by sending".
_HAPPENED: Final = ("after", "by", "since", "while", "when", "in", "upon", "following")
# Prepositions that say themselves that it was not done; the vocabulary has them as cues.
_NOT_DONE: Final = ("without", "instead")
_GOVERNING: Final = ("for", "of", "to", "about", "on", "against", "from")
_PARTS: Final = ("AUX", "ADV", "SCONJ", "ADJ", "PART", "CCONJ", "DET")
_WEAKEST: Final = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)
_NOBODY: Final = frozenset(("no", "neither", "nobody", "none", "nothing"))
_CONDITIONS: Final = frozenset(("if", "unless", "whether", "should"))
# What somebody "may" do is still to come; what "may be" or "may have been" is only unsure.
_ABLE: Final = ("can", "could")
_AHEAD: Final = ("may", "might", "could")


class StanceReader:
    """Reads stances with the cues of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cues = vocabulary.cues
        self._speech = vocabulary.speech
        self._speech_nouns = vocabulary.speech_nouns
        self._speech_adjectives = vocabulary.speech_adjectives

    def read(self, sentence: Sentence, index: int) -> tuple[Stance, tuple[str, ...], tuple[Binding, ...]]:
        """The stance towards a predicate inside what its speaker says, the words that made it, and what each gave."""
        state = _State()
        if asked := next((token for token in sentence.tokens[index:] if token.text == "?"), None):
            state.certainty(Certainty.UNKNOWN, asked)
        if sentence.tokens[0].text in IMAGINED and not any(token.text == "," for token in sentence.tokens[:index]):
            state.modality(Modality.CONDITIONAL, sentence.tokens[0])
        self._at(state, sentence, index)
        if (before := sentence.tokens[max(0, index - 2) : index]) and _no_longer(before, index):
            state.deny(before[-1])
        if supposed := condition(sentence, index):
            state.modality(Modality.CONDITIONAL, supposed)
        if work := fiction(sentence, index):
            state.modality(Modality.CONDITIONAL, work)
        current = sentence.tokens[index]
        for _ in range(len(sentence)):
            if current.is_root or not self._climb(state, sentence, current):
                break
            current = sentence.tokens[current.head]
        return state.stance, tuple(one.text for _, one in state.moves), state.bindings

    def own(self, sentence: Sentence, index: int) -> Cue | None:
        """The cue that a predicate is itself: of "it wants a plan", the wanting."""
        token = sentence.tokens[index]
        lemma = token.lemma.lower()
        below = sentence.child(index, "xcomp")
        names = [f"{lemma} to"] if below is not None and marked(sentence, below, "to") else []
        return next((cue for name in (*names, lemma) if (cue := self._cues.get((name, token.upos)))), None)

    def _climb(self, state: "_State", sentence: Sentence, token: Token) -> bool:
        """Take in what governs a word; whether to go on from its governor."""
        head = sentence.tokens[token.head]
        if token.relation in ("acl", "xcomp", "advcl") and is_ordinal(sentence, head):
            return False  # "the first to recognise it"
        match token.relation:
            case "conj" if head.upos == token.upos:
                # "will sign and ratify" shares its auxiliaries; "that A wins and that B loses" only what governs both.
                if not sentence.child(token.index, "nsubj"):
                    self._at(state, sentence, head.index, shared=True)
                return True
            case "ccomp" if opening(sentence, token.index) in ("after", "since", "until", "once"):
                return False  # "joined it, two years after it had applied": no content of the verb over it
            case "xcomp" | "ccomp" | "csubj":
                return self._climb_complement(state, sentence, token, head)
            case "acl" if token.deprel == "acl" and head.upos == "NOUN":
                self._under_noun(state, sentence, token, head)
                return False
            case "advcl":
                return self._climb_adverbial(state, sentence, token, head)
            case "amod" if token.text.lower().endswith("ing") and preposition(sentence, head.index):
                if is_kept_from(sentence, sentence.tokens[token.index - 1]):
                    state.deny(sentence.tokens[token.index - 1])
                return self._climb(state, sentence, head)  # "accused of attacking villages", as parsers hang it
            case "nsubj" if token.upos == "NOUN" and head.upos == "VERB":
                return self._climb_subject(state, sentence, token, head)
            case "obj" | "obl" | "nmod" if token.upos == "NOUN" and token.lemma.lower() not in TITLES:
                return self._climb_noun(state, sentence, token, head)
        return False

    def _climb_adverbial(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what an infinitive or gerund hangs on loosely; whether to go on from it."""
        if to := marked(sentence, token, "to"):
            state.modality(Modality.PLANNED, to)
        elif before := prepositional(sentence, token):
            self._under_preposition(state, sentence, head, before)
        elif token.text.lower().endswith("ing") and 0 < token.index - head.index < 3:
            return self._climb_complement(state, sentence, token, head)  # "ruled out sending"
        return False

    def _climb_noun(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what governs a deed that is said with a noun ("denied an attack"); whether to go on from it."""
        marker = preposition(sentence, token.index)
        if marker == "in" and head.lemma.lower() in PARTAKING:
            self._at(state, sentence, head.index)  # "denied that it took part in an attack"
            return True
        if marker and marker not in _GOVERNING:
            return False
        known = self._govern(state, sentence, head, marker)
        if not known and self._accused(sentence, head, marker):
            state.certainty(Certainty.UNKNOWN, head)
        self._at(state, sentence, head.index)
        return head.upos == "VERB"

    def _climb_subject(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what becomes of a deed that is said with a noun ("the talks were called off", "an attack never
        came"); whether to go on from it."""
        ended = self._undone(sentence, head) if token.deprel == "nsubj:pass" else None
        if ended:
            self._take(state, ended, head)
        if ended or head.lemma.lower() in COMING:
            self._at(state, sentence, head.index)
            return True
        if _any(sentence, token):
            self._at(state, sentence, head.index)  # "an attack on one shall be considered an attack on all"
        return False

    def _undone(self, sentence: Sentence, head: Token) -> Cue | None:
        """The cue of a verb that undoes what it is said of: "cancelled", "called off"."""
        particle = sentence.child(head.index, "compound:prt")
        names = [f"{head.lemma.lower()} {particle.lemma.lower()}"] if particle else []
        cues = (self._cues.get((name, "VERB")) for name in (*names, head.lemma.lower()))
        cue = next((one for one in cues if one), None)
        undoes = cue is not None and cue.polarity == Polarity.NEGATIVE and cue.lemma not in self._speech
        return cue if undoes else None

    def _under_preposition(self, state: "_State", sentence: Sentence, head: Token, before: Token) -> None:
        """Take in what a gerund with a preposition hangs on: "kept it from leaving", "accused Kyiv of attacking"."""
        word = before.lemma.lower()
        cue = self._cues.get((head.lemma.lower(), "VERB"))
        if word in _NOT_DONE or self._reports(sentence, head, word):
            return
        if word == "from" and cue is not None and cue.polarity == Polarity.NEGATIVE:
            self._take(state, cue, head)
            self._at(state, sentence, head.index)
        elif word in ("from", "of") and is_kept_from(sentence, before):
            state.deny(before)
        elif word not in _HAPPENED:
            # "was accused of attacking", "voted against joining"
            state.certainty(Certainty.UNKNOWN, before)

    def _reports(self, sentence: Sentence, head: Token, word: str) -> bool:
        """Whether what follows a preposition is what a verb's subject says: "accused Kyiv of attacking"."""
        cue = self._speech.get(head.lemma.lower())
        named = sentence.child(head.index, "nsubj:pass", "aux:pass") is None
        return cue is not None and word in cue.forms and named

    def _accused(self, sentence: Sentence, head: Token, marker: str) -> bool:
        """Whether nobody is named who says it: "was accused of attacks"."""
        cue = self._speech.get(head.lemma.lower())
        spoken = cue is not None and marker in cue.forms and head.upos == "VERB"
        return spoken and not self._reports(sentence, head, marker)

    def _climb_complement(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in the verb whose complement a clause is; whether to go on from it."""
        if head.upos == "NOUN" and sentence.child(head.index, "cop") is None:
            self._under_noun(state, sentence, token, head)
            return False
        lemma = head.lemma.lower()
        if lemma in self._speech and token.relation == "ccomp":
            self._take(state, self._speech[lemma], head)
            return False
        if token.relation == "ccomp" and (felt := self._speech_adjectives.get(head.text.lower())):
            self._take(state, felt, head)  # "is afraid that …"
            return False
        words = (sentence.tokens[i] for i in sentence.children(head.index))
        yet = next((word for word in words if word.lemma.lower() == "yet"), None)
        if yet is not None and lemma in ("have", "be", "remain"):
            state.deny(yet)  # "has yet to recognise it"
            return False
        marker = "to" if marked(sentence, token, "to") and not is_perfect(sentence, token) else ""
        known = self._govern(state, sentence, head, marker) or lemma in IMPLYING
        if not known and (token.relation == "xcomp" or head.upos == "VERB"):
            # What an unknown verb governs may or may not be so.
            state.certainty(Certainty.UNKNOWN, head)
        self._at(state, sentence, head.index)
        return True

    def _under_noun(self, state: "_State", sentence: Sentence, token: Token, head: Token) -> None:
        """Take in the noun that a clause belongs to: "a plan to attack", "the claim that it attacked"."""
        if is_ordinal(sentence, head):
            return
        determiner = sentence.child(head.index, "det")
        if determiner is not None and determiner.text.lower() == "no":
            state.deny(determiner)  # "no plans to attack"
        if over := refuted(sentence, head):
            state.deny(over, in_words=True)
        if token.feature("VerbForm") == "Inf":
            state.modality(Modality.PLANNED, token)
            self._govern(state, sentence, head, "to")
        elif prepositional(sentence, token) or marked(sentence, token, "that"):
            if (said := self._speech_nouns.get(head.lemma.lower())) and sentence.child(head.index, "nmod:poss"):
                self._take(state, said, head)  # "Russia's claim that …": Russia is sure of it
                return
            self._govern(state, sentence, head, "")
            state.certainty(Certainty.UNKNOWN, head)

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
            if token.relation in ("aux", "cop") and self._turned(state, sentence, index, token):
                continue
            if token.relation == "advmod" and word in ALMOST:
                state.certainty(Certainty.UNKNOWN, token)
            if phrase := self._phrase(sentence, below):
                if not shared or phrase.polarity != Polarity.NEGATIVE:
                    self._take(state, phrase, token)
            elif token.relation in ("advmod", "det") and (word in _NEGATIONS or token.feature("Polarity") == "Neg"):
                if not shared:
                    state.deny(token)
            elif token.relation == "mark" and word in _CONDITIONS:
                state.modality(Modality.CONDITIONAL, token)
            elif token.relation in ("aux", "advmod", "mark", "amod", "cc"):
                self._modified(state, sentence, index, token)
            elif token.relation in ("nsubj", "obj") and not shared:
                words = (sentence.tokens[i] for i in (below, *sentence.children(below)))
                if nobody := next((one for one in words if one.text.lower() in _NOBODY), None):
                    state.deny(nobody)

    def _turned(self, state: "_State", sentence: Sentence, index: int, token: Token) -> bool:
        """Take in an auxiliary in front of its subject ("Had it attacked, …"), and "is to"; whether it is the first."""
        if inverted(sentence, index, token.index):
            if not any(one.text == "?" for one in sentence.tokens[index:]):
                state.modality(Modality.CONDITIONAL, token)
            return True
        if token.relation == "cop" and marked(sentence, sentence.tokens[index], "to"):
            state.modality(Modality.PLANNED, token)
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

    def _modified(self, state: "_State", sentence: Sentence, index: int, token: Token) -> None:
        """Take in an auxiliary, an adverb or a conjunction by what the vocabulary says of it."""
        word = token.text.lower()
        names = ((name, part) for part in _PARTS for name in (token.lemma.lower(), word))
        cue = next((self._cues[name] for name in names if name in self._cues), None)
        if cue is None or (token.lemma.lower() == "would" and prefers(sentence, index)):
            return
        if token.lemma.lower() in _ABLE and is_negated(sentence, index):
            return  # "could not pay", "cannot pay": it does not, and that is sure
        self._take(state, cue, token)
        if token.lemma.lower() == "would" and is_perfect(sentence, sentence.tokens[index]):
            state.modality(Modality.CONDITIONAL, token)  # "would have attacked": it did not
        if word in _AHEAD and token.relation == "aux" and is_ahead(sentence, index):
            state.modality(Modality.PLANNED, token)

    def _take(self, state: "_State", cue: Cue, token: Token) -> None:
        if cue.polarity == Polarity.NEGATIVE:
            state.deny(token, in_words=cue.lemma in self._speech)
        if cue.certainty:
            state.certainty(Certainty(cue.certainty), token)
        if cue.modality and cue.modality != Modality.ACTUAL:
            state.modality(Modality(cue.modality), token)


def _no_longer(before: Sequence[Token], index: int) -> bool:
    """Whether the words in front of a predicate are "no longer", and the parser hangs them on another."""
    return [one.text.lower() for one in before] == ["no", "longer"] and before[-1].head != index


def _any(sentence: Sentence, token: Token) -> bool:
    """Whether a noun means no deed in particular: "an attack", "any attack"."""
    determiner = sentence.child(token.index, "det")
    return determiner is not None and determiner.lemma.lower() in ("a", "an", "any", "every", "each")


class _State:
    """A stance in the making."""

    def __init__(self) -> None:
        self.stance = Stance()
        self.moves: list[tuple[str, Token]] = []
        self._in_words = False

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """What each cue gave, whether it stands in the end or not."""
        return tuple(Binding(value, cue.start, cue.end) for value, cue in self.moves)

    def deny(self, cue: Token, *, in_words: bool = False) -> None:
        """Turn the polarity. Who does not deny something ("in words") has not said it either."""
        flipped = Polarity.POSITIVE if self.stance.polarity == Polarity.NEGATIVE else Polarity.NEGATIVE
        self._set(Stance(flipped, self.stance.certainty, self.stance.modality), Polarity.NEGATIVE, cue)
        if flipped == Polarity.POSITIVE and self._in_words:
            self.certainty(Certainty.UNKNOWN, cue)
        self._in_words = self._in_words or in_words

    def certainty(self, certainty: Certainty, cue: Token) -> None:
        weakest = min(certainty, self.stance.certainty, key=_WEAKEST.index)
        self._set(Stance(self.stance.polarity, weakest, self.stance.modality), certainty, cue)

    def modality(self, modality: Modality, cue: Token) -> None:
        self._set(Stance(self.stance.polarity, self.stance.certainty, modality), modality, cue)

    def _set(self, stance: Stance, value: str, cue: Token) -> None:
        self.stance = stance
        self.moves.append((str(value), cue))
