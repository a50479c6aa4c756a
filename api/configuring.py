"""The commands that set a server up: ``settings`` and ``token``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click

from api.answering import write_json
from api.configuration import Setting, SettingError
from api.settings import CONFIG, Origin, Settings, gathered, table
from api.terminal import table as written
from api.terminal import width
from api.tokens import Tokens, digest, is_name, make

_HIDDEN: Final = "(set, not shown)"


def show_settings(environment: Mapping[str, str], *, as_json: bool, data: Path | None = None) -> None:
    """Write every setting with its value and where that comes from."""
    found = gathered(environment, data=data)
    if found["data"][0] is None:
        found["data"] = Settings().folder, found["data"][1]
    rows = [(setting, *found[setting.name]) for setting in table()]
    if as_json:
        write_json({"config": environment.get(CONFIG) or None, "items": [_shaped(*row) for row in rows]})
        return
    if environment.get(CONFIG):
        click.echo(f"The file is {environment[CONFIG]}.\n")
    click.echo(written(["variable", "value", "from", "what"], [
        [setting.variable, _shown(setting, value), origin, setting.help] for setting, value, origin in rows],
        columns=width()))


def make_token(settings: Settings, name: str, *, as_json: bool) -> None:
    """Write a new token, and what to set so that the server takes it."""
    taken = Tokens.of("", settings.tokens).digests
    name = name or next(one for number in range(1, len(taken) + 2) if (one := f"writer-{number}") not in taken)
    if not is_name(name):
        raise SettingError(f"a token cannot be called {name[:40]!r}: take small letters, digits, - and _, up to 40, "
                           f"and not 'token'")
    if name in taken:
        raise SettingError(f"there is a token of the name {name} already: take another, or remove that one first")
    token = make()
    entry = f"{name}:{digest(token)}"
    if as_json:
        write_json({"name": name, "token": token, "digest": digest(token), "entry": entry})
        return
    click.echo(token)
    click.echo(f"""
That is the token of {name}; it is shown this once. Give it to whoever is to write, who sends it along as
  Authorization: Bearer {token[:9]}…
The server is given its digest alone. In the file of settings ({CONFIG}, --config):
  tokens = [{", ".join(f'"{one}"' for one in [*_entries(settings), entry])}]
or in its environment:
  FOEDUS_TOKENS={",".join([*_entries(settings), entry])}
Then start it again.""", err=True)


def _entries(settings: Settings) -> list[str]:
    return [f"{name}:{kept}" for name, kept in Tokens.of("", settings.tokens).digests.items()]


def _shown(setting: Setting, value: Any) -> str:
    if setting.secret and value:
        return _HIDDEN
    if setting.name == "tokens" and value:
        return ", ".join(Tokens.of("", value).digests)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _shaped(setting: Setting, value: Any, origin: Origin) -> dict[str, Any]:
    safe = value if isinstance(value, bool | int | float) else _shown(setting, value)
    return {"name": setting.name, "variable": setting.variable, "value": safe, "from": origin, "help": setting.help}
