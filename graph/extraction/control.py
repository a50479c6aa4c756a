"""Of whom a verb without a subject is said, where that is neither subject nor object of the verb above it: "called on |
Moscow | to withdraw", "appointed | Ada Holm | as minister, replacing Jan Lech".
"""

from typing import Final

from graph.language.sentence import Sentence, Token

_ASKED: Final = {"call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "prevail": ("on", "upon")}
"""Verbs with the preposition of the one whom they ask."""
_KEEPING: Final = frozenset(
    "bar ban prevent forbid prohibit stop block keep deter discourage dissuade restrict hinder exclude".split()
)
"""Verbs for keeping somebody from what he would do."""
_CHARGING: Final = ("accuse", "suspect", "convict", "acquit")
_APPOINTING: Final = frozenset("appoint name nominate choose pick install elect promote designate".split())
_CUTTING: Final = frozenset("cut suspend stop halt freeze end block withhold withdraw cancel impose slap".split())
"""Verbs that say to whom, or on whom, something is done that is the answer to what he did."""
_PUNISHING: Final = frozenset(
    "fine sanction blacklist punish penalise penalize jail imprison sue prosecute arrest expel ban convict condemn "
    "criticise criticize denounce blame rebuke praise commend thank".split()
)
"""Verbs that are done to somebody, or said of him, for what he did."""
_OUTCOMES: Final = frozenset(
    "killing wounding injuring destroying damaging leaving causing hurting maiming displacing forcing sparking "
    "triggering prompting sinking trapping burning".split()
)
_WHOM: Final = ("to", "for", "from", "on", "against")
_SUCCEEDING: Final = frozenset("replace succeed".split())


def is_outcome(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether a participle tells what came of the deed before it, and not what its subject did: "was ambushed, killing
    two"."""
    plain = sentence.child(verb.index, "mark", "nsubj") is None
    return plain and above.index < verb.index and verb.text.lower() in _OUTCOMES


def is_gerund(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is a gerund: "attacking", and the "attacked" of "having attacked"."""
    helping = (sentence.tokens[one] for one in sentence.children(verb.index) if one < verb.index)
    return verb.text.lower().endswith("ing") or any(
        one.relation == "aux" and one.text.lower() in ("having", "being") for one in helping
    )


def controller(sentence: Sentence, verb: Token, above: Token) -> int | None:
    """Who does what a verb below another says: whoever is asked, appointed, punished, or kept from it."""
    found = (rule(sentence, verb, above) for rule in (_asked, _appointed, _punished, _kept))
    return next((one for one in found if one is not None), None)


def described(sentence: Sentence, verb: Token, members: tuple[int, ...]) -> tuple[int, ...]:
    """Of which members of a list a verb is said that hangs on the first: of "P, led by A, and Q, led by B" each of
    one."""
    if verb.relation != "acl" or members[0] != verb.head:
        return members
    before = [i for i in sentence.children(verb.head) if i < verb.index and sentence.tokens[i].relation == "acl"]
    earlier = max(before, default=members[0])
    named = any(one.upos == "CCONJ" for one in sentence.tokens[earlier : verb.index])
    # What hangs on a noun is not said of those that follow it, nor of the first where another was named since.
    return tuple(one for one in members if one < verb.index and not (before and named and one < earlier))


def _asked(sentence: Sentence, verb: Token, asking: Token) -> int | None:
    mark = sentence.child(verb.index, "mark")
    prepositions = _ASKED.get(asking.lemma.lower(), ())
    if not prepositions or mark is None or mark.text.lower() != "to":
        return None
    for index in sentence.children(asking.index):
        case = sentence.child(index, "case") if asking.index < index < verb.index else None
        if case is not None and case.text.lower() in prepositions:
            return index
    return None


def _appointed(sentence: Sentence, verb: Token, appointing: Token) -> int | None:
    if appointing.lemma.lower() not in _APPOINTING or verb.lemma.lower() not in _SUCCEEDING:
        return None
    given = sentence.child(appointing.index, "obj")
    return given.index if given and sentence.child(appointing.index, "aux:pass") is None else None


def _punished(sentence: Sentence, verb: Token, punishing: Token) -> int | None:
    """Who did that for which he is fined, or aid to him is cut: "cut aid to | Chad | for arming rebels"."""
    mark = sentence.child(verb.index, "mark", "case")
    if mark is None or mark.text.lower() != "for" or punishing.lemma.lower() not in (*_CUTTING, *_PUNISHING):
        return None
    if punishing.lemma.lower() in _PUNISHING:
        punished = sentence.child(punishing.index, "nsubj:pass") or sentence.child(punishing.index, "obj")
        return punished.index if punished is not None and punished.index < verb.index else None
    thing = sentence.child(punishing.index, "obj") or sentence.child(punishing.index, "nsubj:pass")
    tied = (*(sentence.children(thing.index) if thing else ()), *sentence.children(punishing.index))
    for index in tied:
        case = sentence.child(index, "case") if index < verb.index else None
        if case is not None and case.text.lower() in _WHOM and sentence.tokens[index].upos == "PROPN":
            return index
    return None


def _kept(sentence: Sentence, verb: Token, keeping: Token) -> int | None:
    """Who is kept from doing it, or accused of it: "barred | the party | from holding a rally"."""
    word = "from" if keeping.lemma.lower() in _KEEPING else "of" if keeping.lemma.lower() in _CHARGING else ""
    if not word or not is_gerund(sentence, verb):
        return None
    mark, kept = sentence.child(verb.index, "mark", "case"), sentence.child(keeping.index, "obj", "iobj")
    named = kept is not None and kept.lemma.lower() != "other"  # "accused each other of shelling it"
    return kept.index if kept and named and mark is not None and mark.text.lower() == word else None
