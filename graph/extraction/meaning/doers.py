"""Which states did something of late, and to whom: whose "the army", "the government" and "the finance minister" are.

A text that names two states as often is that of the one that acts: in "Zambia bought grain from Ukraine. The
government …" it is Zambia's. Not so where that one gave something to the other, or attacked or punished it: what
follows is as often told by the other one. Then it hangs on what a body does next. Nobody thanks or warns himself; who
thanks after a gift was given it, who shoots missiles down was fired at; and an army that fights rebels abroad is the
one whose soldiers were just told of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import FORCES, HUMAN, NEUTRAL
from graph.extraction.linking.links import Links, Mention, state_of
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, expand

_GIVING: Final = frozenset(
    "give lend loan donate send hand deliver supply grant provide pledge promise offer ship extend award gift present "
    "announce cut halt stop suspend resume".split()
)
"""What one state does for another, or does no more, so that the other's bodies speak next."""
_GIVEN: Final = ("lend", "donate")
"""What is done for others even if nothing says for whom."""
_STRIKING: Final = frozenset(
    "attack strike bomb bombard shell hit shoot kill invade raid storm fire launch carry target mass threaten claim "
    "occupy seize capture sanction block blockade arm cross enter violate".split()
)
_PUNISHMENTS: Final = frozenset("sanction embargo tariff blockade".split())
_FENDING: Final = frozenset(
    "repel repulse retaliate respond intercept down thwart foil flee surrender condemn denounce protest deplore decry "
    "complain".split()
)
"""What somebody does who was attacked or punished."""
_FENDING_WITH: Final = frozenset(("shoot down", "return fire", "fire back", "hit back", "strike back", "fight back"))
_ASKING: Final = frozenset("ask urge demand call accuse blame tell request".split())
_REFUSING: Final = frozenset("reject refuse dismiss deny rebuff".split())
"""What somebody does of whom something was asked, or who was blamed."""
_RECEIVING: Final = frozenset("thank receive accept welcome praise hail inspect appreciate".split())
"""What somebody does to whom something was given or sent."""
_REACTING: Final = frozenset(
    "condemn denounce criticise criticize deplore decry regret praise welcome hail applaud commend".split()
)
"""What somebody does of whom the story is not told, but who has read of it."""
_AGAINST: Final = ("with", "against", "to", "from", "on")
_TOWARDS: Final = ("to", "for")
_SOLDIERS: Final = FORCES | frozenset(
    "troop soldier warplane jet drone helicopter commando paratrooper gunboat".split()
)
_ENVOYS: Final = ("ambassador", "envoy", "consul")
_TITLING: Final = ("nmod:desc", "appos", "compound")
_GOVERNING: Final = frozenset("government administration regime authority opposition".split())
"""Bodies to which a state speaks only where they are another's."""
UNARMED: Final = frozenset(expand(f"id:country-{code}") for code in "AND CRI ISL LIE MCO PAN PSE VAT".split())
"""States without an army."""
_OF_STATES: Final = ("State", "City", "Region")
_GOING_ON: Final = ("ccomp", "xcomp", "conj", "parataxis")
_NEAR: Final = 300
"""Characters behind which a deed no longer says whose "the army" is that has done it."""


@dataclass(frozen=True, slots=True)
class Doer:
    """A state that was told of as the subject of a deed, where, and what kind of deed."""

    start: int
    state: Iri
    gives: bool
    strikes: bool
    asks: bool
    armed: bool
    """Whether its soldiers were told of, or violence."""
    others: frozenset[Iri]
    """The other states of its sentence behind it."""
    bands: bool
    """Whether the sentence tells of rebels."""
    reacts: bool
    """Whether it only praises or condemns what another did."""

    @property
    def is_home(self) -> bool:
        """Whether what follows is told of this state rather than of the other one."""
        return not self.gives and not (self.strikes and self.others)


@dataclass(slots=True)
class Doers:
    """The deeds of states that a text has told of so far, in order."""

    links: Links
    told: list[Doer] = field(default_factory=list)

    def hear(self, sentence: Sentence) -> None:
        """Take note of the states that are subjects in a sentence, once."""
        if self.told and self.told[-1].start >= sentence.start:
            return
        bands = self._has_bands(sentence)
        for token in sentence.tokens:
            if token.relation == "nsubj" and (state := self._state(sentence, token)):
                self.told.append(self._doer(sentence, token, state, bands))

    def at_home(self, at: int) -> set[Iri]:
        """The states of which the text up to a place has told a deed that makes it theirs."""
        return {one.state for one in self.told if one.start < at and one.is_home}

    def reacting(self, at: int) -> frozenset[Iri]:
        """The states of which the text up to a place only told of late that they praise or condemn another's deed."""
        near = [one for one in self.told if at - _NEAR < one.start < at]
        return frozenset(one.state for one in near if one.reacts) - {one.state for one in near if not one.reacts}

    def last(self, at: int) -> Doer | None:
        """The deed told last before a place, if that is not long ago."""
        found = next((one for one in reversed(self.told) if one.start < at), None)
        return found if found and at - found.start < _NEAR else None

    def not_of(self, sentence: Sentence, index: int) -> set[Iri]:
        """The states that a body or officer with its head at a token cannot be of: with whom it deals in its
        clause, and who did last what it answers."""
        token = sentence.tokens[index]
        if token.relation != "nsubj":
            return self._who_speaks_to(sentence, token)
        verb = sentence.tokens[token.head]
        found = {state for state in self._dealt_with(sentence, verb) if state}
        last = self.last(token.start)
        if last is None or last.start >= sentence.start or found & last.others:
            return found
        return found | {last.state} if self._answers(sentence, verb, last) else found

    def _answers(self, sentence: Sentence, verb: Token, last: Doer) -> bool:
        """Whether a verb tells of the answer of another one to a deed."""
        lemma = verb.lemma.lower()
        if last.others and (lemma in _FENDING or (last.asks and lemma in _REFUSING)):
            return True
        if last.strikes:
            return _does(sentence, verb, _FENDING, _FENDING_WITH)
        return (last.gives or bool(last.others)) and _does(sentence, verb, _RECEIVING)

    def giver(self, sentence: Sentence, index: int) -> set[Iri]:
        """The state that just gave something to another, and did nothing else, where nothing says that the officer at a
        token is the giver."""
        token = sentence.tokens[index]
        last = self.last(token.start)
        if last is None or not last.gives or last.start >= sentence.start or last.state in self.at_home(token.start):
            return set()
        speaks = token.relation == "nsubj" and _does(sentence, sentence.tokens[token.head], _GIVING)
        return set() if speaks else {last.state}

    def whose_army(self, sentence: Sentence, token: Token, but: set[Iri]) -> Iri | None:
        """Whose soldiers were told of just before, where "the army" tells on: not those of somebody who attacks a state
        with an army of its own, unless this is about rebels."""
        last = self.last(token.start)
        if last is None or not last.armed or last.state in but or last.state in UNARMED:
            return None
        verb = sentence.tokens[token.head]
        if last.strikes and _does(sentence, verb, _FENDING, _FENDING_WITH):
            return None
        rebels = last.bands or self._has_bands(sentence)
        return last.state if rebels or not last.strikes or last.others <= UNARMED else None

    def _has_bands(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of rebels, militants and the like."""
        if any(NEUTRAL.get(one.lemma.lower()) == "armed group" for one in sentence.tokens):
            return True
        return any(one.kind == "ArmedGroup" for one in self.links.beginning(sentence.start, sentence.end))

    def _state(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state that a subject is, or whose people or body it is."""
        named = self.links.on(token)
        if named is None:
            near = (sentence.tokens[i] for i in sentence.children(token.index) if i < token.index)
            owners = (self.links.on(one) for one in near if one.relation in ("amod", "compound", "nmod"))
            named = next((one for one in owners if one), None)
        return self._meant(named) if named else None

    def _meant(self, named: Mention) -> Iri | None:
        """The state that a name in a subject tells of: a capital only as its government."""
        if named.kind in ("City", "Region"):
            return named.speaks_for
        return state_of(self.links.known(named.entity), self.links)

    def _doer(self, sentence: Sentence, subject: Token, state: Iri, bands: bool) -> Doer:
        verb = sentence.tokens[subject.head]
        lemma = verb.lemma.lower()
        thing = sentence.child(verb.index, "obj")
        punishes = thing is not None and thing.lemma.lower() in _PUNISHMENTS
        fends = _does(sentence, verb, frozenset(), _FENDING_WITH)
        strikes = (lemma in _STRIKING and not fends) or punishes
        named = (one for one in self.links.beginning(subject.end, sentence.end) if one.kind in _OF_STATES)
        behind = (one for one in named if not is_beyond(one, self.links.text))
        others = {other for one in behind if (other := state_of(self.links.known(one.entity), self.links))}
        people = thing is not None and (thing.lemma.lower() in HUMAN or thing.lemma.lower() in FORCES)
        gives = lemma in _GIVING and not strikes and not people
        gives = gives and (lemma in _GIVEN or self._has_receiver(sentence, verb, thing))
        armed = subject.lemma.lower() in _SOLDIERS or lemma in _STRIKING or (people and lemma in _GIVING)
        asks = lemma in _ASKING
        reacts = lemma in _REACTING
        return Doer(subject.start, state, gives, strikes, asks, armed, frozenset(others - {state}), bands, reacts)

    def _has_receiver(self, sentence: Sentence, verb: Token, thing: Token | None) -> bool:
        """Whether something is given to somebody with a name: "gave Malawi …", "lent … to Zambia"."""
        for above in (verb.index, *((thing.index,) if thing is not None else ())):
            for below in sentence.children(above):
                token = sentence.tokens[below]
                towards = token.relation in ("obl", "nmod") and preposition(sentence, below) in _TOWARDS
                named = self.links.on(token) if towards or token.relation == "iobj" else None
                if named and named.kind in _OF_STATES:
                    return True
        return False

    def _dealt_with(self, sentence: Sentence, verb: Token) -> Iterator[Iri | None]:
        """The states that are objects of a verb, or of what is tied to it: "warned France", "a deal with France"."""
        for below in sentence.children(verb.index):
            token = sentence.tokens[below]
            tied = token.relation == "obl" and preposition(sentence, below) in _AGAINST
            if token.relation in ("obj", "iobj") or tied:
                named = self.links.on(token)
                if named and named.form != "demonym" and (named.kind == "State" or named.speaks_for):
                    yield named.speaks_for or named.entity

    def _who_speaks_to(self, sentence: Sentence, token: Token) -> set[Iri]:
        """The state that speaks to another's government, or hands something to another's officer."""
        verb = sentence.tokens[token.head]
        handed = token.relation == "obl" and preposition(sentence, token.index) == "to"
        if token.relation not in ("obj", "iobj") and not handed:
            return set()
        subject = surface_subject(sentence, verb.index)
        if subject is None:
            return set()
        speaker, named = sentence.tokens[subject], self.links.on(sentence.tokens[subject])
        if token.lemma.lower() in _GOVERNING and (envoy := _envoy(sentence, speaker)):  # is of another state
            state = self._state(sentence, envoy)
        elif token.lemma.lower() in _GOVERNING:  # "Tajik miners urged the government" are its own people
            state = self._meant(named) if named and named.form != "demonym" else None
        else:
            state = self._state(sentence, speaker) if verb.lemma.lower() in _GIVING else None
        return {state} if state else set()


def is_beyond(place: Mention, text: str) -> bool:
    """Whether a name only says at which border something is: "near the border with Mali", "near the Malian border"."""
    before = text.endswith(("border with ", "border to "), max(place.start - 12, 0), place.start)
    return before or text.startswith(" border", place.end)


def _envoy(sentence: Sentence, speaker: Token) -> Token | None:
    """The word for an envoy that a speaker is, or that stands with his name: "the US ambassador, Ada Holm"."""
    beside = (sentence.tokens[i] for i in sentence.children(speaker.index) if sentence.tokens[i].deprel in _TITLING)
    return next((one for one in (speaker, *beside) if one.lemma.lower() in _ENVOYS), None)


def _does(sentence: Sentence, verb: Token, deeds: frozenset[str], wholes: frozenset[str] = frozenset()) -> bool:
    """Whether a verb, or what it says or wants, or is joined with, is one of some deeds."""
    below = (sentence.tokens[i] for i in sentence.children(verb.index))
    for one in (verb, *(each for each in below if each.relation in _GOING_ON)):
        lemma = one.lemma.lower()
        if lemma in deeds:
            return True
        beside = (sentence.tokens[i] for i in sentence.children(one.index))
        if any(f"{lemma} {each.lemma.lower()}" in wholes for each in beside):
            return True
    return False
