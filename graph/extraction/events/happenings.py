"""What happens in a place where nobody is named on either side: "a curfew was imposed in Lima", "protests broke out in
Oran", "there was fighting near Goma".

Few deeds are told so, and all of them by nouns; of any other word without sides not enough is known to say what was
done. The place must be told with the happening itself: of "after the riots, he flew to Lima" nobody knows where they
were.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import is_passive, preposition
from graph.extraction.events.clauseplaces import of_clause
from graph.extraction.events.phrasing import BINDING
from graph.extraction.learnt.view import View
from graph.extraction.linking.links import Links, Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.timing.datewords import AHEAD
from graph.extraction.timing.tense import auxiliaries
from graph.language.sentence import Sentence
from graph.terms import Iri

DECLARING: Final = ("declare", "impose", "proclaim", "introduce", "reimpose", "extend")
"""What is done to a state of emergency, or to martial law, that makes it law."""
_HAPPENINGS: Final = {
    "COERCE": frozenset(("curfew", "lockdown")),
    "PROTEST": frozenset("protest demonstration riot rioting unrest rally strike".split()),
    "ASSAULT": frozenset(
        "fighting clash battle gunbattle shootout shelling gunfire bombardment bombing airstrike".split()
    ),
}
_COUNTRIES: Final = ("country", "nation")
_ACROSS: Final = ("in", "across", "over", "throughout", "through")
_TAKING_PLACE: Final = frozenset(
    """be erupt break spread rage continue flare resume take start begin occur happen go intensify escalate
    subside hold report impose declare order announce extend introduce""".split()
)
"""Verbs of which a happening is the subject, and that tell no more of it than that it was there."""


def happens(view: View, index: int, name: str, actors: Actors) -> bool:
    """Whether a word tells, of a type, what took place in a place that is named with it."""
    sentence = view.sentence
    told = view.lemmas[index] in _HAPPENINGS.get(name, ()) and _took_place(sentence, index)
    told = told or (name == "COERCE" and view.lemmas[index] in DECLARING and is_made_law(view, index))
    return told and (
        any(True for _ in _own_places(sentence, index, actors.links)) or country_meant(view, index, actors) is not None
    )


def country_meant(view: View, index: int, actors: Actors) -> Iri | None:
    """The state that is meant where something spreads "all over the country", or breaks out "in the country"."""
    sentence = view.sentence
    if not any(view.lemmas[index] in words for words in _HAPPENINGS.values()):
        return None
    for one in (i for head in (index, sentence.tokens[index].head) for i in sentence.children(head)):
        det = sentence.child(one, "det")
        if view.lemmas[one] in _COUNTRIES and preposition(sentence, one) in _ACROSS and det and det.lemma == "the":
            states = [who for who in actors.taking_part(sentence, one) if actors.links.known(who).kind == "State"]
            return states[0] if len(states) == 1 else None
    return None


def _took_place(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is the subject of a verb that says outright that it was there: not that it may be or was not."""
    token = sentence.tokens[noun]
    over = sentence.tokens[token.head]
    said = token.relation == "nsubj" and token.upos == "NOUN" and over.lemma.lower() in _TAKING_PLACE
    denied = sentence.child(noun, "det")
    return (
        said
        and not auxiliaries(sentence, over.index) & AHEAD.union(BINDING)
        and not is_negated(sentence, over.index)
        and (denied is None or denied.text.lower() != "no")
    )


def is_made_law(view: View, index: int) -> bool:
    """Whether a verb says that an emergency or martial law is declared: "a state of emergency was imposed"."""
    sentence = view.sentence
    verb = sentence.tokens[index]
    things = [one for one in sentence.children(index) if sentence.tokens[one].relation == "nsubj"]
    if verb.relation == "acl" and not things and verb.feature("VerbForm") == "Part":
        things = [verb.head]
    elif verb.upos != "VERB" or not is_passive(sentence, index):
        return False
    said = ({view.lemmas[part] for part in (thing, *sentence.children(thing))} for thing in things)
    return any({"state", "emergency"} <= words or {"martial", "law"} <= words for words in said)


def _own_places(sentence: Sentence, index: int, links: Links) -> Iterator[Mention]:
    """The places beside a word, or beside the verb that only says that it was there."""
    yield from of_clause(sentence, index, links)
    token = sentence.tokens[index]
    over = sentence.tokens[token.head]
    if token.relation == "nsubj" and over.lemma.lower() in _TAKING_PLACE:
        yield from of_clause(sentence, over.index, links)
