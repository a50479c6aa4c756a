"""Borders told by "neighbouring", by "its neighbour", and by "their border"."""

import pytest
from extracted import related, relations

from graph.model import Certainty, Modality

_SAHEL = {("country-MLI", "country-NER")}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Egypt accused neighbouring Sudan of arming rebels.", {("country-EGY", "country-SDN")}),
        ("Mozambique asked for help. Neighbouring Tanzania sent troops.", {("country-MOZ", "country-TZA")}),
        (
            "Thousands fled Mali to neighbouring Senegal and Guinea.",
            {("country-MLI", "country-SEN"), ("country-GIN", "country-MLI")},
        ),
        ("Norway closed its ports. A ship left for neighboring Sweden.", {("country-NOR", "country-SWE")}),
        ("Bulgaria and Greece will build a bridge on their joint border.", {("country-BGR", "country-GRC")}),
        ("Uganda and Kenya agreed on talks. Their border has been shut since May.", {("country-KEN", "country-UGA")}),
        (
            "Peru and Ecuador, both neighbours of Colombia, sent doctors.",
            {("country-COL", "country-PER"), ("country-COL", "country-ECU")},
        ),
        (
            "Laos warned Vietnam on Monday. It later apologised to its eastern neighbour.",
            {("country-LAO", "country-VNM")},
        ),
        ("The presidents of Mali and Niger met in Oslo. Norway mediates between the neighbours.", _SAHEL),
        ("Mali expelled Niger's envoy. Ties between the two neighbours have been cold since May.", _SAHEL),
        ("Mali and Niger traded fire across the border on Monday, Niamey said.", _SAHEL),
        ("Thousands of Malians have fled across the border into Niger since April.", _SAHEL),
        ("The Malian president and his Nigerien counterpart inspected the whole of their common border.", _SAHEL),
        (
            "The Kenyan king flew into exile in Iceland. Tanzania, which borders the country, sent troops.",
            {("country-KEN", "country-TZA")},
        ),
        (
            "The army shelled Transnistria, a breakaway region that borders Ukraine.",
            {("country-UKR", "country-x-transnistria")},
        ),
        (
            "Togo, a strip of land squeezed between Ghana and Benin, was spared.",
            {("country-GHA", "country-TGO"), ("country-BEN", "country-TGO")},
        ),
    ],
)
def test_a_neighbour_borders_the_state_spoken_of(text: str, pairs: set[tuple[str, str]]) -> None:
    found = [(*sorted((one, other)), claim) for one, relation, other, claim in related(text) if relation == "borders"]
    assert {(one, other) for one, other, _ in found} >= pairs
    assert len({(one, other) for one, other, _ in found}) == len(found), "each border is told once"
    stances = {claim.stance for one, other, claim in found if (one, other) in pairs}
    assert {(stance.certainty, stance.modality) for stance in stances} == {(Certainty.CERTAIN, Modality.ACTUAL)}


@pytest.mark.parametrize(
    "text",
    [
        "Iceland sent doctors to neighbouring Norway.",
        "In Chad, towns in the neighbouring hills were flooded, and Sudan sent tents.",
        "Japan and South Korea agreed to patrol their maritime border.",
        "Police from Malta and Cyprus watch their borders.",
        "Ireland, a neighbour of Iceland, sent ships.",
        "Japan and Russia quarrel over islands. The two neighbours have no peace treaty.",
        "Police in Chad found a man from Sudan dead. The neighbours said that he was quiet.",
        "Thai President Ada Holm fled. Norway told its neighbour nothing.",
        "Chad, Niger and Mali met. Relations between the neighbours are cool.",
        "Niger, a friend of Kenya whose frontiers with Peru are shut, hosts soldiers.",
    ],
)
def test_who_has_no_border_with_it_is_none(text: str) -> None:
    assert not {told for told in relations(text) if told[1] == "borders"}
