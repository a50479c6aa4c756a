"""At whom "approved it", "welcomed the decision" and "called it a step" are directed."""

import pytest
from extracted import events


def recipients(text: str, actor: str) -> set[tuple[str, tuple[str, ...]]]:
    """What somebody did, and to whom."""
    return {(root, tuple(sorted(others))) for root, actors, others, _ in events(text) if set(actors) == {actor}}


@pytest.mark.parametrize(
    ("text", "actor", "directed"),
    [
        (
            "Norway closed its port to Libya. Libya's envoy, Salem Harari, complained to the council. "
            "Finland praised the move.",
            "country-FIN", {("SUPPORT", ())},
        ),
        (
            "The Senate debated a bill on Monday. Chadian rebels attacked a convoy near Bangui. Kenya vetoed it.",
            "country-KEN", {("REJECT", ())},
        ),
        (
            "Peru signed the accord in May. Bolivia's president, Rosa Quispe, criticised Chile. "
            "Ecuador's parliament approved it in June.",
            "country-ECU", {("SUPPORT", ())},
        ),
        (
            "The resolution was drafted by Malta. Chad criticised it. Estonia welcomed it.",
            "country-EST", {("SUPPORT", ("country-MLT",))},
        ),
        (
            "Kenya sent troops to Haiti. Peru welcomed the decision, and Cuba denounced it.",
            "country-CUB", {("ACCUSE", ("country-KEN",))},
        ),
        (
            "Norway imposed sanctions on Belarus on Monday. The minister called the step illegal. "
            "Latvia hailed the decision.",
            "country-LVA", {("SUPPORT", ("country-NOR",))},
        ),
        (
            "Iran fired missiles at Israel on Monday. Oman appealed for calm. Jordan condemned the attack.",
            "country-JOR", {("ACCUSE", ("country-IRN",))},
        ),
        (
            "The United States imposed sanctions on two Syrian banks. A Syrian envoy denounced Washington. "
            "Israel welcomed the sanctions.",
            "country-ISR", {("SUPPORT", ("country-USA",))},
        ),
    ],
    ids=["move", "veto", "approval", "same-it", "same-sentence", "through-a-reaction", "attack", "sanctions"],
)  # fmt: skip
def test_a_reaction_is_directed_at_who_did_that(
    text: str, actor: str, directed: set[tuple[str, tuple[str, ...]]]
) -> None:
    assert recipients(text, actor) == directed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [("an important step", False), ("a historic breakthrough", False), ("a dangerous step", True), ("a lie", True)],
)
def test_what_is_called_good_is_not_blamed(words: str, blamed: bool) -> None:
    text = f'Eritrea expelled the envoy on Friday. Uganda called the expulsion "{words}".'
    assert ("ACCUSE" in {root for root, _ in recipients(text, "country-UGA")}) is blamed
