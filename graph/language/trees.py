"""The best tree over the words of a sentence, given how well each word would hang on each other."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_NEVER: Final = -1e4
_MOST: Final = 150
"""Words of a sentence that is searched for a better tree: the time grows with their third power."""
Scores = NDArray[np.float32]


def best_tree(scores: Scores) -> list[int]:
    """The head of each word, its own number for the root; ``scores`` are (words, 1 + words), the first column the root.

    The likeliest head of each word, if that makes a tree with one root and no arcs that cross, as English trees
    hardly ever have; else the root that scores best under itself, and below it the best tree without such arcs
    (Eisner 1996, "Three New Probabilistic Models for Dependency Parsing"). In a sentence of very many words what goes
    in a circle hangs on the root's word, and arcs may cross: the search would take too long.

    >>> best_tree(np.array([[0, 0, 9, 0], [8, 0, 0, 0], [1, 2, 6, 0]], dtype=np.float32))
    [1, 1, 1]
    """
    count = len(scores)
    scores = scores.copy()
    scores[np.arange(count), np.arange(1, count + 1)] = _NEVER
    heads = scores.argmax(axis=1)
    if int((heads == 0).sum()) != 1:
        gains = scores[:, 0] - scores[:, 1:].max(axis=1, initial=_NEVER)
        root = int(gains.argmax())
    else:
        root = int((heads == 0).argmax())
    scores[:, 0] = _NEVER
    scores[root], scores[root, 0] = _NEVER, 0.0
    heads = scores.argmax(axis=1)
    astray = _astray(heads)
    if count > _MOST:
        heads[astray] = root + 1
    elif astray or _crosses(heads):
        heads = _projective(scores)
    return [int(head) - 1 if head else number for number, head in enumerate(heads)]


def _astray(heads: NDArray[np.int64]) -> list[int]:
    """The words, counted from 0, that never come to the root."""
    under: dict[int, list[int]] = {}
    for word, head in enumerate(heads.tolist(), 1):
        under.setdefault(head, []).append(word)
    todo, reached = [0], {0}
    while todo:
        below = under.get(todo.pop(), [])
        reached.update(below)
        todo += below
    return [word - 1 for word in range(1, len(heads) + 1) if word not in reached]


def _crosses(heads: NDArray[np.int64]) -> bool:
    """Whether two arcs cross, each from a word (counted from 1) to its head."""
    arcs = np.sort(np.stack([np.arange(1, len(heads) + 1), heads]), axis=0)
    low, high = arcs
    begins = (low[:, None] < low) & (low < high[:, None])
    return bool((begins & (high > high[:, None])).any())


def _projective(scores: Scores) -> NDArray[np.int64]:
    """The best tree without arcs that cross; node 0 is the root.

    ``left`` and ``right`` hold the best half trees over stretches of nodes whose head is the last or the first node,
    ``left_arc`` and ``right_arc`` those in which the other end hangs on it directly; ``where`` says at which node each
    was put together, for the way back.
    """
    count = len(scores) + 1
    arc = np.full((count, count), 10 * _NEVER)
    arc[1:] = scores  # arc[word, head]
    left, right, left_arc, right_arc = (np.zeros((count, count)) for _ in range(4))
    where = np.zeros((4, count, count), dtype=np.int64)
    for width in range(1, count):
        starts = np.arange(count - width)
        ends = starts + width
        steps = np.arange(width)[:, None]
        between = starts + steps
        joined = right[starts, between] + left[between + 1, ends]
        best = joined.argmax(axis=0)
        gained = joined[best, starts]
        where[0, starts, ends] = where[1, starts, ends] = starts + best
        left_arc[starts, ends] = gained + arc[starts, ends]
        right_arc[starts, ends] = gained + arc[ends, starts]
        halves = left[starts, between] + left_arc[between, ends]
        best = halves.argmax(axis=0)
        left[starts, ends], where[2, starts, ends] = halves[best, starts], starts + best
        halves = right_arc[starts, between + 1] + right[between + 1, ends]
        best = halves.argmax(axis=0)
        right[starts, ends], where[3, starts, ends] = halves[best, starts], starts + best + 1
    heads = np.zeros(count, dtype=np.int64)
    todo: list[tuple[int, int, int]] = [(3, 0, count - 1)]
    while todo:
        kind, first, last = todo.pop()
        if first == last:
            continue
        middle = int(where[kind, first, last])
        if kind < 2:  # an arc, and the two halves that lie under it
            heads[(first, last)[kind]] = (last, first)[kind]
            todo += [(3, first, middle), (2, middle + 1, last)]
        elif kind == 2:
            todo += [(2, first, middle), (0, middle, last)]
        else:
            todo += [(1, first, middle), (3, middle, last)]
    return heads[1:]
