"""At whom a reaction is directed, and at whom it is not: those who only suffer what it reacts to, those who call for
it."""

import pytest
from extracted import events

from graph.model import Modality


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("Ireland condemned the arrest of Alaa Abd el-Fattah.", "ACCUSE", set()),
        ("Senegal criticised the imprisonment of Mohamed Bazoum.", "ACCUSE", set()),
        ("Uganda welcomed the capture of Joseph Kony.", "SUPPORT", set()),
        ("Spain criticised the verdict against Leopoldo Lopez.", "ACCUSE", set()),
        ("Ireland condemned the shelling of Lebanon by Israel.", "ACCUSE", {"country-ISR"}),
        ("Ireland condemned Israel's shelling of Lebanon.", "ACCUSE", {"country-ISR"}),
        ("Slovakia criticised the government of Austria.", "ACCUSE", {"country-AUT"}),
        ("A Kenyan minister urged Uganda to condemn the attack on Juba.", "ACCUSE", set()),
        ("Viktor Orban thanked Recep Tayyip Erdogan for his support.", "SUPPORT", {"person-recep-tayyip-erdogan"}),
        ("Ursula von der Leyen praised Jordan for its solidarity.", "SUPPORT", {"country-JOR"}),
    ],
)
def test_at_whom_a_reaction_is_directed(text: str, root: str, recipients: set[str]) -> None:
    assert [found[2] for found in events(text) if found[0] == root] == [recipients]


def test_what_somebody_is_urged_to_condemn_is_done() -> None:
    told = events("A Kenyan minister urged Uganda to condemn the attack on Juba.")
    modalities = {root: claim.stance.modality for root, *_, claim in told}
    assert modalities == {"REQUEST": Modality.ACTUAL, "ACCUSE": Modality.REQUESTED, "ASSAULT": Modality.ACTUAL}


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("Yemen vowed to avenge the killing of its minister in Aden.", True),
        ("Yemen vowed to retaliate for the killing of its minister in Aden.", True),
        ("Yemen swore to take revenge for the killing of its minister in Aden.", True),
        ("Yemen vowed to respond to the appeal of the doctors.", False),
        ("Yemen vowed to rebuild the port.", False),
    ],
)
def test_who_vows_revenge_threatens(text: str, threatens: bool) -> None:
    assert ("THREATEN" in {root for root, *_ in events(text)}) == threatens


def recipients(text: str, actor: str) -> set[tuple[str, tuple[str, ...]]]:
    """What somebody did, and to whom."""
    return {(root, tuple(sorted(others))) for root, actors, others, _ in events(text) if set(actors) == {actor}}


@pytest.mark.parametrize(
    ("text", "actor", "directed"),
    [
        (
            "Malta recalled its envoy from Egypt. Egypt's minister, Samir Hadad, complained to the Arab League. "
            "Ireland praised the move.",
            "country-IRL", {("SUPPORT", ())},
        ),
        (
            "The Senate debated a bill on Monday. Chadian rebels attacked a convoy near Bangui. Kenya vetoed it.",
            "country-KEN", {("REJECT", ())},
        ),
        (
            "Peru signed the accord in May. Bolivia's president, Rosa Quispe, criticised Chile. "
            "Ecuador's parliament approved it in June.",
            "country-ECU", {("SUPPORT", ())},
        ),
        (
            "The resolution was drafted by Malta. Chad criticised it. Estonia welcomed it.",
            "country-EST", {("SUPPORT", ("country-MLT",))},
        ),
        (
            "Kenya sent troops to Haiti. Peru welcomed the decision, and Cuba denounced it.",
            "country-CUB", {("ACCUSE", ("country-KEN",))},
        ),
        (
            "Norway imposed sanctions on Belarus on Monday. The minister called the step illegal. "
            "Latvia hailed the decision.",
            "country-LVA", {("SUPPORT", ("country-NOR",))},
        ),
        (
            "Iran fired missiles at Israel on Monday. Oman appealed for calm. Jordan condemned the attack.",
            "country-JOR", {("ACCUSE", ("country-IRN",))},
        ),
        (
            "The United States imposed sanctions on two Syrian banks. A Syrian envoy denounced Washington. "
            "Israel welcomed the sanctions.",
            "country-ISR", {("SUPPORT", ("country-USA",))},
        ),
    ],
    ids=["move", "veto", "approval", "same-it", "same-sentence", "through-a-reaction", "attack", "sanctions"],
)  # fmt: skip
def test_a_reaction_is_directed_at_who_did_that(
    text: str, actor: str, directed: set[tuple[str, tuple[str, ...]]]
) -> None:
    assert recipients(text, actor) == directed


@pytest.mark.parametrize(
    ("words", "blamed"),
    [("an important step", False), ("a historic breakthrough", False), ("a dangerous step", True), ("a lie", True)],
)
def test_what_is_called_good_is_not_blamed(words: str, blamed: bool) -> None:
    text = f'Eritrea expelled the envoy on Friday. Uganda called the expulsion "{words}".'
    assert ("ACCUSE" in {root for root, _ in recipients(text, "country-UGA")}) is blamed


def test_whoever_is_praised_for_his_support_gave_it() -> None:
    told = events("Angela Merkel praised Emmanuel Macron for his solidarity with Greece.")
    assert {(*actors, *others) for root, actors, others, _ in told if root == "SUPPORT"} == {
        ("person-angela-merkel", "person-emmanuel-macron"),
        ("person-emmanuel-macron", "country-GRC"),
    }


@pytest.mark.parametrize(
    ("text", "reactor", "recipients"),
    [
        ("Kenya accused Uganda of killing fishermen. Tanzania denounced the incident.", "TZA", {"country-UGA"}),
        ("Norway accused Russia of jamming its radars. Denmark condemned the action.", "DNK", {"country-RUS"}),
        ("Kenya accused Uganda of killing fishermen. Tanzania denounced the accusation.", "TZA", {"country-KEN"}),
        ("France criticised Mali for hiring mercenaries. Russia condemned the criticism.", "RUS", {"country-FRA"}),
        ("Gambia cut ties with Qatar. Doha lamented the move, but Riyadh welcomed it.", "SAU", {"country-GMB"}),
        ("Kenya attacked Uganda. Uganda halted cooperation with Kenya. Chad criticised the decision.", "TCD",
         {"country-UGA"}),
        ("The council adopted a resolution on Mali. China voted against it.", "CHN", set()),
        ("Kenya proposed a peace plan to Sudan. Ghana opposed it.", "GHA", {"country-KEN"}),
    ],
)  # fmt: skip
def test_who_did_what_a_reaction_only_names(text: str, reactor: str, recipients: set[str]) -> None:
    assert [others for _, actors, others, _ in events(text) if actors == {f"country-{reactor}"}][-1] == recipients


@pytest.mark.parametrize(
    ("text", "reactor", "recipients"),
    [
        ("Greece's parliament ratified Albania's accession to NATO on Friday. Spain had approved it in June. "
         "Norway welcomed the vote.", "NOR", {"country-GRC"}),
        ("Greece's parliament ratified Albania's accession to NATO on Friday. Spain had approved it in June. "
         "Norway welcomed the vote.", "ESP", {"country-ALB"}),
        ("Chad expelled two Libyan diplomats on Friday. Gunmen killed six nurses in Tripoli. Niger condemned the move.",
         "NER", {"country-TCD"}),
        ("Gunmen killed six nurses in Tripoli. Niger condemned the decision.", "NER", set()),
        ("Police in Kenya shot two boys. The British ambassador, Ada Holm, criticised the government.", "GBR",
         {"country-KEN"}),
    ],
)  # fmt: skip
def test_who_is_meant_is_not_whoever_was_named_last(text: str, reactor: str, recipients: set[str]) -> None:
    by = {f"country-{reactor}"} if reactor != "GBR" else {"person-ada-holm"}
    assert [others for _, actors, others, _ in events(text) if actors == by][-1] == recipients


@pytest.mark.parametrize(
    ("text", "roots", "recipients"),
    [
        ("Oman recognised Kosovo in May. Togo recognised it a week later.", ("SUPPORT",), {"country-XKX"}),
        ("Oman recognised Kosovo on Monday. Malta refuses to recognise it.", ("REJECT", "SUPPORT"), {"country-XKX"}),
        ("Peru and Chile recognised a Palestinian state on Tuesday. Malta has recognised it since 2011.", ("SUPPORT",),
         {"country-PSE"}),
    ],
)  # fmt: skip
def test_what_others_recognise_too_is_what_was_recognised(
    text: str, roots: tuple[str, ...], recipients: set[str]
) -> None:
    found = [one[2] for one in events(text) if one[0] in roots]
    assert len(found) > 1
    assert all(one == recipients for one in found)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Oman recognised Kosovo in May. Togo praised it.", {"country-OMN"}),
        ("Kosovo declared independence on Sunday. Togo recognised it at once.", {"country-XKX"}),
    ],
)
def test_what_is_praised_or_new_is_read_as_before(text: str, recipients: set[str]) -> None:
    assert [one[2] for one in events(text) if one[1] == {"country-TGO"}] == [recipients]
