"""The gazetteer: every name that the reference data knows, found in a text by longest match.

Names are compared word by word, without accents. Upper and lower case count: a name that begins with a capital is only
found where the text has one, and an abbreviation only as it is written ("US" is not "us", "WHO" is not "Who").
"""

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox

import ontology
from graph.terms import Iri, expand, local_name

_WORD: Final = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+")
# What may stand between two words of one name.
_GAP: Final = re.compile(r"[  ]|[-–’'‘ʻ]|\.  ?| & |\n(?!\n)")
_BEHIND_COMMA: Final = ("Inc", "Commonwealth")
_LABEL: Final = expand("rdfs:label")
_NAMES: Final[dict[str, str]] = {
    _LABEL: "name",
    expand("skos:altLabel"): "name",
    expand("fds:formerName"): "name",
    expand("fds:abbreviation"): "abbreviation",
    expand("fds:demonym"): "demonym",
}
_DETAILS: Final[dict[str, str]] = {
    expand("rdf:type"): "kind",
    expand("fds:speaksFor"): "speaks_for",
    expand("fds:population"): "population",
    expand("fds:locatedIn"): "within",
    expand("fds:partOf"): "within",
    expand("fds:agencyOf"): "within",
}
# Words of a name that newspapers write small: "Kaduna state".
_GENERIC: Final = frozenset(("State", "Province", "Region", "Oblast", "District", "Governorate", "Prefecture"))
_JUNIOR: Final = re.compile(r",? (?:Jr|Sr|II|III)\.?$")
_ARTICLES: Final = ("the", "The")
# How a state is governed where an army does it, or what it gives: the words behind "Mali's military", which then is an
# adjective and no army.
_ADJECTIVE: Final = re.compile(
    r" (?:government|junta|regime|council|authorit|administration|leader|rule|dictator|coup"
    r"|aid\b|assistance|help|funding|hardware|supplies)"
)
# Articles and obligations are found by their numbers; an office means whoever holds it (see treaties and actors).
_NOT_NAMED: Final = ("TreatyArticle", "Obligation", "Office")


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the reference data, as far as linking needs it.

    ``within`` are the places it lies in, or the state whose agency it is; ``speaks_for`` the state for whose
    government a newspaper uses its name; ``weight`` orders namesakes (people who live there, for a city).
    """

    iri: Iri
    kind: str
    label: str
    within: tuple[Iri, ...] = ()
    speaks_for: Iri | None = None
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of text that is some entity's name; ``form`` is ``name``, ``abbreviation`` or ``demonym``."""

    start: int
    end: int
    form: str
    candidates: tuple[Known, ...]


class Word(NamedTuple):
    """A word of a text with its offsets and its folded form."""

    text: str
    start: int
    end: int
    folded: str


def words(text: str) -> list[Word]:
    """The words of a text; hyphens and apostrophes part them.

    >>> [word.text for word in words("The U.S. and the Tajik-Afghan border")]
    ['The', 'U.S.', 'and', 'the', 'Tajik', 'Afghan', 'border']
    """
    return [Word(found.group(), found.start(), found.end(), fold(found.group())) for found in _WORD.finditer(text)]


@cache
def fold(word: str) -> str:
    """A word in lower case without accents or full stops.

    >>> fold("São"), fold("U.S.")
    ('sao', 'us')
    """
    if word.isascii():
        return word.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace(".", "")


_Entry = tuple[str, str, Known]
"""A name as it is spelt, its form, and whose it is."""


class _Names:
    """The names that begin with one word: by their folded words, and how many words they have, the longest first."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, ...], list[_Entry]] = {}
        self.lengths: list[int] = []

    def add(self, key: tuple[str, ...], entry: _Entry) -> None:
        self.entries.setdefault(key, []).append(entry)
        if len(key) not in self.lengths:
            self.lengths = sorted((*self.lengths, len(key)), reverse=True)


class Gazetteer:
    """Names of known entities."""

    def __init__(self, entities: Iterable[tuple[Known, Iterable[tuple[str, str]]]]) -> None:
        self.known: dict[Iri, Known] = {}
        self.people: dict[tuple[str, str], list[Known]] = {}
        """People by their first and last name: "Choguel Kokalla Maïga" is "Choguel Maïga" too."""
        self.names_of: dict[Iri, tuple[str, ...]] = {}
        """All that each person is called, without "Jr."."""
        self.demonyms: dict[Iri, str] = {}
        """One adjective of each state: "Gabonese"."""
        self._index: dict[str, _Names] = {}
        """What begins with a word."""
        every = [(entity, list(names)) for entity, names in entities]
        begun = Counter(entity.label.partition(" ")[0] for entity, _ in every)
        for entity, named in every:
            self.known[entity.iri] = entity
            for name, form in named:
                self._add(entity, name, form)
            if entity.kind == "Person" and (spoken := words(_JUNIOR.sub("", entity.label))) and len(spoken) > 1:
                self.people.setdefault((spoken[0].folded, spoken[-1].folded), []).append(entity)
            if entity.kind == "Person":
                self.names_of[entity.iri] = tuple(_JUNIOR.sub("", name) for name, _ in named)
            adjectives = [name for name, form in named if form == "demonym"]
            if adjectives:
                singular = [one for one in adjectives if f"{one}s" in adjectives or not one.endswith("s")]
                # "Turkish", with which names begin, and not "Turk"; else "Philippine" and not "Pinoy": what is cut from
                # the name itself is the plainest
                self.demonyms[entity.iri] = min(
                    singular or adjectives,
                    key=lambda one: (-begun[one], not entity.label.startswith(one), len(one), one),
                )

    def _add(self, entity: Known, name: str, form: str) -> None:
        parts = words(name)
        key = tuple(part.folded for part in parts)
        if key and len("".join(key)) > 1 and entity.kind not in _NOT_NAMED:
            # "the States" is only found with its article; "the European Union" does not need it.
            spelt = " ".join(part.text for part in parts)
            if parts[0].text in _ARTICLES and len(parts) > 2:
                spelt, key = spelt.partition(" ")[2], key[1:]
            self._index.setdefault(key[0], _Names()).add(key, (spelt, form, entity))

    @classmethod
    def of_files(cls, files: Iterable[Path]) -> "Gazetteer":
        """The gazetteer of some reference data sets in Turtle."""
        names: dict[str, list[tuple[str, str]]] = {}
        details: dict[str, dict[str, list[str]]] = {}
        labels: dict[str, str] = {}
        for file in files:
            for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
                predicate = quad.predicate.value
                form, field = _NAMES.get(predicate), _DETAILS.get(predicate)
                if not form and not field:  # most of what stands there tells nothing of names
                    continue
                me, told = quad.subject, quad.object
                if not isinstance(me, ox.NamedNode) or not isinstance(told, (ox.NamedNode, ox.Literal)):
                    continue
                if form:
                    names.setdefault(me.value, []).append((told.value, form))
                    if predicate == _LABEL:
                        labels[me.value] = told.value
                elif field:
                    details.setdefault(me.value, {}).setdefault(field, []).append(told.value)
        return cls(
            (_known(iri, labels[iri], details.get(iri, {})), forms) for iri, forms in names.items() if iri in labels
        )

    def find(self, text: str, parts: list[Word] | None = None) -> Iterator[Match]:
        """The matches in a text, in order, longest first, none inside another."""
        parts = words(text) if parts is None else parts
        position = 0
        while position < len(parts):
            found = self._longest(text, parts, position)
            if found is None:
                position += 1
                continue
            length, match = found
            if parts[position].text.lower() in ("the", "an", "a"):
                # "the Caribbean Community" is no sea, although "the Caribbean" is one; and where a name goes without
                # the article too, "the Swiss ambassador" has one of his own
                inner = self._longest(text, parts, position + 1) if position + 1 < len(parts) else None
                if inner and (inner[1].end > match.end or inner[1] == replace(match, start=inner[1].start)):
                    length, match = inner[0] + 1, inner[1]
            yield match
            position += length

    def named(self, name: str) -> tuple[Known, ...]:
        """Those of whom a text is the whole name: all namesakes; none where it is a part of a name, or has more."""
        whole = (one.candidates for one in self.find(name) if (one.start, one.end) == (0, len(name)))
        return next(whole, ())

    def _longest(self, text: str, parts: list[Word], at: int) -> tuple[int, Match] | None:
        names = self._index.get(parts[at].folded)
        if not names:
            return None
        for length in names.lengths:
            chosen = parts[at : at + length]
            entries = names.entries.get(tuple(word.folded for word in chosen))
            if entries is None or len(chosen) < length or not _in_one(text, chosen):
                continue
            if length > 1 and chosen[-1].folded == "military" and _ADJECTIVE.match(text, chosen[-1].end):
                continue  # "Mali's military government" is how Mali is governed, and not its army
            fitting = [(form, known) for spelt, form, known in entries if _written_alike(spelt, chosen, form)]
            if fitting:
                form = min(form for form, _ in fitting)
                candidates = tuple({known.iri: known for _, known in fitting}.values())
                return length, Match(chosen[0].start, chosen[-1].end, form, candidates)
        return None


@cache
def reference_gazetteer() -> Gazetteer:
    """The gazetteer of the reference data that comes with Foedus."""
    return Gazetteer.of_files(sorted(ontology.REFERENCE.glob("*.ttl")))


def _known(iri: str, label: str, details: dict[str, list[str]]) -> Known:
    kinds = sorted(local_name(kind) for kind in details.get("kind", ["Entity"]))
    speaks_for = next(iter(sorted(details.get("speaks_for", ()))), None)
    weight = max(map(int, details.get("population", ["0"])))
    return Known(
        Iri(iri),
        kinds[0],
        label,
        tuple(sorted(map(Iri, details.get("within", ())))),
        Iri(speaks_for) if speaks_for else None,
        weight,
    )


def _in_one(text: str, found: list[Word]) -> bool:
    """Whether nothing stands between words that may not stand inside a name."""
    return all(
        _GAP.fullmatch(text, one.end, two.start) or (two.text in _BEHIND_COMMA and text[one.end : two.start] == ", ")
        for one, two in itertools.pairwise(found)
    )


def _written_alike(name: str, found: list[Word], form: str) -> bool:
    spelt = name.split(" ")
    if form == "abbreviation" or (len(spelt) == 1 and name.isupper()):
        return all(one.replace(".", "") == two.text.replace(".", "") for one, two in zip(spelt, found, strict=True))
    return all(
        not one[:1].isupper() or two.text[:1].isupper() or (at and one in _GENERIC)
        for at, (one, two) in enumerate(zip(spelt, found, strict=True))
    )
