"""The article's paragraphs within a pruned page.

trafilatura says where the article stands; the page's own blocks say how it reads. The smallest element that holds
most of what trafilatura takes for the article is searched in full, so that a sentence with a long link in it, a
list or a quotation is not lost, and the rules of :mod:`graph.reading.furniture` take out what stands between.
"""

import copy
import re
from collections import Counter
from typing import Any, Final

from graph.reading.blocks import HEADINGS, Block, split_blocks
from graph.reading.characters import clean
from graph.reading.furniture import Kind, classify, closes_article, ends_sentence
from graph.reading.pruning import Element
from graph.reading.titles import fold

_MOST: Final = 0.8  # of the article's words lie within its element
_CARD: Final = 90  # words: what a linked headline has with it, at most, to be a teaser's card
_FURNITURE: Final = frozenset(set(Kind) - {Kind.PROSE, Kind.FRAGMENT})


def article_paragraphs(root: Element, title: str, *, summary: str = "", declared: str = "") -> list[str]:
    """The article's paragraphs and subheadings, in order, from a pruned page.

    ``summary`` is what the page's metadata give as such: a standfirst that repeats it counts to the article.
    ``declared`` is the body that the page's JSON-LD gives, if any: it stands in where the page itself has far less.
    """
    blocks = split_blocks(root)
    kept = _kept_by_trafilatura(root, blocks)
    if _words(kept) < 40:
        kept = [
            block
            for block in blocks
            if block.tag in {"p", "div", "li", "td", "center", "section", "article", "blockquote"}
            and _is_sentence(block)
        ]
    region = _within(_region(kept), blocks) if kept else []
    parts = _choose(region, title, summary)
    parts = _standfirst(blocks, region, title, summary, parts) + parts
    stated = _declared_paragraphs(declared)
    if sum(map(_count, stated)) > 1.6 * sum(map(_count, parts)) + 20:
        return stated
    return parts


def _kept_by_trafilatura(root: Element, blocks: list[Block]) -> list[Block]:
    """The blocks that trafilatura counts to the article."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(
        copy.deepcopy(root),
        include_comments=False,
        include_tables=True,
        include_links=False,
        include_images=False,
        deduplicate=False,
        with_metadata=False,
        fast=False,
    )
    if found is None or not found.text:
        return []
    lines = [fold(line) for line in re.split(r"\n+", clean(found.text))]
    whole = set(lines)
    return [block for block in blocks if fold(block.text) in whole and len(block.text) > 1]


def _region(kept: list[Block]) -> Element:
    """The smallest element that holds most of the words of these blocks."""
    total = sum(_count(block.text) for block in kept)
    weights: Counter[Element] = Counter()
    depths: dict[Element, int] = {}
    for block in kept:
        chain = [block.element, *block.element.iterancestors()]
        for height, element in enumerate(chain):
            weights[element] += _count(block.text)
            depths[element] = len(chain) - height
    return max((e for e, weight in weights.items() if weight >= _MOST * total), key=lambda e: depths[e])


def _within(region: Element, blocks: list[Block]) -> list[Block]:
    inside = set(region.iter())
    return [block for block in blocks if block.element in inside]


def _choose(region: list[Block], title: str, summary: str) -> list[str]:
    """Take the article's own blocks out of those of its element."""
    skipped = _cards(region) | _captions(region) | _before_article(region, title, summary)
    total = _words([block for block in region if _is_sentence(block)])
    parts: list[str] = []
    read = 0
    shut: Element | None = None
    for i, block in enumerate(region):
        kind = classify(block.text)
        if shut is not None and shut in (block.element, *block.element.iterancestors()):
            continue
        if kind in {Kind.RELATED, Kind.COMMENTS} and i not in skipped:
            if read >= (0.25 if kind is Kind.COMMENTS else 0.6 if closes_article(block.text) else 0.9) * total:
                break
            shut = _section(block, region)
            continue
        if i in skipped or kind in _FURNITURE or not _belongs(block, kind):
            continue
        if fold(block.text) == fold(title) or (parts and parts[-1] == block.text):
            continue
        parts.append(block.text)
        read += _count(block.text)
    while parts and classify(parts[-1]) is Kind.FRAGMENT and not _in_list(parts):
        parts.pop()
    return parts


def _belongs(block: Block, kind: Kind) -> bool:
    """Whether a block that is no furniture by its words is the article's by its shape."""
    if block.tag == "h1":
        return False
    if kind is Kind.PROSE and ends_sentence(block.text):
        return not (block.linked > 0.9 and (block.is_heading or not block.text.endswith(".")))
    if block.linked > 0.8 or block.tag in {"tr", "dt", "th", "address", "pre"}:
        return False
    return block.is_heading or block.bold or block.tag in {"li", "blockquote", "dd", "td"} or _count(block.text) >= 8


def _cards(region: list[Block]) -> set[int]:
    """Blocks of teasers: a headline that is a link, with what little stands beside it."""
    headings = [i for i, block in enumerate(region) if block.is_heading]
    elements = {region[i].element for i in headings}
    found: set[int] = set()
    total = sum(_count(block.text) for block in region)
    for i in headings:
        heading = region[i]
        if heading.linked <= 0.8 and not any(e.tag == "a" for e in heading.element.iterancestors()):
            continue
        card = heading.element
        while (above := card.getparent()) is not None and sum(e in elements for e in above.iter(*HEADINGS)) == 1:
            card = above
        inside = set(card.iter())
        members = {j for j, block in enumerate(region[i : i + 12], start=i) if block.element in inside} | {i}
        if sum(_count(region[j].text) for j in members) <= min(_CARD, 0.3 * total):
            found |= members
        else:
            found.add(i)
    return found


def _before_article(region: list[Block], title: str, summary: str) -> set[int]:
    """Blocks up to the heading with the title, and stray fragments up to the first sentence."""
    wanted = fold(title)
    opening = [fold(block.text) for block in region[:60]] if wanted else []
    top = next((i for i, text in enumerate(opening) if wanted in text and region[i].tag == "h1"), None)
    if top is None:
        top = next((i for i, text in enumerate(opening) if wanted == text), None)
    start = 0 if top is None else top + 1
    if start and _words(region[:start]) > 0.3 * _words(region):
        start = 0
    first = next((i for i in range(start, len(region)) if _is_sentence(region[i])), start)
    deck = {i for i in range(start, first) if _is_deck(region[i]) or _repeats(region[i], summary)}
    return set(range(start)) | (set(range(start, first)) - deck)


def _is_deck(block: Block) -> bool:
    """Whether a block could be the line under the title: a heading, but long."""
    return block.is_heading and block.tag != "h1" and _count(block.text) > 6


def _repeats(block: Block, summary: str) -> bool:
    return len(fold(summary)) > 20 and fold(block.text) == fold(summary)


def _captions(region: list[Block]) -> set[int]:
    """Blocks that stand with a picture's credit in an element of their own: its caption."""
    found: set[int] = set()
    for i, block in enumerate(region):
        if _count(block.text) > 8 or classify(block.text) is not Kind.CAPTION:
            continue
        holder = block.element if block.tag not in {"p", "span", "h1", "h2", "h3"} else block.element.getparent()
        if holder is None:
            continue
        inside = set(holder.iter())
        members = [
            j for j, other in enumerate(region[max(0, i - 6) : i + 7], start=max(0, i - 6)) if other.element in inside
        ]
        if len(members) <= 3 and region[members[-1] + 1 :] and _count(" ".join(region[j].text for j in members)) <= 120:
            found |= set(members)
    return found


def _standfirst(blocks: list[Block], region: list[Block], title: str, summary: str, parts: list[str]) -> list[str]:
    """What stands between the title and the article's element, where it is a sentence or the page's own summary."""
    if not region:
        return []
    first = next(i for i, block in enumerate(blocks) if block is region[0])
    top = next((i for i, block in enumerate(blocks[:first]) if block.tag == "h1"), first)
    known = {fold(part) for part in parts}
    near = set() if top == first else {blocks[top].element.getparent()}
    between = blocks[top + 1 : first]
    decked = any(block.tag in {"h2", "h3"} and not _repeats(block, summary) for block in between)
    found: list[str] = []
    for block in between:
        above = (block.element.getparent(), *list(block.element.iterancestors())[1:2])
        if fold(block.text) in known or block.linked > 0.2 or not 6 <= _count(block.text) <= 70:
            continue
        if classify(block.text) in _FURNITURE:
            continue
        shaped = _is_deck(block) or (_is_sentence(block) and block.tag == "p")
        if (shaped and not near.isdisjoint(above)) or (_repeats(block, summary) and not decked):
            found.append(block.text)
    return found[:3]


def _section(block: Block, region: list[Block]) -> Element:
    """The element that a heading over other articles heads: its own parent, if that holds little of the article."""
    total = _words([b for b in region if _is_sentence(b)])
    section = block.element
    for above in (block.element.getparent(), *list(block.element.iterancestors())[1:3]):
        if above is None:
            break
        inside = set(above.iter())
        prose = [b for b in region if b.element in inside and _is_sentence(b) and b.linked < 0.5]
        if _words(prose) > 0.35 * total:
            break
        section = above
    return section


def _declared_paragraphs(body: str) -> list[str]:
    """The paragraphs of a JSON-LD ``articleBody``; without breaks it is one paragraph."""
    if "<p" in body:
        body = re.sub(r"</p>|<br\s*/?>", "\n", body)
    body = clean(re.sub(r"<[^<>]{0,500}>", "", body))
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*", body)]
    return [part for part in parts if part and classify(part) is Kind.PROSE]


def _is_sentence(block: Block) -> bool:
    return block.linked < 0.8 and _count(block.text) >= 5 and classify(block.text) is Kind.PROSE


def _in_list(parts: list[str]) -> bool:
    """Whether a fragment at the end closes a list (its neighbour is a fragment too, or announces one)."""
    return len(parts) > 1 and (classify(parts[-2]) is Kind.FRAGMENT or parts[-2].endswith((":", ";")))


def _words(blocks: list[Block]) -> int:
    return sum(_count(block.text) for block in blocks)


def _count(text: str) -> int:
    return len(text.split())
