"""The RDF shape: what goes in comes out."""

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from pyoxigraph import RdfFormat, parse, serialize

from graph.errors import ModelError
from graph.model import Extraction
from graph.rdf import extraction, node, quads
from graph.store.embedded import EmbeddedStore


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.extractions())
def test_model_to_rdf_and_back_is_the_same_model(given: Extraction) -> None:
    assert extraction(quads(given)) == given


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.extractions())
def test_the_round_trip_holds_through_n_quads(given: Extraction) -> None:
    written = serialize(quads(given), format=RdfFormat.N_QUADS)
    assert written is not None
    assert extraction(parse(written, format=RdfFormat.N_QUADS)) == given


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.extractions())
def test_a_store_gives_back_the_very_quads(given: Extraction) -> None:
    store = EmbeddedStore.in_memory()
    store.commit([], quads(given))
    assert set(store.quads()) == set(quads(given))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.extractions())
def test_an_article_never_states_a_plain_relation(given: Extraction) -> None:
    relations = {node("org:memberOf"), node("fds:headOfStateOf"), node("fds:alliedWith")}
    assert not [quad for quad in quads(given) if quad.predicate in relations]


def test_quads_of_two_articles_are_refused() -> None:
    with pytest.raises(ModelError, match="describes one article"):
        extraction([])
