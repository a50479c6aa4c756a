"""Who takes part: the shares of the learnt reader, given here by word, joined with what grammar says."""

import datetime as dt
from dataclasses import dataclass

import pytest
from extracted import events, extractor, report

from graph.extraction.events.sides import Joiner
from graph.extraction.learnt.reading import Side
from graph.extraction.pipeline import ArticleReading
from graph.language.threads import one_thread
from graph.model import Modality
from graph.terms import local_name

Shares = dict[str, tuple[float, float]]


@dataclass
class Given:
    """Stands in for a reading of one sentence: of each word the shares of actor and recipient."""

    found: ArticleReading
    shares: Shares

    @property
    def views(self) -> object:
        return self.found.reading.views

    def sides(self, number: int, trigger: int, root: str) -> list[Side]:
        view = self.found.reading.views[number]
        told = [(index, *self.shares.get(view.sentence.tokens[index].text, (0.0, 0.0))) for index in view.sides]
        return [Side((number, index), 1 - actor - other, actor, other) for index, actor, other in told]


def joined(text: str, root: str, trigger: str, shares: Shares) -> tuple[set[str], set[str]]:
    with one_thread():
        found = ArticleReading(extractor(), report(text, dt.date(2023, 5, 4)))
    view = found.reading.views[0]
    index = next(token.index for token in view.sentence if token.text == trigger)
    sides, _ = Joiner(view, found.actors, (0, index), root).join(None, Given(found, shares))  # type: ignore[arg-type]  # a stand-in for the reading
    actors, recipients = (
        {local_name(who).rpartition("-")[0] if "group" in who else local_name(who) for _, who in sides[slot]}
        for slot in ("actor", "recipient")
    )
    return actors, recipients


@pytest.mark.parametrize(
    ("text", "root", "trigger", "shares", "actors", "recipients"),
    [
        (
            "Moroccan warplanes shelled three Algerian radar masts on Monday.",
            "ASSAULT", "shelled", {"warplanes": (0.9, 0.0), "Algerian": (0.0, 0.3)},
            {"country-MAR"}, {"country-DZA"},
        ),
        (
            "A raid on a Norwegian oil rig set off the quarrel.",
            "ASSAULT", "raid", {"Norwegian": (0.0, 0.2)},
            set(), {"country-NOR"},
        ),
        (
            "Rebels burnt the house of Olaf Scholz on Monday.",
            "ASSAULT", "burnt", {"Rebels": (0.9, 0.0), "Olaf Scholz": (0.0, 0.4)},
            {"group-armed-group"}, set(),
        ),
    ],
    ids=["object", "noun", "person"],
)  # fmt: skip
def test_what_is_done_to_a_thing_is_done_to_the_state_that_owns_it(
    text: str, root: str, trigger: str, shares: Shares, actors: set[str], recipients: set[str]
) -> None:
    assert joined(text, root, trigger, shares) == (actors, recipients)


def test_who_strikes_a_thing_in_a_state_has_not_struck_the_state() -> None:
    text = "Gunmen attacked a mast in Norway on Monday."
    assert joined(text, "ASSAULT", "attacked", {"Gunmen": (0.9, 0.0), "Norway": (0.0, 0.4)})[1] == set()


@pytest.mark.parametrize(
    ("text", "trigger", "shares"),
    [
        ("After talks with Olaf Scholz, Emmanuel Macron praised the plan.", "talks",
         {"Olaf Scholz": (0.9, 0.0), "Emmanuel Macron": (0.3, 0.0)}),
        ("Emmanuel Macron's talks with Olaf Scholz ended late.", "talks", {"Olaf Scholz": (0.9, 0.0)}),
    ],
    ids=["subject", "owner"],
)  # fmt: skip
def test_nobody_meets_alone(text: str, trigger: str, shares: Shares) -> None:
    assert joined(text, "CONSULT", trigger, shares) == ({"person-olaf-scholz", "person-emmanuel-macron"}, set())


def test_a_meeting_with_two_sides_takes_no_third() -> None:
    text = "Olaf Scholz's talks with Emmanuel Macron worried Viktor Orbán."
    shares = {"Olaf Scholz": (0.9, 0.0), "Emmanuel Macron": (0.9, 0.0), "Viktor Orbán": (0.3, 0.0)}
    assert joined(text, "CONSULT", "talks", shares)[0] == {"person-olaf-scholz", "person-emmanuel-macron"}


def test_a_noun_with_a_doer_of_its_own_has_not_the_subject_for_one() -> None:
    text = "Norway recalled the Swedish attack on Denmark."
    shares = {"Norway": (0.7, 0.0), "Swedish": (0.9, 0.0), "Denmark": (0.0, 0.9)}
    assert joined(text, "ASSAULT", "attack", shares) == ({"country-SWE"}, {"country-DNK"})


def test_who_describes_one_that_takes_part_takes_no_part() -> None:
    text = "The Workers' Party, PT, accused Chile."
    shares = {"Party": (0.9, 0.0), "PT": (0.9, 0.0), "Chile": (0.0, 0.9)}
    assert len(joined(text, "ACCUSE", "accused", shares)[0]) == 1
    text = "Officials from the African Union accused Chile."
    shares = {"Officials": (0.9, 0.0), "African Union": (0.7, 0.0), "Chile": (0.0, 0.9)}
    assert "org-african-union" not in joined(text, "ACCUSE", "accused", shares)[0]


def test_the_leadership_of_somebody_acts_for_him() -> None:
    text = "Representatives of France and Germany signed the accord."
    assert joined(text, "SUPPORT", "signed", {"Representatives": (0.9, 0.0)})[0] == {"country-FRA", "country-DEU"}


def test_a_government_that_is_called_by_a_name_acts_as_its_state() -> None:
    text = "The Vladimir Putin government accused Georgia of spying on Monday."
    assert [found[1:3] for found in events(text) if found[0] == "ACCUSE"] == [({"country-RUS"}, {"country-GEO"})]


@pytest.mark.parametrize(
    ("text", "kind", "sender"),
    [
        ("Niger expelled the Finnish ambassador.", "SANCTION", "country-FIN"),
        ("Niger expelled a Japanese diplomat.", "SANCTION", "country-JPN"),
        ("Peru summoned the British envoy on Monday.", "ACCUSE", "country-GBR"),
    ],
)
def test_whose_envoys_are_sent_home_is_the_state_that_sent_them(text: str, kind: str, sender: str) -> None:
    assert [found[2] for found in events(text) if found[0] == kind] == [{sender}]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bishops condemned the Rwanda scheme.", "ACCUSE"),
        ("The Lords rejected the China motion.", "REJECT"),
        ("Conservatives blocked the Ukraine bill.", "REJECT"),
        ("Veterans condemned the Iraq withdrawal.", "ACCUSE"),
    ],
)
def test_what_a_policy_is_about_takes_no_part(text: str, kind: str) -> None:
    found = events(text)
    assert kind in {one[0] for one in found}
    assert not any("country" in who for _, actors, recipients, _ in found for who in actors | recipients)


def test_whose_policy_it_is_takes_part() -> None:
    for owner in ("the Rwandan", "Rwanda's"):
        found = events(f"Bishops condemned {owner} scheme.")
        assert [recipients for kind, _, recipients, _ in found if kind == "ACCUSE"] == [{"country-RWA"}]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Shan State Army attacked a village near Loikaw.", "org-shan-state-army"),
        ("The Albanian Liberation Army attacked a village near Tetovo.", "org-albanian-liberation-army"),
        ("Gunmen from the Kivu Liberation Front attacked a village near Goma.", "org-kivu-liberation-front"),
    ],
)
def test_an_armed_group_acts_by_its_own_name(text: str, actor: str) -> None:
    assert [found[1] for found in events(text) if found[0] == "ASSAULT"] == [{actor}]


def test_who_is_told_something_as_a_guest_visits_the_host() -> None:
    text = "Bulgarian President Rumen Radev told visiting Serbian envoy Ada Holm that Sofia would send food."
    (visit,) = [found for found in events(text) if found[0] == "CONSULT"]
    assert visit[1:3] == ({"person-ada-holm"}, {"person-rumen-radev"})
    assert visit[3].stance.modality is Modality.ACTUAL


@pytest.mark.parametrize(
    "text",
    [
        "Latvia expelled the Russian envoy over claims that he had threatened exiles.",
        "Latvia expelled the Russian envoy amid reports that he had threatened exiles.",
    ],
)
def test_who_expels_somebody_did_not_do_what_he_is_said_to_have_done(text: str) -> None:
    told = [(found[0], found[1]) for found in events(text)]
    assert ("SANCTION", {"country-LVA"}) in told
    assert not any(root in ("THREATEN", "ACCUSE") and "country-LVA" in actors for root, actors in told)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ada Holm discussed the visa ban with the Peruvians in May.", {"person-ada-holm", "group-peruvians-peru"}),
        ("Ada Holm debated the toll with miners and rebels.", {"person-ada-holm", "group-miners", "group-armed-group"}),
        ("Ada Holm discussed its war with the rebels in May.", {"person-ada-holm"}),
        ("Ada Holm discussed the row with the Peruvians in May.", {"person-ada-holm"}),
    ],
)
def test_with_whom_a_thing_is_discussed_takes_part(text: str, actors: set[str]) -> None:
    trigger = text.split()[2]
    assert joined(text, "CONSULT", trigger, {"Ada Holm": (0.9, 0.0), "Ada": (0.9, 0.0)}) == (actors, set())


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The president ordered the army to shoot and kill protesters.", "ASSAULT"),
        ("The general ordered soldiers to arrest marchers and to burn houses.", "ASSAULT"),
    ],
)
def test_who_orders_others_to_do_it_does_not_do_it(text: str, root: str) -> None:
    assert [len(actors) for found, actors, _, _ in events(text) if found == root] == [1]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Ilir Hoxha was elected in a ballot boycotted by Serbs.", set()),
        ("Paul Mbeki won re-election in a poll boycotted by the opposition.", set()),
        ("Ada Lungu became president after a vote boycotted by all opposition parties.", set()),
        ("A speech by Ilir Hoxha was boycotted by students.", {"person-ilir-hoxha"}),
        ("President Ivan Kostov's speech was boycotted by students.", {"person-ivan-kostov"}),
    ],
)
def test_who_wins_a_vote_that_others_boycott_is_not_boycotted(text: str, others: set[str]) -> None:
    assert [recipients for root, _, recipients, _ in events(text) if root == "PROTEST"] == [others]
