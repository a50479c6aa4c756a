"""What somebody writes into a graph of his own spoils no page and no list: nodes without a name, claims in parts."""

import claim_graph as sample
import pytest
from served import app_over

from api.service import running
from graph.store.embedded import EmbeddedStore
from graph.terms import expand

ODD = {
    "a proposition without a name": "[] rdf:subject id:country-KAZ ; rdf:predicate fds:memberOf",
    "a label without a name": "id:country-KAZ rdfs:label []",
    "a label that is a number": "id:country-KAZ rdfs:label 5",
    "a type without a name": "id:country-KAZ a []",
    "an event without a name": "[] a fds:EventProposition ; fds:actor id:country-KAZ",
    "a claim without a name": "[] a fds:Claim ; fds:proposition []",
    "a claim of nothing": "id:x a fds:Claim ; fds:holder []",
    "a claim without a stance": "id:x a fds:Claim ; fds:proposition id:y . id:y a fds:Thing",
    "a claim of no article": """id:x a fds:Claim ; fds:proposition id:y ; fds:holder id:y ; fds:confidence 0.5 ;
        fds:polarity stance:positive ; fds:certainty stance:certain ; fds:modality stance:actual ;
        fds:attribution fds:narrated ; fds:inArticle id:nowhere . id:y a fds:StatementProposition  """,
    "a day in words": "id:x a fds:Claim ; fds:proposition id:y ; fds:statedOn 'yesterday'",
    "a period in words": """id:y a fds:RelationProposition ; rdf:subject id:country-KAZ ; rdf:predicate fds:memberOf ;
        rdf:object id:country-RUS ; fds:beginsEarliest 'long ago'""",
    "confidence in words": "id:x a fds:Claim ; fds:proposition id:y ; fds:confidence 'high'",
}
ADDRESSES = (
    "/api/entities/country-KAZ", "/api/entities/country-KAZ/relations", "/api/entities?name=kaz", "/api/entities",
    "/id/country-KAZ", "/entity/country-KAZ", "/api/claims", "/api/claims?sort=confidence",
    "/api/claims?entity=country-KAZ",
    "/api/events",
    "/api/propositions",
    "/api/subgraph?focus=country-KAZ",
    "/api/dyads", "/api/measures/pagerank", "/api/articles", "/",
)  # fmt: skip
PREFIXES = "".join(f"PREFIX {name}: <{expand(name + ':')}>\n" for name in ("id", "fds", "rdf", "rdfs", "stance"))


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_odd_graphs_spoil_nothing(odd: str) -> None:
    store = sample.filled(EmbeddedStore.in_memory())
    app = app_over(store)
    client = app.test_client()
    before = len(client.get("/api/claims?limit=500").get_json()["items"])
    store.update(f"{PREFIXES} INSERT DATA {{ GRAPH <urn:mine> {{ {odd} }} }}")
    for address in ADDRESSES:
        answer = client.get(address, follow_redirects=True)
        assert answer.status_code == 200, f"{address}: {answer.get_data(as_text=True)[:300]}"
    assert len(client.get("/api/claims?limit=500").get_json()["items"]) == before
    running(app).close()
