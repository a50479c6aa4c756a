"""The offices of those who follow each other: "Her predecessor, Juan Riva, flew to Florida", "replaced him as premier".

Who is called the predecessor of somebody held that one's office before, and a successor holds it. The office is the one
that the text gave the other of the two, in the same sentence or shortly before it; where it leaves open which, nothing
is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extraction.clauses import is_passive, preposition
from graph.extraction.lexicon import TITLES
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import FAR, Found, Phase
from graph.extraction.relations.titlewords import text_at
from graph.extraction.relations.unfit import is_unfit
from graph.extraction.timing.datewords import AHEAD, MODAL
from graph.extraction.timing.tense import auxiliaries, infinitive
from graph.language.sentence import Sentence
from graph.model import Binding, Date
from graph.terms import Iri, expand

FOLLOWED: Final = "the office of the one who followed"
FOLLOWS: Final = "the office of the one who went before"
_SUCCEEDED_BY: Final = expand("fds:succeededBy")
_OFFICES: Final = (*HEADS, *(expand(f"fds:{name}") for name in ("ministerOf", "leads", "chairs")))
_RULES: Final = expand("fds:administers")
_HOLDS: Final = expand("fds:holdsOffice")
_VERBS: Final = frozenset("succeed replace follow take precede".split())
_REPLACING: Final = frozenset("replace follow".split())
"""What somebody may also do to those below him: "the president replaced Juan Riva"."""
_NOUNS: Final = frozenset("predecessor successor".split())
_STRAIGHT: Final = frozenset("immediate direct first".split())
"""What a predecessor or successor is called who is one; an elected one is none yet, nor is the last but one."""
_BESIDES: Final = ("as", "at", "with")
"""What ties to the word for a succession that it is one in something of its own: "his predecessor at the bank"."""
_STANDING_IN: Final = frozenset("acting interim caretaker transitional".split())


@dataclass(frozen=True, slots=True)
class _Tie:
    """The word that says that one followed another; ``to_come``: it is only to be, or may be; ``apart``: what is tied
    to it says in which office; ``open``: who replaces somebody need not follow him."""

    head: int
    is_verb: bool
    to_come: bool
    apart: bool
    open: bool = False


def successions(sentence: Sentence, actors: Actors, told: Sequence[Found], said: Sequence[Found]) -> Iterator[Found]:
    """The offices that a sentence gives by telling who followed whom; ``told``: the relations of the sentences before
    it, ``said``: its own, the oldest first."""
    for one in said:
        if one.relation.iri != _SUCCEEDED_BY or isinstance(one.object, Date) or one.denied:
            continue
        if is_unfit(one, actors.links):
            continue  # "replaced Ada Holm with Juan Riva": nobody follows her but him
        tie = _tie(sentence, one.head)
        if tie is None or any(actors.links.known(who).kind != "Person" for who in (one.subject, one.object)):
            continue
        for other, holder, goes_before in ((one.subject, one.object, True), (one.object, one.subject, False)):
            office = _office(holder, tie, (*told, *said), sentence, keeps=goes_before)
            phase = _phase(tie, goes_before)
            if office is None or phase is None or _is_told(other, office, (*told, *said)):
                continue
            if not goes_before and not tie.is_verb and _is_taken(office, sentence):
                continue  # "Ada Holm dismissed her predecessor as head of the council"
            own = office.sentence is sentence and office.head == tie.head
            if not _can_hold(other, office, phase, actors) or (not own and _holds_another(other, office, said)):
                continue
            yield Found(
                office.relation,
                other,
                office.object,
                sentence,
                tie.head,
                one.start,
                one.end,
                FOLLOWED if goes_before else FOLLOWS,
                phase,
                office.phrase if _STANDING_IN.isdisjoint(office.phrase.lower().split()) else "",
                presupposed=not tie.is_verb or phase is Phase.HOLDS,
                inferred=True,
                slots=tuple(_as_subject(one, other)),
            )


def _office(holder: Iri, tie: _Tie, told: Sequence[Found], sentence: Sentence, *, keeps: bool) -> Found | None:
    """The office in which somebody followed or was followed: the one that changes hands, else that at the head of a
    state, else the only one; of what a verb tells, only one that its own sentence names. ``keeps``: he holds it still.
    """
    offices = [
        one
        for one in told
        if one.relation.iri in _OFFICES
        and one.subject == holder
        and not one.denied
        and (one.sentence is sentence or sentence.start - one.end < FAR)
        and not (keeps and one.phase.over)
    ]
    if tie.is_verb:
        offices = [one for one in offices if one.sentence is sentence]
    own = [one for one in offices if one.sentence is sentence and one.head == tie.head]
    changing = Phase.BEGINS if keeps else Phase.ENDS
    changed = [one for one in offices if one.phase is changing and not one.presupposed]
    heading = [] if tie.open else [one for one in offices if one.relation.iri in HEADS]
    best = own if tie.apart else own or changed or heading or ([] if tie.is_verb else offices)
    certain = len({(one.relation.iri, one.object) for one in best}) == 1
    return best[-1] if certain and not _has_another(sentence, best[-1]) else None


def _has_another(sentence: Sentence, office: Found) -> bool:
    """Whether a title stands above the name with an office, which is another: "the chairman of the bloc, Chad's
    president, Ada Holm, was replaced"."""
    if office.sentence is not sentence or not office.presupposed:
        return False
    titles = [one for one in sentence if one.lemma.lower() in TITLES and one.end <= office.start and one.upos == "NOUN"]
    inside = [one for one in sentence if office.start <= one.start < office.end]
    return any(one.relation == "appos" and sentence.tokens[one.head] in titles for one in inside)


def _is_told(person: Iri, office: Found, told: Sequence[Found]) -> bool:
    """Whether the text says anyhow that somebody holds or held an office, or rules its state in whichever."""
    wanted = (person, office.object)
    same = (office.relation.iri, _RULES)
    return any((one.subject, one.object) == wanted and one.relation.iri in same for one in told)


def _holds_another(person: Iri, office: Found, said: Sequence[Found]) -> bool:
    """Whether the sentence gives somebody another office: "plans to replace Juan Riva, the army chief"."""
    offices = [one for one in said if one.subject == person and one.relation.iri in (*_OFFICES, _HOLDS)]
    return any(one.relation.iri != office.relation.iri and one.presupposed for one in offices)


def _can_hold(person: Iri, office: Found, phase: Phase, actors: Actors) -> bool:
    """Whether nothing that is known of somebody speaks against his holding an office then, or ever."""
    if isinstance(office.object, Date) or person not in actors.links.gazetteer.known:
        return True
    relation, thing, day = office.relation.iri, office.object, actors.article.published
    ever = actors.offices.ever(relation, thing)
    if person in ever:
        now = day is None or thing in actors.offices.all_held_by(relation, person, day)
        return now or phase is not Phase.HOLDS
    return relation not in HEADS or not ever


def _is_taken(office: Found, sentence: Sentence) -> bool:
    """Whether an office is taken from somebody only now: it is not the one in which another followed him."""
    ends = office.sentence is sentence and office.phase is Phase.ENDS
    return ends and not is_passive(sentence, office.head) and sentence.child(office.head, "obj") is not None


def _as_subject(one: Found, other: Iri) -> Iterator[Binding]:
    role = "subject" if other == one.subject else "object"
    return (replace(slot, role="subject") for slot in one.slots if slot.role == role)


def _phase(tie: _Tie, goes_before: bool) -> Phase | None:
    """What a succession says of the office of one of the two; nothing where it is to come and the office with it."""
    if not goes_before:
        return None if tie.to_come else Phase.BEGINS if tie.is_verb else Phase.HOLDS
    if not tie.is_verb:
        return Phase.HELD
    return Phase.HOLDS if tie.to_come else Phase.ENDS


def _tie(sentence: Sentence, head: int) -> _Tie | None:
    """The word for a succession under which it was found, or that stands above a name under which it was."""
    over = sentence.tokens[head].head
    for index in (head, over, *sentence.children(head), *sentence.children(over)):
        token = sentence.tokens[index]
        lemma, tied = token.lemma.lower(), [sentence.tokens[i] for i in sentence.children(index) if i > index]
        if token.upos == "VERB" and lemma in _VERBS:
            apart = any(preposition(sentence, below.index) in _BESIDES for below in tied)
            to_come = bool(auxiliaries(sentence, index) & (AHEAD | MODAL)) or infinitive(sentence, index)
            may_be_below = lemma in _REPLACING and not is_passive(sentence, index)
            return _Tie(index, True, to_come, apart, may_be_below)
        if token.upos == "NOUN" and lemma in _NOUNS:
            below = [sentence.tokens[i] for i in sentence.children(index) if i < index]
            called = {one.text.lower() for one in below if one.relation in ("amod", "compound", "advmod")}
            apart = any(preposition(sentence, below.index) in _BESIDES for below in tied)
            if text_at(sentence, index + 1) == "but" or token.feature("Number") == "Plur":
                return None
            return _Tie(index, False, not called <= _STRAIGHT or preposition(sentence, index) == "as", apart)
    return None
