"""Who held which office when: the reference data's offices, and those that the article itself names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Final

import pyoxigraph as ox

import ontology
from graph.model import Date, RelationProposition
from graph.rdf import Description, read_proposition
from graph.terms import Iri, expand, local_name

HEADS: Final = (expand("fds:headOfStateOf"), expand("fds:headOfGovernmentOf"))
HELD: Final = (*HEADS, expand("fds:ministerOf"), expand("fds:leads"), expand("fds:chairs"))
"""Relations between who holds an office and what it is an office of; of states the first three."""
_BESIDES: Final = expand("id:country-AND")
"""The state of which the president of another is a head too."""
_PREDICATE: Final = expand("rdf:predicate")
_POST_IN: Final = expand("org:postIn")
_CROWNS: Final = ("king", "queen", "emperor", "emir", "sultan", "prince", "duke", "monarch", "pope")
_EXCLUDING: Final = {
    "president": _CROWNS,
    "minister": ("president",),
    "premier": ("president", "chancellor"),
}
"""Which titles of a head of state, or of government, leave no room for another one."""


@dataclass(slots=True)
class Offices:
    """Office holders by what they head; those that the article names go before the reference data's."""

    known: dict[tuple[Iri, Iri], list[RelationProposition]]
    by_person: dict[Iri, list[tuple[Iri, Iri, RelationProposition]]]
    """The same by holder: the relation, what is headed, and the whole."""
    said: dict[tuple[Iri, Iri], Iri] = field(default_factory=dict)
    acting: dict[int, Iri] = field(default_factory=dict)
    """The states of whose deeds or belongings the article told, by where (characters)."""

    @classmethod
    def reference(cls) -> "Offices":
        """The offices of the reference data."""
        return cls(_reference(), _by_person())

    def name(self, relation: Iri, thing: Iri, person: Iri) -> None:
        """Take note that the article says so."""
        self.said.setdefault((relation, thing), person)

    def holder(self, relation: Iri, thing: Iri, day: Date | None) -> Iri | None:
        """Who holds an office on a day, or ``None`` where that is not certain."""
        if found := self.said.get((relation, thing)):
            return found
        if day is None:
            return None
        holders = {fact.subject for fact in self.known.get((relation, thing), ()) if fact.period.holds(day) == "yes"}
        return holders.pop() if len(holders) == 1 else None

    def ever(self, relation: Iri, thing: Iri) -> set[Iri]:
        """Everybody who held an office, as far as it is known."""
        return {fact.subject for fact in self.known.get((relation, thing), ())}

    def held_by(self, relation: Iri, person: Iri, day: Date | None, besides: tuple[Iri, ...] = ()) -> Iri | None:
        """Of what a person holds an office on a day: the state, where the text says only "President Ilham Aliyev".

        With no day, the only one of which the person ever held that office. Those in ``besides`` count only where there
        is no other: the president of France is a head of Andorra too.
        """
        found = self.all_held_by(relation, person, day)
        found = found - set(besides) or found
        return found.pop() if len(found) == 1 else None

    def all_held_by(self, relation: Iri, person: Iri, day: Date | None) -> set[Iri]:
        """All of what a person holds an office on a day; with no day, ever held it."""
        return {
            thing
            for held, thing, fact in self.by_person.get(person, ())
            if held == relation and (day is None or fact.period.holds(day) == "yes")
        }

    def holds(self, relation: Iri, person: Iri, day: Date) -> bool:
        """Whether a person holds an office on a day, whatever of."""
        terms = self.by_person.get(person, ())
        return any(held == relation and fact.period.holds(day) == "yes" for held, _, fact in terms)

    def of_surname(self, relation: Iri, surname: str, day: Date | None) -> Iri | None:
        """Of what the only holder of an office on a day who has this surname holds it: "President Obama"."""
        found = {
            thing
            for thing, fact in _by_surname().get((relation, surname), ())
            if day is not None and fact.period.holds(day) == "yes"
        }
        return found.pop() if len(found) == 1 else None

    def has(self, relation: Iri, state: Iri, title: str) -> bool:
        """Whether a state may have such an office by a title: not one that excludes the one that it is known to have.

        Japan has an emperor and so no president, the United States are governed by a president and no prime minister.
        """
        words = _titles().get((relation, state), frozenset())
        return title in words or words.isdisjoint(_EXCLUDING.get(title, ()))

    def is_titled(self, relation: Iri, state: Iri, title: str) -> bool:
        """Whether those who hold an office of a state are known to be called so."""
        return title in _titles().get((relation, state), ())

    def elsewhere(self, person: Iri, state: Iri) -> bool:
        """Whether a person is known to have served states, and not this one."""
        served = {thing for relation, thing, _ in self.by_person.get(person, ()) if relation in HELD[:3]}
        return bool(served) and state not in served

    def headed_by(self, person: Iri, day: Date | None) -> Iri | None:
        """The state that a person heads or governs on a day; with no day, the only one that the person ever did, unless
        that one went on to lead something else: António Guterres, at the United Nations, speaks no more for Portugal.
        """
        said = [thing for (relation, thing), holder in self.said.items() if holder == person and relation in HELD[:3]]
        if said:
            return said[0]
        terms = self.by_person.get(person, ())
        led = [fact for relation, _, fact in terms if relation not in HELD[:3]]
        found = {
            thing
            for relation, thing, fact in terms
            if relation in HELD[:3]
            and (not any(_follows(one, fact) for one in led) if day is None else fact.period.holds(day) == "yes")
        }
        found = found - {_BESIDES} or found
        return found.pop() if len(found) == 1 else None


def _follows(later: RelationProposition, term: RelationProposition) -> bool:
    """Whether a term begins when another one is over."""
    begin, end = later.period.earliest_begin, term.period.earliest_end
    return begin is not None and end is not None and end <= begin


@cache
def _reference() -> dict[tuple[Iri, Iri], list[RelationProposition]]:
    found: dict[tuple[Iri, Iri], list[RelationProposition]] = {}
    held, _ = _described()
    for iri in held.subjects("fds:RelationProposition"):
        fact = read_proposition(held, iri)
        if isinstance(fact, RelationProposition) and not isinstance(fact.object, Date):
            found.setdefault((fact.predicate, fact.object), []).append(fact)
    return found


@cache
def _by_person() -> dict[Iri, list[tuple[Iri, Iri, RelationProposition]]]:
    found: dict[Iri, list[tuple[Iri, Iri, RelationProposition]]] = {}
    for (relation, thing), facts in _reference().items():
        for fact in facts:
            found.setdefault(fact.subject, []).append((relation, thing, fact))
    return found


@cache
def _by_surname() -> dict[tuple[Iri, str], list[tuple[Iri, RelationProposition]]]:
    """The offices of the reference data by relation and last name of the holder."""
    found: dict[tuple[Iri, str], list[tuple[Iri, RelationProposition]]] = {}
    for person, held in _by_person().items():
        surname = local_name(person).rpartition("-")[2]
        for relation, thing, fact in held:
            found.setdefault((relation, surname), []).append((thing, fact))
    return found


@cache
def named_relation(thing: Iri, title: str) -> Iri | None:
    """The relation that an office is by the reference data, from what it is of and a word of its title: the president
    of the European Central Bank leads it, and does not only chair it."""
    return _relations().get((thing, title))


_OF_PARTS: Final = frozenset({(expand("id:org-au"), "chairperson")})
"""What a title is not by itself: it is the commission's chairperson who leads the union, its own presides over it."""


@cache
def _relations() -> dict[tuple[Iri, str], Iri]:
    found = {(thing, word): relation for (relation, thing), words in _titles().items() for word in words}
    return {one: relation for one, relation in found.items() if one not in _OF_PARTS}


@cache
def _titles() -> dict[tuple[Iri, Iri], frozenset[str]]:
    """The words of the titles of offices, by the relation that they are and what they are of."""
    found: dict[tuple[Iri, Iri], set[str]] = {}
    _, offices = _described()
    for office in offices.subjects("fds:Office"):
        words = offices.text(office, "rdfs:label").lower().partition(" of ")[0].split()
        for relation in offices.all(office, "dct:relation"):
            for thing in offices.all(office, "org:postIn"):
                found.setdefault((Iri(relation), Iri(thing)), set()).update(words)
    return {key: frozenset(words) for key, words in found.items()}


@cache
def _described() -> tuple[Description, Description]:
    """Who heads what in the reference data, and the offices: what is wanted of a long file that is read but once.

    Half of its facts say again which office that was.
    """
    held: list[ox.Quad] = []
    offices: list[ox.Quad] = []
    file = ontology.REFERENCE / "offices.ttl"
    quads: Iterable[ox.Quad] = ox.parse(path=str(file), format=ox.RdfFormat.TURTLE) if file.exists() else ()
    for _, group in groupby(quads, key=lambda quad: quad.subject):
        about = list(group)
        said = {quad.predicate.value: quad.object for quad in about}
        what = said.get(_PREDICATE)
        if isinstance(what, ox.NamedNode) and what.value in HELD:
            held += about
        elif _POST_IN in said:
            offices += about
    return Description(held), Description(offices)
