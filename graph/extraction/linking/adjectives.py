"""Adjectives that English forms from the name of a country: "Zembla" has "Zemblan", "Gondor" has "Gondorian".

What a table knows of a state's people stands in the reference data; here is how such a word is made, for names that
no table knows.
"""

from typing import Final

_ADDED: Final = ("n", "an", "ian", "ean", "ese", "i", "ish", "ic", "ite", "er", "lander")
"""What is put behind the whole name."""
_INSTEAD: Final = ("an", "ian", "ean", "ese", "i", "ish", "ic", "ite")
"""What takes the place of the last vowels, or of "os" and "us"."""
_VOWELS: Final = "aeiouy"
_ENDINGS: Final = ("os", "us", "is", "as")
_SHORTEST: Final = 3
"""Letters of a name that its adjective must leave."""


def adjectives(name: str) -> frozenset[str]:
    """All that the adjective of a name may be, and those who are called by it.

    >>> "Zemblan" in adjectives("Zembla"), "Latverians" in adjectives("Latveria"), "Alban" in adjectives("Al")
    (True, True, False)
    >>> "Nuevo Rican" in adjectives("Nuevo Rico"), "San Theodorian" in adjectives("San Theodoros")
    (True, True)
    """
    stems = {name[:-1], name[:-2] if name[-2:-1] in _VOWELS else name[:-1]} if name[-1:] in _VOWELS else set()
    if name.endswith(_ENDINGS):
        stems.add(name[:-2])
    instead = {stem + ending for stem in stems if len(stem) >= _SHORTEST for ending in _INSTEAD}
    added = {name + ending for ending in _ADDED} if len(name) >= _SHORTEST else set()
    every = (instead | added) - {name}
    return frozenset(every | {f"{one}s" for one in every})
