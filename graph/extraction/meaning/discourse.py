"""What an article has spoken of so far: who was named last, with which title, and in which country the story plays.

Phrases that mean somebody without a name ("the minister", "the army", "the two sides") are looked up here, nearest
first. Where two would do, the answer is nobody.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import ACTING, ANY_BODY, BLOCS, KIND_NOUNS, SHORTENED, TITLES
from graph.extraction.linking.links import Links, Mention, most_meant, state_of
from graph.extraction.linking.names import Known
from graph.extraction.meaning.doers import Doers, is_beyond
from graph.extraction.meaning.pairs import Pairs
from graph.language.datelines import datelines
from graph.language.sentence import Sentence
from graph.model import Entity
from graph.terms import Iri, expand, local_name, mint

_MINISTER: Final = re.compile(r"\b(\w+) minister\b", re.IGNORECASE)
_NAMING: Final = ("compound", "amod", "nmod", "appos", "flat", "nsubj")
_SPOKEN: Final = ("Agency", "Organisation", "InternationalOrganisation", "PoliticalParty", "Company", "ArmedGroup")
_MANY: Final = 200
"""Names behind which nobody named before is meant."""
_NEAR: Final = 1200
"""Characters behind which a crowd named before is no longer meant."""
_NEXT: Final = 300
"""Characters behind which "it" no longer means what was joined, claimed or recognised last."""
_USA: Final = expand("id:country-USA")
_WASHINGTON: Final = re.compile(
    r"\b(?:White House|Oval Office|State Department|Pentagon|(?<!National )Congress(?! [Pp]arty)|Capitol Hill|"
    r"House Republicans|(?:Sen|Rep)\. [A-Z]|Republicans?\b.{0,2000}\bDemocrats?|Democrats?\b.{0,2000}\bRepublicans?)\b",
    re.DOTALL,
)
_DATELINE: Final = 60
"""Characters of a dateline at most."""
_FAMILIES: Final = {
    **dict.fromkeys(("member_of", "applied_to_join"), "membership"),
    **dict.fromkeys(("recognises", "has_diplomatic_relations_with"), "recognition"),
    **dict.fromkeys(("claims_territory", "administers", "controls"), "territory"),
}


@dataclass(frozen=True, slots=True)
class Crowd:
    """Unnamed people of whom the article spoke: where, as what (lemma), which entity they are, and whether several."""

    start: int
    lemma: str
    entity: Iri
    several: bool = True


@dataclass(slots=True)
class Discourse:
    """The memory of one article, filled sentence after sentence."""

    links: Links
    title: str = ""
    named: list[Mention] = field(default_factory=list)
    crowds: list[Crowd] = field(default_factory=list)
    titles: dict[str, list[Iri]] = field(default_factory=dict)
    pairs: Pairs = field(init=False)
    doers: Doers = field(init=False)
    titular: list[Iri] = field(init=False)
    """The states that the title means, in order."""
    heard: int = 0
    seen: int = 0
    states: Counter[Iri] = field(default_factory=Counter)
    latest: dict[Iri, int] = field(default_factory=dict)
    capitals: dict[str, Iri] = field(default_factory=dict)
    """Whose "the Government", "Parliament" or "Cabinet" with a capital is: one text's is one state's throughout."""
    arms: dict[str, Iri] = field(default_factory=dict)
    """Whose "tanks" and "helicopters" the text last said they are."""
    organs: dict[str, tuple[int, Iri]] = field(default_factory=dict)
    """Whose "ministry", "embassy" and the like the text last spoke of, and where."""
    acted: Counter[Iri] = field(default_factory=Counter)
    """How often each state was told of as one that acts or owns."""
    throughout: tuple[Iri | None, ...] = ()
    """The state that the whole text means most often, or that there is none, once somebody has asked."""
    everybody: frozenset[Iri] = frozenset()
    """Whom the whole text names, once somebody has asked."""
    american: bool | None = None
    """Whether the whole text speaks of those who govern the United States, once somebody has asked."""
    objects: dict[str, tuple[int, Iri]] = field(default_factory=dict)
    """What each kind of relation was last said to be with, and where."""

    def __post_init__(self) -> None:
        self.pairs = Pairs(self.links)
        self.doers = Doers(self.links)
        found = (match.candidates[0] for match in self.links.gazetteer.find(self.title))
        self.titular = [state for one in found if (state := state_of(one, self.links))]
        self.states = Counter(self.titular)

    def tied(self, relation: str, thing: Iri, at: int) -> None:
        """Take note that the text has spoken of something as the other side of a relation."""
        self.objects[_FAMILIES.get(relation, relation)] = (at, thing)

    def object_of(self, relation: str, at: int) -> Iri | None:
        """What the text spoke of last as the other side of such a relation, where that is not long ago."""
        start, thing = self.objects.get(_FAMILIES.get(relation, relation), (0, None))
        return thing if thing is not None and start < at < start + _NEXT else None

    def hear(self, sentence: Sentence) -> None:
        """Take note of whom a sentence names, with which titles, and who is named together."""
        here = self.links.beginning(sentence.start, sentence.end)
        self.heard = sentence.end
        self.named += [one for one in here if one.kind in ACTING]
        for one in here:
            if one.kind == "Person":
                for lemma in self._titles(sentence, one):
                    self.entitle(lemma, one.entity)
        self.pairs.hear(sentence.start, _sides(sentence, here))

    def pair_here(self, sentence: Sentence, at: int, *kinds: str) -> tuple[Iri, ...]:
        """The two that a sentence names before a place and joins by "and", if it is no list; of given kinds, the only
        two that it names."""
        pairs = Pairs(self.links)
        pairs.hear(sentence.start, _sides(sentence, self.links.beginning(sentence.start, at)))
        if kinds:
            return pairs.last(at, *kinds)
        joined = [one.both for one in pairs.found if one.joined]
        return joined[-1] if joined else ()

    def entitle(self, lemma: str, person: Iri) -> None:
        """Take note that somebody was the last to have a title."""
        holders = self.titles.setdefault(lemma, [])
        if person in holders:
            holders.remove(person)
        holders.append(person)

    def _titles(self, sentence: Sentence, mention: Mention) -> set[str]:
        """The titles beside a person's name: "Foreign Minister" in front, "the minister" behind a comma."""
        covered = sentence.covering(mention.start, mention.end)
        found: set[str] = set()
        for index in covered[:1]:
            token = sentence.tokens[index]
            around = [*sentence.children(index), *([] if token.is_root else [token.head])]
            near = self._in_front(sentence, index)
            for other in (*around, *near):
                lemma = sentence.tokens[other].lemma.lower()
                lemma = SHORTENED.get(lemma.removesuffix("."), lemma)
                joined = other in near or sentence.tokens[other].relation in _NAMING or token.relation in _NAMING
                if lemma in TITLES and joined:
                    found.add(lemma)
                    before = sentence.tokens[other - 1] if other else None
                    if before is not None and before.head in (other, index) and before.upos in ("NOUN", "ADJ", "PROPN"):
                        found.add(f"{before.lemma.lower()} {lemma}")
        return found

    def _in_front(self, sentence: Sentence, index: int) -> list[int]:
        """The words in front of a name in which its title may stand: not those of another clause or name."""
        found: list[int] = []
        for token in reversed(sentence.tokens[max(0, index - 4) : index]):
            named = self.links.on(token)
            if token.upos in ("VERB", "AUX") or (named is not None and named.kind == "Person"):
                break
            found.append(token.index)
        return found[::-1]

    def upto(self, at: int) -> list[Mention]:
        """Who was named last before a place, those of the sentence around it too."""
        here = [one for one in self.links.beginning(self.heard, at) if one.kind in ACTING]
        return [*self.named[-_MANY:], *here]

    def last(self, at: int, *kinds: str) -> Iri | None:
        """The entity of these kinds that was named last before a place."""
        return next(
            (one.entity for one in reversed(self.upto(at)) if one.kind in kinds and one.form != "demonym"), None
        )

    def titled(self, title: str) -> Iri | None:
        """The person who was last given a title: by its lemma ("leader"), or the two last ("opposition leader")."""
        return next(reversed(self.titles.get(title, [])), None)

    def called(self, lemma: str, at: int, beside: Collection[str] = ()) -> Iri | None:
        """The body named last whose name has this word in it, and those beside it: "the ministry" after "the Russian
        Foreign Ministry", but not "the interior ministry"; "the army" after "the Israeli army"; after "the Fijian
        Government", the state for which that speaks. Behind a minister of another field, "the ministry" may be his."""
        for one in reversed(self.upto(at)):
            if one.kind in _SPOKEN:
                name = f"{self.links.known(one.entity).label} {self.links.text[one.start : one.end]}"
                words = name.lower().split()
                if lemma not in words or not all(kind in words for kind in beside):
                    continue
                if lemma == "ministry" and self._ministers(one.end, at) - set(words):
                    return None
                return one.speaks_for or one.entity
        return None

    def _ministers(self, start: int, end: int) -> set[str]:
        """Of which fields a stretch of text names ministers."""
        return {found[1].lower() for found in _MINISTER.finditer(self.links.text, start, end)}

    def of_kind(self, lemma: str, at: int) -> Iri | None:
        """Whom a noun for a kind of body means: "the bloc", "the rebels"; where two were named as often, nobody."""
        kinds = KIND_NOUNS.get(lemma, ())
        counts = Counter(one.entity for one in self.upto(at) if one.kind in kinds)
        if not counts:
            return None
        if lemma in BLOCS:
            (most, first), *others = counts.most_common(2)
            return None if others and others[0][1] == first else most
        return self.last(at, *kinds)

    def crowd(self, lemma: str, label: str = "", *, alone: bool = False) -> Iri | None:
        """The unnamed people that were last spoken of by this noun, and are called so where that is given; who is
        ``alone`` is none of several."""
        alike = (one.entity for one in reversed(self.crowds) if one.lemma == lemma and not (alone and one.several))
        return next((one for one in alike if not label or self.links.known(one).label == label), None)

    def last_crowd(self, at: int, but: Collection[Iri] = (), *, nearest: bool = False) -> Iri | None:
        """The unnamed people that were last spoken of at all, where that is not long ago; one of them alone is none.
        The subject of a sentence is spoken of last in it, unless the ``nearest`` word is wanted."""
        before = [one for one in reversed(self.crowds) if one.start < at and one.several and one.entity not in but]
        found = max(before, key=lambda one: one.start, default=None) if nearest else next(iter(before), None)
        return found.entity if found and at - found.start < _NEAR else None

    def counted_crowd(self, at: int, number: str) -> Iri | None:
        """The unnamed people that were last spoken of, where the text said that they are so many: "three men"."""
        before = (one for one in reversed(self.crowds) if at - _NEAR < one.start < at and one.several)
        text = self.links.text.lower()
        return next((one.entity for one in before if f" {number} " in text[max(one.start - 20, 0) : one.start]), None)

    def scene(self, at: int, but: Collection[Iri] = ()) -> Iri | None:
        """The state in which the story plays: the one that the text up to a place means most often, itself or by its
        people, cities and regions, but for some. The title counts too; of two that are meant as often, it is the one
        that the title names first, else one that acts on its own account, else the one named last."""
        if at < self.seen:
            self.seen, self.states, self.latest = 0, Counter(self.titular), {}
        counts, latest = self.states, self.latest
        before, self.seen = self.seen, at
        for one in self.links.beginning(before, at):
            known = self.links.known(one.entity)
            state = state_of(known, self.links) if one.kind in (*PLACES, "State", "Agency") else None
            if state:
                counts[state] += not self._only_written_there(one)
                latest[state] = latest.get(state, -1) if is_beyond(one, self.links.text) else one.start
        first, home = next(iter(self.titular), None), self.doers.at_home(at)
        left = [state for state in latest if state not in but]
        return max(left, key=lambda one: (counts[one], one == first, one in home, latest[one]), default=None)

    def _only_written_there(self, place: Mention) -> bool:
        """Whether a name stands in a dateline: "ACCRA, Ghana (AP) — Soldiers in Chad …" plays in Chad."""
        text = self.links.text
        line = text.rfind("\n", 0, place.start) + 1
        if place.start - line > _DATELINE:
            return False
        return any(place.end <= line + end for end in datelines(text[line : line + 2 * _DATELINE]))

    def as_often(self, state: Iri | None) -> set[Iri | None]:
        """The states that the text up to the last place asked about means as often as one of them."""
        return {one for one, times in self.states.items() if state and times == self.states[state]}

    def meant_throughout(self) -> Iri | None:
        """The state that the whole text means more often than any other."""
        self.throughout = self.throughout or (most_meant(self.links, len(self.links.text)),)
        return self.throughout[0]

    def speaks_of_washington(self) -> bool:
        """Whether the whole text speaks of those who govern the United States: by the capital, a body or a leader, or
        by what only their parliament and parties are called."""
        if self.american is None:
            named = {(one.entity, one.kind, one.speaks_for) for one in self.links.mentions}
            found = any(
                speaks_for == _USA or (kind == "Agency" and state_of(self.links.known(entity), self.links) == _USA)
                for entity, kind, speaks_for in named
            )
            self.american = found or _WASHINGTON.search(self.links.text) is not None
        return self.american

    def is_named(self, entity: Iri) -> bool:
        """Whether the text names somebody anywhere."""
        self.everybody = self.everybody or frozenset(one.entity for one in self.links.mentions)
        return entity in self.everybody

    def body(self, state: Iri, noun: str) -> Iri | None:
        """A state's body by what it is called: of Niger's "army", the Nigerien Armed Forces."""
        label = self.links.known(state).label
        for name in (noun, *ANY_BODY.get(noun, ())):
            text = f"{label}'s {name}"
            for match in self.links.gazetteer.find(text):
                if (match.start, match.end) == (0, len(text)):
                    return self.links.keep(match.candidates[0].iri)
        if noun == "navy" or not local_name(state).startswith("country-"):
            return None
        known = Known(
            mint("org", f"{local_name(state).removeprefix('country-')} armed forces"),
            "Agency",
            f"armed forces of {label}",
        )
        self.links.entities.setdefault(known.iri, Entity(known.iri, known.kind, known.label))
        return known.iri


def _sides(sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """Those who act of some that are named, and do not only say where something is."""
    return [one for one in named if (one.kind in ACTING or one.speaks_for) and not _only_where(sentence, one)]


def _only_where(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name only says where something is: "in Oslo"."""
    covered = sentence.covering(mention.start, mention.end)
    return any(preposition(sentence, index) in ("in", "at", "near", "from") for index in covered)


PLACES: Final = ("City", "Region")
