"""What reading one article yields, worked out apart from any store, so that another process can do it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

import pyoxigraph as ox

from graph.copies import sketch
from graph.errors import ModelError
from graph.model import Article, Entity, Extraction
from graph.rdf import A, quads
from graph.reading.document import Document
from graph.standing import UNKNOWN
from graph.store.interface import Quads
from graph.terms import Iri, compact, digest, expand, mint, slug
from graph.vocabulary import VOCABULARY

Extractor = Callable[[Article], Extraction]


@dataclass(frozen=True, slots=True)
class Harvest:
    """All that one article says, ready to be stored.

    ``written`` is its graph as N-Quads, which other processes can pass on as they are.
    ``unproven`` are claims with holders of whom the article does not say that they can speak. ``mark`` says with which
    rules which words were read; it is empty where that is not known. ``sketch`` is what its copies are known by.
    ``notes`` are what whoever had it read should hear.
    """

    article: Iri
    title: str
    words: int
    claims: tuple[Iri, ...]
    content_hash: str
    text: str
    written: bytes
    unproven: tuple[tuple[Iri, Iri], ...]
    mark: str = ""
    sketch: str = ""
    notes: tuple[str, ...] = ()

    @property
    def quads(self) -> list[ox.Quad]:
        """The article's graph."""
        return list(ox.parse(self.written, format=ox.RdfFormat.N_QUADS))


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the store holds already, read with the same rules."""

    article: Iri
    title: str
    words: int
    mark: str
    notes: tuple[str, ...] = ()


def harvest(article: Article, extract: Extractor, mark: str = "", notes: tuple[str, ...] = ()) -> Harvest:
    """Read an article's claims."""
    extraction = extract(article)
    return Harvest(
        article.iri,
        article.title,
        article.word_count,
        tuple(claim.iri for claim in extraction.claims),
        article.content_hash,
        article.text,
        ox.serialize(quads(extraction), format=ox.RdfFormat.N_QUADS) or b"",
        unproven(extraction),
        mark,
        sketch(article.text),
        notes,
    )


def mark_of(article: Article, edition: str) -> str:
    """A digest of an article's words and particulars and of the rules to read it with.

    >>> nobody = Entity(expand("id:publisher-unknown"), "Publisher", "unknown publisher")
    >>> one = Article.of("Latvia joined NATO.", title="Latvia in NATO", publisher=nobody)
    >>> mark_of(one, "1") == mark_of(one, "1"), mark_of(one, "1") == mark_of(one, "2")
    (True, False)
    """
    particulars = [str(getattr(article, field.name)) for field in fields(article) if field.name != "text"]
    return digest(particulars, edition)


def as_article(document: Document) -> Article:
    """The article that a document is. A publisher that nobody named is one that is unknown, not one that is guessed."""
    name = document.publisher or "unknown publisher"
    iri = mint("publisher", slug(document.publisher)) if document.publisher else UNKNOWN
    return Article.of(
        document.text,
        title=document.title,
        publisher=Entity(iri, "Publisher", name),
        published=document.published,
        url=document.url or "",
        language=document.language,
        authors=document.authors,
        given=document.given,
        changed=document.changed,
    )


def check(extraction: Extraction, store: Quads) -> None:
    """Look whether somebody who can speak holds each claim: the article says of what kind a holder is, or the store.

    Raises :class:`~graph.errors.ModelError`, naming the claim, where a holder is of no class of actors.
    """
    require_actors(unproven(extraction), store)


def unproven(extraction: Extraction) -> tuple[tuple[Iri, Iri], ...]:
    """One claim of each holder of whom the article itself does not say that it can speak, with that holder."""
    own = {entity.iri: entity.kind for entity in (*extraction.entities, extraction.article.publisher)}
    holders: dict[Iri, Iri] = {}
    for claim in extraction.claims:
        holders.setdefault(claim.holder, claim.iri)
    return tuple(
        (claimed, holder)
        for holder, claimed in holders.items()
        if holder not in own or not _is_actor([expand(f"fds:{own[holder]}")])
    )


def require_actors(claims: Iterable[tuple[Iri, Iri]], store: Quads) -> None:
    """Look whether the store knows these claims' holders as actors; see :func:`check`."""
    for claimed, holder in claims:
        kinds = (
            quad.object.value for quad in store.quads(ox.NamedNode(holder), A) if isinstance(quad.object, ox.NamedNode)
        )
        if not _is_actor(kinds):
            raise ModelError(
                f"{compact(claimed)} is held by {compact(holder)}, which is no actor: a claim's holder is "
                f"a person, a state, an organisation or another fds:Actor"
            )


def _is_actor(kinds: Iterable[str]) -> bool:
    return any(VOCABULARY.is_a(kind, expand("fds:Actor")) for kind in kinds)
