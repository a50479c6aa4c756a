"""Whose committees are that somebody chairs."""

from extracted import relations


def test_who_chairs_a_committee_does_not_chair_its_house() -> None:
    text = "Ada Holm chairs the House of Commons defence committee."
    assert "org-house-of-commons" not in {body for _, _, body in relations(text)}


def test_a_committee_is_not_of_the_state_of_which_it_speaks() -> None:
    text = "Ukraine is out of shells. Ada Holm, the Conservative chair of the defence committee, asked for more."
    assert not [one for one in relations(text) if one[0] == "person-ada-holm" and one[1] == "chairs"]


def test_who_heads_a_states_committee_does() -> None:
    text = "The head of Chad's electoral committee, Ada Holm, resigned."
    assert ("person-ada-holm", "leads", "org-chadian-electoral-committee") in relations(text)
