"""The geographic reference data, as pyoxigraph reads it."""

from collections import defaultdict
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from ontology import REFERENCE

DATASETS = ("states", "borders", "regions", "cities")
ID = "https://w3id.org/foedus/id/"
FDS = "https://w3id.org/foedus/ontology#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


class Data:
    """The triples of the four files: ``values[subject][predicate]`` is a set of local names and texts."""

    def __init__(self) -> None:
        self.files: dict[str, set[str]] = {name: set() for name in DATASETS}
        self.values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.triples: list[Triple] = []
        for name in DATASETS:
            for quad in parse(path=REFERENCE / f"{name}.ttl", format=RdfFormat.TURTLE):
                subject = shorten(quad.subject)
                self.files[name].add(subject)
                self.values[subject][shorten(quad.predicate)].add(shorten(quad.object))
                self.triples.append(quad.triple)

    def of_class(self, name: str) -> list[str]:
        return sorted(subject for subject, values in self.values.items() if name in values[TYPE])

    def names(self, subject: str) -> set[str]:
        values = self.values[subject]
        return set().union(*(values[p] for p in (LABEL, ALT_LABEL, "abbreviation", "demonym", "formerName")))

    def facts(self, predicate: str) -> list[dict[str, set[str]]]:
        return [values for values in list(self.values.values()) if predicate in values[f"{RDF}predicate"]]


def shorten(term: object) -> str:
    assert isinstance(term, NamedNode | Literal), f"{term} should have a name"
    return term.value.removeprefix(ID).removeprefix(FDS)


@cache
def read() -> Data:
    return Data()
