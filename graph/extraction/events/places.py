"""Where an event took place.

Writers put the place beside the verb ("rallied in Niamey"), on what it was done to ("stormed the parliament in
Yerevan"), on who did it ("a grand jury in Georgia charged …"), at the head of the sentence, or once for several verbs.
Sometimes the place is what was taken or visited ("marched into Goma"), or is "there". The place nearest by grammar
stands; of several as near ("at Barsalogho, in north-central Burkina Faso") the narrowest.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.clauseplaces import INTO, of_clause, of_those_busy
from graph.extraction.events.mentioned import is_narrow, named_before
from graph.extraction.events.phraseplaces import WHERE, after_noun, beside, named_in
from graph.extraction.events.sharedplaces import apart, shared
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.datewords import MEETINGS
from graph.extraction.timing.tense import opening
from graph.language.sentence import Sentence
from graph.terms import Iri
from graph.vocabulary import VOCABULARY

_NARROWEST: Final = {kind: at for at, kind in enumerate(("Facility", "City", "Place", "GeographicFeature", "Region"))}
_JUDGING: Final = frozenset("sentence convict acquit charge indict jail try".split())
"""Courts do it where they sit, whatever and wherever the crime was."""

_SPEAKING: Final = frozenset("speak talk address write".split())
_AT_HAND: Final = frozenset("promise pledge vow offer sign criticise criticize praise thank welcome hail".split())
"""What is done in words, where somebody is."""


def place_of(sentence: Sentence, head: int, links: Links) -> Iri | None:
    """The place of an event that a word tells; none where the sentence names none for it."""
    away = _of_crime(sentence, head) | _of_teller(sentence, head)
    found = [
        (distance, _NARROWEST.get(named.kind, len(_NARROWEST)), named.start, named.entity)
        for distance, named in _candidates(sentence, head, links)
        if away.isdisjoint(sentence.covering(named.start, named.end))
    ]
    return min(found)[-1] if found else None


def _of_teller(sentence: Sentence, head: int) -> set[int]:
    """The words for those according to whom it was done, wherever they are: "according to | an envoy in Nairobi, …"."""
    words: set[int] = set()
    for token in sentence:
        if token.text.lower() == "according":
            stop = next((one.index for one in sentence.tokens[token.index :] if one.text in (",", ";")), len(sentence))
            words |= {*range(token.index, stop)}
    return words - {head} if head not in words else set()


def _of_crime(sentence: Sentence, head: int) -> set[int]:
    """The words for what somebody is judged for, which was done elsewhere: "charged him | with murders in Monrovia"."""
    if sentence.tokens[head].lemma.lower() not in _JUDGING:
        return set()
    accused = sentence.child(head, "obj", "nsubj:pass")
    tied = {*sentence.children(head), *(sentence.children(accused.index) if accused else ())}
    crimes = {one for one in tied if preposition(sentence, one) in ("for", "with", "over") and one > head}
    crimes |= {one for one in sentence.children(head) if preposition(sentence, one) == "of" and one > head}
    # Parsers hang on the accused what is said of the crime: "for torture | committed in Banjul".
    crimes |= {one for one in tied if crimes and one > min(crimes) and sentence.tokens[one].relation == "acl"}
    words = {i for one in crimes for i in (one, *sentence.subtree(one))}
    next_to = (i for i in sentence.children(head) if sentence.subtree(i)[0] - 1 in words and preposition(sentence, i))
    return words | {i for one in next_to for i in sentence.subtree(one)}


def _candidates(sentence: Sentence, head: int, links: Links) -> Iterator[tuple[int, Mention]]:
    """The places that may be the event's, each with how far it is by grammar."""
    lemma = sentence.tokens[head].lemma.lower()
    yield from apart(0, of_clause(sentence, head, links))
    if (subject := sentence.child(head, "nsubj")) and subject.deprel != "nsubj:outer":  # "the fear in Warsaw is that …"
        yield from apart(0 if lemma in _JUDGING else 1, beside(sentence, subject.index, links))
        yield from apart(1, of_those_busy(sentence, subject.index, links))
    if (taken := sentence.child(head, "xcomp")) and taken.lemma.lower() in ("hostage", "captive", "prisoner"):
        yield from apart(0, beside(sentence, taken.index, links))  # "took them hostage in Lima"
    for there in (i for i in sentence.children(head) if sentence.tokens[i].text.lower() == "there"):
        yield from apart(1, _there(sentence, there, links))
    yield from ((2 + step, one) for step, one in shared(sentence, head, links))
    yield from apart(1, _where_spoken(sentence, head, links))
    if lemma not in VOCABULARY.speech:
        for below in sentence.children(head):
            if sentence.tokens[below].relation == "advcl" and opening(sentence, below) in ("when", "as", "while"):
                yield from apart(2, of_clause(sentence, below, links))


def _where_spoken(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """Where somebody is while he says something: "Speaking in Rome, he condemned …", "during a visit to Rome"."""
    subject = sentence.child(head, "nsubj")
    verb = sentence.tokens[head]
    if subject is None or verb.upos != "VERB" or verb.lemma.lower() not in {*VOCABULARY.speech, *_AT_HAND}:
        return
    for below in (*sentence.children(head), *sentence.children(subject.index)):
        token = sentence.tokens[below]
        clause = token.relation in ("advcl", "acl", "parataxis") and token.text.lower().endswith("ing")
        busy = clause and sentence.child(below, "nsubj") is None
        if busy and token.lemma.lower() in _SPEAKING and not opening(sentence, below):
            yield from beside(sentence, below, links)
            for thing in sentence.children(below):
                heard = preposition(sentence, thing) in ("", "to", "at", "before", "with")
                if sentence.tokens[thing].relation in ("obj", "obl") and heard:
                    yield from beside(sentence, thing, links)
        elif busy and opening(sentence, below) in ("", "while") and token.lemma.lower() in ("visit", "tour"):
            yield from of_clause(sentence, below, links)
        elif preposition(sentence, below) == "during" and token.lemma.lower() in MEETINGS:
            yield from beside(sentence, below, links)
            yield from after_noun(sentence, below, links)


def _there(sentence: Sentence, there: int, links: Links) -> Iterator[Mention]:
    """Where "there" is: the last place in front of it that a preposition ties, else the last one named before."""
    for token in reversed(sentence.tokens[:there]):
        tied = token.upos == "PROPN" and preposition(sentence, token.index) in WHERE | INTO
        if tied and (found := [*filter(is_narrow, named_in(sentence, token.index, links))]):
            yield from found
            return
    yield from named_before(sentence.start, links)
