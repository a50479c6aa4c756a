"""The North and the South are the two Koreas in a text of Korea, and nothing elsewhere."""

import pytest

from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.terms import local_name


def halves(text: str) -> list[str]:
    """What each "North" or "South" that stands alone means, in order."""
    found = link(text, reference_gazetteer()).mentions
    return [local_name(one.entity) for one in found if text[one.start : one.end] in ("North", "South")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("South Korea protested to the North on Tuesday.", ["country-PRK"]),
        ("Pyongyang returned a soldier to the South.", ["country-KOR"]),
        ("Seoul and Tokyo warned the North. Washington agreed.", ["country-PRK"]),
        ("The two Koreas met. The South asked the North's envoys to stay.", ["country-KOR", "country-PRK"]),
        ("North Korea and South Korea met in Geneva, Switzerland. The South left.", ["country-KOR"]),
    ],
)
def test_they_are_the_koreas(text: str, meant: list[str]) -> None:
    assert halves(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "The North rejected the South's offer.",
        "South Korea said snow fell in the North and West.",
        "South Korea sent envoys to Khartoum. The North accused the South of an attack.",
        "South Korea joined the North Atlantic exercise.",
        "A pastor from Georgia in Alabama praised South Korea and said the South had changed.",
        "A South Korean carmaker hires workers in the United States. The South has low wages.",
        "Brazil and South Korea spoke of trade. The South of Brazil was poor, and the North poorer.",
    ],
)
def test_elsewhere_they_mean_nobody(text: str) -> None:
    assert halves(text) == []
