"""Whom the words on either side of a relation mean, where their kind fits it."""

from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import BODIES, COUNTRIES, LOCALITIES
from graph.extraction.linking.links import Links, Mention, state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.bodies import ORGANS, body_at, place_before
from graph.extraction.relations.found import Kinds
from graph.extraction.relations.soldiers import fights_for
from graph.extraction.treaties.pacts import NOUNS
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, expand, local_name
from graph.vocabulary import RelationType

_LANDS: Final = "archipelago plateau enclave exclave islet rock strip valley area desert outpost stronghold".split()
_AGAIN: Final = {
    "recognises": frozenset("island territory country region republic".split()),
    "administers": frozenset("island territory region".split()),
    "claims_territory": frozenset("island territory region".split()),
}
"""Nouns that take up again what such a relation was with."""
PARTS: Final = frozenset(
    "mission delegation agency office team committee commission council panel branch wing programme program operation "
    "chapter faction"
    .split()
)
"""What belongs to a body and is less than it: whoever leads "the UN mission" does not lead the United Nations."""
_OF_STATES: Final = ("member_of", "party_to", "signatory_of", "applied_to_join")
_RULERS: Final = frozenset("junta regime ruler leadership".split())
_FRONT: Final = frozenset("military new ruling then".split())
_LANDED: Final = COUNTRIES | LOCALITIES
"""Nouns for a state or a part of its land."""
HOLDING: Final = ("controls", "administers")
"""What no other verb says than those of its frames: who besieges a town does not hold it."""
_STATE: Final = expand("fds:State")
_TREATY: Final = expand("fds:Treaty")
_PLACE: Final = expand("fds:Place")


@dataclass(frozen=True, slots=True)
class Bearers:
    """Finds the entities that a word may stand for on one side of a relation."""

    kinds: Kinds

    def of(
        self, sentence: Sentence, index: int, actors: Actors, relation: RelationType, wanted: tuple[Iri, ...]
    ) -> list[Iri]:
        """The entities of these kinds that a word means; a plural may mean several."""
        treaty = relation.objects == (_TREATY,)
        token = sentence.tokens[index]
        named = actors.links.at(token.start, token.end)
        if named:
            thing = self._named(sentence, token, named, actors, relation, wanted)
            return [thing] if thing else []
        if wanted == (_TREATY,):
            spoken = token.upos == "PRON" or token.lemma.lower() in NOUNS
            return [meant] if spoken and (meant := treaty_before(token.start, actors.links)) else []
        if token.lemma.lower() in LOCALITIES and (behind := locality(sentence, index, actors)):
            thing = self.kinds.fitting(behind, wanted)
            return [thing] if thing else []
        if again := self._spoken(sentence, index, actors, relation, wanted):
            return again
        above = sentence.tokens[token.head]
        if token.relation == "appos" and token.lemma.lower() in (*LOCALITIES, *_LANDS):
            beside = actors.links.at(above.start, above.end)
            if beside and (thing := self.kinds.fitting(beside, wanted)):
                return [thing]  # "the Golan Heights, a plateau captured by Israel"
        if token.lemma.lower() in BODIES and _PLACE in wanted:
            return []  # "the government, which sits in Aden": a state does not lie there
        landed = _PLACE in wanted or relation.name == "borders"
        told = sentence.child(index, "nsubj") if landed and sentence.child(index, "cop") else None
        called = actors.links.at(told.start, told.end) if told else None
        if called and (thing := self.kinds.fitting(called, wanted)):
            return [thing]  # "Assam is a state in India that borders Bhutan"
        place = actors.pronouns.place(sentence, token) if landed else None
        found = place or actors.resolve(sentence, index) or place_before(sentence, index, actors)
        if found is None and token.lemma.lower() in ORGANS and wanted and not self.kinds.fit("State", wanted):
            body = body_at(sentence, index, actors)
            # "heads the foreign ministry", "leads Mali's junta"
            own = body is not None and (body.entity in actors.links.gazetteer.known or token.lemma.lower() == "junta")
            found = body.entity if body and own else None
        if found and treaty and _STATE in wanted and actors.links.known(found).kind == "Person":
            found = headed(found, actors)
        if found and token.lemma.lower() in PARTS and actors.links.known(found).kind not in ("State", "ArmedGroup"):
            found = None if found == actors.owner(sentence, index) else found
        ruled = relation.name in _OF_STATES and wanted == relation.subjects
        found = _ruled(sentence, index, actors) if found is None and ruled else found
        several = [found] if found else [one for one in actors.all(sentence, index) if not is_group(one)]
        return [one for one in several if self.kinds.fit(actors.links.known(one).kind, wanted)]

    def _named(
        self,
        sentence: Sentence,
        token: Token,
        named: Mention,
        actors: Actors,
        relation: RelationType,
        wanted: tuple[Iri, ...],
    ) -> Iri | None:
        """The entity of a name; of who signs or ratifies for a state, that state."""
        somebody = named.form == "demonym" and self.kinds.fit("Person", wanted) and _is_somebody(sentence, token)
        thing = _called_so(sentence, token, actors) if somebody else self.kinds.fitting(named, wanted)
        for_state = relation.objects == (_TREATY,) or relation.name == "recognises"
        if thing is None and named.kind == "Person" and for_state and _STATE in wanted:
            thing = headed(named.entity, actors)  # a treaty that its head signs is the state's
        if relation.name == "party_to" and thing == named.entity and named.kind == "Agency":
            thing = state_of(actors.links.known(thing), actors.links) or thing  # what a parliament ratifies
        return thing

    def _spoken(
        self, sentence: Sentence, index: int, actors: Actors, relation: RelationType, wanted: tuple[Iri, ...]
    ) -> list[Iri]:
        """What "it", "them" or "the island" means as the other side of a relation: that of the last one of its kind,
        where the sentence has not named another since; or for whom those fight who hold a place."""
        if relation.name == "controls" and wanted == relation.subjects:
            return fights_for(sentence, index, actors)
        token = sentence.tokens[index]
        word = token.text.lower()
        the = any(sentence.tokens[i].text.lower() in ("the", "this") for i in sentence.children(index))
        meant = word in ("it", "them") or (the and token.lemma.lower() in _AGAIN.get(relation.name, ()))
        if token.relation not in ("obj", "obl") or not meant or wanted != relation.objects:
            return []
        thing = actors.discourse.object_of(relation.name, token.start)
        if thing is None or not self.kinds.fit(actors.links.known(thing).kind, wanted):
            return []
        here = actors.links.beginning(sentence.start, token.start)
        return [thing] if all(one.entity != thing for one in here) else []


def _is_somebody(sentence: Sentence, demonym: Token) -> bool:
    """Whether a demonym is one person: "a Pole who heads the agency"."""
    article = sentence.child(demonym.index, "det")
    return article is not None and article.text.lower() in ("a", "an")


def _called_so(sentence: Sentence, demonym: Token, actors: Actors) -> Iri | None:
    """Who is called by a demonym behind his name: "Jan Lech, | a Pole who heads the agency"."""
    above = actors.links.on(sentence.tokens[demonym.head]) if demonym.relation == "appos" else None
    return above.entity if above is not None and above.kind == "Person" else None


def locality(sentence: Sentence, index: int, actors: Actors) -> Mention | None:
    """The name behind "of" that says which town or province is meant: "the Algerian town of | Tindouf"."""
    ahead = sentence.tokens[index + 1 : index + 3]
    return actors.links.at(ahead[1].start, ahead[1].end) if len(ahead) == 2 and ahead[0].text == "of" else None


def _ruled(sentence: Sentence, index: int, actors: Actors) -> Iri | None:
    """The state whose rulers a word means: what "Chad's junta" or "its military rulers" join or sign, Chad does."""
    owner = sentence.child(index, "nmod:poss") if sentence.tokens[index].lemma.lower() in _RULERS else None
    named = actors.links.on(owner) if owner is not None else None
    below = [sentence.tokens[i] for i in sentence.children(index) if i != (owner.index if owner else None)]
    plain = all(one.lemma.lower() in _FRONT for one in below if one.index < index)
    return named.entity if named and named.kind == "State" and plain else None


def headed(person: Iri | None, actors: Actors) -> Iri | None:
    """The state that somebody heads when the article appears, whether the text says so or not."""
    state = actors.offices.headed_by(person, actors.article.published) if person else None
    return actors.links.keep(state) if state else None


def treaty_before(at: int, links: Links) -> Iri | None:
    """The treaty named last before a place, for "the treaty" and "it"."""
    before = [one.entity for one in links.mentions if one.kind == "Treaty" and one.end <= at]
    return before[-1] if before else None


def is_group(iri: Iri) -> bool:
    """Whether an entity is a group of people without a name."""
    return local_name(iri).startswith("group-")


def is_of_a_state(sentence: Sentence, index: int, thing: Iri, actors: Actors) -> bool:
    """Whether a word that stands for a state only says whose something is, or is what is the state's: who controls a
    French company rules no part of France."""
    token = sentence.tokens[index]
    if actors.links.known(thing).kind != "State":
        return False
    if actors.is_named(sentence, index):
        named = actors.links.at(token.start, token.end)  # "returned an American to his family"
        return token.relation == "amod" or (named is not None and named.form == "demonym")
    return token.upos == "NOUN" and token.lemma.lower() not in _LANDED
