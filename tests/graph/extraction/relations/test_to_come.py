"""Relations that are only to come, and offices of which nobody says that they are."""

import pytest
from extracted import related


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Holm will become the first president of Chad to visit Peru.", set()),
        ("Ada Holm is set to become the first prime minister of Chad to visit Peru.", set()),
        ("Ada Holm became the first president of Chad to visit Peru.", {("headOfStateOf", "actual")}),
        ("Ada Holm will become the first woman president of Chad.", {("headOfStateOf", "planned")}),
        ("Ada Holm will become president of Chad.", {("headOfStateOf", "planned")}),
        # A clause in the present that comes before what will be is to come too.
        ("Once Chad joins NATO, it will widen the port.", {("memberOf", "planned")}),
        ("After Chad joined NATO, it widened the port.", {("memberOf", "actual")}),
    ],
)
def test_what_is_only_to_come(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(name, claim.stance.modality.value) for _, name, _, claim in related(text)} == wanted
