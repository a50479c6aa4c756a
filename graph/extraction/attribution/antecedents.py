"""What a denial means that only says "the charge" or "it": what somebody else was said to say just before.

"Oslo accused Bern of arming rebels. Bern denied the accusation." denies that it armed them. Only the sentence before
counts, and only where one thing alone is said there by somebody else, and nobody denies it there himself.
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.attribution.floor import Floor
from graph.extraction.attribution.refutals import CLAIMS
from graph.extraction.attribution.reported import Form, Report
from graph.extraction.attribution.sayings import Saying
from graph.extraction.lexicon import DENYING_IT
from graph.language.sentence import Sentence, Token
from graph.model import Polarity
from graph.terms import Iri

_MEANING: Final = CLAIMS | {"it", "this", "that", "finding"}
_DEFINITE: Final = frozenset("the this that these those all its his her their".split())
_FORMS: Final = (Form.CLAUSE, Form.AROUND, Form.PHRASE)


def is_resuming(sentence: Sentence, report: Report) -> bool:
    """Whether a report only denies "the claim" or "it"."""
    verb = sentence.tokens[report.head]
    thing = sentence.child(verb.index, "obj")
    if report.cue.polarity != Polarity.NEGATIVE or not report.verbal or report.echo or thing is None:
        return False
    below = [sentence.tokens[i] for i in sentence.children(thing.index)]
    bare = thing.upos == "PRON" and thing.text.lower() in _MEANING and report.cue.lemma in DENYING_IT
    named = thing.lemma.lower() in _MEANING and thing.upos == "NOUN" and any(_is_definite(one) for one in below)
    alone = all(one.upos in ("DET", "PRON", "ADJ") for one in below)
    inside = {thing.index, *(one.index for one in below)}
    others = any({*one.words} - inside for one in report.contents)
    return (bare or named) and alone and not others


def _is_definite(token: Token) -> bool:
    return token.text.lower() in _DEFINITE


def antecedent(sentence: Sentence, floor: Floor, sayings: Sequence[Saying], holder: Iri) -> Saying | None:
    """What was said in the sentence before, by somebody else and once."""
    before = floor.sentence_before(sentence)
    if before is None:
        return None
    here = [one for one in sayings if before.start <= one.start < before.end and one.end <= before.end]
    said = {one.spans for one in here if one.form in _FORMS and one.whole}
    if len(said) != 1 or any(one.denied or one.echo for one in here):
        return None
    found = next(one for one in here if one.spans in said)
    return None if any(one.holder == holder for one in here) or not found.tops else found
