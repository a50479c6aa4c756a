"""What an endpoint can do, found out by asking it before it is relied on."""

import logging
import secrets
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import QueryError, StoreError
from graph.rdf import node
from graph.store.changes import update_of
from graph.store.endpoint import Endpoint
from graph.terms import BASE

STATE: Final = NamedNode(f"{BASE}graph/state")
"""The named graph in which a remote store keeps account of itself; no look-up shows it."""
CHANGE: Final = node("fds:lastChange")
_PROBE: Final = NamedNode(f"{BASE}graph/probe")
_ARTICLES_SHINE_THROUGH: Final = f"ASK {{ ?it {node('fds:contentHash')} ?hash }}"
_log = logging.getLogger(__name__)


def require_reading(endpoint: Endpoint) -> None:
    """Look whether the endpoint answers queries, keeps named graphs, and keeps them out of its default graph.

    Raises :class:`~graph.errors.StoreError` for what it lacks, saying what mends it.
    """
    where = endpoint.addresses.query
    _require_named_graphs(endpoint)
    # Content hashes stand in named graphs alone, for the default graph holds nothing but facts.
    if yes(endpoint, _ARTICLES_SHINE_THROUGH):
        raise _union(where)


def require_writing(endpoint: Endpoint) -> Endpoint:
    """Look whether the endpoint can be changed too, by writing a statement and taking it back; its addresses for that.

    One without a graph store is written by updates alone, and the log says so.
    """
    require_reading(endpoint)
    updates, graphs = endpoint.addresses.candidates()
    probe = Quad(_PROBE, CHANGE, Literal(secrets.token_hex(8)), _PROBE)
    endpoint = _updating(endpoint, updates, probe)
    try:
        if not yes(endpoint, f"ASK {{ GRAPH {_PROBE} {{ {_triple(probe)} }} }}"):
            raise StoreError(f"the store at {endpoint.addresses.update} takes an update, and the one at "
                             f"{endpoint.addresses.query} does not show it: set FOEDUS_STORE_UPDATE to the address "
                             f"that changes the same dataset")
        if yes(endpoint, f"ASK {{ {_triple(probe)} }}"):
            raise _union(endpoint.addresses.query)
        return _with_graphs(endpoint, graphs, probe)
    finally:
        endpoint.update(f"DROP SILENT GRAPH {_PROBE}")


def yes(endpoint: Endpoint, ask: str) -> bool:
    """The answer to an ASK; raises :class:`~graph.errors.StoreError` where it is none."""
    try:
        found = ox.parse_query_results(endpoint.ask(ask), ox.QueryResultsFormat.JSON)
    except (QueryError, SyntaxError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        raise StoreError(f"{endpoint.addresses.query} is no SPARQL 1.1 endpoint ({said}): set FOEDUS_STORE to the "
                         f"address that answers queries") from None
    return bool(found)


def _require_named_graphs(endpoint: Endpoint) -> None:
    try:
        endpoint.ask("ASK { GRAPH ?g { ?s ?p ?o } }")
    except QueryError as error:
        yes(endpoint, "ASK {}")
        raise StoreError(f"the store at {endpoint.addresses.query} keeps no named graphs ({error}): choose a dataset "
                         f"of quads") from None


def _updating(endpoint: Endpoint, candidates: list[str], probe: Quad) -> Endpoint:
    refusals: list[str] = []
    for address in candidates:
        endpoint.at(update=address, graphs="")
        try:
            endpoint.update(update_of([], [probe]))
        except (QueryError, StoreError) as error:
            refusals.append(str(error))
        else:
            return endpoint
    raise StoreError(f"the store cannot be changed ({'; '.join(refusals)}): FOEDUS_STORE_UPDATE says where updates are "
                     f"taken, FOEDUS_STORE_CREDENTIALS who may")


def _with_graphs(endpoint: Endpoint, candidates: list[str], probe: Quad) -> Endpoint:
    update = endpoint.addresses.update
    for address in candidates:
        endpoint.at(update=update, graphs=address)
        try:
            endpoint.put(_PROBE.value, f"{_triple(probe)} .\n".encode())
            kept = ox.parse(endpoint.get(_PROBE.value), ox.RdfFormat.N_TRIPLES)
            if probe.object in [triple.object for triple in kept]:
                return endpoint
        except (QueryError, StoreError, SyntaxError):
            continue
    _log.warning("the store has no graph store at %s: whole graphs are written by updates, which takes longer; set "
                 "FOEDUS_STORE_GRAPHS if it has one elsewhere", " or ".join(candidates))
    return endpoint.at(update=update, graphs="")


def _triple(quad: Quad) -> str:
    return f"{quad.subject} {quad.predicate} {quad.object}"


def _union(where: str) -> StoreError:
    return StoreError(f"the store at {where} shows what articles say as facts, for its default graph is the union of "
                      f"its named graphs: switch that off in its configuration")
