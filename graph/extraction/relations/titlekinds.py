"""What kind of office a title is by the words beside it and by what it is of."""

from typing import Final

from graph.extraction.lexicon import TITLES
from graph.extraction.linking.links import Links, Mention
from graph.extraction.linking.names import Known
from graph.language.sentence import Sentence
from graph.terms import Iri

_FIELDS: Final = frozenset(
    "humanitarian military parliamentary republican democratic economic financial legal medical local diplomatic "
    "tribal religious technical nuclear environmental agricultural judicial scientific operational".split()
)
"""What makes the chief of something one of a part of it: the UN's humanitarian chief does not lead the UN."""
_DIVISIONS: Final = frozenset(
    "program programme project policy research communication communications campaign campaigns advocacy finance "
    "marketing operation operations".split()
)
"""Nouns that make the director of something one of a part of it: "Oxfam's policy director" does not lead Oxfam."""
_COUNCILS: Final = frozenset(
    "parliament assembly council court congress senate house chamber committee tribunal forum conference duma knesset "
    "bundestag bundesrat rada sejm riksdag folketing storting cortes diet oireachtas dáil majlis convention synod "
    "board".split()
)
_LOCAL: Final = ("regional", "country")
"""What a director is called who is a body's in one land: the bank's country director does not lead the bank."""
_LENGTHS: Final = frozenset("day week month year decade term time life now long most much".split())
_LANDS: Final = ("State", "Region", "Place")
_NEAR: Final = 5
"""Words behind which a name is no longer whose government is told of."""
_STAFFED: Final = frozenset("commission bank fund secretariat".split())


def is_of_a_field(sentence: Sentence, title: int) -> bool:
    """Whether the word in front of a title says that it is of one field or faction: "Senate Republican leader"."""
    if title == 0:
        return False
    word = sentence.tokens[title - 1]  # written small, it is no part of a name: "World Food Programme | director"
    return word.lemma.lower() in _FIELDS or word.text in _DIVISIONS


def is_one_of_many(sentence: Sentence, title: int, body: Mention | None) -> bool:
    """Whether a title straight behind the name of an armed group or party is one that many have there: "Hezbollah
    commander Ada Holm", but not "Hezbollah's commander"."""
    return (
        body is not None
        and body.kind in ("ArmedGroup", "PoliticalParty")
        and sentence.tokens[title].lemma.lower() == "commander"
    )


def is_for_a_field(sentence: Sentence, head: int, owner_end: int) -> bool:
    """Whether a title, of a body named in front of it, is for one field of those in which that is at work: "the UN high
    commissioner for human rights", but not "its leader for two decades"."""
    behind = sentence.tokens[head + 1 : head + 5]
    if not behind or behind[0].text != "for" or owner_end > behind[0].start:
        return False
    return all(one.upos != "NUM" and one.lemma.lower() not in _LENGTHS for one in behind)


def is_of_a_land(sentence: Sentence, title: int, head: int, body: Iri, links: Links) -> bool:
    """Whether a title, from its first word to its head, is for one land of those in which a body is at work: its
    "Africa director", its "director for Africa", its "regional director"."""
    tokens = sentence.tokens
    if title and tokens[title - 1].lemma.lower() in _LOCAL:
        return True
    behind = tokens[head + 1 : head + 4]
    tied = behind[1:] if behind and behind[0].text in ("for", "in") else ()
    beside = next((one for one in tied if one.text.lower() not in ("the", "its")), None)
    near = [tokens[title - 1] if title else None, beside]
    return any(one and (named := links.on(one)) and _is_land(named, body) for one in near)


def is_local(sentence: Sentence, body: int, person: int, links: Links) -> bool:
    """Whether the title between the name of a body and that of a person behind it is for one land only."""
    titles = (token.index for token in sentence.tokens[body + 1 : person] if token.lemma.lower() in TITLES)
    named, head = links.on(sentence.tokens[body]), next(titles, None)
    if named is None or head is None:
        return False
    # "Africa director", "Africa executive director"
    return any(is_of_a_land(sentence, first, head, named.entity, links) for first in (head, head - 1))


def _is_land(named: Mention, body: Iri) -> bool:
    """Whether a name is a land's, and not the body itself nor the origin of somebody ("NATO's Norwegian chief")."""
    return named.kind in _LANDS and named.form != "demonym" and named.entity != body


def goes_on(sentence: Sentence, at: int, before: tuple[str, ...]) -> bool:
    """Whether a title is longer than the words of a frame: a prime minister is no minister, whoever's he is."""
    return at > 0 and not before and sentence.tokens[at - 1].lemma.lower() == "prime"


def government_of(sentence: Sentence, title: int) -> int | None:
    """The "government" of which a title is, behind "of": "the president of the Spanish | government"."""
    behind = sentence.tokens[title + 1 : title + 6]
    if not behind or behind[0].text != "of":
        return None
    return next((one.index for one in behind[1:] if one.upos == "NOUN" and one.lemma.lower() == "government"), None)


def is_of_a_state(sentence: Sentence, government: int, links: Links) -> bool:
    """Whether a government is that of a state, and not of a part of one, which "its government" may be too."""
    tokens = sentence.tokens
    near = [tokens[i] for i in sentence.subtree(government) if abs(i - government) <= _NEAR]
    named = [one for token in near if (one := links.on(token))]
    owned = any(one.deprel == "nmod:poss" and links.on(one) is None for one in near)
    return not owned and all(one.kind == "State" or one.speaks_for for one in named)


def deliberates(body: Known) -> bool:
    """Whether a body is one of members who take counsel, by its name or as one of several states; a commission and a
    bank of theirs have staff."""
    words = {word.lower() for word in body.label.split()}
    if not words.isdisjoint(_STAFFED):
        return False
    return body.kind == "InternationalOrganisation" or not words.isdisjoint(_COUNCILS)
