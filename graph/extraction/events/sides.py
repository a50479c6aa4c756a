"""Who takes part in an event: what the learnt reader weighs, joined with what grammar says.

The learnt reader judges each word for itself. Grammar settles what that leaves open: a name inside another's phrase is
no side of its own, nor is a noun's subject where the noun has a doer; who struck a thing struck its owner; and nobody
meets alone.
"""

from dataclasses import dataclass, field
from math import prod
from typing import Final

from graph.extraction.clauses import OBJECT, OWNER, SUBJECT, TO_CLAUSE, phrase_head, preposition
from graph.extraction.frames import Match, owners
from graph.extraction.learnt.framing import Source
from graph.extraction.learnt.pieces import Place
from graph.extraction.learnt.reading import Reading, Side
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.joined import states_joined
from graph.extraction.timing.datewords import LIGHT
from graph.language.splitting import is_dateline
from graph.terms import Iri

FRAMED: Final = 0.45
"""How sure the sides are that a frame names; where the learnt reader is less sure of its own, the frame's stand."""
_SHARED: Final = 0.5
"""To what power the product of the sides' certainties counts: each of the many names of a long sentence might take
part, and the whole product would drop what such sentences tell, however sure those are who do take part."""
TAKES_PART: Final = 0.5
MEANT: Final = 0.5
"""How certain it must be that somebody takes part whom only the sentences before name."""
OWNING: Final = 0.1
"""The same of the owner of the thing to which something is done, where nobody else is its recipient."""
JOINING: Final = 0.2
"""The same of who meets somebody that is there "with" whom the meeting is, where nobody else does."""
_DONE_TO: Final = ("ASSAULT", "COERCE", "ACCUSE", "SUPPORT")
"""Types of what is done to somebody also where it is done to what is his."""
_BY_FORCE: Final = ("ASSAULT", "COERCE")
"""Those where what is a person's own is not meant: who burns a minister's house strikes no minister."""
_TOGETHER: Final = ("CONSULT", "COOPERATE")
_EXPELLING: Final = ("COERCE", "SANCTION")
_DRIVING: Final = ("expel", "deport", "evict", "banish")
_AT: Final = ("on", "against", "upon", "at")
_DOING: Final = (OWNER, "modifier", "by", "of", "between")
Sides = dict[str, list[tuple[Place, Iri]]]


@dataclass(slots=True)
class Joiner:
    """Finds the sides of one event: of a type, told by a word of a sentence."""

    view: View
    actors: Actors
    told: Place
    root: str
    sides: Sides = field(default_factory=lambda: {"actor": [], "recipient": []})
    _known: set[Iri] = field(default_factory=set)

    def join(self, match: Match[Source] | None, reading: Reading) -> tuple[Sides, float]:
        """Who is actor and who is recipient, and how sure that is of all of them together."""
        number, index = self.told
        found = reading.sides(number, index, self.root)
        here = [one for one in found if one.place[0] == number]
        sure = self._weigh(here) + self._meant(found[len(here) :], reading)
        certainty = prod(sure) ** _SHARED
        filled = self._filled(match) if match else None
        if filled and all(_who(filled[slot]) <= _who(self.sides[slot]) for slot in filled):
            certainty = max(certainty, FRAMED)
        elif filled and (certainty < FRAMED or not any(self.sides.values()) or self._is_turned(filled)):
            self.sides, certainty = filled, max(certainty, FRAMED)
            self._known = _who(filled["actor"]) | _who(filled["recipient"])
        elif filled:
            self._with_framed(filled)
        self._without_outsiders()
        self._with_doer()
        self._with_state_left()
        self._with_partner(here)
        self._with_owner(here)
        return self.sides, certainty

    def _with_framed(self, filled: Sides) -> None:
        """Put in whom the frame has on a side where the reader sees nobody, and both agree on the other side."""
        mine, its = ({slot: _who(one[slot]) for slot in one} for one in (self.sides, filled))
        for slot, other in (("actor", "recipient"), ("recipient", "actor")):
            if not mine[slot] and mine[other] and mine[other] == its[other] and not its[slot] & mine[other]:
                self.sides[slot] = filled[slot]
                self._known |= its[slot]

    def _with_state_left(self) -> None:
        """Put in which state expels those who "were ordered to leave Norway" or "were deported from Norway"."""
        predication, sentence = self.view.framing.predications.get(self.told[1]), self.view.sentence
        if self.root not in _EXPELLING or self.sides["actor"] or predication is None or not predication.passive:
            return
        leaving = [i for i in predication.of(TO_CLAUSE) if self.view.lemmas[i] == "leave"]
        left = [i for verb in leaving for i in sentence.children(verb) if sentence.tokens[i].relation == "obj"]
        if predication.lemma in _DRIVING:
            left += predication.of("from")
        for index in left:
            if self.view.kinds[index] == "state":
                states = set(self._acting(index))
                self.sides["recipient"] = [one for one in self.sides["recipient"] if one[1] not in states]
                self._known -= states
                self._put("actor", index)

    def _weigh(self, here: list[Side]) -> list[float]:
        """Take the words of the sentence that the reader takes for sides; how sure it is of each."""
        chosen = {one.place[1] for one in here if one.nothing < 1 - TAKES_PART}
        apart = [one for one in here if not self._within(one.place[1], chosen)]
        for one in apart:
            if max(one.actor, one.recipient) >= TAKES_PART:
                self._put("actor" if one.actor >= one.recipient else "recipient", one.place[1])
        return [max(one.nothing, one.actor, one.recipient) for one in apart]

    def _meant(self, found: list[Side], reading: Reading) -> list[float]:
        """The same for those whom only the sentences before name: of each the place that is likeliest meant."""
        links, meant = self.actors.links, dict[Iri, Side]()
        for one in found:
            start, end = reading.views[one.place[0]].sentence.start, reading.views[one.place[0]].sentence.end
            if is_dateline(links.text[start:end]):
                continue
            token = reading.views[one.place[0]].sentence.tokens[one.place[1]]
            named = links.at(token.start, token.end)
            who = (named.speaks_for or named.entity) if named else None
            if who and who not in self._known and links.known(who).kind in ACTING:
                meant[who] = min(meant.get(who, one), one, key=lambda side: side.nothing)
        for who, one in meant.items():
            if max(one.actor, one.recipient) >= MEANT:
                self.sides["actor" if one.actor >= one.recipient else "recipient"].append((one.place, who))
        return [max(one.nothing, one.actor, one.recipient) for one in meant.values()]

    def _acting(self, index: int) -> list[Iri]:
        """Whom a word means that can act; of a body that names nobody, "the leadership of X", those whose it is."""
        view, known = self.view, self.actors.links.known
        found = [who for who in self.actors.taking_part(view.sentence, index) if known(who).kind in ACTING]
        if not found and view.kinds[index] in ("office", "body", "people"):
            whose = (who for one in self._owners(index) for who in self.actors.taking_part(view.sentence, one))
            found = [who for who in whose if known(who).kind in ACTING]
        return found

    def _owners(self, noun: int) -> list[int]:
        """Whose a noun is: what is only there, "the masts in Moldova", is nobody's."""
        sentence = self.view.sentence
        return [one for one in owners(sentence, noun) if preposition(sentence, one) in ("", "of")]

    def _put(self, slot: str, index: int) -> None:
        fresh = [who for who in self._acting(index) if who not in self._known]
        self.sides[slot] += [((self.told[0], index), who) for who in fresh]
        self._known |= set(fresh)

    def _without_outsiders(self) -> None:
        """Drop the actors outside of a noun's phrase where its own doer is one: "Redman restated the U.S. call"."""
        (number, noun), sentence = self.told, self.view.sentence
        if sentence.tokens[noun].upos != "NOUN":
            return
        predication = self.view.framing.predications[noun]
        own = {index for role, index in predication.arguments if role in _DOING}
        inside = [one for one in self.sides["actor"] if one[0][0] == number and one[0][1] in own]
        between = {who for (_, index), who in inside if index in predication.of("between")}
        if not inside or len(between) == 1 or self._carried() is not None:
            return
        phrase = {noun, *sentence.subtree(noun)}
        self.sides["actor"] = [one for one in self.sides["actor"] if one[0][0] == number and one[0][1] in phrase]
        self._known = _who(self.sides["actor"]) | _who(self.sides["recipient"])

    def _carried(self) -> tuple[int, ...] | None:
        """The subjects of a verb that only goes with the noun that tells the event: "Moscow continues talks"."""
        noun = self.told[1]
        verb = self.view.framing.light_verb(noun) if self.view.sentence.tokens[noun].upos == "NOUN" else None
        if verb is None or verb.lemma not in LIGHT or noun not in verb.of(OBJECT) or verb.passive:
            return None
        return verb.of(SUBJECT)

    def _with_doer(self) -> None:
        """Put in who does what a noun tells by such a verb."""
        subjects = self._carried() or ()
        for index in subjects:
            if not self._within(index, set(subjects)):
                self._put("actor", index)

    def _with_partner(self, here: list[Side]) -> None:
        """Put in who meets somebody where the one actor is there "with" whom it is: "After talks with Ada Holm, the
        president said …"."""
        number, noun = self.told
        predication = self.view.framing.predications.get(noun)
        actors = [place for place, _ in self.sides["actor"]]
        if predication is None or predication.is_verb or any(place[0] != number for place in actors):
            return
        if not actors or not {index for _, index in actors} <= set(predication.of("with")):
            return
        for index in predication.of(OWNER):
            self._put("actor", index)
        if len(self.sides["actor"]) == len(actors) and self.root in _TOGETHER:
            chosen = {index for _, index in actors}
            left = [one for one in here if one.actor >= JOINING and one.place[1] not in chosen]
            left = [one for one in left if not self._within(one.place[1], chosen | {other.place[1] for other in left})]
            if left:
                self._put("actor", max(left, key=lambda side: side.actor).place[1])

    def _with_owner(self, here: list[Side]) -> None:
        """Put in whose the thing is to which something is done: "shelled an Iranian platform", "a raid on its port"."""
        predication = self.view.framing.predications.get(self.told[1])
        if self.sides["recipient"] or self.root not in _DONE_TO or predication is None:
            return
        roles = (OBJECT, *_AT) if predication.is_verb else _AT
        things = {index for role in roles for index in predication.of(role)}
        owned = {index for thing in things if not self._acting(thing) for index in self._owners(thing)}
        likely = [one for one in here if one.place[1] in owned and one.recipient >= max(OWNING, one.actor)]
        owner = max(likely, key=lambda side: side.recipient).place[1] if likely else None
        if owner is None:
            return
        known = self.actors.links.known
        if self.root not in _BY_FORCE or all(known(who).kind != "Person" for who in self._acting(owner)):
            self._put("recipient", owner)

    def _filled(self, match: Match[Source]) -> Sides | None:
        """Who takes part by a frame alone, where it names an actor and every slot that it has is filled."""
        sides: Sides = {"actor": [], "recipient": []}
        for slot, found in sides.items():
            for index in match.slots.get(slot, ()):
                found += [((self.told[0], index), who) for who in self._acting(index)]
            if slot in match.slots and not found:
                return None
        if match.source[1].symmetric:
            sides = {"actor": [*sides["actor"], *sides["recipient"]], "recipient": []}
        return sides if sides["actor"] else None

    def _is_turned(self, filled: Sides) -> bool:
        """Whether a frame has on either side who else would be on the other: who welcomes somebody is visited."""
        mine = [_who(self.sides[slot]) for slot in ("recipient", "actor")]
        return all(mine) and mine == [_who(filled[slot]) for slot in ("actor", "recipient")]

    def _within(self, index: int, chosen: set[int]) -> bool:
        """Whether a word only says whose somebody else is who takes part: "Congolese" in "Congolese soldiers"."""
        view = self.view
        top = phrase_head(view.sentence, index)
        if top != index and top in chosen and view.kinds[top] not in ("thing", "word"):
            return True
        return self._describes(index, chosen) or any(
            index in states_joined(view.sentence, view.links, one) for one in chosen if one > index
        )

    def _describes(self, index: int, chosen: set[int]) -> bool:
        """Whether a word stands in apposition to one who takes part, or says whence he is: "officials from Lima"."""
        sentence = self.view.sentence
        while sentence.tokens[index].relation == "conj":
            index = sentence.tokens[index].head
        token = sentence.tokens[index]
        if token.head not in chosen or not self._acting(token.head):
            return False
        if token.relation == "appos":
            return True
        beside = token.relation == "nmod" and preposition(sentence, index) in ("of", "from")
        return (beside or token.relation in ("compound", "amod")) and self.view.kinds[token.head] in (
            "people",
            "office",
            "body",
        )


def _who(taken: list[tuple[Place, Iri]]) -> set[Iri]:
    return {who for _, who in taken}
