"""Characters: what is invisible, directional or broken is put right before anything reads the text."""

import re
import unicodedata
from typing import Final

_BREAKS: Final = str.maketrans(
    {
        "\u2028": "\n",
        "\u2029": "\n\n",
        "\x0b": "\n",
        "\x0c": "\n\n",
        "\x85": "\n",
        "\x1c": "\n",
        "\x1d": "\n",
        "\x1e": "\n",
        "\t": " ",
    }
)
_NEWLINES: Final = re.compile(r"\r\n?")
_SPACES: Final = re.compile(r"[^\S\n]+")
# Each is a UTF-8 sequence read as windows-1252: “ ” ‘ ’ – — …, no-break space, and accented Latin letters.
_MOJIBAKE: Final = re.compile(
    "â€[\u0080-\u009f\u2018-\u201d\u0153\u02dc\u2122\u00a6\u0152]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]"
)


def clean(text: str) -> str:
    """Normalise to NFC, with plain spaces and ``\\n`` for every kind of line break.

    Control, zero-width, bidirectional and unassigned characters are removed, for they can hide or reorder words.

    >>> clean("Alma\\u200bty\\r\\nis\\u00a0\\u202ecalm\\u202c.\\x00")
    'Almaty\\nis calm.'
    """
    text = _NEWLINES.sub("\n", text).translate(_BREAKS)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not (text.isascii() and text.replace("\n", " ").isprintable()):
        text = "".join(c for c in text if c in "\n" or unicodedata.category(c)[0] != "C")
    return _SPACES.sub(" ", text)


def mend_mojibake(text: str) -> str:
    """Undo UTF-8 that was once read as windows-1252, where the whole text shows it; else return it unchanged.

    >>> mend_mojibake("Tokayev called it an â€œattackâ€\\x9d")
    'Tokayev called it an “attack”'
    >>> mend_mojibake("São Paulo")
    'São Paulo'
    """
    if not _MOJIBAKE.search(text):
        return text
    try:
        return b"".join(map(_old_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def damage(text: str) -> int:
    """Count the characters that a wrong decoding has left: U+FFFD and UTF-8 shown as windows-1252."""
    return text.count("\ufffd") + len(_MOJIBAKE.findall(text))


def _old_byte(character: str) -> bytes:
    """The byte of a windows-1252 character; the five that the code page leaves empty stand for themselves."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
