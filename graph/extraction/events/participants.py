"""Those who are taken to be in an event, on one side or the other, while it is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import Predication, members, phrase_head, preposition
from graph.extraction.describing import describes
from graph.extraction.frames import owners
from graph.extraction.learnt.pieces import Place
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING, TITLES
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.bonds import KIN
from graph.extraction.meaning.joined import bodies_joined, states_joined
from graph.terms import Iri

_DOING: Final = ("nsubj", "obl:agent")
_GOVERNMENTS: Final = ("government", "administration", "regime")
_MEANS: Final = frozenset("sector industry economy export import trade banking port shipping navy fleet".split())
"""Nouns by which a state is hit or helped: "sanctions on Venezuela's oil sector"."""
_ADDRESSING: Final = frozenset(
    "accuse ask blame condemn criticise criticize deny fine grant invite notify promise refuse sanction sue threaten "
    "urge warn".split()
)
"""What is done to those alone who can answer for themselves."""
_SUITS: Final = frozenset("case charge complaint lawsuit sanction suit".split())
_HAVING: Final = frozenset("border boundary frontier line coast road railway link strait".split())
_PARTS: Final = frozenset("group number handful band bunch team pair trio contingent".split())
"""Nouns that only say how many or how joined those are who act: "a group of senators"."""
Side = list[tuple[Place, Iri]]
Sides = dict[str, Side]
"""Who is actor and who is recipient, each with the place of the word that says so."""


def who(side: Side) -> set[Iri]:
    """Those on a side."""
    return {one for _, one in side}


@dataclass(slots=True)
class Participants:
    """The sides of the event that a word tells; ``known`` are those whom its own sentence has put on one."""

    view: View
    actors: Actors
    told: Place
    sides: Sides = field(default_factory=lambda: {"actor": [], "recipient": []})
    known: set[Iri] = field(default_factory=set)

    @property
    def predication(self) -> Predication | None:
        """The word with its arguments, where it has any."""
        return self.view.framing.predications.get(self.told[1])

    def put(self, slot: str, index: int) -> None:
        """Put whom a word of the sentence means on a side, unless this sentence has put him on one."""
        fresh = [one for one in self.acting(index) if one not in self.known]
        self.sides[slot] += [((self.told[0], index), one) for one in fresh]
        self.known |= set(fresh)

    def fill(self, slot: str, side: Side) -> None:
        """Put those of a side in the place of whoever is on it."""
        self.sides[slot] = side
        self.known |= who(side)

    def spare(self, slot: str, spared: set[Iri]) -> None:
        """Take some from a side."""
        self.sides[slot] = [one for one in self.sides[slot] if one[1] not in spared]
        self.known -= spared

    def restart(self, sides: Sides) -> None:
        """Put others on both sides."""
        self.sides = sides
        self.known = who(sides["actor"]) | who(sides["recipient"])

    def acting(self, index: int) -> list[Iri]:
        """Whom a word means that can act; of a body that names nobody, "the leadership of X", those whose it is."""
        if named := self._named_behind(index):
            return named
        found = self._meant(index)
        if not found and (self.view.kinds[index] in ("office", "body", "people") or self.view.lemmas[index] in _MEANS):
            found = [one for owner in self.owners(index) for one in self._meant(owner)]
        if not found and self.view.lemmas[index] in _PARTS:
            found = [one for inner in self._of(index) for one in self._meant(inner)]
        return found

    def _named_behind(self, noun: int) -> list[Iri]:
        """The several people who are named in apposition to a noun for their office: "the Chadian and Sudanese
        ministers, | Ada Holm and Jan Lech"."""
        view, tokens = self.view, self.view.sentence.tokens
        if view.lemmas[noun] not in TITLES or tokens[noun].feature("Number") != "Plur":
            return []
        beside = [one for one in view.sentence.children(noun) if one > noun and view.kinds[one] == "person"]
        if not any(tokens[one].relation == "appos" for one in beside):
            return []
        # Parsers hang the second name on the noun or on the first name.
        joined = [name for one in beside for name in members(view.sentence, one) if tokens[name].relation != "nmod"]
        found = [who for name in joined if view.kinds[name] == "person" for who in self._meant(name)]
        several = list(dict.fromkeys(found))
        return several if len(several) > 1 else []

    def _of(self, noun: int) -> list[int]:
        """The people of whom a noun is a part or a number."""
        sentence = self.view.sentence
        tied = (one for one in sentence.children(noun) if preposition(sentence, one) == "of")
        return [one for first in tied for one in members(sentence, first) if self.view.kinds[one] == "people"]

    def _meant(self, index: int) -> list[Iri]:
        known = self.actors.links.known
        token = self.view.sentence.tokens[index]
        taking = self.actors.taking_part(self.view.sentence, index)
        if [known(one).kind for one in taking] == ["Region"] and (token.deprel in _DOING or self._is_addressed(index)):
            acting = self.actors.groups.as_actor(taking[0])  # "Texas sued the agency", "talks with Puntland"
            return [acting] if acting else []
        found = [one for one in taking if known(one).kind in ACTING]
        called = index if token.relation != "compound" else token.head
        if self.view.lemmas[called] not in _GOVERNMENTS:
            return found
        return [self.actors.governed_by(one, ever=called != index) or one for one in found]

    def _is_addressed(self, index: int) -> bool:
        """Whether something is done with a region or put to it, and not only there: "accused Texas", "a deal with
        Puntland", "a suit against Texas", but "attacked Tigray"."""
        sentence = self.view.sentence
        while sentence.tokens[index].relation == "conj":
            index = sentence.tokens[index].head
        token, case = sentence.tokens[index], preposition(sentence, index)
        over = self.view.lemmas[token.head]
        spoken_to = token.relation in ("obj", "iobj", "nsubj") and over in _ADDRESSING
        return spoken_to or (case == "with" and over not in _HAVING) or (case == "against" and over in _SUITS)

    def owners(self, noun: int) -> list[int]:
        """Whose a noun is: what is only there, "the masts in Moldova", is nobody's."""
        sentence = self.view.sentence
        return [one for one in owners(sentence, noun) if preposition(sentence, one) in ("", "of")]

    def is_within(self, index: int, chosen: Iterable[int]) -> bool:
        """Whether a word only says whose somebody else is who takes part: "Congolese" in "Congolese soldiers"."""
        view, chosen = self.view, set(chosen)
        top = phrase_head(view.sentence, index)
        if top != index and top in chosen and view.kinds[top] not in ("thing", "word"):
            return True
        return self._describes(index, chosen) or self._is_of_firm(index, chosen) or self._is_whose_kin(index) or any(
            index in states_joined(view.sentence, view.links, one)
            or (view.kinds[one] == "people" and index in bodies_joined(view.sentence, view.links, one))
            for one in chosen
            if one > index
        )

    def _describes(self, index: int, chosen: set[int]) -> bool:
        """Whether a word stands in apposition to one who takes part, or says whence he is: "officials from Lima"."""
        sentence = self.view.sentence
        while sentence.tokens[index].relation == "conj":
            if describes(sentence, sentence.tokens[index].head, index):
                return sentence.tokens[index].head in chosen  # "Ada Holm, the envoy and a judge, met …"
            index = sentence.tokens[index].head
        token = sentence.tokens[index]
        if token.head not in chosen or not self.acting(token.head):
            return False
        if token.relation == "appos":
            return True
        beside = token.relation == "nmod" and preposition(sentence, index) in ("of", "from")
        kinds = ("people", "office", "body", "person") if beside else ("people", "office", "body")
        return (beside or token.relation in ("compound", "amod")) and self.view.kinds[token.head] in kinds

    def _is_of_firm(self, index: int, chosen: set[int]) -> bool:
        """Whether a word only says whence a body is that takes part, by what it is: "the | German | carmaker Opel"."""
        tokens = self.view.sentence.tokens
        noun = tokens[tokens[index].head]
        told = tokens[index].relation in ("amod", "compound") and noun.deprel == "nmod:desc" and noun.head in chosen
        return told and self.view.kinds[noun.head] == "organisation" and bool(self.acting(noun.head))

    def _is_whose_kin(self, index: int) -> bool:
        """Whether a name only says whose kin somebody is: "the sister of the mayor, Ada Holm"."""
        tokens = self.view.sentence.tokens
        named = self.view.links.at(tokens[index].start, tokens[index].end)
        if named is None or named.kind != "Person":
            return False
        while tokens[index].relation in ("appos", "flat", "compound", "nmod"):
            tie = self.view.sentence.child(index, "case")
            if tie is not None and tie.text == "of":  # the parser may hang it on what stands before the kin
                return tokens[tie.index - 1].lemma.lower() in KIN
            index = tokens[index].head
        return False
