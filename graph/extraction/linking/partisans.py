"""Parties that a text names by what their people are called: "Republican Senator …", "a Texas Democrat", "D-Mich."."""

import re
from typing import Final

from graph.extraction.linking.links import Links, Mention, states_meant
from graph.extraction.linking.names import Known
from graph.terms import expand, mint

_PARTIES: Final = {
    "Liberal Democrat": "Liberal Democrats",
    "Lib Dem": "Liberal Democrats",
    "Social Democrat": "Social Democrats",
    "Christian Democrat": "Christian Democrats",
    "Republican": "Republican Party",
    "Democrat": "Democratic Party",
    "Democratic": "Democratic Party",
    "Conservative": "Conservative Party",
    "Tory": "Conservative Party",
    "Labour": "Labour Party",
    "Labor": "Labor Party",
    "Liberal": "Liberal Party",
    "Socialist": "Socialist Party",
    "Communist": "Communist Party",
    "Green": "Green Party",
}
_SEVERAL: Final = {
    "Republicans": "Republican Party",
    "Democrats": "Democratic Party",
    "Conservatives": "Conservative Party",
    "Tories": "Conservative Party",
    "Liberal Democrats": "Liberal Democrats",
    "Lib Dems": "Liberal Democrats",
    "Social Democrats": "Social Democrats",
    "Christian Democrats": "Christian Democrats",
}
"""What the people of a party are called together, who then are it."""
_HOMES: Final = {
    "Republican Party": ("id:country-USA",),
    "Democratic Party": ("id:country-USA",),
    "Conservative Party": ("id:country-GBR", "id:country-CAN"),
    "Liberal Democrats": ("id:country-GBR",),
}
"""Where that party is the one that is called so: the republicans of Paris and the democrats of Hong Kong are others."""
_LETTERS: Final = {"D": "Democratic Party", "R": "Republican Party"}
_NO_NOUNS: Final = frozenset(("Democratic", "Labour", "Labor"))
"""What nobody is called by itself: no one is "a Labour"."""
_ALONE: Final = ("Labour", "Labor")
"""What a party is called without the noun."""
_COMMON: Final = frozenset(("Conservative", "Liberal", "Socialist", "Communist", "Green"))
"""What may only describe somebody where a sentence begins with it."""
ELECTED: Final = (
    r"(?:MP|MEP|MSP|peer|[Ss]enator|Sen\.|Rep\.|[Rr]epresentative|[Cc]ongress(?:man|woman)|lawmaker|legislator|"
    r"politician|(?:[a-z-]+ )?(?:candidate|nominee|hopeful|incumbent|challenger)|[Gg]overnor|Gov\.|[Pp]resident|"
    r"deputy|councillor|veteran|premier|mayor)"
)
"""What those are called whom a party sends somewhere."""
_NAME: Final = "|".join(sorted(_PARTIES, key=len, reverse=True))
_IN_FRONT: Final = re.compile(rf"\b({_NAME}) (?=({ELECTED}) [A-ZÀ-ÖØ-Þ])")
_CALLED: Final = "|".join(one for one in _NAME.split("|") if one not in _NO_NOUNS)
_NOUN: Final = re.compile(
    rf"(?:\b(?:an?|[Ff]ellow)|(?<=, )the) (?:[\w’'.-]+ ){{0,3}}?({_CALLED})"
    r"(?=[,.;:)]|$| (?:from|who|whose|of|in|and|like|born|elected|running|with|at|as|on|first|representing)\b)"
)
_BESIDE: Final = re.compile(
    rf"\b({'|'.join(one for one in _NAME.split('|') if one.endswith(('Democrat', 'Republican')))})(?= [A-ZÀ-ÖØ-Þ])"
)
_SEATED: Final = re.compile(r"(?:(?<=, )|(?<=\())([DR])(?=-[A-Z][a-z]|\)|-[A-Z]{2}\b|-[A-Z]\.)")
_SENT: Final = re.compile(
    r"\b(?:Sens?\.|Reps?\.|Govs?\.|(?:[Ss]enator|[Rr]epresentative|[Gg]overnor)s? |[Cc]ongress(?:wo)?m[ae]n ).{0,60}$"
)
"""Behind what a bare "(D)" or "(R)" names a party, and does not say who stands on the right of a picture."""
_PICTURED: Final = re.compile(r"\((?:L|C|L-R|R-L|L to R|from L|2nd [LR]|[Cc]ent(?:er|re))\)")
_LETTERED: Final = re.compile(r"\b([A-Z][A-Za-z]{0,3}[A-Z]{1,3}) (?:MP|MEP|lawmaker|legislator|politician|councillor) ")
_TOGETHER: Final = re.compile(rf"\b(?:{'|'.join(sorted(_SEVERAL, key=len, reverse=True))})\b(?![-’'] ?[a-z]*[A-Z])")
_NOT_ALL: Final = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a?dozens?(?: of)?|hundreds of|thousands of|both|"
    r"[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|few|fewer|[Mm]ore|other|certain|enough|half of|registered|moderate|centrist|"
    r"rebel|dissident|senior|leading|prominent|top|fellow|local|state|young|older|elder|traditional|"
    r"conservative|liberal|progressive|vulnerable))(?: the| of the| of)? $",
    re.IGNORECASE,
)
"""What says that only some of them are meant, who are nobody by name."""
_OPENING: Final = re.compile(r"(?:^|[.!?:;\n]\s?|[\"“‘])$")
_OF_PLACE: Final = re.compile(r"(.+) (?:Democrat|Republican)")
_OF_ONE: Final = ("MP", "MEP", "MSP", "peer", "Senator", "Sen.", "Rep.", "Representative")
"""Behind these the first word of a sentence names a party too; a "Conservative lawmaker" may only be one."""
_BODIES: Final = ("Organisation", "PoliticalParty")


def partisans(links: Links) -> None:
    """Take in the parties that a text names so."""
    _without_noun(links)
    _together(links)
    for found in _IN_FRONT.finditer(links.text):
        described = found[1] in _COMMON and not found[2].startswith(_OF_ONE)
        if not (described and _OPENING.search(links.text, max(0, found.start() - 2), found.start())):
            _take(links, found.start(1), found.end(1), _PARTIES[found[1]])
    for found in _NOUN.finditer(links.text):
        _take(links, found.start(1), found.end(1), _PARTIES[found[1]])
    people = {at for one in links.mentions if one.kind == "Person" for at in (one.start, one.end)}
    for found in _BESIDE.finditer(links.text):
        if found.end() + 1 in people:
            _take(links, found.start(1), found.end(1), _PARTIES[found[1]])
    for found in _LETTERED.finditer(links.text):
        if not links.among(found.start(1), found.end(1)) and found.end() in people:
            _take(links, found.start(1), found.end(1), found[1])
    for found in _SEATED.finditer(links.text):
        if found.start() - 2 in people and _is_seat(links.text, found.start()):
            _take(links, found.start(), found.start() + 1, _LETTERS[found[1]])


def _is_seat(text: str, letter: int) -> bool:
    """Whether a letter in brackets says whose seat somebody has, and not where he stands in a picture.

    >>> _is_seat("Senator Ada Holm (D) spoke.", 18), _is_seat("Ada Holm (R) met Otto Ryder (L).", 10)
    (True, False)
    """
    if text[letter + 1] == "-":
        return True
    line = text[text.rfind("\n", 0, letter) + 1 :].partition("\n")[0]
    return not _PICTURED.search(line) and _SENT.search(text, max(0, letter - 80), letter - 1) is not None


def _without_noun(links: Links) -> None:
    """Take what was recognised as a body called only "Labour" for the party, and "California Democrat" for nobody."""
    bodies = [one for one in links.mentions if one.kind in _BODIES and one.entity not in links.gazetteer.known]
    for one in bodies:
        found = _OF_PLACE.fullmatch(links.text, one.start, one.end)
        if found and any(known.kind == "Region" for known in links.gazetteer.named(found[1])):
            links.replace(one, None)
    alone = [one for one in bodies if links.text[one.start : one.end] in _ALONE]
    for one in alone:
        links.replace(one, None)
    for one in alone:
        _take(links, one.start, one.end, _PARTIES[links.text[one.start : one.end]])


def _together(links: Links) -> None:
    """Take in the parties that are called by their people: "Republicans"; some of these are nobody."""
    states = states_meant(links) if _TOGETHER.search(links.text) else set()
    for found in _TOGETHER.finditer(links.text):
        start, end = found.span()
        inside = links.among(start, end)
        if any(one.entity in links.gazetteer.known or one.start < start or end < one.end for one in inside):
            continue
        party = _SEVERAL[found.group()]
        elsewhere = party in _HOMES and bool(states) and states.isdisjoint(map(expand, _HOMES[party]))
        for one in inside:
            if one.kind == "Person" or not elsewhere:
                links.replace(one, None)
        front = links.text[max(0, start - 20) : start]
        some = _NOT_ALL.search(front) or (found.group() == "Conservatives" and _OPENING.search(front))
        if not elsewhere and not some:
            _take(links, start, end, party)


def is_partisan(word: str) -> bool:
    """Whether a word says of what party somebody is.

    >>> is_partisan("Democrat"), is_partisan("D"), is_partisan("Democrats")
    (True, True, False)
    """
    return word in _PARTIES or word in _LETTERS


def _take(links: Links, start: int, end: int, label: str) -> None:
    """Take in a party, as the one of that name that the text has already; a recognised "Texas Democrat" gives way."""
    inside = links.among(start, end)
    if not all(_gives_way(links, one, end) for one in inside):
        return
    for one in inside:
        links.replace(one, None)
    names = {label, label.removesuffix(" Party"), f"{label.removesuffix(' Party')}s"}
    named = (links.known(one.entity) for one in links.mentions if one.kind in _BODIES)
    party = next((one for one in named if one.label in names), None)
    links.add(start, end, party or Known(mint("org", label), "PoliticalParty", label))


def _gives_way(links: Links, one: Mention, end: int) -> bool:
    """Whether a name that was recognised around a word for a partisan ends with it, or is no name at all: "D-Va."."""
    word = links.text[one.start : one.end].split()[-1]
    fresh = one.entity not in links.gazetteer.known and one.kind in (*_BODIES, "Person", "Place")
    return fresh and ((one.end == end and is_partisan(word)) or word.startswith(("D-", "R-")))
