"""What an article that is read again keeps of what was known of it, and days of publication that are yet to come."""

import datetime as dt

import pytest
from served import one_claim

from graph.ingest import Ingester
from graph.lookup.articles import article
from graph.reading.readers import read
from graph.store.embedded import EmbeddedStore

TEXT = b"""Accord signed

The two sides signed the accord in Geneva on Friday, and the president of Kazakhstan thanked them for it.
"""
Read = tuple[str, str, str, tuple[str, ...]]


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore.in_memory()


def reading(store: EmbeddedStore, text: bytes = TEXT, *, publisher: str | None = None, day: dt.date | None = None,
            url: str | None = None) -> Read:
    """What becomes of an article, with its publisher and day as they are stored then, and the notes."""
    outcome = Ingester(store, extract=one_claim).ingest(read(text, publisher=publisher, published=day, url=url))
    found = article(store, outcome.article)
    return outcome.status, found.publisher.label, str(found.published), outcome.notes


def test_what_was_given_before_stands_unless_given_anew(store: EmbeddedStore) -> None:
    assert reading(store, publisher="Steppe Courier", day=dt.date(2024, 5, 14)) == (
        "new", "Steppe Courier", "2024-05-14", ())
    assert reading(store) == ("unchanged", "Steppe Courier", "2024-05-14", (
        "publisher (Steppe Courier) and day (2024-05-14) stand as they were known before",))
    assert reading(store, day=dt.date(2024, 5, 15)) == ("replaced", "Steppe Courier", "2024-05-15", (
        "publisher (Steppe Courier) stands as it was known before",))
    assert reading(store, publisher="The Herald")[:3] == ("replaced", "The Herald", "2024-05-15")


def test_what_another_text_at_the_address_says_of_itself_goes_before(store: EmbeddedStore) -> None:
    url = "https://steppe.example/accord"
    reading(store, publisher="Steppe Courier", day=dt.date(2024, 5, 14), url=url)
    anew = b"Publisher: The Herald\nDate: 2024-05-16\n\n" + TEXT + b"\nThey signed it again.\n"
    assert reading(store, anew, url=url) == ("replaced", "The Herald", "2024-05-16", ())


def test_a_day_that_is_yet_to_come_is_kept_with_a_warning(store: EmbeddedStore) -> None:
    today = dt.datetime.now(dt.UTC).date()
    assert reading(store, day=today + dt.timedelta(days=1))[3] == ()
    far = today + dt.timedelta(days=30)
    _, _, day, [note] = reading(store, day=far)
    assert day == str(far)
    assert "yet to come" in note
