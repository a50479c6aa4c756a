"""The words that stand beside a name and may be its title: in front of it, and in the apposition behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.titlewords import INSIDE, JOINING, TIES, is_former, is_plural, text_at, then
from graph.language.sentence import Sentence, Token

_RULING: Final = frozenset("king emir sultan emperor president".split())
_FIRST: Final = frozenset("first second third fourth last only".split())
_TIMES: Final = frozenset("once formerly previously now then long currently briefly".split())
_RANKS: Final = frozenset(
    "general colonel major captain admiral lieutenant brigadier marshal sergeant commander lieutenant-general "
    "major-general gen. col. lt. maj. capt. adm. gen col lt dr mr mrs ms sir sheikh ayatollah".split()
)
_BEFORE_RANKS: Final = frozenset((",", *(TITLES - _RANKS)))
"""Where a rank in front of a name is no part of the title in front of it: "foreign secretary | Sir Geoffrey"."""
_SEATED: Final = ("Senator", "Sen.", "Congressman", "Congresswoman")
_OFFICERS: Final = frozenset("minister secretary general treasurer premier leader speaker".split())
"""Behind whose title a seat in parliament is only a rank: "Foreign Minister | Senator Penny Wong"."""
_OF_A_FIELD: Final = ("minister", "secretary")
_CHOSEN: Final = frozenset("freely democratically directly duly".split())
_LASTING: Final = ("since", "from", "for", "until")
_SENT: Final = frozenset("ambassador envoy representative commissioner".split())
_DESCRIBING: Final = 6
"""Words at most that describe a name behind its title."""
_FAR_IN_FRONT: Final = 13
_FAR_BEHIND: Final = 16
"""Words that a title has at most, in front of a name and behind it."""


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

    @property
    def given(self) -> bool:
        """Whether a verb gives or takes the title, and none only says that somebody bears it."""
        return self.verb is not None and not self.copular


def runs(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The words in front of a name and behind it that may be its title."""
    covered = sentence.covering(mention.start, mention.end)
    if not covered:
        return
    last = _whole(sentence, covered)
    first = _before_ranks(sentence, covered[0])
    shared = _shared(sentence, first, links)
    apart = shared is None and _is_set_off(sentence, first, last)
    if shared is not None:
        first = shared  # "Prime Ministers Anthony Albanese and James Marape"
    elif apart:
        first -= 1  # "Kazakhstan's foreign minister, Murat Nurtleu, …"
        if then(sentence, first - 3):
            first -= 3  # "The NATO chief at the time, Jens Stoltenberg, …"
    yield Run(_before(sentence, first, links, apart), True, shared is not None or _leads_list(sentence, last, links))
    if len(covered) > 1 and sentence.tokens[covered[0]].lemma.lower() in _RULING:
        yield Run((*_before(sentence, covered[0], links, False), covered[0]), True)  # "King Felipe" is a name
    if (comma := _described(sentence, covered[0], last, links)) is not None:
        yield Run(_before(sentence, comma, links, True), True)
    after = _after(sentence, last, links)
    yield Run(after, False)
    yield from _besides(sentence, after)
    yield from fronted(sentence, mention, links)


def inverted(sentence: Sentence, name: tuple[int, ...]) -> Iterator[Run]:
    """The title that a form of "be" gives to the name behind it: "Its | prime minister since 2019 is Ada Holm"."""
    root = next((i for i in name if sentence.child(i, "cop") is not None), None)
    title, copula = (sentence.child(root, one) for one in ("nsubj", "cop")) if root is not None else (None, None)
    if title is None or copula is None or title.upos != "NOUN" or copula.feature("VerbForm") != "Fin":
        return
    between = range(copula.index + 1, name[0])  # "is not Ada Holm", "is still Ada Holm"
    if not title.index < copula.index < name[0] or any(text_at(sentence, i) not in _TIMES for i in between):
        return
    words = tuple(i for i in sentence.subtree(title.index) if i < copula.index)
    words = tuple(takewhile(lambda i: text_at(sentence, i) not in _LASTING or i < title.index, words))
    plain = all(sentence.tokens[i].upos not in ("PUNCT", "VERB", "CCONJ") for i in words)
    front = [sentence.tokens[i] for i in words if i < title.index]
    definite = any(one.deprel == "nmod:poss" or one.text.lower() == "the" for one in front)
    if plain and definite and words == tuple(range(words[0], words[-1] + 1)):
        yield Run(words, False, verb=copula.index, copular=True)


def apposed(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The words behind a short name that may be its title, where they say of what it is first: "Ma, | Taiwan's
    president since 2008, …"."""
    covered = sentence.covering(mention.start, mention.end)
    words = _after(sentence, _whole(sentence, covered), links) if covered else ()
    if words and (links.on(sentence.tokens[words[0]]) or any(text_at(sentence, i) in ("'s", "’s") for i in words[:3])):
        yield Run(words, False)


def fronted(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The title with which a sentence begins, in front of the name or pronoun of its subject, with how long it is held:
    "Brazil's president | since January 2019, he arrived on Sunday"."""
    covered = sentence.covering(mention.start, mention.end)
    if not covered or text_at(sentence, covered[0] - 1) != "," or covered[0] > _FAR_IN_FRONT:
        return
    if mention.form == "pronoun" and all(one.entity != mention.entity for one in links.beginning(0, sentence.start)):
        return  # who is known to be president now need not be meant by "he"
    front = sentence.tokens[: covered[0] - 1]
    tie = next((one.index for one in front if one.text in _LASTING), None)
    words = tuple(range(tie)) if tie else ()
    plain = all(one.upos in (*INSIDE, "DET") or one.text in JOINING or links.on(one) for one in front[: len(words)])
    whole = all(one.text != "," and one.upos not in ("VERB", "AUX", "PRON") for one in front)
    if words and plain and whole:
        yield Run(words, False)


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
        tied = tied and tokens[run.tokens[-1]].lemma.lower() not in TITLES
        return at == run.tokens[-1] or tied or goes_with(sentence, run, at)
    if any(tokens[index].upos == "ADP" for index in run.tokens if index < at - before):
        return False
    return at == run.tokens[-1] or (
        following is not None and following.upos not in ("NOUN", "PROPN", "ADJ", "X") and following.text != "-"
    )


def goes_with(sentence: Sentence, run: Run, at: int) -> bool:
    """Whether a title has another of the same bearer behind "and", which says of what it is: "Japan's prime minister |
    and leader of the Liberal Democratic Party, …"."""
    return at + 3 in run.tokens and _joins_titles(sentence, at + 1)


def is_elected(sentence: Sentence, index: int) -> bool:
    """Whether a token is one of the two of "freely elected", which says how somebody came to the office he has."""
    pairs = ((text_at(sentence, at), text_at(sentence, at + 1)) for at in (index - 1, index))
    return any(how in _CHOSEN and what == "elected" for how, what in pairs)


def _joins_titles(sentence: Sentence, index: int) -> bool:
    """Whether a token is an "and" between two titles, of which the other says of what it is."""
    if text_at(sentence, index) != "and" or not 0 < index < len(sentence) - 2:
        return False
    if any(one.text == "opposition" for one in sentence.tokens[index + 2 : index + 5]):
        return False  # "the president and leader of the opposition": two people
    if sentence.tokens[index + 1].lemma.lower() in _OF_A_FIELD:
        return False  # "deputy premier and minister of finance, of Chad"
    both = (sentence.tokens[i].lemma.lower() in TITLES for i in (index - 1, index + 1))
    return text_at(sentence, index + 2) in TIES and all(both)


def is_held_no_more(sentence: Sentence, run: Run, head: int) -> bool:
    """Whether a word of a title, up to its head, says that it is held no longer: "former", "the ousted"."""
    return any(is_former(sentence, index) for index in run.tokens if index <= head)


def _whole(sentence: Sentence, covered: tuple[int, ...]) -> int:
    """The last word of a name of which only the beginning may be known: "Sheikh Hamad bin Jassim | Al Thani"."""
    last = covered[-1]
    while last + 1 < len(sentence):
        token = sentence.tokens[last + 1]
        if token.upos != "PROPN" or token.relation != "flat" or token.head not in covered:
            break
        last += 1
    return last


def name_at(sentence: Sentence, index: int, links: Links) -> tuple[int, ...]:
    """The words of the name that a token is a word of; the token alone where it is of none."""
    token = sentence.tokens[index]
    named = links.on(token)
    return sentence.covering(named.start, named.end) if named else (index,)


def _before_ranks(sentence: Sentence, first: int) -> int:
    """Where a name begins with its ranks, where a title in front is apart from them: "the head of the army, | General
    Abdel Fattah al-Burhan", "Prime Minister | General Prayuth"."""
    ranked = first
    if text_at(sentence, first - 1) in _SEATED:
        comma = text_at(sentence, first - 2) == ","
        return first - 1 if text_at(sentence, first - 2 - comma).lower() in _OFFICERS else first
    while ranked and sentence.tokens[ranked - 1].lemma.lower() in _RANKS:
        ranked -= 1
    apart = 0 < ranked < first and sentence.tokens[ranked - 1].lemma.lower() in _BEFORE_RANKS
    return ranked if apart else first


def _described(sentence: Sentence, first: int, last: int, links: Links) -> int | None:
    """The comma between a title and what describes the name that bears it, a noun or another title of his: "the court's
    president, | the Nigerian judge Ada Holm, …", "the chairman of the bloc, | Chad's president Ada Holm, …"."""
    near = sentence.tokens[max(0, first - _DESCRIBING) : first]
    comma = next((one.index for one in reversed(near) if one.text == ","), None)
    between = range(comma + 1, first) if comma is not None else range(0)
    words = [sentence.tokens[i] for i in between]
    people = any((one := links.on(word)) and one.kind == "Person" for word in words)
    inside = not people and all(word.upos in (*INSIDE, "DET") for word in words)
    closed = last + 1 >= len(sentence) or text_at(sentence, last + 1) in (",", ".", ";", ":", "-", "–", "—", ")")
    listed = text_at(sentence, last + 2) in ("and", "or") or text_at(sentence, last + 1) in ("and", "or")
    if comma is None or not between or not inside or not closed or listed:
        return None
    above = first
    while comma < above:  # the name or the noun in front of it stands in apposition to the title
        token = sentence.tokens[above]
        if token.relation not in ("appos", "flat", "nmod") or token.head == above:
            return None
        above = token.head
    title = sentence.tokens[above]  # of "the wife of the president, the singer Ada Holm," nobody knows which she is
    return comma if title.lemma.lower() in TITLES and title.relation != "nmod" else None


def _is_set_off(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name stands between commas, or goes on with others behind one."""
    following = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    ended = following is None or following.upos == "PUNCT" or following.text in ("and", "among", "of")
    return ended and text_at(sentence, first - 1) == ","


def _shared(sentence: Sentence, first: int, links: Links) -> int | None:
    """Where the names begin that share a plural title: "Presidents Emmerson Mnangagwa of Zimbabwe and Filipe Nyusi"."""
    at = first
    while at >= 2 and sentence.tokens[at - 1].text in ("and", ","):
        before = _person_at(sentence, at - 2, links)
        if before is None and at >= 4:
            skipped = name_at(sentence, at - 2, links)[0] - 1
            before = _person_at(sentence, skipped - 1, links) if text_at(sentence, skipped) == "of" else None
        if before is None:
            break
        at = before
    if at in (first, 0):
        return None
    begin = at - 1 if sentence.tokens[at - 1].text == "," else at
    return begin if is_plural(sentence.tokens[begin - 1]) else None


def _person_at(sentence: Sentence, index: int, links: Links) -> int | None:
    """Where the name of a person begins that a token ends."""
    named = links.on(sentence.tokens[index]) if index >= 0 else None
    return name_at(sentence, index, links)[0] if named and named.kind == "Person" else None


def _leads_list(sentence: Sentence, last: int, links: Links) -> bool:
    """Whether another name follows a name behind "and" or a comma."""
    if text_at(sentence, last + 1) == "of" and last + 2 < len(sentence):
        last = name_at(sentence, last + 2, links)[-1]
    if last + 2 >= len(sentence) or text_at(sentence, last + 1) not in ("and", ",", "among"):
        return False
    named = links.on(sentence.tokens[last + 2])
    return text_at(sentence, last + 1) == "among" or (named is not None and named.kind == "Person")


def _before(sentence: Sentence, first: int, links: Links, apart: bool) -> tuple[int, ...]:
    """The words of a title in front of a name: nouns, adjectives and possessives without a break; with a comma between
    (``apart``), what "in" and "to" tie to it as well: "Russia's ambassador in Berlin, …"."""
    run: list[int] = []
    bracket = 0
    for index in range(first - 1, max(first - 1 - _FAR_IN_FRONT, -1), -1):
        token = sentence.tokens[index]
        if bracket := _bracket(sentence, index, links) if run and not bracket else bracket - 1 if bracket else 0:
            continue  # "National Union of Mineworkers (NUM) | president"
        named = links.on(token)
        tie = run and (_ties_place(sentence, index) if apart else _ties_post(sentence, index))
        tie = tie or _is_participle(sentence, index) or _is_past(sentence, index) or _joins_titles(sentence, index)
        if token.upos not in INSIDE and token.text not in JOINING and not named and not tie:
            break
        if named and named.kind == "Person":
            break
        run.append(index)
    return tuple(run[::-1])


def _is_participle(sentence: Sentence, index: int) -> bool:
    """Whether a token is the end of a word like "Russian-installed"."""
    return sentence.tokens[index].upos == "VERB" and text_at(sentence, index - 1) in ("-", "–")


def _is_past(sentence: Sentence, index: int) -> bool:
    """Whether a token is the "then" of "then-President"."""
    return sentence.tokens[index].text.lower() in ("then", "ex") and text_at(sentence, index + 1) in ("-", "–")


def _ties_post(sentence: Sentence, index: int) -> bool:
    """Whether a token is the "to" behind an ambassador: "U.S. Ambassador | to China Terry Branstad"."""
    sent = index > 0 and sentence.tokens[index - 1].lemma.lower() in _SENT
    return sent and text_at(sentence, index) == "to"


def _ties_place(sentence: Sentence, index: int) -> bool:
    """Whether a token is the "in" or "to" behind a noun: "ambassador | in Berlin"."""
    noun = index > 0 and sentence.tokens[index - 1].upos in ("NOUN", "PROPN")
    return noun and text_at(sentence, index) in ("in", "to")


def _bracket(sentence: Sentence, last: int, links: Links) -> int:
    """How many words a bracket has that ends with a token and gives the short form of the name in front of it."""
    if text_at(sentence, last) != ")" or last < 3 or text_at(sentence, last - 2) != "(":
        return 0
    short, front = links.on(sentence.tokens[last - 1]), links.on(sentence.tokens[last - 3])
    return 3 if short and front and short.entity == front.entity else 0


def _after(sentence: Sentence, last: int, links: Links) -> tuple[int, ...]:
    """The words of an apposition behind a name: between two commas, or from a comma to the end."""
    begin = last + 2
    if text_at(sentence, last + 1) != "," or (begin < len(sentence) and sentence.tokens[begin].upos == "CCONJ"):
        return ()  # "X, and Colombia's vice president, Y"
    run: list[int] = []
    if begin + 1 < len(sentence) and sentence.tokens[begin].text.lower() in _TIMES:
        run.append(begin)  # "Kobler, once the German ambassador to Pakistan, …"
        begin += 1
    for token in sentence.tokens[begin : last + 2 + _FAR_BEHIND]:
        elected = is_elected(sentence, token.index)
        then_joined = run and token.text.lower() in _TIMES and sentence.tokens[run[-1]].upos == "CCONJ"
        elected = elected or bool(then_joined)
        if not _is_apposed(token) and not _is_participle(sentence, token.index) and not elected:
            break
        named = links.on(token)
        if named and named.kind == "Person":
            joined = [i for i in run if sentence.tokens[i].upos == "CCONJ"]
            return tuple(i for i in run if i < joined[-1]) if joined else ()
        run.append(token.index)
    if run and sentence.tokens[run[-1]].text == "for":
        run.pop()  # "Bolivia's president | for almost fourteen years"
    if len(run) > 1 and sentence.tokens[run[-1]].text == "to" and not _FIRST.isdisjoint(_words(sentence, run)):
        return tuple(run[:-1])  # "the first Chadian president | to visit Togo"
    return tuple(run) if run and _is_closed(sentence, run[-1] + 1) else ()


def _words(sentence: Sentence, run: list[int]) -> set[str]:
    return {sentence.tokens[i].text.lower() for i in run}


def _besides(sentence: Sentence, after: tuple[int, ...]) -> Iterator[Run]:
    """The title behind "and" in an apposition, of which a word says that it is another of the same bearer: "the head of
    the bank and | once finance minister of Chad, …", "… and | a former premier of Togo"."""
    for at in after:
        token = sentence.tokens[at]
        following = tuple(i for i in after if i > at)
        if token.upos != "CCONJ" or token.text != "and" or len(following) < 2:
            continue
        words = [sentence.tokens[i].text.lower() for i in following]
        if words[0] in _TIMES or words[:2] == ["a", "former"]:
            tied = any(sentence.tokens[i].upos == "ADP" for i in after if i < at)
            if tied:
                yield Run(following, False)


def _is_apposed(token: Token) -> bool:
    """Whether a word may stand in an apposition that is a title."""
    if token.upos == "ADP":
        return token.lemma.lower() in (*TIES, "in", "at")
    return token.upos in (*INSIDE, "DET", "CCONJ") or token.text in JOINING


def _is_closed(sentence: Sentence, behind: int) -> bool:
    """Whether an apposition ends in front of a token: at a comma, the end, or what only adds to it."""
    following = sentence.tokens[behind] if behind < len(sentence) else None
    return (
        following is None or following.upos in ("PUNCT", "ADP", "SCONJ") or following.lemma.lower() in ("who", "which")
    )
