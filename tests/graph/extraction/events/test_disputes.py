"""Ministers and officials who clash find fault with each other; those who bear arms fight."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("French minister Ada Holm clashed with Spanish minister Jan Lech over fish.", {"person-jan-lech"}),
        ("Prime Minister Ada Holm clashed with the European Union over migrants.", {"org-eu"}),
    ],
)
def test_people_without_arms_clash_in_words(text: str, others: set[str]) -> None:
    [(root, who, recipients, _)] = events(text)
    assert (root, set(who), set(recipients)) == ("ACCUSE", {"person-ada-holm"}, others)


@pytest.mark.parametrize(
    "text",
    ["Police clashed with students in Lima.", "General Ada Holm's rebels clashed with soldiers in Mali."],
)
def test_others_fight(text: str) -> None:
    assert {root for root, *_ in events(text)} == {"ASSAULT"}


@pytest.mark.parametrize(
    "text",
    ["Danish and Polish ministers clashed over fish.", "Prime ministers Ada Holm and Jan Lech clashed over tax."],
)
def test_who_clashes_with_whom_need_not_be_told(text: str) -> None:
    assert {root for root, *_ in events(text)} == {"ACCUSE"}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The vote follows a series of attacks on the Arab League by Prime Minister Ada Holm.", "ACCUSE"),
        ("President Juan Riva's attacks on the World Bank have grown shriller.", "ACCUSE"),
        ("The vote follows a series of attacks on the Arab League by Danish soldiers.", "ASSAULT"),
        ("General Juan Riva's attacks on the Taliban killed dozens.", "ASSAULT"),
    ],
)
def test_a_politician_attacks_a_body_in_words(text: str, root: str) -> None:
    assert [one[0] for one in events(text)] == [root]
