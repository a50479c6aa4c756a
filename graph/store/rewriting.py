"""Queries that Oxigraph answers otherwise than SPARQL 1.1 says, put into words that it answers rightly.

* ``GRAPH ?g { … }`` around a sub-SELECT, a MINUS, or VALUES alone: the engine runs them once over all graphs together.
  Each graph is asked by itself instead, and where there are too many graphs the query is refused, with a word on how
  to put it.
* ``GROUP_CONCAT`` gives a plain string (§18.5.1.7), without the language of what it joins.
* paths of length zero: see :mod:`graph.store.paths`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final, Protocol

from graph.errors import QueryError
from graph.store.edits import Edit, closings, dataset_clause, edited, prologue
from graph.store.paths import zero_length
from graph.store.tokens import Token, tokens

MOST_GRAPHS: Final = 2_000
_LONGEST: Final = 4_000_000  # characters of a query with all its graphs written out
_AGGREGATES: Final = frozenset([
    "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", "GROUP", "HAVING", "DISTINCT", "REDUCED"])
_INSTEAD: Final = "put GRAPH {0} inside the sub-SELECT, and where it counts, select {0} and GROUP BY {0}"
_REASON: Final = re.compile(r"MINUS|VALUES|BIND|GROUP_CONCAT|\*|\?(?!\w)")
_SLICES: Final = frozenset({"LIMIT", "OFFSET"})


class Asking(Protocol):
    """Small questions about the dataset at hand, put by texts that we wrote."""

    def names(self, sparql: str) -> list[str]:
        """The IRIs that a SELECT of one variable gives."""

    def holds(self, sparql: str) -> bool:
        """Whether an ASK says yes."""


def rewritten(sparql: str, asking: Asking) -> str:
    """The query as the engine has to be asked it; most queries come back as they are.

    Raises :class:`~graph.errors.QueryError` where it cannot be put so that the answer would be right.
    """
    if is_plain(sparql):
        return sparql
    text, query = sparql, tokens(sparql)
    for step in (_concatenations, _paths):
        if edits := list(step(text, query, asking)):
            text = edited(text, edits)
            query = tokens(text)
    while edits := list(_graphs(text, query, asking)):  # one inside another takes another round
        text = edited(text, edits)
        query = tokens(text)
    return text


def is_plain(sparql: str) -> bool:
    """Whether nothing in a query's text can be a reason to rewrite it: most queries need not be read for that.

    >>> is_plain("SELECT ?it { GRAPH ?g { ?it a fds:State } }"), is_plain("ASK { ?it fds:partOf* id:x }")
    (True, False)
    """
    shouted = sparql.upper()
    return shouted.count("SELECT") < 2 and not _REASON.search(shouted)


def rewritten_update(update: str) -> str:
    """An update as the engine has to be asked it.

    Raises :class:`~graph.errors.QueryError` for a sub-SELECT or MINUS under ``GRAPH ?g``: which graphs there will be
    when its turn comes, nobody can tell beforehand.
    """
    operations = tokens(update)
    if risky := _risky(operations):
        graph = operations[risky[0] + 1].text
        raise QueryError(f"a sub-SELECT or MINUS inside GRAPH {graph} would mix all graphs; {_INSTEAD.format(graph)}")
    return edited(update, _concatenations(update, operations))


def _concatenations(sparql: str, query: list[Token], asking: Asking | None = None) -> Iterator[Edit]:
    ends = closings(query, "(", ")") if any(token.word == "GROUP_CONCAT" for token in query) else {}
    for index, token in enumerate(query):
        if token.word == "GROUP_CONCAT" and index + 1 in ends:
            stop = query[ends[index + 1]].start + 1
            yield Edit(token.start, stop, f"STR({sparql[token.start:stop]})")


def _paths(sparql: str, query: list[Token], asking: Asking) -> Iterator[Edit]:
    if not any(token.text in ("*", "?") for token in query):
        return
    begin, clause = prologue(sparql, query), _clause(query)

    def is_unknown(term: str, in_graph: bool) -> bool:
        is_literal = term[0] in "\"'" or ":" not in term
        patterns = [f"?s ?p {term}"] if is_literal else [f"?s ?p {term}", f"{term} ?p ?o"]
        either = " UNION ".join(f"{{ GRAPH ?g {{ {one} }} }}" if in_graph else f"{{ {one} }}" for one in patterns)
        return not asking.holds(f"{begin} ASK{clause} {{ {either} }}")

    yield from zero_length(sparql, query, is_unknown)


def _graphs(sparql: str, query: list[Token], asking: Asking) -> Iterator[Edit]:
    risky = _risky(query)
    if not risky:
        return
    names = asking.names(f"{prologue(sparql, query)} SELECT DISTINCT ?g{_clause(query)} {{ GRAPH ?g {{ }} }} "
                         f"LIMIT {MOST_GRAPHS + 1}")
    variable = query[risky[0] + 1].text
    if len(names) > MOST_GRAPHS or len(sparql) * len(names) > _LONGEST:
        raise QueryError(f"there are {len(names):,} graphs or more: too many for GRAPH {variable} around a sub-SELECT "
                         f"or MINUS, which is answered for each graph by itself; {_INSTEAD.format(variable)}")
    ends = closings(query)
    for index in risky:
        yield Edit(query[index].start, query[ends[index + 2]].start + 1, _each(sparql, query, index, ends, names))


def _clause(query: list[Token]) -> str:
    return "".join(f" FROM {'NAMED ' if named else ''}{name}" for named, name in dataset_clause(query))


def _each(sparql: str, query: list[Token], index: int, ends: dict[int, int], names: list[str]) -> str:
    """``GRAPH ?g { … }`` as a union over these graphs."""
    variable, stop = query[index + 1].text, ends[index + 2]
    inside = sparql[query[index + 2].start + 1:query[stop].start]
    if query[index + 3].word == "SELECT":
        inside = f"{{{inside}}}"
    if not names:
        return "{ FILTER(false) }"
    return "{ " + " UNION ".join(
        f"{{ GRAPH <{name}> {{ VALUES {variable} {{ <{name}> }} {inside} }} }}" for name in names) + " }"


def _risky(query: list[Token]) -> list[int]:
    """Where each ``GRAPH ?g {`` stands that the engine would answer wrongly; one inside another is not listed."""
    found: list[int] = []
    if not any(token.word == "GRAPH" for token in query):
        return found
    ends, (uses, stars) = closings(query), _uses(query)
    graphs = [index for index, token in enumerate(query[:-2])
              if token.word == "GRAPH" and query[index + 2].text == "{" and index + 2 in ends]
    for index in graphs:
        named, stop = query[index + 1], ends[index + 2]
        if named.kind != "variable" or any(index < ends[other + 2] for other in found):
            continue
        other = {place for inner in graphs if index < inner < stop for place in range(inner, ends[inner + 2])}
        inside = [place for place in range(index + 3, stop) if place not in other]
        if _is_without_triples([query[place] for place in inside]) or any(
                _is_wrong(query, place, named.text[1:], ends, uses, stars) for place in inside):
            found.append(index)
    return found


def _is_without_triples(inside: list[Token]) -> bool:
    """Whether a group makes solutions, by VALUES or BIND, without a pattern that would tell the engine the graph."""
    if not any(token.word in ("VALUES", "BIND") for token in inside):
        return False
    depth, is_values = 0, False
    for token in inside:
        is_values = is_values or token.word == "VALUES"
        if not is_values and not depth and token.kind in ("variable", "iri", "name", "blank", "string", "number"):
            return False
        if not is_values or token.text in "()":
            depth += (token.text == "(") - (token.text == ")")
        is_values = is_values and token.text != "}"
    return True


def _is_wrong(query: list[Token], index: int, graph: str, ends: dict[int, int], uses: Counter[str], stars: int) -> bool:
    """Whether a SELECT or MINUS at a place would be wrong under a GRAPH that names its graph by this variable."""
    token = query[index]
    if token.word == "MINUS" and query[index + 1].text == "{":
        inside, _ = _uses(query[index + 1:ends[index + 1]])
        return not any(uses[name] > inside[name] for name in inside if name != graph)
    if token.word != "SELECT":
        return False
    opening = max((place for place in ends if place < index < ends[place]), default=0)
    inner = query[index:ends[opening]]
    words = {one.word for one in inner}
    names_graph = any(one.kind == "variable" and one.text[1:] == graph
                      for one in takewhile(lambda one: one.text != "{", inner))
    inner_uses, inner_stars = _uses(inner)
    used_outside = uses[graph] - inner_uses[graph] > 1 or stars > inner_stars
    return bool(words & _SLICES) or (not names_graph and (bool(words & _AGGREGATES) or used_outside))


def _uses(query: list[Token]) -> tuple[Counter[str], int]:
    """How often each variable stands there, and how often ``SELECT *`` does, which uses them all."""
    stars = sum(first.word == "SELECT" and second.text == "*" for first, second in pairwise(query))
    return Counter(token.text[1:] for token in query if token.kind == "variable"), stars


