"""Facts that have a beginning or an end, in the shape that claims use."""

from calendar import monthrange
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from .terms import FDS, ID, RDF, SEM, SOURCE, TYPE, date, english, text

BY = "by "
PRECISION = {1: "year", 2: "month", 3: "day"}


def bounds(when: str) -> tuple[str, str]:
    """Return the first and the last day that ``when`` (a year, a month or a day) can mean.

    >>> bounds("1994"), bounds("1992-02"), bounds("1992-05-15")
    (('1994-01-01', '1994-12-31'), ('1992-02-01', '1992-02-29'), ('1992-05-15', '1992-05-15'))
    """
    parts = when.split("-")
    if len(parts) == 1:
        return f"{when}-01-01", f"{when}-12-31"
    if len(parts) == 2:
        return f"{when}-01", f"{when}-{monthrange(int(parts[0]), int(parts[1]))[1]}"
    return when, when


def dated_fact(
    name: str,
    subject: NamedNode,
    predicate: NamedNode,
    value: NamedNode | Literal,
    *,
    source: str,
    begin: str = "",
    end: str = "",
    role: str = "",
) -> Iterator[Triple]:
    """Yield the triples of ``id:proposition-<name>``, which says ``subject predicate value`` from ``begin`` to ``end``.

    ``begin`` and ``end`` are a year, a month or a day ("1994", "1992-05", "1992-05-15"); a begin of "by 2000" is only
    known to have come by then; an empty end is one that has not come.
    The precision is that of the coarser of the two. ``source`` is a URL or a citation.

    >>> fact = dated_fact("membership-csto-KAZ-1", ID.node("country-KAZ"), NamedNode("http://www.w3.org/ns/org#memberOf"),
    ...                   ID.node("org-csto"), begin="1992-05-15", source="Collective Security Treaty, Article 11")
    >>> len(list(fact))
    8
    """
    node = ID.node(f"proposition-{name}")
    yield Triple(node, TYPE, FDS.node("RelationProposition"))
    yield Triple(node, RDF.node("subject"), subject)
    yield Triple(node, RDF.node("predicate"), predicate)
    yield Triple(node, RDF.node("object"), value)
    for when, edge in ((begin, "Begin"), (end, "End")):
        if when:
            earliest, latest = bounds(when.removeprefix(BY))
            if not when.startswith(BY):
                yield Triple(node, SEM.node(f"hasEarliest{edge}TimeStamp"), date(earliest))
            yield Triple(node, SEM.node(f"hasLatest{edge}TimeStamp"), date(latest))
    if begin or end:
        coarsest = min(len(when.removeprefix(BY).split("-")) for when in (begin, end) if when)
        yield Triple(node, FDS.node("timePrecision"), text(PRECISION[coarsest]))
    if role:
        yield Triple(node, FDS.node("roleName"), english(role))
    cited = NamedNode(source) if source.startswith(("https://", "http://")) else text(source)
    yield Triple(node, SOURCE, cited)
