"""What cannot be, by what both sides are, however sure the learnt reader is."""

import pytest
from extracted import extractor, related, relations, report

from graph.extraction.pipeline import ArticleReading
from graph.extraction.relations.found import Found
from graph.extraction.relations.unfit import is_unfit
from graph.model import Polarity
from graph.terms import expand


@pytest.mark.parametrize(
    ("pattern", "unfit"), [("as learnt", True), ("{subject} join {object}", False), ("as learnt", False)]
)
def test_an_armed_group_is_no_member_of_a_body_of_states(pattern: str, unfit: bool) -> None:
    member = "Taliban" if unfit or pattern != "as learnt" else "Peru"
    reading = ArticleReading(extractor(), report(f"OPEC members met after the return of {member}."))
    subject = expand("id:country-PER" if member == "Peru" else "id:org-taliban")
    relation = extractor().vocabulary.relations[expand("org:memberOf")]
    found = Found(relation, subject, expand("id:org-opec"), reading.sentences[0], 2, 0, 4, pattern)
    assert is_unfit(found, reading.links) is unfit


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The army recaptured a bridge in Omdurman, the city in which the Mahdi is buried.", None),
        ("Ada Holm was born in Harar, a town in which the Wali is revered.", None),
        ("The army left Omdurman, the city in Sudan.", ("city-365137", "locatedIn", "country-SDN")),
    ],
)
def test_who_lies_in_a_town_is_not_where_it_lies(text: str, relation: tuple[str, str, str] | None) -> None:
    assert {one for one in relations(text) if one[1] == "locatedIn"} == ({relation} if relation else set())


@pytest.mark.parametrize(
    ("text", "rulers"),
    [
        ("Latvia tore down a Soviet monument in Riga, a city once ruled by the Teutonic Knights.", set()),
        ("Chad, long ruled by France, became independent in 1960.", {("country-FRA", "country-TCD")}),
    ],
)
def test_of_which_town_it_is_said_who_ruled_it(text: str, rulers: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, name, other in relations(text) if name == "administers"} == rulers


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Bhutan and China have no diplomatic relations.", Polarity.NEGATIVE),
        ("Fiji and Chad have had no diplomatic relations since 1978.", Polarity.NEGATIVE),
        ("Malta and Peru do not have diplomatic relations.", Polarity.NEGATIVE),
        ("Fiji and Chad have diplomatic relations.", Polarity.POSITIVE),
    ],
)
def test_two_side_by_side_may_have_no_relations(text: str, polarity: Polarity) -> None:
    found = [one.stance.polarity for _, name, _, one in related(text) if name == "hasDiplomaticRelationsWith"]
    assert found == [polarity]
