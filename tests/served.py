"""An app over a store, with an ingester that needs no language model."""

import claim_graph as sample
from flask import Flask

from api.app import create_app
from api.settings import Settings
from graph.ingest import Ingester
from graph.model import Article, Extraction
from graph.store.embedded import EmbeddedStore

TOKEN = "a-long-secret"


def one_claim(article: Article) -> Extraction:
    """An extraction for tests: the narrator says that Kazakhstan is a member, whatever the text."""
    claim = sample.claim(article, sample.MEMBER, article.text[:12])
    return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), (claim,))


def app_over(store: EmbeddedStore, **settings: object) -> Flask:
    chosen = Settings.load({}, **{"token": TOKEN, "query_seconds": 30.0, "query_workers": 1} | settings)
    return create_app(chosen, store, ingester=Ingester(store, extract=one_claim))
