"""What grammar says of a word that may tell an event, and of one that may take part: features by name.

The transformer sees words in their order; these say what the parser and the frames make of them: passives turned,
control and relative clauses undone. A name ("role subject ASSAULT") counts by its number, :func:`numbers`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final
from zlib import crc32

from graph.extraction.clauses import Predication, phrase_head, preposition
from graph.extraction.learnt.view import NAMED, View
from graph.language.sentence import Sentence

SIZE: Final = 8_192
"""How many numbers there are; names that share one are told apart by their company."""
_PLAIN_ROLES: Final = ("subject", "object", "indirect", "'s", "modifier", "clause", "to-clause", "when")
_SMALL: Final = ("DET", "ADJ", "NUM", "AUX", "PART", "ADV", "ADP")
_LONGEST: Final = 7
_NEAR: Final = 6
_TELLING: Final = ("appos", "compound", "nmod", "acl", "amod")


@lru_cache(maxsize=100_000)
def _number(name: str) -> int:
    return crc32(name.encode()) % SIZE


def numbers(names: Iterable[str]) -> list[int]:
    """The numbers of features, each once."""
    return list({_number(name) for name in names})


def of_trigger(view: View, index: int) -> list[str]:
    """The features of a word that may tell an event."""
    sentence, lemmas, kinds = view.sentence, view.lemmas, view.kinds
    token = sentence.tokens[index]
    lemma, above = lemmas[index], sentence.tokens[token.head]
    names = [
        f"lemma {lemma} {token.upos}",
        f"relation {token.deprel}",
        f"form {token.feature('VerbForm')} {token.feature('Tense')}",
        "top" if token.is_root else f"above {lemmas[above.index]} {token.relation}",
        f"above is {above.upos}",
    ]
    predication = view.framing.predications.get(index)
    for role, argument in predication.arguments if predication else ():
        names += [f"has {role}", f"{role} is {kinds[argument]}", f"{role} {lemmas[argument]}"]
        if role not in _PLAIN_ROLES:
            names.append(f"{lemma} {role}")
    if predication:
        names += [f"particle {lemma} {predication.particle}", f"passive {predication.passive}"]
    for below in sentence.children(index):
        child = sentence.tokens[below]
        names.append(f"child {child.relation} {kinds[below]}")
        if child.upos in _SMALL:
            names.append(f"child {lemmas[below]}")
    roots = list(view.framing.roots(index))
    names += [f"frame {root}" for root in roots] or ["no frame"]
    verb = view.framing.light_verb(index) if token.upos == "NOUN" else None
    if verb:
        names += [f"verb's frame {root}" for root in view.framing.roots(verb.head)]
        names.append(f"verb {lemmas[verb.head]} {token.relation}")
    return names


def of_side(view: View, trigger: int, root: str, index: int) -> list[str]:
    """The features of a word of the sentence that may take part in the event that another tells."""
    sentence, lemmas, kind = view.sentence, view.lemmas, view.kinds[index]
    token, told = sentence.tokens[index], sentence.tokens[trigger]
    predication = view.framing.predications.get(trigger)
    top = phrase_head(sentence, index)
    roles = [role for role, argument in predication.arguments if argument == index] if predication else []
    upper = [role for role, argument in predication.arguments if argument == top] if predication else []
    verb = view.framing.light_verb(trigger)
    shared = [role for role, argument in verb.arguments if argument in (index, top)] if verb else []
    path, before = _path(sentence, trigger, index), index < trigger
    marker = preposition(sentence, top)
    low, high = sorted((index, trigger))
    nearer = min(3, bisect_left(view.sides, high) - bisect_right(view.sides, low))
    names = [
        f"{root} {kind}",
        f"path {path}",
        f"{root} path {path}",
        f"path {path} {kind}",
        f"side {before} {told.upos} passive {bool(predication and predication.passive)}",
        f"marker {marker} {root}",
        f"marker {marker} {told.upos}",
        f"relation {token.deprel} {told.upos}",
        f"nearer {nearer} {before} {told.upos} {kind}",
        f"{kind} top" if top == index else f"{kind} {token.deprel} of {view.kinds[top]}",
    ]
    for role in ("subject", "object"):
        filled = predication.of(role) if predication else ()
        if any(i in view.sides for i in filled) and index not in filled and top not in filled:
            names += [f"{role} is another", f"{role} is another {root} {before}"]
    for role in roles:
        names += [
            f"role {role}",
            f"role {role} {root}",
            f"role {role} {told.upos} {kind}",
            f"role {role} {lemmas[trigger]}",
        ]
    for role in upper if top != index else ():
        names += [f"within {role} {root}", f"within {role} {told.upos} {kind}", f"within {token.deprel} {role}"]
    for role in shared:
        names += [f"verb's {role} {root}", f"verb's {role} {kind} {top == index}"]
    if not (roles or upper or shared):
        names.append(f"apart {root}")
    match = view.framing.frame(trigger, root)
    names += [f"slot {slot}" for slot, filled in (match.slots.items() if match else ()) if index in filled]
    return names


def of_tie(view: View, first: int, second: int) -> list[str]:
    """The features of two words of a sentence that may be something to each other: its minister, its member."""
    sentence, lemmas = view.sentence, view.lemmas
    kinds = f"{view.kinds[first]} {view.kinds[second]}"
    path = _path(sentence, first, second)
    names = [
        f"tie {kinds} {first < second}",
        f"tie path {path}",
        f"tie path {path} {kinds}",
        f"tie markers {preposition(sentence, first)} {preposition(sentence, second)} {kinds}",
        f"tie tops {lemmas[phrase_head(sentence, first)]} {phrase_head(sentence, second) == second}",
    ]
    for name, index in (("first", first), ("second", second)):
        if view.kinds[index] not in NAMED:
            names.append(f"tie {name} {lemmas[index]}")
        below = [sentence.tokens[one] for one in sentence.children(index)]
        names += [f"tie {name} {one.relation} {lemmas[one.index]}" for one in below if one.relation in _TELLING]
    for index in _way(sentence, first, second):
        word = lemmas[index] if view.kinds[index] not in NAMED else view.kinds[index]
        names += [f"tie by {word}", f"tie by {word} {kinds}"]
    low, high = sorted((first, second))
    if high - low <= _NEAR:
        names.append(
            f"tie between {first < second} "
            + " ".join(view.kinds[i] if view.kinds[i] in NAMED else lemmas[i] for i in range(low + 1, high))
        )
    for predication in _shared(view, first, second):
        roles = [next(role for role, one in predication.arguments if one == index) for index in (first, second)]
        names += [f"tie roles {' '.join(roles)} {predication.lemma}", f"tie roles {' '.join(roles)} {kinds}"]
    return names


def _shared(view: View, first: int, second: int) -> Iterator[Predication]:
    """The predications of which both words are arguments."""
    for index in view.sentence.ancestors(first):
        predication = view.framing.predications.get(index)
        if predication and {first, second} <= {one for _, one in predication.arguments}:
            yield predication


def of_meant(root: str, kind: str, apart: int) -> list[str]:
    """The features of a name in a sentence before that may take part."""
    return [f"meant {root}", f"meant {root} {kind}", f"meant {kind} {apart}"]


def _way(sentence: Sentence, first: int, second: int) -> list[int]:
    """The words on the way up the tree from each of two words to where they meet, without the two."""
    above = [first, *sentence.ancestors(first)]
    below = [second, *sentence.ancestors(second)]
    meet = next((index for index in above if index in below), None)
    if meet is None:
        return []
    way = {*above[: above.index(meet) + 1], *below[: below.index(meet)]} - {first, second}
    return sorted(way) if len(way) <= _LONGEST else []


def _path(sentence: Sentence, start: int, end: int) -> str:
    """The relations from one word up and down to another, with prepositions on the way; ``far`` past six steps."""
    above = {start: 0}
    up = [start]
    for index in sentence.ancestors(start):
        above[index] = len(up)
        up.append(index)
    down: list[int] = [end]
    while down[-1] not in above and not sentence.tokens[down[-1]].is_root:
        down.append(sentence.tokens[down[-1]].head)
    meet = down[-1]
    if meet not in above or above[meet] + len(down) > _LONGEST:
        return "far"
    rising = [f"^{sentence.tokens[index].deprel}" for index in up[: above[meet]]]
    falling = [f"v{sentence.tokens[index].deprel}" for index in reversed(down[:-1])]
    return " ".join([*rising, *falling])
