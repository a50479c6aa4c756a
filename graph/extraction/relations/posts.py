"""Offices that are taken up again as "the post", or as somebody's place: "Bainimarama, who had held the post since
2006", "She left the job", "Holm resigned, and Riva took her place", "dismissed Holm and appointed Riva in her place".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import Found, Phase
from graph.language.sentence import Sentence
from graph.model import Date
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_OFFICES: Final = tuple(
    expand(f"fds:{name}")
    for name in ("headOfStateOf", "headOfGovernmentOf", "ministerOf", "leads", "chairs", "holdsOffice")
)
_POSTS: Final = frozenset("post office job position role seat".split())
_BEGINNING: Final = frozenset("take assume win".split())
_ENDING: Final = frozenset("leave lose quit resign vacate relinquish".split())
_SUCCEEDED: Final = expand("fds:succeededBy")
_PUTTING: Final = frozenset("appoint name elect choose install instal swear nominate put".split())
_REMOVING: Final = frozenset("remove dismiss sack fire oust topple overthrow depose impeach kill replace".split())
_LEAVING: Final = frozenset("resign retire die quit step abdicate".split())
_FAR: Final = 300
"""Characters behind which "the post" no longer means the office named last."""


def posts(sentence: Sentence, actors: Actors, before: Sequence[Found]) -> Iterator[Found]:
    """The offices that a sentence takes up by a noun; ``before``: the relations found so far, oldest first."""
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        lemma = verb.lemma.lower()
        if token.lemma.lower() not in _POSTS or token.relation != "obj" or verb.upos != "VERB":
            continue
        determiner = sentence.child(token.index, "det")
        if (
            determiner is None
            or determiner.text.lower() not in ("the", "that", "this")
            or _is_special(sentence, token.index)
        ):
            continue
        if lemma not in ("hold", "occupy", "keep", *_BEGINNING, *_ENDING):
            continue
        held = [
            one
            for one in before
            if one.relation.iri in _OFFICES
            and not isinstance(one.object, Date)
            and one.end <= token.start < one.end + _FAR
        ]
        subject = surface_subject(sentence, verb.index)
        if not held or subject is None:
            continue
        for index in members(sentence, subject):
            person = actors.resolve(sentence, index)
            if person and actors.links.known(person).kind == "Person" and person != held[-1].subject:
                yield _taken_up(
                    held[-1], person, (index, verb.index, token.index), sentence, actors,
                    "the post", _phase(sentence, verb.index, lemma),
                )  # fmt: skip


def _taken_up(
    office: Found,
    person: Iri,
    words: tuple[int, int, int],
    sentence: Sentence,
    actors: Actors,
    pattern: str,
    phase: Phase,
) -> Found:
    """An office told before, as that of somebody else; ``words``: who he is, the verb, and the noun for the office."""
    who, verb, noun = words
    return replace(
        office,
        subject=person,
        sentence=sentence,
        head=verb,
        start=min(sentence.tokens[who].start, sentence.tokens[verb].start),
        end=max(sentence.tokens[noun].end, sentence.tokens[verb].end),
        pattern=pattern,
        phase=phase,
        presupposed=False,
        inferred=True,
        slots=(bound("subject", sentence, who, person, actors.links),),
    )


def places(
    sentence: Sentence, actors: Actors, vocabulary: Vocabulary, before: Sequence[Found]
) -> Iterator[Found]:
    """Who took the place of the one whose office a text said last to end, and the office with it."""
    for token in sentence.tokens:
        owner = sentence.child(token.index, "nmod:poss")
        verb = sentence.tokens[token.head]
        if token.lemma.lower() != "place" or owner is None or owner.upos != "PRON" or _goes_on(sentence, token.index):
            continue
        index = _placed(sentence, token.index, verb.index)
        person = actors.resolve(sentence, index) if index is not None else None
        office = next((one for one in reversed(before) if _is_left(one, token.start)), None)
        if index is None or person is None or office is None or office.subject == person:
            continue
        if actors.links.known(person).kind != "Person" or actors.links.known(office.subject).kind != "Person":
            continue
        words = (index, verb.index, token.index)
        found = _taken_up(office, person, words, sentence, actors, "in his place", Phase.BEGINS)
        yield found
        followed = bound("object", sentence, index, person, actors.links)
        yield replace(
            found,
            relation=vocabulary.relation(_SUCCEEDED),
            subject=office.subject,
            object=person,
            phrase="",
            slots=(followed,),
        )


def _placed(sentence: Sentence, place: int, verb: int) -> int | None:
    """Who takes a place, or is put in it."""
    lemma, tie = sentence.tokens[verb].lemma.lower(), preposition(sentence, place)
    if lemma == "take" and sentence.tokens[place].relation == "obj":
        return surface_subject(sentence, verb)
    if tie != "in" or lemma not in _PUTTING:
        return None
    if is_passive(sentence, verb):
        return surface_subject(sentence, verb)
    thing = sentence.child(verb, "obj")
    if thing is None:
        return None
    return (sentence.child(thing.index, "appos") or thing).index  # "swore in his deputy, | Ada Holm, in his place"


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether words behind a place say that it is none in an office: "took his place at the table"."""
    behind = sentence.tokens[place + 1] if place + 1 < len(sentence) else None
    return behind is not None and behind.upos == "ADP" and behind.text not in ("as", "on", "after", "by")


def _is_left(office: Found, at: int) -> bool:
    """Whether a text has just told that somebody leaves an office: he resigns, or is removed."""
    near = office.end <= at < office.end + _FAR
    if not near or office.relation.iri not in _OFFICES or isinstance(office.object, Date):
        return False
    if office.phase is Phase.ENDS:
        return True
    sentence = office.sentence
    subject = next((one for one in office.slots if one.role == "subject"), None)
    for i in sentence.covering(subject.start, subject.end) if subject else ():
        token = sentence.tokens[i]
        verb = sentence.tokens[token.head].lemma.lower()
        if (token.relation == "obj" or token.deprel == "nsubj:pass") and verb in _REMOVING:
            return True
        if token.relation == "nsubj" and verb in _LEAVING:
            return True
    return False


def _is_special(sentence: Sentence, noun: int) -> bool:
    """Whether a noun says itself which one it is: "the post of ombudsman", "the top job"."""
    return any(
        sentence.tokens[below].relation in ("nmod", "compound", "amod", "acl") for below in sentence.children(noun)
    )


def _phase(sentence: Sentence, verb: int, lemma: str) -> Phase:
    if lemma in _BEGINNING:
        return Phase.BEGINS
    if lemma in _ENDING:
        return Phase.ENDS
    finite = sentence.child(verb, "aux") or sentence.tokens[verb]
    past = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
    return Phase.HELD if past else Phase.HOLDS
