"""The words in front of a name that may be its title: where they end and the name begins with its ranks, the names
that share them, and what describes the name between."""

from typing import Final

from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import Links
from graph.extraction.relations.titlewords import INSIDE, JOINING, TIES, is_participle, is_plural, name_at, text_at
from graph.language.sentence import Sentence

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
_SENT: Final = frozenset("ambassador envoy representative commissioner".split())
_DESCRIBING: Final = 6
"""Words at most that describe a name behind its title."""
FAR_IN_FRONT: Final = 13
"""Words that a title in front of a name has at most."""


def ties_second_title(sentence: Sentence, index: int) -> bool:
    """Whether a token is an "and" between two titles, of which the other says of what it is."""
    if text_at(sentence, index) != "and" or not 0 < index < len(sentence) - 2:
        return False
    if any(one.text == "opposition" for one in sentence.tokens[index + 2 : index + 5]):
        return False  # "the president and leader of the opposition": two people
    if sentence.tokens[index + 1].lemma.lower() in _OF_A_FIELD:
        return False  # "deputy premier and minister of finance, of Chad"
    both = (sentence.tokens[i].lemma.lower() in TITLES for i in (index - 1, index + 1))
    return text_at(sentence, index + 2) in TIES and all(both)


def before_ranks(sentence: Sentence, first: int) -> int:
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


def described(sentence: Sentence, first: int, last: int, links: Links) -> int | None:
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


def is_set_off(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name stands between commas, or goes on with others behind one."""
    following = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    ended = following is None or following.upos == "PUNCT" or following.text in ("and", "among", "of")
    return ended and text_at(sentence, first - 1) == ","


def sharing(sentence: Sentence, first: int, links: Links) -> int | None:
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


def leads_list(sentence: Sentence, last: int, links: Links) -> bool:
    """Whether another name follows a name behind "and" or a comma."""
    if text_at(sentence, last + 1) == "of" and last + 2 < len(sentence):
        last = name_at(sentence, last + 2, links)[-1]
    if last + 2 >= len(sentence) or text_at(sentence, last + 1) not in ("and", ",", "among"):
        return False
    named = links.on(sentence.tokens[last + 2])
    return text_at(sentence, last + 1) == "among" or (named is not None and named.kind == "Person")


def in_front(sentence: Sentence, first: int, links: Links, apart: bool) -> tuple[int, ...]:
    """The words of a title in front of a name: nouns, adjectives and possessives without a break; with a comma between
    (``apart``), what "in" and "to" tie to it as well: "Russia's ambassador in Berlin, …"."""
    run: list[int] = []
    bracket = 0
    for index in range(first - 1, max(first - 1 - FAR_IN_FRONT, -1), -1):
        token = sentence.tokens[index]
        if bracket := _bracket(sentence, index, links) if run and not bracket else bracket - 1 if bracket else 0:
            continue  # "National Union of Mineworkers (NUM) | president"
        named = links.on(token)
        tie = run and (_ties_place(sentence, index) if apart else _ties_post(sentence, index))
        tie = tie or is_participle(sentence, index) or _is_past(sentence, index) or ties_second_title(sentence, index)
        if token.upos not in INSIDE and token.text not in JOINING and not named and not tie:
            break
        if named and named.kind == "Person":
            break
        run.append(index)
    return tuple(run[::-1])


def _person_at(sentence: Sentence, index: int, links: Links) -> int | None:
    """Where the name of a person begins that a token ends."""
    named = links.on(sentence.tokens[index]) if index >= 0 else None
    return name_at(sentence, index, links)[0] if named and named.kind == "Person" else None


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
