"""Deeds that are said again without their words: "Uganda followed suit", "Tunisia did the same", "China retaliated",
"France expelled seven".

They are done to those to whom the deed before was done, and whoever strikes back does it to those who struck him. Each
of several that follow does it for himself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, local_name

_EXAMPLES: Final = ("suit", "example", "lead")
_AGAIN: Final = ("same", "likewise", "so")
_ANSWERING: Final = ("respond", "reply", "answer")
_PENAL: Final = "SANCTION"
"""What states do after each other, and in return."""
_MET: Final = "CONSULT"
"""Who "followed" a visitor came after him, or with him."""
_MAIN: Final = ("root", "conj", "ccomp", "parataxis")
_LINKS: Final = (*_MAIN, "obj")
_TIMES: Final = ("", "on", "in", "within", "after", "by", "at", "during", "over")
_FAR: Final = 250
"""Characters behind which a deed is no longer what is said again."""


class _Echo(NamedTuple):
    """A verb that says a deed again; ``bare``: only by "followed"; ``back``: as an answer to those who did it."""

    verb: int
    bare: bool = False
    back: bool = False


def said_again(sentence: Sentence, told: Sequence[Deed], earlier: Sequence[Deed], actors: Actors) -> Iterator[Deed]:
    """The deeds of a sentence, with those that only say again what was told before."""
    left = [_counted(deed, [*earlier, *told]) for deed in told]
    again: list[Deed] = []
    for echo in _echoes(sentence):
        words = (echo.verb, *(one for one in sentence.children(echo.verb) if _is_of_echo(sentence.tokens[one])))
        others = [one for one in left if one.head not in words]
        models = _models(sentence, echo, [*earlier, *others])
        if echo.back and any(one.head in sentence.subtree(echo.verb) for one in left):
            continue  # "retaliated by closing a consulate": that is what was done
        subjects = _subjects(sentence, echo.verb, actors)
        if echoed := [deed for who in subjects for one in models for deed in _of(sentence, echo, who, one, actors)]:
            left = others
            again += echoed
    yield from sorted((*left, *again), key=lambda one: one.head)


def _echoes(sentence: Sentence) -> Iterator[_Echo]:
    for token in sentence:
        lemma, near = token.lemma.lower(), [sentence.tokens[one] for one in sentence.children(token.index)]
        if lemma not in ("follow", "do", "retaliate", *_ANSWERING) or is_negated(sentence, token.index):
            continue
        after = [one for one in near if one.index > token.index]
        if lemma == "follow":
            if any(one.relation == "obj" and one.lemma.lower() in _EXAMPLES for one in after):
                yield _Echo(token.index)
            elif _stands_alone(sentence, token, after):
                yield _Echo(token.index, bare=True)
        elif lemma == "do":
            before = any(one.relation == "aux" and one.lemma.lower() == "have" for one in near)
            again = [one.lemma.lower() for one in after if _is_of_echo(one)]
            if again and not (before and "so" in again):  # "had done so": only told of in passing
                yield _Echo(token.index)
        elif (lemma == "retaliate" or _is_in_kind(sentence, after)) and _is_done(near):
            yield _Echo(token.index, back=True)


def _is_of_echo(token: Token) -> bool:
    return token.lemma.lower() in (*_EXAMPLES, *_AGAIN)


def _stands_alone(sentence: Sentence, verb: Token, after: Sequence[Token]) -> bool:
    """Whether nothing but a time stands with "followed": neither whom nor with what somebody followed."""
    beside = [one for one in after if one.relation not in ("punct", "cc", "conj", "parataxis", "advmod")]
    times = all(one.relation == "obl" and preposition(sentence, one.index) in _TIMES for one in beside)
    return times and verb.relation in _MAIN and sentence.child(verb.index, "aux:pass") is None


def _is_in_kind(sentence: Sentence, after: Sequence[Token]) -> bool:
    return any(one.lemma.lower() == "kind" and preposition(sentence, one.index) == "in" for one in after)


def _is_done(near: Sequence[Token]) -> bool:
    """Whether a verb with a subject tells what was done, and not what somebody may or wants to do."""
    ahead = any(one.relation == "aux" and one.lemma.lower() not in ("have", "be") for one in near)
    return not ahead and any(one.relation == "nsubj" for one in near)


def _models(sentence: Sentence, echo: _Echo, before: Sequence[Deed]) -> list[Deed]:
    """What is said again: what the same did in the main clauses of the last sentence that tells of a deed."""
    start, found = sentence.tokens[echo.verb].start, list[Deed]()
    for one in reversed([one for one in before if one.start < start and start - one.end <= _FAR and _is_main(one)]):
        if found and (one.sentence is not found[0].sentence or one.event.actors != found[0].event.actors):
            break
        if not one.event.actors or local_name(one.event.type) == _MET:
            break
        if local_name(one.event.type) != _PENAL and (echo.bare or echo.back):
            break
        if (one.event.type, one.event.mode) not in [(each.event.type, each.event.mode) for each in found]:
            found.append(one)
    return found


def _is_main(deed: Deed) -> bool:
    """Whether a main clause tells a deed, and none that only says when or why something else was done."""
    return all(deed.sentence.tokens[one].relation in _LINKS for one in (deed.head, *deed.sentence.ancestors(deed.head)))


def _subjects(sentence: Sentence, verb: int, actors: Actors) -> list[tuple[int, Iri]]:
    """Who does it again, each for himself."""
    subject = sentence.child(verb, "nsubj")
    if subject is None:
        return []
    words = (subject.index, *(i for i in sentence.children(subject.index) if sentence.tokens[i].relation == "conj"))
    return [(index, who) for index in words for who in actors.taking_part(sentence, index)]


def _of(sentence: Sentence, echo: _Echo, who: tuple[int, Iri], model: Deed, actors: Actors) -> Iterator[Deed]:
    """The deed with somebody else as who did it, to the same, or to its doers if it was done to him."""
    index, doer = who
    event, known = model.event, actors.links.known(doer)
    struck = {doer, state_of(known, actors.links)} & {*event.recipients}
    if doer in event.actors or (echo.back and not struck) or (echo.bare and not event.recipients):
        return
    others = event.actors if struck else event.recipients
    subject, verb = sentence.tokens[index], sentence.tokens[echo.verb]
    mode, code = (None, "") if echo.back else (event.mode, event.code)
    yield replace(
        model,
        event=replace(event, actors=(doer,), recipients=others, mode=mode, code=code, place=None, count=None),
        sentence=sentence,
        head=echo.verb,
        start=min(subject.start, verb.start),
        end=max(subject.end, verb.end),
        frame=f"{model.frame}, said again",
        inferred=True,
        slots=(("actor", index, doer),),
        at=None,
    )


def _counted(deed: Deed, before: Sequence[Deed]) -> Deed:
    """A deed done to a mere number with those of whom it is one: "Oslo expelled ten Russian envoys, Bern | seven |"."""
    sentence, event = deed.sentence, deed.event
    thing = sentence.child(deed.head, "obj")
    if event.recipients or thing is None or thing.upos != "NUM" or not event.actors:
        return deed
    start = sentence.tokens[deed.head].start
    alike = [
        one
        for one in before
        if one.start < deed.start
        and start - one.end <= _FAR
        and one.event.type == event.type
        and (one.event.mode == event.mode or one.sentence.tokens[one.head].lemma == sentence.tokens[deed.head].lemma)
        and one.event.recipients
        and not {*one.event.recipients} & {*event.actors}
    ]
    if not alike:
        return deed
    return replace(deed, event=replace(event, recipients=alike[-1].event.recipients), inferred=True)
