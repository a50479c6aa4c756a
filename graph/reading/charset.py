"""Bytes to characters: the declared or the likeliest character set, or a plain refusal."""

import codecs
import re
from typing import Final

from graph.errors import ReadingError
from graph.reading.characters import damage, mend_mojibake

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,80}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_HEADER: Final = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.I)
_TYPOGRAPHY: Final = frozenset("“”‘’‚„–—…€£¥©®™°·•«»½¼¾§±×\u00a0")
_MEND: Final = "save it again as UTF-8"


def decode(data: bytes, *, content_type: str | None = None, lenient: bool = False) -> str:
    """Decode an article's bytes.

    A byte order mark decides; then valid UTF-8, whatever is declared; then the declared set (ISO-8859-1 means
    windows-1252, as browsers have it); then windows-1252 where its letters make words; then a guess. ``lenient`` marks
    the wrong bytes of a broken UTF-8 page with U+FFFD (they may lie outside the article) where it would else refuse.

    Raises ReadingError where no character set makes text of the bytes.

    >>> decode("Pr\\u00e9sident “X”".encode("cp1252"))
    'Président “X”'
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strictly(data, codec)
    if _alternating_nulls(data):
        return _strictly(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    try:
        return _checked(mend_mojibake(data.decode("utf-8")), lenient)
    except UnicodeDecodeError:
        declared = declared_charset(data, content_type)
    if declared == "utf-8" or (declared is None and _mostly_utf8(data)):
        if lenient:
            return data.decode("utf-8", "replace")
        raise ReadingError(f"broken UTF-8: some of the bytes are no characters; {_MEND}")
    if declared is not None:
        return _checked(_strictly(data, declared), lenient)
    text = data.decode("cp1252", "replace")
    return text if _plausible_western(text) else _guessed(data)


def declared_charset(data: bytes, content_type: str | None = None) -> str | None:
    """The character set that the content type or the page's head names, as a Python codec; ``None`` if unknown."""
    named = _HEADER.search(content_type or "")
    within = _DECLARED.search(data[:4096])
    name = named[1] if named else within[1].decode("ascii", "ignore") if within else ""
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if codec in {"iso8859-1", "ascii"} else codec


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        raise ReadingError(f"the bytes are not the {codec} that they say they are; {_MEND}") from None


def _checked(text: str, lenient: bool) -> str:
    if not lenient and damage(text) > 2 + len(text) / 2000:
        raise ReadingError(
            f"the characters are garbled (decoded wrongly before they were saved); {_MEND} from the original"
        )
    return text


def _alternating_nulls(data: bytes) -> bool:
    head = data[:200]
    return len(head) >= 8 and max(head[0::2].count(0), head[1::2].count(0)) > 0.4 * len(head) > 4 * min(
        head[0::2].count(0), head[1::2].count(0)
    )


def _mostly_utf8(data: bytes) -> bool:
    """Whether some characters are UTF-8 of several bytes: no other character set gives those by chance."""
    text = data.decode("utf-8", "replace")
    good = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return good > 0 and good >= text.count("\ufffd") / 4


def _plausible_western(text: str) -> bool:
    """Whether each character past ASCII stands where an English text has one: typography, or a letter in a word."""
    strange = [(i, c) for i, c in enumerate(text) if c > "\x7f"]
    if len(strange) > 0.05 * len(text) + 3:
        return False
    for i, c in strange:
        before, after = text[i - 1 : i], text[i + 1 : i + 2]
        if c.islower():
            in_word = before.isalpha() or after.isalpha()
        else:
            in_word = c.isupper() and not before.islower() and after.isalpha()
        if c not in _TYPOGRAPHY and not (in_word and c not in "ÿþ"):
            return False
    return True


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000], threshold=0.15).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.2:
        raise ReadingError(f"the bytes are text in no known character set; {_MEND}")
    text = _strictly(data, best.encoding)
    foreign = sum(1 for c in text if c > "\x7f") > 0.2 * sum(map(str.isalpha, text))
    if not (foreign or _plausible_western(text)):
        raise ReadingError(f"broken characters: some of the bytes are no text; {_MEND}")
    return text
