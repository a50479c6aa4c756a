"""A body without a name that says what "it" did means itself."""

import pytest
from extracted import events, read

from graph.model import EventProposition


@pytest.mark.parametrize(
    ("text", "root", "body"),
    [
        ("The ministry said it had expelled two envoys.", "SANCTION", "ministry"),
        ("The firm told reporters that it had sued Iran.", "ACCUSE", "firm"),
        ("The army said in a statement that it had killed ten rebels.", "ASSAULT", "army"),
        ("France struck Mali. The court said it had ordered Kenya to pay.", "REQUEST", "court"),
        ("The church said it had sheltered migrants.", "AID", "church"),
    ],
)
def test_it_is_the_body_that_speaks(text: str, root: str, body: str) -> None:
    labels = {entity.iri: entity.label for entity in read(text).entities}
    deed = next(claim.proposition for name, *_, claim in events(text) if name == root)
    assert isinstance(deed, EventProposition)
    assert [labels[one] for one in deed.actors] == [body]
