"""The command line as it is called, for tests."""

from pathlib import Path

from click.testing import CliRunner, Result

from api.cli import cli


def run(*arguments: str, data: Path | None = None, given: str | bytes | None = None) -> Result:
    """What a command prints and its exit code; over the store in a folder, and with some standard input, if given."""
    where = ["--data", str(data)] if data else []
    wide = {"COLUMNS": "100"}  # whatever the terminal in which the tests run
    return CliRunner().invoke(cli, [*arguments, *where], input=given, env=wide, catch_exceptions=False)
