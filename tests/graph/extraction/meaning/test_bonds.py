"""Whom "his" and "he" mean where two people are bound to each other: successors, lawyers, wives."""

import pytest
from extracted import events, holders, relations

SUCCEEDED = "succeededBy"


def successions(text: str) -> set[tuple[str, str]]:
    return {(subject, thing) for subject, relation, thing in relations(text) if relation == SUCCEEDED}


@pytest.mark.parametrize(
    ("text", "left", "came"),
    [
        (
            "Croatian Interior Minister Davor Horvat resigned on Monday. President Iva Maric named Ante Kos as his "
            "successor.",
            "person-davor-horvat", "person-ante-kos",
        ),
        (
            "Prime Minister Pavel Novak resigned. President Jana Dvorak accepted his resignation and appointed Milos "
            "Benes to succeed him.",
            "person-pavel-novak", "person-milos-benes",
        ),
        (
            "The emir accepted the resignation of Prime Minister Hamad Salem and appointed Nasser Badr as his "
            "successor.",
            "person-hamad-salem", "person-nasser-badr",
        ),
        (
            "President Ivan Petrov dismissed Finance Minister Olga Ivanova and named Boris Sokolov as her successor.",
            "person-olga-ivanova", "person-boris-sokolov",
        ),
        (
            "Envoy Carla Ruiz blamed the treaty, which was signed under then-president Rafael Correa. His successor, "
            "Lenin Moreno, has left it.",
            "person-rafael-correa", "person-lenin-moreno",
        ),
        ("Ada Holm stepped down in 2008 and named Sven Dahl as her successor.", "person-ada-holm", "person-sven-dahl"),
        ("President Ada Holm named Sven Dahl as her successor.", "person-ada-holm", "person-sven-dahl"),
    ],
    ids=["resigned", "accepted", "of", "dismissed", "then", "own", "heir"],
)  # fmt: skip
def test_a_successor_is_of_whoever_has_left(text: str, left: str, came: str) -> None:
    assert successions(text) == {(left, came)}


def test_nobody_accepts_his_own_resignation() -> None:
    text = "Prime Minister Pavel Novak resigned. President Jana Dvorak accepted his resignation."
    assert {tuple(actors) for root, actors, *_ in events(text) if root == "RETREAT"} == {("person-pavel-novak",)}


@pytest.mark.parametrize(
    ("text", "root", "suffers"),
    [
        (
            "Soldiers in Chad arrested Senator Idriss Saleh. His lawyer, Awa Ndour, said he was being held in Abeche.",
            "COERCE", "person-idriss-saleh",
        ),
        (
            "Police in Lusaka arrested Chanda Mwale. Ruth Banda, his lawyer, said police had beaten him.",
            "ASSAULT", "person-chanda-mwale",
        ),
        (
            "Oman freed blogger Mona Hadid. Her husband, Ali Hadid, said she was tortured.",
            "ASSAULT", "person-mona-hadid",
        ),
        (
            "Police in Tunis arrested Walid Jarraya. His sister said she had seen soldiers beat him.",
            "ASSAULT", "person-walid-jarraya",
        ),
    ],
    ids=["lawyer", "behind", "husband", "unnamed"],
)  # fmt: skip
def test_lawyers_and_wives_speak_of_those_whose_they_are(text: str, root: str, suffers: str) -> None:
    found = {who for kind, _, recipients, _ in events(text) if kind == root for who in recipients}
    assert found == {suffers}


def test_his_wife_without_a_name_is_she() -> None:
    text = (
        "A court in Baku jailed Anar Aliyev. Germany's envoy, Annalena Vogt, called the trial a farce. His wife was "
        "not let in, she told reporters."
    )
    assert not any("vogt" in who for who in holders(text, "wife"))


def test_he_is_nobody_with_a_womans_name() -> None:
    text = "Angela Brandt met Emmanuel Petit in Berlin. He praised Germany. She thanked France."
    found = {(tuple(actors), tuple(others)) for root, actors, others, _ in events(text) if root == "SUPPORT"}
    assert found == {
        (("person-emmanuel-petit",), ("country-DEU",)),
        (("person-angela-brandt",), ("country-FRA",)),
    }


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Norway sanctioned Iran for its attack on Iraq.", "country-IRN"),
        ("Oman condemned Chad for its raid on Niger.", "country-TCD"),
        ("Oman apologised for its raid on Niger.", "country-OMN"),
    ],
)
def test_a_deed_for_which_somebody_is_punished_is_his(text: str, attacker: str) -> None:
    assert {who for root, actors, *_ in events(text) if root == "ASSAULT" for who in actors} == {attacker}


def test_who_sacks_one_and_appoints_another_is_the_same() -> None:
    text = "The president sacked his defence minister, Omar Haddad. He nominated Samir Nasser in his place."
    appointing = [(actors, others) for root, actors, others, _ in events(text) if root == "SUPPORT"]
    assert appointing
    assert not any("person-omar-haddad" in actors for actors, _ in appointing)


def test_who_replaces_one_with_another_follows_nobody() -> None:
    followed = {one for one in relations("Ada Holm replaced Olaf Berg with Nils Lund in 2018.") if "succe" in one[1]}
    assert followed <= {("person-olaf-berg", "succeededBy", "person-nils-lund")}
    assert not any("person-ada-holm" in one for one in followed)
