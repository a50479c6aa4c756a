"""Pages: what they show, and that hostile text stays text."""

from html.parser import HTMLParser

import claim_graph as sample
import pytest
from flask.testing import FlaskClient

from api.marking import Span, paragraphs

FIRST, SECOND = (article.iri.rpartition("/")[2] for article in (sample.first_article(), sample.second_article()))
PAGES = ["/", "/?q=script", "/?q=<script>alert(1)</script>", "/entity/country-KAZ", "/entity/country-RUS",
         "/entity/group-militants", "/entity/publisher-hostile-post", f"/article/{FIRST}", f"/article/{SECOND}",
         "/vocabulary", *(f"/claim/{claim.iri.rpartition('/')[2]}" for claim in sample.extractions()[1].claims)]


class _Tags(HTMLParser):
    """The tags of a page, with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_script_style_or_outside_parts(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    page = _Tags(answer.text)
    for tag, attributes in page.tags:
        assert tag not in ("script", "style", "iframe", "object", "embed", "base")
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes), attributes
        for name in ("src", "href", "action"):
            value = attributes.get(name) or ""
            assert not value.lower().startswith(("javascript:", "data:", "//")), value
            if tag in ("link", "img", "form") and name in attributes:
                assert value.startswith("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/", "/entity/country-KAZ", f"/article/{SECOND}", "/entity/group-militants"])
def test_hostile_text_is_shown_as_text(client: FlaskClient, path: str) -> None:
    assert sample.EVIL in _Tags(client.get(path).text).text


def test_an_address_that_is_no_web_address_is_no_link(client: FlaskClient) -> None:
    tags = _Tags(client.get(f"/article/{SECOND}").text).tags
    hrefs = [attributes.get("href") for tag, attributes in tags if tag == "a"]
    assert 'https://hostile.example/?q="><script>' in hrefs, "the attribute holds it all"


def test_an_entity_shows_facts_claims_and_background_apart(client: FlaskClient) -> None:
    page = client.get("/entity/country-RUS").text
    facts, claims, background = (page.index(f'id="{part}"') for part in ("facts", "claims", "background"))
    assert facts < claims < background
    assert claims < page.index("denied") < background
    assert claims < page.index("disputed") < background
    page = client.get("/entity/country-KAZ").text
    assert page.index("is a member of") < page.index('id="claims"') < page.index("planned")
    assert "<mark>The alliance will send troops</mark> to Kazakhstan." in page


def test_an_article_shows_its_claims_in_the_text(client: FlaskClient) -> None:
    page = client.get(f"/article/{FIRST}").text
    text = _Tags(page[page.index("The text</h2>"):]).text
    for paragraph in sample.FIRST_TEXT.split("\n\n"):
        assert paragraph in text
    for anchor in {part.split('"')[0] for part in page.split('href="#claim-')[1:]}:
        assert f'id="claim-{anchor}"' in page


def test_a_proposition_shows_who_says_otherwise(client: FlaskClient) -> None:
    body = client.get("/api/entities/country-RUS").get_json()
    page = client.get(f"/proposition/{body['statements']['items'][0]['id']}").text
    assert page.index("Kassym-Jomart Tokayev") < page.index("denied")


def test_searching_offers_what_is_found_and_says_when_nothing_is(client: FlaskClient) -> None:
    assert "/entity/org-csto" in client.get("/?q=csto").text
    assert "Nothing here is called that" in client.get("/?q=atlantis").text


@pytest.mark.parametrize(("path", "accept", "status", "expected"), [
    ("/id/country-KAZ", "text/html", 303, "/entity/country-KAZ"),
    ("/id/country-KAZ", "text/turtle", 200, "text/turtle"),
    ("/id/country-KAZ", "application/ld+json", 200, "application/ld+json"),
    (f"/graph/{FIRST}", "text/html", 303, f"/article/{FIRST}"),
    (f"/graph/{FIRST}", "application/n-triples", 200, "application/n-triples"),
    ("/ontology", "text/html", 303, "/vocabulary"),
    ("/ontology", "text/turtle", 200, "text/turtle"), ("/ontology", "application/rdf+xml", 200, "application/rdf+xml"),
    ("/id/country-KAZ", "image/png", 406, "application/problem+json")])
def test_our_iris_dereference(client: FlaskClient, path: str, accept: str, status: int, expected: str) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code == status
    assert (answer.headers["Location"] if status == 303 else answer.mimetype) == expected


def test_a_claim_dereferences_to_its_place(client: FlaskClient) -> None:
    claim = client.get(f"/api/articles/{FIRST}").get_json()["statements"]["items"][0]["id"]
    answer = client.get(f"/id/{claim}", headers={"Accept": "text/html"})
    assert answer.headers["Location"] == f"/article/{FIRST}#{claim}"


def test_overlapping_spans_lose_no_letter() -> None:
    text = "One two three.\n\nFour five."
    spans = [Span(0, 7, "a"), Span(4, 13, "b"), Span(5, 6, "c"), Span(10, 20, "d"), Span(24, 99, "e")]
    marked = paragraphs(text, spans)
    assert ["".join(piece.text for piece in paragraph) for paragraph in marked] == text.split("\n\n")
    assert [piece.claim for paragraph in marked for piece in paragraph if piece.claim] == ["a", "b", "d", "d", "e"]
