"""The document that a reader makes of bytes: an article's words and particulars."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Final

BYTE_LIMIT: Final = 5 * 1024 * 1024
TEXT_LIMIT: Final = 1024 * 1024
PARAGRAPH_BREAK: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it was read.

    ``text`` holds the article's own words and nothing else: Unicode NFC, paragraphs parted by a blank line, no title,
    no captions, no navigation. A subheading of the article is a paragraph without a final stop. What the bytes do not
    say is ``None``: a date is never guessed from the clock. ``language`` is an ISO 639-1 code. ``given`` is the day of
    publication that whoever gave the bytes told with them, whether or not they say one themselves; ``changed``
    is the day on which a page says that its words were last changed.

    >>> Document("Rain fell.\\n\\nIt stopped.", "Rain", None, None, None, "en", ()).paragraphs
    ('Rain fell.', 'It stopped.')
    """

    text: str
    title: str
    publisher: str | None
    published: dt.date | None
    url: str | None
    language: str
    authors: tuple[str, ...]
    given: dt.date | None = field(default=None, compare=False)
    changed: dt.date | None = field(default=None, compare=False)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the text, in order."""
        return tuple(self.text.split(PARAGRAPH_BREAK))
