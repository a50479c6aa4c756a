"""What leaves open which office it is: a state's "leader", somebody's "counterpart", who "has led" or "ran" a state."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import EQUALS
from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import Found, Kinds, Phase
from graph.extraction.relations.incumbency import incumbency
from graph.extraction.relations.titleheads import is_head, is_held_no_more
from graph.extraction.relations.titleowners import Owners
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.unsaid import STATE
from graph.language.dates import find_dates
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand

_LEADING: Final = frozenset("leader ruler strongman head queen".split())
"""Titles that may be one office or another, or none: the wife of a king is no head of state."""
_RULING: Final = frozenset("lead run".split())
"""Who rules or governs a state is told to administer it, whatever the office."""
_COUNTRY: Final = frozenset("country nation".split())
_TIMES: Final = frozenset("since for from until after during".split())
"""What may stand behind a state that somebody leads; "into war" and "by two goals" say that it is led otherwise."""
_STATES: Final = (expand("fds:State"),)


@dataclass(frozen=True, slots=True)
class OpenTitles:
    """Tells which office such a title is, by what is known and by what has been said."""

    kinds: Kinds
    owners: Owners

    def leader(self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, at: int) -> Found | None:
        """The office of a state's "leader" or "queen": whichever of the two the reference data says to be held."""
        title = sentence.tokens[at].lemma.lower()
        if title not in _LEADING or not is_head(sentence, run, at, 0):
            return None
        owner = self.owners.of(sentence, actors, run, at, at, _STATES, bearer)
        office = self._known(actors, bearer.entity, owner.entity) if owner else None
        if owner is None or office is None:
            return None
        phase = Phase.HELD if is_held_no_more(sentence, run, at) else Phase.HOLDS
        relation = self.kinds.vocabulary.relation(office)
        return incumbency(relation, sentence, actors.links, bearer, owner, (at, at), title, phase)

    def rulers(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """The offices of those who "lead" a state, "have led" it until now or "ran" it once, where the reference data
        says which."""
        for token in sentence.tokens:
            if token.upos != "VERB" or token.lemma.lower() not in _RULING or not _lasts(sentence, token):
                continue
            thing, subject = sentence.child(token.index, "obj"), surface_subject(sentence, token.index)
            state = _state(sentence, thing, actors) if thing else None
            who = actors.resolve(sentence, subject) if subject is not None else None
            if thing is None or state is None or subject is None or who is None:
                continue
            past, verb = _is_past(sentence, token), token.index
            office = self._held_then(sentence, verb, actors, who, state) if past else self._known(actors, who, state)
            told = office is not None and actors.offices.said.get((office, state)) == who
            if office is None or (told and not past and actors.links.on(thing) is None):
                continue  # "He has led the country since 1989": the office was told, and this is its beginning
            bearer = sentence.tokens[subject]
            named = actors.is_named(sentence, subject) and actors.links.on(thing) is not None
            yield Found(
                self.kinds.vocabulary.relation(office),
                who,
                state,
                sentence,
                token.index,
                min(bearer.start, token.start),
                max(bearer.end, thing.end),
                "rules",
                Phase.HELD if past else Phase.HOLDS,
                inferred=not named,
                slots=(
                    bound("subject", sentence, subject, who, actors.links),
                    bound("object", sentence, thing.index, state, actors.links),
                ),
            )

    def equal(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, said: Found | None
    ) -> Found | None:
        """The office of a counterpart: that of the one whose counterpart he is, of his own state. A president's may be
        a prime minister: where the reference data knows, it says which."""
        at = next((i for i in run.tokens if sentence.tokens[i].lemma.lower() in EQUALS), None)
        if at is None:
            return None
        told = _whose(sentence, actors, bearer, run, said)
        owner = self.owners.of(sentence, actors, run, at, at, _STATES, bearer)
        if told is None or owner is None or owner.meant or owner.entity == told[1]:
            return None
        office = told[0]
        known = self._known(actors, bearer.entity, owner.entity) if office in HEADS else None
        relation = self.kinds.vocabulary.relation(known or office)
        return incumbency(relation, sentence, actors.links, bearer, owner, (at, at), "counterpart", Phase.HOLDS)

    def _held_then(self, sentence: Sentence, verb: int, actors: Actors, person: Iri, state: Iri) -> Iri | None:
        """The office at the head of a state that somebody held in the middle of the time that a verb has beside it;
        else the only one that he ever held, where that is known."""
        ever = [one for one in HEADS if state in actors.offices.all_held_by(one, person, None)]
        below = {i for one in sentence.children(verb) if one > verb for i in sentence.subtree(one)}
        dates = find_dates(actors.links.text, actors.article.published, start=sentence.start, end=sentence.end)
        own = [one for one in dates if below.intersection(sentence.covering(one.start, one.end))]
        days = sorted(day for one in own for day in (one.first, one.last) if day)
        middle = days[0] + (days[-1] - days[0]) / 2 if days else None
        then = [one for one in ever if middle and state in actors.offices.all_held_by(one, person, middle)]
        return (then or ever)[0] if len(then or ever) == 1 else None

    def _known(self, actors: Actors, person: Iri, state: Iri) -> Iri | None:
        """The office at the head of a state that somebody holds when an article is published, where it is known."""
        day = actors.article.published
        return next((one for one in HEADS if actors.offices.held_by(one, person, day) == state), None)


def _state(sentence: Sentence, thing: Token, actors: Actors) -> Iri | None:
    """The state that a word means: by its name, or "the country"."""
    named = actors.links.on(thing)
    if named is not None:
        return named.entity if named.kind == "State" and named.form != "demonym" else None
    determiner = sentence.child(thing.index, "det", "nmod:poss")
    meant = actors.resolve(sentence, thing.index) if determiner and thing.lemma.lower() in _COUNTRY else None
    return meant if meant and actors.links.known(meant).kind == "State" else None


def _finite(sentence: Sentence, verb: Token) -> Token:
    """The word of a predicate that has its tense."""
    auxiliaries = [sentence.tokens[i] for i in sentence.children(verb.index) if sentence.tokens[i].relation == "aux"]
    return auxiliaries[0] if auxiliaries else verb


def _is_past(sentence: Sentence, verb: Token) -> bool:
    return _finite(sentence, verb).feature("Tense") == "Past"


def _lasts(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells of what somebody does or did for a time, and adds no more to it than that time."""
    finite = _finite(sentence, verb)
    added = (i for i in sentence.children(verb.index) if sentence.tokens[i].relation == "obl")
    return (
        finite.feature("Tense") in ("Pres", "Past")
        and finite.feature("VerbForm") == "Fin"
        and all(_is_time(sentence, i) for i in added)
    )


def _is_time(sentence: Sentence, index: int) -> bool:
    tie = preposition(sentence, index)
    return tie in _TIMES or (tie == "to" and sentence.tokens[index].upos == "NUM")  # "from 2005 to 2013"


def _whose(
    sentence: Sentence, actors: Actors, bearer: Mention, run: Run, said: Found | None
) -> tuple[Iri, Iri] | None:
    """The office, with its state, of the one whose counterpart a title tells of: whom a pronoun in it means, else who
    was named last with an office of a state, in the sentence (``said``) or before it."""
    offices = [(relation, thing, who) for (relation, thing), who in actors.offices.said.items() if relation in STATE]
    if said and said.relation.iri in STATE and said.subject != bearer.entity and not isinstance(said.object, Date):
        offices.append((said.relation.iri, said.object, said.subject))
    whose = next((i for i in run.tokens if sentence.tokens[i].upos == "PRON"), None)
    person = actors.resolve(sentence, whose) if whose is not None else None
    own = [one for one in offices if one[2] == person] or offices[-1:]
    return own[-1][:2] if own else None
