"""Treaties, their articles, and what these oblige to.

A norm is not a deed: the words of an obligation are marked (:attr:`Treaties.norms`), and nothing else is read in them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.extraction.linking.names import Known
from graph.extraction.treaties.pacts import obligation_of, obligation_under
from graph.language.sentence import Sentence
from graph.model import Obligation, Treaty, TreatyArticle
from graph.terms import Iri, digest, expand, local_name, mint

_NEW: Final = re.compile(
    r"\b(?:[A-Z][\w’'-]+ (?:(?:and|of|on|for|the|between) )*){1,7}?"
    r"(?:Treaty|Pact|Convention|Charter|Accords?|Agreements?|Protocol|Memorandum)\b"
    r"(?: (?:of|on) (?:[A-Z][a-z]+ ?){1,4}(?! ?\d))?"
)
_OF_TRADE: Final = frozenset("Services Purchase License Licence Lease Loan Bargaining Employment Enterprise".split())
"""Words in the names of contracts, which are no treaties."""
_LANDS: Final = ("GeographicFeature", "Place")
_ARTICLE: Final = re.compile(
    r"\b(?:[Aa]rticles? (?P<number>\d+[A-Z]?(?:\.\d+)?(?:\(\d+\))?)(?:,? (?:paragraph|clause) (?P<part>\d+))?"
    r"|[Uu]nder (?:that|this|the) article\b)"
)
_OF_OTHER: Final = re.compile(r"\s*(?:of|in|from|to|under) (?:the |its |a |their )?[\w’'-]+")
_BOUND: Final = re.compile(r"\s(?:is|are|was|were) (?:obliged|bound|required|committed|obligated)\b[^.;]{0,40}? to\b")
_TIE: Final = re.compile(r"\s*(?:of|in|from|to|under) (?:the |its |a |their )?(?:\d{4} )?")
_OF_DATE: Final = re.compile(r"\s*,?\s*(?:of|signed (?:on|in)|dated|concluded (?:on|in))\s+")
_PROVIDES: Final = re.compile(
    r"\b(?:provid|stat|stipulat|say|specif|declar|hold|mandat|guarantee|set out|lays? down|establish|requir|oblig"
    r"|commit|bind)\w*\b(?: that)?",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(
    r"\b(?:will|shall|must|is to|are to|undertakes? to|agrees? to|is obliged to|are obliged to|"
    r"(?:is|are) required to|(?:is|are) bound to)\b",
    re.IGNORECASE,
)
_OBLIGES: Final = re.compile(r"\b(?:oblig|requir|commit|bind)\w*\s+(.+?)\s+to\s+", re.IGNORECASE)
_TRIGGER: Final = re.compile(
    r"^(?:in the event (?:of|that)|in case of|in the case of|if|when|whenever|should|where)\b\s*", re.IGNORECASE
)
_CONDITION: Final = re.compile(
    r"^(?:at|upon|on|subject to|with|after|provided|unless|if so|where)\b.*\b(?:request|consent|"
    r"approval|requested|agree\w*|invitation|decision|provided|unless)\b",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:against|on|upon)\s+((?:any|one|another|a|an|either|each|all|its|the|some)\b.+)$", re.IGNORECASE
)
_ATTACK: Final = re.compile(r"attack|aggress|invad|invasion|threat|war\b", re.IGNORECASE)
_TYPES: Final = (
    ("nonaggression", re.compile(r"\b(?:refrain|not (?:to )?(?:attack|use|resort|invade)|never)\b", re.IGNORECASE)),
    ("neutrality", re.compile(r"\bneutral", re.IGNORECASE)),
    ("consultation", re.compile(r"\b(?:consult|hold talks|meet)", re.IGNORECASE)),
)
_NORM_TO: Final = 400


@dataclass(frozen=True, slots=True)
class Provision:
    """A treaty article that the text names, and the obligation that it is said to impose, where it says one."""

    treaty: Iri
    article: TreatyArticle
    start: int
    end: int
    obligation: Obligation | None = None
    norm: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Bond:
    """A state that a text says is bound by an obligation, and where it says so."""

    state: Iri
    obligation: Obligation
    start: int
    end: int


@dataclass(slots=True)
class Treaties:
    """The treaties, provisions, bonds and norms of one text."""

    provisions: list[Provision] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    norms: list[tuple[int, int]] = field(default_factory=list)

    def is_norm(self, start: int, end: int) -> bool:
        """Whether a stretch stands in the words of a norm."""
        return any(begin <= start and end <= finish for begin, finish in self.norms)


def name_treaties(links: Links) -> None:
    """Add the treaties that only this text names, by the shape of their names."""
    for found in _NEW.finditer(links.text):
        name = re.sub(r"^(?:The|A|An|In|Under|Both|And) ", "", found.group())
        start = found.end() - len(name)
        inside = links.among(start, found.end())
        if " " not in name or not all(_names_text(one, start, found.end()) for one in inside):
            continue
        if not _OF_TRADE.isdisjoint(name.split()):
            continue
        for one in inside:
            links.replace(one, None)
        links.add(start, found.end(), Known(mint("treaty", name), "Treaty", name))


def _names_text(place: Mention, start: int, end: int) -> bool:
    """Whether a treaty's name only has in it the waters or lands that it is about: "Nile Basin Agreement"."""
    return place.kind in _LANDS and start <= place.start and place.end < end


def read_treaties(links: Links, sentences: tuple[Sentence, ...]) -> Treaties:
    """The provisions that a text names, each with its obligation where the same sentence states it."""
    treaties = Treaties()
    named = [mention for mention in links.mentions if mention.kind == "Treaty"]
    for mention in named:
        _take_date(links, mention)
    last: TreatyArticle | None = None
    for found in _ARTICLE.finditer(links.text):
        number = found.group("number")
        treaty = _treaty_of(links, named, found)
        if treaty is None or (number is None and last is None):
            continue
        stem = local_name(treaty.entity).removeprefix("treaty-")
        if number:
            number += f"({found.group('part')})" if found.group("part") else ""
            label = f"Article {number} of the {links.known(treaty.entity).label}"
            last = TreatyArticle(mint("treatyarticle", f"{stem}-{number}"), "TreatyArticle", label, (), number)
            links.entities[last.iri] = last
        assert last is not None
        near = treaty.end if _ties(links, treaty, found) else found.end()
        begin, finish = (
            min(found.start(), treaty.start if near == treaty.end else found.start()),
            max(found.end(), near),
        )
        sentence = next((one for one in sentences if one.start <= begin < one.end), None)
        norm = _norm(links.text, finish, sentence.end if sentence else finish)
        if norm is None and sentence and number is None:
            norm = _bare_norm(links.text, finish, sentence.end)
        obligation = _obligation(links.text, *norm, last, stem) if norm else None
        if norm and obligation:
            # The known obligation, in the words of this text.
            known = obligation_of(last.iri, links.text[norm[0] : norm[1]])
            obligation = replace(obligation, iri=known.iri, label=known.label) if known else obligation
            treaties.norms.append(norm)
            links.entities[obligation.iri] = obligation
        if number or obligation:
            treaties.provisions.append(Provision(treaty.entity, last, begin, finish, obligation, norm or (0, 0)))
    treaties.bonds = list(_bonds(links, named, sentences))
    return treaties


def _bonds(links: Links, named: list[Mention], sentences: tuple[Sentence, ...]) -> Iterator[Bond]:
    """The states that a sentence says a treaty binds: "Under the Mutual Defense Treaty Washington is obliged to …"."""
    for sentence in sentences:
        here = [one for one in named if sentence.start <= one.start < sentence.end]
        for found in _BOUND.finditer(links.text, sentence.start, sentence.end):
            before = [one for one in links.mentions if sentence.start <= one.start and one.end <= found.start()]
            bearer = before[-1] if before and links.text[before[-1].end : found.start()].strip() == "" else None
            state = (bearer.entity if bearer.kind == "State" else bearer.speaks_for) if bearer else None
            words = links.text[sentence.start : sentence.end]
            for treaty in here:
                obligation = obligation_under(treaty.entity, words)
                if state and obligation:
                    links.entities[obligation.iri] = obligation
                    yield Bond(state, obligation, bearer.start if bearer else found.start(), found.end())


def _take_date(links: Links, mention: Mention) -> None:
    from graph.language.dates import read_date

    tie = _OF_DATE.match(links.text, mention.end)
    entity = links.entities[mention.entity]
    if tie and (found := read_date(links.text, tie.end())) and found.day:
        links.entities[mention.entity] = Treaty(entity.iri, "Treaty", entity.label, entity.aliases, found.day)
    elif not isinstance(entity, Treaty):
        links.entities[mention.entity] = Treaty(entity.iri, "Treaty", entity.label, entity.aliases)


def _treaty_of(links: Links, named: list[Mention], found: "re.Match[str]") -> Mention | None:
    """The treaty that an article number belongs to: the one tied to it by "of" or a possessive; with no such words,
    the one named last."""
    tied = next((mention for mention in named if _ties(links, mention, found)), None)
    if tied or _OF_OTHER.match(links.text, found.end()):
        return tied
    before = [mention for mention in named if mention.end <= found.start()]
    return before[-1] if before else None


def _ties(links: Links, mention: Mention, found: "re.Match[str]") -> bool:
    tie = _TIE.match(links.text, found.end())
    between = links.text[mention.end : found.start()] if mention.end <= found.start() else ""
    return bool(tie and mention.start == tie.end()) or between in ("'s ", "’s ", " ")


def _norm(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The words after an article's name that say what it provides."""
    window = text[begin : min(end, begin + _NORM_TO + 400)]
    verb = _PROVIDES.search(window[:120])
    if verb is None:
        return None
    start = begin + (verb.end() if not _OBLIGES.match(window, verb.start()) else verb.start())
    stop = begin + len(window.rstrip(' .\n”"'))
    start += len(text[start:stop]) - len(text[start:stop].lstrip(' ,“"'))
    return (start, stop) if _MODAL.search(text, start, stop) or _OBLIGES.match(text, start, stop) else None


def _bare_norm(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The words of a norm that stand right behind "Under that article,"."""
    start = begin + len(text[begin:end]) - len(text[begin:end].lstrip(" ,"))
    stop = begin + len(text[begin:end].rstrip(' .\n”"'))
    return (start, stop) if start < stop and _MODAL.search(text, start, stop) else None


def _obligation(text: str, start: int, end: int, article: TreatyArticle, stem: str) -> Obligation | None:
    parts = _segments(text[start:end])
    trigger = condition = bearer = duty = beneficiary = ""
    for index, part in enumerate(parts):
        modal, obliges = _MODAL.search(part), _OBLIGES.match(part)
        if obliges and not duty:
            bearer, duty = obliges.group(1), ", ".join([part[obliges.end() :], *parts[index + 1 :]])
            break
        if _TRIGGER.match(part) and not trigger:
            trigger = part
        elif _CONDITION.match(part) and not condition:
            condition = part
        elif modal:
            bearer = part[: modal.start()].strip() or bearer
            duty = ", ".join([part[modal.end() :].strip(), *parts[index + 1 :]])
            break
        elif not bearer and index < len(parts) - 1:
            bearer = part
    if not duty or not bearer:
        return None
    duty, late = _cut(duty, re.compile(r"\s*,?\s*\b((?:if|in the event of|in case of|when)\b.+)$", re.IGNORECASE))
    trigger = trigger or late
    if against := _AGAINST.search(trigger):
        beneficiary = against.group(1)
    kind = next(
        (name for name, pattern in _TYPES if pattern.search(duty)),
        "defense" if _ATTACK.search(trigger) else "consultation",
    )
    iri = mint("obligation", f"{stem}-{article.number}-{digest(trigger, condition, bearer, duty)[:6]}")
    label = f"Obligation under {article.label}"
    return Obligation(
        iri, "Obligation", label, (), expand(f"atop:{kind}"), trigger, condition, bearer, beneficiary, duty
    )


def _segments(norm: str) -> list[str]:
    """The parts of a norm between commas that are not in brackets."""
    parts, depth, current = [], 0, ""
    for letter in norm:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth <= 0:
            parts.append(current.strip())
            current = ""
        else:
            current += letter
    return [part for part in (*parts, current.strip()) if part]


def _cut(text: str, pattern: "re.Pattern[str]") -> tuple[str, str]:
    found = pattern.search(text)
    return (text[: found.start()], found.group(1)) if found else (text, "")
