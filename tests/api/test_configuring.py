"""Settings from a file, the list of all of them, and tokens."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api.cli import cli
from api.settings import SettingError, Settings, gathered, table
from api.tokens import Tokens, digest


def written(tmp_path: Path, text: str) -> dict[str, str]:
    """An environment that names a file of settings."""
    file = tmp_path / "foedus.toml"
    file.write_text(text, encoding="utf-8")
    return {"FOEDUS_CONFIG": str(file)}


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(cli, arguments, env=environment)


def test_an_option_goes_before_the_environment_before_the_file_before_the_default(tmp_path: Path) -> None:
    environment = written(tmp_path, 'port = 1\nhost = "::1"\nthreads = 3\n')
    environment |= {"FOEDUS_PORT": "2", "FOEDUS_HOST": "::2"}
    found = gathered(environment, port=4)
    assert found["port"] == (4, "option")
    assert found["host"] == ("::2", "environment")
    assert found["threads"] == (3, "file")
    assert found["fetch"] == (False, "default")


def test_every_setting_can_stand_in_a_file(tmp_path: Path) -> None:
    values = {setting.name: setting.default for setting in table()} | {"data": "store"}
    lines = [f"{name} = {json.dumps(value)}" for name, value in values.items()]
    settings = Settings.load(written(tmp_path, "\n".join(lines)))
    assert settings == Settings(data=tmp_path / "store"), "a path is relative to the file's folder"


def test_an_empty_variable_leaves_it_to_the_file_and_the_default_folder_is_shown(tmp_path: Path) -> None:
    environment = written(tmp_path, "keep_text = false") | {"FOEDUS_KEEP_TEXT": "", "FOEDUS_DATA": ""}
    shown = {one["name"]: one for one in json.loads(run("settings", "--json", **environment).stdout)["items"]}
    assert (shown["keep_text"]["value"], shown["keep_text"]["from"]) == (False, "file")
    assert (shown["data"]["value"], shown["data"]["from"]) == (str(Settings().folder), "default")


def test_a_list_of_strings_is_written_as_one() -> None:
    one, other = f"ann:{digest('a')}", f"bob:{digest('b')}"
    assert Tokens.of("", f"{one}, {other}").bearer("b") == "bob"


@pytest.mark.parametrize(("text", "said"), [
    ("prot = 1", "did you mean port"), ("port = '80'", "port in .* whole number"), ("port = true", "whole number"),
    ("fetch = 1", "true or false"), ("host = 7", "a string"), ("query_seconds = 'x'", "a number"),
    ("port = 0", "above 0"),
    ("log_format = 'xml'", "one of auto, json, text"), ("port", "not TOML"), ("[server]\nport = 1", "no setting")])
def test_what_is_wrong_in_a_file_is_named_with_the_mend(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingError, match=said):
        Settings.load(written(tmp_path, text))


@pytest.mark.parametrize("name", ["token", "store_credentials"])
def test_the_end_of_the_line_is_no_part_of_a_secret_and_nothing_else_is_left_to_a_header(name: str) -> None:
    variable = f"FOEDUS_{name.upper()}"
    assert getattr(Settings.load({variable: "a-secret\n"}), name) == "a-secret"
    with pytest.raises(SettingError, match=variable) as raised:
        Settings.load({variable: "a-\nsecret"})
    assert "a-" not in str(raised.value)


def test_a_secret_of_the_wrong_kind_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="a string") as raised:
        Settings.load(written(tmp_path, "token = 12345678"))
    assert "12345678" not in str(raised.value)
    with pytest.raises(SettingError, match="name:sha256-") as raised:
        Tokens.of("", "a-plain-secret")
    assert "plain-secret" not in str(raised.value)


def test_a_file_that_is_not_there_is_an_error_of_one_line(tmp_path: Path) -> None:
    result = run("--config", str(tmp_path / "none.toml"), "settings")
    assert result.exit_code == SettingError.exit_code
    assert "cannot be read" in result.stderr
    assert "--config" in result.stderr


def test_settings_are_listed_with_their_origin_and_secrets_are_not_shown(tmp_path: Path) -> None:
    environment = written(tmp_path, f'port = 81\ntokens = ["ann:{digest("x")}"]') | {"FOEDUS_TOKEN": "very-secret"}
    items = {one["name"]: one for one in json.loads(run("settings", "--json", **environment).stdout)["items"]}
    assert set(items) == {setting.name for setting in table()}
    assert (items["port"]["value"], items["port"]["from"]) == (81, "file")
    assert (items["token"]["value"], items["token"]["from"]) == ("(set, not shown)", "environment")
    assert items["tokens"]["value"] == "ann"
    for form in ((), ("--json",)):
        shown = run("settings", *form, **environment).output
        assert "FOEDUS_QUERY_SECONDS" in shown
        assert "very-secret" not in shown
        assert digest("x") not in shown


def test_a_file_named_on_the_command_line_goes_before_the_environments(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("port = 82\n")
    found = json.loads(run("--config", str(other), "settings", "--json", **written(tmp_path, "port = 81")).stdout)
    assert found["config"] == str(other)
    assert next(one["value"] for one in found["items"] if one["name"] == "port") == 82


def test_a_token_is_shown_once_and_works_by_its_digest() -> None:
    made = json.loads(run("token", "news-desk", "--json").stdout)
    assert Tokens.of("", made["entry"]).bearer(made["token"]) == "news-desk"
    result = run("token", FOEDUS_TOKENS=made["entry"])
    token = result.stdout.strip()
    line = next(line for line in result.stderr.splitlines() if "FOEDUS_TOKENS=" in line)
    both = Tokens.of("", line.partition("=")[2])
    assert both.bearer(token) == "writer-1"
    assert both.bearer(made["token"]) == "news-desk"
    assert token not in result.stderr


@pytest.mark.parametrize("name", ["token", "a:b", "A", "x" * 41])
def test_a_token_has_a_plain_name_of_its_own(name: str) -> None:
    assert run("token", name).exit_code == SettingError.exit_code
    assert run("token", "ann", FOEDUS_TOKENS=f"ann:{digest('x')}").exit_code == SettingError.exit_code


def test_no_token_but_the_ones_set_is_taken() -> None:
    tokens = Tokens.of("plain", f"ann:{digest('secret')}")
    assert [tokens.bearer(one) for one in ("plain", "secret", "", "Plain", digest("secret"), "plain ")] == [
        "token", "ann", None, None, None, None]
    assert not Tokens.of("", " , ")
    with pytest.raises(SettingError, match="twice"):
        Tokens.of("", f"ann:{digest('a')},ann:{digest('b')}")
