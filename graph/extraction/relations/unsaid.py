"""What an office is of where the words beside it do not say so: "Foreign Minister Ana Gervasi", "its president".

A side that is not named is the worst place to guess at: where nothing says it, there is no relation.
"""

import re
from itertools import takewhile
from typing import Final

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import EQUALS, TITLES
from graph.extraction.linking.links import Mention, state_of
from graph.extraction.linking.unowned import PORTFOLIOS
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.meaning.organs import set_in
from graph.extraction.relations.appointers import appointing
from graph.extraction.relations.bodies import equal_before
from graph.extraction.relations.found import Found, allowed
from graph.extraction.relations.governments import named_alone, of_officer
from graph.extraction.relations.home import household, means, written_at
from graph.extraction.relations.portraits import nation
from graph.extraction.relations.titlekinds import deliberates
from graph.extraction.relations.titleowners import PORTFOLIO, Owner, of_equals
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.titlewords import TIES, noun_phrase_end, specialised
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType

STATE: Final = (*HEADS, expand("fds:ministerOf"))
"""The offices of a state."""
_TOWARDS: Final = frozenset("over about against with".split())
_MEETING: Final = frozenset(
    """meet see host receive welcome greet visit congratulate thank call phone telephone accuse criticise criticize
    condemn praise urge invite brief""".split()
)
"""What an officer of one state does to one of another."""
_TOPPLING: Final = frozenset("topple oust overthrow depose unseat detain arrest place".split())
_SPANS: Final = frozenset("year month week decade day term".split())
_TELLING: Final = frozenset(("speaker", "chief executive", "ceo", "managing director"))
"""Titles that are of a body of which something is told in the words of who bears them."""
_SPEAKS: Final = expand("fds:spokespersonOf")
_LEADS, _CHAIRS = expand("fds:leads"), expand("fds:chairs")
_SPOKEN: Final = re.compile(r"\b(spokes(?:man|woman|person))\b(?: (?:for|of) (?:(?:the|his|her|its|their) )?)?")
_SPOKEN_FAR: Final = 1500
"""Characters behind which "the spokesman" is no longer the one of whom the text has said for whom he speaks."""
_BODIES: Final = ("InternationalOrganisation", "Agency", "ArmedGroup", "PoliticalParty", "Organisation")
_NEAR: Final = 8
_FIELD: Final = ("of", "for", "the", ",")
_GOVERNMENTS: Final = frozenset("government cabinet administration".split())
"""Words behind which nobody is any more whom "under" names."""
_JOINED: Final = re.compile(r",? (?:and )?(?:(?:the|his|her|its|their) )?")


def unsaid(
    sentence: Sentence,
    actors: Actors,
    bearer: Mention,
    run: Run,
    title: tuple[int, int],
    source: tuple[RelationType, Frame],
    meant: Owner | None,
    beside: Found | None,
) -> Owner | None:
    """What an office is of that no name says: what its bearer is known to head; what a noun or pronoun means
    (``meant``); that of the one with whose name it is joined (``beside``, the office found before); the only state that
    has such an office; else the state of whose government the text has told, unless the bearer serves another."""
    relation, frame = source
    first, last = title
    if meant is None and _says_of_what(sentence, actors, run, first, last):
        return None
    if meant is None and relation.iri in HEADS and specialised(sentence, first - 1, actors.links):
        return None  # "central bank president Ada Holm" heads no state
    if relation.iri == _SPEAKS and meant is None:
        return _spoken_for(sentence, actors, bearer, run, title)
    if meant is None and (body := _body(sentence, actors, bearer, run, title, relation.iri)):
        return Owner(body, bearer.start, bearer.end, named=False)
    day = actors.article.published
    only = actors.offices.held_by(relation.iri, bearer.entity, day, relation.shared_by)
    if only is None and relation.iri in HEADS:
        only = actors.offices.held_by(relation.iri, bearer.entity, None, relation.shared_by)
    ruler = _ruler(sentence, last, actors) if only is None and meant is None and relation.iri in STATE else None
    only = actors.governed_by(ruler, ever=True) if ruler else only
    if only is not None:
        return Owner(actors.links.keep(only), bearer.start, bearer.end, named=False)
    if meant or ruler or relation.iri not in STATE or _is_narrowed(sentence, run, first, last):
        return meant
    equal = equal_before(sentence, run.tokens[0] if run.tokens else first, actors.links)
    state = equal.entity if equal else _joined(sentence, actors, run, relation.iri, beside)
    state = state or _only(sentence, bearer, actors, frame)
    state = state or appointing(sentence, run, actors, [beside] if beside else [])
    if state and actors.links.known(state).kind != "State":
        return None  # "The World Bank named Ada Holm as president": it is no state
    state = state or nation(sentence, sentence.covering(bearer.start, bearer.end), actors.links)
    if state is None and bearer.entity not in actors.links.gazetteer.known:
        name = actors.links.text[bearer.start : bearer.end].lower()
        state = actors.offices.of_surname(relation.iri, name, day)
    state = state or set_in(sentence, sentence.tokens[last], actors.links)
    state = state or _told_of(sentence, actors, bearer, last, relation.iri)
    words = frozenset(sentence.tokens[i].lemma.lower() for i in (*range(first, last), *run.tokens) if i <= last)
    state = state or _at_home(actors, frame, words) or household(actors, words)
    if state is None or actors.offices.elsewhere(bearer.entity, state):
        return None
    if _is_dealt_with(sentence, last if run.verb is None else run.verb, state, actors):
        return None
    if relation.iri in HEADS and not actors.offices.has(relation.iri, state, sentence.tokens[last].lemma.lower()):
        return None
    return Owner(actors.links.keep(state), bearer.start, bearer.end, named=False)


def _ruler(sentence: Sentence, title: int, actors: Actors) -> Iri | None:
    """Under whom or in whose government somebody held an office: it is of what that one heads, and of no other state of
    the story: "minister of trade | under Rabin", "| in Tony Blair's second government"."""
    field = _FIELD if sentence.tokens[title].lemma.lower() in PORTFOLIO else ()
    behind = sentence.tokens[title + 1 :]
    tie = next((one for one in behind if one.text in ("under", "in") or not _is_of_field(one, field)), None)
    if tie is None or tie.text not in ("under", "in"):
        return None
    words = list(takewhile(lambda one: one.upos != "PUNCT", sentence.tokens[tie.index + 1 :][:_NEAR]))
    if tie.text == "in" and not any(one.lemma.lower() in _GOVERNMENTS for one in words):
        return None
    if tie.text == "under" and words and words[-1].lemma.lower() in TITLES:
        words = list(sentence.tokens[tie.index + 1 :][: len(words) + _NEAR])  # "under two premiers, | Ada Holm and …"
    named = (actors.links.on(one) for one in words)
    return next((one.entity for one in named if one is not None and one.kind == "Person"), None)


def _is_of_field(token: Token, field: tuple[str, ...]) -> bool:
    """Whether a word may belong to the field of a minister: "of | justice and | trade"."""
    return bool(field) and (token.upos in ("NOUN", "PROPN", "ADJ", "CCONJ") or token.text in field)


def _spoken_for(
    sentence: Sentence, actors: Actors, bearer: Mention, run: Run, title: tuple[int, int]
) -> Owner | None:
    """For whom a spokesman speaks of whom nothing says it here: a government's for the state that the text is about,
    "the spokesman" for the body whose unnamed spokesman the text has quoted before, "a spokesman" for the body that was
    the subject of the sentence before."""
    front = [one for i in run.tokens if i < title[0] and (one := sentence.tokens[i]).upos not in ("DET", "ADV")]
    found: Iri | None = None
    if [one.lemma.lower() for one in front] == ["government"]:
        found = of_officer(sentence, bearer, title[1], actors, of_equals(sentence, actors))
    elif not front:
        subject = actors.pronouns.heard.subject_of_last_sentence(sentence)
        spoken = subject is not None and actors.links.known(subject).kind in _BODIES
        found = _quoted_before(sentence.tokens[title[1]], actors) or (subject if spoken else None)
    return Owner(actors.links.keep(found), bearer.start, bearer.end, named=False) if found else None


def _body(
    sentence: Sentence, actors: Actors, bearer: Mention, run: Run, title: tuple[int, int], relation: Iri
) -> Iri | None:
    """The body that somebody leads or chairs: the only party, or that of which something is told in his words."""
    party = _only_party(sentence, actors, run, title[0]) if relation == _LEADS else None
    told = relation in (_LEADS, _CHAIRS)
    return party or (_of_words(sentence, actors, bearer, run, title) if told else None)


def _only_party(sentence: Sentence, actors: Actors, run: Run, first: int) -> Iri | None:
    """The only party that a text names, where somebody is called "party leader" and no more."""
    front = [one.lemma.lower() for i in run.tokens if i < first and (one := sentence.tokens[i]).upos != "DET"]
    parties = {one.entity for one in actors.links.mentions if one.kind == "PoliticalParty"}
    return parties.pop() if front == ["party"] and len(parties) == 1 else None


def _of_words(
    sentence: Sentence, actors: Actors, bearer: Mention, run: Run, title: tuple[int, int]
) -> Iri | None:
    """The body whose head tells what it did: "The Knesset adopted the law, Speaker Amir Ohana said"."""
    named = sentence.covering(bearer.start, bearer.end)
    teller = next((one for i in named if (one := sentence.tokens[i]).relation == "nsubj"), None)
    words = sentence.child(teller.head, "ccomp", "parataxis") if teller else None
    spoken = " ".join(sentence.tokens[i].text.lower() for i in range(title[0], title[1] + 1))
    if words is None or words.index > named[0] or run.tokens[0] != title[0] or spoken not in _TELLING:
        return None
    subject = surface_subject(sentence, words.index)
    body = actors.links.on(sentence.tokens[subject]) if subject is not None else None
    if body is None or body.kind not in (*_BODIES, "Company"):
        return None
    return body.entity if (spoken == "speaker") == deliberates(actors.links.known(body.entity)) else None


def _quoted_before(title: Token, actors: Actors) -> Iri | None:
    """The body whose spokesman the text spoke of last before a word for one: "a spokesman for the league", "an army
    spokesman"."""
    links = actors.links
    for match in reversed(list(_SPOKEN.finditer(links.text, max(0, title.start - _SPOKEN_FAR), title.start))):
        if match[1] != title.text.lower():
            continue
        behind = [one for one in links.beginning(match.end(), match.end() + 1) if match.end() > match.end(1)]
        before = [one for one in links.mentions if match.start() - 1 == one.end]
        named = next((one for one in (*behind, *before) if one.form != "demonym"), None)
        return named.entity if named and named.kind in _BODIES else None
    return None


def _told_of(sentence: Sentence, actors: Actors, bearer: Mention, title: int, relation: Iri) -> Iri | None:
    """The state of whose government a text has told; of a head of state who is toppled, the only state that it names:
    "a coup in Gabon that ousted President Ali Bongo"."""
    covered = sentence.covering(bearer.start, bearer.end)
    objects = (sentence.tokens[one.head] for i in covered if (one := sentence.tokens[i]).relation == "obj")
    if relation in HEADS and any(verb.lemma.lower() in _TOPPLING for verb in objects):
        named = {one.entity for one in actors.links.beginning(0, sentence.end) if one.kind == "State"}
        return named.pop() if len(named) == 1 else None
    found = of_officer(sentence, bearer, title, actors, of_equals(sentence, actors))
    return found or named_alone(sentence, actors, minister=relation not in HEADS)


def _is_dealt_with(sentence: Sentence, title: int, state: Iri, actors: Actors) -> bool:
    """Whether a state or its officer does something about an officer or together with him: he is another's ("Saudi
    Arabia recalled its ambassador over remarks by the information minister, George Kordahi", "the Dutch minister met
    King Mohammed")."""
    apart = False
    for index in (title, *sentence.ancestors(title)):
        token = sentence.tokens[index]
        subject = surface_subject(sentence, index) if apart else None
        if subject is not None:
            named = actors.links.on(sentence.tokens[subject])
            return (named.entity if named else actors.owner(sentence, subject)) == state
        apart = apart or (token.relation in ("obl", "nmod") and preposition(sentence, index) in _TOWARDS)
        apart = apart or (token.relation == "obj" and sentence.tokens[token.head].lemma.lower() in _MEETING)
    return False


def _says_of_what(sentence: Sentence, actors: Actors, run: Run, first: int, last: int) -> bool:
    """Whether words beside a title say of what it is, although nothing that fits: it is not for others to say then."""
    tokens = sentence.tokens
    named = any(actors.links.on(tokens[i]) for i in run.tokens if i < first)
    tied = last + 1 < len(tokens) and tokens[last + 1].lemma.lower() in TIES
    if tied and tokens[last].lemma.lower() in PORTFOLIO:
        end = noun_phrase_end(sentence, last + 2, actors.links)
        words = tokens[last + 2 : (last + 1 if end is None else end) + 1]
        tied = any(actors.links.on(one) or _is_name(one) for one in words)
    tied = tied and not any(one.lemma.lower() in _SPANS for one in tokens[last + 2 : last + 6])
    return named or tied or any(tokens[i].lemma.lower() in EQUALS for i in run.tokens)


def _is_name(token: Token) -> bool:
    """Whether a word is written as a name and is none of a field: "minister of | Wales", "Minister of | Justice"."""
    return token.text[:1].isupper() and token.text.lower() not in PORTFOLIOS


def _is_narrowed(sentence: Sentence, run: Run, first: int, last: int) -> bool:
    """Whether a noun in front makes a title another one: a company president."""
    nouns = any(sentence.tokens[i].upos in ("NOUN", "PRON") for i in run.tokens if i < first)
    return nouns and sentence.tokens[last].lemma.lower() not in PORTFOLIO


def _joined(sentence: Sentence, actors: Actors, run: Run, relation: Iri, beside: Found | None) -> Iri | None:
    """The state of the officer with whose name a title is joined: "German Chancellor … and Foreign Minister …"."""
    if beside is None or relation in HEADS or beside.relation.iri not in STATE or isinstance(beside.object, Date):
        return None
    ends = [slot.end for slot in beside.slots if slot.role == "subject"]
    begin = sentence.tokens[run.tokens[0]].start
    joined = ends and ends[0] < begin and _JOINED.fullmatch(actors.links.text[ends[0] : begin])
    return beside.object if joined else None


def _only(sentence: Sentence, bearer: Mention, actors: Actors, frame: Frame) -> Iri | None:
    """The only state with such an office that the text names: of the United States, a secretary of state. Where others
    have it too (energy secretaries), their texts need not name them: then the text must name a body of the state."""
    meant = [state for state in frame.only if means(actors, state)]
    if len(meant) != 1 or len(frame.only) == 1:
        return meant[0] if len(meant) == 1 else None
    links, state = actors.links, meant[0]
    own = any(one.kind == "Agency" and state_of(links.known(one.entity), links) == state for one in links.mentions)
    index = sentence.covering(bearer.start, bearer.end)[0]
    return state if own and state not in actors.discourse.doers.not_of(sentence, index) else None


def _at_home(actors: Actors, frame: Frame, title: frozenset[str]) -> Iri | None:
    """The state in whose capital the text was written, where it has such an office."""
    state = written_at(actors, title)
    return state if state and allowed(frame, state) else None
