"""Second objects with dates of their own: 'joined the Arab League in 1945 and the African Union in 1963'.

Models hang the second object on the date before it, on the verb or on what follows; it goes with the first object.
"""

from __future__ import annotations

from typing import Final

from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.hanging import Tree

_DATES: Final = frozenset((*MONTHS, *WEEKDAYS, "later", "earlier", "yesterday", "today", "tomorrow"))
_AT: Final = ("on", "in", "at")
_NOUNS: Final = ("PROPN", "NOUN")
_REACH: Final = 7
"""So many words behind the second object its date may end."""


def behind_date(tree: Tree, word: int) -> None:
    """Hang an object that stands behind the date of another one on that other one, if a date follows it too."""
    over = tree.heads[word]
    tells = over > word and (tree.upos[over] in ("VERB", "AUX") or tree.below(over, "cop"))
    if tree.upos[word] not in (*_NOUNS, "NUM") or _is_date(tree, word) or tells:
        return
    joiner = next((i for i in range(word - 1, max(-1, word - 5), -1) if tree.forms[i] in ("and", "but", ",")), -1)
    if joiner < 2 or not all(tree.upos[i] in ("DET", "ADJ", "NOUN", "PROPN", "NUM") for i in range(joiner + 1, word)):
        return
    first = _object_before(tree, joiner)
    if first is None or not _has_date(tree, word):
        return
    placed = tree.forms[word + 1] in ("in", "at", "near") and not _is_date(tree, word + 2)
    if tree.upos[word] == "NUM" or placed:  # "held five men in Lyon on Monday and three in Nice on Tuesday"
        first = next((i for i in range(first, 0, -1) if tree.relations[i] == "obj"), first)
    if tree.forms[joiner] == "," and tree.upos[word] != "PROPN":
        return
    tree.hang(word, first, "conj")
    if tree.heads[word] == first and tree.forms[joiner] != ",":
        tree.hang(joiner, word, "cc")


def _is_date(tree: Tree, word: int) -> bool:
    form = tree.forms[word]
    return form in _DATES or (form.isdigit() and (len(form) == 4 or tree.forms[max(0, word - 1)] in MONTHS))


def _object_before(tree: Tree, joiner: int) -> int | None:
    """The noun before the date that stands right before a word; none where that is no date or no verb is before it."""
    at = joiner - 1
    if not _is_date(tree, at):
        return None
    while at > 0 and _is_date(tree, at):
        at -= 1
    if tree.forms[at] in _AT:
        at -= 1
    verb = next((i for i in range(at, -1, -1) if tree.upos[i] == "VERB"), None)
    return at if verb is not None and verb < at and tree.upos[at] in _NOUNS else None


def _has_date(tree: Tree, word: int) -> bool:
    """Whether a date stands behind a word, and no verb between."""
    for at in range(word + 1, min(len(tree.forms), word + _REACH)):
        if tree.upos[at] in ("VERB", "AUX", "SCONJ", "CCONJ") or tree.forms[at] in (",", ";", ":"):
            return False
        if _is_date(tree, at):
            while at + 1 < len(tree.forms) and (_is_date(tree, at + 1) or tree.forms[at + 1].isdigit()):
                at += 1  # noqa: PLW2901 - to the end of the date
            return at + 1 == len(tree.forms) or tree.upos[at + 1] in ("PUNCT", "CCONJ", "ADP", "SCONJ")
    return False
