"""Offices that are no relation to a state by themselves: ambassadors, governors, vice presidents, advisers.

Such an office is an entity named by its title and what it is of, "office-ambassador-of-russia-to-germany"; so is one of
which a title's own relation does not hold ("president" of Iran, "foreign secretary" of India).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations import provinces
from graph.extraction.relations.appointers import appointing
from graph.extraction.relations.found import Found, Kinds
from graph.extraction.relations.governments import of_officer
from graph.extraction.relations.home import written_at
from graph.extraction.relations.incumbency import incumbency
from graph.extraction.relations.portraits import nation
from graph.extraction.relations.summonings import TOWARDS, at_a_body, goal, of_the_other, summoner
from graph.extraction.relations.titleowners import Owner, story
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.titles import TitleReader
from graph.extraction.relations.titleverbs import phase_of, titled
from graph.extraction.relations.titlewords import is_to_come, joins_titles
from graph.language.sentence import Sentence, Token
from graph.model import Binding
from graph.terms import Iri, expand, mint

_CHARGED: Final = frozenset(("special envoy", "special representative", "special rapporteur", "envoy"))
"""Those who are sent on a matter, which is no state where nothing says so."""
_SENT: Final = frozenset(
    ("ambassador", "permanent representative", "high commissioner", "consul general", "chargé d’affaires", *_CHARGED)
)
_OF_BODIES: Final = frozenset(
    ("chief prosecutor", "prosecutor", "foreign policy chief", "humanitarian chief", "human rights chief")
)
_WITHIN: Final = (
    "deputy secretary-general",
    "deputy secretary general",
    "deputy director-general",
    "deputy director general",
    "deputy managing director",
    "deputy director",
    "deputy chief executive",
    "deputy chairman",
    "deputy chairwoman",
    "deputy chairperson",
    "deputy chair",
    "vice chairman",
    "vice-chairman",
    "deputy leader",
    "deputy head",
    "deputy chief",
    "deputy governor",
    "deputy commander",
    "deputy secretary of state",
    "assistant secretary of state",
    "under secretary of state",
    "undersecretary of state",
    "chief of the defence staff",
    "chief of defence staff",
    "chief of the defense staff",
    "chief of defense staff",
    "chief of the general staff",
    "chief of general staff",
    "chief of army staff",
    "chief of the army staff",
    "chief of naval staff",
    "chief of air staff",
    "chief of the air staff",
    "chief of defence",
    "chief of defense",
    "supreme allied commander europe",
    "chief negotiator",
    "police commissioner",
)
"""Deputies, chiefs of staff and the like, of a state or of any body: of that which the words beside them name."""
_SEEKING: Final = frozenset("candidate nominee contender hopeful bid run race pick favourite favorite choice".split())
_TITLES: Final = (
    *_WITHIN,
    "vice president",
    "vice-president",
    "vice premier",
    "vice-premier",
    "trade representative",
    "deputy prime minister",
    "national security adviser",
    "national security advisor",
    "deputy president",
    "deputy foreign minister",
    "deputy defence minister",
    "deputy minister",
    "foreign secretary",
    "home secretary",
    "chief justice",
    "chief minister",
    "attorney general",
    "prosecutor general",
    "president",
    "chancellor",
    "lieutenant governor",
    "governor general",
    "governor-general",
    "governor",
    "mayor",
    "first minister",
    "premier",
    "head",
    "permanent representative",
    "ambassador",
    "high commissioner",
    "consul general",
    *sorted(_CHARGED, key=len, reverse=True),
    "foreign policy chief",
    "humanitarian chief",
    "human rights chief",
    "chief prosecutor",
    "prosecutor",
    "senator",
)
"""Titles, the longest first where one ends another."""
_LOCAL: Final = ("mayor", "senator", "governor", "premier", "head", "president", *_CHARGED)
"""Those that need not be of the state of whose people somebody is."""
_OFFICES: Final = tuple(
    (title, words)
    for title in _TITLES
    for words in ([title.replace("-", " - ").split(), title.split()] if "-" in title else [title.split()])
)
"""Their words, as the parser has them: it cuts most at their hyphens, but not "vice-premier"."""
_HOLDS: Final = expand("fds:holdsOffice")
_PLACES: Final = (expand("fds:Place"),)
_BODIES: Final = (expand("fds:InternationalOrganisation"),)
_ANY: Final = (*_PLACES, expand("fds:Organisation"))
_ACTORS: Final = (expand("fds:State"), expand("fds:InternationalOrganisation"))


class OfficeReader:
    """Reads who holds an office that is an entity of its own."""

    def __init__(self, kinds: Kinds, titles: TitleReader) -> None:
        self._kinds = kinds
        self._titles = titles
        self._relation = kinds.vocabulary.relation(_HOLDS)

    def read(self, sentence: Sentence, actors: Actors, told: list[Found]) -> Iterator[Found]:
        """The offices of a sentence, but for those that its titles have ``told`` already."""
        for mention in actors.links.beginning(sentence.start, sentence.end):
            if mention.kind != "Person" or mention.form == "demonym":
                continue
            for run in titled(sentence, mention, actors.links):
                yield from self._held(sentence, actors, mention, run, told)

    def _held(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, told: list[Found]
    ) -> Iterator[Found]:
        spoken = {_full(sentence.tokens[at]) for at in run.tokens}
        for title, words in _OFFICES:
            found = _title(sentence, run, words) if words[0] in spoken else None
            if found is None:
                continue
            first, last = found
            if any(one.subject == bearer.entity and first <= one.head <= last for one in told):
                return
            if title == "senator" and first and sentence.tokens[first - 1].lemma.lower() == "state":
                return  # of a part of the United States
            if _is_sought(sentence, first) or (not run.given and is_to_come(sentence, run.tokens, last)):
                return
            sent = title in _SENT
            owner = self._owner(sentence, actors, bearer, run, first, last, title)
            owner = owner or _appointed(sentence, actors, bearer, run, title, told)
            if owner is None and sent and (whereto := goal(sentence, actors, last)):
                office = _named(actors, None, title, whereto.entity)  # "the former envoy to Chad", of whom, is not told
                yield self._found(sentence, actors, bearer, run, (first, last), whereto, office)
            if owner is None or (title in ("president", "chancellor") and not self._is_excepted(title, owner.entity)):
                return
            if sent and owner.meant and (sending := of_the_other(sentence, last, owner.entity, actors)):
                owner = replace(owner, entity=sending)
            sender = _sender(sentence, actors, run, owner) if sent else None
            post = owner.entity if sender else self._post(sentence, actors, last, owner, title) if sent else None
            owner = sender or owner
            if sentence.tokens[first].start < owner.end and owner.start < sentence.tokens[last].end:
                return  # "the Federal Police | commissioner" leads the body of which the title would be a part
            if post == owner.entity and (other := _first_state(sentence, actors, post)):
                owner = other  # "its ambassador in Pristina", of a sentence that is about the United States
            office = _named(actors, owner.entity, title, post)
            yield self._found(sentence, actors, bearer, run, (first, last), owner, office)
            return

    def _owner(
        self, sentence: Sentence, actors: Actors, bearer: Mention, run: Run, first: int, last: int, title: str
    ) -> Owner | None:
        links, tokens, sent = actors.links, sentence.tokens, title in _SENT
        court = title in _OF_BODIES or title in _WITHIN
        within = _ANY if title in (*_WITHIN, "vice president", "vice-president") else _PLACES
        wanted = _BODIES if title in _OF_BODIES else _ACTORS if sent else within
        owner = self._titles.owners.of(sentence, actors, run, first, last, wanted, bearer, sent=sent)
        if owner and owner.meant and not sent and not court and not self._kinds.fit(_kind(owner, actors), _PLACES):
            owner = None  # "its vice president", where a bank is told of: whose he is, is not clear
        named = any(links.on(tokens[i]) for i in run.tokens)
        if title in provinces.OFFICES:
            owner = owner or provinces.unsaid(sentence, run, first, bearer, actors)
            return owner if owner and provinces.has(owner, title, actors) else None
        own = None if owner or court else nation(sentence, sentence.covering(bearer.start, bearer.end), links)
        if own and (sent or not named) and title not in _LOCAL:
            return Owner(links.keep(own), bearer.start, bearer.end, named=False)
        if owner or sent or court or named or title == "senator":
            return owner
        if tokens[last].lemma.lower() == "mayor":
            return _city(bearer, actors)
        state = of_officer(sentence, bearer, last, actors) or written_at(actors)
        return Owner(links.keep(state), bearer.start, bearer.end, named=False) if state else None

    def _is_excepted(self, title: str, thing: Iri) -> bool:
        """Whether the relation that a title says of others does not hold of this one: Iran's president."""
        return any(
            thing in frame.exceptions
            for relation in self._kinds.vocabulary.relations.values()
            for frame in relation.frames
            if frame.exceptions and title in frame.pattern
        )

    def _post(self, sentence: Sentence, actors: Actors, last: int, owner: Owner, title: str) -> Iri | None:
        """To whom an ambassador is sent: what "to" or "in" says behind the title, else where the story plays; an envoy
        may be sent on a matter, and to nobody."""
        tokens = sentence.tokens
        if last + 1 < len(tokens) and tokens[last + 1].lemma.lower() in TOWARDS:
            whereto = goal(sentence, actors, last)
            return whereto.entity if whereto else None
        if title in _CHARGED:
            return None
        if (state := summoner(sentence, last, actors)) is not None:
            return state if state != owner.entity else None
        if at_a_body(sentence, actors):
            return None  # at the Security Council, an ambassador speaks who is sent to no state of the story
        state = story(sentence, sentence.end, actors, owner.entity)
        # Whom an ambassador urges or tells of need not be where he is; who does something may have him in his capital.
        return state if state and actors.discourse.acted[state] else None

    def _found(
        self,
        sentence: Sentence,
        actors: Actors,
        bearer: Mention,
        run: Run,
        title: tuple[int, int],
        owner: Owner,
        office: Iri,
    ) -> Found:
        """That somebody holds an office which its title names: the title, and not what the office is of."""
        first, last = (sentence.tokens[i] for i in title)
        phase = phase_of(sentence, run, last.index)
        held = incumbency(self._relation, sentence, actors.links, bearer, owner, title, "office", phase, run)
        return replace(
            held,
            object=office,
            head=last.index,
            inferred=not owner.named or owner.meant,
            slots=(held.slots[0], Binding("object", first.start, last.end, office)),
        )


def _full(token: Token) -> str:
    """A word of a title as it is written in full: "governor" for "Gov."."""
    word = token.text.lower()
    return provinces.SHORT.get(word, word)


def _title(sentence: Sentence, run: Run, words: list[str]) -> tuple[int, int] | None:
    """Where the words of a title stand in a run, as the head of it: first and last token."""
    tokens = sentence.tokens
    for at in run.tokens:
        stretch = [_full(token) for token in tokens[at : at + len(words)]]
        last = at + len(words) - 1
        if stretch != words or last not in run.tokens:
            continue
        if not run.before and any(tokens[i].upos == "ADP" for i in run.tokens if i < at):
            return None
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        ends = last == run.tokens[-1] or (
            following is not None and following.lemma.lower() in ("of", *TOWARDS)
        ) or joins_titles(sentence, last + 1)
        return (at, last) if ends else None
    return None


def _sender(sentence: Sentence, actors: Actors, run: Run, body: Owner) -> Owner | None:
    """Whose envoy to a body somebody is by the name in front of it: "China's UN envoy"."""
    links = actors.links
    for at in run.tokens:
        named = links.on(sentence.tokens[at])
        if named and named.kind == "State" and named.end < body.start and named.entity != body.entity:
            shared = links.known(body.entity).kind == "InternationalOrganisation"
            beside = links.text[named.end : body.start] in ("'s ", "’s ", "' ", " ")
            return Owner(named.entity, named.start, named.end) if shared and beside else None
    return None


def _appointed(
    sentence: Sentence, actors: Actors, bearer: Mention, run: Run, title: str, told: list[Found]
) -> Owner | None:
    """The state or body for which somebody appoints the bearer of a title that is not of a part of it."""
    found = appointing(sentence, run, actors, told) if title not in provinces.OFFICES and title != "mayor" else None
    return Owner(actors.links.keep(found), bearer.start, bearer.end, named=False) if found else None


def _is_sought(sentence: Sentence, first: int) -> bool:
    """Whether somebody only wants an office: "the candidate for governor of Virginia"."""
    before = [token.lemma.lower() for token in sentence.tokens[max(0, first - 4) : first]]
    return before[-1:] == ["for"] and not _SEEKING.isdisjoint(before)


def _kind(owner: Owner, actors: Actors) -> str:
    return actors.links.known(owner.entity).kind


def _city(mayor: Mention, actors: Actors) -> Owner | None:
    """The city whose mayor a bare title means: the one that the article has named most often; of equals, none."""
    counts = Counter(one.entity for one in actors.links.mentions if one.kind == "City" and one.start < mayor.start)
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return Owner(actors.links.keep(best[0][0]), mayor.start, mayor.end, named=False)


def _first_state(sentence: Sentence, actors: Actors, besides: Iri) -> Owner | None:
    """The state that a sentence names first, but for one."""
    for one in actors.links.mentions:
        if sentence.start <= one.start < sentence.end and one.kind == "State" and one.entity != besides:
            return Owner(one.entity, one.start, one.end)
    return None


def _named(actors: Actors, owner: Iri | None, title: str, post: Iri | None) -> Iri:
    """The office as an entity: of the reference data, or of this article."""
    label = title.replace("vice-", "vice ").replace("advisor", "adviser")
    if owner:
        label += f" of {actors.links.known(owner).label}"
    if post:
        label += f" to {actors.links.known(post).label}"
    return actors.links.take_in(mint("office", label), "Office", label[:1].upper() + label[1:])
