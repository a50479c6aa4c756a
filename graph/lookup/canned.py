"""Canned queries: SPARQL in files, each with what it answers and the parameters that it takes.

A file of ``ontology/queries`` begins with lines ``#+ name: value``: a ``summary``, a ``description``, and for each
parameter ``param: name | type | example | description``. In the query a parameter stands as ``$name``, which is a
variable of SPARQL, so that each file is a query of its own. A new question is one file: its address, its place in the
documentation, its command and its test follow.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

import ontology
from graph.errors import NotFound, QueryError, VocabularyError
from graph.rdf import date_literal
from graph.terms import PREFIXES, expand

_HEADER: Final = re.compile(r"#\+ (\w+): (.*)")
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,200}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_INTEGER: Final = re.compile(r"\d{1,9}")
_QUOTED: Final = re.compile(r"<[^<>\s]*>|\"[^\"]*\"|'[^']*'")
_PREFIXED: Final = re.compile(r"\b([A-Za-z]\w*):")
_MUST_BE: Final = {"entity": "an id such as country-KAZ", "date": "a date such as 2022-01-06",
                   "number": "a whole number", "text": "at most 500 characters"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: an ``entity`` by its id, a ``date``, a ``number`` or a ``text``."""

    name: str
    type: str
    example: str
    description: str

    def term(self, value: str) -> NamedNode | Literal:
        """The value as a term; raises :class:`~graph.errors.QueryError` for one of another type.

        >>> str(Parameter("at", "date", "2022-01-06", "the day").term("2022-01-06"))
        '"2022-01-06"^^<http://www.w3.org/2001/XMLSchema#date>'
        """
        if self.type == "entity" and _ID.fullmatch(value):
            return NamedNode(expand(f"id:{value}"))
        if self.type == "number" and _INTEGER.fullmatch(value):
            return Literal(int(value))
        if self.type == "text" and len(value) <= 500:
            return Literal(value)
        if self.type == "date" and _DAY.fullmatch(value):
            try:
                return date_literal(date.fromisoformat(value))
            except ValueError:
                pass
        raise QueryError(f"{self.name} must be {_MUST_BE[self.type]}, not {value[:40]!r}")


@dataclass(frozen=True, slots=True)
class Canned:
    """A canned query: ``columns`` are the variables of its rows."""

    name: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    sparql: str
    columns: tuple[str, ...]

    @property
    def example(self) -> str:
        """The query with the examples of its parameters in their places; the prefixes that it uses are declared."""
        text = self.bind({one.name: one.example for one in self.parameters})
        used = set(_PREFIXED.findall(_QUOTED.sub(" ", text)))
        return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in sorted(used & set(PREFIXES))) + text

    def bind(self, values: Mapping[str, str]) -> str:
        """The query with its parameters in their places, each as a term that its type made.

        Raises :class:`~graph.errors.QueryError`, naming the parameter, where one is missing, not known, or wrong.
        """
        known = {one.name: one for one in self.parameters}
        if unknown := sorted(set(values) - set(known)):
            raise QueryError(f"{unknown[0][:40]} is no parameter of {self.name}: it takes {', '.join(known) or 'none'}")
        if missing := [name for name in known if name not in values]:
            raise QueryError(f"{missing[0]} is missing: {known[missing[0]].description}, such as "
                             f"{missing[0]}={known[missing[0]].example}")
        terms = {name: str(one.term(values[name])) for name, one in known.items()}
        return re.sub(r"\$(\w+)", lambda found: terms[found[1]], self.sparql)


@cache
def canned() -> dict[str, Canned]:
    """All canned queries by name, in the order of their names."""
    return {one.name: one for one in map(read, sorted(ontology.QUERIES.glob("*.rq")))}


def find(name: str) -> Canned:
    """A canned query; raises :class:`~graph.errors.NotFound` where there is none of this name."""
    if name not in canned():
        raise NotFound(f"there is no canned query {name[:60]!r}: there are {', '.join(canned())}")
    return canned()[name]


def read(file: Path) -> Canned:
    """The query in a file; raises :class:`~graph.errors.VocabularyError` for a header that lacks something."""
    text = file.read_text(encoding="utf-8")
    lines = filter(None, map(_HEADER.fullmatch, text.splitlines()))
    said = [(line[1], line[2]) for line in lines]
    try:
        parameters = tuple(Parameter(*(part.strip() for part in value.split("|"))) for name, value in said
                           if name == "param")
        head = dict(said)
        solutions = ox.Store().query(text, prefixes=PREFIXES)
        assert isinstance(solutions, ox.QuerySolutions)
        columns = tuple(variable.value for variable in solutions.variables)
        query = "\n".join(line for line in text.splitlines() if not line.startswith("#+")) + "\n"
        found = Canned(file.stem.replace("_", "-"), head["summary"], head["description"], parameters, query, columns)
        _ = found.example  # that it can be made
    except (KeyError, TypeError, AssertionError, SyntaxError, QueryError) as error:
        raise VocabularyError(f"{file.name} is no canned query: {error}") from None
    return found
