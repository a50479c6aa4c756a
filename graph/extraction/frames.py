"""Frames matched against predications: which of them a sentence says, and who fills their slots."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic

from graph.extraction.clauses import (
    MODIFIER,
    OBJECT,
    OWNER,
    RECIPIENT,
    SUBJECT,
    TO_CLAUSE,
    Predication,
    members,
    preposition,
)
from graph.extraction.patterns import INNER, OWNER_OF_SUBJECT, Compiled, T, compile_frame
from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.sentence import Sentence

_RANKS: Final = frozenset("deputy vice shadow".split())
_GOVERNING: Final = frozenset("prime chief first".split())
_TIMES: Final = frozenset((*MONTHS, *WEEKDAYS))


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A frame that fits: the token indices that fill its slots, and how many words it has before its head."""

    source: T
    pattern: str
    predication: Predication
    slots: dict[str, tuple[int, ...]]
    words: int = 0
    weight: int = 0
    """How much the frame says (:attr:`graph.extraction.patterns.Compiled.weight`)."""


Arguments = dict[tuple[str, frozenset[str]], tuple[int, ...]]
"""The tokens in each role of a predication, as far as they were asked for; with the words on which they depend."""


class FrameIndex(Generic[T]):
    """Compiled frames by the lemma of their head, by whether that is a verb, and by its particle."""

    def __init__(self, frames: Iterable[tuple[T, str]]) -> None:
        self._by_head: dict[tuple[str, bool, str], list[Compiled[T]]] = {}
        for source, pattern in frames:
            for compiled in compile_frame(source, pattern):
                key = (compiled.head, compiled.is_verb, compiled.particle)
                self._by_head.setdefault(key, []).append(compiled)

    def all(self) -> Iterator[Compiled[T]]:
        """Every compiled frame."""
        for frames in self._by_head.values():
            yield from frames

    def match(self, predication: Predication) -> Iterator[Match[T]]:
        """The frames that fit a predication, most specific first."""
        heads = {predication.lemma, predication.token.text.lower()}
        kind = (predication.is_verb, predication.particle)
        frames = [frame for head in sorted(heads) for frame in self._by_head.get((head, *kind), ())]
        if not frames:
            return
        known: Arguments = {}
        fitting = [(frame, slots) for frame in frames if (slots := _fill(frame, predication, known)) is not None]
        for frame, slots in sorted(fitting, key=lambda found: (-found[0].weight, found[0].pattern)):
            yield Match(frame.source, frame.pattern, predication, slots, len(frame.before), frame.weight)


def _fill(frame: Compiled[T], predication: Predication, known: Arguments) -> dict[str, tuple[int, ...]] | None:
    """The slots of a frame, if all of it fits; ``known``: the arguments in the roles that other frames asked for."""
    if frame.before and not frame.is_verb and not preceded(predication.sentence, predication.head, frame.before):
        return None
    slots: dict[str, tuple[int, ...]] = {}
    for role, element in frame.roles:
        # Whose a subject is depends on the frame's words, and so does of what somebody becomes the leader.
        key = (role, frame.spoken if frame.is_verb and role == "of" else frozenset())
        found = known.get(key) if role != OWNER_OF_SUBJECT else None
        if found is None:
            found = known[key] = _arguments_in(predication, role, frame)
        if element.slot:
            # "head of government of Hungary": the government is a word of the frame, and fills no slot.
            if frame.spoken:
                found = tuple(i for i in found if predication.sentence.tokens[i].lemma.lower() not in frame.spoken)
            if not found and (element.slot != "any" or role == "from"):
                return None  # who suspends imports suspends nobody "from" anything
            slots[element.slot] = (*slots.get(element.slot, ()), *found)
        elif not any(
            predication.sentence.tokens[index].lemma.lower() in element.words
            and preceded(predication.sentence, index, element.before)
            and not _less(predication.sentence, index, element.before)
            for index in (*found, *_titles(predication.sentence, found, role))
        ):
            return None
    return slots


def _titles(sentence: Sentence, found: tuple[int, ...], role: str) -> Iterator[int]:
    """The titles in front of the names to which something is done: who expels "Swiss ambassador Ada Holm" expels an
    ambassador."""
    if role == OBJECT:
        for name in found:
            yield from (one for one in sentence.children(name) if sentence.tokens[one].deprel == "nmod:desc")


def _less(sentence: Sentence, noun: int, before: tuple[str, ...]) -> bool:
    """Whether an office is another one by the word in front of it: who becomes "prime minister" or "vice president"
    becomes no minister and no president."""
    word = sentence.tokens[noun - 1].text.lower() if noun and not before else ""
    governing = word in _GOVERNING and sentence.tokens[noun].lemma.lower() == "minister"
    below = (sentence.tokens[i] for i in sentence.children(noun) if i < noun)
    return governing or word in _RANKS or any(one.text.lower() in _RANKS for one in below)


def _arguments_in(predication: Predication, role: str, frame: Compiled[T]) -> tuple[int, ...]:
    """The tokens in a role of the head, or of one of its arguments: "impose | sanctions on Iran"."""
    sentence, found = predication.sentence, predication.of(role)
    if role == OWNER_OF_SUBJECT:
        return tuple(
            index
            for subject in predication.of(SUBJECT)
            if sentence.tokens[subject].lemma.lower() in frame.before
            for index in owners(sentence, subject)
        )
    if role.startswith(INNER):
        return tuple(
            index
            for clause in predication.of(TO_CLAUSE)
            for index in _inner(sentence, clause, role.removeprefix(INNER))
        )
    if not frame.is_verb:
        if role in (OWNER, "of"):
            return tuple(
                dict.fromkeys(
                    (*predication.of("of"), *predication.of("for"), *predication.of(OWNER), *predication.of(MODIFIER))
                )
            )
        return found
    if role == OBJECT and not found:
        return predication.of(RECIPIENT)
    if found and not all(_tells_time(sentence, index) for index in found):
        return found
    inner = [thing for name, thing in predication.arguments if name not in (SUBJECT, "when")]
    if role == "of":
        # "Lasso of the CREO party was elected president of Ecuador": of the party is he, and not his office.
        inner = [thing for thing in inner if sentence.tokens[thing].relation != "nsubj"] or inner
        inner += _titles(sentence, predication.of(OBJECT), OBJECT)
        # "became the leader of the Left Bloc after a split from the Green Party": the leader is of the first.
        inner = [thing for thing in inner if sentence.tokens[thing].lemma.lower() in frame.spoken] or inner
        owned = (index for thing in inner for index in (*owners(sentence, thing), *_governed(sentence, thing, "of")))
        return tuple(dict.fromkeys(owned))
    governed = tuple(dict.fromkeys(index for thing in inner for index in _governed(sentence, thing, role)))
    return governed or found or tuple(
        index for thing in (*predication.of(OBJECT), predication.head) for index in _next_to(sentence, thing, role)
    )


def _tells_time(sentence: Sentence, index: int) -> bool:
    """Whether what a preposition ties to the verb is only when it was: "reopened its embassy in Damascus in May"."""
    token = sentence.tokens[index]
    return token.upos == "NUM" or token.lemma.lower() in _TIMES


def owners(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Whose a noun is: possessives, names and demonyms in front of it, and what "of" ties to it."""
    found: list[int] = []
    for below in sentence.children(noun):
        token = sentence.tokens[below]
        if (
            token.relation in ("compound", "amod")
            or token.deprel == "nmod:poss"
            or (token.relation == "nmod" and preposition(sentence, below) in ("of", "in", "for", "from"))
        ):
            found += members(sentence, below)
    return tuple(found)


def _inner(sentence: Sentence, clause: int, role: str) -> tuple[int, ...]:
    """The arguments of an infinitive: its object, or what a preposition ties to it."""
    found = [
        below
        for below in sentence.children(clause)
        if (sentence.tokens[below].relation == "obj" if role == OBJECT else preposition(sentence, below) == role)
    ]
    return tuple(member for index in found for member in members(sentence, index))


def _governed(sentence: Sentence, noun: int, marker: str, depth: int = 3) -> tuple[int, ...]:
    """What a preposition ties to a noun, or to a noun that is tied to it: "application for membership | of ECOWAS"."""
    found: list[int] = []
    for below in sentence.children(noun):
        if sentence.tokens[below].relation == "nmod":
            if preposition(sentence, below) == marker:
                found += members(sentence, below)
            elif depth > 1:
                found += _governed(sentence, below, marker, depth - 1)
    return tuple(found)


def _next_to(sentence: Sentence, word: int, marker: str) -> tuple[int, ...]:
    """The noun behind a preposition that follows a word directly, where the parser tied them to something else."""
    at = word + 1
    if at + 1 >= len(sentence) or sentence.tokens[at].lemma.lower() != marker or sentence.tokens[at].upos != "ADP":
        return ()
    run = []
    for token in sentence.tokens[at + 1 : at + 7]:
        if token.upos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
            break
        run.append(token)
    nouns = [token.index for token in run if token.upos in ("NOUN", "PROPN")]
    return (nouns[-1],) if nouns else ()


def preceded(sentence: Sentence, head: int, before: tuple[str, ...]) -> bool:
    """Whether these words stand just before a token."""
    begin = head - len(before)
    return begin >= 0 and all(
        word in (sentence.tokens[begin + offset].lemma.lower(), sentence.tokens[begin + offset].text.lower())
        for offset, word in enumerate(before)
    )
