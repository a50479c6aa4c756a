"""In which form a word under a reporting verb is reported: as a clause, an infinitive, a phrase, or not at all.

What a verb takes is the vocabulary's ("of" and a gerund for "accuse"); how parsers hang it is met here, line by line.
"""

from typing import Final

from graph.extraction.attribution.appointments import names_office
from graph.extraction.attribution.conditions import is_witnessed
from graph.extraction.attribution.denials import REFUSED
from graph.extraction.attribution.refutals import CLAIMS
from graph.extraction.attribution.reported import NOUNS, OPENERS, Form
from graph.extraction.attribution.words import Words
from graph.extraction.lexicon import ADMITTING, COURTS, speaks
from graph.language.sentence import Token
from graph.model import Polarity
from graph.vocabulary import Cue

_BEFORE_OF: Final = frozenset("ahead because instead outside inside front top light favour favor view".split())
"""What makes another preposition with "of" of it: "ahead of", "in light of"."""


def form_of(words: Words, verb: Token, token: Token, cue: Cue) -> Form | None:
    """What a word under a reporting verb reports, if anything."""
    relation, marker = token.relation, words.marker(token)
    thing = token.upos in (*NOUNS, "ADJ", "NUM") or token.text.endswith("ing")
    infinitive = any(
        words.tokens[i].lemma.lower() == "to" and words.tokens[i].relation == "mark"
        for i in words.sentence.children(token.index)
    )
    small = relation == "ccomp" and "complement" in cue.forms and token.upos != "VERB"
    if _done(words, verb, token, cue) or (small and not words.sentence.child(token.index, "cop")):
        return Form.PHRASE  # "called the launch barbaric"
    untold = _nominal(words, token, verb) or _is_refused(verb, token, cue) or is_witnessed(words.sentence, token, verb)
    if relation == "ccomp" and (untold or _is_programme(words, token)):
        return None
    if relation == "ccomp" and marker not in ("as", "of") and not _opens_with(words, token, verb):
        return Form.CLAUSE if _finite(words, token, verb) else None
    gap = relation == "xcomp" and not infinitive and words.has_gap(verb) and words.is_finite(token)
    if gap or (relation == "parataxis" and _introduced(words, token, verb)):
        return Form.CLAUSE  # "a case which officials said involved bribes"
    if relation == "acl" and (verb.upos == "NOUN" or marker == "that") and token.index > verb.index:
        return Form.PHRASE if token.text.endswith("ing") else Form.CLAUSE
    if relation == "conj" and token.index > verb.index and marker == "that":
        return Form.CLAUSE  # "said that A, but that B"
    if marker in cue.forms and relation in ("obl", "obj", "advcl", "xcomp", "ccomp", "nmod", "acl"):
        return None if names_office(words, verb, token, cue) else _marked(words, token, marker)
    if infinitive and "infinitive" in cue.forms and (relation == "xcomp" or _promised(words, verb, token, cue)):
        return Form.INFINITIVE
    if infinitive:
        return None
    if "complement" in cue.forms or "predication" in cue.forms:
        described = relation == "obj" and _describes(words, verb, token)
        quoted = relation == "appos" and token.index and words.tokens[token.index - 1].text in OPENERS
        unwelcome = token.text.lower() in ("persona", "personae")  # "declared him persona non grata", which is a deed
        if (relation == "xcomp" and not unwelcome) or described or quoted:
            return Form.PHRASE
    done = relation == "advcl" and token.index == verb.index + 1 and token.text.lower().endswith("ing")
    if (done or relation in ("obj", "xcomp", "ccomp")) and thing and _as_object(words, token, cue):
        return Form.PHRASE  # "denied knowledge", "denies arming them"
    return None


def _is_programme(words: Words, token: Token) -> bool:
    """Whether words in marks name where somebody spoke: "said on “Meet the Mayor”", "told NBC's “Ask the Doctor”"."""
    before = token.index - 2
    if before < 1 or words.tokens[before + 1].text not in OPENERS or not token.text[:1].isupper():
        return False
    named = words.tokens[before].text.lower() in ("'s", "’s") or words.tokens[before].text.lower() == "on"
    inside = [words.tokens[i] for i in words.sentence.subtree(token.index) if i > token.index]
    titled = [one for one in inside if one.upos in ("NOUN", "PROPN", "ADJ", "VERB", "PRON")]
    return named and bool(titled) and all(one.text[:1].isupper() for one in titled)


def _marked(words: Words, token: Token, marker: str) -> Form | None:
    """What a phrase behind its preposition reports."""
    if marker == "of" and words.tokens[words.sentence.subtree(token.index)[0] - 1].lemma.lower() in _BEFORE_OF:
        return None  # "speaking ahead of the vote" says nothing of it
    if marker == "as" and token.relation == "advcl" and words.sentence.child(token.index, "nsubj") is not None:
        return None  # "rejected it, as Kyiv praised it"
    if marker == "at" and all(words.tokens[i].upos not in ("NUM", "SYM") for i in words.sentence.subtree(token.index)):
        return None  # "estimated the cost at a meeting"
    return Form.DEED if marker == "against" else Form.PHRASE  # "warned it against an attack" says no more


def _describes(words: Words, verb: Token, token: Token) -> bool:
    """Whether an object says what something is: the second of two, or that of "which they called a fraud"."""
    second = words.sentence.child(verb.index, "obj") not in (None, token)
    subject = words.sentence.child(verb.index, "nsubj")
    whom = subject is not None and subject.lemma.lower() not in ("who", "which", "that")
    return second or (verb.relation == "acl" and whom and not words.sentence.child(verb.index, "xcomp"))


def _nominal(words: Words, token: Token, verb: Token) -> bool:
    """Whether a clause belongs to a noun right in front of it: "rejected the claim that …"."""
    first = words.sentence.subtree(token.index)[0]
    before = words.tokens[first - 1]
    named = before.upos == "NOUN" and before.lemma.lower() in words.nouns
    given = before.lemma.lower() == "condition"  # "speaking on condition that he not be named"
    return first > verb.index and (given or (named and before.relation != "obl"))


def _is_refused(verb: Token, token: Token, cue: Cue) -> bool:
    """Whether a clause in front of a verb tells what somebody will not have: "Bern offers talks, Oslo refuses"."""
    return bool(cue.deed) and cue.polarity == Polarity.NEGATIVE and token.index < verb.index


def _promised(words: Words, verb: Token, token: Token, cue: Cue) -> bool:
    """Whether an infinitive that hangs loosely is a promise after all: "promised on television not to …"."""
    return token.relation == "advcl" and cue.modality == "planned" and words.sentence.child(verb.index, "xcomp") is None


def _as_object(words: Words, token: Token, cue: Cue) -> bool:
    """Whether a noun is what is said: "alleged fraud", "dismissed the claims"."""
    if "claim" in cue.forms and token.lemma.lower() in words.nouns:
        doer = words.sentence.child(token.head, "nsubj")
        if token.lemma.lower() == "charge" and doer is not None and doer.lemma.lower() in COURTS:
            return False  # "prosecutors dismissed the charges": they drop them
        return words.sentence.child(token.index, "acl", "nmod:poss") is None
    if cue.lemma == "deny" and (token.lemma.lower() in REFUSED or _is_withheld(words, token)):
        return False  # "denied him entry", "denied the request", "denied the player a contract"
    claimed = cue.lemma == "deny" and token.lemma.lower() in CLAIMS  # "denied the reports"
    return "object" in cue.forms and (token.upos == "VERB" or claimed or not speaks(token.lemma.lower()))


def _is_withheld(words: Words, token: Token) -> bool:
    """Whether a noun is one of two objects of a verb: what somebody is not given, or who."""
    below = (words.tokens[one] for one in words.sentence.children(token.head) if one > token.head)
    things = [one for one in below if one.relation in ("obj", "iobj", "xcomp") and one.upos in (*NOUNS, "PRON")]
    return token in things and len(things) > 1


def _done(words: Words, verb: Token, token: Token, cue: Cue) -> bool:
    """Whether a gerund right behind a verb, or behind its "to", is what was done: "admitted | shelling the town"."""
    gerund = token.upos == "VERB" and token.text.lower().endswith("ing")
    if not gerund or token.relation not in ("xcomp", "advcl", "ccomp") or not {"having", "object"} & {*cue.forms}:
        return False
    between = [one.lemma.lower() for one in words.tokens[verb.index + 1 : token.index]]
    if token.relation == "ccomp" and words.sentence.child(token.index, "nsubj", "mark") is not None:
        return False
    return verb.upos == "VERB" and (not between or (between == ["to"] and verb.lemma.lower() in ADMITTING))


def _finite(words: Words, token: Token, verb: Token) -> bool:
    """Whether a clause is a statement: it has a subject, or stands as direct speech."""
    participle = token.text.lower().endswith("ing") and words.sentence.child(token.index, "aux") is None
    if token.lemma.lower() == "do" or (words.cues[token.index] and participle):
        return False  # "…, as did the minister", "…, adding that …", but "revealed he was feeling ill"
    if words.sentence.child(token.index, "nsubj", "csubj", "expl") or token.index < verb.index:
        return True
    if (words.has_gap(verb) or words.marker(token) == "that") and words.is_finite(token):
        return True  # "a deal that officials say will be signed", "said that to wait would cost lives"
    inside = words.sentence.subtree(token.index)
    first = next((i for i in inside if words.tokens[i].text != ","), inside[0])
    before = words.tokens[first - 1].text if first else ""
    return words.tokens[first].text in OPENERS or before in OPENERS or before == ":"


def _introduced(words: Words, token: Token, verb: Token) -> bool:
    """Whether a loosely joined clause is what a verb reports: it stands before it, or behind a colon or a mark."""
    inside = words.sentence.subtree(token.index)
    if token.upos not in ("VERB", "ADJ", "NOUN", "INTJ", "PROPN"):
        return False
    if inside[0] < verb.index:
        return token.upos == "VERB" and not words.cues[token.index]
    between = {one.text for one in words.tokens[verb.index + 1 : inside[0] + 1] if one.upos == "PUNCT"}
    subject = words.sentence.child(verb.index, "nsubj")
    if between == {","} and subject is not None and subject.index < verb.index and inside[0] - verb.index < 3:
        return words.tokens[words.sentence.subtree(subject.index)[0] - 1].text == ","
    return ":" in between or (bool(between & OPENERS) and ";" not in between)


def _opens_with(words: Words, token: Token, verb: Token) -> bool:
    """Whether a clause is a participial opening ("Launching an operation, X vowed …"), and nothing that is said."""
    participle = token.text.lower().endswith("ing") or "VerbForm=Part" in token.feats
    opening = token.index < verb.index and participle and words.sentence.subtree(token.index)[0] == token.index
    return opening and words.sentence.child(token.index, "nsubj", "aux") is None
