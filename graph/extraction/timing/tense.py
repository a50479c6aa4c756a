"""What stands as a predicate, and whether it is one to come."""

from graph.extraction.counted import is_ranked
from graph.extraction.timing.datewords import (
    AHEAD,
    DRAWING_OUT,
    ENDING,
    FACTUAL,
    FORWARD,
    HERALDING,
    IN_FORCE,
    MEANWHILE,
    MODAL,
    SCHEDULED,
    UPCOMING,
)
from graph.language.sentence import Sentence, Token

Owner = tuple[int, str]


def is_nominal(token: Token) -> bool:
    """Whether a word is a noun or a name."""
    return token.upos in ("NOUN", "PROPN")


def is_predicate(sentence: Sentence, index: int) -> bool:
    """Whether a word is a verb, or a noun or adjective that "is" makes one."""
    token = sentence.tokens[index]
    full = token.upos == "AUX" and token.relation not in ("aux", "cop")
    return token.upos == "VERB" or full or sentence.child(index, "cop") is not None


def is_past(token: Token) -> bool:
    """Whether a verb stands in the past: so its tagger says, or its vowel ("overthrew")."""
    word, lemma = token.text.lower(), token.lemma.lower()
    changed = token.feature("VerbForm") in ("Fin", "Inf") and not word.startswith(lemma[:-1]) and not word.endswith("s")
    return token.feature("Tense") == "Past" or changed


def auxiliaries(sentence: Sentence, index: int) -> set[str]:
    """The auxiliaries of a verb in lower case, as they stand in the text."""
    below = (sentence.tokens[i] for i in sentence.children(index))
    return {one.text.lower() for one in below if one.relation in ("aux", "cop")}


def above(sentence: Sentence, index: int) -> int | None:
    """The nearest predicate over a word."""
    return next((one for one in sentence.ancestors(index) if is_predicate(sentence, one)), None)


def infinitive(sentence: Sentence, index: int) -> bool:
    """Whether a verb has "to" in front."""
    below = (sentence.tokens[i] for i in sentence.children(index))
    return any(one.relation == "mark" and one.lemma.lower() == "to" for one in below)


def opening(sentence: Sentence, clause: int) -> str:
    """The word that opens a clause: "since", "when"; an adverb counts ("when" is one to the parser)."""
    for below in sentence.children(clause):
        token = sentence.tokens[below]
        if token.relation in ("mark", "case") or (token.relation == "advmod" and token.lemma.lower() in MEANWHILE):
            return token.lemma.lower()
    return ""


def draws_out(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is done at once, though what it draws out lasts: "extended the mandate until April", but not
    "extended its sanctions"."""
    things = (sentence.child(verb, "obj"), sentence.child(verb, "nsubj:pass"), sentence.child(verb, "nsubj"))
    lasting = any(one is not None and one.lemma.lower() in IN_FORCE for one in things)
    return sentence.tokens[verb].lemma.lower() in DRAWING_OUT and not lasting


def brought_to(sentence: Sentence, verb: int) -> int | None:
    """The verb that makes somebody do what an infinitive tells, which the parser hung on him: "forced it to land"."""
    thing = sentence.tokens[sentence.tokens[verb].head]
    over = sentence.tokens[thing.head]
    makes = thing.relation == "obj" and over.upos == "VERB" and over.lemma.lower() in FACTUAL
    return over.index if makes and sentence.tokens[verb].relation == "acl" and infinitive(sentence, verb) else None


def looks_ahead(sentence: Sentence, owners: tuple[Owner, ...]) -> bool:
    """Whether a date with these owners is one to come: of a verb in the future, of what is planned, a term set."""
    if not owners:
        return False
    owner, marker = owners[0]
    token = sentence.tokens[owner]
    if is_predicate(sentence, owner):
        return _ahead(sentence, owner, marker)
    words = {word for i in sentence.children(owner) for word in _forms(sentence.tokens[i])}
    verb = above(sentence, owner)
    governed = verb is not None and (
        bool(auxiliaries(sentence, verb) & AHEAD - {"would"})
        or (sentence.tokens[verb].lemma.lower() in FORWARD and marker in ENDING)
    )
    return bool(words & (UPCOMING | FORWARD)) or governed or (token.is_root and marker in ENDING)


def _forms(token: Token) -> tuple[str, str]:
    return token.lemma.lower(), token.text.lower()


def _ahead(sentence: Sentence, index: int, marker: str, depth: int = 0) -> bool:
    """Whether a predicate is one to come."""
    token = sentence.tokens[index]
    parent = sentence.tokens[token.head]
    helpers = auxiliaries(sentence, index)
    if helpers & (AHEAD | MODAL):
        return "have" not in helpers
    if any(sentence.tokens[below].text.lower() == "due" for below in sentence.children(index)):
        return True  # "due to begin on Monday"
    if token.lemma.lower() in HERALDING and marker == "from":
        return True
    intended = infinitive(sentence, index) and parent.lemma.lower() in FORWARD  # "expected to summon him on Monday"
    if not intended and (token.lemma.lower() in FORWARD or token.text.lower() == "due"):
        return marker in (*ENDING, "for", "in", "at", "by", "") or (marker == "on" and token.deprel == "acl")
    if (
        token.relation == "xcomp"
        and token.text.lower().endswith("ing")
        and parent.lemma.lower() in FACTUAL
        and depth < 3
    ):
        return _ahead(sentence, parent.index, marker, depth + 1)  # "would begin handing over the town on Friday"
    if infinitive(sentence, index):
        if token.relation == "xcomp" and parent.lemma.lower() in FACTUAL and depth < 3:
            return _ahead(sentence, parent.index, marker, depth + 1)
        if token.relation == "acl" and is_ranked(sentence, token.head):
            return False  # "the first president to visit in 88 years"
        if (made := brought_to(sentence, index)) is not None and depth < 3:
            return _ahead(sentence, made, marker, depth + 1)
        to_be_held = "be" in helpers and token.lemma.lower() == "hold"  # "called a summit to be held on 19 May"
        return to_be_held or token.relation in ("xcomp", "acl", "ccomp", "csubj", "root", "conj", "parataxis")
    if parent.lemma.lower() in FORWARD and marker in ENDING:
        return True  # "postponed voting until March"
    if token.relation == "conj" and depth < 3 and not helpers and token.feature("VerbForm") in ("Inf", ""):
        return _ahead(sentence, token.head, marker, depth + 1)
    present = helpers & {"is", "are", "’s", "'s", "'re", "’re"}
    if present and token.text.lower().endswith("ing"):
        return True
    now = token.feature("Tense") == "Pres" and token.feature("VerbForm") == "Fin"
    return (now and token.lemma.lower() in SCHEDULED) or ((now or bool(present)) and marker in (*ENDING[:2], "by"))
