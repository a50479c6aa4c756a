"""Where quotations begin and end, whatever the marks."""

from typing import SupportsIndex

import pytest

from graph.extraction.attribution.quotations import Quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He called it "an act of war" today.', ["an act of war"]),
        ("He called it “an act of war” today.", ["an act of war"]),
        ("Il parle d'«acte de guerre».", ["acte de guerre"]),
        ("He called it ‘an act of war’ today.", ["an act of war"]),
        ("He called it 'an act of war' today.", ["an act of war"]),
        ("The soldiers' wives don't say it's over.", []),
        ("‘I don’t know,’ he said.", ["I don’t know,"]),
        ("“He told me ‘go home’ and left,” she said.", ["He told me ‘go home’ and left,"]),
        ('"One," he said, "and two."', ["One,", "and two."]),
        ("She opened a mark “and never closed it.", []),
        ("“The first paragraph stays open.\n\n“The second is closed,” he said.",
         ["The first paragraph stays open.", "The second is closed,"]),
        ('"It rained for days. "The road is gone," he said.', ["It rained for days.", "The road is gone,"]),
        ("“It rained for days. “The road is gone,” he said.", ["It rained for days.", "The road is gone,"]),
        ("“He told me: stop. “Go home” were his words,” she said.", ["He told me: stop. “Go home” were his words,"]),
        ('"Who gave the order?” asked Holm. "The king did."', ["Who gave the order?", "The king did."]),
        ('“The road is gone," she said on Monday. “It rained.”', ["The road is gone,", "It rained."]),
        ('“They sang "The road is gone" all day,” she said.', ['They sang "The road is gone" all day,']),
        ('"They sang “The road is gone” all day," she said.', ["They sang “The road is gone” all day,"]),
        ('"They sang “The road is gone,” all day," she said.', ["They sang “The road is gone,” all day,"]),
        ('“They sang "The road is gone," all day,” she said.', ['They sang "The road is gone," all day,']),
        ("", []),
    ],
)  # fmt: skip
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[one.start : one.end] for one in Quotations(text)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "“The first paragraph stays open.\n\n“The second is closed,” he said.",
        '"The first paragraph stays open. "The second is closed," he said.',
    ],
)
def test_an_open_quotation_goes_on_in_the_next_paragraph(text: str) -> None:
    first, second = Quotations(text)
    assert (first.continued, second.continued) == (True, False)


def test_a_place_is_looked_up() -> None:
    text = 'He said "no" and "yes".'
    quotations = Quotations(text)
    found = quotations.at(text.index("yes"))
    assert found is not None
    assert text[found.start : found.end] == "yes"
    assert quotations.at(0) is None
    assert quotations.at(text.index("and")) is None


def test_marks_that_are_never_closed_cost_as_much_as_they_are_many() -> None:
    class Counted(str):
        looks = 0

        def __getitem__(self, key: SupportsIndex | slice) -> str:
            Counted.looks += 1
            return super().__getitem__(key)

    def looks(times: int) -> int:
        Counted.looks = 0
        Quotations(Counted("“Rain falls on the hills. " * times))
        return Counted.looks

    assert looks(1_600) < 3 * looks(800)
