"""``foedus merge`` and ``foedus split``."""

import json
from pathlib import Path

import claim_graph as sample
from click.testing import CliRunner, Result

from api.cli import cli
from graph.decisions import DECISIONS_GRAPH
from graph.store.embedded import EmbeddedStore


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--data", str(data)], catch_exceptions=False)


def test_merged_and_split_again(tmp_path: Path) -> None:
    store = EmbeddedStore.open(tmp_path)
    sample.filled(store)
    store.close()
    before = run(tmp_path, "export").stdout
    result = run(tmp_path, "merge", "country-RUS", "country-KAZ", "--why", "a test", "--who", "Ana", "--json")
    assert json.loads(result.stdout) == {
        "id": "country-KAZ",
        "label": "Kazakhstan",
        "status": "merged",
        "into": "country-RUS",
    }
    asked = run(tmp_path, "ask", "country-RUS").stdout
    assert "One with Kazakhstan (country-KAZ), as somebody decided: `foedus ask country-KAZ`" in asked
    assert json.loads(run(tmp_path, "ask", "country-RUS", "--json").stdout)["merged"][0]["id"] == "country-KAZ"
    assert "Merged into Russia (country-RUS), about whom" in run(tmp_path, "ask", "country-KAZ").stdout
    facts = run(tmp_path, "query", "SELECT ?state { ?state org:memberOf id:org-csto }", "--format", "csv").stdout
    assert facts.split() == ["state", "https://w3id.org/foedus/id/country-RUS"]
    assert run(tmp_path, "export").stdout != before
    assert run(tmp_path, "merge", "country-RUS", "country-KAZ").exit_code != 0
    assert run(tmp_path, "split", "country-KAZ").stdout.startswith("split  country-KAZ")
    assert run(tmp_path, "export").stdout == before
    assert run(tmp_path, "split", "country-KAZ").exit_code == 4


def test_what_no_article_speaks_of_any_more_is_split_off_by_its_id(tmp_path: Path) -> None:
    store = EmbeddedStore.open(tmp_path)
    sample.filled(store)
    store.close()
    two = ("person-kassym-jomart-tokayev", "group-militants")
    refused = run(tmp_path, "merge", *two)
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "of the kind person and group-militants of the kind armed group" in refused.stderr
    assert run(tmp_path, "merge", *two, "--force").exit_code == 0
    for article in (sample.first_article(), sample.second_article()):
        run(tmp_path, "forget", article.iri)
    assert run(tmp_path, "ask", "group-militants").exit_code == 4
    assert run(tmp_path, "split", "group-militants").stdout.startswith("split  group-militants")
    store = EmbeddedStore.open(tmp_path)
    assert not list(store.quads(graph=DECISIONS_GRAPH))
    store.close()
