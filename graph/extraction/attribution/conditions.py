"""Where grammar alone says that something is only supposed, still to come, or done after all."""

from typing import Final

from graph.extraction.control import is_gerund
from graph.extraction.counted import is_rank
from graph.extraction.lexicon import NOT
from graph.language.sentence import Sentence, Token

# "Were Ukraine a member, …": an auxiliary that opens a sentence opens what is only supposed, or asked.
IMAGINED: Final = ("Were", "Had", "Should", "Could", "Would", "Might")
_CONSEQUENT: Final = ("if", "unless", "provided", "should", "had", "were")

# Verbs for what somebody thinks of a deed, or does because of it: the deed is done, whatever becomes of them.
_JUDGING: Final = frozenset(
    """condemn denounce criticise criticize deplore decry lament mourn avenge revenge punish protest investigate probe
    regret commemorate disperse quell suppress""".split()
)
_ANSWERING: Final = ("retaliate", "respond", "react", "answer", "reply")
# What is done by voting for it; what needs more than a vote ("voted to leave") is still to come.
_BY_VOTE: Final = frozenset(
    """condemn denounce criticise criticize censure rebuke recognise recognize expel suspend exclude impeach approve
    adopt pass endorse back support reject oppose block veto override lift impose extend renew designate declare
    label revoke repeal abolish ban bar outlaw confirm elect remove dismiss oust acquit convict urge demand
    reinstate admit uphold amend disband dissolve legalise legalize decriminalise""".split()
)


# What is an attack on somebody whether or not he dies.
_KILLING: Final = ("assassinate", "kill", "murder")
_TRYING: Final = ("try", "attempt")
_TO_COME: Final = frozenset("will would shall should must can may might ought 'll ’ll wo ca".split())
_FUTURE: Final = frozenset("will shall wo 'll ’ll".split())
_ORDERING: Final = ("after", "once", "before")
"""What sets a clause before another in time, or behind it."""


_WITNESSING: Final = ("see", "hear", "watch", "feel", "observe")
_LIKING: Final = ("like", "love", "prefer")
HELD_OPEN: Final = ("believe", "think", "expect", "consider", "feel", "suppose", "reckon", "imagine", "want")
"""Verbs whose "not" means what follows: who does not believe that it is so believes that it is not."""
_SENDING: Final = ("send", "dispatch", "despatch", "deploy")
_HELPING: Final = ("help", "aid", "assist", "support", "back", "reinforce")


def condition(sentence: Sentence, index: int) -> Token | None:
    """The word that makes a predicate follow from a condition: "if" in "If it attacks, we will answer".

    A "would" whose subject is itself only thought of does the same: "cutting ties would only …", "any attempt would …".
    """
    for below in sentence.children(index):
        token = sentence.tokens[below]
        if token.relation == "advcl":
            first = sentence.tokens[sentence.subtree(below)[0]]
            opening = (first, *(sentence.tokens[i] for i in sentence.children(below)))
            for mark in opening:
                if mark.relation == "mark" and mark.lemma.lower() in _CONSEQUENT and mark.head == below:
                    return mark
            if first.text in IMAGINED and first.relation in ("aux", "cop", "mark") and first.head == below:
                return first
            opened = sentence.tokens[0]  # "Were it to attack, …", the first word hung on what would follow
            if opened.text in IMAGINED and first.index in (1, 2) and opened.relation in ("aux", "cop"):
                return opened
        if token.relation in ("nsubj", "csubj") and _thought_of(sentence, token):
            return next(
                (t for i in sentence.children(index) if (t := sentence.tokens[i]).lemma.lower() == "would"), None
            )
    return None


def _thought_of(sentence: Sentence, subject: Token) -> bool:
    determiner = sentence.child(subject.index, "det")
    if determiner is not None and determiner.text.lower() in ("any", "such"):
        return determiner.text.lower() == "any"
    return subject.relation == "csubj" and subject.text.lower().endswith("ing")


def is_ordinal(sentence: Sentence, head: Token) -> bool:
    """Whether a word is "the first", "the only country" or the like: what that is "to" do is done."""
    words = (head, *(sentence.tokens[i] for i in sentence.children(head.index)))
    return any(is_rank(word.text) for word in words if word is head or word.relation == "amod")


def is_ahead(sentence: Sentence, index: int) -> bool:
    """Whether what may be done is a deed to come, and not a state or something past."""
    if sentence.tokens[index].upos != "VERB" or sentence.child(index, "expl") is not None:
        return False
    others = {
        sentence.tokens[i].lemma.lower() for i in sentence.children(index) if sentence.tokens[i].relation == "aux"
    }
    progressive = "be" in others and sentence.tokens[index].text.endswith("ing")
    return "have" not in others and not progressive


def is_negated(sentence: Sentence, index: int) -> bool:
    """Whether "not", "n't" or "never" belongs to a verb."""
    return negation(sentence, index) is not None


def negation(sentence: Sentence, index: int) -> Token | None:
    """The "not", "n't" or "never" that belongs to a verb."""
    words = (sentence.tokens[i] for i in sentence.children(index))
    return next((one for one in words if one.relation == "advmod" and one.lemma.lower() in NOT), None)


def is_cleft(sentence: Sentence, head: Token) -> bool:
    """Whether "it was" sets a word in front of what is said of it: "it was not Bern that attacked"."""
    subject = sentence.child(head.index, "nsubj", "expl")
    being = sentence.child(head.index, "cop")
    return being is not None and subject is not None and subject.text.lower() == "it" and subject.index < head.index


def prefers(sentence: Sentence, index: int) -> bool:
    """Whether "would" says what somebody would rather do or "would like", and so wants now."""
    if sentence.tokens[index].lemma.lower() in _LIKING and sentence.child(index, "xcomp") is not None:
        return True
    return any(sentence.tokens[i].text.lower() in ("rather", "sooner") for i in sentence.children(index))


def is_witnessed(sentence: Sentence, clause: Token, verb: Token) -> bool:
    """Whether a clause is what somebody sees or hears done, and nothing that he says: "saw it burn"."""
    if verb.lemma.lower() not in _WITNESSING or clause.index < verb.index or clause.upos != "VERB":
        return False
    present = clause.feature("Tense") == "Pres" and verb.feature("Tense") == "Past"  # "saw men burn it"
    bare = clause.feature("VerbForm") == "Inf" or present
    return bare and sentence.child(clause.index, "mark", "aux", "cop") is None


def inverted(sentence: Sentence, verb: int, auxiliary: int) -> bool:
    """Whether an auxiliary stands before the subject: "Had Turkey attacked, …", "Is Serbia a member?"."""
    subject = sentence.child(verb, "nsubj")
    opens = auxiliary == 0 or sentence.tokens[auxiliary - 1].upos in ("PUNCT", "CCONJ")
    return subject is not None and auxiliary < subject.index and opens


def prepositional(sentence: Sentence, token: Token) -> Token | None:
    """The preposition in front of a gerund ("of" in "of attacking", "of having attacked"), or nothing."""
    if not is_gerund(sentence, token):
        return None
    below = (sentence.tokens[one] for one in sentence.children(token.index))
    return next((one for one in below if one.relation in ("mark", "case")), None)


def is_perfect(sentence: Sentence, token: Token) -> bool:
    """Whether a verb is in the perfect: "to have attacked"."""
    return any(
        sentence.tokens[i].lemma.lower() == "have" and sentence.tokens[i].relation == "aux"
        for i in sentence.children(token.index)
    )


def is_awaited(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether what "until" opens has yet to come: "until the minister steps down", "would fight until he stepped down".

    "Fought until he stepped down" tells that he did.
    """
    helping = {
        one.lemma.lower()
        for verb in (token, head)
        for i in sentence.children(verb.index)
        if (one := sentence.tokens[i]).relation in ("aux", "cop")
    }
    finite = [token, *(one for i in sentence.children(token.index) if (one := sentence.tokens[i]).relation == "aux")]
    present = any(_is_present(one) for one in finite)
    return present or bool(helping & _TO_COME) or marked(sentence, head, "to") is not None


def _is_present(verb: Token) -> bool:
    """Whether a finite verb stands in the present, by its ending too: "retook" is none, whatever the parser says."""
    told = verb.feature("Tense") == "Pres" and verb.feature("VerbForm") == "Fin"
    text = verb.text.lower()
    return told and (verb.upos != "VERB" or text == verb.lemma.lower() or text.endswith("s"))


def is_to_come_first(sentence: Sentence, token: Token, head: Token) -> Token | None:
    """The "after" of a clause in the present that is to come, as what is over it: "after Togo joins, it will vote"."""
    mark = next((one for word in _ORDERING if (one := marked(sentence, token, word))), None)
    helping = [one for i in sentence.children(token.index) if (one := sentence.tokens[i]).relation in ("aux", "cop")]
    present = any(one.feature("Tense") == "Pres" and one.feature("VerbForm") == "Fin" for one in (token, *helping))
    return mark if mark is not None and present and _will(sentence, head) else None


def _will(sentence: Sentence, verb: Token) -> bool:
    """Whether a predicate stands in the future."""
    helping = (one for i in sentence.children(verb.index) if (one := sentence.tokens[i]).relation == "aux")
    return any(one.text.lower() in _FUTURE for one in helping)


def is_attack_made(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether an attempt on somebody's life was made: "tried to kill the king", but not "will try to kill him"."""
    if head.lemma.lower() not in _TRYING or head.upos != "VERB" or token.lemma.lower() not in _KILLING:
        return False
    done = head.feature("Tense") == "Past" and not is_unreal(sentence, head) and not is_negated(sentence, head.index)
    whom = sentence.child(token.index, "obj")
    return done and whom is not None and whom.upos in ("PROPN", "NOUN")


def is_unreal(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is an infinitive or behind "will" and the like, so that nothing is done yet."""
    helping = (one for i in sentence.children(verb.index) if (one := sentence.tokens[i]).relation == "aux")
    return marked(sentence, verb, "to") is not None or any(one.lemma.lower() in _TO_COME for one in helping)


def is_sent_to_help(sentence: Sentence, token: Token) -> bool:
    """Whether an infinitive says that those whom somebody sends shall help, which he does by it: "sent doctors to |
    help | Honduras"."""
    head = sentence.tokens[token.head]
    helping = token.lemma.lower() in _HELPING and marked(sentence, token, "to") is not None
    sent = sentence.child(head.index, "obj")
    sending = head.upos == "VERB" and head.lemma.lower() in _SENDING and token.relation == "advcl"
    return helping and sending and sent is not None and sent.index < token.index


def is_kept_from(sentence: Sentence, before: Token) -> bool:
    """Whether a preposition belongs to "far from" or "short of", after which nothing is done."""
    word = sentence.tokens[before.index - 1].lemma.lower() if before.index else ""
    return (word, before.lemma.lower()) in (("far", "from"), ("short", "of"))


def is_reacted_to(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether a noun tells a deed that is done, and to which somebody reacts: "urged it to condemn the attack", "vowed
    to retaliate for the killing", but not "vowed to respond to any attack"."""
    determiner = sentence.child(token.index, "det")
    article = determiner.text.lower() if determiner is not None else ""
    owned = sentence.child(token.index, "nmod:poss") is not None
    if head.lemma.lower() in _ANSWERING:
        return owned or article in ("the", "this", "that", "these", "those")
    particle = sentence.child(head.index, "compound:prt") if head.lemma.lower() == "break" else None
    judged = head.lemma.lower() in _JUDGING or (particle is not None and particle.lemma.lower() == "up")
    return head.upos == "VERB" and judged and article not in ("any", "every", "each")


def is_voted(sentence: Sentence, token: Token, head: Token) -> bool:
    """Whether an infinitive tells what is done by a vote: "voted to condemn it", but not "voted to leave"."""
    voted = head.lemma.lower() == "vote" and head.upos == "VERB" and token.relation in ("xcomp", "advcl")
    return voted and token.lemma.lower() in _BY_VOTE and marked(sentence, token, "to") is not None


def is_voted_down(sentence: Sentence, before: Token, head: Token) -> bool:
    """Whether somebody does not do by his vote what a gerund tells: "voted against condemning it"."""
    deed = sentence.tokens[before.head].lemma.lower()
    return (head.lemma.lower(), before.lemma.lower()) == ("vote", "against") and deed in _BY_VOTE


def marked(sentence: Sentence, token: Token, word: str) -> Token | None:
    marks = (sentence.tokens[below] for below in sentence.children(token.index))
    return next((mark for mark in marks if mark.lemma.lower() == word and mark.relation == "mark"), None)


def subjunctive(sentence: Sentence, token: Token) -> Token | None:
    """The bare verb of a clause that wants something done: "insisted that the town comply", "urged that it be freed".

    It is seen only with a subject in the singular, of which the indicative would say "complies" and "is".
    """
    subject = sentence.child(token.index, "nsubj")
    parts = [sentence.tokens[i] for i in sentence.children(token.index)]
    helping = [one for one in parts if one.relation in ("aux", "cop")]
    verb = helping[0] if helping else token
    if subject is None or subject.index > token.index or subject.feature("Number") == "Plur":
        return None
    if subject.upos not in ("NOUN", "PROPN") and subject.text.lower() not in ("he", "she", "it"):
        return None
    if any(one.relation == "conj" for one in map(sentence.tokens.__getitem__, sentence.children(subject.index))):
        return None
    if helping:
        return verb if verb.text.lower() == "be" else None
    bare = token.upos == "VERB" and token.text.lower() == token.lemma.lower() and token.feature("Tense") != "Past"
    return verb if bare else None
