"""What `foedus ask` tells of somebody, and `foedus query` of anything."""

import json
import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import claim_graph as sample
import pytest
from command_line import run

from graph.ingest import change_article
from graph.model import Article, Extraction
from graph.rdf import quads
from graph.store.embedded import EmbeddedStore

CROSSED = " ".join(f"GRAPH ?g{number} {{ ?s{number} ?p{number} ?o{number} }}" for number in range(6))
"""All quads beside all others beside all others: more than any machine counts or holds."""


def test_ask_shows_facts_claims_and_who_says_so(data: Path) -> None:
    result = run("ask", "Kazakhstan", data=data)
    assert result.exit_code == 0
    facts, claims = (result.output.index(part) for part in ("Facts", "Claims"))
    assert facts < result.output.index("Steppe Wire") < claims
    assert claims < result.output.index("planned")
    assert "“The alliance will send" in result.output


def test_a_name_in_another_encoding_is_nobodys(data: Path) -> None:
    asked = run("ask", os.fsdecode("Köln".encode("latin-1")), data=data)
    assert asked.exit_code == 4
    assert asked.stderr.startswith("foedus: nothing here is called ")


def test_ask_as_json_holds_the_same(data: Path) -> None:
    body = json.loads(run("ask", "CSTO", "--json", data=data).output)
    assert body["label"] == "Collective Security Treaty Organization"
    assert [one["status"] for one in body["facts"]["items"]] == ["fact"]
    assert body["claims"]["items"][0]["claims"][0]["stance"]["label"] == "planned"


def test_ask_of_nobody_says_so(data: Path) -> None:
    result = run("ask", "Atlantis", data=data)
    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1
    assert "Atlantis" in result.stderr


def test_ask_gives_an_event_one_line_with_its_number_of_reports(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with closing(EmbeddedStore.open(data)) as store:
        for number, code in enumerate(("190", "193")):
            text = f"Paper {number}: militants attacked Kazakhstan."
            article = Article.of(text, title=f"Paper {number}", publisher=sample.WIRE, published=date(2022, 1, 6))
            said = replace(sample.SEIZED, code=code)
            claims = (sample.claim(article, said, "militants attacked Kazakhstan"),)
            change_article(store, [], quads(Extraction(article, (*sample.ENTITIES, sample.WIRE), claims)), {})
    output = run("ask", "Kazakhstan", data=data).output
    assert output.count("assault") == 1
    assert "(2 reports)" in " ".join(output.split())
    body = json.loads(run("ask", "Kazakhstan", "--json", data=data).output)
    events = [one["events"] for one in body["facts"]["items"]]
    assert len(events) == 2
    assert [(one["articles"], one["independent"]) for one in events[0]] == [(2, 2)]
    assert events[0] == events[1]


@pytest.mark.parametrize(("arguments", "part"), [
    (["--format", "table"], "COUNT"), (["--json"], '"vars"'), (["--format", "csv"], "Count\r\n2"),
    (["--format", "tsv"], "?Count\n"), (["--format", "xml"], "<sparql"), ([], "Count\r\n2")])
def test_query_formats(data: Path, arguments: list[str], part: str) -> None:
    result = run("query", "SELECT (COUNT(*) AS ?Count) { GRAPH ?g { ?g a fds:Article } }", *arguments, data=data)
    assert result.exit_code == 0
    assert part in result.stdout_bytes.decode()


def test_query_reads_standard_input_and_answers_other_forms(data: Path) -> None:
    asked = run("query", "-", "--format", "table", data=data, given="ASK { id:country-KAZ a fds:State }")
    assert asked.output == "yes\n"
    assert "id:country-KAZ" in run("query", "CONSTRUCT WHERE { id:country-KAZ ?p ?o }", data=data).output


@pytest.mark.parametrize(("form", "part"), [("turtle", "id:country-KAZ a fds:State"), ("json", '{"@id":"https://w3id.org/foedus/id/country-KAZ"'),
                                            ("xml", "<rdf:RDF")])
def test_triples_are_written_in_the_form_that_is_asked_for(data: Path, form: str, part: str) -> None:
    asked = "CONSTRUCT WHERE { id:country-KAZ a ?kind }"
    written = run("query", asked, "--format", form, data=data)
    assert part in written.output
    assert written.output.endswith("\n")


@pytest.mark.parametrize(("asked", "form"), [("ASK {}", "turtle"), ("DESCRIBE id:country-KAZ", "csv"),
                                             ("CONSTRUCT WHERE { ?s ?p ?o }", "table")])
def test_a_form_that_the_answer_cannot_have_is_refused(data: Path, asked: str, form: str) -> None:
    refused = run("query", asked, "--format", form, data=data)
    assert refused.exit_code == 2
    assert "take one of" in refused.stderr


def test_an_answer_ends_its_last_line(data: Path) -> None:
    for form in ("table", "json", "csv", "tsv", "xml"):
        assert run("query", "ASK {}", "--format", form, data=data).output.endswith("\n")


def test_a_prefix_that_nobody_declared_is_named(data: Path) -> None:
    refused = run("query", "PREFIX ex: <http://x/> SELECT * { ?s foo:bar ex:it ; rdfs:label ?o }", data=data)
    assert refused.stderr == ("foedus: foo: is no prefix that is known here: begin the query with PREFIX foo: <…>\n")


@pytest.mark.parametrize("sparql", [
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "CLEAR ALL", "SELEC", ""])
def test_bad_queries_get_one_line(data: Path, sparql: str) -> None:
    result = run("query", sparql, data=data)
    assert result.exit_code == 5
    assert result.stderr.startswith("foedus: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(("setting", "value", "sparql"), [
    ("FOEDUS_QUERY_SECONDS", "1", f"SELECT (COUNT(*) AS ?n) {{ {CROSSED} }}"),
    ("FOEDUS_QUERY_MEGABYTES", "1000", f"SELECT * {{ {CROSSED} }} ORDER BY ?s1 ?o2 ?p3"),
    ("FOEDUS_QUERY_BYTES", "100", "SELECT * { GRAPH ?g { ?s ?p ?o } }")])
def test_a_query_keeps_to_the_limits_of_the_settings(data: Path, monkeypatch: pytest.MonkeyPatch, setting: str,
                                                     value: str, sparql: str) -> None:
    monkeypatch.setenv(setting, value)
    result = run("query", sparql, data=data)
    assert result.exit_code == 5
    assert result.stderr.endswith(f"; {setting} allows more\n")
    assert not list((data / "readers").iterdir()), "what was made for it is gone"


def test_a_query_may_reach_the_hosts_that_the_settings_name(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOEDUS_SERVICE_HOSTS", "127.0.0.1:1")
    asked = "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"
    assert run("query", asked, data=data).exit_code == 0
    assert "SERVICE is refused" in run("query", asked.replace(":1/", ":2/"), data=data).stderr


def test_a_canned_query_is_answered_with_its_parameters(data: Path) -> None:
    asked = ("query", "--canned", "contested-claims", "state=country-RUS")
    assert "Kassym-Jomart Tokayev" in run(*asked, data=data).stdout
    assert json.loads(run(*asked, "--json", data=data).stdout)["results"]["bindings"][0]["denies_label"][
        "value"] == "Russia"
    listed = run("query", "--list")
    assert "who-accuses-whom" in listed.stdout
    assert "at=2022-01-06  the day (date)" in listed.stdout
    assert len(json.loads(run("query", "--list", "--json").stdout)) >= 10


def test_a_canned_query_says_what_is_wrong(data: Path) -> None:
    for arguments, words in ((("--canned", "nonsense"), "who-accuses-whom"), ((), "--canned NAME"),
                             (("--canned", "contested-claims"), "state is missing"),
                             (("--canned", "contested-claims", "state=a b"), "must be an id"),
                             (("--canned", "contested-claims", "state"), "state has no value: give"),
                             (("--canned", "contested-claims", "state=Russia"), "there is no entity id:Russia: search"),
                             (("--canned", "contested-claims", "state=country-RUS", "state=country-KAZ"),
                              "state stands there more than once")):
        failed = run("query", *arguments, data=data)
        assert failed.exit_code != 0
        assert words in failed.stderr
