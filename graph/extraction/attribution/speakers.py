"""Who speaks: from the noun in front of a reporting verb to the people, bodies and states that it means."""

from typing import Final

from graph.extraction.clauses import members, preposition
from graph.extraction.lexicon import PAIRS, TITLES, speaks
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence, Token
from graph.model import Entity
from graph.terms import Iri, mint

_NOT_SPEAKERS: Final = frozenset("nobody none nothing what which that there this who whoever".split())
# What a person or body issues, and who speaks for it: "a United Nations report", "a spokesman for the ministry".
_MOUTHPIECES: Final = frozenset(
    "report statement letter study communiqué communique document survey spokesman spokeswoman spokesperson resolution "
    "memo memorandum paper website spokespeople spokesmen count tally press_release release bulletin decree".split()
)
# Who meets in an organisation speaks for it: "the leaders of ECOWAS said".
_MEMBERS: Final = frozenset("leader minister member head state ally government".split())
_OF: Final = ("for", "of", "by", "from")


class Speakers:
    """Finds who speaks, with the help of what the article said before."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors

    def of(self, sentence: Sentence, index: int, *, freely: bool = False) -> list[Iri]:
        """Everybody whom a speaking noun means, in the order of the text; nobody where it cannot speak.

        With ``freely`` any noun speaks: the verb tells that it does.
        """
        token = sentence.tokens[index]
        if token.lemma.lower() in _NOT_SPEAKERS:
            return []
        several = members(sentence, index)
        found = [one for member in several for one in self._one(sentence, member)]
        following = sentence.tokens[index + 1].text if index + 1 < len(sentence) else ""
        if len(several) > 1 and token.upos == "NOUN" and following == ",":
            # "the mediators, the United States, Egypt and Qatar": those who are named are all there are
            named = [one for one in found if one in self._actors.links.gazetteer.known]
            found = [*self._listed_of(sentence, index), *named] if named else found
        if not found and freely and token.upos in ("NOUN", "PROPN"):
            found = self._called(sentence, token)
        return [self._kept(one) for one in dict.fromkeys(found)]

    def _kept(self, one: Iri) -> Iri:
        """A holder, with its entity among those of the article: of "Kyiv said", Ukraine."""
        links = self._actors.links
        return links.keep(one) if one in links.gazetteer.known and one not in links.entities else one

    def _listed_of(self, sentence: Sentence, index: int) -> list[Iri]:
        return [one for i in self._listed(sentence, index) if (one := self._actors.resolve(sentence, i))]

    def _one(self, sentence: Sentence, index: int) -> list[Iri]:
        token = sentence.tokens[index]
        if token.upos == "NOUN" and token.feature("Number") == "Plur":
            listed = [self._actors.resolve(sentence, i) for i in self._listed(sentence, index)]
            if len(listed) > 1 and all(listed):
                return [one for one in listed if one]
        if person := self._introduced(sentence, token) or self._titled(sentence, token):
            return [person]
        if token.lemma.lower() in PAIRS and (both := self._each(sentence, token)):
            return list(both)
        if token.lemma.lower() in _MEMBERS and token.feature("Number") == "Plur":
            owner = self._behind(sentence, token)
            if owner and self._actors.links.known(owner).kind == "InternationalOrganisation":
                return [owner]
        if token.lemma.lower() in _MOUTHPIECES and (body := self._behind(sentence, token)):
            return [body]
        if token.upos in ("PRON", "DET", "NUM"):
            several = self._actors.all(sentence, index)
            return [found for one in several if (found := self._actors.as_actor(one))]
        found = self._actors.resolve(sentence, index, group=True)
        if found:
            return [one] if (one := self._actors.as_actor(found)) else []
        several = self._actors.all(sentence, index)
        if several:
            return list(several)
        return self._unnamed(sentence, token)

    def _each(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """The two that "each side" and "each country" mean."""
        determiner = sentence.child(token.index, "det")
        if determiner is None or determiner.text.lower() not in ("each", "both", "either"):
            return ()
        return self._actors.discourse.pair(token.start, *PAIRS[token.lemma.lower()])

    def _introduced(self, sentence: Sentence, token: Token) -> Iri | None:
        """A person whose name the article sets behind a title, also where nothing else knows it for a name."""
        if token.upos != "NOUN" or token.feature("Number") == "Plur" or token.lemma.lower() not in TITLES:
            return None
        name = sentence.child(token.index, "appos")
        if name is None or name.upos != "PROPN" or not sentence.child(name.index, "flat"):
            return None
        links = self._actors.links
        known = links.at(name.start, name.end)
        if known is not None:
            return known.entity if known.kind == "Person" else None
        words = [
            name,
            *(sentence.tokens[i] for i in sentence.children(name.index) if sentence.tokens[i].relation == "flat"),
        ]
        label = " ".join(word.text for word in words)
        person = mint("person", label)
        links.entities.setdefault(person, Entity(person, "Person", label))
        return person

    def _titled(self, sentence: Sentence, token: Token) -> Iri | None:
        """The person whom a title stands behind: "Zhao Lijian, a spokesman for the ministry, who said …"."""
        if token.relation != "appos" or token.is_root:
            return None
        head = sentence.tokens[token.head]
        known = self._actors.links.at(head.start, head.end)
        return known.entity if known and known.kind == "Person" else None

    def _listed(self, sentence: Sentence, index: int) -> list[int]:
        """The names in apposition: "the mediators, the United States, Egypt and Qatar, said"."""
        appositions = [i for i in sentence.children(index) if sentence.tokens[i].relation == "appos"]
        return [member for i in appositions for member in members(sentence, i)]

    def _behind(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whose report or spokesman it is."""
        named = self._actors.resolve(sentence, token.index)
        if named and self._actors.links.known(named).kind == "Person":
            return named
        for below in sentence.children(token.index):
            if preposition(sentence, below) in _OF and (bodies := self._one(sentence, below)):
                return bodies[0]
        owner = self._actors.owner(sentence, token.index)
        return self._actors.as_actor(owner) if owner else None

    def _unnamed(self, sentence: Sentence, token: Token) -> list[Iri]:
        """An entity of this article alone, called what the article calls it."""
        if token.upos not in ("NOUN", "PROPN") or not speaks(token.lemma.lower()):
            return []
        return self._called(sentence, token)

    def _called(self, sentence: Sentence, token: Token) -> list[Iri]:
        words = [
            sentence.tokens[i]
            for i in sentence.subtree(token.index)
            if i == token.index or (i < token.index and sentence.tokens[i].relation in ("compound", "amod", "nmod"))
        ]
        phrase = " ".join(word.text for word in words if word.upos != "PUNCT")
        return [self._actors.unnamed(phrase or token.text)]
