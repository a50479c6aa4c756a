"""The command that serves: it opens the store for writing, fills an empty one, and stops cleanly."""

import logging
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from importlib.resources import as_file, files
from types import FrameType
from typing import Any, Final

import click

from api.opening import opened
from api.settings import SettingError, Settings
from graph.store.interface import Store

EXAMPLE: Final = files("graph").joinpath("example", "csto-kazakhstan-2022.txt")


def serve(settings: Settings) -> None:
    """Serve until the process is asked to stop (Ctrl-C or SIGTERM)."""
    import waitress  # type: ignore[import-untyped]

    from api.app import create_app
    from api.refusals import refuse_with_problems
    from api.service import running
    from graph.ingest import load_reference

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    settings = replace(settings, data=settings.folder)
    store = opened(settings)
    load_reference(store)
    _fill(store, settings)
    app = create_app(settings, store)
    listeners: dict[int, Any] = {}
    try:
        # What is somewhat too large is read to its end, so that the client hears the answer; the rest is not read.
        server = waitress.create_server(app, map=listeners, host=settings.host, port=settings.port,
                                        threads=settings.threads, ident="",
                                        channel_request_lookahead=1,  # so that it is noticed who hangs up
                                        max_request_body_size=4 * app.config["MAX_CONTENT_LENGTH"])
    except OSError as error:
        running(app).close()
        raise SettingError(f"{settings.host}:{settings.port} cannot be listened on ({error.strerror}): choose another "
                           f"with --port, or stop what listens there") from None
    refuse_with_problems(listeners)
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=running(app).pool.warm_up, daemon=True).start()
    _greet(settings)
    try:
        with suppress(KeyboardInterrupt):
            server.run()
    finally:
        server.close()
        running(app).close()


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


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
