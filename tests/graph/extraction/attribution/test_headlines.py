"""Whose words the headlines are that name their source behind a comma or on one side of a colon."""

import pytest
from extracted import events, read, said

from graph.model import Modality
from graph.terms import local_name


def tellers(text: str) -> set[str]:
    """What the holders of the events are called."""
    labels = {entity.iri: entity.label for entity in read(text).entities}
    return {labels.get(claim.holder, local_name(claim.holder)) for *_, claim in events(text)}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Dozens killed as Turkey bombs Syria: ministry", "ministry"),
        ("Three hurt in Saudi strike on Yemen: army", "army"),
        ("Turkey bombs Kurdish town in Syria: monitor", "monitor"),
        ("Ukraine attacks Russian refinery: Reuters", "Reuters"),
        ("Indian minister: Pakistan behind attack on train", "minister (India)"),
        ("Nine killed by rebels in Congo, nurses say", "nurses"),
        ("Four soldiers killed by gunmen, Kenyan officials say", "officials (Kenya)"),
        ("Turkey bombs Syria: what we know", "publisher-wire"),
        ("The soldiers killed by rebels in May were Kenyan, the mayor said.", "mayor"),
    ],
)
def test_a_source_beside_a_headline_holds_it(text: str, holder: str) -> None:
    assert tellers(text) == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Togo to expel Chadian envoys, says Otto Ryder", "Otto Ryder"),
        ("Togo to expel Chadian envoys, minister says", "minister"),
        ("Togo not to arm rebels in Mali, officials say", "officials"),
        ("Togo to expel Chadian envoys", "publisher-wire"),
    ],
)
def test_what_a_headline_says_is_to_be_done_is_planned(text: str, holder: str) -> None:
    assert tellers(text) == {holder}
    assert {claim.stance.modality for *_, claim in events(text)} == {Modality.PLANNED}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ada Holm to Otto Ryder: The port must stay open", "Ada Holm"),
        ("Norway to Chad: The port must stay open", "Norway"),
    ],
)
def test_who_speaks_to_another_in_front_of_a_colon_holds_it(text: str, holder: str) -> None:
    assert {by for by, _ in said(text)} == {holder}
