"""Of whom a speaker speaks: in a quotation "he" is never the one whose words these are.

"“He broke the truce,” Holm said of Berg" is of Berg, and so is "Holm said of Berg that he had broken it". Whoever
reproaches or praises somebody tells what that one did: "Holm accused Berg of lying and said he had broken it"; and who
is warned that "it" would pay for something would be the one who pays.
"""

from collections.abc import Callable, Sequence
from typing import Final

from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.lexicon import ALONE, COLLECTIVES
from graph.extraction.stretches import latest
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

Quote = tuple[int, int]
Resolve = Callable[..., Iri | None]
_ABOUT: Final = ("of", "about")
_REFERRING: Final = frozenset("refer speak talk allude point".split())
_JUDGING: Final = frozenset(
    "accuse blame criticise criticize condemn denounce slam attack lambast lambaste assail rebuke mock insult deride "
    "call describe brand label praise hail laud commend thank".split()
)
"""Verbs behind which somebody tells what he reproaches or praises another one for."""
_TO_COME: Final = ("will", "would", "shall", "should", "may", "might", "can", "could", "must")
_PEOPLE: Final = ("he", "she", "him", "her", "his")
_WARNING: Final = ("warn", "tell", "caution", "remind")
_PAYING: Final = frozenset("face pay suffer risk lose incur regret bear endure".split())
"""What somebody does who is warned, and never the one who warns him."""
_DRIVEN: Final = frozenset("force compel oblige prepare determine ready leave bind".split())
"""Participles of what the one who warns may be: "warned it that it would be forced to act"."""
OFFICERS: Final = frozenset(
    "captain sergeant lieutenant constable inspector superintendent detective sheriff prosecutor coroner spokesman "
    "spokeswoman spokesperson".split()
)
"""Who tells what others did."""
_ASKED: Final = {"she": ("her",), "he": ("him",)}
_TELLING: Final = ("say", "tell", "add", "explain", "recall", "recount")
_ANSWERING: Final = frozenset("respond retaliate react answer reply intervene".split())
_FOR_REASON: Final = ("because", "since", "although", "though")
_ON_CONDITION: Final = ("if", "unless", "should", "once")


def quote_around(text: str, quotations: Sequence[Quote], token: Token) -> Quote | None:
    """The quotation that a word stands in; none where "that" makes it a part of what somebody else tells."""
    quote = latest(quotations, token.start)
    if quote is None or token.start >= quote[1]:
        return None
    return None if text[: quote[0] - 1].rstrip().endswith(" that") else quote


def tag_of(sentence: Sentence, token: Token, quote: Quote) -> int | None:
    """The verb outside of a quotation that says whose words it is, given a word in it."""
    low, high = quote
    over = (i for i in sentence.ancestors(token.index) if not low <= sentence.tokens[i].start < high)
    if (above := next(over, None)) is not None:
        return above
    outside = (one for one in sentence if one.upos == "VERB" and not low <= one.start < high)
    return next((one.index for one in outside if sentence.child(one.index, "nsubj") is not None), None)


def _spoken_of(sentence: Sentence, verb: int) -> int | None:
    """Of whom a verb of saying says that it speaks: "said of Berg", "said, referring to Berg"."""
    for below in sentence.children(verb):
        token = sentence.tokens[below]
        if token.relation in ("obl", "nmod") and preposition(sentence, below) in _ABOUT:
            return below
        if token.relation == "advcl" and token.lemma.lower() in _REFERRING:
            return next((i for i in sentence.children(below) if preposition(sentence, i) in ("to", *_ABOUT)), None)
    return None


def _judged(sentence: Sentence, verb: int, clause: int) -> int | None:
    """Of whom a verb of saying tells because of the verb before it: "praised Berg, saying he had kept it".

    What is still to come, and a clause that has another "him", is open.
    """
    saying = sentence.tokens[verb]
    if saying.relation not in ("conj", "advcl") or saying.is_root:
        return None
    over = sentence.tokens[saying.head]
    thing = sentence.child(over.index, "obj")
    if over.lemma.lower() not in _JUDGING or thing is None or not over.index < thing.index < verb:
        return None
    below = [sentence.tokens[i] for i in sentence.subtree(clause)]
    planned = any(one.lemma.lower() in _TO_COME for one in below if one.head == clause)
    several = sum(one.text.lower() in _PEOPLE for one in below) > 1
    return None if planned or several else thing.index


def _warned(sentence: Sentence, pronoun: Token) -> int | None:
    """Who is warned, where a pronoun means that one: "warned Chad | it would pay if | it invaded".

    Who would pay is the one who is warned; so is the one who would bring it about, or to whose deed another answers.
    """
    clause = sentence.tokens[pronoun.head]
    condition = clause.relation == "advcl" and any(
        sentence.tokens[one].relation in ("mark", "aux") and sentence.tokens[one].lemma.lower() in _ON_CONDITION
        for one in sentence.children(clause.index)
    )
    outcome = sentence.tokens[clause.head] if condition else clause
    verb = sentence.tokens[outcome.head]
    if outcome.relation != "ccomp" or verb.lemma.lower() not in _WARNING or is_passive(sentence, verb.index):
        return None
    lemma = outcome.lemma.lower()
    paying = lemma in _PAYING or (is_passive(sentence, outcome.index) and lemma not in _DRIVEN)
    own = sentence.child(outcome.index, "nsubj")
    if own is None or own.lemma.lower() != pronoun.lemma.lower() or not (paying or (condition and lemma in _ANSWERING)):
        return None
    whom = sentence.child(verb.index, "iobj", "obj")
    return whom.index if whom is not None and whom.index < outcome.index else None


def subject_matter(sentence: Sentence, pronoun: Token, quote: Quote | None, resolve: Resolve) -> Iri | None:
    """Of whom the words are told in which a pronoun is the subject: "Holm said of Berg that he …"."""
    if pronoun.relation != "nsubj":
        return None
    clause = sentence.tokens[pronoun.head]
    verb = tag_of(sentence, pronoun, quote) if quote else clause.head if clause.relation == "ccomp" else None
    if verb is None:
        warned = None if quote else _warned(sentence, pronoun)
        return resolve(sentence, warned) if warned is not None else None
    about = _spoken_of(sentence, verb)
    about = about if about is not None else None if quote else _warned(sentence, pronoun)
    about = about if about is not None else _judged(sentence, verb, clause.index)
    return resolve(sentence, about) if about is not None and about != pronoun.index else None


def speaker_above(sentence: Sentence, pronoun: Token, resolve: Resolve) -> Iri | None:
    """The subject of the clause above: in "Moscow said that it …" and "… that its soldiers …", Moscow; but whoever is
    asked in "Berg asked her if she …"."""
    acting = sentence.tokens[pronoun.head] if pronoun.deprel == "nmod:poss" else pronoun
    clause = acting.head
    while sentence.tokens[clause].relation == "conj" and not sentence.tokens[clause].is_root:
        clause = sentence.tokens[clause].head
    if acting.relation != "nsubj" or sentence.tokens[clause].relation != "ccomp":
        return None
    verb = sentence.tokens[sentence.tokens[clause].head]
    asked = sentence.child(verb.index, "obj", "iobj") if verb.lemma.lower() == "ask" else None
    if asked is not None and asked.text.lower() in _ASKED.get(pronoun.text.lower(), ()):
        return resolve(sentence, asked.index)
    subject = surface_subject(sentence, verb.index)
    if subject is None or subject == pronoun.index:
        return None
    noun = sentence.tokens[subject]
    body = pronoun.text.lower() in ("it", "its") and noun.upos == "NOUN" and noun.lemma.lower() in COLLECTIVES | ALONE
    alone = body and noun.feature("Number") != "Plur"  # "the ministry said | it had"
    return resolve(sentence, subject) or (resolve(sentence, subject, group=True) if alone else None)


def tagged_behind(sentence: Sentence, pronoun: Token) -> int | None:
    """Who is said only behind a pronoun to have told what it stands in: "He shot the guard, | Captain Holm | said"."""
    for index in (pronoun.head, *sentence.ancestors(pronoun.head)):
        token = sentence.tokens[index]
        set_in = sentence.child(index, "parataxis")
        verb = set_in.index if set_in is not None else token.head if token.relation in ("ccomp", "conj") else index
        subject = sentence.child(verb, "nsubj") if verb > pronoun.index else None
        if subject is not None and subject.index > pronoun.index and sentence.tokens[verb].lemma.lower() in _TELLING:
            return subject.index
    return None


def subject_told(sentence: Sentence, pronoun: Token) -> int | None:
    """Of whom is told in front of a tag behind it, or of a second verb: "| Bern would act if Rome did, it said",
    "| Bern said Rome had lied, and it warned of a ban"."""
    acting = sentence.tokens[pronoun.head] if pronoun.deprel == "nmod:poss" else pronoun
    verb = sentence.tokens[acting.head]
    if acting.relation != "nsubj":
        return None
    told = sentence.child(verb.index, "ccomp")
    first = sentence.tokens[verb.head] if verb.relation == "conj" else told
    if first is None or first.index > pronoun.index or sentence.child(first.index, "ccomp", "advcl") is None:
        return None
    subject = surface_subject(sentence, first.index)
    alone = subject is not None and len(members(sentence, subject)) == 1
    return subject if alone else None


def same_before(sentence: Sentence, pronoun: Token) -> int | None:
    """The same pronoun as the subject of the clause that an adverbial one hangs on: "| it left because it feared …"."""
    clause = sentence.tokens[pronoun.head]
    mark = sentence.child(clause.index, "mark") if clause.relation == "advcl" else None
    if pronoun.relation != "nsubj" or mark is None or mark.text.lower() not in _FOR_REASON:
        return None
    above = sentence.child(clause.head, "nsubj")
    alike = above is not None and above.index < pronoun.index and above.text.lower() == pronoun.text.lower()
    return above.index if above is not None and alike else None
