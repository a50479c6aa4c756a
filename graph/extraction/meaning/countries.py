"""Which state "the country", "his country" and "the Southeast Asian nation" mean."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import surface_subject
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.offices import Offices
from graph.extraction.meaning.pronouns import Pronouns
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri

_SPOKEN: Final = 30
"""Characters of a state's adjective in front of a noun; ten times as many may stand between it and "the country"."""


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
        ):
            if any(sentence.tokens[i].text[:1].isupper() for i in _qualities(sentence, token)):
                return self._only_state(sentence, token)
            return self._state_spoken_of(sentence) or self.discourse.last(token.start, "State")
        return owner if owner and self.links.known(owner).kind == "State" else None

    def _state_spoken_of(self, sentence: Sentence) -> Iri | None:
        """The state whose people the sentence before is about: "Chinese envoys denied it. The country's …"."""
        place = next((start for start, _ in reversed(self.pronouns.subjects) if start < sentence.start), 0)
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
        return states.pop() if len(states) == 1 else None


def _qualities(sentence: Sentence, noun: Token) -> list[int]:
    """The adjectives in front of a noun, with what stands before them: "Southeast Asian nation"."""
    first = [i for i in sentence.children(noun.index) if sentence.tokens[i].relation in ("amod", "compound")]
    return [i for one in first for i in (one, *sentence.subtree(one)) if i < noun.index]
