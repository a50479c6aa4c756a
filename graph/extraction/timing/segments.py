"""What punctuation and word order say of a date, where parsers often go astray.

Parsers hang "since 2013" in "Nicolás Maduro, president since 2013, had been declared …" on any verb near. But a stretch
between commas that has no verb of its own is one phrase, and its dates are of its noun. A date that opens a sentence is
of the first thing that the sentence tells. And "the first visit since 1928" was not made since then.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.lexicon import TITLES
from graph.extraction.timing.tense import auxiliaries, is_nominal, is_predicate
from graph.language.sentence import Sentence, Token

_STOPS: Final = frozenset((",", ";", ":", "(", ")", "–", "—", "-", ".", "“", "”", '"'))
_CLAUSES: Final = frozenset("who which that whom whose when where while after before as because if since until".split())
_COMPARING: Final = frozenset(
    "first only last biggest largest worst deadliest highest lowest heaviest bloodiest most longest".split()
)
_DEFINITE: Final = frozenset("the its their his her our 's ’s s'".split())
_REACH: Final = 14
"""So many words before a date may the "first" stand to which "since" belongs."""


def apposed(sentence: Sentence, first: int) -> int | None:
    """The noun whose time a date tells in a verbless phrase: "X, president since 2013,", "X, in power since 2013," or
    "President since 2013, X".

    ``first`` is the first word of the date. ``None`` where a verb stands between the comma and the date, or a name: of
    "Poland, Hungary since 1999" nothing is known.
    """
    begin = _phrase_before(sentence, first)
    if begin is None:
        return None
    phrase = sentence.tokens[begin:first]
    noun: Token | None = None
    for token in phrase:
        opens = token.index == begin and token.relation == "amod"  # "South Sudan, independent since 2011, joined"
        if is_nominal(token) or (token.upos == "ADJ" and (opens or token.relation in ("appos", "acl"))):
            noun = token
        elif noun is not None and token.upos in ("ADP", "SCONJ", "PUNCT") and token.text not in ("'s", "’s", "-"):
            break
    inside = begin and phrase and phrase[0].text == "in"  # "Burundi, in the court until 2017, denied it"
    told = noun is not None and (noun.upos != "PROPN" or noun.relation == "appos" or inside)
    return noun.index if noun is not None and told else None


def bracketed(sentence: Sentence, first: int) -> int | None:
    """The noun behind which years stand in brackets: "South Korea's president (2003–2008)". Of a name they are those of
    a life.
    """
    if first < 2 or sentence.tokens[first - 1].text != "(" or sentence.tokens[first - 2].upos != "NOUN":
        return None
    return first - 2


def _phrase_before(sentence: Sentence, first: int) -> int | None:
    """Where the verbless phrase begins, behind a comma, in which a word stands."""
    for token in reversed(sentence.tokens[:first]):
        if token.text in _STOPS and token.text != "-":
            before = sentence.tokens[token.index - 1] if token.index else None
            named = before is not None and (
                is_nominal(before) or before.upos == "NUM" or before.text in (")", '"', "”")
            )
            return token.index + 1 if named and token.text in (",", "(", "–", "—") else None
        if token.upos in ("VERB", "AUX", "CCONJ") or token.lemma.lower() in _CLAUSES - {"since", "until"}:
            return None
    return 0 if _is_fronted(sentence, first) else None


def _is_fronted(sentence: Sentence, first: int) -> bool:
    """Whether a sentence begins with a title and its time, which are those of its subject: "Brazil's president since
    2019, he arrived"."""
    titled = any(token.lemma.lower() in TITLES and token.upos == "NOUN" for token in sentence.tokens[:first])
    comma = next((token.index for token in sentence.tokens[first:] if token.text == ","), len(sentence))
    subject = sentence.tokens[comma + 1 : comma + 2]
    return titled and any(token.relation == "nsubj" and token.upos in ("PRON", "PROPN") for token in subject)


def opened(sentence: Sentence, first: int, last: int) -> int | None:
    """The predicate of the first main clause behind a date that opens its sentence or what follows a semicolon."""
    if any(token.upos not in ("ADP", "DET", "ADV", "ADJ", "CCONJ") for token in _before(sentence, first)):
        return None
    inside = False
    for token in sentence.tokens[last + 1 :]:
        if token.text == ";":
            return None
        if token.text == ",":
            inside = False
        elif token.lemma.lower() in _CLAUSES:
            inside = True
        elif not inside and _tells(sentence, token):
            return token.index
    return None


def _before(sentence: Sentence, first: int) -> Iterator[Token]:
    for token in reversed(sentence.tokens[:first]):
        if token.text == ";":
            return
        yield token


def _tells(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a verb with a tense, or "is" makes a noun one."""
    if token.upos == "VERB":
        helped = bool(auxiliaries(sentence, token.index))
        return helped or token.feature("VerbForm") == "Fin"
    return is_nominal(token) and is_predicate(sentence, token.index)


def outside(sentence: Sentence, owner: int, first: int) -> int | None:
    """The predicate of a date that stands behind a clause in commas, or is itself what a sentence stresses.

    "Reopened the embassy, which it had closed in 2012, on Monday"; "it was on Monday that rebels seized the town".
    """
    clause = _clause_of(sentence, owner)
    if clause is not None:
        owner = clause
    token = sentence.tokens[owner]
    if not is_predicate(sentence, owner) or (token.is_root and token.upos != "VERB"):
        told = [i for i in sentence.children(owner) if sentence.tokens[i].relation in ("csubj", "ccomp", "acl")]
        stressed = token.is_root and owner >= first and sentence.tokens[0].text.lower() == "it"
        return next((i for i in told if i > first and is_predicate(sentence, i)), None) if stressed else None
    begin = first - 1
    while begin > 0 and sentence.tokens[begin].upos in ("ADP", "DET", "PROPN", "NOUN", "ADJ"):
        begin -= 1
    opens_phrase = begin + 1 == first or sentence.tokens[begin + 1].upos == "ADP"  # ", in Minsk on Saturday"
    if token.deprel != "acl:relcl" or sentence.tokens[begin].text != "," or begin < owner or not opens_phrase:
        return None
    opens = min(sentence.subtree(owner))
    if "," not in (sentence.tokens[opens].text, sentence.tokens[max(0, opens - 1)].text):
        return None
    return next((one for one in sentence.ancestors(owner) if is_predicate(sentence, one)), None)


def _clause_of(sentence: Sentence, noun: int) -> int | None:
    """The verb of the relative clause in which a noun stands, if it does."""
    if is_predicate(sentence, noun):
        return None
    verb = next((one for one in sentence.ancestors(noun) if is_predicate(sentence, one)), None)
    return verb if verb is not None and sentence.tokens[verb].deprel == "acl:relcl" else None


def compared(sentence: Sentence, first: int) -> bool:
    """Whether "since" in front of a date only says how long something had not been: "the first visit since 1928"."""
    for token in reversed(sentence.tokens[max(0, first - _REACH) : first]):
        if token.text in (",", ";", ":"):
            return False
        best = {token.lemma.lower(), token.text.lower()} & _COMPARING or token.feature("Degree") == "Sup"
        front = [one.text.lower() for one in sentence.tokens[max(0, token.index - 3) : token.index]]
        if best and not _DEFINITE.isdisjoint(front) and front[-1:] != ["at"]:
            return True
    return False
