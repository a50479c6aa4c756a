"""All settings, in one table: the fields of :class:`Settings` with their defaults and what they mean.

Each is read from the environment variable ``FOEDUS_`` and its name in capitals; the command line's options go before
it. Only :mod:`api.app` and :mod:`api.cli` know settings: the core is told what it needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from graph.errors import FoedusError

PREFIX: Final = "FOEDUS_"
_TRUE: Final = frozenset({"1", "true", "yes", "on"})
_FALSE: Final = frozenset({"", "0", "false", "no", "off"})


class SettingError(FoedusError):
    """A setting has a value that it cannot have."""

    exit_code = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the person who runs Foedus decides.

    >>> Settings.load({"FOEDUS_PORT": "9000"}).port
    9000
    >>> Settings.load({"FOEDUS_PORT": "http"})
    Traceback (most recent call last):
        ...
    api.settings.SettingError: FOEDUS_PORT must be a whole number, not 'http': port to listen on
    """

    data: Path | None = field(default=None, metadata={
        "help": "folder of the store; empty means the platform's folder for user data"})
    store: str = field(default="", metadata={
        "help": "address of a SPARQL endpoint that holds the graph instead; texts stay in the folder"})
    store_update: str = field(default="", metadata={
        "help": "where that endpoint takes updates; empty means where its kind usually does"})
    store_graphs: str = field(default="", metadata={
        "help": "where that endpoint takes whole graphs; empty means where its kind usually does"})
    store_credentials: str = field(default="", metadata={
        "help": "user:password, or a bearer token, for that endpoint"})
    host: str = field(default="127.0.0.1", metadata={"help": "address to listen on; 0.0.0.0 lets other machines in"})
    port: int = field(default=8000, metadata={"help": "port to listen on"})
    threads: int = field(default=128, metadata={"help": "requests that are answered at the same time"})
    token: str = field(default="", metadata={
        "help": "bearer token that every write over HTTP needs; empty refuses all writes over HTTP"})
    fetch: bool = field(default=False, metadata={
        "help": "whether POST /api/articles may fetch an article from its address"})
    keep_text: bool = field(default=True, metadata={
        "help": "whether articles' texts are kept beside the graph, to show claims in their place"})
    model: str = field(default="", metadata={
        "help": "language model to read with: a folder or an installed package; empty means our own"})
    max_article_bytes: int = field(default=5_000_000, metadata={"help": "largest article that is taken over HTTP"})
    query_seconds: float = field(default=20.0, metadata={"help": "longest that one SPARQL query may take"})
    query_bytes: int = field(default=50_000_000, metadata={"help": "largest answer to one SPARQL query"})
    query_megabytes: int = field(default=2_048, metadata={"help": "memory that one query worker may use"})
    query_workers: int = field(default=2, metadata={
        "help": "SPARQL queries that are answered at the same time; as many again if they take longer than a second"})
    service_hosts: str = field(default="", metadata={
        "help": "hosts that SERVICE and LOAD may reach, separated by commas; empty refuses both"})
    open_graphs: bool = field(default=False, metadata={
        "help": "whether SPARQL writes may also change facts, reference data and articles, as in a plain triple store"})

    @classmethod
    def load(cls, environment: Mapping[str, str], **given: Any) -> "Settings":
        """The settings of an environment; ``given`` ones that are not ``None`` go before it.

        Raises :class:`SettingError`, naming the variable, for a value of the wrong kind.
        """
        values = {setting.name: _parse(setting.name, environment[setting.variable])
                  for setting in table() if setting.variable in environment}
        return cls(**(values | {name: value for name, value in given.items() if value is not None}))

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts that SERVICE and LOAD may reach."""
        return frozenset(host for one in self.service_hosts.lower().split(",") if (host := one.strip()))

    @property
    def folder(self) -> Path:
        """The store's folder, with the platform's default filled in."""
        if self.data:
            return self.data
        from platformdirs import user_data_path

        return user_data_path("foedus", appauthor=False)


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table."""

    name: str
    variable: str
    default: Any
    help: str


def table() -> tuple[Setting, ...]:
    """All settings, in order.

    >>> [setting.variable for setting in table()][:3]
    ['FOEDUS_DATA', 'FOEDUS_STORE', 'FOEDUS_STORE_UPDATE']
    """
    return tuple(Setting(one.name, f"{PREFIX}{one.name.upper()}", one.default, one.metadata["help"])
                 for one in fields(Settings))


def _parse(name: str, text: str) -> Any:
    setting = next(one for one in table() if one.name == name)
    if name == "data":
        return Path(text).expanduser() if text else None
    default, wrong = setting.default, f"{setting.variable} must be {{}}, not {text!r}: {setting.help}"
    if isinstance(default, bool):
        if text.strip().lower() not in _TRUE | _FALSE:
            raise SettingError(wrong.format("yes or no"))
        return text.strip().lower() in _TRUE
    if isinstance(default, int | float):
        try:
            number = type(default)(text)
        except ValueError:
            raise SettingError(wrong.format("a whole number" if isinstance(default, int) else "a number")) from None
        if not 0 < number < float("inf"):
            raise SettingError(wrong.format("a number above 0"))
        return number
    return text
