"""What a word that governs a deed says of it: "a plan to attack", "kept it from leaving", "rule out sending"."""

from typing import Final

from graph.extraction.attribution.conditions import (
    is_kept_from,
    is_ordinal,
    is_perfect,
    is_unreal,
    is_voted_down,
    marked,
    negation,
    prepositional,
)
from graph.extraction.attribution.denials import OF_ONESELF, refuted, tells_content
from graph.extraction.attribution.draft import Draft
from graph.extraction.attribution.modifiers import Modifiers
from graph.extraction.attribution.phrases import is_equated
from graph.extraction.attribution.refutals import is_owned
from graph.extraction.clauses import is_passive
from graph.language.clauseslips import PHONED, PHONING
from graph.language.sentence import Sentence, Token
from graph.model import Certainty, Modality, Polarity
from graph.vocabulary import Cue, Vocabulary

# Prepositions after which a gerund is a thing done: "after attacking", "by sending".
_HAPPENED: Final = ("after", "by", "since", "while", "when", "in", "upon", "following")
# Nouns of which a clause is so: "lamented the fact that it had left", "fled the moment it attacked".
_SO: Final = frozenset("fact reality truth moment minute day night week month year time point".split())
_LEFT_UNDONE: Final = ("failure", "inability")
"""Nouns of what is not done: nothing of it is yet to come."""
_ENDING: Final = frozenset("stop cease halt end quit prevent avert".split())
_SUSPENDING: Final = ("suspend", "pause")
# Verbs that say with a gerund or a noun what is not done; an infinitive under them says what for: "blocked a road to
# protest", "stopped work to protest", "called off the trip to see the flood".
_WITH_GERUND: Final = frozenset(
    """abstain avert avoid bar block cancel debunk deny deter disavow dismiss disprove dispute foil preclude prevent
    rebut refrain refute reject repudiate scrap shelve thwart withhold""".split()
) | _ENDING.union(_SUSPENDING)
_PHRASES_WITH_GERUND: Final = ("call off", "rule out")
# Prepositions that say themselves that it was not done; the vocabulary has them as cues.
_NOT_DONE: Final = ("without", "instead")


class Governors:
    """Reads what governs a deed, with the cues of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, modifiers: Modifiers) -> None:
        self._cues = vocabulary.cues
        self._speech = vocabulary.speech
        self._speech_nouns = vocabulary.speech_nouns
        self._modifiers = modifiers

    def take(self, draft: Draft, sentence: Sentence, head: Token, marker: str) -> bool:
        """Take in a governing word: as a phrase ("call for", "rule out", "have to") before the word alone.

        Returns whether the word is one that is known to make a stance.
        """
        particle = sentence.child(head.index, "compound:prt")
        lemma = head.lemma.lower()
        if lemma in (*_ENDING, *_SUSPENDING) and is_unreal(sentence, head):
            draft.deny(head)  # "urged it to stop arming them", "to end the blockade", "will suspend attacks"
            return True
        if lemma == "call" and not marker and _names(sentence, head):
            return True  # "called the resignation a lesson" asks for none
        if lemma in PHONING and marker in ("", "to") and _is_phoning(sentence, head):
            return True  # "called him to concede": whoever calls does so himself
        if (guilty := _pleads_guilty(sentence, head)) is not None:
            through = guilty is head or sentence.child(guilty.index, "advcl") is not None  # and is read there
            if not through and (no := negation(sentence, guilty.index)):
                draft.deny(no)
            return True  # "pleaded guilty to attacking him"
        if lemma == "set" and not marker and (lit := sentence.child(head.index, "obj")) and lit.lemma.lower() == "fire":
            return True  # "set fire to the house": done
        phrases = [f"{lemma} {word}" for word in (particle.lemma.lower() if particle else "", marker) if word]
        for name in (*phrases, lemma):
            for part in ("VERB", "AUX", "NOUN", "ADJ"):
                fits = head.upos in {part, "PROPN"} or (part in ("VERB", "AUX") and name != lemma)
                if fits and (cue := self._cues.get((name, part))):
                    draft.take(cue, head)
                    return True
        return False

    def has_gerund(self, sentence: Sentence, head: Token) -> bool:
        """Whether a verb has what is not done as a gerund, so that an infinitive is no more than what it is for."""
        particle = sentence.child(head.index, "compound:prt")
        lemma = head.lemma.lower()
        phrase = f"{lemma} {particle.lemma.lower()}" if particle else ""
        return head.upos == "VERB" and (lemma in _WITH_GERUND or phrase in _PHRASES_WITH_GERUND)

    def take_noun(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> None:
        """Take in the noun that a clause belongs to: "a plan to attack", "the claim that it attacked"."""
        if is_ordinal(sentence, head) or (head.lemma.lower() in _SO and token.feature("VerbForm") != "Inf"):
            return
        determiner = sentence.child(head.index, "det")
        doubting = self._cues.get((head.lemma.lower(), "NOUN"))
        if doubting and doubting.polarity == Polarity.NEGATIVE and marked(sentence, token, "that"):
            below = {sentence.tokens[one].text.lower(): sentence.tokens[one] for one in sentence.children(head.index)}
            if little := below.get("little"):
                draft.certainty(Certainty.PROBABLE, little)
            if "no" in below or little:
                return  # "there is no doubt that it did"
        if determiner is not None and determiner.text.lower() == "no":
            draft.deny(determiner)  # "no plans to attack"
        over = refuted(sentence, head) if tells_content(sentence, token) else None
        if over and is_owned(sentence, head):
            return  # "rejected claims by Russia that …": Russia is sure of it
        if over:
            draft.deny(over, in_words=True)
            if over.lemma.lower() in ("reject", "dismiss"):
                return  # "rejected claims that …": whoever does so is sure that it is not so
        done = head.lemma.lower() in OF_ONESELF and is_perfect(sentence, token)  # "the claim to have sunk it"
        if token.feature("VerbForm") == "Inf" and not done:
            if head.lemma.lower() not in _LEFT_UNDONE:
                draft.modality(Modality.PLANNED, token)
            self.take(draft, sentence, head, "to")
        elif done or prepositional(sentence, token) or marked(sentence, token, "that"):
            if (said := self._speech_nouns.get(head.lemma.lower())) and sentence.child(head.index, "nmod:poss"):
                draft.take(said, head)  # "Russia's claim that …": Russia is sure of it
                return
            self.take(draft, sentence, head, "")
            draft.certainty(Certainty.UNKNOWN, head)

    def take_equated(self, draft: Draft, sentence: Sentence, clause: Token) -> None:
        """Take in the noun that a clause is said to be: "the fear is that it will attack"."""
        noun = sentence.child(clause.index, "nsubj")
        cue = self._speech_nouns.get(noun.lemma.lower()) if noun and is_equated(sentence, noun) else None
        if noun is None or cue is None:
            return
        draft.take(cue, noun)
        owned = any(sentence.tokens[i].relation == "nmod" for i in sentence.children(noun.index))
        if not owned and not (cue.certainty or cue.modality or cue.polarity):
            draft.certainty(Certainty.UNKNOWN, noun)  # "the claim is that it attacked"

    def take_preposition(self, draft: Draft, sentence: Sentence, head: Token, before: Token) -> None:
        """Take in what a gerund with a preposition hangs on: "kept it from leaving", "accused Kyiv of attacking"."""
        word = before.lemma.lower()
        cue = self._cues.get((head.lemma.lower(), "VERB"))
        if word in _NOT_DONE:
            return
        if phrase := self._cues.get((f"{head.lemma.lower()} {word}", "VERB")):
            draft.take(phrase, head)  # "warned it against sending them"
            self._modifiers.read(draft, sentence, head.index)
            return
        if self._reports(sentence, head, word):
            said = self._speech[head.lemma.lower()]
            if said.certainty:
                draft.certainty(Certainty(said.certainty), head)  # "suspects it of sending them"
            return
        if word == "from" and cue is not None and cue.polarity == Polarity.NEGATIVE:
            draft.take(cue, head)
            self._modifiers.read(draft, sentence, head.index)
        elif word == "from" and head.lemma.lower() in _ENDING:
            draft.deny(head)  # "stopped it from leaving"
            self._modifiers.read(draft, sentence, head.index)
        elif is_voted_down(sentence, before, head):
            draft.deny(before)  # "voted against expelling it"
        elif word in ("from", "of") and is_kept_from(sentence, before):
            draft.deny(before)
        elif word not in _HAPPENED and not _is_next(sentence, head, before):
            # "was accused of attacking", "voted against joining"
            draft.certainty(Certainty.UNKNOWN, before)

    def undone(self, sentence: Sentence, head: Token) -> Cue | None:
        """The cue of a verb that undoes what it is said of: "cancelled", "called off"."""
        particle = sentence.child(head.index, "compound:prt")
        names = [f"{head.lemma.lower()} {particle.lemma.lower()}"] if particle else []
        cues = (self._cues.get((name, "VERB")) for name in (*names, head.lemma.lower()))
        cue = next((one for one in cues if one), None)
        undoes = cue is not None and cue.polarity == Polarity.NEGATIVE and cue.lemma not in self._speech
        return cue if undoes else None

    def is_accused(self, sentence: Sentence, head: Token, marker: str) -> bool:
        """Whether nobody is named who says it: "was accused of attacks"."""
        cue = self._speech.get(head.lemma.lower())
        spoken = cue is not None and marker in cue.forms and head.upos == "VERB"
        return spoken and not self._reports(sentence, head, marker)

    def _reports(self, sentence: Sentence, head: Token, word: str) -> bool:
        """Whether what follows a preposition is what a verb's subject says: "accused Kyiv of attacking"."""
        cue = self._speech.get(head.lemma.lower())
        below = (sentence.tokens[one] for one in sentence.children(head.index))
        named = not is_passive(sentence, head.index) or any(one.deprel == "obl:agent" for one in below)
        return cue is not None and word in cue.forms and named


def _is_next(sentence: Sentence, verb: Token, before: Token) -> bool:
    """Whether somebody first did one thing and then another: "burnt the town before leaving it"; who "was held before
    boarding" never may have boarded."""
    done = verb.feature("Tense") == "Past" and verb.feature("VerbForm") == "Fin"
    does = sentence.child(verb.index, "obj") is not None and not is_passive(sentence, verb.index)
    return before.lemma.lower() == "before" and done and does


def _names(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says what its object is: "called the attack a crime"."""
    below = sentence.child(verb.index, "xcomp")
    return below is not None and below.upos in ("NOUN", "PROPN", "ADJ")


def _pleads_guilty(sentence: Sentence, verb: Token) -> Token | None:
    """The "guilty" that somebody pleads, who asks for nothing; the deed may hang on it or on the verb."""
    if verb.text.lower() == "guilty":
        return verb if sentence.tokens[verb.head].lemma.lower() == "plead" else None
    below = (sentence.tokens[i] for i in sentence.children(verb.index) if verb.lemma.lower() == "plead")
    return next((one for one in below if one.text.lower() == "guilty"), None)


def _is_phoning(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody is called on the telephone: "called him to congratulate him", not "called on him to thank"."""
    if sentence.child(verb.index, "obj") is None:
        return False
    below = (sentence.tokens[one] for one in sentence.children(verb.index))
    return any(one.relation == "advcl" and one.text.lower() in PHONED for one in below)
