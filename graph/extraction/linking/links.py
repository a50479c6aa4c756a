"""Text to mentions: which stretch of it names which entity.

The gazetteer goes first, then names that the text itself introduces ("Uzbek trade minister Laziz Kudratov", "the
Northern Dialogue Forum (NDF)"), then short forms of people named before. What stays unclear stays unlinked: a missing
link is better than a wrong one.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.extraction.lexicon import LOCATIVE, OWNERS, REGION_NOUNS, TITLES
from graph.extraction.linking.names import Gazetteer, Known, Match, Word, words
from graph.extraction.linking.namesakes import other_of
from graph.extraction.linking.people import bearer, particles_before
from graph.model import Entity
from graph.terms import Iri, mint

_BODIES: Final = ("InternationalOrganisation", "Agency", "Organisation")
_OF_STATES: Final = ("State", "Region", "City", "Agency")
_ORDER: Final = (
    "State",
    "InternationalOrganisation",
    "Treaty",
    "Agency",
    "ArmedGroup",
    "Person",
    "PoliticalParty",
    "Facility",
    "City",
    "Region",
    "Organisation",
    "Office",
)
# Words behind which a name that a building shares with who sits in it is the building's.
_NEARBY: Final = frozenset("near outside inside into around hit struck damaged".split())
# At a building things happen, unless somebody is of it or feels something at those in it.
_OF_THERE: Final = frozenset(
    "official officials source sources spokesman spokeswoman staff aide aides adviser advisers anger fury".split()
)
_STRUCK: Final = frozenset("attack attacks strike strikes assault crash crashed attacked bombing".split())
# Nouns behind which a capital begins the name of what they mean, and the capitals that do not.
_INTRODUCING: Final = frozenset(
    "charity firm airline carmaker brokerage insurer retailer newspaper broadcaster".split()
)
_DATING: Final = re.compile(r"\b(?:in|since|until|till|by|from|last|next|late|early|this|of|on|\d+) $")
_CALENDAR: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)
_TOWN_OF: Final = re.compile(r"\b(?:city|town|village|port) of $")
_FAR_NAME: Final = 40
_ENDED: Final = re.compile(r"[,.;)]|$")
_PARTS: Final = frozenset("South North Central Latin Pan Meso Anglo Spanish".split())
_LONG_NAME: Final = 4
_OF: Final = ("da", "de", "do", "dos", "del", "di", "du")
_CAPITALISED: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zà-öø-ÿ][^\W\d_]*|(?:[A-Z]\.)+|[A-Z]|al|bin|ibn|von|van|de|der|da|el"
)
_SHORTENED: Final = frozenset("st mt jr sr md mr dr gen col sgt lt capt prof rev gov sen rep wm jos chas".split())
"""Words that are written with a full stop inside a name; behind any other of two letters and more, one ends it."""
_CROWNED: Final = re.compile(r"(?:King|Emir|Emperor) (?=[A-Z])")
_CROWN: Final = re.compile(r"(?:King|Queen|Emir|Emperor|Sultan) (?=[A-Z])")
"""What stands in front of a known name as an office, and not as a part of it."""
_ACRONYM: Final = re.compile(r"\s?\(\s?(?:the )?([A-Z][A-Za-z]{0,3}[A-Z]{1,6})\s?\)")
# What a new organisation is, by a word of its name.
_HEADS: Final = {
    "PoliticalParty": frozenset(
        "party partido parti partei partito partai democrats republicans conservatives liberals socialists".split()
    ),
    "Agency": frozenset("ministry army navy parliament senate government embassy cabinet police".split()),
}
_KIND_BEHIND: Final = re.compile(r" (party)\b")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that means an entity; ``form`` says how: name, abbreviation, demonym, short, nominal, pronoun.

    The form ``part`` is that of a name inside the name of something else ("2019 United Kingdom general election").
    ``speaks_for`` is the state for whose government a capital or seat may stand.
    """

    start: int
    end: int
    entity: Iri
    kind: str
    form: str = "name"
    speaks_for: Iri | None = None


@dataclass(slots=True)
class Links:
    """The mentions of one article, with what is known of the entities that they mean."""

    text: str
    gazetteer: Gazetteer
    mentions: list[Mention] = field(default_factory=list)
    entities: dict[Iri, Entity] = field(default_factory=dict)
    words: list[Word] = field(init=False)
    _named: Counter[Iri] = field(default_factory=Counter)
    _ends: list[int] = field(default_factory=list)
    """Where each mention ends: what is searched whenever a word is looked up."""

    def __post_init__(self) -> None:
        self.words = words(self.text)

    def add(self, start: int, end: int, known: Known, form: str = "name") -> Mention:
        """Put a mention in, unless another one covers the place already."""
        if found := self.at(start, end):
            return found
        self.entities.setdefault(known.iri, Entity(known.iri, known.kind, known.label))
        mention = Mention(start, end, known.iri, known.kind, form, known.speaks_for)
        index = self._first(start)
        self.mentions.insert(index, mention)
        self._ends.insert(index, end)
        self._named[mention.entity] += 1
        return mention

    def at(self, start: int, end: int) -> Mention | None:
        """The mention that overlaps these characters, if there is one."""
        first = bisect_right(self._ends, start)  # as _first says; words are looked up here too often for a call
        if first == len(self._ends):
            return None
        found = self.mentions[first]
        return found if found.start < end else None

    def _first(self, start: int) -> int:
        """Where the first mention that ends behind `start` stands: mentions are in order and never overlap."""
        return bisect_right(self._ends, start)

    def among(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap these characters, in order."""
        first = last = self._first(start)
        while last < len(self.mentions) and self.mentions[last].start < end:
            last += 1
        return self.mentions[first:last]

    def beginning(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin among these characters, in order."""
        return [one for one in self.among(start, end) if one.start >= start]

    def people(self) -> list[Known]:
        """The people named so far."""
        return [self.known(one.entity) for one in self.mentions if one.kind == "Person"]

    def replace(self, mention: Mention, other: Mention | None) -> None:
        """Put another mention in the place of one, or none; with its last mention an entity goes."""
        index = self._first(mention.start)
        self.mentions[index : index + 1] = [other] if other else []
        self._ends[index : index + 1] = [other.end] if other else []
        self._named[mention.entity] -= 1
        if other:
            self._named[other.entity] += 1
        if not self._named[mention.entity]:
            self.entities.pop(mention.entity, None)

    def keep(self, iri: Iri) -> Iri:
        """Take in an entity that the text means without naming it."""
        known = self.known(iri)
        self.entities.setdefault(iri, Entity(known.iri, known.kind, known.label))
        return iri

    def known(self, iri: Iri) -> Known:
        """What is known of an entity: from the reference data, or from this article alone."""
        if found := self.gazetteer.known.get(iri):
            return found
        entity = self.entities.get(iri)
        return Known(iri, entity.kind, entity.label) if entity else Known(iri, "Entity", iri)


def link(text: str, gazetteer: Gazetteer) -> Links:
    """The mentions of names in a text.

    Names known from the reference data come first, then people whom the text introduces with a title, acronyms that it
    introduces in brackets, and surnames of people named in full before.
    """
    links = Links(text, gazetteer)
    parts = links.words
    spans = {word.start: index for index, word in enumerate(parts)}
    for match in gazetteer.find(text, parts):
        first = spans[match.start]
        last = next(index for index in range(first, len(parts)) if parts[index].end == match.end)
        if known := _choose(match, text, parts, first, last, gazetteer):
            crown = _CROWN.match(text, match.start, match.end) if known.kind == "Person" else None
            links.add(crown.end() if crown else match.start, match.end, known, match.form)
    _introduced_people(links, parts)
    _introduced_bodies(links, parts)
    acronyms(links)
    short_names(links, parts)
    return links


def _choose(match: Match, text: str, parts: list[Word], first: int, last: int, gazetteer: Gazetteer) -> Known | None:
    before = parts[first - 1] if first else None
    after = parts[last + 1] if last + 1 < len(parts) else None
    near_before = before if before and text[before.end : match.start] in (" ", "-", "’", "'") else None
    near_after = after if after and text[match.end : after.start] in (" ", "-") else None
    candidates = sorted(match.candidates, key=_rank)
    if near_before and near_before.folded == "other":
        candidates = other_of(candidates, text, match.start, match.end, gazetteer)
    if kind := _kind_beside(text, match.start, near_after):
        candidates = [one for one in candidates if one.kind == kind] or candidates
    if before and text[before.end : match.start] == ", ":
        inside = [
            one
            for one in candidates
            if any(
                place == one.iri
                for near in gazetteer.find(before.text)
                for city in near.candidates
                for place in city.within
            )
        ]
        candidates = inside or candidates
    if after and candidates[0].kind == "City" and text[match.end : after.start] == ", ":
        candidates = _lying_in(candidates, text, after.start, gazetteer)
    if _struck(parts[:first]):
        candidates.sort(key=lambda one: one.kind != "Facility")
    best = candidates[0]
    if match.form == "demonym" and match.candidates[0].kind != "State":
        return None
    if match.form == "demonym" and near_before and _is_continental(near_before.text, text[match.start : match.end]):
        return None
    if (
        best.kind in _BODIES
        and near_before is not None
        and (
            _possesses(text, near_before, match.start)
            or (_is_name_part(near_before, text) and not any(gazetteer.find(near_before.text)))
        )
    ):
        return None
    if best.kind not in ("City", "Region"):
        return best
    if first == last and near_before is not None and near_before.text in _OF and _is_name_part(parts[first - 2], text):
        return None  # "Mocímboa da Praia" is not Praia
    cue = near_before is not None and near_before.folded in LOCATIVE
    listed = near_after is not None and near_after.folded in REGION_NOUNS | {"city"}
    if (
        first == last
        and not cue
        and not listed
        and (_is_name_part(near_before, text) or _is_name_part(near_after, text))
    ):
        return None
    if best.speaks_for or best.weight >= 1_000_000 or cue or listed or last > first:
        return best
    return best if before and text[before.end : match.start] == ", " else None


def _kind_beside(text: str, start: int, after: Word | None) -> str:
    """What the words beside a name say that it is: a "city of" that name, a "province" behind it."""
    if after and after.folded in REGION_NOUNS:
        return "Region"
    return "City" if _TOWN_OF.search(text, max(0, start - 12), start) else ""


def _lying_in(cities: list[Known], text: str, start: int, gazetteer: Gazetteer) -> list[Known]:
    """Of cities of one name those that lie in the region behind a comma; where none does, a city that is not known:
    "Birmingham, Alabama" is none of England."""
    behind = next((one for one in gazetteer.find(text[start : start + _FAR_NAME]) if one.start == 0), None)
    regions = [one for one in behind.candidates if one.kind in ("Region", "State")] if behind else []
    if behind is None or not regions:
        return cities
    inside = [one for one in cities if any(place.iri in one.within for place in regions)]
    if inside or not _ENDED.match(text, start + behind.end) or any(one.kind == "State" for one in regions):
        return inside or cities
    states = {place for one in cities for place in (*one.within, *_above(one, gazetteer))}
    if any(place in states for one in regions for place in one.within):
        return cities
    name = text[: start - 2].rpartition(cities[0].label)[1] or cities[0].label
    region = regions[0]
    return [Known(mint("place", f"{name} {region.label}"), "Place", name, (region.iri,))]


def _above(city: Known, gazetteer: Gazetteer) -> tuple[Iri, ...]:
    places = (gazetteer.known.get(place) for place in city.within)
    return tuple(iri for place in places if place for iri in place.within)


def _struck(before: list[Word]) -> bool:
    """Whether what follows these words is a building that is hit, near or the scene: "crashed into", "met at"."""
    said = [word.folded for word in before[-4:] if word.folded not in ("the", "a", "an")]
    if said[-1:] == ["at"] and len(said) > 1 and said[-2] not in _OF_THERE:
        return True
    return bool(said) and (
        said[-1] in _NEARBY or (said[-1] in ("on", "against", "at") and not _STRUCK.isdisjoint(said[:-1]))
    )


def _is_continental(before: str, demonym: str) -> bool:
    """Whether a demonym is one of a continent: "South American states" are none of the United States."""
    return demonym.startswith("American") and before in _PARTS


def _possesses(text: str, word: Word, start: int) -> bool:
    """Whether a body's name has an owner in front that is no part of it: "his country's Security Council"."""
    return (
        text[word.end - 2 : start].startswith(("'s", "’s"))
        or word.folded in OWNERS
        or (word.folded == "s" and text[word.start - 1 : word.start] in ("'", "’"))
    )


def _is_name_part(word: Word | None, text: str) -> bool:
    """Whether a neighbour is written as part of a name, and not merely because a sentence begins with it."""
    if word is None or not word.text[:1].isupper() or word.folded in TITLES:
        return False
    opens = word.start == 0 or text[: word.start].rstrip(" \"“'‘").endswith((".", "!", "?", "\n", ":"))
    return not opens


def _rank(known: Known) -> tuple[int, int, str]:
    order = _ORDER.index(known.kind) if known.kind in _ORDER else len(_ORDER)
    return (order, -known.weight, known.iri)


def _introduced_people(links: Links, parts: list[Word]) -> None:
    runs = [_name_run(links, parts, index + 1, word.end) for index, word in enumerate(parts) if word.folded in TITLES]
    # longer names first: "Mr Rodriguez Saa" is President Adolfo Rodriguez Saa
    for run in sorted((run for run in runs if len(run) >= 2), key=len, reverse=True):
        introduce(links, run[0].start, run[-1].end, "Person")


def _introduced_bodies(links: Links, parts: list[Word]) -> None:
    """Bodies of one or two words that the text names behind what they are: "the charity Mercy Bridge"."""
    for index, word in enumerate(parts[:-1]):
        if word.text not in _INTRODUCING or parts[index + 1].text in _CALENDAR:
            continue
        run = _name_run(links, parts, index + 1, word.end)
        if 0 < len(run) < _LONG_NAME:
            introduce(links, run[0].start, run[-1].end, "Organisation")


def _name_run(links: Links, parts: list[Word], begin: int, after: int) -> list[Word]:
    run: list[Word] = []
    for word in parts[begin : begin + 5]:
        gap = links.text[after : word.start]
        rest = gap == "-" and word.text.isalpha()  # "Dae-jung"
        fits = (
            (rest or _CAPITALISED.fullmatch(word.text))
            and word.folded not in TITLES
            and (gap in (" ", "-", "’", "'") or (gap == ". " and _is_shortened(run[-1].text if run else "")))
        )
        if not fits or links.at(word.start, word.end) or (not run and gap != " "):
            break
        run.append(word)
        after = word.end
    while run and links.text[run[-1].start - 1] != "-" and (len(run[-1].text) == 1 or not run[-1].text[:1].isupper()):
        run.pop()
    return run


def _is_shortened(word: str) -> bool:
    """Whether a full stop behind a word shortens it and ends no sentence: "John F. Kerry", "St. Petersburg"."""
    return len(word) == 1 or word.lower() in _SHORTENED


def introduce(links: Links, start: int, end: int, kind: str, owners: Sequence[Iri] = ()) -> None:
    """Take in a new name; ``owners`` are the states named in it, for which a body of the state speaks."""
    if kind == "Person" and (titled := _CROWNED.match(links.text, start, end)):
        start = titled.end()  # "King Gyanendra"
    name = " ".join(links.text[start:end].split())
    prefix = {"Person": "person", "Organisation": "org"}.get(kind, "place")
    if kind == "Organisation":
        behind = _KIND_BEHIND.match(links.text, end)  # "the Ennahda party"
        nouns = {word.folded for word in words(name)} | ({behind[1]} if behind else set())
        kind = next((one for one, heads in _HEADS.items() if nouns & heads), kind)
    speaks_for = owners[0] if owners and kind == "Agency" else None
    if kind == "Person":
        spoken = words(name)
        same = links.gazetteer.people.get((spoken[0].folded, spoken[-1].folded), []) if len(spoken) > 1 else []
        if len(same) == 1 and {word.folded for word in spoken} <= {word.folded for word in words(same[0].label)}:
            links.add(start, end, same[0])
            return
        if whole := bearer(name, links.people()):
            links.add(start, end, whole, "short")
            return
    if kind == "Place":
        same = [
            one
            for match in links.gazetteer.find(name)
            if match.end - match.start == len(name)
            for one in match.candidates
        ]
        if match := next(iter(sorted(same, key=_rank)), None):
            links.add(start, end, match)
            return
    links.add(start, end, Known(mint(prefix, name), kind, name, tuple(owners[:1]), speaks_for))


def acronyms(links: Links) -> None:
    """Short forms that the text gives in brackets behind a name, wherever it uses them."""
    for mention in list(links.mentions):
        found = _ACRONYM.match(links.text, mention.end)
        if found is None or mention.kind in ("Person", "City"):
            continue
        short = found.group(1)
        known = links.known(mention.entity)
        if mention.kind in ("State", "Region") and not is_short_for(short, links.text[mention.start : mention.end]):
            continue  # the party "of Croatia (SDP)"
        for place in re.finditer(rf"\b{re.escape(short)}\b", links.text):
            links.add(place.start(), place.end(), known, "abbreviation")


def is_short_for(acronym: str, name: str) -> bool:
    """Whether the letters are first letters of the name's words, in their order."""
    firsts = iter(word.text[0].upper() for word in words(name))
    return all(letter in firsts for letter in acronym.upper())


def short_names(links: Links, parts: list[Word]) -> None:
    """Surnames of people who were named in full before, the latest namesake first; "until May" is a month."""
    surnames: dict[str, Known] = {}
    full = {mention.start: mention for mention in links.mentions if mention.kind == "Person"}
    for word in parts:
        if mention := full.get(word.start):
            surnames[links.text[mention.start : mention.end].split()[-1]] = links.known(mention.entity)
        elif (
            word.text in surnames
            and not links.at(word.start, word.end)
            and not (word.text in _CALENDAR and _DATING.search(links.text[max(0, word.start - 9) : word.start]))
        ):
            start = particles_before(links.text, word.start)
            links.add(word.start if links.at(start, word.start) else start, word.end, surnames[word.text], "short")


def state_of(known: Known, links: Links) -> Iri | None:
    """The state that an entity is, lies in, acts for or heads, as far as the reference data says."""
    if known.kind == "State":
        return known.iri
    if known.kind == "InternationalOrganisation":
        return None  # NATO acts for no state, and not for the one in which it has its seat
    for place in known.within:
        if (found := state_of(links.known(place), links)) is not None:
            return found
    return None


def most_meant(links: Links, before: int) -> Iri | None:
    """The state that a text up to a place means more often than any other: itself, by its people, cities and bodies."""
    mentions = links.mentions[: bisect_right(links.mentions, before - 1, key=lambda one: one.start)]
    counts = Counter[Iri]()
    for entity, times in Counter([one.entity for one in mentions]).items():
        known = links.known(entity)
        if known.kind in _OF_STATES and (state := state_of(known, links)):
            counts[state] += times
    best = counts.most_common(2)
    return None if not best or (len(best) > 1 and best[0][1] == best[1][1]) else best[0][0]
