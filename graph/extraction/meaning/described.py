"""Whom a description means that gives no name: "the businessman", "the 52-year-old", "the foreign secretary".

News calls somebody by what he is right after it named him; an office it may name before its holder.
"""

import re
from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import FORMER, LESS, SHORTENED, TITLES
from graph.extraction.linking.links import Links
from graph.extraction.meaning.companies import was_introduced
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.givennames import is_womans
from graph.extraction.meaning.offices import Offices
from graph.extraction.meaning.organs import is_definite
from graph.extraction.meaning.pronouns import Pronouns
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri

_DESCRIBING: Final = frozenset(
    "businessman businesswoman tycoon billionaire millionaire multimillionaire multi-millionaire entrepreneur magnate "
    "mogul industrialist financier philanthropist oligarch donor politician statesman stateswoman lawmaker legislator "
    "parliamentarian congressman congresswoman senator mp mps mep msp peer backbencher councillor candidate nominee "
    "star superstar celebrity singer rapper musician composer conductor actor actress comedian filmmaker novelist "
    "author playwright poet veteran native widow widower striker midfielder footballer goalkeeper defender batsman "
    "cricketer golfer boxer sprinter athlete champion physicist historian philosopher dissident whistleblower "
    "socialist republican democrat conservative tory".split()
)
"""What the text calls again by what he is whom it just named; of a driver, a witness or a judge it may be the first
word."""
_SERVING: Final = ("diplomat", "politician", "statesman")
"""Nouns that may mean whoever holds an office of a state."""
_HELD: Final = ("chancellor", "secretary", "governor", "mayor")
"""Offices of which the text need not have said who holds them where it just spoke of him."""
_OF_FIELD: Final = re.compile(r"(?:foreign|home|health|education|defen[cs]e|justice|business|culture) $", re.IGNORECASE)
"""What a secretary has in front who is no typist."""
_AGED: Final = re.compile(r"\d+-year-old$")
_DEAD: Final = re.compile(r"\b(?:kill|murder|stab|shot|died|dead|attack)")
"""What the text tells of somebody besides whom it may call another by the age: the one who did it."""
_WOMANLY: Final = ("woman", "actress", "widow")
_ORDINARY: Final = ("mr", "mrs", "ms", "dr", "sir")
_BEFORE: Final = 200
"""Characters of the text before a sentence that tell of a killing."""
_SHORT: Final = {long: short for short, long in SHORTENED.items()}


@dataclass(frozen=True, slots=True)
class Described:
    """Finds the person whom a description means."""

    day: Date | None
    links: Links
    discourse: Discourse
    offices: Offices
    pronouns: Pronouns

    def meant(self, sentence: Sentence, token: Token, state: Iri | None) -> Iri | None:
        """The only one whom the text gives an office anywhere, for that; else the only person who fits of the sentence
        before, or of the one before that. Nobody where the text speaks of another in the same sentence."""
        lemma = token.lemma.lower()
        if lemma in _SERVING and state and (serving := self._serving(sentence, token, state)):
            return serving
        held = lemma in TITLES or lemma == "elect"
        aged = token.text.endswith("old") and _AGED.search(self.links.text[: token.end]) is not None
        if not (held or aged or lemma in _DESCRIBING) or not _is_bare(sentence, token):
            return None
        if self.pronouns.heard.quoted(token.start):
            return None  # "the President shapes the office" is said of any
        if held and state is None and (found := self._holding(sentence, token)):
            return found
        told = aged or lemma in _DESCRIBING or (lemma in _HELD and self._is_office(token))
        if not told or token.relation != "nsubj":
            return None
        if was_introduced(self.links.text, token) or self._named(sentence.start, token.start):
            return None
        if aged and _DEAD.search(self.links.text, max(0, sentence.start - _BEFORE), sentence.start):
            return None
        return self._spoken_of(sentence, token, state)

    def _serving(self, sentence: Sentence, token: Token, state: Iri) -> Iri | None:
        """Who was the subject just before, where he or she serves the state that a noun names: "the Peruvian
        diplomat"."""
        subject = self.pronouns.heard.subject_of_last_sentence(sentence)
        definite = sentence.child(token.index, "det") is not None and is_definite(sentence, token)
        if subject is None or not definite or token.feature("Number") == "Plur":
            return None
        return subject if self.offices.headed_by(subject, self.day) == state else None

    def _is_office(self, token: Token) -> bool:
        """Whether a noun is an office: a secretary only of some field."""
        return token.lemma.lower() != "secretary" or _OF_FIELD.search(self.links.text[: token.start]) is not None

    def _holding(self, sentence: Sentence, token: Token) -> Iri | None:
        """The only one of the whole text who has an office beside the name, in front or behind a comma."""
        first = min(i for i in sentence.subtree(token.index) if i <= token.index) + 1  # behind "the"
        title = self.links.text[sentence.tokens[first].start : token.end]
        short = f"|{_SHORT[title.lower()]}\\." if title.lower() in _SHORT else ""
        named = rf"(?<!\w)(?P<before>[\w-]+ )?(?:{re.escape(title)}{short}),? (?=[A-Z])"
        found = set[Iri]()
        for match in re.finditer(named, self.links.text, re.IGNORECASE):
            one = self.links.at(match.end(), match.end() + 1)
            lesser = (match["before"] or "").strip().lower() in LESS | FORMER
            if one is not None and one.kind == "Person" and not lesser:
                found.add(one.entity)
        behind = re.compile(rf", (?:the )?{re.escape(title)}\b(?=[,.])", re.IGNORECASE)
        people = (one for one in self.links.mentions if one.kind == "Person")
        found |= {one.entity for one in people if behind.match(self.links.text, one.end)}
        if len(found) != 1:
            return None
        holder = found.pop()
        headed = self.offices.headed_by(holder, self.day)
        return holder if headed in (None, self.discourse.scene(token.start)) else None

    def _spoken_of(self, sentence: Sentence, token: Token, state: Iri | None) -> Iri | None:
        """The only one of the sentence before whom nothing keeps from being meant; where it has nobody, of that before
        it."""
        starts = [start for start, _ in self.pronouns.plurals.together if start < sentence.start][-2:]
        end = sentence.start
        for begin in reversed(starts):
            subjects = {one for start, one in self.pronouns.heard.subjects if begin <= start < end}
            spoken = self._named(begin, end) | {one for one in subjects if self.links.known(one).kind == "Person"}
            if spoken:
                found = [one for one in spoken if self._fits(one, token, state)]
                return found[0] if len(found) == 1 else None
            end = begin
        return None

    def _named(self, start: int, end: int) -> set[Iri]:
        """The people whom a stretch of text names outside of quotations."""
        named = (one for one in self.links.beginning(start, end) if one.kind == "Person")
        return {one.entity for one in named if not self.pronouns.heard.quoted(one.start)}

    def _fits(self, person: Iri, token: Token, state: Iri | None) -> bool:
        """Whether somebody may be called so: of the same sex, no head or minister of another state, and, for an office,
        known by no other."""
        lemma = token.lemma.lower()
        woman = lemma.endswith(_WOMANLY)
        if woman or lemma.endswith("man"):
            called = self.pronouns.heard.called
            by_name = is_womans(self.links.known(person).label)
            if person in called[not woman] or (by_name is not None and by_name != woman):
                return False
        headed = self.offices.headed_by(person, self.day)
        if headed is not None and (lemma not in _HELD or state not in (None, headed)):
            return False
        others = {title for title, holders in self.discourse.titles.items() if person in holders}
        return lemma not in _HELD or all(lemma in title for title in others.difference(_ORDINARY))


def _is_bare(sentence: Sentence, token: Token) -> bool:
    """Whether a noun in the singular has "the" and nothing behind it, but behind a comma: not "the author | of it"."""
    determiner = sentence.child(token.index, "det")
    if determiner is None or determiner.text.lower() != "the" or token.feature("Number") == "Plur":
        return False
    if sentence.child(token.index, "nmod:poss") is not None or token.relation in ("appos", "compound"):
        return False
    behind = token.index + 1
    return behind not in sentence.subtree(token.index) or sentence.tokens[behind].text == ","
