"""Why a claim was read as it was: the rule that fired, its words, what moved the stance, and whether it made a fact."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import ontology
from graph.lookup.claims import bindings_of, claim, claims_by_iri
from graph.lookup.labels import Labels
from graph.lookup.propositions import propositions_of
from graph.lookup.records import ClaimRecord, Named, PropositionRecord
from graph.model import Attribution, Binding, Certainty, Modality, Polarity
from graph.promotion import SURE_ENOUGH, Promotion, Rule, Verdict
from graph.store.interface import Store
from graph.terms import Iri
from graph.vocabulary import VOCABULARY, EventType, RelationType

_CUES: Final = frozenset({*Polarity, *Certainty, *Modality})
_LEARNT: Final = "as learnt"
_DEFINITIONS: Final = {
    "attribution": "What somebody is quoted or paraphrased with, where no relation says it all.",
    "treaties": "What an article says of a treaty: which articles it has, and what they oblige its parties to.",
}


@dataclass(frozen=True, slots=True)
class Fired:
    """The rule that fired: ``type`` is the relation or event type it belongs to, ``file`` where that is defined.

    ``pattern`` is the frame, lemmas with slots; of a rule that belongs to no type, the words that say which it was.
    """

    text: str
    pattern: str
    type: Named | None = None
    definition: str = ""
    file: str = ""
    code: str = ""
    mode: Named | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that filled a slot and whom they were taken to mean.

    ``words`` is empty, and ``start`` is ``None``, where the slot was filled from elsewhere: from what is known of the
    entity in the others, or from an earlier sentence.
    """

    role: str
    words: str
    start: int | None
    end: int | None
    entity: Named | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A cue: what it gave to the stance (``gave``, empty where that is not known), in words, and whether it stands."""

    words: str
    gave: str
    effect: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule of promotion that a claim breaks, in words, with whoever's claim or proposition stands against it."""

    rule: Rule
    words: str
    by: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that led to one claim. ``chain`` is who says so and through whom it came, up to the publisher.

    Where the article's text is not kept (``text_kept``), words outside the quotes are empty.
    """

    claim: ClaimRecord
    proposition: PropositionRecord
    chain: tuple[Named, ...]
    rule: Fired
    bindings: tuple[Bound, ...]
    cues: tuple[Moved, ...]
    verdict: Verdict
    reasons: tuple[Reason, ...]
    text_kept: bool = True

    @property
    def outcome(self) -> str:
        """What became of it, in a sentence."""
        if not self.verdict.fact:
            return "not a fact: it stays a claim"
        if not self.verdict.supports:
            return "the proposition is a fact, on other claims' word and not on this one's"
        return "a fact, on this claim's word" + (", and a plain triple" if self.verdict.plain else "")


def explain(store: Store, iri: Iri) -> Explanation:
    """The explanation of one claim; raises :class:`~graph.errors.NotFound` where there is none of this IRI."""
    proposition, record = claim(store, iri)
    said = propositions_of(store, [proposition])[proposition]
    bindings = bindings_of(store, iri)
    text = store.text(record.article.content_hash)
    verdict = Promotion(store, VOCABULARY).judge(iri)
    publisher = record.article.publisher
    chain = dict.fromkeys((record.holder, *record.reported_by, publisher))
    return Explanation(
        record,
        said,
        tuple(chain),
        _fired(record.frame),
        _bound(store, bindings, said, record, text),
        _moved(bindings, record, said, text),
        verdict,
        tuple(_reasons(store, verdict, record)),
        bool(text),
    )


def _fired(frame: str) -> Fired:
    name, _, pattern = frame.partition(": ")
    kinds: Iterable[RelationType | EventType] = (*VOCABULARY.relations.values(), *VOCABULARY.events.values())
    found = next((kind for kind in kinds if kind.name == name), None)
    if found is None:
        return Fired(frame, pattern, definition=_DEFINITIONS.get(name, ""))
    folder = ontology.RELATIONS if isinstance(found, RelationType) else ontology.EVENTS
    file = folder / f"{name.lower()}.ttl"
    where = f"ontology/{folder.name}/{file.name}" if file.is_file() else ""
    of = next((one for one in found.frames if one.pattern == pattern), None)
    mode = Named(of.mode, VOCABULARY.labels.get(of.mode, "")) if of and of.mode else None
    code = of.code if of else ""
    definition = found.definition + _beside_frames(found, pattern)
    return Fired(frame, pattern, Named(found.iri, found.label), definition, where, code, mode)


def _beside_frames(kind: RelationType | EventType, pattern: str) -> str:
    """What read it where no pattern in the type's file did; a sentence to be added to the type's definition."""
    wordings = kind.wordings if isinstance(kind, RelationType) else ()
    if pattern in {frame.pattern for frame in kind.frames} | {wording.pattern for wording in wordings}:
        return ""
    if pattern.endswith(_LEARNT):
        return " No frame says it in these words: a classifier that learnt from examples read it so."
    return f" No frame says it in these words: it was read from “{pattern}”, a rule of grammar beside the frames."


def _bound(
    store: Store, bindings: tuple[Binding, ...], said: PropositionRecord, record: ClaimRecord, text: str
) -> tuple[Bound, ...]:
    slots = [one for one in bindings if one.role not in _CUES]
    labels = Labels(store, {one.entity for one in slots if one.entity})
    bound = [
        Bound(one.role, _words(one, record, text), one.start, one.end, labels[one.entity] if one.entity else None)
        for one in slots
    ]
    if not any(one.role != "holder" for one in slots):
        return tuple(bound)  # the rule records none
    filled = {one.entity for one in slots if one.role != "holder"}
    sides = [
        ("subject", said.subject),
        ("object", said.object),
        *(("actor", one) for one in said.actors),
        *(("recipient", one) for one in said.recipients),
        ("place", said.place),
    ]
    bound += [Bound(role, "", None, None, entity) for role, entity in sides if entity and entity.iri not in filled]
    return tuple(bound)


def _words(one: Binding, record: ClaimRecord, text: str) -> str:
    """The words of a binding: from the text, or, where it is not kept, from the quotes."""
    if text:
        return text[one.start : one.end]
    spans = (evidence.span for evidence in record.evidence)
    return next(
        (
            span.quote[one.start - span.start : one.end - span.start]
            for span in spans
            if span.start <= one.start and one.end <= span.end
        ),
        "",
    )


def _moved(bindings: tuple[Binding, ...], record: ClaimRecord, said: PropositionRecord, text: str) -> tuple[Moved, ...]:
    given = [one for one in bindings if one.role in _CUES]
    moved = [Moved(_words(one, record, text) or "…", one.role, *_effect(one, given, record)) for one in given]
    known = {one.words for one in moved}
    own = said.kind == "statement" and bindings
    why = "gave nothing: a statement's own words stand as they are" if own else "(what it gave was not recorded)"
    return (*moved, *(Moved(cue, "", why, False) for cue in record.cues if text and cue not in known))


def _effect(one: Binding, given: list[Binding], record: ClaimRecord) -> tuple[str, bool]:
    """What a cue gave, in words, and whether that is what the stance is in the end."""
    stance = record.stance
    if one.role == Polarity.NEGATIVE:
        if stance.polarity == Polarity.NEGATIVE:
            return "makes it denied", True
        return "turns it round, and another denial turns it back", False
    of_certainty = one.role in tuple(Certainty)
    final = stance.certainty if of_certainty else stance.modality
    if one.role == final:
        return f"makes it {'not certain' if one.role == Certainty.UNKNOWN else one.role}", True
    weaker = "a weaker word" if of_certainty else "a word further out"
    return f"would make it {one.role}, but {weaker} makes it {final}", False


def _reasons(store: Store, verdict: Verdict, record: ClaimRecord) -> Iterable[Reason]:
    against = claims_by_iri(store, [iri for iri in verdict.by if "/id/claim-" in iri])
    deniers = tuple(dict.fromkeys(one.holder for _, one in against.values()))
    others = propositions_of(store, [iri for iri in verdict.by if "/id/claim-" not in iri])
    rivals = tuple(Named(Iri(iri), one.sentence) for iri, one in others.items())
    voice = "quoted from" if record.attribution == Attribution.QUOTED else "paraphrased from"
    words = {
        Rule.ABOUT: "a statement in its own words relates no entities, so it never becomes a fact",
        Rule.VOICE: f"it is {voice} {record.holder.label}: only the narrator's own word makes a fact",
        Rule.STANCE: f"its stance is “{record.stance_label}”: only what is plainly said, without doubt, is a fact",
        Rule.CONFIDENCE: f"the reading is not sure enough: its confidence, {record.confidence:g}, is below "
        f"{SURE_ENOUGH:g}",
        Rule.DENIED: "somebody denies it",
        Rule.RIVALLED: "somebody else is said to be so on the same day",
        Rule.ENDED: "no plain triple: it is over",
        Rule.SUCCEEDED: "no plain triple: somebody else is said to be so later",
    }
    for rule in verdict.held_back:
        by = deniers if rule == Rule.DENIED else rivals if rule in (Rule.RIVALLED, Rule.SUCCEEDED) else ()
        yield Reason(rule, words[rule], by)
