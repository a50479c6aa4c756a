"""What acts for a state: whose government, army, parliament or warships are meant."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.describing import is_hyphened
from graph.extraction.lexicon import ACTING, ALONE, ARMS, FORCES
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.doers import UNARMED, Doer
from graph.extraction.meaning.heard import FAR
from graph.extraction.meaning.parleys import rebels_met, their_state
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, expand

FIELDS: Final = frozenset("foreign interior internal external naval judicial electoral economic nuclear prime".split())
"""Adjectives beside a noun that say of which field it is."""
_ABROAD: Final = frozenset("foreign external defence defense interior trade finance economy".split())
"""Of which fields the ministries are that explain what their state did to another."""
_THAT_GOVERNS: Final = frozenset("current new present incoming outgoing previous last".split())
"""What may stand beside "administration" where it is the government of a whole state."""
_RULING: Final = frozenset("government administration regime cabinet parliament".split())
"""What states have, and lands within them."""
_ANYWHERE: Final = frozenset(
    "federal national central interim provisional transitional royal constitutional imperial military islamic islamist "
    "muslim christian jewish communist socialist conservative liberal labour labor democratic republican tory western "
    "nationalist maoist marxist shia shiite sunni union republic local native arab revolutionary popular new".split()
)
"""Adjectives with a capital that are of no land."""
_OF_LANDS: Final = ("ian", "ean", "ish", "ese")
"""How adjectives of lands end that the parser takes for names."""
_JUDGING: Final = ("call", "recall", "describe", "label")
"""What is as often done by the ministry of whoever suffered a deed as by that of whoever did it."""
_AHEAD: Final = ("will", "would")
_LED: Final = ("led", "-led")
"""What a hyphen ties to whoever leads a body."""
_MET: Final = frozenset("government regime army military".split())
"""What rebels have talks with that is of their own state, wherever these are held."""
_STAFF: Final = frozenset("official officer spokesman spokeswoman spokesperson source aide adviser advisor".split())
_SERVED: Final = frozenset("ministry government treasury presidency cabinet army police military palace".split())
"""Whom staff work for that is of the state in whose capital they sit."""
_USA: Final = expand("id:country-USA")
_NEXT: Final = 250
"""Characters behind which "the foreign ministry" no longer is that of the state whose army was spoken of before."""
_NOWHERE: Final = (-FAR, None)


def is_definite(sentence: Sentence, token: Token) -> bool:
    """Whether a noun means something that is known already: it has "the" or "this", or no article at all."""
    determiner = sentence.child(token.index, "det")
    return determiner is None or determiner.lemma.lower() in ("the", "this", "that", "these", "those")


def is_fresh(sentence: Sentence, token: Token) -> bool:
    """Whether "a" or "another" in front of a noun says that whoever is meant was not spoken of before."""
    determiner = sentence.child(token.index, "det")
    return determiner is not None and determiner.lemma.lower() in ("a", "an", "another")


def set_in(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The state of the capital with which a sentence opens, for what it governs: "In Seoul, the ministry said"."""
    opening = sentence.tokens[:3]
    named = links.at(opening[1].start, opening[1].end) if len(opening) > 2 else None
    if named is None or named.speaks_for is None or opening[0].text != "In" or opening[2].text != ",":
        return None
    above = {token.index, *sentence.ancestors(token.index)}
    return state_of(links.known(named.speaks_for), links) if opening[1].head in above else None


def served_in(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """The state whose capital stands behind those who work for its government: "a foreign ministry official in Tokyo";
    an embassy's are another's."""
    if token.lemma.lower() not in _STAFF or _SERVED.isdisjoint(_in_front(sentence, token)):
        return None
    places = (links.on(sentence.tokens[i]) for i in sentence.children(token.index) if preposition(sentence, i) == "in")
    seats = (one.speaks_for for one in places if one is not None and one.kind == "City" and one.speaks_for)
    seat = next(seats, None)
    return state_of(links.known(seat), links) if seat else None


def land_beside(sentence: Sentence, noun: Token, links: Links) -> Token | None:
    """The adjective of a land that nothing knows, in front of what rules there: "the | Bavarian | government" is of no
    state at hand."""
    if noun.lemma.lower() not in _RULING:
        return None
    for one in (sentence.tokens[i] for i in sentence.children(noun.index) if 0 < i < noun.index):
        beside = one.relation == "amod" and one.upos == "ADJ"
        beside = beside or (one.relation in ("amod", "compound") and one.text.endswith(_OF_LANDS))
        capital = beside and one.text[:1].isupper() and "-" not in one.text
        if capital and one.lemma.lower() not in _ANYWHERE and links.on(one) is None:
            return one
    return None


def kinds_beside(
    sentence: Sentence, token: Token, links: Links | None = None, *, as_written: bool = False
) -> list[str]:
    """The words in front of a noun that say which of its kind is meant: "interior" in "the interior ministry"; with
    ``links``, without names and capitals: "EU foreign ministers" are foreign ministers.

    In small letters, or, where they are to be shown, as they are written: "the Texas court", "the Saudi-led coalition".
    """
    found: list[Token] = []
    led: list[str] = []
    for one in (sentence.tokens[i] for i in sentence.children(token.index) if i < token.index):
        if one.relation == "compound":
            below = [each for i in sentence.subtree(one.index) if (each := sentence.tokens[i]).upos != "PUNCT"]
            found += [each for each in below if links is None or _is_common(each, links)]
        elif one.relation == "amod" and one.lemma.lower() in FIELDS:
            found.append(one)
        elif as_written and one.text.lower() in _LED and is_hyphened(sentence, one.index):
            words = [sentence.tokens[i] for i in (*sentence.subtree(one.index), one.index)]
            led.append("".join(each.text for each in sorted({*words}, key=lambda each: each.index)))
    named = {one.index for one in found if as_written and one.upos == "PROPN" and one.index}
    return [*led, *(one.text if one.index in named else one.text.lower() for one in found)]


def _is_common(token: Token, links: Links) -> bool:
    return token.text.islower() and links.on(token) is None


def _beside(sentence: Sentence, token: Token) -> set[str]:
    return {sentence.tokens[below].lemma.lower() for below in sentence.children(token.index)}


def _in_front(sentence: Sentence, token: Token) -> set[str]:
    """The nouns and adjectives in front of a noun."""
    before = (sentence.tokens[below] for below in sentence.children(token.index) if below < token.index)
    return {one.lemma.lower() for one in before if one.relation in ("amod", "compound", "nmod")}


@dataclass(frozen=True, slots=True)
class Organs:
    """Finds the state or body that a noun for an organ of a state means."""

    links: Links
    discourse: Discourse
    speaks_for: Callable[[Sentence, Token], Iri | None]
    """Of whose army or staff the speaker is in whose words a noun stands, if of one."""

    def meant(self, sentence: Sentence, token: Token, owner: Iri | None, state: Iri | None) -> Iri | None:
        """What acts for a state: its army is the body of that name, its government and its warships are the state."""
        lemma = token.lemma.lower()
        if lemma in _MET and (rebels := rebels_met(sentence, token, self.links)) is not None:
            state = their_state(sentence, rebels, self.links) or self._only_state(sentence)
            return (self.discourse.body(state, lemma) if lemma in FORCES else state) if state else None
        if owner and self.links.known(owner).kind in ACTING:
            if state == owner and lemma in FORCES:
                return self.discourse.body(owner, lemma) if self._plain(sentence, token) else None
            if lemma in ARMS:
                self.discourse.arms[lemma] = owner
            self.discourse.organs[lemma] = (token.start, owner)
            return owner
        apart = owner is not None or land_beside(sentence, token, self.links) is not None
        called = None if apart else self.discourse.called(lemma, token.start, kinds_beside(sentence, token))
        if called and is_definite(sentence, token):
            return called
        if lemma in ARMS and owner is None:
            return self.discourse.arms.get(lemma)
        if apart or not is_definite(sentence, token):
            return None
        alone = lemma in ALONE or (lemma in FORCES and "armed" in _beside(sentence, token))
        if not alone:
            return self.of_which_state(sentence, token)
        scene = self._of_land_before(sentence, token) or self._place_beside(sentence, token)
        scene = scene or set_in(sentence, token, self.links)
        scene = scene or self._locality(sentence, token)
        if scene in UNARMED and lemma in FORCES:
            scene = None  # "The army killed two gunmen in Jenin"
        if scene is None and lemma == "administration" and _in_front(sentence, token) <= _THAT_GOVERNS:
            return self._administration(token)
        if scene is None and lemma in FORCES:
            scene = self.speaks_for(sentence, token)
        scene = scene or self._at_hand(sentence, token)
        return (self.discourse.body(scene, lemma) if lemma in FORCES else scene) if scene else None

    def _of_land_before(self, sentence: Sentence, token: Token) -> Iri | None:
        """What rules a land that nothing knows, where the text spoke of that last: "the Bavarian government said … the
        | government | added"."""
        lemma = token.lemma.lower()
        if lemma not in _RULING or _in_front(sentence, token):
            return None
        after, _ = self.discourse.organs.get(lemma, _NOWHERE)
        last = next((one for one in reversed(self.discourse.crowds) if one.lemma == lemma), None)
        near = last is not None and max(after, token.start - FAR) < last.start
        return last.entity if last is not None and near and self.links.known(last.entity).label[:1].isupper() else None

    def _only_state(self, sentence: Sentence) -> Iri | None:
        """The state that alone the text in front of a sentence is about."""
        scene = self.discourse.scene(sentence.start)
        return scene if len(self.discourse.states) == 1 else None

    def _administration(self, token: Token) -> Iri | None:
        """Whose "the administration" is: that of which the text spoke so last; else the American one, where the text
        speaks of what else governs there; else the one of the only state that the story is about."""
        _, owner = self.discourse.organs.get(token.lemma.lower(), _NOWHERE)
        if owner is not None:
            return owner
        if self.discourse.speaks_of_washington():
            return self.links.keep(_USA)
        scene = self.discourse.scene(token.start)
        return scene if len(self.discourse.states) == 1 else None

    def _at_hand(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state whose government, parliament or army is meant where nothing says whose: that of the story so far.

        With a capital they are those of one state throughout ("the Federal Government … the Government"), also of one
        that is named only later.
        """
        if not token.text[:1].isupper():
            return self._at_home(sentence, token)
        lemma = token.lemma.lower()
        found = (
            self.discourse.capitals.get(lemma)
            or self._at_home(sentence, token)
            or self.discourse.meant_throughout()
        )
        if found:
            self.discourse.capitals.setdefault(lemma, found)
        return found

    def _at_home(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state of the story, but for those whose body it cannot be by what it does; of an army, the one whose
        soldiers were told of just before."""
        doers = self.discourse.doers
        but = doers.not_of(sentence, token.index)
        if token.lemma.lower() not in FORCES:
            return self.discourse.scene(token.start, but)
        return doers.whose_army(sentence, token, but) or self.discourse.scene(token.start, but | UNARMED)

    def _place_beside(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state of a place that the sentence ties to a noun or to its verb by "in": "parliament in Yerevan"."""
        for above in (token.index, token.head):
            for below in sentence.children(above):
                place = sentence.tokens[below]
                named = self.links.at(place.start, place.end)
                if named and preposition(sentence, below) == "in":
                    return state_of(self.links.known(named.entity), self.links)
        return None

    def of_which_state(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state whose "foreign ministry" is meant where no word beside it says whose."""
        owned = any(preposition(sentence, i) == "of" for i in sentence.children(token.index))
        if owned or sentence.child(token.index, "nmod:poss") is not None:
            return None  # "the island's ministry", where nobody knows which island
        bare = token.feature("Number") == "Plur" and sentence.child(token.index, "det") is None
        if bare and token.relation != "nsubj":
            return None  # "attacked ships", any ships
        here = set_in(sentence, token, self.links) or self._in_clause_before(sentence, token)
        return here or self._spoken_of(sentence, token)

    def _in_clause_before(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state that is the subject of a clause before: "Islamabad kept silent; later the ministry said …"."""
        for before in reversed(sentence.tokens[: token.index]):
            apart = before.relation == "nsubj" and token.head not in sentence.ancestors(before.index)
            named = self.links.at(before.start, before.end) if apart else None
            if named is not None and named.form != "demonym" and (named.speaks_for or named.kind == "State"):
                return state_of(self.links.known(named.speaks_for or named.entity), self.links)
        return None

    def _spoken_of(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whose "the ministry" or "the embassy" is that follows "the Kyrgyz health ministry": of the state whose was
        spoken of last."""
        lemma = token.lemma.lower()
        start, owner = self.discourse.organs.get(lemma, _NOWHERE)
        for one in reversed(self.discourse.upto(token.start)):
            named = self.links.known(one.entity) if one.kind == "Agency" and one.start > start else None
            if named is not None and lemma in named.label.lower().split():
                start, owner = one.start, state_of(named, self.links)
                break
        if token.feature("Number") == "Plur":
            return None
        if token.start - start < FAR:
            return owner
        # "Pakistan's military said … The foreign ministry said …"
        start, owner = max(self.discourse.organs.values(), key=lambda one: one[0], default=_NOWHERE)
        before = [one for one in self.discourse.upto(token.start) if one.kind == "Agency" and one.start > start]
        if before:
            start, owner = before[-1].start, state_of(self.links.known(before[-1].entity), self.links)
        if lemma != "ministry" or token.start - start < _NEXT:
            return owner if lemma == "ministry" else None
        return self._of_last_deed(sentence, token)

    def _of_last_deed(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whose "the ministry" is behind a deed that its state did and nobody has to answer: "Latvia expelled the
        Russian envoy. The foreign ministry said …". Who counts the dead is as often theirs."""
        doers = self.discourse.doers
        last = doers.last(token.start)
        if last is None or not last.is_home or last.asks or token.start - last.start > _NEXT:
            return None
        if token.relation != "nsubj" or last.start >= sentence.start:
            return None
        told = {*kinds_beside(sentence, token)} <= _ABROAD and last.state not in doers.not_of(sentence, token.index)
        return last.state if told and not self._may_answer(sentence, token, last) else None

    def _may_answer(self, sentence: Sentence, token: Token, last: Doer) -> bool:
        """Whether a ministry may be that of whoever suffered the last deed: it deals with an envoy or with people of
        the state that did it, says what it was or what the other one will do."""
        verb = sentence.tokens[token.head]
        if verb.lemma.lower() in _JUDGING:
            return True
        thing, said = sentence.child(verb.index, "obj"), sentence.child(verb.index, "ccomp")
        around = [sentence.tokens[i] for i in sentence.subtree(thing.index)] if thing is not None else []
        if any(named.entity == last.state for one in around if (named := self.links.on(one)) is not None):
            return True
        doer = sentence.child(said.index, "nsubj") if said is not None else None
        named = self.links.on(doer) if doer is not None else None
        ahead = sentence.child(said.index, "aux") if said is not None else None
        return ahead is not None and ahead.lemma.lower() in _AHEAD and named is not None and named.entity in last.others

    def _locality(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state whose "local" authorities are meant: that of the city or region named last."""
        near = {sentence.tokens[below].lemma.lower() for below in sentence.children(token.index)}
        if not near & {"local", "regional", "municipal", "provincial"}:
            return None
        places = [one for one in self.links.beginning(sentence.start, token.start) if one.kind in ("City", "Region")]
        return next(
            (state for one in places[::-1] if (state := state_of(self.links.known(one.entity), self.links))), None
        )

    def _plain(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun has nothing in front but an owner: "border forces" are not the armed forces."""
        return not any(
            sentence.tokens[below].relation in ("compound", "amod")
            and not self.links.at(sentence.tokens[below].start, sentence.tokens[below].end)
            and sentence.tokens[below].lemma.lower() not in ("armed", "military", "national")
            for below in sentence.children(token.index)
        )
