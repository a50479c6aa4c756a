"""Text to sentences, as character offsets: a small splitter by rule, in front of the parser.

Newlines are hard breaks. Inside a paragraph a full stop, question or exclamation mark ends a sentence
unless it belongs to an abbreviation, an initial, a number, a bracket or a quotation that goes on. Sentences
inside one quotation are split like any others. Linear in the length of the text, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.language.datelines import datelines

MAX_TOKENS = 250
MAX_CHARACTERS = 2_000

Offsets = tuple[int, int]


def listed(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


LINE = re.compile(r"[^\n\r\u2028\u2029\u0085\x0b\x0c]+")
TOKEN = re.compile(r"\w+|[^\w\s]")
# A terminator, the closing marks glued to it, footnote marks, then space.
STOP = re.compile(r"(?P<mark>[.!?…。！？]+)(?P<close>[\"'”’»)\]]*(?:\s?\[\d{1,3}\])*)(?=\s)")
RULE = re.compile(r"(?<!\S)[=_*~#-]{5,}(?!\S)")
WORD_BEFORE = re.compile(r"[\w.&'’-]{1,30}$")
WORD_AFTER = re.compile(r"\s+(?P<open>[\"'“‘«(\[*-]*)\s?(?P<word>[\w'’.-]{0,30})")
OPENERS, CLOSERS = "([", ")]"

# Never the end of a sentence when a name, number or lower-case word follows.
TITLES = listed("""
mr mrs ms mx messrs dr prof rev fr gen lt col capt cmdr adm maj sgt cpl pvt brig sen rep gov pres hon amb supt
insp st mt ft pte sec atty dist rt vs v cf ca approx fig figs eq e.g i.e viz nos pp vol ed eds gens cols sens
reps govs lt.gen maj.gen brig.gen lt.col dep asst min ayat sr.lt
""")
MONTHS = listed("""
jan feb mar apr jun jul aug sep sept oct nov dec
""")
NUMBERED = listed("""
no nos art arts para p pp ch sec fig vol res
""")
# Stand inside a sentence or at its end: the next word decides.
EITHER = listed("""
u.s u.k u.n e.u u.s.a u.a.e d.c inc corp ltd co plc llc jr sr etc al a.m p.m ph.d m.d b.a m.a bros dept est ave
blvd rd u.s.s.r a.d b.c n.y l.a calif ill mass pa va md fla tex ariz wash mich minn
""")
STARTERS = listed("""
the a an in on at it its he she they we i you this that these those there but and or so yet if when while after
before as since until although though however meanwhile his her their our my for from with by to what why how
who where which some many most all both each no not one two three several another other earlier later last also
according under during despite among about over more asked is are was were
""")
DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?")


def sentences(text: str) -> list[Offsets]:
    """Offsets of the sentences of `text`, without surrounding space; never empty, never over 250 tokens.

    >>> article = "Gen. Li left on Oct. 7. “We stay. We wait,” the U.S. envoy said."
    >>> [article[start:end] for start, end in sentences(article)]
    ['Gen. Li left on Oct. 7.', '“We stay.', 'We wait,” the U.S. envoy said.']
    """
    found: list[Offsets] = []
    for line in LINE.finditer(text):
        start = line.start()
        for end in sorted({*datelines(line.group()), *ends(line.group()), *rules(line.group())}):
            found.extend(pieces(text, start, line.start() + end))
            start = line.start() + end
        found.extend(pieces(text, start, line.end()))
    return found


def rules(line: str) -> Iterator[int]:
    """Offsets around drawn rules ("=====", "* * *" in one stroke), which stand for a break."""
    for rule in RULE.finditer(line):
        yield from (offset for offset in rule.span() if 0 < offset < len(line))


def ends(line: str) -> Iterator[int]:
    """Offsets in one paragraph at which a sentence ends before the paragraph does."""
    depth, seen, opened, start = 0, 0, 0, 0
    for stop in STOP.finditer(line):
        for character in line[seen : stop.end()]:
            depth += (character in OPENERS) - (character in CLOSERS)
        if depth <= 0:
            depth, opened = 0, stop.end()
        seen = stop.end()
        inside = depth > 0 and stop.end() - opened < 300
        numbered = stop["mark"] == "." and len(line[start : stop.start()].strip(" \t*-(")) < 3  # "2. The second point"
        if not inside and not numbered and is_end(line, stop):
            depth, opened, start = 0, stop.end(), stop.end()
            yield stop.end()


def is_end(line: str, stop: re.Match[str]) -> bool:
    """Whether the terminator found by STOP ends a sentence."""
    following = WORD_AFTER.match(line, stop.end())
    word = following["word"] if following else ""
    opening = following["open"] if following else ""
    mark, close = stop["mark"], stop["close"]
    if word[:1] == ".":  # a spaced ellipsis: ". . ."
        return False
    if word[:1].islower() and (close or not opening):
        return not close and ends_plainly(line, stop)
    if mark != ".":
        return not ("…" in mark or mark.startswith("..")) or word[:1].isupper() or bool(opening)
    before = WORD_BEFORE.search(line[max(0, stop.start() - 30) : stop.start()])
    last = before.group().lower().strip("'’-") if before else ""
    if close.strip() and not close.startswith((")", "]")):
        return last not in TITLES or close[0] in '”"'
    return not belongs(last, before.group() if before else "", word, opening)


def ends_plainly(line: str, stop: re.Match[str]) -> bool:
    """Whether a sentence may end before a lower-case word, as in hasty writing: "ask them. they know"."""
    if stop["mark"] != ".":
        return stop["mark"][0] in "!?"
    before = WORD_BEFORE.search(line[max(0, stop.start() - 30) : stop.start()])
    last = before.group() if before else ""
    known = TITLES | MONTHS | NUMBERED | EITHER
    return len(last) >= 3 and last.isalpha() and last.islower() and last not in known


def belongs(last: str, spelling: str, word: str, opening: str) -> bool:
    """Whether the full stop after `last` is part of an abbreviation rather than the end of a sentence."""
    if (last in NUMBERED or last == "c") and word[:1].isdigit():
        return True
    if last in TITLES:
        return bool(word) and (last not in NUMBERED or word[:1].isdigit())
    if last in MONTHS:
        return word[:1].isdigit()
    if last in EITHER or (DOTTED.fullmatch(last) and "." in last):
        return not opening.strip("([*-") and word.lower() not in STARTERS
    if len(last) == 1 and last.isalpha() and spelling.isupper():
        return word[:1].isupper() and (word.lower() not in STARTERS or len(word) == 1) and last != "i"
    return False


def pieces(text: str, start: int, end: int) -> Iterator[Offsets]:
    """The sentence trimmed, and cut at its best punctuation where it is too long to parse."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end:
        cut = limit(text, start, end)
        if cut < end:
            cut = best_cut(text, start, cut)
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            yield start, stop
        start = cut
        while start < end and text[start].isspace():
            start += 1


def limit(text: str, start: int, end: int) -> int:
    """Where the sentence from `start` reaches its bound of tokens or characters; `end` if it does not."""
    bound = min(end, start + MAX_CHARACTERS)
    if bound - start <= MAX_TOKENS:
        return bound
    for count, token in enumerate(TOKEN.finditer(text, start, bound), 1):
        if count > MAX_TOKENS:
            return token.start()
    return bound


def best_cut(text: str, start: int, bound: int) -> int:
    """The latest good place to cut before `bound`: after a strong mark, else a comma, else a space."""
    floor = start + (bound - start) // 2
    for marks in (".!?", ";:", "—–", ",", " \t"):
        cut = max(text.rfind(mark, floor, bound) for mark in marks)
        if cut > start:
            return cut + 1
    return bound
