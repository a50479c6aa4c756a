"""The properties of each subject in some quads, to look up by prefixed names."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Date
from graph.rdf.nodes import A
from graph.terms import expand


class Description:
    """The properties of each subject in some quads, for reading them back.

    >>> from graph.rdf.nodes import LABEL, node
    >>> kaz = node("id:country-KAZ")
    >>> Description([Quad(kaz, LABEL, Literal("Kazakhstan", language="en"))]).text(kaz.value, "rdfs:label")
    'Kazakhstan'
    """

    def __init__(self, source: Iterable[Quad]) -> None:
        self._of: dict[str, dict[str, list[str]]] = {}
        for quad in source:
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self._of.setdefault(subject.value, {}).setdefault(quad.predicate.value, []).append(value.value)

    def subjects(self, kind: str) -> list[str]:
        """The subjects whose ``rdf:type`` is this prefixed name, sorted."""
        wanted = expand(kind)
        return sorted(subject for subject, has in self._of.items() if wanted in has.get(A.value, ()))

    def all(self, subject: str, predicate: str) -> list[str]:
        """All values of a property, sorted."""
        return sorted(self._of.get(subject, {}).get(expand(predicate), ()))

    def text(self, subject: str, predicate: str) -> str:
        """One value of a property, or the empty string."""
        return next(iter(self.all(subject, predicate)), "")

    def day(self, subject: str, predicate: str) -> Date | None:
        """A property's value as a day."""
        value = self.text(subject, predicate)
        return Date.fromisoformat(value) if value else None
