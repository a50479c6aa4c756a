"""Real pages, labelled by hand: they lie beside the checkout and are never copied into it."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph.reading.readers import read

PAGES = Path(__file__).parents[4] / "shared" / "pages"
pytestmark = pytest.mark.skipif(
    not PAGES.is_dir(), reason="the labelled pages (../shared/pages) are not beside the checkout"
)


def labelled() -> list[Any]:
    """Each page with the label of the version of its publisher's layout that it has (the one whose title it holds)."""
    found = []
    for path in sorted(PAGES.glob("*.html.gz")):
        data = gzip.decompress(path.read_bytes())
        labels = json.loads((PAGES / f"{path.name.split('_')[0]}.json").read_text(encoding="utf-8")).values()
        plain = re.sub(r"&#x27;|&rsquo;", "'", data.decode())
        label = next(label for label in labels if label["title"] in plain)
        found.append(pytest.param(data, label, id=path.name.split(".")[0]))
    return found


def token_f1(one: str, other: str) -> float:
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (one, other))
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


def test_five_pages_are_found() -> None:
    assert len(labelled()) == 5


@pytest.mark.parametrize(("data", "label"), labelled() if PAGES.is_dir() else [])
def test_page_agrees_with_its_label(data: bytes, label: dict[str, Any]) -> None:
    document = read(data)
    body = [*label["body"]["summary"]]
    for section in label["body"]["sections"]:
        body += [*section["headline"], *section["paragraphs"]]
    assert document.title == label["title"]
    assert str(document.published) == label["publishing_date"][:10]
    assert token_f1(document.text, "\n".join(body)) >= 0.99
