"""A page's particulars, where their witnesses agree, differ and mislead."""

import datetime as dt

import pytest

from graph.reading.metadata import Particulars, read_particulars

DAY = dt.date(2022, 1, 6)


def particulars(head: str, body: str = "<h1>Accord signed in Geneva</h1>") -> Particulars:
    from lxml import html

    return read_particulars(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    "head",
    [
        "<title>Accord signed in Geneva</title>",
        "<title>Accord signed in Geneva | World News | The Herald</title>",
        "<title>Accord signed in Geneva - The Herald</title>",
        "<title>The Herald: Accord signed in Geneva</title>",
        '<meta property="og:title" content="Accord signed in Geneva - World | herald.example">',
        "<title>The Herald</title>",
        '<meta property="og:title" content="Guess who shook hands"><title>Accord signed in Geneva - x</title>',
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Accord signed in Geneva"}</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Accord signed\nin Geneva",}</script>',
    ],
)
def test_title(head: str) -> None:
    assert particulars(head).title == "Accord signed in Geneva"


def test_shared_title_wins_over_a_heading_that_says_the_same() -> None:
    head = '<meta property="og:title" content="Accord signed in Geneva, ending war">'
    assert particulars(head, "<h1>Accord signed in Geneva</h1>").title == "Accord signed in Geneva, ending war"


def test_heading_of_the_site_is_not_the_title() -> None:
    title = "Accord signed in Geneva"
    head = f'<title>{title} - The Herald</title><meta property="og:title" content="{title}">'
    assert particulars(head, f"<h1>The Daily Herald</h1><h2>{title}</h2>").title == title


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2022-01-06T23:30:00-05:00">', ""),
        ('<meta name="DC.date.issued" content="2022-01-06">', ""),
        ('<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2001-01-01"},'
         '{"@type":["Article"],"datePublished":"2022-01-06T01:00:00Z"}]</script>', ""),
        ("", '<h1>Accord signed</h1><time datetime="2022-01-06T10:00Z">yesterday</time>'),
        ("", "<h1>Accord signed</h1><p>Thursday, 6 January 2022</p>"),
        ("", '<span itemprop="datePublished" content="2022-01-06"></span>'),
        ('<link rel="canonical" href="https://herald.example/world/2022/01/06/accord">', ""),
    ],
)  # fmt: skip
def test_date(head: str, body: str) -> None:
    assert particulars(head, body).published == DAY


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>The treaty of 15 May 1992 was invoked.</p>"),
        ('<meta property="article:modified_time" content="2022-01-06">', ""),
        ("", "<footer>© 2022 The Herald</footer>"),
        ('<meta name="date" content="06/05/2022">', ""),
        ('<script type="application/ld+json">{"@type":"VideoObject","datePublished":"2022-01-06"}</script>', ""),
    ],
)
def test_unknown_date_stays_unknown(head: str, body: str) -> None:
    assert particulars(head, body).published is None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta property="og:site_name" content="The Herald">', "The Herald"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"The Herald"}}</script>',
            "The Herald",
        ),
        ("<title>Accord signed in Geneva - The Herald</title>", "The Herald"),
        ('<link rel="canonical" href="https://www.herald.example/a">', "herald.example"),
        (
            '<meta property="og:site_name" content="台北時報"><title>Accord signed in Geneva - The Herald</title>',
            "The Herald",
        ),
        ("", None),
    ],
)
def test_publisher(head: str, name: str | None) -> None:
    assert particulars(head).publisher == name


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ('<meta name="author" content="Jane Doe and John Roe">', ("Jane Doe", "John Roe")),
        ('<meta name="author" content="https://herald.example/jane">', ()),
        ('<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Herald '
         'Staff"}}</script>', ()),
        ('<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Jane Doe"},{"name":"John '
         'Roe"}]}</script>',
         ("Jane Doe", "John Roe")),
    ],
)  # fmt: skip
def test_authors(head: str, names: tuple[str, ...]) -> None:
    assert particulars(head).authors == names
