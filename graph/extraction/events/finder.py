"""Words that tell an event, and who takes part in it, to event propositions.

Two readers work together. The frames of ``ontology/events`` say what is known for certain of a wording: its mode, its
code, its slots. The learnt reader (:mod:`graph.extraction.learnt`) weighs each word in its context: whether it tells an
event at all (there is a class *nothing*), of which type, and who takes part in it, those too whom only the sentences
before name. So a wording without a frame is read too, and a frame that fits by chance is not.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.blame import is_to_blame, laid
from graph.extraction.attribution.conditions import is_denied_something, is_negated, marked
from graph.extraction.clauses import OBJECT, SUBJECT, Predication, phrase_head
from graph.extraction.events.brokered import with_brokers
from graph.extraction.events.callings import is_commended, is_convened
from graph.extraction.events.certain import carries_people, certain
from graph.extraction.events.circumstances import count_of
from graph.extraction.events.contests import is_at_the_polls, is_declared_elected, is_given_office
from graph.extraction.events.deeds import Deed
from graph.extraction.events.defections import defected
from graph.extraction.events.disowned import disowned
from graph.extraction.events.ended import is_ended
from graph.extraction.events.everyday import is_everyday
from graph.extraction.events.fitting import GOING, favoured, fitting, is_withheld
from graph.extraction.events.games import is_drilled, tells_of_sport
from graph.extraction.events.lasting import (
    is_by_nature,
    is_lasting,
    is_met_alone,
    is_occasion,
    is_stopped,
    is_threatened,
    is_truce_told_of,
)
from graph.extraction.events.linked import with_doers, with_promised
from graph.extraction.events.modes import Modes, is_planted
from graph.extraction.events.mutual import each_of_two
from graph.extraction.events.offers import is_offer
from graph.extraction.events.participants import Sides
from graph.extraction.events.phonings import with_callers
from graph.extraction.events.places import place_of
from graph.extraction.events.purposes import one_protest
from graph.extraction.events.rebuffs import rebuffed
from graph.extraction.events.recognised import as_recognised, as_switched
from graph.extraction.events.saidonly import is_only_said
from graph.extraction.events.sendings import as_sent
from graph.extraction.events.sides import Joiner
from graph.extraction.events.victims import without_victims
from graph.extraction.events.warnings import is_warning_of_others
from graph.extraction.frames import Match
from graph.extraction.learnt.framing import Source, frames_of
from graph.extraction.learnt.pieces import Place
from graph.extraction.learnt.reading import Reading
from graph.extraction.learnt.view import View
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence
from graph.model import EventProposition
from graph.terms import Iri, expand, local_name
from graph.vocabulary import EventType, Frame, Vocabulary

TOLD = 0.36
"""How certain it must be that a word tells anything."""
SURE_WITH_FRAME, SURE = 0.30, 0.40
"""How certain the reading as a whole, type and sides together, must be, with a frame that fits and without."""
SURE_OF_ONE = 0.55
"""The same without a frame where nobody is on one of the sides."""
_LETTING: Final = ("allow", "let", "permit")
_PLAYED: Final = ("ASSAULT", "CONSULT", "RETREAT", "COERCE", "REJECT", "CONCEDE")
"""Types of what is done in games too."""
_TRYING: Final = frozenset("struggle strive try attempt endeavour manage tend need hope want seek begin start".split())
_VOWING: Final = ("vow", "swear", "promise", "pledge")
_CALLING: Final = ("call", "term", "dub", "brand", "label")
_HARMING: Final = ("ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE")
_BESIDE_KILLING: Final = frozenset(map(expand, ("plover:ASSAULT-abduct", "plover:ASSAULT-torture")))
"""What is done to somebody before he is killed; who is shot or stabbed is killed by that."""
_AERIAL: Final = expand("plover:ASSAULT-aerial")


class EventFinder:
    """Finds events in sentences: at most one for each word that tells one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types = {event.name: event for event in vocabulary.events.values()}
        self.frames = frames_of(vocabulary)
        self._modes = Modes(self.frames.all())

    def find(self, number: int, reading: Reading, actors: Actors) -> Iterator[Deed]:
        """The events of a sentence, given by its number, that have somebody on one side at least, each told once."""
        view = reading.views[number]
        deeds: list[Deed] = []
        for index, shares in reading.triggers(number):
            name, share, told = favoured(view, index, shares)
            if told >= TOLD and not _is_no_deed(reading, number, index, name):
                match = fitting(view, index, name)
                sides, sure = Joiner(view, actors, (number, index), name).join(match, reading)
                share *= sure
                framed = match is not None or certain(view, index) is not None
                here = [place[1] for found in sides.values() for place, _ in found if place[0] == number]
                if not framed and is_occasion(view.sentence, index, here) and not laid(view.sentence, index):
                    continue
                if name == "CONSULT" and not framed and is_met_alone(view.sentence, index, here):
                    continue
                taking_part = [who for found in sides.values() for _, who in found]
                if is_at_the_polls(view, index, taking_part, actors.links):
                    continue
                bound = SURE_WITH_FRAME if framed else SURE if all(sides.values()) else SURE_OF_ONE
                if any(sides.values()) and share >= bound:
                    told_by = (number, _telling(view, index, name))
                    deeds.append(self._deed(view, actors, told_by, self._types[name], match, sides, share))
        deeds = [one for deed in deeds if (answer := rebuffed(deed)) and (one := disowned(answer, actors))]
        deeds = [deed for deed in deeds if not is_warning_of_others(deed, actors)]
        deeds = [as_sent(as_recognised(deed, actors.links), view, actors) for deed in deeds]
        deeds = [each for deed in with_brokers(deeds, view) for each in as_switched(deed, view, actors)]
        deeds = [with_callers(left, deeds) for deed in deeds if (left := defected(deed))]
        deeds = [with_doers(deed, deeds, view.framing.predications.get(deed.head)) for deed in deeds]
        deeds = [with_promised(deed, deeds) for deed in deeds]
        once = list(_once(one_protest([_without_themselves(deed, deeds) for deed in deeds])))
        yield from (each for deed in once for each in each_of_two(without_victims(deed, once)))

    def _deed(
        self,
        view: View,
        actors: Actors,
        told: Place,
        event: EventType,
        match: Match[Source] | None,
        sides: Sides,
        share: float,
    ) -> Deed:
        sentence, (number, head) = view.sentence, told
        predication = view.framing.predications.get(head)
        frame = match.source[1] if match else None
        doers, others = ([who for _, who in sides[slot]] for slot in ("actor", "recipient"))
        things, sure = predication.of(OBJECT) if predication else (), certain(view, head)
        here = {slot: [(place[1], who) for place, who in found if place[0] == number] for slot, found in sides.items()}
        proposition = EventProposition(
            event.iri,
            tuple(doers),
            tuple(one for one in others if one not in doers),
            sure[1] if sure else self._mode(event, predication, frame, [actors.links.known(one).kind for one in doers]),
            frame.contexts if frame else (),
            frame.code if frame else "",
            place_of(sentence, head, actors.links) or _destination(view, event, match, {*doers, *others}),
            count_of(sentence, [index for index, _ in here["recipient"] or here["actor"]]),
        )
        taking_part = [index for found in here.values() for index, _ in found]
        spoken = {head, *things, *taking_part}
        spoken |= {phrase_head(sentence, index) for index in spoken}
        places = [sentence.tokens[index] for index in spoken]
        words = f"{match.pattern}" if match else f"“{sentence.tokens[head].text}” as learnt"
        return Deed(
            proposition,
            sentence,
            head,
            min(token.start for token in places),
            max(token.end for token in places),
            f"{event.name}: {words}",
            predication is None
            or not predication.is_verb
            or (match is None and not all(sides.values()))
            or any(place[0] != number for found in sides.values() for place, _ in found)
            or not all(actors.is_named(sentence, index) for index in taking_part),
            tuple((slot, index, who) for slot, found in here.items() for index, who in found),
            share,
            match is None and _refuses(view, head, event),
        )

    def _mode(
        self, event: EventType, predication: Predication | None, frame: Frame | None, kinds: list[str]
    ) -> Iri | None:
        """How an event was done by those of some kinds: by a frame, or by what frames have in common."""
        mode = frame.mode if frame else self._modes.of(event, predication) if predication else None
        return None if predication and mode == _AERIAL and is_planted(predication, kinds) else mode


def _telling(view: View, index: int, name: str) -> int:
    """The word that tells the deed: of "took 50 guards hostage" the verb, of "called a march" the march."""
    token = view.sentence.tokens[index]
    if name == "PROTEST" and is_convened(view.sentence, index):
        return view.framing.predications[index].of(OBJECT)[0]
    return token.head if view.lemmas[index] == "hostage" and token.relation == "xcomp" else index


def _destination(view: View, event: EventType, match: Match[Source] | None, sides: set[Iri]) -> Iri | None:
    """The state to which troops are sent, where it is no side: "deployed soldiers to Estonia"."""
    if event.name != "MOBILIZE" or match is None:
        return None
    named = (view.mentions[index] for index in match.slots.get("place", ()))
    return next((one.entity for one in named if one and one.kind == "State" and one.entity not in sides), None)


def _refuses(view: View, index: int, event: EventType) -> bool:
    """Whether a word tells a refusal only with its "not": "does not recognise", but not "did not refuse"."""
    lemma = view.lemmas[index]
    willing = event.name == "REJECT" or lemma in _LETTING
    return willing and lemma not in event.trigger_words and is_negated(view.sentence, index)


def _says_too_little(view: View, index: int) -> bool:
    """Whether somebody only goes, from nowhere and nobody: "Raila Odinga left"."""
    if view.lemmas[index] not in GOING or view.sentence.tokens[index].upos != "VERB":
        return False
    predication = view.framing.predications.get(index)
    return predication is not None and all(role == SUBJECT for role, _ in predication.arguments)


def _only_tries(view: View, index: int) -> bool:
    """Whether a verb says no more than how hard or how far its infinitive is done: "struggles to down missiles"."""
    return view.lemmas[index] in _TRYING and any(
        view.sentence.tokens[one].relation == "xcomp" for one in view.sentence.children(index)
    )


def _is_no_deed(reading: Reading, number: int, index: int, name: str) -> bool:
    """Whether what a word tells is only played, practised, asked or threatened, or goes on all the time."""
    view = reading.views[number]
    sentence = view.sentence
    return (
        _says_too_little(view, index)
        or _only_tries(view, index)
        or (name in _PLAYED and tells_of_sport(reading.views, number))
        or (name == "ASSAULT" and (is_drilled(sentence, index) or is_by_nature(sentence, index)))
        or (name == "ACCUSE" and (is_given_office(view, index) or is_to_blame(sentence, index)))
        or (name == "AID" and is_withheld(view, index))
        or (name == "CONSULT" and carries_people(view, index))
        or (name in ("ACCUSE", "SANCTION") and is_declared_elected(view, index))
        or (name == "REJECT" and is_denied_something(sentence, index))
        or _is_asked(sentence, index)
        or _is_called(sentence, index)
        or (name == "ACCUSE" and (is_commended(sentence, index) or is_convened(sentence, index)))
        or (name == "REQUEST" and (_applies_to_join(view, index) or _asks_whether(view, index)))
        or (name != "THREATEN" and is_threatened(sentence, index))
        or is_lasting(sentence, index, name)
        or is_truce_told_of(sentence, index)
        or is_stopped(view, index)
        or is_only_said(view, index, name)
        or is_everyday(sentence, index, name)
        or (name == "THREATEN" and is_offer(view, index))
        or is_ended(sentence, index, name)
        or (name == "THREATEN" and not fitting(view, index, name) and _vows_no_harm(reading, number, index))
    )


def _vows_no_harm(reading: Reading, number: int, index: int) -> bool:
    """Whether a verb is a vow to do what harms nobody: "vowed to protect the missions", but not "vowed to hit back"."""
    view = reading.views[number]
    if view.lemmas[index] not in _VOWING or view.sentence.tokens[index].upos != "VERB":
        return False
    shares = dict(reading.triggers(number))
    clauses = [one for one in view.sentence.children(index) if view.sentence.tokens[one].relation in ("xcomp", "ccomp")]
    return bool(clauses) and all(
        sum(shares.get(one, {}).get(root, 0.0) for root in _HARMING) < TOLD for one in clauses
    )


def _is_asked(sentence: Sentence, index: int) -> bool:
    """Whether a verb is that of a question to which the answer is yes or no: "Has Uganda armed the rebels?"; also of
    one that is quoted."""
    below = sentence.children(index)
    helping = next((i for i in below if sentence.tokens[i].relation in ("aux", "cop")), None)
    subject = sentence.child(index, "nsubj")
    if helping is not None and subject is not None and helping < subject.index:
        opens = helping == 0 or sentence.tokens[helping - 1].upos == "PUNCT"
        if opens and any(sentence.tokens[i].text == "?" for i in below):
            return True
    if sentence.tokens[-1].text != "?" or not sentence.tokens[index].is_root:
        return False
    return any(sentence.tokens[one].relation in ("aux", "cop") for one in sentence.children(index) if one == 0)


def _applies_to_join(view: View, index: int) -> bool:
    """Whether a verb tells that somebody wants to be a member: that is a relation, "applied to join the union"."""
    clauses = [one for one in view.sentence.children(index) if view.sentence.tokens[one].relation in ("xcomp", "advcl")]
    return view.lemmas[index] == "apply" and any(view.lemmas[one] in ("join", "accede", "become") for one in clauses)


def _asks_whether(view: View, index: int) -> bool:
    """Whether a verb only tells of a question: "asked the envoy if it had rained"."""
    clauses = [one for one in view.sentence.children(index) if view.sentence.tokens[one].relation == "ccomp"]
    marks = (view.lemmas[i] for one in clauses for i in view.sentence.children(one))
    return view.lemmas[index] == "ask" and any(one in ("if", "whether") for one in marks)


def _is_called(sentence: Sentence, index: int) -> bool:
    """Whether a noun only says what somebody calls a thing: "called the resignation a lesson"."""
    token = sentence.tokens[index]
    above, article = sentence.tokens[token.head], sentence.child(index, "det")
    if token.upos != "NOUN" or above.lemma.lower() not in _CALLING or token.relation not in ("xcomp", "obj"):
        return False
    return article is not None and article.text.lower() in ("a", "an") and article.index > above.index + 1


def _without_themselves(deed: Deed, deeds: list[Deed]) -> Deed:
    """A threat without those as recipients who do what is threatened: "the president warned that Tehran would leave the
    treaty" warns others."""
    tokens = deed.sentence.tokens
    clauses = [i for i in deed.sentence.children(deed.head) if tokens[i].relation in ("ccomp", "xcomp")]
    clauses = [i for i in clauses if not marked(deed.sentence, tokens[i], "against")]
    inside = {word for clause in clauses for word in deed.sentence.subtree(clause)}
    doing = {(index, who) for one in deeds if one.head in inside for slot, index, who in one.slots if slot == "actor"}
    left = tuple(
        (slot, index, who)
        for slot, index, who in deed.slots
        if slot != "recipient"
        or ((index, who) not in doing and not (tokens[index].relation == "nsubj" and tokens[index].head in clauses))
    )
    if local_name(deed.event.type) != "THREATEN" or not deed.event.actors or len(left) == len(deed.slots):
        return deed
    spared = {who for _, _, who in set(deed.slots) - set(left)}
    others = tuple(who for who in deed.event.recipients if who not in spared)
    return replace(deed, slots=left, event=replace(deed.event, recipients=others))


def _once(deeds: list[Deed]) -> Iterator[Deed]:
    """Each event once: of "launched an attack on …" the reading that says more."""
    kept: list[Deed] = []
    for deed in sorted(deeds, key=lambda one: (-len(one.slots), -one.share, one.head)):
        if not any(_same(deed, one) for one in kept):
            kept.append(deed)
    yield from sorted(kept, key=lambda one: one.head)


def _same(one: Deed, other: Deed) -> bool:
    """Whether the first tells nothing that the second does not: it hangs on it, or is a noun with the same sides."""
    linked = one.sentence.tokens[one.head].head == other.head or one.sentence.tokens[other.head].head == one.head
    noun = one.sentence.tokens[one.head].upos == "NOUN" or other.sentence.tokens[other.head].upos == "NOUN"
    modes = {one.event.mode, other.event.mode}
    apart = len({*modes, None}) > 2 or (len(modes) > 1 and bool(modes & _BESIDE_KILLING) and _are_joined(one, other))
    if linked and not noun and apart:
        return False  # "expelled the ambassador and broke off relations", "kidnapped and killed a priest"
    mine, its = ({(slot, who) for slot, _, who in deed.slots} for deed in (one, other))
    return one.event.type == other.event.type and (mine <= its if linked else noun and mine == its)


def _are_joined(one: Deed, other: Deed) -> bool:
    """Whether one of two words hangs on the other as joined to it."""
    return any(deed.sentence.tokens[deed.head].relation == "conj" for deed in (one, other))
