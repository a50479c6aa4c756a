"""Whom a role means that is named without a name: somebody's office or spokesman, "the prime minister", "the foreign
minister" after another one's colleague."""

import datetime as dt

import pytest
from extracted import events, read, said

from graph.terms import local_name

APRIL = dt.date(2023, 4, 3)


def told(text: str) -> list[tuple[str, set[str]]]:
    """The events of a text: holder and actors, as they are called."""
    labels = {entity.iri: entity.label for entity in read(text, APRIL).entities} | {"": ""}
    by_name = {local_name(iri): label for iri, label in labels.items()}
    return [
        (by_name.get(local_name(claim.holder), "narrator"), {by_name[one] for one in actors})
        for _, actors, _, claim in events(text, APRIL)
    ]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The mayor's office said the bridge was closed.", "mayor's office"),
        ("The prosecutor general's office said the bridge was closed.", "prosecutor general's office"),
        ("The opposition leader's aide said the bridge was closed.", "opposition leader's aide"),
        ("Ada Holm's office said the bridge was closed.", "office of Ada Holm"),
        ("Gov. Ada Holm's office said the bridge was closed.", "office of Ada Holm"),
        ("The bridge was closed, according to Peruvian President Ada Holm's office.", "presidency of Peru"),
        ("The Indian prime minister's office said the bridge was closed.", "office of the prime minister of India"),
        ("Ada Holm's spokesman said the bridge was closed.", "Ada Holm"),
        ("Ada Holm's lawyer said the bridge was closed.", "lawyer (Ada Holm)"),
        ("Ada Holm's lawyer, Bo Berg, said the bridge was closed.", "Bo Berg"),
        ("Ada Holm's spokesman Bo Berg said the bridge was closed.", "Bo Berg"),
        ("The bridge is closed, energy minister says", "energy minister"),
        ("The minister, who was in Rome to meet EU foreign ministers, said the bridge was closed.", "minister"),
    ],
)
def test_whose_somebody_is_who_speaks_is_kept(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Downing Street said the prime minister had arrested a spy.", "Rishi Sunak"),
        ("The White House said the president had sanctioned Iran.", "Joe Biden"),
        ("Narendra Modi landed in Rome. The prime minister condemned Iran.", "Narendra Modi"),
        ("Emmanuel Macron saw Joe Biden. The president condemned Iran.", "president"),
        ("Foreign Minister Ada Holm saw Bo Berg. The prime minister condemned Iran.", "prime minister"),
        ("Foreign Minister Ada Holm saw Bo Berg. The foreign minister condemned Iran.", "Ada Holm"),
        ("Jens Stoltenberg landed in Rome. The secretary-general condemned Iran.", "Jens Stoltenberg"),
        ("Ada Holm's office condemned Iran.", "office of Ada Holm"),
        ("Andrzej Duda's office said the president had sanctioned Iran.", "Andrzej Duda"),
        ("Antony Blinken landed in Rome. The American diplomat condemned Iran.", "Antony Blinken"),
        ("Pope Francis landed in Rome. The pontiff condemned Iran.", "Pope Francis"),
    ],
)
def test_a_role_means_who_is_known_to_have_it(text: str, actor: str) -> None:
    assert actor in {one for _, actors in told(text) for one in actors}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("South Korea's prime minister condemned Chad.", "prime minister (South Korea)"),
        ("The prime minister of Kenya condemned Chad.", "prime minister (Kenya)"),
        ("Iran's president condemned Chad.", "Ebrahim Raisi"),
        ("South Africa's president condemned Chad.", "Cyril Ramaphosa"),
        ("China's premier condemned Chad.", "Li Qiang"),
    ],
    ids=["beside a president", "none there", "under a leader", "head of both", "premier"],
)
def test_an_office_means_nobody_who_holds_another_one(text: str, actor: str) -> None:
    assert [actors for _, actors in told(text)] == [{actor}]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The school administration said the bridge was closed.", "school administration"),
        ("The Nordby government said the bridge was closed.", "Nordby government"),
        ("The port administration closed the bridge. The administration said it was old.", "port administration"),
    ],
    ids=["school", "name", "taken up"],
)
def test_an_administration_is_called_by_its_whole_name(text: str, holder: str) -> None:
    assert holder in {who for who, _ in said(text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Charles III visited Nairobi. The king promised Kenya aid.", "Charles III"),
        ("Naruhito visited Jakarta. The emperor promised Indonesia aid.", "Naruhito"),
        ("Felipe VI visited Cairo. The monarch promised Egypt aid.", "Felipe VI"),
        ("Emmanuel Macron met Charles III in Nairobi. The king promised Kenya aid.", "Charles III"),
        ("Tamim bin Hamad Al Thani visited Cairo. The king promised Egypt aid.", ""),
    ],
)
def test_the_king_is_the_only_one_named(text: str, who: str) -> None:
    labels = {local_name(entity.iri): entity.label for entity in read(text, APRIL).entities}
    promised = {labels[one] for root, actors, *_ in events(text, APRIL) if root == "AGREE" for one in actors}
    assert promised == ({who} if who else {"king"})


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ada Holm set out a plan. The first minister said the bridge was closed.", "Ada Holm"),
        ("Ada Holm met Oprah Winfrey. The first lady said the bridge was closed.", "Ada Holm"),
        ("Gov. Ada Holm met teachers. The governor said the bridge was closed.", "Ada Holm"),
        ("Gov. Ada Holm met Gov. Bo Berg. The governor said the bridge was closed.", "Ada Holm"),
        ("Gov. Ada Holm met Gov. Bo Berg. Iran struck Mali. The governor said the bridge was closed.", "governor"),
        ("Gen. Bo Berg led the troops. The general said the bridge was closed.", "Bo Berg"),
        ("Fenwick County Sheriff Bo Berg met teachers. The sheriff said the bridge was closed.", "Bo Berg"),
        ("Margaret Thatcher was in Hull. The then prime minister said the bridge was closed.", "Margaret Thatcher"),
        ("Emmanuel Macron was in Hull. The first minister said the bridge was closed.", "minister"),
        ("Tony Blair met Margaret Thatcher. The then prime minister said the bridge was closed.", "prime minister"),
        ("Tony Blair was in Hull. The prime minister said the bridge was closed.", "prime minister"),
    ],
)
def test_who_was_introduced_or_held_an_office_is_meant_by_it(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Indian Prime Minister Narendra Modi met Israeli Prime Minister Benjamin Netanyahu in Delhi. "
            "The prime minister said the bridge was closed.",
            "Narendra Modi",
        ),
        (
            "Indian Prime Minister Narendra Modi was in Delhi. Israeli Prime Minister Benjamin Netanyahu was at home. "
            "The prime minister said the bridge was closed.",
            "Benjamin Netanyahu",
        ),
    ],
)
def test_of_two_heads_in_one_sentence_the_one_at_home_is_meant(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("According to the Kenyan news outlet the Daily Nation, the bridge is closed.", "Daily Nation"),
        ("The Lebanese news site the Daily Star said the bridge was closed.", "The Daily Star"),
        ("The Yemeni armed movement, known as the Houthis, said the bridge was closed.", "Houthis"),
        ("The Yemeni armed movement, loathed by the Houthis, said the bridge was closed.", "movement (Yemen)"),
    ],
)
def test_the_name_goes_before_what_it_describes(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Austria's far-right leader met a Danish banker in Graz.", False),
        ("Chad's hard-left leader met a Danish banker in Graz.", False),
        ("Belarus's leader met a Danish banker in Graz.", True),
    ],
)
def test_a_far_right_leader_is_no_head_of_state(text: str, state: bool) -> None:
    assert any(who.startswith("country-") for _, actors, *_ in events(text) for who in actors) is state
