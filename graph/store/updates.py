"""SPARQL updates from outside: what they are made of, and the dataset that their sender names beside them."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

from graph.errors import QueryError
from graph.store.edits import Edit, closings, edited
from graph.store.guard import is_at
from graph.store.tokens import Token, tokens
from graph.terms import PREFIXES

_DATA: Final = frozenset({("INSERT", "DATA"), ("DELETE", "DATA")})
_PROLOGUE: Final = frozenset({"PREFIX", "BASE"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of an update: its tokens, without the declarations before it."""

    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[str, str]:
        """Its first two words in capitals, such as ``("INSERT", "DATA")``."""
        first, second = (one.word for one in (*self.tokens[:2], *[Token("", "", -1)] * 2)[:2])
        return first, second

    @property
    def is_data(self) -> bool:
        """Whether it adds or removes what it says in full, and looks at nothing."""
        return self.words in _DATA

    @property
    def is_pattern(self) -> bool:
        """Whether it looks for what it changes: with WHERE."""
        return self.words[0] in ("INSERT", "DELETE", "WITH") and not self.is_data

    def outside_braces(self) -> Iterator[Token]:
        """Its tokens outside all ``{ }``."""
        depth = 0
        for token in self.tokens:
            depth += token.text == "{"
            if not depth:
                yield token
            depth -= token.text == "}"


def operations(update: str) -> list[Operation]:
    """The operations of an update, in order.

    >>> [one.words for one in operations("PREFIX : <http://x.org/> CLEAR ALL ; INSERT DATA { :a :b 1 ; :c 2 }")]
    [('CLEAR', 'ALL'), ('INSERT', 'DATA')]
    """
    found: list[list[Token]] = [[]]
    depth = 0
    for token in tokens(update):
        depth += (token.text == "{") - (token.text == "}")
        if token.text == ";" and not depth:
            found.append([])
        else:
            found[-1].append(token)
    return [Operation(tuple(one)) for one in map(_without_prologue, found) if one]


def _without_prologue(operation: list[Token]) -> list[Token]:
    while operation and operation[0].word in _PROLOGUE:
        operation = operation[3 if operation[0].word == "PREFIX" else 2:]
    return operation


def with_dataset(update: str, default: Iterable[str], named: Iterable[str]) -> str:
    """The update with these graphs as the dataset that its patterns are matched against (USING, USING NAMED).

    Raises :class:`~graph.errors.QueryError` where the update names a dataset itself (SPARQL 1.1 Protocol §2.2.3).

    >>> with_dataset("INSERT { ?s ?p 1 } WHERE { ?s ?p 2 }", ["http://x.org/g"], [])
    'INSERT { ?s ?p 1 } USING <http://x.org/g> WHERE { ?s ?p 2 }'
    """
    using = [f"USING <{graph}> " for graph in default] + [f"USING NAMED <{graph}> " for graph in named]
    if not using:
        return update
    edits = []
    for operation in operations(update):
        if not operation.is_pattern:
            continue
        outside = list(operation.outside_braces())
        if any(token.word in ("USING", "WITH") for token in outside):
            raise QueryError("the update names its dataset twice: by using-graph-uri or using-named-graph-uri, and by "
                             "USING or WITH; leave one of them out")
        where = next((token for token in outside if token.word == "WHERE"), None)
        if where is None:
            raise QueryError("the update has an INSERT or DELETE without a WHERE: check its words")
        text = "".join(using)
        if operation.words == ("DELETE", "WHERE"):  # short for a DELETE of the pattern itself
            text = _braced(update, operation) + " " + text
        edits.append(Edit(where.start, where.start, text))
    return edited(update, edits)


def without_refused_loads(update: str, hosts: Set[str]) -> str:
    """The update without each ``LOAD SILENT`` that is not to one of these hosts: it fails, and silently.

    >>> without_refused_loads("LOAD SILENT <http://x.org/a> INTO GRAPH <http://x.org/g> ; CLEAR ALL", set())
    'INSERT DATA { } ; CLEAR ALL'
    """
    edits = []
    for operation in operations(update):
        silent = operation.words == ("LOAD", "SILENT")
        if silent and len(operation.tokens) > 2 and not is_at(operation.tokens[2], hosts):
            last = operation.tokens[-1]
            edits.append(Edit(operation.tokens[0].start, last.start + len(last.text), "INSERT DATA { }"))
    return edited(update, edits)


def _braced(update: str, operation: Operation) -> str:
    """What stands between the braces of an operation, with them."""
    query = list(operation.tokens)
    ends = closings(query)
    start = min(ends, default=0)
    return update[query[start].start:query[ends[start]].start + 1] if ends else ""


def targets(update: str) -> frozenset[str] | None:
    """The IRIs of all graphs that an update may change (more, if in doubt; the default graph is the empty string), or
    ``None`` where its text does not tell, as with ``INSERT { GRAPH ?g { … } }`` and ``CLEAR NAMED``.

    >>> sorted(targets("COPY <http://x.org/a> TO <http://x.org/b>"))
    ['', 'http://x.org/a', 'http://x.org/b']
    >>> targets("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }") is None
    True
    """
    found, declared = {""}, _declared(tokens(update))
    for operation in operations(update):
        outside = [token.word for token in operation.outside_braces()]
        if {"ALL", "NAMED"} & set(outside) and operation.words[0] in ("CLEAR", "DROP"):
            return None
        template = len(operation.tokens)
        if operation.is_pattern and operation.words != ("DELETE", "WHERE"):
            template = next((index for index, token in enumerate(operation.tokens)
                             if token.word == "WHERE" and "WHERE" in outside), template)
        before = Token("", "", -1)
        for token in operation.tokens[:template]:
            names_graph = before.word in _BEFORE_GRAPHS
            if names_graph and token.kind == "variable":
                return None
            if names_graph and token.kind in ("iri", "name"):
                if (iri := _resolved(token, declared)) is None:
                    return None
                found.add(iri)
            before = token
    return frozenset(found)


_BEFORE_GRAPHS: Final = frozenset({"GRAPH", "WITH", "TO", "INTO", "COPY", "MOVE", "ADD", "SILENT"})


def _declared(found: list[Token]) -> dict[str, str | None]:
    """The namespace of each prefix that an update declares; ``None`` where it declares two."""
    prefixes: dict[str, str | None] = dict(PREFIXES)
    own: set[str] = set()
    for index, token in enumerate(found[:-2]):
        if token.word == "PREFIX":
            prefix, iri = found[index + 1].text[:-1], found[index + 2].text[1:-1]
            prefixes[prefix] = iri if prefix not in own or prefixes[prefix] == iri else None
            own.add(prefix)
    return prefixes


def _resolved(name: Token, declared: dict[str, str | None]) -> str | None:
    prefix, _, local = name.text.partition(":")
    namespace = "" if name.kind == "iri" else declared.get(prefix)
    iri = None if namespace is None else namespace + (name.text[1:-1] if name.kind == "iri" else local)
    # An escape, or an IRI that is relative to something, is left to the engine.
    return iri if iri and "\\" not in iri and _ABSOLUTE.match(iri) else None


_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
