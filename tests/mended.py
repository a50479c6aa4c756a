"""Trees by hand, for tests of what is put right in them: 'word/UPOS/relation>head', parted by spaces."""

from graph.language.mending import mend
from graph.language.words import Annotated

Rows = list[tuple[str, str, str, int]]


def read(text: str) -> tuple[Annotated, list[str]]:
    """'word/UPOS/relation>head' parted by spaces, as an annotated sentence and its forms."""
    rows: Rows = []
    for part in text.split():
        word, upos, hung = part.split("/")
        relation, _, head = hung.partition(">")
        rows.append((word, upos, relation, int(head)))
    found = Annotated(
        [row[3] for row in rows], [row[2] for row in rows], [row[1] for row in rows], ["" for _ in rows], None, ()
    )
    return found, [row[0].lower() for row in rows]


def mended(text: str) -> dict[str, tuple[str, str]]:
    """word → (relation, the word it hangs on) after mending."""
    found, forms = read(text)
    mend(found, forms)
    return {form: (found.relations[i], forms[found.heads[i]]) for i, form in enumerate(forms)}
