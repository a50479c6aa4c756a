"""Leaders whom a report calls by the surname alone: "Biden condemned the coup", "the Trudeau government".

Newspapers introduce whoever is not known everywhere. A surname that nothing in the article introduces so means the one
holder of a top office on that day who has it, where the article also speaks of what he heads, or the whole world knows
him; and a government may be called by the name of whoever led it last.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.extraction.lexicon import CALENDAR, HUMAN, SHORT_TITLES, TITLES
from graph.extraction.linking.links import Links, state_of
from graph.extraction.linking.names import Known, fold, reference_gazetteer, words
from graph.extraction.linking.people import particles_before
from graph.extraction.meaning.offices import HEADS, Offices
from graph.language.sentence import Sentence, Token
from graph.model import Date, Period
from graph.terms import Iri, expand

_MINISTER: Final = expand("fds:ministerOf")
_EVERYWHERE: Final = frozenset(
    expand(f"id:country-{code}")
    for code in "ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF".split()
)
"""States whose heads need no introduction in any story: those of the G20."""
_USA: Final = expand("id:country-USA")
"""Whose governments are called by names most."""
_FAMILY_FIRST: Final = frozenset(expand(f"id:country-{code}") for code in "CHN TWN KOR PRK".split())
"""Where the surname goes before the name: "Xi Jinping"."""
_GOVERNMENT: Final = re.compile(r"[ -](?:government|administration|regime|cabinet|presidency|premiership)s?\b")
_GENERATION: Final = dt.timedelta(days=15 * 365)
"""How long ago somebody may have led a government that is still called by his name."""
_ORDINARY: Final = frozenset("mr mrs ms miss sir".split())
_OFFICES: Final = {
    "president": HEADS[:1],
    "king": HEADS[:1],
    "premier": HEADS[1:],
    "chancellor": HEADS[1:],
    "leader": HEADS,
}
"""What stands in front of the surname of somebody who holds such an office."""
_THINGS: Final = frozenset("moon park key english".split())
"""Surnames that are words as well, and begin sentences and names with a capital."""
_NOT_NOW: Final = frozenset("former ex vice deputy late then acting".split())
_NOUNS: Final = ("PROPN", "NOUN", "ADJ")
_FRESH: Final = ("Person", "Organisation", "Place")
_INTRODUCED: Final = re.compile(r", (?:\d|an? )")
_IN: Final = re.compile(r"\b(?:[Ii]n|[Aa]t|near|from|outside|around|to) $")
_ARTICLE: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody's time in an office: what the office is, what it is of, and when."""

    person: Iri
    relation: Iri
    thing: Iri
    period: Period

    def is_remembered(self, day: Date) -> bool:
        """Whether it had begun on a day, and was not over since a generation."""
        begin, end = self.period.earliest_begin, self.period.latest_end
        return (begin is None or begin <= day) and (end is None or day - end < _GENERATION)


def name_leaders(links: Links, sentences: Iterable[Sentence], published: Date | None) -> None:
    """Link the surnames that nobody introduces, if they are those of leaders on the day of an article."""
    if published is None:
        return
    called: dict[str, list[_Called]] = defaultdict(list)
    for sentence in sentences:
        for one in _called(sentence, links):
            called[one.surname].append(one)
    meant = _meant(links) if called else frozenset()
    borne = _borne(links) if called else frozenset()
    for surname, places in called.items():
        if surname in borne:
            continue
        known = _leader(surname, places, links, meant, published)
        for place in places if known else ():
            if known and place.free:
                _put(links, place, known)


@dataclass(frozen=True, slots=True)
class _Called:
    """A place where a surname stands: its characters, and what is beside it."""

    surname: str
    start: int
    end: int
    title: str = ""
    free: bool = True
    """Whether nothing else is named there for certain."""
    governs: bool = False
    """Whether a government is called so."""
    named: bool = False
    """Whether it is a name, for the recogniser or in its grammar."""
    strange: bool = False
    """Whether it is somebody else's: a part of another name, or a name that is introduced."""


def _called(sentence: Sentence, links: Links) -> Iterator[_Called]:
    """The places of a sentence where a surname of a leader stands."""
    for token in sentence:
        surname = fold(token.text)
        if token.upos not in _NOUNS or not token.text[:1].isupper() or surname not in _terms():
            continue
        named = links.on(token)
        start = particles_before(links.text, token.start)
        governs = _GOVERNMENT.match(links.text, token.end) is not None
        inside = named is None or (start <= named.start and named.end == token.end and named.kind in _FRESH)
        fresh = named is None or named.entity not in links.gazetteer.known
        yield _Called(
            surname,
            start,
            token.end,
            _title(sentence, token, start),
            free=inside and fresh,
            governs=governs,
            named=token.upos == "PROPN" or named is not None,
            strange=not inside or _is_strange(sentence, token, links, start),
        )


def _title(sentence: Sentence, token: Token, start: int) -> str:
    """The noun straight in front of a name, with the word before it where that says that it is no longer held."""
    before = [one for one in sentence.tokens[: token.index] if one.end <= start]
    if not before or before[-1].upos not in ("NOUN", "PROPN", "X") or before[-1].end + 1 != start:
        return ""
    earlier = before[-2].lemma.lower() if len(before) > 1 else ""
    title = fold(before[-1].text)
    return f"{earlier} {title}" if earlier in _NOT_NOW or title == "minister" else title


def _is_strange(sentence: Sentence, token: Token, links: Links, start: int) -> bool:
    """Whether a name is one that the text introduces, a part of a longer one, or that of a place."""
    beside = (one for one in sentence.tokens if one.end + 1 == start or one.start == token.end + 1)
    longer = any(
        one.upos == "PROPN" and fold(one.text) not in TITLES | SHORT_TITLES | _ORDINARY and _is_of_name(one, links)
        for one in beside
        if links.text[min(one.end, token.end) : max(one.start, start)] == " "
    )
    in_front = token.relation == "compound" and token.head > token.index  # "the Biden campaign"
    named = links.on(token)
    before = links.text[max(0, start - 9) : start]
    placed = named is not None and named.kind == "Place" and _IN.search(before) is not None
    placed = not in_front and (placed or _ARTICLE.search(before) is not None)
    return longer or placed or _INTRODUCED.match(links.text, token.end) is not None


def _is_of_name(beside: Token, links: Links) -> bool:
    """Whether a word beside a surname may belong to the same name, and is none of its own: "Britain's Johnson"."""
    named = links.on(beside)
    return named is None or named.kind == "Person"


def _leader(
    surname: str, places: list[_Called], links: Links, meant: frozenset[Iri], day: Date
) -> Known | None:
    """Whom a surname means in an article that speaks of some states and bodies, if a leader."""
    if any(place.strange for place in places):
        return None
    governs = any(place.governs for place in places)
    ever = _terms()[surname]
    terms = [term for term in ever if term.is_remembered(day)]
    everywhere = _EVERYWHERE if governs or len({term.person for term in ever}) == 1 else ()
    titles = {place.title for place in places}
    now = [term for term in terms if term.period.holds(day) == "yes"]
    fitting = [term for term in now if _is_supported(term, terms, meant, everywhere)]
    if fitting:
        sure = all(place.named or place.governs for place in places) and all(_fits(title, fitting) for title in titles)
        return _only(fitting, links) if sure else None
    if now or titles != {""} or not governs:
        return None
    before = [term for term in terms if term.relation in HEADS and _is_supported(term, terms, meant, (_USA,))]
    before.sort(key=lambda term: term.period.latest_end or day)
    return _only(before[-1:], links) if len({term.thing for term in before}) == 1 else None


def _only(terms: list[Term], links: Links) -> Known | None:
    people = {term.person for term in terms}
    return links.gazetteer.known.get(people.pop()) if len(people) == 1 else None


def _is_supported(term: Term, terms: list[Term], meant: frozenset[Iri], everywhere: Collection[Iri]) -> bool:
    """Whether an article speaks of what somebody heads, or need not, as that is known ``everywhere`` and he has no
    namesake; of ministers and the like it must, and of what no namesake heads."""
    others = [one for one in terms if one.person != term.person]
    if term.relation in HEADS:
        return term.thing in meant or (term.thing in everywhere and not others)
    return term.thing in meant and all(one.thing not in meant for one in others)


def _fits(title: str, terms: list[Term]) -> bool:
    """Whether what stands in front of a surname may be said of somebody who holds an office."""
    if not title or title in _ORDINARY:
        return True
    if title == "prime minister":
        return any(term.relation == HEADS[1] for term in terms)
    if title in _OFFICES:
        return any(term.relation in _OFFICES[title] for term in terms)
    noun = title.rpartition(" ")[2]
    if noun in ("minister", "secretary"):
        return any(term.relation == _MINISTER for term in terms)
    return " " not in title and noun not in TITLES | SHORT_TITLES | HUMAN


def _meant(links: Links) -> frozenset[Iri]:
    """The states and bodies of which an article speaks."""
    found: set[Iri] = set()
    for entity in {one.entity for one in links.mentions}:
        found.add(entity)
        if state := state_of(links.known(entity), links):
            found.add(state)
    return frozenset(found)


def _borne(links: Links) -> frozenset[str]:
    """The surnames of those of whom only the article knows, who are named in full: "the Tory leader Michael Howard"."""
    names = (
        links.text[one.start : one.end].split()
        for one in links.mentions
        if one.kind == "Person" and one.entity not in links.gazetteer.known
    )
    return frozenset(fold(name[-1]) for name in names if len(name) > 1)


def _put(links: Links, place: _Called, known: Known) -> None:
    if old := links.at(place.start, place.end):
        links.replace(old, None)
    links.add(place.start, place.end, known, "name" if place.title else "short")


@cache
def _terms() -> dict[str, tuple[Term, ...]]:
    """The terms of office of the reference data by surnames, as newspapers spell them."""
    found: dict[str, dict[Term, None]] = defaultdict(dict)
    gazetteer = reference_gazetteer()
    for person, held in Offices.reference().by_person.items():
        first = not _FAMILY_FIRST.isdisjoint(thing for _, thing, _ in held)
        for name in gazetteer.names_of.get(person, ()):
            for surname in _surnames(name, first):
                found[surname] |= {Term(person, relation, thing, fact.period): None for relation, thing, fact in held}
    return {surname: tuple(terms) for surname, terms in found.items()}


def _surnames(name: str, first: bool) -> Iterator[str]:
    """The surname in a name of several words: the last of them, or the first.

    >>> list(_surnames("Emmanuel Macron", False)), list(_surnames("Xi Jinping", True)), list(_surnames("Lula", False))
    (['macron'], ['xi'], [])
    """
    spoken = words(name)
    if len(spoken) > 1 and " of " not in name:
        surname = spoken[0] if first else spoken[-1]
        # "last May", "Sen. Ada Holm", "the Moon"
        another = surname.text in CALENDAR or surname.folded in TITLES | SHORT_TITLES | _THINGS
        if not surname.text.isupper() and not another:  # "Harald V"
            yield surname.folded
