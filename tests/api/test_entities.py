"""Entities, propositions, exports and the vocabulary as JSON."""

import claim_graph as sample
import pytest
from flask.testing import FlaskClient

from graph.export.registry import EXPORTERS
from graph.model import proposition_iri
from graph.terms import local_name
from graph.vocabulary import VOCABULARY


def test_search(client: FlaskClient) -> None:
    body = client.get("/api/entities?name=CSTO").get_json()
    assert body["items"][0] == {"iri": sample.CSTO, "id": "org-csto", "kind": "InternationalOrganisation",
                                "label": "Collective Security Treaty Organization"}
    assert client.get("/api/entities?name=CSTO&kind=State").get_json()["items"] == []


def test_a_class_that_is_none_is_refused(client: FlaskClient) -> None:
    refused = client.get("/api/entities?kind=Country")
    assert (refused.status_code, "State" in refused.get_json()["detail"]) == (400, True)


def test_an_entity_with_its_statements(client: FlaskClient) -> None:
    body = client.get("/api/entities/country-KAZ").get_json()
    assert (body["label"], body["kind"]) == ("Kazakhstan", "State")
    first = body["statements"]["items"][0]
    assert (first["status"], first["relation"]["label"]) == ("fact", "is a member of")
    [best] = first["claims"]
    assert (best["holder"]["label"], best["stance"]) == ("Steppe Wire", "asserted")
    assert best["quote"] == "Kazakhstan is a member of the CSTO"
    assert client.get(f"/api/claims/{best['id']}").get_json()["article"]["id"] == best["article"]["id"]


def test_a_statement_says_how_much_is_claimed_and_where_the_rest_is(client: FlaskClient) -> None:
    listed = client.get("/api/entities/country-KAZ").get_json()["statements"]["items"]
    assert [(one["claim_count"], one["holders"], one["articles"], one["independent"]) for one in listed[:2]] == [
        (2, 2, 2, 2), (1, 1, 0, 0)]
    rest = client.get(listed[0]["more"]).get_json()
    assert [one["holder"]["label"] for one in rest["items"]] == ["Hostile <b>Post</b>", "Steppe Wire"]
    assert [one["more"] for one in listed[1:]] == [None, None, None]
    for path in ("entities/country-KAZ/relations", "propositions?entity=country-KAZ&kind=relation"):
        [same] = client.get(f"/api/{path}").get_json()["items"]
        assert {name: same[name] for name in same if name not in ("holds", "roles")} == {
            name: listed[0][name] for name in listed[0] if name != "roles"}


def test_of_what_is_disputed_the_best_claim_of_either_side_is_shown(client: FlaskClient) -> None:
    [disputed] = client.get("/api/entities/country-RUS?status=disputed").get_json()["statements"]["items"]
    assert [(one["holder"]["label"], one["stance"]) for one in disputed["claims"]] == [
        ("Kassym-Jomart Tokayev", "asserted"), ("Russia", "denied")]
    assert (disputed["claim_count"], disputed["more"]) == (2, None)


@pytest.mark.parametrize(("status", "total"), [("fact", 1), ("claimed", 3), ("disputed", 0), ("reference", 0)])
def test_statements_of_one_status(client: FlaskClient, status: str, total: int) -> None:
    found = client.get(f"/api/entities/country-KAZ?status={status}").get_json()["statements"]
    assert found["total"] == total
    assert {one["status"] for one in found["items"]} <= {status}


def test_statements_in_pages(client: FlaskClient) -> None:
    whole = client.get("/api/entities/country-KAZ").get_json()["statements"]["items"]
    parts, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/entities/country-KAZ?limit=1&cursor={cursor}").get_json()["statements"]
        parts += page["items"]
        cursor = page["next_cursor"]
    assert parts == whole
    assert len(parts) == 4


def test_a_proposition_says_who_denies_it(client: FlaskClient) -> None:
    key = client.get("/api/entities/country-RUS").get_json()["statements"]["items"][0]["id"]
    body = client.get(f"/api/propositions/{key}").get_json()
    assert body["status"] == "disputed"
    assert {claim["holder"]["label"]: claim["stance"]["polarity"] for claim in body["claims"]} == {
        "Kassym-Jomart Tokayev": "positive", "Russia": "negative"}


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_export_format_has_its_route(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/api/export/{name}")
    assert answer.status_code == 200
    assert answer.mimetype == EXPORTERS[name].media_type
    assert f"foedus.{EXPORTERS[name].extension}" in answer.headers["Content-Disposition"]
    assert answer.data
    assert answer.data == client.get(f"/api/export/{name}").data
    for accept, status in (("image/png", 406), (EXPORTERS[name].media_type, 200), ("text/x, */*;q=0.1", 200)):
        assert client.get(f"/api/export/{name}", headers={"Accept": accept}).status_code == status
    listed = client.get("/api/export").get_json()["items"]
    assert f"/api/export/{name}" in [one["href"] for one in listed]


def test_the_vocabulary_lists_every_type(client: FlaskClient) -> None:
    body = client.get("/api/vocabulary").get_json()
    assert {one["iri"] for one in body["relations"]} == set(VOCABULARY.relations)
    assert {one["iri"] for one in body["events"]} == set(VOCABULARY.events)
    assert all(one["label"] and one["definition"] for one in body["relations"])


def test_an_event_says_how_often_it_is_reported_and_a_plan_is_no_report(client: FlaskClient) -> None:
    said = client.get(f"/api/propositions/{local_name(proposition_iri(sample.SEIZED))}").get_json()
    [event] = said["events"]
    assert (event["articles"], event["independent"]) == (1, 1)
    assert [one["label"] for one in event["claimed_by"]] == ["Kassym-Jomart Tokayev"]
    assert event["denied_by"] == []
    whole = client.get(f"/api/events/{event['id']}").get_json()
    assert whole == event | {"reports": [said]}
    planned = client.get(f"/api/propositions/{local_name(proposition_iri(sample.DEPLOY))}").get_json()["events"]
    assert [(one["articles"], one["otherwise"][0]["stance"]) for one in planned] == [(0, "planned")]
    assert client.get("/api/events/event-0").status_code == 404
    led = client.get(f"/id/{event['id']}", headers={"Accept": "text/html"})
    assert led.headers["Location"].endswith(said["id"])
    assert "1 report; said by" in " ".join(client.get(f"/proposition/{said['id']}").get_data(as_text=True).split())
