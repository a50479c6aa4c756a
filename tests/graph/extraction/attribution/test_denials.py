"""Who denies what somebody else says, in which words and turns newspapers have it."""

import pytest
from extracted import claims, events, related, said
from extracted import holders_of as told
from extracted import sides_of as sides

from graph.model import StatementProposition
from graph.terms import local_name


def denied(text: str) -> set[tuple[str, str]]:
    """Who denies which words."""
    return {
        (local_name(one.holder), one.proposition.content)
        for one in claims(text)
        if isinstance(one.proposition, StatementProposition) and one.stance.polarity.value == "negative"
    }


@pytest.mark.parametrize(
    ("text", "root", "accuser", "denier"),
    [
        ("Norway said Sweden had armed the rebels, a claim Stockholm disputed.", "AID", "NOR", "SWE"),
        ("Kenya accuses Uganda of arming rebels, a charge Kampala denies.", "AID", "KEN", "UGA"),
        ("Niger accused Benin of sheltering militants, an allegation that Benin has rejected.", "AID", "NER", "BEN"),
        ("Jordan says Syria attacked the post, an accusation Damascus has often denied.", "ASSAULT", "JOR", "SYR"),
        ("Peru accuses Bolivia of arming rebels, something La Paz denies.", "AID", "PER", "BOL"),
        ("Oman says Yemen attacked the port, but Sanaa denies it.", "ASSAULT", "OMN", "YEM"),
        ("Chile says Peru attacked patrol boat; Lima denies claim", "ASSAULT", "CHL", "PER"),
        ("Japan accuses China of cyber attack on railway, Beijing denies", "COERCE", "JPN", "CHN"),
        ("Algeria said Mali had bombed the village, a charge Bamako dismissed as absurd.", "ASSAULT", "DZA", "MLI"),
    ],
)
def test_what_is_charged_is_the_accusers_and_denied_by_the_accused(
    text: str, root: str, accuser: str, denier: str
) -> None:
    assert told(text, root) == {(f"country-{accuser}", "positive"), (f"country-{denier}", "negative")}


def test_what_the_article_tells_and_somebody_denies_is_told_by_both() -> None:
    text = "Angola attacked a village in Namibia on Monday, a claim Luanda denies."
    assert told(text, "ASSAULT") == {("publisher-wire", "positive"), ("country-AGO", "negative")}


def test_a_report_that_another_confirms_is_claimed_by_both() -> None:
    text = "Qatar said Libya had closed its border, a report confirmed by Tunisia."
    assert told(text, "COERCE") == {("country-QAT", "positive"), ("country-TUN", "positive")}


def test_a_relation_is_denied_too() -> None:
    text = "Beijing maintains that Taiwan is part of China, a claim Taipei rejects."
    assert {(local_name(one.holder), one.stance.polarity.value) for *_, one in related(text)} == {
        ("country-CHN", "positive"),
        ("country-TWN", "negative"),
    }


def test_whoever_denies_is_sure_of_it() -> None:
    (denial,) = [
        one
        for name, *_, one in events("Britain believes Iran attacked the ship, a claim Tehran dismisses.")
        if name == "ASSAULT" and one.stance.polarity.value == "negative"
    ]
    assert denial.stance.certainty.value == "certain"


def test_the_charge_is_rejected_by_the_accused_and_no_other() -> None:
    text = "Norway said Sweden had killed the guards, a claim the Swedish army rejected."
    ((actors, others),) = sides(text, "REJECT")
    assert actors == {"org-swe-armed-forces"}
    assert others <= {"country-NOR"}
    assert told(text, "ASSAULT") == {("country-NOR", "positive"), ("org-swe-armed-forces", "negative")}


@pytest.mark.parametrize("text", ["Oslo offers talks, Stockholm refuses", "Israel proposes truce, Hamas rejects"])
def test_an_offer_that_is_refused_was_made(text: str) -> None:
    assert not denied(text)
    assert all(one.stance.polarity.value == "positive" for *_, one in events(text))


def test_only_the_words_before_it_are_denied() -> None:
    text = "Rome says Tripoli let the boats sail, a charge Libya denies."
    assert ("country-LBY", "Tripoli let the boats sail") in denied(text)
    assert not any("charge" in words for _, words in said(text))


@pytest.mark.parametrize(
    ("text", "root", "holder"),
    [
        ("Togo dismissed as baseless claims that it had attacked Ghana.", "ASSAULT", "country-TGO"),
        ('Kenya dismissed as "fiction" a report that its jets had bombed Kismayo.', "ASSAULT", "country-KEN"),
        ("Chad rejected as false accusations that its army had attacked Libya.", "ASSAULT", "country-TCD"),
        ("Morocco called reports that it had attacked Algeria a lie.", "ASSAULT", "country-MAR"),
        ("Claims that Oman had attacked Yemen were denied by Muscat.", "ASSAULT", "country-OMN"),
        ("The accusation that Benin had armed the rebels was rejected by Benin.", "AID", "country-BEN"),
        ("Claims that Peru attacked Chile were nonsense, Narendra Modi said.", "ASSAULT", "person-narendra-modi"),
        ("It is a lie that Serbia attacked Albania, Emmanuel Macron said.", "ASSAULT", "person-emmanuel-macron"),
        ("Japan rejected accusations of sending arms to Israel.", "AID", "country-JPN"),
        ("Sudan denied any role in the killing of the envoy.", "ASSAULT", "country-SDN"),
        ("Jordan denied that it was behind the attack on Syria.", "ASSAULT", "country-JOR"),
    ],
)
def test_a_claim_that_is_said_to_be_false_is_denied(text: str, root: str, holder: str) -> None:
    assert told(text, root) == {(holder, "negative")}


@pytest.mark.parametrize(
    ("text", "root", "actor"),
    [
        ("Japan rejected accusations of sending arms to Israel.", "AID", "country-JPN"),
        ("Sudan denied any role in the killing of the envoy.", "ASSAULT", "country-SDN"),
        ("Jordan denied that it was behind the attack on Syria.", "ASSAULT", "country-JOR"),
    ],
)
def test_whoever_denies_a_deed_denies_that_he_did_it(text: str, root: str, actor: str) -> None:
    assert [actors for actors, _ in sides(text, root)] == [{actor}]


@pytest.mark.parametrize(
    "text",
    [
        "Peru played no part in the attack on Chile.",
        "Peru had no role in the attack on Chile.",
        "Peru was not involved in the attack on Chile.",
    ],
)
def test_who_has_no_part_in_a_deed_has_not_done_it(text: str) -> None:
    assert told(text, "ASSAULT") == {("publisher-wire", "negative")}


@pytest.mark.parametrize(
    ("text", "accuser", "denier"),
    [
        ("Algeria rejected Morocco's claim that it had attacked Mali.", "country-MAR", "country-DZA"),
        ("Beijing disputes Manila's account that China attacked a Philippine ship.", "country-PHL", "country-CHN"),
        ("Sudan dismissed the accusation by Chad that it had attacked Libya.", "country-TCD", "country-SDN"),
    ],
)
def test_a_claim_that_another_rejects_stays_its_owners(text: str, accuser: str, denier: str) -> None:
    assert told(text, "ASSAULT") == {(accuser, "positive"), (denier, "negative")}
    assert ("publisher-wire", "negative") not in told(text, "ACCUSE")


def test_whoever_denies_an_accusation_was_accused_and_does_not_accuse() -> None:
    text = "The Kenyan government denied accusations that its troops had killed civilians in Mandera."
    assert told(text, "ACCUSE") <= {("publisher-wire", "positive")}
    assert not any("country-KEN" in actors for actors, _ in sides(text, "ACCUSE"))


@pytest.mark.parametrize(
    "text",
    [
        "Togo confirmed reports that it had attacked Ghana.",
        "Togo said reports that it had attacked Ghana were correct.",
        "Togo did not deny claims that it had attacked Ghana.",
        "The claim that Togo had attacked Ghana was repeated by Benin.",
    ],
)
def test_a_claim_that_nobody_refutes_is_not_denied(text: str) -> None:
    assert all(polarity == "positive" for _, polarity in told(text, "ASSAULT"))
    assert not denied(text)


def test_that_a_claim_is_false_is_said_whole() -> None:
    text = "Suggestions that Moscow had a hand in the vote are nonsense, Dmitry Peskov said."
    assert ("Dmitry Peskov", "Suggestions that Moscow had a hand in the vote are nonsense") in said(text)


@pytest.mark.parametrize(
    ("text", "root", "holder"),
    [
        ("Latvia denied arming the rebels.", "AID", "country-LVA"),
        ("Latvia, which denies supporting the rebels, closed the port.", "SUPPORT", "country-LVA"),
        ("Narendra Modi said he did not believe that Nepal had attacked Bhutan.", "ASSAULT", "person-narendra-modi"),
        ("It was not Nepal that attacked Bhutan, Narendra Modi said.", "ASSAULT", "person-narendra-modi"),
    ],
)
def test_what_somebody_will_not_have_done_or_believe_is_denied_by_him(text: str, root: str, holder: str) -> None:
    assert told(text, root) == {(holder, "negative")}


def test_that_it_was_one_and_not_another_is_said_by_the_speaker() -> None:
    text = "It was Nepal, not India, that attacked Bhutan, Narendra Modi said."
    assert told(text, "ASSAULT") == {("person-narendra-modi", "positive")}


def test_whoever_is_contradicted_says_the_opposite() -> None:
    text = "China had not sent weapons to Iraq, contrary to US claims, the ambassador said."
    held = told(text, "AID")
    assert ("country-USA", "positive") in held
    assert [holder for holder, polarity in held if polarity == "negative"] != ["country-USA"]


@pytest.mark.parametrize(
    ("text", "root", "accuser", "denier"),
    [
        ("Peru accused Chile of arming rebels in Tacna. Chile denied the accusation.", "AID", "PER", "CHL"),
        ("Peru said on Monday that Chile had attacked Tacna. Santiago denied it.", "ASSAULT", "PER", "CHL"),
        ("Peru says Chile attacked Tacna. Santiago has rejected the allegations.", "ASSAULT", "PER", "CHL"),
    ],
)
def test_the_charge_that_is_denied_is_that_of_the_sentence_before(
    text: str, root: str, accuser: str, denier: str
) -> None:
    assert told(text, root) == {(f"country-{accuser}", "positive"), (f"country-{denier}", "negative")}
    assert not any(words in ("the accusation", "the allegations", "it") for _, words in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Peru said that Chile had attacked Tacna, and Bolivia said that Arica was calm. Santiago denied it.",
        "Chile said that Peru had attacked Arica. Santiago denied the claim.",
        "Peru said that Chile had attacked Tacna. The town is small. Santiago denied it.",
    ],
)
def test_what_is_denied_is_left_open_where_the_sentence_before_does_not_tell(text: str) -> None:
    assert all(polarity == "positive" for _, polarity in told(text, "ASSAULT"))


def test_involvement_in_nobody_knows_what_is_no_statement() -> None:
    assert not said("Rwanda denied any involvement.")


@pytest.mark.parametrize("source", ["the navy", "court papers"])
def test_who_is_cited_is_not_what_is_said(source: str) -> None:
    assert not any(words == source for _, words in said(f"Reuters reported that the ship had sunk, citing {source}."))


@pytest.mark.parametrize(
    "text", ["Zambia denied a request by Zimbabwe for aid.", "Kosovo's police denied entry to Serbian officials."]
)
def test_what_is_not_granted_is_not_denied(text: str) -> None:
    assert not denied(text)
    assert all(polarity == "positive" for _, polarity in told(text, "REQUEST"))


def test_whoever_makes_a_claim_that_is_rejected_is_sure_of_it() -> None:
    text = "Iran denied US allegations that it had sent drones to Syria."
    held = {local_name(one.holder): one.stance for name, *_, one in events(text) if name == "AID"}
    assert {who: (one.polarity.value, one.certainty.value) for who, one in held.items()}["country-USA"] == (
        "positive",
        "certain",
    )
    assert held["country-IRN"].polarity.value == "negative"


def test_a_denial_may_stand_in_the_middle_of_its_sentence() -> None:
    text = "Peru said Chile had attacked Tacna, but Santiago disputed the claim and residents saw soldiers."
    assert told(text, "ASSAULT") >= {("country-PER", "positive"), ("country-CHL", "negative")}


def test_allegations_of_a_deed_deny_the_deed() -> None:
    text = "Chad has denied allegations of massacres by its troops in Moundou."
    assert told(text, "ASSAULT") == {("country-TCD", "negative")}


def test_a_threat_that_is_dismissed_was_made() -> None:
    text = "Japan dismissed the threat of sanctions from Iran."
    assert all(polarity == "positive" for _, polarity in told(text, "THREATEN"))


def test_whoever_calls_a_report_names_does_not_say_what_it_says() -> None:
    text = 'Chad called the UN report that its soldiers had attacked villagers "biased".'
    assert {who for who, _ in told(text, "ASSAULT")} == {"org-un"}
    assert ("Chad", 'its soldiers had attacked villagers "biased"') not in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The federation denied the runner a licence fee.",
        "The landlord denied her a lease.",
        "The court denied the journalist a fair trial.",
        "The coach denied him a seat on the bus.",
    ],
)
def test_a_thing_that_somebody_is_not_given_is_no_denial(text: str) -> None:
    assert denied(text) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The airline denied the reports.", "the reports"),
        ("The harbour office denied the report on Sunday.", "the report"),
        ("The bank denied any fraud.", "any fraud"),
    ],
)
def test_reports_and_misdeeds_are_denied(text: str, words: str) -> None:
    assert {content for _, content in denied(text)} == {words}


@pytest.mark.parametrize(
    ("text", "holder", "certainty"),
    [
        ("Nobody denies that Chad shelled the camp, Niger said.", "NER", "certain"),
        ("No one doubts that Chad shelled the camp, Niger said.", "NER", "certain"),
        ("Oman said there was no doubt that Yemen attacked the port.", "OMN", "certain"),
        ("Oman said there was little doubt that Yemen attacked the port.", "OMN", "probable"),
    ],
)
def test_what_nobody_denies_is_so(text: str, holder: str, certainty: str) -> None:
    assert told(text, "ASSAULT") == {(f"country-{holder}", "positive")}
    assert {one.stance.certainty.value for name, *_, one in events(text) if name == "ASSAULT"} == {certainty}


@pytest.mark.parametrize(
    "text",
    [
        "Peru dismissed six generals accused of murdering students.",
        "Nepal's army dismissed six officers accused of beating a monk.",
    ],
)
def test_who_dismisses_the_accused_denies_no_accusation(text: str) -> None:
    assert {polarity for _, polarity in told(text, "ACCUSE")} == {"positive"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad said Niger had shelled a market. Niamey denies shelling traders.",
        "Chad said Niger had shelled a market. Niamey denies attacking traders.",
    ],
)
def test_a_denial_in_the_next_sentence_is_a_denial(text: str) -> None:
    assert told(text, "ASSAULT") == {("country-TCD", "positive"), ("country-NER", "negative")}


@pytest.mark.parametrize(
    "text",
    [
        "The bishop denied bail by a court in Managua was flown to Rome.",
        "The journalist, denied a visa by China, left Hong Kong on Monday.",
        "The Kenyan nurses denied entry to Malawi returned to Nairobi on Monday.",
    ],
)
def test_who_is_denied_something_denies_nothing(text: str) -> None:
    assert not denied(text)
    assert not told(text, "REJECT")


@pytest.mark.parametrize(
    ("text", "root", "denier"),
    [
        ("Ghana called false claims that it had armed the rebels.", "AID", "GHA"),
        ("Peru called baseless reports that its navy had seized a trawler.", "COERCE", "PER"),
        ("Mali called untrue allegations that its soldiers had killed herders.", "ASSAULT", "MLI"),
    ],
)
def test_who_calls_a_claim_false_denies_it_and_accuses_nobody(text: str, root: str, denier: str) -> None:
    assert told(text, root) == {(f"country-{denier}", "negative")}
    assert not told(text, "ACCUSE")


@pytest.mark.parametrize("verdict", ["false", "unfounded", "true", "credible"])
def test_a_verdict_on_a_claim_leaves_it_to_those_who_made_it(verdict: str) -> None:
    text = f"The bishop said claims by Kenya that Uganda armed the rebels were {verdict}."
    assert {holder for holder, _ in told(text, "AID")} == {"country-KEN"}
    assert f"claims by Kenya that Uganda armed the rebels were {verdict}" in {
        one.proposition.content for one in claims(text) if isinstance(one.proposition, StatementProposition)
    }


@pytest.mark.parametrize("knowing", ["knowing of", "any knowledge of"])
def test_who_denies_that_he_knew_of_a_deed_does_not_deny_the_deed(knowing: str) -> None:
    (found,) = [one for one in events(f"The bishop denied {knowing} the murder of the editor.") if one[0] == "ASSAULT"]
    assert (found[3].stance.polarity.value, found[3].stance.certainty.value) == ("positive", "unknown")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Togo voted against expelling Russia.", "SANCTION"),
        ("Chile voted against condemning Peru for the raid.", "ACCUSE"),
    ],
)
def test_what_somebody_votes_against_he_does_not_do(text: str, root: str) -> None:
    assert {polarity for _, polarity in told(text, root)} == {"negative"}


@pytest.mark.parametrize(
    ("text", "holder", "certainty"),
    [
        ("Nobody disputes that Yemen attacked Oman.", "publisher-wire", "certain"),
        ("No one denies that Yemen attacked Oman.", "publisher-wire", "certain"),
        ("Neither Mali nor Niger disputes that Yemen attacked Oman.", "publisher-wire", "certain"),
        ("There is no doubt that Yemen attacked Oman.", "publisher-wire", "certain"),
        ("Few doubt that Yemen attacked Oman.", "publisher-wire", "probable"),
        ("Few dispute that Yemen attacked Oman.", "publisher-wire", "probable"),
        ("Mali does not deny that Yemen attacked Oman.", "country-MLI", "probable"),
        ("Yemen never disputed that it had attacked Oman.", "country-YEM", "probable"),
    ],
)
def test_what_few_or_none_dispute_is_so(text: str, holder: str, certainty: str) -> None:
    assert told(text, "ASSAULT") == {(holder, "positive")}
    assert {one.stance.certainty.value for name, *_, one in events(text) if name == "ASSAULT"} == {certainty}


@pytest.mark.parametrize(
    "text",
    [
        "Yemen refused to confirm or deny that it had attacked Oman.",
        "Yemen has neither confirmed nor denied that it attacked Oman.",
        "Nobody said that Yemen attacked Oman.",
    ],
)
def test_what_is_left_open_is_nobodys(text: str) -> None:
    assert not told(text, "ASSAULT")
