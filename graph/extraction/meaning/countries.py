"""Which state "the country", "his country" and "the Southeast Asian nation" mean."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.counted import is_ranked
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.clausemates import AGGRESSIONS, BLAMING, doers
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.heard import FAR
from graph.extraction.meaning.offices import Offices
from graph.extraction.meaning.pairs import JOINING
from graph.extraction.meaning.pronouns import Pronouns
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, local_name

_SPOKEN: Final = 30
"""Characters of a state's adjective in front of a noun; ten times as many may stand between it and "the country"."""
_OF: Final = ("State", "Agency", "City", "Region", "Facility")
_WHOLE: Final = ("country", "nation")
_DONE_TO: Final = ("obj", "iobj", "obl", "nmod")
_WITHIN: Final = ("in", "across", "around", "throughout", "through", "within", "inside", "over")
_POSTS: Final = frozenset("embassy consulate mission ambassador envoy".split())
"""What a state has in another country."""
_REALMS: Final = {
    "kingdom": frozenset("SAU JOR MAR BHR THA KHM BTN NPL ESP GBR NLD BEL DNK NOR SWE TON LSO SWZ".split()),
    "emirate": frozenset("QAT KWT ARE".split()),
    "sultanate": frozenset("OMN BRN".split()),
    "principality": frozenset("MCO LIE AND".split()),
}
"""The states that a noun for a monarchy can mean."""
_MONARCHIES: Final = frozenset(code for codes in _REALMS.values() for code in codes)


@dataclass(frozen=True, slots=True)
class Countries:
    """Finds the state that a noun for a country means."""

    links: Links
    discourse: Discourse
    pronouns: Pronouns
    offices: Offices
    day: Date | None
    resolve: Callable[..., Iri | None]

    def meant(self, sentence: Sentence, token: Token, owner: Iri | None) -> Iri | None:
        """The state that a noun means, given whose country it is said to be."""
        owning = sentence.child(token.index, "nmod:poss")
        if owning is not None and owner:
            return state_of(self.links.known(owner), self.links) or self.offices.headed_by(owner, self.day)
        determiner = sentence.child(token.index, "det")
        if (
            owner is None
            and determiner
            and determiner.lemma.lower() in ("the", "this")
            and token.feature("Number") != "Plur"
            and not is_ranked(sentence, token.index)  # "became the fourth country to do so"
        ):
            lemma = token.lemma.lower()
            if any(sentence.tokens[i].text[:1].isupper() for i in _qualities(sentence, token)):
                return self._only_state(sentence, token)
            if lemma in _REALMS or lemma == "republic":
                return self._of_form(sentence, token)
            found = self._state_spoken_of(sentence) or self._last(sentence, token)
            if found and found in (doing := self._doing(sentence, token)):
                return self._besides(sentence, token, doing) if lemma in _WHOLE else None
            people = self._peoples(sentence, token)
            return found if people in (found, None) else None  # theirs, or the one that was told of?
        return owner if owner and self.links.known(owner).kind == "State" else None

    def _last(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state named last; but of two that "and" joins neither is "the country", and what is done to that is
        rather done to none that only praised or condemned another's deed."""
        states = [one for one in self.discourse.upto(token.start) if one.kind == "State" and one.form != "demonym"]
        joined = {
            one.start
            for pair in pairwise(states)
            if JOINING.fullmatch(self.links.text, pair[0].end, pair[1].start)
            for one in pair
        }
        left = [one.entity for one in reversed(states) if one.start not in joined]
        reacting = self.discourse.doers.reacting(sentence.start) if token.relation in _DONE_TO else frozenset()
        return next((one for one in left if one not in reacting), next(iter(left), None))

    def _besides(self, sentence: Sentence, token: Token, doing: frozenset[Iri]) -> Iri | None:
        """The state that "the country" means where another one does something to it: rather none that only praised or
        condemned what was done there."""
        others = doing | self.discourse.doers.reacting(sentence.start)
        found = self.pronouns.state_besides(sentence, token, others)
        return found or self.pronouns.state_besides(sentence, token, doing)

    def _doing(self, sentence: Sentence, token: Token) -> frozenset[Iri]:
        """The states that do something to what a noun means: that is then none of them. What they do within "the
        country" may well be in their own."""
        where = preposition(sentence, token.index) in _WITHIN
        posted = token.relation == "nmod" and sentence.tokens[token.head].lemma.lower() in _POSTS
        if where and not posted:
            return frozenset()
        doing = [*doers(sentence, token), *_aggressor(sentence, token)]
        found = (self.resolve(sentence, i) for i in doing if i < token.index)
        known = (self.links.known(one) for one in found if one)
        states = (state_of(one, self.links) for one in known if one.kind != "Person")
        return frozenset(one for one in states if one)

    def _peoples(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state whose people blame what is "the country's": "Tunisians accuse | the country |'s …"."""
        verb = sentence.tokens[sentence.tokens[token.head].head]
        blaming = token.deprel == "nmod:poss" and verb.lemma.lower() in BLAMING
        subject = surface_subject(sentence, verb.index) if blaming else None
        named = self.links.on(sentence.tokens[subject]) if subject is not None and subject < token.index else None
        return named.entity if named is not None and named.form == "demonym" and named.kind == "State" else None

    def _of_form(self, sentence: Sentence, token: Token) -> Iri | None:
        """The last state spoken of that is a kingdom or an emirate, also if only by its people, for a noun that says
        so; for "the republic" the last that is none of these."""
        lemma = token.lemma.lower()
        doing = self._doing(sentence, token)
        for one in reversed(self.links.beginning(max(token.start - FAR, 0), token.start)):
            state = one.speaks_for or (state_of(self.links.known(one.entity), self.links) if one.kind in _OF else None)
            if state is None or state in doing or (lemma == "emirate" and one.kind == "City" and not one.speaks_for):
                continue
            code = local_name(state).removeprefix("country-")
            if code in _REALMS[lemma] if lemma in _REALMS else code not in _MONARCHIES:
                return state
        return None

    def _state_spoken_of(self, sentence: Sentence) -> Iri | None:
        """The state whose people the sentence before is about: "Chinese envoys denied it. The country's …"."""
        place = next((start for start, _ in reversed(self.pronouns.heard.subjects) if start < sentence.start), 0)
        near = self.links.beginning(max(place - _SPOKEN, 0), place) if sentence.start - place < _SPOKEN * 10 else ()
        if not near or near[-1].form != "demonym" or near[-1].kind != "State":
            return None
        return near[-1].entity if not self.links.text[near[-1].end : place].strip() else None

    def _only_state(self, sentence: Sentence, token: Token) -> Iri | None:
        """The only state named of late, besides whoever does something to it: which of several is "the Southeast Asian
        nation" nobody can say who knows no map."""
        near = [one for one in self.discourse.upto(token.start) if token.start - one.start < _SPOKEN * 10]
        subject = surface_subject(sentence, token.head)
        doer = self.resolve(sentence, subject) if subject is not None and subject != token.index else None
        states = {one.entity for one in near if one.kind == "State" and one.form != "demonym"} - {doer}
        if realms := _REALMS.get(token.lemma.lower()):
            states = {one for one in states if local_name(one).removeprefix("country-") in realms}
        return states.pop() if len(states) == 1 else None


def _aggressor(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The owner of what is done to a noun, which is another's then: "its invasion of | the country |"."""
    deed = sentence.tokens[token.head]
    owner = sentence.child(deed.index, "nmod:poss")
    done_to = token.relation == "nmod" and preposition(sentence, token.index) in ("of", "on", "against")
    return (owner.index,) if owner is not None and done_to and deed.lemma.lower() in AGGRESSIONS else ()


def _qualities(sentence: Sentence, noun: Token) -> list[int]:
    """The adjectives in front of a noun, with what stands before them: "Southeast Asian nation"."""
    first = [i for i in sentence.children(noun.index) if sentence.tokens[i].relation in ("amod", "compound")]
    return [i for one in first for i in (one, *sentence.subtree(one)) if i < noun.index]
