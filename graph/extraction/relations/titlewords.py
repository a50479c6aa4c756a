"""The words beside a name that may be its title: where they begin and end, and which of them is their head."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import BODIES, FORMER, LESS, TITLES
from graph.extraction.linking.links import Links, Mention
from graph.language.sentence import Sentence, Token

TIES: Final = ("of", "for", "to")
_INSIDE: Final = ("NOUN", "PROPN", "ADJ", "PART", "X", "NUM")
_JOINING: Final = frozenset(
    "- – ’s 's ’ ' of for the The acting General Foreign Prime his her its their whose His Her Its Their Whose".split()
)
_GIVEN: Final = frozenset(
    "appoint name elect re-elect reelect choose swear install instal inaugurate confirm reappoint promote".split()
)
_FOLLOWING: Final = frozenset("succeed replace follow".split())
_HELD: Final = frozenset("become remain stay serve act work take".split())
_RULING: Final = frozenset("king emir sultan emperor president".split())
_TIMES: Final = frozenset("once formerly previously now then long currently briefly".split())
_LEFT: Final = frozenset("resign step stand retire quit oust sack dismiss remove fire depose".split())
_POINTING: Final = frozenset("last next this following same".split())
_UNITS: Final = frozenset("day week month year spring summer autumn winter night".split())
_RANKS: Final = frozenset(
    "general colonel major captain admiral lieutenant brigadier marshal sergeant commander lieutenant-general "
    "major-general gen. col. lt. maj. capt. adm. gen col lt dr mr mrs ms sir sheikh ayatollah".split()
)
_BEFORE_RANKS: Final = frozenset((",", *(TITLES - _RANKS)))
"""Where a rank in front of a name is no part of the title in front of it: "foreign secretary | Sir Geoffrey"."""


@dataclass(frozen=True, slots=True)
class Run:
    """The words beside a name that may be its title, as token indices; ``before``: they stand in front of it;
    ``shared``: several names have it. ``verb``: the verb that gives or takes it ("was appointed", "resigned as");
    ``copular``: it is a form of "be"."""

    tokens: tuple[int, ...]
    before: bool
    shared: bool = False
    verb: int | None = None
    copular: bool = False


def runs(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The words in front of a name and behind it that may be its title."""
    covered = sentence.covering(mention.start, mention.end)
    if not covered:
        return
    first, last = covered[0], covered[-1]
    following = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    ended = following is None or following.upos == "PUNCT" or following.text in ("and", "among")
    ranked = first
    while ranked and sentence.tokens[ranked - 1].lemma.lower() in _RANKS:
        ranked -= 1
    if ranked < first and ranked and sentence.tokens[ranked - 1].lemma.lower() in _BEFORE_RANKS:
        first = ranked  # "the head of the army, General Abdel Fattah al-Burhan", "Prime Minister General Prayuth"
    shared = _shared(sentence, first, links)
    apart = False
    if shared is not None:
        first = shared  # "Prime Ministers Anthony Albanese and James Marape"
    elif first and sentence.tokens[first - 1].text == "," and ended:
        apart = True
        first -= 1  # "Kazakhstan's foreign minister, Murat Nurtleu, …"
        if then(sentence, first - 3):
            first -= 3  # "The NATO chief at the time, Jens Stoltenberg, …"
    yield Run(_before(sentence, first, links, apart), True, shared is not None or _leads_list(sentence, last, links))
    if len(covered) > 1 and sentence.tokens[covered[0]].lemma.lower() in _RULING:
        yield Run((*_before(sentence, covered[0], links, False), covered[0]), True)  # "King Felipe" is a name
    yield Run(_after(sentence, last, links), False)


def predicated(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The titles that verbs give to a person, or take from one: "Annan served as | Secretary-General of …", "Wilmès,
    who becomes | foreign minister", "She was | the country's premier", "named Ana Brnabić | speaker of parliament"."""
    tokens = sentence.tokens
    covered = sentence.covering(mention.start, mention.end)
    if mention.kind != "Person" or not covered:
        return
    at = covered[-1] + 1
    if run := _handed(sentence, covered[0], at, links):
        yield run
    if at + 1 < len(tokens) and tokens[at].text == "of" and (of := _span(sentence, at + 1, links)):
        inside = sentence.covering(*of)
        at = inside[-1] + 1 if inside else at  # "Katri Kulmuni of the Centre Party | becomes"
    begins = [at]
    if (relative := _relative(sentence, at, links)) is not None:
        begins.append(relative)
    if at < len(tokens) and tokens[at].text == ",":
        begins.append(at + 1)
        for token in tokens[at + 1 : at + 14]:
            if token.text in (",", ";"):
                begins += [token.index + 1] if token.text == "," else []
                break
    for begin in dict.fromkeys(begins):
        if run := _behind_verb(sentence, begin, links):
            yield run


def _handed(sentence: Sentence, first: int, at: int, links: Links) -> Run | None:
    """The title that somebody gives to a name: "appointed Ousmane Sonko | prime minister", "a government with Abdul
    Dbeibah as | prime minister"."""
    tokens = sentence.tokens
    verb = first - 1
    ties = [token.text for token in tokens[: verb + 1] if token.text in ("with", "and")]
    if ties[-1:] == [tokens[verb].text] and "with" in ties and at + 1 < len(tokens) and tokens[at].text == "as":
        words = _phrase(sentence, at + 1, links)
        return Run(words, False) if words else None
    if verb < 0 or tokens[verb].lemma.lower() not in _GIVEN or tokens[verb].upos != "VERB":
        return None
    if at < len(tokens) and tokens[at].text in ("as", "to", "be"):
        at += 1
    words = _phrase(sentence, at, links) if at < len(tokens) and tokens[at].upos in _INSIDE else ()
    return Run(words, False, False, verb) if words else None


def _relative(sentence: Sentence, at: int, links: Links) -> int | None:
    """Behind the "who" that takes a name up, itself or by a noun beside it: "Pahor, a Social Democrat who | had …"."""
    for token in sentence.tokens[at : at + 10]:
        named = links.at(token.start, token.end)
        if token.lemma.lower() == "who":
            return token.index + 1
        inside = token.upos in (*_INSIDE, "DET", "ADP") or token.text in (",", "-", "–")
        if not inside or (named and named.kind == "Person"):
            return None
    return None


def _behind_verb(sentence: Sentence, at: int, links: Links) -> Run | None:
    """The title behind a verb that begins with a token, with its auxiliaries: "has been re-elected | president"."""
    tokens = sentence.tokens
    be: int | None = None
    while at < len(tokens) and (tokens[at].upos in ("AUX", "ADV", "PART") or tokens[at].text in ("re", "-")):
        be = at if tokens[at].lemma.lower() == "be" else be
        at += 1
    if at >= len(tokens):
        return None
    verb, lemma = at, tokens[at].lemma.lower().removeprefix("re-")
    aside = at and tokens[at - 1].text == ","
    given = lemma in _GIVEN and (be is not None or aside)
    if be is not None and tokens[at].text.lower() == "acting":
        return _copular(sentence, be, at + 1, links)
    if lemma in _FOLLOWING:
        as_ = next((one.index for one in tokens[at + 1 : at + 9] if one.text == "as"), None)
        words = _phrase(sentence, as_ + 1, links) if as_ is not None and be is None else ()
        return Run(words, False, False, verb) if words else None
    if not given and lemma not in (*_HELD, *_LEFT):
        return _copular(sentence, be, at, links) if be is not None else None
    at += 1
    if lemma == "take" and at + 1 < len(tokens) and tokens[at + 1].lemma.lower() == "oath":
        at += 4 if tokens[at + 2].text == "of" else 2  # "took the oath of office as"
    if at < len(tokens) and tokens[at].text in ("in", "over", "down", "office", "briefly", "again"):
        at += 1
    if at + 2 < len(tokens) and tokens[at].text in ("on", "last", "this") and tokens[at + 2].text == "as":
        at += 2  # "took over on Sunday as"
    as_ = at < len(tokens) and tokens[at].text in ("as", "to")
    at += as_
    if not as_ and lemma not in (*_GIVEN, "become", "remain", "stay"):
        return None
    words = _phrase(sentence, at, links)
    return Run(words, False, False, verb) if words else None


def _copular(sentence: Sentence, be: int, at: int, links: Links) -> Run | None:
    """The title behind a form of "be": "has been | president of Slovenia"."""
    words = _phrase(sentence, at, links)
    return Run(words, False, False, be, copular=True) if words else None


def _phrase(sentence: Sentence, at: int, links: Links) -> tuple[int, ...]:
    end = _phrase_end(sentence, at, links)
    return tuple(token.index for token in sentence.tokens[at : at + 10] if token.index < end)


def taken(sentence: Sentence, verb: int) -> bool | None:
    """What a verb says of an office: that it begins (``True``), ends (``False``), or goes on (``None``)."""
    lemma = sentence.tokens[verb].lemma.lower().removeprefix("re-")
    return False if lemma in _LEFT else True if lemma in (*_GIVEN, *_FOLLOWING, "become", "take") else None


def is_past(sentence: Sentence, verb: int) -> bool:
    """Whether a form of "be" with its auxiliaries stands in the past: "was", "had been", but not "has been"."""
    begin = verb
    while begin and sentence.tokens[begin - 1].upos in ("AUX", "ADV", "PART"):
        begin -= 1
    finite = next((one for one in sentence.tokens[begin : verb + 1] if one.feature("VerbForm") == "Fin"), None)
    return finite is not None and finite.feature("Tense") == "Past"


def _phrase_end(sentence: Sentence, start: int, links: Links) -> int:
    """Behind the words of a title: a noun phrase, with what "of", "for" and "to" tie to it."""
    for token in sentence.tokens[start : start + 10]:
        named = links.at(token.start, token.end)
        if named and named.kind == "Person":
            return token.index
        inside = token.upos in (*_INSIDE, "DET") or token.text in _JOINING or token.lemma.lower() in TIES
        if (not inside and not named) or _is_time(sentence, token):
            return token.index
    return min(start + 10, len(sentence))


def _is_time(sentence: Sentence, token: Token) -> bool:
    """Whether a word begins a time: "South Africa's president | last week"."""
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence) else None
    return token.lemma.lower() in _POINTING and following is not None and following.lemma.lower() in _UNITS


def _shared(sentence: Sentence, first: int, links: Links) -> int | None:
    """Where the names begin that share a plural title: "Presidents Emmerson Mnangagwa of Zimbabwe and Filipe Nyusi"."""
    at = first
    while at >= 2 and sentence.tokens[at - 1].text in ("and", ","):
        before = _person_at(sentence, at - 2, links)
        if before is None and at >= 4:
            skipped = sentence.covering(*_span(sentence, at - 2, links))[0] - 1
            tied = skipped > 0 and sentence.tokens[skipped].text == "of"
            before = _person_at(sentence, skipped - 1, links) if tied else None
        if before is None:
            break
        at = before
    if at in (first, 0):
        return None
    begin = at - 1 if sentence.tokens[at - 1].text == "," else at
    return begin if is_plural(sentence.tokens[begin - 1]) else None


def _person_at(sentence: Sentence, index: int, links: Links) -> int | None:
    """Where the name of a person begins that a token ends."""
    if index < 0:
        return None
    token = sentence.tokens[index]
    named = links.at(token.start, token.end)
    return sentence.covering(named.start, named.end)[0] if named and named.kind == "Person" else None


def _span(sentence: Sentence, index: int, links: Links) -> tuple[int, int]:
    token = sentence.tokens[index]
    named = links.at(token.start, token.end)
    return (named.start, named.end) if named else (token.start, token.end)


def is_plural(token: Token) -> bool:
    """Whether a noun is written in the plural: "Presidents"."""
    return token.upos in ("NOUN", "PROPN") and token.text.endswith("s") and token.text.lower() != token.lemma.lower()


def _leads_list(sentence: Sentence, last: int, links: Links) -> bool:
    """Whether another name follows a name behind "and" or a comma."""
    after = sentence.tokens[last + 1 : last + 3]
    if len(after) == 2 and after[0].text == "of":
        behind = sentence.covering(*_span(sentence, after[1].index, links))[-1]
        after = sentence.tokens[behind + 1 : behind + 3]
    if len(after) < 2 or after[0].text not in ("and", ",", "among"):
        return False
    named = links.at(after[1].start, after[1].end)
    return after[0].text == "among" or (named is not None and named.kind == "Person")


def _before(sentence: Sentence, first: int, links: Links, apart: bool) -> tuple[int, ...]:
    """The words of a title in front of a name: nouns, adjectives and possessives without a break; with a comma between
    (``apart``), what "in" and "to" tie to it as well: "Russia's ambassador in Berlin, …"."""
    run: list[int] = []
    bracket = 0
    for index in range(first - 1, max(first - 14, -1), -1):
        token = sentence.tokens[index]
        if bracket := _bracket(sentence, index, links) if run and not bracket else bracket - 1 if bracket else 0:
            continue  # "National Union of Mineworkers (NUM) | president"
        named = links.at(token.start, token.end)
        tie = (
            apart
            and run
            and token.text in ("in", "to")
            and index
            and sentence.tokens[index - 1].upos in ("NOUN", "PROPN")
        )
        if token.upos not in _INSIDE and token.text not in _JOINING and not named and not tie:
            break
        if named and named.kind == "Person":
            break
        run.append(index)
    return tuple(run[::-1])


def _bracket(sentence: Sentence, last: int, links: Links) -> int:
    """How many words a bracket has that ends with a token and gives the short form of the name in front of it."""
    if sentence.tokens[last].text != ")" or last < 3 or sentence.tokens[last - 2].text != "(":
        return 0
    short, front = (links.at(one.start, one.end) for one in (sentence.tokens[last - 1], sentence.tokens[last - 3]))
    return 3 if short and front and short.entity == front.entity else 0


def _after(sentence: Sentence, last: int, links: Links) -> tuple[int, ...]:
    """The words of an apposition behind a name: between two commas, or from a comma to the end."""
    if last + 1 >= len(sentence) or sentence.tokens[last + 1].text != ",":
        return ()
    run: list[int] = []
    begin = last + 2
    if begin < len(sentence) and sentence.tokens[begin].upos == "CCONJ":
        return ()  # "X, and Colombia's vice president, Y"
    if begin + 1 < len(sentence) and sentence.tokens[begin].text.lower() in _TIMES:
        run.append(begin)  # "Kobler, once the German ambassador to Pakistan, …"
        begin += 1
    for index in range(begin, min(last + 18, len(sentence))):
        token = sentence.tokens[index]
        if token.upos not in (*_INSIDE, "DET", "ADP", "CCONJ") and token.text not in _JOINING:
            break
        if token.upos == "ADP" and token.lemma.lower() not in ("of", "for", "to", "in", "at"):
            break
        named = links.at(token.start, token.end)
        if named and named.kind == "Person":
            joined = [i for i in run if sentence.tokens[i].upos == "CCONJ"]
            return tuple(i for i in run if i < joined[-1]) if joined else ()
        run.append(index)
    following = sentence.tokens[run[-1] + 1] if run and run[-1] + 1 < len(sentence) else None
    closed = (
        following is None or following.upos in ("PUNCT", "ADP", "SCONJ") or following.lemma.lower() in ("who", "which")
    )
    return tuple(run) if run and closed else ()


def noun_phrase_end(sentence: Sentence, start: int, links: Links) -> int | None:
    """The last word of the noun phrase that begins with a token; ``None`` where none does."""
    end: int | None = None
    for index in range(start, min(start + 8, len(sentence))):
        token = sentence.tokens[index]
        named = links.at(token.start, token.end)
        if named and named.kind == "Person":
            break
        if token.upos in ("NOUN", "PROPN", "X") or named:
            end = index
        elif token.upos not in ("DET", "ADJ", "NUM", "PART") and token.text not in ("-", "–"):
            if token.upos == "PRON" and index == start:
                continue
            break
    return end


def is_head(sentence: Sentence, run: Run, at: int, before: int) -> bool:
    """Whether a word is the head of a title, and not a part of another: a national security adviser is no national.

    ``before`` are the words of the title in front of its head. In front of a name it stands last, or before "of";
    behind one, nothing but its own modifiers stands before it ("the son of President …" is no president).
    """
    tokens = sentence.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    tied = following is not None and following.lemma.lower() in TIES
    if run.before:
        if tokens[run.tokens[-1]].upos == "ADP":
            return False  # "the chief of | Kenya's commission": the name is a part of the title
        return at == run.tokens[-1] or (tied and tokens[run.tokens[-1]].lemma.lower() not in TITLES)
    if any(tokens[index].upos == "ADP" for index in run.tokens if index < at - before):
        return False
    return at == run.tokens[-1] or (
        following is not None and following.upos not in ("NOUN", "PROPN", "ADJ", "X") and following.text != "-"
    )


def specialised(sentence: Sentence, index: int, links: Links) -> bool:
    """Whether a noun in front of an office narrows it: the EU's foreign policy chief does not lead the EU."""
    if index < 0:
        return False
    token = sentence.tokens[index]
    return token.upos == "NOUN" and links.at(token.start, token.end) is None and token.lemma.lower() not in BODIES


_HYPHENATED: Final = tuple(word for word in LESS if "-" in word)


def falls_short(sentence: Sentence, around: Sequence[int], head: int) -> bool:
    """Whether a noun is said to be less than it is: a vice president is no president."""
    if any(index < head and sentence.tokens[index].text.lower() in LESS for index in around):
        return True
    if head and sentence.tokens[head].lemma.lower() == "minister" and _text(sentence, head - 1) in ("chief", "first"):
        return True  # of a province or part of a state
    # "self-styled" is three words to the parser.
    begin = max(0, head - 5)
    in_front = "".join(token.text.lower() for token in sentence.tokens[begin:head])
    return "-" in in_front and any(word in in_front for word in _HYPHENATED)


def is_former(sentence: Sentence, index: int) -> bool:
    """Whether a noun is said to be so no longer."""
    below = [sentence.tokens[i] for i in sentence.children(index)]
    return (
        any(one.lemma.lower() in FORMER for one in below)
        or any(one.relation == "amod" and one.text.lower() in FORMER for one in below)  # "the ousted president"
        or sentence.tokens[index].lemma.lower() in FORMER
        or then(sentence, index + 1)
    )


def then(sentence: Sentence, index: int) -> bool:
    """Whether "at the time" begins there."""
    return index >= 0 and [one.text.lower() for one in sentence.tokens[index : index + 3]] == ["at", "the", "time"]


def _text(sentence: Sentence, index: int) -> str:
    return sentence.tokens[index].text.lower()
