"""Lines to paragraphs: blank lines, indents and short lines end a paragraph; hard-wrapped lines are joined."""

import itertools
import re
from typing import Final

from graph.errors import ReadingError
from graph.reading.furniture import Kind, classify, ends_sentence

_WIDEST: Final = 110  # a line longer than this was not wrapped by hand or by a wire's teletype
_SLACK: Final = 9  # a ragged wrap may break this much before the width (a long word, a hyphen)
_MOST_LINES: Final = 25_000
_MARK: Final = re.compile(r"\s*(?:[•·▪●◦‣*►▶]|[-–—]\s|\d{1,2}[.)]\s)")


def paragraphs(text: str) -> list[str]:
    """Split a text into paragraphs, each on one line.

    Raises ReadingError for more lines than any article has.

    >>> paragraphs("The two sides\\nsigned the accord\\non Friday.\\n\\nIt ends the war.")
    ['The two sides signed the accord on Friday.', 'It ends the war.']
    >>> paragraphs("A long first paragraph " + "of words " * 12 + "here.\\nA second one.")[1]
    'A second one.'
    """
    if text.count("\n") > _MOST_LINES:
        raise ReadingError(f"more than {_MOST_LINES:,} lines: this is no article; give one article at a time")
    blocks = [block.split("\n") for block in re.split(r"\n[ ]*\n+", text) if block.strip()]
    width = _wrap_width(blocks)
    parts = [part for block in blocks for part in _join(block, width)]
    return [part for part in (re.sub(r" {2,}", " ", part).strip() for part in parts) if part]


def _wrap_width(blocks: list[list[str]]) -> int:
    """The column at which the text is wrapped, or 0 where each line is a paragraph of its own."""
    inner = [(line, after) for block in blocks for line, after in itertools.pairwise(block)]
    lengths = sorted(len(line.rstrip()) for block in blocks for line in block if line.strip())
    if not inner or not lengths or lengths[int(len(lengths) * 0.97)] > _WIDEST:
        return 0
    running = [len(a.rstrip()) for a, b in inner if not ends_sentence(a) and not _MARK.match(b)]
    going_on = sum(1 for a, b in inner if not ends_sentence(a) and b.lstrip()[:1].islower())
    if going_on < max(1, 0.25 * len(inner)):
        return 0
    return sorted(running)[int(len(running) * 0.9)]


def _join(lines: list[str], width: int) -> list[str]:
    if not width or len(lines) == 1:
        return lines
    parts = [[lines[0].rstrip()]]
    indent = _usual_indent(lines)
    for before, line in itertools.pairwise(lines):
        if _breaks(before.rstrip(), line, width, indent):
            parts.append([line])
        elif re.search(r"[^\W\d_]-$", parts[-1][-1][-2:]):
            parts[-1].append(line.strip())
        else:
            parts[-1] += [" ", line.strip()]
    return ["".join(part) for part in parts]


def _breaks(before: str, line: str, width: int, indent: int) -> bool:
    """Whether a new paragraph begins at ``line``."""
    if not line.strip() or not before.strip() or _MARK.match(line):
        return True
    if len(line) - len(line.lstrip()) > indent:
        return True
    if line.lstrip()[:1].islower():
        return False
    first = len(line.split(maxsplit=1)[0])
    short = len(before) + 1 + first < width - _SLACK
    return short and (ends_sentence(before) or classify(before) is not Kind.PROSE)


def _usual_indent(lines: list[str]) -> int:
    indents = sorted(len(line) - len(line.lstrip()) for line in lines[1:])
    return indents[len(indents) // 2]
