"""The recogniser's names, put right: dates, titles and lists that it took for parts of a name come off.

What is left of a span may be shorter, or nothing: then the names that the gazetteer found in it stand alone.
"""

import itertools
import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from graph.extraction.lexicon import CALENDAR, DISEASES, REGION_NOUNS, SHORT_TITLES, TITLES
from graph.extraction.linking.people import untitled
from graph.language.sentence import Sentence, Span

_DAY: Final = rf"(?:{'|'.join(sorted(CALENDAR))}|\d{{4}})"
_TAIL: Final = re.compile(rf"\s+(?:(?:on|in|since|until|by|from|last|next|late|early)\s+)+{_DAY}\b.*$", re.DOTALL)
# Words in small letters are no end of a name: "United Nations of its".
_SMALL: Final = re.compile(
    r"(?:\s+(?:(?!party$|movement$)[a-zà-öø-ÿ]+|['’]s?|[,;:])|-(?:[a-z]*ed|run|born|built|held))+$"
)
_LIST: Final = re.compile(r",? and (?:the )?|, (?:the )?| ")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_OFFICE: Final = (
    r"(?:president|minister|leader|spokes(?:man|woman|person)|secretary|ambassador|chief|commander|general|chairman|"
    r"chairwoman|governor|mayor|envoy|premier|chancellor|director|adviser|lawyer|activist|analyst|professor)"
)
_TITLE_BEFORE: Final = re.compile(rf"\b{_OFFICE}(?: (?:in|to|of|for) (?:the )?[\w’'-]+(?: [\w’'-]+)?)?, $")
# What is before a field that a minister has, and no body: "Minister of | Justice of Croatia".
_MINISTER_OF: Final = re.compile(r"\bMinisters? (?:of|for) (?:the )?(?:[A-Z][\w’'-]*,? (?:and )?){0,4}$", re.IGNORECASE)
_SENT_TO: Final = re.compile(r"\b(?:ambassador|envoy|representative) to (?:the )?$", re.IGNORECASE)
_TITLE_OF: Final = re.compile(rf"\b{_OFFICE} (?:in|to|of|for) (?:the )?$", re.IGNORECASE)
# Days that are named as people and places are.
_CALENDAR: Final = re.compile(
    r"\b(?:(?:New Year(?:['’]?s)?|Christmas|Boxing|Easter|Thanksgiving|Ramadan)"
    r"(?: (?:Eve|Day|Sunday|Monday|Week|Weekend))?|Independence Day)\b"
)
# Months that people are called by.
_NAMES: Final = frozenset("April May June August".split())
# What stands between an owner and a name behind it.
_BEHIND: Final = re.compile(r"(?:['’]s?|,)? +")
# What somebody is minister or secretary of.
_DEPARTMENT: Final = re.compile(
    r"(?:Exchequer|Opposition|State|Treasury|Interior|Defen[cs]e|Justice|Commerce|Agriculture|Energy|Labou?r|Education|"
    r"Health|Finance|Transport(?:ation)?|Trade) (?=[A-Z][\w’'.-]* [A-Z])"
)
# What stands in front of a name with a title between: "Vermont Sen. | Ada Holm".
_RANKED: Final = re.compile(r"[A-Z][\w ]* (?:Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Adm|Sgt|Prof|Dr)\. (?=[A-Z])")
# What is in no name, but between two: "Holm on Ryder".
_BETWEEN: Final = re.compile(r" (?:on|vs|against) (?=[A-Z])")
# What has a head or members, and is no person: "leader of La Libertad Avanza".
_HEADED: Final = re.compile(
    r"\b(?:leader|head|chair(?:man|woman)?|founder|member|spokes(?:man|woman|person)|candidate|branch|wing|"
    r"leaders|members) of (?:the )?$"
)
_SEAT: Final = re.compile(
    r",? (?:the|an?|its) (?:[\w’'.-]+ ){0,2}?(?:capital|city|town|village|port|settlement|suburb|province|islet|island|"
    r"archipelago|peninsula|district|base)(?: city| town)?"
    r"(?:,| (?:of|in|on|near|held|claimed|controlled|ruled|that|which)\b)"
)
# What a place that is known is said to lie in: "Nampula, in northern Mozambique".
_WITHIN: Final = re.compile(
    r", in (?:the )?(?:\w+-)?(?:north|south|east|west|central|[\w-]+-(?:administered|held|occupied))"
)
# A noun at the end of the name of a body, whose head a title behind it names: "UK Independence Party | leader".
_BODY: Final = frozenset(
    "party union league federation association council committee institute movement front congress alliance agency "
    "authority commission organisation organization bank fund society corporation".split()
)
# What is called by letters and digits: "B-52".
_DESIGNATION: Final = re.compile(r"\d")
_TITLED: Final = re.compile(rf",? (?:the |an? |its |his |her |their )(?:[\w'’-]+ ){{0,4}}?{_OFFICE}\b")


_BODY_BEFORE: Final = re.compile(
    r"\b(?:company|firm|airline|carrier|bank|insurer|brewer|carmaker|automaker|maker|retailer|manufacturer|newspaper|"
    r"daily|weekly|magazine|broadcaster|channel|network|website|portal|agency|think tank|charity|NGO|foundation|"
    r"lender|utility|contractor|start-?up|supermarket|chain|cooperative|union|federation|association) $"
)
# What is done to firms and not to places.
_TREATED: Final = re.compile(r"\b(?:[Ff]ine[sd]|contracts? to|licen[cs]es? of|shares? in) $")
# What makes a name in front of it that of a disease: "the Marburg virus".
_ILL: Final = re.compile(r" (?:virus|fever|disease|syndrome|h(?:a)?emorrhagic)\b")
# What stands in front of a name of a place, whatever it sounds like: "the settlement of Immanuel", "in Mackay in the
# north".
_PLACE_OF: Final = re.compile(
    r"\b(?:cit(?:y|ies)|count(?:y|ies)|municipalit(?:y|ies)|outskirts|(?:village|town|settlement|suburb|port|district|"
    r"island|province|region|camp|hamlet|neighbou?rhood|township|valley|mountain)s?) of "
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* and )?$|"
    r"\b(?:Mt|Mount|Lake|Port|Fort) $"
)
_IN: Final = re.compile(
    r"(?<!faith )(?<!trust )(?<!confidence )(?<!interest )\b(?:[Ii]n|near|outside|around|off|into|towards?) $"
)
_LIES: Final = re.compile(r",? (?:in|on|near|outside|(?:north|south|east|west|northeast|southwest)(?:ern)? of)\b")


def tidied(span: Span, sentence: Sentence, text: str, known: list[tuple[int, int]]) -> Span | None:
    """A span without what is no part of the name; ``None`` where no name is left.

    ``known`` are the stretches that the gazetteer linked already, in order and apart.

    >>> text = "Captain Ibrahim Traoré leads Burkina Faso on Friday."
    >>> tidied(Span(29, 51, "ORG"), Sentence(0, 52, ()), text, [(29, 41)])
    Span(start=29, end=41, label='ORG')
    """
    if span.label == "PERSON":
        ranked = _RANKED.match(text, span.start, span.end)
        span = replace(span, start=ranked.end() if ranked else span.start)
        span = replace(span, start=span.start + untitled(text[span.start : span.end]))
        span = replace(span, start=_behind_department(span, text))
    if (begin := _behind_owner(span, text, known)) > span.start:
        span = Span(begin, span.end, "PERSON")
    name = text[span.start : span.end]
    dated = name in CALENDAR and (span.label != "PERSON" or _is_dated(name, text, span.end))
    day = dated or _is_day(text, span.start, span.end)
    if day or _is_disease(span, name, text) or (span.label in ("PERSON", "PLACE") and _DESIGNATION.search(name)):
        return None
    cut = _SMALL.sub("", _TAIL.sub("", name))
    end = span.start + len(cut)
    begin = bisect_left(known, (span.start, 0))
    inside = list(itertools.takewhile(lambda one: one[1] <= end, known[begin:]))
    if span.label == "ORG" and _is_portfolio(text, span.start, end, inside):
        return None
    if not cut.strip() or _is_list(text, span.start, end, inside) or _is_phrase(text, span.start, end, span, inside):
        return None
    if span.label == "PERSON" and (_is_common(sentence, span.start, end) or cut.lower() in SHORT_TITLES):
        return None
    if span.label == "PERSON" and _BETWEEN.search(cut):
        return None
    label = span.label
    whole = any((first, last) == (span.start, end) for first, last in inside)
    placed = _is_place(text, span.start, end) or (whole and _WITHIN.match(text, end))
    if label == "PERSON" and (not inside or whole) and placed:
        label = "PLACE"
    if label == "PERSON" and not whole and " " in cut and _HEADED.search(text, max(0, span.start - 30), span.start):
        label = "ORG"
    free = not inside if label == "ORG" else label == "PLACE" and not whole
    if free and " " in cut and text[end : end + 1] == ",":
        beside = _TITLED.match(text, end) or _TITLE_BEFORE.search(text, max(0, span.start - 80), span.start)
        label = "PERSON" if beside else label
    if label in ("PERSON", "PLACE") and not inside and _BODY_BEFORE.search(text, max(0, span.start - 20), span.start):
        label = "ORG"  # "the company Turbex", "the newspaper Sharq"
    if label == "PLACE" and not inside and _TREATED.search(text, max(0, span.start - 20), span.start):
        label = "ORG"  # nobody fines a town that no table knows
    return Span(span.start, end, label)


def _is_disease(span: Span, name: str, text: str) -> bool:
    """Whether a name is one of a disease, or ends with it where a heading runs two together: "Dallas Ebola"."""
    if span.label == "ORG":
        return name.lower() in DISEASES
    return name.lower().rpartition(" ")[2] in DISEASES or _ILL.match(text, span.end) is not None


def _is_portfolio(text: str, start: int, end: int, inside: list[tuple[int, int]]) -> bool:
    """Whether a span is what a minister is of, with his state or without: "Minister of | Trade and Labour of Peru"."""
    if text.startswith(("Minister of ", "Minister for "), start):
        return True
    last = inside[-1] if inside else (start, start)
    of = last[1] == end and text[start : last[0]].endswith((" of ", " of the "))
    return bool(of and _MINISTER_OF.search(text, max(0, start - 80), start))


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a place's."""
    before = text[max(0, start - 60) : start]
    if text.startswith(("'s", "’s"), end):
        return False
    if _SEAT.match(text, end):
        return True
    return bool(_PLACE_OF.search(before) or (_IN.search(before) and _LIES.match(text, end)))


def _is_day(text: str, start: int, end: int) -> bool:
    """Whether a span is a day that is named, or a part of one: the "Eve" of "New Year's Eve", but not Eve."""
    near = _CALENDAR.finditer(text, max(0, start - 20), end + 20)
    return any(one.start() <= start and end <= one.end() for one in near)


def _is_dated(name: str, text: str, end: int) -> bool:
    """Whether what is called by a day or month is of that time: "Friday's raid", but not May's or August's."""
    return name not in _NAMES and text.startswith(("'s", "’s"), end)


def _behind_owner(span: Span, text: str, known: list[tuple[int, int]]) -> int:
    """Where a name begins: behind what the title before it is of ("special envoy for Lebanon Hanna Virtanen")."""
    place = bisect_left(known, (span.start, 0))
    first = known[place] if place < len(known) else (0, 0)
    before = text[max(0, span.start - 60) : span.start]
    person = span.label != "ORG" or _SENT_TO.search(before)  # "ambassador to Chad Ada Holm"
    owned = first[0] == span.start and len(text[first[1] : span.end].split()) > 1 and person
    gap = _BEHIND.match(text, first[1]) if owned else None
    titled = gap and _TITLE_OF.search(before)
    return gap.end() if gap and titled else span.start


def _behind_department(span: Span, text: str) -> int:
    """Where a person's name begins: behind the last word of the office, "Chancellor of the Exchequer Ada Holm"."""
    found = _DEPARTMENT.match(text, span.start, span.end)
    of = found and _TITLE_OF.search(text, max(0, span.start - 60), span.start)
    return found.end() if found and of else span.start


def _is_list(text: str, start: int, end: int, inside: list[tuple[int, int]]) -> bool:
    """Whether a span is two or more known names, with "and", a comma or nothing between."""
    if len(inside) < 2 or inside[0][0] != start or inside[-1][1] != end:
        return False
    return all(_LIST.fullmatch(text[one[1] : two[0]]) for one, two in itertools.pairwise(inside))


def _is_phrase(text: str, start: int, end: int, span: Span, inside: list[tuple[int, int]]) -> bool:
    """Whether a span is a title with its owner ("United Nations Secretary-General"), the beginning of one ("Tajik
    Defence" before "Minister"), or says where a place lies ("American state of Georgia")."""
    spoken = [word.lower() for word in _WORDS.findall(text[start:end])]
    if span.label != "ORG" or not spoken or not inside or inside[0][0] != start:
        return False
    if spoken[-1] in TITLES | SHORT_TITLES or (len(spoken) > 1 and spoken[-2] in TITLES and spoken[-1] == "general"):
        return True
    following = _WORDS.match(text, end + 1)
    titled = following is not None and following.group().lower() in TITLES and text[end : end + 1] == " "
    titled = titled and spoken[-1] not in _BODY
    small = any(f" {noun} of " in text[start:end] for noun in REGION_NOUNS)
    return small or (titled and inside[0][1] < end)


def _is_common(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a "name" is only a common noun with which a sentence begins: "Gunmen"."""
    covered = sentence.covering(start, end)
    return covered == (0,) and sentence.tokens[0].upos == "NOUN" and sentence.tokens[0].feature("Number") == "Plur"
