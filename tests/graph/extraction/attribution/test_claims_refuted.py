"""What is falsely claimed, what somebody claims to have done, and what is no part of what is denied."""

import pytest
from extracted import claims, said
from extracted import holders_of as told
from extracted import sides_of as sides

from graph.model import StatementProposition


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Peru falsely claimed that Chile had bombed a school.", "publisher-wire"),
        ("Peru has wrongly said that Chile bombed a school.", "publisher-wire"),
        ("Kenya said Peru falsely claimed that Chile had bombed a school.", "country-KEN"),
    ],
)
def test_what_is_falsely_claimed_is_denied_by_whoever_says_so(text: str, denier: str) -> None:
    assert told(text, "ASSAULT") == {("country-PER", "positive"), (denier, "negative")}


def test_what_is_claimed_without_evidence_is_denied_by_nobody() -> None:
    assert told("Peru baselessly claimed that Chile had bombed a school.", "ASSAULT") == {("country-PER", "positive")}


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied on Friday it had armed rebels in Libya and accused Niger of lying.",
        "Chad denied that its soldiers had burned farms and accused Niger of arming gunmen.",
        "Chad denies that it burned two farms and condemned Niger.",
    ],
)
def test_whoever_denies_one_thing_and_accuses_does_accuse(text: str) -> None:
    assert sides(text, "ACCUSE") == [({"country-TCD"}, {"country-NER"})]
    assert {polarity for _, polarity in told(text, "ACCUSE")} == {"positive"}


def test_who_accused_somebody_is_denied_too() -> None:
    assert told("Kenya denied that Uganda had accused Chad of lying.", "ACCUSE") == {("country-KEN", "negative")}


@pytest.mark.parametrize(
    ("text", "root", "claimer", "denier"),
    [
        ("Seoul denied North Korea's claim to have sunk a frigate.", "ASSAULT", "country-PRK", "country-KOR"),
        ("North Korea's claim to have sunk a frigate was false, Seoul said.", "ASSAULT", "country-PRK", "country-KOR"),
        ("Kenya dismissed al-Shabaab's claim to have killed 30 soldiers.", "ASSAULT", "org-al-shabaab", "country-KEN"),
        ("Norway rejected Russia's boast of having bombed the port.", "ASSAULT", "country-RUS", "country-NOR"),
        ("Rwanda's claim to have shot down a Congolese drone was a lie, Kinshasa said.", "ASSAULT", "country-RWA",
         "country-COD"),
        ("Hamas's claim to have captured an Israeli colonel was untrue.", "COERCE", "org-hamas", "publisher-wire"),
    ],
)  # fmt: skip
def test_what_somebody_claims_to_have_done_is_his_claim(text: str, root: str, claimer: str, denier: str) -> None:
    assert told(text, root) == {(claimer, "positive"), (denier, "negative")}


@pytest.mark.parametrize(
    "text",
    [
        "Hamas repeated its claim to have captured an Israeli colonel.",
        "The claim by Hamas to have captured an Israeli colonel angered Norway.",
    ],
)
def test_what_nobody_denies_is_only_claimed(text: str) -> None:
    assert told(text, "COERCE") == {("org-hamas", "positive")}


def test_claims_of_those_in_the_plural_are_theirs() -> None:
    text = "The Norwegian army dismissed the Danish militants' claims to have killed 40 soldiers."
    assert {polarity for _, polarity in told(text, "ASSAULT")} == {"positive", "negative"}


@pytest.mark.parametrize(
    ("text", "root", "holders"),
    [
        ("Norway's plan to attack the rebels was wrong, Oslo said.", "ASSAULT", {("country-NOR", "positive")}),
        ("Iran denied having shot down a drone.", "ASSAULT", {("country-IRN", "negative")}),
        ("Ada Holm dismissed Norway's claim to the island.", "ASSAULT", set()),
    ],
)
def test_plans_and_claims_to_things_are_no_such_claims(text: str, root: str, holders: set[tuple[str, str]]) -> None:
    assert told(text, root) == holders


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            'The goalkeeper rejected the accusation: "I never saw him." The referee said nothing.',
            "goalkeeper",
            "I never saw him",
        ),
        ("The mayor disputed that: “The fountain has worked since May.”", "mayor", "The fountain has worked since May"),
        ('His uncle Bako disagreed: "The well was never dry."', "Bako", "The well was never dry"),
        ("Ada Holm denied the charge: “I was in Bergen that day.”", "Ada Holm", "I was in Bergen that day"),
    ],
)
def test_how_it_is_instead_is_not_denied(text: str, holder: str, content: str) -> None:
    told = [one for one in claims(text) if isinstance(one.proposition, StatementProposition)]
    assert (holder, content) in said(text)
    assert {one.stance.polarity for one in told if content in str(one.proposition)} == {"positive"}


def test_a_quotation_that_is_denied_is_denied() -> None:
    (told,) = (one for one in claims("Ada Holm denied that the dam was “a ruin”.") if "ruin" in str(one.proposition))
    assert told.stance.polarity == "negative"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The ministry dismissed claims that the well was dry as nonsense.", {"the well was dry"}),
        ('The ministry rejected reports that the well was dry as "lies".', {"the well was dry"}),
        ("Ada Holm dismissed suggestions that the river was poisoned as “baseless”.", {"the river was poisoned"}),
        ("Ada Holm dismissed claims that he worked as a spy.", {"he worked as a spy"}),
    ],
)
def test_as_what_a_claim_is_dismissed_is_no_part_of_it(text: str, contents: set[str]) -> None:
    assert {content for _, content in said(text)} == contents
