"""Whom a noun phrase means: a name, an office, a government's body, "his country", "the bloc", "they".

Names are linked already (:mod:`graph.extraction.linking.links`). Here are the phrases that mean an entity without
naming it.
Each is resolved by what the article said before, nearest first; what stays open is an entity of this article alone,
named in the article's words without their colour ("the terrorists" are *armed group*), or nothing.
"""

from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import members, numbered_people, preposition
from graph.extraction.lexicon import (
    ACTING,
    ALONE,
    ARMS,
    BLOCS,
    BODIES,
    COLLECTIVES,
    COUNTRIES,
    FORCES,
    KIND_NOUNS,
    NEUTRAL,
    PAIRS,
    TITLES,
    VOICES,
    people,
)
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.discourse import Crowd, Discourse
from graph.extraction.meaning.joined import states_joined
from graph.extraction.meaning.offices import HEADS, Offices
from graph.extraction.meaning.pronouns import Pronouns
from graph.extraction.meaning.standins import stand_in
from graph.language.sentence import Sentence, Token
from graph.model import Article, Entity
from graph.terms import Iri, digest, mint

_NAMING: Final = ("compound", "amod", "nmod", "appos", "flat")
_TWO: Final = ("two", "both", "neighbouring", "neighboring", "rival", "warring")
_EACH: Final = frozenset(("each", "either", "neither"))
_OFFICES: Final = {
    "president": HEADS[:1],
    "king": HEADS[:1],
    "queen": HEADS[:1],
    "emir": HEADS[:1],
    "monarch": HEADS[:1],
    "premier": HEADS[1:],
    "chancellor": HEADS[1:],
    "leader": HEADS,
    "minister": HEADS[1:],
    "head": HEADS[:1],
    "ruler": HEADS,
}


@dataclass(slots=True)
class Actors:
    """Resolves noun phrases, sentence after sentence, in the order of the text."""

    article: Article
    links: Links
    offices: Offices
    discourse: Discourse = field(init=False)
    pronouns: Pronouns = field(init=False)

    def __post_init__(self) -> None:
        self.discourse = Discourse(self.links)
        self.pronouns = Pronouns(self.links, self.discourse, self.resolve)

    @property
    def quotations(self) -> list[tuple[int, int]]:
        """The characters inside quotation marks, in order."""
        return self.pronouns.quotations

    @quotations.setter
    def quotations(self, spans: list[tuple[int, int]]) -> None:
        self.pronouns.quotations = spans

    def hear(self, sentence: Sentence) -> None:
        """Take note of whom a sentence names, so that later phrases may mean them."""
        self.discourse.hear(sentence)
        self.pronouns.hear(sentence)

    def all(self, sentence: Sentence, index: int) -> tuple[Iri, ...]:
        """Everybody whom a noun or pronoun means, unnamed people too: "the two sides" and "they" may be several."""
        token = sentence.tokens[index]
        named = self.links.at(token.start, token.end)
        if named is None and (both := self._pair(sentence, token)):
            return both
        if named is None and token.upos == "PRON":
            single = self.pronouns.one(sentence, token, objects=True)
            return (single,) if single else self.pronouns.several(sentence, token)
        if named is None and (leaders := self._leaders(sentence, token)):
            return leaders
        if named and named.form == "demonym" and not (token.upos in ("PROPN", "NOUN") and token.text.endswith("s")):
            return (named.entity,)
        if named is None and (several := self._of_several(sentence, token)):
            return several
        found = self.resolve(sentence, index, group=True)
        return (found,) if found else ()

    def taking_part(self, sentence: Sentence, index: int) -> tuple[Iri, ...]:
        """Everybody whom a word means in a deed that is told: "we" in a quotation is a stand-in for the speaker, which
        is known to few and must be replaced (:mod:`graph.extraction.ourselves`); all others as :meth:`all` has it."""
        token = sentence.tokens[index]
        meant = stand_in(token.text, self.links) if self.pronouns.quoted(token.start) else None
        return (meant,) if meant and token.upos == "PRON" else self.all(sentence, index)

    def _pair(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """The two whom "the two countries" or "both leaders" mean."""
        lemma = token.lemma.lower()
        words = {sentence.tokens[i].lemma.lower() for i in sentence.children(token.index)}
        several = token.feature("Number") == "Plur" or lemma in ("pair", "duo") or words & _EACH
        if lemma not in PAIRS or not several:
            return ()
        two = words & {"2", *_TWO, *_EACH} or lemma in ("side", "pair", "duo")
        if not two or self.owner(sentence, token.index):
            return ()
        return self.discourse.pair(token.start, *PAIRS[lemma])

    def _of_several(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """What acts for several states: "Australian and New Zealand aircraft", "Kyrgyz and Tajik border guards"."""
        lemma = token.lemma.lower()
        crowd = people(lemma, token)
        states = self._states_in_front(sentence, token)
        if len(states) < 2 or not (crowd or lemma in BODIES):
            return ()
        if lemma in BODIES:
            return tuple((self.discourse.body(one, lemma) or one) if lemma in FORCES else one for one in states)
        return tuple(self._group(crowd, one) for one in states)

    def _states_in_front(self, sentence: Sentence, token: Token) -> list[Iri]:
        if joined := states_joined(sentence, self.links, token.index):
            return list(dict.fromkeys(joined.values()))
        first = [i for i in sentence.children(token.index) if sentence.tokens[i].relation in ("amod", "compound")]
        spread = {i for one in first for i in (one, *sentence.subtree(one)) if i < token.index}
        named = [self.links.at(sentence.tokens[i].start, sentence.tokens[i].end) for i in sorted(spread)]
        return list(dict.fromkeys(one.entity for one in named if one and one.kind == "State"))

    def _leaders(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """Each of "the leaders of Armenia and Azerbaijan", where they are known; else the states themselves."""
        if token.lemma.lower() not in _OFFICES or token.feature("Number") != "Plur":
            return ()
        tied = [i for i in sentence.children(token.index) if preposition(sentence, i) == "of"]
        tied += [i for i in sentence.children(token.index) if sentence.tokens[i].relation == "amod"]
        owners = [i for first in tied for i in members(sentence, first)]
        named = [self.links.at(sentence.tokens[i].start, sentence.tokens[i].end) for i in owners]
        states = [one.entity for one in named if one and one.kind == "State"]
        if len(states) < 2:
            return ()
        return tuple(self._head_of(state, _OFFICES[token.lemma.lower()]) or state for state in states)

    def _head_of(self, state: Iri, relations: tuple[Iri, ...]) -> Iri | None:
        """Who holds one of some offices of a state; of several, the one whom the article names."""
        holders = [one for office in relations if (one := self.offices.holder(office, state, self.article.published))]
        if not holders and self.article.published is None:
            held = (one for office in relations for one in self.offices.ever(office, state))
            holders = [one for one in held if one in self.links.entities]
        spoken = [one for one in holders if one in self.links.entities]
        return self.links.keep((spoken or holders)[0]) if len(set(spoken or holders)) == 1 else None

    def resolve(self, sentence: Sentence, index: int, *, group: bool = False) -> Iri | None:
        """Whom a noun or pronoun means; a capital that acts stands for its government.

        With ``group``, an unnamed body of people is an entity of this article.
        """
        token = sentence.tokens[index]
        if bearer := self._title_bearer(sentence, index):
            return bearer
        named = self.links.at(token.start, token.end)
        if named and named.form == "demonym":
            # "Serbs" are people and not their state; "Serbian" alone is nobody.
            is_people = token.upos in ("PROPN", "NOUN") and token.text.endswith("s")
            return self._group(token.text, named.entity) if is_people and group else None
        if named and (token.lemma.lower() not in BODIES or token.upos == "PROPN"):
            return named.speaks_for or named.entity
        if token.upos == "PRON":
            return self.pronouns.one(sentence, token)
        if beside := self._named_beside(sentence, token):
            return beside
        if token.upos not in ("NOUN", "PROPN", "ADJ"):
            return None
        return self._nominal(sentence, token, group)

    def _named_beside(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whom the name in apposition to a noun names: "the state oil company, PDVSA", "his colleague, Gao Hucheng"."""
        for below in sentence.children(token.index):
            beside = sentence.tokens[below]
            named = self.links.at(beside.start, beside.end)
            if beside.relation == "appos" and named and named.kind in ACTING and named.form != "demonym":
                return named.entity
        above = sentence.tokens[token.head]
        if token.relation == "appos" and token.upos == "NOUN" and token.feature("Number") != "Plur":
            named = self.links.at(above.start, above.end)
            lemma = token.lemma.lower()
            if (
                named
                and named.kind in ACTING
                and (
                    people(lemma, token) if named.kind == "Person" else lemma in KIND_NOUNS and named.form != "demonym"
                )
            ):
                return named.entity  # "Guterres, a socialist who governed Portugal", "Fidesz, a party set up in 1988"
        ahead = sentence.tokens[token.index + 1 : token.index + 3]
        lemma = token.lemma.lower()
        alone = token.feature("Number") != "Plur"  # "The terrorists, Smith said, …" are not Smith
        if alone and (lemma in TITLES or people(lemma, token)) and len(ahead) == 2 and ahead[0].text == ",":
            named = self.links.at(ahead[1].start, ahead[1].end)
            return named.entity if named and named.kind == "Person" else None
        return None

    def owned_by(self, sentence: Sentence, index: int) -> Iri | None:
        """Whom a possessive means as the owner of an office: of "his foreign minister", the state that he heads."""
        found = self.resolve(sentence, index)
        if found and self.links.known(found).kind == "Person":
            return self.offices.headed_by(found, self.article.published)
        return found

    def first_named(self, start: int, end: int) -> Iri | None:
        """The actor named first in a stretch of text."""
        return next(
            (one.entity for one in self.links.beginning(start, end) if one.kind in ACTING and one.form != "demonym"),
            None,
        )

    def is_named(self, sentence: Sentence, index: int) -> bool:
        """Whether a noun names its entity, itself or by a name in front of it, and does not only mean one."""
        around = [index, *(i for i in sentence.subtree(index) if sentence.tokens[i].relation in _NAMING)]
        return any(self.links.at(sentence.tokens[i].start, sentence.tokens[i].end) for i in around)

    def owner(self, sentence: Sentence, index: int) -> Iri | None:
        """The entity whose a noun is: by a name or demonym in front of it, a possessive, or "of"."""
        for below in sentence.children(index):
            token = sentence.tokens[below]
            if token.relation in ("compound", "amod", "nmod", "det", "flat"):
                if (
                    token.relation == "nmod"
                    and token.deprel != "nmod:poss"
                    and preposition(sentence, below) not in ("of", "from", "in")
                ):
                    continue
                named = self.links.at(token.start, token.end)
                if named and named.kind in (*ACTING, "City"):
                    return named.speaks_for or named.entity
                if token.deprel == "nmod:poss" and (found := self.resolve(sentence, below)):
                    return found
                if token.relation in ("compound", "nmod") and (found := self.owner(sentence, below)):
                    return found
        return None

    def _title_bearer(self, sentence: Sentence, index: int) -> Iri | None:
        """The person whose title a word belongs to: any word of "Kazakhstan President" means him who is named next."""
        titled = False
        for following in sentence.tokens[index : index + 7]:
            named = self.links.at(following.start, following.end)
            if named and named.kind == "Person":
                return named.entity if titled else None
            titled = titled or following.lemma.lower() in TITLES or following.text.lower() in TITLES
            if following.upos not in ("NOUN", "PROPN", "ADJ") and not (titled and following.text in ("of", "for")):
                return None
        return None

    def _nominal(self, sentence: Sentence, token: Token, group: bool) -> Iri | None:
        lemma = token.lemma.lower()
        owner = self.owner(sentence, token.index)
        state = state_of(self.links.known(owner), self.links) if owner else None
        if lemma in _OFFICES and (found := self._office(sentence, token, owner, state)):
            return found
        if lemma in COUNTRIES:
            return self._country(sentence, token, owner)
        if lemma in BODIES and (found := self._body(sentence, token, owner, state)):
            return found
        if owner is None and (named := self._named_before(sentence, token)):
            return named
        if owner and self.links.known(owner).kind in ("ArmedGroup", "PoliticalParty") and people(lemma, token):
            return owner
        if group and owner is None and lemma in ALONE and token.text[:1].isupper() and self._definite(sentence, token):
            return self._group(token.text.lower(), None)  # "the Government" of nobody named: this article's alone
        if group and (crowd := people(lemma, token) or numbered_people(sentence, token)):
            bloc = owner if owner and self.links.known(owner).kind == "InternationalOrganisation" else None
            return self._crowd(token, crowd, state or bloc)
        return None

    def _named_before(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whom a noun for a body or a title means by what was named before: "the bloc", "the party", "the minister"."""
        lemma = token.lemma.lower()
        if not self._definite(sentence, token):
            return None
        if lemma in BLOCS | VOICES and (body := self.discourse.called(lemma, token.start)):
            return body
        if lemma in TITLES and token.feature("Number") != "Plur":
            return self.discourse.titled(lemma)
        return self.discourse.of_kind(lemma, token.start) if lemma in KIND_NOUNS else None

    def _definite(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun means something that is known already: it has "the" or "this", or no article at all."""
        determiner = sentence.child(token.index, "det")
        return determiner is None or determiner.lemma.lower() in ("the", "this", "that", "these", "those")

    def _body(self, sentence: Sentence, token: Token, owner: Iri | None, state: Iri | None) -> Iri | None:
        """What acts for a state: its army is the body of that name, its government and its warships are the state."""
        lemma = token.lemma.lower()
        if owner and self.links.known(owner).kind in ACTING:
            if state == owner and lemma in FORCES:
                return self.discourse.body(owner, lemma) if self._plain(sentence, token) else None
            if lemma in ARMS:
                self.discourse.arms[lemma] = owner
            return owner
        if owner is None and (called := self.discourse.called(lemma, token.start)) and self._definite(sentence, token):
            return called
        if lemma in ARMS and owner is None:
            return self.discourse.arms.get(lemma)
        if owner or lemma not in ALONE or not self._definite(sentence, token):
            return None
        scene = self._place_beside(sentence, token) or self._locality(sentence, token) or self._at_hand(token)
        return (self.discourse.body(scene, lemma) if lemma in FORCES else scene) if scene else None

    def _at_hand(self, token: Token) -> Iri | None:
        """The state whose government, parliament or army is meant where nothing says whose: that of the story so far.

        With a capital they are those of one state throughout ("the Federal Government … the Government"), also of one
        that is named only later.
        """
        if not token.text[:1].isupper():
            return self.discourse.scene(token.start)
        lemma = token.lemma.lower()
        found = (
            self.discourse.capitals.get(lemma) or self.discourse.scene(token.start) or self.discourse.meant_throughout()
        )
        if found:
            self.discourse.capitals.setdefault(lemma, found)
        return found

    def _place_beside(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state of a place that the sentence ties to a noun or to its verb by "in": "parliament in Yerevan"."""
        for above in (token.index, token.head):
            for below in sentence.children(above):
                place = sentence.tokens[below]
                named = self.links.at(place.start, place.end)
                if named and preposition(sentence, below) == "in":
                    return state_of(self.links.known(named.entity), self.links)
        return None

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

    def _office(self, sentence: Sentence, token: Token, owner: Iri | None, state: Iri | None) -> Iri | None:
        modifiers = {sentence.tokens[below].lemma.lower() for below in sentence.children(token.index)}
        lemma = token.lemma.lower()
        if (lemma == "minister" and "prime" not in modifiers) or modifiers & {"vice", "deputy", "former", "ex"}:
            return None
        if (
            lemma == "head"
            and not modifiers & {"state"}
            and "of the state" not in self.links.text[token.end : token.end + 13].lower()
            and "of state" not in self.links.text[token.end : token.end + 9]
        ):
            return None
        thing = state or owner
        if thing is None or lemma == "head":
            return self._last_holder(_OFFICES[lemma]) or self.discourse.titled(lemma)
        return self._head_of(thing, _OFFICES[lemma]) or thing

    def _last_holder(self, relations: tuple[Iri, ...]) -> Iri | None:
        holders = {holder for (relation, _), holder in self.offices.said.items() if relation in relations}
        return next((one.entity for one in reversed(self.discourse.named) if one.entity in holders), None)

    def _country(self, sentence: Sentence, token: Token, owner: Iri | None) -> Iri | None:
        owning = sentence.child(token.index, "nmod:poss")
        if owning is not None and owner:
            return state_of(self.links.known(owner), self.links) or self.offices.headed_by(
                owner, self.article.published
            )
        determiner = sentence.child(token.index, "det")
        if (
            owner is None
            and determiner
            and determiner.lemma.lower() in ("the", "this")
            and token.feature("Number") != "Plur"
        ):
            return self.discourse.last(token.start, "State")
        return owner if owner and self.links.known(owner).kind == "State" else None

    def _group(self, neutral: str, state: Iri | None) -> Iri:
        place = self.links.known(state) if state else None
        label = f"{neutral} ({place.label})" if place else neutral
        iri = mint("group", f"{neutral} {place.label if place else ''} {digest(self.article.iri)[:6]}")
        kind = "ArmedGroup" if neutral == "armed group" else "PopulationGroup"
        kind = "Organisation" if neutral in COLLECTIVES | ALONE else kind
        self.links.entities.setdefault(iri, Entity(iri, kind, label))
        return iri

    def _crowd(self, token: Token, neutral: str, state: Iri | None) -> Iri:
        """Unnamed people: those of the same noun before, unless these have a state of their own."""
        lemma = NEUTRAL.get(token.lemma.lower(), token.lemma.lower())
        found = None if state else self.discourse.crowd(lemma)
        found = found or self._group(neutral, state)
        self.discourse.crowds.append(Crowd(token.start, lemma, found))
        return found

    def as_actor(self, iri: Iri) -> Iri | None:
        """An entity that says or does something: itself if it can, and nobody if it is a known place or thing.

        A new name of several words that the recogniser took for a place is a person's after all when it speaks.
        """
        known = self.links.known(iri)
        if known.kind in ACTING:
            return iri
        if iri in self.links.gazetteer.known or " " not in known.label:
            return None
        person = mint("person", known.label)
        self.links.entities.setdefault(person, Entity(person, "Person", known.label))
        return person

    def unnamed(self, phrase: str) -> Iri:
        """An entity of this article alone, for a speaker whom nothing else identifies."""
        iri = mint("group", f"{phrase} {digest(self.article.iri)[:6]}")
        self.links.entities.setdefault(iri, Entity(iri, "PopulationGroup", phrase))
        return iri
