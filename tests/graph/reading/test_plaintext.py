"""Plain text: pasted, saved from a browser, wired, with and without headers."""

import datetime as dt
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.reading.readers import read

STORY = (Path(__file__).parent / "story.txt").read_text(encoding="utf-8").strip().split("\n")
TITLE = "Bishkek and Dushanbe close the border file"
REAL = Path(__file__).parents[4] / "shared" / "articles" / "indianarrative-kazakhstan.txt"


def test_page_saved_by_a_reader() -> None:
    saved = [
        "Asia News",
        "valleyherald",
        "  • youtube\n  • facebook\n  • twitter",
        TITLE,
        "Guards stand at the Kairagach crossing, which will open in June (Image courtesy: Twitter)",
        *STORY[:3],
        "Kyrgyzstan",
        *STORY[3:5],
        "Also Read: Iran and Russia sign a twenty-year pact",
        *STORY[5:7],
        "AP/Vladimir Voronin",
        "Read more: The dam that divides two nations",
        *STORY[7:],
        "Share this article",
        "12 comments",
        "I never believed that they would sign, and I still do not, wrote a reader.",
        "© 2025 The Valley Herald. All rights reserved.",
    ]
    document = read("\n\n".join(saved).encode())
    assert document.title == TITLE
    assert document.paragraphs == tuple(STORY)
    assert (document.published, document.publisher, document.authors) == (None, None, ())


@pytest.mark.parametrize("width", [60, 70, 78])
@pytest.mark.parametrize("indent", ["", "   "])
def test_hard_wrapped_wire_copy(width: int, indent: str) -> None:
    parts = [textwrap.fill(part, width, initial_indent=indent) for part in STORY]
    for break_ in ("\n\n", "\n" if indent else "\n\n"):
        assert read((TITLE + "\n\n" + break_.join(parts)).encode()).paragraphs == tuple(STORY)


def test_one_line_a_paragraph() -> None:
    document = read("\n".join([TITLE, *STORY]).encode())
    assert (document.title, document.paragraphs) == (TITLE, tuple(STORY))


@pytest.mark.parametrize("part", STORY)
def test_single_paragraph_survives_whole(part: str) -> None:
    document = read(part.encode())
    assert document.text == part
    assert part.startswith(document.title.rstrip("…"))


def test_prose_of_short_sentences_survives_whole() -> None:
    text = "It is war.\n\nRussia struck Kyiv at dawn.\n\n“We will stand,” Zelenskyy said.\n\nNobody slept."
    assert read(text.encode()).text == text


def test_text_without_a_stop_survives() -> None:
    text = "Kazakhstan asks the CSTO for troops as protests spread to Almaty"
    assert read(text.encode()).text == text


@pytest.mark.parametrize(
    "head",
    [
        f"Title: {TITLE}\nDate: 13 March 2025\nSource: The Valley Herald\nAuthor: Aizada Kasymova\nURL: "
        f"https://h.example/a",
        f'---\ntitle: "{TITLE}"\ndate: 2025-03-13T10:00:00+06:00\npublisher: The Valley Herald\nauthors:\n  - Aizada '
        f"Kasymova\nauthor: Aizada Kasymova\n"
        "url: https://h.example/a\ntags: [border]\n---",
        f"**Headline:** {TITLE}\n**Published:** Thursday, March 13, 2025\n**Publisher:** The Valley Herald\n**By:** "
        f"Aizada Kasymova\n**Link:** https://h.example/a",
    ],
)
def test_headers_are_particulars(head: str) -> None:
    document = read((head + "\n\n" + "\n\n".join(STORY)).encode())
    assert document.paragraphs == tuple(STORY)
    assert (document.title, document.published, document.publisher, document.authors, document.url) == (
        TITLE,
        dt.date(2025, 3, 13),
        "The Valley Herald",
        ("Aizada Kasymova",),
        "https://h.example/a",
    )


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("BISHKEK, March 13 (Reuters) - ", None),
        ("BISHKEK, Kyrgyzstan (AP) — ", None),
        ("Bishkek [Kyrgyzstan], March 13, 2025 (ANI): ", dt.date(2025, 3, 13)),
        ("BISHKEK, March 13. /TASS/. ", None),
        ("(CNN) — ", None),
        ("BISHKEK — ", None),
        ("BISHKEK, 13 March 2025 (AFP) - ", dt.date(2025, 3, 13)),
        ("BISHKEK/DUSHANBE, March 13 (Xinhua) -- ", None),
        ("BISHKEK (The Valley Herald) — ", None),
        ("Bishkek, March 13 (Steppe Wire) - ", None),
        ("", None),
    ],
)
def test_dateline_is_no_sentence(dateline: str, day: dt.date | None) -> None:
    document = read("\n\n".join([TITLE, "By Aizada Kasymova", dateline + STORY[0], *STORY[1:]]).encode())
    assert document.paragraphs == tuple(STORY)
    assert (document.published, document.authors) == (day, ("Aizada Kasymova",))


@pytest.mark.parametrize(
    "line", ["Published 13 March 2025", "Updated: March 13, 2025 10:15 am IST", "Thursday, 13 Mar 2025", "2025-03-13"]
)
def test_date_line_above_the_article(line: str) -> None:
    document = read("\n\n".join([TITLE, line, *STORY]).encode())
    assert document.published == dt.date(2025, 3, 13)
    assert document.paragraphs == tuple(STORY)


def test_list_after_a_colon_stays() -> None:
    items = [
        "The accord provides for:",
        "- the delimitation of 972 kilometres of frontier",
        "- two new crossings",
        "- joint upkeep of roads",
    ]
    document = read("\n\n".join([TITLE, STORY[0], *items, *STORY[1:]]).encode())
    assert document.paragraphs == (STORY[0], *items, *STORY[1:])


def test_related_headlines_end_the_article_and_interrupt_it() -> None:
    between = ["Related stories", "Snow closes the Taldyk pass", "Dam at Rogun to be filled by 2028"]
    document = read(
        "\n\n".join(
            [TITLE, *STORY[:4], *between, *STORY[4:], "You may also like", "A poet returns to Khujand."]
        ).encode()
    )
    assert document.paragraphs == tuple(STORY)


def test_agency_tag_at_the_end_of_a_sentence_goes() -> None:
    assert read("\n\n".join([TITLE, *STORY[:-1], STORY[-1] + " (PTI)"]).encode()).paragraphs == tuple(STORY)


def test_windows_newlines_and_invisible_characters() -> None:
    text = "\r\n\r\n".join([TITLE, *STORY]).replace("Bishkek", "Bish\u200bkek\u202e").replace(" and ", "\u00a0and ")
    assert read(text.encode()).paragraphs == tuple(STORY)


@pytest.mark.skipif(not REAL.is_file(), reason="the real article (../shared/articles) is not beside the checkout")
def test_real_article() -> None:
    document = read(REAL.read_bytes(), name=REAL.name)
    assert document.title == "Facing large-scale unrest, Kazakhstan launches counter-terrorist operation"
    assert len(document.paragraphs) == 18
    assert document.published is None
    raw = REAL.read_text(encoding="utf-8")
    for part in document.paragraphs:
        assert part in raw.replace("\u00a0", " ")
        assert part.endswith((".", '"'))
    for noise in ("Also Read", "courtesy", "youtube", "English News", "indianarrative"):
        assert noise in raw
        assert noise not in document.text


@settings(max_examples=40, deadline=None)
@given(st.permutations(STORY), st.integers(1, 9))
def test_no_sentence_is_ever_lost(parts: list[str], length: int) -> None:
    assert read("\n\n".join([TITLE, *parts[:length]]).encode()).paragraphs == tuple(parts[:length])


def test_front_page_matter_above_and_below() -> None:
    text = """The Herald
Menu
World | Politics | Business | Sport
Home > World > Asia
Breaking News
Accord ends decades of war in the valley
Two sides sign deal after four years of talks
Jane Doe
6 January 2022, 10:15 am
4 min read
Image: The two leaders shake hands in Geneva. (Reuters)
GENEVA (AP) — The two sides signed an accord in Geneva on Friday, ending a war that killed 40,000 people.
What is in the accord
It provides for three things:
• A ceasefire within 48 hours
• The release of prisoners
"We are tired of war," said President John Roe.
More on this topic
How the war began
Who won the war?
He flew home on Friday night.
___
Associated Press writer Mary Major in Beirut contributed to this report.
Most Popular
1. Actor weds singer on a beach
Get our newsletter
© 2022 The Herald"""
    document = read(text.encode())
    assert document.title == "Accord ends decades of war in the valley"
    assert document.published == dt.date(2022, 1, 6)
    assert document.paragraphs == (
        "The two sides signed an accord in Geneva on Friday, ending a war that killed 40,000 people.",
        "It provides for three things:",
        "• A ceasefire within 48 hours",
        "• The release of prisoners",
        '"We are tired of war," said President John Roe.',
        "He flew home on Friday night.",
    )


def test_what_the_text_says_of_itself_goes_before_what_the_caller_says() -> None:
    headed = "Title: Accord signed\nDate: 2022-01-06\nPublisher: Steppe Wire\nURL: https://a.example/1\n\n"
    story = "\n\n".join(STORY)
    given = {"title": "T", "publisher": "P", "published": dt.date(2020, 1, 2), "url": "https://x.example/"}
    said = read(f"{headed}{story}".encode(), **given)  # type: ignore[arg-type]
    assert (said.title, said.publisher, said.published, said.url) == (
        "Accord signed", "Steppe Wire", dt.date(2022, 1, 6), "https://a.example/1")
    silent = read(f"Accord signed after four years of talks\n\n{story}".encode(), **given)  # type: ignore[arg-type]
    assert (silent.title, silent.publisher, silent.published, silent.url) == tuple(given.values())
    assert silent.text == story, "a line that was the title by its place is not the article's for that"
