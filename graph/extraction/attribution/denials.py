"""What is denied, and by which words: a deed or a part in it, knowledge of it, a claim, a request."""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.lexicon import DENYING
from graph.language.sentence import Sentence, Token

FALSE: Final = frozenset(
    "false untrue baseless unfounded groundless fabricated fake fictitious wrong invented lie lies fabrication "
    "invention fiction fantasy nonsense hoax slander slanderous smear propaganda disinformation absurd absurdity "
    "ridiculous ludicrous rubbish unsubstantiated preposterous nonsensical".split()
)
"""What a claim or report is that does not hold."""
SHARES: Final = frozenset(
    "role involvement part hand participation complicity responsibility connection share knowledge collusion "
    "interference".split()
)
"""What somebody has in a deed, or "for" one."""
REFUSED: Final = frozenset(
    "request appeal application plea bid petition motion entry access airspace overflight visa bail parole permission "
    "permit asylum accreditation licence license passage aid food water treatment vaccine vaccination shot medicine "
    "care electricity shelter benefit pension citizenship housing".split()
)
"""What whoever denies it does not give, or not grant."""
_WITHHELD: Final = REFUSED | {"care", "medicine", "contact", "counsel", "help"}
OF_ONESELF: Final = frozenset(
    "claim counterclaim boast assertion admission confession acknowledgement acknowledgment avowal denial".split()
)
"""Nouns for what somebody says that he himself has done: "Oslo's claim to have sunk it"."""
_KNOWING: Final = ("know", "knowledge", "hear", "learn", "awareness")


def is_unknown(sentence: Sentence, head: Token) -> bool:
    """Whether somebody denies that he knows of something: "denied knowing", "denied any knowledge"."""
    return head.lemma.lower() in _KNOWING and sentence.tokens[head.head].lemma.lower() in DENYING


def is_denied_something(sentence: Sentence, verb: int) -> bool:
    """Whether "denied" describes who was refused something: "the man denied bail", "denied food, he died"."""
    token, thing = sentence.tokens[verb], sentence.child(verb, "obj")
    shared = token.deprel == "advcl" and sentence.child(token.head, "nsubj") is None  # it hangs on the wrong verb
    own = sentence.child(verb, "aux", "mark") or (sentence.child(verb, "nsubj") and not shared)
    loose = token.deprel in ("acl", "advcl", "parataxis") and not own
    return token.text.lower() == "denied" and loose and thing is not None and thing.lemma.lower() in _WITHHELD


def tells_content(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause tells what a noun claims: "reports that it fell", "a report of its falling"; "soldiers accused
    of it" claim nothing."""
    participle = clause.feature("VerbForm") == "Part" and not clause.text.lower().endswith("ing")
    own = any(sentence.tokens[i].relation in ("mark", "case", "nsubj", "aux") for i in sentence.children(clause.index))
    return own or not participle


def refuted(sentence: Sentence, noun: Token) -> Token | None:
    """The word that says of a report or claim that it does not hold: "denied a report that it had …", "the claim that
    … was false"; none where that word is itself negated.
    """
    over = sentence.tokens[noun.head]
    denied = noun.relation == "obj" and over.lemma.lower() in DENYING and not is_negated(sentence, over.index)
    return over if denied or is_called_false(sentence, noun) else None


def is_called_false(sentence: Sentence, noun: Token) -> bool:
    """Whether a clause tells of a claim that it is false, as whoever tells the clause says: "his claim … is a lie"."""
    over = sentence.tokens[noun.head]
    false = noun.relation == "nsubj" and over.lemma.lower() in FALSE and sentence.child(over.index, "cop") is not None
    return false and not is_negated(sentence, over.index)
