"""Forces that are kept where the words name no state: "Turkish soldiers have been stationed there", "France has 900
soldiers in the country and Germany 300"."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import preposition
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import FAR, Found, Phase
from graph.extraction.relations.soldiers import SOLDIERS, owners
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand, local_name
from graph.vocabulary import Vocabulary

KEPT: Final = "forces kept there"
_HOSTS: Final = expand("fds:hostsForcesOf")
_FORCES: Final = SOLDIERS | frozenset("peacekeeper force base garrison contingent battalion airman".split())
_KEEPING: Final = frozenset("have keep maintain station base".split())
"""What whoever has soldiers somewhere does with them; or what is done with them."""
_PUT: Final = ("station", "base")
_HOLDERS: Final = ("State", "InternationalOrganisation")
_COUNTRIES: Final = ("country", "nation")
_DISPUTED: Final = "region-x-"
"""How regions begin that lie in no state for certain: in whose name soldiers are there is disputed as well."""
_LANDS: Final = ("City", "Region", "Place", "Facility")
_ABOUT: Final = frozenset("about some around nearly almost another over roughly".split())


def stationed(
    sentence: Sentence, actors: Actors, vocabulary: Vocabulary, before: Sequence[Found]
) -> Iterator[Found]:
    """Who is host to the forces of whom, where "there" or "the country" says where, and who of another list does too
    (``before``: the relations found so far)."""
    relation = vocabulary.relation(_HOSTS)
    found = []
    for token in sentence:
        if token.upos != "VERB" or token.lemma.lower() not in _KEEPING:
            continue
        where = _where(sentence, token.index)
        for index, holder in _kept(sentence, token, actors) if where is not None else ():
            host = _land(actors, sentence.tokens[where or 0], holder)
            if host is None:
                continue
            spoken = [sentence.tokens[i] for i in (index, token.index, where or 0)]
            finite = sentence.child(token.index, "aux", "aux:pass") or token
            past = finite.feature("Tense") == "Past" and finite.text.lower() != "had"
            found.append(
                Found(
                    relation,
                    host,
                    holder,
                    sentence,
                    token.index,
                    min(one.start for one in spoken),
                    max(one.end for one in spoken),
                    KEPT,
                    Phase.HELD if past and finite.feature("VerbForm") == "Fin" else Phase.HOLDS,
                    inferred=True,
                    slots=(bound("object", sentence, index, holder, actors.links),),
                )
            )
    yield from found
    hosting = [one for one in (*found, *before) if one.relation.iri == _HOSTS and one.sentence is sentence]
    for one in hosting[-1:]:
        yield from _others(one, actors)


def _where(sentence: Sentence, verb: int) -> int | None:
    """The word for the place where something is kept: "there", "in the country"."""
    for index in sentence.subtree(verb):
        token = sentence.tokens[index]
        beside = token.head == verb or sentence.tokens[token.head].lemma.lower() in _FORCES
        if beside and token.text.lower() == "there" and token.relation == "advmod":
            return index
        bare = not any(sentence.tokens[i].relation in ("amod", "nmod", "acl") for i in sentence.children(index))
        if beside and bare and token.lemma.lower() in _COUNTRIES and preposition(sentence, index) == "in":
            return index
    return None


def _kept(sentence: Sentence, verb: Token, actors: Actors) -> Iterator[tuple[int, Iri]]:
    """Whose forces a verb says to be kept, each with the word that says so."""
    thing = sentence.child(verb.index, "obj")
    subject = sentence.child(verb.index, "nsubj")
    put = verb.lemma.lower() in _PUT
    if subject is None and put and verb.relation == "acl":
        subject = sentence.tokens[verb.head]  # "Turkish soldiers stationed there"
    if subject is not None and put and subject.lemma.lower() in _FORCES:
        yield from ((subject.index, one) for one in owners(sentence, subject.index, actors, _HOLDERS))
    elif subject is not None and thing is not None and thing.lemma.lower() in _FORCES:
        holder = actors.resolve(sentence, subject.index)
        if holder and actors.links.known(holder).kind in _HOLDERS:
            yield subject.index, holder


def _land(actors: Actors, place: Token, holder: Iri) -> Iri | None:
    """The state that a word for a place means: the last that was named in front of it, or whose town was, besides the
    one whose forces they are."""
    for one in reversed(actors.links.beginning(max(0, place.start - FAR), place.start)):
        if one.form == "demonym" or (one.kind not in ("State", *_LANDS) and not one.speaks_for):
            continue
        if local_name(one.entity).startswith(_DISPUTED):
            return one.entity
        state = one.speaks_for or state_of(actors.links.known(one.entity), actors.links)
        if state and state != holder:
            return actors.links.keep(state)
    return None


def _others(told: Found, actors: Actors) -> Iterator[Found]:
    """Those of whom only a number is told behind the first: "France has 900 soldiers in Chad and | Germany 300"."""
    sentence = told.sentence
    for token in sentence.tokens[told.head + 1 : -1]:
        named = actors.links.on(token)
        if named is None or named.kind != "State" or named.form == "demonym" or token.start != named.start:
            continue
        last = sentence.covering(named.start, named.end)[-1]
        behind = sentence.tokens[last + 1 : last + 4]
        if behind and behind[0].lemma.lower() in _ABOUT:
            behind = behind[1:]
        front = [one.text.lower() for one in sentence.tokens[max(0, token.index - 2) : token.index]]
        joined = {",", "and", "while"}.intersection(front)
        ends = len(behind) > 1 and behind[0].upos == "NUM" and behind[1].upos in ("PUNCT", "CCONJ")
        if ends and joined and named.entity not in (told.subject, told.object) and not isinstance(told.object, Date):
            yield Found(
                told.relation,
                told.subject,
                named.entity,
                sentence,
                told.head,
                named.start,
                behind[0].end,
                KEPT,
                told.phase,
                inferred=True,
                slots=(bound("object", sentence, last, named.entity, actors.links),),
            )
