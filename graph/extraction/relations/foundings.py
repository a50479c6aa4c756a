"""When bodies were founded, where the verb for it stands beside a name and not under it: "a member of the Arctic
Council, a body | founded in 1996", "the league, which sits in Cairo and | was founded in 1945", "who | founded it".

And what "it" and "its" mean beside such words: "recognised Kosovo after it declared independence" is Kosovo's, "has
belonged to the forum since its foundation" the forum's.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.lexicon import HUMAN, TITLES
from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.recognitions import RECOGNISING
from graph.extraction.relations.found import Found
from graph.extraction.relations.titlewords import text_at
from graph.language.dates import DateFound, find_dates
from graph.language.sentence import Sentence, Token
from graph.model import Binding, Precision
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_FOUNDED: Final = expand("fds:foundedOn")
_VERBS: Final = frozenset("found establish create form launch".split())
_BODIES: Final = ("InternationalOrganisation", "Organisation", "Agency", "PoliticalParty", "ArmedGroup", "Company")
_KINDS: Final = frozenset(
    """body bloc group grouping organisation organization alliance party movement union league association company firm
    agency forum militia charity institution bank court federation""".split()
)
"""Nouns that say of a body named in front of them what it is."""
_OF_BODIES: Final = ("foundation of", "founding of", "establishment of", "creation of")
_PEOPLE: Final = TITLES | HUMAN | {"member"}
_TIMED: Final = ("in", "on")
_AGO: Final = ("ago", "today", "yesterday")
_FREEING: Final = frozenset("declare proclaim gain win achieve attain obtain".split())
_FREEDOM: Final = ("independence", "statehood")
_OWN: Final = ("its", "their")


def foundings(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The dates of foundation that a sentence tells of a body named in front of the verb."""
    verbs = [one for one in sentence if one.lemma.lower() in _VERBS or _is_set_up(sentence, one)]
    verbs = [one for one in verbs if one.upos == "VERB"]
    told = [(verb, meant) for verb in verbs if (meant := _body(sentence, verb, actors)) is not None]
    told += _freed(sentence, actors)
    if not told:
        return
    dates = list(find_dates(actors.links.text, actors.article.published, start=sentence.start, end=sentence.end))
    for verb, (index, body) in told:
        tied = [i for i in sentence.children(verb.index) if sentence.tokens[i].relation in ("obl", "advmod")]
        tied += [i for one in _inner(sentence, verb) for i in sentence.children(one)]
        for date in dates:
            covered = sentence.covering(date.start, date.end)
            ago = bool(covered) and text_at(sentence, covered[-1]) in _AGO
            if not date.first or not covered or not (ago or text_at(sentence, covered[0] - 1) in _TIMED):
                continue
            if not set(tied).isdisjoint(covered):
                place = sentence.tokens[index]
                yield Found(
                    vocabulary.relation(_FOUNDED),
                    body,
                    date.first,
                    sentence,
                    verb.index,
                    min(place.start, date.start),
                    max(place.end, date.end),
                    "founded",
                    presupposed=verb.lemma.lower() in _VERBS or _is_set_up(sentence, verb),
                    inferred=not actors.is_named(sentence, index),
                    precision=_precision(date),
                    slots=(
                        bound("subject", sentence, index, body, actors.links),
                        Binding("object", date.start, date.end),
                    ),
                )


def begun(sentence: Sentence, index: int, head: int, pattern: str, subject: Iri, actors: Actors) -> Iri | None:
    """What "it" and "its" mean whose foundation or independence a word (``head``) tells of, if that is known: else the
    ``subject``."""
    token = sentence.tokens[index]
    word = token.text.lower()
    if word == "its" and pattern.startswith(_OF_BODIES) and actors.links.known(subject).kind == "State":
        bodies = [one for one in actors.links.among(sentence.start, token.start) if one.kind in _BODIES]
        return bodies[-1].entity if bodies else _meant(sentence, head, actors) or subject
    clause = sentence.tokens[head]
    above = next((one for one in reversed(sentence.tokens[:index]) if one.lemma.lower() in RECOGNISING), None)
    if word == "it" and clause.relation == "advcl" and above is not None:
        thing = sentence.child(above.index, "obj")
        return actors.resolve(sentence, thing.index) if thing and thing.index < index else subject
    return subject


def _meant(sentence: Sentence, head: int, actors: Actors) -> Iri | None:
    """The body that a noun means in whose clause a word stands: "has belonged to the | forum since its foundation"."""
    verb = sentence.tokens[head].head
    for below in sentence.children(verb):
        if below < head and sentence.tokens[below].relation in ("obl", "obj"):
            found = actors.resolve(sentence, below)
            if found and actors.links.known(found).kind in _BODIES:
                return found
    return None


def _precision(date: DateFound) -> Precision | None:
    """How exactly a day of foundation is told: of "three weeks ago" only the year."""
    if date.precision in tuple(Precision):
        return Precision(date.precision)
    return Precision.YEAR if date.first and date.last and date.first.year == date.last.year else Precision.DECADE


def _freed(sentence: Sentence, actors: Actors) -> list[tuple[Token, tuple[int, Iri]]]:
    """The verbs with which a sentence tells that states became independent, each with its subject."""
    found = []
    for verb in sentence.tokens:
        subject = surface_subject(sentence, verb.index) if _frees(sentence, verb, actors) else None
        for index in members(sentence, subject) if subject is not None else ():
            meant = actors.resolve(sentence, index)
            meant = begun(sentence, index, verb.index, "", meant, actors) if meant else None
            if meant and actors.links.known(meant).kind == "State":
                found.append((verb, (index, meant)))
    return found


def _is_state(sentence: Sentence, index: int, actors: Actors) -> bool:
    named = actors.links.on(sentence.tokens[index])
    return named is not None and named.kind == "State"


def _frees(sentence: Sentence, verb: Token, actors: Actors) -> bool:
    """Whether a verb tells that its subject became a state of its own."""
    lemma = verb.lemma.lower()
    if verb.upos != "VERB" or is_passive(sentence, verb.index):
        return False
    if lemma == "become":
        return any(sentence.tokens[i].lemma.lower() == "independent" for i in _inner(sentence, verb))
    if lemma == "break":
        left = [i for i in sentence.children(verb.index) if preposition(sentence, i) == "from"]
        return text_at(sentence, verb.index + 1) == "away" and all(_is_state(sentence, i, actors) for i in left)
    thing = sentence.child(verb.index, "obj") if lemma in _FREEING else None
    if thing is None or thing.lemma.lower() not in _FREEDOM:
        return False
    owner = sentence.child(thing.index, "nmod:poss")
    of_whom = any(preposition(sentence, i) == "of" for i in sentence.children(thing.index))
    return not of_whom and (owner is None or owner.text.lower() in _OWN)


def _inner(sentence: Sentence, verb: Token) -> list[int]:
    """What somebody becomes, and the independence that he declares: a date may hang on it."""
    below = [sentence.tokens[i] for i in sentence.children(verb.index)]
    return [one.index for one in below if one.lemma.lower() in (*_FREEDOM, "independent")]


def _is_set_up(sentence: Sentence, verb: Token) -> bool:
    return verb.lemma.lower() == "set" and text_at(sentence, verb.index + 1) == "up"


def _body(sentence: Sentence, verb: Token, actors: Actors) -> tuple[int, Iri] | None:
    """What a verb tells that it was founded, and the token that means it."""
    thing = sentence.child(verb.index, "obj")
    if thing is not None:
        named = _last(sentence, actors, verb.start) if thing.text == "it" else None
        return (thing.index, named.entity) if named else None
    if text_at(sentence, verb.index - 1) == "was":
        return _of_clause(sentence, verb, actors) or _of_subject(sentence, verb, actors)
    comma = verb.index - 1
    if comma > 1 and sentence.tokens[comma].lemma.lower() in _KINDS and sentence.tokens[comma - 1].upos == "DET":
        comma -= 2  # "the Arctic Council, a body | founded"
    elif comma > 2 and sentence.tokens[comma].lemma.lower() in _KINDS and sentence.tokens[comma - 1].upos == "ADJ":
        comma -= 3 if sentence.tokens[comma - 2].upos == "DET" else 0
    named = actors.links.on(sentence.tokens[comma - 1]) if comma > 0 and text_at(sentence, comma) == "," else None
    if named is None or named.kind not in _BODIES:
        return None
    # Of "the hospital of the Red Cross, founded in 1990" nobody knows what was founded.
    covered = sentence.covering(named.start, named.end)
    root = next((one for i in covered if (one := sentence.tokens[i]).head not in covered), sentence.tokens[comma - 1])
    above = sentence.tokens[root.head]
    other = root.relation == "nmod" and above.upos == "NOUN" and above.lemma.lower() not in _PEOPLE
    return (comma - 1, named.entity) if not other else None


def _of_subject(sentence: Sentence, verb: Token, actors: Actors) -> tuple[int, Iri] | None:
    """The body that is named as what was founded: "ASEAN | was founded fifty years ago today"."""
    subject = sentence.child(verb.index, "nsubj")
    named = actors.links.on(subject) if subject is not None and is_passive(sentence, verb.index) else None
    return (subject.index, named.entity) if subject is not None and named and named.kind in _BODIES else None


def _of_clause(sentence: Sentence, verb: Token, actors: Actors) -> tuple[int, Iri] | None:
    """The body of which a clause tells one more thing: "the league, which is based in Cairo and | was founded"."""
    joined = text_at(sentence, verb.index - 2) == "and" and surface_subject(sentence, verb.index) in (None, verb.head)
    noun = sentence.tokens[verb.head]
    if verb.deprel != "acl:relcl" or not joined:
        return None
    found = actors.resolve(sentence, noun.index)
    return (noun.index, found) if found and actors.links.known(found).kind in _BODIES else None


def _last(sentence: Sentence, actors: Actors, at: int) -> Mention | None:
    """The only body that a sentence names in front of a place (characters)."""
    bodies = [one for one in actors.links.among(sentence.start, at) if one.kind in _BODIES and one.form != "demonym"]
    return bodies[0] if len({one.entity for one in bodies}) == 1 else None
