"""The ontology's frames, compiled: a line of lemmas with slots becomes a head with the arguments that it must have.

What a frame may look like, by example::

    {subject} join {object}                       verb, object
    {subject} accede to {object}                  verb, preposition
    {actor} impose [sanction|embargo] on {recipient}    verb, one of these objects, preposition
    {actor} carry out attack on {recipient}       phrasal verb, object, preposition
    {actor} vow to {clause}                       verb with a clause that is not looked into
    {subject} be member of {object}               noun, however it is predicated: copula, apposition, title
    {object} prime minister {subject}             noun between two names: "Armenian Prime Minister Nikol Pashinyan"
    {object} member include {subject}             verb whose subject is a noun that belongs to the object
    attack by {actor} on {recipient}              noun with its arguments
    {subject} [government|administration]         noun that belongs to somebody ("the Vladimir Putin government")

Order in the sentence does not matter: predications have their arguments by role (see :mod:`graph.extraction.clauses`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final, Generic, TypeVar

from graph.errors import VocabularyError
from graph.extraction.clauses import CLAUSE, OBJECT, OWNER, SUBJECT, TO_CLAUSE

SECOND: Final = ("object", "recipient")
_ELEMENT: Final = re.compile(r"\{(\w+)\}|\[([^\]]+)\]|([\w'’.-]+)")
_PREPOSITIONS: Final = frozenset(
    "outside along of in to for on with against from by between among at over as into under about through within "
    "towards toward "
    "after alongside before since during across around behind beyond near onto upon without out_of because_of".split()
)
_IRREGULAR: Final = frozenset(
    "sworn made chosen led held set put won taken seen run built lost known driven bound".split()
)
_LISTING: Final = ("include", "comprise", "be")
INNER: Final = "inner "
OWNER_OF_SUBJECT: Final = "owner of subject"
_PARTICLES: Final = frozenset("out up off down away back over in on forward together apart".split())

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Element:
    """One piece of a frame: a slot, or a word out of some, with the words that must stand just before it."""

    slot: str = ""
    words: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compiled(Generic[T]):
    """A frame ready for matching. ``roles`` says which argument of the head each element must be."""

    source: T
    pattern: str
    head: str
    is_verb: bool
    particle: str
    roles: tuple[tuple[str, Element], ...]
    before: tuple[str, ...] = ()
    weight: int = field(init=False, repr=False, compare=False)
    """How much it says: its words and arguments, the other side twice."""
    spoken: frozenset[str] = field(init=False, repr=False, compare=False)
    """The words of its arguments."""

    def __post_init__(self) -> None:
        weight = len(self.before) + sum(2 if element.slot in SECOND else 1 for _, element in self.roles)
        spoken = frozenset(word for _, element in self.roles if not element.slot for word in element.words)
        object.__setattr__(self, "weight", weight)
        object.__setattr__(self, "spoken", spoken)


def compile_frame(source: T, pattern: str) -> Iterator[Compiled[T]]:
    """The compiled readings of a pattern: as a verb, as a noun, or both; the sentence decides which one it is.

    Raises :class:`~graph.errors.VocabularyError` for a pattern without a word.

    >>> [(frame.head, frame.is_verb) for frame in compile_frame(None, "{subject} accede to {object}")]
    [('accede', True)]
    >>> [(frame.head, frame.is_verb) for frame in compile_frame(None, "{object} prime minister {subject}")]
    [('prime', True), ('minister', False)]
    """
    elements = [
        Element(slot, tuple(choice.split("|")) if choice else (word.lower(),) if word else ())
        for slot, choice, word in _ELEMENT.findall(pattern)
    ]
    if not any(element.words for element in elements):
        raise VocabularyError(f"the frame {pattern!r} has no word: give at least a verb or a noun")
    elements = list(_joined(elements))
    elements = [element for element in elements if element.words not in (("'s",), ("former",), ("the",), ("a",))]
    if not any(element.words for element in elements):
        return
    if not elements[0].slot:
        yield from _from_noun(source, pattern, elements)
    elif len(elements) > 1 and elements[1].words == ("be",):
        yield from _after_be(source, pattern, elements[0], elements[2:])
    else:
        yield from _verbal(source, pattern, SUBJECT, elements)
        if elements[0].slot not in ("subject", "object"):
            return
        # Only lasting relations are said by titles and owners: "KIA, Kuwait's fund" funds nobody.
        if len(elements) == 2:
            for head in elements[1].words:
                yield Compiled(source, pattern, head, False, "", ((OWNER, elements[0]),))
        if (
            elements[-1].slot
            and len(elements) > 2
            and all(element.words for element in elements[1:-1])
            and elements[-2].words[0] not in _PREPOSITIONS
        ):
            yield from _title(source, pattern, elements[0], elements[1:-1], elements[-1])


def _joined(elements: list[Element]) -> Iterator[Element]:
    """The elements with "out of" and "because of" as one preposition each."""
    waiting: Element | None = None
    for element in elements:
        if waiting and element.words == ("of",):
            yield Element(words=(f"{waiting.words[0]}_of",))
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = element if element.words in (("out",), ("because",)) else None
        if not waiting:
            yield element
    if waiting:
        yield waiting


def _verbal(source: T, pattern: str, role: str, elements: list[Element]) -> Iterator[Compiled[T]]:
    """Subject, verb, perhaps a particle, then objects and prepositions. With role ``object`` it is a passive."""
    subject, verb, *rest = elements
    readings = [("", rest)]
    if rest and rest[0].words and rest[0].words[0] in _PARTICLES:
        phrasal = (rest[0].words[0], rest[1:])
        # "go on strike", "hand over prisoners": the parser takes some for prepositions, and the frame does not mind.
        governs = rest[0].words[0] in _PREPOSITIONS and rest[1:] and not _is_preposition(rest[1])
        readings = [phrasal, *readings] if governs else [phrasal]
    for head, (particle, rest) in product(verb.words, readings):
        yield Compiled(source, pattern, head, True, particle, ((role, subject), *_arguments(rest)))
        if len(rest) > 2 and rest[0].words == ("to",) and rest[1].words:
            inner = [(f"{INNER}{inner}", element) for inner, element in _arguments(rest[2:])]
            yield Compiled(source, pattern, head, True, particle, ((role, subject), (TO_CLAUSE, rest[1]), *inner))


def _is_preposition(element: Element) -> bool:
    """Whether an element is a preposition: "over" governs nothing in "take over from"."""
    return bool(element.words) and element.words[0] in _PREPOSITIONS


def _after_be(source: T, pattern: str, subject: Element, rest: list[Element]) -> Iterator[Compiled[T]]:
    """A passive ("be admitted to …") or a noun ("be member of …", "be under control of …")."""
    if not rest or rest[0].slot:
        return
    word = rest[0].words[0]
    if word.endswith("ed") or word in _IRREGULAR:
        yield from _verbal(source, pattern, OBJECT, [subject, *rest])
        yield Compiled(source, pattern, word, False, "", ((SUBJECT, subject), *_arguments(rest[1:])))
        return
    while rest and rest[0].words and rest[0].words[0] in _PREPOSITIONS:
        rest = rest[1:]
    noun = next(iter(_arguments(rest)), None)
    if noun and noun[1].words:
        following = list(_arguments(rest))[1:]
        for head in noun[1].words:
            yield Compiled(source, pattern, head, False, "", ((SUBJECT, subject), *following), noun[1].before)


def _from_noun(source: T, pattern: str, elements: list[Element]) -> Iterator[Compiled[T]]:
    """A noun with its arguments, or "member of {object} include {subject}"."""
    (_, noun), *following = _arguments(elements)
    if elements[-1].slot and len(elements) > 3 and elements[-2].words and elements[-2].words[0] not in _PREPOSITIONS:
        yield from _title(source, pattern, elements[2], [elements[0], elements[-2]], elements[-1])
    else:
        for head in noun.words:
            yield Compiled(source, pattern, head, False, "", tuple(following), noun.before)


def _title(source: T, pattern: str, owner: Element, middle: list[Element], last: Element) -> Iterator[Compiled[T]]:
    """A noun between two names, or a verb whose subject is a noun that belongs to the first name."""
    before = tuple(element.words[0] for element in middle[:-1])
    for head in middle[-1].words:
        if before and head in _LISTING:
            yield Compiled(source, pattern, head, True, "", ((OWNER_OF_SUBJECT, owner), (OBJECT, last)), before)
        else:
            yield Compiled(source, pattern, head, False, "", ((OWNER, owner), (SUBJECT, last)), before)


def _arguments(rest: list[Element]) -> Iterator[tuple[str, Element]]:
    """What follows a verb: an object, then prepositions, each with what it governs.

    A slot in front of a noun ("take over {object} presidency") is the noun's owner, as "presidency of {object}".
    """
    role, nouns = OBJECT, list[Element]()
    owners: list[Element] = []
    for index, element in enumerate(rest):
        following = rest[index + 1] if index + 1 < len(rest) else Element()
        if element.slot == "clause":
            yield (TO_CLAUSE if index and rest[index - 1].words == ("to",) else CLAUSE), element
        elif element.words and element.words[0] in _PREPOSITIONS:
            yield from _phrase(role, nouns)
            role, nouns = element.words[0], []
        elif element.words:
            nouns.append(element)
        elif following.words and following.words[0] not in _PREPOSITIONS:
            owners.append(element)
        else:
            yield from _phrase(role, nouns)
            yield (OBJECT if nouns else role), element
            nouns = []
    yield from _phrase(role, nouns)
    yield from (("of", owner) for owner in owners)


def _phrase(role: str, nouns: list[Element]) -> Iterator[tuple[str, Element]]:
    if nouns:
        yield role, _noun(nouns)


def _noun(nouns: list[Element]) -> Element:
    return Element(words=nouns[-1].words, before=tuple(noun.words[0] for noun in nouns[:-1]))
