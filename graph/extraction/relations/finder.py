"""Predications and titles to relation propositions, by the frames of ``ontology/relations``."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import SUBJECT, Predication, phrase_head, predications
from graph.extraction.frames import FrameIndex, Match
from graph.extraction.lexicon import BODIES
from graph.extraction.linking.links import Links
from graph.extraction.meaning.actors import Actors
from graph.extraction.patterns import Compiled, compile_frame
from graph.extraction.relations.agencies import agencies
from graph.extraction.relations.bodies import place_before
from graph.extraction.relations.ellipsis import echoes
from graph.extraction.relations.found import RENEWING, Found, Kinds, Phase, allowed
from graph.extraction.relations.officeholding import OfficeReader
from graph.extraction.relations.titles import Source, TitleReader
from graph.extraction.relations.titlewords import falls_short, is_former, specialised
from graph.extraction.relations.wordingfinder import WordingFinder
from graph.extraction.treaties.pacts import NOUNS
from graph.language.dates import find_dates
from graph.language.sentence import Sentence
from graph.model import Binding, Date, Precision
from graph.terms import Iri, expand, local_name
from graph.vocabulary import Frame, RelationType, Vocabulary

_STATE: Final = expand("fds:State")
_TREATY: Final = expand("fds:Treaty")
_PLACE: Final = expand("fds:Place")
_XSD_DATE: Final = expand("xsd:date")


class RelationFinder:
    """Finds relations in sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._kinds = Kinds(vocabulary)
        frames = [
            ((relation, frame), frame.pattern)
            for relation in vocabulary.relations.values()
            for frame in relation.frames
        ]
        self._index: FrameIndex[Source] = FrameIndex(frames)
        titles: dict[str, list[Compiled[Source]]] = {}
        for source, pattern in frames:
            for compiled in compile_frame(source, pattern):
                slots = {element.slot for _, element in compiled.roles}
                if not compiled.is_verb and slots == {"subject", "object"} and len(compiled.roles) == 2:
                    titles.setdefault(compiled.head, []).append(compiled)
        self._titles = TitleReader(self._kinds, titles)
        self._offices = OfficeReader(self._kinds, self._titles)
        self._wordings = WordingFinder(self._kinds, vocabulary)

    def find(self, sentence: Sentence, actors: Actors, before: Sequence[Found] = ()) -> Iterator[Found]:
        """The relations of a sentence, each once: those of titles first, since later phrases may mean their holders.

        ``before`` are those of the sentences before it, oldest first: "Neither does China" says one of them again.
        """
        seen: dict[tuple[Iri, Iri, Iri | Date, bool], Found] = {}
        titles = list(self._titles.read(sentence, actors))
        said = [
            *titles,
            *self._offices.read(sentence, actors, titles),
            *self._of_frames(sentence, actors),
            *self._wordings.read(sentence, actors),
            *agencies(sentence, actors, self._kinds.vocabulary),
        ]
        said += echoes(sentence, actors, self._kinds, (*before, *said))
        for found in said:
            key = (found.relation.iri, found.subject, found.object)
            # "ended its alliance with China" speaks of an alliance, and of its end: the end is what it says.
            ended, held = seen.get((*key, True)), seen.get((*key, False))
            if found.subject == found.object or (ended if found.phase.over else held):
                continue
            if not found.phase.over and ended and (found.named or found.head == ended.head):
                continue
            if found.phase.over and held and (held.named or held.head == found.head):
                seen.pop((*key, False))
            seen[*key, found.phase.over] = found
        yield from seen.values()

    def _of_frames(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        for predication in predications(sentence):
            if falls_short(sentence, sentence.children(predication.head), predication.head):
                continue
            matches = list(self._index.match(predication))
            # "prime minister of Armenia" is no minister of Armenia: of a noun's frames the longest name counts.
            longest = max((match.words for match in matches if not predication.is_verb), default=0)
            for match in matches:
                if match.words < longest or (
                    not predication.is_verb and specialised(sentence, predication.head - match.words - 1, actors.links)
                ):
                    continue
                relation, frame = match.source
                aside = (
                    not predication.is_verb and not sentence.child(predication.head, "cop") and "object" in match.slots
                )
                subjects = self._filled(sentence, match, "subject", actors, relation.subjects)
                objects = self._filled(sentence, match, "object", actors, relation.objects)
                if _XSD_DATE in relation.objects:
                    yield from self._dated(match, subjects, actors)
                    continue
                if "object" not in match.slots:
                    subjects = [(i, who) for i, who in subjects if sentence.tokens[i].upos != "PRON"]
                    objects = [(predication.head, self._headed(who, actors)) for _, who in subjects[:1]]
                for i, subject in subjects:
                    for j, thing in objects:
                        if aside and subject and actors.links.known(subject).kind == "Person":
                            continue  # the titles of people are read by the words beside their names
                        if (
                            subject
                            and thing
                            and i != j
                            and allowed(frame, thing)
                            and self._kinds.alike(relation, subject, thing, actors.links)
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
                                slots=(
                                    bound("subject", sentence, i, subject, actors.links),
                                    bound("object", sentence, j, thing, actors.links),
                                ),
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
                        slots=(
                            bound("subject", sentence, i, subject, actors.links),
                            Binding("object", date.start, date.end),
                        ),
                    )

    def _filled(
        self, sentence: Sentence, match: Match[Source], slot: str, actors: Actors, wanted: tuple[Iri, ...]
    ) -> list[tuple[int, Iri | None]]:
        """The words that fill a slot, each with whom it means; a plural may mean several."""
        found: list[tuple[int, Iri | None]] = []
        for index in match.slots.get(slot, ()):
            treaty = match.source[0].objects == (_TREATY,)
            found += [(index, one) for one in self._meant(sentence, index, actors, wanted, treaty)]
        return found

    def _meant(
        self, sentence: Sentence, index: int, actors: Actors, wanted: tuple[Iri, ...], treaty: bool
    ) -> list[Iri]:
        token = sentence.tokens[index]
        named = actors.links.at(token.start, token.end)
        if named:
            thing = self._kinds.fitting(named, wanted)
            if thing is None and named.kind == "Person" and treaty and _STATE in wanted:
                thing = self._headed(named.entity, actors)  # a treaty that its head signs is the state's
            return [thing] if thing else []
        if wanted == (_TREATY,):
            spoken = token.upos == "PRON" or token.lemma.lower() in NOUNS
            return [meant] if spoken and (meant := treaty_before(token.start, actors.links)) else []
        if token.lemma.lower() in BODIES and _PLACE in wanted:
            return []  # "the government, which sits in Aden": a state does not lie there
        found = actors.resolve(sentence, index) or place_before(sentence, index, actors)
        if found and treaty and _STATE in wanted and actors.links.known(found).kind == "Person":
            found = self._headed(found, actors)
        several = [found] if found else [one for one in actors.all(sentence, index) if not is_group(one)]
        return [one for one in several if self._kinds.fit(actors.links.known(one).kind, wanted)]

    def _headed(self, person: Iri | None, actors: Actors) -> Iri | None:
        """The state that "the Vladimir Putin government" governs: the text does not say which."""
        state = actors.offices.headed_by(person, actors.article.published) if person else None
        return actors.links.keep(state) if state else None


def treaty_before(at: int, links: Links) -> Iri | None:
    """The treaty named last before a place, for "the treaty" and "it"."""
    before = [one.entity for one in links.mentions if one.kind == "Treaty" and one.end <= at]
    return before[-1] if before else None


def is_group(iri: Iri) -> bool:
    """Whether an entity is a group of people without a name."""
    return local_name(iri).startswith("group-")


def _phase(relation: RelationType, frame: Frame, predication: Predication) -> Phase:
    """What a predicate's tense says of a lasting relation: "was a member" no longer is, as far as it is said."""
    sentence, head = predication.sentence, predication.head
    if frame.ends:
        return Phase.ENDS
    if {predication.lemma, predication.token.text.lower()} & relation.begins:
        return Phase.BEGINS
    if predication.lemma in RENEWING or any(
        sentence.tokens[i].text.lower() in RENEWING for i in (head, sentence.tokens[head].head)
    ):
        return Phase.HOLDS
    finite = sentence.child(head, "cop", "aux:pass", "aux") or predication.token
    past = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
    return Phase.HELD if past or is_former(sentence, head) else Phase.HOLDS
