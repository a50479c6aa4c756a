"""Who speaks: from the noun in front of a reporting verb to the people, bodies and states that it means."""

from typing import Final

from graph.extraction.attribution.named import named_behind, person_named
from graph.extraction.attribution.silence import is_a_few
from graph.extraction.clauses import members, preposition
from graph.extraction.counted import counted
from graph.extraction.lexicon import PAIRS, SEEING, SPEAKING_FOR, TITLES, speaks
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.discourse import Crowd
from graph.extraction.meaning.naming import is_beside
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_NOT_SPEAKERS: Final = frozenset("nobody none nothing what which that there this who whoever same".split())
_PORTIONS: Final = ("percent", "cent", "third", "quarter", "fifth")
# What a person or body issues, and who speaks for it: "a United Nations report", "a spokesman for the ministry".
_MOUTHPIECES: Final = SPEAKING_FOR | frozenset(
    "report statement letter study communiqué communique document survey resolution memo memorandum paper website "
    "spokespeople spokesmen count tally press_release release bulletin decree".split()
)
# Who meets in an organisation speaks for it: "the leaders of ECOWAS said".
_MEMBERS: Final = frozenset("leader minister member head state ally government".split())
_VOICES_OF: Final = SPEAKING_FOR | {"office", "lawyer", "attorney", "aide", "adviser", "advisor"}
"""Who speaks for the person whose they are, or are known by whose they are."""
_OF: Final = ("for", "of", "by", "from")
_SOME: Final = frozenset("some many several others most one two three".split())
"""Words for people of whom no more is said than how many they are."""
_FURTHER: Final = {"second": "a", "third": "a", "fourth": "a", "fifth": "a", "other": "the"}
"""Words for one more of those who spoke and were counted ("one officer", "two officers"), and the article of each."""
_SOON: Final = 400
"""Characters at most between somebody's sentence and that of "another"."""
_OFFICIALS: Final = ("authority", "official")
"""Who acts for a state or a town, or for some office of it: bare, they are nobody whom the article has named."""


class Speakers:
    """Finds who speaks, with the help of what the article said before."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._spoke: dict[str, Iri] = {}
        self._last = (0, "", False)

    def of(self, sentence: Sentence, index: int, *, freely: bool = False) -> list[Iri]:
        """Everybody whom a speaking noun means, in the order of the text; nobody where it cannot speak.

        With ``freely`` any noun speaks: the verb tells that it does.
        """
        index = counted(sentence, index)
        token = sentence.tokens[index]
        if token.lemma.lower() in _NOT_SPEAKERS:
            return []
        if other := self._another(sentence, token):
            return [other]
        several = members(sentence, index)
        found = [one for member in several for one in self._heard(sentence, member)]
        following = sentence.tokens[index + 1].text if index + 1 < len(sentence) else ""
        if len(several) > 1 and token.upos == "NOUN" and following == ",":
            # "the mediators, the United States, Egypt and Qatar": those who are named are all there are
            named = [one for one in found if one in self._actors.links.gazetteer.known]
            found = [*self._listed_of(sentence, index), *named] if named else found
        if not found and freely and token.upos in ("NOUN", "PROPN"):
            found = self._called(sentence, token)
        if len(found) == 1 and token.upos == "NOUN" and self.is_unnamed(found[0]):
            counted_one = sentence.child(index, "nummod") is not None
            self._last = (sentence.end, token.lemma.lower(), counted_one)
        return [self._kept(one) for one in dict.fromkeys(found)]

    def _another(self, sentence: Sentence, token: Token) -> Iri | None:
        """One more of those who spoke just before without a name: "One woman said … | Another | said …"."""
        place, noun, numbered = self._last
        determiner = sentence.child(token.index, "det")
        article = determiner.text.lower() if determiner is not None else ""
        word = token.text.lower()
        more = word == "another" or (numbered and article == _FURTHER.get(word))
        alone = token.relation in ("nsubj", "obl") and all(
            sentence.tokens[i].relation in ("det", "case", "punct") for i in sentence.children(token.index)
        )
        if not more or not alone or not noun or sentence.start - place > _SOON:
            return None
        return self._actors.groups.unnamed(f"{word} {noun}")

    def in_apposition(self, sentence: Sentence, verb: int, index: int) -> int:
        """The noun that speaks, or the name set between commas in front of the verb where that names who does.

        "The former inspector for the port of Lome, Ada Holm, said": the name may hang on any noun before it.
        """
        token = sentence.tokens[index]
        office = token.upos == "NOUN" or token.lemma.lower() in TITLES or self._is_town_of(sentence, index)
        if not office or token.feature("Number") == "Plur" or not 2 < verb < len(sentence):
            return index
        helping = sentence.child(verb, "aux")
        verb = helping.index if helping is not None and helping.index == verb - 1 > 2 else verb
        comma = sentence.tokens[verb - 1]
        name = self._actors.links.at(sentence.tokens[verb - 2].start, sentence.tokens[verb - 2].end)
        if comma.text != "," or name is None or name.kind != "Person" or name.start < token.end:
            return index
        first = sentence.covering(name.start, name.end)[0]
        opened = sentence.tokens[first - 1].text == "," and first > index
        return first if opened and (token.upos == "PROPN" or speaks(token.lemma.lower())) else index

    def _is_town_of(self, sentence: Sentence, index: int) -> bool:
        """Whether a name with "the" in front tells where an officer serves: "the Bergen, Norway, fire chief"."""
        determiner, post = sentence.child(index, "det"), sentence.child(index, "appos")
        return determiner is not None and sentence.tokens[index].upos == "PROPN" and post is not None

    def several(self, pronoun: Token, found: list[Iri], spoke: Iri | None, before: Sentence | None) -> list[Iri]:
        """Whom "they" means where they speak: those without a name who spoke last, else who it means anywhere.

        States are meant only if they are the subjects of the sentence before: "They say" is seldom said of a state.
        """
        joined = before is not None and self._actors.pronouns.plurals.subject_of(before)
        if pronoun.text.lower() != "they" or (len(found) > 1 and tuple(found) == joined):
            return found
        if spoke is not None:
            return [spoke]
        states = [one for one in found if self._actors.links.known(one).kind == "State"]
        if before is None or not states or len(states) < len(found):
            return found
        subject = before.child(before.root.index, "nsubj")
        acting = members(before, subject.index) if subject is not None else ()
        named = [self._actors.resolve(before, i) for i in acting]
        return [one for one in states if one in named]

    def is_accused(self, sentence: Sentence, index: int) -> bool:
        """Whether a pronoun means somebody who denies what he was just accused of, whoever spoke last."""
        return bool(self._actors.pronouns.charges.answered_by(sentence, sentence.tokens[index]))

    def is_unnamed(self, who: Iri) -> bool:
        """Whether somebody has no name, but what the article calls him or them."""
        return self._actors.links.known(who).kind == "PopulationGroup"

    def _kept(self, one: Iri) -> Iri:
        """A holder, with its entity among those of the article: of "Kyiv said", Ukraine."""
        links = self._actors.links
        return links.keep(one) if one in links.gazetteer.known and one not in links.entities else one

    def _listed_of(self, sentence: Sentence, index: int) -> list[Iri]:
        return [one for i in self._listed(sentence, index) if (one := self._actors.resolve(sentence, i))]

    def _heard(self, sentence: Sentence, index: int) -> list[Iri]:
        """Whom one noun means, also as somebody who spoke before: "a Rolm spokeswoman … the spokeswoman"."""
        token = sentence.tokens[index]
        below = [sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].upos != "PUNCT"]
        speaks_for = token.upos == "NOUN" and token.feature("Number") != "Plur" and token.lemma.lower() in SPEAKING_FOR
        bare = speaks_for and len(below) == 1 and below[0].text.lower() == "the"
        if bare and (known := self._spoke.get(token.lemma.lower())):
            return [known]
        found = self._owned(sentence, token) or self._one(sentence, index)
        for one in (token, *below):
            if one.lemma.lower() in SPEAKING_FOR and found:
                self._spoke[one.lemma.lower()] = found[0]
        return found

    def _one(self, sentence: Sentence, index: int) -> list[Iri]:
        token = sentence.tokens[index]
        if token.text.lower() in _SOME or token.upos == "NUM" or is_a_few(sentence, token):
            return self._some(sentence, token)
        if token.upos == "NOUN" and token.feature("Number") == "Plur":
            listed = [self._actors.resolve(sentence, i) for i in self._listed(sentence, index)]
            if len(listed) > 1 and all(listed):
                return [one for one in listed if one]
        if person := person_named(sentence, token, self._actors.links):
            return [person]
        if token.lemma.lower() in _OFFICIALS and self._is_of_nowhere(sentence, token):
            return self._called(sentence, token)
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
            return [found for one in several if (found := self._actors.groups.as_actor(one))]
        found = self._actors.resolve(sentence, index, group=True)
        if found:
            return [one] if (one := self._actors.groups.as_actor(found)) else []
        several = self._actors.all(sentence, index)
        if several:
            return list(several)
        return self._unnamed(sentence, token)

    def _some(self, sentence: Sentence, token: Token) -> list[Iri]:
        """Of "one of the envoys", the envoys; of "some in Gaza", nobody who is called more than that."""
        if person := named_behind(sentence, token, self._actors.links):
            return [person]
        for below in sentence.children(token.index):
            named = sentence.tokens[below]
            if named.upos == "NOUN" and preposition(sentence, below) == "of" and speaks(named.lemma.lower()):
                return self._called(sentence, named)
            if named.text.lower() == "them" and (meant := self._actors.all(sentence, below)):
                return list(meant)
        if several := self._actors.all(sentence, token.index):
            return [found for one in several if (found := self._actors.groups.as_actor(one))]
        many = token.upos != "NUM" and token.text.lower() not in ("one", "two", "three")
        if not many or (sentence.child(token.index, "nmod") is not None and not self._in_a_place(sentence, token)):
            return []
        called = token.text.lower()
        return [self._actors.groups.unnamed("a few" if called == "few" else called)]

    def _in_a_place(self, sentence: Sentence, token: Token) -> bool:
        """Whether all that is said of some people is where they are: "many in Gaza"."""
        return all(
            preposition(sentence, i) in ("in", "at", "here")
            for i in sentence.children(token.index)
            if sentence.tokens[i].relation == "nmod"
        )

    def _each(self, sentence: Sentence, token: Token) -> tuple[Iri, ...]:
        """The two that "each side" and "each country" mean."""
        determiner = sentence.child(token.index, "det")
        if determiner is None or determiner.text.lower() not in ("each", "both", "either"):
            return ()
        return self._actors.discourse.pairs.last(token.start, *PAIRS[token.lemma.lower()])

    def _is_of_nowhere(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun in the plural tells of officials without saying whose: "fire authorities", "authorities"."""
        if token.feature("Number") != "Plur" or sentence.child(token.index, "det") is not None:
            return False
        below = [sentence.tokens[i] for i in sentence.subtree(token.index) if i != token.index]
        return not any(self._actors.links.at(one.start, one.end) for one in below)

    def _owned(self, sentence: Sentence, token: Token) -> list[Iri]:
        """Whom somebody's spokesman or aide means: "Ada Holm's spokesman" speaks for her, "Ada Holm's lawyer" is known
        by whose he is; where it is not known whom a title means, it is part of what they are called."""
        lemma = token.lemma.lower()
        if lemma not in _VOICES_OF or token.feature("Number") == "Plur":
            return []
        if sentence.child(token.index, "appos") is not None or self._actors.resolve(sentence, token.index):
            return []  # "Holm's lawyer, Bo Berg": who has a name is known by it
        owner = next((i for i in sentence.children(token.index) if sentence.tokens[i].deprel == "nmod:poss"), None)
        if owner is None or sentence.tokens[owner].upos not in ("NOUN", "PROPN"):
            return []
        whose = self._actors.resolve(sentence, owner)
        known = self._actors.links.known(whose) if whose else None
        if known is None and sentence.tokens[owner].lemma.lower() in TITLES:
            phrase = [sentence.tokens[i] for i in sentence.subtree(token.index) if i <= token.index]
            first = next(one for one in phrase if one.upos != "DET")
            words = self._actors.links.text[first.start : token.end]
            found = self._actors.groups.unnamed(words if first.upos == "PROPN" else words[:1].lower() + words[1:])
            self._actors.discourse.crowds.append(Crowd(token.start, lemma, found, several=False))
            return [found]
        if known is None or known.kind != "Person":
            return []
        return [known.iri if lemma in SPEAKING_FOR else self._actors.groups.crowd(token, lemma, known.iri)]

    def _listed(self, sentence: Sentence, index: int) -> list[int]:
        """The names in apposition: "the mediators, the United States, Egypt and Qatar, said", "the groups | M23 and
        Twirwaneho | said"."""
        appositions = [i for i in sentence.children(index) if sentence.tokens[i].relation == "appos"]
        if index + 1 < len(sentence) and is_beside(sentence.tokens[index], sentence.tokens[index + 1]):
            appositions.append(index + 1)
        return [member for i in appositions for member in members(sentence, i)]

    def _behind(self, sentence: Sentence, token: Token) -> Iri | None:
        """Whose report or spokesman it is."""
        named = self._actors.resolve(sentence, token.index)
        if named and self._actors.links.known(named).kind == "Person":
            return named
        issued = sentence.child(token.index, "acl")  # "a statement published by the ministry"
        if issued is not None and issued.lemma.lower() in SEEING:
            issued = None  # whoever has seen a report did not write it
        around = [*sentence.children(token.index), *(sentence.children(issued.index) if issued is not None else ())]
        for below in around:
            if preposition(sentence, below) in _OF and (bodies := self._one(sentence, below)):
                return bodies[0]
        owner = self._actors.owner(sentence, token.index)
        return self._actors.groups.as_actor(owner) if owner else None

    def _unnamed(self, sentence: Sentence, token: Token) -> list[Iri]:
        """An entity of this article alone, called what the article calls it."""
        if token.upos not in ("NOUN", "PROPN") or not speaks(token.lemma.lower()):
            return []
        return self._called(sentence, token)

    def _called(self, sentence: Sentence, token: Token) -> list[Iri]:
        if token.lemma.lower() in _PORTIONS:
            return [self._actors.groups.group("people", None)]  # "Fifty-two percent say"
        words = [
            sentence.tokens[i]
            for i in sentence.subtree(token.index)
            if i == token.index or (i < token.index and sentence.tokens[i].relation in ("compound", "amod", "nmod"))
        ]
        phrase = " ".join(
            word.text if word.upos == "PROPN" else word.text.lower() for word in words if word.upos != "PUNCT"
        )
        return [self._actors.groups.unnamed(phrase or token.text)]
