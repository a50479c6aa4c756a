"""The ontology's files as values: relation types, event types, and which class is a kind of which.

Nothing about a relation or an event is written in Python: a new type is one Turtle file (see ``ontology/``).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

import pyoxigraph as ox

import ontology
from graph.errors import VocabularyError
from graph.terms import Iri, expand, local_name


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which English says a relation or an event: lemmas with slots, ``"{subject} join {object}"``.

    For an event, ``mode``, ``contexts``, ``code`` (CAMEO) and ``goldstein`` say more nearly which one; ``symmetric``
    says that both sides act. ``only`` and ``exceptions`` restrict the objects for which a relation's frame holds
    ("chancellor" of Germany and Austria; "president" except of Iran).
    """

    pattern: str
    ends: bool = False
    mode: Iri | None = None
    contexts: tuple[Iri, ...] = ()
    code: str = ""
    goldstein: float | None = None
    symmetric: bool = False
    only: tuple[Iri, ...] = ()
    exceptions: tuple[Iri, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what is, or is not, to be read in it; ``first`` is the subject or actor, ``second`` the other."""

    text: str
    first: str = ""
    second: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in a row that say a relation (see :mod:`graph.extraction.relations.wordings`).

    ``begins``, ``ends``: they say that it begins, or that it is over. ``checked``: they could mean something else as
    well, and count only where the reference data holds the relation of the same two.
    """

    pattern: str
    ends: bool = False
    checked: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True)
class RelationType:
    """A lasting relation: what it means, between what it holds, and how English says it.

    ``subjects`` and ``objects`` are the classes that may stand on either side; ``same_kind``: both sides are of one and
    the same of them. ``one_object``: a subject has one object at a time; ``one_subject``: an object has one subject at
    a time, except those in ``shared_by`` (Switzerland has seven heads of state).
    ``begins`` are the head words of frames which say that it begins ("join"), not that it holds ("belong to").
    """

    iri: Iri
    name: str
    label: str
    inverse_label: str
    definition: str
    subjects: tuple[Iri, ...]
    objects: tuple[Iri, ...]
    same_kind: bool = False
    symmetric: bool = False
    one_object: bool = False
    one_subject: bool = False
    shared_by: tuple[Iri, ...] = ()
    inverse: Iri | None = None
    frames: tuple[Frame, ...] = ()
    begins: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()
    counter_examples: tuple[Example, ...] = ()
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER event type: what it means and how English says it."""

    iri: Iri
    name: str
    label: str
    definition: str
    frames: tuple[Frame, ...] = ()
    examples: tuple[Example, ...] = ()
    counter_examples: tuple[Example, ...] = ()
    trigger_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes the stance of what it governs. An empty field leaves that part of the stance as it is.

    For a speech verb, ``deed`` is the event that saying so is in itself (to condemn is plover:ACCUSE), and ``forms``
    are the forms besides a clause in which it takes what is said: ``complement``, ``object``, ``infinitive``, or a
    preposition.
    """

    lemma: str
    part_of_speech: str = ""
    polarity: str = ""
    certainty: str = ""
    modality: str = ""
    deed: Iri | None = None
    forms: tuple[str, ...] = ()


class _Source:
    """The triples of some files, asked by prefixed name."""

    def __init__(self, files: list[Path]) -> None:
        self._store = ox.Store()
        for file in files:
            try:
                self._store.load(path=str(file), format=ox.RdfFormat.TURTLE)
            except (OSError, SyntaxError) as error:
                raise VocabularyError(f"{file.name} is not Turtle: {error}") from None

    def subjects(self, kind: str) -> list[ox.NamedNode]:
        found = self._store.quads_for_pattern(None, ox.NamedNode(expand("rdf:type")), ox.NamedNode(expand(kind)), None)
        return sorted((quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)), key=str)

    def nodes(self, subject: ox.NamedNode | ox.BlankNode, predicate: str) -> list[ox.NamedNode | ox.BlankNode]:
        found = self._store.quads_for_pattern(subject, ox.NamedNode(expand(predicate)), None, None)
        return [quad.object for quad in found if isinstance(quad.object, ox.NamedNode | ox.BlankNode)]

    def all(self, subject: ox.NamedNode | ox.BlankNode, predicate: str) -> list[str]:
        found = self._store.quads_for_pattern(subject, ox.NamedNode(expand(predicate)), None, None)
        return sorted(quad.object.value for quad in found if isinstance(quad.object, ox.NamedNode | ox.Literal))

    def members(self, kind: str) -> list[frozenset[str]]:
        """What the lists of everything of a kind have as members (owl:members)."""
        found = self._store.quads_for_pattern(None, ox.NamedNode(expand("rdf:type")), ox.NamedNode(expand(kind)), None)
        heads = [self.nodes(quad.subject, "owl:members") for quad in found if not isinstance(quad.subject, ox.Triple)]
        return [frozenset(self._listed(head)) for [head] in heads]

    def _listed(self, head: ox.NamedNode | ox.BlankNode) -> Iterator[str]:
        while self.nodes(head, "rdf:first"):
            yield self.nodes(head, "rdf:first")[0].value
            [head] = self.nodes(head, "rdf:rest")

    def one(self, subject: ox.NamedNode | ox.BlankNode, predicate: str) -> str:
        return next(iter(self.all(subject, predicate)), "")

    def true(self, subject: ox.NamedNode | ox.BlankNode, predicate: str) -> bool:
        return self.one(subject, predicate) == "true"

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        for quad in self._store.quads_for_pattern(None, ox.NamedNode(expand(predicate)), None, None):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                yield quad.subject.value, quad.object.value


@dataclass(frozen=True)
class Vocabulary:
    """All relation and event types of the ontology.

    >>> Vocabulary().relation(expand("org:memberOf")).name
    'member_of'
    """

    root: Path = field(default=ontology.ROOT)

    @cached_property
    def _source(self) -> _Source:
        files = [
            *sorted(self.root.glob("*.ttl")),
            *sorted((self.root / "relations").glob("*.ttl")),
            *sorted((self.root / "events").glob("*.ttl")),
            *sorted((self.root / "schemes").glob("*.ttl")),
        ]
        return _Source([file for file in files if file.name != "shapes.ttl"])

    @cached_property
    def relations(self) -> dict[Iri, RelationType]:
        """The relation types by the IRI of their predicate."""
        return {relation.iri: relation for relation in map(self._relation, self._source.subjects("fds:RelationType"))}

    @cached_property
    def events(self) -> dict[Iri, EventType]:
        """The event types by IRI."""
        return {event.iri: event for event in map(self._event, self._source.subjects("fds:EventType"))}

    @cached_property
    def cues(self) -> dict[tuple[str, str], Cue]:
        """The stance cues by lemma and part of speech."""
        return {(cue.lemma, cue.part_of_speech): cue for cue in map(self._cue, self._source.subjects("fds:StanceCue"))}

    @cached_property
    def speech(self) -> dict[str, Cue]:
        """The speech verbs by lemma."""
        return {cue.lemma: cue for cue in map(self._cue, self._source.subjects("fds:SpeechVerb"))}

    @cached_property
    def speech_nouns(self) -> dict[str, Cue]:
        """The nouns for what somebody says or thinks, by lemma."""
        return {cue.lemma: cue for cue in map(self._cue, self._source.subjects("fds:SpeechNoun"))}

    @cached_property
    def speech_adjectives(self) -> dict[str, Cue]:
        """The adjectives that say what whoever is so thinks ("convinced that …"), by their form."""
        return {cue.lemma: cue for cue in map(self._cue, self._source.subjects("fds:SpeechAdjective"))}

    @cached_property
    def labels(self) -> dict[str, str]:
        """The label of every class, property and concept."""
        found: dict[str, str] = {}
        for kind in (
            "owl:Class",
            "owl:ObjectProperty",
            "owl:DatatypeProperty",
            "owl:AnnotationProperty",
            "skos:Concept",
            "fds:EventType",
            "fds:RelationType",
        ):
            for subject in self._source.subjects(kind):
                label = self._source.one(subject, "rdfs:label") or self._source.one(subject, "skos:prefLabel")
                found[subject.value] = label or local_name(subject.value)
        return found

    @cached_property
    def _parents(self) -> dict[str, set[str]]:
        parents: dict[str, set[str]] = {}
        for child, parent in self._source.pairs("rdfs:subClassOf"):
            parents.setdefault(child, set()).add(parent)
        return parents

    @cached_property
    def _ancestors(self) -> dict[str, set[str]]:
        return {}

    def relation(self, iri: Iri) -> RelationType:
        """The relation type with this predicate; raises :class:`~graph.errors.VocabularyError` where there is none."""
        try:
            return self.relations[iri]
        except KeyError:
            raise VocabularyError(f"{iri} is no relation type: see ontology/relations/") from None

    def is_a(self, kind: str, ancestor: str) -> bool:
        """Whether a class (by IRI) is another one, or below it.

        >>> Vocabulary().is_a(expand("fds:State"), expand("foaf:Agent"))
        True
        """
        return kind == ancestor or ancestor in self._above(kind)

    def excludes(self, kind: str, other: str) -> bool:
        """Whether nothing can be of both classes: they, or classes above them, are disjoint.

        >>> Vocabulary().excludes(expand("fds:State"), expand("fds:Person"))
        True
        >>> Vocabulary().excludes(expand("fds:State"), expand("fds:Place"))
        False
        """
        one, two = ({it, *self._above(it)} for it in (kind, other))
        return any(a != b for apart in self._disjoint for a in apart & one for b in apart & two)

    @cached_property
    def _disjoint(self) -> list[frozenset[str]]:
        return self._source.members("owl:AllDisjointClasses")

    def _above(self, kind: str) -> set[str]:
        """The classes above a class."""
        if kind not in self._ancestors:
            seen: set[str] = set()
            waiting = [*self._parents.get(kind, ())]
            while waiting:
                current = waiting.pop()
                if current not in seen:
                    seen.add(current)
                    waiting += self._parents.get(current, ())
            self._ancestors[kind] = seen
        return self._ancestors[kind]

    def _relation(self, me: ox.NamedNode) -> RelationType:
        ask = self._source
        exceptions = {
            ask.one(node, "fds:frame"): tuple(map(Iri, ask.all(node, "fds:exceptObject")))
            for node in ask.nodes(me, "fds:frameException")
        }
        frames = [
            *(Frame(pattern, exceptions=exceptions.get(pattern, ())) for pattern in ask.all(me, "fds:frame")),
            *(Frame(pattern, ends=True) for pattern in ask.all(me, "fds:endFrame")),
            *(
                Frame(ask.one(node, "fds:frame"), only=tuple(map(Iri, ask.all(node, "fds:onlyObject"))))
                for node in ask.nodes(me, "fds:restrictedFrame")
            ),
        ]
        kinds = ask.all(me, "rdf:type")
        return RelationType(
            Iri(me.value),
            ask.one(me, "dct:identifier"),
            ask.one(me, "rdfs:label"),
            ask.one(me, "fds:inverseLabel"),
            ask.one(me, "skos:definition"),
            tuple(map(Iri, ask.all(me, "fds:subjectType") or ask.all(me, "rdfs:domain"))),
            tuple(map(Iri, ask.all(me, "fds:objectType") or ask.all(me, "rdfs:range"))),
            ask.true(me, "fds:sameKind"),
            expand("owl:SymmetricProperty") in kinds,
            ask.true(me, "fds:functionalAtATime"),
            ask.true(me, "fds:inverseFunctionalAtATime"),
            tuple(map(Iri, ask.all(me, "fds:exceptFor"))),
            Iri(ask.one(me, "owl:inverseOf")) or None,
            tuple(frames),
            frozenset(ask.all(me, "fds:beginVerb")),
            self._examples(me, "fds:example", "subject", "object"),
            self._examples(me, "fds:counterExample", "subject", "object"),
            (
                *(Wording(pattern, begins=True) for pattern in ask.all(me, "fds:beginWording")),
                *(Wording(pattern) for pattern in ask.all(me, "fds:wording")),
                *(Wording(pattern, ends=True) for pattern in ask.all(me, "fds:endWording")),
                *(Wording(pattern, checked=True) for pattern in ask.all(me, "fds:checkedWording")),
            ),
        )

    def _event(self, me: ox.NamedNode) -> EventType:
        ask = self._source
        frames = sorted((self._frame(frame) for frame in ask.nodes(me, "fds:frame")), key=lambda frame: frame.pattern)
        return EventType(
            Iri(me.value),
            ask.one(me, "dct:identifier"),
            self.labels[me.value],
            ask.one(me, "skos:definition"),
            tuple(frames),
            self._examples(me, "fds:example", "actor", "recipient"),
            self._examples(me, "fds:counterExample", "actor", "recipient"),
            tuple(sorted(ask.all(me, "fds:triggerWord"))),
        )

    def _cue(self, me: ox.NamedNode) -> Cue:
        ask = self._source
        polarity, certainty, modality = (
            local_name(ask.one(me, f"fds:{name}")) for name in ("polarity", "certainty", "modality")
        )
        return Cue(
            ask.one(me, "fds:lemma"),
            ask.one(me, "fds:partOfSpeech"),
            polarity,
            certainty,
            modality,
            Iri(ask.one(me, "fds:deed")) or None,
            tuple(ask.all(me, "fds:contentForm")),
        )

    def _frame(self, me: ox.NamedNode | ox.BlankNode) -> Frame:
        ask = self._source
        goldstein = ask.one(me, "fds:goldstein")
        return Frame(
            ask.one(me, "fds:pattern"),
            False,
            Iri(ask.one(me, "fds:eventMode")) or None,
            tuple(map(Iri, ask.all(me, "fds:eventContext"))),
            ask.one(me, "fds:cameo"),
            float(goldstein) if goldstein else None,
            ask.true(me, "fds:symmetric"),
        )

    def _examples(self, me: ox.NamedNode, predicate: str, first: str, second: str) -> tuple[Example, ...]:
        ask = self._source
        found = (
            Example(
                ask.one(example, "fds:text"),
                ask.one(example, f"fds:{first}Text"),
                ask.one(example, f"fds:{second}Text"),
                ask.one(example, "fds:reason"),
            )
            for example in ask.nodes(me, predicate)
        )
        return tuple(sorted(found, key=lambda example: example.text))


VOCABULARY: Final = Vocabulary()
