"""Of whom a release is demanded: of whoever holds somebody, and not of the one held."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ireland demanded the release of Alaa Abd el-Fattah.", set()),
        ("Amnesty International called for the release of the teachers.", set()),
        ("Belgium called for the immediate release of Olivier Vandecasteele.", set()),
        ("Japan demanded the release of two fishermen from North Korea.", {"country-PRK"}),
        ("Japan demanded North Korea's release of the fishermen.", {"country-PRK"}),
        ("Japan called on North Korea to release the fishermen.", {"country-PRK"}),
    ],
)
def test_of_whom_a_release_is_demanded(text: str, asked: set[str]) -> None:
    assert [recipients for root, _, recipients, _ in events(text) if root == "REQUEST"] == [asked]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Norway secured the release of Ada Holm from Chad.", {"country-TCD"}),
        ("Norway won the release of Ada Holm on Friday.", set[str]()),
        ("Chad announced the release of Ada Holm.", {"country-TCD"}),
    ],
)
def test_who_helps_to_free_somebody_does_not_free_him(text: str, doers: set[str]) -> None:
    assert [one[1:3] for one in events(text) if one[0] == "RETREAT"] == [(doers, {"person-ada-holm"})]
