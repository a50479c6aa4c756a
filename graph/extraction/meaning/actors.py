"""Whom a noun phrase means: a name, an office, a government's body, "his country", "the bloc", "they".

Names are linked already (:mod:`graph.extraction.linking.linker`). Here are the phrases that mean an entity without
naming it. Each is resolved by what the article said before, nearest first; what stays open is an entity of this article
alone, named in the article's words without their colour ("the terrorists" are *armed group*), or nothing.
This is the one door; of its rooms, :mod:`graph.extraction.meaning.heads` has the offices,
:mod:`graph.extraction.meaning.countries` states that a noun means, :mod:`graph.extraction.meaning.organs` what acts for
a state, :mod:`graph.extraction.meaning.groups` who has no name,
:mod:`graph.extraction.meaning.recalled` what was named before, :mod:`graph.extraction.meaning.pronouns` the pronouns,
:mod:`graph.extraction.meaning.plurals` those for several and :mod:`graph.extraction.meaning.naming` the names beside a
noun.
"""

from dataclasses import dataclass, field
from typing import Final

from graph.extraction.bombers import bombers
from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.counted import numbered_people
from graph.extraction.lexicon import (
    ACTING,
    ALONE,
    BODIES,
    COLLECTIVES,
    COUNTRIES,
    GROUPS,
    NEUTRAL,
    TITLES,
    people,
)
from graph.extraction.linking.links import Links, Mention, is_seat, state_of
from graph.extraction.linking.people import bearer
from graph.extraction.meaning.bureaus import Bureaus
from graph.extraction.meaning.clausemates import doers
from graph.extraction.meaning.companies import Companies
from graph.extraction.meaning.countries import Countries
from graph.extraction.meaning.described import Described
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.equals import Equals
from graph.extraction.meaning.groups import Groups, is_manner
from graph.extraction.meaning.heads import OFFICES, Heads
from graph.extraction.meaning.naming import is_surname, named_beside, title_bearer
from graph.extraction.meaning.offices import Offices
from graph.extraction.meaning.organs import Organs, is_definite, is_fresh, kinds_beside, land_beside, served_in
from graph.extraction.meaning.pronouns import Pronouns
from graph.extraction.meaning.recalled import Recalled
from graph.extraction.meaning.standins import stand_in
from graph.extraction.peoples import is_national, with_people
from graph.language.sentence import Sentence, Token
from graph.model import Article
from graph.terms import Iri

_NAMING: Final = ("compound", "amod", "nmod", "appos", "flat")
_AFFILIATES: Final = frozenset("affiliate branch offshoot wing arm faction franchise splinter".split())
_AT_COURT: Final = ("judge", "prosecutor", "investigator")
_ABROAD: Final = frozenset("diplomat envoy ambassador consul attaché correspondent tourist expatriate delegate".split())
_MISSIONS: Final = frozenset("embassy consulate mission".split())
_GOVERNMENTS: Final = ("government", "administration", "regime")
_BESIDE: Final = frozenset(
    "supporter sympathiser sympathizer backer opponent critic victim hostage prisoner captive".split()
)
"""People of whom a body is spoken of, and who are no part of it."""
_ELECTED: Final = frozenset("mp mps mep meps senator lawmaker legislator congressman peer councillor mayor".split())
_MILITARY: Final = frozenset("defence defense army military general admiral commander".split())
"""Words in the title of somebody who, saying "the army", means his own."""
_BY_WHAT: Final = ("force", "taker", "goer")
"""Nouns that say little without what stands in front: "a NATO-led force", "hostage-takers"."""


@dataclass(slots=True)
class Actors:
    """Resolves noun phrases, sentence after sentence, in the order of the text."""

    article: Article
    links: Links
    offices: Offices
    discourse: Discourse = field(init=False)
    groups: Groups = field(init=False)
    pronouns: Pronouns = field(init=False)
    _heads: Heads = field(init=False)
    _equals: Equals = field(init=False)
    _bureaus: Bureaus = field(init=False)
    _countries: Countries = field(init=False)
    _described: Described = field(init=False)
    _recalled: Recalled = field(init=False)
    organs: Organs = field(init=False)

    def __post_init__(self) -> None:
        self.discourse = Discourse(self.links, self.article.title)
        self.groups = Groups(self.article.iri, self.links, self.discourse)
        self._heads = Heads(self.article.published, self.links, self.offices, self.discourse)
        self._equals = Equals(self.article.published, self.links, self.offices)
        self.pronouns = Pronouns(self.links, self.discourse, self.resolve, self._of_several)
        self._bureaus = Bureaus(self.article.published, self.links, self.offices)
        day = self.article.published
        self._countries = Countries(self.links, self.discourse, self.pronouns, self.offices, day, self.resolve)
        self._described = Described(day, self.links, self.discourse, self.offices, self.pronouns)
        companies = Companies(self.links, self.discourse, self.pronouns)
        self._recalled = Recalled(day, self.links, self.discourse, self.offices, self.pronouns, self._heads, companies)
        self.organs = Organs(self.links, self.discourse, self._of_whose_army)

    @property
    def quotations(self) -> list[tuple[int, int]]:
        """The characters inside quotation marks, in order."""
        return self.pronouns.heard.quotations

    @quotations.setter
    def quotations(self, spans: list[tuple[int, int]]) -> None:
        self.pronouns.heard.quotations = spans

    def hear(self, sentence: Sentence) -> None:
        """Take note of whom a sentence names, so that later phrases may mean them."""
        self.discourse.hear(sentence)
        self.pronouns.hear(sentence)
        self._equals.hear(sentence)

    def all(self, sentence: Sentence, index: int) -> tuple[Iri, ...]:
        """Everybody whom a noun or pronoun means, unnamed people too: "the two sides" and "they" may be several."""
        token = sentence.tokens[index]
        named = self.links.at(token.start, token.end)
        counted = self.pronouns.plurals.counted
        if named is None and (both := counted(sentence, token, self.owner, self._other_than)):
            return both
        if named is None and (token.upos == "PRON" or (token.text.lower() == "both" and token.relation == "nsubj")):
            single = self.pronouns.one(sentence, token, objects=True)
            return (single,) if single else self.pronouns.plurals.they(sentence, token)
        if named is None and (leaders := self._heads.leaders(sentence, token)):
            return leaders
        if named and named.form == "demonym" and not is_national(sentence, token):
            return (named.entity,)
        if named is None and (several := self.groups.of_several(sentence, token)):
            return several
        found = self.resolve(sentence, index, group=True)
        return (found,) if found else ()

    def _of_several(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """Whom a noun means that is of several: their heads, where they are known, else people of each."""
        return self._heads.leaders(sentence, token) or self.groups.of_several(sentence, token)

    def taking_part(self, sentence: Sentence, index: int) -> tuple[Iri, ...]:
        """Everybody whom a word means in a deed that is told: "we" in a quotation is a stand-in for the speaker, which
        is known to few and must be replaced (:mod:`graph.extraction.ourselves`); all others as :meth:`all` has it."""
        token = sentence.tokens[index]
        meant = stand_in(token.text, self.links) if self.pronouns.heard.quoted(token.start) else None
        return (meant,) if meant and token.upos == "PRON" else self.all(sentence, index)

    def _other_than(self, sentence: Sentence, token: Token) -> set[Iri]:
        """Who does something to two others: "thanked both countries" is said by the president of a third one."""
        doing = next(iter(doers(sentence, token)), None)
        doer = self.resolve(sentence, doing) if doing is not None and doing < token.index else None
        if doer is None:
            return set()
        state = state_of(self.links.known(doer), self.links)
        return {one for one in (doer, state, self.offices.headed_by(doer, self.article.published)) if one}

    def resolve(self, sentence: Sentence, index: int, *, group: bool = False) -> Iri | None:
        """Whom a noun or pronoun means; a capital that acts stands for its government.

        With ``group``, an unnamed body of people is an entity of this article.
        """
        token = sentence.tokens[index]
        if titled := title_bearer(sentence, index, self.links):
            return titled
        named = self.links.at(token.start, token.end)
        if named and named.form == "demonym":
            # "Serbs" are people and not their state; "Serbian" alone is nobody.
            if not group or not is_national(sentence, token):
                return None
            if beside := named_beside(sentence, token, self.links):
                return beside  # "a Canadian, Tim Weaver"
            return self.groups.group(*self.groups.minority(sentence, token) or (token.text, named.entity))
        if named and (token.lemma.lower() not in BODIES or token.upos == "PROPN"):
            return named.speaks_for or named.entity
        if token.upos == "PRON":
            return self.pronouns.one(sentence, token)
        if beside := named_beside(sentence, token, self.links):
            return beside
        if token.upos not in ("NOUN", "PROPN", "ADJ") or is_manner(sentence, token):
            return None
        if is_surname(sentence, token, self.links):
            namesake = bearer(token.text, map(self.links.known, self.links.entities))
            return namesake.iri if namesake else None
        if other := self._equals.state(sentence, token):
            return self._counterpart(sentence, token, other, group)
        return self._nominal(sentence, token, group)

    def owned_by(self, sentence: Sentence, index: int) -> Iri | None:
        """Whom a possessive means as the owner of an office: of "his foreign minister", the state that he heads."""
        found = self.resolve(sentence, index)
        if found and self.links.known(found).kind == "Person":
            return self.offices.headed_by(found, self.article.published)
        return found

    def governed_by(self, person: Iri, *, ever: bool) -> Iri | None:
        """The state that somebody governs: it acts where his government does, "the Trudeau government". With ``ever``,
        that which he governed once: "the Obama administration", but not "the government of" somebody overthrown."""
        if self.links.known(person).kind != "Person":
            return None
        day = self.article.published
        state = self.offices.headed_by(person, day)
        if state is None and ever:
            state = self.offices.headed_by(person, None)
        return self.links.keep(state) if state else None

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
        """The entity whose a noun is: by a name or demonym in front, a possessive, "of"; a judge's also by "at"."""
        lemma = sentence.tokens[index].lemma.lower()
        ties = ("of", "from", "at" if lemma in _AT_COURT else "of", "of" if _is_abroad(sentence, index) else "in")
        for below in sentence.children(index):
            token = sentence.tokens[below]
            if token.relation in ("compound", "amod", "nmod", "det", "flat"):
                tied = token.relation == "nmod" and token.deprel != "nmod:poss"
                if tied and preposition(sentence, below) not in ties:
                    continue
                named = self.links.at(token.start, token.end)
                if named and self.links.text[token.start : named.start].lower() in ("pro-", "anti-"):
                    continue  # a pro-Russian party is not Russia's
                if named and named.kind == "City" and preposition(sentence, below) == "at":
                    continue  # judges at The Hague are no Dutch ones
                if named and named.kind in (*ACTING, "City"):
                    return named.speaks_for or named.entity
                if token.deprel == "nmod:poss" and (found := self.resolve(sentence, below)):
                    return found
                if token.lemma.lower() in _AFFILIATES and (named := self._behind(sentence, below)):
                    return named.entity  # "gunmen from the al-Qaeda affiliate | JNIM"
                if token.relation in ("compound", "nmod") and (found := self.owner(sentence, below)):
                    return found
        return None

    def _behind(self, sentence: Sentence, index: int) -> Mention | None:
        """The actor whose name stands straight behind a word."""
        behind = sentence.tokens[index + 1] if index + 1 < len(sentence) else None
        named = self.links.on(behind) if behind is not None else None
        return named if named and named.kind in ACTING and named.form != "demonym" else None

    def _nominal(self, sentence: Sentence, token: Token, group: bool) -> Iri | None:
        lemma = token.lemma.lower()
        owner = self.owner(sentence, token.index)
        if owner and lemma in _GOVERNMENTS:
            behind = any(preposition(sentence, i) == "of" for i in sentence.children(token.index))
            owner = self.governed_by(owner, ever=not behind) or owner
        state = state_of(self.links.known(owner), self.links) if owner else None
        bomber = bombers(sentence, token)
        if (bomber or people(lemma, token)) and (band := self._band(sentence, token)):
            return band
        if lemma in OFFICES and (found := self._heads.meant(sentence, token, owner, state)):
            return found
        acting = token.deprel in ("nsubj", "obl", "obl:agent") and sentence.child(token.index, "nmod:poss") is not None
        if lemma == "office" and owner and acting and self.links.known(owner).kind == "Person":
            return self._bureaus.of(owner)
        if lemma in COUNTRIES:
            return self._countries.meant(sentence, token, owner)
        if lemma in BODIES and not bomber and (found := self.organs.meant(sentence, token, owner, state)):
            return found
        if (owner is None or self._sits_there(sentence, token)) and (named := self._recalled.meant(sentence, token)):
            return named
        if described := self._described.meant(sentence, token, state):
            return described
        if owner and self._is_made_of(owner, lemma, token):
            return owner
        if group and owner is None and lemma in ALONE and is_definite(sentence, token):
            # "the army", "the school administration" of nobody named: this article's alone
            land = land_beside(sentence, token, self.links)
            # "the | Welsh and Scottish | governments"
            front = [one.text for one in sentence.tokens[land.index : token.index]] if land else []
            return self.groups.body(token, front or kinds_beside(sentence, token, as_written=True))
        if group and (crowd := bomber or people(lemma, token) or numbered_people(sentence, token)):
            if lemma in COLLECTIVES or lemma in GROUPS or lemma in TITLES or lemma in _BY_WHAT:
                kinds = kinds_beside(sentence, token, self.links if lemma in TITLES else None, as_written=True)
                crowd = " ".join((*kinds, crowd))
            crowd = with_people(sentence, token, crowd)
            bloc = owner if owner and self.links.known(owner).kind == "InternationalOrganisation" else None
            fresh = is_fresh(sentence, token)
            return self.groups.crowd(token, crowd, state or bloc or served_in(sentence, token, self.links), fresh=fresh)
        return None

    def _counterpart(self, sentence: Sentence, token: Token, state: Iri, group: bool) -> Iri | None:
        """Whom "his Turkish counterpart" means."""
        whose = self._equals.whose(sentence, token)
        of = self.resolve(sentence, whose) if whose is not None and whose != token.index else None
        if of and (head := self._equals.holder(of, state)):
            return head
        called = (self._equals.called(of, sentence) if of else None) or token.lemma.lower()
        return self.groups.crowd(token, called, state) if group else None

    def _sits_there(self, sentence: Sentence, noun: Token) -> bool:
        """Whether the names in front of a noun only say where it sits: "the New York-based body"."""
        front = (sentence.tokens[i] for i in sentence.children(noun.index) if i < noun.index)
        named = [one for one in front if self.links.on(one) is not None]
        return bool(named) and all(is_seat(one, self.links) for one in named)

    def _is_made_of(self, body: Iri, lemma: str, token: Token) -> bool:
        """Whether people of a body are meant by its name: a party's voters, "fighters from the Popular Front"."""
        kind = self.links.known(body).kind
        if kind == "Organisation":
            return NEUTRAL.get(lemma) == "armed group"
        apart = lemma in _BESIDE or (kind == "PoliticalParty" and lemma in _ELECTED)  # "Labour MPs" are some of its
        return kind in ("ArmedGroup", "PoliticalParty") and bool(people(lemma, token)) and not apart

    def _band(self, sentence: Sentence, token: Token) -> Iri | None:
        """The armed group whose name stands in front of its fighters: "Nigeria's Boko Haram militants"."""
        if token.lemma.lower() in _BESIDE:
            return None
        for below in sentence.children(token.index):
            beside = sentence.tokens[below]
            named = self.links.at(beside.start, beside.end) if beside.relation in ("compound", "amod") else None
            if named and named.kind == "ArmedGroup" and below < token.index:
                return named.entity
        return None

    def _of_whose_army(self, sentence: Sentence, token: Token) -> Iri | None:
        """The state whose minister of defence or general says what a noun stands in: "the army" is then its own."""
        clauses = (i for i in (token.index, *sentence.ancestors(token.index)) if sentence.tokens[i].relation == "ccomp")
        clause = next(clauses, None)
        subject = surface_subject(sentence, sentence.tokens[clause].head) if clause is not None else None
        if subject is None:
            return None
        titles = {sentence.tokens[i].text.lower() for i in (subject, *sentence.subtree(subject))}
        speaker = self.resolve(sentence, subject) if titles & _MILITARY else None
        if speaker is None or self.links.known(speaker).kind != "Person":
            return None
        return self.offices.headed_by(speaker, self.article.published)


def _is_abroad(sentence: Sentence, index: int) -> bool:
    """Whether those whom a noun means are seldom of the state in which they are: diplomats, an embassy's officials."""
    beside = {sentence.tokens[i].lemma.lower() for i in sentence.children(index)}
    return sentence.tokens[index].lemma.lower() in _ABROAD or not beside.isdisjoint(_MISSIONS)
