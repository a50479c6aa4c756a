"""Predications and titles to relation propositions, by the frames of ``ontology/relations``."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import OBJECT, SUBJECT, Predication, phrase_head
from graph.extraction.events.games import is_play
from graph.extraction.frames import FrameIndex, Match
from graph.extraction.learnt.reading import Reading
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import is_seat
from graph.extraction.meaning.actors import Actors
from graph.extraction.patterns import Compiled, compile_frame
from graph.extraction.relations.agencies import agencies
from graph.extraction.relations.bearers import HOLDING, PARTS, Bearers, is_of_a_state
from graph.extraction.relations.cabinets import cabinets
from graph.extraction.relations.ellipsis import echoes
from graph.extraction.relations.foretold import foretold
from graph.extraction.relations.found import RENEWING, TAKING, Found, Kinds, Phase, allowed, can_be_run
from graph.extraction.relations.foundings import begun, foundings
from graph.extraction.relations.governments import hear_states
from graph.extraction.relations.learnt import LearntRelations
from graph.extraction.relations.listed import listed
from graph.extraction.relations.memberships import memberships
from graph.extraction.relations.neighbouring import neighbouring
from graph.extraction.relations.neighbours import mended, neighbours
from graph.extraction.relations.officeholding import OfficeReader
from graph.extraction.relations.partborders import is_of_a_part
from graph.extraction.relations.parties import parties
from graph.extraction.relations.posts import places, posts
from graph.extraction.relations.seats import seats
from graph.extraction.relations.stationed import stationed
from graph.extraction.relations.succession import successions
from graph.extraction.relations.terms import terms
from graph.extraction.relations.titles import Source, TitleReader
from graph.extraction.relations.titlewords import falls_short, is_former, is_to_come, specialised
from graph.extraction.relations.unfit import as_told, is_unfit
from graph.extraction.relations.whereabouts import whereabouts
from graph.extraction.relations.wordingfinder import WordingFinder
from graph.language.dates import find_dates
from graph.language.sentence import Sentence
from graph.model import Binding, Date, Precision
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType, Vocabulary

_OF_VERBS: Final = ("{object} group {subject}",)
"""Patterns whose head is no title, although it is a noun too: "the rebel group Hamas" groups nobody."""
_XSD_DATE: Final = expand("xsd:date")
_LEAVING: Final = ("withdraw from", "retreat from", "pull out of")
_OPENING: Final = "{subject} open in"
_PLAYED: Final = ("controls", "leads", "administers")
"""What teams and players do in games too: "led the Bulls to a title"."""
_OF_BODIES: Final = ("leads", "chairs", "spokesperson_of")
_BIDS: Final = frozenset("apply ask bid application request".split())
_UNITS: Final = frozenset("force battlegroup contingent battalion brigade garrison peacekeeper".split())
"""What of a body fights, where no name is that of the unit itself, as of "the Ukrainian ground forces"."""
_HOLDERS: Final = frozenset(
    "troop force soldier army military unit fighter paratrooper marine tank artillery garrison "
    "personnel man contingent brigade battalion division militia presence armour armor".split()
)
"""With whom a place is held: who takes them away leaves it, but not who withdraws an ambassador."""


class RelationFinder:
    """Finds relations in sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._kinds = Kinds(vocabulary)
        self._bearers = Bearers(self._kinds)
        frames = [
            ((relation, frame), frame.pattern)
            for relation in vocabulary.relations.values()
            for frame in relation.frames
        ]
        self._index: FrameIndex[Source] = FrameIndex(frames)
        titles: dict[str, list[Compiled[Source]]] = {}
        for source, pattern in frames:
            for compiled in compile_frame(source, pattern) if pattern not in _OF_VERBS else ():
                slots = {element.slot for _, element in compiled.roles}
                if not compiled.is_verb and slots == {"subject", "object"} and len(compiled.roles) == 2:
                    titles.setdefault(compiled.head, []).append(compiled)
        self._titles = TitleReader(self._kinds, titles)
        self._offices = OfficeReader(self._kinds, self._titles)
        self._wordings = WordingFinder(self._kinds, vocabulary)
        self._learnt = LearntRelations(vocabulary, self._bearers)

    def find(self, number: int, reading: Reading, actors: Actors, before: Sequence[Found] = ()) -> Iterator[Found]:
        """The relations of a sentence, given by its number, each once: those of titles first, since later phrases may
        mean their holders.

        ``before`` are those of the sentences before it, oldest first: "Neither does China" says one of them again.
        """
        seen: dict[tuple[Iri, Iri, Iri | Date, bool], Found] = {}
        sentence = reading.views[number].sentence
        hear_states(sentence, actors)
        titles = list(self._titles.read(sentence, actors))
        said = [
            *titles,
            *self._offices.read(sentence, actors, titles),
            *neighbouring(sentence, actors, self._kinds.vocabulary),
            *self._of_frames(reading.views[number], actors),
            *self._wordings.read(sentence, actors),
            *agencies(sentence, actors, self._kinds.vocabulary),
            *parties(sentence, actors, self._kinds.vocabulary),
            *listed(sentence, actors, self._kinds.vocabulary),
            *whereabouts(sentence, actors, self._kinds.vocabulary),
            *foundings(sentence, actors, self._kinds.vocabulary),
            *neighbours(sentence, actors, self._kinds.vocabulary),
            *seats(sentence, actors, self._kinds.vocabulary),
        ]
        sentences = [view.sentence for view in reading.views[max(0, number - 4) : number + 1]]
        said += foretold(sentences, actors, self._kinds.vocabulary, (*before, *said))
        said += posts(sentence, actors, (*before, *said))
        said += places(sentence, actors, self._kinds.vocabulary, (*before, *said))
        said += cabinets(sentence, actors, self._kinds.vocabulary, (*before, *said))
        said += terms(sentence, actors, self._kinds.vocabulary, (*before, *said))
        said += memberships(sentence, actors, self._kinds.vocabulary, self._bearers, (*before, *said))
        said += stationed(sentence, actors, self._kinds.vocabulary, said)
        said += echoes(sentence, actors, self._kinds, (*before, *said))
        said += self._learnt.read(number, reading, actors, said)
        said += successions(sentence, actors, before, said)
        bids = {(one.subject, one.object) for one in said if one.relation.name == "applied_to_join"}
        for told in map(as_told, said):
            found = mended(told, actors)
            if found is None:
                continue
            if found.relation.name == "member_of" and (found.subject, found.object) in bids and _is_bid_for(found):
                continue
            if found.relation.name in _OF_BODIES and _is_of_a_part(found, actors):
                continue
            if found.relation.name in _PLAYED and is_play(reading.views[number]):
                continue
            if is_of_a_part(found, actors) or _takes_no_state(found, actors) or is_unfit(found, actors.links):
                continue
            if found.relation.name in _OF_BODIES and any(_is_same_body(found, one) for one in seen.values()):
                continue
            key = _said(found)
            # "ended its alliance with China" speaks of an alliance, and of its end: the end is what it says.
            ended, held = seen.get((*key, True)), seen.get((*key, False))
            if found.subject == found.object or (ended if found.phase.over else held):
                continue
            if not found.phase.over and ended and (found.named or found.head == ended.head):
                continue
            if found.phase.over and held and (held.named or held.head == found.head):
                seen.pop((*key, False))
            seen[*key, found.phase.over] = found
        for found in seen.values():
            if not isinstance(found.object, Date):
                actors.discourse.tied(found.relation.name, found.object, found.end)
        yield from seen.values()

    def _of_frames(self, view: View, actors: Actors) -> Iterator[Found]:
        sentence = view.sentence
        predications = view.framing.predications.values()
        told = [(one, matches) for one in predications if (matches := list(self._index.match(one)))]
        inner = {i for one, matches in told for match in matches for i in _inner(one, match.pattern)}
        for predication, matches in told:
            below = sentence.children(predication.head)
            to_come = not predication.is_verb and is_to_come(sentence, below, predication.head)
            if predication.head in inner or to_come or falls_short(sentence, below, predication.head):
                continue
            # "prime minister of Armenia" is no minister of Armenia: of a noun's frames the longest name counts.
            longest = max((match.words for match in matches if not predication.is_verb), default=0)
            for match in matches:
                if (
                    match.words < longest
                    or (
                        not predication.is_verb
                        and specialised(sentence, predication.head - match.words - 1, actors.links)
                    )
                    or _takes_others(match.pattern, predication)
                ):
                    continue
                relation, frame = match.source
                aside = not predication.is_verb and not sentence.child(predication.head, "cop")
                subjects = self._filled(match, "subject", actors, relation.subjects)
                objects = self._filled(match, "object", actors, relation.objects)
                if _XSD_DATE in relation.objects:
                    yield from self._dated(match, subjects, actors)
                    continue
                subjects = _of_one_kind(relation, subjects, actors)
                if aside and len(subjects) == 1 and _are_others(sentence, predication.head, subjects[0][0]):
                    continue
                for i, subject in subjects:
                    for j, thing in objects:
                        if relation.name == "administers" and _is_titled(sentence, i):
                            continue  # "President Ada Holm ruled Chad": the office is told, by the title
                        if aside and actors.links.known(subject).kind == "Person":
                            continue  # the titles of people are read by the words beside their names
                        if (
                            i != j
                            and allowed(frame, thing)
                            and not (relation.name in HOLDING and is_of_a_state(sentence, j, thing, actors))
                            and _can_be(relation, match.pattern, subject, thing, actors)
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
                                denied=relation.name == "allied_with" and _is_neither(sentence, j),
                                slots=(
                                    bound("subject", sentence, i, subject, actors.links),
                                    bound("object", sentence, j, thing, actors.links),
                                ),
                            )

    def _filled(
        self, match: Match[Source], slot: str, actors: Actors, wanted: tuple[Iri, ...]
    ) -> list[tuple[int, Iri]]:
        """The words that fill a slot, each with whom it means."""
        sentence, relation = match.predication.sentence, match.source[0]
        return [
            (index, one)
            for index in match.slots.get(slot, ())
            for one in self._bearers.of(sentence, index, actors, relation, wanted)
        ]

    def _dated(self, match: Match[Source], subjects: list[tuple[int, Iri]], actors: Actors) -> Iterator[Found]:
        """A relation between an entity and a date, such as that of its foundation."""
        relation, _frame = match.source
        sentence = match.predication.sentence
        told = {*match.slots.get("object", ()), *(match.predication.of("on") if match.predication.is_verb else ())}
        for date in find_dates(actors.links.text, actors.article.published, start=sentence.start, end=sentence.end):
            covered = sentence.covering(date.start, date.end)
            for i, one in subjects:
                subject = begun(sentence, i, match.predication.head, match.pattern, one, actors)
                if subject and date.first and told.intersection(covered):
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


def _is_neither(sentence: Sentence, index: int) -> bool:
    """Whether a noun is of neither of some: "an ally of neither", "an ally of neither Chad nor Libya"."""
    around = (index, index - 1, *(sentence.children(index)))
    return any(sentence.tokens[i].text.lower() in ("neither", "nor") for i in around)


def _said(found: Found) -> tuple[Iri, Iri, Iri | Date]:
    """What a relation says: the same of Chad and Niger as of Niger and Chad, where both are sides of it alike."""
    subject, thing = found.subject, found.object
    if found.relation.symmetric and not isinstance(thing, Date):
        subject, thing = sorted((subject, thing))
    return found.relation.iri, subject, thing


def _is_of_a_part(found: Found, actors: Actors) -> bool:
    """Whether the object's name only says whose part is meant: "head of the UN mission", "led a NATO delegation"."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "object"), None)
    covered = sentence.covering(thing.start, thing.end) if thing else ()
    if not covered:
        return False
    token = sentence.tokens[next((i for i in covered if sentence.tokens[i].head not in covered), covered[-1])]
    belongs = token.relation == "compound" or token.deprel == "nmod:poss"
    noun = sentence.tokens[token.head] if belongs and token.head > token.index else token
    own = isinstance(found.object, Date) or noun.lemma.lower() in actors.links.known(found.object).label.lower()
    unit = noun.lemma.lower() in _UNITS and not own
    if not (unit or noun.lemma.lower() in PARTS) or noun.upos != "NOUN" or sentence.child(noun.index, "appos"):
        return False
    if belongs and noun.lemma.lower() == "committee":
        return True  # "chairs the House of Commons foreign affairs committee"
    before = (sentence.tokens[i] for i in sentence.children(noun.index) if i < noun.index)
    named = (actors.links.on(one) for one in before if not is_seat(one, actors.links))
    return any(one is not None and one.entity in actors.links.gazetteer.known for one in named)


def _is_same_body(found: Found, told: Found) -> bool:
    """Whether the words for a body were read before as another one that somebody heads so: of "the | Honduran | army"
    both words may mean one."""
    if (told.relation, told.subject) != (found.relation, found.subject) or told.object == found.object:
        return False
    mine, other = (next((slot for slot in one.slots if slot.role == "object"), None) for one in (found, told))
    return mine is not None and other is not None and mine.start < other.end and other.start < mine.end


def _of_one_kind(relation: RelationType, subjects: list[tuple[int, Iri]], actors: Actors) -> list[tuple[int, Iri]]:
    """Those who lead something without the body that a list goes on with: "led by Ada Holm, and the Left Bloc"."""
    people = [one for one in subjects if actors.links.known(one[1]).kind == "Person"]
    return people if relation.name == "leads" and people[:1] == subjects[:1] else subjects


def _takes_others(pattern: str, predication: Predication) -> bool:
    """Whether somebody is withdrawn who held nothing: "withdrew its envoy from Beirut"; or something else opens than
    the subject: "Russia opened a base in 2003".
    """
    if pattern.startswith(_OPENING) and predication.of(OBJECT) and not predication.passive:
        return True
    taken = [predication.sentence.tokens[i].lemma.lower() for i in predication.of(OBJECT)]
    leaving = any(words in pattern for words in _LEAVING)
    return leaving and bool(taken) and not predication.passive and _HOLDERS.isdisjoint(taken)


def _takes_no_state(found: Found, actors: Actors) -> bool:
    """Whether "it" was taken, and would be a state: towns are, and "it" means one that was not seen."""
    sentence = found.sentence
    if found.relation.name != "controls" or sentence.tokens[found.head].lemma.lower() not in TAKING:
        return False
    thing = sentence.child(found.head, "obj")
    state = not isinstance(found.object, Date) and actors.links.known(found.object).kind == "State"
    return state and thing is not None and thing.upos == "PRON"


def _is_titled(sentence: Sentence, name: int) -> bool:
    """Whether a title stands in front of a name."""
    below = (sentence.tokens[one] for one in sentence.children(name) if one < name)
    return any(one.deprel == "nmod:desc" and one.lemma.lower() in TITLES for one in below)


def _is_bid_for(found: Found) -> bool:
    """Whether a membership is only what a bid is for: "applied to | join", "its bid to | enter"."""
    above = found.sentence.tokens[found.sentence.tokens[found.head].head]
    return above.index < found.head and above.lemma.lower() in _BIDS


def _inner(predication: Predication, pattern: str) -> Iterator[int]:
    """The verbs that a longer frame has as its own word: of "apply to join" the joining, which has not happened."""
    sentence = predication.sentence
    for index in sentence.children(predication.head) if predication.is_verb else ():
        below = sentence.tokens[index]
        if below.upos == "VERB" and f" to {below.lemma.lower()} " in pattern:
            yield index


def _are_others(sentence: Sentence, noun: int, name: int) -> bool:
    """Whether a plural behind a name goes on a list and does not say what that is: "China, parts of Australia"."""
    token = sentence.tokens[noun]
    return token.relation in ("appos", "conj") and token.head == name and token.feature("Number") == "Plur"


def _can_be(relation: RelationType, pattern: str, subject: Iri, thing: Iri, actors: Actors) -> bool:
    """Whether two can stand so to each other at all: no state lies in a city, and nobody becomes somebody else."""
    kinds = actors.links.known(subject).kind, actors.links.known(thing).kind
    if relation.name == "operates":
        # Who runs a town rules it; what is operated where no town is known is a port or base.
        return can_be_run(kinds[1]) or (kinds[1] == "Place" and "operat" in pattern)
    if relation.name == "controls" and kinds[1] == "State" and any(words in pattern for words in _LEAVING):
        return False  # France never ruled the Mali from which it pulled out
    if relation.name == "member_of" and " enter " in pattern:
        return kinds == ("State", "InternationalOrganisation")  # others enter buildings
    if relation.name == "recognises" and kinds[1] == "Person":
        # A person who is recognised for a book is honoured; but who heads another state is recognised by states.
        foreign = actors.offices.headed_by(thing, actors.article.published) not in (None, subject)
        return " as " in pattern or "presidency" in pattern or (foreign and kinds[0] == "State")
    if relation.name == "recognises" and kinds[1] == "InternationalOrganisation":
        return False  # "the UN admitted Tuvalu, and Fiji recognised it"
    if relation.name in ("located_in", "part_of"):
        return kinds[0] != "State" or kinds[1] not in ("City", "Facility", "Place")
    return relation.name != "succeeded_by" or "become" not in pattern or kinds != ("Person", "Person")


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
