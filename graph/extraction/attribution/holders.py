"""Whose words a report gives: from the nouns that speak to the people, bodies and states that hold the claim."""

from typing import Final

from graph.extraction.attribution.floor import Floor
from graph.extraction.attribution.reported import CITING, Form, Report
from graph.extraction.attribution.resumptions import Resumptions
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.clauses import preposition
from graph.extraction.lexicon import SEEING
from graph.language.sentence import Sentence
from graph.terms import Iri

_BY_THINGS: Final = frozenset(
    "see find show learn hear know understand hold decide determine read suggest indicate imply reveal signal hint "
    "confirm establish verify guarantee consider mean underline underscore highlight claim cite threaten promise offer "
    "call require demand request direct order continue clear plain".split()
)
"""Verbs that things may be the subjects of, and say nothing: "the move suggests that …", "the war claimed …"."""
_HOUSES: Final = frozenset(
    "hospital clinic school museum theatre theater library zoo hotel brewery church monastery mosque club academy "
    "college studio gallery supermarket factory nursery orchestra festival prison".split()
)
"""Houses that stand for who runs them."""
_OWNING: Final = ("confirm", "verify", "reveal", "promise", "guarantee", "consider", "claim")
"""What those say with such a verb and a clause, as people do: "the clinic confirmed that he had died"."""
_MEASURES: Final = frozenset(
    "plan schedule law rule constitution custom tradition need ability age size merit taste principle practice "
    "procedure protocol timetable script design instruction requirement standard criterion condition contract will "
    "agreement wish preference rank income weight value gender class".split()
)
"""What things are done according to, and which say nothing."""
_SHOWING: Final = frozenset("show suggest indicate imply reveal mean underline underscore highlight".split())


def holders_of(
    sentence: Sentence, report: Report, speakers: Speakers, floor: Floor, resumptions: Resumptions
) -> tuple[list[Iri], tuple[Iri, ...]]:
    """Who says it, and who passes it on."""
    freely = bool(report.contents) and report.verbal and report.cue.lemma not in _BY_THINGS
    clauses = [one.words[0] for one in report.contents if one.form is Form.CLAUSE and one.words[0] > report.head + 1]
    if report.cue.lemma == "claim" and any(sentence.tokens[i - 1].text.lower() == "that" for i in clauses):
        freely = True  # what claims lives says nothing, but what claims that it rains does
    if report.cue.lemma in _OWNING and any(one.form is Form.CLAUSE for one in report.contents):
        freely = freely or all(sentence.tokens[i].lemma.lower() in _HOUSES for i in report.sources)
    if report.cue.lemma == "according to":
        freely = all(sentence.tokens[i].lemma.lower() not in _MEASURES for i in report.sources)
    verbal = report.verbal and report.cue.lemma not in CITING
    sources = [
        speakers.in_apposition(sentence, report.head, index) if report.verbal else index for index in report.sources
    ]
    holders = [found for index in sources for found in speakers.of(sentence, index, freely=freely)]
    accused = len(sources) == 1 and speakers.is_accused(sentence, sources[0])
    if len(sources) == 1 and not accused:
        holders = speakers.several(sentence.tokens[sources[0]], holders, floor.spoke_together, floor.before)
    if report.cue.lemma in _SHOWING and all(sentence.tokens[i].text.lower() == "it" for i in report.sources):
        holders = []  # "It shows that …" sums up what was told before
    if len(report.sources) == 1 and not accused and (again := resumptions.of(sentence, report)):
        holders = [again]
    if seen := [found for index in report.sources for found in _seen_by(sentence, index, speakers)]:
        return holders, tuple(dict.fromkeys(seen))
    relays = [found for index in report.relays for found in speakers.of(sentence, index, freely=verbal)]
    if relays and report.cue.lemma not in CITING:
        holders, relays = relays, holders  # Reuters reports, citing diplomats: the diplomats say it
    return holders, tuple(dict.fromkeys(relays))


def _seen_by(sentence: Sentence, index: int, speakers: Speakers) -> list[Iri]:
    """Who passes a document on by having seen it: "a report obtained by Reuters says"."""
    seen = sentence.child(index, "acl")
    if seen is None or seen.lemma.lower() not in SEEING:
        return []
    agents = [i for i in sentence.children(seen.index) if preposition(sentence, i) == "by"]
    return [found for i in agents for found in speakers.of(sentence, i)]
