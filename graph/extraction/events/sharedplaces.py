"""The places that an event shares with the clauses over it: "died in clashes in X", "in X, A did it and B that"."""

from collections.abc import Iterable, Iterator
from typing import Final

from graph.extraction.events.clauseplaces import TAKING, of_clause, of_subject, reacts_to
from graph.extraction.events.mentioned import named_before
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.datewords import EVENTS, HOURS
from graph.extraction.timing.tense import is_predicate, opening
from graph.language.dates import names_a_date
from graph.language.sentence import Sentence, Token
from graph.vocabulary import VOCABULARY

_APART: Final = ("after", "before", "because", "since", "if", "unless", "although", "though", "until", "whereas")
"""What such a clause tells, if it has a subject of its own, may take place elsewhere than what it is told with."""
_CLAUSES: Final = ("conj", "advcl", "xcomp", "acl", "parataxis", "csubj")
_FAR: Final = ("day", "week", "fortnight", "month", "year", "decade")
ANSWERS: Final = frozenset("protest response reply answer retaliation revenge reprisal reaction return".split())
_SOON: Final = ("hour", "minute", "moment", "same")
"""What follows so soon is still there: "stormed the palace and withdrew three hours later"."""
_STEPS: Final = 3


def shared(sentence: Sentence, head: int, links: Links) -> Iterator[tuple[int, Mention]]:
    """The places of the clauses over a word that it may share, each with how many clauses up it is."""
    current = head
    for step in range(_STEPS):
        token = _told_on(sentence, sentence.tokens[current])
        if token.deprel == "acl:relcl":
            yield from apart(step, _where(sentence, token, links))
            return
        if token.is_root or not _shares(sentence, token):
            return
        current, subject = token.head, sentence.child(token.index, "nsubj")
        over = sentence.tokens[current]
        if over.lemma.lower() in VOCABULARY.speech and token.relation in ("xcomp", "parataxis"):
            return
        ends = token.relation in ("conj", "parataxis") and _goes_on_elsewhere(sentence, token, links)
        places = of_clause(sentence, current, links)
        # What opens a sentence frames all of it: "In Kabul gunmen stormed a bank, and …".
        framing = over.relation in ("root", "ccomp", "parataxis")
        yield from apart(step, (one for one in places if not ends or (framing and one.start < over.start)))
        if subject is None or (not ends and current == sentence.tokens[head].head):
            yield from apart(step + 1, of_subject(sentence, current, links))
        if ends:
            return


def apart(steps: int, places: Iterable[Mention]) -> Iterator[tuple[int, Mention]]:
    """Places, each with how far it is by grammar."""
    return ((steps, one) for one in places)


def _told_on(sentence: Sentence, token: Token) -> Token:
    """The clause itself, or the relative one that tells who says so: "where residents say hundreds were killed"."""
    over = sentence.tokens[token.head]
    return over if token.relation == "ccomp" and over.deprel == "acl:relcl" else token


def _where(sentence: Sentence, clause: Token, links: Links) -> Iterator[Mention]:
    """The place that a relative clause is of: "Goma, where rebels killed two"."""
    where = next((i for i in sentence.children(clause.index) if sentence.tokens[i].lemma.lower() == "where"), None)
    if where is not None:
        yield from named_before(sentence.tokens[where].start, links)


def _shares(sentence: Sentence, token: Token) -> bool:
    """Whether a word hangs so on what is over it that both may be of one place."""
    hangs = token.relation in _CLAUSES or (
        token.upos != "VERB"
        and token.relation in ("obj", "obl", "nsubj", "nmod")
        and not (token.relation == "obj" and token.lemma.lower() in EVENTS and reacts_to(sentence.tokens[token.head]))
    )
    subject = sentence.child(token.index, "nsubj")
    # A finite verb without a subject has lost it to the parser: "hours after a rocket fired at the port wounded three".
    lost = subject is None and token.feature("VerbForm") == "Fin"
    others = lost or (subject is not None and subject.upos != "PRON")
    parted = others and token.relation == "advcl" and opening(sentence, token.index) in _APART
    return hangs and not (parted or _days_off(sentence, token) or _in_answer(sentence, token))


def _goes_on_elsewhere(sentence: Sentence, verb: Token, links: Links) -> bool:
    """Whether a clause joined to another one may be of another place: somebody named acts in it, or its time is another
    one ("signed a deal in Algiers in December and severed ties again the following year").
    """
    subject = sentence.child(verb.index, "nsubj")
    if subject is not None and any(sentence.tokens[i].upos == "PROPN" for i in sentence.subtree(subject.index)):
        return True
    first, clause = sentence.tokens[verb.head], [sentence.tokens[i] for i in sentence.subtree(verb.index)]
    hours = (sentence.child(one.index, "case") for one in clause if one.lemma.lower() in HOURS)
    if any(one.lemma.lower() in _SOON for one in clause) or any(by is not None and by.text == "by" for by in hours):
        return False
    if not is_predicate(sentence, verb.index) or _takes_its(sentence, verb):
        return False
    begin, end = min(one.start for one in clause), max(one.end for one in clause)
    if first.start > begin or any(token.lemma.lower() == "since" for token in sentence.tokens[: verb.index]):
        return False  # "has besieged the town since May and shelled its market on Friday"
    return names_a_date(links.text, sentence.start, begin) and names_a_date(links.text, begin, end)


def _takes_its(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb of taking has an object of what was named before: "entered Goma and seized its airport"."""
    thing = sentence.child(verb.index, "obj")
    below = [sentence.tokens[i].text.lower() for i in sentence.children(thing.index)] if thing is not None else []
    return "its" in below and verb.lemma.lower() in TAKING


def _days_off(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause lies days or more from what it belongs to: "died in Havana a decade after he handed over"."""
    marks = (i for i in sentence.children(clause.index) if sentence.tokens[i].lemma.lower() in ("after", "before"))
    mark = next(marks, 0)
    unit = sentence.tokens[mark - 1].lemma.lower() if 0 < mark < clause.index else ""
    return clause.relation in ("advcl", "acl") and unit in _FAR


def _in_answer(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is what the deed over it only answers: "stormed the embassy in protest at the air strikes"."""
    over = sentence.tokens[noun.head]
    return noun.relation == "nmod" and over.lemma.lower() in ANSWERS and over.relation == "obl"
