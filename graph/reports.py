"""Which reports in a store tell of which event, kept up to date as articles come and go.

The graph of events (:data:`~graph.terms.EVENTS_GRAPH`) has one node an event: it says of which type it is, when it
happened, how many articles report it and how many of them independently; its propositions (``fds:reportOf``) and their
claims (``fds:ofEvent``) point at it. What anybody claims is left as it was read. All of it is a function of what the
articles say, so an article that is forgotten leaves nothing behind.

A report's neighbours are found by look-up: the store keeps for each event proposition the keys under which such reports
meet, made of the type, one side of the dyad (or the town, of people whom nobody names) and a week. Only what a change
can have reached is worked out anew.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.decisions import DECISIONS_GRAPH, Decisions
from graph.happenings import NEAR, Report, Webs, agree, groups, is_named, reports_of
from graph.model import Date, EventProposition
from graph.promotion import Testimony
from graph.rdf import A, Description, Node, date_literal, node, read_proposition
from graph.store.interface import Quads
from graph.store.overlay import Overlay
from graph.terms import ARTICLE_GRAPHS, EVENTS_GRAPH, READINGS_GRAPH, REFERENCE_GRAPHS, Iri, digest, expand, local_name

REPORT_OF, OF_EVENT = node("fds:reportOf"), node("fds:ofEvent")
_EVENTS, _READINGS = NamedNode(EVENTS_GRAPH), NamedNode(READINGS_GRAPH)
_KEY: Final = node("fds:eventKey")
_PROPOSITION: Final = node("fds:proposition")
_EVENT_PROPOSITION: Final = node("fds:EventProposition")
_CONTAINERS: Final = (node("fds:locatedIn"), node("fds:partOf"))
_WEEKS: Final = 6
"""The weeks that a time of a month may touch; a longer one is of one event only with its like."""


def events_among(source: Iterable[Quad]) -> set[Iri]:
    """The event propositions that some quads describe."""
    return {
        Iri(quad.subject.value)
        for quad in source
        if quad.predicate == A and quad.object == _EVENT_PROPOSITION and isinstance(quad.subject, NamedNode)
    }


_REMEMBERED: Final = 20_000
_CONTENTS: Final[dict[Iri, EventProposition]] = {}
"""Event propositions that were met before: an IRI is a digest of the content, so none of them can be out of date."""


def regrouped(
    before: Quads, after: Quads, propositions: Iterable[Iri], testimony: Testimony | None = None
) -> tuple[set[Quad], set[Quad]]:
    """What has to go and what has to come when these event propositions change, with their reports and events.

    ``testimony`` knows, of the later state, what claims say and which articles are copies.
    """
    changed = frozenset(propositions)
    if not changed:
        return set(), set()
    was, told = _Told(before), _Told(after)
    old_keys = {quad for iri in changed for quad in before.quads(NamedNode(iri), _KEY, None, _READINGS)}
    new_keys = {
        Quad(NamedNode(iri), _KEY, Literal(key), _READINGS)
        for iri in changed
        for report in told.reports(iri)
        for key in _keys(report)
    }
    now = _Told(Overlay(after, remove=old_keys, add=new_keys))
    if set(before.quads(graph=DECISIONS_GRAPH)) == set(after.quads(graph=DECISIONS_GRAPH)):
        now.build_on(was, changed)
    reached = {one for view in (was, now) for iri in changed for one in view.reports(iri)}
    reached |= {other for view in (was, now) for one in tuple(reached) for other in view.near(one)}
    reached |= {one for view in (was, now) for web in view.webs(tuple(reached)) for one in web}
    claims = {claim for view in (was, now) for one in reached for claim in view.claims_of(one)}
    standing = {event: _standing(before, event) for claim in claims for event in _events(before, claim)}
    heard = testimony or Testimony(after)
    come = {quad for group in now.groups(reached) for quad in now.described(group, standing, changed, heard)}
    gone = {quad for quads in standing.values() for quad in quads}
    return (old_keys - new_keys) | (gone - come), (new_keys - old_keys) | (come - gone)


def _events(store: Quads, claim: Iri) -> list[NamedNode]:
    links = store.quads(NamedNode(claim), OF_EVENT, None, _EVENTS)
    return [quad.object for quad in links if isinstance(quad.object, NamedNode)]


def _standing(store: Quads, event: NamedNode) -> set[Quad]:
    """All that a store has of an event."""
    return {*store.quads(event, None, None, _EVENTS), *store.quads(None, None, event, _EVENTS)}


class _Told:
    """The reports in one state of a store."""

    def __init__(self, store: Quads) -> None:
        self._store = store
        self._decided = Decisions(store)
        self._reports: dict[Iri, list[Report]] = {}
        self._claims: dict[Iri, list[tuple[Iri, Iri, Date | None]]] = {}
        self._near: dict[Report, frozenset[Report]] = {}
        self._issued: dict[Iri, Date | None] = {}
        self._inside: dict[Iri, frozenset[Iri]] = {}
        self._webs = Webs(self.near)
        self._base: _Told | None = None
        self._changed: frozenset[Iri] = frozenset()
        self._fresh: dict[str, list[Report]] = {}

    def build_on(self, base: "_Told", changed: frozenset[Iri]) -> None:
        """Take over what is known of another state, from which this one differs in these propositions alone."""
        self._base, self._changed = base, changed
        for iri in sorted(changed):
            for report in self.reports(iri):
                for key in _keys(report):
                    self._fresh.setdefault(key, []).append(report)

    def reports(self, iri: Iri) -> list[Report]:
        """The reports that the articles make of an event proposition: none where no article has it any more."""
        if self._base and iri not in self._changed:
            return self._base.reports(iri)
        if iri not in self._reports:
            claims = self.claims(iri)
            said = self._said(iri, claims[0][1]) if claims else None
            articles = {(article, day) for _, article, day in claims}
            self._reports[iri] = reports_of(iri, said, sorted(articles, key=str)) if said else []
        return self._reports[iri]

    def claims(self, iri: Iri) -> list[tuple[Iri, Iri, Date | None]]:
        """The claims on a proposition, each with its article and the day of its publication."""
        if self._base and iri not in self._changed:
            return self._base.claims(iri)
        if iri not in self._claims:
            self._claims[iri] = [
                (Iri(quad.subject.value), article, self._day(article))
                for quad in self._store.quads(None, _PROPOSITION, NamedNode(iri))
                if isinstance(quad.subject, NamedNode) and (article := _article(quad))
            ]
        return self._claims[iri]

    def claims_of(self, one: Report) -> dict[Iri, Iri]:
        """The claims that make up a report, each with its article."""
        return {claim: article for claim, article, _ in self.claims(one.iri) if article in one.articles}

    def near(self, one: Report) -> frozenset[Report]:
        """The reports that agree with this one."""
        if one not in self._near:
            if self._base and one.iri not in self._changed:
                old = {other for other in self._base.near(one) if other.iri not in self._changed}
                new = {other for key in _keys(one) for other in self._fresh.get(key, ())}
                self._near[one] = frozenset(old | {other for other in new if agree(one, other, self._within)})
            else:
                self._near[one] = frozenset(self._looked_up(one))
        return self._near[one]

    def _looked_up(self, one: Report) -> Iterator[Report]:
        found = {
            quad.subject.value
            for key in _keys(one)
            for quad in self._store.quads(None, _KEY, Literal(key), _READINGS)
            if isinstance(quad.subject, NamedNode)
        }
        for iri in found:
            for other in self.reports(Iri(iri)):
                if other.key != one.key and agree(one, other, self._within):
                    yield other

    def webs(self, starts: Iterable[Report]) -> Iterator[Iterable[Report]]:
        """The webs in which these reports can be weighed, as far as they are of this state."""
        for start in starts:
            if start in self.reports(start.iri):
                yield from self._webs.every(start)

    def groups(self, reached: Iterable[Report]) -> list[tuple[Report, ...]]:
        """The events that these reports, as far as they are of this state, tell of."""
        found: dict[tuple[str, str], tuple[Report, ...]] = {}
        seen: set[Report] = set()
        for one in sorted(reached, key=lambda report: report.key):
            if one not in seen and one in self.reports(one.iri):
                web = self._webs.weighed(one)
                seen |= set(web)
                found |= {group[0].key: group for group in groups(web)}
        return list(found.values())

    def described(
        self,
        group: tuple[Report, ...],
        standing: dict[NamedNode, set[Quad]],
        changed: frozenset[Iri],
        heard: Testimony,
    ) -> set[Quad]:
        """The quads of an event: those that stand, where it has the same reports and none of them has changed."""
        first = group[0]
        me = event_node(first)
        claims = {claim: article for report in group for claim, article in self.claims_of(report).items()}
        links = {Quad(NamedNode(report.iri), REPORT_OF, me, _EVENTS) for report in group}
        links |= {Quad(NamedNode(claim), OF_EVENT, me, _EVENTS) for claim in claims}
        old = standing.get(me, set())
        if changed.isdisjoint(report.iri for report in group) and links == {one for one in old if one.object == me}:
            return old
        telling = {article for claim, article in claims.items() if heard.said(claim).plain}
        roots = {heard.root(article) for article in telling}
        triples: list[tuple[NamedNode, NamedNode, Node]] = [
            (me, A, node("fds:Event")),
            (me, node("sem:eventType"), NamedNode(first.said.type)),
            (me, node("fds:reportingArticles"), Literal(len(telling))),
            (me, node("fds:independentReports"), Literal(len(roots))),
        ]
        if first.window:
            earliest, latest = first.window
            triples += [
                (me, node("sem:hasEarliestBeginTimeStamp"), date_literal(earliest)),
                (me, node("sem:hasLatestEndTimeStamp"), date_literal(latest)),
            ]
        return links | {Quad(*triple, _EVENTS) for triple in triples}

    def _said(self, iri: Iri, article: Iri) -> EventProposition | None:
        said = _CONTENTS.get(iri)
        if said is None:
            described = self._store.quads(NamedNode(iri), None, None, NamedNode(article))
            read = read_proposition(Description(described), iri)
            if not isinstance(read, EventProposition):
                return None
            if len(_CONTENTS) >= _REMEMBERED:
                _CONTENTS.clear()
            said = _CONTENTS[iri] = read
        kept = self._decided.kept
        return replace(
            said,
            actors=tuple(map(kept, said.actors)),
            recipients=tuple(map(kept, said.recipients)),
            place=kept(said.place) if said.place else None,
        )

    def _day(self, article: Iri) -> Date | None:
        if article not in self._issued:
            me = NamedNode(article)
            issued = self._store.quads(me, node("dct:issued"), None, me)
            self._issued[article] = next(
                (Date.fromisoformat(quad.object.value) for quad in issued if isinstance(quad.object, Literal)), None
            )
        return self._issued[article]

    def _within(self, place: Iri, other: Iri) -> bool:
        if place not in self._inside:
            found, waiting = set[Iri](), [place]
            while waiting:
                new = self._containers(waiting.pop()) - found
                found |= new
                waiting += new
            self._inside[place] = frozenset(found)
        return other in self._inside[place]

    def _containers(self, place: Iri) -> set[Iri]:
        """What reference data says that a place lies in."""
        return {
            Iri(quad.object.value)
            for by in _CONTAINERS
            for quad in self._store.quads(NamedNode(place), by)
            if isinstance(quad.object, NamedNode)
            and isinstance(quad.graph_name, NamedNode)
            and quad.graph_name.value.startswith(REFERENCE_GRAPHS)
        }


def event_node(first: Report) -> NamedNode:
    """The node of an event, named by the most exact of its reports."""
    return NamedNode(expand(f"id:event-{digest('event', *first.key)}"))


def _article(quad: Quad) -> Iri | None:
    graph = quad.graph_name
    return Iri(graph.value) if isinstance(graph, NamedNode) and graph.value.startswith(ARTICLE_GRAPHS) else None


def _keys(report: Report) -> list[str]:
    """The keys under which a report meets those that may agree with it: its type, one of its sides, and the time.

    >>> attack = EventProposition(expand("plover:ASSAULT"), (expand("id:country-RUS"),), (expand("id:country-UKR"),))
    >>> first = Report(Iri("p"), attack, "2022-03-01", frozenset([Date(2022, 3, 1)]), frozenset())
    >>> for key in _keys(first):
    ...     print(key)
    ASSAULT country-RUS> 2022-02-21
    ASSAULT country-RUS> 2022-02-28
    ASSAULT >country-UKR 2022-02-21
    ASSAULT >country-UKR 2022-02-28
    """
    said = report.said
    actors, recipients = map(_side, (said.actors, said.recipients))
    sides = [*([f"{actors}>"] if actors else []), *([f">{recipients}"] if recipients else [])] or [">"]
    sides += [f"@{local_name(report.spot)}"] if report.spot else []
    return [f"{local_name(said.type)} {side} {time}" for side in sides for time in _times(report)]


def _side(people: tuple[Iri, ...]) -> str:
    """A side by those who have names, with a mark for others; where nobody has one, by those of the article."""
    named = [local_name(one) for one in people if is_named(one)]
    rest = [local_name(one) for one in people if not is_named(one)]
    return " ".join((*named, "~") if named and rest else named or rest)


def _times(report: Report) -> list[str]:
    """The Mondays of the weeks in which a report can have happened; a long time is found by itself alone."""
    if window := report.window:
        first, last = window[0].toordinal(), window[1].toordinal()
    elif report.published:
        days = sorted(day.toordinal() for day in report.published)
        first, last = max(days[0] - NEAR, 1), min(days[-1] + NEAR, Date.max.toordinal())
    else:
        return []
    weeks = range((first - 1) // 7, (last - 1) // 7 + 1)
    if len(weeks) > _WEEKS:
        return [f"{Date.fromordinal(first)}/{Date.fromordinal(last)}"]
    return [Date.fromordinal(week * 7 + 1).isoformat() for week in weeks]
