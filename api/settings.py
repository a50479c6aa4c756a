"""All settings, in one table: the fields of :class:`Settings` with their defaults and what they mean.

Each is read from the command line's option, else from the environment variable ``FOEDUS_`` and its name in capitals,
else from the file that ``FOEDUS_CONFIG`` names (:mod:`api.configuration`). A variable that is set but empty is as one
that is not set. Only :mod:`api.app` and :mod:`api.cli` know settings: the core is told what it needs.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, Literal

from api.configuration import Setting, SettingError, parse, read

PREFIX: Final = "FOEDUS_"
CONFIG: Final = f"{PREFIX}CONFIG"
__all__ = ["CONFIG", "PREFIX", "Origin", "SettingError", "Settings", "gathered", "table"]

Origin = Literal["option", "environment", "file", "default"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the person who runs Foedus decides.

    >>> Settings.load({"FOEDUS_PORT": "9000"}).port
    9000
    >>> Settings.load({"FOEDUS_PORT": "http"})
    Traceback (most recent call last):
        ...
    api.configuration.SettingError: FOEDUS_PORT must be a whole number, not 'http': port to listen on
    """

    data: Path | None = field(default=None, metadata={
        "help": "folder of the store; empty means the platform's folder for user data"})
    store: str = field(default="", metadata={
        "help": "address of a SPARQL endpoint that holds the graph instead; texts stay in the folder"})
    store_update: str = field(default="", metadata={
        "help": "where that endpoint takes updates; empty means where its kind usually does"})
    store_graphs: str = field(default="", metadata={
        "help": "where that endpoint takes whole graphs; empty means where its kind usually does"})
    store_credentials: str = field(default="", metadata={"secret": True,
        "help": "user:password, or a bearer token, for that endpoint"})
    host: str = field(default="127.0.0.1", metadata={"help": "address to listen on; 0.0.0.0 lets other machines in"})
    port: int = field(default=8000, metadata={"most": 65_535, "help": "port to listen on"})
    threads: int = field(default=128, metadata={"help": "requests that are answered at the same time"})
    trusted_proxy: str = field(default="", metadata={
        "help": "address of the reverse proxy whose word for the client's address is taken; empty trusts nobody's"})
    stop_seconds: float = field(default=30.0, metadata={
        "help": "longest that a server which is asked to stop goes on answering what it has taken on"})
    token: str = field(default="", metadata={"secret": True,
        "help": "bearer token for writes over HTTP; without it and FOEDUS_TOKENS all writes over HTTP are refused"})
    tokens: str = field(default="", metadata={
        "help": "more such tokens, as name:digest separated by commas; `foedus token NAME` makes one"})
    fetch: bool = field(default=False, metadata={
        "help": "whether POST /api/articles may fetch an article from its address"})
    keep_text: bool = field(default=True, metadata={
        "help": "whether articles' texts are kept beside the graph, to show claims in their place"})
    job_days: float = field(default=7.0, metadata={"may_be_zero": True,
        "help": "for how long it is known what became of a long batch; 0: until the server stops"})
    model: str = field(default="", metadata={
        "help": "language model to read with: a folder or an installed package; empty means our own"})
    max_article_bytes: int = field(default=5_000_000, metadata={"help": "largest article that is taken over HTTP"})
    query_seconds: float = field(default=20.0, metadata={"help": "longest that one SPARQL query may take"})
    query_bytes: int = field(default=50_000_000, metadata={"help": "largest answer to one SPARQL query"})
    query_megabytes: int = field(default=2_048, metadata={"help": "memory that one query worker may use"})
    query_replica_megabytes: int = field(default=1_000, metadata={"may_be_zero": True,
        "help": "of that, what a copy of the store may take, from which it answers faster; 0 makes none"})
    query_kept_megabytes: int = field(default=64, metadata={"may_be_zero": True,
        "help": "memory for answers that are given again until the store changes; 0 keeps none"})
    read_kept_megabytes: int = field(default=32, metadata={"may_be_zero": True,
        "help": "memory for lists, entities and pages that are given again until the store changes; 0 keeps none"})
    query_workers: int = field(default=2, metadata={
        "help": "SPARQL queries that are answered at the same time; as many again if they take longer than a second"})
    service_hosts: str = field(default="", metadata={
        "help": "hosts that SERVICE and LOAD may reach, separated by commas; empty refuses both"})
    open_graphs: bool = field(default=False, metadata={
        "help": "whether SPARQL writes may also change facts, reference data and articles, as in a plain triple store"})
    log_level: str = field(default="info", metadata={
        "one_of": ("debug", "info", "warning", "error"),
        "help": "what is logged: debug, info (each request too), warning or error"})
    log_format: str = field(default="auto", metadata={
        "one_of": ("auto", "json", "text"),
        "help": "json (an object a line), text, or auto: text on a terminal and json elsewhere"})

    @classmethod
    def load(cls, environment: Mapping[str, str], **given: Any) -> "Settings":
        """The settings of an environment; ``given`` ones that are not ``None`` go before it.

        Raises :class:`SettingError`, naming the variable or the file and its key, for a value of the wrong kind.
        """
        return cls(**{name: value for name, (value, _) in gathered(environment, **given).items()})

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


def table() -> tuple[Setting, ...]:
    """All settings, in order.

    >>> [setting.variable for setting in table()][:3]
    ['FOEDUS_DATA', 'FOEDUS_STORE', 'FOEDUS_STORE_UPDATE']
    """
    return tuple(
        Setting(one.name, f"{PREFIX}{one.name.upper()}", one.default, one.metadata["help"],
                one.metadata.get("secret", False), one.metadata.get("one_of", ()),
                one.metadata.get("may_be_zero", False), one.metadata.get("most", sys.maxsize))
        for one in fields(Settings))


def gathered(environment: Mapping[str, str], **given: Any) -> dict[str, tuple[Any, Origin]]:
    """Every setting with its value and where that comes from; raises as :meth:`Settings.load` does.

    >>> gathered({"FOEDUS_PORT": "9000"}, host="::1")["port"], gathered({}, host="::1")["host"]
    ((9000, 'environment'), ('::1', 'option'))
    """
    kept = read(Path(environment[CONFIG]).expanduser(), table()) if environment.get(CONFIG) else {}
    if unknown := given.keys() - {setting.name for setting in table()}:
        raise TypeError(f"no settings: {', '.join(sorted(unknown))}")
    found: dict[str, tuple[Any, Origin]] = {}
    for setting in table():
        if given.get(setting.name) is not None:
            found[setting.name] = given[setting.name], "option"
        elif environment.get(setting.variable, "").strip():
            found[setting.name] = parse(setting, environment[setting.variable]), "environment"
        elif setting.name in kept:
            found[setting.name] = kept[setting.name], "file"
        else:
            found[setting.name] = setting.default, "default"
    return found
