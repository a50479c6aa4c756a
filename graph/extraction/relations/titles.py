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
from graph.extraction.relations.appointers import choosing
from graph.extraction.relations.found import Found, Kinds, allowed
from graph.extraction.relations.incumbency import incumbency
from graph.extraction.relations.opentitles import OpenTitles
from graph.extraction.relations.titleheads import goes_with, is_head
from graph.extraction.relations.titlekinds import (
    deliberates,
    goes_on,
    government_of,
    is_for_a_field,
    is_of_a_field,
    is_of_a_land,
    is_of_a_state,
    is_one_of_many,
)
from graph.extraction.relations.titleowners import Owner, Owners
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.titleverbs import phase_of, titled
from graph.extraction.relations.titlewords import falls_short, is_plural, is_to_come, text_at
from graph.extraction.relations.unsaid import unsaid
from graph.extraction.timing.tense import infinitive
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType

Source = tuple[RelationType, Frame]
_OWNED: Final = (MODIFIER, OWNER, "of", "for", "to", "in", "at")
_LEADS, _CHAIRS = expand("fds:leads"), expand("fds:chairs")
_MINISTER: Final = expand("fds:ministerOf")
_PERSONS: Final = frozenset(("he", "she"))
_GIVEN: Final = frozenset(("him", "her"))
_PLACES: Final = ("Place", "City", "Region")


class TitleReader:
    """Reads the offices that titles and appositions give to names."""

    def __init__(self, kinds: Kinds, titles: dict[str, list[Compiled[Source]]]) -> None:
        self._kinds = kinds
        self.owners = Owners(kinds)
        self._open = OpenTitles(kinds, self.owners)
        self._titles: dict[str, list[Compiled[Source]]] = {}
        of_ministers = kinds.vocabulary.relation(_MINISTER).frames
        self._secretaries = {one for frame in of_ministers if "secretary" in frame.pattern for one in frame.only}
        for frames in titles.values():
            for frame in filter(_is_title, frames):
                for one in (frame, *_hyphenated(frame)):
                    self._titles.setdefault(one.head, []).append(one)

    def read(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """The offices of a sentence, in the order of the names."""
        said: Found | None = None
        borne: dict[int, Iri] = {}
        for mention in (*actors.links.beginning(sentence.start, sentence.end), *subjects(sentence, actors)):
            if mention.form == "demonym":
                continue
            for run in titled(sentence, mention, actors.links):
                for found in self._title(sentence, actors, mention, run, said):
                    if found.subject == found.object:
                        continue  # "the head of the Sudanese army": the army does not head itself
                    other = borne.setdefault(found.head, mention.entity)
                    one = not is_plural(sentence.tokens[found.head])
                    if one and other != mention.entity and _is_set_off(found, mention, actors.links):
                        continue  # "Louise Brown, director of the crime agency, Advisense": one title, one bearer
                    said = found
                    yield found
                if mention.kind == "Person" and (equal := self._open.equal(sentence, actors, mention, run, said)):
                    yield equal
        yield from self._open.rulers(sentence, actors)

    def _title(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, beside: Found | None
    ) -> Iterator[Found]:
        """The offices that a run of words gives a name: of several that fit, the one with the longest title."""
        best = list(self._fitting(sentence, actors, bearer, run, beside))
        if not best and bearer.kind == "Person":
            best = [(0, found) for at in run.tokens if (found := self._open.leader(sentence, actors, bearer, run, at))]
        longest = max((length for length, _ in best), default=0)
        heads = any(found.relation.iri in HEADS for _, found in best)
        for length, found in best:
            # "its president" of a sentence about Argentina and the BRICS is Argentina's.
            others = heads and found.inferred and found.relation.iri not in HEADS
            if (length == longest or any(goes_with(sentence, run, at) for at in run.tokens)) and not others:
                yield found

    def _fitting(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, beside: Found | None
    ) -> Iterator[tuple[int, Found]]:
        """The offices that the words of a run may be, with how many words their titles have in front of the head."""
        for at in run.tokens:
            token = sentence.tokens[at]
            named = actors.links.on(token)
            if named and named.kind in _PLACES:
                continue  # "Razavi Khorasan Province, Iran": a word of a name
            if is_plural(token) and _is_of_others(sentence, bearer, run):
                continue
            for frame in self._frames(token):
                if self._is_called(sentence, bearer, run, at, frame) and (
                    found := self._held(sentence, actors, bearer, run, at, frame, beside)
                ):
                    yield len(frame.before), found

    def _frames(self, token: Token) -> Iterator[Compiled[Source]]:
        """The titles of which a word may be the head."""
        for head in sorted({token.lemma.lower(), token.text.lower()}):
            yield from self._titles.get(head, ())

    def _is_called(self, sentence: Sentence, bearer: Mention, run: Run, at: int, frame: Compiled[Source]) -> bool:
        """Whether a run of words, with its head at a token, is a title, in full, of one who can hold such an office."""
        return (
            preceded(sentence, at, frame.before)
            and not goes_on(sentence, at, frame.before)
            and is_head(sentence, run, at, len(frame.before))
            and not falls_short(sentence, run.tokens, at)
            and (run.given or not is_to_come(sentence, run.tokens, at))
            and self._kinds.fit(bearer.kind, frame.source[0].subjects)
        )

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
        relation, first = frame.source[0], at - len(frame.before)
        owner = self._chosen(sentence, actors, run, (first, at), relation, bearer)
        owner = owner or self.owners.of(sentence, actors, run, first, at, relation.objects, bearer)
        if owner is None or owner.meant:
            owner = unsaid(sentence, actors, bearer, run, (first, at), frame.source, owner, beside)
        if owner is None or not allowed(frame.source[1], owner.entity):
            return None
        if relation.iri in (_LEADS, _CHAIRS):
            if is_of_a_field(sentence, first) or is_for_a_field(sentence, at, owner.end):
                return None
            if is_of_a_land(sentence, first, at, owner.entity, actors.links):
                return None
            body = actors.links.on(sentence.tokens[first - 1]) if first else None
            heads = actors.offices.all_held_by(_LEADS, bearer.entity, None)
            if is_one_of_many(sentence, at, body) and owner.entity not in heads:
                return None
            relation, owner = self._of_body(relation, sentence.tokens[at].lemma.lower(), owner, actors)
        if relation.iri in HEADS and (government := government_of(sentence, at)) is not None:
            if not is_of_a_state(sentence, government, actors.links):
                return None
            relation = self._kinds.vocabulary.relation(HEADS[1])
        if not self._kinds.alike(relation, bearer.entity, owner.entity, actors.links):
            return None
        phase = phase_of(sentence, run, at)
        return incumbency(relation, sentence, actors.links, bearer, owner, (first, at), frame.pattern, phase, run)

    def _chosen(
        self,
        sentence: Sentence,
        actors: Actors,
        run: Run,
        title: tuple[int, int],
        relation: RelationType,
        bearer: Mention,
    ) -> Owner | None:
        """The body that gives an office of its own."""
        body = choosing(sentence, run, *title, actors) if run.given and relation.iri in (_LEADS, _CHAIRS) else None
        if body is None or not self._kinds.fit(actors.links.known(body).kind, relation.objects):
            return None
        return Owner(body, bearer.start, bearer.end, named=False)

    def _of_body(
        self, relation: RelationType, title: str, owner: Owner, actors: Actors
    ) -> tuple[RelationType, Owner]:
        """What the head of a body is exactly: minister of a state whose department's secretary is one; else whether he
        leads it or chairs it, as the reference data says; else the president of one that deliberates ("parliament") or
        of several states chairs it, that of any other ("federation") leads it."""
        body = actors.links.known(owner.entity)
        if relation.iri == _LEADS and title == "secretary" and body.kind == "Agency":
            state = next((one for one in body.within if one in self._secretaries), None)
            if state:  # "U.S. Treasury Secretary"
                return self._kinds.vocabulary.relation(_MINISTER), replace(owner, entity=actors.links.keep(state))
        known = named_relation(owner.entity, title)
        if known not in (_LEADS, _CHAIRS) and title == "president":
            known = _CHAIRS if deliberates(body) else _LEADS
        return self._kinds.vocabulary.relation(known) if known in (_LEADS, _CHAIRS) else relation, owner


def subjects(sentence: Sentence, actors: Actors) -> Iterator[Mention]:
    """The people whom "he" and "him", "she" and "her" mean, as far as they may be given an office: as subjects, or as
    objects of what others do ("appointed him | minister")."""
    for token in sentence.tokens:
        told = token.text.lower() in _PERSONS and token.relation == "nsubj"
        if told or _is_given(sentence, token):
            person = actors.resolve(sentence, token.index)
            if person and actors.links.known(person).kind == "Person":
                yield Mention(token.start, token.end, person, "Person", "pronoun")


def _is_given(sentence: Sentence, token: Token) -> bool:
    """Whether somebody may be given an office as "him" or "her"; what is only asked or to be done gives none yet."""
    given = token.text.lower() in _GIVEN and token.relation in ("obj", "iobj")
    return given and not infinitive(sentence, token.head)


def _is_title(frame: Compiled[Source]) -> bool:
    """Whether a frame names nothing but the bearer of a title and what it is of."""
    return all(element.slot == ("object" if role in _OWNED else "subject") for role, element in frame.roles)


def _hyphenated(frame: Compiled[Source]) -> Iterator[Compiled[Source]]:
    """A title as the parser cuts it at its hyphens: "secretary-general" is three words."""
    if "-" in frame.head:
        *front, head = frame.head.replace("-", " - ").split()
        yield replace(frame, head=head, before=(*frame.before, *front))


def _is_of_others(sentence: Sentence, name: Mention, run: Run) -> bool:
    """Whether a plural is no title of a name alone: "leaders of the West African bloc ECOWAS", "Madam Speaker, members
    of Congress", but "Estonia and Latvia, members of NATO"."""
    if run.before:
        return not run.shared
    first = sentence.covering(name.start, name.end)[0]
    return run.verb is None and text_at(sentence, first - 1) not in ("and", "or", "&")


def _is_set_off(found: Found, bearer: Mention, links: Links) -> bool:
    """Whether a comma stands between what an office is of and a name behind it."""
    ends = [slot.end for slot in found.slots if slot.role == "object" and slot.end <= bearer.start]
    return bool(ends) and "," in links.text[max(ends) : bearer.start]
