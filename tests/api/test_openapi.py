"""The published description is true: it covers every address, and what is asked and answered is as it says."""

import os
import re
from pathlib import Path
from typing import Any

import claim_graph as sample
import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, seed, settings
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from served import TOKEN, app_over

from api.app import HEADERS
from api.openapi import document
from api.service import running
from graph.store.embedded import EmbeddedStore

ROOT = Path(__file__).resolve().parents[2]
CONFIG = Path(__file__).with_name("schemathesis.toml")
SERVED: Any = app_over(sample.filled(EmbeddedStore.in_memory()), query_seconds=120.0)
SCHEMA = schemathesis.openapi.from_wsgi("/openapi.json", SERVED, config=SchemathesisConfig.from_path(CONFIG))
load_all_checks()
# A longer look by hand: FUZZ_EXAMPLES=120 makes some 5,000 cases.
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "4"))


@pytest.fixture(scope="module", autouse=True)
def _end() -> Any:
    yield
    running(SERVED).close()


@SCHEMA.parametrize()
@seed(7)
@settings(max_examples=EXAMPLES, deadline=None, phases=[Phase.explicit, Phase.generate],
          suppress_health_check=list(HealthCheck))
def test_every_address_answers_as_it_is_described(case: schemathesis.Case) -> None:
    case.call_and_validate(headers={"Authorization": f"Bearer {TOKEN}", "Accept-Encoding": "identity"})


def test_all_checks_are_at_work() -> None:
    assert {"not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance",
            "negative_data_rejection", "positive_data_acceptance"} <= set(CHECKS.get_all_names())


def test_every_address_of_the_api_is_described(app: Flask) -> None:
    described = document(app)["paths"]
    rules = {re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule): rule.methods or set() for rule in app.url_map.iter_rules()
             if rule.rule.startswith("/api/")}
    assert set(described) == set(rules)
    said = [(path, method) for path, methods in described.items() for method in methods]
    assert len(said) == len({one["operationId"] for methods in described.values() for one in methods.values()})
    assert all(one["summary"] and one["tags"] for methods in described.values() for one in methods.values())
    assert document(app)["openapi"].startswith("3.1")


def test_the_readme_and_the_description_name_the_same_addresses(app: Flask) -> None:
    table = re.findall(r"^\| `(/api/[^`]*)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    described = {path for path in document(app)["paths"] if not path.startswith("/api/queries/")}
    assert set(table) == described | {"/api/queries/{name}"}


def test_the_pages_load_nothing_from_outside_and_run_no_inline_script(client: FlaskClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert set(page.headers["Content-Security-Policy"].split("; ")) - set(
        HEADERS["Content-Security-Policy"].split("; ")) == {"img-src 'self' data:"}
    addresses = re.findall(r'(?:src|href|data-url)="([^"]+)"', page.text)
    assert len(addresses) >= 5
    for address in addresses:
        assert address.startswith("/")
        assert client.get(address).status_code == 200
    assert not re.search(r"<script>|<style|\son\w+=", page.text)
    assert (ROOT / "api/static/swagger-ui/LICENSE").read_text(encoding="utf-8").lstrip().startswith("Apache License")
