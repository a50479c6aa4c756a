"""One event, many reports: which event propositions tell of the same event.

Two reports **agree** where they have one type, one dyad, and modes, places and times that can be one event's. What is
unsaid fits whatever is said; but a side that one of them leaves unnamed fits only where the other side is the same.
People whom nobody names ("soldiers", "gunmen") are those of another report where the other side is the same, or where
both report them of one town and day, with numbers that do not differ (:func:`_alike`, :func:`_pinned`). A report
without a date has that of its article as a weak bound: it fits what happened, and was written of, within three
days.

An event is a group of reports of which **all agree pairwise**. The most exact open the groups; a vaguer one joins the
group that it fits best (of an article that it stands in itself, then the one published nearest). Where two fit equally
it is not said which is meant, and it stays by itself. That is a function of the set of reports, in whatever order.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.model import Date, EventProposition, Period
from graph.terms import Iri, local_name

NEAR: Final = 3
"""Days between the publications of two reports, or between a publication and the event, that may be of one event."""
_LONGEST: Final = 31
"""Days of a time that still points at one event: a longer one ("in 2014") is of one event only with its like."""
_SHORTEST: Final = 2
"""Days of a time that is exact enough for people whom nobody names to be the same in two reports."""
_SPOTS: Final = ("city-", "place-", "facility-")
"""Places small enough for that, by what their names begin with."""
_CROWD: Final = re.compile(r"group-(.+?)(?:-[0-9a-f]{6})?")
_ANYBODY: Final = "people"
MOST: Final = 100
"""Reports that are weighed together at most. A larger web of them is taken apart at its vaguest: see :class:`Webs`."""

Within = Callable[[Iri, Iri], bool]
"""Whether a place lies in another."""


@dataclass(frozen=True, slots=True)
class Report:
    """An event proposition as some articles tell it.

    Of one with a date there is one report, by all its articles; of one without, as many as there are days on which it
    was published: ``when`` then is that day (or the article's IRI where even that is not known), else empty.
    ``published`` are the days of its articles.
    """

    iri: Iri
    said: EventProposition
    when: str
    published: frozenset[Date]
    articles: frozenset[Iri]
    window: tuple[Date, Date] | None = field(init=False, compare=False)
    """The first and the last day on which it can have happened, where both are said."""

    spot: Iri | None = field(init=False, compare=False)
    """The town or the like of a deed of people whom nobody names, where the day is told, or two."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "window", _window(self.said.period))
        object.__setattr__(self, "spot", _spot(self.said, self.window))

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all other reports."""
        return self.iri, self.when

    def __hash__(self) -> int:
        return hash((self.iri, self.when))


def reports_of(iri: Iri, said: EventProposition, articles: Iterable[tuple[Iri, Date | None]]) -> list[Report]:
    """The reports that a proposition's articles make of it, with the days of their publication.

    >>> from graph.terms import expand
    >>> attack = EventProposition(expand("plover:ASSAULT"), (expand("id:country-RUS"),), (expand("id:country-UKR"),))
    >>> papers = [(Iri("a"), Date(2022, 3, 1)), (Iri("b"), Date(2022, 3, 1)), (Iri("c"), Date(2022, 5, 9))]
    >>> [(one.when, len(one.articles)) for one in reports_of(Iri("p"), attack, papers)]
    [('2022-03-01', 2), ('2022-05-09', 1)]
    """
    dated = _window(said.period) is not None
    found: dict[str, list[tuple[Iri, Date | None]]] = {}
    for article, day in articles:
        when = "" if dated else day.isoformat() if day else article
        found.setdefault(when, []).append((article, day))
    return [
        Report(iri, said, when, frozenset(day for _, day in some if day), frozenset(article for article, _ in some))
        for when, some in sorted(found.items())
    ]


def agree(one: Report, other: Report, within: Within) -> bool:
    """Whether two reports can be of one event; ``within`` says whether a place lies in another.

    >>> from graph.terms import expand
    >>> attack = EventProposition(expand("plover:ASSAULT"), (expand("id:country-RUS"),), (expand("id:country-UKR"),))
    >>> first, second, third = (Report(Iri("p"), attack, f"2022-03-0{day}", frozenset([Date(2022, 3, day)]),
    ...                                frozenset()) for day in (1, 4, 5))
    >>> apart = lambda place, other: False
    >>> agree(first, second, apart), agree(first, third, apart)
    (True, False)
    """
    mine, its = one.said, other.said
    return (
        mine.type == its.type
        and _one_dyad(one, other, within)
        and (mine.mode == its.mode or not mine.mode or not its.mode)
        and _one_time(one, other)
        and (not mine.place or not its.place or _one_place(mine.place, its.place, within))
    )


def _one_dyad(one: Report, other: Report, within: Within) -> bool:
    mine, its = one.said, other.said
    same_actors, same_recipients = mine.actors == its.actors, mine.recipients == its.recipients
    if same_actors and same_recipients:
        named = bool(mine.actors or mine.recipients)  # of nobody's deed only the place says which it is
        return named or bool(mine.place and its.place and _one_place(mine.place, its.place, within))
    alike_actors, alike_recipients = _alike(mine.actors, its.actors), _alike(mine.recipients, its.recipients)
    if (same_actors or alike_actors) and any(map(is_named, mine.actors)):
        return same_recipients or alike_recipients or not mine.recipients or not its.recipients
    if (same_recipients or alike_recipients) and any(map(is_named, mine.recipients)):
        return same_actors or alike_actors or not mine.actors or not its.actors
    if (same_actors and mine.actors) or (same_recipients and mine.recipients):  # of one article
        return not (mine.recipients and its.recipients) or not (mine.actors and its.actors)
    fit = (alike_actors or not mine.actors or not its.actors) and (
        alike_recipients or not mine.recipients or not its.recipients
    )
    sure = (alike_actors and alike_recipients) or (mine.count is not None and mine.count == its.count)
    return fit and sure and (alike_actors or alike_recipients) and _pinned(one, other)


def crowd(iri: Iri) -> str:
    """What people of one article are called whom nobody names, without the article; nothing of others.

    >>> from graph.terms import expand
    >>> crowd(expand("id:group-soldiers-mali-2bc5cf")), crowd(expand("id:country-MLI"))
    ('soldiers-mali', '')
    """
    found = _CROWD.fullmatch(local_name(iri))
    return found[1] if found else ""


def is_named(iri: Iri) -> bool:
    """Whether somebody is known beyond one article."""
    return not crowd(iri)


def _alike(mine: tuple[Iri, ...], its: tuple[Iri, ...]) -> bool:
    """Whether two sides have the same people with names, and others whom nobody names, who can be the same ones."""
    if set(filter(is_named, mine)) != set(filter(is_named, its)):
        return False
    some, others = ([called for iri in side if (called := crowd(iri))] for side in (mine, its))
    return (
        bool(some and others)
        and all(any(_can_be(one, other) for other in others) for one in some)
        and all(any(_can_be(one, other) for one in some) for other in others)
    )


def _can_be(one: str, other: str) -> bool:
    """"Soldiers" may be "soldiers of Mali", and "people" anybody."""
    return one == other or _ANYBODY in (one, other) or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _pinned(one: Report, other: Report) -> bool:
    """Whether two reports are of one town and of one day or two, with numbers of people that do not differ."""
    numbers = {count for count in (one.said.count, other.said.count) if count is not None}
    spot = one.spot
    return spot is not None and spot == other.spot and len(numbers) < len((one, other))


def _one_place(mine: Iri, its: Iri, within: Within) -> bool:
    return mine == its or within(mine, its) or within(its, mine)


def _one_time(one: Report, other: Report) -> bool:
    mine, its = one.window, other.window
    if mine and its:
        if max(_days(mine), _days(its)) > _LONGEST:
            return mine == its
        return mine[0] <= its[1] and its[0] <= mine[1]
    if not any(abs((day - that).days) <= NEAR for day in one.published for that in other.published):
        return False
    dated = mine or its
    if not dated:
        return True
    if _days(dated) > _LONGEST:
        return False
    weak = other if mine else one
    return any(_distance(day, dated) <= NEAR for day in weak.published)


def _distance(day: Date, window: tuple[Date, Date]) -> int:
    return max((window[0] - day).days, (day - window[1]).days, 0)


def _window(period: Period) -> tuple[Date, Date] | None:
    last = period.latest_end or period.latest_begin
    return (period.earliest_begin, last) if period.earliest_begin and last else None


def _spot(said: EventProposition, window: tuple[Date, Date] | None) -> Iri | None:
    near = window is not None and _days(window) <= _SHORTEST and any(map(crowd, (*said.actors, *said.recipients)))
    return said.place if near and said.place and local_name(said.place).startswith(_SPOTS) else None


def _days(window: tuple[Date, Date]) -> int:
    return (window[1] - window[0]).days + 1


# ── groups ────────────────────────────────────────────────────────────────────────────────────────────────────────

Neighbours = Callable[[Report], Collection[Report]]
"""The reports that agree with one, itself not among them."""
Web = dict[Report, frozenset[Report]]
"""Some reports, each with those of them that agree with it."""


def _all(one: Report, other: Report) -> bool:
    return True


def _both_dated(one: Report, other: Report) -> bool:
    return bool(one.window and other.window)


def _both_of_a_day(one: Report, other: Report) -> bool:
    return all(report.window and _days(report.window) == 1 for report in (one, other))


_TIES: Final = (_all, _both_dated, _both_of_a_day)
"""Which agreements count: all of them, or, in a web of too many reports, those of the more exact ones alone."""


class Webs:
    """The webs of reports that are tied to each other, directly or through others, each looked at once.

    Where a web has more than :data:`MOST` reports, only ties between dated reports count, then those between days; a
    report that is in too large a web even so stands alone. No more than that of a web is ever looked at.
    """

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours
        self._known: list[dict[Report, Web | None]] = [{} for _ in _TIES]

    def weighed(self, start: Report) -> Web:
        """The reports on which it depends with whom this one goes."""
        return next((web for web in self._webs(start) if web), {start: frozenset()})

    def every(self, start: Report) -> list[Web]:
        """Each web, by all agreements or by some, that is small enough and has this report in it."""
        return [web for web in self._webs(start) if web]

    def _webs(self, start: Report) -> Iterator[Web | None]:
        for counts, known in zip(_TIES, self._known, strict=True):
            if start not in known:
                self._follow(start, counts, known)
            yield known[start]

    def _follow(self, start: Report, counts: Callable[[Report, Report], bool], known: dict[Report, Web | None]) -> None:
        web: Web | None = {}
        found, waiting = {start}, [start]
        while waiting and web is not None:
            one = waiting.pop()
            web[one] = frozenset(other for other in self._neighbours(one) if counts(one, other))
            new = web[one] - found
            found |= new
            waiting += new
            if len(found) > MOST or any(known.get(other, web) is None for other in new):
                web = None
        known.update(dict.fromkeys(found, web))


def groups(web: Web) -> list[tuple[Report, ...]]:
    """The events that a web of reports tells of, each as its reports, the most exact first."""
    found: list[list[Report]] = []
    of: dict[Report, int] = {}
    for one in sorted(web, key=_vagueness):
        near = {of[other] for other in web[one] if other in of}
        fitting = sorted((_fit(one, found[at]), at) for at in near if web[one].issuperset(found[at]))
        clear = fitting and (len(fitting) == 1 or fitting[0][0] < fitting[1][0])
        at = fitting[0][1] if clear else len(found)
        if at == len(found):
            found.append([])
        found[at].append(one)
        of[one] = at
    return [tuple(group) for group in found]


def happenings(reports: Iterable[Report], within: Within) -> list[tuple[Report, ...]]:
    """All events that some reports tell of, in the order of their first reports: for few reports, with no store.

    >>> from graph.terms import expand
    >>> attack = EventProposition(expand("plover:ASSAULT"), (expand("id:country-RUS"),), (expand("id:country-UKR"),))
    >>> papers = [(Iri("a"), Date(2022, 3, 1)), (Iri("b"), Date(2022, 3, 2)), (Iri("c"), Date(2022, 5, 9))]
    >>> [len(one) for one in happenings(reports_of(Iri("p"), attack, papers), lambda place, other: False)]
    [2, 1]
    """
    every = sorted(set(reports), key=lambda one: one.key)

    def neighbours(one: Report) -> list[Report]:
        return [other for other in every if other != one and agree(one, other, within)]

    webs = Webs(neighbours)
    found: dict[tuple[str, str], tuple[Report, ...]] = {}
    for one in every:
        found |= {group[0].key: group for group in groups(webs.weighed(one))}
    return [found[key] for key in sorted(found)]


def _vagueness(one: Report) -> tuple[object, ...]:
    said, window = one.said, one.window
    unsaid = (not said.actors) + (not said.recipients)
    return _days(window) if window else _LONGEST + 1, unsaid, not said.place, not said.mode, one.key


def _fit(one: Report, group: list[Report]) -> tuple[bool, int]:
    """How well a report fits a group, the better the less: an article in common, then days between publications."""
    shared = any(one.articles & other.articles for other in group)
    days = (abs((day - that).days) for other in group for day in one.published for that in other.published)
    return not shared, min(days, default=_LONGEST)
