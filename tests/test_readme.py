"""The README works as printed: its command blocks run, in order, as a newcomer would run them."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from api.settings import table

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
WITH_SERVER = ("The first minute", "Ask over HTTP")
EXPECTED = {
    "foedus ask CSTO": ["Facts", "Kazakhstan is a member of", "Background"],
    "foedus ingest moscow.txt": ["new", "Moscow and Astana discuss the border"],
    "foedus ask Lavrov": ["Lavrov said that Russia would not close the border", "not planned", "Murat Nurtleu"],
    "foedus annotate moscow.txt": ["1. Steppe Courier", "Sergei Lavrov · planned · Russia would", "8. "],
    "foedus explain": ["Collective Security Treaty Organization, reported by", "planned", "stays a claim"],
    "foedus export": [],
    "foedus query": ["Kazakhstan"],
    "api/entities/org-csto": ["Collective Security Treaty Organization"],
    "--data-urlencode 'query=": ["country-KAZ"],
    "obligations-between": ["atop#defense", "Kazakhstan is a member of", "person-kassym-jomart-tokayev"],
    "--data-binary": ["Sweden joins NATO", "new"],
    "store?graph=urn:notes": ["look again"],
    "foedus backup": [],
}


def blocks() -> list[tuple[str, str]]:
    """The ``sh`` blocks of the README with the section that each stands in."""
    found = []
    for section in re.split(r"^## ", README, flags=re.MULTILINE)[1:]:
        title = section.partition("\n")[0]
        found += [(title, block) for block in re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)]
    return found


@contextmanager
def serving(environment: dict[str, str], port: int) -> Iterator[None]:
    server = subprocess.Popen([sys.executable, "-m", "api.cli", "serve"], env=environment, stdout=subprocess.DEVNULL)
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5)
                break
            except (urllib.error.URLError, ConnectionError):
                assert server.poll() is None, "the server ended"
                time.sleep(0.25)
        yield
    finally:
        server.terminate()
        server.wait(30)


def test_the_command_blocks_run(tmp_path: Path) -> None:
    if not shutil.which("curl"):
        pytest.skip("the README asks over HTTP with curl, which this machine does not have")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "foedus").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m api.cli "$@"\n')
    (tools / "foedus").chmod(0o755)
    environment = {
        **os.environ,
        "FOEDUS_DATA": str(tmp_path / "data"),
        "FOEDUS_PORT": str(port),
        "FOEDUS_TOKEN": "a token for this test",
        "COLUMNS": "140",
        "PYTHONPATH": str(ROOT),
        "PATH": f"{tools}:{os.environ['PATH']}",
    }
    shown = ""
    for section, block in blocks():
        command = block.replace(":8000", f":{port}")
        arguments = ["bash", "-euo", "pipefail", "-c", command]
        if section in WITH_SERVER:
            with serving(environment, port):
                done = subprocess.run(
                    arguments, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
                )
        else:
            done = subprocess.run(arguments, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
        shown = " ".join(done.stdout.split())
        for line, words in EXPECTED.items():
            if line in block:
                assert all(word in shown for word in words), f"{line}\n{done.stdout}"
    assert (tmp_path / "graph.ttl").read_text(encoding="utf-8").startswith("@prefix")
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8").startswith("claim,proposition")


def test_every_expectation_belongs_to_a_block() -> None:
    everything = "\n".join(block for _, block in blocks())
    assert len(blocks()) == 11
    assert not [line for line in EXPECTED if line not in everything]


def test_every_setting_is_documented() -> None:
    rows = [
        f"| `{setting.variable}` | `{setting.default}` | {setting.help} |".replace("| `None` |", "| |").replace(
            "| `` |", "| |"
        )
        for setting in table()
    ]
    assert "\n".join(rows) in README


def test_every_folder_that_the_readme_links_to_is_there() -> None:
    assert not [link for link in re.findall(r"\]\(([^):]+)\)", README) if not (ROOT / link).exists()]
