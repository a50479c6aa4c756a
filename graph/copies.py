"""One story in many papers: which articles are copies of which, however they were altered a little.

A text is sketched by MinHash (Broder 1997) over its runs of words: the share of equal places in two sketches estimates
the share of runs that two texts have in common. Bands of the sketch (locality-sensitive hashing) are kept in the store,
so that candidates are found by a look-up. Articles that are alike, directly or through others, are one story; its root
is the article published first, of several of one day that with the smallest IRI. All others are derived from it. That
depends on which articles there are, and not on the order in which they came.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf import DEFAULT_GRAPH, node
from graph.store.interface import Quads
from graph.terms import READINGS_GRAPH, Iri

DERIVED: Final = node("prov:wasDerivedFrom")
_SKETCH, _BAND = node("fds:textSketch"), node("fds:textBand")
_READINGS: Final = NamedNode(READINGS_GRAPH)

_PLACES, _ROWS, _RUN = 64, 4, 4
"""Places of a sketch, places of a band, words of a run: texts alike by half already share a band."""
_ALIKE: Final = 0.6
"""The share of common runs from which a text is a copy: two reporters on one event have below 0.2 in common."""
_FEWEST: Final = 20
"""Words below which a text is no story: two short texts may be alike by chance."""


def sketch(text: str) -> str:
    """The sketch of a text, in hexadecimal; empty for one of a few words.

    >>> story = "Troops of the alliance landed in Almaty on Friday morning to guard the airport and " * 3
    >>> len(sketch(story)), sketch(story) == sketch(story.upper()), sketch("Troops landed.")
    (512, True, '')
    """
    from datasketch import MinHash

    words = [word for word in ("".join(filter(str.isalnum, part)) for part in text.casefold().split()) if word]
    if len(words) < _FEWEST:
        return ""
    places = MinHash(num_perm=_PLACES, seed=1)
    places.update_batch([" ".join(words[at : at + _RUN]).encode() for at in range(len(words) - _RUN + 1)])
    return "".join(f"{int(place):08x}" for place in places.hashvalues)


def sketch_quads(article: Iri, sketched: str) -> list[Quad]:
    """What the store keeps of an article to find its copies."""
    if not sketched:
        return []
    me, width = NamedNode(article), 8 * _ROWS
    bands = (
        f"{at // width}-{hashlib.sha256(sketched[at : at + width].encode()).hexdigest()[:12]}"
        for at in range(0, len(sketched), width)
    )
    return [
        Quad(me, _SKETCH, Literal(sketched), _READINGS),
        *(Quad(me, _BAND, Literal(band), _READINGS) for band in bands),
    ]


def relinked(before: Quads, after: Quads, articles: Iterable[Iri]) -> tuple[set[Quad], set[Quad]]:
    """Which articles are derived from which: what has to go and what has to come when these articles change."""
    stories = [_story(store, article) for article in articles for store in (before, after)]
    affected = sorted(set().union(*stories)) if stories else []
    old = {quad for article in affected for quad in before.quads(NamedNode(article), DERIVED, None, DEFAULT_GRAPH)}
    new: set[Quad] = set()
    seen: set[Iri] = set()
    for article in affected:
        if article not in seen:
            story = _story(after, article)
            seen |= story
            root = min(story, key=lambda one: (_issued(after, one), one), default=None)
            new |= {
                Quad(NamedNode(one), DERIVED, NamedNode(root), DEFAULT_GRAPH) for one in story if root and one != root
            }
    return old - new, new - old


def root_of(store: Quads, article: Iri) -> Iri:
    """The article from which this one is derived: itself, where it is no copy."""
    for quad in store.quads(NamedNode(article), DERIVED, None, DEFAULT_GRAPH):
        if isinstance(quad.object, NamedNode):
            return Iri(quad.object.value)
    return article


def _story(store: Quads, article: Iri) -> set[Iri]:
    """An article with all that are alike, directly or through others; nothing where the store has no sketch of it."""
    first = _sketched(store, article)
    if first is None:
        return set()
    found, waiting = {article}, [first]
    refused: dict[tuple[Iri, str], bool] = {}
    while waiting:
        one = waiting.pop()
        for band in store.quads(NamedNode(one.article), _BAND, None, _READINGS):
            if not isinstance(band.object, Literal):
                continue
            for quad in store.quads(None, _BAND, band.object, _READINGS):
                other = Iri(quad.subject.value) if isinstance(quad.subject, NamedNode) else one.article
                if other in found or refused.get((other, one.article)):
                    continue
                candidate = _sketched(store, other)
                if candidate and _alike(one.places, candidate.places):
                    found.add(other)
                    waiting.append(candidate)
                else:
                    refused[other, one.article] = True
    return found


@dataclass(frozen=True, slots=True)
class _Sketched:
    article: Iri
    places: tuple[str, ...]


def _sketched(store: Quads, article: Iri) -> _Sketched | None:
    for quad in store.quads(NamedNode(article), _SKETCH, None, _READINGS):
        if isinstance(quad.object, Literal):
            text = quad.object.value
            return _Sketched(article, tuple(text[at : at + 8] for at in range(0, len(text), 8)))
    return None


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return sum(map(str.__eq__, one, other)) >= _ALIKE * _PLACES


def _issued(store: Quads, article: Iri) -> str:
    """The day on which an article was published; one of an unknown day comes after all others."""
    me = NamedNode(article)
    return min(
        (
            quad.object.value
            for quad in store.quads(me, node("dct:issued"), None, me)
            if isinstance(quad.object, Literal)
        ),
        default="9999",
    )
