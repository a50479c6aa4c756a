"""Bodies without their state and what only looks like somebody are told apart by the text around them."""

import pytest
from extracted import read

from graph.terms import local_name


def entities(text: str) -> set[str]:
    return {local_name(one.iri) for one in read(text).entities}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The United States raised tariffs. The House condemned Iran on Monday.", "org-us-house-of-representatives"),
        ("The United States raised tariffs. The Senate condemned Iran.", "org-us-senate"),
        ("The Senate condemned Iran. Americans cheered in the United States. The Senate met Iran.", "org-us-senate"),
        ("The United States raised tariffs. The Supreme Court condemned it.", "org-us-supreme-court"),
    ],
)
def test_a_chamber_is_of_the_state_at_hand(text: str, body: str) -> None:
    assert {one for one in entities(text) if one.startswith("org-")} == {body}


def test_an_assembly_of_no_state_is_the_texts_own() -> None:
    assert "org-national-assembly" not in entities("The National Assembly accused the rebels of treason on Monday.")


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Fears grew as Boston Ebola patient Ada Holm left. Ebola spread.", "ebola"),
        ("In response, the Secretary-General condemned Iran.", "secretary-general"),
        ("The minister said the Constitution protected him.", "constitution"),
        ("The lawyer cited the Fifth Amendment and accused Iran.", "amendment"),
    ],
)
def test_what_only_looks_like_somebody_is_nobody(text: str, nobody: str) -> None:
    assert not [one for one in entities(text) if nobody in one and not one.startswith("treaty")]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The pact was criticised by Vermont Sen. Ada Holm. Holm accused Iran.", "person-ada-holm"),
        ("Leader of Opposition Otto Ryder accused Iran of lying.", "person-otto-ryder"),
        ("Public Ombudsman Nadia Kell accused the army of torture.", "person-nadia-kell"),
    ],
)
def test_what_somebody_is_is_no_part_of_the_name(text: str, person: str) -> None:
    assert {one for one in entities(text) if one.startswith("person-")} == {person}
