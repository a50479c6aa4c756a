"""Towns and sites that are taken for somebody: what a text says is done there, or is there, tells that they are places.

"The army retook Varesh from rebels", "Varesh fell to government troops", "the Varesh refugee camp". A town of
somebody's name is his no more where its state stands behind it ("Austin, Texas") or it has a mayor or governor.
"""

import re
from collections.abc import Iterable
from typing import Final

from graph.extraction.linking.links import Links
from graph.language.sentence import Span

_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_TAKERS: Final = (
    r"(?:(?:the|government|rebel|opposition|loyalist|militia|insurgent|army|allied|enemy|Islamist|jihadist|separatist|"
    r"Islamic|[A-Z][a-z]+(?:ese|ish|ian|an|i)) )*"
    r"(?:army|rebels?|forces|troops|insurgents|militants|jihadists|Islamists|fighters|guerrillas|militias?|separatists|"
    r"militiamen|gunmen|soldiers|paramilitaries)\b"
)
_STANDS: Final = r"(?:was|were|is|are|has been|have been|had been|came)"
_BEHIND: Final = re.compile(
    rf" fell (?:again )?to {_TAKERS}"
    rf"| {_STANDS} (?:again |heavily |also )?(?:bombed|shelled|bombarded|besieged|overrun|retaken|looted by|liberated|"
    r"under (?:siege|fire from|bombardment))\b"
    r"| (?:refugee|displacement|internment|prison|military|training|army) camps?\b"
    r"| (?:border (?:crossing|post|point)|airport|airfield|airbase|air base|air force base|military base|naval base|"
    r"dam|(?:nuclear|power|nuclear power|hydroelectric) (?:plant|station|site|complex)|reactor|oil ?field|gas ?field|"
    r"coal ?field|gold mine|copper mine|diamond mine|coal mine|pipeline|refinery|oil terminal|oil port|valley|"
    r"checkpoint)\b"
)
"""What stands behind a place's name."""
_FRONT: Final = re.compile(
    r"\b(?:[Rr]e(?:took|take|takes|taken|taking)|[Oo]ver(?:ran|run)|[Ss]hell(?:ed|ing)|[Bb]omb(?:ed|arded|ing)|"
    r"[Bb]esieg(?:ed|ing)|(?:advanc|march|clos)(?:ed|ing) (?:on|in on|towards?)|(?:withdr[ae]w|pulled|withdrawn) "
    r"(?:out )?(?:of|from)|(?:[Rr]esidents|[Ii]nhabitants|streets|outskirts|siege|suburbs|[Vv]illagers|"
    r"[Ff]all|recapture|bombardment|"
    r"shelling|liberation) of|control of|battle (?:for|of)|road to|(?:north|south|east|west|northeast|northwest|"
    r"southeast|southwest) of|(?:km|kilometres|kilometers|miles) from) (?:the (?:town|city|village|port) of )?$"
)
"""What stands in front of a place's name and of nobody's."""
_LOST: Final = re.compile(
    r"\b(?:[Ll]ost|(?:[Rr]ec|[Cc])aptur(?:ed|ing)|[Ss]eiz(?:ed|ing)|[Tt]ook|[Tt]aken|taking|"
    r"occup(?:ied|ying)) $"
)
_FROM: Final = re.compile(rf"(?:,? and {_WORD})?,? (?:to|from) {_TAKERS}")
_IN: Final = re.compile(
    r"(?<!faith )(?<!trust )(?<!confidence )(?<!interest )(?<!believe )(?<!believed )(?<!belief )(?<!believes )"
    r"(?<!invest )(?<!invested )(?<!stake )(?<!shares )(?<!disappointed )\b(?:[Ii]n|[Nn]ear|[Oo]utside) $"
)
_FIRST: Final = re.compile(r"\b(?:[A-Z][\w-]+|[A-Z]\w{0,3}\.) $")
"""A first name or a title in front of a name."""
_OWNED: Final = ("'", "’")
_LONGEST: Final = 3
"""Words that a place's name has at most."""
_FAR: Final = 60
"""Characters in front of a name in which it is told where that is."""
_HEADED: Final = re.compile(rf"(?:['’]s)? (?:[Mm]ayor|[Gg]overnor|[Pp]olice|[Cc]ity [Cc]ouncil) {_WORD} {_WORD}")
"""Who heads a place, and no one: "Houston mayor Ada Holm"."""
_LIES_IN: Final = (", ", " in ", ", in ")


_FELL: Final = re.compile(r" fell (?:again )?to (?:the )?")
_BESIDE: Final = re.compile(r"(?:, | and )")
_SITE: Final = re.compile(
    r" (?:(?:[Ii]nternational )?[Aa]irport|airfield|air ?base|bridge|stadium|hospital|university|dam|refinery|port|"
    r"naval base|(?:nuclear |power )+(?:plant|station))\b(?! (?:authority|official|minister|strike|workers?))"
)
"""What may be called after somebody."""
_PLACES: Final = ("City", "Facility", "Place")


def told_places(links: Links, spans: Iterable[Span]) -> set[str]:
    """Those of the names that were taken for somebody that the text says are places, wherever it has them.

    Whom it has with a first name or a title anywhere is somebody.
    """
    names = {links.text[one.start : one.end] for one in spans if one.label == "PERSON"}
    return {name for name in names if _is_told(links, name)}


def _is_told(links: Links, name: str) -> bool:
    several = " " in name
    if len(name.split()) > _LONGEST or any(one.kind == "Person" for one in links.gazetteer.named(name)):
        return False
    if not several and _has_first_name(links, name):
        return False
    spans = ((at, at + len(name)) for at in links.places_of(name))
    return any(_is_there(links, *span) for span in spans if not _is_hyphened(links.text, *span))


def _is_hyphened(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "-" or text[end : end + 1] == "-"


def _has_first_name(links: Links, name: str) -> bool:
    """Whether a text has a first name or a title in front of a name; "Peru's Marib" has none."""
    fronts = (_FIRST.search(links.text, max(0, at - _FAR), at) for at in links.places_of(name))
    return any(fronts)


def _is_there(links: Links, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a place's."""
    text, several = links.text, " " in links.text[start:end]
    if text.startswith(_OWNED, end):
        return False
    before = text[max(0, start - _FAR) : start]
    if _is_struck(text, start, end) or (_LOST.search(before) and _FROM.match(text, end)) or _is_fallen(links, end):
        return True
    return not several and (_IN.search(before) is not None or _is_listed(links, start, end))


def _is_struck(text: str, start: int, end: int) -> bool:
    """Whether what is said right behind a name or in front of it is said of places alone."""
    return bool(_BEHIND.match(text, end) or _FRONT.search(text, max(0, start - _FAR), start))


def _is_fallen(links: Links, end: int) -> bool:
    """Whether a name is that of what fell to a state or an armed group: "Varesh fell to the Taliban"; a player falls to
    "Serbia's" best one."""
    fell = _FELL.match(links.text, end)
    taker = links.at(fell.end(), fell.end() + 1) if fell else None
    return taker is not None and taker.kind in ("State", "ArmedGroup") and not links.text.startswith(_OWNED, taker.end)


def _is_listed(links: Links, start: int, end: int) -> bool:
    """Whether a name that a city bears stands in a list with a place: "Kakuma and Dadaab"."""
    if not any(one.kind == "City" for one in links.gazetteer.named(links.text[start:end])):
        return False
    gap = _BESIDE.match(links.text, end)
    beside = [links.at(gap.end(), gap.end() + 1)] if gap else []
    front = next((one for one in (", ", " and ") if links.text[:start].endswith(one)), "")
    beside += [links.at(start - len(front) - 1, start - len(front))] if front else []
    return any(one is not None and one.kind in _PLACES and one.speaks_for is None for one in beside)


def sites(links: Links, spans: Iterable[Span]) -> list[Span]:
    """The recognised names, with what is called after somebody by its whole name: the "Ada Holm bridge" is not she.

    A name of one word is only taken so where the text has somebody of that name; a known town's airport is its own.
    """
    return [_of_site(links, one) for one in spans]


def _of_site(links: Links, span: Span) -> Span:
    found = _SITE.match(links.text, span.end) if span.label in ("PERSON", "PLACE") else None
    if found is None:
        return span
    inside = links.among(span.start, span.end)
    name = links.text[span.start : span.end]
    personal = name.replace(" ", "").isalpha() and (" " in name or _has_first_name(links, name))
    if not personal or any(one.kind != "Person" for one in inside):
        return span
    for one in inside:
        links.replace(one, None)
    return Span(span.start, found.end(), "PLACE")


def is_town(links: Links, start: int, end: int) -> bool:
    """Whether a name that may be somebody's surname is the place's there: its state or region stands behind it, or who
    heads it, or it is struck."""
    if _HEADED.match(links.text, end) or _is_struck(links.text, start, end):
        return True
    gap = next((one for one in _LIES_IN if links.text.startswith(one, end)), None)
    larger = links.at(end + len(gap), end + len(gap) + 1) if gap else None
    if larger is None or larger.kind not in ("State", "Region") or larger.form != "name":
        return False
    namesakes = links.gazetteer.named(links.text[start:end])
    return any(larger.entity in one.within for one in namesakes if one.kind in ("City", "Region"))
