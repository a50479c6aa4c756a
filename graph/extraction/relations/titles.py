"""Offices that stand beside names: "Armenian Prime Minister Nikol Pashinyan", "its secretary general, Jens
Stoltenberg", "his Rwandan counterpart, Paul Kagame", "Omar Touray, the president of the ECOWAS Commission".

A title is read in the words in front of a name and in the apposition behind it, whatever the parser made of them. What
the office is of is a name or possessive in front of the title, or what "of", "for" and "to" tie to it; else what its
bearer is known to head; else, for the offices of a state, the state whose minister stands before it ("Peru's president,
Dina Boluarte, and foreign minister Ana Gervasi") or of whose government the text has told.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import MODIFIER, OWNER
from graph.extraction.frames import preceded
from graph.extraction.linking.links import Links, Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS, named_relation
from graph.extraction.patterns import Compiled
from graph.extraction.relations.found import RENEWING, Found, Kinds, Phase, allowed
from graph.extraction.relations.titlekinds import deliberates, goes_on, is_of_a_field
from graph.extraction.relations.titleowners import EQUALS, Owner, Owners
from graph.extraction.relations.titlewords import (
    Run,
    falls_short,
    is_former,
    is_head,
    is_past,
    is_plural,
    predicated,
    runs,
    taken,
)
from graph.extraction.relations.unsaid import STATE, unsaid
from graph.language.sentence import Sentence
from graph.model import Binding, Date
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType

Source = tuple[RelationType, Frame]
_OWNED: Final = (MODIFIER, OWNER, "of", "for", "to", "in", "at")
_PHASES: Final = {True: Phase.BEGINS, False: Phase.ENDS, None: Phase.HOLDS}
_BODIES: Final = (expand("fds:leads"), expand("fds:chairs"))
_PERSONS: Final = frozenset(("he", "she"))
_LEADING: Final = frozenset("leader ruler strongman head queen".split())
"""Titles that may be one office or another, or none: the wife of a king is no head of state."""
_STATES: Final = (expand("fds:State"),)
_MINISTER: Final = expand("fds:ministerOf")
_PLACES: Final = ("Place", "City", "Region")


class TitleReader:
    """Reads the offices that titles and appositions give to names."""

    def __init__(self, kinds: Kinds, titles: dict[str, list[Compiled[Source]]]) -> None:
        self._kinds = kinds
        self.owners = Owners(kinds)
        self._titles: dict[str, list[Compiled[Source]]] = {}
        of_ministers = kinds.vocabulary.relation(_MINISTER).frames
        self._secretaries = {one for frame in of_ministers if "secretary" in frame.pattern for one in frame.only}
        for frames in titles.values():
            for frame in frames:
                for one in (frame, *_hyphenated(frame)):
                    self._titles.setdefault(one.head, []).append(one)

    def read(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """The offices of a sentence, in the order of the names."""
        said: Found | None = None
        borne: dict[int, Iri] = {}
        for mention in (*actors.links.beginning(sentence.start, sentence.end), *subjects(sentence, actors)):
            if mention.form == "demonym":
                continue
            beside = runs(sentence, mention, actors.links) if mention.form not in ("short", "pronoun") else ()
            for run in (*beside, *predicated(sentence, mention, actors.links)):
                for found in self._title(sentence, actors, mention, run, said):
                    if found.subject == found.object:
                        continue  # "the head of the Sudanese army": the army does not head itself
                    other = borne.setdefault(found.head, mention.entity)
                    one = not is_plural(sentence.tokens[found.head])
                    if one and other != mention.entity and _set_off(found, mention, actors.links):
                        continue  # "Louise Brown, director of the crime agency, Advisense": one title, one bearer
                    said = found
                    yield found
                if mention.kind == "Person":
                    yield from self._equal(sentence, actors, mention, run, said)

    def _title(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, beside: Found | None
    ) -> Iterator[Found]:
        """The offices that a run of words gives a name: of several that fit, the one with the longest title."""
        best: list[tuple[int, Found]] = []
        for at in run.tokens:
            token = sentence.tokens[at]
            if run.before and not run.shared and is_plural(token):
                continue  # "leaders of the West African bloc ECOWAS"
            if not run.before and run.verb is None and is_plural(token) and not _with_others(sentence, bearer):
                continue  # "Madam Speaker, members of Congress"
            named = actors.links.at(token.start, token.end)
            if named and named.kind in _PLACES:
                continue  # "Razavi Khorasan Province, Iran": a word of a name
            heads = {token.lemma.lower(), token.text.lower()}
            for frame in (frame for head in sorted(heads) for frame in self._titles.get(head, ())):
                relation, _ = frame.source
                if (
                    preceded(sentence, at, frame.before)
                    and not goes_on(sentence, at, frame.before)
                    and is_head(sentence, run, at, len(frame.before))
                    and not falls_short(sentence, run.tokens, at)
                    and self._kinds.fit(bearer.kind, relation.subjects)
                    and all(
                        element.slot == ("object" if role in _OWNED else "subject") for role, element in frame.roles
                    )
                    and (found := self._held(sentence, actors, bearer, run, at, frame, beside))
                ):
                    best.append((len(frame.before), found))
        if not best and bearer.kind == "Person":
            best += [(0, found) for at in run.tokens if (found := self._leader(sentence, actors, bearer, run, at))]
        longest = max((length for length, _ in best), default=0)
        if any(found.relation.iri in HEADS for _, found in best):
            # "its president" of a sentence about Argentina and the BRICS is Argentina's.
            best = [(length, found) for length, found in best if found.relation.iri in HEADS or not found.inferred]
        yield from (found for length, found in best if length == longest)

    def _held(
        self,
        sentence: Sentence,
        actors: Actors,
        bearer: Mention,
        run: Run,
        at: int,
        frame: Compiled[Source],
        beside: Found | None,
    ) -> Found | None:
        """The office that a title names: of the name beside it, or of whatever its bearer is known to head."""
        relation, first = frame.source[0], sentence.tokens[at - len(frame.before)]
        owner = self.owners.of(sentence, actors, run, first.index, at, relation.objects, bearer)
        if owner is None or owner.meant:
            owner = unsaid(sentence, actors, bearer, run, (first.index, at), frame.source, owner, beside)
        former = any(is_former(sentence, k) for k in run.tokens if k <= at)
        if owner is None or not allowed(frame.source[1], owner.entity):
            return None
        if relation.iri in _BODIES and is_of_a_field(sentence, first.index):
            return None
        if state := self._of_secretaries(relation, sentence.tokens[at].lemma.lower(), owner.entity, actors):
            relation, owner = self._kinds.vocabulary.relation(_MINISTER), replace(owner, entity=state)
        relation = self._exactly(relation, owner.entity, sentence.tokens[at].lemma.lower(), actors.links)
        if not self._kinds.alike(relation, bearer.entity, owner.entity, actors.links):
            return None
        return office(
            relation,
            sentence,
            actors.links,
            bearer,
            owner,
            (first.index, at),
            frame.pattern,
            Phase.HELD if former else Phase.HOLDS,
            run,
        )

    def _of_secretaries(self, relation: RelationType, title: str, body: Iri, actors: Actors) -> Iri | None:
        """The state whose minister a department's secretary is, where its ministers are called so: "U.S. Treasury
        Secretary"."""
        known = actors.links.known(body)
        if relation.iri != _BODIES[0] or title != "secretary" or known.kind != "Agency":
            return None
        return next((actors.links.keep(one) for one in known.within if one in self._secretaries), None)

    def _exactly(self, relation: RelationType, body: Iri, title: str, links: Links) -> RelationType:
        """Whether who is called so leads a body or chairs it: as the reference data says; else the president of one
        that deliberates ("parliament") or of several states chairs it, that of any other ("federation") leads it."""
        if relation.iri not in _BODIES:
            return relation
        known = named_relation(body, title)
        if known not in _BODIES and title == "president":
            known = _BODIES[1] if deliberates(links.known(body)) else _BODIES[0]
        return self._kinds.vocabulary.relation(known) if known in _BODIES else relation

    def _leader(self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, at: int) -> Found | None:
        """The office of a state's "leader" or "queen": whichever of the two the reference data says to be held."""
        title = sentence.tokens[at].lemma.lower()
        if title not in _LEADING or not is_head(sentence, run, at, 0):
            return None
        owner = self.owners.of(sentence, actors, run, at, at, _STATES, bearer)
        if owner is None:
            return None
        day = actors.article.published
        for iri in HEADS:
            if actors.offices.held_by(iri, bearer.entity, day) == owner.entity:
                relation = self._kinds.vocabulary.relation(iri)
                held = Phase.HELD if any(is_former(sentence, k) for k in run.tokens if k <= at) else Phase.HOLDS
                return office(relation, sentence, actors.links, bearer, owner, (at, at), title, held)
        return None

    def _equal(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, said: Found | None
    ) -> Iterator[Found]:
        """The office of a counterpart: that of the one whose counterpart he is, of his own state."""
        at = next((i for i in run.tokens if sentence.tokens[i].lemma.lower() in EQUALS), None)
        if at is None:
            return
        offices = [
            (relation, thing, who) for (relation, thing), who in actors.offices.said.items() if relation in STATE
        ]
        if said and said.relation.iri in STATE and said.subject != bearer.entity and not isinstance(said.object, Date):
            offices.append((said.relation.iri, said.object, said.subject))
        whose = next((i for i in run.tokens if sentence.tokens[i].upos == "PRON"), None)
        person = actors.resolve(sentence, whose) if whose is not None else None
        own = [one for one in offices if one[2] == person] or offices[-1:]
        owner = self.owners.of(sentence, actors, run, at, at, _STATES, bearer)
        if not own or owner is None or owner.meant or owner.entity == own[-1][1]:
            return
        relation = self._same_office(actors, bearer.entity, owner.entity, self._kinds.vocabulary.relation(own[-1][0]))
        yield office(relation, sentence, actors.links, bearer, owner, (at, at), "counterpart", Phase.HOLDS)

    def _same_office(self, actors: Actors, person: Iri, state: Iri, relation: RelationType) -> RelationType:
        """A president's counterpart may be a prime minister: where the reference data knows, it says which."""
        for one in HEADS:
            if relation.iri in HEADS and actors.offices.held_by(one, person, actors.article.published) == state:
                return self._kinds.vocabulary.relation(one)
        return relation


def subjects(sentence: Sentence, actors: Actors) -> Iterator[Mention]:
    """The people whom "he" and "she" mean, as far as they may be given an office: as subjects."""
    for token in sentence.tokens:
        if token.text.lower() in _PERSONS and token.relation == "nsubj":
            person = actors.resolve(sentence, token.index)
            if person and actors.links.known(person).kind == "Person":
                yield Mention(token.start, token.end, person, "Person", "pronoun")


def _with_others(sentence: Sentence, name: Mention) -> bool:
    """Whether a name is the last of several: "Estonia and Latvia, members of NATO"."""
    first = sentence.covering(name.start, name.end)[0]
    return first > 0 and sentence.tokens[first - 1].text in ("and", "or", "&")


def _set_off(found: Found, bearer: Mention, links: Links) -> bool:
    """Whether a comma stands between what an office is of and a name behind it."""
    ends = [slot.end for slot in found.slots if slot.role == "object" and slot.end <= bearer.start]
    return bool(ends) and "," in links.text[max(ends) : bearer.start]


def _hyphenated(frame: Compiled[Source]) -> Iterator[Compiled[Source]]:
    """A title as the parser cuts it at its hyphens: "secretary-general" is three words."""
    if "-" in frame.head:
        *front, head = frame.head.replace("-", " - ").split()
        yield replace(frame, head=head, before=(*frame.before, *front))


def given(sentence: Sentence, run: Run) -> Phase:
    """What the verb that gives or takes a title says of its time."""
    if run.verb is None or sentence.tokens[run.verb].lemma.lower() in RENEWING:
        return Phase.HOLDS
    if run.copular and is_past(sentence, run.verb):
        return Phase.HELD
    return _PHASES[taken(sentence, run.verb)]


def office(
    relation: RelationType,
    sentence: Sentence,
    links: Links,
    bearer: Mention,
    owner: Owner,
    title: tuple[int, int],
    pattern: str,
    phase: Phase,
    run: Run | None = None,
) -> Found:
    """The relation that a title says; where a verb gives it (``run``), that it says to begin, to end or to go on."""
    first, last = (sentence.tokens[i] for i in title)
    verb = run.verb if run else None
    if run and phase is Phase.HOLDS:
        phase = given(sentence, run)
    return Found(
        relation,
        bearer.entity,
        owner.entity,
        sentence,
        last.index if verb is None or (run and run.copular) else verb,
        min(bearer.start, first.start, owner.start),
        max(bearer.end, last.end, owner.end),
        pattern,
        phase,
        links.text[first.start : last.end],
        presupposed=verb is None,
        inferred=owner.meant,
        slots=(
            Binding("subject", bearer.start, bearer.end, bearer.entity),
            *([Binding("object", owner.start, owner.end, owner.entity)] if owner.named else []),
        ),
    )
