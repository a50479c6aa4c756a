"""Speakers that are set before a colon, or behind one: records of debates, interviews and headlines.

"Ms Ada Holm: The pipes are old. They leak." gives the whole paragraph to Ada Holm, "Minister: pensions are safe" the
headline to the minister, and so does "Drought worst in forty years: UN". A state in front of a colon is what the line
is about, and says nothing. "Q:" and "A:" are turns of an interview: what is asked is nobody's words, and the answers
are of whoever had the floor before it began.
"""

from typing import Final

from graph.extraction.attribution.cuts import MARKS
from graph.extraction.attribution.floor import Floor
from graph.extraction.attribution.quotations import Quotations
from graph.extraction.attribution.reported import Form
from graph.extraction.attribution.sayings import Saying, Span
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.lexicon import BODIES, HUMAN, TITLES, speaks
from graph.extraction.meaning.actors import Actors
from graph.extraction.stretches import line_around
from graph.language.sentence import Sentence, Token
from graph.model import Attribution
from graph.terms import Iri

_ASKING: Final = frozenset("q question reporter interviewer moderator".split())
_ANSWERING: Final = frozenset(("a", "answer"))
_LONGEST: Final = 7
"""Words of a speaker in front of a colon, with title and seat: "Ms Ada Holm (Leeds West)"."""
_SHORTEST: Final = 3
"""Words that are said at least in front of a colon and a speaker."""
_NAMING: Final = ("NOUN", "PROPN", "DET", "ADJ", "PUNCT", "ADP", "PART", "NUM")
_SPEAKING: Final = ("Person", "Agency", "Organisation", "InternationalOrganisation", "Company", "Publisher")
_TRAILING: Final = frozenset(
    "report study poll survey police source official court paper army military navy monitor watchdog".split()
)


class Labels:
    """Finds the sayings of sentences in which a colon stands between a speaker and what is said."""

    def __init__(self, text: str, quotations: Quotations, actors: Actors, speakers: Speakers, floor: Floor) -> None:
        self._text = text
        self._quotations = quotations
        self._actors = actors
        self._speakers = speakers
        self._floor = floor
        self._open: tuple[int, Iri | None] | None = None
        self._answering: Iri | None = None

    def hear(self, sentence: Sentence) -> Saying | Span | None:
        """The saying of a sentence by its colon, or because it goes on in a paragraph that has a speaker in front; of
        what an interviewer says, who is nobody, the stretch alone."""
        if self._open and sentence.start < self._open[0]:
            return self._turn(self._open[1], sentence.start, sentence.end)
        self._open = None
        colon = next((one for one in sentence if one.text == ":"), None)
        if colon is None or self._quotations.at(colon.start) is not None:
            return None
        if colon.index == 1 and (word := sentence.tokens[0].text.lower()) in _ASKING | _ANSWERING:
            return self._interview(sentence, colon, asks=word in _ASKING)
        return self._leading(sentence, colon) or self._trailing(sentence, colon)

    def _interview(self, sentence: Sentence, colon: Token, *, asks: bool) -> Saying | Span | None:
        first, last = line_around(self._text, sentence.start)
        if self._text[first : sentence.start].strip():
            return None
        if self._answering is None:
            heard = self._floor.last_of_sort(sentence.start, person=True)
            self._answering = heard[1] if heard and self._floor.was_person(heard) else None
        holder = None if asks else self._answering
        self._open = last, holder
        return self._turn(holder, colon.end, sentence.end)

    def _turn(self, holder: Iri | None, start: int, end: int) -> Saying | Span:
        short = len(self._text[start:end].split()) < _SHORTEST  # "No."
        return (start, end) if holder is None or short else self._said(holder, start, end)

    def _leading(self, sentence: Sentence, colon: Token) -> Saying | None:
        before = self._text[line_around(self._text, sentence.start)[0] : sentence.start].strip()
        if (before and not before.endswith("?")) or not 0 < colon.index <= _LONGEST:
            return None
        following = self._text[colon.end : sentence.end].strip()
        if sentence.tokens[0].text == "From":
            return None  # "From Oslo to Bern: how …"
        to = next((one.index for one in sentence.tokens[1 : colon.index] if one.text == "to"), None)
        holder = self._speaker(sentence, 0, to or colon.index, states=to is not None)  # "Togo to Chad: …" is Togo's
        if holder is None or following.endswith("?"):
            return None
        if self._is_person(holder) and following[-1:] in ".!" and following[:1] not in MARKS:
            self._open = line_around(self._text, sentence.start)[1], holder
        short = len(following.strip(MARKS + " .").split()) < _SHORTEST  # "Good evening. …"
        return None if short else self._said(holder, colon.end, sentence.end)

    def _trailing(self, sentence: Sentence, colon: Token) -> Saying | None:
        high = line_around(self._text, sentence.start)[1]
        ends = self._text[sentence.end : high].strip() == "" and sentence.tokens[-1].text not in (".", "!", "?")
        if not ends or len(sentence) - colon.index > _LONGEST or colon.index < _SHORTEST:
            return None
        holder = self._speaker(sentence, colon.index + 1, len(sentence), states=True)
        return self._said(holder, sentence.start, colon.start) if holder is not None else None

    def _speaker(self, sentence: Sentence, first: int, end: int, *, states: bool) -> Iri | None:
        """Whom a phrase without a verb names, where it is somebody who can speak."""
        words = sentence.tokens[first:end]
        if any(not _names(one) or one.text in ('"', "“", ",") for one in words):
            return None
        bracket = next((i for i, one in enumerate(words) if one.text == "("), len(words))
        nouns = [one for one in words[:bracket] if one.upos in ("NOUN", "PROPN") or one.lemma.lower() in _TRAILING]
        if not nouns:
            return None
        named = [link for one in nouns if (link := self._actors.links.at(one.start, one.end)) is not None]
        if named and named[-1].end >= nouns[-1].end:
            known = self._actors.links.known(named[-1].speaks_for or named[-1].entity)
            return known.iri if known.kind in _SPEAKING or (states and known.kind == "State") else None
        head = nouns[-1]
        lemma = head.lemma.lower()
        if lemma not in TITLES | HUMAN and not (states and (lemma in _TRAILING or speaks(lemma))):
            return None
        # Whose "ministry" is behind "Six killed as Israel strikes Lebanon", nobody knows.
        bare = states and lemma in BODIES and not named
        found = self._speakers.of(sentence, head.index) if not bare else []
        return found[0] if found else self._actors.groups.unnamed(" ".join(one.text for one in nouns).lower())

    def _said(self, holder: Iri, start: int, end: int) -> Saying:
        while start < end and self._text[start] in MARKS + " \n":
            start += 1
        quoted = self._quotations.at(start) is not None
        mode = Attribution.QUOTED if quoted else Attribution.PARAPHRASED
        return Saying(start, end, holder, mode, ":", form=Form.CLAUSE)

    def _is_person(self, holder: Iri) -> bool:
        return self._actors.links.known(holder).kind == "Person"


def _names(token: Token) -> bool:
    """Whether a word may stand in a speaker's name; what only speaks may pass for a verb: "monitor"."""
    return token.upos in _NAMING or token.lemma.lower() in _TRAILING
