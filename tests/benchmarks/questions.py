"""The questions of the benchmark, by kind. ``{0}`` is a number that differs from request to request."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its kind, what it asks, the query, and over how many things its number goes."""

    kind: str
    name: str
    sparql: str
    variants: int = 1


_PREFIXES = """PREFIX fds: <https://w3id.org/foedus/ontology#>
PREFIX id: <https://w3id.org/foedus/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX plover: <https://w3id.org/foedus/plover#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX stance: <https://w3id.org/foedus/stance#>
"""

QUESTIONS = tuple(Asked(kind, name, _PREFIXES + sparql, variants) for kind, name, sparql, variants in (
    ("look-up", "the facts about a state", "SELECT ?by ?what { id:country-S{0:03d} ?by ?what } LIMIT 20", 100),
    ("look-up", "a person's name", "SELECT ?name { GRAPH ?g { id:person-speaker-{0} rdfs:label ?name } } LIMIT 1", 200),
    ("look-up", "who belongs to a union", "SELECT ?who { ?who org:memberOf id:org-union-{0} } LIMIT 20", 100),
    ("join", "what a person said, when and where", """SELECT ?claim ?day ?title ?quote { GRAPH ?g {
        ?claim fds:holder id:person-speaker-{0} ; fds:statedOn ?day ; fds:inArticle ?article ;
            fds:evidence/oa:hasSelector/oa:exact ?quote . ?article dct:title ?title } }""", 20),
    ("join", "who contradicts whom about a state", """SELECT ?p ?one ?other {
        GRAPH ?g { ?p rdf:subject id:country-S{0:03d} . ?yes fds:proposition ?p ; fds:holder ?one ;
            fds:polarity stance:positive ; fds:modality stance:actual }
        GRAPH ?h { ?no fds:proposition ?p ; fds:holder ?other ; fds:polarity stance:negative } } LIMIT 500""", 20),
    ("join", "attacks on states of a union", """SELECT ?event ?actor ?state ?day {
        ?state org:memberOf id:org-union-{0} . ?event fds:eventType plover:ASSAULT ;
            fds:actor ?actor ; fds:recipient ?state ;
            sem:hasEarliestBeginTimeStamp ?day }""", 20),
    ("aggregate", "the ten who are quoted most", """SELECT ?who (COUNT(*) AS ?n) { GRAPH ?g { ?claim fds:holder ?who } }
        GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT 10""", 1),
    ("aggregate", "events by type and year", """SELECT ?type ?year (COUNT(DISTINCT ?event) AS ?n) { GRAPH ?g {
        ?event fds:eventType ?type ; sem:hasEarliestBeginTimeStamp ?day } BIND(YEAR(?day) AS ?year) }
        GROUP BY ?type ?year ORDER BY ?type ?year""", 1),
    ("aggregate", "how sure papers are", """SELECT ?paper ?certainty (COUNT(*) AS ?n) { GRAPH ?g {
        ?article dct:publisher ?paper . ?claim fds:inArticle ?article ; fds:certainty ?certainty } }
        GROUP BY ?paper ?certainty ORDER BY ?paper ?certainty""", 1),
    ("path", "all that a state lies in", """SELECT ?where { GRAPH <https://w3id.org/foedus/graph/reference-regions> {
        id:country-S{0:03d} fds:locatedIn+ ?where } }""", 100),
    ("path", "allies of allies", "SELECT DISTINCT ?who { id:country-S{0:03d} (org:memberOf/^org:memberOf) ?who }", 20),
))


def text(asked: Asked, number: int) -> str:
    """The question as it is asked the so manieth time."""
    number %= asked.variants
    return asked.sparql.replace("{0:03d}", f"{number:03d}").replace("{0}", str(number))
