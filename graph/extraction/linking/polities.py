"""States that no table knows: new, past, self-declared and invented ones, known by what the text says they have.

"Zembla has expelled two diplomats, its foreign ministry said": whoever has a foreign ministry is a state, and is meant
by "Zemblan" too. Nobody is taken for one whom the text has with a first name, a title, a board or a mayor.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.adjectives import adjectives
from graph.extraction.linking.links import Links, Mention
from graph.extraction.linking.names import Known, fold
from graph.extraction.linking.politymarks import (
    APART,
    BETWEEN,
    DEED,
    ITS,
    ORGANS,
    OTHERS,
    OTHERS_FRONT,
    PERSON,
    PLACE,
    SHAPE,
    TWO_LANDS,
    VISIT,
    marks_beside,
)
from graph.extraction.linking.unknownnames import Unknown, is_opening, unknown_names
from graph.terms import mint

_FAR: Final = 60
"""Characters in front of a name in which its mark stands."""
_CLOSE: Final = 20
"""Characters of the word or two right in front of one."""
_BEGUN: Final = 3
"""Letters with which a name and its adjective begin."""
_NEAR: Final = 300
"""Characters around a name in which "the two countries" are it and another."""
_ENOUGH: Final = 2
_PAIR: Final = 2
_REALM: Final = re.compile(
    r"\b((?:(?:Democratic|People[’']s|Islamic|Socialist|Federal|United|Free|Grand) ){0,3}"
    r"(?:Kingdom|Republic|Principality|Sultanate|Emirate|Duchy|Commonwealth|Federation|Empire) of (?:the )?)$"
)
"""What goes in front of a state's short name: "the Kingdom of | Hejaz"."""
_REALMS: Final = ("Republic", "Kingdom", "Empire", "Emirate", "Sultanate", "Principality", "Confederacy", "State")
"""What a state's name may end with, behind "the"."""
_UNEARTHLY: Final = frozenset("Heaven God Christ Cultural Letters".split())
_BODIES: Final = frozenset(
    """Group Inc Corp Corporation Company Ltd Party Front Movement Council Union Army Bank Alliance Forum Association
    Committee Commission Agency League Coalition Brigade Battalion Forces Ministry University Institute Foundation
    Church Club Airlines Airways News Times Post Press Radio Court Congress Assembly Parliament Office Center Centre
    House Street Square Palace Hospital Airport Bridge River Lake Mount Valley Province County District City""".split()
)
"""What a name of several words says that its bearer is, who is no state."""
_OWNING: Final = (
    *("State", "InternationalOrganisation", "Agency", "Organisation", "PoliticalParty", "ArmedGroup", "Company"),
)
"""Whose "its foreign ministry" or "its army" may be, if they are named between."""
_SENTENCE: Final = re.compile(r"[^.!?\n]*")
_PRESIDENT: Final = re.compile(r"\b[Pp]resident of (?:the )?$")
_ADJECTIVE: Final = ("an", "ese", "ish")
_AND_BEFORE: Final = re.compile(r",? and (?:the )?$")
_AND_LONGEST: Final = 10
"""Characters of it at most."""
_AND: Final = re.compile(r",? and (?:the )?")


class _Told:
    """The names of a text that nothing else knows."""

    def __init__(self, links: Links) -> None:
        self.links, self.text = links, links.text
        self.named: dict[str, list[Unknown]] = defaultdict(list)
        self.edges: dict[int, Unknown] = {}
        """The names by where they begin and by where they end."""
        for run in unknown_names(links):
            self.named[run.name].append(run)
            self.edges[run.start] = self.edges[run.end] = run
        self.adjectives = {
            name: any(ORGANS.match(self.text, one.end) for one in mine if not one.led)
            for name, mine in self.named.items()
        }
        """Those that may be adjectives, and whether one stands in front of what only a state has."""
        self._begun = Counter(name[:_BEGUN] for name in self.named)
        surnames = {name.split()[-1] for name in self.named if " " in name}
        self._people = surnames | {word for one in links.people() for word in one.label.split()}

    def made_of(self, name: str) -> list[str]:
        """The names that are a name's adjectives; to form them all has its price, and most begin as no other does."""
        if self._begun[name[:_BEGUN]] < _PAIR:
            return []
        return [one for one in adjectives(name) if one in self.named]

    def is_other(self, name: str) -> bool:
        """Whether somebody or something else than a state is called so, or is known by that name."""
        mine = self.named[name]
        if name in self._people or not _BODIES.isdisjoint(name.split()):
            return True
        if any(_is_other(self.text, one) for one in mine):
            return True
        return bool(_only_describes(self.text, mine) or self.links.gazetteer.named(name))


class _Marks:
    """What was found beside a name."""

    def __init__(self) -> None:
        self.kinds: dict[object, tuple[int, str]] = {}

    def take(self, kind: object, weight: int, shared: str = "") -> None:
        self.kinds[kind] = (weight, shared)

    @property
    def enough(self) -> bool:
        """Whether they are a state's, and not all of them what somebody may have too, or a town."""
        shared = {shared for _, shared in self.kinds.values()}
        return sum(weight for weight, _ in self.kinds.values()) >= _ENOUGH and ("" in shared or len(shared) > 1)


def polities(links: Links) -> None:
    """Take in the states that a text tells of and no table knows, by their names and their adjectives."""
    told = _Told(links)
    marked = {name: _marks(told, name) for name in told.named if not told.is_other(name)}
    states = {name for name, marks in marked.items() if marks.enough}
    for name, marks in marked.items():
        if name not in states and any(_is_beside(told, one, states) for one in told.named[name]):
            marks.take("beside", 1)
    for name, marks in marked.items():
        if marks.enough and not _is_known_surname(links, name):
            _take(told, name)


def _is_other(text: str, run: Unknown) -> bool:
    """Whether the words beside a name say that somebody, a firm or a town is called so."""
    if run.led or OTHERS.match(text, run.end) or run.name.split()[-1] in _UNEARTHLY:
        return True
    return OTHERS_FRONT.search(text, max(0, run.start - _CLOSE), run.start) is not None


def _marks(told: _Told, name: str) -> _Marks:
    """All that tells of a name that it is a state's."""
    text, marks = told.text, _Marks()
    made = [told.adjectives[one] for one in told.made_of(name)]
    if any(made):
        marks.take("adjective", _ENOUGH)
    for run in told.named[name]:
        for mark in marks_beside(text, run.start, run.end):
            marks.take(mark, mark.weight, mark.shared)
        if _is_realm(text, run):
            marks.take("realm", 1)
        if _has_its(told.links, run):
            marks.take("its", _ENOUGH)
        _take_deed(text, run, marks)
        if _is_paired(told, run):
            _take_between(text, run, marks)
    if marks.kinds and made:
        marks.take("adjective", 1 if marks.kinds.get("adjective") is None else _ENOUGH)
    if marks.kinds and not marks.enough:
        for run in told.named[name]:
            _take_farther(told.links, run, marks)
    return marks


def _take_deed(text: str, run: Unknown, marks: _Marks) -> None:
    """Take what a state does, and that its name ends as those of states do, where it does so."""
    if DEED.match(text, run.end):
        marks.take("deed", 1, PERSON)
        if SHAPE.fullmatch(run.name):
            marks.take("shape", 1, PLACE)


def _take_between(text: str, run: Unknown, marks: _Marks) -> None:
    """Take what there is between two states whose names stand side by side."""
    rest = _SENTENCE.match(text, run.end)
    for words, shared in BETWEEN.items():
        if rest and words.search(rest[0]):
            marks.take(words, 1, shared)


def _take_farther(links: Links, run: Unknown, marks: _Marks) -> None:
    """Take what tells of a state that does not stand right beside its name."""
    text = links.text
    if _is_of_two(links, run):
        marks.take("two", 1)
    if APART.search(text, run.end, run.end + _NEAR):
        marks.take("apart", 1)
    rest = _SENTENCE.match(text, run.end)
    if rest and _PRESIDENT.search(text, max(0, run.start - _FAR), run.start) and VISIT.search(rest[0]):
        marks.take("visit", 1)


def _only_describes(text: str, mine: list[Unknown]) -> bool:
    """Whether a word is an adjective by its ending, in front of a noun wherever it stands."""
    word = mine[0].name
    if not word.endswith(_ADJECTIVE) or word.endswith("stan"):
        return False
    return all(text[one.end : one.end + 1] == " " and text[one.end + 1 : one.end + 2].islower() for one in mine)


def _is_realm(text: str, run: Unknown) -> bool:
    """Whether a name says that its bearer is a state: "the Carpathian Republic"."""
    several = " " in run.name and run.name.split()[-1] in _REALMS
    return several and text[max(0, run.start - 4) : run.start].lower() == "the "


def _has_its(links: Links, run: Unknown) -> bool:
    """Whether a sentence that begins with a name tells of "its foreign ministry" or "its army", nobody else's."""
    begun = run.start - 4 if links.text[max(0, run.start - 4) : run.start] == "The " else run.start
    found = ITS.match(links.text, run.end) if is_opening(links.text, begun) else None
    if found is None:
        return False
    between = links.among(run.end, found.end())
    return not any(one.kind in _OWNING and one.form != "demonym" for one in between)


def _is_of_two(links: Links, run: Unknown) -> bool:
    """Whether "the two countries" behind a name are it and another: there are no two that are known."""
    found = TWO_LANDS.search(links.text, run.end, run.end + _NEAR)
    if found is None:
        return False
    before = links.beginning(max(0, found.start() - _NEAR), found.start())
    return len({one.entity for one in before if one.kind == "State"}) < _ENOUGH


def _beside(told: _Told, run: Unknown) -> Iterator[tuple[Unknown | None, Mention | None]]:
    """What "and" joins to a name, behind it and in front: another that nothing else knows, or one that is known."""
    if behind := _AND.match(told.text, run.end):
        yield told.edges.get(behind.end()), told.links.at(behind.end(), behind.end() + 1)
    if front := _AND_BEFORE.search(told.text, max(0, run.start - _AND_LONGEST), run.start):
        yield told.edges.get(front.start()), told.links.at(front.start() - 1, front.start())


def _is_paired(told: _Told, run: Unknown) -> bool:
    """Whether "and" joins a state to a name, or another that nothing else knows."""
    return any(other or (known and known.kind == "State") for other, known in _beside(told, run))


def _is_beside(told: _Told, run: Unknown, states: set[str]) -> bool:
    """Whether "and" joins a state to a name."""
    return any(
        (other and other.name in states) or (known and known.kind == "State" and known.form == "name")
        for other, known in _beside(told, run)
    )


def _is_known_surname(links: Links, name: str) -> bool:
    """Whether somebody who is known has that surname: "the Mubarak government"."""
    return any(last == fold(name) for _, last in links.gazetteer.people)


def _take(told: _Told, name: str) -> None:
    """Take in a state, by its long name, by its short one, and by its adjective."""
    links, mine = told.links, told.named[name]
    realms = [_REALM.search(links.text, max(0, one.start - _FAR), one.start) for one in mine]
    longer = next((found[1] for found in realms if found), "")
    known = Known(mint("country-x", name), "State", " ".join(f"{longer}{name}".split()))
    for one, realm in zip(mine, realms, strict=True):
        whole = realm is not None and not links.among(realm.start(1), one.start)
        links.add(realm.start(1) if realm and whole else one.start, one.end, known)
    for one in (run for word in told.made_of(name) for run in told.named[word]):
        links.add(one.start, one.end, known, "demonym")
