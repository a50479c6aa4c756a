"""What an office is of: "Armenian", "its", "the group's", "of the ECOWAS Commission", or what the story is about."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import EQUALS, TITLES
from graph.extraction.linking.links import Links, Mention, state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.bonds import whose_head
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.bodies import ORGANS, Body, body_at
from graph.extraction.relations.found import Kinds
from graph.extraction.relations.respective import respective
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.titlewords import TIES, is_elected, joins_titles, noun_phrase_end
from graph.language.sentence import Sentence
from graph.terms import Iri, local_name

PORTFOLIO: Final = frozenset("minister secretary".split())
"""Titles that a noun in front makes more special, and no less: an information minister is a minister."""
_KIND: Final = frozenset("party group movement alliance bloc militia organisation organization agency company".split())
_FIGHTING: Final = frozenset("group movement militia".split())
_GROUPED: Final = ("ArmedGroup", "PoliticalParty", "Organisation", "InternationalOrganisation", "Company")
_RANKING: Final = frozenset("chief lead main principal top senior head".split())
_OWNING: Final = ("'s", "’s", "'", "’")
_GOVERNING: Final = frozenset("authority government administration regime junta".split())
_CLEARLY: Final = 2
"""How many times as often as any other state one must be named, to be where an envoy is sent."""


@dataclass(frozen=True, slots=True)
class Owner:
    """What an office is of, and where that is said; ``meant``: by a noun or pronoun; not ``named``: known from
    elsewhere."""

    entity: Iri
    start: int
    end: int
    meant: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds what a title says that an office is of."""

    kinds: Kinds

    def of(
        self,
        sentence: Sentence,
        actors: Actors,
        run: Run,
        first: int,
        last: int,
        wanted: tuple[Iri, ...],
        bearer: Mention,
        *,
        sent: bool = False,
    ) -> Owner | None:
        """What an office is of, as far as the words beside it say: in front of the title, behind it, or behind the
        name ("Prime Minister Choguel Maïga of Mali"). ``sent``: "to" and "in" say to whom."""
        links, tokens = actors.links, sentence.tokens
        front = [i for i in run.tokens if i < first and tokens[i].text not in ("-", "–", "the", "The")]
        front = [i for i in front if not joins_titles(sentence, i)]
        breaks = [i for i in front if tokens[i].upos == "ADP"]
        front = [i for i in front if not breaks or i > breaks[-1]]
        while front and (tokens[front[-1]].lemma.lower() in _RANKING or is_elected(sentence, front[-1])):
            front.pop()  # "the army's chief | spokesman", "Egypt's freely elected | president"
        portfolio = tokens[last].lemma.lower() in PORTFOLIO
        if front and (found := self._in_front(sentence, actors, front, last, wanted, bearer, portfolio)):
            return found
        if joins_titles(sentence, last + 1) and (other := _joined_title(sentence, last + 2)) is not None:
            last = other  # "vice-president and | prime minister of Chad"
        ties: tuple[str, ...] = TIES[:1] if sent else TIES if bearer.kind == "Person" else (*TIES, "in", "at")
        if last + 1 < len(sentence) and tokens[last + 1].lemma.lower() in ties:
            end = noun_phrase_end(sentence, last + 2, links)
            if end is not None and (found := self._tied(sentence, actors, last + 2, end, wanted, bearer)):
                return found
            if portfolio and (begin := _behind_portfolio(sentence, last + 2, run)) is not None:
                end = noun_phrase_end(sentence, begin, links)
                return self._tied(sentence, actors, begin, end, wanted, bearer) if end is not None else None
        behind = sentence.covering(bearer.start, bearer.end)[-1] + 1
        if run.before and behind + 1 < len(sentence) and tokens[behind].text == "of":
            behind += tokens[behind + 1].text == "the" and behind + 2 < len(sentence)
            named = links.on(tokens[behind + 1])
            if named and (thing := self._named(named, actors, wanted)):
                return Owner(thing, named.start, named.end)
        return None

    def _in_front(
        self,
        sentence: Sentence,
        actors: Actors,
        front: list[int],
        last: int,
        wanted: tuple[Iri, ...],
        bearer: Mention,
        portfolio: bool,
    ) -> Owner | None:
        """The owner in the words in front of a title, which ends with a token (``last``): a name, a possessive, or the
        body that they mean."""
        links, tokens = actors.links, sentence.tokens
        passed = ("ADJ", "NUM", "PART", "NOUN", "PROPN") if portfolio else ("ADJ", "NUM", "PART")
        # "Malaysia's 92-year-old prime minister", "Georgia's trade minister", "Saudi Oil Minister"
        kept = [i for i in front if tokens[i].upos not in passed or links.on(tokens[i])]
        at = kept[-1] if kept else front[0]
        token = tokens[at]
        named = links.on(token)
        shared = respective(sentence, at, last, bearer, links) if named else None
        if shared is not None:
            named = shared[0] if shared else None
            if named is None:
                return None
        if named and named.entity != bearer.entity:
            thing = None if _is_of_a_body(sentence, at, named, links) else self._named(named, actors, wanted)
            return Owner(thing, named.start, named.end) if thing else None
        if token.upos == "PRON":
            place = actors.pronouns.place(sentence, token) if wanted else None
            if place and self.kinds.fit(actors.links.known(place).kind, wanted):
                return Owner(place, token.start, token.end, meant=True)
            loose = token.text.lower() == "its" and whose_head(sentence, token) is None
            if loose and (body := self._body(_subject_body(sentence, at, actors), actors, wanted)):
                return body
            person = self.kinds.fit("Person", wanted) and bool(wanted)
            meant = actors.resolve(sentence, at) if person else actors.owned_by(sentence, at)
            if token.text.lower() == "whose":
                meant = owner_of_whose(sentence, at, actors, self.kinds, wanted)
            if meant is None or not self.kinds.fit(actors.links.known(meant).kind, wanted):
                if meant and _tells(sentence, bearer):
                    return None  # "The bank lent money to Chile, its president said": whose deed is told is its own
                meant = owner_of_whose(sentence, at, actors, self.kinds, wanted) if loose else None
                if meant is None and token.text.lower() == "its" and _is_at_home(sentence, bearer, actors):
                    meant = self._subject_before(sentence, actors, wanted)
            return Owner(meant, token.start, token.end, meant=True) if meant and meant != bearer.entity else None
        if token.upos in ("NOUN", "PROPN", "ADJ"):
            found = self._body(body_at(sentence, at, actors, front[0]), actors, wanted)
            return found if found and found.entity != bearer.entity else None  # "government | spokesman Isaac Mwaura"
        return None

    def _subject_before(self, sentence: Sentence, actors: Actors, wanted: tuple[Iri, ...]) -> Iri | None:
        """The one fitting subject of the sentence before."""
        before = actors.pronouns.plurals.subject_before(sentence)
        fit = [one for one in before if wanted and self.kinds.fit(actors.links.known(one).kind, wanted)]
        return fit[0] if len(fit) == 1 else None

    def _tied(
        self, sentence: Sentence, actors: Actors, start: int, end: int, wanted: tuple[Iri, ...], bearer: Mention
    ) -> Owner | None:
        """The owner behind "of": the name there, or the body that a noun means; its own owner is only a part of it."""
        links, tokens = actors.links, sentence.tokens
        named = links.on(tokens[end])
        inside = [one for i in range(start, end + 1) if (one := links.on(tokens[i]))]
        called = named is None and inside and inside[-1].form != "demonym" and tokens[end].text.lower() in _KIND
        if called and not (inside[-1].kind == "InternationalOrganisation" and tokens[end].text == "agency"):
            named = inside[-1]  # "the leader of the Ennahda party", but not "of the United Nations agency"
        if named and named.entity != bearer.entity:
            thing = self._named(named, actors, wanted)
            return Owner(thing, named.start, named.end) if thing else None
        found = self._body(body_at(sentence, end, actors, start), actors, wanted)
        people = inside[0] if len(inside) == 1 and inside[0].form == "demonym" else None
        stranger = people and not actors.discourse.acted[people.entity]  # the group is no arm of a state told of
        if found is None and stranger and tokens[end].text.lower() in _FIGHTING:
            here = links.beginning(0, tokens[start].start)
            groups = {one.entity: one.kind for one in here if one.kind in _GROUPED}
            thing, kind = next(iter(groups.items()), (None, ""))  # "a spokesman for the Palestinian | group"
            if thing and len(groups) == 1 and kind in _GROUPED[:2] and self.kinds.fit(kind, wanted):
                return Owner(thing, tokens[start].start, tokens[end].end, meant=True)
        return found

    def _body(self, body: Body | None, actors: Actors, wanted: tuple[Iri, ...]) -> Owner | None:
        if body and local_name(body.entity).startswith("group-"):
            return None  # "the party" of which nobody knows which it is
        if body and self.kinds.fit(actors.links.known(body.entity).kind, wanted):
            return Owner(body.entity, body.start, body.end, meant=not body.named)
        return None

    def _named(self, named: Mention, actors: Actors, wanted: tuple[Iri, ...]) -> Iri | None:
        """What a name says that an office is of: itself; or the state for which a capital stands, or whose authority a
        body is. The Palestinian Authority's foreign minister is Palestine's, the Bundesbank's president not Germany's.
        """
        if named.kind == "Facility" and wanted and self.kinds.fit("Person", wanted):
            housed = actors.links.gazetteer.named(actors.links.known(named.entity).label)
            staff = [one for one in housed if one.kind == "Agency" and named.speaks_for in one.within]
            if named.speaks_for and staff:
                return actors.links.keep(staff[0].iri)  # "the Kremlin's spokesman"
        if named.kind != "Agency" or self.kinds.fit(named.kind, wanted):
            return self.kinds.fitting(named, wanted)
        known = actors.links.known(named.entity)
        if not known.within or not self.kinds.fit("State", wanted):
            return None
        governs = known.label.rpartition(" ")[2].lower() in _GOVERNING
        return known.within[0] if governs and actors.links.known(known.within[0]).kind == "State" else None


def _joined_title(sentence: Sentence, start: int) -> int | None:
    """The last word of the title that is joined to another, where "of" ties to it what both are of."""
    title = next((one for one in sentence.tokens[start : start + 4] if one.lemma.lower() in TITLES), None)
    tied = title is not None and title.index + 1 < len(sentence) and sentence.tokens[title.index + 1].text == "of"
    return title.index if title is not None and tied else None


def _is_at_home(sentence: Sentence, bearer: Mention, actors: Actors) -> bool:
    """Whether a state that stands as an owner in front of a name says whence somebody is: "Kuwait's Juan Riva"."""
    covered = sentence.covering(bearer.start, bearer.end)
    owners = [i for name in covered for i in sentence.children(name) if sentence.tokens[i].deprel == "nmod:poss"]
    return any((named := actors.links.on(sentence.tokens[i])) and named.kind == "State" for i in owners)


def _is_of_a_body(sentence: Sentence, at: int, named: Mention, links: Links) -> bool:
    """Whether a land stands behind the name of a body as its owner: "Boeing's China | president" is the firm's."""
    if named.kind != "State" or named.form == "demonym" or at < 2 or sentence.tokens[at - 1].text not in _OWNING:
        return False
    owner = links.on(sentence.tokens[at - 2])
    return owner is not None and owner.kind in ("Company", "Organisation", "InternationalOrganisation")


def story(sentence: Sentence, at: int, actors: Actors, besides: Iri | None = None) -> Iri | None:
    """The state in which a story plays: the one whose head the article has named, else the one named most often; not
    the one whose officer is called a counterpart here, nor ``besides``. Of two that are named as often, it is the one
    that is the subject of the sentence, or none."""
    apart = {besides} | of_equals(sentence, actors)
    heads = {thing for (relation, thing), _ in actors.offices.said.items() if relation in HEADS and thing not in apart}
    if len(heads) == 1 and besides is None:
        return heads.pop()
    counts: Counter[Iri] = Counter()
    subjects: list[Iri] = []
    for one in actors.links.mentions:
        if one.start >= at:
            break
        known = actors.links.known(one.entity)
        state = state_of(known, actors.links) if one.kind in ("State", "City", "Region", "Agency") else None
        if state is None or state in apart:
            continue
        counts[state] += 1
        inside = sentence.covering(one.start, one.end) if one.start >= sentence.start else ()
        if any(sentence.tokens[i].relation == "nsubj" for i in inside):
            subjects.append(state)
    if not counts and besides is None:
        # "Truss, foreign secretary until Tuesday, is Britain's new prime minister"
        here = {one.entity for one in actors.links.among(sentence.start, sentence.end) if one.kind == "State"}
        return here.pop() if len(here) == 1 and here.isdisjoint(apart) else None
    best = counts.most_common()
    if besides is not None and len(best) > 1 and best[0][1] < _CLEARLY * best[1][1]:
        return None  # to one of two rivals an envoy is sent, and who can say to which
    most = [state for state, times in best if times == best[0][1]]
    if len(most) == 1:
        return most[0]
    return next((one for one in subjects if one in most), None)


def _behind_portfolio(sentence: Sentence, start: int, run: Run) -> int | None:
    """Where it begins what an office is of behind the field that begins with a token: "minister of agriculture and
    trade of | Peru"; a minister of state is a minister's deputy."""
    for token in sentence.tokens[start:]:
        if token.index not in run.tokens and token.upos != "CCONJ":
            return None
        if token.text == "of":
            field = {one.text.lower() for one in sentence.tokens[start : token.index]}
            return token.index + 1 if "state" not in field else None
    return None


def of_equals(sentence: Sentence, actors: Actors) -> set[Iri | None]:
    """The states whose officers are called counterparts: they are another's, and not of the text's own state."""
    before = [sentence.tokens[one.index - 1] for one in sentence.tokens[1:] if one.lemma.lower() in EQUALS]
    return {named.entity for one in before if (named := actors.links.on(one))}


def _subject_body(sentence: Sentence, index: int, actors: Actors) -> Body | None:
    """The body that "its" means where a noun for one is the subject in front of it: "The army … its commander"."""
    for token in reversed(sentence.tokens[:index]):
        named = actors.links.on(token)
        if token.relation == "nsubj" and (named or token.upos == "NOUN"):
            organ = named is None and token.lemma.lower() in ORGANS
            return body_at(sentence, token.index, actors) if organ else None
    return None


def _tells(sentence: Sentence, bearer: Mention) -> bool:
    """Whether somebody says what stands in front of the name."""
    tokens = sentence.tokens
    name = next((i for i in sentence.covering(bearer.start, bearer.end) if tokens[i].relation == "nsubj"), None)
    said = sentence.children(tokens[name].head) if name is not None else ()
    return any(i < (name or 0) and tokens[i].relation in ("ccomp", "parataxis") for i in said)


def owner_of_whose(sentence: Sentence, index: int, actors: Actors, kinds: Kinds, wanted: tuple[Iri, ...]) -> Iri | None:
    """Whom "whose" means: the fitting name nearest in front of it, if only its own apposition stands between."""
    here = [
        one
        for one in actors.links.mentions
        if sentence.start <= one.start and one.end <= sentence.tokens[index].start and one.form != "demonym"
    ]
    if not here and index >= 2:  # "The bloc, whose secretariat is …"
        meant = actors.resolve(sentence, index - 2 if sentence.tokens[index - 1].text == "," else index - 1)
        return meant if meant and kinds.fit(actors.links.known(meant).kind, wanted) else None
    return next((thing for one in reversed(here) if (thing := kinds.fitting(one, wanted))), None)
