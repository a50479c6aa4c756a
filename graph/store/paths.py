"""Property paths of length zero from a thing that the data do not know.

By SPARQL 1.1 (§18.4, evaluation of ZeroOrMorePath and ZeroOrOnePath), ``id:nobody org:subOrganizationOf* ?x`` has one
answer, ``id:nobody`` itself, whether or not the data speak of it. Oxigraph gives none. From a thing that no triple
speaks of a path leads nowhere else, so the pattern is put into words that the engine understands: ``VALUES``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.store.edits import Edit
from graph.store.tokens import Token

_TERMS: Final = frozenset({"iri", "name", "variable", "number", "string", "blank"})
_BEFORE: Final = frozenset({"{", "}", "."})


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One subject, path and object of a block of triples, as written; ``ways`` are its ways of length zero."""

    subject: str
    path: str
    object: str
    ways: int


class _NotAPath(Exception):
    """What stands there is none of the patterns that are looked for."""


def zero_length(sparql: str, query: list[Token], is_unknown: Callable[[str, bool], bool]) -> Iterator[Edit]:
    """The edits that a query needs; ``is_unknown`` tells of a term as written, and whether it stands inside GRAPH,
    that no triple of the graphs there speaks of it."""
    in_graph = [False]
    index = 0
    while index < len(query):
        token = query[index]
        if token.text == "{":
            named = any(one.word == "GRAPH" for one in query[max(index - 2, 0):index])
            in_graph.append(named or in_graph[-1])
        elif token.text == "}":
            in_graph = in_graph[:-1] or [False]
        elif token.kind in _TERMS and index and query[index - 1].text in _BEFORE:
            try:
                patterns, end = _block(sparql, query, index)
            except _NotAPath:
                patterns, end = [], index + 1
            if text := _rewritten(patterns, in_graph[-1], is_unknown):
                yield Edit(token.start, query[end - 1].start + len(query[end - 1].text), text)
            index = end
            continue
        index += 1


def _rewritten(patterns: list[_Pattern], in_graph: bool, is_unknown: Callable[[str, bool], bool]) -> str:
    plain, special = [], []
    for one in patterns:
        ends = [end for end in (one.subject, one.object) if end[0] not in "?$"]
        # A blank node may stand in other patterns too, where no VALUES can follow it.
        simple = one.ways and ends and not any(end.startswith("_") for end in ends)
        if simple and any(is_unknown(end, in_graph) for end in ends):
            special.append(_values(one, ends))
        else:
            plain.append(f"{one.subject} {one.path} {one.object} .")
    return " ".join(plain + special) if special else ""


def _values(pattern: _Pattern, constants: list[str]) -> str:
    if len(constants) == 2:
        return f"VALUES () {{ {'() ' * pattern.ways}}} FILTER(sameTerm({constants[0]}, {constants[1]}))"
    variable = next(end for end in (pattern.subject, pattern.object) if end != constants[0])
    return f"VALUES {variable} {{ {f'{constants[0]} ' * pattern.ways}}}"


def _block(sparql: str, query: list[Token], index: int) -> tuple[list[_Pattern], int]:
    """The patterns of one subject, and where they end; only of terms and paths, without brackets for nodes."""
    subject, index = _term(sparql, query, index)
    found: list[_Pattern] = []
    while True:
        start = index
        ways, index = (0, index + 1) if _at(query, index).kind == "variable" else _alternatives(query, index)
        path = sparql[query[start].start:_end(query, index - 1)]
        while True:
            thing, index = _term(sparql, query, index)
            found.append(_Pattern(subject, path, thing, ways))
            if _at(query, index).text != ",":
                break
            index += 1
        if _at(query, index).text != ";":
            break
        while _at(query, index).text == ";":
            index += 1
        if _at(query, index).text in (".", "}"):
            break
    if _at(query, index).text not in (".", "}", "{") and _at(query, index).kind != "word":
        raise _NotAPath
    return found, index


def _term(sparql: str, query: list[Token], index: int) -> tuple[str, int]:
    token = _at(query, index)
    if token.kind not in _TERMS and token.word not in ("TRUE", "FALSE"):
        raise _NotAPath
    end = index + 1
    if token.kind == "string":
        if _at(query, end).kind == "language":
            end += 1
        elif (_at(query, end).text, _at(query, end + 1).text) == ("^", "^"):
            end += 3
    return sparql[token.start:_end(query, end - 1)], end


def _alternatives(query: list[Token], index: int) -> tuple[int, int]:
    """In how many ways a path can have length zero, and where it ends."""
    ways, index = _sequence(query, index)
    while _at(query, index).text == "|":
        more, index = _sequence(query, index + 1)
        ways += more
    return ways, index


def _sequence(query: list[Token], index: int) -> tuple[int, int]:
    ways, index = _step(query, index)
    while _at(query, index).text == "/":
        more, index = _step(query, index + 1)
        ways *= more
    return ways, index


def _step(query: list[Token], index: int) -> tuple[int, int]:
    if _at(query, index).text == "^":
        index += 1
    token = _at(query, index)
    ways = 0
    if token.text == "(":
        ways, index = _alternatives(query, index + 1)
        if _at(query, index).text != ")":
            raise _NotAPath
    elif token.kind not in ("iri", "name") and token.text != "a":
        raise _NotAPath
    index += 1
    match _at(query, index).text:
        case "*" | "?":
            return 1, index + 1
        case "+":
            return min(ways, 1), index + 1
        case _:
            return ways, index


def _at(query: list[Token], index: int) -> Token:
    return query[index] if index < len(query) else Token("", "", -1)


def _end(query: list[Token], index: int) -> int:
    return query[index].start + len(query[index].text)
