"""Make news sentences with their trees, in the shapes that conversational and web treebanks hardly have.

    python -m graph.language.recipe.news --trees 3000 --seed 7 > news.conllu

Titles before names, participial openings, attribution in front, in the middle and at the end, quotations,
appositions, coordination, relative clauses, passives, headlines. Every sentence is put together from
`news_words` by the phrases of `news_phrases` and `news_clauses`; the trees follow the conventions of EWT and GUM.
"""

from __future__ import annotations

# ruff: noqa: S311, T201 (a script prints; its chance is seeded so that a run can be repeated)
import argparse
from collections.abc import Callable
from random import Random

from graph.language.recipe import news_reports as reports
from graph.language.recipe import news_statements as statements
from graph.language.recipe.news_clauses import Clauses
from graph.language.recipe.nodes import Node, mark

SHAPES: list[tuple[Callable[[Clauses], Node], int]] = [
    (statements.plain, 12), (statements.opened, 12), (statements.ahead, 8), (statements.renamed, 10),
    (statements.coordinated, 8), (statements.in_turn, 12), (statements.attached, 9), (statements.is_a, 5),
    (statements.headline, 6), (statements.expected, 4), (statements.numbered, 3), (statements.there_is, 3),
    (statements.killed, 4), (statements.asked, 2),
    (reports.reported, 10), (reports.trailing, 9), (reports.interrupted, 12), (reports.quoted, 12),
    (reports.introduced, 5), (reports.continued, 6), (reports.sourced, 3), (reports.added, 5),
    (reports.pronounced, 6), (reports.labelled, 4),
]  # fmt: skip


def rows(root: Node) -> list[tuple[Node, str, int]]:
    """Words in order with their relation and the index of their head; doubled commas fall away."""
    walked = list(root.walk())
    kept = []
    for number, (node, relation, head) in enumerate(walked):
        following = walked[number + 1][0].form if number + 1 < len(walked) else "."
        doubled = node.form == "," and following in {",", ".", ")", ":", ";"}
        if not (doubled and node.upos == "PUNCT"):
            kept.append((node, relation, head))
    index = {id(node): number for number, (node, _, _) in enumerate(kept)}
    return [(node, relation, index[id(head)] if head else -1) for node, relation, head in kept]


def render(root: Node, ended: bool) -> str:
    """A CoNLL-U block."""
    if ended and not any(node.form in {".", "”"} and rel == "punct" for rel, node in root.after[-1:]):
        last = list(root.walk())[-2:]
        if not (len(last) == 2 and last[0][0].form == "." and last[1][0].form == "”"):
            root.then("punct", mark("."))
    lines = []
    table = rows(root)
    for number, (node, relation, head) in enumerate(table, 1):
        form = node.form
        before = [row[0].form for row in table[max(0, number - 3) : number - 1]]
        if number == 1 or before in (["“"], [":", "“"]):
            form = form[:1].upper() + form[1:]
        glued = number < len(table) and (table[number][0].glued or form in {"“", "("} or (form == "-" and node.glued))
        lines.append(
            "\t".join(
                [
                    str(number),
                    form,
                    node.lemma,
                    node.upos,
                    "_",
                    node.feats or "_",
                    str(head + 1),
                    relation,
                    "_",
                    "SpaceAfter=No" if glued else "_",
                ]
            )
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trees", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    clauses = Clauses(Random(options.seed))
    shapes, weights = [shape for shape, _ in SHAPES], [weight for _, weight in SHAPES]
    made = 0
    while made < options.trees:
        shape = clauses.chance.choices(shapes, weights)[0]
        block = render(shape(clauses), ended=shape is not statements.headline)
        if block.count("\n") <= 60:
            print(block)
            made += 1


if __name__ == "__main__":
    main()
