"""An article's text, sentence by sentence, each with the claims that stand in it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.language.splitting import sentences
from graph.lookup.articles import article
from graph.lookup.claims import claims_of_article
from graph.lookup.propositions import in_words
from graph.lookup.records import ArticleRecord, ClaimRecord, Page, PropositionRecord
from graph.store.interface import Store
from graph.terms import Iri

Said = tuple[PropositionRecord, ClaimRecord]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, in characters, with what is claimed there; ``opens``: it begins a paragraph."""

    start: int
    end: int
    text: str
    claims: tuple[Said, ...] = ()
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its claims in their places: a page of the claims, and all sentences.

    Where the text is not kept (``text_kept``), the passages are the quotes of the claims.
    """

    article: ArticleRecord
    text_kept: bool
    passages: tuple[Passage, ...]
    claims: Page[Said]


def annotate(store: Store, iri: Iri, *, limit: int | None = None, cursor: str | None = None) -> Annotated:
    """An article with its claims; all of them, unless ``limit`` says how many.

    Raises :class:`~graph.errors.NotFound` where there is no such article.
    """
    record = article(store, iri)
    page = claims_of_article(store, iri, limit=limit or max(1, record.claims), cursor=cursor)
    about = in_words(store, [proposition for proposition, _ in page.items])
    said = tuple((about[proposition], claim) for proposition, claim in page.items)
    text = store.text(record.content_hash)
    return Annotated(record, bool(text), tuple(passages(text, said)), Page(said, page.total, page.next_cursor))


def passages(text: str, said: Sequence[Said]) -> Iterable[Passage]:
    """The sentences of a text with the claims that begin in each; of no text, the claims' quotes.

    >>> [passage.text for passage in passages("They met. Talks went on.\\n\\nTroops left.", [])]
    ['They met.', 'Talks went on.', 'Troops left.']
    """
    if not text:
        yield from _quotes(said)
        return
    bounds = list(sentences(text))
    starts = [start for start, _ in bounds]
    inside: dict[int, list[Said]] = {}
    for one in said:
        place = bisect_right(starts, one[1].evidence[0].span.start) - 1
        inside.setdefault(max(place, 0), []).append(one)
    before = 0
    for place, (start, end) in enumerate(bounds):
        yield Passage(
            start, end, text[start:end], tuple(inside.get(place, ())), not place or "\n" in text[before:start]
        )
        before = end


def _quotes(said: Sequence[Said]) -> Iterable[Passage]:
    by_span: dict[tuple[int, int, str], list[Said]] = {}
    for one in said:
        span = one[1].evidence[0].span
        by_span.setdefault((span.start, span.end, span.quote), []).append(one)
    for (start, end, quote), claims in by_span.items():
        yield Passage(start, end, quote, tuple(claims))
