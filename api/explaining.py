"""The commands that explain: why a claim was read so, and an article with its claims between the lines."""

import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import click

from api import payloads
from api.answering import reading, write_json
from api.ingesting import Particulars, read_source
from api.opening import exists
from api.settings import Settings
from api.terminal import clean, table, width
from graph.errors import NotFound
from graph.explanation import Bound, Explanation
from graph.explanation import explain as find_explanation
from graph.lookup.annotation import Annotated, Passage
from graph.lookup.annotation import annotate as find_annotated
from graph.lookup.records import EvidenceRecord, PropositionRecord, Status
from graph.store.embedded import EmbeddedStore

_SHORT: Final = len("claim-") + 10
_NOT_KEPT: Final = "The text of this article is not kept (FOEDUS_KEEP_TEXT): only the quotes of its claims are shown."


def explain(settings: Settings, key: str, *, as_json: bool) -> None:
    """Write why a claim was read as it was."""
    from graph.lookup.claims import find_claim

    with reading(settings) as store:
        found = find_explanation(store, find_claim(store, key))
    if as_json:
        write_json(payloads.explanation(found))
    else:
        _write_explanation(found)


def annotate(settings: Settings, source: str, said: Particulars, *, as_json: bool) -> None:
    """Write an article with its claims: a stored one, or a file or address, which is read and not stored."""
    found = _stored(settings, source) or _read(settings, source, said)
    if as_json:
        write_json(payloads.annotated(found))
        return
    for line in _annotated_lines(found):
        click.echo(line)


def _stored(settings: Settings, source: str) -> Annotated | None:
    """The article of this name in the store; nothing where the source is a file, or an address that is not stored."""
    if source == "-" or Path(source).is_file():
        return None
    from graph.lookup.articles import find_article

    is_address = "://" in source
    if is_address and not exists(settings):
        return None
    with reading(settings) as store:
        try:
            return find_annotated(store, find_article(store, source).iri)
        except NotFound as error:
            if is_address:
                return None
            if Path(source).suffix or "/" in source:
                raise NotFound(f"there is no file {source!r}, and {error}") from None
            raise


def _read(settings: Settings, source: str, said: Particulars) -> Annotated:
    """An article read into a store of its own, in memory."""
    from graph.ingest import Ingester

    given = sys.stdin.buffer.read(settings.max_article_bytes + 1) if source == "-" else b""
    document = read_source(source, said=said, settings=settings, given=given)
    with closing(EmbeddedStore.in_memory()) as store:
        outcome = Ingester(store, model=settings.model or None).ingest(document)
        return find_annotated(store, outcome.article)


def _annotated_lines(found: Annotated) -> Iterator[str]:
    article = found.article
    yield click.style(clean(article.title), bold=True)
    when = f", {article.published}" if article.published else ""
    yield clean(f"{article.publisher.label}{when} · {article.words} words · {found.claims.total} claims · {article.id}")
    if not found.text_kept:
        yield _NOT_KEPT
    number = 0
    for passage in found.passages:
        if passage.opens or not found.text_kept:
            yield ""
        yield from _passage_lines(passage, quoted=not found.text_kept)
        for about, claim in passage.claims:
            number += 1
            status = f" ({about.status})" if about.status in (Status.FACT, Status.DISPUTED) else ""
            chain = f" via {', '.join(one.label for one in claim.reported_by)}" if claim.reported_by else ""
            when = f", {about.when}" if about.when else ""
            chain += f" on {claim.stated_on}" if claim.stated_on != article.published else ""
            words = f"{claim.holder.label}{chain} · {claim.stance_label} · {about.sentence}{when}{status}"
            head = f"{number:>5}. "
            lines = textwrap.wrap(
                clean(f"{words}  [{claim.id[:_SHORT]}]"),
                width(),
                initial_indent=head,
                subsequent_indent=" " * len(head),
                break_on_hyphens=False,
            )
            yield from (click.style(line, fg="cyan") for line in lines)


def _passage_lines(passage: Passage, *, quoted: bool) -> list[str]:
    words = clean(" ".join(passage.text.split()))
    return textwrap.wrap(f"“{words}”" if quoted else words, width())


def _write_explanation(found: Explanation) -> None:
    claim, rule = found.claim, found.rule
    when = found.proposition.when
    click.secho(clean(f"{found.proposition.sentence}{f', {when}' if when else ''}"), bold=True)
    click.echo(clean(f"{claim.stance_label} · {claim.attribution} · confidence {claim.confidence:g} · {claim.id}"))
    _title("In which sentence")
    for evidence in claim.evidence:
        click.echo("\n".join(textwrap.wrap(f"“{_marked(evidence)}”", width())))
    if not found.text_kept:
        click.echo(_NOT_KEPT)
    day = f", {claim.article.published}" if claim.article.published else ""
    click.echo(clean(f"{claim.article.title} ({claim.article.publisher.label}{day}) {claim.article.id}"))
    _title("Who says so")
    said = f", on {claim.stated_on}" if claim.stated_on and claim.stated_on != claim.article.published else ""
    click.echo(clean(", reported by ".join(one.label for one in found.chain) + said))
    _title("Which rule fired")
    click.echo(clean(rule.text) or "not recorded")
    if rule.type:
        more = "".join([f" ({rule.mode.label})" if rule.mode else "", f", CAMEO {rule.code}" if rule.code else ""])
        click.echo("\n".join(textwrap.wrap(clean(f"{rule.type.label}{more}: {rule.definition}"), width())))
    elif rule.definition:
        click.echo(rule.definition)
    if rule.file:
        click.echo(rule.file)
    _title("Which words filled it")
    rows = [[one.role, _words(one), _meant(one, found.proposition)] for one in found.bindings]
    click.echo(table(["slot", "words", "taken to mean"], rows, columns=width()) or "This rule does not record it.")
    _title("What moved the stance")
    click.echo("\n".join(f"“{clean(one.words)}” {one.effect}" for one in found.cues) or "No word did.")
    _title("Is it a fact?")
    click.echo(found.outcome[0].upper() + found.outcome[1:])
    for reason in found.reasons:
        by = f": {', '.join(one.label for one in reason.by)}" if reason.by else ""
        click.echo(
            "\n".join(
                textwrap.wrap(clean(f"- {reason.words}{by} (rule “{reason.rule}”)"), width(), subsequent_indent="  ")
            )
        )


def _title(text: str) -> None:
    click.secho(f"\n{text}", bold=True)


def _marked(evidence: EvidenceRecord) -> str:
    """A sentence with the evidence between «marks»."""
    span, sentence = evidence.span, evidence.sentence
    begin, end = span.start - span.sentence_start, span.end - span.sentence_start
    if sentence[begin:end] != span.quote:
        begin, end = 0, len(sentence)
    marked = f"{sentence[:begin]}«{sentence[begin:end]}»{sentence[end:]}"
    return clean(" ".join(marked.split()))


def _words(one: Bound) -> str:
    if one.start is None:
        return "(no words of this sentence)"
    return " ".join(one.words.split()) or f"(characters {one.start}–{one.end})"


def _meant(one: Bound, said: PropositionRecord) -> str:
    """Whom the words of a slot were taken to mean, or which time."""
    if one.entity:
        return f"{one.entity.label} ({one.entity.id})"
    return {"date": said.when, "object": said.object_day}.get(one.role, "")
