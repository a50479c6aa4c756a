"""The commands that write: ``ingest`` and ``forget``."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from api.languagemodels import require_model
from api.opening import opened
from api.settings import Settings
from api.terminal import clean
from graph.errors import ReadingError

if TYPE_CHECKING:
    from graph.crew import Lost
    from graph.ingest import Outcome
    from graph.reading.document import Document

_KINDS: Final = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WEB_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_FETCH_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the person says of an article; what the article says of itself goes before it."""

    published: date | None = None
    publisher: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, *, published: str | None = None, publisher: str | None = None, url: str | None = None) -> "Particulars":
        """From the command line's options; raises :class:`click.BadParameter` for what is no date or no address.

        Both are as HTTP takes them: a date in no other form, and an address that a browser could follow.
        """
        try:
            day = date.fromisoformat(published) if published else None
        except ValueError:
            day = None
        if published and (day is None or published != day.isoformat()):
            raise click.BadParameter(f"{published!r} is no date such as 2022-01-06", param_hint="--published")
        if url and not _WEB_ADDRESS.fullmatch(url):
            raise click.BadParameter(f"{url!r} is no address such as https://example.org/news/1", param_hint="--url")
        return cls(day, publisher or None, url or None)


def ingest_all(
    settings: Settings, sources: Sequence[str], said: Particulars, *, as_json: bool, workers: int | None = None
) -> int:
    """Ingest all sources, write a line for each, and give the exit code: that of the first failure, or 0.

    Sources that failed are listed last, each with its reason. ``workers`` is how many processes read, as many as are
    worth it if not said, and none but this one if 0.
    """
    from graph.crew import Lost
    from graph.ingest import load_reference
    from graph.intake import take_in, useful_workers

    names = list(_expanded(sources))
    if said.url and len(set(names)) > 1:  # each would take the place of the one before
        raise click.BadParameter(f"this is the address of one article, and there are {len(set(names))} here: read each "
                                 f"by itself, or write 'URL: …' above its text", param_hint="--url")
    given = sys.stdin.buffer.read(settings.max_article_bytes + 1) if "-" in names else b""
    read = partial(read_source, said=said, settings=settings, given=given)
    at_once = min(useful_workers(len(names), _processors()) if workers is None else workers, len(names))
    failures: list[tuple[str, Lost]] = []
    require_model(settings.model)
    with closing(opened(settings)) as store:
        load_reference(store)
        found = take_in(store, names, read, workers=at_once, keep_text=settings.keep_text, model=settings.model or None)
        try:
            with closing(found), _progress(len(names)) as progress:
                for name, outcome in found:
                    if isinstance(outcome, Lost):
                        failures.append((name, outcome))
                    else:
                        _say_outcome(name, outcome, as_json=as_json)
                    progress(len(failures))
        finally:
            for name, failure in failures:
                _say_failure(name, failure, as_json=as_json)
    return failures[0][1].exit_code if failures else 0


def forget_one(settings: Settings, key: str, *, as_json: bool) -> None:
    """Un-read one article."""
    from graph.ingest import forget
    from graph.lookup.articles import find_article

    with closing(opened(settings, new=False)) as store:
        article = find_article(store, key)
        forget(store, article.iri)
    if as_json:
        click.echo(json.dumps({"id": article.id, "title": article.title, "status": "forgotten"}, ensure_ascii=False))
    else:
        click.echo(f"forgotten  {article.id}  {clean(article.title)}")


def read_file(file: Path, said: Particulars) -> "Document":
    """The article in a file; raises :class:`~graph.errors.ReadingError` where there is none."""
    from graph.reading.readers import read

    try:
        data = file.read_bytes()
    except OSError as error:
        raise ReadingError(f"it cannot be opened ({error.strerror}): check the name") from None
    return read(data, name=file.name, publisher=said.publisher, published=said.published, url=said.url)


def read_source(name: str, *, said: Particulars, settings: Settings, given: bytes) -> "Document":
    """The article in a file, at an address, or in what was ``given`` on standard input (``-``).

    Raises :class:`~graph.errors.ReadingError` or :class:`~graph.errors.FetchError` where there is none.
    """
    from graph.reading.readers import read

    if name == "-":
        return read(given, publisher=said.publisher, published=said.published, url=said.url)
    if _ADDRESS.match(name):
        from graph.reading.fetch import fetch

        got = fetch(name, timeout=_FETCH_SECONDS, limit_bytes=settings.max_article_bytes)
        return read(
            got.data,
            content_type=got.content_type,
            publisher=said.publisher,
            published=said.published,
            url=said.url,
            fetched_from=got.url,
        )
    if Path(name).is_dir():
        raise ReadingError("this folder holds no .txt or .html file: give a folder of articles, or a file")
    return read_file(Path(name), said)


def _expanded(sources: Iterable[str]) -> Iterator[str]:
    """The sources with folders replaced by the articles in them, sorted; a folder without any stays."""
    for source in sources:
        folder = Path(source)
        held = (
            [str(file) for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix.lower() in _KINDS]
            if source != "-" and folder.is_dir()
            else []
        )
        yield from held or [source]


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _progress(articles: int) -> Iterator[Callable[[int], None]]:
    """What to call after each article with the number of those that failed; it moves a bar on a terminal."""
    if articles < 2 or not sys.stderr.isatty():
        yield lambda failed: None
        return
    from tqdm import tqdm  # type: ignore[import-untyped]  # it has no types

    with tqdm(total=articles, unit="article", leave=False, file=sys.stderr) as bar:

        def move(failed: int) -> None:
            if failed:
                bar.set_postfix(failed=failed, refresh=False)
            bar.update()

        yield move


def _say_outcome(name: str, outcome: "Outcome", *, as_json: bool) -> None:
    key = outcome.article.rpartition("/")[2]
    body: dict[str, Any] = {
        "source": name,
        "id": key,
        "title": outcome.title,
        "status": outcome.status,
        "words": outcome.words,
        "claims": outcome.claims,
        "facts": outcome.facts,
        "notes": list(outcome.notes),
    }
    if as_json:
        _write(json.dumps(body, ensure_ascii=False))
    else:
        _write(
            f"{outcome.status:<9}  {key}  {outcome.words} words, {outcome.claims} claims, {outcome.facts} facts  "
            f"{clean(outcome.title)}"
        )
        for note in outcome.notes:
            _write(f"           {clean(note)}")


def _say_failure(name: str, failure: "Lost", *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"source": name, "status": "failed", "error": failure.reason}, ensure_ascii=False))
    click.echo(f"foedus: {clean(name)}: {failure.reason}", err=True)


def _write(line: str) -> None:
    """Write a line without breaking a progress bar."""
    if "tqdm" in sys.modules and sys.stderr.isatty():
        from tqdm import tqdm

        tqdm.write(line, file=sys.stdout)
    else:
        click.echo(line)
