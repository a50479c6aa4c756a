"""Whom a noun phrase means: a name, an office, a government's body, "his country", "the bloc", "they".

Names are linked already (:mod:`graph.extraction.linking`). Here are the phrases that mean an entity without naming it.
Each is resolved by what the article said before, nearest first; what stays open is an entity of this article alone,
named in the article's words without their colour ("the terrorists" are *armed group*), or nothing.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import ACTING, BLOCS, BODIES, COUNTRIES, TITLES, VOICES, people
from graph.extraction.linking import Links, Mention, state_of
from graph.extraction.offices import HEADS, Offices
from graph.language.sentence import Sentence, Token
from graph.model import Article, Entity
from graph.terms import Iri, digest, mint

_NAMING: Final = ("compound", "amod", "nmod", "appos", "flat")
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
}


@dataclass(slots=True)
class Actors:
    """Resolves noun phrases, sentence after sentence, in the order of the text."""

    article: Article
    links: Links
    offices: Offices
    recent: list[Mention] = field(default_factory=list)
    quotations: list[tuple[int, int]] = field(default_factory=list)

    def hear(self, sentence: Sentence) -> None:
        """Take note of whom a sentence names, so that later phrases may mean them."""
        self.recent += [
            one for one in self.links.mentions if sentence.start <= one.start < sentence.end and one.kind in ACTING
        ]

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
        if named and token.lemma.lower() not in BODIES:
            return named.speaks_for or named.entity
        if token.upos == "PRON":
            return self._pronoun(sentence, token)
        for below in sentence.children(index):
            beside = sentence.tokens[below]
            if (
                beside.relation == "appos"
                and (person := self.links.at(beside.start, beside.end))
                and person.kind == "Person"
            ):
                return person.entity
        if token.upos not in ("NOUN", "PROPN", "ADJ"):
            return None
        return self._nominal(sentence, token, group)

    def owned_by(self, sentence: Sentence, index: int) -> Iri | None:
        """Whom a possessive means as the owner of an office: of "his foreign minister", the state that he heads."""
        found = self.resolve(sentence, index)
        if found and self.links.known(found).kind == "Person":
            return self.offices.headed_by(found, self.article.published)
        return found

    def first_named(self, start: int, end: int) -> Iri | None:
        """The actor named first in a stretch of text."""
        return next(
            (
                one.entity
                for one in self.links.mentions
                if start <= one.start < end and one.kind in ACTING and one.form != "demonym"
            ),
            None,
        )

    def _quoted(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.quotations)

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
        if owner and lemma in BODIES | {"member"} and self.links.known(owner).kind in ACTING:
            return owner if lemma != "member" else None
        if owner is None and lemma in BLOCS | VOICES:
            if body := self._last_called(lemma):
                return body
            if lemma in BLOCS:
                return self._most_named("InternationalOrganisation")
        if group and (crowd := people(lemma, token)):
            return self._group(crowd, state)
        return None

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
            return self._last_holder(_OFFICES[lemma])
        for relation in _OFFICES[lemma]:
            if found := self.offices.holder(relation, thing, self.article.published):
                return self.links.keep(found)
        return thing

    def _last_holder(self, relations: tuple[Iri, ...]) -> Iri | None:
        holders = {holder for (relation, _), holder in self.offices.said.items() if relation in relations}
        return next((one.entity for one in reversed(self.recent) if one.entity in holders), None)

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
            return self._last("State")
        return owner if owner and self.links.known(owner).kind == "State" else None

    def _pronoun(self, sentence: Sentence, token: Token) -> Iri | None:
        word = token.text.lower()
        if word in ("he", "she", "his", "her", "him"):
            return self._antecedent(sentence, token, "Person")
        # As an object, "it" is more often a thing of the same sentence than a state or body named before.
        if word in ("it", "its") and (token.relation == "nsubj" or token.deprel == "nmod:poss"):
            return self._antecedent(
                sentence, token, "State", "InternationalOrganisation", "Organisation", "Agency", "ArmedGroup"
            )
        return None

    def _antecedent(self, sentence: Sentence, pronoun: Token, *kinds: str) -> Iri | None:
        """Whom a pronoun means: a subject before it in its sentence, else whoever of these kinds was named last."""
        if (speaker := self._speaker_above(sentence, pronoun)) and self.links.known(speaker).kind in kinds:
            return speaker
        # Who is only named inside a quotation is not whom the sentence around it means by "he".
        outside = not self._quoted(pronoun.start)
        own = surface_subject(sentence, pronoun.head) if pronoun.relation in ("obj", "iobj", "obl") else None
        subjects, others = list[Iri](), list[Iri]()
        for one in self.links.mentions:
            if outside and self._quoted(one.start):
                continue
            if own is not None and one.start <= sentence.tokens[own].start < one.end:
                continue
            if sentence.start <= one.start < pronoun.start:
                covered = sentence.covering(one.start, one.end)
                acts = any(sentence.tokens[index].relation == "nsubj" for index in covered)
                if acts and one.speaks_for and "State" in kinds:
                    subjects.append(one.speaks_for)
                elif one.kind in kinds and one.form != "demonym":
                    (subjects if acts else others).append(one.entity)
        if subjects or others:
            return (subjects or others)[-1]
        before = (
            one for one in self.recent if one.start < sentence.start and not (outside and self._quoted(one.start))
        )
        return self._latest(list(before), *kinds)

    def _speaker_above(self, sentence: Sentence, pronoun: Token) -> Iri | None:
        """The subject of the clause above: in "Moscow said that it …", Moscow."""
        clause = pronoun.head
        while sentence.tokens[clause].relation == "conj":
            clause = sentence.tokens[clause].head
        if pronoun.relation != "nsubj" or sentence.tokens[clause].relation != "ccomp":
            return None
        subject = surface_subject(sentence, sentence.tokens[clause].head)
        return self.resolve(sentence, subject) if subject is not None and subject != pronoun.index else None

    def _last(self, *kinds: str) -> Iri | None:
        return self._latest(self.recent, *kinds)

    def _last_called(self, lemma: str) -> Iri | None:
        """The body named last whose name has this word in it: "the ministry" after "the Russian Foreign Ministry"."""
        return next(
            (
                one.entity
                for one in reversed(self.recent)
                if one.kind in ("Agency", "Organisation", "InternationalOrganisation")
                and lemma in self.links.known(one.entity).label.lower().split()
            ),
            None,
        )

    def _most_named(self, kind: str) -> Iri | None:
        """The entity of a kind that the text has named most so far; where two are named as often, neither."""
        counts = Counter(one.entity for one in self.recent if one.kind == kind).most_common(2)
        return None if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]) else counts[0][0]

    def _latest(self, mentions: list[Mention], *kinds: str) -> Iri | None:
        return next((one.entity for one in reversed(mentions) if one.kind in kinds and one.form != "demonym"), None)

    def _group(self, neutral: str, state: Iri | None) -> Iri:
        place = self.links.known(state) if state else None
        label = f"{neutral} ({place.label})" if place else neutral
        iri = mint("group", f"{neutral} {place.label if place else ''} {digest(self.article.iri)[:6]}")
        kind = "ArmedGroup" if neutral == "armed group" else "PopulationGroup"
        self.links.entities.setdefault(iri, Entity(iri, kind, label))
        return iri

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
