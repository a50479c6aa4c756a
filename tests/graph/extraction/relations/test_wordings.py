"""Relations said by words in a row, echoed without them, and by treaties that are not named."""

import datetime as dt

import pytest
from extracted import related, relations

from graph.errors import VocabularyError
from graph.extraction.relations.wordingsyntax import pieces
from graph.model import Polarity
from graph.vocabulary import VOCABULARY


@pytest.mark.parametrize("wording", ["borders {object}", "{subject} , {object}", "{subject} {what} {object}"])
def test_a_wording_needs_words_and_both_sides(wording: str) -> None:
    with pytest.raises(VocabularyError):
        pieces(wording)


def test_all_wordings_of_the_ontology_mean_something() -> None:
    wordings = [one.pattern for relation in VOCABULARY.relations.values() for one in relation.wordings]
    assert len(wordings) > 60
    assert all(pieces(one) for one in wordings)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Guinea-Bissau's southern neighbour Guinea closed the road.", ("country-GIN", "borders", "country-GNB")),
        ("Sweden, Finland and Norway share a border.", ("country-FIN", "borders", "country-NOR")),
        (
            "Jordan, which hosts about 3,000 American soldiers, denied it.",
            ("country-JOR", "hostsForcesOf", "country-USA"),
        ),
        ("Pakistan's Balochistan province was hit by strikes.", ("region-PK-BA", "partOf", "country-PAK")),
        ("China regards Taiwan as part of its territory.", ("country-TWN", "partOf", "country-CHN")),
        (
            "Uganda and Rwanda, both members of the East African Community, left.",
            ("country-RWA", "memberOf", "org-eac"),
        ),
        ("NATO allies Poland and Romania sent jets.", ("country-POL", "memberOf", "org-nato")),
        ("Ghana chairs ECOWAS.", ("country-GHA", "memberOf", "org-ecowas")),
        ("Bosnia was granted candidate status by the European Union.", ("country-BIH", "appliedToJoin", "org-eu")),
        ("Turkey maintains a military base in Qatar.", ("country-QAT", "hostsForcesOf", "country-TUR")),
        ("Brazil, which now chairs the G20, invited Chad.", ("country-BRA", "memberOf", "org-g20")),
        (
            "Malta began a two-year stint on the UN Security Council.",
            ("country-MLT", "memberOf", "org-un-security-council"),
        ),
        ("Laos took over the chairmanship of ASEAN on Monday.", ("country-LAO", "memberOf", "org-asean")),
        ("Croatia joined NATO in 2009, and the European Union in 2013.", ("country-HRV", "memberOf", "org-eu")),
        ("Labour's shadow home secretary, Ada Holm, agreed.", ("person-ada-holm", "memberOf", "org-labour-party")),
        ("Hamas field commander Omar Saad was buried.", ("person-omar-saad", "memberOf", "org-hamas")),
        ("Omar Saad, a deputy leader of Hamas, agreed.", ("person-omar-saad", "memberOf", "org-hamas")),
        ("The Houthis are aligned with Iran.", ("org-houthis", "alliedWith", "country-IRN")),
        ("Dutch PM Mark Rutte met Otto Ryder.", ("person-mark-rutte", "headOfGovernmentOf", "country-NLD")),
        (
            "The Dockers' Federation is a union whose general secretary is Omar Saad.",
            ("person-omar-saad", "leads", "org-dockers-federation"),
        ),
    ],
)
def test_words_in_a_row_say_a_relation(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in {*relations(text), *((c, b, a) for a, b, c in relations(text) if b == "borders")}


@pytest.mark.parametrize(
    "text",
    [
        "Cuba's neighbour Jamaica sent doctors.",
        "Protests spread from Paris to Lyon, in a week of anger at Germany.",
        "Troops from Kenya applied to join a course in France.",
        "Kenya joined Uganda in a fight against rebels and the African Union in its talks.",
        "The Taliban are hated, a United Nations report on al-Qaeda said.",
        "A call for help came from Chad, Niger said.",
    ],
)
def test_words_that_only_look_like_it_say_none(text: str) -> None:
    assert not relations(text)


def test_what_is_said_again_without_its_words_is_read_again() -> None:
    found = {one[0]: one[3].stance.polarity for one in related("Serbia does not recognise Kosovo. Neither does Spain.")}
    assert found == {"country-SRB": Polarity.NEGATIVE, "country-ESP": Polarity.NEGATIVE}
    found = {one[0]: one[3].stance.polarity for one in related("Malaysia recognised Kosovo. Thailand followed suit.")}
    assert found == {"country-MYS": Polarity.POSITIVE, "country-THA": Polarity.POSITIVE}


def test_a_treaty_that_is_not_named_is_known_by_who_signed_it_when() -> None:
    text = "Saudi Arabia and Pakistan have signed a mutual defence agreement in Riyadh."
    treaty = "treaty-saudi-arabia-pakistan-strategic-mutual-defence-agreement-2025"
    assert ("country-PAK", "signatoryOf", treaty) in relations(text, dt.date(2025, 9, 18))
    assert not [one for one in relations(text, dt.date(2023, 9, 18)) if one[2] == treaty]


def test_an_obligation_in_other_words_is_the_one_of_the_article() -> None:
    text = (
        "Poland may invoke Article 4 of the North Atlantic Treaty. Article 4 obliges the members to consult whenever "
        "one of them believes that its security is threatened."
    )
    article = "treatyarticle-north-atlantic-treaty-1949-4"
    assert (article, "imposes", "obligation-north-atlantic-treaty-1949-4-1") in relations(text)


def test_what_does_not_end_goes_on() -> None:
    found = [one for one in related("Russia is not withdrawing from New START.") if one[1] == "partyTo"]
    assert not [one for one in found if one[3].stance.polarity == Polarity.NEGATIVE]


def test_who_is_not_in_a_body_is_said_without_its_words() -> None:
    text = "The Economic Community of West African States, of which Ghana is a member and Chad is not, met in Abuja."
    found = {one: claim.stance.polarity for one, _, _, claim in related(text)}
    assert found == {"country-GHA": Polarity.POSITIVE, "country-TCD": Polarity.NEGATIVE}


@pytest.mark.parametrize(
    ("text", "operator", "what"),
    [
        ("The Suez Canal has been run by the Suez Canal Authority since 1956.", "suez-canal-authority", "suez-canal"),
        ("Tashara, a port that has been run by Maersk since 2014, was empty.", "maersk", "tashara"),
        ("The Orlanda copper mine, run until 2001 by Glencore, is closed.", "glencore", "orlanda"),
        ("The Nord Stream pipeline, which Gazprom operates, was shut.", "gazprom", "nord-stream"),
        ("The Tashara dam has been managed by Shell since 2019.", "shell", "tashara"),
    ],
)
def test_firms_run_ports_and_mines_and_pipelines(text: str, operator: str, what: str) -> None:
    found = [told for told in relations(text) if told[1] == "operates"]
    assert [(operator in one, what in other) for one, _, other in found] == [(True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Ships run by Maersk passed the Suez Canal.",
        "Veltra, a port where ships run by Maersk lay, was shelled.",
        "Tashara airport, run down by years of war, was sold to Maersk.",
    ],
)
def test_what_is_run_elsewhere_is_no_port_run(text: str) -> None:
    assert not [told for told in relations(text) if told[1] == "operates"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Woody Island, an islet held by China and claimed by Vietnam, was bombed.", "VNM"),
        ("Aksai Chin, a desert controlled by China and claimed by India, has few roads.", "IND"),
        ("The Kuril Islands, administered by Russia but claimed by Japan, were hit by a quake.", "JPN"),
        ("The Paracel Islands, which China controls and Vietnam claims, were hit by a storm.", "VNM"),
        ("Abyei, a region that Sudan controls but South Sudan claims, was shelled.", "SSD"),
        ("Georgia considers South Ossetia an integral part of the country.", "GEO"),
    ],
)
def test_what_one_state_holds_another_claims(text: str, relation: str) -> None:
    claiming = [(one, claim) for one, name, _, claim in related(text) if name == "claimsTerritory"]
    assert [one for one, _ in claiming] == [f"country-{relation}"]
    assert all(claim.stance.polarity is Polarity.POSITIVE for _, claim in claiming)


@pytest.mark.parametrize(
    "text",
    [
        "Geneva, a city that France visited and Spain claims to like, was quiet.",
        "The attack on Abyei was condemned by Egypt and claimed by Sudan.",
        "Chad sees Libya as part of the problem.",
    ],
)
def test_not_all_that_is_claimed_is_land(text: str) -> None:
    assert not [told for told in relations(text) if told[1] == "claimsTerritory"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("In Yemen, the Houthis hold the capital, Sanaa, and most of the north.", ("71137", "capitalOf", "YEM")),
        ("Rebels in Sudan shelled the capital, Khartoum, on Friday.", ("379252", "capitalOf", "SDN")),
        ("He flew to Vienna, where OPEC has its headquarters.", ("org-opec", "locatedIn", "city-2761369")),
        (
            "She went to Addis Ababa, where the African Union, founded in 2002, has its seat.",
            ("org-au", "locatedIn", "city-344979"),
        ),
        ("Shelling hit the Donbas town of Avdiivka.", ("713122", "locatedIn", "region-x-donbas")),
    ],
)
def test_capitals_and_seats_are_told_in_passing(text: str, relation: tuple[str, str, str]) -> None:
    one, name, other = relation
    assert [told for told in relations(text) if one in told[0] and name == told[1] and other in told[2]]


@pytest.mark.parametrize(
    "text",
    [
        "Tractors rolled into the capital, Munich, on Monday, and Germany looked on.",
        "Nigeria rebuilt the former capital, Lagos, last year.",
        "He spoke in Geneva, where the World Bank has a branch.",
        "He lives in Oslo, where the bank has its headquarters.",
        "Shelling hit the Darfur town of Avdiivka.",
    ],
)
def test_no_capital_and_no_seat(text: str) -> None:
    assert not {told for told in relations(text) if told[1] in ("capitalOf", "locatedIn")}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Kosovo is not part of Serbia's territory.", Polarity.NEGATIVE),
        ("Mali denied that Gao was part of Niger's territory.", Polarity.NEGATIVE),
        ("Svalbard is not a Danish territory.", Polarity.NEGATIVE),
        ("Svalbard is a Norwegian territory in the Arctic.", Polarity.POSITIVE),
        ("Gao is part of Mali's territory.", Polarity.POSITIVE),
    ],
)
def test_what_is_denied_of_a_part_is_denied(text: str, polarity: Polarity) -> None:
    assert [claim.stance.polarity for _, name, _, claim in related(text) if name == "partOf"] == [polarity]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Kenya, which had landed troops in Somalia, denied it.", False),
        ("Egypt, which has lost 30 soldiers in Chad, denied it.", False),
        ("Uganda has trained hundreds of soldiers in Somalia.", False),
        ("Kenya, which has kept troops in Somalia since 2011, denied it.", True),
        ("Kenya, which has 300 soldiers in Somalia, denied it.", True),
        ("Kenya has long had soldiers in Somalia.", True),
    ],
)
def test_an_auxiliary_keeps_no_troops(text: str, hosts: bool) -> None:
    assert bool([told for told in relations(text) if told[1] == "hostsForcesOf"]) is hosts
