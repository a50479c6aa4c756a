"""Who says what in the reports of news agencies: titles in front of names, pronouns that speak on, words of others."""

import pytest
from extracted import claims, events, relations, said

from graph.model import Certainty, Modality, Polarity, StatementProposition


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Peru will raise its quota, Grain Control Board (GCB) chairman Martin Olsen said.",
            "Martin Olsen",
            "Peru will raise its quota",
        ),
        (
            "Carter-Holt president Jean-Luc Ferrand said a settlement would lead growers to drop the plan.",
            "Jean-Luc Ferrand",
            "a settlement would lead growers to drop the plan",
        ),
        (
            "Dockers began a strike at midnight, a statement by the federation for Chilean port workers said.",
            "federation",
            "Dockers began a strike at midnight",
        ),
        (
            "Commissioner Karl-Heinz Narres told ministers output was too large.",
            "Karl-Heinz Narres",
            "output was too large",
        ),
        ("Ana Perez said Wednesday the cost would be paid in cash.", "Ana Perez", "the cost would be paid in cash"),
        (
            "The sources quoted Lena Holm as saying that the overshooting would not last.",
            "Lena Holm",
            "the overshooting would not last",
        ),
        (
            "The statement quoted Lena Holm as stressing that the lender was given notice.",
            "Lena Holm",
            "the lender was given notice",
        ),
        (
            "The ship had left the port, the agency TNA quoted the harbour board as saying.",
            "harbour board",
            "The ship had left the port",
        ),
        ("Comet skipper Pete Black says the boat was a success.", "Pete Black", "the boat was a success"),
        (
            "President of the Hazara Culture Society of Norway, Hassan Gulam, says the vote was a success.",
            "Hassan Gulam",
            "the vote was a success",
        ),
        (
            "U.K. Chancellor of the Exchequer Nigel Larsen has told reporters that talks are a matter for the banks.",
            "Nigel Larsen",
            "talks are a matter for the banks",
        ),
    ],
)
def test_the_one_who_speaks_is_the_one_named(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "A tea broker told Reuters Kenya's move had hurt trade. “The trend is likely to last,” he added.",
            "broker",
            "The trend is likely to last",
        ),
        (
            "Chairman Jose Marin noted the vote was close. The ACAP spokesman said the lobby had spent millions. "
            "He said it also had blurred the issue. “Palm oil is high in fats,” he said.",
            "ACAP",
            "Palm oil is high in fats",
        ),
        (
            "According to KNT, Mona Kibet thanked the fund. “Mr Camden assured Mona Kibet that the fund would continue "
            "to help,” it added.",
            "KNT",
            "Mr Camden assured Mona Kibet that the fund would continue to help",
        ),
        (
            "OilWatch Weekly said Libya had cut its price. It said small producers could not lift at such prices.",
            "OilWatch Weekly",
            "small producers could not lift at such prices",
        ),
        (
            "Willem de Clerk said sales must rise. Japanese officials said a tenth would be enough. “But even a tenth "
            "is more than we sell,” he said.",
            "Willem de Clerk",
            "But even a tenth is more than we sell",
        ),
    ],
)
def test_who_speaks_on_is_who_spoke_and_nobody_in_his_words(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Officials said sales would rise in the U.S.", "sales would rise in the U.S."),
        (
            "Holm said by the end of the fiscal year the deficit would be reduced.",
            "by the end of the fiscal year the deficit would be reduced",
        ),
        (
            "Espinoza said the stretch of the link built on the Ecuadorean side cost ten million dollars.",
            "the stretch of the link built on the Ecuadorean side cost ten million dollars",
        ),
        (
            "Prices may fall after a ruling by the Trade Commission of the Islands (TCI), industry sources said.",
            "Prices may fall after a ruling by the Trade Commission of the Islands (TCI)",
        ),
    ],
)
def test_what_is_said_keeps_its_edges(text: str, content: str) -> None:
    assert content in {words for _, words in said(text)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The cabinet wants to encourage trade, John Whitaker said.", Modality.ACTUAL),
        ("John Whitaker said he wanted to encourage trade.", Modality.HOPED),
        ("John Whitaker said they need help.", Modality.ACTUAL),
        ("John Whitaker said they need to leave.", Modality.OBLIGED),
    ],
)
def test_a_wish_or_need_is_its_own_ones_and_a_need_of_things_no_duty(text: str, modality: Modality) -> None:
    told = [one for one in claims(text) if isinstance(one.proposition, StatementProposition) and not one.reported_by]
    assert {one.stance.modality for one in told} == {modality}


def test_what_is_pointed_out_is_so() -> None:
    (told,) = claims("The spokesman pointed out that the talks had been held at their request.")[:1]
    assert told.stance.asserts


def test_a_refused_request_was_made() -> None:
    told = [one for root, _, _, one in events("The EC has refused a Yugoslav request for a loan.") if root == "REQUEST"]
    assert [one.stance.polarity for one in told] == [Polarity.POSITIVE]


def test_who_owns_a_french_firm_rules_no_part_of_france() -> None:
    found = relations("Today CIR has effective control of Valmeo through its French holding company Cerus.")
    assert "country-FRA" not in {thing for _, _, thing in found}


def test_the_government_of_a_president_is_told_by_his_title_alone() -> None:
    found = relations("The miners were willing to negotiate with the government of President Vladimir Putin.")
    assert "administers" not in {name for _, name, _ in found}


def test_the_president_of_a_bank_heads_no_state() -> None:
    found = relations("Brazil suspended payments. Its envoys met central bank president Franco Grossi in Paris.")
    assert not {one for one in found if one[1] == "headOfStateOf"}


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Mark Olsen says while it may rain today, the outlook has them worried.", Certainty.CERTAIN),
        ("Mark Olsen says despite an offer of troops, it seems likely that none will be needed.", Certainty.PROBABLE),
    ],
)
def test_how_sure_somebody_is_says_his_main_clause(text: str, certainty: Certainty) -> None:
    told = [one for one in claims(text) if isinstance(one.proposition, StatementProposition)]
    assert [one.stance.certainty for one in told] == [certainty]


def test_those_who_are_against_somebody_or_are_none_of_his_are_not_he() -> None:
    (found,) = events("Anti-Taliban forces killed 40 al-Qaeda fighters in Tora Bora.")
    assert "org-taliban" not in found[1]
    (asked,) = events("King Fahd called on non-OPEC producers to avoid competition.")
    assert not any("opec" in one for one in asked[2])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm announced a contest in June, was elected in July and was deposed in August.",
        "The navy declared a blockade, boarded two ships and closed the port.",
    ],
)
def test_who_announces_one_thing_and_does_another_says_nothing_of_it(text: str) -> None:
    assert not said(text)
