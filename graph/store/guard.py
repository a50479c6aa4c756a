"""What an untrusted query may not do: reach out, write, or ask in a shape that the engine answers wrongly.

>>> check("SELECT ?s { ?s a <https://w3id.org/foedus/ontology#State> }").value
'SELECT'
>>> check("SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }")
Traceback (most recent call last):
    ...
graph.errors.QueryError: SERVICE is refused: queries may not reach other hosts; ask that endpoint directly
"""

from collections import Counter
from enum import StrEnum
from itertools import pairwise, takewhile
from typing import Final

from graph.errors import QueryError
from graph.store.tokens import Token, readings, tokens, unescape

LONGEST: Final = 100_000
DEEPEST: Final = 50  # the engine's parser calls itself at each bracket, and its stack ends
_REACHES_OUT: Final = {
    "SERVICE": "queries may not reach other hosts; ask that endpoint directly",
    "LOAD": "queries may not reach other hosts; ingest articles with `foedus ingest`",
}
_WRITES: Final = frozenset(["INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "USING", "WITH"])
_AGGREGATES: Final = frozenset([
    "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", "GROUP", "HAVING", "DISTINCT", "REDUCED"])
_SLICES: Final = frozenset({"LIMIT", "OFFSET"})


class Form(StrEnum):
    """What a query answers with: bindings (SELECT), yes or no (ASK), or triples (CONSTRUCT and DESCRIBE)."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"

    @property
    def is_graph(self) -> bool:
        """Whether the answer is triples."""
        return self in (Form.CONSTRUCT, Form.DESCRIBE)


def check(sparql: str) -> Form:
    """The form of a query that is safe to run.

    Raises :class:`~graph.errors.QueryError` for SERVICE, LOAD and updates, for a sub-SELECT under ``GRAPH ?g`` that
    Oxigraph would answer wrongly, for brackets nested too deep, and for what is no SPARQL query. Words inside strings,
    IRIs, comments, variables and prefixed names are none of these.
    """
    if len(sparql) > LONGEST:
        raise QueryError(f"the query has {len(sparql):,} characters, more than {LONGEST:,}: ask in several queries")
    ordinary = tokens(sparql)
    for text in {sparql, unescape(sparql)}:
        for reading in readings(text):
            _refuse_words(reading)
            _refuse_depth(reading)
    _refuse_graph_subselects(ordinary)
    for token in ordinary:
        if token.word in Form.__members__:
            return Form[token.word]
    raise QueryError("this is no query: begin it with SELECT, ASK, CONSTRUCT or DESCRIBE")


def _refuse_words(reading: list[Token]) -> None:
    edge = Token("", "", 0)
    for before, token, after in zip([edge, *reading], reading, [*reading[1:], edge], strict=False):
        for word, reason in _REACHES_OUT.items():
            # No bare word of SPARQL holds these, but the parser may find one glued to another: "trueSERVICE".
            if word in token.word:
                raise QueryError(f"{word} is refused: {reason}")
        if token.word in _WRITES:
            raise QueryError(f"{token.word} is refused: only queries are answered here; articles are added with "
                             f"`foedus ingest` or POST /api/articles")
        # "SERVICE:a {" is the name SERVICE:a to a lexer, and to the parser a call of the service ":a".
        prefix = token.text.partition(":")[0].upper() if token.kind == "name" else ""
        if "SERVICE" in prefix and after.text == "{" and before.word not in ("GRAPH", "FROM", "NAMED"):
            raise QueryError(f"SERVICE is refused: {_REACHES_OUT['SERVICE']} (if {token.text} is a name, write its "
                             f"IRI in full)")


def _refuse_depth(reading: list[Token]) -> None:
    depth = 0
    for token in reading:
        if token.text in ("(", "{", "["):
            depth += 1
        elif token.text in (")", "}", "]"):
            depth = max(depth - 1, 0)
        if depth > DEEPEST:
            raise QueryError(f"the query nests brackets more than {DEEPEST} deep: ask in several queries")


def _refuse_graph_subselects(query: list[Token]) -> None:
    """Look at each sub-SELECT whose innermost GRAPH names a variable."""
    ends = _groups(query)
    uses, stars = _uses(query)
    graphs: list[tuple[int, str]] = [(0, "")]
    for index, token in enumerate(query):
        if token.text == "{":
            before, named = query[max(index - 2, 0)], query[max(index - 1, 0)]
            inner = named.text if before.word == "GRAPH" else graphs[-1][1]
            graphs.append((index, inner if inner[:1] in ("?", "$") else ""))
        elif token.text == "}":
            graphs.pop()
        elif token.word == "SELECT" and (graph := graphs[-1][1]):
            inside = query[index:ends[graphs[-1][0]]]
            inner_uses, inner_stars = _uses(inside)
            used = uses[graph[1:]] - inner_uses[graph[1:]] > 1 or stars > inner_stars
            _refuse_subselect(inside, graph[1:], used_outside=used)


def _uses(query: list[Token]) -> tuple[Counter[str], int]:
    """How often each variable stands there, and how often ``SELECT *`` does, which uses them all."""
    stars = sum(first.word == "SELECT" and second.text == "*" for first, second in pairwise(query))
    return Counter(token.text[1:] for token in query if token.kind == "variable"), stars


def _refuse_subselect(inside: list[Token], graph: str, *, used_outside: bool) -> None:
    """Refuse a sub-SELECT that Oxigraph would run once over all graphs together, leaving the graph's name unbound."""
    words = {token.word for token in inside}
    projection = takewhile(lambda token: token.text != "{", inside)
    names_graph = any(token.kind == "variable" and token.text[1:] == graph for token in projection)
    if words & _SLICES or (not names_graph and (words & _AGGREGATES or used_outside)):
        raise QueryError(f"a sub-SELECT inside GRAPH ?{graph} would mix all graphs: put GRAPH ?{graph} inside the "
                         f"sub-SELECT, and where it counts, select ?{graph} and GROUP BY ?{graph}")


def _groups(query: list[Token]) -> dict[int, int]:
    """Where each ``{`` finds its ``}``."""
    ends: dict[int, int] = {}
    open_groups: list[int] = []
    for index, token in enumerate(query):
        if token.text == "{":
            open_groups.append(index)
        elif token.text == "}":
            if not open_groups:
                raise QueryError("the query closes a group that it did not open: check its { and }")
            ends[open_groups.pop()] = index
    if open_groups:
        raise QueryError("the query does not close all the groups that it opens: check its { and }")
    return ends
