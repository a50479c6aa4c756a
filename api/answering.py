"""The commands that read. They open the store read-only, so that they work while a server runs on it."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import click

from api import payloads
from api.opening import opened
from api.settings import Settings
from api.terminal import clean, table, width
from graph.errors import AnswerTooLarge, QueryError, QueryLimit, QueryMemory, QueryTimeout, StoreError
from graph.lookup.records import ClaimRecord, Named, Page, PropositionRecord, Status, describe_stance
from graph.store.interface import Answers, AnswersItself, Store
from graph.terms import Iri

_NAMED: Final = 4
"""How many holders of an event's claims a line names."""

_RESULTS: Final = {"table": "application/sparql-results+json", "json": "application/sparql-results+json",
                   "csv": "text/csv", "tsv": "text/tab-separated-values", "xml": "application/sparql-results+xml"}
_TRIPLES: Final = {"turtle": "text/turtle", "json": "application/ld+json", "xml": "application/rdf+xml"}
_ALLOWS_MORE: Final[dict[type[QueryLimit], str]] = {
    QueryTimeout: "FOEDUS_QUERY_SECONDS", QueryMemory: "FOEDUS_QUERY_MEGABYTES", AnswerTooLarge: "FOEDUS_QUERY_BYTES"}


@contextmanager
def reading(settings: Settings) -> Iterator[Store]:
    """The store, read-only; raises :class:`~graph.errors.StoreError` where there is none yet."""
    store = opened(settings, readonly=True)
    try:
        yield store
    finally:
        store.close()


def export(settings: Settings, name: str, scope: str, out: Path | None) -> None:
    """Write the dataset to a file or to standard output."""
    from graph.export.registry import EXPORTERS
    from graph.export.scope import Scope

    with reading(settings) as store:
        data = EXPORTERS[name].write(store, Scope(scope))
    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        raise StoreError(f"{out} cannot be written ({error.strerror}): choose another file with --out") from None


def query(settings: Settings, sparql: str, name: str | None) -> None:
    """Write the answer to a query, which may take as much as one over HTTP may."""
    from graph.store.answering import Question
    from graph.store.guard import check

    if check(sparql, hosts=settings.hosts).is_graph:
        name = name or "turtle"
        if name not in _TRIPLES:
            raise click.BadParameter(f"this query answers with triples: take one of {', '.join(_TRIPLES)}",
                                     param_hint="--format")
        question = Question(sparql, triples=_TRIPLES[name])
    else:
        name = name or ("table" if sys.stdout.isatty() else "csv")
        if name not in _RESULTS:
            raise click.BadParameter(f"this query answers with rows: take one of {', '.join(_RESULTS)}",
                                     param_hint="--format")
        question = Question(sparql, results=_RESULTS[name])
    with reading(settings) as store, _within_limits(settings, store) as answers:
        found = answers.answer(question)
    if name == "table":
        click.echo(_as_table(json.loads(found.body)))
    else:
        sys.stdout.buffer.write(found.body if found.body.endswith(b"\n") else found.body + b"\n")


def of_canned(settings: Settings, name: str, given: Sequence[str]) -> str:
    """The SPARQL of a canned query with its parameters, each given as ``key=value``.

    Raises :class:`~graph.errors.QueryError` for what is wrong with them, and :class:`~graph.errors.NotFound` for an
    entity that is not there: a person who types a name for an id would take the empty answer for the truth.
    """
    from graph.lookup.canned import find
    from graph.lookup.entities import entity
    from graph.terms import expand

    values: dict[str, str] = {}
    for one in given:
        key, equals, value = one.partition("=")
        if not equals or key in values:
            fault = "stands there more than once" if equals else "has no value: give parameters as KEY=VALUE"
            raise QueryError(f"{key[:40]} {fault}")
        values[key] = value
    asked = find(name)
    sparql = asked.bind(values)
    with reading(settings) as store:
        for parameter in asked.parameters:
            if parameter.type == "entity":
                entity(store, expand(f"id:{values[parameter.name]}"))
    return sparql


def list_canned(*, as_json: bool) -> None:
    """Write the canned queries with their parameters."""
    from graph.lookup.canned import canned

    if as_json:
        write_json([{"name": one.name, "summary": one.summary, "description": one.description, "parameters": [
            {"name": parameter.name, "type": parameter.type, "example": parameter.example,
             "description": parameter.description} for parameter in one.parameters]} for one in canned().values()])
        return
    for one in canned().values():
        click.secho(one.name, bold=True, nl=False)
        click.echo(f"  {one.summary}")
        for parameter in one.parameters:
            click.echo(f"    {parameter.name}={parameter.example}  {parameter.description} ({parameter.type})")


def ask(settings: Settings, name: str, *, limit: int, as_json: bool) -> None:
    """Write what is said about the entity of this name."""
    from graph.lookup.entities import entity, resolve
    from graph.lookup.propositions import statements_about

    with reading(settings) as store:
        called, *others = resolve(store, name)
        record = entity(store, called.iri)
        into, merged = _decided(store, called.iri)
        parts = {title: statements_about(store, record.entity.iri, statuses=statuses, limit=limit)
                 for title, statuses in (("facts", (Status.FACT,)), ("claims", (Status.DISPUTED, Status.CLAIMED)),
                                         ("background", (Status.REFERENCE,)))}
    if as_json:
        decided = {"merged_into": payloads.named(into), "merged": payloads.names(merged)}
        write_json(payloads.entity(record) | decided | {
            title: payloads.page(part, payloads.proposition) for title, part in parts.items()})
        return
    also = f" (also {', '.join(record.aliases[:4])})" if record.aliases else ""
    click.secho(clean(f"{record.entity.label}{also}"), bold=True)
    click.echo(clean(f"{record.entity.kind} {record.entity.id}"))
    if into:
        click.echo(clean(f"Merged into {into.label} ({into.id}), about whom the facts are; below stands what articles "
                         f"say by this name. `foedus split {record.entity.id}` undoes it."))
    if merged:
        click.echo(clean(f"One with {', '.join(f'{one.label} ({one.id})' for one in merged)}, as somebody decided: "
                         f"`foedus ask {merged[0].id}` shows what articles say by that name."))
    _section("Facts", parts["facts"], ["what", "when", "who says so", "in which sentence"], _fact_rows)
    _section("Claims", parts["claims"], ["who", "stance", "what", "in which sentence"], _claim_rows)
    _section("Background (reference data; no article says so)", parts["background"], ["what", "when", "source"],
             _background_rows)
    if others:
        click.echo("\nOthers of this name: " + clean(", ".join(f"{one.label} ({one.id})" for one in others)))


def _decided(store: Store, iri: Iri) -> tuple[Named | None, tuple[Named, ...]]:
    """Into which entity somebody merged this one, and which ones into it; see :mod:`graph.decisions`."""
    from graph.decisions import Decisions
    from graph.lookup.labels import Labels

    decisions = Decisions(store)
    kept = decisions.kept(iri)
    merged = sorted(decisions.meant(iri) - {iri}) if kept == iri else []
    labels = Labels(store, [kept, *merged])
    return labels[kept] if kept != iri else None, tuple(labels[one] for one in merged)


def articles(settings: Settings, *, limit: int, cursor: str | None, as_json: bool) -> None:
    """Write the list of articles."""
    from graph.lookup.articles import articles as find

    with reading(settings) as store:
        found = find(store, limit=limit, cursor=cursor)
    if as_json:
        write_json(payloads.page(found, payloads.article))
    elif found.items:
        click.echo(table(["id", "published", "publisher", "claims", "title"], [
            [one.id.removeprefix("article-"), str(one.published or ""), one.publisher.label, str(one.claims), one.title]
            for one in found.items], columns=width()))
        _say_more(found)
    else:
        click.echo("There is no article yet: `foedus ingest FILE` reads one.")


def _section(title: str, page: Page[PropositionRecord], headers: list[str], rows: Any) -> None:
    if page.total:
        click.secho(f"\n{title}", bold=True)
        click.echo(table(headers, rows(page.items), columns=width()))
        if page.next_cursor:
            click.echo(f"… {page.total - len(page.items)} more: --limit {min(page.total, 1000)} shows them")


def _fact_rows(found: tuple[PropositionRecord, ...]) -> list[list[str]]:
    return [[_what(one), _when(one), _holders(one), _sentence(one.claims[0]) if one.claims else ""]
            for one, *_ in _by_event(found)]


def _by_event(found: tuple[PropositionRecord, ...]) -> list[list[PropositionRecord]]:
    """Propositions that tell of the same event together, the one that says most first; each other one by itself."""
    groups: dict[str, list[PropositionRecord]] = {}
    for number, one in enumerate(found):
        groups.setdefault(one.events[0].iri if one.events else str(number), []).append(one)
    return [sorted(group, key=lambda one: (-_said(one), one.iri)) for group in groups.values()]


def _said(one: PropositionRecord) -> int:
    return sum(map(bool, (one.actors, one.recipients, one.place, one.mode, one.period.precision)))


def _what(one: PropositionRecord) -> str:
    return f"{one.sentence} ({one.events[0].reports})" if one.events else one.sentence


def _holders(one: PropositionRecord) -> str:
    if one.events:
        denied = _names(one.events[0].denied_by)
        return _names(one.events[0].claimed_by) + (f"; denied by {denied}" if denied else "")
    names = ", ".join(dict.fromkeys(claim.holder.label for claim in one.claims))
    more = one.tally.claims - len(one.claims)
    return f"{names} and {more} more claims" if more else names


def _names(things: tuple[Named, ...]) -> str:
    more = len(things) - _NAMED
    return ", ".join(one.label for one in things[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _claim_rows(found: tuple[PropositionRecord, ...]) -> list[list[str]]:
    rows = []
    for one, *_ in _by_event(found):
        if one.events:
            stances: dict[str, list[Named]] = {}
            for voice in one.events[0].voices:
                stances.setdefault(describe_stance(voice.stance), []).append(voice.holder)
            who = "; ".join(_names(tuple(dict.fromkeys(holders))) for holders in stances.values())
            rows.append([who, "; ".join(stances), _what(one), _sentence(one.claims[0]) if one.claims else ""])
            continue
        disputed = " (disputed)" if one.status == Status.DISPUTED else ""
        rows += [[claim.holder.label, claim.stance_label + disputed, one.sentence, _sentence(claim)]
                 for claim in one.claims]
    return sorted(rows, key=lambda row: row[0])


def _background_rows(found: tuple[PropositionRecord, ...]) -> list[list[str]]:
    return [[one.sentence, _when(one), one.source or one.dataset] for one in found]


def _when(one: PropositionRecord) -> str:
    return f"{one.since} – {one.until}" if one.until else one.since and f"since {one.since}"


def _sentence(claim: ClaimRecord) -> str:
    return f"“{claim.evidence[0].sentence}” ({claim.article.publisher.label})"


def _as_table(answer: dict[str, Any]) -> str:
    from graph.terms import compact

    if "boolean" in answer:
        return "yes" if answer["boolean"] else "no"
    names = answer["head"]["vars"]
    rows = [[compact(row[name]["value"]) if name in row else "" for name in names]
            for row in answer["results"]["bindings"]]
    return table(names, rows, columns=width()) if rows else "no rows"


def _say_more(page: Page[Any]) -> None:
    if page.next_cursor:
        click.echo(f"… {page.total - len(page.items)} more: go on with --cursor {page.next_cursor}")


def write_json(body: Any) -> None:
    """Write JSON for people and programs: indented, with letters as they are."""
    click.echo(json.dumps(body, ensure_ascii=False, indent=2))


@contextmanager
def _within_limits(settings: Settings, store: Store) -> Iterator[Answers]:
    """Who answers queries over a store within the settings' limits; an error past one says which setting it was."""
    from graph.store.answering import Limits
    from graph.store.worker import QueryPool

    limits = Limits(settings.query_seconds, settings.query_bytes, settings.query_megabytes, replica_megabytes=0)
    with ExitStack() as opened_here:
        if isinstance(store, AnswersItself):
            answers: Answers = store.answers(at_once=1, limits=limits)
        else:
            room = opened_here.enter_context(_room(settings.folder))
            answers = QueryPool(store, limits=limits, folder=room, reaches_out=bool(settings.hosts))
        opened_here.callback(answers.close)
        answers.warm_up()  # so that the start of a worker takes nothing of a query's time
        try:
            yield answers
        except tuple(_ALLOWS_MORE) as error:
            raise type(error)(f"{error}; {_ALLOWS_MORE[type(error)]} allows more") from None


@contextmanager
def _room(data: Path) -> Iterator[Path | None]:
    """A folder for a snapshot on the store's own file system, where it costs links only; else anywhere."""
    try:
        folder = TemporaryDirectory(dir=data / "readers", ignore_cleanup_errors=True)
    except OSError:
        yield None
        return
    with folder as name:
        yield Path(name)
