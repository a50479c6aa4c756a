"""Talks of rebels with "the government": it is their own state's, wherever they meet it."""

from typing import Final

from graph.extraction.clauses import members, preposition, surface_subject
from graph.extraction.lexicon import NEUTRAL
from graph.extraction.linking.links import Links, state_of
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_PARLEYS: Final = frozenset(
    "talk negotiation dialogue meeting meet negotiate ceasefire cease-fire truce deal accord agreement pact".split()
)
_BAND: Final = "armed group"


def rebels_met(sentence: Sentence, token: Token, links: Links) -> int | None:
    """The rebels or the opposition with whom a noun for a government or an army negotiates: "rebels held talks with
    the | government | in Doha", "the | government | met rebels in Doha"."""
    if not token.index or sentence.tokens[token.index - 1].text.lower() != "the":
        return None  # "the Chadian government"
    joined = sentence.child(token.index, "conj")
    behind = (i for i in sentence.children(token.index) if joined is None or i < joined.index)
    if any(preposition(sentence, i) in ("of", "from") or _is_seat(sentence, token, i, links) for i in behind):
        return None
    above = sentence.tokens[token.head]
    if token.relation == "nsubj":
        return _across(sentence, token, above, links)
    if token.relation == "conj":
        return _beside(sentence, above, links)
    if token.relation != "obj" and preposition(sentence, token.index) != "with":
        return None
    thing = sentence.child(above.index, "obj")
    if above.lemma.lower() not in _PARLEYS and (thing is None or thing.lemma.lower() not in _PARLEYS):
        return None
    verbs = (i for i in (above.index, *sentence.ancestors(above.index)) if sentence.tokens[i].upos == "VERB")
    verb = next(verbs, None)
    subject = surface_subject(sentence, verb) if verb is not None else None
    return subject if subject is not None and is_against(sentence, sentence.tokens[subject], links) else None


def _is_seat(sentence: Sentence, token: Token, index: int, links: Links) -> bool:
    """Whether a place straight behind a subject says where it sits: "the government in Kabul met rebels"."""
    first = token.index + 2 == index and token.relation == "nsubj" and token.head > index
    named = links.on(sentence.tokens[index]) if first and preposition(sentence, index) == "in" else None
    return named is not None and named.kind in ("City", "Region")


def _across(sentence: Sentence, token: Token, verb: Token, links: Links) -> int | None:
    """The rebels whom a government meets or with whom it has talks: "| the government | and rebels held talks"."""
    thing = sentence.child(verb.index, "obj")
    talks = thing.index if thing is not None and thing.lemma.lower() in _PARLEYS else None
    if talks is None and verb.lemma.lower() not in _PARLEYS:
        return None
    beside = [one for one in members(sentence, token.index) if one != token.index]
    met = [thing.index] if thing is not None and talks is None else []
    below = [*sentence.children(verb.index), *(sentence.children(talks) if talks is not None else ())]
    partners = [one for one in below if preposition(sentence, one) == "with"]
    others = (*beside, *met, *partners)
    return next((one for one in others if is_against(sentence, sentence.tokens[one], links)), None)


def _beside(sentence: Sentence, above: Token, links: Links) -> int | None:
    """The rebels joined to a government by "and": it hangs on them, or, as they do, on the talks."""
    parley = above if above.lemma.lower() in _PARLEYS else sentence.tokens[above.head]
    if parley.lemma.lower() not in _PARLEYS:
        return None
    sides = (i for i in sentence.children(parley.index) if preposition(sentence, i) == "between")
    return next((i for i in sides if is_against(sentence, sentence.tokens[i], links)), None)


def is_against(sentence: Sentence, noun: Token, links: Links) -> bool:
    """Whether a noun means those who stand against the government of some state."""
    named = links.on(noun)
    if named is not None and named.kind == "ArmedGroup":
        return True
    beside = (sentence.tokens[i] for i in sentence.children(noun.index))
    words = {noun.lemma.lower(), *(one.lemma.lower() for one in beside if one.relation in ("compound", "amod"))}
    return NEUTRAL.get(noun.lemma.lower()) == _BAND or "opposition" in words


def their_state(sentence: Sentence, noun: int, links: Links) -> Iri | None:
    """The state to which the words beside a noun say that people belong: "Chadian rebels", "Darfur rebels"."""
    for below in sentence.children(noun):
        beside = sentence.tokens[below]
        named = links.on(beside) if beside.relation in ("amod", "compound", "nmod") else None
        if named is not None and named.kind in ("State", "Region") and named.start == beside.start:
            return state_of(links.known(named.entity), links)
    return None
