"""Who voices a judgement by a noun, at whom it is directed, and what is only asked or how a state is ruled."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("Togo condemned the coup attempt led by Captain Banda.", "ACCUSE", {"country-TGO"}, {"person-banda"}),
        ("Peru denounced the mutiny staged by Colonel Vargas.", "ACCUSE", {"country-PER"}, {"person-vargas"}),
        ("A senior Danish official affirmed support for Togo.", "SUPPORT", {"group-official-denmark"}, {"country-TGO"}),
        ("The prime minister reaffirmed Fiji's commitment to the treaty.", "SUPPORT", {"group-prime-minister"}, set()),
        ("Togo, accusing Mali of bad faith, rejected its offer.", "REJECT", {"country-TGO"}, {"country-MLI"}),
        ("Mali has accused Togo of lying and rejected its apology.", "REJECT", {"country-MLI"}, {"country-TGO"}),
        ("The premier called the miners treasonous criminals.", "ACCUSE", {"group-premier"}, {"group-miners"}),
        ("The general called the nurses thieves and terrorists.", "ACCUSE", {"group-general"}, {"group-nurses"}),
        ("A request from Kenya for arms was rejected by Italy.", "REQUEST", {"country-KEN"}, {"country-ITA"}),
        ("A threat from Togo was dismissed by Mali.", "THREATEN", {"country-TGO"}, {"country-MLI"}),
        ("The senator drew a rebuke from the bishops.", "ACCUSE", {"group-bishops"}, {"group-senator"}),
        ("The minister's criticism of Peru angered Chile.", "ACCUSE", {"group-minister"}, {"country-PER"}),
        ("The union rejected any change of government by force.", "REJECT", {"group-union"}, set()),
        ("Norway rejected the bid by a vote of 12 to 3.", "REJECT", {"country-NOR"}, set()),
    ],
)
def test_at_whom_a_judgement_is_directed(text: str, root: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, root) == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "root", "expected"),
    [
        ("Orban gave Danish officials assurances that the missiles would stay.", "AGREE",
         [({"person-orban"}, {"group-officials-denmark"})]),
        ("Danish officials gained assurances from Ada Holm that the guns would not be used.", "AGREE",
         [({"person-ada-holm"}, {"group-officials-denmark"})]),
        ("Macron expressed his condolences on the death of Ada Holm.", "SUPPORT",
         [({"person-emmanuel-macron"}, {"person-ada-holm"})]),
        ("The king sent condolences to Poland on the death of Ada Holm.", "SUPPORT",
         [({"group-king"}, {"country-POL"})]),
    ],
)  # fmt: skip
def test_whom_somebody_assures_or_mourns(text: str, root: str, expected: list[tuple[set[str], set[str]]]) -> None:
    assert sides(text, root) == expected


@pytest.mark.parametrize(
    "text", ["Togo warned Mali not to attack.", "Togo warned Mali not to host the missiles."]
)
def test_who_is_warned_not_to_do_a_thing_is_threatened(text: str) -> None:
    assert sides(text, "THREATEN") == [({"country-TGO"}, {"country-MLI"})]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("A second reporter asked to get more details from the White House.", False),
        ("A reporter asked the minister to explain the delay.", False),
        ("Reporters asked the government to free a colleague.", True),
        ("Journalists asked for the release of their colleague.", True),
    ],
)
def test_a_question_of_reporters_is_no_request(text: str, asked: bool) -> None:
    assert bool(sides(text, "REQUEST")) == asked
