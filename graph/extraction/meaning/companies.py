"""Which body "the company" and "the newspaper" mean: the one named last as a subject, of whatever kind it may be."""

import re
from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import KIND_NOUNS
from graph.extraction.linking.links import Links
from graph.extraction.meaning.clausemates import doers
from graph.extraction.meaning.discourse import Discourse
from graph.extraction.meaning.heard import FAR
from graph.extraction.meaning.pronouns import Pronouns
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_FIRMS: Final = ("Company",)
_KINDS: Final = {
    **{noun: kinds for noun, kinds in KIND_NOUNS.items() if kinds == _FIRMS},
    **dict.fromkeys("bank lender business conglomerate start-up startup".split(), _FIRMS),
    **dict.fromkeys(
        "newspaper paper magazine tabloid daily broadcaster channel outlet network publisher".split(), ("Publisher",)
    ),
    **dict.fromkeys("charity foundation nonprofit non-profit ngo".split(), ("Organisation",)),
}
"""What such a noun may mean besides a body of which nothing is known."""
_ANY: Final = ("company", "firm", "corporation", "business")
"""Nouns for whatever trades."""
_PRESS: Final = frozenset("daily news times post herald gazette tribune journal chronicle star press observer".split())
_BODIES: Final = ("Company", "Organisation", "Publisher")
_OTHERS: Final = frozenset(
    "union party police ministry department court council committee commission congress parliament senate army "
    "university school college hospital church association federation league coalition movement front team club "
    "agency bureau authority office board".split()
)
"""Words in the name of a body that is no firm, newspaper or charity."""
_UNNAMED: Final = r"(?<![,–—-] )(?<!\bis )(?<!\bas )(?<!\bwas )\b(?:[Aa]n?|[Aa]nother) (?:[\w-]+ ){{0,2}}{}\b(?! [A-Z])"
"""A body of a kind that has no name, not where it only says what somebody is."""


@dataclass(frozen=True, slots=True)
class Companies:
    """Finds the bodies that a noun for a trade means."""

    links: Links
    discourse: Discourse
    pronouns: Pronouns

    def meant(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whom "the company" means: the only such body that its sentence names before it, else the subject of the
        sentence before, or one further back where no other was named since, or the only one named at all."""
        lemma = token.lemma.lower()
        if lemma not in _KINDS or not _is_bare(sentence, token) or was_introduced(self.links.text, token):
            return None
        doing = (self.links.on(sentence.tokens[i]) for i in doers(sentence, token))
        barred = {one.entity for one in doing if one is not None}
        if here := self._named(sentence.start, token.start, lemma) - barred:
            return here.pop() if len(here) == 1 else None
        first = max(0, token.start - FAR)
        for start, one in reversed(self.pronouns.heard.subjects):
            if start < first:
                break
            if start < sentence.start and one not in barred and self._fits(one, lemma):
                if self.pronouns.charges.reproached(sentence, *_BODIES) not in (None, one):
                    return None  # "Rangers sued Acme. The company …" may be either
                last = one == self.pronouns.heard.subject_of_last_sentence(sentence)
                return one if last or self._named(start, sentence.start, lemma) <= {one, *barred} else None
        found = self._named(first, sentence.start, lemma) - barred
        return found.pop() if len(found) == 1 else None

    def _named(self, start: int, end: int, lemma: str) -> set[Iri]:
        """The bodies that a stretch of text names outside of quotations and that such a noun may mean."""
        named = (one.entity for one in self.links.beginning(start, end) if not self.pronouns.heard.quoted(one.start))
        return {one for one in named if self._fits(one, lemma)}

    def _fits(self, one: Iri, lemma: str) -> bool:
        """Whether a body is of a kind that a noun means, or of none that is known, as far as its name says."""
        known = self.links.known(one)
        if known.kind not in _BODIES or not self.discourse.is_named(one):
            return False
        if known.kind in _KINDS[lemma]:
            return True
        words = set(known.label.lower().split())
        if known.kind != "Organisation" or one in self.links.gazetteer.known or words & _OTHERS:
            return False
        called = "Publisher" in _KINDS[lemma] and words & _PRESS
        return lemma in _ANY or lemma in words or bool(called) or self._is_called(known.label, lemma)

    def _is_called(self, name: str, lemma: str) -> bool:
        """Whether the text says of which trade somebody is: "Acme, the | retailer", "Acme is a large | retailer"."""
        told = rf"{re.escape(name)},? (?:(?:is|was|which is) )?(?:an?|the) [^,.]*\b{lemma}\b"
        return re.search(told, self.links.text) is not None


def was_introduced(text: str, token: Token) -> bool:
    """Whether a text spoke of one of a kind that has no name: "sued a | firm in Kyiv"; not where it says what somebody
    is: "Acme, a small | firm", "Acme is a | firm"."""
    before = text[max(0, token.start - FAR) : token.start]
    pattern = _UNNAMED.format(re.escape(token.text.lower()))
    return re.search(pattern, before) is not None


def _is_bare(sentence: Sentence, token: Token) -> bool:
    """Whether all that a noun has with it is "the": "the parent company" or "the firm behind it" are not."""
    below = [sentence.tokens[i] for i in sentence.children(token.index)]
    below = [one for one in below if one.upos != "PUNCT" and one.relation != "case"]
    definite = token.feature("Number") != "Plur" and token.relation != "appos"
    return definite and [one.text.lower() for one in below if one.text.lower() != "also"] in (["the"], ["this"])
