"""What kind of office a title is by the words beside it and by what it is of."""

from typing import Final

from graph.extraction.linking.names import Known
from graph.language.sentence import Sentence

_FIELDS: Final = frozenset(
    "humanitarian military parliamentary republican democratic economic financial legal medical local diplomatic "
    "tribal religious technical nuclear environmental agricultural judicial scientific operational".split()
)
"""What makes the chief of something one of a part of it: the UN's humanitarian chief does not lead the UN."""
_COUNCILS: Final = frozenset(
    "parliament assembly council court congress senate house chamber committee tribunal forum conference duma knesset "
    "bundestag bundesrat majlis convention synod board".split()
)
_STAFFED: Final = frozenset("commission bank fund secretariat".split())


def is_of_a_field(sentence: Sentence, title: int) -> bool:
    """Whether the word in front of a title says that it is of one field or faction: "Senate Republican leader"."""
    return title > 0 and sentence.tokens[title - 1].lemma.lower() in _FIELDS


def goes_on(sentence: Sentence, at: int, before: tuple[str, ...]) -> bool:
    """Whether a title is longer than the words of a frame: a prime minister is no minister, whoever's he is."""
    return at > 0 and not before and sentence.tokens[at - 1].lemma.lower() == "prime"


def deliberates(body: Known) -> bool:
    """Whether a body is one of members who take counsel, by its name or as one of several states; a commission and a
    bank of theirs have staff."""
    words = {word.lower() for word in body.label.split()}
    if not words.isdisjoint(_STAFFED):
        return False
    return body.kind == "InternationalOrganisation" or not words.isdisjoint(_COUNCILS)
