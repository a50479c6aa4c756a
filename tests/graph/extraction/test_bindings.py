"""Which words fill a slot, and which words moved the stance, in whole readings."""

import datetime as dt

import pytest
from extracted import claims

from graph.terms import local_name

DAY = dt.date(2023, 10, 2)


def bound(text: str, frame: str) -> set[tuple[str, str, str]]:
    """What the claims of a frame bind: role, words, and the entity's local name."""
    return {
        (one.role, text[one.start : one.end], local_name(one.entity or ""))
        for claim in claims(text, DAY)
        if claim.frame.startswith(frame)
        for one in claim.bindings
    }


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        (
            "Finland joined NATO on 4 April 2023.",
            "member_of",
            {("subject", "Finland", "country-FIN"), ("object", "NATO", "org-nato"), ("date", "4 April 2023", "")},
        ),
        (
            "Moscow is the capital of Russia.",
            "capital_of",
            {("subject", "Moscow", "city-524901"), ("object", "Russia", "country-RUS")},
        ),
        (
            "Armenian Prime Minister Nikol Pashinyan spoke in Yerevan on Monday.",
            "head_of_government_of",
            {("subject", "Nikol Pashinyan", "person-nikol-pashinyan"), ("object", "Armenian", "country-ARM")},
        ),
        (
            "Ukraine is not a member of NATO.",
            "member_of",
            {("subject", "Ukraine", "country-UKR"), ("object", "NATO", "org-nato"), ("negative", "not", "")},
        ),
        (
            "Pashinyan's spokesman said nothing. Nikol Pashinyan said that Armenia might leave the alliance.",
            "attribution",
            {("holder", "Nikol Pashinyan said", "person-nikol-pashinyan"), ("possible", "might", "")},
        ),
        (
            "Russia denied that its troops had crossed the border.",
            "attribution",
            {("holder", "Russia denied", "country-RUS"), ("negative", "denied", "")},
        ),
        (
            "“The talks will last a week,” said Nikol Pashinyan.",
            "attribution",
            {("holder", "said Nikol Pashinyan", "person-nikol-pashinyan"), ("planned", "will", "")},
        ),
    ],
)
def test_words_fill_slots(text: str, frame: str, expected: set[tuple[str, str, str]]) -> None:
    found = bound(text, frame)
    assert expected <= found, found


def test_every_slot_stands_in_the_text_and_every_cue_is_one_of_the_claims() -> None:
    text = (
        "Russia might join the talks if Ukraine asked for it. Kazakhstan refused to recognise Crimea, and plans to "
        "withdraw its troops. Would Turkey leave NATO? Hungary reportedly wants to block sanctions against Russia."
    )
    moves = {"negative", "probable", "possible", "unknown", "certain", "planned", "requested", "hoped", "obliged"}
    found = claims(text, DAY)
    assert found
    for claim in found:
        for one in claim.bindings:
            assert 0 <= one.start < one.end <= len(text)
            if one.role in moves | {"conditional"}:
                assert text[one.start : one.end] in claim.cues
