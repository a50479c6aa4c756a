"""What is no English article is refused in one clear line."""

import contextlib
import datetime as dt
import gzip
import io
import random
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import ReadingError
from graph.reading.readers import READERS, read

ROOT = Path(__file__).parents[3]
STORY = (Path(__file__).parent / "story.txt").read_text(encoding="utf-8")


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", "<w:p/>")
    return held.getvalue()


BAD = {
    "empty": (b"", "empty"),
    "white space": (b" \r\n\t \n", "white space"),
    "zero-width only": ("\u200b\u200b\n\ufeff".encode(), "no article's text"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
    "WebP": (b"RIFF\x24\0\0\0WEBPVP8 ", "WebP"),
    "office": (_zip(), "office"),
    "gzip": (gzip.compress(STORY.encode()), "gzip"),
    "RTF": (b"{\\rtf1\\ansi Hello}", "RTF"),
    "binary": (random.Random(7).randbytes(5000), "binary"),
    "nulls": (b"text\0" * 100, "binary"),
    "broken UTF-8": (STORY.encode()[:700] + b"\xff\xfe" + STORY.encode()[700:], "broken UTF-8"),
    "cut UTF-8": ("Tokayev said “no".encode() + b"\xe2\x80", "broken UTF-8"),
    "stray bytes": (b"Kazakhstan said \xff\xc3( today that it was calm.", "character set|broken"),
    "wrong mark": (b"\xff\xfea", "utf-16"),
    "too large": (b"a " * 3_000_000, "too large"),
    "Russian": (
        "Президент Казахстана заявил, что террористы захватили аэропорт Алматы. Войска прибудут в пятницу.".encode(),
        "Russian",
    ),
    "Russian in windows-1251": (
        "Президент Казахстана заявил, что террористы захватили аэропорт Алматы. Войска прибудут в пятницу, "
        "сообщило министерство обороны.".encode("cp1251"),
        "Russian|character set",
    ),
    "French": (
        "Le président du Kazakhstan a déclaré vendredi que les terroristes avaient pris l'aéroport.".encode(),
        "French",
    ),
    "German": (
        "Der Präsident Kasachstans erklärte am Freitag, die Truppen seien auf dem Weg nach Almaty.".encode(),
        "German",
    ),
    "Spanish": (
        "El presidente de Kazajistán dijo el viernes que las tropas llegarán pronto a la ciudad.".encode(),
        "Spanish",
    ),
    "Chinese": ("哈萨克斯坦总统托卡耶夫星期五说，恐怖分子占领了阿拉木图机场。".encode(), "Chinese|another language"),
    "Russian page": (
        "<html><body><h1>Граница</h1><article><p>Президенты двух стран подписали в Бишкеке соглашение о границе, "
        "завершив многолетний спор, "
        "сообщила пресс-служба.</p><p>Парламенты обеих стран должны одобрить документ до конца месяца, и отказа "
        "никто не ждёт.</p>"
        "</article></body></html>".encode(),
        "Russian",
    ),
    "JSON": (b'{"title": "Accord", "text": "It was signed."}', "JSON"),
    "JSON Lines": (b'{"claim": "c1", "holder": "Ana Holm"}\n{"claim": "c2", "holder": "Ana Holm"}\n', "JSON"),
    "Turtle": (b"@prefix id: <https://w3id.org/foedus/id/> .\nid:country-KAZ a id:State .\n", "RDF"),
    "N-Triples": (b'<http://x/a> <http://x/says> "Kazakhstan joined the alliance on Friday."@en .\n', "RDF"),
    "GraphML": (b'<?xml version="1.0"?>\n<graphml><node id="Kazakhstan joined"/></graphml>', "GraphML"),
    "CSV": (b"claim,holder,quote,publisher\r\nc1,Ana Holm,Kazakhstan joined the alliance.,Courier\r\n", "a table"),
    "RSS": (b'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>', "RSS"),
    "web archive": (b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "web archive"),
    "digits": (b"1234 5678\n\n90", "no article's text"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_one_clear_line(case: str) -> None:
    data, reason = BAD[case]
    with pytest.raises(ReadingError, match=reason) as refusal:
        read(data, name="story.html")
    message = str(refusal.value)
    assert message.isprintable()
    assert 20 < len(message) < 250


def test_fifty_megabytes_are_refused_unread() -> None:
    with pytest.raises(ReadingError, match=r"50\.0 MB"):
        read(b"a" * (50 * 2**20))


def test_too_long_a_text() -> None:
    with pytest.raises(ReadingError, match="too long"):
        read(STORY.encode(), text_limit=500)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_character_sets(codec: str) -> None:
    assert read(STORY.encode(codec)).text == "\n\n".join(STORY.strip().split("\n"))


def test_mojibake_of_the_whole_text_is_undone() -> None:
    twice = (
        STORY.encode()
        .decode("latin-1")
        .translate({i: bytes([i]).decode("cp1252", "ignore") or chr(i) for i in range(128, 160)})
    )
    assert read(twice.encode()).text == "\n\n".join(STORY.strip().split("\n"))


def test_control_and_direction_characters_are_gone() -> None:
    text = read(
        "The\x00 ban\x07ner \u202eread\u202c “No\u2028war” on\x0bFriday\u2066, offi\u00adcials said.\x1b[31m".encode()
    ).text
    assert not any((ord(c) < 32 and c != "\n") or c in "\u202e\u202c\u2028\u2066\u00ad" for c in text)


def test_html_named_text_and_text_named_html() -> None:
    assert read(STORY.encode(), name="a.html", content_type="text/html").text.startswith("Kyrgyzstan")
    page = (
        "<!doctype html><title>T</title><article>"
        + "".join(f"<p>{part}</p>" for part in STORY.strip().split("\n"))
        + "</article>"
    )
    assert read(page.encode(), name="a.txt", content_type="text/plain").text.startswith("Kyrgyzstan")


def test_text_with_an_angle_bracket_is_text() -> None:
    assert "<b>" in read(b"The minister wrote <b> in the margin of the treaty, and then he signed it on Friday.").text


def test_the_day_of_the_last_change_is_kept_beside_the_day_of_publication() -> None:
    page = (
        '<!doctype html><title>T</title><meta property="article:published_time" content="2012-05-10T14:29:05Z">'
        '<meta property="article:modified_time" content="2026-04-24T11:16:53Z"><article>'
        + "".join(f"<p>{part}</p>" for part in STORY.strip().split("\n"))
        + "</article>"
    )
    document = read(page.encode(), name="a.html")
    assert (document.published, document.changed) == (dt.date(2012, 5, 10), dt.date(2026, 4, 24))


def test_the_day_that_is_given_is_kept_beside_the_one_that_is_read() -> None:
    day = dt.date(2025, 1, 31)
    plain, dated = read(STORY.encode(), published=day), read(b"Date: 2012-05-14\n\n" + STORY.encode(), published=day)
    assert (plain.published, plain.given) == (day, day)
    assert (dated.published, dated.given) == (dt.date(2012, 5, 14), day)


def test_registry() -> None:
    assert set(READERS) == {"html", "text"}


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(str.encode)
    | st.text("<>/pbadiv&#x;\"' .\n", max_size=300).map(str.encode)
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(ReadingError):
        document = read(data)
        assert document.text == document.text.strip() != ""
        assert unicodedata.is_normalized("NFC", document.text)


def test_importing_the_readers_loads_no_library() -> None:
    code = "import sys, graph.reading.readers, graph.reading.fetch; print(*{m.split('.')[0] for m in sys.modules})"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert not {"trafilatura", "lxml", "py3langid", "numpy", "charset_normalizer", "urllib3"} & set(loaded)
