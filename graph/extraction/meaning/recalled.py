"""Whom a noun for a body or a title means by what was named before: "the bloc", "the party", "the minister"."""

from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import BLOCS, KIND_NOUNS, TITLES, VOICES
from graph.extraction.linking.links import Links
from graph.extraction.meaning.companies import Companies
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.heads import REBELLING, Heads, is_secretary_general
from graph.extraction.meaning.offices import Offices
from graph.extraction.meaning.organs import FIELDS, is_definite, kinds_beside
from graph.extraction.meaning.pronouns import Pronouns
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri

_NEAR: Final = 300
"""Characters behind which one of several governors is no longer meant."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """Finds who was named before, for a noun that means a body or gives a title."""

    day: Date | None
    links: Links
    discourse: Discourse
    offices: Offices
    pronouns: Pronouns
    heads: Heads
    companies: Companies

    def meant(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whom a noun for a body or a title means by what was named before: "the bloc", "the party", "the minister"."""
        lemma = token.lemma.lower()
        if not is_definite(sentence, token):
            return None
        if lemma in BLOCS | VOICES:
            kinds = kinds_beside(sentence, token) if lemma in VOICES else ()
            if body := self.discourse.called(lemma, token.start, kinds):
                return body
        if lemma.rpartition("-")[2] in TITLES and token.feature("Number") != "Plur":
            return self._titled_before(sentence, token)
        if found := self.companies.meant(sentence, token):
            return found
        aside = token.relation == "appos"  # "Gallup, the research organization" is none that was named before
        return self.discourse.of_kind(lemma, token.start) if lemma in KIND_NOUNS and not aside else None

    def _titled_before(self, sentence: Sentence, token: Token) -> Iri | None:
        """Who was given a title before, the same one with the noun in front: by "the opposition leader" it may also be
        somebody who heads no state and was the subject just before, and got no title at all."""
        before = sentence.tokens[token.index - 1] if token.index else None
        if is_secretary_general(sentence, token):
            return self.discourse.titled("secretary general") or self.heads.secretary_general()
        if before is not None and before.head == token.index and before.lemma.lower() in FIELDS:
            return self.discourse.titled(f"{before.lemma.lower()} {token.lemma.lower()}")  # no other field's minister
        first = before is not None and before.text.lower() == "first"  # "the first minister", "the first lady"
        if before is None or before.head != token.index or not (first or before.upos == "NOUN"):
            return self._last_titled(sentence, token.lemma.lower())
        title = f"{before.lemma.lower()} {token.lemma.lower()}"
        if found := self.discourse.titled(title):
            return found
        subject = self.pronouns.heard.subject_of_last_sentence(sentence)
        if subject is None or self.links.known(subject).kind != "Person" or token.relation != "nsubj":
            return None
        if before.lemma.lower() in REBELLING and token.deprel != "nsubj":
            return None  # who is arrested for a coup may be anybody else
        if self.offices.headed_by(subject, self.day):
            return None
        if first:
            self.discourse.entitle(title, subject)
        return subject

    def _last_titled(self, sentence: Sentence, lemma: str) -> Iri | None:
        """Who got a title last; of several governors, the one who was the subject just before, or is the only one
        named just before."""
        several = self.discourse.titles.get(lemma, ()) if lemma == "governor" else ()
        if len(several) < 2:
            return self.discourse.titled(lemma)
        subject = self.pronouns.heard.subject_of_last_sentence(sentence)
        if subject in several:
            return subject
        near = {one.entity for one in self.links.beginning(sentence.start - _NEAR, sentence.start)} & {*several}
        return near.pop() if len(near) == 1 else None
