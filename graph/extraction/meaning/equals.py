"""Whom "his Turkish counterpart" means: who has the same office of another state, or is called so."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import EQUALS, TITLES, people
from graph.extraction.linking.links import Links
from graph.extraction.meaning.naming import named_beside, title_bearer
from graph.extraction.meaning.offices import HEADS, Offices
from graph.extraction.meaning.organs import kinds_beside
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri


@dataclass(slots=True)
class Equals:
    """Keeps how an article calls those whom it names by an office, and finds who is called their counterpart."""

    day: Date | None
    links: Links
    offices: Offices
    _called: dict[Iri, str] = field(default_factory=dict)
    """By who bears it a title without its state: "foreign minister"."""

    def hear(self, sentence: Sentence) -> None:
        """Take note of the titles of a sentence's people."""
        for named, title in self._titles(sentence):
            self._called.setdefault(named, title)

    def _titles(self, sentence: Sentence) -> Iterator[tuple[Iri, str]]:
        for token in sentence:
            lemma = token.lemma.lower()
            if token.upos not in ("NOUN", "PROPN") or lemma not in TITLES:
                continue
            named = title_bearer(sentence, token.index, self.links) or named_beside(sentence, token, self.links)
            if named and self.links.known(named).kind == "Person":
                names = {one.text.lower() for one in sentence.tokens[: token.index] if self.links.on(one)}
                kinds = [one for one in kinds_beside(sentence, token) if one not in names]
                yield named, " ".join((*kinds, people(lemma, token) or lemma))

    def state(self, sentence: Sentence, token: Token) -> Iri | None:
        """The other state of which somebody is a counterpart, if a noun tells of one."""
        if token.lemma.lower() not in EQUALS or token.feature("Number") == "Plur":
            return None
        for below in sentence.children(token.index):
            beside = sentence.tokens[below]
            tied = beside.relation == "nmod" and preposition(sentence, below) in ("from", "of", "in")
            named = self.links.on(beside) if beside.relation in ("amod", "compound") or tied else None
            if named is not None and named.kind == "State":
                return named.entity
        return None

    def whose(self, sentence: Sentence, token: Token) -> int | None:
        """The word for whoever it is that somebody is a counterpart of: "his", or who does something with him."""
        own = sentence.child(token.index, "nmod:poss")
        return own.index if own is not None else surface_subject(sentence, token.head)

    def holder(self, of: Iri, state: Iri) -> Iri | None:
        """Who heads a state as somebody heads his, or the state where nobody knows; nothing for those who head none."""
        heads = [one for one in HEADS if self._has(one, of)]
        if not heads:
            return None
        found = (self.offices.holder(one, state, self.day) for one in (*heads, *HEADS))
        return next((one for one in found if one), state)

    def called(self, of: Iri, sentence: Sentence) -> str | None:
        """How somebody with the same office is called, by what a sentence or one before it says: "foreign minister"."""
        return dict(self._titles(sentence)).get(of) or self._called.get(of)

    def _has(self, office: Iri, person: Iri) -> bool:
        said = any(who == person and relation == office for (relation, _), who in self.offices.said.items())
        return said or bool(self.day and self.offices.holds(office, person, self.day))
