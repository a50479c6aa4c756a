"""Short forms of names that a text has given in full: acronyms in brackets, surnames."""

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from graph.extraction.lexicon import CALENDAR
from graph.extraction.linking.links import Links, Mention
from graph.extraction.linking.localities import is_town
from graph.extraction.linking.names import Known, words
from graph.extraction.linking.people import particles_before

_ACRONYM: Final = re.compile(r"\s?\(\s?(?:the )?([A-Z][A-Za-z]{0,3}[A-Z]{1,6})\s?\)")
_DATING: Final = re.compile(r"\b(?:in|since|until|till|by|from|last|next|late|early|this|of|on|\d+) $")

_HEADS: Final = frozenset(
    """Union Commission Bank League Alliance Forum Community Council Court Association Federation Confederation Agency
    Organisation Organization Conference Fund Assembly Front Movement Brotherhood Coalition Foundation Institute
    Tribunal Authority Group Committee""".split()
)
"""Words for what a body is by which alone, with a capital, a text calls one that it has named: "the Union"."""
_BODIES: Final = ("InternationalOrganisation", "Agency", "Organisation", "ArmedGroup", "PoliticalParty", "Company")
_WITHOUT: Final = ("Person", "City", "Region", "State")
"""Whom nobody calls by first letters that the text has not given."""
_INITIALS: Final = 6
_WITH_PARTY: Final = 3
"""First letters of a party's name which tells two things of it beside that it is one."""


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


def initials(links: Links, start: int, end: int) -> bool:
    """Whether a name of which nothing is known is the first letters of the only body so named in the text, which it
    means then: "the National Audit Office … the | NAO |"."""
    short = links.text[start:end]
    if not (short.isupper() and short.isalpha() and 3 <= len(short) <= _INITIALS) or links.at(start, end):
        return False
    if (found := _bodies_by_firsts(links).get(short)) is None:
        return False
    links.add(start, end, found, "abbreviation")
    return True


def headed(links: Links, start: int, end: int) -> bool:
    """Whether a name of which nothing is known is the word for what the only body of that kind is that the text has
    named before, which it means then: "left the African Union … the | Union | condemned it"."""
    word = links.text[start:end]
    if word not in _HEADS or links.at(start, end) or not links.text[:start].endswith(("the ", "The ")):
        return False
    if links.text[end : end + 2].strip()[:1].isupper() or links.text.startswith(" of ", end):
        return False  # "the Union Jack", "the Union of Teachers"
    before = [one for one in links.beginning(0, start) if one.kind in _BODIES and one.form == "name"]
    bodies = {one.entity for one in before if _is_headed(links.text[one.start : one.end], word)}
    if len(bodies) != 1:
        return False
    links.add(start, end, links.known(bodies.pop()), "short")
    return True


def partied(links: Links, start: int, end: int) -> bool:
    """Whether a name of which nothing is known is a party's that the text names with "Party" behind it, which it means
    then: "the Umma Party … | Umma | leader Ada Holm"."""
    whole = f"{links.text[start:end]} Party"
    if whole not in links.text or links.at(start, end):
        return False
    bearers = {one.entity for one in links.mentions if one.form == "name" and links.text[one.start : one.end] == whole}
    if len(bearers) != 1:
        return False
    links.add(start, end, links.known(bearers.pop()), "short")
    return True


def _is_headed(name: str, word: str) -> bool:
    """Whether a name of several words says by one that its bearer is such: "Arab League", "Council of Europe"."""
    head = name.partition(" of ")[0].partition(" for ")[0]
    return name != word and head.split()[-1:] == [word]


def overruled(links: Links) -> None:
    """Take first letters for the only body that the text names so in full, and not for somebody else whom it never
    calls by name: "the Northern Alliance of Teachers … | NAT |", whatever else is known as NAT."""
    shorts = [one for one in links.mentions if _is_short(one, links)]
    if not shorts:
        return
    bodies = _bodies_by_firsts(links)
    named = {one.entity for one in links.mentions if one.form == "name" and one not in shorts}
    for one in shorts:
        short = links.text[one.start : one.end]
        given = _given_in_front(one, links) or bodies.get(short)
        if given and one.entity not in named:
            other = replace(one, entity=given.iri, kind=given.kind, form="abbreviation", speaks_for=given.speaks_for)
            links.replace(one, other)


def _is_short(one: Mention, links: Links) -> bool:
    """Whether somebody is called by letters alone."""
    short = links.text[one.start : one.end]
    return one.kind != "State" and 3 <= len(short) <= _INITIALS and short.isupper() and short.isalpha()


def _given_in_front(one: Mention, links: Links) -> Known | None:
    """The body behind whose name the letters stand in brackets, wherever in the text, if they are its own."""
    short = links.text[one.start : one.end]
    if (place := links.text.find(f" ({short})")) < 0:
        return None
    front = links.at(place - 1, place)
    if front is None or front.kind in ("Person", "City") or front.end != place:
        return None
    name = links.text[front.start : front.end]
    return links.known(front.entity) if " " in name and is_short_for(short, name) else None


def _bodies_by_firsts(links: Links) -> dict[str, Known]:
    """The bodies named in full in the text, by the first letters that only one of them has."""
    bodies = {one.entity for one in links.mentions if one.form == "name" and one.kind not in _WITHOUT}
    known = [(firsts, one) for one in map(links.known, bodies) for firsts in _all_firsts(one)]
    often = Counter(firsts for firsts, _ in known)
    return {firsts: one for firsts, one in known if often[firsts] == 1 and len(firsts) > 2}


def _all_firsts(body: Known) -> set[str]:
    """The first letters by which a body may be called: its own; of what has letters in its name, all of these ("UKIP");
    of a party also those that it has where its kind stands first, "PRI" of the Institutional Revolutionary Party."""
    firsts = _firsts(body.label)
    spoken = body.label.split()
    found = {firsts, "".join(word if word.isupper() else word[0] for word in spoken if word[0].isupper())}
    if spoken[-1] == "Party" and len(firsts) == _WITH_PARTY:
        found |= {f"P{firsts[:-1]}", f"P{firsts[-2::-1]}"}
    return found


def _firsts(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def is_short_for(acronym: str, name: str) -> bool:
    """Whether the letters are first letters of the name's words, in their order."""
    firsts = iter(word.text[0].upper() for word in words(name))
    return all(letter in firsts for letter in acronym.upper())


def short_names(links: Links) -> None:
    """Surnames of people who were named in full before, the latest namesake first; "until May" is a month."""
    surnames: dict[str, Known] = {}
    full = {mention.start: mention for mention in links.mentions if mention.kind == "Person"}
    for word in links.words:
        if mention := full.get(word.start):
            surnames[links.text[mention.start : mention.end].split()[-1]] = links.known(mention.entity)
        elif (
            word.text in surnames
            and not links.at(word.start, word.end)
            and not is_town(links, word.start, word.end)
            and not (word.text in CALENDAR and _DATING.search(links.text[max(0, word.start - 9) : word.start]))
        ):
            start = particles_before(links.text, word.start)
            links.add(word.start if links.at(start, word.start) else start, word.end, surnames[word.text], "short")
