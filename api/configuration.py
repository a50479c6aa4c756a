"""What a setting is, and how its value is read from text and from a TOML file.

A file has the names of settings as keys::

    host = "0.0.0.0"
    query_seconds = 10
    tokens = ["ann:sha256-…", "desk:sha256-…"]
"""

import difflib
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from graph.errors import FoedusError

_TRUE: Final = frozenset({"1", "true", "yes", "on"})
_FALSE: Final = frozenset({"0", "false", "no", "off"})


class SettingError(FoedusError):
    """A setting has a value that it cannot have."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table; a ``secret`` one is never shown, and one of a choice is one of ``one_of``.

    A number is above 0, or 0 where it ``may_be_zero``, and at most ``most``.
    """

    name: str
    variable: str
    default: Any
    help: str
    secret: bool = False
    one_of: tuple[str, ...] = ()
    may_be_zero: bool = False
    most: int = sys.maxsize


def parse(setting: Setting, text: str, named: str = "") -> Any:
    """The value of a setting that stands there as text; ``named`` is what an error calls it, if not its variable.

    Raises :class:`SettingError` for a value of the wrong kind.
    """
    if setting.name == "data":
        return Path(text).expanduser() if text else None
    default, wrong = setting.default, f"{named or setting.variable} must be {{}}, not {text!r}: {setting.help}"
    if isinstance(default, bool):
        if text.strip().lower() not in _TRUE | _FALSE:
            raise SettingError(wrong.format("yes or no"))
        return text.strip().lower() in _TRUE
    if isinstance(default, int | float):
        try:
            number = type(default)(text)
        except ValueError:
            raise SettingError(wrong.format("a whole number" if isinstance(default, int) else "a number")) from None
        if not (0 < number <= setting.most or (setting.may_be_zero and number == 0)):
            raise SettingError(wrong.format(_range(setting)))
        return number
    if setting.secret:
        if not text.strip().isprintable():
            raise SettingError(f"{named or setting.variable} must be one line of printable characters: {setting.help}")
        return text.strip()  # of a file of secrets, the end of the line often comes along
    if setting.one_of and text not in setting.one_of:
        raise SettingError(wrong.format(f"one of {', '.join(setting.one_of)}"))
    return text


def read(file: Path, table: Iterable[Setting]) -> dict[str, Any]:
    """The settings in a file, by name; a path in it is relative to the file's folder.

    Raises :class:`SettingError`, naming file and key, for a file that cannot be read, for a key that is no setting, and
    for a value of the wrong kind.
    """
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingError(f"the settings file {file} cannot be read ({error.strerror}): "
                           f"check FOEDUS_CONFIG or --config") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingError(f"the settings file {file} is not TOML: {error}") from None
    known = {setting.name: setting for setting in table}
    found = {}
    for key, value in written.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            meant = f"did you mean {near[0]}?" if near else "`foedus settings` lists them"
            raise SettingError(f"{file}: {key[:60]!r} is no setting: {meant}")
        found[key] = _value(known[key], value, file)
    return found


def _value(setting: Setting, value: Any, file: Path) -> Any:
    """A value of TOML as the setting's own: a list of strings stands for one text with commas."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = ",".join(value)
    kind, wanted = _kind(setting.default)
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        shown = "" if setting.secret else f", not {str(value)[:60]!r}"  # a secret by mistake may still be one
        raise SettingError(f"{setting.name} in {file} must be {wanted}{shown}: {setting.help}")
    found = parse(setting, str(value), f"{setting.name} in {file}")
    return file.parent / found if isinstance(found, Path) else found


def _range(setting: Setting) -> str:
    """Between what a number lies."""
    least = "a number of 0 or more" if setting.may_be_zero else "a number above 0"
    return least if setting.most == sys.maxsize else f"{least} and up to {setting.most}"


def _kind(default: Any) -> tuple[Any, str]:
    """Of what kind a value in a file is, and how to say so."""
    if isinstance(default, bool):
        return bool, "true or false"
    if isinstance(default, float):
        return int | float, "a number"
    return (int, "a whole number") if isinstance(default, int) else (str, "a string")
