"""A known name where it stands in a text: what the words in front of it and behind it say that it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import LOCATIVE, OWNERS, REGION_NOUNS, TITLES
from graph.extraction.linking.names import Match, Word

_TOWN_OF: Final = re.compile(r"\b(?:city|town|village|port) of $")
_REGION: Final = re.compile(
    r"(?:,| (?:is|was|remains|became|become)) (?:(?:an?|the|[A-Z][\w-]+['’]s?) )"
    r"(?:(?!(?:of|in|on|to|for|and|capital|city|town|village|port|river|former)\b)[\w-]+ ){0,4}"
    r"(?:territory|province|prefecture|exclave|dependency|oblast|archipelago|emirate|governorate)\b"
    r"(?!['’]s| (?:capital|city|town|governor|government|official|police|seat)|-)"
)
"""A description behind a name that says it is one of a part of a state: "Okinawa, Japan's southernmost prefecture"."""
_OF: Final = ("da", "de", "do", "dos", "del", "di", "du")
# Words behind which a name that a building shares with who sits in it is the building's.
_NEARBY: Final = frozenset("near outside inside into around hit struck damaged".split())
_STRUCK: Final = frozenset("attack attacks strike strikes assault crash crashed attacked bombing".split())
# At a building things happen, unless somebody is of it or feels something at those in it.
_OF_THERE: Final = frozenset(
    "official officials source sources spokesman spokeswoman staff aide aides adviser advisers anger fury".split()
)
_OPPONENTS: Final = frozenset(
    "force forces group groups alliance coalition fighter fighters militia militias rebel rebels troops guerrillas "
    "camp front faction factions commander commanders warlords opposition tribes".split()
)
_PARTS: Final = frozenset("South North Central Latin Pan Meso Anglo Spanish".split())
"""Parts of a continent whose people are called as those of a state of it are."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name of the gazetteer in a text: ``first`` and ``last`` are its words among the ``parts`` of the text."""

    match: Match
    text: str
    parts: Sequence[Word]
    first: int
    last: int

    @property
    def name(self) -> str:
        """The name as the text has it."""
        return self.text[self.match.start : self.match.end]

    @property
    def before(self) -> Word | None:
        """The word before it, whatever stands between."""
        return self.parts[self.first - 1] if self.first else None

    @property
    def after(self) -> Word | None:
        """The word after it, whatever stands between."""
        return self.parts[self.last + 1] if self.last + 1 < len(self.parts) else None

    @property
    def in_front(self) -> Word | None:
        """The word in front of it, with no more than a space, hyphen or apostrophe between."""
        word = self.before
        return word if word and self.text[word.end : self.match.start] in (" ", "-", "’", "'") else None

    @property
    def behind(self) -> Word | None:
        """The word behind it, with no more than a space or hyphen between."""
        word = self.after
        return word if word and self.text[self.match.end : word.start] in (" ", "-") else None

    @property
    def follows_comma(self) -> bool:
        """Whether only a comma parts it from the word before."""
        return self.before is not None and self.text[self.before.end : self.match.start] == ", "

    @property
    def precedes_comma(self) -> bool:
        """Whether only a comma parts it from the word after."""
        return self.after is not None and self.text[self.match.end : self.after.start] == ", "

    def kind_beside(self) -> str:
        """What the words beside it say that it is: a "city of" that name, a "province" behind it; or nothing."""
        if (self.behind and self.behind.folded in REGION_NOUNS) or self.is_called_region():
            return "Region"
        start = self.match.start
        return "City" if _TOWN_OF.search(self.text, max(0, start - 12), start) else ""

    def is_called_region(self) -> bool:
        """Whether a description behind it says that it is a part of a state."""
        return _REGION.match(self.text, self.match.end) is not None

    def is_scene(self) -> bool:
        """Whether it is a building's that is hit, near or the scene: "crashed into", "met at"."""
        near = self.parts[max(0, self.first - 4) : self.first]
        said = [word.folded for word in near if word.folded not in ("the", "a", "an")]
        if said[-1:] == ["at"] and len(said) > 1 and said[-2] not in _OF_THERE:
            return True
        return bool(said) and (
            said[-1] in _NEARBY or (said[-1] in ("on", "against", "at") and not _STRUCK.isdisjoint(said[:-1]))
        )

    def is_of_continent(self) -> bool:
        """Whether a demonym is one of a continent: "South American states" are none of the United States."""
        return self.name.startswith("American") and self.in_front is not None and self.in_front.text in _PARTS

    def is_denied(self) -> bool:
        """Whether others are meant than those of the name: "non-OPEC producers", "anti-Taliban forces"; a rally that is
        anti-American is still one against America."""
        word = self.in_front
        if word is None or self.text[word.end : self.match.start] != "-":
            return False
        return word.folded == "non" or (
            word.folded == "anti" and self.behind is not None and self.behind.folded in _OPPONENTS
        )

    def is_money(self) -> bool:
        """Whether it only says whose money is meant: "US$5 billion"."""
        return self.text[self.match.end : self.match.end + 1] == "$"

    def is_possessed(self) -> bool:
        """Whether an owner stands in front that is no part of the name: "his country's Security Council"."""
        word = self.in_front
        return word is not None and (
            self.text[word.end - 2 : self.match.start].startswith(("'s", "’s"))
            or word.folded in OWNERS
            or (word.folded == "s" and self.text[word.start - 1 : word.start] in ("'", "’"))
        )

    def is_placed(self) -> bool:
        """Whether the words beside it say that something is there, or that it is a place: "in", "province"."""
        listed = self.behind is not None and (self.behind.folded in REGION_NOUNS or self.behind.folded == "city")
        return listed or self.is_called_region() or (self.in_front is not None and self.in_front.folded in LOCATIVE)

    def is_shortened(self) -> bool:
        """Whether it stands with its full stop where the region of a city does: "Macon, Ga."."""
        if "." not in self.name and not self.text.startswith(".", self.match.end):
            return False
        return self.follows_comma and self.parts[self.first - 1].text[:1].isupper()

    def ends_name(self) -> bool:
        """Whether the word in front is written as a part of the same name."""
        return _is_name_part(self.in_front, self.text)

    def begins_name(self) -> bool:
        """Whether the word behind it is written as a part of the same name."""
        return _is_name_part(self.behind, self.text)

    def is_inside_name(self) -> bool:
        """Whether a word beside it is written as a part of the same name, in front or behind."""
        return self.ends_name() or self.begins_name()

    def is_tied_to_name(self) -> bool:
        """Whether a word of another tongue ties it to a name in front: "Mocímboa da Praia" is not Praia."""
        tie, name = self.in_front, self.parts[self.first - 2] if self.first > 1 else None
        return tie is not None and tie.text in _OF and _is_name_part(name, self.text)


def _is_name_part(word: Word | None, text: str) -> bool:
    """Whether a neighbour is written as part of a name, and not merely because a sentence begins with it."""
    if word is None or not word.text[:1].isupper() or word.folded in TITLES or word.folded == "the":
        return False  # "GENEVA - The | United Nations …"
    opens = word.start == 0 or text[: word.start].rstrip(" \"“'‘").endswith((".", "!", "?", "\n", ":"))
    return not opens
