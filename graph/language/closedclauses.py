"""Clauses that a comma opens and only another one, or the stop, closes.

"Bombed the camp on Friday, a day after rebels captured the town and the president asked for help": no comma stands
between "town" and "and", so the president asked for it before the bombing; "condemned the raid, which hit a school and
killed two": it was the raid that killed. Models hang what follows on the main verb.
"""

from typing import Final

from graph.language.dateunits import NUMBERS
from graph.language.hanging import Tree

_RELATIVES: Final = ("which", "who")
_OPENING: Final = frozenset((*_RELATIVES, *"after before when since while where once".split()))
_STOPS: Final = frozenset((",", ";", ":", "(", ")", "–", "—", "-", '"', "“", "”"))
_DISTANCE: Final = frozenset(
    """minutes hours days weeks months years decades hour day week month year decade night morning just only shortly
    soon barely hardly few several some less more than the very half and""".split()
) | frozenset(NUMBERS)


def keep_inside(tree: Tree, joiner: int) -> None:
    """Hang a verb behind "and" on the verb of the clause that is still open before it, and not on the one above."""
    verb = tree.heads[joiner]
    if tree.relations[verb].startswith("nsubj"):
        verb = tree.heads[verb]  # on whose subject the model hung the "and"
    main = tree.heads[verb]
    if tree.upos[verb] != "VERB" or tree.relations[verb] != "conj" or not main < joiner < verb:
        return
    opener = next((i for i in range(joiner - 1, main, -1) if tree.forms[i] in _OPENING | _STOPS), main)
    if tree.forms[opener] not in _OPENING or not _behind_comma(tree, opener, main):
        return
    clause = tree.heads[opener]
    if tree.forms[opener] in _RELATIVES:
        fits = tree.relations[opener] == "nsubj" and not tree.below(verb, "nsubj", "csubj")
    else:
        fits = tree.relations[opener] in ("mark", "advmod")
    if fits and opener < clause < joiner and tree.upos[clause] == "VERB":
        top = clause
        while tree.heads[top] not in (top, main, verb):
            top = tree.heads[top]
        if tree.heads[top] == verb:
            tree.hang(top, main, tree.relations[top])  # "a day after …", which is of the main verb as well
        tree.hang(verb, clause, "conj")
_ORGANS: Final = frozenset(
    "ministry parliament government army navy military police troops forces president premier minister ministers "
    "leader leaders ruler rulers lawmakers senate cabinet capital territory soil airspace border borders "
    "economy intelligence junta authorities".split()
)
"""What states have, and nothing that they say or do."""


def describing(tree: Tree, whose: int) -> None:
    """'Said Ali Hassan, whose son was arrested': the clause describes who speaks, and is none of his words."""
    noun = tree.heads[whose]
    clause, comma = tree.heads[noun], whose - 1
    over = tree.heads[clause]
    if comma > 0 and tree.forms[comma] == ",":
        _of_a_state(tree, noun, clause, comma - 1)
    if tree.relations[clause] not in ("ccomp", "advcl", "parataxis", "conj") or comma < 1 or tree.forms[comma] != ",":
        return
    if not tree.relations[noun].startswith("nsubj") or not whose < noun < clause:
        return
    for subject in tree.below(over, "nsubj"):
        if over < clause and max(one for one in tree.all_below(subject) if one < whose) in (comma - 1, comma):
            tree.hang(clause, subject, "acl:relcl")


def _of_a_state(tree: Tree, organ: int, clause: int, name: int) -> None:
    """'A rebuke from Chad, whose parliament voted on it': it is the name right in front that has one."""
    over = tree.heads[clause]
    within = over < name and tree.upos[over] == "NOUN" and name in tree.all_below(over)
    owns = tree.upos[name] == "PROPN" and tree.relations[name] in ("nmod", "obl") and tree.forms[organ] in _ORGANS
    if tree.relations[clause] == "acl:relcl" and within and owns:
        tree.hang(clause, name, "acl:relcl")


def _behind_comma(tree: Tree, opener: int, main: int) -> bool:
    """Whether a comma stands in front of a word that opens a clause, but for how far off it lies: ", a day after"."""
    before = opener - 1
    while before > main and (tree.forms[before] in _DISTANCE or tree.forms[before].isdigit()):
        before -= 1
    return before > main and tree.forms[before] == ","
