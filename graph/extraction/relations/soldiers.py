"""For whom soldiers and fighters fight, who holds what these take: "Malian troops captured Kidal"."""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence
from graph.terms import Iri

SOLDIERS: Final = frozenset("troop soldier paratrooper marine commando trooper infantry".split())
"""Who fights for a state by trade."""
_FIGHTERS: Final = frozenset("fighter militant gunman insurgent rebel islamist jihadist guerrilla militiaman".split())
"""Who fights for a group, wherever he comes from."""
_LEANING: Final = ("pro-", "nti-")


def fights_for(sentence: Sentence, index: int, actors: Actors) -> list[Iri]:
    """The states or armed groups whose soldiers a noun means, who hold what these hold: "Malian troops captured Kidal",
    "fighters of Boko Haram"."""
    token = sentence.tokens[index]
    kinds = ("State", "ArmedGroup") if token.lemma.lower() in SOLDIERS else ("ArmedGroup",)
    if token.upos not in ("NOUN", "PROPN") or token.lemma.lower() not in SOLDIERS | _FIGHTERS:
        return []
    return owners(sentence, index, actors, kinds)


def owners(sentence: Sentence, index: int, actors: Actors, kinds: tuple[str, ...]) -> list[Iri]:
    """Those of some kinds whose a noun is, by the names or pronouns beside it; both of "Kenyan and Somali troops"."""
    tied = [i for i in sentence.children(index) if _is_tied(sentence, i)]
    tied += [one for i in tied for one in sentence.children(i) if sentence.tokens[one].relation == "conj"]
    named = [actors.links.on(sentence.tokens[i]) for i in tied]
    found = dict.fromkeys(one for one in named if one and one.kind in kinds)
    own = [one.entity for one in found if actors.links.text[one.start - 4 : one.start].lower() not in _LEANING]
    if own or any(named) or not any(sentence.tokens[i].upos == "PRON" for i in tied):
        return own
    owner = actors.owner(sentence, index)  # "Chad said that its troops had captured the town"
    return [owner] if owner and actors.links.known(owner).kind in kinds else []


def _is_tied(sentence: Sentence, index: int) -> bool:
    """Whether a word says whose the noun above it is: "Malian troops", "Mali's troops", "fighters of the M23"."""
    token = sentence.tokens[index]
    if token.relation == "nmod" and token.deprel != "nmod:poss":
        return preposition(sentence, index) == "of"
    return token.relation in ("amod", "compound", "nmod")
