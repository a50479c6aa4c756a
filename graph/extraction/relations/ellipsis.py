"""Relations that are said again without their words: "Neither do Russia and China", "Sudan followed its example",
"of which Ghana is a member and Chad is not", "ratified it, joining Chad and Niger".

The predicate is that of the last relation which a verb said, in the same sentence or in one of the two before it; who
else is said to be in it, or not to be, stands here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import Found, Kinds, Phase
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import expand

_DO: Final = frozenset("do does did have has had is are was were will would can could".split())
_ALSO: Final = frozenset("so as".split())
_NOR: Final = frozenset("neither nor".split())
_FOLLOWING: Final = frozenset("suit example lead".split())
_REFUSING: Final = frozenset("refuse decline".split())
_JOINED: Final = frozenset((expand("org:memberOf"), expand("fds:partyTo"), expand("fds:signatoryOf")))
"""Relations in which a body or a treaty ties those who come to those who are in it."""
_LIST: Final = (",", "and", "or", "the", "The")


@dataclass(frozen=True, slots=True)
class _Echo:
    """Who stands for the subject of a predicate that is not repeated; ``head``: the token that stands for it.

    ``later``: they did it after the others ("followed suit"). ``already``: they did it before those who join them.
    """

    subjects: tuple[int, ...]
    head: int
    denied: bool = False
    later: bool = False
    already: bool = False


def echoes(sentence: Sentence, actors: Actors, kinds: Kinds, before: Sequence[Found]) -> Iterator[Found]:
    """The relations that a sentence says by an echo of one of those before it (``before``, oldest first)."""
    for echo in _echoes(sentence, actors):
        said = [
            one
            for one in before
            if not (one.presupposed or one.named or isinstance(one.object, Date))
            and (one.sentence is not sentence or one.head < echo.head)
            and not (echo.already and (one.sentence is not sentence or one.relation.iri not in _JOINED))
            and sentence.start - one.sentence.end < 300
        ]
        if not said:
            continue
        main = [one for one in said if one.sentence.tokens[one.head].relation in ("root", "conj", "ccomp", "parataxis")]
        last = (main or said)[-1]
        alike = [one for one in said if one.sentence is last.sentence and one.head == last.head]
        objects = {one.object: one for one in alike if one.relation.iri == last.relation.iri}
        for one in objects.values():
            for index in echo.subjects:
                token = sentence.tokens[index]
                named = actors.links.at(token.start, token.end)
                subject = kinds.fitting(named, one.relation.subjects) if named else None
                if subject is None or subject in (one.subject, one.object):
                    continue
                head = sentence.tokens[echo.head]
                yield replace(
                    one,
                    subject=subject,
                    sentence=sentence,
                    head=echo.head,
                    start=min(token.start, head.start),
                    end=max(token.end, head.end),
                    pattern=f"{one.pattern}, said again",
                    inferred=True,
                    denied=echo.denied != one.denied,
                    slots=(bound("subject", sentence, index, subject, actors.links),),
                    again=one if echo.later else None,
                    phase=Phase.HOLDS if echo.already else one.phase,
                )


def _echoes(sentence: Sentence, actors: Actors) -> Iterator[_Echo]:
    tokens = sentence.tokens
    for token in tokens:
        lemma, index = token.lemma.lower(), token.index
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        word = token.text.lower()
        if following and word in (*_NOR, *_ALSO) and following.text.lower() in _DO:
            if names := _names(sentence, index + 2, actors, 1):
                yield _Echo(names, index + 1, word in _NOR)
        elif left := _left_out(sentence, token, actors):
            yield left
        elif lemma == "follow" and token.upos in ("VERB", "NOUN"):
            near = {one.lemma.lower() for one in tokens[index + 1 : index + 4]}
            alone = following is None or following.upos in ("PUNCT", "ADP", "ADV")
            again = near & _FOLLOWING or (alone and not sentence.child(index, "obj"))
            if again and (names := _subjects(sentence, index, actors)):
                yield _Echo(names, index, later=True)
        elif word == "the" and following and following.lemma.lower() == "same" and index:
            if tokens[index - 1].lemma.lower() == "do" and (names := _subjects(sentence, index - 1, actors)):
                yield _Echo(names, index - 1)
        elif word == "so" and index and tokens[index - 1].lemma.lower() == "do":
            between = tokens[max(0, index - 4) : index - 1]
            refusing = bool({one.lemma.lower() for one in between} & _REFUSING)
            # "Japan had done so", but not "the first to do so", of whom the sentence says elsewhere what they did.
            finite = bool(between) and between[-1].text.lower() != "to"
            if (refusing or finite) and (names := _subjects(sentence, index - 1, actors)):
                yield _Echo(names, index - 1, refusing)


def _left_out(sentence: Sentence, token: Token, actors: Actors) -> _Echo | None:
    """The echo of a word that leaves the predicate out: "and Chad is not", "joining Chad and Niger"."""
    word, index = token.text.lower(), token.index
    following = sentence.tokens[index + 1] if index + 1 < len(sentence) else None
    if word in _DO and following and following.text.lower() == "not" and _ends(sentence, index + 2):
        names = _names(sentence, index - 1, actors, -1)
        return _Echo(names, index, denied=True) if names else None
    if word == "joining":
        names = _names(sentence, index + 1, actors, 1)
        states = names and all(_is_state(sentence, one, actors) for one in names)
        return _Echo(names, index, already=True) if states else None
    return None


def _ends(sentence: Sentence, index: int) -> bool:
    """Whether a clause is over in front of a token: "is a member and Chad is not | , met"."""
    return index >= len(sentence) or sentence.tokens[index].upos in ("PUNCT", "CCONJ")


def _is_state(sentence: Sentence, index: int, actors: Actors) -> bool:
    token = sentence.tokens[index]
    named = actors.links.at(token.start, token.end)
    return named is not None and named.kind == "State"


def _subjects(sentence: Sentence, verb: int, actors: Actors) -> tuple[int, ...]:
    """The names with which the clause of a verb begins: the last list of names in front of it, without a verb between
    that is not one of its own auxiliaries."""
    index = verb - 1
    while index >= 0 and (named := actors.links.at(sentence.tokens[index].start, sentence.tokens[index].end)) is None:
        token = sentence.tokens[index]
        if token.text in (";", ":", '"', "”", "“") or (token.upos == "NOUN" and token.relation == "nsubj"):
            return ()
        index -= 1
    if index < 0 or named is None or named.form == "demonym":
        return ()
    return _names(sentence, index, actors, -1)


def _names(sentence: Sentence, start: int, actors: Actors, step: int) -> tuple[int, ...]:
    """The names of a list that begins, or with step -1 ends, at a token."""
    found: list[int] = []
    index = start
    while 0 <= index < len(sentence):
        token = sentence.tokens[index]
        named = actors.links.at(token.start, token.end)
        if named is None and token.text not in _LIST:
            break
        if named and named.form != "demonym":
            found.append(index)
        index += step
    return tuple(sorted(found))
