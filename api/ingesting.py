"""The commands that write: ``ingest`` and ``forget``."""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from api.settings import Settings
from api.terminal import clean
from graph.errors import FoedusError, ReadingError
from graph.store.embedded import EmbeddedStore

if TYPE_CHECKING:
    from graph.ingest import Outcome
    from graph.reading.document import Document

_KINDS: Final = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_FETCH_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the person says of an article; what the article says of itself goes before it."""

    published: date | None = None
    publisher: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, *, published: str | None = None, publisher: str | None = None, url: str | None = None) -> "Particulars":
        """From the command line's options; raises :class:`click.BadParameter` for what is no date."""
        try:
            day = date.fromisoformat(published) if published else None
        except ValueError:
            raise click.BadParameter(f"{published!r} is no date such as 2022-01-06", param_hint="--published") from None
        return cls(day, publisher or None, url or None)


def ingest_all(settings: Settings, sources: Sequence[str], said: Particulars, *, as_json: bool) -> int:
    """Ingest all sources, write a line for each, and give the exit code: that of the first failure, or 0."""
    from graph.ingest import Ingester, load_reference

    names = list(_expanded(sources))
    failures: list[int] = []
    with closing(EmbeddedStore.open(settings.folder)) as store:
        load_reference(store)
        ingester = Ingester(store, keep_text=settings.keep_text, model=settings.model or None)
        for name in _progress(names):
            try:
                outcome = ingester.ingest(_read(name, said, settings))
            except FoedusError as error:
                failures.append(error.exit_code)
                _say_failure(name, error, as_json=as_json)
            else:
                _say_outcome(name, outcome, as_json=as_json)
    return failures[0] if failures else 0


def forget_one(settings: Settings, key: str, *, as_json: bool) -> None:
    """Un-read one article."""
    from graph.ingest import forget
    from graph.lookup.articles import find_article

    with closing(EmbeddedStore.open(settings.folder)) as store:
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


def _read(name: str, said: Particulars, settings: Settings) -> "Document":
    from graph.reading.readers import read

    if name == "-":
        data = sys.stdin.buffer.read(settings.max_article_bytes + 1)
        return read(data, publisher=said.publisher, published=said.published, url=said.url)
    if _ADDRESS.match(name):
        from graph.reading.fetch import fetch

        got = fetch(name, timeout=_FETCH_SECONDS, limit_bytes=settings.max_article_bytes)
        return read(got.data, content_type=got.content_type, publisher=said.publisher, published=said.published,
                    url=said.url, fetched_from=got.url)
    if Path(name).is_dir():
        raise ReadingError("this folder holds no .txt or .html file: give a folder of articles, or a file")
    return read_file(Path(name), said)


def _expanded(sources: Iterable[str]) -> Iterator[str]:
    """The sources with folders replaced by the articles in them, sorted; a folder without any stays."""
    for source in sources:
        folder = Path(source)
        held = [str(file) for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix.lower() in _KINDS
                ] if source != "-" and folder.is_dir() else []
        yield from held or [source]


def _progress(names: list[str]) -> Iterable[str]:
    if len(names) < 2 or not sys.stderr.isatty():
        return names
    from tqdm import tqdm  # type: ignore[import-untyped]

    bar: Iterable[str] = tqdm(names, unit="article", leave=False, file=sys.stderr)
    return bar


def _say_outcome(name: str, outcome: "Outcome", *, as_json: bool) -> None:
    key = outcome.article.rpartition("/")[2]
    body: dict[str, Any] = {"source": name, "id": key, "title": outcome.title, "status": outcome.status,
                            "words": outcome.words, "claims": outcome.claims, "facts": outcome.facts}
    if as_json:
        _write(json.dumps(body, ensure_ascii=False))
    else:
        _write(f"{outcome.status:<9}  {key}  {outcome.words} words, {outcome.claims} claims, {outcome.facts} facts  "
               f"{clean(outcome.title)}")


def _say_failure(name: str, error: FoedusError, *, as_json: bool) -> None:
    if as_json:
        _write(json.dumps({"source": name, "status": "failed", "error": str(error)}, ensure_ascii=False))
    _write(f"foedus: {clean(name)}: {error}", err=True)


def _write(line: str, *, err: bool = False) -> None:
    """Write a line without breaking a progress bar."""
    if "tqdm" in sys.modules and sys.stderr.isatty():
        from tqdm import tqdm

        tqdm.write(line, file=sys.stderr if err else sys.stdout)
    else:
        click.echo(line, err=err)
