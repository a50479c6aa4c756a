"""Who is sought, tried or the like: in "wants to have Berg tried, Holm said. Police have caught him" Berg, not Holm."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import is_passive
from graph.extraction.linking.links import Links
from graph.extraction.meaning.heard import FAR
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_HUNTING: Final = frozenset(
    "catch arrest detain capture apprehend extradite try charge convict sentence jail imprison seek want hunt suspect "
    "prosecute nab".split()
)
_HAVING: Final = ("have", "want")


@dataclass(slots=True)
class Hunted:
    """The people of whom an article has told that they are sought, caught or tried."""

    links: Links
    told: list[tuple[int, Iri]] = field(default_factory=list)

    def hear(self, sentence: Sentence) -> None:
        """Take note of who is sought or tried in a sentence."""
        if not any(one.lemma.lower() in _HUNTING for one in sentence):
            return
        for named in self.links.beginning(sentence.start, sentence.end):
            covered = sentence.covering(named.start, named.end) if named.kind == "Person" else ()
            if covered and _is_hunted(sentence, sentence.tokens[covered[0]]):
                self.told.append((named.start, named.entity))

    def meant(self, sentence: Sentence, pronoun: Token, but: Collection[Iri]) -> Iri | None:
        """Who is caught, where nobody is named in front of the pronoun in its sentence."""
        start, who = self.told[-1] if self.told else (0, None)
        if who is None or who in but or not sentence.start - FAR < start < sentence.start:
            return None
        if not _is_hunted(sentence, pronoun):
            return None
        named = (one.kind == "Person" for one in self.links.beginning(sentence.start, pronoun.start))
        return None if any(named) else who


def _is_hunted(sentence: Sentence, token: Token) -> bool:
    """Whether a word is whom somebody catches, seeks or tries: also "Berg" in "have Berg tried"."""
    verb = sentence.tokens[token.head]
    done = sentence.child(verb.index, "xcomp") if verb.lemma.lower() in _HAVING else None
    if token.relation == "obj" and done is not None and done.feature("VerbForm") == "Part":
        verb = done
    whole = token.relation == "obj" or (token.relation == "nsubj" and is_passive(sentence, verb.index))
    return whole and verb.lemma.lower() in _HUNTING
