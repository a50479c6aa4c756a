"""A sentence as the learnt reader sees it: what kind each word is, and which may tell an event or name somebody."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from graph.extraction.bombers import bombers
from graph.extraction.counted import is_both_alone, number_alone, numbered_people
from graph.extraction.learnt.framing import Frames, Framing
from graph.extraction.lexicon import BLOCS, BODIES, COUNTRIES, TITLES, people
from graph.extraction.linking.links import Links, Mention
from graph.extraction.peoples import is_national
from graph.language.sentence import Sentence, Token

TELLING: Final = ("VERB", "NOUN", "ADJ", "AUX", "PROPN")
NAMING: Final = ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET")
NAMED: Final = ("state", "person", "place", "capital", "treaty", "organisation", "demonym")
KINDS: Final = (*NAMED, "people", "pronoun", "body", "office", "country", "bloc", "name", "thing", "word")
"""What a word is, as far as that can be told without knowing whom it means; those that name somebody come first."""
_KINDS: Final = {
    "State": "state",
    "Person": "person",
    "City": "place",
    "Region": "place",
    "Facility": "place",
    "GeographicFeature": "place",
    "Place": "place",
    "Treaty": "treaty",
}
_TAKING: Final = ("take", "hold", "seize")


@dataclass
class View:
    """One sentence with its names, and the frames that fit it."""

    sentence: Sentence
    links: Links
    frames: Frames

    @cached_property
    def framing(self) -> Framing:
        """The sentence's predications with the frames that fit them."""
        return Framing(self.sentence, self.frames)

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of each token in lower case."""
        return [token.lemma.lower() for token in self.sentence]

    @cached_property
    def mentions(self) -> list[Mention | None]:
        """The mention that each token stands in."""
        return [self.links.at(token.start, token.end) for token in self.sentence]

    @cached_property
    def kinds(self) -> list[str]:
        """What each token is: one of :data:`KINDS`."""
        return [self._kind(token) for token in self.sentence]

    @cached_property
    def tops(self) -> list[int]:
        """The word that stands for each token: of a name in several words the first that hangs on another, else
        the token itself."""
        heads: dict[int, int] = {}
        for token, mention in zip(self.sentence, self.mentions, strict=True):
            if mention and (token.is_root or self.mentions[token.head] is not mention):
                heads.setdefault(mention.start, token.index)
        return [
            heads.get(mention.start, index) if mention else index for index, mention in enumerate(self.mentions)
        ]

    def _kind(self, token: Token) -> str:
        named = self.mentions[token.index]
        lemma = self.lemmas[token.index]
        if named and named.form == "demonym":
            return "people" if is_national(self.sentence, token) else "demonym"
        if named and not (lemma in BODIES and token.upos == "NOUN"):
            kind = _KINDS.get(named.kind, "organisation")
            return "capital" if kind == "place" and named.speaks_for else kind
        alone = number_alone(self.sentence, token) > 0 or is_both_alone(self.sentence, token)
        if token.upos == "PRON" or alone:
            return "pronoun"
        if token.upos not in ("NOUN", "PROPN"):
            return "word"
        if lemma == "hostage" and self._is_taken(token):
            return "thing"
        if people(lemma, token) or numbered_people(self.sentence, token) or bombers(self.sentence, token):
            return "people"
        for kind, words in (("body", BODIES), ("office", TITLES), ("country", COUNTRIES), ("bloc", BLOCS)):
            if lemma in words:
                return kind
        return "name" if token.upos == "PROPN" else "thing"

    def _is_taken(self, token: Token) -> bool:
        """Whether "hostage" tells what is done to somebody, and names nobody: "took 50 guards hostage"."""
        return token.relation == "xcomp" and self.lemmas[token.head] in _TAKING

    @cached_property
    def triggers(self) -> list[int]:
        """The words that may tell an event."""
        return [
            token.index
            for token in self.sentence
            if token.upos in TELLING and self.kinds[token.index] in ("word", "thing", "name", "body")
        ]

    @cached_property
    def sides(self) -> list[int]:
        """The words that may name somebody or something that takes part, treaties too; one for each name."""
        return [
            token.index
            for token in self.sentence
            if token.upos in NAMING
            and self.kinds[token.index] not in ("word", "thing")
            and self.tops[token.index] == token.index
        ]

    @cached_property
    def asked(self) -> frozenset[int]:
        """The words of which anything is asked: those that may tell an event or name who takes part."""
        return frozenset((*self.triggers, *self.sides))

    @cached_property
    def named(self) -> list[int]:
        """The words that name somebody, and do not only mean one."""
        return [index for index in self.sides if self.kinds[index] in NAMED]
