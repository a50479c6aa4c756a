"""A page as the sequence of its blocks: paragraphs, headings and list items, each with the elements around it."""

import re
from dataclasses import dataclass
from typing import Final

from graph.reading.characters import clean
from graph.reading.pruning import Element

_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_SPACE: Final = re.compile(r"\s+")


@dataclass(slots=True)
class Block:
    """A run of text between two block boundaries.

    ``linked`` is the share of its characters that stand in links; ``bold`` whether all of it is bold.
    """

    text: str
    tag: str
    element: Element
    linked: float
    bold: bool

    @property
    def is_heading(self) -> bool:
        """Whether the page marks it as a heading."""
        return self.tag in HEADINGS


def split_blocks(root: Element) -> list[Block]:
    """List the blocks of a parsed page in reading order.

    >>> import lxml.html
    >>> [b.text for b in split_blocks(lxml.html.fromstring("<div>One <b>fine</b> day<p>it<br><br>rained</div>"))]
    ['One fine day', 'it', 'rained']
    """
    from lxml import etree

    found: list[Block] = []
    run = _Run()
    owners: list[Element] = [root]
    links = bolds = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        block, link, bold = tag in _BLOCKS, tag == "a", tag in {"b", "strong"}
        if event == "start":
            if block:
                run.flush(found, owners[-1])
                owners.append(element)
            elif tag == "br":
                run.breaks(found, owners[-1])
            links, bolds = links + link, bolds + bold
            run.add(element.text, links, bolds)
            continue
        if block:
            run.flush(found, owners[-1])
            if len(owners) > 1:
                owners.pop()
        links, bolds = links - link, bolds - bold
        if element is not root:
            run.add(element.tail, links, bolds)
    run.flush(found, owners[-1])
    return found


class _Run:
    """The inline text gathered since the last boundary."""

    __slots__ = ("broken", "in_bold", "in_link", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.in_link = self.in_bold = 0
        self.broken = False

    def add(self, text: str | None, links: int, bolds: int) -> None:
        if not text:
            return
        self.parts.append(text)
        size = len(text.strip())
        if size:
            self.broken = False
            self.in_link += size if links else 0
            self.in_bold += size if bolds else 0

    def breaks(self, found: list[Block], owner: Element) -> None:
        """One ``<br>`` is a space, two part paragraphs."""
        if self.broken:
            self.flush(found, owner)
        else:
            self.parts.append(" ")
            self.broken = True

    def flush(self, found: list[Block], owner: Element) -> None:
        text = _SPACE.sub(" ", clean("".join(self.parts))).strip()
        size = max(1, sum(len(part.strip()) for part in self.parts))
        if text:
            found.append(Block(text, str(owner.tag), owner, self.in_link / size, self.in_bold >= size))
        self.parts, self.in_link, self.in_bold, self.broken = [], 0, 0, False
