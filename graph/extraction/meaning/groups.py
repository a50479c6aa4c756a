"""Entities of one article alone: unnamed people and bodies, called by the article's words without their colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import members, preposition
from graph.extraction.lexicon import ACTING, ALONE, BODIES, COLLECTIVES, FORCES, GROUPS, NEUTRAL, TITLES, people
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.discourse import Crowd, Discourse
from graph.extraction.meaning.joined import bodies_joined, states_joined
from graph.extraction.peoples import names_people
from graph.language.sentence import Sentence, Token
from graph.model import Entity
from graph.terms import Iri, digest, mint

_MANNERS: Final = frozenset("change form system style kind type model method way tier level branch seat".split())


def is_manner(sentence: Sentence, token: Token) -> bool:
    """Whether "government" is how a state is ruled, and nobody: "a change of government", "branches of government"."""
    if token.lemma.lower() != "government":
        return False
    bare = all(sentence.tokens[one].relation in ("case", "punct") for one in sentence.children(token.index))
    ruled = sentence.tokens[token.head].lemma.lower() in _MANNERS
    return bare and ruled and preposition(sentence, token.index) == "of"


@dataclass(frozen=True, slots=True)
class Groups:
    """Makes the groups of an article, given by its IRI, and finds those that it has spoken of."""

    article: Iri
    links: Links
    discourse: Discourse

    def group(self, neutral: str, state: Iri | None) -> Iri:
        """The group of a name without colour, of a state where it has one: "protesters (Georgia)"."""
        place = self.links.known(state) if state else None
        label = f"{neutral} ({place.label})" if place else neutral
        iri = mint("group", f"{neutral} {place.label if place else ''} {digest(self.article)[:6]}")
        kind = "ArmedGroup" if neutral.endswith("armed group") else "PopulationGroup"
        kind = "Organisation" if neutral in COLLECTIVES | ALONE else kind
        self.links.entities.setdefault(iri, Entity(iri, kind, label))
        return iri

    def minority(self, sentence: Sentence, token: Token) -> tuple[str, Iri | None] | None:
        """What those are called who have their name after one state and live in another, and which this is, if it is
        told: "Kosovo Serbs", "Georgia's ethnic Armenians", "ethnic Armenians"; nothing of other people."""
        ethnic, own = False, self.links.on(token)
        state: Iri | None = None
        for below in sentence.children(token.index):
            beside = sentence.tokens[below]
            if below > token.index or (beside.relation not in ("amod", "compound") and beside.deprel != "nmod:poss"):
                continue
            ethnic |= beside.lemma.lower() == "ethnic"
            named = self.links.on(beside)
            if named is not None and named is not own and named.kind in ("State", "Region"):
                state = state_of(self.links.known(named.entity), self.links)
        if not ethnic and (state is None or own is None or state == own.entity):
            return None
        return (f"ethnic {token.text}" if ethnic else token.text), state

    def crowd(self, token: Token, neutral: str, state: Iri | None, *, fresh: bool = False) -> Iri:
        """Unnamed people: those of the same noun before, unless these have a state of their own or are ``fresh``: "a"
        single official is new; of a body called by its field ("interior ministry"), the one of that field."""
        lemma = NEUTRAL.get(token.lemma.lower(), token.lemma.lower())
        told = lemma in COLLECTIVES | GROUPS or names_people(neutral.partition(" ")[0])
        field = neutral if told and " " in neutral else ""
        several = token.feature("Number") != "Sing" or lemma in COLLECTIVES | GROUPS
        alone = not several and lemma in TITLES  # "the minister" is not "the ministers of the bloc"
        found = None if state or (fresh and not several) else self.discourse.crowd(lemma, field, alone=alone)
        found = found or self.group(neutral, state)
        self.discourse.crowds.append(Crowd(token.start, lemma, found, several))
        return found

    def body(self, token: Token, kinds: Sequence[str]) -> Iri:
        """A government, army or administration of nobody named, whole: "the school administration"; without a word that
        says which, the one spoken of last."""
        lemma = token.lemma.lower()
        before = None if kinds else self.discourse.crowd(lemma)
        found = before or self.group(" ".join((*kinds, token.text.lower())), None)
        self.discourse.crowds.append(Crowd(token.start, lemma, found, several=False))
        return found

    def of_several(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """What acts for several states: "Australian and New Zealand aircraft", "the ministers of Mali and Niger"; and
        for several bodies, "UN and EU officials"."""
        lemma = token.lemma.lower()
        crowd = people(lemma, token)
        if crowd and (bodies := bodies_joined(sentence, self.links, token.index)):
            return tuple(dict.fromkeys(self._of_body(crowd, one) for one in bodies.values()))
        states = self._states_in_front(sentence, token) or self._states_behind(sentence, token)
        if len(states) < 2 or not (crowd or lemma in BODIES):
            return ()
        if lemma in BODIES:
            return tuple((self.discourse.body(one, lemma) or one) if lemma in FORCES else one for one in states)
        return tuple(self.group(crowd, one) for one in states)

    def _of_body(self, crowd: str, body: Iri) -> Iri:
        """People of a state or organisation; those of a party or armed group are this itself."""
        one_of_all = self.links.known(body).kind in ("ArmedGroup", "PoliticalParty")
        return self.links.keep(body) if one_of_all else self.group(crowd, body)

    def _states_in_front(self, sentence: Sentence, token: Token) -> list[Iri]:
        if joined := states_joined(sentence, self.links, token.index):
            return list(dict.fromkeys(joined.values()))
        first = [i for i in sentence.children(token.index) if sentence.tokens[i].relation in ("amod", "compound")]
        first = [i for i in first if sentence.tokens[i].upos != "VERB"]  # "U.S.-backed Syrian rebels" are of one state
        spread = {i for one in first for i in (one, *sentence.subtree(one)) if i < token.index}
        named = [self.links.at(sentence.tokens[i].start, sentence.tokens[i].end) for i in sorted(spread)]
        return list(dict.fromkeys(one.entity for one in named if one and one.kind == "State"))

    def _states_behind(self, sentence: Sentence, token: Token) -> list[Iri]:
        tied = (i for i in sentence.children(token.index) if preposition(sentence, i) in ("of", "from"))
        named = [self.links.at(one.start, one.end) for first in tied for one in _joined(sentence, first)]
        return list(dict.fromkeys(one.entity for one in named if one and one.kind == "State"))

    def as_actor(self, iri: Iri) -> Iri | None:
        """An entity that says or does something: itself if it can, the government of a region, and nobody if it is
        another known place or thing.

        A new name of several words that the recogniser took for a place is a person's after all when it speaks.
        """
        known = self.links.known(iri)
        if known.kind in ACTING:
            return iri
        if known.kind == "Region" and iri in self.links.gazetteer.known:
            return self.group(f"{known.label} government", None)
        if iri in self.links.gazetteer.known or " " not in known.label:
            return None
        person = mint("person", known.label)
        self.links.entities.setdefault(person, Entity(person, "Person", known.label))
        return person

    def unnamed(self, phrase: str) -> Iri:
        """An entity of this article alone, for a speaker whom nothing else identifies."""
        iri = mint("group", f"{phrase} {digest(self.article)[:6]}")
        self.links.entities.setdefault(iri, Entity(iri, "PopulationGroup", phrase))
        return iri


def _joined(sentence: Sentence, first: int) -> list[Token]:
    return [sentence.tokens[i] for i in members(sentence, first)]
