"""Polarity, certainty and modality of a predication, read from the grammar around it.

From the predicate upwards to the clause that somebody says: each word on the way may deny ("did not", "refused to"),
weaken ("may", "reportedly"), or say that it is only planned, asked for, hoped, owed or supposed. Denials cancel each
other, the weakest certainty stays, and of modalities the outermost ("hopes that they will help" is hoped).
Here is the way up. What belongs to a word on it is read by :mod:`graph.extraction.attribution.modifiers`, what governs
it by :mod:`graph.extraction.attribution.governors`, and both write to a :mod:`graph.extraction.attribution.draft`.
The cues themselves are data: ``ontology/schemes/cues.ttl``.
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.attribution.blame import is_there_anyway, is_to_blame, laid
from graph.extraction.attribution.called import called
from graph.extraction.attribution.complements import Complements
from graph.extraction.attribution.conditions import (
    IMAGINED,
    condition,
    is_awaited,
    is_cleft,
    is_kept_from,
    is_negated,
    is_ordinal,
    is_reacted_to,
    is_sent_to_help,
    is_to_come_first,
    is_voted,
    marked,
    negation,
    prepositional,
)
from graph.extraction.attribution.denials import REFUSED, SHARES, is_unknown, refuted
from graph.extraction.attribution.draft import Draft
from graph.extraction.attribution.fictions import fiction
from graph.extraction.attribution.governors import Governors
from graph.extraction.attribution.modifiers import Modifiers
from graph.extraction.attribution.procedures import procedure
from graph.extraction.attribution.refutals import CLAIMS, is_false, refutal
from graph.extraction.clauses import preposition
from graph.extraction.lexicon import (
    ADMITTING,
    COMING,
    DENYING,
    JOINING_IN,
    PARTAKING,
    PROMPTING,
    TITLES,
)
from graph.extraction.timing.tense import opening
from graph.language.sentence import Sentence, Token
from graph.model import Binding, Certainty, Modality, Stance
from graph.vocabulary import Cue, Vocabulary

_SPOKEN_OF: Final = frozenset("mention condemn denounce criticise criticize deplore".split())
"""What is done to a deed that there was, whether it is done or not."""
_ASKED_FOR: Final = frozenset(
    "request demand appeal call offer proposal plea application bid ultimatum threat warning".split()
)
_REFUSING: Final = frozenset("refuse reject decline dismiss rebuff spurn".split())
_COMMENTING: Final = ("comment", "elaborate", "remark")
_GRANTING: Final = ("agree", "accede", "consent", "yield", "bow", "submit")
_INVOLVING: Final = ("involve", "complicit")
_LACKING: Final = ("need", "require")
_GOVERNING: Final = ("for", "of", "to", "about", "on", "against", "from")


class StanceReader:
    """Reads stances with the cues of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._cues = vocabulary.cues
        self._speech = vocabulary.speech
        self._modifiers = Modifiers(vocabulary)
        self._governors = Governors(vocabulary, self._modifiers)
        self._complements = Complements(vocabulary, self._modifiers, self._governors)

    def read(self, sentence: Sentence, index: int) -> tuple[Stance, tuple[str, ...], tuple[Binding, ...]]:
        """The stance towards a predicate inside what its speaker says, the words that made it, and what each gave."""
        draft = Draft(self._speech)
        if asked := next((token for token in sentence.tokens[index:] if token.text == "?"), None):
            draft.certainty(Certainty.UNKNOWN, asked)
        if sentence.tokens[0].text in IMAGINED and not any(token.text == "," for token in sentence.tokens[:index]):
            draft.modality(Modality.CONDITIONAL, sentence.tokens[0])
        self._modifiers.read(draft, sentence, index)
        if (before := sentence.tokens[max(0, index - 2) : index]) and _no_longer(before, index):
            draft.deny(before[-1])
        if supposed := condition(sentence, index):
            draft.modality(Modality.CONDITIONAL, supposed)
        if work := fiction(sentence, index):
            draft.modality(Modality.CONDITIONAL, work)
        if (found := laid(sentence, index)) and not (found.tellers or is_to_blame(sentence, found.verb)):
            draft.certainty(Certainty.UNKNOWN, sentence.tokens[found.verb])  # "was blamed on rebels"
        current = sentence.tokens[index]
        for _ in range(0 if is_there_anyway(sentence, index) else len(sentence)):
            if current.is_root or not self._climb(draft, sentence, current):
                break
            current = sentence.tokens[current.head]
        self._governors.take_equated(draft, sentence, current)
        return draft.stance, tuple(one.text for _, one in draft.moves), draft.bindings

    def asserts(self, sentence: Sentence, index: int) -> bool:
        """Whether a predicate is said to be so."""
        return self.read(sentence, index)[0].asserts

    def own(self, sentence: Sentence, index: int) -> Cue | None:
        """The cue that a predicate is itself: of "it wants a plan", the wanting."""
        token = sentence.tokens[index]
        lemma = token.lemma.lower()
        below = sentence.child(index, "xcomp")
        if lemma in _LACKING and below is None and sentence.child(index, "obj") is not None:
            return None  # who needs help owes nothing
        names = [f"{lemma} to"] if below is not None and marked(sentence, below, "to") else []
        return next((cue for name in (*names, lemma) if (cue := self._cues.get((name, token.upos)))), None)

    def _climb(self, draft: Draft, sentence: Sentence, token: Token) -> bool:
        """Take in what governs a word; whether to go on from its governor."""
        head = sentence.tokens[token.head]
        if (refuted := _refuted(sentence, token, head)) is not None:
            draft.deny(refuted, in_words=True)
            return False
        if token.relation in ("acl", "xcomp", "advcl") and is_ordinal(sentence, head):
            return False  # "the first to recognise it"
        if under := procedure(sentence, token):
            draft.modality(Modality.PLANNED, under.noun)
            draft.certainty(under.certainty, under.noun)
            return False
        if asked := called(sentence, token):
            draft.modality(Modality.REQUESTED, asked[0])  # "rejected calls to resign"
            return False
        if is_voted(sentence, token, head):
            self._modifiers.read(draft, sentence, head.index)
            return True
        return self._climb_by_relation(draft, sentence, token, head)

    def _climb_by_relation(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what governs a word, by what the word is to it; whether to go on from its governor."""
        if token.relation in ("acl", "advcl") and (asked := marked(sentence, token, "whether")):
            draft.certainty(Certainty.UNKNOWN, asked)  # "declined to be drawn on whether it had attacked"
        match token.relation:
            case "conj" if head.upos == token.upos:
                # "will sign and ratify" shares its auxiliaries; "that A wins and that B loses" only what governs both.
                if not sentence.child(token.index, "nsubj"):
                    self._modifiers.read(draft, sentence, head.index, shared=True)
                return True
            case "ccomp" if opening(sentence, token.index) in ("after", "since", "until", "once"):
                return False  # "joined it, two years after it had applied": no content of the verb over it
            case "xcomp" | "ccomp" | "csubj":
                return self._complements.take(draft, sentence, token, head)
            case "acl":
                return self._climb_noun_clause(draft, sentence, token, head)
            case "advcl":
                return self._climb_adverbial(draft, sentence, token, head)
            case "amod" if token.text.lower().endswith("ing") and preposition(sentence, head.index):
                if is_kept_from(sentence, sentence.tokens[token.index - 1]):
                    draft.deny(sentence.tokens[token.index - 1])
                return self._climb(draft, sentence, head)  # "accused of attacking villages", as parsers hang it
            case "nsubj" if token.upos == "NOUN" and head.upos == "VERB":
                return self._climb_subject(draft, sentence, token, head)
            case "nsubj" if token.upos == "NOUN" and _is_open(sentence, token, head):
                self._modifiers.read(draft, sentence, head.index, shared=True)  # "talks could be hard"
            case "obj" | "obl" | "nmod" if token.upos == "NOUN" and token.lemma.lower() not in TITLES:
                return self._climb_noun(draft, sentence, token, head)
        return False

    def _climb_noun_clause(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in the noun that a clause belongs to; whether to go on from it."""
        if token.deprel == "acl:relcl" and is_cleft(sentence, head):
            self._modifiers.read(draft, sentence, head.index)  # "it was not Bern that attacked"
            return True
        if token.deprel == "acl" and head.upos == "NOUN":
            self._governors.take_noun(draft, sentence, token, head)
        return False

    def _climb_adverbial(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what an infinitive or gerund hangs on loosely; whether to go on from it."""
        gerund = token.text.lower().endswith("ing") and head.lemma.lower() in ADMITTING
        if gerund and token.index - head.index < 3:
            return self._complements.take(draft, sentence, token, head)  # "admitted to shooting him"
        if to := marked(sentence, token, "to"):
            if sentence.tokens[0].text in IMAGINED and token.index < head.index:
                return False  # "Were it to attack, …"
            if head.lemma.lower() in PROMPTING and sentence.child(head.index, "obj"):
                return self._complements.take(draft, sentence, token, head)  # "prompted it to yield"
            if not self._governors.has_gerund(sentence, head) and self._governors.take(draft, sentence, head, "to"):
                self._modifiers.read(draft, sentence, head.index)  # "called on it to ratify", as parsers may hang it
                return True
            draft.modality(Modality.PLANNED, to)
            if is_sent_to_help(sentence, token):
                self._modifiers.read(draft, sentence, head.index)
                return True  # "denies sending soldiers to help them", "never sent fighters to help them"
        elif (until := marked(sentence, token, "until")) and is_awaited(sentence, token, head):
            draft.modality(Modality.CONDITIONAL, until)
        elif first := is_to_come_first(sentence, token, head):
            draft.modality(Modality.PLANNED, first)
        elif marked(sentence, token, "include") and (no := negation(sentence, head.index)):
            draft.deny(no)  # "does not support the ban, including fining them"
        elif before := prepositional(sentence, token):
            if before.lemma.lower() == "in" and head.lemma.lower() in (*PARTAKING, *JOINING_IN):
                self._modifiers.read(draft, sentence, head.index)
                return True  # "agreed to help Chad in fighting the rebels"
            self._governors.take_preposition(draft, sentence, head, before)
        elif token.text.lower().endswith("ing") and 0 < token.index - head.index < 3:
            return self._complements.take(draft, sentence, token, head)  # "ruled out sending"
        return False

    def _climb_noun(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what governs a deed that is said with a noun ("denied an attack"); whether to go on from it."""
        marker = preposition(sentence, token.index)
        if marker == "in" and (head.lemma.lower() in (*PARTAKING, *_INVOLVING) or _has_share(sentence, head)):
            self._modifiers.read(draft, sentence, head.index)  # "denied that it took part in an attack"
            return True
        if marker in ("in", "for") and head.lemma.lower() in SHARES:
            return True  # "had no role in the killing": the verb over it is read with its object
        if marker in ("of", "about") and is_unknown(sentence, head) and not _any(sentence, token):
            draft.certainty(Certainty.UNKNOWN, head)  # "denied knowing about the arrest": there may have been one
            return False
        if (marker and marker not in _GOVERNING) or is_reacted_to(sentence, token, head):
            return False
        if head.lemma.lower() in _COMMENTING:
            return False  # "refused to comment on the attack"
        if token.lemma.lower() in _ASKED_FOR and head.lemma.lower() in _REFUSING and token.relation == "obj":
            self._modifiers.read(draft, sentence, head.index)
            return head.upos == "VERB"  # whoever refuses a request was asked
        if token.relation == "obj" and _is_there_anyway(sentence, token, head):
            return False
        if marker == "of" and head.lemma.lower() == "failure":
            return False  # talks that failed were held
        if marker == "to" and token.lemma.lower() in _ASKED_FOR and head.lemma.lower() in _GRANTING:
            return False  # whoever agrees to a demand was asked
        if head.lemma.lower() in CLAIMS and marker == "of" and (over := refuted(sentence, head)):
            draft.deny(over, in_words=True)  # "denied allegations of massacres"
            return False
        known = self._governors.take(draft, sentence, head, marker)
        if not known and self._governors.is_accused(sentence, head, marker):
            draft.certainty(Certainty.UNKNOWN, head)
        self._modifiers.read(draft, sentence, head.index)
        return head.upos == "VERB"

    def _climb_subject(self, draft: Draft, sentence: Sentence, token: Token, head: Token) -> bool:
        """Take in what becomes of a deed that is said with a noun ("the talks were called off", "an attack never
        came"); whether to go on from it."""
        ended = self._governors.undone(sentence, head) if token.deprel == "nsubj:pass" else None
        if ended:
            draft.take(ended, head)
        if ended or head.lemma.lower() in COMING:
            self._modifiers.read(draft, sentence, head.index)
            return True
        if _any(sentence, token):
            self._modifiers.read(draft, sentence, head.index)  # "an attack on one shall be considered an attack on all"
        return False


def _refuted(sentence: Sentence, token: Token, head: Token) -> Token | None:
    """The word that refutes a clause: of "called reports that it fell a lie", "called"; of "it is a lie that …", that.

    Of a clause that somebody merely denies or rejects, the words that govern it tell as much.
    """
    claim = refutal(sentence)
    governed = claim is not None and head.index == claim.noun and head.head == claim.by and head.relation == "obj"
    plain = token.deprel == "acl" and governed
    denied = plain and claim is not None and sentence.tokens[claim.by].lemma.lower() in DENYING
    if claim is not None and token.index in claim.words and head.index not in claim.words and not denied:
        return sentence.tokens[claim.by]
    clause = token.relation in ("acl", "ccomp", "csubj") and marked(sentence, token, "that") is not None
    being = sentence.child(head.index, "cop") is not None and not is_negated(sentence, head.index)
    return head if clause and being and is_false(head) and head.index < token.index else None


def _has_share(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says that somebody has a part in a deed: "played no role in the killing"."""
    share = sentence.child(verb.index, "obj")
    return verb.lemma.lower() in ("have", "play") and share is not None and share.lemma.lower() in SHARES


def _no_longer(before: Sequence[Token], index: int) -> bool:
    """Whether the words in front of a predicate are "no longer", and the parser hangs them on another."""
    return [one.text.lower() for one in before] == ["no", "longer"] and before[-1].head != index


def _is_there_anyway(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether a deed was done whatever the verb over it says of it: whoever denies a request was asked, whoever denies
    an accusation was accused, and there is a killing that somebody does not mention."""
    deed, verb = token.lemma.lower(), head.lemma.lower()
    refused = verb == "deny" and deed in REFUSED & _ASKED_FOR
    return refused or (deed in CLAIMS and verb in DENYING) or (verb in _SPOKEN_OF and not _any(sentence, token))


def _is_open(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether a noun that means no deed in particular is said to be something: "talks with Togo | could be hard"."""
    certain = sentence.child(token.index, "det", "nmod:poss", "nummod", "amod") is not None
    return sentence.child(head.index, "cop") is not None and (_any(sentence, token) or not certain)


def _any(sentence: Sentence, token: Token) -> bool:
    """Whether a noun means no deed in particular: "an attack", "any attack"."""
    determiner = sentence.child(token.index, "det")
    return determiner is not None and determiner.lemma.lower() in ("a", "an", "any", "every", "each")
