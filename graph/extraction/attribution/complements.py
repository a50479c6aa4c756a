"""What a verb or adjective says of the clause that is its complement: "denied that it attacked", "refused to sign"."""

from typing import Final

from graph.extraction.attribution.compulsion import had_to
from graph.extraction.attribution.conditions import (
    HELD_OPEN,
    is_attack_made,
    is_perfect,
    is_witnessed,
    marked,
    negation,
    subjunctive,
)
from graph.extraction.attribution.draft import Draft
from graph.extraction.attribution.governors import Governors
from graph.extraction.attribution.modifiers import Modifiers
from graph.extraction.attribution.permissions import permission
from graph.extraction.attribution.questions import asked_whether
from graph.extraction.attribution.silence import is_conceded, is_nobody, is_uncontested
from graph.extraction.lexicon import ADMITTING, IMPLYING, INSTALLING, QUESTION_WORDS
from graph.language.sentence import Sentence, Token
from graph.model import Certainty, Modality, Polarity
from graph.vocabulary import Cue, Vocabulary

_WANTING: Final = ("insist", "suggest", "propose", "recommend", "advise", "agree")
"""Verbs that report a wish or a fact, as the form of what they report tells."""
_INSISTENT: Final = ("adamant", "insistent", "emphatic", "unanimous")
"""Adjectives that do so."""
_CLEAR: Final = ("clear", "certain", "known", "know", "sure", "obvious", "evident", "apparent")
_CONVINCED: Final = ("sure", "certain", "convinced", "persuaded", "satisfied", "confident", "aware")
_SECRETS: Final = ("secret", "surprise", "coincidence", "accident", "wonder")
"""What it is not that something is so."""


class Complements:
    """Reads what governs a clause as its complement, with the cues of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, modifiers: Modifiers, governors: Governors) -> None:
        self._speech = vocabulary.speech
        self._speech_adjectives = vocabulary.speech_adjectives
        self._modifiers = modifiers
        self._governors = governors

    def take(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in the verb whose complement a clause is; whether to go on from it."""
        if head.upos == "NOUN" and sentence.child(head.index, "cop") is None:
            self._governors.take_noun(draft, sentence, token, head)
            return False
        lemma, particle = head.lemma.lower(), sentence.child(head.index, "compound:prt")
        if particle and f"{lemma} {particle.lemma.lower()}" in self._speech:
            lemma = f"{lemma} {particle.lemma.lower()}"  # "pointed out that …"
        reported = token.relation == "ccomp" and not is_witnessed(sentence, token, head)
        if reported and self._said(draft, sentence, token, head, lemma):
            return False
        if lemma in _SECRETS:
            return False
        if token.relation == "ccomp" and (asked := marked(sentence, token, "whether")):
            draft.certainty(Certainty.UNKNOWN, asked)  # "pressed on whether it had attacked"
            return False
        if head.lemma.lower() in _CLEAR and (no := negation(sentence, head.index)):
            if sentence.tokens[sentence.subtree(token.index)[0]].text.lower() not in QUESTION_WORDS:
                draft.certainty(Certainty.UNKNOWN, no)  # but where it is not clear who attacked, somebody did
            return False
        words = (sentence.tokens[i] for i in sentence.children(head.index))
        yet = next((word for word in words if word.lemma.lower() == "yet"), None)
        if yet is not None and lemma in ("have", "be", "remain"):
            draft.deny(yet)  # "has yet to recognise it"
            return False
        marker = "to" if marked(sentence, token, "to") and not is_perfect(sentence, token) else ""
        marker = "against" if marked(sentence, token, "against") else marker
        made = is_attack_made(sentence, token, head) or had_to(sentence, head)
        known = made or self._governors.take(draft, sentence, head, marker) or lemma in (*IMPLYING, *ADMITTING)
        known = known or (token.upos == "NOUN" and lemma in INSTALLING)
        known = known or (lemma == "leave" and not marker and token.feature("VerbForm") != "Inf")  # "left two dead"
        if not known and (token.relation == "xcomp" or head.upos == "VERB"):
            # What an unknown verb governs may or may not be so.
            draft.certainty(Certainty.UNKNOWN, head)
        if lets := permission(sentence, head):
            draft.modality(Modality.CONDITIONAL, lets)
        self._modifiers.read(draft, sentence, head.index)
        return True

    def _said(self, draft: Draft, sentence: Sentence, token: Token, head: Token, lemma: str) -> bool:
        """Take in the verb or adjective by which somebody says or feels that a clause is so; whether there is one."""
        if lemma in self._speech:
            if _is_refused(self._speech[lemma], token, head):
                return True
            if asked := asked_whether(sentence, token, lemma):
                draft.certainty(Certainty.UNKNOWN, asked)
                return True
            subject = sentence.child(head.index, "nsubj")
            if subject and is_uncontested(sentence, subject.index, self._speech[lemma]):
                few = not is_nobody(sentence, subject.index)
                draft.certainty(Certainty.PROBABLE if few else Certainty.CERTAIN, subject)
                return True  # what nobody denies or doubts is so
            if is_conceded(sentence, head, self._speech[lemma]):
                draft.certainty(Certainty.CERTAIN if lemma == "doubt" else Certainty.PROBABLE, head)
                return True
            draft.take(self._speech[lemma], head)
            if lemma in HELD_OPEN and (no := negation(sentence, head.index)):
                draft.deny(no)  # "does not believe that it attacked"
            if lemma in _WANTING and (wanted := subjunctive(sentence, token)):
                draft.modality(Modality.REQUESTED, wanted)
            return True
        if felt := self._speech_adjectives.get(head.text.lower()):
            draft.take(felt, head)  # "is afraid that …"
            if head.text.lower() in _INSISTENT and (wanted := subjunctive(sentence, token)):
                draft.modality(Modality.REQUESTED, wanted)
            if head.text.lower() in _CONVINCED and (no := negation(sentence, head.index)):
                draft.certainty(Certainty.UNKNOWN, no)  # "is not sure that …"
            return True
        return False


def _is_refused(cue: Cue, token: Token, head: Token) -> bool:
    """Whether a clause in front of a verb tells what somebody will not have: "Bern offers talks, Oslo refuses"."""
    return bool(cue.deed) and cue.polarity == Polarity.NEGATIVE and token.index < head.index
