"""What somebody's office is: the presidency of a state, the office of its prime minister, or that of a person."""

from dataclasses import dataclass
from typing import Final

from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known
from graph.extraction.meaning.offices import HEADS, Offices
from graph.model import Date, Entity
from graph.terms import Iri, mint

_CALLED: Final = (
    (HEADS[0], "president", ("presidency of {}", "office of the president of {}")),
    (HEADS[1], "minister", ("office of the prime minister of {}",)),
)
"""What an office is called, by the relation of whoever is at its head and a word of the title."""


@dataclass(frozen=True, slots=True)
class Bureaus:
    """Makes the offices of the people of an article, as of its day; those that the gazetteer knows go first."""

    day: Date | None
    links: Links
    offices: Offices

    def of(self, person: Iri) -> Iri:
        """The office of a person."""
        for relation, title, names in _CALLED:
            state = self._headed(relation, person)
            if state and self.offices.has(relation, state, title):
                label = self.links.known(state).label
                known = (found for name in names if (found := self._known(name.format(label))))
                return next(known, None) or self._made(names[0].format(label))
        return self._made(f"office of {self.links.known(person).label}")

    def _headed(self, relation: Iri, person: Iri) -> Iri | None:
        said = (thing for (held, thing), holder in self.offices.said.items() if holder == person and held == relation)
        return next(said, None) or self.offices.held_by(relation, person, self.day)

    def _known(self, name: str) -> Iri | None:
        text = name[0].upper() + name[1:]
        found = (one for one in self.links.gazetteer.find(text) if (one.start, one.end) == (0, len(text)))
        return next((self.links.keep(one.candidates[0].iri) for one in found), None)

    def _made(self, name: str) -> Iri:
        known = Known(mint("org", name), "Agency", name)
        self.links.entities.setdefault(known.iri, Entity(known.iri, known.kind, known.label))
        return known.iri
