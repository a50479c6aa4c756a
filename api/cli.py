"""The command line. Each command imports what it needs when it runs, so that ``foedus --help`` costs nothing."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

import click

from api.settings import CONFIG, Settings
from api.stopping import INTERRUPTED, TERMINATED, Terminated, heeding_sigterm
from graph.errors import FoedusError, StoreError

_READER_LEFT: Final = 141  # as a shell says it of any program whose pipe was closed
_SENTENCE: Final = 300  # characters: more than any first sentence has


class _Failure(click.ClickException):
    """One line on stderr, and the exit code of the error."""

    exit_code: int  # type: ignore[misc]  # click declares a constant of the class; ours is the error's

    def __init__(self, error: FoedusError) -> None:
        super().__init__(str(error))
        self.exit_code = error.exit_code

    def show(self, file: Any = None) -> None:
        click.echo(f"foedus: {self.format_message()}", err=True, file=file)


class _Commands(click.Group):
    """Turns errors into one line each; with ``--debug`` they keep their traceback."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the whole first sentence of its help, where click would cut it to one line."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.commands[name].get_short_help_str(_SENTENCE))
                                for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()  # here, where a full disk can still be told of
        except FoedusError as error:
            if ctx.params.get("debug"):
                raise
            raise _Failure(error) from None
        except BrokenPipeError:  # its reader has seen enough
            _drop_output()
            raise click.exceptions.Exit(_READER_LEFT) from None
        except OSError as error:
            if ctx.params.get("debug"):
                raise
            _drop_output()
            raise _Failure(_as_ours(error)) from None
        except KeyboardInterrupt as stop:
            click.echo("foedus: stopped", err=True)
            raise click.exceptions.Exit(TERMINATED if isinstance(stop, Terminated) else INTERRUPTED) from None


def _as_ours(error: OSError) -> StoreError:
    where = f"{error.filename}: " if error.filename else ""
    return StoreError(f"{where}reading or writing failed ({error.strerror or error}): check the disk's free space and "
                      f"who may write there, then try again")


def _restore_config(before: str | None) -> None:
    os.environ.pop(CONFIG, None)
    if before is not None:
        os.environ[CONFIG] = before


def _drop_output() -> None:
    """Send what is still to be written to nowhere, for else Python complains of it as it ends."""
    with suppress(OSError):  # standard output of a test is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Format(click.ParamType[str]):
    """A format of the export registry, which is only looked at when an export is asked for."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from graph.export.registry import EXPORTERS

        if value not in EXPORTERS:
            self.fail(f"{value!r} is not one of {', '.join(EXPORTERS)}", param, ctx)
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        from graph.export.registry import EXPORTERS

        return "|".join(EXPORTERS)


def _data(command: Callable[..., None]) -> Callable[..., None]:
    return click.option("--data", type=click.Path(path_type=Path, file_okay=False), default=None,
                        help="Folder of the store [FOEDUS_DATA].")(command)


def _json(command: Callable[..., None]) -> Callable[..., None]:
    return click.option("--json", "as_json", is_flag=True, help="Write JSON, for another program.")(command)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help=f"File of settings [{CONFIG}].")
@click.version_option(package_name="foedus")
@click.pass_context
def cli(ctx: click.Context, debug: bool, config: Path | None) -> None:
    """News articles in, a knowledge graph out in which every statement says who claims it.

    \b
    foedus ingest article.html        read an article
    foedus ask CSTO                   who says what about an entity
    foedus annotate article.html      an article with its claims between the lines
    foedus serve                      the same in a browser, and over HTTP
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":  # https://no-color.org
        ctx.color = False
    if config:  # as if the environment had named it, so that every command and its processes hear of it
        before = os.environ.get(CONFIG)
        os.environ[CONFIG] = str(config)
        ctx.call_on_close(partial(_restore_config, before))


@cli.command()
@click.option("--host", help="Address to listen on [FOEDUS_HOST, 127.0.0.1].")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on [FOEDUS_PORT, 8000].")
@_data
def serve(host: str | None, port: int | None, data: Path | None) -> None:
    """Answer over HTTP. A store with no article gets the example that ships with Foedus."""
    from api.serving import serve as run

    run(Settings.load(os.environ, host=host, port=port, data=data))


@cli.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-…")
@click.option("--published", metavar="DATE", help="When it was published (2022-01-06), if it does not say so itself.")
@click.option("--publisher", metavar="NAME", help="Who published it, if it does not say so itself.")
@click.option("--url", metavar="URL", help="Its address, if it does not say so itself.")
@click.option("--workers", type=click.IntRange(0, 64), default=None,
              help="Processes that read, beside the one that writes; 0: all in one. Default: as many as are worth it.")
@_json
@_data
def ingest(sources: tuple[str, ...], as_json: bool, data: Path | None, workers: int | None, **said: str | None
           ) -> None:
    """Read articles: files (text, HTML), folders of them, addresses, or - for standard input.

    One that cannot be read does not stop the others: it is listed at the end, and the exit code then says that not
    all were. What an article says of itself goes before the options. Stopped and given again, it goes on where it was.
    """
    from api.ingesting import Particulars, ingest_all

    with heeding_sigterm():
        sys.exit(ingest_all(Settings.load(os.environ, data=data), sources, Particulars.of(**said), as_json=as_json,
                            workers=workers))


@cli.command()
@click.option("--format", "name", type=_Format(), default="turtle", show_default=True, help="In which format.")
@click.option("--scope", type=click.Choice(["claims", "facts", "all"]), default="claims", show_default=True,
              help="Facts and claims, facts only, or the reference data too.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write; standard output if none.")
@_data
def export(name: str, scope: str, out: Path | None, data: Path | None) -> None:
    """Take the dataset away."""
    from api.answering import export as run

    run(Settings.load(os.environ, data=data), name, scope, out)


@cli.command()
@click.argument("sparql", nargs=-1, metavar="SPARQL|-|KEY=VALUE…")
@click.option("--canned", metavar="NAME",
              help="Answer the canned query of this name; give its parameters as KEY=VALUE.")
@click.option("--list", "listed", is_flag=True, help="List the canned queries with their parameters.")
@click.option("--format", "name", type=click.Choice(["table", "json", "csv", "tsv", "xml", "turtle"]),
              help="How to write the answer: rows as a table on a terminal and CSV otherwise, triples as Turtle, JSON "
                   "(JSON-LD) or XML (RDF/XML).")
@_json
@_data
def query(sparql: tuple[str, ...], canned: str | None, listed: bool, name: str | None, as_json: bool,
          data: Path | None) -> None:
    """Answer a SPARQL query (- reads it from standard input), or a canned one. Our prefixes are declared already.

    \b
    foedus query 'SELECT ?member { ?member org:memberOf id:org-csto }'
    foedus query --canned members-of-organisation organisation=org-csto at=2022-01-06
    """
    from api.answering import list_canned, of_canned
    from api.answering import query as run

    if listed:
        list_canned(as_json=as_json)
        return
    if canned is None and len(sparql) != 1:
        raise click.UsageError("give one query, or --canned NAME with its parameters; --list shows the canned ones")
    loaded = Settings.load(os.environ, data=data)
    text = (of_canned(loaded, canned, sparql) if canned is not None else
            sys.stdin.read() if sparql[0] == "-" else sparql[0])
    run(loaded, text, "json" if as_json else name)


@cli.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=25, show_default=True, help="Rows in each part.")
@_json
@_data
def ask(name: tuple[str, ...], limit: int, as_json: bool, data: Path | None) -> None:
    """Who says what about an entity: facts, claims, background. NAME is a name, an abbreviation, a code or an id."""
    from api.answering import ask as run

    run(Settings.load(os.environ, data=data), " ".join(name), limit=limit, as_json=as_json)


@cli.command()
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Rows to show.")
@click.option("--cursor", help="Where to go on: next_cursor of the list before.")
@_json
@_data
def articles(limit: int, cursor: str | None, as_json: bool, data: Path | None) -> None:
    """List the articles, the latest first."""
    from api.answering import articles as run

    run(Settings.load(os.environ, data=data), limit=limit, cursor=cursor, as_json=as_json)


@cli.command()
@click.argument("claim")
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to write it.")
@_json
@_data
def explain(claim: str, name: str, as_json: bool, data: Path | None) -> None:
    """Say why a claim was read as it was. CLAIM is its id or the beginning of it, or its IRI.

    Its sentence, its holder, the rule that fired and which words filled its slots, what moved the stance, and whether
    it made a fact, or which rule held it back.
    """
    from api.explaining import explain as run

    run(Settings.load(os.environ, data=data), claim, as_json=as_json or name == "json")


@cli.command()
@click.argument("article", metavar="ARTICLE|FILE|URL|-")
@click.option("--published", metavar="DATE", help="When a file was published (2022-01-06), if it does not say so.")
@click.option("--publisher", metavar="NAME", help="Who published a file, if it does not say so itself.")
@click.option("--url", metavar="URL", help="The address of a file, if it does not say so itself.")
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to write it.")
@_json
@_data
def annotate(article: str, name: str, as_json: bool, data: Path | None, **said: str | None) -> None:
    """Write an article with its claims between the lines: one that is stored, or a file or address.

    A stored one is named by its id or the beginning of it, its IRI, its address or its title. A file or an address that
    is not stored is read, and not stored either.
    """
    from api.explaining import annotate as run
    from api.ingesting import Particulars

    run(Settings.load(os.environ, data=data), article, Particulars.of(**said), as_json=as_json or name == "json")


@cli.command()
@click.argument("article")
@_json
@_data
def forget(article: str, as_json: bool, data: Path | None) -> None:
    """Un-read an article. ARTICLE is its id or the beginning of it, its address or its title."""
    from api.ingesting import forget_one

    forget_one(Settings.load(os.environ, data=data), article, as_json=as_json)


@cli.command()
@click.argument("kept")
@click.argument("merged")
@click.option("--why", default="", help="Why the two are one; it is kept with the decision.")
@click.option("--who", help="Who decides it; the user of this machine, if not said.")
@click.option("--force", is_flag=True, help="Also where their kinds exclude each other (state and person).")
@_json
@_data
def merge(kept: str, merged: str, why: str, who: str | None, force: bool, as_json: bool, data: Path | None) -> None:
    """Decide that two entities are one: facts about MERGED are then written about KEPT.

    What articles say is not rewritten, and "foedus split MERGED" undoes it to the last byte.
    """
    from api.deciding import merge_two

    merge_two(Settings.load(os.environ, data=data), kept, merged, why=why, who=who, force=force,
              as_json=as_json)


@cli.command()
@click.argument("merged")
@_json
@_data
def split(merged: str, as_json: bool, data: Path | None) -> None:
    """Undo the decision that an entity is another one."""
    from api.deciding import split_off

    split_off(Settings.load(os.environ, data=data), merged, as_json=as_json)


@cli.command()
@click.argument("file", type=click.Path(allow_dash=True, dir_okay=False))
@_json
@_data
def backup(file: str, as_json: bool, data: Path | None) -> None:
    """Write the whole store to one FILE (- is standard output), also while a server runs on it.

    The file is a .tar.gz: quads as N-Quads, the articles' texts, and a list of all with their digests.
    """
    from api.backing_up import backup as run

    run(Settings.load(os.environ, data=data), file, as_json=as_json)


@cli.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask; what the store holds now is gone afterwards.")
@_json
@_data
def restore(file: Path, yes: bool, as_json: bool, data: Path | None) -> None:
    """Put a backup in the place of the store, also while a server runs on it, wholly or not at all."""
    from api.backing_up import restore as run

    if not yes:
        click.confirm("What the store holds now is replaced by the backup. Go on?", abort=True, err=True)
    run(Settings.load(os.environ, data=data), file, as_json=as_json)


@cli.command()
@click.argument("name", default="")
@_json
def token(name: str, as_json: bool) -> None:
    """Make a token that lets its bearer write over HTTP, and say how to set it. NAME says whose it is.

    The token is shown once. The server is given its digest alone, which lets nobody write.
    """
    from api.configuring import make_token

    make_token(Settings.load(os.environ), name, as_json=as_json)


@cli.command()
@_json
@_data
def settings(as_json: bool, data: Path | None) -> None:
    """List all settings with their values and where each comes from; secrets are not shown."""
    from api.configuring import show_settings

    show_settings(os.environ, as_json=as_json, data=data)


def main() -> None:
    """Run the command line; a reader that closes the pipe early (``foedus export | head``) is no error."""
    try:
        cli(prog_name="foedus")
    except OSError as error:  # of --help: commands tell of their own
        if "--debug" in sys.argv:
            raise
        _drop_output()
        click.echo(f"foedus: {_as_ours(error)}", err=True)
        sys.exit(StoreError.exit_code)


if __name__ == "__main__":
    main()
