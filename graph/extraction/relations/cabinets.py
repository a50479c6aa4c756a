"""Who heads a government that is not named, and who has which field in it: "Lomidze heads the government", "Anna Lind
takes defence", "… moves to the foreign ministry"."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.linking.links import Mention, state_of
from graph.extraction.linking.unowned import PORTFOLIOS
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import FAR, Found, Phase
from graph.extraction.relations.governments import of_officer
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_HEADS_GOVERNMENT: Final = HEADS[1]
_MINISTER: Final = expand("fds:ministerOf")
_OFFICES: Final = (*HEADS, _MINISTER)
_HEADING: Final = frozenset("head lead run".split())
_HAVING: Final = frozenset("take have hold get receive keep retain".split())
_MOVING: Final = frozenset("move go switch".split())
_BEGINNING: Final = frozenset("take get receive move go switch".split())
_TIMES: Final = ("since", "from", "until", "on", "after", "as")
_INTERIM: Final = frozenset("interim transitional caretaker provisional new current coalition".split())


def cabinets(
    sentence: Sentence, actors: Actors, vocabulary: Vocabulary, before: Sequence[Found]
) -> Iterator[Found]:
    """The heads and ministers of a government that a sentence names by what they do; ``before``: the relations found so
    far, oldest first."""
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.feature("VerbForm") == "Inf":
            continue
        subject = surface_subject(sentence, verb.index)
        named = actors.links.on(sentence.tokens[subject]) if subject is not None else None
        if subject is None or named is None or named.kind != "Person" or named.form == "demonym":
            continue
        relation, thing = _told(sentence, verb)
        if relation is None or thing is None:
            continue
        heading = relation == _HEADS_GOVERNMENT
        state = _governed(sentence, verb, thing, named, actors) if heading else _of_cabinet(sentence, before)
        if state is None:
            continue
        token = sentence.tokens[subject]
        yield Found(
            vocabulary.relation(relation),
            named.entity,
            actors.links.keep(state),
            sentence,
            verb.index,
            min(token.start, verb.start),
            max(token.end, thing.end),
            "government" if heading else "cabinet",
            _phase(verb),
            phrase="" if heading else thing.text.lower(),
            inferred=True,
            slots=(bound("subject", sentence, subject, named.entity, actors.links),),
        )


def _told(sentence: Sentence, verb: Token) -> tuple[Iri | None, Token | None]:
    """What a verb makes of its subject, and the noun that says it."""
    lemma = verb.lemma.lower()
    thing = sentence.child(verb.index, "obj")
    if thing is not None and lemma in _HEADING and thing.lemma.lower() == "government":
        below = [one for i in sentence.children(thing.index) if (one := sentence.tokens[i]).index < thing.index]
        plain = all(one.text.lower() == "the" or one.lemma.lower() in _INTERIM for one in below)
        return (_HEADS_GOVERNMENT, thing) if below and plain else (None, None)
    if thing is not None and lemma in _HAVING:
        return (_MINISTER, thing) if _is_field(sentence, thing) and _is_plain(sentence, verb, thing) else (None, None)
    if thing is None and lemma in _MOVING:
        tied = (sentence.tokens[i] for i in sentence.children(verb.index) if preposition(sentence, i) == "to")
        ministry = next((one for one in tied if one.lemma.lower() == "ministry" and _is_field(sentence, one)), None)
        return (_MINISTER, ministry) if ministry else (None, None)
    return None, None


def _is_plain(sentence: Sentence, verb: Token, thing: Token) -> bool:
    """Whether a verb adds no more to a field than a time: "has finance | in his blood", "takes trade | seriously"."""
    behind = [one for i in sentence.children(verb.index) if (one := sentence.tokens[i]).index > thing.index]
    added = (one for one in behind if one.relation in ("obl", "advmod", "xcomp", "advcl") and one.upos != "NUM")
    return all(preposition(sentence, one.index) in _TIMES for one in added)


def _is_field(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is a field of a government without an article, or the ministry for one: "defence", "foreign
    affairs", "the finance ministry"."""
    below = [sentence.tokens[i] for i in sentence.children(noun.index) if i < noun.index]
    words = [one.text.lower() for one in below if one.relation in ("amod", "compound")]
    if noun.lemma.lower() in ("ministry", "portfolio"):
        return bool(words) and PORTFOLIOS.issuperset(words) and not any(one.deprel == "nmod:poss" for one in below)
    tied = any(i > noun.index for i in sentence.children(noun.index) if sentence.tokens[i].relation == "nmod")
    bare = all(one.relation in ("amod", "cc", "punct", "compound") for one in below) and not tied
    return bare and {noun.text.lower(), *words} <= PORTFOLIOS


def _of_cabinet(sentence: Sentence, before: Sequence[Found]) -> Iri | None:
    """The state of which a sentence, or one shortly before it, has named the head or a minister."""
    near = [one for one in before if one.relation.iri in _OFFICES and sentence.start - one.end < FAR]
    states = {one.object for one in near if isinstance(one.object, str)}
    return states.pop() if len(states) == 1 else None


def _governed(sentence: Sentence, verb: Token, thing: Token, bearer: Mention, actors: Actors) -> Iri | None:
    """The state whose government somebody heads: that of a place named beside the verb, else that of the story."""
    links = actors.links
    inside = [i for one in (verb, thing) for i in sentence.children(one.index) if preposition(sentence, i) == "in"]
    for named in (one for i in inside if (one := links.on(sentence.tokens[i]))):
        return named.entity if named.kind == "State" else _seat(named, actors)
    return of_officer(sentence, bearer, verb.index, actors)


def _seat(named: Mention, actors: Actors) -> Iri | None:
    """The state in whose capital a government is."""
    return state_of(actors.links.known(named.entity), actors.links) if named.speaks_for else None


def _phase(verb: Token) -> Phase:
    if verb.lemma.lower() in _BEGINNING:
        return Phase.BEGINS
    past = verb.feature("Tense") == "Past" and verb.feature("VerbForm") == "Fin"
    return Phase.HELD if past else Phase.HOLDS
