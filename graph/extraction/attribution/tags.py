"""Reporting clauses that are known by their place and words alone, where the parse hangs them amiss.

A short clause of a name and a reporting verb between commas, or behind the last one, reports what stands around it:
"Prices, the traders complained, have risen", "Prices have risen, a study by two economists showed", "Prices may rise,
mused the director of the bank, Ada Holm".
"""

from typing import Final

from graph.extraction.attribution.reported import ADDRESSING, SUBORDINATE, Content, Form
from graph.extraction.attribution.words import Words
from graph.extraction.lexicon import speaks
from graph.language.sentence import Token
from graph.vocabulary import Cue

_CLOSERS: Final = frozenset((",", "”", '"', "»", "’", "'", "—", "–"))
_ENDS: Final = frozenset((".", "!", "?", ";"))
_LONGEST: Final = 14
"""Words that a speaker's name and title have at most."""
_NOMINAL: Final = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "ADP", "CCONJ", "PUNCT")
_NOT_OPENING: Final = frozenset(
    "and but or nor while whereas though although because if when since who which that whose where".split()
)
_SPEAKING: Final = ("he", "she", "they", "it", "i", "we")


def tag(words: Words, verb: Token, cue: Cue) -> tuple[int, Content] | None:
    """The speaker and the content of a tag, where a verb stands in one; nothing where its place shows none."""
    if cue.lemma == "put it" and (put := _put(words, verb)) is not None:
        return put
    if not is_tag_verb(cue) or verb.text.lower().endswith("ing") or words.in_marks(verb.index):
        return None
    if verb.feature("VerbForm") == "Inf":
        return None  # "trains them to speak, write articles and go on air"
    return _behind(words, verb) or _in_front(words, verb)


def is_tag_verb(cue: Cue) -> bool:
    """Whether a verb may stand in a tag: it says something, and neither reproaches, asks nor denies by itself."""
    return cue.deed is None and not cue.polarity and cue.modality != "requested" and not cue.lemma.startswith("put")


def _in_front(words: Words, verb: Token) -> tuple[int, Content] | None:
    """ "…, the traders complained, …": the speaker in front of the verb."""
    thing = words.sentence.child(verb.index, "obj")
    if thing is not None and thing.index > verb.index and verb.lemma.lower() not in ADDRESSING:
        return None  # ", women hold only a third of the posts, …"
    last = verb.index - 1
    while last > 0 and words.tokens[last].upos in ("ADV", "AUX") and words.tokens[last].head == verb.index:
        last -= 1
    comma = next((i for i in range(last, max(last - _LONGEST, -1), -1) if _closes(words, i, last)), None)
    if comma is None or not comma:
        return None
    speaker = _head(words, comma + 1, last)
    end = _tail(words, verb)
    if speaker is None or end is None:
        return None
    low = max((i for i in range(comma) if words.tokens[i].text == ";"), default=-1) + 1
    opening = words.tokens[low]
    if opening.relation == "advcl" and opening.head == verb.index and opening.feature("VerbForm") in ("Part", "Ger"):
        return None  # "Asked if it would rain, the mayor said no"
    front, rest = list(range(low, comma)), _rest(words, end)
    if not rest and opening.lemma.lower() in SUBORDINATE and _hangs(words, opening, verb):
        return None  # "Though most stay calm, a few answered with stones"
    if rest and any(words.tokens[i].lemma.lower() in ("which", "who") for i in front[-2:]):
        front = []  # "…, which, he said, had failed": only that is said
    clause = _is_clause(words, [*front, *rest]) or _is_headline(words, front, verb)
    if not clause or (rest and not _goes_on(words, front, rest)):
        return None
    said = words.trimmed([*front, *rest])
    return (speaker, Content(Form.AROUND, said)) if said else None


def _put(words: Words, verb: Token) -> tuple[int, Content] | None:
    """ "The trams are, as one driver puts it, “a museum”": the speaker behind "as", and all around the tag."""
    front = range(verb.index - 1, max(verb.index - _LONGEST, 0), -1)
    mark = next((i for i in front if words.tokens[i].text.lower() == "as"), None)
    behind = [one.text for one in words.tokens[verb.index + 1 : verb.index + 3]]
    if mark is None or words.tokens[mark - 1].text not in _CLOSERS or len(behind) < 2 or behind[1] not in (",", "."):
        return None
    last = verb.index - 1
    while words.tokens[last].upos in ("ADV", "AUX") and last > mark:
        last -= 1
    speaker = _head(words, mark + 1, last) if mark < last else None
    said = words.trimmed([*range(mark - 1), *range(verb.index + 3, len(words.tokens))])
    return (speaker, Content(Form.AROUND, said)) if speaker is not None and _is_clause(words, list(said)) else None


def _hangs(words: Words, mark: Token, verb: Token) -> bool:
    """Whether the clause that a conjunction opens is the only one in front of a verb, and hangs on it."""
    clause = words.tokens[mark.head]
    return mark.relation == "mark" and clause.relation == "advcl" and clause.head == verb.index


def _closes(words: Words, index: int, last: int) -> bool:
    """Whether a tag may begin behind a mark; the comma of "the minister, Ada Holm, said" lies inside of one."""
    token = words.tokens[index]
    if token.text not in _CLOSERS or token.upos != "PUNCT":
        return False
    opening = words.tokens[index + 1] if index < last else None
    if opening is None:
        return False
    return not (opening.upos == "PROPN" and opening.relation == "appos")


def _head(words: Words, first: int, last: int) -> int | None:
    """The noun of a phrase that speaks; nothing where the words are no phrase of a noun."""
    if words.tokens[first].lemma.lower() == "as":
        first += 1
    phrase = words.tokens[first : last + 1]
    described = next((i for i, one in enumerate(phrase) if i and one.deprel == "acl" and one.upos == "VERB"), None)
    if described is not None and phrase[described - 1].upos == "NOUN":
        phrase = phrase[:described]  # "groups representing farmers said"
    if not phrase or phrase[0].text.lower() in _NOT_OPENING or any(one.upos not in _NOMINAL for one in phrase):
        return None
    if phrase[0].upos == "ADP" or (phrase[0].upos == "PRON" and len(phrase) == 1 and not _speaks(phrase[0])):
        return None
    end = next((i for i, one in enumerate(phrase) if one.upos in ("ADP", "PUNCT") and i), len(phrase))
    nouns = [one for one in phrase[:end] if one.upos in ("NOUN", "PROPN", "PRON")]
    if not nouns:
        return None
    head = nouns[-1]
    while head.relation in ("flat", "conj") and first <= head.head < head.index:
        head = words.tokens[head.head]  # "a nurse | and two sailors said"
    return head.index


def _speaks(token: Token) -> bool:
    return token.text.lower() in _SPEAKING


def _tail(words: Words, verb: Token) -> int | None:
    """Where the words behind a verb end that say to whom, when and how; nothing where it has a content there."""
    index = verb.index + 1
    following = words.tokens[index] if index < len(words.tokens) else None
    if following is None or following.text in (*_ENDS, ","):
        return index
    if following.upos in ("DET", "NOUN", "PROPN", "PRON", "ADJ") and verb.lemma.lower() not in ADDRESSING:
        return None
    while index < len(words.tokens) and words.tokens[index].text not in (*_ENDS, ","):
        token = words.tokens[index]
        if token.upos in ("VERB", "AUX", "SCONJ") or token.text in (":", "“", '"', "‘", "«"):
            return None
        index += 1
    return index


def _rest(words: Words, end: int) -> list[int]:
    """What goes on behind a tag, up to a semicolon or another report: ", adding that …"."""
    rest: list[int] = []
    for token in words.tokens[end + 1 :]:
        adds = words.cues[token.index] and token.text.lower().endswith("ing")
        if token.text == ";" or adds or is_remark(words, token.index):
            break
        rest.append(token.index)
    return rest if any(words.tokens[i].upos != "PUNCT" for i in rest) else []


def is_remark(words: Words, index: int) -> bool:
    """Whether what somebody calls all that is told begins here: "…, he said, | in what Oslo called a disgrace"."""
    pair = [one.text.lower() for one in words.tokens[index : index + 2]]
    return pair == ["in", "what"] and index > 0 and words.tokens[index - 1].text == ","


def _is_clause(words: Words, said: list[int]) -> bool:
    tops = [words.tokens[i] for i in said if words.tokens[i].upos in ("VERB", "AUX")]
    return any("VerbForm=Fin" in one.feats or one.upos == "AUX" or one.is_root for one in tops)


def _is_headline(words: Words, said: list[int], verb: Token) -> bool:
    """Whether words are a clause without an auxiliary, of which the parser made a subject of the verb: "Two soldiers
    killed by rebels, | army says"."""
    return any(
        words.tokens[i].deprel == "acl"
        and words.tokens[i].feature("VerbForm") == "Part"
        and not words.tokens[i].text.lower().endswith("ing")
        and words.tokens[words.tokens[i].head].relation == "nsubj"
        and words.tokens[words.tokens[i].head].head == verb.index
        for i in said
    )


def _goes_on(words: Words, front: list[int], rest: list[int]) -> bool:
    """Whether what stands behind a tag belongs to what stands in front of it, and opens no clause of its own."""
    first = next(words.tokens[i] for i in rest if words.tokens[i].upos != "PUNCT")
    if first.text.lower() in ("and", "but", "while", "whereas"):
        return False
    opening = next((words.tokens[i] for i in front if words.tokens[i].upos not in ("CCONJ", "PUNCT", "ADV")), None)
    if opening is not None and opening.upos == "SCONJ":
        return True
    has_verb = any(words.tokens[i].upos in ("VERB", "AUX") for i in front)
    return has_verb or first.upos in ("VERB", "AUX", "ADV", "PART")


def _behind(words: Words, verb: Token) -> tuple[int, Content] | None:
    """ "…, mused its director": the speaker behind the verb."""
    if not verb.index or words.tokens[verb.index - 1].text not in _CLOSERS or verb.lemma.lower() in ADDRESSING:
        return None
    end = verb.index + 1
    while end < len(words.tokens) and words.tokens[end].upos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"):
        end += 1
    if end == verb.index + 1 or (end < len(words.tokens) and words.tokens[end].upos in ("VERB", "AUX")):
        return None
    speaker = _head(words, verb.index + 1, end - 1)
    low = max((i for i in range(verb.index) if words.tokens[i].text == ";"), default=-1) + 1
    front = list(range(low, verb.index - 1))
    if speaker is None or not _is_clause(words, front):
        return None
    token = words.tokens[speaker]
    if token.upos != "PROPN" and not _speaks(token) and not speaks(token.lemma.lower()):
        return None
    said = words.trimmed(front)
    return (speaker, Content(Form.AROUND, said)) if said else None
