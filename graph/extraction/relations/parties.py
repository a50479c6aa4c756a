"""Whose party stands beside a name: "Labour MP Stella Creasy", "Jim Wright, a Texas Democrat", "Norbert Röttgen (CDU)".
"""

import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import FORMER
from graph.extraction.linking.links import Links, Mention
from graph.extraction.linking.partisans import ELECTED, is_partisan
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import Found, Phase
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.terms import expand
from graph.vocabulary import Vocabulary

BESIDE: Final = "party"
"""What tells that somebody is of a party that stands beside his name, or is said to be his."""
_MEMBER: Final = expand("org:memberOf")
_BODIES: Final = ("PoliticalParty", "Organisation")
_OF_A_HOUSE: Final = (
    r"(?:MP|MEP|MSP|TD|peer|[Ss]enator|lawmaker|legislator|politician|[Cc]ongress(?:man|woman)|councillor)"
)
"""What nobody is of but a party, where a body stands in front: an "AfD lawmaker", but no "Apple veteran"."""
_STYLE: Final = r"(?:(?:Lord|Lady|Baroness|Sir|Dame|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Gen\.) )?"
_IN_FRONT: Final = re.compile(rf" (?:{ELECTED} )?{_STYLE}")
_OWNED: Final = re.compile(rf"['’]s {_STYLE}")
_SENT: Final = re.compile(rf" {_OF_A_HOUSE} {_STYLE}")
_ASIDE: Final = re.compile(
    r"(?: of [A-Z][\w ]+)?, (?:an?|the|then an?|once an?) (?:(?!of |for |to |from |with |than )[\w’'.-]+ ){0,3}$"
)
_IN_BRACKETS: Final = re.compile(r" ?\(|, ")
_CLOSED: Final = re.compile(r"\)|-[A-Z]")
_OF: Final = re.compile(r" of (?:the )?")
_TAKES_OFFICE: Final = re.compile(
    r" (?:(?:has |had |have )?(?:became|becomes?|been (?:re-?)?elected)|(?:will|is to) become|was sworn in as"
    r"|(?:was|is|were) (?:re-?)?(?:elected|appointed|named)) (?:an? |the |its |[A-Z][\w-]+(?:'s|’s) |[A-Z][a-z]+ )?"
    r"(?:(?:new|next|first|interim|acting|deputy|vice|prime|foreign|interior|defen[cs]e|finance|justice|health) ?-?)*"
    r"(?:minister|(?:vice-)?president(?! of the\b)|premier|chancellor|mayor|(?:lieutenant )?governor)\b"
    r"| won the (?:presidency|premiership|presidential (?:election|vote))\b"
)
"""What is told of politicians, behind a body that is their party then: "Ada Holm of the Greens became minister"."""
_COUNTED: Final = 2
"""How many people a sentence must name with a body in brackets, or a text its party, for that body to be a party."""


def parties(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The memberships of parties that stand beside names."""
    here = actors.links.beginning(sentence.start, sentence.end)
    people = [one for one in here if one.kind == "Person"]
    bodies = [one for one in here if one.kind in _BODIES]
    for body in bodies:
        for person in people:
            if _is_beside(actors.links, person, body, bodies):
                yield _found(sentence, vocabulary, person, body, actors.links)
        if is_partisan(actors.links.text[body.start : body.end]):
            yield from _called(sentence, actors, vocabulary, body)


def _is_beside(links: Links, person: Mention, body: Mention, bodies: list[Mention]) -> bool:
    """Whether a body stands beside a name as the party of whoever bears it."""
    text, word = links.text, links.text[body.start : body.end]
    if body.end < person.start:
        between = text[body.end : person.start]
        sent = _SENT.fullmatch(between) is not None
        sent = sent or (body.kind == "PoliticalParty" and _OWNED.fullmatch(between) is not None)
        return sent or (is_partisan(word) and _IN_FRONT.fullmatch(between) is not None)
    between, rest = text[person.end : body.start], text[body.end : body.end + 2]
    if _OF.fullmatch(between) and body.kind == "Organisation" and body.entity not in links.gazetteer.known:
        return _TAKES_OFFICE.match(text, body.end) is not None
    if is_partisan(word) and _ASIDE.fullmatch(between):
        return True
    if not _IN_BRACKETS.fullmatch(between) or not _CLOSED.match(rest):
        return False
    if word in ("D", "R") or body.kind == "PoliticalParty":
        return True
    closed = [one for one in bodies if text[one.start - 1] == "(" and text[one.end] == ")"]
    return word.isupper() and between.endswith("(") and len(closed) >= _COUNTED


def _called(sentence: Sentence, actors: Actors, vocabulary: Vocabulary, body: Mention) -> Iterator[Found]:
    """Who is said to be one of a party: "Giuliani, the mayor, is a Republican"."""
    index = sentence.covering(body.start, body.end)[-1]
    copula = sentence.child(index, "cop")
    subject = surface_subject(sentence, index) if copula else None
    if copula is None or subject is None:
        return
    token = sentence.tokens[subject]
    person = actors.links.at(token.start, token.end)
    who = person.entity if person else actors.resolve(sentence, subject)
    if who is None or actors.links.known(who).kind != "Person":
        return
    past = copula.feature("Tense") == "Past" and sentence.child(index, "aux") is None
    named = person or Mention(token.start, token.end, who, "Person", "pronoun")
    yield _found(sentence, vocabulary, named, body, actors.links, index, Phase.HELD if past else Phase.HOLDS)


def _found(
    sentence: Sentence,
    vocabulary: Vocabulary,
    person: Mention,
    body: Mention,
    links: Links,
    head: int | None = None,
    phase: Phase = Phase.HOLDS,
) -> Found:
    start, end = min(person.start, body.start), max(person.end, body.end)
    aside = links.text[person.end : body.start].lower()  # of "former Republican Congressman" the seat is over
    return Found(
        vocabulary.relation(_MEMBER),
        person.entity,
        body.entity,
        sentence,
        sentence.covering(body.start, body.end)[-1] if head is None else head,
        start,
        end,
        BESIDE,
        Phase.HELD if head is None and not FORMER.isdisjoint(aside.split()) else phase,
        presupposed=head is None,
        inferred=person.form == "pronoun",
        slots=(
            Binding("subject", person.start, person.end, person.entity),
            Binding("object", body.start, body.end, body.entity),
        ),
    )
