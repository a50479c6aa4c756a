"""The one pipeline: read, extract, check, store, promote. An article comes in whole or not at all.

What changes in the store for one article is worked out first, over an overlay that shows the store as it will be, and
then written in one commit: its graph, and the facts that the claims now allow.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, Literal, TypeVar
from weakref import WeakKeyDictionary

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, Quad

import ontology
from graph.copies import relinked, sketch_quads
from graph.decisions import Decisions, merging, splitting
from graph.edition import edition
from graph.errors import FoedusError, NotFound, StoreChanged, StoreError
from graph.harvest import Extractor, Harvest, Known, as_article, harvest, mark_of, require_actors
from graph.model import Proposition, RelationProposition, entities_of
from graph.promotion import NAMING, Change, Memory, Promotion, fact_quads, name_quads
from graph.rdf import DEFAULT_GRAPH, Description, node, plain_triple, read_proposition
from graph.reading.document import Document
from graph.reports import events_among, regrouped
from graph.standing import known_before, with_what_stands
from graph.store.interface import Store
from graph.store.overlay import Overlay
from graph.terms import ARTICLE_GRAPHS, READINGS_GRAPH, REFERENCE_GRAPHS, Iri
from graph.vocabulary import VOCABULARY

Status = Literal["new", "replaced", "unchanged"]
Done = TypeVar("Done")
_ATTEMPTS: Final = 5
_REMEMBERED: Final = 200_000
_MEMORY: Final[WeakKeyDictionary[Store, Memory]] = WeakKeyDictionary()
"""What is known of a store that this process writes, so that each claim is looked at once and not each time another
article says the same. It is forgotten where it has grown too large."""
_ON: Final = node("fds:proposition")
_ROLES: Final = frozenset(map(node, ("rdf:subject", "rdf:object", "fds:actor", "fds:recipient", "sem:hasPlace")))
_READINGS, MARK = NamedNode(READINGS_GRAPH), node("fds:readingMark")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its IRI and title, and how many words, claims and facts of its own it has.

    ``notes`` are what whoever had it read should hear.
    """

    article: Iri
    title: str
    status: Status
    words: int
    claims: int
    facts: int
    notes: tuple[str, ...] = ()


class Ingester:
    """Puts articles into a store. The language model is loaded with the first article, not before."""

    def __init__(
        self,
        store: Store,
        *,
        keep_text: bool = True,
        model: str | None = None,
        extract: Extractor | None = None,
    ) -> None:
        self._store = store
        self._keep_text = keep_text
        self._model = model
        self._extract = extract
        self._own = extract is None

    def ingest(self, document: Document) -> Outcome:
        """Read all claims of a document and commit them. The same document again changes nothing."""
        article = as_article(document)
        article, notes = with_what_stands(article, known_before(self._store, article.iri))
        mark = mark_of(article, edition(self._model)) if self._own else ""
        if mark and is_known(self._store, article.iri, mark):
            return known(self._store, Known(article.iri, article.title, article.word_count, mark, notes))
        found = harvest(article, self._extractor(), mark, notes)
        [outcome] = store_all(self._store, [found], keep_text=self._keep_text)
        if isinstance(outcome, FoedusError):
            raise outcome
        return outcome

    def _extractor(self) -> Extractor:
        if self._extract is None:
            from graph.extraction.pipeline import Extractor as Pipeline

            self._extract = Pipeline.load(model=self._model)
        return self._extract


def store_all(
    store: Store, harvests: Sequence[Harvest], *, keep_text: bool = True
) -> list[Outcome | FoedusError]:
    """Put what several articles yielded into the store, in one commit; what became of each, in order.

    An article with a claim that nobody can hold is left out, and its place in the list says why. No two may be the
    same article.
    """
    return worked_out(store, lambda: _store_all(store, harvests, keep_text=keep_text))


def _store_all(store: Store, harvests: Sequence[Harvest], *, keep_text: bool) -> list[Outcome | FoedusError]:
    gone: list[Quad] = []
    come: list[Quad] = []
    texts: dict[str, str] = {}
    found: list[Status | FoedusError] = []
    for one in harvests:
        try:
            require_actors(one.unproven, store)
        except FoedusError as error:
            found.append(error)
            continue
        before, after = list(store.quads(graph=NamedNode(one.article))), one.quads
        status: Status = "unchanged" if set(after) == set(before) else "replaced" if before else "new"
        found.append(status)
        gone += marks(store, one.article)
        come += sketch_quads(one.article, one.sketch)
        if one.mark:
            come.append(Quad(NamedNode(one.article), MARK, RdfLiteral(one.mark), _READINGS))
        if status != "unchanged":
            gone += before
            come += after
            if keep_text:
                texts[one.content_hash] = one.text
    if set(gone) != set(come):
        change_article(store, gone, come, texts)
    return [
        outcome
        if isinstance(outcome, FoedusError)
        else Outcome(
            one.article, one.title, outcome, one.words, len(one.claims), _facts_on(store, one.claims), one.notes
        )
        for one, outcome in zip(harvests, found, strict=True)
    ]


def known(store: Store, article: Known) -> Outcome:
    """The outcome of an article that need not be read again."""
    graph = NamedNode(article.article)
    claims = [
        Iri(quad.subject.value)
        for quad in store.quads(None, node("fds:inArticle"), graph, graph)
        if isinstance(quad.subject, NamedNode)
    ]
    facts = _facts_on(store, claims)
    return Outcome(article.article, article.title, "unchanged", article.words, len(claims), facts, article.notes)


def is_known(store: Store, article: Iri, mark: str) -> bool:
    """Whether the store holds this article as it was read with this mark."""
    me = NamedNode(article)
    return any(store.quads(me, MARK, RdfLiteral(mark), _READINGS)) and any(
        store.quads(me, node("fds:contentHash"), None, me)
    )


def known_marks(store: Store) -> frozenset[str]:
    """The marks of all articles that the store holds."""
    return frozenset(
        quad.object.value
        for quad in store.quads(None, MARK, None, _READINGS)
        if isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, RdfLiteral)
        and any(store.quads(quad.subject, node("fds:contentHash"), None, quad.subject))
    )


def marks(store: Store, article: Iri) -> list[Quad]:
    """What the ingester keeps for itself of an article: with which rules it was read, and what its copies look like."""
    return list(store.quads(NamedNode(article), None, None, _READINGS))


def _facts_on(store: Store, claims: Iterable[Iri]) -> int:
    """How many facts these claims support."""
    return len(
        {
            str(quad.subject)
            for claim in claims
            for quad in store.quads(None, node("fds:supportedBy"), NamedNode(claim), DEFAULT_GRAPH)
        }
    )


def forget(store: Store, article: Iri) -> None:
    """Un-read an article: its graph, its text, and the facts that stood on it alone are gone.

    Raises :class:`~graph.errors.NotFound` where the store has no such article.
    """

    def change() -> None:
        gone = list(store.quads(graph=NamedNode(article)))
        if not gone:
            raise NotFound(f"there is no article {article}: `foedus articles` lists those that are there")
        change_article(store, [*gone, *marks(store, article)], [], {})

    worked_out(store, change)


def forget_what_was_learnt(store: Store) -> None:
    """Look at all claims anew from now on: somebody else has written to the store."""
    _MEMORY.pop(store, None)


def change_article(
    store: Store, gone: list[Quad], come: list[Quad], texts: dict[str, str], *, about: Iterable[Iri] = ()
) -> None:
    """Put new graphs of articles in the place of their old ones and bring the facts up to date, in one commit."""
    arriving = Overlay(store, remove=gone, add=come)
    unlinked, linked = relinked(
        store,
        arriving,
        sorted(
            {
                Iri(quad.subject.value)
                for quad in (*gone, *come)
                if quad.graph_name == _READINGS and isinstance(quad.subject, NamedNode)
            }
        ),
    )
    changed = Overlay(arriving, remove=unlinked, add=linked)
    memory = _memory_of(store)
    change = Change(
        store,
        {quad.subject.value for quad in (*gone, *come) if isinstance(quad.subject, NamedNode)},
        {
            one.value
            for quad in (*gone, *come, *unlinked, *linked)
            for one in (quad.graph_name, quad.subject)
            if isinstance(one, NamedNode) and one.value.startswith(ARTICLE_GRAPHS)
        },
        _claims_in(come),
        [one for one in _propositions(come) if isinstance(one, RelationProposition)],
    )
    before = Promotion(store, VOCABULARY, memory=memory)
    after = Promotion(changed, VOCABULARY, memory=memory, change=change)
    touched: set[Iri] = set()
    told: set[Iri] = set()

    def touch(source: Iterable[Quad]) -> None:
        described = list(source)
        for proposition in _propositions(described):
            touched.update(before.neighbours(proposition), after.neighbours(proposition))
        told.update(events_among(described))

    touch([*gone, *come])
    for met in {
        quad.subject
        for entity in about
        for quad in store.quads(None, None, NamedNode(entity))
        if quad.predicate in _ROLES
    }:
        # As it was read: the default graph describes a fact about the entity that was kept.
        described = store.quads(met) if isinstance(met, NamedNode) else ()
        touch(quad for quad in described if quad.graph_name != DEFAULT_GRAPH)
    for copy in {quad.subject for quad in (*unlinked, *linked)}:
        touch(changed.quads(graph=copy) if isinstance(copy, NamedNode) else ())
    old, new = set(_facts_about(store, touched)), set(fact_quads(after.accepted(touched)))
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
    new_names = set(name_quads(changed, (entity for entity in entities if _is_in_a_fact(with_facts, entity))))
    fewer, more = regrouped(store, changed, told, after.testimony)
    remove, add = {*gone, *old, *old_names, *unlinked, *fewer}, {*come, *new, *new_names, *linked, *more}
    store.commit(remove - add, add - remove, texts)
    after.testimony.remember()


def worked_out(store: Store, change: Callable[[], Done]) -> Done:
    """What a change gives that depends on what the store holds; it is worked out anew where that changes meanwhile."""
    for _ in range(_ATTEMPTS - 1):
        with suppress(StoreChanged):
            return _tried(store, change)
    return _tried(store, change)


def _tried(store: Store, change: Callable[[], Done]) -> Done:
    try:
        with store.changing():
            return change()
    except StoreError:  # it may be in the store or not, and others may have written
        forget_what_was_learnt(store)
        raise


def _memory_of(store: Store) -> Memory:
    memory = _MEMORY.get(store)
    if memory is None or memory.size > _REMEMBERED:
        memory = _MEMORY[store] = Memory()
    return memory


def _claims_in(come: Iterable[Quad]) -> dict[Iri, set[Iri]]:
    """The claims that some quads describe, by proposition."""
    found: dict[Iri, set[Iri]] = {}
    for quad in come:
        if quad.predicate == _ON and isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            found.setdefault(Iri(quad.object.value), set()).add(Iri(quad.subject.value))
    return found


def merge(store: Store, kept: Iri, merged: Iri, *, who: str, when: datetime, why: str = "", force: bool = False
          ) -> None:
    """Record the decision that an entity is another, and write the facts about it about the one that is kept.

    Raises as :func:`graph.decisions.merging` does.
    """

    def change() -> None:
        record = merging(store, kept, merged, who=who, when=when, why=why, force=force)
        change_article(store, [], record, {}, about=Decisions(store).meant(kept) | Decisions(store).meant(merged))

    worked_out(store, change)


def split(store: Store, merged: Iri) -> None:
    """Undo the decision that an entity is another: the store is again as if it had never been taken."""

    def change() -> None:
        record = splitting(store, merged)
        change_article(store, record, [], {}, about=Decisions(store).meant(merged))

    worked_out(store, change)


def load_reference(store: Store) -> bool:
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


def _facts_about(store: Store, propositions: Iterable[Iri]) -> list[Quad]:
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
