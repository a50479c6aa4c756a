"""Who dissolves his own parliament does nothing to his state."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kuwait's emir, Sheikh Mishal, dissolved parliament.", ({"person-mishal"}, set())),
        ("Portugal's president, Ana Costa, dissolved the parliament in December.", ({"person-ana-costa"}, set())),
        ("Omar Diallo, a major, dissolved Niger's parliament.", ({"person-omar-diallo"}, set())),
        ("Ada Holm dissolved the Green Party.", ({"person-ada-holm"}, {"org-green-party"})),
    ],
)
def test_a_parliament_is_not_its_state(text: str, found: tuple[set[str], set[str]]) -> None:
    assert sides(text, "COERCE") == [found]
