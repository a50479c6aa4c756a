"""Where grammar speaks against the parser's tree, the words that a date belongs to instead."""

import itertools
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.datewords import (
    ADVERBS,
    BEGINNING,
    ENDING,
    EVENTS,
    FACTUAL,
    FORWARD,
    MARKERS,
    PLANNING,
    RELATING,
    REQUESTING,
    TIMES,
    URGING,
)
from graph.extraction.timing.forthcoming import ahead_of
from graph.extraction.timing.segments import opened
from graph.extraction.timing.tense import (
    Owner,
    above,
    auxiliaries,
    brought_to,
    infinitive,
    is_nominal,
    is_past,
    is_predicate,
    opening,
)
from graph.language.dates import DateFound
from graph.language.sentence import Sentence
from graph.vocabulary import VOCABULARY

_JUDGING: Final = frozenset(
    "condemn denounce criticise criticize deplore decry accuse blame praise mourn regret lament slam blast".split()
)
_WHERE: Final = ("in", "at", "near", "outside")
_TERMS: Final = ("by", "until", "before", "after", "from")
_BIDS: Final = frozenset("bid application request".split())
_HANDING: Final = frozenset("hand submit lodge file put make present launch".split())
_ENTERING: Final = frozenset("join enter become accede".split())


def told_first(sentence: Sentence, found: list[Owner], first: int, last: int, marker: str) -> list[Owner]:
    """The owners of a date; of one that opens the sentence, the first main clause's verb before any later one."""
    verb = opened(sentence, first, last)
    if verb is None or (found and (found[0][0] <= verb or not is_predicate(sentence, found[0][0]))):
        return found
    return [(verb, marker)]


def starting(sentence: Sentence, owner: int) -> int | None:
    """The predicate of "starting on Monday," and "beginning in 2003,", which only say since when."""
    token = sentence.tokens[owner]
    opens = token.text.lower() in ("starting", "beginning") and token.relation == "advcl"
    return token.head if opens and not sentence.child(owner, "nsubj", "obj", "xcomp") else None


def in_front(sentence: Sentence, owner: int, first: int) -> int:
    """The owner of a date, which is no verb of a clause that opens behind the date: "fired on Monday, a week after the
    army seized power". Of "shot dead" it is the verb.
    """
    token = sentence.tokens[owner]
    before = sentence.tokens[owner - 1] if owner else token
    if token.text.lower() == "dead" and before.upos == "VERB":
        return before.index
    joiner = sentence.child(owner, "cc")
    if token.relation == "conj" and token.head < first and joiner is not None and first < joiner.index < owner:
        return token.head  # "seized the town in June and declared a state on the 29th"
    opens = any(
        first < below < owner and sentence.tokens[below].relation == "mark" and sentence.tokens[below].text != "to"
        for below in sentence.children(owner)
    )
    if not opens:
        return owner
    verb = next((one.index for one in reversed(sentence.tokens[:first]) if one.upos == "VERB"), None)
    over = above(sentence, owner)
    return verb if verb is not None else owner if over is None else over


def last_told(sentence: Sentence, owner: int, first: int) -> int:
    """The last of several verbs in front of a date: "quit in 2000 and has been an observer since 2017"."""
    for below in reversed(sentence.children(owner)):
        joined = sentence.tokens[below].relation == "conj" and owner < below < first
        if joined and is_predicate(sentence, below) and is_predicate(sentence, owner):
            return last_told(sentence, below, first)
    return owner


def beside_verb(sentence: Sentence, first: int, last: int) -> int | None:
    """The verb straight in front of a date ("said on Monday") or behind it ("Russia on Monday recognised")."""
    index = first - 1
    while index >= 0 and (
        sentence.tokens[index].lemma.lower() in MARKERS
        or sentence.tokens[index].upos == "DET"
        or sentence.tokens[index].text.lower() in ADVERBS
    ):
        index -= 1
    if index < 0:
        return None
    front = sentence.tokens[index]
    if index + 2 == first and sentence.tokens[index + 1].lemma.lower() in BEGINNING and is_nominal(front):
        noun = front.head if front.relation == "nmod" and is_nominal(sentence.tokens[front.head]) else index
        if sentence.child(noun, "cop") is not None and noun < first:
            return noun  # "has been prime minister since 2015", on whatever the parser hung the year
    inner = front.relation in ("amod", "compound") or front.text.lower().endswith("ing") or infinitive(sentence, index)
    behind = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    if (front.upos == "AUX" or front.lemma.lower() == "have") and behind and behind.upos == "VERB":
        return behind.index  # "has since Monday imposed"
    thing = front.relation in ("obj", "iobj", "nsubj", "nmod", "obl")  # "envoys", which the tagger took for a verb
    if front.upos == "VERB" and not inner and not thing:
        return index
    if last + 1 >= len(sentence) or front.text in (",", ";", "–", "-") or front.upos not in ("NOUN", "PROPN", "PRON"):
        return None
    token = sentence.tokens[last + 1]
    verb = token.head if token.upos == "AUX" and token.relation in ("aux", "cop") else token.index
    if any(sentence.tokens[one].upos == "VERB" for one in itertools.takewhile(verb.__ne__, sentence.ancestors(index))):
        return None  # "a truce that Egypt brokered last week collapsed": inside its subject there is another verb
    return verb if token.upos == "AUX" or (token.upos == "VERB" and token.feature("VerbForm") == "Fin") else None


def _other_deed(sentence: Sentence, owner: int, first: int, date: DateFound) -> int | None:
    """The deed behind a verb whose date it is, and not the verb's."""
    if date.precision != "day":
        cause = _cause(sentence, owner, first)
        judged = _judged(sentence, owner, first) if cause is None else cause
        if judged is not None:
            return judged  # "imposed sanctions over the crackdown in Minsk in 2020"
    if (handed := _handed_in(sentence, owner)) is not None and sentence.tokens[first - 1].text.lower() not in _TERMS:
        return handed  # "submitted its bid to join the bloc in 2016"
    return ahead_of(sentence, owner, first)  # "closed its border ahead of a summit on Monday"


def corrected(sentence: Sentence, found: list[Owner], first: int, date: DateFound) -> list[Owner]:
    """The owners that the parser chose, where grammar does not rule them out."""
    if not found:
        return found
    owner, marker = found[0]
    if sentence.tokens[owner].lemma.lower() in VOCABULARY.speech:
        inner = _said(sentence, owner, first)
        if inner is not None:
            return [(inner, marker)]
    event = _event_between(sentence, owner, first) if owner < first else None
    if event is not None and is_nominal(sentence.tokens[event]):
        tie = preposition(sentence, event)
        if tie in ("since", "until", "till"):
            return [(event, marker), (owner, tie)]  # "ruled until his death in 2009"
    if owner < first and (noun := _other_deed(sentence, owner, first, date)) is not None:
        return [(noun, marker)]
    definite = date.first is not None and marker not in (*BEGINNING, *ENDING) and not date.counted
    perfect = definite and bool(auxiliaries(sentence, owner) & {"has", "have", "’ve", "'ve"})
    verb = sentence.tokens[owner]
    if event is not None and (perfect or verb.lemma.lower() in RELATING):
        # "Has rejected the request during a meeting today" is of the same day.
        during = sentence.tokens[event].relation == "obl" and preposition(sentence, event) in ("during", "in", "at")
        return [(event, marker), *([found[0]] if during and verb.lemma.lower() not in RELATING else [])]
    made = brought_to(sentence, owner)
    main = sentence.tokens[verb.head if made is None else made]
    if made is not None and is_past(main) and first > owner:
        return [(main.index, marker), found[0]]  # "forced a flight to land on Sunday" did both then
    if date.precision == "day" and verb.text.lower().endswith("ing") and opening(sentence, owner) in ("with", "from"):
        return [
            (main.index, marker)
        ]  # "charged him with racketeering on Monday", "banned them from entering on Monday"
    if (
        verb.relation in ("xcomp", "advcl")
        and infinitive(sentence, owner)
        and (date.precision == "day" or main.lemma.lower() in (*FACTUAL, *REQUESTING))
        and first > owner
    ):
        if main.lemma.lower() in URGING and marker in ("on", "") and is_past(main) and verb.relation == "xcomp":
            return [(main.index, marker)]
        past = main.feature("Tense") == "Past" and main.lemma.lower() not in (*PLANNING, *FORWARD)
        made = main.lemma.lower() in FACTUAL  # "forced him to resign on Sunday"
        if past and (made or not sentence.child(main.index, "obj", "iobj")) and not auxiliaries(sentence, main.index):
            shared = made or (verb.relation == "advcl" and main.lemma.lower() != "apply")
            return [(main.index, marker), *([found[0]] if shared else [])]
    return found


def _handed_in(sentence: Sentence, owner: int) -> int | None:
    """The verb with which a bid was handed in whose infinitive has a date: when it will be granted nobody knows."""
    noun = sentence.tokens[sentence.tokens[owner].head]
    verb = sentence.tokens[noun.head]
    bid = sentence.tokens[owner].lemma.lower() in _ENTERING and noun.lemma.lower() in _BIDS
    bid = bid and (noun.relation == "obj" or (noun.relation == "obl" and preposition(sentence, noun.index) == "in"))
    past = is_past(verb) or bool(auxiliaries(sentence, verb.index) & {"has", "have", "had"})
    return verb.index if bid and past and verb.lemma.lower() in _HANDING else None


def _cause(sentence: Sentence, owner: int, first: int) -> int | None:
    """The noun between a verb and a date that tells over what something was done: its month or year is that."""
    for token in reversed(sentence.tokens[owner + 1 : first]):
        if token.upos in ("VERB", "AUX") or token.text in (",", ";"):
            return None
        if token.upos == "NOUN" and preposition(sentence, token.index) == "over" and token.lemma.lower() not in TIMES:
            return token.index
    return None


def _judged(sentence: Sentence, owner: int, first: int) -> int | None:
    """The noun or gerund for a deed that a verb condemns or charges somebody with, of which it is told where it was
    done: the month or year behind that is the deed's, "condemned the killing of monks in Kyaukse in May 2021"."""
    if sentence.tokens[owner].lemma.lower() not in _JUDGING:
        return None
    deed: int | None = None
    where = False
    for token in sentence.tokens[owner + 1 : first]:
        done = token.upos == "VERB" and token.text.lower().endswith("ing")
        if (token.upos in ("VERB", "AUX") and not done) or token.text in (",", ";"):
            return None
        if deed is None and token.head == owner and (done or (is_nominal(token) and token.lemma.lower() in EVENTS)):
            deed = token.index
        elif deed is not None and token.relation in ("nmod", "obl") and preposition(sentence, token.index) in _WHERE:
            where = True
    return deed if where else None


def _said(sentence: Sentence, verb: int, date: int) -> int | None:
    """What in somebody's words a date belongs to that the parser gave to the saying.

    "On Monday grenades were fired, the police said"; "they seized the town, on Thursday, a teacher said"; "said that it
    was behind an explosion in 2014". A date between the speaker and the content, or behind the verb, is the saying's.
    """
    subject = sentence.child(verb, "nsubj")
    speaker = min(verb, subject.index) if subject else verb
    clauses = [
        below
        for below in sentence.children(verb)
        if sentence.tokens[below].relation in ("ccomp", "parataxis") and is_predicate(sentence, below)
    ]
    if sentence.tokens[verb].relation == "parataxis" and is_predicate(sentence, sentence.tokens[verb].head):
        clauses.append(sentence.tokens[verb].head)
    for clause in clauses:
        if date < speaker and clause < speaker:
            return clause
        if verb < clause < date:
            return _event_between(sentence, clause - 1, date) or clause
    return None


def _event_between(sentence: Sentence, index: int, date: int) -> int | None:
    """The last noun for an event, or verb, between a word and a date."""
    for token in reversed(sentence.tokens[index + 1 : date]):
        if token.lemma.lower() in EVENTS and is_nominal(token) and token.relation != "compound":
            return token.index
        if token.upos == "VERB":
            return token.index
    return None
