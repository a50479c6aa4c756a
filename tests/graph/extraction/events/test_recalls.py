"""From whose country an ambassador is recalled where only the sentence before says it."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "recalling", "host"),
    [
        ("Bolivia criticised Colombia. Bogotá recalled its ambassador.", "COL", {"country-BOL"}),
        ("Ethiopia recognised Somaliland. Somalia withdrew its ambassador.", "SOM", {"country-ETH"}),
        ("Chad arrested an opposition leader. Germany recalled its ambassador for talks.", "DEU", {"country-TCD"}),
        ("Chad denounced Mali and recalled its envoy.", "TCD", {"country-MLI"}),
        ("Bolivia criticised Colombia. Peru recalled its ambassador.", "PER", set()),
        ("Armenia and Azerbaijan clashed. Turkey recalled its ambassador.", "TUR", set()),
        ("Togo blamed Benin. Ghana withdrew its ambassador.", "GHA", set()),
        ("Peru recalled its ambassador.", "PER", set()),
    ],
)
def test_whence_an_ambassador_is_recalled(text: str, recalling: str, host: set[str]) -> None:
    state = {f"country-{recalling}"}
    assert [others for root, actors, others, _ in events(text) if root == "SANCTION" and actors == state] == [host]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Chile's foreign minister recalled the country's ambassador to Lima.", "country-PER"),
        ("Hungary's prime minister, Viktor Orban, recalled the country's ambassador to Vienna.", "country-AUT"),
    ],
)
def test_an_ambassador_is_not_recalled_from_his_own_state(text: str, host: str) -> None:
    assert [others for _, _, others, _ in events(text)] == [{host}]
