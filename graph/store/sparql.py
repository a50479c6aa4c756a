"""What the embedded engine takes as arguments, written into the text of a query, for engines that take nothing else."""

from collections.abc import Iterator, Mapping
from itertools import pairwise, takewhile

from pyoxigraph import DefaultGraph, Literal, NamedNode

from graph.rdf import GraphName
from graph.store.tokens import Token, tokens
from graph.terms import PREFIXES


def with_prefixes(query: str) -> str:
    """The query with declarations of those of our prefixes that it uses and does not declare.

    >>> with_prefixes("ASK { ?it a fds:State }")
    'PREFIX fds: <https://w3id.org/foedus/ontology#>\\nASK { ?it a fds:State }'
    """
    used = set(undeclared(query))
    lines = (f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items() if f"{name}:" in used)
    return "".join((*lines, query))


def undeclared(query: str) -> list[str]:
    """The prefixes that a query uses and does not declare, in the order in which they come.

    >>> undeclared("PREFIX ex: <http://example.org/> ASK { ex:it a fds:State ; foo:bar 1 }")
    ['fds:', 'foo:']
    """
    cut = tokens(query)
    declared = {name.text for word, name in pairwise(cut) if word.word == "PREFIX"}
    used = dict.fromkeys(f"{token.text.partition(':')[0]}:" for token in cut if token.kind == "name")
    return [prefix for prefix in used if prefix not in declared]


def with_values(query: str, values: Mapping[str, NamedNode | Literal]) -> str:
    """A SELECT with values for some of its variables, stated in each group in which these stand.

    A variable of the same name that a sub-SELECT does not give out is another one, and left alone.

    >>> with_values("SELECT ?it { ?it a ?kind FILTER(?kind != ?it) }", {"kind": NamedNode("http://x/K")})
    'SELECT ?it { VALUES ?kind { <http://x/K> } ?it a ?kind FILTER(?kind != ?it) }'
    """
    written, at = [], 0
    stated = {name: f" VALUES ?{name} {{ {value} }}" for name, value in values.items()}
    cut = tokens(query)
    for place, names in _groups(cut, frozenset(values)):
        written += [query[at:place], *(stated[name] for name in sorted(names))]
        at = place
    return "".join((*written, query[at:]))


def _groups(cut: list[Token], wanted: frozenset[str]) -> Iterator[tuple[int, set[str]]]:
    """Behind which ``{`` which of the wanted variables are to be stated, in the order of the text."""
    found: list[tuple[int, set[str]]] = []
    open_groups: list[tuple[set[str], frozenset[str]]] = []  # the variables met in a group; those that it may see
    visible = wanted
    for index, token in enumerate(cut):
        if token.text == "{":
            met: set[str] = set() if open_groups else set(visible)
            holds_select = cut[index + 1].word == "SELECT"
            if not holds_select and not _is_data(cut, index):
                found.append((token.start + 1, met))
            open_groups.append((met, visible))
            visible = _given_out(cut[index + 1:], visible) if holds_select else visible
        elif token.text == "}":
            visible = open_groups.pop()[1]
        elif token.kind == "variable" and open_groups and token.text[1:] in visible:
            open_groups[-1][0].add(token.text[1:])
    return iter(found)


def _is_data(cut: list[Token], index: int) -> bool:
    """Whether a ``{`` opens the data of ``VALUES``."""
    before = index - 1
    if cut[before].text == ")":
        while cut[before].text != "(":
            before -= 1
        return cut[before - 1].word == "VALUES"
    return cut[before].kind == "variable" and cut[before - 1].word == "VALUES"


def _given_out(select: list[Token], visible: frozenset[str]) -> frozenset[str]:
    """Those of the variables around a sub-SELECT by which it is tied to them."""
    projection = list(takewhile(lambda token: token.text != "{", select))
    if any(token.text == "*" for token in projection):
        return visible
    return visible & {token.text[1:] for token in projection if token.kind == "variable"}


def matching(subject: NamedNode | None, predicate: NamedNode | None, thing: NamedNode | Literal | None,
             graph: GraphName | None, *, but: NamedNode) -> str:
    """The query for the quads that match a pattern, with their open places as ``?s ?p ?o ?g``.

    Quads of the named graph ``but`` are left out, and those of the default graph have no ``?g``.
    """
    parts = [str(part or f"?{name}") for name, part in zip("spo", (subject, predicate, thing), strict=True)]
    triple = " ".join(parts)
    names = [part for part in parts if part.startswith("?")]
    if isinstance(graph, DefaultGraph):
        where = triple
    elif graph is not None:
        where = f"GRAPH {graph} {{ {triple} }}"
    else:
        names.append("?g")
        where = f"{{ {triple} }} UNION {{ GRAPH ?g {{ {triple} }} FILTER(?g != {but}) }}"
    return f"SELECT {' '.join(names)} {{ {where} }}" if names else f"ASK {{ {where} }}"
