"""For which state or body somebody appoints another: "President Vladimir Putin named Ada Holm as energy minister",
"The UN named Ada Holm as special envoy for Yemen"."""

from collections.abc import Iterable
from typing import Final

from graph.extraction.clauses import is_passive, surface_subject
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import Found
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.titlewords import name_at, text_at
from graph.language.sentence import Sentence
from graph.model import Date
from graph.terms import Iri, expand

_BODIES: Final = ("State", "InternationalOrganisation")
_LEADS: Final = expand("fds:leads")
_ORGANISED: Final = ("InternationalOrganisation", "Organisation", "PoliticalParty", "ArmedGroup")
_OWN: Final = frozenset("its their".split())
_GOVERNING: Final = frozenset("govern rule lead run".split())
_RULERS: Final = frozenset("president king emir sultan queen premier".split())
_NEW: Final = frozenset("a an the new next first acting interim own permanent executive".split())


def choosing(sentence: Sentence, run: Run, first: int, last: int, actors: Actors) -> Iri | None:
    """The body that gives somebody an office of its own: "The Green Party elected Ada Holm as its new | leader", "FIFA
    named her secretary general"; a parliament that elects a president without "its" elects the state's."""
    verb, tokens = run.verb, sentence.tokens
    if verb is None or run.copular or tokens[verb].upos != "VERB" or is_passive(sentence, verb):
        return None
    words = {tokens[i].text.lower() for i in run.tokens if i < first}
    own = bool(words & _OWN)
    if not words <= _OWN | _NEW or (last + 1 < len(tokens) and tokens[last + 1].text.lower() in ("of", "for")):
        return None
    subject = surface_subject(sentence, verb)
    if subject is None or not subject < verb < first or sentence.child(verb, "obj") is None:
        return None
    named = actors.links.on(tokens[subject])
    if named is None or named.form == "demonym" or named.kind not in (*_ORGANISED, *(("Agency",) if own else ())):
        return None
    return named.entity


def appointing(sentence: Sentence, run: Run, actors: Actors, told: Iterable[Found]) -> Iri | None:
    """The state or body for which the subject of the verb acts that gives a title; ``told``: the offices of the
    sentence so far."""
    if run.verb is None or sentence.tokens[run.verb].upos != "VERB" or is_passive(sentence, run.verb):
        return None
    if run.copular:
        return _governed(sentence, run.verb, actors)
    subject = surface_subject(sentence, run.verb)
    given = sentence.child(run.verb, "obj")
    if subject is None or given is None or subject > run.verb:
        return None
    who = actors.resolve(sentence, subject)
    if who is None or actors.links.known(who).kind in _BODIES:
        return who
    for one in told:
        if one.subject != who or one.phase.over or isinstance(one.object, Date):
            continue
        body = one.relation.iri == _LEADS and actors.links.known(one.object).kind in _BODIES
        if one.relation.iri in HEADS or body:  # "the UN's Ada Holm named Jan Lech her envoy for Chad"
            return one.object
    return actors.offices.headed_by(who, actors.article.published) or _of_title(sentence, subject, actors)


def _governed(sentence: Sentence, verb: int, actors: Actors) -> Iri | None:
    """The state that somebody governs in an office: "led | Chad as prime minister"."""
    thing = sentence.child(verb, "obj") if sentence.tokens[verb].lemma.lower() in _GOVERNING else None
    named = actors.links.on(thing) if thing is not None else None
    return named.entity if named and named.kind == "State" and named.form != "demonym" else None


def _of_title(sentence: Sentence, name: int, actors: Actors) -> Iri | None:
    """The only state that the title of a name is of, of one who appoints others: "President Ada Holm of | Chad"."""
    below = [sentence.tokens[i] for i in sentence.children(name)]
    ruler = any(one.index < name and one.lemma.lower() in _RULERS for one in below)
    behind = name_at(sentence, name, actors.links)[-1] + 1
    if text_at(sentence, behind) == "of" and behind + 1 < len(sentence):
        below.append(sentence.tokens[behind + 1])
    near = (actors.links.on(one) for one in below if one.index != name)
    states = {one.entity for one in near if one and one.kind == "State"} if ruler else set()
    return states.pop() if len(states) == 1 else None
