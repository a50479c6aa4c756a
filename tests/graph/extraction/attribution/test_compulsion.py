"""What had to be done and was done, what failed and was held all the same."""

import pytest
from extracted import events

from graph.model import Claim


def _stance(claim: Claim) -> tuple[str, str]:
    return claim.stance.polarity.value, claim.stance.modality.value


def _told(text: str, root: str) -> set[tuple[str, str]]:
    return {_stance(claim) for name, _, _, claim in events(text) if name == root}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The governor of Lagos, Ada Holm, had to resign after prosecutors charged her with fraud.", "actual"),
        ("France had to withdraw its troops from Mali after the junta expelled its ambassador.", "actual"),
        ("Ada Holm, who had to resign in 2019, returned to Bolivia on Friday.", "actual"),
        ("Under the accord, France had to withdraw its troops from Mali.", "obliged"),
        ("France had to withdraw its troops from Mali by August.", "obliged"),
        ("Burkina Faso said that France had to withdraw its troops from Mali.", "obliged"),
        ("France would have had to withdraw its troops from Mali.", "conditional"),
        ("France has to withdraw its troops from Mali.", "obliged"),
    ],
)
def test_what_somebody_had_to_do_was_done_unless_it_was_a_rule(text: str, modality: str) -> None:
    assert _told(text, "RETREAT") == {("positive", modality)}


def test_talks_that_failed_were_held() -> None:
    text = "The failure of talks between Serbia and Kosovo in Brussels has alarmed the European Union."
    assert _told(text, "CONSULT") == {("positive", "actual")}


def test_who_urges_in_vain_has_urged() -> None:
    text = "Turkey unsuccessfully urged Greece to withdraw its troops from Chios."
    assert _told(text, "REQUEST") == {("positive", "actual")}
    assert _told(text, "RETREAT") == {("positive", "requested")}
    text = "Turkey unsuccessfully tried to withdraw its troops from Chios."
    assert {polarity for polarity, _ in _told(text, "RETREAT")} == {"negative"}


def test_what_somebody_fails_to_do_is_not_to_come() -> None:
    text = "The council condemned Sudan's failure to withdraw its troops from Chad."
    assert _told(text, "RETREAT") == {("negative", "actual")}
    text = "The council condemned Sudan's refusal to withdraw its troops from Chad."
    assert _told(text, "RETREAT") == {("negative", "planned")}


def test_what_something_is_suspended_for_is_to_come() -> None:
    text = "The minister refused to suspend the debt brake to fund aid to Ukraine."
    assert _told(text, "AID") <= {("positive", "planned")}
    text = "Norway suspended the rule to send arms to Ukraine."
    assert _told(text, "AID") == {("positive", "planned")}
