"""Lists over HTTP: filters, pages, orders, fields, formats, and what a client that asks again is told."""

import csv
import gzip
import io
from typing import Any

import claim_graph as sample
import pytest
import rdflib
from flask.testing import FlaskClient

from graph.model import proposition_iri
from graph.terms import local_name

LISTS = ["articles", "claims", "dyads", "entities", "entities/country-KAZ/relations", "events", "export", "jobs",
         "measures", "obligations", "propositions", "queries", "treaties"]
RDF = {"ttl": "turtle", "jsonld": "json-ld"}


def found(client: FlaskClient, path: str) -> dict[str, Any]:
    answer = client.get(f"/api/{path}")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.get_json()
    return body


@pytest.mark.parametrize("path", LISTS)
def test_every_list_has_one_shape_and_can_be_walked_through(client: FlaskClient, path: str) -> None:
    whole = found(client, f"{path}?limit=1000")
    assert set(whole) == {"items", "total", "next_cursor"}
    assert (whole["total"], whole["next_cursor"]) == (len(whole["items"]), None)
    parts, address = [], f"/api/{path}?limit=2"
    while address:
        answer = client.get(address)
        parts += answer.get_json()["items"]
        address = answer.headers["Link"].split(">")[0].lstrip("<") if "Link" in answer.headers else ""
    assert parts == whole["items"]


@pytest.mark.parametrize("path", LISTS)
def test_every_list_gives_only_the_fields_that_are_asked_for(client: FlaskClient, path: str) -> None:
    assert all(set(one) == {"id"} for one in found(client, f"{path}?fields=id")["items"] if "id" in one)
    assert client.get(f"/api/{path}?fields=colour").get_json()["field"] == "fields"


@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_a_table_too(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/api/{path}?format=csv")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert answer.mimetype == "text/csv"
    assert answer.headers["X-Total-Count"] == str(found(client, path)["total"])
    assert len(rows) == 1 + len(found(client, path)["items"])
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("form", RDF)
@pytest.mark.parametrize("path", ["claims", "propositions", "articles", "entities?kind=State", "events",
                                  "entities/country-KAZ"])
def test_what_stands_in_the_graph_comes_as_rdf(client: FlaskClient, path: str, form: str) -> None:
    answer = client.get(f"/api/{path}{'&' if '?' in path else '?'}format={form}")
    assert answer.status_code == 200, answer.text
    graph = rdflib.Graph().parse(data=answer.data, format=RDF[form])
    body = found(client, path)
    for one in body.get("items", [body]):
        assert (rdflib.URIRef(one["iri"]), None, None) in graph


@pytest.mark.parametrize(("accept", "media_type"), [
    ("text/csv", "text/csv"), ("text/turtle", "text/turtle"), ("application/ld+json", "application/ld+json"),
    ("*/*", "application/json"), ("text/turtle;q=0.1, application/json", "application/json")])
def test_the_accept_header_chooses_the_form(client: FlaskClient, accept: str, media_type: str) -> None:
    assert client.get("/api/claims", headers={"Accept": accept}).mimetype == media_type
    assert client.get("/api/claims", headers={"Accept": "image/png"}).status_code == 406


def test_formulas_are_harmless_in_a_table(fresh: FlaskClient) -> None:
    text = "The ministers met on Friday and spoke of the border between the two countries for several hours. " * 3
    fresh.post("/api/articles", json={"text": text, "title": "=HYPERLINK(1)", "publisher": "P"},
               headers={"Authorization": "Bearer a-long-secret"})
    assert "'=HYPERLINK(1)" in fresh.get("/api/articles?format=csv").text


@pytest.mark.parametrize(("query", "holders"), [
    ("", 7), ("holder=person-kassym-jomart-tokayev", 3), ("stance=denied", 1), ("stance=planned", 1),
    ("stance=doubted", 1), ("publisher=publisher-steppe-wire", 4), ("relation=member_of", 2), ("relation=ASSAULT", 1),
    ("entity=country-RUS", 2), ("between=2022-01-06,2022-01-06", 4), ("between=2022-01-07,2022-01-07", 3),
    ("between=2022-01-07,2022-01-06", 7), ("min_confidence=1", 7), ("holder=nobody", 0),
    (f"article={local_name(sample.first_article().iri)}", 4),
    ("relation=controls&stance=denied&holder=country-RUS", 1)])
def test_claims_are_found_by(client: FlaskClient, query: str, holders: int) -> None:
    assert found(client, f"claims?{query}")["total"] == holders


def test_a_claim_says_what_it_says(client: FlaskClient) -> None:
    denial = found(client, "claims?stance=denied")["items"][0]
    assert (denial["holder"]["label"], denial["status"], denial["kind"]) == ("Russia", "disputed", "relation")
    assert denial["sentence"].startswith("Russia")
    assert found(client, f"claims/{denial['id']}") == denial


@pytest.mark.parametrize(("query", "ids"), [
    ("", ["proposition-"]), ("direction=out", ["proposition-"]), ("direction=in", []), ("relation=member_of", ["p"]),
    ("relation=borders", []), ("status=fact", ["p"]), ("status=claimed,disputed", []), ("other=org-csto", ["p"]),
    ("min_confidence=0.9", ["p"]), ("at=2022-01-06", ["p"]), ("between=1990-01-01,2022-01-06", ["p"])])
def test_an_entity_has_relations(client: FlaskClient, query: str, ids: list[str]) -> None:
    items = found(client, f"entities/country-KAZ/relations?{query}")["items"]
    assert len(items) == len(ids)
    assert {one["holds"] for one in items} <= ({"possibly"} if "at=" in query else {None})


def test_a_disputed_relation_is_found_as_such(client: FlaskClient) -> None:
    [one] = found(client, "propositions?status=disputed")["items"]
    assert one["id"] == local_name(proposition_iri(sample.PARTY))
    assert [claim["stance"] for claim in one["claims"]] == ["asserted", "denied"]


@pytest.mark.parametrize(("query", "total"), [
    ("", 2), ("type=ASSAULT", 1), ("type=CONSULT", 0), ("actor=org-csto", 1), ("recipient=country-KAZ", 2),
    ("place=country-KAZ", 1), ("between=1900-01-01,1900-01-02", 0)])
def test_events_are_found_by(client: FlaskClient, query: str, total: int) -> None:
    assert found(client, f"events?{query}")["total"] == total


def test_an_event_in_a_list_says_what_happened(client: FlaskClient) -> None:
    [event] = found(client, "events?type=ASSAULT")["items"]
    told = found(client, f"events/{event['id']}")["reports"]
    assert event["sentences"] == list(dict.fromkeys(one["sentence"] for one in told))
    assert all(event["sentences"])


@pytest.mark.parametrize(("query", "first", "total"), [
    ("name=tok&match=start", "person-kassym-jomart-tokayev", 1), ("name=Tokayev&match=exact", "person-kassym", 1),
    ("name=tok&match=exact", "", 0), ("name=Kazakstan&match=fuzzy", "country-KAZ", 1),
    ("name=Kazakstan", "country-KAZ", 1), ("name=Kazakstan&match=exact", "", 0), ("kind=State", "country-KAZ", 2),
    ("code=KAZ", "", 0)])
def test_entities_are_found_by(client: FlaskClient, query: str, first: str, total: int) -> None:
    body = found(client, f"entities?{query}")
    assert body["total"] == total
    assert not total or body["items"][0]["id"].startswith(first)


def test_articles_are_found_by_publisher_words_day_and_whom_they_mention(client: FlaskClient) -> None:
    for query, total in (("publisher=publisher-steppe-wire", 1), ("title=TROOPS", 1), ("title=ships", 0),
                         ("between=2022-01-07,2022-02-01", 1), ("mentions=org-csto", 2), ("mentions=org-nato", 0)):
        assert found(client, f"articles?{query}")["total"] == total, query
    days = [one["published"] for one in found(client, "articles?sort=published")["items"]]
    assert days == ["2022-01-06", "2022-01-07"]


def test_a_dyad_counts_what_joins_the_one_to_the_other(client: FlaskClient) -> None:
    [dyad] = found(client, "dyads?source=country-KAZ&target=org-csto")["items"]
    assert (dyad["facts"], dyad["claims"], dyad["relations"]) == (1, 2, {"memberOf": 1})
    whole = found(client, "dyads/country-KAZ/org-csto")
    assert whole["statements"]["total"] == 2
    assert {name: whole[name] for name in dyad} == dyad
    assert found(client, "dyads/country-RUS/org-csto")["statements"]["items"] == []


def test_an_edge_counts_its_claims_and_their_places(client: FlaskClient) -> None:
    graph = found(client, "subgraph?focus=country-KAZ&relation=member_of&min_claims=2")
    [edge] = graph["edges"]
    assert (edge["source"], edge["target"], edge["claims"], edge["evidence"]) == ("country-KAZ", "org-csto", 2, 2)
    assert [node["id"] for node in graph["nodes"]] == ["country-KAZ", "org-csto"]


def test_an_answer_that_has_not_changed_is_not_sent_again(fresh: FlaskClient) -> None:
    first = fresh.get("/api/articles")
    again = fresh.get("/api/articles", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert fresh.get("/api/articles?format=csv").headers["ETag"] != first.headers["ETag"]
    key = local_name(sample.first_article().iri)
    fresh.delete(f"/api/articles/{key}", headers={"Authorization": "Bearer a-long-secret"})
    changed = fresh.get("/api/articles", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != first.headers["ETag"]


def test_a_read_that_is_not_as_its_reader_wants_it_is_refused(client: FlaskClient) -> None:
    for _ in range(2):  # worked out, and given again
        answer = client.get("/api/articles", headers={"If-Match": '"another"', "Accept-Encoding": "gzip"})
        assert (answer.status_code, answer.mimetype) == (412, "application/problem+json")
        assert answer.get_json()["type"].endswith("#precondition-failed")
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["ETag"] == client.get("/api/articles").headers["ETag"]


def test_who_takes_gzip_gets_it(client: FlaskClient) -> None:
    plain = client.get("/api/claims")
    packed = client.get("/api/claims", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert {"Accept", "Accept-Encoding"} <= set(packed.vary)
    assert "Content-Encoding" not in client.get("/api/claims", headers={"Accept-Encoding": "gzip;q=0"}).headers


@pytest.mark.parametrize(("path", "accept", "status"), [
    ("/api/entities/country-KAZ", "application/json", 200), ("/api/entities/country-KAZ", "text/turtle", 200),
    ("/id/country-KAZ", "text/html", 303), ("/id/country-KAZ", "text/turtle", 200), ("/ontology", "text/html", 303),
    ("/prefixes", "text/plain", 200), ("/store?default", "text/turtle", 200), ("/api/claims", "image/png", 406)])
def test_what_depends_on_the_accept_header_says_so(client: FlaskClient, path: str, accept: str, status: int) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code == status
    assert "Accept" in answer.vary


def test_pages_of_others_may_read_and_not_write(client: FlaskClient) -> None:
    assert client.get("/api/claims", headers={"Origin": "https://a.example"}).headers[
        "Access-Control-Allow-Origin"] == "*"
    asked = client.options("/api/articles", headers={"Origin": "https://a.example",
                                                     "Access-Control-Request-Method": "POST"})
    assert "POST" not in asked.headers["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Origin" not in client.post("/api/articles", json={}).headers
    assert "Access-Control-Allow-Origin" not in client.post("/update", data={"update": "CLEAR ALL"}).headers


@pytest.mark.parametrize("sent", [
    {"data": {"query": "ASK {}"}}, {"data": {"query": "ASK {"}}, {"data": {"query": "ASK {}", "of": "somebody else"}},
    {"data": "ASK {}", "content_type": "application/sparql-query"}])
def test_pages_of_others_may_send_queries_by_post(client: FlaskClient, sent: dict[str, Any]) -> None:
    origin = {"Origin": "https://a.example"}
    assert client.post("/sparql", headers=origin, **sent).headers.getlist("Access-Control-Allow-Origin") == ["*"]
    asked = client.options("/sparql", headers=origin | {"Access-Control-Request-Method": "POST"})
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]
    assert "Authorization" not in asked.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(("path", "field"), [
    ("claims?holder=a%20b", "holder"), ("claims?between=2022-01-06", "between"),
    ("claims?between=today,now", "between"),
    ("claims?min_confidence=2", "min_confidence"), ("claims?min_confidence=nan", "min_confidence"),
    ("claims?stance=rumoured", "stance"), ("claims?limit=5&limit=6", "limit"), ("claims?limit=1_0", "limit"),
    ("claims?cursor=zzz", "cursor"), ("claims?cursor=W10", "cursor"), ("claims?hodler=x", "hodler"),
    ("claims?sort=holder", "sort"), ("claims?format=docx", "format"), ("propositions?at=2022-02-30", "at"),
    ("propositions?at=1654646400", "at"), ("subgraph", "focus"), ("subgraph?focus=country-KAZ&depth=9", "depth"),
    ("subgraph?focus=country-KAZ,country-RUS", "focus"),
    ("measures/shared-memberships?first=country-KAZ", "second"), ("queries/contested-claims", "state"),
    ("queries/members-of-organisation?organisation=org-csto&at=today", "at")])
def test_a_wrong_parameter_is_named_with_what_mends_it(client: FlaskClient, path: str, field: str) -> None:
    answer = client.get(f"/api/{path}")
    assert (answer.status_code, answer.get_json()["field"]) == (400, field), answer.text
    assert any(word in answer.get_json()["detail"] for word in ("must", "missing", "is not known", "more than once",
                                                               "take next_cursor"))
