"""The command line: what it prints, its exit codes, and what it does not import."""

import json
import os
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import claim_graph as sample
import click
import pytest
from click.testing import CliRunner, Result

from api import cli as module
from api.cli import cli
from graph.errors import StoreBusy
from graph.export.registry import EXPORTERS
from graph.ingest import change_article
from graph.model import Article, Extraction
from graph.rdf import quads
from graph.store.embedded import EmbeddedStore

HEAVY = {"spacy", "flask", "rdflib", "pyoxigraph", "trafilatura", "networkx", "numpy", "tqdm", "waitress",
         "platformdirs"}
KEY = sample.first_article().iri.rpartition("article-")[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = sample.filled(EmbeddedStore.open(tmp_path))
    store.close()
    return tmp_path


def run(*arguments: str, data: Path | None = None, given: str | bytes | None = None) -> Result:
    where = ["--data", str(data)] if data else []
    wide = {"COLUMNS": "100"}  # whatever the terminal in which the tests run
    return CliRunner().invoke(cli, [*arguments, *where], input=given, env=wide, catch_exceptions=False)


def test_help_imports_nothing_that_it_does_not_use() -> None:
    code = ("import sys; from api.cli import cli\n"
            "try: cli(['--help'])\nexcept SystemExit: pass\n"
            "import resource; used = resource.getrusage(resource.RUSAGE_SELF)\n"
            "print('MODULES', *sorted(sys.modules)); print('CPU', used.ru_utime + used.ru_stime)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    *_, modules, cpu = done.stdout.splitlines()
    assert not HEAVY & {name.partition(".")[0] for name in modules.split()}
    assert float(cpu.split()[1]) < 0.3
    assert "ingest" in done.stdout


def test_every_command_has_help_and_every_option_says_what_it_does() -> None:
    assert set(cli.commands) >= {"serve", "ingest", "export", "query", "ask", "articles", "forget"}
    for name, command in cli.commands.items():
        result = run(name, "--help")
        assert result.exit_code == 0
        assert command.help
        for option in command.params:
            assert isinstance(option, click.Argument) or getattr(option, "help", None), (name, option.name)


def test_ask_shows_facts_claims_and_who_says_so(data: Path) -> None:
    result = run("ask", "Kazakhstan", data=data)
    assert result.exit_code == 0
    facts, claims = (result.output.index(part) for part in ("Facts", "Claims"))
    assert facts < result.output.index("Steppe Wire") < claims
    assert claims < result.output.index("planned")
    assert "“The alliance will send" in result.output


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


def test_articles(data: Path) -> None:
    assert "Alliance to send troops" in run("articles", data=data).output
    body = json.loads(run("articles", "--json", "--limit", "1", data=data).output)
    assert body["total"] == 2
    following = json.loads(run("articles", "--json", "--cursor", body["next_cursor"], data=data).output)
    assert [one["title"] for one in following["items"]] == ["Alliance to send troops"]


@pytest.mark.parametrize("key", [
    KEY, KEY[:5], f"article-{KEY}", "alliance to send troops", "https://steppe.example/troops"])
def test_forget_by_any_name(data: Path, key: str) -> None:
    result = run("forget", key, data=data)
    assert result.exit_code == 0, result.output
    assert json.loads(run("articles", "--json", data=data).output)["total"] == 1
    assert run("forget", key, data=data).exit_code == 4


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


@pytest.mark.parametrize("sparql", [
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "CLEAR ALL", "SELEC", ""])
def test_bad_queries_get_one_line(data: Path, sparql: str) -> None:
    result = run("query", sparql, data=data)
    assert result.exit_code == 5
    assert result.stderr.startswith("foedus: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("name", EXPORTERS)
def test_export_has_every_format_of_the_registry(data: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    result = run("export", "--format", name, data=data)
    assert result.exit_code == 0
    run("export", "--format", name, "--out", str(out), data=data)
    assert result.stdout_bytes == out.read_bytes() != b""


def test_export_of_an_unknown_format_names_the_known_ones(data: Path) -> None:
    result = run("export", "--format", "docx", data=data)
    assert result.exit_code == 2
    assert "turtle" in result.stderr


def test_reading_where_there_is_no_store_says_what_to_do(tmp_path: Path) -> None:
    for command in (["articles"], ["ask", "x"], ["query", "ASK {}"], ["export"]):
        result = run(*command, data=tmp_path / "nothing")
        assert result.exit_code == 6
        assert "foedus ingest" in result.stderr
        assert not (tmp_path / "nothing").exists(), "looking makes no store"


def test_reading_works_while_somebody_writes_and_writing_does_not(data: Path) -> None:
    writer = EmbeddedStore.open(data)
    try:
        assert run("articles", data=data).exit_code == 0
        result = run("forget", KEY, data=data)
        assert result.exit_code == StoreBusy.exit_code
        assert result.stderr.count("\n") == 1
    finally:
        writer.close()


def test_debug_shows_the_traceback(data: Path) -> None:
    with pytest.raises(Exception, match="Atlantis"):
        CliRunner().invoke(cli, ["--debug", "ask", "Atlantis", "--data", str(data)], catch_exceptions=False)


def test_interrupting_ends_with_130(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("api.answering.articles", interrupt)
    assert run("articles", data=data).exit_code == 130


@pytest.mark.parametrize("command", [["export"], ["query", "ASK {}"], ["articles"], ["--help"]])
def test_a_full_disk_is_said_in_one_line(data: Path, command: list[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    where = [] if command == ["--help"] else ["--data", str(data)]
    with full.open("wb") as out:
        done = subprocess.run([sys.executable, "-m", module.__name__, *command, *where], stdout=out, text=True,
                              stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
                              check=False)
    assert done.returncode == 6
    assert done.stderr.startswith("foedus: ")
    assert "No space left" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_unforeseen_fault_of_the_disk_names_the_file(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "/locked/file")

    monkeypatch.setattr("api.answering.articles", fail)
    result = run("articles", data=data)
    assert result.exit_code == 6
    assert result.stderr.startswith("foedus: /locked/file: ")
    assert result.stderr.count("\n") == 1
    with pytest.raises(PermissionError):
        run("--debug", "articles", data=data)


def test_a_reader_that_leaves_early_is_no_error(data: Path) -> None:
    command = [sys.executable, "-m", module.__name__, "export", "--format", "nquads", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


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
                             (("--canned", "contested-claims", "state=a b"), "must be an id")):
        failed = run("query", *arguments, data=data)
        assert failed.exit_code != 0
        assert words in failed.stderr
