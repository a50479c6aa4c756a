"""Firms called by two names are one; two people or states are two. Large firms are known by name."""

import pytest
from extracted import events

from graph.extraction.linking.firms import told_firms
from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.terms import local_name


def whole(text: str) -> list[str]:
    """The names of a text that have an ampersand in them."""
    links = link(text, reference_gazetteer())
    return [text[one.start : one.end] for one in links.mentions if "&" in text[one.start : one.end]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Holm & Berg said profits had risen.", "Holm & Berg"),
        ("The court fined Tate & Lyle on Monday.", "Tate & Lyle"),
        ("Profits rose at Ryder & Ryder's shops.", "Ryder & Ryder"),
    ],
    ids=["speaks", "is fined", "twice the same"],
)
def test_two_names_with_an_ampersand_are_one_firm(text: str, name: str) -> None:
    assert whole(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Chad & Denmark condemned the law.",
        "Minister Ada Holm met Bo Berg. Holm & Berg agreed.",
        "The Food & Grain Directorate closed.",
    ],
    ids=["states", "people named in full", "longer name"],
)
def test_others_with_an_ampersand_are_none(text: str) -> None:
    assert not whole(text)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Norway's Equinor sold gas to Finland.", {"org-equinor"}, {"country-FIN"}),
        ("Gazprom cut gas supplies to Latvia.", {"org-gazprom"}, {"country-LVA"}),
        ("Spain accused the French retailer Carrefour of fraud.", {"country-ESP"}, {"org-carrefour"}),
        ("Italy accused the German carmaker Volkswagen of fraud.", {"country-ITA"}, {"org-volkswagen"}),
        ("Peru bought howitzers from Hyundai Rotem.", {"country-PER"}, {"org-hyundai-rotem"}),
        ("Export-Import Bank of China lent Nepal $9 million.", {"org-export-import-bank-china"}, {"country-NPL"}),
        ("Pratt & Whitney sold turbines to Chad.", {"org-pratt-whitney"}, {"country-TCD"}),
    ],
)
def test_large_firms_are_sides_and_not_their_states(text: str, actors: set[str], recipients: set[str]) -> None:
    [(_, who, others, _)] = events(text)
    assert (set(who), set(others)) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shell fragments hit a school.", "Shell"),
        ("Alex Saab was freed on Monday. Saab flew home.", "Saab"),
        ("The Amazon is burning, Brazil said.", "Amazon"),
        ("Indian Oil Minister Hardeep Puri resigned.", "Indian Oil"),
    ],
)
def test_common_words_are_no_firms(text: str, name: str) -> None:
    links = link(text, reference_gazetteer())
    assert not [one for one in links.mentions if one.kind == "Company" and name in text[one.start : one.end]]


def test_people_of_a_firm_are_not_those_of_the_state_of_its_seat() -> None:
    [(_, _, others, _)] = events("Police arrested a Huawei engineer in Canada.")
    assert "country-CHN" not in str(others)
    assert not any("china" in one.lower() for one in others)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Chad's Elektrostroy sold turbines to Oman.", {"org-elektrostroy"}, {"country-OMN"}),
        ("The United States sanctioned Chad's Petrotrans.", {"country-USA"}, {"org-petrotrans"}),
        (
            "The Togo Export and Import Bank accused Chad of fraud.",
            {"org-togo-export-and-import-bank"},
            {"country-TCD"},
        ),
        (
            "The United States sanctioned Togo Export and Import Bank.",
            {"country-USA"},
            {"org-togo-export-and-import-bank"},
        ),
    ],
)
def test_firms_that_no_table_knows_are_sides_too(text: str, actors: set[str], recipients: set[str]) -> None:
    [(_, who, others, _)] = events(text)
    assert (set(who), set(others)) == (actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Chad's Berdova left.",
        "Chad's Monday rally ended.",
        "Mali's Ada Petrobank left.",
        "Chile's Venegas left.",
        "Oman's Bachem left.",
        "Egypt's Gazans left.",
    ],
)
def test_who_is_called_by_no_trade_is_no_firm(text: str) -> None:
    assert not any(one.kind == "Organisation" for one in link(text, reference_gazetteer()).mentions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Sony Setiawan and Safran Ali.", []),
        ("The judge Ada Odebrecht sat.", []),
        ("Boeing CEO Ada Holm and Gazprom Chairman Jan Lech", ["Boeing", "Gazprom"]),
        ("On Monday Boeing and Chevron Nigeria agreed.", ["Boeing", "Chevron"]),
        ("Mizuho Fukushima met Mark Lynas and Julia Louis-Dreyfus in Tullow.", []),
        ("Soldiers of the Eritrean Defence Forces (EDF) came.", []),
    ],
)
def test_who_or_what_is_called_like_a_firm_is_none(text: str, names: list[str]) -> None:
    links = link(text, reference_gazetteer())
    assert [text[one.start : one.end] for one in links.mentions if one.kind == "Company"] == names


def test_who_is_fined_is_no_place() -> None:
    [(root, _, others, _)] = events("Ghana fined Zelvatrix for spying.")
    assert (root, [one.split("-")[0] for one in others]) == ("SANCTION", ["org"])


@pytest.mark.parametrize(
    ("text", "doer", "firms"),
    [
        ("Myanmar blocked Facebook and Instagram.", "country-MMR", {"org-facebook", "org-instagram"}),
        ("Turkey restricted Twitter after the quake.", "country-TUR", {"org-twitter"}),
    ],
)
def test_blocking_a_network_is_censorship(text: str, doer: str, firms: set[str]) -> None:
    [(root, doers, others, claim)] = events(text)
    assert (root, doers, local_name(claim.proposition.mode)) == ("COERCE", {doer}, "COERCE-censor")
    assert others <= firms


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Russian oil firm Norska lied to the court. But Norska denied it.", True),
        ("Norska, a small airline based in Bergen, lied to the court. Norska denied it.", True),
        ("The oil firm Norska founded is bankrupt. Mr. Norska denied it.", False),
        ("The oil firm Norska founded is bankrupt. Ada Norska denied it.", False),
        ("Norska, a company lawyer, denied it.", False),
    ],
)
def test_a_name_that_is_told_to_be_a_firms_is_no_persons(text: str, firm: bool) -> None:
    assert (told_firms(text) == {"Norska"}) is firm


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oman awarded contracts to Boeing and to Turbex.", {"Boeing", "Turbex"}),
        ("Oman gave an order worth $2 million to Boeing, Veltra and Turbex on Monday.", {"Boeing", "Veltra", "Turbex"}),
        ("Oman gave orders to Boeing on Monday and Friday.", {"Boeing"}),
        ("Oman awarded contracts to Boeing, and Turbex said it was late.", {"Boeing"}),
        ("Oman awarded contracts to Boeing and to Holm. Ada Holm was glad.", {"Boeing"}),
        ("Oman sent orders to Goma and Turbex.", set()),
    ],
)
def test_who_is_given_contracts_beside_a_firm_is_one(text: str, names: set[str]) -> None:
    links = link(text, reference_gazetteer())
    firms = (one for one in links.mentions if one.kind in ("Company", "Organisation"))
    assert {text[one.start : one.end] for one in firms} == names
