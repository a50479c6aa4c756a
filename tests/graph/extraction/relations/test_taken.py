"""Who holds what was taken where a pronoun stands for it, and what begins with a term."""

import datetime as dt

import pytest
from extracted import bounds, period_of, related

DAY = dt.date(2022, 1, 6)


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        (
            "Kenya recaptured Goma in June 2021, five months after Chad captured it.",
            "controls",
            {
                ("country-KEN", "city-216281", "2021-06-01/2021-06-30"),
                ("country-TCD", "city-216281", "2021-01-01/2021-01-31"),
            },
        ),
        (
            "The war in Kenya began in 2019. Rebels seized a port and Chad recaptured it in 2020.",
            "controls",
            set(),
        ),
        (
            "Malta began a two-year term as a member of the UN Security Council in January 2021.",
            "memberOf",
            {("country-MLT", "org-un-security-council", "2021-01-01/2021-01-31")},
        ),
    ],
)
def test_what_was_taken_is_held_from_then_on(text: str, predicate: str, wanted: set[tuple[str, str, str]]) -> None:
    told = {
        (subject, thing, bounds(period_of(claim).earliest_begin, period_of(claim).latest_begin))
        for subject, name, thing, claim in related(text, DAY)
        if name == predicate
    }
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Sudan's army retook the bridge. Khartoum remains under army control.", "org-sudanese-armed-forces"),
        ("Militants in Mali attacked Gao. The government-controlled town of Mopti was calm.", "country-MLI"),
        ("Yemen's war goes on. Government-held Aden was calm.", "country-YEM"),
        ("Crimea, the Russian-controlled peninsula, was hit.", "country-RUS"),
        ("In Congo, Bukavu came under M23 control.", "org-m23"),
    ],
)
def test_who_controls_a_town_is_said_by_its_hyphen(text: str, holder: str) -> None:
    assert [subject for subject, name, _, _ in related(text, DAY) if name == "controls"] == [holder]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Malian troops captured Kidal on Tuesday, officials said.", {"country-MLI"}),
        ("Somali soldiers seized the port of Kismayo on Monday.", {"country-SOM"}),
        ("Kenyan and Somali troops captured the town of Afmadow.", {"country-KEN", "country-SOM"}),
        ("Melitopol was overrun by Russian soldiers in March.", {"country-RUS"}),
        ("Fighters of Boko Haram held Bama for six months.", {"org-boko-haram"}),
        ("Rwandan soldiers and M23 rebels seized Goma.", {"country-RWA", "org-m23"}),
        ("Russia said its troops had captured Pokrovsk.", {"country-RUS"}),
    ],
)
def test_a_town_that_soldiers_took_is_held_by_those_whose_they_are(text: str, holders: set[str]) -> None:
    assert {subject for subject, name, _, _ in related(text, DAY) if name == "controls"} == holders


@pytest.mark.parametrize(
    "text",
    [
        "Iraq's army left. Regime-held Hama in Syria was quiet.",
        "Mali's government-held talks in Gao failed.",
        "Army-controlled firms in Egypt sell Cairo bread.",
        "Prices in Nigeria remain under government control.",
        "American soldiers captured a colonel near Tikrit.",
        "Pro-Russian troops captured Kramatorsk.",
        "French soldiers held a parade in Lyon.",
        "Chadian troops marched on Kidal.",
    ],
)
def test_no_other_state_holds_it(text: str) -> None:
    assert not [told for told in related(text, DAY) if told[1] == "controls"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pitcairn, a British-run territory, has fifty people.", ("country-GBR", "administers", "country-PCN")),
        ("Taiping, an island run by Taiwan, has an airstrip.", ("country-TWN", "administers", "city-1734586")),
        (
            "Somalia said that Somaliland was an integral part of its territory.",
            ("country-x-somaliland", "partOf", "country-SOM"),
        ),
        ("Serbia maintains that Kosovo is part of its territory.", ("country-XKX", "partOf", "country-SRB")),
        ("Kenya told Chad that Jubaland was part of its territory.", ("region-x-jubaland", "partOf", "country-KEN")),
    ],
)
def test_who_runs_it_and_whose_it_is_said_to_be(text: str, told: tuple[str, str, str]) -> None:
    assert told in {found[:3] for found in related(text, DAY)}


@pytest.mark.parametrize(
    "text",
    [
        "A British-run hospital in Pitcairn closed.",
        "Chad says that Libya is part of its problem.",
        "Serbia disputes that Kosovo is a part of its problems.",
    ],
)
def test_no_land_is_run_and_none_is_a_part(text: str) -> None:
    assert not [told for told in related(text, DAY) if told[1] in ("administers", "partOf")]
