"""Predications and titles to relation propositions, by the frames of ``ontology/relations``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph.extraction.actors import Actors
from graph.extraction.clauses import MODIFIER, OWNER, SUBJECT, Predication, phrase_head, predications
from graph.extraction.frames import FrameIndex, Match, preceded
from graph.extraction.lexicon import FORMER, LESS
from graph.extraction.linking import Links, Mention
from graph.extraction.patterns import Compiled, compile_frame
from graph.language.dates import find_dates
from graph.language.sentence import Sentence
from graph.model import Date, Precision
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType, Vocabulary

_OWNED: Final = (MODIFIER, OWNER, "of", "for", "to", "in", "at")
_XSD_DATE: Final = expand("xsd:date")
_INSIDE_TITLE: Final = ("NOUN", "PROPN", "ADJ", "PART", "X")
_IN_TITLE: Final = ("-", "–", "’s", "'s", "of", "General", "his", "her", "its", "their", "His", "Her", "Its", "Their")
Source = tuple[RelationType, Frame]


class Phase(StrEnum):
    """What is said of a relation's time: that it holds, begins, ends, or once held."""

    HOLDS = "holds"
    BEGINS = "begins"
    ENDS = "ends"
    HELD = "held"

    @property
    def over(self) -> bool:
        """Whether it no longer holds."""
        return self in (Phase.ENDS, Phase.HELD)


@dataclass(frozen=True, slots=True)
class Found:
    """A relation that a sentence speaks of: between whom, where it stands (characters), and which frame says so.

    ``head`` is the token whose stance is the relation's; ``phrase`` is the office. ``presupposed``: a title or an
    apposition says it in passing, whatever the sentence denies or hopes. ``named``: a noun with its arguments says it
    ("the border with Kazakhstan"), in a sentence that may be about something else. ``inferred``: one side is not named
    here, but meant ("the country", "it").
    """

    relation: RelationType
    subject: Iri
    object: Iri | Date
    sentence: Sentence
    head: int
    start: int
    end: int
    pattern: str
    phase: Phase = Phase.HOLDS
    phrase: str = ""
    presupposed: bool = False
    precision: Precision | None = None
    named: bool = False
    inferred: bool = False


class RelationFinder:
    """Finds relations in sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        frames = [
            ((relation, frame), frame.pattern)
            for relation in vocabulary.relations.values()
            for frame in relation.frames
        ]
        self._index: FrameIndex[Source] = FrameIndex(frames)
        self._titles: dict[str, list[Compiled[Source]]] = {}
        for source, pattern in frames:
            for compiled in compile_frame(source, pattern):
                slots = {element.slot for _, element in compiled.roles}
                if not compiled.is_verb and slots == {"subject", "object"} and len(compiled.roles) == 2:
                    self._titles.setdefault(compiled.head, []).append(compiled)

    def find(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """The relations of a sentence, each once: those of titles first, since later phrases may mean their holders."""
        seen: dict[tuple[Iri, Iri, Iri | Date], Found] = {}
        for found in (*self._of_titles(sentence, actors), *self._of_frames(sentence, actors)):
            key = (found.relation.iri, found.subject, found.object)
            # "ended its alliance with China" speaks of an alliance, and of its end: the end is what it says.
            if found.subject != found.object and (key not in seen or (found.phase.over and not seen[key].phase.over)):
                seen[key] = found
        yield from seen.values()

    def _of_frames(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        for predication in predications(sentence):
            if _falls_short(sentence, sentence.children(predication.head), predication.head):
                continue
            matches = list(self._index.match(predication))
            # "prime minister of Armenia" is no minister of Armenia: of a noun's frames the longest name counts.
            longest = max((match.words for match in matches if not predication.is_verb), default=0)
            for match in matches:
                if match.words < longest or (
                    not predication.is_verb and _specialised(sentence, predication.head - match.words - 1, actors.links)
                ):
                    continue
                relation, frame = match.source
                subjects = [
                    (i, self._entity(sentence, i, actors, relation.subjects)) for i in match.slots.get("subject", ())
                ]
                objects = [
                    (i, self._entity(sentence, i, actors, relation.objects)) for i in match.slots.get("object", ())
                ]
                if _XSD_DATE in relation.objects:
                    yield from self._dated(match, subjects, actors)
                    continue
                if "object" not in match.slots:
                    objects = [(predication.head, self._headed(who, actors)) for _, who in subjects[:1]]
                for i, subject in subjects:
                    for j, thing in objects:
                        if (
                            subject
                            and thing
                            and i != j
                            and _allowed(frame, thing)
                            and self._alike(relation, subject, thing, actors.links)
                        ):
                            spoken = (i, j, phrase_head(sentence, i), phrase_head(sentence, j), predication.head)
                            places = [sentence.tokens[k] for k in spoken]
                            yield Found(
                                relation,
                                subject,
                                thing,
                                sentence,
                                predication.head,
                                min(place.start for place in places),
                                max(place.end for place in places),
                                match.pattern,
                                _phase(relation, frame, predication),
                                named=not predication.is_verb and not predication.of(SUBJECT),
                                inferred=not all(actors.is_named(sentence, k) for k in (i, j)),
                            )

    def _dated(self, match: Match[Source], subjects: list[tuple[int, Iri | None]], actors: Actors) -> Iterator[Found]:
        """A relation between an entity and a date, such as that of its foundation."""
        relation, _frame = match.source
        sentence = match.predication.sentence
        for date in find_dates(actors.links.text, actors.article.published, start=sentence.start, end=sentence.end):
            covered = sentence.covering(date.start, date.end)
            for i, subject in subjects:
                if subject and date.first and set(covered) & set(match.slots.get("object", ())):
                    token = sentence.tokens[i]
                    yield Found(
                        relation,
                        subject,
                        date.first,
                        sentence,
                        match.predication.head,
                        min(token.start, date.start),
                        max(token.end, date.end),
                        match.pattern,
                        precision=Precision(date.precision),
                    )

    def _entity(self, sentence: Sentence, index: int, actors: Actors, wanted: tuple[Iri, ...]) -> Iri | None:
        token = sentence.tokens[index]
        named = actors.links.at(token.start, token.end)
        if named:
            return self._fitting(named, wanted)
        found = actors.resolve(sentence, index)
        return found if found and self._fits(actors.links.known(found).kind, wanted) else None

    def _fitting(self, named: Mention, wanted: tuple[Iri, ...]) -> Iri | None:
        if self._fits(named.kind, wanted):
            return named.entity
        return named.speaks_for if named.speaks_for and self._fits("State", wanted) else None

    def _fits(self, kind: str, wanted: tuple[Iri, ...]) -> bool:
        return not wanted or any(self._vocabulary.is_a(expand(f"fds:{kind}"), one) for one in wanted)

    def _alike(self, relation: RelationType, subject: Iri, thing: Iri, links: Links) -> bool:
        return not relation.same_kind or any(
            self._fits(links.known(subject).kind, (one,)) and self._fits(links.known(thing).kind, (one,))
            for one in relation.subjects
        )

    def _headed(self, person: Iri | None, actors: Actors) -> Iri | None:
        """The state that "the Vladimir Putin government" governs: the text does not say which."""
        state = actors.offices.headed_by(person, actors.article.published) if person else None
        return actors.links.keep(state) if state else None

    def _of_titles(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """ "Armenian Prime Minister Nikol Pashinyan", "Amina Mohammed, deputy head of the United Nations"."""
        for mention in actors.links.mentions:
            if not sentence.start <= mention.start < sentence.end or mention.form in ("demonym", "short"):
                continue
            covered = sentence.covering(mention.start, mention.end)
            if covered:
                first = covered[0]
                last = covered[-1]
                closed = last + 1 < len(sentence) and sentence.tokens[last + 1].text == ","
                if first and sentence.tokens[first - 1].text == "," and closed:
                    first -= 1  # "Kazakhstan's foreign minister, Murat Nurtleu, …"
                yield from self._title(sentence, actors, mention, _before(sentence, first))
                yield from self._title(sentence, actors, mention, _after(sentence, covered[-1]))

    def _title(self, sentence: Sentence, actors: Actors, bearer: Mention, run: list[int]) -> Iterator[Found]:
        """The offices that a run of words gives a name: of several that fit, the one with the longest title."""
        best: list[tuple[int, Found]] = []
        for at in run:
            heads = {sentence.tokens[at].lemma.lower(), sentence.tokens[at].text.lower()}
            for frame in (frame for head in sorted(heads) for frame in self._titles.get(head, ())):
                relation, _ = frame.source
                if (
                    preceded(sentence, at, frame.before)
                    and _heads(sentence, run, at, bearer)
                    and not _falls_short(sentence, run, at)
                    and self._fits(bearer.kind, relation.subjects)
                    and all(role in _OWNED or element.slot == "subject" for role, element in frame.roles)
                    and (found := self._held(sentence, actors, bearer, run, at, frame))
                ):
                    best.append((len(frame.before), found))
        longest = max((length for length, _ in best), default=0)
        yield from (found for length, found in best if length == longest)

    def _held(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: list[int], at: int, frame: Compiled[Source]
    ) -> Found | None:
        """The office that a title names: of the name beside it, or of whatever its bearer is known to head."""
        relation, first = frame.source[0], sentence.tokens[at - len(frame.before)]
        owner = self._owner(sentence, actors, run, at, relation, bearer)
        former = any(_is_former(sentence, k) for k in run if k <= at)
        if owner is None or (former and not owner.named) or not _allowed(frame.source[1], owner.entity):
            return None
        if not self._alike(relation, bearer.entity, owner.entity, actors.links):
            return None
        if owner.end <= sentence.tokens[at].end and _specialised(sentence, first.index - 1, actors.links):
            return None
        return Found(
            relation,
            bearer.entity,
            owner.entity,
            sentence,
            at,
            min(bearer.start, first.start, owner.start),
            max(bearer.end, sentence.tokens[at].end, owner.end),
            frame.pattern,
            Phase.HELD if former else Phase.HOLDS,
            actors.links.text[first.start : sentence.tokens[at].end],
            presupposed=True,
            inferred=owner.meant,
        )

    def _owner(
        self, sentence: Sentence, actors: Actors, run: list[int], title: int, relation: RelationType, bearer: Mention
    ) -> "_Owner | None":
        """What an office is of: the name in the run nearest in front of the title, else the first behind it; "its"; the
        name that "of" ties to the bearer; or the only state of which the bearer is known to hold it."""
        links = actors.links
        for index in [*(i for i in reversed(run) if i < title), *(i for i in run if i > title)]:
            token = sentence.tokens[index]
            mention = links.at(token.start, token.end)
            if mention and mention.entity != bearer.entity and (thing := self._fitting(mention, relation.objects)):
                return _Owner(thing, mention.start, mention.end)
            if token.upos != "PRON" or index > title:
                continue
            meant = actors.owned_by(sentence, index)
            if meant and meant != bearer.entity and self._fits(links.known(meant).kind, relation.objects):
                return _Owner(meant, token.start, token.end, meant=True)
        behind = sentence.covering(bearer.start, bearer.end)[-1] + 1
        if behind + 1 < len(sentence) and sentence.tokens[behind].text == "of":
            token = sentence.tokens[behind + 1]
            mention = links.at(token.start, token.end)
            if mention and (thing := self._fitting(mention, relation.objects)):
                return _Owner(thing, mention.start, mention.end)
        only = actors.offices.held_by(relation.iri, bearer.entity, actors.article.published, relation.shared_by)
        return _Owner(links.keep(only), bearer.start, bearer.end, named=False) if only else None


@dataclass(frozen=True, slots=True)
class _Owner:
    """What an office is of, and where that is said; ``meant``: by a pronoun; not ``named``: known from elsewhere."""

    entity: Iri
    start: int
    end: int
    meant: bool = False
    named: bool = True


def _allowed(frame: Frame, thing: Iri) -> bool:
    return thing not in frame.exceptions and (not frame.only or thing in frame.only)


def _phase(relation: RelationType, frame: Frame, predication: Predication) -> Phase:
    """What a predicate's tense says of a lasting relation: "was a member" no longer is, as far as it is said."""
    sentence, head = predication.sentence, predication.head
    if frame.ends:
        return Phase.ENDS
    if {predication.lemma, predication.token.text.lower()} & relation.begins:
        return Phase.BEGINS
    finite = sentence.child(head, "cop", "aux:pass", "aux") or predication.token
    past = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
    return Phase.HELD if past or _is_former(sentence, head) else Phase.HOLDS


def _specialised(sentence: Sentence, index: int, links: Links) -> bool:
    """Whether a noun in front of an office narrows it: the EU's foreign policy chief does not lead the EU."""
    if index < 0:
        return False
    token = sentence.tokens[index]
    return token.upos == "NOUN" and links.at(token.start, token.end) is None


def _heads(sentence: Sentence, run: list[int], at: int, bearer: Mention) -> bool:
    """Whether a word is the head of a title, and not a part of another: a national security adviser is no national.

    In front of a name it stands last, or before "of"; behind one, nothing but its own modifiers stands before it ("the
    son of President …" is no president).
    """
    if sentence.tokens[at].start < bearer.start:
        return at == run[-1] or sentence.tokens[at + 1].lemma.lower() in ("of", "for", "to")
    return not any(sentence.tokens[index].upos == "ADP" for index in run if index < at)


def _falls_short(sentence: Sentence, around: Sequence[int], head: int) -> bool:
    """Whether a noun is said to be less than it is: a vice president is no president."""
    if any(index < head and sentence.tokens[index].text.lower() in LESS for index in around):
        return True
    # "self-styled" is three words to the parser.
    begin = max(0, head - 5)
    in_front = "".join(token.text.lower() for token in sentence.tokens[begin:head])
    return any(word in in_front for word in LESS if "-" in word)


def _is_former(sentence: Sentence, index: int) -> bool:
    return (
        any(sentence.tokens[i].lemma.lower() in FORMER for i in sentence.children(index))
        or sentence.tokens[index].lemma.lower() in FORMER
    )


def _before(sentence: Sentence, first: int) -> list[int]:
    """The words of a title in front of a name: nouns, adjectives and possessives without a break."""
    run: list[int] = []
    for index in range(first - 1, max(first - 9, -1), -1):
        token = sentence.tokens[index]
        if token.upos not in _INSIDE_TITLE and token.text not in _IN_TITLE:
            break
        run.append(index)
    return run[::-1]


def _after(sentence: Sentence, last: int) -> list[int]:
    """The words of an apposition behind a name: between two commas, or from a comma to the end."""
    if last + 1 >= len(sentence) or sentence.tokens[last + 1].text != ",":
        return []
    run: list[int] = []
    for index in range(last + 2, min(last + 14, len(sentence))):
        token = sentence.tokens[index]
        if token.upos not in (*_INSIDE_TITLE, "DET", "ADP", "CCONJ") and token.text not in _IN_TITLE:
            break
        if token.upos == "ADP" and token.lemma.lower() not in ("of", "for", "to", "in", "at"):
            break
        run.append(index)
    closed = (
        not run
        or run[-1] + 1 >= len(sentence)
        or sentence.tokens[run[-1] + 1].upos == "PUNCT"
        or sentence.tokens[run[-1] + 1].upos == "ADP"
        or sentence.tokens[run[-1] + 1].lemma.lower() in ("who", "which")
    )
    return run if closed else []
