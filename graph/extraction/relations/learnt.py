"""Relations that the learnt reader sees between two words, beside those that frames, titles and wordings find.

The learnt reader says which relation holds between whom; the tree says how it is told: between the parts of one noun
phrase ("the NATO member Latvia") it is presupposed, through a verb it has the verb's stance.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import infinitive_of, is_passive, phrase_head, preposition
from graph.extraction.learnt.reading import Reading, Related
from graph.extraction.lexicon import FORMER
from graph.extraction.linking.links import Links
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.bearers import HOLDING, Bearers, is_of_a_state
from graph.extraction.relations.found import ATTRIBUTES, TAKING, Found, Phase, can_be_run
from graph.extraction.relations.heading import (
    dismisses,
    first_of_list,
    is_led_by,
    is_no_head,
    is_of_another,
    leads_another,
    led_by_another,
    of_nearest,
    owns,
    takes_over,
)
from graph.extraction.relations.parties import BESIDE
from graph.extraction.relations.reference import known_to_hold
from graph.extraction.relations.stationed import KEPT
from graph.extraction.relations.tags import is_between_speaker_and_words
from graph.extraction.relations.titlekinds import is_local
from graph.extraction.relations.titlewords import is_former
from graph.extraction.relations.whereabouts import may_lie_in
from graph.extraction.relations.wished import is_only_wished
from graph.language.sentence import Sentence, Token
from graph.vocabulary import RelationType, Vocabulary

LIKELY: Final = 0.8
"""The share of certainty past which a relation is taken from the learnt reader alone."""
AMONG: Final = 0.3
"""The share past which it is taken where grammar agrees."""
_PHASES: Final = {"": Phase.HOLDS, "+": Phase.BEGINS, "!": Phase.ENDS}
_APART: Final = (
    "capital_of",
    "founded_on",
    "holds_office",
    "head_of_state_of",
    "head_of_government_of",
    "minister_of",
)
"""What is not between two that are named (an office, a day), or where each title has its own rules: Iran's president is
not its head of state, and a vice president is nobody's."""
_HEADED: Final = ("leads", "chairs")
_UNRECOGNISED: Final = ("Person", "InternationalOrganisation")
"""What is honoured or dealt with rather than recognised as a state or its government."""
_STANDING: Final = {"borders": ("border", "share", "have", "be", "adjoin")}
"""What is there whatever other verbs say: who will not close his border with somebody has one."""
_ASKED: Final = {"applied_to_join": frozenset("join become enter accede".split())}
"""Verbs of what is only asked for: of "handed in bids to join" the handing in is what is said."""
_BIDS: Final = ("bid", "application", "request")
_APPLYING: Final = ("apply", "ask", "request")
_HANDING: Final = ("hand", "submit", "lodge", "file")
_SUCCEEDING: Final = frozenset(
    "succeed successor succession replace replacement follow heir inherit supersede rename predecessor precede".split()
)
_OVER: Final = FORMER | frozenset("until once end lose fall expire lapse dissolve".split())
_BEGINNING: Final = ("begin", "start", "commence")
_NEIGHBOURS: Final = frozenset("neighbour neighbor neighbouring neighboring".split())
_BORDERS: Final = frozenset("border frontier boundary bordering".split())
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_VERBAL: Final = ("VERB", "AUX")
_SUBJECTS: Final = ("nsubj", "csubj")


class LearntRelations:
    """Finds relations by the learnt reader alone."""

    def __init__(self, vocabulary: Vocabulary, bearers: Bearers) -> None:
        self._types = {one.name: one for one in vocabulary.relations.values() if one.name not in _APART}
        self._bearers = bearers
        self._spoken = {one.name: _words(one) for one in self._types.values() if one.name in HOLDING}

    def read(self, number: int, reading: Reading, actors: Actors, told: Iterable[Found]) -> Iterator[Found]:
        """The relations of a sentence, but for those that are ``told`` already by other means."""
        sentence = reading.views[number].sentence
        told = list(told)
        known = {(one.relation.iri, one.subject, one.object) for one in told}
        related = [of_nearest(sentence, one, actors.links) for one in reading.relations(number, AMONG)]
        for one in _surely(sentence, related, actors.links):
            relation = self._types.get(one.name)
            if relation is None:
                continue
            if relation.name in _HEADED and (
                is_no_head(sentence, one)
                or is_local(sentence, one.second, one.first, actors.links)
                or is_of_another(sentence, one)
                or led_by_another(sentence, one, actors.links)
            ):
                continue
            if relation.name == "succeeded_by" and not any(token.lemma.lower() in _SUCCEEDING for token in sentence):
                continue  # "after the Soviet Union's collapse Latvia joined NATO": who was in its place is not said
            if is_only_wished(relation.name, sentence, one.first, one.second):
                continue
            if relation.name == "located_in" and _apart(sentence, one.first, one.second):
                continue
            if is_between_speaker_and_words(sentence, one.first, one.second):
                continue
            for found in self._found(sentence, relation, one, actors):
                ends = {(relation.iri, found.subject, found.object)}
                if _is_anothers(found, told) or (relation.name == "borders" and _is_told_otherwise(found, told)):
                    continue
                if relation.name == "succeeded_by" and (relation.iri, found.object, found.subject) in known:
                    continue  # "was preceded by A and succeeded by B"
                if relation.symmetric and not isinstance(found.object, tuple):
                    ends |= {(relation.iri, there, here) for _, here, there in list(ends)}  # type: ignore[misc]
                if not ends & known and not any(
                    _says_better(other, found) or _has_subject(other, found, one.first) for other in told
                ):
                    known |= ends
                    yield found

    def _told(self, sentence: Sentence, relation: RelationType, one: Related) -> tuple[int, bool, Phase] | None:
        """The word whose stance is that of a relation, whether all is within a noun phrase, and whether it begins or
        ends; nothing where the verb tells of something else."""
        head, nominal = told_by(sentence, one.first, one.second)
        if sentence.tokens[head].lemma.lower() in _ASKED.get(relation.name, ()):
            head = next((i for i in sentence.ancestors(head) if sentence.tokens[i].upos == "VERB"), head)
        phase = _PHASES[one.phase]
        handed = sentence.tokens[head].lemma.lower() in (*_HANDING, *_APPLYING) and sentence.tokens[head].upos == "VERB"
        if relation.name == "applied_to_join" and phase is Phase.HOLDS and handed:
            phase = Phase.BEGINS
        if phase.over and relation.name in _HEADED and dismisses(sentence, head, one.first):
            return None  # "sacked Juan Riva as head of the council"
        if phase.over and (sentence.tokens[head].lemma.lower() in _BEGINNING or takes_over(sentence, head, one.first)):
            phase = Phase.BEGINS  # "began a two-year term on the council"
        if phase.over and nominal and head in (one.first, one.second) and not _is_over(sentence, one):
            phase = Phase.HOLDS  # "Ada Holm, a member of the Left Bloc, resigned": from what is not said
        own = sentence.tokens[sentence.tokens[one.first].head]
        if relation.name == "controls" and own.index != head and _takes_it(sentence, own, one.first):
            head, phase = own.index, Phase.BEGINS  # "recaptured the town, a year after Russia captured it"
        if relation.name in _HEADED and not nominal and leads_another(sentence, head, one.first):
            above = sentence.tokens[sentence.tokens[one.first].head]
            if above.lemma.lower() not in _SUCCEEDING or above.upos != "VERB":
                return None
            head, phase = above.index, Phase.BEGINS  # "Ada Holm led it until 2019, when Otto Ryder succeeded her"
        verb = sentence.tokens[head].lemma.lower()
        if verb not in _STANDING.get(relation.name, (verb,)):
            head, nominal = one.second, True
        if relation.name in HOLDING and not nominal and verb not in self._spoken[relation.name]:
            return None
        return head, nominal, phase

    def _found(self, sentence: Sentence, relation: RelationType, one: Related, actors: Actors) -> Iterator[Found]:
        told = self._told(sentence, relation, one)
        if told is None:
            return
        head, nominal, phase = told
        spoken = (one.first, one.second, phrase_head(sentence, one.first), phrase_head(sentence, one.second), head)
        places = [sentence.tokens[index] for index in spoken]
        for subject in self._bearers.of(sentence, one.first, actors, relation, relation.subjects):
            for thing in self._bearers.of(sentence, one.second, actors, relation, relation.objects):
                kind = actors.links.known(thing).kind
                possible = relation.name != "operates" or can_be_run(kind)
                possible = possible and (relation.name != "recognises" or kind not in _UNRECOGNISED)
                if relation.name == "borders" and _is_of_neighbours(sentence):
                    possible = known_to_hold(relation.iri, subject, thing)
                possible = possible and not (
                    relation.name in HOLDING and is_of_a_state(sentence, one.second, thing, actors)
                )
                if relation.name == "citizen_of":
                    possible = not actors.links.text.startswith(("-born", " -born"), sentence.tokens[one.second].end)
                if relation.name == "located_in":
                    on = kind == "GeographicFeature" and preposition(sentence, one.second) == "on"
                    possible = not on and may_lie_in(subject, thing, actors)  # a town on a river is not in it
                if subject != thing and possible and self._bearers.kinds.alike(relation, subject, thing, actors.links):
                    yield Found(
                        relation,
                        subject,
                        thing,
                        sentence,
                        head,
                        min(place.start for place in places),
                        max(place.end for place in places),
                        "as learnt",
                        Phase.HELD if nominal and is_former(sentence, head) else phase,
                        presupposed=nominal,
                        inferred=not all(actors.is_named(sentence, index) for index in (one.first, one.second)),
                        slots=(
                            bound("subject", sentence, one.first, subject, actors.links),
                            bound("object", sentence, one.second, thing, actors.links),
                        ),
                    )


def _surely(sentence: Sentence, related: list[Related], links: Links) -> list[Related]:
    """What is seen clearly enough; or less clearly, where grammar agrees: of one in a list of whom another is clearly
    told of so, of a body that a person's name owns ("Evo Morales's Movement for Socialism") or behind which it stands
    ("the Green Party, led by Jan Lech"), of a town that is taken as "it", and of a bid that is handed in."""
    told = {(one.name, one.phase, *_lists(sentence, one)) for one in related if one.share >= LIKELY}
    return [
        one
        for one in related
        if one.share >= LIKELY
        or (one.name, one.phase, *_lists(sentence, one)) in told
        or (one.name == "leads" and (owns(sentence, one, links) or is_led_by(sentence, one, links)))
        or (one.name == "controls" and _takes_it_too(sentence, one))
        or (one.name == "applied_to_join" and _hands_in_bid(sentence, one))
    ]


def _is_of_neighbours(sentence: Sentence) -> bool:
    """Whether neighbours are told of and no border: some have the sea between them, as Japan and South Korea."""
    lemmas = {token.lemma.lower() for token in sentence}
    return bool(lemmas & _NEIGHBOURS) and not lemmas & _BORDERS


def _is_told_otherwise(found: Found, told: Iterable[Found]) -> bool:
    """Whether a sentence without a word for borders tells something else of two that would have one."""
    ends = {found.subject, found.object}
    lemmas = {token.lemma.lower() for token in found.sentence}
    return lemmas.isdisjoint(_BORDERS | _NEIGHBOURS) and any({one.subject, one.object} == ends for one in told)


def _lists(sentence: Sentence, one: Related) -> tuple[int, int]:
    """The first words of the lists in which both ends stand; what hangs on one of a list is told of that one alone."""
    first, second = first_of_list(sentence, one.first), first_of_list(sentence, one.second)
    below = first in sentence.ancestors(one.second) or second in sentence.ancestors(one.first)
    return (one.first, one.second) if below else (first, second)


def _takes_it_too(sentence: Sentence, one: Related) -> bool:
    """Whether a clause tells that one took as "it" what the verb above it has as its object: "recaptured the town, a
    year after Russia captured it"."""
    verb = sentence.tokens[sentence.tokens[one.first].head]
    thing = sentence.child(verb.head, "obj")
    taken = thing is not None and thing.index == one.second and sentence.tokens[verb.head].lemma.lower() in TAKING
    return taken and verb.relation == "advcl" and _takes_it(sentence, verb, one.first)


def _hands_in_bid(sentence: Sentence, one: Related) -> bool:
    """Whether what is to be joined hangs on a bid that somebody hands in: "handed in its bid to join the union"."""
    joining = sentence.tokens[sentence.tokens[one.second].head]
    noun = sentence.tokens[joining.head]
    verb = sentence.tokens[noun.head]
    asked = joining.lemma.lower() in _ASKED["applied_to_join"] and noun.lemma.lower() in _BIDS
    return asked and verb.upos == "VERB" and verb.lemma.lower() in _HANDING


def _words(relation: RelationType) -> frozenset[str]:
    """The words of the frames and wordings of a relation."""
    patterns = (*(one.pattern for one in relation.frames), *(one.pattern for one in relation.wordings))
    return frozenset(_WORD.findall(" ".join(patterns)))


def _apart(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two places stand in clauses of their own: "plants at Abqaiq; the Houthis in Yemen claimed …"."""
    between = sentence.tokens[min(first, second) + 1 : max(first, second)]
    told = any(one.feature("VerbForm") == "Fin" and one.deprel != "acl:relcl" for one in between if one.upos == "VERB")
    return any(one.text == ";" or (told and one.upos == "SCONJ") for one in between)


def _says_better(told: Found, learnt: Found) -> bool:
    """Whether a title says more exactly what the learnt reader saw: who chairs a body, or whom the whole name of its
    object means ("Kenyan police", of which "Kenyan" is a part)."""
    if told.relation.name == learnt.relation.name == "leads" and _leads_apart(told, learnt):
        return True
    if told.pattern == KEPT and told.relation.iri == learnt.relation.iri and told.object == learnt.subject:
        return True  # "France has 900 soldiers in Chad and Germany about 300": none in Germany
    if told.subject != learnt.subject:
        return _is_whom_it_happens(told, learnt)
    if told.object == learnt.object:
        return {told.relation.name, learnt.relation.name} == set(_HEADED)
    if told.relation.iri == learnt.relation.iri and told.relation.name == "spokesperson_of":
        return True  # "spokeswoman for the Russian foreign ministry"
    whole, part = (next((slot for slot in one.slots if slot.role == "object"), None) for one in (told, learnt))
    return (
        told.relation.iri == learnt.relation.iri
        and whole is not None
        and part is not None
        and whole.start < part.end <= whole.end
    )


def _is_whom_it_happens(told: Found, learnt: Found) -> bool:
    """Whether a verb was read as giving or taking one office, and it is seen with somebody else too, who is in no list
    with him: "Ada Holm dismissed Otto Ryder as chairman of the council", "dined with Otto Ryder, who resigned as
    leader of it"."""
    office = {told.relation.name, learnt.relation.name} <= {*_HEADED}
    same = (told.object, told.head, told.phase) == (learnt.object, learnt.head, learnt.phase)
    if not office or not same or told.sentence is not learnt.sentence:
        return False
    named = [next((slot for slot in one.slots if slot.role == "subject"), None) for one in (told, learnt)]
    lists = {
        first_of_list(told.sentence, index)
        for slot in named
        for index in (told.sentence.covering(slot.start, slot.end)[:1] if slot else ())
    }
    return len(lists) > 1


def _is_anothers(learnt: Found, told: list[Found]) -> bool:
    """Whether a party stands beside somebody else's name, and another party beside this one's: "Labour MP Ada Holm and
    Conservative MP Jan Lech spoke"."""
    beside = [one for one in told if one.pattern == BESIDE]
    if not beside or learnt.relation.iri != beside[0].relation.iri:
        return False
    party = next((slot for slot in learnt.slots if slot.role == "object"), None)
    of_others = any(one.subject != learnt.subject and party in one.slots for one in beside)
    return of_others and any(one.subject == learnt.subject and one.object != learnt.object for one in beside)


def _has_subject(told: Found, learnt: Found, subject: int) -> bool:
    """Whether the verb that says something has its own subject, and the one of whom it is to be said too stands in
    another clause: of "Serbia protested after Albania recognised Kosovo" only Albania recognises it."""
    sentence, verb = told.sentence, told.head
    if sentence is not learnt.sentence or verb != learnt.head or sentence.tokens[verb].upos != "VERB":
        return False
    same = told.object == learnt.object or (told.relation.symmetric and told.subject == learnt.object)
    if told.relation.iri != learnt.relation.iri or told.subject == learnt.subject or told.named or not same:
        return False
    done = is_passive(sentence, verb) and "{subject} be " not in told.pattern
    if done or sentence.child(verb, "nsubj") is None:
        return False
    way = [subject, *sentence.ancestors(subject)]
    inside = way[: way.index(verb)] if verb in way else []
    return not inside or any(sentence.child(i, "nsubj") is not None for i in inside)


def _leads_apart(told: Found, learnt: Found) -> bool:
    """Whether a sentence says who leads one of two bodies: "P, led by A, and Q, led by B", where nobody follows
    another."""
    words = [token.text.lower() for token in learnt.sentence]
    one = (told.subject == learnt.subject) != (told.object == learnt.object)
    passive = ("led", "by") in itertools.pairwise(words)
    return one and passive and told.sentence is learnt.sentence and _SUCCEEDING.isdisjoint(words)


def told_by(sentence: Sentence, first: int, second: int) -> tuple[int, bool]:
    """The word that ties two others, whose stance is that of the relation, and whether all is within one noun phrase.

    It is the verb nearest to the second word on the way to the first, if there is one: of "Japan urged India to accede
    to the treaty" that is *accede*, which is asked for, and not *urged*. Else it is the word under which both meet.
    """
    above = [first, *sentence.ancestors(first)]
    below = [second, *sentence.ancestors(second)]
    head = next((index for index in above if index in below), sentence.root.index)
    ways = [*above[: above.index(head) if head in above else 0], *below[: below.index(head) if head in below else 0]]
    noun = not any(sentence.tokens[index].relation in _SUBJECTS for index in ways)  # "Georgia is no member of NATO"
    if head not in above:
        return head, noun and sentence.tokens[head].upos not in _VERBAL
    way = [*below[: below.index(head)], head, *reversed(above[: above.index(head)])]
    verbs = (
        one
        for index in way
        if (one := sentence.tokens[index]).relation not in ATTRIBUTES
        and (one.upos in _VERBAL or (index == second and sentence.child(index, "cop")))  # "but is not in the Union"
    )
    verb = next((one.index for one in verbs), None)
    if verb is None:
        return head, noun
    joined = infinitive_of(sentence, verb) if second in above else None
    return (verb if joined is None else joined, False)  # "NATO, which Chad hopes to | join"


def _is_over(sentence: Sentence, one: Related) -> bool:
    """Whether a word of an apposition says that what it tells is over: "Ada Holm, once a member of the Left Bloc"."""
    near = sentence.tokens[min(one.first, one.second) : max(one.first, one.second) + 3]
    return any({token.lemma.lower(), token.text.lower()} & _OVER for token in near)


def _takes_it(sentence: Sentence, verb: Token, name: int) -> bool:
    """Whether a name is the subject of a verb of taking that says only "it" of what was taken."""
    thing = sentence.child(verb.index, "obj")
    subject = sentence.tokens[name].relation == "nsubj" and verb.upos == "VERB"
    return subject and verb.lemma.lower() in TAKING and thing is not None and thing.upos == "PRON"
