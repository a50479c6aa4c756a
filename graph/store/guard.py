"""What SPARQL from outside may not do: reach other hosts, write where it asks, or nest deeper than the engine bears.

>>> check("SELECT ?s { ?s a <https://w3id.org/foedus/ontology#State> }").value
'SELECT'
>>> check("SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }")
Traceback (most recent call last):
    ...
graph.errors.QueryError: SERVICE is refused: queries may not reach other hosts; ask that endpoint directly
"""

from collections.abc import Set
from enum import StrEnum
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from graph.errors import QueryError
from graph.store.edits import closings
from graph.store.tokens import Token, readings, skimmed, tokens, unescape

LONGEST: Final = 100_000
DEEPEST: Final = 50  # the engine's parser calls itself at each bracket, and its stack ends
_REACHES_OUT: Final = {
    "SERVICE": "queries may not reach other hosts; ask that endpoint directly",
    "LOAD": "queries may not reach other hosts; ingest articles with `foedus ingest`",
}
_WRITES: Final = frozenset(["INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "USING", "WITH"])
_NOBODY: Final[frozenset[str]] = frozenset()


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


def check(sparql: str, *, hosts: Set[str] = _NOBODY) -> Form:
    """The form of a query that is safe to run.

    Raises :class:`~graph.errors.QueryError` for SERVICE (but to one of ``hosts``, which stand there as in a URL:
    ``example.org`` or ``example.org:3030``), for LOAD and updates, for brackets nested too deep, and for what is no
    SPARQL query. Words inside strings, IRIs, comments, variables and prefixed names are none of these.
    """
    if len(sparql) > LONGEST:
        raise QueryError(f"the query has {len(sparql):,} characters, more than {LONGEST:,}: ask in several queries")
    harmless = is_harmless(sparql)
    if harmless and (found := skimmed(sparql)) and _is_balanced(found[1]):
        return Form[found[0]]
    ordinary = tokens(sparql)
    for reading in () if harmless else _all_readings(sparql):
        refuse_reaching_out(reading, hosts)
        _refuse_writes(reading)
        refuse_depth(reading)
    closings(ordinary)
    for token in ordinary:
        if token.word in Form.__members__:
            return Form[token.word]
    raise QueryError("this is no query: begin it with SELECT, ASK, CONSTRUCT or DESCRIBE")


def is_harmless(sparql: str) -> bool:
    r"""Whether no reading of a query can show anything to refuse, because its letters stand nowhere in the text.

    Most queries are so, and need not be read in every way. Where an escape (``\u0053``) may hide a letter, or there
    are brackets enough to nest too deep, the answer is no.

    >>> is_harmless("ASK { ?it a fds:State }"), is_harmless("ASK { ?it a ex:ServiceHelp }")
    (True, False)
    """
    if "\\" in sparql or sum(map(sparql.count, "({[")) > DEEPEST:
        return False
    shouted = sparql.upper()
    return not any(word in shouted for word in (*_REACHES_OUT, *_WRITES))


def _is_balanced(braces: list[str]) -> bool:
    depth = 0
    for one in braces:
        depth += 1 if one == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def check_update(update: str, *, hosts: Set[str] = _NOBODY) -> None:
    """Let an update pass that does not reach out, but to one of ``hosts``, and nests no deeper than the engine bears.

    Raises :class:`~graph.errors.QueryError` for SERVICE and LOAD, and for what is no SPARQL.
    """
    tokens(update)
    for reading in _all_readings(update):
        refuse_reaching_out(reading, hosts, load=True)
        _refuse_load_names(reading)
        refuse_depth(reading)


def _all_readings(text: str) -> list[list[Token]]:
    return [reading for one in {text, unescape(text)} for reading in readings(one)]


def refuse_reaching_out(reading: list[Token], hosts: Set[str], *, load: bool = False) -> None:
    """Refuse SERVICE and LOAD; where hosts are named, those to other ones, and where the host cannot be told."""
    edge = Token("", "", 0)
    for index, token in enumerate(reading):
        before, after = reading[index - 1] if index else edge, [*reading[index + 1:index + 3], edge, edge]
        for word, reason in _REACHES_OUT.items():
            # No bare word of SPARQL holds these, but the parser may find one glued to another: "trueSERVICE".
            if word not in token.word:
                continue
            place = after[1] if after[0].word == "SILENT" else after[0]
            if token.word != word or (word == "LOAD" and not load) or not is_at(place, hosts):
                told = f"of other hosts than {', '.join(sorted(hosts))}; write its IRI in full" if hosts else reason
                raise QueryError(f"{word} is refused: {told}")
        # "SERVICE:a {" is the name SERVICE:a to a lexer, and to the parser a call of the service ":a".
        prefix = token.text.partition(":")[0].upper() if token.kind == "name" else ""
        if "SERVICE" in prefix and after[0].text == "{" and before.word not in ("GRAPH", "FROM", "NAMED"):
            raise QueryError(f"SERVICE is refused: {_REACHES_OUT['SERVICE']} (if {token.text} is a name, write its "
                             f"IRI in full)")


def _refuse_load_names(reading: list[Token]) -> None:
    """Refuse "LOAD:a": a name to a lexer, and to the parser the loading of ":a" where an operation may begin."""
    depth = 0
    for before, token in pairwise([Token("", "", -1), *reading]):
        depth += (token.text in "{([") - (token.text in "})]")
        begins = before.text in ("", ";") or before.kind == "iri"
        if token.kind == "name" and depth <= 0 and begins and "LOAD" in token.text.partition(":")[0].upper():
            raise QueryError(f"LOAD is refused: write the IRI of what is loaded in full, not as {token.text}")


def is_at(place: Token, hosts: Set[str]) -> bool:
    """Whether a token is an IRI at one of these hosts, with nothing left to guess."""
    if place.kind != "iri" or "\\" in place.text:
        return False
    try:
        parts = urlsplit(place.text[1:-1])
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.netloc.lower() in hosts


def _refuse_writes(reading: list[Token]) -> None:
    for token in reading:
        if token.word in _WRITES:
            raise QueryError(f"{token.word} is refused: only queries are answered here; articles are added with "
                             f"`foedus ingest` or POST /api/articles, and updates are sent as such")


def refuse_depth(reading: list[Token]) -> None:
    """Refuse what nests brackets deeper than the engine's stack is sure to bear."""
    depth = 0
    for token in reading:
        if token.text in ("(", "{", "["):
            depth += 1
        elif token.text in (")", "}", "]"):
            depth = max(depth - 1, 0)
        if depth > DEEPEST:
            raise QueryError(f"the query nests brackets more than {DEEPEST} deep: ask in several queries")
