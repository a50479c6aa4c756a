"""Heads that the learnt reader would see where somebody only stands beside what is told of a body: "Chad left the bloc
under Ada Holm", "founded the party with Otto Ryder", "stepped down in favour of Jan Lech"."""

from typing import Final

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.linking.links import Links
from graph.extraction.relations.found import Found
from graph.model import Binding

_FOUNDING: Final = frozenset("found co-found cofound establish create form launch".split())
_FAVOUR: Final = frozenset("favour favor".split())
_RULE: Final = frozenset("power office government".split())
_COMMANDS: Final = frozenset("command leadership direction chairmanship presidency guidance".split())


def is_only_under(found: Found, _: Links) -> bool:
    """Whether somebody is the one under whom others did something with a body: "Chad left the bloc under Ada Holm"; or
    under whom a party ruled, "in power under Ada Holm". Who acts under his command is led by him."""
    if found.pattern != "as learnt":
        return False
    sentence, body = found.sentence, _words(found, "object")
    for index in _words(found, "subject"):
        token = sentence.tokens[index]
        above = sentence.tokens[token.head]
        if preposition(sentence, index) == "of" and above.lemma.lower() in _COMMANDS:
            token, above = above, sentence.tokens[above.head]
        if preposition(sentence, token.index) != "under" or above.index in body:
            continue
        if above.upos == "ADV":
            above = sentence.tokens[above.head]  # "in power, first | under Ada Holm"
        if above.lemma.lower() in _RULE:
            return True
        doer = surface_subject(sentence, above.index) if above.upos in ("VERB", "AUX") else None
        return doer is not None and doer not in body
    return False


def only_founds(found: Found, _: Links) -> bool:
    """Whether a verb tells that somebody founded a body, himself or with another: "founded it with Otto Ryder"."""
    if found.pattern != "as learnt":
        return False
    sentence, people = found.sentence, _words(found, "subject")
    verbs = {sentence.tokens[index].head for index in people}
    return any(sentence.tokens[verb].lemma.lower() in _FOUNDING for verb in verbs - set(people))


def is_in_favour_of(found: Found, _: Links) -> bool:
    """Whether another one leaves something for somebody, and keeps the rest: "stepped down in favour of Otto Ryder but
    remained chairman"."""
    if found.pattern != "as learnt":
        return False
    above = (found.sentence.tokens[found.sentence.tokens[index].head] for index in _words(found, "subject"))
    return any(one.lemma.lower() in _FAVOUR and preposition(found.sentence, one.index) == "in" for one in above)


def _words(found: Found, role: str) -> tuple[int, ...]:
    """The words of one side of a relation."""
    thing: Binding | None = next((one for one in found.slots if one.role == role), None)
    return tuple(found.sentence.covering(thing.start, thing.end)) if thing else ()
