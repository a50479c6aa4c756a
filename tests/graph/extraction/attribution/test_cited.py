"""Documents and those who have seen them, sources and those who cite them: who says it, and who passes it on."""

import pytest
from extracted import read

from graph.model import StatementProposition


def whose(text: str) -> set[tuple[str, tuple[str, ...]]]:
    """The holders of the statements of a text, and who passes these on, as they are called."""
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    return {
        (labels[claim.holder], tuple(labels[one] for one in claim.reported_by))
        for claim in found.claims
        if isinstance(claim.proposition, StatementProposition)
    }


@pytest.mark.parametrize(
    ("text", "holder", "reporters"),
    [
        ("A confidential memo obtained by Reuters says the bridge is unsafe.", "confidential memo", ("Reuters",)),
        ("A World Bank study seen by Bloomberg says the bridge is unsafe.", "World Bank", ("Bloomberg News",)),
        ("According to a letter reviewed by Reuters, the bridge is unsafe.", "letter", ("Reuters",)),
        ("A letter written by Ada Holm says the bridge is unsafe.", "Ada Holm", ()),
        ("Interfax, citing the transport ministry, said the bridge was unsafe.", "transport ministry", ("Interfax",)),
        ("The bridge could fall soon, Bloomberg reported, citing two engineers.", "engineers", ("Bloomberg News",)),
        ("Reuters reported that the bridge was unsafe, citing court papers.", "court papers", ("Reuters",)),
        ("The Riga Herald, quoting people close to the king, said he was ill.", "people", ("Riga Herald",)),
    ],
)
def test_who_has_seen_or_cites_it_passes_it_on(text: str, holder: str, reporters: tuple[str, ...]) -> None:
    assert whose(text) == {(holder, reporters)}


def test_a_reason_that_is_cited_is_no_speaker() -> None:
    assert ("Ada Holm", ()) in whose("Ada Holm cancelled the tour, citing safety concerns.")


@pytest.mark.parametrize("reason", ["the mild winter", "recent job losses"])
def test_a_reason_that_is_cited_for_a_statement_does_not_make_it(reason: str) -> None:
    assert {one for one, _ in whose(f"Ada Holm said the road was safe, citing {reason}.")} == {"Ada Holm"}
