"""The one table of settings."""

import re
from pathlib import Path

import pytest

from api.settings import SettingError, Settings, gathered, table


def test_every_setting_is_documented_and_read_from_its_variable() -> None:
    assert len(table()) >= 12
    assert len({setting.variable for setting in table()}) == len(table())
    for setting in table():
        assert setting.variable == f"FOEDUS_{setting.name.upper()}"
        assert len(setting.help) > 15
    given = {"FOEDUS_DATA": "/srv/x", "FOEDUS_PORT": "81", "FOEDUS_FETCH": "yes", "FOEDUS_QUERY_SECONDS": "2.5",
             "FOEDUS_TOKEN": "s", "FOEDUS_KEEP_TEXT": "off"}
    settings = Settings.load(given)
    assert settings == Settings(data=Path("/srv/x"), port=81, fetch=True, query_seconds=2.5, token="s", keep_text=False)


def test_a_variable_that_is_empty_is_as_one_that_is_not_set() -> None:
    assert Settings.load({setting.variable: " " for setting in table()}) == Settings()
    assert {origin for _, origin in gathered({setting.variable: "" for setting in table()}).values()} == {"default"}


def test_options_go_before_the_environment_and_none_is_no_option() -> None:
    assert Settings.load({"FOEDUS_PORT": "81"}, port=82).port == 82
    assert Settings.load({"FOEDUS_PORT": "81"}, port=None).port == 81


@pytest.mark.parametrize(("variable", "value"), [
    ("FOEDUS_PORT", "x"), ("FOEDUS_PORT", "-1"), ("FOEDUS_FETCH", "maybe"), ("FOEDUS_QUERY_SECONDS", "soon"),
    ("FOEDUS_MAX_ARTICLE_BYTES", "0"), ("FOEDUS_QUERY_SECONDS", "nan"), ("FOEDUS_QUERY_SECONDS", "inf"),
    ("FOEDUS_PORT", "65536"), ("FOEDUS_QUERY_KEPT_MEGABYTES", "-1")])
def test_a_wrong_value_names_the_variable(variable: str, value: str) -> None:
    with pytest.raises(SettingError, match=variable):
        Settings.load({variable: value})


def test_by_default_nobody_may_write_and_nothing_is_fetched() -> None:
    settings = Settings()
    assert (settings.token, settings.fetch, settings.host) == ("", False, "127.0.0.1")
    assert settings.folder.name == "foedus"


def test_what_0_switches_off_may_be_0() -> None:
    named = [setting for setting in table() if re.search(r"\b0 (makes|keeps) none", setting.help)]
    assert len(named) == 3
    found = Settings.load({setting.variable: "0" for setting in named})
    assert {getattr(found, setting.name) for setting in named} == {0}
