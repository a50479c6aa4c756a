"""The recogniser's names joined to what the gazetteer found."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from graph.extraction.lexicon import LESS, TITLES
from graph.extraction.linking.drills import drills
from graph.extraction.linking.firms import told_firms
from graph.extraction.linking.introductions import introduce
from graph.extraction.linking.kinds import is_described, named_by_kind, without_kind
from graph.extraction.linking.links import Links, Mention, state_of
from graph.extraction.linking.localities import sites, told_places
from graph.extraction.linking.movements import movements
from graph.extraction.linking.names import Known
from graph.extraction.linking.overlaps import brought_in, gives_way
from graph.extraction.linking.partisans import partisans
from graph.extraction.linking.shortforms import (
    acronyms,
    headed,
    initials,
    is_short_for,
    overruled,
    partied,
    short_names,
)
from graph.extraction.linking.spans import tidied
from graph.extraction.linking.unowned import is_unowned, settled, unowned
from graph.extraction.peoples import names_people
from graph.language.sentence import Sentence, Span
from graph.terms import mint

# An election is called after its place: "Ontario provincial election".
_VOTE: Final = re.compile(
    r" (?:(?:general|presidential|parliamentary|legislative|federal|provincial|regional|state|local|municipal|mayoral|"
    r"gubernatorial|senate|assembly|leadership|constitutional|independence|snap|special|primary) ){0,2}"
    r"(?:elections?|by-elections?|referendum)\b",
    re.IGNORECASE,
)
_PACT: Final = re.compile(
    r" (?:peace |climate |ceasefire |nuclear )?(?:agreements?|accords?|protocols?|pacts?|deals?)\b"
)
"""What a city in front of it only gives its name to: "the Minsk agreement" is no city and no state."""
_THE: Final = re.compile(r"\b(?:[Tt]he|[Tt]his|[Aa]) (?:\d{4} )?$")
_LOCATED: Final = re.compile(r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside) $")
_INSIDE: Final = re.compile(r"\b(?:at|in|near|outside|around|across|(?:city|town) of) $", re.IGNORECASE)
_FROM: Final = re.compile(r"\b(?:at|in|near|outside|of|from|to|around|and) $", re.IGNORECASE)
_TEXTS: Final = frozenset("Treaty Treaties Agreement Accord Accords Protocol Act Constitution Bill Amendment".split())
_REBELS: Final = re.compile(r"\b(?:Liberation|Independence|Resistance|Salvation|Insurgent)\b")
_MEMBERS: Final = r"[Mm]embers?"
_LEADERS: Final = r"[Ll]eaders?|[Hh]ead|[Ff]ounder|[Ss]pokes(?:man|woman|person)"
"""Who is behind a body's name with "of"."""
_LED_BY: Final = (
    r"(?:(?:deputy|opposition|parliamentary) )?"
    r"(?:(?:co-)?leader|chair(?:man|woman|person)|lawmaker|secretary-general) [A-ZÀ-ÖØ-Þ]"
)
"""Who is in front of his own name, behind a body's: nobody has a leader or a lawmaker; an MP has a place too."""
_SEATED: Final = re.compile(r"(.*\S) (?:MPs|MEPs|MKs|MSPs|MLAs)")
"""A party with those whom it has sent into a parliament."""
_APPOSED: Final = re.compile(
    r", (?:an?|the) (?:(?!of |for |in |from )[\w-]+ ){0,4}(?:party|movement|militia|(?:rebel|armed|militant) group)"
    r"(?:[,.]| (?:in|based|that|which|from)\b)"
)
"""What stands behind a body's name and says what it is."""
_PARTY: Final = re.compile(r"\bparty $")
_LED: Final = re.compile(r", (?:which is )?(?:led|headed) by [A-ZÀ-Þ]")
_HIS: Final = re.compile(r" (?:administration|presidency|campaign|White House|era|years|family)\b")
"""What is called after somebody."""
_REPLACED: Final = re.compile(r"\b(?:(?:replac|succeed)ing|sw(?:ore|ears?|earing) in) $")
_ENDS: Final = (",", ".", ";", ")")
_PICTURED: Final = re.compile(r"\((?:L|R|C|D|L-R|R-L)\)")
"""What says where in a picture somebody stands."""
_PLURAL: Final = re.compile(r"[A-Z]{2,4}s")
"""Several of a kind that is called by its letters: "CEOs", "MPs"."""
_CAMEL: Final = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
_BODIES: Final = ("InternationalOrganisation", "Agency", "Organisation")
_LONG: Final = 20
"""Characters that the word behind a name has at most."""
_KINDS: Final = {"PERSON": "Person", "ORG": "Organisation", "PLACE": "Place"}


def recognised(links: Links, sentences: Iterable[Sentence]) -> None:
    """Join the names that the recogniser found to those that the gazetteer knew; then their short forms.

    The longer name stands: "Liberal Party of Canada" is a party and no country, "2019 Canadian federal election" names
    neither. Of a name that is read in two ways in one text, the reading that is more frequent holds for all of it.
    """
    movements(links)
    known = [(one.start, one.end) for one in links.mentions]
    spans = [
        _relabelled(span, sentence, links)
        for sentence in sentences
        for found in sentence.entities
        if (span := tidied(found, sentence, links.text, known)) and not _is_no_name(span, sentence, links.text)
        if not is_described(span, links)
    ]
    spans = [replace(one, label="MISC") if _is_law(one, links.text) else one for one in spans]
    spans = [replace(one, label="PLACE") if _is_where(one, links) else one for one in spans]
    spans = [replace(one, label="ORG") if _is_headed(one, links) else one for one in spans]
    spans = [replace(one, label=_told_kind(one, links) or one.label) for one in spans]
    spans = sites(links, spans)
    there = told_places(links, spans)
    spans = [replace(one, label="PLACE") if links.text[one.start : one.end] in there else one for one in spans]
    exercises = drills(links.text)
    spans = [replace(one, label="MISC") if links.text[one.start : one.end] in exercises else one for one in spans]
    trading = told_firms(links.text)
    spans = [replace(one, label="ORG") if links.text[one.start : one.end] in trading else one for one in spans]
    readings: dict[str, Counter[str]] = defaultdict(Counter)
    for span in spans:
        readings[links.text[span.start : span.end]][span.label] += 1
    label_of = {name: labels.most_common(1)[0][0] for name, labels in readings.items()}
    # People first, longer names before shorter ones: the rest of a name that stands alone ("Strömmer") is then known.
    for label in ("PERSON", "ORG", "PLACE", "MISC"):
        mine = [span for span in spans if label_of[links.text[span.start : span.end]] == label]
        for span in sorted(mine, key=lambda one: -len(links.text[one.start : one.end].split())):
            if not _is_given(links, span) and not initials(links, span.start, span.end):
                _join(links, span.start, span.end, label)
        if label == "PERSON":
            _without_namesakes(links)
            short_names(links)
    for one in links.mentions[:]:
        if one.form == "name" and _VOTE.match(links.text, one.end):
            links.replace(one, replace(one, form="part"))
        elif pact := _pact_of(one, links):
            links.replace(one, None)
            links.add(one.start, pact.end(), _treaty(links, one, pact))
    settled(links)
    named_by_kind(links)
    partisans(links)
    _again(links)
    overruled(links)
    acronyms(links)


def _pact_of(one: Mention, links: Links) -> re.Match[str] | None:
    """What a town only gives its name to, a known one or one that was taken for a body: "the Arusha | agreement"."""
    new = one.kind in ("Place", "Organisation") and one.entity not in links.gazetteer.known and one.form == "name"
    if not (one.kind == "City" or (new and links.text[one.start : one.end].isalpha())):
        return None
    return _PACT.match(links.text, one.end) if _THE.search(links.text, max(0, one.start - 12), one.start) else None


def _treaty(links: Links, town: Mention, pact: re.Match[str]) -> Known:
    """The agreement of that town: the only one that the text names else, or one of this text."""
    place = links.text[town.start : town.end]
    named = {other.entity for other in links.mentions if other.kind == "Treaty"}
    same = [known for entity in named if (known := links.known(entity)).label.startswith(f"{place} ")]
    name = f"{place}{pact.group()}"
    return same[0] if len(same) == 1 else Known(mint("treaty", name), "Treaty", name)


def _without_namesakes(links: Links) -> None:
    """Take out the small cities that are called as somebody whom the text names in full, where nothing says that it
    happens there: the one of "letters to Bush", where Kate Bush is named."""
    surnames = {one.label.split()[-1] for one in links.people() if " " in one.label}
    for one in links.mentions[:]:
        if one.kind != "City" or one.form != "name" or links.text[one.start : one.end] not in surnames:
            continue
        there = _INSIDE.search(links.text, max(0, one.start - 9), one.start) or links.text[one.end : one.end + 1] == ","
        if not there and links.known(one.entity).speaks_for is None:
            links.replace(one, None)


def _is_given(links: Links, span: Span) -> bool:
    """Whether a text gives a name as the short form of the one in front: "National Union of Mineworkers (| NUM)"."""
    name = links.text[span.start : span.end]
    if f"{name})" not in links.text:  # most names stand in no brackets, and to look for each has its price
        return False
    for place in re.finditer(rf"(?<=\()(?:the )?{re.escape(name)}(?=\))", links.text):
        front = links.among(max(0, place.start() - 3), place.start() - 1)
        words = links.text[front[-1].start : front[-1].end].split() if front else []
        firsts = sorted(word[0] for word in words if word[0].isupper())
        short = is_short_for(name, " ".join(words)) or firsts == sorted(name)  # in another tongue's order: "(IBC)"
        if len(words) > 1 and short and front[-1].kind not in ("Person", "City"):
            acronyms(links)
            return links.at(span.start, span.end) is not None
    return False


def _is_no_name(span: Span, sentence: Sentence, text: str) -> bool:
    """Whether a "name" is a common noun that begins a sentence ("Roasters"), says of what kind a thing is ("Western
    officials", "West African leaders"), or only which people somebody is of ("Tutsis")."""
    name = text[span.start : span.end]
    if _PICTURED.fullmatch(text[max(0, span.start - 1) : span.end + 1]) or (
        span.label != "MISC" and (names_people(name) or _PLURAL.fullmatch(name))
    ):
        return True
    covered = sentence.covering(span.start, span.end)
    if not covered or span.label == "MISC":
        return False
    last = sentence.tokens[covered[-1]]
    if covered == (0,) and not last.text.isupper():
        return last.upos == "NOUN" or (span.label != "PERSON" and last.upos in ("VERB", "ADV", "ADJ"))
    kind = last.upos == "ADJ" and last.relation == "amod" and last.end == span.end
    return kind and span.label != "PERSON"


def _relabelled(span: Span, sentence: Sentence, links: Links) -> Span:
    """A recognised name as a place or body where its sentence says that it is one, and without what says so."""
    if _is_taken(span, sentence, links):
        return replace(span, label="PLACE")
    if span.label == "ORG" and (seated := _SEATED.fullmatch(links.text, span.start, span.end)):
        span = replace(span, end=seated.end(1))  # "Golkar MPs"
    if _has_article(span, sentence, links.text) or _is_known_body(span, links):
        return replace(span, label="ORG")
    return without_kind(span, sentence, links)


def _has_article(span: Span, sentence: Sentence, text: str) -> bool:
    """Whether what was taken for somebody is a body, by the article right in front of its one word: "the Seleka"; so is
    "the House", taken for a place."""
    if not text.startswith(("the ", "The "), max(0, span.start - 4)):
        return False
    name = text[span.start : span.end]
    covered = sentence.covering(span.start, span.end)
    if len(covered) != 1 or not (span.label == "PERSON" or (span.label == "PLACE" and is_unowned(name))):
        return False
    article = sentence.child(covered[0], "det")
    family = name.endswith("s") and re.search(rf"\b{re.escape(name[:-1])}\b", text)  # "the Holms"
    return article is not None and article.index == covered[0] - 1 and not family


def _is_known_body(span: Span, links: Links) -> bool:
    """Whether what was taken for a place has a name that only bodies bear: "his country's Security Council", but not
    "Peru's U.N. envoy"."""
    behind = links.text[span.end : span.end + _LONG].split()
    if span.label != "PLACE" or (behind and behind[0].strip(",.;:") in TITLES):
        return False
    bearers = links.gazetteer.named(links.text[span.start : span.end])
    return bool(bearers) and all(one.kind in _BODIES for one in bearers)


def _is_taken(span: Span, sentence: Sentence, links: Links) -> bool:
    """Whether what was taken for somebody is a city that something is done to or in: "captured Goma".

    It is one word, the gazetteer knows a city of that name, and nobody is called so with a first name or a title.
    """
    name = links.text[span.start : span.end]
    covered = sentence.covering(span.start, span.end)
    if span.label != "PERSON" or len(covered) != 1:
        return False
    at = covered[0]
    while sentence.tokens[at].relation == "conj":  # "took Gao and Kidal"
        at = sentence.tokens[at].head
    if sentence.tokens[at].relation not in ("obj", "obl"):
        return False
    return not brought_in(links.text, name) and any(
        one.kind == "City" for match in links.gazetteer.find(name) for one in match.candidates
    )


def _is_where(span: Span, links: Links) -> bool:
    """Whether what was taken for somebody is a place: one word that only stands behind "at", "in", "near", "outside",
    or behind "of" and "from" with its country behind it.

    People are brought in by their whole names; "at Kuriga" and "from Ahvaz, Iran," name no one.
    """
    text = links.text
    name = text[span.start : span.end]
    if span.label != "PERSON" or not name.isalpha():
        return False
    larger = links.at(span.end + 2, span.end + 3) if text.startswith(", ", span.end) else None
    land = larger is not None and larger.kind in ("State", "Region") and larger.form == "name"
    if larger and land and text[larger.end : larger.end + 1] in (",", ".", ";"):
        return _FROM.search(text[max(0, span.start - 9) : span.start]) is not None
    return all(_LOCATED.search(text[max(0, at - 9) : at]) for at in links.places_of(name))


def _is_headed(span: Span, links: Links) -> bool:
    """Whether what was taken for somebody or a place is a body: one word that stands behind "leader of" or in front of
    "an Islamist party", by which nobody is called with a first name or a title. Places have leaders, but no members.

    Nobody has a leader in front of whose name his own stands, of one word or of several: "Akali Dal leader Ada Holm".
    A name that the text has with "Party" behind it is that party's: the "Umma" of the "Umma Party".
    """
    name = links.text[span.start : span.end]
    if span.label not in ("PERSON", "PLACE") or links.among(span.start, span.end):
        return False
    if span.label == "PERSON" and _has_leader(links.text, name):
        return True
    if f"{name} Party" in links.text and not brought_in(links.text, name):
        return True
    if not name.isalpha():
        return False
    shape = None
    if f" of {name}" in links.text:  # cheap, and false of most names
        heads = _MEMBERS if span.label == "PLACE" else rf"{_MEMBERS}|{_LEADERS}"
        shape = re.search(rf"\b(?:{heads}) of {name}\b(?!['’]| [A-Z])", links.text)
    shape = shape or (_APPOSED.match(links.text, span.end) if links.text.startswith(", ", span.end) else None)
    return shape is not None and not brought_in(links.text, name)


def _has_leader(text: str, name: str) -> bool:
    """Whether somebody named behind a name is told to lead those who are called so; nobody with more names in front."""
    if f"{name} " not in text or (name.isalpha() and brought_in(text, name)):
        return False
    led = rf"{re.escape(name)} {_LED_BY}"
    return re.search(rf"(?<![\w’'-] )\b{led}|\b[a-z]+ {led}", text) is not None


def _told_kind(span: Span, links: Links) -> str | None:
    """What the words beside a name say that it is: a body, which is "led by" somebody or "the opposition party Girchi",
    or somebody who is replaced in an office or sworn in."""
    text, name = links.text, links.text[span.start : span.end]
    if span.label == "PERSON":
        party = " " not in name and _PARTY.search(text[max(0, span.start - 9) : span.start]) is not None
        led = _LED.match(text, span.end) is not None
        return "ORG" if led or (party and text[span.end : span.end + 1] in _ENDS) else None
    if span.label == "ORG" and _HIS.match(text, span.end) and brought_in(text, name) and " " not in name:
        return "PERSON"  # the Holm of "the Holm administration", where Ada Holm is named
    replaced = span.label == "PLACE" and " " in name and _REPLACED.search(text[max(0, span.start - 13) : span.start])
    return "PERSON" if replaced and name not in {one.label for one in links.gazetteer.named(name)} else None


def _is_law(span: Span, text: str) -> bool:
    """Whether what was taken for a body or for somebody is a text: "Mutual Defense Treaty", "Fifth Amendment"."""
    spoken = text[span.start : span.end].split()
    if span.label == "PERSON":
        return len(spoken) > 1 and spoken[-1] in _TEXTS
    return span.label == "ORG" and not _TEXTS.isdisjoint(spoken)


def _again(links: Links) -> None:
    """New names of several words, or of one with capitals inside ("WeWork"), wherever else the text has them."""
    fresh = {
        links.text[one.start : one.end]: links.known(one.entity)
        for one in links.mentions
        if one.form == "name" and one.entity not in links.gazetteer.known and one.kind != "Treaty"
    }
    several = sorted((name for name in fresh if " " in name or _CAMEL.fullmatch(name)), key=len, reverse=True)
    if several:
        for place in re.finditer(rf"\b(?:{'|'.join(map(re.escape, several))})\b", links.text):
            if not links.at(place.start(), place.end()):
                links.add(place.start(), place.end(), fresh[place.group()])


def _join(links: Links, start: int, end: int, label: str) -> None:
    """Take in a name that was recognised, if what the gazetteer found there gives way."""
    name, kind = links.text[start:end], _KINDS.get(label)
    inside = links.among(start, end)
    if len(inside) == 1 and inside[0].form == "demonym" and links.known(inside[0].entity).label == name:
        links.replace(inside[0], replace(inside[0], form="name"))  # "New Zealand" is what it does not go with
        return
    if (
        len(name) < 2
        or (TITLES | LESS).issuperset(name.lower().replace("-", " ").split())
        or not all(gives_way(links.text, one, start, end, label) for one in inside)
    ):
        return
    owners = [state for one in inside if (state := state_of(links.known(one.entity), links))]
    if "Army" in name.split() and (_REBELS.search(name) or any(one.kind == "Region" for one in inside)):
        owners = []  # "the Shan State Army" is none of its state
    for one in inside:
        links.replace(one, None if kind else replace(one, form="part"))
    if kind is None or not name[:1].isupper():
        return
    if kind == "Organisation" and not inside and (headed(links, start, end) or partied(links, start, end)):
        return
    if kind == "Organisation" and not inside and is_unowned(name):
        unowned(links, start, end)
        return
    introduce(links, start, end, kind, owners)
