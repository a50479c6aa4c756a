"""Pages of many shapes: what is the article's is kept, word for word, and nothing else."""

import datetime as dt
import re
from pathlib import Path

import pytest

from graph.errors import ReadingError
from graph.reading.readers import read

HERE = Path(__file__).parent
STORY = (HERE / "story.txt").read_text(encoding="utf-8").strip().split("\n")
TITLE = "Bishkek and Dushanbe close the border file"
DAY = dt.date(2025, 3, 13)
# file -> publisher, date, authors, paragraphs of its own, and how many of the story it has
LAYOUTS = {
    "amp": ("The Valley Herald", DAY, ("Aizada Kasymova",), (), 9),
    "aspform": ("The Capital Times", DAY, (), (), 9),
    "blog": ("Steppe Notes", DAY, ("Aizada Kasymova",), (), 9),
    "broadcaster": ("Channel Nine News", DAY, (), ("Years of clashes", "What comes next?"), 9),
    "cards": (
        "Island Gazette",
        None,
        (),
        (  # the line under the title
            "NEIGHBOURS AT PEACE: The last disputed stretch of the frontier is settled after years of talks",
        ),
        9,
    ),
    "liveblog": ("The Monitor", DAY, (), (), 9),
    "magazine": ("Frontier Review", DAY, (), (), 9),
    "ministry": (
        "Ministry of Foreign Affairs",
        DAY,
        (),
        (
            "The accord provides for:",
            "the delimitation of 972 kilometres of frontier",
            "two new crossings, open to lorries by June",
            "the joint upkeep of roads",
        ),
        9,
    ),
    "oldtable": (None, DAY, (), (), 9),
    "paywalled": (
        "The Ledger",
        DAY,
        ("Aizada Kasymova",),
        ("After four years of talks, two neighbours draw a line they can both live with.",),
        4,
    ),
    "scripted": ("Signal Post", DAY, ("Aizada Kasymova",), (), 9),
    "wire": ("World Wire", DAY, ("Aizada Kasymova",), (), 9),
}
REFUSED = {
    "home": "lists links",
    "login": "log",
    "missing": "page not found",
    "shell": "no text of an article",
    "challenge": "Just a moment",
    "links": "no article",
}


def page(name: str) -> str:
    """A layout with the story's paragraphs set into it."""
    source = (HERE / "layouts" / f"{name}.html").read_text(encoding="utf-8")
    return re.sub(r"\[\[(\d)\]\]", lambda mark: STORY[int(mark[1]) - 1], source)


def test_every_layout_and_refusal_is_tested() -> None:
    assert {path.stem for path in (HERE / "layouts").iterdir()} == set(LAYOUTS)
    assert {path.stem for path in (HERE / "refused").iterdir()} == set(REFUSED)
    assert (len(LAYOUTS), len(REFUSED)) == (12, 6)


@pytest.mark.parametrize("name", LAYOUTS)
def test_text_is_the_article_and_nothing_else(name: str) -> None:
    publisher, day, authors, others, length = LAYOUTS[name]
    document = read(page(name).encode(), name=f"{name}.html")
    assert sorted(document.paragraphs) == sorted([*STORY[:length], *others])
    assert [part for part in document.paragraphs if part in STORY] == STORY[:length]
    assert (document.title, document.publisher, document.published, document.authors) == (
        TITLE,
        publisher,
        day,
        authors,
    )


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_without_an_article_is_refused(name: str) -> None:
    with pytest.raises(ReadingError, match=REFUSED[name]) as refusal:
        read((HERE / "refused" / f"{name}.html").read_bytes())
    assert "\n" not in str(refusal.value)


def test_windows_1252_page() -> None:
    source = page("blog").replace('charset="UTF-8"', 'charset="iso-8859-1"').encode("cp1252")
    assert read(source).paragraphs == tuple(STORY)


def test_content_type_declares_the_character_set() -> None:
    source = page("oldtable").replace("charset=utf-8", "").encode("cp1252")
    assert STORY[2] in read(source, content_type="text/html; charset=windows-1252").paragraphs


def test_wrong_bytes_outside_the_article_are_forgiven_and_inside_refused() -> None:
    source = page("blog").encode()
    assert read(source.replace(b"two cats", b"two \xff cats")).paragraphs == tuple(STORY)
    with pytest.raises(ReadingError, match="broken UTF-8"):
        read(source.replace(b"four years of talks", b"four years of \xff talks"))


def test_record_of_a_picture_does_not_date_the_article() -> None:
    assert read(page("wire").encode()).published == DAY


def test_what_the_page_says_of_itself_goes_before_what_the_caller_says() -> None:
    given = {"publisher": "P", "published": dt.date(2020, 1, 2), "url": "https://x.example/", "title": "T"}
    assert read(page("wire").encode(), **given) == read(page("wire").encode())  # type: ignore[arg-type]


def test_what_the_page_does_not_say_the_caller_may() -> None:
    bare = f"<html><body><article>{''.join(f'<p>{part}</p>' for part in STORY)}</article></body></html>"
    document = read(bare.encode(), publisher="P", published=dt.date(2020, 1, 2), url="https://x.example/", title="T")
    assert (document.publisher, document.published, document.url, document.title) == (
        "P",
        dt.date(2020, 1, 2),
        "https://x.example/",
        "T",
    )


def test_a_fetched_page_names_its_own_address_but_not_one_of_another_host() -> None:
    source = page("wire").encode()
    own = read(source).url
    assert own
    host = own.split("/")[2]
    assert read(source, fetched_from=f"https://{host}/amp/1?from=mail").url == own
    assert read(source, fetched_from="https://x.example/a").url == "https://x.example/a"
    assert read(source, fetched_from="https://x.example/a", url="https://y.example/b").url == "https://y.example/b"


@pytest.mark.parametrize(
    ("element", "count"),
    [
        ("<div>", 1_000_000),
        ("<div class='related'>", 55_000),
        ("<b><i>", 27_000),
        ("<ul><li>", 27_000),
        ("<table><tr><td>", 18_000),
    ],
)
def test_deep_nesting_neither_hangs_nor_overflows(element: str, count: int) -> None:
    source = f"<html><body>{element * count}<p>{' '.join(STORY)}</p></body></html>"
    with pytest.raises(ReadingError):
        read(source.encode()[: 5 * 2**20])


def test_hostile_words_stay_words() -> None:
    attack = "The minister said &lt;script&gt;alert(1)&lt;/script&gt; and left the room, officials told reporters."
    document = read(page("wire").replace(STORY[3], attack).encode())
    assert (
        document.paragraphs[3]
        == "The minister said <script>alert(1)</script> and left the room, officials told reporters."
    )
