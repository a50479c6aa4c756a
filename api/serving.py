"""The command that serves: it opens the store for writing, fills an empty one, and stops cleanly."""

import ipaddress
import logging
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from api import logs
from api.languagemodels import require_model
from api.opening import opened
from api.settings import SettingError, Settings
from api.stopping import run_until_asked_to_stop
from api.tokens import Tokens
from graph.store.embedded import EmbeddedStore
from graph.store.handover import heed, recover
from graph.store.interface import Store

if TYPE_CHECKING:
    from flask import Flask

    from api.service import Service

_LOG: Final = logging.getLogger("foedus")
_CONNECTIONS: Final = 1_000
_LOOK_SECONDS: Final = 0.5
EXAMPLE: Final = files("graph").joinpath("example", "csto-kazakhstan-2022.txt")


def serve(settings: Settings) -> None:
    """Serve until the process is asked to stop (Ctrl-C or SIGTERM), and then finish what was taken on."""
    from api.app import create_app
    from api.service import running
    from graph.ingest import load_reference

    logs.set_up(settings.log_level, settings.log_format)
    settings = replace(settings, data=settings.folder)
    Tokens.of(settings.token, settings.tokens)  # a wrong one is told of before anything is begun
    _require_address_of_proxy(settings.trusted_proxy)
    _require_hosts(settings.hosts)
    require_model(settings.model)
    store = opened(settings)
    if isinstance(store, EmbeddedStore):
        recover(settings.folder)
    load_reference(store)
    _fill(store, settings)
    app = create_app(settings, store)
    service = running(app)
    try:
        listeners = _listening(app, settings)
    except (OSError, ValueError) as error:  # the latter where the host is no address
        service.close()
        reason = error.strerror if isinstance(error, OSError) else "that is no address of this machine"
        raise SettingError(f"{settings.host}:{settings.port} cannot be listened on ({reason}): choose another with "
                           f"--host or --port, or stop what listens there") from None
    if isinstance(store, EmbeddedStore):  # what is at an endpoint is restored there
        threading.Thread(target=_heed_restores, args=(settings.folder, service), daemon=True).start()
    threading.Thread(target=service.pool.warm_up, daemon=True).start()
    _greet(settings)
    begun = time.monotonic()
    run_until_asked_to_stop(listeners, begin_stop=service.stop, seconds=settings.stop_seconds)
    if not service.close(max(1.0, settings.stop_seconds - (time.monotonic() - begun))):
        _LOG.warning("a write was not done in time; it was not acknowledged, and is in the store wholly or not at all")


def _listening(app: "Flask", settings: Settings) -> dict[int, Any]:
    """Waitress on its sockets, by their numbers; it is yet to be run."""
    import waitress  # type: ignore[import-untyped]  # it has no types

    from api.lanes import Lanes
    from api.refusals import refuse_with_problems

    listeners: dict[int, Any] = {}
    proxy = {"trusted_proxy": settings.trusted_proxy, "trusted_proxy_count": 1,
             "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"},
             } if settings.trusted_proxy else {}
    # What is somewhat too large is read to its end, so that the client hears the answer; the rest is not read.
    waitress.create_server(app, map=listeners, host=settings.host, port=settings.port,
                           _dispatcher=Lanes(settings.threads),
                           ident="", connection_limit=_CONNECTIONS,
                           channel_request_lookahead=1,  # so that it is noticed who hangs up
                           max_request_body_size=4 * app.config["MAX_CONTENT_LENGTH"], **proxy)
    refuse_with_problems(listeners)
    return listeners


def _require_address_of_proxy(given: str) -> None:
    """Refuse what no connection comes from: a name would be trusted by nobody, and nobody would hear of it."""
    try:
        if given:
            ipaddress.ip_address(given)
    except ValueError:
        raise SettingError(f"FOEDUS_TRUSTED_PROXY must be an IP address, not {given!r}: that of the reverse proxy "
                           f"whose word for the client's address is taken") from None


def _require_hosts(given: Iterable[str]) -> None:
    """Refuse what is no host as it stands in a URL: a URL would match none, and nobody would hear of it."""
    for one in given:
        if any(mark in one for mark in "/@?# "):
            raise SettingError(f"FOEDUS_SERVICE_HOSTS must be hosts, as example.org or example.org:3030, not {one!r}")


def _heed_restores(data: Path, service: "Service") -> None:
    """Take restored stores for ours as commands ask for it."""
    while True:
        time.sleep(_LOOK_SECONDS)
        if heed(data, service.exchange):
            _LOG.info("asked to take a backup's store for ours, and done, or refused to the one who asked")


def _fill(store: Store, settings: Settings) -> None:
    """Give an empty store the example article."""
    from graph.lookup.articles import counts

    if counts(store).articles:
        return
    from api.ingesting import Particulars, read_file
    from graph.ingest import Ingester

    click.echo("The store is empty: reading the example article …", err=True)
    with as_file(EXAMPLE) as file:
        document = read_file(file, Particulars())
    Ingester(store, keep_text=settings.keep_text, model=settings.model or None).ingest(document)


def _greet(settings: Settings) -> None:
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104 (compared, not bound)
    address = f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"
    click.echo(f"""Foedus serves {address}  (Ctrl-C stops it)

Three things to try:
  1. open {address}/entity/org-csto in a browser
  2. curl '{address}/api/entities?name=Tokayev'
  3. foedus ask Kazakhstan
""")
    sys.stdout.flush()
