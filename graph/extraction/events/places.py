"""Where an event took place.

Writers put the place beside the verb ("rallied in Niamey"), on what it was done to ("stormed the parliament in
Yerevan"), on who did it ("a grand jury in Georgia charged …"), at the head of the sentence, or once for several verbs.
Sometimes the place is what was taken or visited ("marched into Goma"), or is "there". The place nearest by grammar
stands; of several as near ("at Barsalogho, in north-central Burkina Faso") the narrowest.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.mentioned import is_named_town, is_place, named_before, town_before
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.datewords import EVENTS, LIGHT, REACTIONS, ROLES, TIMES
from graph.extraction.timing.tense import opening
from graph.language.dateunits import WEEKDAYS
from graph.language.sentence import Sentence, Token
from graph.terms import Iri
from graph.vocabulary import VOCABULARY

_NEAREST: Final = {kind: rank for rank, kind in enumerate(("Facility", "City", "Place", "GeographicFeature", "Region"))}
_WHERE: Final = frozenset("in at near outside across around off along over inside through within throughout".split())
_INSIDE: Final = frozenset("in inside across through within throughout".split())
"""What happens in a state happens there; missiles "at Israel" or drills "around Taiwan" only concern it."""
_ON: Final = frozenset(("on", "upon"))
_INTO: Final = frozenset(("into", "to", "onto"))
_OF: Final = frozenset(("of", "on", "upon", "against", "for", "to", "into", "at"))
"""What ties the place to a noun for an event: "the siege of", "an air strike on", "a visit to"."""
_COMING: Final = frozenset(
    """go come arrive travel fly march move send deploy return drive sail head cross advance break push enter storm
    burst pour flee withdraw visit retreat dispatch rush ship""".split()
)
_FROM: Final = frozenset("abduct kidnap expel deport evict evacuate withdraw retreat flee snatch drive oust".split())
_ASKING: Final = frozenset("call press rely count impose urge focus insist depend vote agree decide".split())
"""What stands behind their "on" is whom or what they concern: "called on Europe"."""
_FOREIGN: Final = frozenset("base embassy consulate mission ship carrier warship plane".split())
"""They are a state's, and often stand in another one: "at a US base"."""
_APART: Final = frozenset("after before because since if unless although though until whereas".split())
"""What such a clause tells, if it has a subject of its own, may take place elsewhere than what it is told with."""
_TAKING: Final = frozenset(
    """capture seize take occupy storm enter attack bomb shell raid visit besiege overrun recapture retake leave reach
    hit strike blockade loot liberate surround annex invade pound evacuate flee abandon quit""".split()
)
_WHEN: Final = frozenset((*TIMES, *WEEKDAYS))
_INNER: Final = frozenset("compound flat appos nmod conj".split())
_CLAUSES: Final = frozenset(("conj", "advcl", "xcomp", "acl", "parataxis", "csubj"))
_DEPTH: Final = 3
ACTS: Final = frozenset("declare proclaim charge indict sentence order hold sign".split())
"""They are done by being said, and where they are said."""


def place_of(sentence: Sentence, head: int, links: Links) -> Iri | None:
    """The place of an event that a word tells; none where the sentence names none for it."""
    found: dict[int, list[tuple[int, int, Iri]]] = {}
    for distance, named in _candidates(sentence, head, links):
        rank = _NEAREST.get(named.kind, len(_NEAREST))
        found.setdefault(distance, []).append((rank, named.start, named.entity))
    return min(found[min(found)])[2] if found else None


def _candidates(sentence: Sentence, head: int, links: Links) -> Iterator[tuple[int, Mention]]:
    """The places that may be the event's, each with how far it is by grammar."""
    yield from ((0, one) for one in _of_clause(sentence, head, links))
    if subject := sentence.child(head, "nsubj"):
        yield from ((1, one) for one in _beside(sentence, subject.index, links))
        yield from ((1, one) for one in _of_those_busy(sentence, subject.index, links))
    if any(sentence.tokens[i].text.lower() == "there" for i in sentence.children(head)):
        yield from ((1, one) for one in named_before(sentence.start, links))
    yield from ((2 + step, one) for step, one in _over(sentence, head, links))
    if sentence.tokens[head].lemma.lower() not in VOCABULARY.speech:
        for below in sentence.children(head):
            if sentence.tokens[below].relation == "advcl" and opening(sentence, below) in ("when", "as", "while"):
                yield from ((2, one) for one in _of_clause(sentence, below, links))


def _of_clause(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """The places of a word's own clause: beside it, taken or come to, and on what it was done to."""
    token = sentence.tokens[head]
    reacts = _reacts(token)
    yield from _beside(sentence, head, links, before=_reacted_to(sentence, head) if reacts else None)
    yield from _taken(sentence, head, links)
    if token.upos != "VERB":
        yield from _after_noun(sentence, head, links)
    if reacts:
        return  # "condemned the attack in Kabul" was not done there
    for below in sentence.children(head):
        relation = sentence.tokens[below].relation
        wanted = relation in ("obj", "obl") or sentence.tokens[below].deprel == "nsubj:pass"
        wanted = wanted or (relation == "nmod" and token.upos != "VERB")
        if wanted and not _elsewhere(sentence, below):
            yield from _inside(sentence, below, links)


def _over(sentence: Sentence, head: int, links: Links) -> Iterator[tuple[int, Mention]]:
    """The places of the clauses over a word that it may share: "died in clashes in X", "in X, A did it and B that"."""
    current = head
    for step in range(3):
        token = sentence.tokens[current]
        if token.deprel == "acl:relcl":
            where = next((i for i in sentence.children(current) if sentence.tokens[i].lemma.lower() == "where"), None)
            if where is not None:
                yield from ((step, one) for one in named_before(sentence.tokens[where].start, links))
            return
        noun = token.upos != "VERB"
        shares = token.relation in _CLAUSES or (noun and token.relation in ("obj", "obl", "nsubj", "nmod"))
        subject = sentence.child(current, "nsubj")
        others = subject is not None and subject.upos != "PRON"
        apart = others and token.relation == "advcl" and opening(sentence, current) in _APART
        if token.is_root or not shares or apart:
            return
        current = token.head
        if sentence.tokens[current].lemma.lower() in VOCABULARY.speech and token.relation in ("xcomp", "parataxis"):
            return
        yield from ((step, one) for one in _of_clause(sentence, current, links))
        if subject is None or current == sentence.tokens[head].head:
            yield from ((step + 1, one) for one in _of_subject(sentence, current, links))


def _of_subject(sentence: Sentence, verb: int, links: Links) -> Iterator[Mention]:
    """The places of those who do what a verb tells: "police in Nairobi opened fire"."""
    subject = sentence.child(verb, "nsubj")
    if subject is not None and subject.upos == "NOUN" and not _reacts(sentence.tokens[verb]):
        yield from _beside(sentence, subject.index, links)


def _reacts(token: Token) -> bool:
    """Whether a verb only says something, or of something told elsewhere; "stormed" is no saying with a building."""
    lemma = token.lemma.lower()
    said = lemma in VOCABULARY.speech and lemma not in _COMING | _TAKING
    return token.upos == "VERB" and lemma not in ACTS and (said or lemma in REACTIONS - LIGHT)


def _reacted_to(sentence: Sentence, verb: int) -> int | None:
    """The event to which a verb of reaction reacts, where it is its object: "condemned the attack"."""
    thing = sentence.child(verb, "obj")
    return thing.index if thing is not None and thing.lemma.lower() in EVENTS else None


def _of_those_busy(sentence: Sentence, subject: int, links: Links) -> Iterator[Mention]:
    """The places where those are busy who do it: "troops operating near Nablus shot …"."""
    for below in sentence.children(subject):
        token = sentence.tokens[below]
        if token.relation == "acl" and token.text.lower().endswith("ing"):
            yield from _of_clause(sentence, below, links)
            if aim := sentence.child(below, "xcomp"):  # "police trying to arrest a man in Goma"
                yield from _of_clause(sentence, aim.index, links)


def _beside(sentence: Sentence, head: int, links: Links, before: int | None = None) -> Iterator[Mention]:
    """Places that a locative preposition ties to a word, and stand before another word where that is told."""
    token = sentence.tokens[head]
    asks = token.upos == "VERB" and token.lemma.lower() in {*VOCABULARY.speech, *_ASKING}
    dead = [i for i in sentence.children(head) if sentence.tokens[i].text.lower() == "dead"]  # "shot dead … in Hebron"
    # Parsers hang the place on the time: "imposed on Wednesday night in Almaty".
    when = [i for i in sentence.children(head) if sentence.tokens[i].lemma.lower() in _WHEN]
    for below in (i for index in (head, *dead, *when) for i in sentence.children(index)):
        tie = preposition(sentence, below)
        if before is not None and below > before:
            continue
        if tie in _INSIDE and is_named_town(sentence, below):
            yield from town_before(sentence.tokens[below].start, links)
        if tie in _WHERE or (tie in _ON and not asks):
            yield from (one for one in _named(sentence, below, links) if tie in _INSIDE or one.kind != "State")


def _taken(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """The place to which somebody came, or that was taken; a state is no such place, but a party."""
    verb = sentence.tokens[head].lemma.lower()
    for below in sentence.children(head):
        token = sentence.tokens[below]
        tie = preposition(sentence, below)
        came = (verb in _COMING and tie in _INTO) or (verb in _FROM and tie == "from")
        if verb in _FROM and token.relation == "obj":  # "abducted girls from Chibok"
            origins = (i for i in sentence.children(below) if preposition(sentence, i) == "from")
            yield from (one for i in origins for one in _named(sentence, i, links) if one.kind != "State")
        taken = verb in _TAKING and (token.relation == "obj" or token.deprel == "nsubj:pass")
        if came or taken:
            named = links.at(token.start, token.end)
            if named and is_place(named) and named.kind != "State":
                yield named
            elif is_named_town(sentence, below):
                yield from town_before(token.start, links)  # "fled the town"


def _after_noun(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """ "The siege of Sarajevo", "an air strike on Beirut", "a visit to Kigali"."""
    for below in sentence.children(noun):
        if preposition(sentence, below) in _OF:
            yield from (one for one in _named(sentence, below, links) if one.kind != "State")


def _inside(sentence: Sentence, noun: int, links: Links, depth: int = 0) -> Iterator[Mention]:
    """Places inside a noun phrase: "the parliament in Yerevan", "villagers digging trenches at Barsalogho"."""
    token = sentence.tokens[noun]
    yield from _beside(sentence, noun, links)
    if token.lemma.lower() in EVENTS:
        yield from _after_noun(sentence, noun, links)
    for below in sentence.children(noun):
        inner = sentence.tokens[below]
        owned = inner.relation in ("nmod", "compound") and preposition(sentence, below) in ("", "of")
        if owned and inner.upos == "PROPN" and token.upos == "NOUN":
            vague = ("State", "Region", "Place") if inner.relation == "compound" else ("State", "Region")
            yield from (one for one in _named(sentence, below, links) if one.kind not in vague)
        elif depth < _DEPTH and (
            owned or inner.upos == "ADJ" or inner.deprel == "acl" or (token.upos == "VERB" and inner.relation == "obj")
        ):
            yield from _inside(sentence, below, links, depth + 1)


def _named(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """The places that a phrase names: "the northern town of Zvečan", "the Mexican embassy in Quito"."""
    token = sentence.tokens[noun]
    named = links.at(token.start, token.end)
    if named and is_place(named):
        yield named
    elif named:
        return  # somebody; where they come from is another matter
    for below in sentence.children(noun):
        adjective = sentence.tokens[below].relation == "amod" and sentence.child(below, "compound") is not None
        inner = sentence.tokens[below].relation in _INNER or adjective  # "a Gaza Strip refugee camp"
        if inner and preposition(sentence, below) in ("", "of", *_WHERE):
            inside = _named(sentence, below, links)
            loose = ["Place"] if sentence.tokens[below].relation == "compound" else []  # "an Ebola centre"
            if loose and token.lemma.lower() in EVENTS | _FOREIGN:
                loose.append("State")  # "in the US bombing"
            yield from (one for one in inside if one.kind not in loose)


def _elsewhere(sentence: Sentence, noun: int) -> bool:
    """Whether a noun only says what it was about or for: "sanctions over the war in Ukraine"."""
    tie = preposition(sentence, noun)
    token: Token = sentence.tokens[noun]
    return tie in ("over", "about", "for", "after", "before", "since", "against", "despite", "of") or (
        token.lemma.lower() in ROLES
    )
