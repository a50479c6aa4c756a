"""How far a reported clause reaches: what hangs in it, without what only stands beside it.

Other reports, "according to …" and asides of whoever reports hang in a clause for the parser and are not what is said.
"""

from collections.abc import Collection
from typing import Final

from graph.extraction.attribution.reported import CLOSERS, OPENERS
from graph.extraction.attribution.words import Words
from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import speaks
from graph.language.sentence import Token

_CLITICS: Final = ("'s", "’s", "'ll", "’ll", "'d", "’d")
"""What only a subject can stand in front of."""
_CONTRASTING: Final = ("while", "whereas", "although", "though")


def kept(words: Words, top: int, verb: Token) -> tuple[int, ...]:
    """The words of a clause without its first "that", and without what hangs in it but stands beside it."""
    below = words.sentence.subtree(top)
    left_out = {word for index in below if index != top for word in _beside(words, index, top, verb, below)}
    said = _from_that(words, words.trimmed([index for index in below if index not in left_out]), verb)
    rest = said[1:]
    if rest and said[0] > verb.index:
        first = words.tokens[said[0]]
        if first.text.lower() == "that" and words.tokens[first.index - 1].text not in (*OPENERS, ":"):
            return rest if not _is_this(words, first) else said
        marks = first.head == top and first.relation in ("mark", "case") and verb.upos != "NOUN"
        done = first.lemma.lower() == "to" and words.tokens[top].text.lower().endswith("ing")
        if marks and (done or first.lemma.lower() in ("as", "of", "on", "at")):
            return rest  # "confessed to | killing him"
    return said


def _beside(words: Words, index: int, top: int, verb: Token, below: tuple[int, ...]) -> Collection[int]:
    """The words of a clause that are no part of what is said, with one word at their head.

    Other reports (", adding that …"), ", according to …", ", while Egypt denied it", what stands behind a semicolon
    or, as no part of a quotation that the clause begins with, behind "but".
    """
    token = words.tokens[index]
    under = words.sentence.subtree(index)
    if index < verb.index and token.lemma.lower() in ("who", "which", "that") and verb.relation == "acl":
        return (index,)
    if words.cues[index] and (words.is_loose(token) or words.is_inserted(token, verb)):
        return under
    if verb.index < index and is_citing(words, index):
        return under
    if token.text.lower() == "according" and token.relation == "case" and token.head != top:
        that = any(words.tokens[i].text.lower() == "that" for i in range(verb.index + 1, index))
        return () if that and index < top else words.sentence.subtree(token.head)
    marker = _contrast(words, token)
    if token.relation == "advcl" and verb.index < top < index and marker in _CONTRASTING:
        comma = "," in (words.tokens[under[0]].text, words.tokens[under[0] - 1].text)
        reports = marker in _CONTRASTING[:2] or words.cues[index] is not None
        apart = reports if comma else _is_second_report(words, token, verb)
        # what hangs behind such a clause is of it, however it is hung: "while Oslo left the port | sold in May"
        return [i for i in below if i >= under[0]] if apart and words.sentence.child(index, "nsubj") else ()
    if token.text == ";" and not words.in_marks(top) and not _is_quoted(words, index):
        behind = verb.index < index
        return [i for i in below if (i > index) == behind]
    if token.relation == "conj" and token.head == top and words.in_marks(top) and not words.in_marks(index):
        first = next(i for i in below if words.tokens[i].upos != "ADP")  # "dismissed it as | “a show” and went on"
        return under if words.in_marks(first) or words.tokens[first].text in OPENERS else ()
    if token.relation == "advcl" and index > top and token.text.lower().endswith("ing") and _comments(words, token):
        return under
    return ()


def _is_quoted(words: Words, index: int) -> bool:
    """Whether a word stands between an opening mark and one behind it that closes it."""
    closed = any(one.text in CLOSERS and one.upos == "PUNCT" for one in words.tokens[index + 1 :])
    return closed and words.in_marks(index)


def _contrast(words: Words, token: Token) -> str:
    """The word that opens a clause; "even as" sets two things beside each other as "while" does."""
    marker = words.marker(token)
    even = any(words.tokens[i].text.lower() == "even" for i in words.sentence.children(token.index) if i < token.index)
    return "while" if marker == "as" and even else marker


def _is_second_report(words: Words, token: Token, verb: Token) -> bool:
    """Whether a clause gives to another what he says, in the tense of the first report: "Holm said it was safe | while
    Mr Lech said it was not"."""
    subject = words.sentence.child(token.index, "nsubj")
    reports = words.cues[token.index] is not None and words.sentence.child(token.index, "ccomp") is not None
    alike = token.upos == "VERB" and token.feature("Tense") == verb.feature("Tense") != ""
    return reports and alike and subject is not None and subject.upos != "PRON" and not words.in_marks(token.index)


def _is_this(words: Words, that: Token) -> bool:
    """Whether "that" is what is spoken of: "said that was wrong", "said that's why"."""
    following = words.tokens[that.index + 1]
    if following.text.lower() in _CLITICS:
        return True
    return that.upos == "PRON" and that.relation == "nsubj" and that.head >= following.index and following.upos == "AUX"


def is_citing(words: Words, index: int) -> bool:
    """Whether a participle behind a comma tells whom a report follows: "…, citing two envoys"."""
    token = words.tokens[index]
    first = words.tokens[words.sentence.subtree(index)[0] - 1]
    comma = "," in (words.tokens[index - 1].text, first.text)
    return token.text.lower() in ("citing", "quoting") and comma and not words.in_marks(index)


def _comments(words: Words, token: Token) -> bool:
    """Whether a participle behind a comma says something of the report, and is no part of what is reported.

    "said that the house was hit, denouncing it as cruel" (a house denounces nothing), and "“It is late,” he wrote,
    hinting at an end" or "said it was “late”, hinting at an end", where the quotation is over.
    """
    first = words.sentence.subtree(token.index)[0]
    before = next((i for i in (first, first - 1, first - 2) if i > 0 and words.tokens[i].text == ","), None)
    if before is None:
        return False
    if words.in_marks(token.head) and not words.in_marks(token.index):
        return words.tokens[before - 1].text in CLOSERS
    closed = words.tokens[before - 1].text in CLOSERS and words.in_marks(before - 1)
    behind = words.tokens[words.sentence.subtree(token.index)[-1] + 1 :]
    if closed and all(one.upos == "PUNCT" for one in behind):
        return True
    subject = surface_subject(words.sentence, token.index)
    thing = subject is not None and words.tokens[subject].upos == "NOUN"
    return words.cues[token.index] is not None and thing and not speaks(words.tokens[subject or 0].lemma.lower())


def _from_that(words: Words, said: tuple[int, ...], verb: Token) -> tuple[int, ...]:
    """The words of a clause from right behind its "that", where the first of them were hung elsewhere."""
    if not said or said[0] <= verb.index or verb.upos == "NOUN":
        return said
    that = [i for i in range(verb.index + 1, said[0]) if words.tokens[i].lemma.lower() == "that"]
    if not that or words.tokens[that[-1]].relation not in ("mark", "obj", "det", "nsubj", "advmod"):
        return said
    gap = tuple(range(that[-1] + 1, said[0]))
    if len(gap) > 4 or any(words.tokens[i].upos in ("VERB", "AUX") or words.tokens[i].text == "," for i in gap):
        return said
    return (*gap, *said)
