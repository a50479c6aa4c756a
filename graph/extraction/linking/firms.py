"""Firms that no table knows: "Marks & Spencer" is one that speaks, and not two people; so is "Togo Trade and Credit
Bank", and "Chad's Petrotrans" is no person and not Chad.
"""

import re
from typing import Final

from graph.extraction.lexicon import CALENDAR, TITLES
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known
from graph.terms import mint

_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w-]*[a-zà-öø-ÿ]"
_PAIR: Final = re.compile(rf"\b({_WORD}) & ({_WORD})\b")
_GOES_ON: Final = re.compile(r" (?:& )?([A-ZÀ-ÖØ-Þ][\w-]*)")
_FIELD: Final = (
    r"(?:Agricultural|Commerce|Commercial|Construction|Credit|Development|Export|Finance|Housing|Import|Industrial|"
    r"Industry|Insurance|Investment|Loan|Savings|Trade|Trust)"
)
_JOINED: Final = re.compile(
    rf"\b(?!The )[A-ZÀ-ÖØ-Þ][\w’'-]+ (?:[A-Z][\w’'-]+ )*?"
    rf"(?:{_FIELD} and {_FIELD} (?:Bank|Company|Corporation|Fund|Group)\b|"
    r"Bank and Trust(?: Company)?\b)"
)
_OWNED: Final = re.compile(r"(?<=['’]s )(?!The\b)[A-ZÀ-ÖØ-Þ][\w-]{3,}(?=[.,;:]?(?:$|\s+(?![A-Z&]))|['’]s? )")
_TRADE: Final = re.compile(
    r"^(?:Trans(?![a-z]*ia$)|Elektro|Electro|Energo|Petro|Stroy|Prom|Avia|Tele|Agro|Rosobor|Ukr|Gaz(?!ans?$))[a-z]{3,}|"
    r"(?:petrol|petro|(?<=[a-z][b-df-hj-km-np-tv-z])gas|gaz|neft|oil|bank|telecom|telekom|prom|export|energo|energy|power|powership|ship|steel|motors|"
    r"khim|pharm|farm|stroy|trans|metal|pribor|tech|tekh|mash|flot|mobil)$"
)
"""What firms are called by, and nobody else."""
_TRADERS: Final = (
    r"(?:firm|company|corporation|conglomerate|giant|maker|manufacturer|producer|retailer|supplier|airline|carrier|"
    r"lender|insurer|start-?up)"
)
_IS_FIRM: Final = re.compile(
    rf"\b[\w-]+ {_TRADERS} ({_WORD})(?! ?[A-Z&])|"
    rf"\b(?<![\w.] )({_WORD}), (?:an?|the) (?:(?!of |for |in |from |at |with )[\w-]+ ){{0,4}}{_TRADERS}"
    r"(?:[,.]| (?:in|based|that|which|from)\b)"
)
"""A name of one word that a text says is a firm's: "Russian oil firm | Rosneft", "| Rosneft, an oil firm"."""
_GIVEN: Final = (
    r"(?:M(?:r|rs|s)\.|[A-Z]\.|"
    r"(?!(?:A|An|The|But|And|Or|So|Yet|As|If|When|While|After|Before|Since|In|On|At|By|For|From|To|With|Even|Though|"
    r"Although|Because|Once|That|What|Whether|Like|Unlike) )[A-Z][a-z]*)"
)
"""What stands before a name in which it is somebody's: a title, an initial, a first name."""
_LISTED: Final = rf"{_WORD}(?: (?:{_WORD}|[A-Z]{{2,4}}))*"
_THERE: Final = rf"(?: (?:of|in) (?:the )?{_LISTED})?"
_HIRED: Final = re.compile(
    rf"\b(?:contracts?|orders?|licen[cs]es?)(?: [a-z$€£\d][\w$€£.]*){{0,6}}? to "
    rf"(?P<names>{_LISTED}{_THERE}(?:,(?: to)? {_LISTED}{_THERE})*,? and(?: to)? {_LISTED}{_THERE})"
)
"""Those to whom contracts go: "contracts to Siemens and to Bechtel"."""
_NEXT: Final = re.compile(rf"(?<!of )(?<!in )(?<!of the )(?<!in the )\b{_LISTED}")
_ENDING: Final = re.compile(r"[.,;)]|$| (?:and|as|at|after|for|in|last|of|on|this|to|under|with|worth)\b")
"""What stands behind a name of such a list, and behind none who says something: "…, and Holm said"."""


def told_firms(text: str) -> set[str]:
    """The names of one word that a text says are firms', and that stand behind no first name or title."""
    names = {name for found in _IS_FIRM.finditer(text) for name in found.groups() if name}
    return {one for one in names if not _is_brought_in(text, one)}


def firms(links: Links) -> None:
    """Take in the firms that a text names: pairs, banks with "and" in their names, and those of a state that are called
    by their trade."""
    _pairs(links)
    for found in _JOINED.finditer(links.text):
        inside = links.among(*found.span())
        if all(found.start() <= one.start and one.end <= found.end() and one.kind == "State" for one in inside):
            for one in inside:
                links.replace(one, None)  # the state of "Benin Trade and Investment Bank"
            links.add(*found.span(), Known(mint("org", found.group()), "Organisation", found.group()))
    _hired(links)
    for found in _OWNED.finditer(links.text):
        owner = links.at(found.start() - 4, found.start() - 3)
        if owner is None or owner.kind != "State" or not _TRADE.search(found.group()):
            continue
        name, within = found.group(), (owner.entity,)
        for again in re.finditer(rf"\b{re.escape(name)}\b(?! [A-Z&])", links.text):
            if not links.among(*again.span()):
                links.add(*again.span(), Known(mint("org", name), "Organisation", name, within))


def _hired(links: Links) -> None:
    """Take in the firms of one word that nobody knows to which contracts go beside one that is known."""
    for found in _HIRED.finditer(links.text):
        names = list(_NEXT.finditer(links.text, *found.span("names")))
        meant = [links.among(*one.span()) for one in names]
        if not any(one.kind == "Company" for known in meant for one in known):
            continue
        for one, known in zip(names, meant, strict=True):
            name = one.group()
            other = known or " " in name or name in CALENDAR or not _ENDING.match(links.text, one.end())
            if not other and not _is_brought_in(links.text, name):
                links.add(*one.span(), Known(mint("org", name), "Organisation", name))


def _is_brought_in(text: str, name: str) -> bool:
    """Whether a name stands elsewhere in a text behind a first name or a title."""
    return re.search(rf"\b{_GIVEN} {re.escape(name)}\b", text) is not None


def _pairs(links: Links) -> None:
    """Take in the firms called by two names, where neither is known or that of somebody whom the text names in full,
    and the name does not go on."""
    for found in _PAIR.finditer(links.text):
        start, end = found.span()
        following = _GOES_ON.match(links.text, end)
        longer = following is not None and following[1].lower() not in TITLES  # "Food & Drug Administration"
        if longer or links.among(start, end) or any(_is_somebody(links.text, found, one) for one in found.groups()):
            continue
        links.add(start, end, Known(mint("org", found.group()), "Organisation", found.group()))


def _is_somebody(text: str, pair: re.Match[str], name: str) -> bool:
    """Whether a name stands elsewhere in a text behind a first name or a title: "Trump & Biden" of Joe Biden."""
    whole = re.finditer(rf"\b[A-Z][\w.’'-]+ {re.escape(name)}\b(?! & )", text)
    return any(one.end() <= pair.start() or pair.end() <= one.start() for one in whole)
