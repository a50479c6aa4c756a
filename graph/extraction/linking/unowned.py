"""Bodies called only by what they are: "the Government", "the Navy", "the Defence Ministry", "the Federal Opposition".

Such a name is no name of its own: every state has one. It means the body of the state at hand where the reference data
knows it; else what it means is settled where it speaks or acts, or it means nobody.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from graph.extraction.lexicon import ALONE
from graph.extraction.linking.links import Links, most_meant
from graph.extraction.linking.names import Known, words
from graph.terms import digest, mint

_BODIES: Final = frozenset(
    (
        "government administration parliament senate congress cabinet opposition navy army military police forces "
        "force ministry department treasury house court assembly legislature"
    ).split()
)
_KINDS: Final = frozenset(
    (
        "federal national central state states local regional provincial municipal interim transitional caretaker "
        "provisional new old coalition ruling unity armed air security royal special joint upper lower supreme high "
        "constitutional general prime ministers minister military imperial republican commonwealth "
        "representatives commons lords the of and for s"
    ).split()
)
_OWN: Final = ("Agency", "Organisation")
PORTFOLIOS: Final = frozenset(
    (
        "defence defense foreign immigration health education justice interior finance trade agriculture environment "
        "transport labour labor home affairs external public security energy oil information culture tourism industry "
        "commerce economy economic planning housing water mining fisheries sports youth women science technology "
        "communications telecommunications social welfare religious multicultural indigenous customs intelligence "
        "development employment works veterans attorney"
    ).split()
)
"""Fields of which there are ministries."""


def is_unowned(name: str) -> bool:
    """Whether a name only says what kind of body it is, and not whose.

    >>> is_unowned("Federal Government"), is_unowned("Ministry of Defence"), is_unowned("Haitian Army")
    (True, True, False)
    """
    spoken = [word.folded for word in words(name)]
    return bool(spoken) and not _BODIES.isdisjoint(spoken) and (_BODIES | _KINDS | PORTFOLIOS).issuperset(spoken)


def unowned(links: Links, start: int, end: int) -> None:
    """Take in such a name: as the body of the state at hand, or as one of this text alone.

    Governments, parliaments and armies are left to whoever asks whom they mean
    (:meth:`graph.extraction.meaning.actors.Actors.resolve`): most often the state itself.
    """
    name = " ".join(links.text[start:end].split())
    spoken = [word.folded for word in words(name)]
    if body := _body_at_hand(links, name, start):
        links.add(start, end, body)
    elif ALONE.isdisjoint((spoken[0], spoken[-1])):
        kind = "Organisation" if "court" in spoken else "Agency"  # no ministry, which has a head of its own to tell of
        links.add(start, end, Known(mint("org", f"{name} {_mark(links.text)}"), kind, name))


def settled(links: Links) -> None:
    """Take a body of this text alone for the known one of a state that the text calls so elsewhere: of the Congress in
    a first line nothing tells yet that it is America's."""
    own = {one.entity: links.known(one.entity).label for one in links.mentions if one.kind in _OWN}
    known = {links.text[one.start : one.end]: one for one in links.mentions if one.entity in links.gazetteer.known}
    for one in links.mentions[:]:
        name = own.get(one.entity, "")
        if name in known and one.entity not in links.gazetteer.known and is_unowned(name):
            links.replace(one, replace(known[name], start=one.start, end=one.end))


@lru_cache(maxsize=1)
def _mark(text: str) -> str:
    """What tells a text's own bodies from those of other texts."""
    return digest(text)[:6]


def _body_at_hand(links: Links, name: str, before: int) -> Known | None:
    """The body of that name of the state that the text up to there means most often, where it is known."""
    state = most_meant(links, before)
    if state is None:
        return None
    owner = links.known(state).label
    return next((one for way in ("'s ", " ") for one in links.gazetteer.named(f"{owner}{way}{name}")), None)
