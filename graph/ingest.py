"""The one pipeline: read, extract, check, store, promote. An article comes in whole or not at all.

What changes in the store for one article is worked out first, over an overlay that shows the store as it will be, and
then written in one commit: its graph, and the facts that the claims now allow.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, Quad

import ontology
from graph.errors import ModelError, NotFound
from graph.model import Article, Entity, Extraction, Proposition, RelationProposition, entities_of
from graph.promotion import NAMING, Promotion
from graph.rdf import DEFAULT_GRAPH, A, Description, node, plain_triple, quads, read_proposition
from graph.reading.document import Document
from graph.store.embedded import EmbeddedStore
from graph.store.interface import Quads
from graph.store.overlay import Overlay
from graph.terms import REFERENCE_GRAPHS, Iri, compact, expand, mint, slug
from graph.vocabulary import VOCABULARY

Status = Literal["new", "replaced", "unchanged"]
Extractor = Callable[[Article], Extraction]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its IRI and title, and how many words, claims and facts of its own it has."""

    article: Iri
    title: str
    status: Status
    words: int
    claims: int
    facts: int


class Ingester:
    """Puts articles into a store. The language model is loaded with the first article, not before."""

    def __init__(
        self,
        store: EmbeddedStore,
        *,
        keep_text: bool = True,
        model: str | None = None,
        extract: Extractor | None = None,
    ) -> None:
        self._store = store
        self._keep_text = keep_text
        self._model = model
        self._extract = extract

    def ingest(self, document: Document) -> Outcome:
        """Read all claims of a document and commit them. The same document again changes nothing."""
        article = as_article(document)
        extraction = self._extractor()(article)
        check(extraction, self._store)
        come = quads(extraction)
        gone = list(self._store.quads(graph=NamedNode(article.iri)))
        texts = {article.content_hash: article.text} if self._keep_text else {}
        status: Status = "unchanged" if set(come) == set(gone) else "replaced" if gone else "new"
        if status != "unchanged":
            change_article(self._store, gone, come, texts)
        claims = {claim.iri for claim in extraction.claims}
        supported = {
            str(quad.subject)
            for claim in claims
            for quad in self._store.quads(None, node("fds:supportedBy"), NamedNode(claim), DEFAULT_GRAPH)
        }
        return Outcome(article.iri, article.title, status, article.word_count, len(claims), len(supported))

    def _extractor(self) -> Extractor:
        if self._extract is None:
            from graph.extraction.pipeline import Extractor as Pipeline

            self._extract = Pipeline.load(model=self._model)
        return self._extract


def as_article(document: Document) -> Article:
    """The article that a document is. A publisher that nobody named is one that is unknown, not one that is guessed."""
    name = document.publisher or "unknown publisher"
    iri = mint("publisher", slug(document.publisher) if document.publisher else "unknown")
    return Article.of(
        document.text,
        title=document.title,
        publisher=Entity(iri, "Publisher", name),
        published=document.published,
        url=document.url or "",
        language=document.language,
        authors=document.authors,
    )


def check(extraction: Extraction, store: Quads) -> None:
    """Look whether somebody who can speak holds each claim: the article says of what kind a holder is, or the store.

    Raises :class:`~graph.errors.ModelError`, naming the claim, where a holder is of no class of actors.
    """
    own = {entity.iri: entity.kind for entity in (*extraction.entities, extraction.article.publisher)}
    holders: dict[Iri, Iri] = {}
    for claim in extraction.claims:
        holders.setdefault(claim.holder, claim.iri)
    for holder, claimed in holders.items():
        kinds = {expand(f"fds:{own[holder]}")} if holder in own else set()
        if not _is_actor(kinds) and not _is_actor(quad.object.value for quad in store.quads(NamedNode(holder), A)
                                                  if isinstance(quad.object, NamedNode)):
            raise ModelError(f"{compact(claimed)} is held by {compact(holder)}, which is no actor: a claim's holder is "
                             f"a person, a state, an organisation or another fds:Actor")


def _is_actor(kinds: Iterable[str]) -> bool:
    return any(VOCABULARY.is_a(kind, expand("fds:Actor")) for kind in kinds)


def forget(store: EmbeddedStore, article: Iri) -> None:
    """Un-read an article: its graph, its text, and the facts that stood on it alone are gone.

    Raises :class:`~graph.errors.NotFound` where the store has no such article.
    """
    gone = list(store.quads(graph=NamedNode(article)))
    if not gone:
        raise NotFound(f"there is no article {article}: `foedus articles` lists those that are there")
    change_article(store, gone, [], {})


def change_article(store: EmbeddedStore, gone: list[Quad], come: list[Quad], texts: dict[str, str]) -> None:
    """Put one article's new graph in the place of its old one and bring the facts up to date, in one commit."""
    changed = Overlay(store, remove=gone, add=come)
    before, after = Promotion(store, VOCABULARY), Promotion(changed, VOCABULARY)
    touched: set[Iri] = set()
    for proposition in _propositions([*gone, *come]):
        touched |= before.neighbours(proposition) | after.neighbours(proposition)
    old, new = set(_facts_about(store, touched)), set(after.facts(touched))
    entities = {
        entity for proposition in _propositions([*gone, *come, *old, *new]) for entity in entities_of(proposition)
    }
    old_names = {
        quad
        for entity in entities
        for predicate in NAMING
        for quad in store.quads(NamedNode(entity), predicate, None, DEFAULT_GRAPH)
    }
    with_facts = Overlay(changed, remove=old, add=new)
    new_names = set(after.names(entity for entity in entities if _is_in_a_fact(with_facts, entity)))
    remove, add = {*gone, *old, *old_names}, {*come, *new, *new_names}
    store.commit(remove - add, add - remove, texts)


def load_reference(store: EmbeddedStore) -> bool:
    """Put the reference data into named graphs, where they are not yet in this version; whether anything was loaded."""
    loaded = False
    for file in sorted(ontology.REFERENCE.glob("*.ttl")):
        graph = NamedNode(f"{REFERENCE_GRAPHS}{file.stem}")
        mark = Quad(graph, node("fds:contentHash"), RdfLiteral(sha256(file.read_bytes()).hexdigest()), graph)
        if mark not in store.quads(graph, mark.predicate, None, graph):
            store.load(file, graph)
            store.commit([], [mark])
            loaded = True
    return loaded


def _propositions(source: Iterable[Quad]) -> list[Proposition]:
    described = Description(source)
    kinds = ("fds:RelationProposition", "fds:EventProposition")
    return [read_proposition(described, iri) for kind in kinds for iri in described.subjects(kind)]


def _facts_about(store: EmbeddedStore, propositions: Iterable[Iri]) -> list[Quad]:
    """What the default graph now says of these propositions: their descriptions and plain triples."""
    found: list[Quad] = []
    for iri in propositions:
        described = list(store.quads(NamedNode(iri), None, None, DEFAULT_GRAPH))
        found += described
        for proposition in _propositions(described):
            if isinstance(proposition, RelationProposition):
                found += store.quads(*plain_triple(proposition), DEFAULT_GRAPH)
    return found


def _is_in_a_fact(store: Overlay, entity: Iri) -> bool:
    me = NamedNode(entity)
    return any(quad.predicate not in NAMING for quad in store.quads(me, None, None, DEFAULT_GRAPH)) or any(
        store.quads(None, None, me, DEFAULT_GRAPH)
    )
