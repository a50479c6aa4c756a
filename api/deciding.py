"""The commands by which a person decides that two entities are one: ``merge`` and ``split``."""

import getpass
import json
from contextlib import closing
from datetime import UTC, datetime

import click

from api.opening import opened
from api.settings import Settings
from api.terminal import clean
from graph.terms import Iri, expand


def merge_two(settings: Settings, kept: str, merged: str, *, why: str, who: str | None, force: bool,
              as_json: bool) -> None:
    """Record that one entity is another, and bring the facts up to date."""
    from graph.ingest import merge
    from graph.lookup.entities import resolve

    with closing(opened(settings, new=False)) as store:
        one, other = resolve(store, kept)[0], resolve(store, merged)[0]
        merge(store, one.iri, other.iri, who=who or _person(), when=datetime.now(UTC), why=why, force=force)
    _say("merged", other.id, other.label, one.id, as_json=as_json)


def split_off(settings: Settings, merged: str, *, as_json: bool) -> None:
    """Undo such a decision: the store is again as it was before.

    An entity that is merged is known by its id even where no article speaks of it any more.
    """
    from graph.decisions import Decisions
    from graph.ingest import split
    from graph.lookup.entities import resolve
    from graph.lookup.labels import Labels

    with closing(opened(settings, new=False)) as store:
        iri = Iri(merged) if "://" in merged else expand(f"id:{merged}")
        if Decisions(store).kept(iri) == iri:
            iri = resolve(store, merged)[0].iri
        one = Labels(store, [iri])[iri]
        split(store, iri)
    _say("split", one.id, one.label, None, as_json=as_json)


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a process whose user has no name
        return "unknown"


def _say(status: str, key: str, label: str, into: str | None, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"id": key, "label": label, "status": status, "into": into}, ensure_ascii=False))
    else:
        click.echo(f"{status}  {key}{f' into {into}' if into else ''}  {clean(label)}")
