"""A SPARQL 1.1 lexer, made for refusing rather than for parsing.

Oxigraph's parser reads without a lexer of its own, so it takes apart what a lexer keeps together: ``trueSERVICE`` is
a literal and a keyword to it, ``SERVICE:a`` may be a keyword and the name ``:a``, and ``?a <?b#> …`` is either an IRI
or a comparison that a comment cuts off. This lexer therefore follows *every* way in which the text can be cut
(:func:`readings`), and a refusal holds if any of them shows what is refused.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final, NamedTuple

from graph.errors import QueryError

_BASE_CHAR: Final = ("A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
                     "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff")
_CHAR: Final = _BASE_CHAR + r"_0-9\u00b7\u0300-\u036f\u203f\u2040\-"
# Bounded, for else a long run of letters is gone through again from each of its letters. A longer prefix is cut into
# words, and so refused sooner rather than later.
_PREFIX: Final = rf"(?:[{_BASE_CHAR}](?:[{_CHAR}.]{{0,98}}[{_CHAR}])?)?:"
_ESCAPED: Final = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL: Final = rf"(?:(?:[{_BASE_CHAR}_:0-9]|{_ESCAPED})(?:(?:[{_CHAR}.:]|{_ESCAPED})*(?:[{_CHAR}:]|{_ESCAPED}))?)?"

_KINDS: Final = (
    ("space", r"[ \t\r\n]+|#[^\r\n]*"),
    ("iri", r"<(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>"),
    ("string", r'"""(?:(?:"|"")?(?:[^"\\]|\\.))*"""' r"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''"
               r'|"(?!"")(?:[^"\\\r\n]|\\.)*"' r"|'(?!'')(?:[^'\\\r\n]|\\.)*'"),
    ("variable", rf"[?$][{_BASE_CHAR}_0-9][{_BASE_CHAR}_0-9\u00b7\u0300-\u036f\u203f\u2040]*"),
    ("blank", rf"_:[{_BASE_CHAR}_0-9](?:[{_CHAR}.]*[{_CHAR}])?"),
    ("language", r"@[A-Za-z]+(?:--?[A-Za-z0-9]+)*"),
    ("name", _PREFIX + _LOCAL),
    ("word", r"[A-Za-z_][A-Za-z0-9_]*"),
    ("number", r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"),
    ("mark", r"[{}()\[\].,;*+\-!=<>&|^/?~]"),
)
_TOKEN: Final = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS), re.DOTALL)
_ANY: Final = "|".join(rf"(?:{pattern})" for kind, pattern in _KINDS if kind not in ("word", "mark"))
_MARK: Final = r"/(?!/)|[{}()\[\].,;*+\-!=<>&|^?~]"
_WORD: Final = r"[A-Za-z_][A-Za-z0-9_]*"
_FORM: Final = r"(?ai:SELECT|ASK|CONSTRUCT|DESCRIBE)(?![A-Za-z0-9_])"
# The same tokens in the same order, none of them ever taken back.
_SKIMMED: Final = re.compile(rf"(?:{_ANY}|(?!{_FORM}){_WORD}|{_MARK})*+(?P<form>{_FORM})(?:{_ANY}|{_WORD}|{_MARK})*+",
                             re.DOTALL)
_GROUPS: Final = re.compile("|".join([*(dict(_KINDS)[kind] for kind in ("iri", "string")), r"#[^\r\n]*", r"\{", r"\}"]),
                            re.DOTALL)
_CODEPOINT: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Token(NamedTuple):
    """One token: its kind (``"word"``, ``"name"``, ``"iri"``, …), its text, and where it begins."""

    kind: str
    text: str
    start: int

    @property
    def word(self) -> str:
        """The keyword in capitals, or the empty string for a token that is no bare word."""
        return self.text.upper() if self.kind == "word" else ""


def unescape(sparql: str) -> str:
    r"""The text with its codepoint escapes undone, as SPARQL 1.1 (§19.2) does before lexing.

    >>> unescape(r"\u0053ERVICE")
    'SERVICE'
    """
    def character(match: re.Match[str]) -> str:
        number = int(match[1] or match[2], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else match[0]
    return _CODEPOINT.sub(character, sparql)


def tokens(sparql: str) -> list[Token]:
    """The tokens in the ordinary reading: the longest match, with IRIs before comparison signs.

    Raises :class:`~graph.errors.QueryError` where the text is not SPARQL, saying the line and the column.

    >>> [token.text for token in tokens("SELECT ?s { ?s a <http://x.org/#a> } # all")]
    ['SELECT', '?s', '{', '?s', 'a', '<http://x.org/#a>', '}']
    """
    return list(_cut(sparql, 0, set()))


def skimmed(sparql: str) -> tuple[str, list[str]] | None:
    """The form of a query and its braces, in the ordinary reading; nothing where it has no form, or is not SPARQL.

    It costs a tenth of :func:`tokens`, which says what is wrong.

    >>> skimmed("SELECT ?s { ?s a <http://x.org/#a> } # {")
    ('SELECT', ['{', '}'])
    """
    found = _SKIMMED.fullmatch(sparql)
    if found is None:
        return None
    return found["form"].upper(), [one for one in _GROUPS.findall(sparql) if one in ("{", "}")]


def readings(sparql: str) -> Iterator[list[Token]]:
    """The ordinary reading, then the rest of every other one: those in which a ``<`` begins no IRI.

    A reading ends one token after it meets another that was given before, so all of them together are read in one
    pass. Each is given as far as it is SPARQL: whether the first one is, :func:`tokens` tells.
    """
    seen: set[int] = set()
    starts = [0]
    while starts:
        reading: list[Token] = []
        with suppress(QueryError):
            reading.extend(_cut(sparql, starts.pop(), seen))
        starts.extend(token.start + 1 for token in reading if token.kind == "iri" and token.start + 1 not in seen)
        yield reading


def _cut(sparql: str, position: int, seen: set[int]) -> Iterator[Token]:
    met = False
    while position < len(sparql) and not met:
        match = _TOKEN.match(sparql, position)
        # No SPARQL has "//": it is the middle of an IRI, read as if its "<" were a comparison.
        if match is None or (match[0] == "/" and sparql.startswith("//", position)):
            line, column = sparql.count("\n", 0, position) + 1, position - sparql.rfind("\n", 0, position)
            raise QueryError(f"the query cannot be read at line {line}, column {column}: "
                             f"{sparql[position:position + 20]!r} is not SPARQL 1.1")
        if match.lastgroup != "space":
            met = position in seen
            seen.add(position)
            yield Token(match.lastgroup or "", match[0], position)
        position = match.end()
