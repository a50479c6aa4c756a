"""What leaves open which office it is: a state's "leader", somebody's "counterpart", who "has led" a state."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import Found, Kinds, Phase
from graph.extraction.relations.incumbency import incumbency
from graph.extraction.relations.titleowners import EQUALS, Owners
from graph.extraction.relations.titleruns import Run, is_head, is_held_no_more
from graph.extraction.relations.unsaid import STATE
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand

_LEADING: Final = frozenset("leader ruler strongman head queen".split())
"""Titles that may be one office or another, or none: the wife of a king is no head of state."""
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
        """The offices of those who "lead" a state or "have led" it until now, where the reference data says which."""
        for token in sentence.tokens:
            if token.upos != "VERB" or token.lemma.lower() != "lead" or not _lasts(sentence, token):
                continue
            thing, subject = sentence.child(token.index, "obj"), surface_subject(sentence, token.index)
            state = actors.links.on(thing) if thing else None
            if thing is None or state is None or state.kind != "State" or state.form == "demonym" or subject is None:
                continue
            who = actors.resolve(sentence, subject)
            if who is None or (office := self._known(actors, who, state.entity)) is None:
                continue
            bearer = sentence.tokens[subject]
            yield Found(
                self.kinds.vocabulary.relation(office),
                who,
                state.entity,
                sentence,
                token.index,
                min(bearer.start, token.start),
                max(bearer.end, state.end),
                "rules",
                inferred=not actors.is_named(sentence, subject),
                slots=(
                    bound("subject", sentence, subject, who, actors.links),
                    bound("object", sentence, thing.index, state.entity, actors.links),
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

    def _known(self, actors: Actors, person: Iri, state: Iri) -> Iri | None:
        """The office at the head of a state that somebody holds when an article is published, where it is known."""
        day = actors.article.published
        return next((one for one in HEADS if actors.offices.held_by(one, person, day) == state), None)


def _lasts(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells of what somebody does until now, and adds no more to it than a time."""
    auxiliaries = [sentence.tokens[i] for i in sentence.children(verb.index) if sentence.tokens[i].relation == "aux"]
    finite = auxiliaries[0] if auxiliaries else verb
    added = (i for i in sentence.children(verb.index) if sentence.tokens[i].relation == "obl")
    return (
        finite.feature("Tense") == "Pres"
        and finite.feature("VerbForm") == "Fin"
        and all(preposition(sentence, i) in _TIMES for i in added)
    )


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
