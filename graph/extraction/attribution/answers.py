"""Reports that take up what somebody else is said to say in the same sentence.

"Critics say the pool is unsafe, a charge that the city rejects", "…, which the police deny", "…, a view shared by …".
"""

from dataclasses import replace
from typing import Final

from graph.extraction.attribution.reported import Content, Form, Report, Words
from graph.model import Polarity

_TAKING_UP: Final = frozenset("confirm echo repeat reiterate endorse accept acknowledge affirm admit concede".split())
_NEAR: Final = 5
"""Words at most from the comma to the end of "a serious and new charge"."""


def answered(words: Words, reports: list[Report]) -> list[Report]:
    """The reports of a sentence, with what those deny or confirm that only say "which" or "a claim that"."""
    found = list(reports)
    for index, report in enumerate(reports):
        taken_up = report.cue.polarity == Polarity.NEGATIVE or report.cue.lemma in _TAKING_UP
        if not report.verbal or report.contents or not report.sources or not taken_up:
            continue
        before = [i for i, one in enumerate(found) if one.contents and one.head < report.head and i != index]
        comma = _comma(words, report)
        if not before or comma is None:
            continue
        said = _said(found[before[-1]], comma)
        if said is None:
            continue
        found[before[-1]] = replace(found[before[-1]], contents=(said,))
        found[index] = replace(report, contents=(said,), echo=True, sources=_accused(words, found[before[-1]], report))
    return found


def _accused(words: Words, accusing: Report, denial: Report) -> tuple[int, ...]:
    """Who denies it: of "accused Machado of planning it, which she denied", Machado."""
    thing = words.sentence.child(accusing.head, "obj")
    pronoun = all(words.tokens[i].text.lower() in ("he", "she", "it", "they") for i in denial.sources)
    accused = accusing.contents[0].form is Form.PHRASE and thing is not None and pronoun
    return (thing.index,) if accused and thing is not None else denial.sources


def _comma(words: Words, report: Report) -> int | None:
    """Where "…, which the police deny" or "…, a charge that he denies" begins."""
    for index in range(report.head - 1, 0, -1):
        token = words.tokens[index]
        if token.upos in ("VERB", "AUX") and token.head != report.head:
            return None
        if token.text.lower() == "which" and words.tokens[index - 1].text == ",":
            return index - 1
        if token.upos == "NOUN" and token.lemma.lower() in words.nouns:
            front = range(index - 1, max(index - _NEAR, 0), -1)
            return next((i for i in front if words.tokens[i].text == ","), None)
    return None


def _said(report: Report, comma: int) -> Content | None:
    """What is said in front of the comma."""
    content = report.contents[0]
    kept = tuple(i for i in content.words if i < comma)
    open_forms = (Form.CLAUSE, Form.AROUND, Form.PHRASE)
    if content.form not in open_forms or not kept or report.head > comma:
        return None
    return Content(content.form, kept)
