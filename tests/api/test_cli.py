"""The command line: its help, what it does not import, and the commands that list, export and forget."""

import json
import os
import subprocess
import sys
from pathlib import Path

import claim_graph as sample
import click
import pytest
from command_line import run

from api.cli import cli
from graph.export.registry import EXPORTERS

HEAVY = {"spacy", "flask", "rdflib", "pyoxigraph", "trafilatura", "networkx", "numpy", "tqdm", "waitress",
         "platformdirs"}
KEY = sample.first_article().iri.rpartition("article-")[2]


def test_help_imports_nothing_that_it_does_not_use() -> None:
    code = ("import sys; from api.cli import cli\n"
            "try: cli(['--help'])\nexcept SystemExit: pass\n"
            "print('MODULES', *sorted(sys.modules))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    *_, modules = done.stdout.splitlines()
    assert not HEAVY & {name.partition(".")[0] for name in modules.split()}
    assert "ingest" in done.stdout


def test_every_command_has_help_and_every_option_says_what_it_does() -> None:
    assert set(cli.commands) >= {"serve", "ingest", "export", "query", "ask", "articles", "forget"}
    for name, command in cli.commands.items():
        result = run(name, "--help")
        assert result.exit_code == 0
        assert command.help
        for option in command.params:
            assert isinstance(option, click.Argument) or getattr(option, "help", None), (name, option.name)


def test_the_list_of_commands_cuts_no_sentence_short() -> None:
    listed = run("--help").output.partition("Commands:")[2]
    assert "..." not in listed
    assert "an article with its claims between the lines: one that is stored, or a file or address." in " ".join(
        listed.lower().split())


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
