"""Words of force, protest and diplomacy that tell of money, of games, or of a road that is closed."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm withdrew 900 euros in Lyon on Tuesday.",
        "Three men withdrew cash from a bank in Lagos on Friday.",
        "Pedro Soto withdrew $700 in Quito on Monday.",
        "Iran withdrew from the Asian Cup on Monday.",
        "Ada Holm withdrew from the mayoral race in Quito on Monday.",
        "Jon Berg pulled out of the marathon in Nairobi on Sunday.",
        "Ada Holm withdrew her candidacy for governor of Lagos on Monday.",
    ],
)
def test_who_takes_money_or_leaves_a_contest_does_nothing_to_anybody(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Ghana withdrew its troops from Bamako on Monday.", "RETREAT"),
        ("Kenya withdrew from the treaty in 2019.", "SANCTION"),
        ("Peru withdrew its complaint against Chile.", "CONCEDE"),
    ],
)
def test_other_withdrawals_stay(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text)}


def test_a_bid_to_join_is_no_race() -> None:
    text = "Moldova withdrew its bid to join NATO."
    assert [actors for _, actors, *_ in events(text)] == [{"country-MDA"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm withdrew from the Australian Open.",
        "Jon Berg withdrew from the Berlin Marathon with a knee injury.",
        "Malmo left the Europa League.",
    ],
)
def test_nobody_is_a_member_of_games(text: str) -> None:
    assert relations(text) == set()


def test_who_leaves_a_league_of_states_was_a_member() -> None:
    assert "memberOf" in {relation for _, relation, _ in relations("Syria left the Arab League in 2011.")}


@pytest.mark.parametrize(
    "text",
    [
        "Police blocked the road to the palace on Monday.",
        "Soldiers blocked the bridge in Khartoum.",
        "A landslide blocked the highway near Quito.",
        "Floodwater blocked the railway on Sunday.",
    ],
)
def test_police_and_weather_do_not_protest(text: str) -> None:
    assert "PROTEST" not in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Teachers blocked the bridge in Lima on Monday.",
        "Police officers blocked the highway in protest at low pay.",
    ],
)
def test_people_who_block_a_road_protest(text: str) -> None:
    assert "PROTEST" in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway has stayed out of the dispute.",
        "Togo kept out of the talks.",
        "Thousands danced in the squares of Dakar and waved Chinese flags.",
        "Rebels in Chad impersonate soldiers.",
        "Norwegian aid workers are sheltering with refugees in a temple.",
    ],
)
def test_who_keeps_out_or_is_glad_does_nothing_to_anybody(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("Norway's parliament ratified the treaty on Monday. Iceland had done so in June.", {"SUPPORT"}),
        ("Peru expelled two diplomats of Chile. Bolivia had done so in June.", {"SANCTION"}),
    ],
)
def test_who_has_done_so_is_told_of_by_the_sentence_before(text: str, roots: set[str]) -> None:
    told = events(text)
    assert {root for root, *_ in told} == roots
    assert not {"country-ISL", "country-BOL"} & {one for _, actors, *_ in told for one in actors}


def test_a_march_with_song_is_a_protest() -> None:
    told = events("Thousands marched in Nairobi to protest against the tax, singing and dancing.")
    assert [root for root, *_ in told] == ["PROTEST"]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Soldiers freed 20 farmers from Boko Haram.", False),
        ("Malian troops liberated prisoners.", False),
        ("Soldiers liberated the town of Baga from Boko Haram.", True),
    ],
)
def test_who_frees_people_does_not_attack_them(text: str, attacks: bool) -> None:
    assert ("ASSAULT" in {root for root, *_ in events(text)}) is attacks


@pytest.mark.parametrize(
    "text",
    [
        "China has courted Papua New Guinea for years.",
        "Russia courted African leaders at a summit in Sochi.",
        "Turkey is courting Gulf investors.",
        "The Kremlin has wooed the Taliban since 2021.",
    ],
)
def test_who_woos_somebody_does_nothing_to_him(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("A court in Kenya jailed Ada Holm.", "COERCE"),
        ("China courted Fiji and signed a pact with it in 2022.", "SUPPORT"),
        ("Peru, long courted by Japan, bought Russian tanks.", "COOPERATE"),
        ("Trump courted Putin, and Norway condemned it.", "ACCUSE"),
    ],
)
def test_courts_and_what_else_the_wooer_does_stay(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text)}
