"""What tells that a name is a state's: the words in front of it and behind it, each with its weight.

"The parliament of Zembla" is enough; "Zembla's army" may be a general's and wants something else beside it, such as a
"Zemblan embassy" or "a border with Zembla". Two points make a state, and one of them at least must be of what nobody
has who is only a person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_MINISTRIES: Final = (
    r"(?:foreign|defen[cs]e|interior|finance|justice|health|oil|energy|information|trade|agriculture|education)"
)
_MINISTER: Final = rf"(?:{_MINISTRIES} (?:minister|ministry|secretary)|prime minister)"
_LANDS: Final = r"(?:republic|kingdom|country|nation|principality|emirate|sultanate|statelet|microstate|city-state)"
_KIND: Final = rf"(?:[\w-]+ ){{0,3}}?(?:{_LANDS}|island (?:state|nation))"
_REALMS: Final = r"(?:Kingdom|Republic|Principality|Sultanate|Emirate|Duchy|Grand Duchy|Commonwealth|Federation)"
_TROOPS: Final = r"(?:troops|soldiers|forces|warplanes|warships|tanks|navy|army|military|air force|armed forces)"
_SENT: Final = r"(?:ambassador|envoy|consul|chargé d[’']affaires|diplomats?)"
_RELATIONS: Final = (
    r"(?:(?:[Dd]iplomatic|consular) (?:relations|ties|links)|full relations) (?:were |was )?(?:\w+ )?(?:with|between)"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words beside a name that tell of a state, and how much they tell; ``shared`` says who may have the same:
    somebody or a firm, or a town."""

    words: re.Pattern[str]
    weight: int
    shared: str = ""


PERSON: Final = "person"
PLACE: Final = "place"


def _front(words: str, weight: int, shared: str = "") -> Mark:
    return Mark(re.compile(rf"\b(?:{words}) (?:the )?$"), weight, shared)


def _behind(words: str, weight: int, shared: str = "") -> Mark:
    return Mark(re.compile(rf"(?:{words})\b"), weight, shared)


FRONT: Final = (
    _front(rf"(?:{_MINISTER}|[Pp]arliament|[Ee]mbassy|[Aa]mbassador|[Aa]rmed forces|territorial integrity) of", 2),
    _front(rf"(?:{_LANDS}|island (?:state|nation)|breakaway (?:state|region|territory)) of", 2),
    _front(rf"{_REALMS} of", 2),
    _front(rf"(?:[Aa]mbassador|[Ee]nvoy) to|{_SENT} from|{_RELATIONS}", 2),
    _front(r"(?:[Bb]order|[Ff]rontier)s? with|independence (?:of|for)|non-aggression pact with|visas? for", 2),
    _front(r"(?:[Gg]overnment|[Aa]rmy|[Rr]egime|[Tt]roops|[Ff]orces|[Ss]oldiers|[Ll]eaders?) of", 1, PERSON),
    _front(r"(?:[Pp]resident|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ss]ultan|[Ee]mir) of", 1, PERSON),
    _front(r"(?:[Cc]itizens|[Pp]eople|[Cc]apital|[Cc]onstitution) of", 1, PLACE),
    _front(r"[Nn]eighbou?r(?:ing)?|[Bb]reakaway|[Ss]elf-declared|[Ss]elf-proclaimed", 1),
    _front(rf"(?:[Ee]mbassy|[Mm]ission|{_SENT}|{_TROOPS}) (?:in|to|into)|[Tt]ravel to|[Tt]ies with", 1, PLACE),
    _front(r"(?:[Cc]ross(?:ed|ing)|[Mm]arch(?:ed|ing)|[Ff]led|fleeing) (?:\w+ )?into", 1, PLACE),
    _front(r"[Ss]anctions (?:on|against)|[Ww]ar (?:with|on|against)|embargo (?:on|against)", 1, PERSON),
    _front(r"(?:[Rr]ecogni[sz](?:e|es|ed|ing)|[Rr]ecognition of)", 1, PERSON),
    _front(r"(?:[Aa]nnex(?:ed|es|ing)?|[Aa]nnexation of|[Ii]nva(?:ded?|ding)|[Ii]nvasion of)", 1, PLACE),
    _front(r"(?:[Tt]roops|[Ss]oldiers|[Ff]orces|[Ww]arships|[Mm]issiles|[Rr]efugees|[Dd]iplomats) from", 1, PLACE),
)
"""What stands in front of a state's name."""
BEHIND: Final = (
    _behind(
        rf"(?:['’]s?)? (?:{_MINISTRIES} ministry|embassy|consulate|parliament|airspace|territorial waters|"
        r"electoral commission|central bank|state (?:television|TV|radio|news agency)|national assembly|"
        r"constitution|independence|sovereignty|diplomats|statehood)",
        2,
    ),
    _behind(r", (?:which is )?(?:an?|the) " + _KIND, 2),
    _behind(
        r" (?:(?:has|had|have) )?(?:expelled|recalled) (?:\w+ ){0,3}?(?:ambassador|diplomats?|envoy|attach[ée]s?)"
        r"| (?:(?:has|had|have) )?declared (?:its )?independence"
        r"| (?:(?:has|had|have) )?(?:severed|broke off|broken off|cut|restored) diplomatic (?:relations|ties)",
        2,
    ),
    _behind(r"(?:['’]s?)? (?:self-declared|breakaway) (?:government|authorities|administration)", 2),
    _behind(rf" {_MINISTER}", 2),
    _behind(rf"['’]s? (?:\w+ )?{_MINISTER}", 1, PERSON),
    _behind(rf"(?:['’]s?)? (?:\w+ )?(?:government|junta|regime|{_TROOPS})", 1, PERSON),
    _behind(r"['’]s? (?:president|king|queen|leader|ruler|ambassador|envoy|opposition)", 1, PERSON),
    _behind(r" (?:president|king|leader|ambassador|officials)", 1, PERSON),
    _behind(r"['’]s? (?:borders?|capital|coast|economy|currency|territory|citizens)", 1, PLACE),
    _behind(r",? and its neighbou?rs?", 1),
)
"""What stands behind a state's name."""
ITS: Final = re.compile(
    rf"[^.!?\n]*?\b(?:its|their) (?:{_MINISTRIES} (?:minister|ministry)|air force|army|armed forces|"
    r"ambassador (?:to|in|from)|embassy|parliament|airspace|prime minister|self-declared)\b"
)
"""What a state has, where its name stood before in the sentence, and no other's between."""
ORGANS: Final = re.compile(
    rf" (?:\w+ )?(?:{_MINISTER}|government|army|military|air force|navy|troops|soldiers|diplomats?|embassy|ambassador|"
    r"president|prime minister|parliament|capital|border|airspace|officials?|leader|forces|citizens|authorities|"
    r"territory|king|queen|spokes(?:man|woman|person))\b"
)
"""What stands behind a state's adjective and behind no other."""
TWO_LANDS: Final = re.compile(r"\bthe two (?:countries|nations|states|neighbou?rs|governments|sides[’'] armies)\b")
"""The two that were named before."""
APART: Final = re.compile(
    r"\bthe (?:breakaway|self-declared|self-proclaimed|secessionist|separatist|unrecogni[sz]ed) "
    r"(?:province|region|republic|territory|state|enclave|government)\b"
)
"""What one that was named before is called that wants to be a state."""
DEED: Final = re.compile(
    r" (?:(?:has|had|have|will) )?(?:also )?(?:impose[ds]? (?:\w+ ){0,2}sanctions|declared? war on (?=[A-Z])|"
    r"(?:close|open)(?:ed|s)? its (?:borders?|embassy|frontier)|annex(?:ed|es)|summoned (?:the )?\w+ ambassador|"
    r"ratified|(?:broke|cut|sever)(?:ed)? (?:off )?(?:diplomatic )?(?:relations|ties))"
)
"""What states do, and bodies that are known."""
SHAPE: Final = re.compile(r".*(?:[^aeiou]ia|land|stan|guay|nesia)")
"""How the names of states often end."""
VISIT: Final = re.compile(
    r"\b(?:state visit|official visit|bilateral|summit|"
    r"(?:trade|peace|defen[cs]e|security|border) (?:agreement|treaty|pact))\b"
)
"""What the presidents of firms and universities do not go abroad for."""
BETWEEN: Final = {
    re.compile(r"\b(?:peace treaty|armistice|ceasefire agreement|trade agreement|defen[cs]e pact)\b"): PERSON,
    re.compile(
        r"\b(?:border war|exchange (?:of )?ambassadors|non-aggression pact|mutual recognition|joint border)\b"
    ): "",
}
"""What there is between two who stand side by side; who may have it too."""
OTHERS: Final = re.compile(
    r" (?:Group|Inc|Corp|Ltd|University|College|Club|City|Town|FC|Bank|Airlines|Foundation|Institute)\b"
    r"|(?:['’]s?)? (?:board|shares|shareholders|chief executive|chairman|chairwoman|profits?|customers|fans|album|"
    r"coach|goalkeeper|striker|mayor|governor|wife|husband|mother|father|lawyer)\b"
    r"|, (?:an?|the) (?:(?!of |in |for )[\w-]+ ){0,4}?(?:company|firm|supplier|maker|university|club|school|band|"
    r"suburb|village|island|peninsula|settlement|camp|town|city|district|county|newspaper|magazine|hedge fund|"
    r"charity|party|militia|singer|writer|lawyer|rebel group)\b"
    r"| (?:province|district|county|governorate|prefecture|oblast)\b"
)
"""What stands behind the name of a firm, a club, a town, a part of a state, or of somebody."""
OTHERS_FRONT: Final = re.compile(
    r"\b(?:[Ss]hares in|[Uu]niversity of|[Bb]ank of|[Cc]ity of|[Tt]own of|[Vv]illage of|[Pp]ort of|[Pp]rovince of|"
    r"[Dd]istrict of|[Bb]ishop of|[Dd]uke of|[Mm]ayor of|[Gg]overnor of|[Cc]ounty of|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|"
    r"company|firm|airline|newspaper) $"
)
"""What stands in front of one."""
_ENDS: Final = (".", ";", ")", "\n", " in ", " on ", " to ", " of ", " for ")
"""What no mark behind a name begins with."""
_NEAR: Final = 25
"""Characters of the word in front of a name, with an article."""
_FAR: Final = 60
_TIED: Final = re.compile(
    r"(?: (?:of|to|into|from|with|between|for|in|on|against)|[Rr]eco\w+|[Aa]nnex\w*|[Ii]nva\w+|[Nn]eighbo\w+|"
    r"[Bb]reakaway|(?:declar|proclaim)ed) (?:the )?$"
)
"""Words with which all of the marks in front end: to look for each has its price."""


def marks_beside(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks right in front of a name and right behind it."""
    if _TIED.search(text, max(0, start - _NEAR), start):
        yield from (mark for mark in FRONT if mark.words.search(text, max(0, start - _FAR), start))
    if not text.startswith(_ENDS, end):
        yield from (mark for mark in BEHIND if mark.words.match(text, end))
