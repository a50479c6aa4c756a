"""Container file, systemd unit and sample settings, as far as they can be tried without what they are for."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli import cli
from api.configuration import read
from api.settings import CONFIG, Settings, table

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "api" / "deploy"
VARIABLES = {setting.variable for setting in table()} | {CONFIG}
KNOWN = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT",
         "CMD"}


def instructions() -> list[tuple[str, str]]:
    """The container file's instructions with their arguments, continued lines joined."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    joined = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in joined.splitlines() if line)]


def unit() -> dict[str, list[str]]:
    """The unit's settings, each with all its values."""
    found: dict[str, list[str]] = {}
    for line in (DEPLOY / "foedus.service").read_text(encoding="utf-8").splitlines():
        if line and line[0] not in "#[":
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def test_the_container_file_can_be_read_and_copies_what_is_there() -> None:
    found = instructions()
    assert {name for name, _ in found} == KNOWN
    copied = [word for name, rest in found if name == "COPY" and "--from" not in rest for word in rest.split()[:-1]]
    assert {"setup.cfg", "pyproject.toml", "ontology", "graph", "api"} <= set(copied)
    assert not [name for name in copied if not (ROOT / name).exists()]
    for name, rest in found:
        if "[" in rest and name in ("ENTRYPOINT", "CMD", "HEALTHCHECK"):
            assert all(isinstance(word, str) for word in json.loads(rest[rest.index("["):]))


def test_what_runs_in_the_container_needs_no_network_and_is_not_root() -> None:
    found = instructions()
    last = [index for index, (name, _) in enumerate(found) if name == "FROM"][-1]
    running = found[last:]
    for _, command in (one for one in running if one[0] == "RUN"):
        assert "--no-index" in command
        assert not re.search(r"\b(curl|wget|apt-get|git)\b", command)
    names = [name for name, _ in running]
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert dict(running)["USER"] != "root"
    assert json.loads(dict(running)["ENTRYPOINT"]) == ["foedus"]
    assert json.loads(dict(running)["CMD"])[0] in cli.commands
    variables = re.findall(r"\b(FOEDUS_\w+)", dict(running)["ENV"])
    assert set(variables) <= VARIABLES
    assert "FOEDUS_DATA" in variables
    health = json.loads(dict(running)["HEALTHCHECK"].partition("CMD ")[2])
    compile(health[2], "healthcheck", "exec")


def test_the_unit_says_what_the_settings_know() -> None:
    found = unit()
    variables = [one.partition("=")[0] for one in found["Environment"] if one.startswith("FOEDUS")]
    assert variables
    assert set(variables) <= VARIABLES
    assert found["ExecStart"][0].split()[1] in cli.commands
    assert float(found["TimeoutStopSec"][0]) > Settings().stop_seconds
    for name in ("NoNewPrivileges", "DynamicUser", "PrivateTmp", "ProtectHome", "LockPersonality"):
        assert found[name] == ["yes"]
    assert found["ProtectSystem"] == ["strict"]
    assert found["CapabilityBoundingSet"] == [""]


def test_what_the_unit_says_of_its_setting_up_can_be_done_in_the_folder_of_the_sources() -> None:
    text = (DEPLOY / "foedus.service").read_text(encoding="utf-8")
    named = re.findall(r"^#.* install (?:-D )?-m \d+ (\S+)", text, re.MULTILINE)
    assert len(named) == 2
    assert all((ROOT / name).is_file() for name in named)
    assert "pip install .\n" in text, "what a package index has by this name need not be this"


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not on this machine")
    text = (DEPLOY / "foedus.service").read_text(encoding="utf-8")
    there = tmp_path / "foedus.service"  # its command is not installed here: another one stands for it
    there.write_text(text.replace("/opt/foedus/bin/foedus", sys.executable), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", there], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_sample_settings_are_settings_even_those_that_are_commented_out(tmp_path: Path) -> None:
    sample = (DEPLOY / "foedus.toml").read_text(encoding="utf-8")
    whole = tmp_path / "foedus.toml"
    whole.write_text(re.sub(r"^# (\w+ = )", r"\1", sample, flags=re.MULTILINE), encoding="utf-8")
    plain, all_of_them = read(DEPLOY / "foedus.toml", table()), read(whole, table())
    assert set(plain) < set(all_of_them)
    assert {"trusted_proxy", "tokens"} <= set(all_of_them) - set(plain)
