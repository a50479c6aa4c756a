"""``foedus ingest``: several sources, bad ones among them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import claim_graph as sample
import pytest
from click.testing import CliRunner, Result

import graph.ingest
import graph.intake
from api.cli import cli
from graph.model import Article, Extraction

TEXT = (
    "The prime minister of Armenia spoke to reporters in Yerevan on Friday about the deployment. He said that the "
    "soldiers of the alliance would leave the country as soon as the government asked for it. The president of "
    "Kazakhstan thanked the members of the organisation for their help during the unrest in the largest city."
)


def quick(model: str | None = None) -> Callable[[Article], Extraction]:
    """Finds one claim in any text, without a language model."""

    def extract(article: Article) -> Extraction:
        claim = sample.claim(article, sample.MEMBER, article.text[:12])
        return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), (claim,))

    return extract


@pytest.fixture(autouse=True)
def _without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph.intake, "_shipped", quick)
    monkeypatch.setattr(graph.ingest, "load_reference", lambda store: False)


def ingest(data: Path, *arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["ingest", *arguments, "--data", str(data)], input=given, catch_exceptions=False)


def listed(data: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        CliRunner().invoke(cli, ["articles", "--json", "--data", str(data)], catch_exceptions=False).output
    )["items"]
    return found


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    folder, data = tmp_path / "articles", tmp_path / "data"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(f"Title: First\nDate: 2022-01-06\nPublisher: Steppe Wire\n\n{TEXT}")
    (folder / "b.html").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "empty.txt").write_text("")
    (folder / "more" / "c.txt").write_text(
        f"Title: Second\nDate: 2022-01-07\nPublisher: Steppe Wire\n\n{TEXT} It rained."
    )
    (folder / "picture.png").write_bytes(b"\x89PNG")
    result = ingest(data, str(folder), str(folder / "missing.txt"))
    assert result.exit_code == 3
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["new", "new"]
    errors = result.stderr.splitlines()
    assert len(errors) == 3
    assert all(line.startswith("foedus: ") for line in errors)
    assert [one["title"] for one in listed(data)] == ["Second", "First"]


def test_many_of_a_kind_are_read_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[int] = []
    plain = graph.intake.take_in

    def noting(*given: Any, workers: int, **more: Any) -> Any:
        used.append(workers)
        return plain(*given, workers=1, **more)

    monkeypatch.setattr(graph.intake, "take_in", noting)
    monkeypatch.setattr("api.ingesting._processors", lambda: 4)
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(100):
        (folder / f"{number:03}.txt").write_text(f"Title: Report {number}\n\n{TEXT} It was report {number}.")
    for options in ([], ["--workers", "3"], ["--workers", "1"]):
        assert ingest(tmp_path / "data", str(folder), *options).stdout.count("\n") == 100
    assert ingest(tmp_path / "data", str(folder / "000.txt"), "--workers", "3").exit_code == 0
    assert used == [4, 3, 1, 1]


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Title: First\nDate: 2022-01-06\nPublisher: Steppe Wire\n\n{TEXT}")
    first = ingest(tmp_path / "data", "--json", str(file))
    second = ingest(tmp_path / "data", "--json", str(file))
    assert (first.exit_code, second.exit_code) == (0, 0)
    one, other = json.loads(first.stdout), json.loads(second.stdout)
    assert (one.pop("status"), other.pop("status")) == ("new", "unchanged")
    assert one == other


def test_standard_input_with_particulars(tmp_path: Path) -> None:
    result = ingest(
        tmp_path,
        "-",
        "--published",
        "2022-01-08",
        "--publisher",
        "Steppe Wire",
        "--url",
        "https://steppe.example/a",
        given=f"Armenia speaks\n\n{TEXT}",
    )
    assert result.exit_code == 0, result.stderr
    [article] = listed(tmp_path)
    assert (article["published"], article["url"]) == ("2022-01-08", "https://steppe.example/a")


def test_what_the_file_says_goes_before_the_options(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Title: First\nDate: 2022-01-06\nPublisher: Steppe Wire\nURL: https://steppe.example/1\n\n{TEXT}")
    result = ingest(
        tmp_path / "data",
        str(file),
        "--published",
        "1999-01-01",
        "--publisher",
        "Other",
        "--url",
        "https://other.example/",
    )
    assert result.exit_code == 0, result.stderr
    [article] = listed(tmp_path / "data")
    assert (article["published"], article["url"]) == ("2022-01-06", "https://steppe.example/1")
    assert article["publisher"]["label"] == "Steppe Wire"


def test_an_empty_folder_says_so_and_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "none" / "below").mkdir(parents=True)
    (tmp_path / "none" / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "a.txt").write_text(f"Title: First\n\n{TEXT}")
    result = ingest(tmp_path / "data", str(tmp_path / "none"), str(tmp_path / "a.txt"))
    assert result.exit_code == 3
    assert ".txt or .html" in result.stderr
    assert result.stderr.count("\n") == 1
    assert len(listed(tmp_path / "data")) == 1


@pytest.mark.parametrize("address", ["file:///etc/hosts", "ftp://example.org/a.txt", "FILE:///etc/hosts"])
def test_only_addresses_of_the_web_are_fetched(tmp_path: Path, address: str) -> None:
    result = ingest(tmp_path, address)
    assert result.exit_code == 3
    assert "only http:// and https://" in result.stderr
    assert result.stderr.count("\n") == 1


STOPPED = """
import os, signal, sys
sys.argv = ["foedus", *sys.argv[1:]]
import graph.ingest
import graph.intake
from api.cli import main
def ask_to_stop(*_, **__):
    os.kill(os.getpid(), signal.SIGTERM)
    import time; time.sleep(10)
graph.ingest.load_reference = lambda store: False
graph.intake._shipped = ask_to_stop
main()
"""


def test_being_asked_to_end_stops_as_an_interrupt_does(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Title: First\n\n{TEXT}")
    done = subprocess.run(
        [sys.executable, "-c", STOPPED, "ingest", str(tmp_path / "a.txt"), "--data", str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.returncode, done.stderr) == (143, "foedus: stopped\n")


@pytest.mark.parametrize(
    ("option", "value"),
    [("--published", "yesterday"), ("--published", "20220106"), ("--published", "2022-W01-4"),
     ("--url", "steppe.example/a"), ("--url", "file:///a.txt"), ("--url", "https://steppe.example/a b")],
)
def test_a_wrong_date_or_address_is_a_wrong_use(tmp_path: Path, option: str, value: str) -> None:
    result = ingest(tmp_path, "-", option, value, given=TEXT)
    assert result.exit_code == 2
    assert f"{option}: {value!r} is no" in result.stderr


def test_one_address_is_not_given_to_several_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} tells\n\n{TEXT}")
    result = ingest(tmp_path / "data", str(tmp_path), "--url", "https://steppe.example/a")
    assert result.exit_code == 2
    assert "there are 2 here" in result.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/a", "http://localhost/", "http://169.254.169.254/latest"])
def test_private_addresses_are_not_fetched(tmp_path: Path, url: str) -> None:
    result = ingest(tmp_path, url)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert listed(tmp_path) == []


def test_a_model_that_is_none_is_refused_before_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch
                                                                 ) -> None:
    def refusal(model: Path | str) -> str:
        told = CliRunner().invoke(cli, ["ingest", str(tmp_path / "a.txt"), "--data", str(tmp_path / "data")],
                                  env={"FOEDUS_MODEL": str(model)})
        assert told.stderr.count("\n") == 1
        return told.stderr

    assert "FOEDUS_MODEL must be" in refusal("en_core_web_smal")
    assert "FOEDUS_MODEL must be" in refusal(tmp_path)
    assert "FOEDUS_MODEL must be" in refusal("numpy"), "a package that is no model"
    assert not (tmp_path / "data").exists()
    (tmp_path / "a_model").mkdir()
    for name in ("__init__.py", "meta.json"):
        (tmp_path / "a_model" / name).touch()
    monkeypatch.syspath_prepend(tmp_path)
    for given in ("a_model", tmp_path / "a_model", Path(graph.__file__).parent / "language" / "model"):
        assert "cannot be opened" in refusal(given), "the article, which is not there"


@pytest.mark.parametrize("workers", ["0", "1"])
def test_read_again_a_file_keeps_what_was_said_of_it_and_the_output_says_so(tmp_path: Path, workers: str) -> None:
    file, data = tmp_path / "a.txt", tmp_path / "data"
    file.write_text(TEXT)
    said = ["--published", "2024-05-14", "--publisher", "Steppe Courier", "--workers", workers]
    assert len(ingest(data, str(file), *said).stdout.splitlines()) == 1
    again = ingest(data, str(file), "--workers", workers).stdout.splitlines()
    assert again[0].startswith("unchanged")
    assert again[1].strip() == "publisher (Steppe Courier) and day (2024-05-14) stand as they were known before"
    [told] = ingest(data, str(file), "--published", "2999-01-01", "--json").stdout.splitlines()
    assert [note.split()[0] for note in json.loads(told)["notes"]] == ["publisher", "its"]
    [one] = listed(data)
    assert (one["published"], one["publisher"]["label"]) == ("2999-01-01", "Steppe Courier")
