"""Stand-ins for whoever says "I" and "we" in a quotation, until the tag has been read that names the speaker."""

from typing import Final

from graph.extraction.linking.links import Links
from graph.model import Entity
from graph.terms import Iri, mint

SPEAKER: Final = mint("group", "the speaker")
OURSELVES: Final = mint("group", "the speaker and his")
STAND_INS: Final = (SPEAKER, OURSELVES)
_MEANT: Final = {
    **dict.fromkeys(("i", "me", "myself"), SPEAKER),
    **dict.fromkeys(("we", "us", "ourselves"), OURSELVES),
}


def stand_in(word: str, links: Links) -> Iri | None:
    """The stand-in for whom a pronoun in a quotation means, if it means the speaker."""
    meant = _MEANT.get(word.lower())
    if meant:
        links.entities.setdefault(meant, Entity(meant, "PopulationGroup", "the speaker"))
    return meant
