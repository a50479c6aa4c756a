"""Reports that take up what somebody else is said to say in the same sentence.

"Critics say the pool is unsafe, a charge that the city rejects", "…, which the police deny", "…, something they deny",
"…, but the city denies it", "…, a view shared by …", and in headlines "…, city denies".
"""

from dataclasses import replace
from itertools import takewhile
from typing import Final

from graph.extraction.attribution.reported import Content, Form, Report
from graph.extraction.attribution.words import Words
from graph.extraction.clauses import preposition
from graph.extraction.lexicon import DENYING, DENYING_IT
from graph.language.sentence import Token
from graph.model import Polarity

_TAKING_UP: Final = frozenset("confirm echo repeat reiterate endorse accept acknowledge affirm admit concede".split())
_NEAR: Final = 5
"""Words at most from the comma to the end of "a serious and new charge"."""
_THINGS: Final = ("something", "which")
"""What takes up a whole clause, as "a claim that" does."""
_IT: Final = ("it", "this", "that")
_BETWEEN: Final = (",", ";", "but", "and", "though", "although", "while", "whereas")
"""What stands between what is said and who denies it."""
_OPEN: Final = (Form.CLAUSE, Form.AROUND, Form.PHRASE)


def answered(words: Words, reports: list[Report]) -> list[Report]:
    """The reports of a sentence, with what those deny or confirm that only say "which" or "a claim that"."""
    found = [_opposing(one, reports) for one in reports]
    for index, report in enumerate(found[:]):
        taken_up = report.cue.polarity == Polarity.NEGATIVE or report.cue.lemma in _TAKING_UP
        if not report.verbal or not report.sources or not taken_up:
            continue
        answer = _answer(words, report)
        if answer is None:
            continue
        comma, sources = answer
        before = [i for i, one in enumerate(found) if one.contents and one.head < comma and i != index]
        said = _said(words, found[before[-1]] if before else None, comma)
        if said is not None and before:
            found[before[-1]] = replace(found[before[-1]], contents=(said,))
            sources = _accused(words, found[before[-1]], sources)
        if said is None or _is_open(found[before[-1]] if before else None, found, comma):
            found[index] = replace(report, contents=())
            continue
        echo = replace(report, contents=(said,), echo=True, sources=sources)
        if any(one.words[0] > report.head and not _is_bare(words, report, one) for one in report.contents):
            found.append(echo)  # "…, a charge Oslo dismissed as absurd": it says that too
        else:
            found[index] = echo
    return found


def _opposing(report: Report, reports: list[Report]) -> Report:
    """A report, as an answer where it denies what a noun gives to somebody else: "rejected Oslo's claim that …"."""
    if report.cue.polarity != Polarity.NEGATIVE or not report.verbal or len(report.contents) != 1:
        return report
    words = {*report.contents[0].words}
    others = (one for one in reports if one.sources and not one.verbal and one.contents)
    return replace(report, echo=True) if any({*one.contents[0].words} == words for one in others) else report


def _is_open(before: Report | None, reports: list[Report], comma: int) -> bool:
    """Whether it is not known what is answered: what is said is nowhere, or is a denial itself."""
    if before is None:
        return any(one.verbal and one.head < comma for one in reports)
    return before.cue.polarity == Polarity.NEGATIVE


def _answer(words: Words, report: Report) -> tuple[int, tuple[int, ...]] | None:
    """Where an answer to what stands before it begins, and who answers; nothing where a report is no answer."""
    if any(not _is_bare(words, report, one) and not _is_as(words, one) for one in report.contents):
        return None
    if (taken := _taken_up(words, report)) is not None:
        comma, noun = taken
        return comma, _answering(words, report, noun)
    first = words.sentence.subtree(report.sources[0])[0]
    set_off = 0 < first < report.head and words.tokens[first - 1].text.lower() in _BETWEEN
    return (first - 1, report.sources) if set_off and _only_denies(words, report) else None


def _is_bare(words: Words, report: Report, content: Content) -> bool:
    """Whether all of a content that stands behind a verb is "charge" or "the claim"."""
    behind = [words.tokens[i] for i in content.words if i > report.head]
    return all(one.upos == "DET" or _is_claim(words, one) for one in behind)


def _is_as(words: Words, content: Content) -> bool:
    """Whether a content tells as what something is rejected: "as absurd"."""
    return content.form.nominal and words.marker(words.tokens[content.words[-1]]) == "as"


def _is_claim(words: Words, token: Token) -> bool:
    """Whether a word only means what was said: "claim", "it"."""
    return token.lemma.lower() in words.nouns or token.text.lower() in _IT


def _only_denies(words: Words, report: Report) -> bool:
    """Whether a clause ends with a verb that denies, or with one that rejects "the charge"."""
    behind = takewhile(lambda one: one.upos not in ("PUNCT", "CCONJ"), words.tokens[report.head + 1 :])
    rest = [one for one in behind if one.upos != "DET"]
    claim = len(rest) == 1 and (rest[0].lemma.lower() in words.nouns or report.cue.lemma in DENYING_IT)
    return (claim and _is_claim(words, rest[0]) and report.cue.lemma in DENYING) or (
        report.cue.lemma in DENYING_IT and not rest
    )


def _answering(words: Words, report: Report, noun: int) -> tuple[int, ...]:
    """Who denies it: of "a charge | the police | have denied" the police, whatever the parser takes for subject."""
    if noun not in report.sources:
        return report.sources
    below = [words.tokens[i] for i in words.sentence.children(report.head) if i > noun]
    own = [one.index for one in below if one.relation == "nsubj" and one.index < report.head and one.upos != "SCONJ"]
    by = [one.index for one in below if preposition(words.sentence, one.index) == "by"]
    return tuple(own[-1:]) or tuple(by[:1]) or report.sources


def _accused(words: Words, accusing: Report, sources: tuple[int, ...]) -> tuple[int, ...]:
    """Who denies it: of "accused Machado of planning it, which she denied", Machado."""
    thing = words.sentence.child(accusing.head, "obj")
    pronoun = all(words.tokens[i].text.lower() in ("he", "she", "it", "they") for i in sources)
    accused = accusing.contents[0].form is Form.PHRASE and thing is not None and pronoun
    return (thing.index,) if accused and thing is not None else sources


def _taken_up(words: Words, report: Report) -> tuple[int, int] | None:
    """Where "…, which the police deny" or "…, a charge that he denies" begins, and the word that means what is said."""
    for index in range(report.head - 1, 0, -1):
        token = words.tokens[index]
        if token.upos in ("VERB", "AUX") and token.head != report.head:
            return None
        if token.text.lower() in _THINGS and words.tokens[index - 1].text == ",":
            return index - 1, index
        if token.upos == "NOUN" and token.lemma.lower() in words.nouns:
            front = range(index - 1, max(index - _NEAR, 0), -1)
            comma = next((i for i in front if words.tokens[i].text == ","), None)
            return (comma, index) if comma is not None else None
    return None


def _said(words: Words, report: Report | None, comma: int) -> Content | None:
    """What is said in front of the comma, by a report there or else by the article."""
    if report is None:
        kept = words.trimmed(list(range(comma)))
        return Content(Form.AROUND, kept) if words.has_finite(kept) else None
    content = report.contents[0]
    kept = tuple(i for i in content.words if i < comma)
    return Content(content.form, kept) if content.form in _OPEN and kept else None
