"""Names that a text itself introduces: "Uzbek trade minister Laziz Kudratov", "the charity Mercy Bridge"."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from graph.extraction.lexicon import CALENDAR, SHORT_TITLES, TITLES
from graph.extraction.linking.links import Links, Mention
from graph.extraction.linking.localities import is_town
from graph.extraction.linking.names import Known, Word, words
from graph.extraction.linking.namesakes import of_these, rank
from graph.extraction.linking.people import bearer
from graph.terms import Iri, mint

# Nouns behind which a capital begins the name of what they mean.
_INTRODUCING: Final = frozenset(
    "charity firm airline carmaker brokerage insurer retailer newspaper broadcaster".split()
)
_LONG_NAME: Final = 4
_CAPITALISED: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zà-öø-ÿ][^\W\d_]*|(?:[A-Z]\.)+|[A-Z]|al|bin|ibn|von|van|de|der|da|el"
)
_SHORT_FORMS: Final = ("s", "d", "m", "t", "ll", "re", "ve")
"""What is no part of a name behind an apostrophe."""
_SHORTENED: Final = frozenset("st mt jr sr md mr dr gen col sgt lt capt prof rev gov sen rep wm jos chas".split())
"""Words that are written with a full stop inside a name; behind any other of two letters and more, one ends it."""
_CROWNED: Final = re.compile(r"(?:King|Emir|Emperor) (?=[A-Z])")
# What a new organisation is, by a word of its name.
_OF_CHIEFS: Final = re.compile(r" (?:Executive(?: Officer)?|[A-Z][a-z]+ Officer)\b")
_HEADS: Final = {
    "PoliticalParty": frozenset(
        "party partido parti partei partito partai democrats republicans conservatives liberals socialists".split()
    ),
    "Agency": frozenset("ministry army navy parliament senate government embassy cabinet police".split()),
}
_ARMIES: Final = frozenset(("army",))
_RISEN: Final = frozenset("liberation independence resistance salvation insurgent revolutionary".split())
"""What an army stands for in its name that no state has."""
_OFFICES: Final = (TITLES | SHORT_TITLES) - frozenset("mr mrs ms dr sir lord lady professor prof father sister".split())
_LAST_WORD: Final = re.compile(r"\b([^\W\d_]+)\.? \Z")
_LONG_WORD: Final = 20
_SPEAKING: Final = re.compile(r",? (?:also )?(?:said|says|added|told|recalled|asked|explained|noted)\b|, (?:the|an?) ")
_KIND_BEHIND: Final = re.compile(r" (party)\b")
_SURNAMES: Final = ("State", "Region", "City", "ArmedGroup", "Organisation")
_THERE: Final = re.compile(r"\b(?:at|in|near|outside|around|across|of) $", re.IGNORECASE)
_PREFIXES: Final = {"Person": "person", "Organisation": "org"}


def introduced_people(links: Links) -> None:
    """Take in the people whom a text names in full behind a title."""
    ends = (_title_end(links, index) for index in range(len(links.words)))
    runs = [_name_run(links, index + 1, end) for index, end in ends if end]
    # longer names first: "Mr Rodriguez Saa" is President Adolfo Rodriguez Saa
    for run in sorted((run for run in runs if len(run) >= 2), key=len, reverse=True):
        if last := links.at(run[-1].start, run[-1].end):
            links.replace(last, None)  # the Wagner of "Senator Ann Wagner"
        introduce(links, run[0].start, run[-1].end, "Person")


def _title_end(links: Links, index: int) -> tuple[int, int]:
    """The last word of a title and where it ends, with the full stop that shortens it; 0 where a word is none."""
    word = links.words[index]
    if word.folded == "chief" and (rest := _OF_CHIEFS.match(links.text, word.end)):
        return index + rest.group().count(" "), rest.end()
    return index, _end(links, word)


def _end(links: Links, word: Word) -> int:
    if word.text[:1].isupper() and word.folded in SHORT_TITLES:
        return word.end + links.text.startswith(".", word.end)
    return word.end if word.folded in TITLES else 0


def introduced_bodies(links: Links) -> None:
    """Take in the bodies of a few words that a text names behind what they are: "the charity Mercy Bridge"."""
    for index, word in enumerate(links.words[:-1]):
        if word.text not in _INTRODUCING or links.words[index + 1].text in CALENDAR:
            continue
        run = _name_run(links, index + 1, word.end)
        if 0 < len(run) < _LONG_NAME:
            introduce(links, run[0].start, run[-1].end, "Organisation")


def introduce(links: Links, start: int, end: int, kind: str, owners: Sequence[Iri] = ()) -> None:
    """Take in a new name; ``owners`` are the states named in it, for which a body of the state speaks.

    Where it is known or a part of a name in the text, it means the one who is called so.
    """
    if kind == "Person" and (titled := _CROWNED.match(links.text, start, end)):
        start = titled.end()  # "King Gyanendra"
    name = " ".join(links.text[start:end].split())
    known, form = None, "name"
    if kind == "Person" and (known := _known_in_full(links, name)) is None:
        known = bearer(name, links.namesakes(name), _officers(links, start, end))
        form = "short" if known else "name"
    elif kind == "Place" and not (_THERE.search(links.text, max(0, start - 9), start) or is_town(links, start, end)):
        known = bearer(name, links.namesakes(name))  # the Xi of "from Xi"
        form = "short" if known else "name"
    if kind == "Place" and known is None:
        known = min(of_these(links.gazetteer.named(name), links.text, links.gazetteer), key=rank, default=None)
    links.add(start, end, known or _new(links, end, name, kind, owners), form)


def _officers(links: Links, start: int, end: int) -> Callable[[Iri], bool]:
    """Whether somebody is named behind a title before a place; nobody where somebody speaks or is introduced, who may
    be a namesake without one: "Margie Kim, a resident, left. Kim said …", "Kim, the leader of …"."""

    def is_officer(person: Iri) -> bool:
        before = (one.start for one in links.mentions if one.entity == person and one.end < start)
        titles = (_LAST_WORD.search(links.text, max(0, at - _LONG_WORD), at) for at in before)
        return not speaks and any(word and word[1].lower() in _OFFICES for word in titles)

    speaks = _SPEAKING.match(links.text, end)
    return is_officer


def _known_in_full(links: Links, name: str) -> Known | None:
    """The one known person of that first and last name whose whole name has all of its words."""
    spoken = words(name)
    same = links.gazetteer.people.get((spoken[0].folded, spoken[-1].folded), []) if len(spoken) > 1 else []
    whole = len(same) == 1 and {word.folded for word in spoken} <= {word.folded for word in words(same[0].label)}
    return same[0] if whole else None


def _new(links: Links, end: int, name: str, kind: str, owners: Sequence[Iri]) -> Known:
    """An entity of this article alone, of the kind that a word of its name says, or one behind its ``end``."""
    prefix = _PREFIXES.get(kind, "place")
    if kind == "Organisation":
        noun = _KIND_BEHIND.match(links.text, end)  # "the Ennahda party"
        nouns = {word.folded for word in words(name)} | ({noun[1]} if noun else set())
        kind = next((one for one, heads in _HEADS.items() if nouns & heads), kind)
        if nouns & _ARMIES and nouns & _RISEN:
            kind = "ArmedGroup"  # "Karo People's Liberation Army"
    acts_itself = any(word.folded == "police" for word in words(name))  # "the Ohio State Police" is no government
    speaks_for = owners[0] if owners and kind == "Agency" and not acts_itself else None
    return Known(mint(prefix, name), kind, name, tuple(owners[:1]), speaks_for)


def _name_run(links: Links, begin: int, after: int) -> list[Word]:
    """The words of a name that nobody knows yet, from a word on, behind the character ``after``; five at most."""
    run: list[Word] = []
    for word in links.words[begin : begin + 5]:
        gap = links.text[after : word.start]
        taken = links.at(word.start, word.end)
        if not _goes_on(run, gap, word) or (taken and not (run and _may_be_surname(links, taken))):
            break
        run.append(word)
        after = word.end
    while run and links.text[run[-1].start - 1] not in "-’'":
        if len(run[-1].text) > 1 and run[-1].text[:1].isupper():
            break
        run.pop()
    return run


def _may_be_surname(links: Links, one: Mention) -> bool:
    """Whether what is known of one word may be a surname behind a title and a first name: "Senator Ann Wagner"."""
    return one.kind in _SURNAMES and one.form == "name" and links.text[one.start : one.end].isalpha()


def _goes_on(run: list[Word], gap: str, word: Word) -> bool:
    """Whether a name of these words goes on, behind what stands between, with another."""
    rest = gap == "-" or (gap in ("’", "'") and word.text not in _SHORT_FORMS)
    rest = bool(run) and rest and word.text.isalpha()  # "Dae-jung", "Ndung'u"
    if word.folded in TITLES or not (rest or _CAPITALISED.fullmatch(word.text)):
        return False
    if not run and word.folded in SHORT_TITLES:
        return False  # "Brig. Gen. Ryder": the second one begins the name's run
    if not run:
        return gap == " "
    return gap in (" ", "-", "’", "'") or (gap == ". " and _is_shortened(run[-1].text))


def _is_shortened(word: str) -> bool:
    """Whether a full stop behind a word shortens it and ends no sentence: "John F. Kerry", "St. Petersburg"."""
    return len(word) == 1 or word.lower() in _SHORTENED
