"""An article's text with the places marked where its claims stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.lookup.records import ClaimRecord


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, in characters, that shows a claim."""

    start: int
    end: int
    claim: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text; ``claim`` is the id of the claim that it shows, if it shows one."""

    text: str
    claim: str = ""


def spans_of(claims: Iterable[ClaimRecord]) -> list[Span]:
    """Where these claims stand."""
    return [Span(one.span.start, one.span.end, claim.id) for claim in claims for one in claim.evidence]


def paragraphs(text: str, spans: Iterable[Span]) -> list[list[Piece]]:
    """The paragraphs of a text, each cut into pieces; where spans overlap, the first to begin goes before.

    >>> [[(piece.text, piece.claim) for piece in paragraph] for paragraph in paragraphs(
    ...     "They met.\\n\\nTroops left.", [Span(11, 17, "claim-1")])]
    [[('They met.', '')], [('Troops', 'claim-1'), (' left.', '')]]
    """
    if not text:
        return []
    pieces: list[Piece] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.claim)):
        start, end = max(span.start, at), min(span.end, len(text))
        if start < end:
            pieces += [Piece(text[at:start]), Piece(text[start:end], span.claim)]
            at = end
    pieces.append(Piece(text[at:]))
    result: list[list[Piece]] = [[]]
    for piece in pieces:
        for index, part in enumerate(piece.text.split("\n\n")):
            if index:
                result.append([])
            if part:
                result[-1].append(Piece(part, piece.claim))
    return [paragraph for paragraph in result if paragraph]
