"""Explanations and annotated articles, on the command line, over HTTP and in a browser."""

import json
from html import unescape
from pathlib import Path

import claim_graph as sample
import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from api.cli import cli
from graph.store.embedded import EmbeddedStore
from graph.terms import local_name

ARTICLE = sample.first_article()
KEY = local_name(ARTICLE.iri)
MEMBER, SEIZED, DEPLOY, PARTY = (
    local_name(claim.iri) for claim in sorted(sample.extractions()[0].claims, key=lambda claim: claim.evidence[0].start)
)
REPORT = (
    "Pashinyan speaks in Yerevan\n\nArmenian Prime Minister Nikol Pashinyan spoke to reporters in Yerevan on "
    "Friday. He said that the soldiers would leave Kazakhstan within ten days.\n\nKazakhstan is a member of the "
    "CSTO.\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = sample.filled(EmbeddedStore.open(tmp_path / "store"))
    store.close()
    return tmp_path / "store"


@pytest.fixture
def without_text(tmp_path: Path) -> Path:
    store = sample.filled(EmbeddedStore.open(tmp_path / "bare"), keep_text=False)
    store.close()
    return tmp_path / "bare"


def run(*arguments: str, data: Path, given: str | None = None, colour: bool = False) -> Result:
    return CliRunner().invoke(
        cli,
        [*arguments, "--data", str(data)],
        input=given,
        env={"COLUMNS": "100"},
        catch_exceptions=False,
        color=colour,
    )


def flat(result: Result) -> str:
    return " ".join(result.output.split())


# ── On the command line ─────────────────────────────────────────────────────────────────────────────────────────────


def test_explain_says_where_who_how_and_what_became_of_it(data: Path) -> None:
    shown = flat(run("explain", MEMBER, data=data))
    assert "“«Kazakhstan is a member of the CSTO».”" in shown
    assert "Steppe Wire" in shown
    assert "A fact, on this claim's word, and a plain triple" in shown
    shown = flat(run("explain", SEIZED, data=data))
    assert "President Kassym-Jomart Tokayev said that «militants had seized the airport»." in shown
    assert "Kassym-Jomart Tokayev, reported by Steppe Wire" in shown
    assert "paraphrased from Kassym-Jomart Tokayev: only the narrator's own word makes a fact (rule “voice”)" in shown


def test_explain_says_when_it_is_and_which_words_said_so(tmp_path: Path) -> None:
    file, data = tmp_path / "rule.txt", tmp_path / "store"
    file.write_text("Chad and its past\n\nAda Holm, who was president of Chad until 2019, met Sudan's envoy on Friday.")
    assert run("ingest", str(file), "--published", "2025-04-01", data=data).exit_code == 0
    claims = json.loads(run("annotate", "Chad and its past", "--json", data=data).output)["sentences"][0]["claims"]
    over = next(one["id"] for one in claims if one["kind"] == "relation")
    shown = flat(run("explain", over, data=data))
    assert "(president), until 2019" in shown
    assert "2019 until 2019" in shown, "the words, and the time that they were taken to mean"


@pytest.mark.parametrize("more", [["--json"], ["--format", "json"]])
def test_explain_as_json_holds_the_same(data: Path, more: list[str]) -> None:
    body = json.loads(run("explain", DEPLOY, *more, data=data).output)
    assert body["claim"]["id"] == DEPLOY
    assert [one["rule"] for one in body["promotion"]["held_back"]] == ["stance"]


def test_explaining_what_is_not_there_says_so_in_a_line(data: Path) -> None:
    result = run("explain", "claim-0000", data=data)
    assert (result.exit_code, result.stderr.count("\n")) == (4, 1)
    assert "foedus annotate" in result.stderr


def test_hostile_text_steers_no_terminal(tmp_path: Path) -> None:
    file = tmp_path / "red.txt"
    file.write_text(REPORT.replace("spoke", "\x1b[31mspoke"))
    assert "\x1b" not in run("annotate", str(file), data=tmp_path / "none").output


@pytest.mark.parametrize("name", [KEY, KEY[:14], ARTICLE.iri, ARTICLE.url, ARTICLE.title])
def test_a_stored_article_is_annotated_by_any_name(data: Path, name: str) -> None:
    result = run("annotate", name, data=data)
    assert result.exit_code == 0
    lines = [line.strip() for line in result.output.splitlines()]
    assert lines[0] == ARTICLE.title
    assert "4 claims" in lines[1]
    place = lines.index("Kazakhstan is a member of the CSTO.")
    assert lines[place + 1].startswith("1. Steppe Wire · asserted · Kazakhstan is a member of")
    assert "4. Russia · denied · " in flat(result)
    assert f"[{MEMBER[:16]}]" in flat(result)
    assert "\x1b" not in result.output, "plain where it is no terminal"


def test_the_day_of_saying_is_shown_where_it_is_another(tmp_path: Path) -> None:
    file = tmp_path / "said.txt"
    file.write_text("Chad closed its border with Sudan, Ada Holm, its minister, said on Sunday. Sudan protested.")
    shown = flat(run("annotate", str(file), "--published", "2025-04-01", data=tmp_path / "none"))
    assert "Ada Holm on 2025-03-30 · asserted" in shown
    assert "unknown publisher on" not in shown


def test_colours_are_for_terminals(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert "\x1b[" in run("annotate", KEY, data=data, colour=True).output
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as here:
            here.setenv(name, value)
            assert "\x1b[" not in run("annotate", KEY, data=data, colour=True).output


def test_annotate_as_json_holds_the_same(data: Path) -> None:
    body = json.loads(run("annotate", KEY, "--format", "json", data=data).output)
    assert [len(one["claims"]) for one in body["sentences"]] == [1, 1, 1, 1]
    assert body["sentences"][0]["claims"][0]["status"] == "fact"


def test_without_the_text_one_line_says_so_and_quotes_are_shown(without_text: Path) -> None:
    result = run("annotate", KEY, data=without_text)
    assert result.output.count("The text of this article is not kept (FOEDUS_KEEP_TEXT)") == 1
    assert "“Kazakhstan is a member of the CSTO”" in result.output
    result = run("explain", MEMBER, data=without_text)
    assert "is not kept" in result.output
    assert "“«Kazakhstan is a member of the CSTO»”" in result.output


def test_a_file_is_annotated_without_a_store_and_stored_nowhere(tmp_path: Path) -> None:
    file, nowhere = tmp_path / "report.txt", tmp_path / "none"
    file.write_text(REPORT)
    said = ("--publisher", "Steppe Wire", "--published", "2022-01-07")
    shown = flat(run("annotate", str(file), *said, data=nowhere))
    assert "Steppe Wire, 2022-01-07" in shown
    assert "Nikol Pashinyan · planned · soldiers retreat" in shown
    assert "7 January 2022 – 17 January 2022" in shown
    assert "Kazakhstan is a member of Collective Security Treaty Organization (fact)" in shown
    assert flat(run("annotate", "-", *said, data=nowhere, given=REPORT)) == shown
    assert not nowhere.exists()


def test_annotating_what_is_not_there_says_so(data: Path, tmp_path: Path) -> None:
    result = run("annotate", "nothing.txt", data=data)
    assert (result.exit_code, result.stderr.count("\n")) == (4, 1)
    assert "there is no file 'nothing.txt'" in result.stderr
    assert run("annotate", "nothing.txt", data=tmp_path / "none").exit_code == 6
    assert run("annotate", "https://127.0.0.1/a", data=data).exit_code not in (0, 1)


# ── Over HTTP ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_explanation_over_http(client: FlaskClient) -> None:
    body = client.get(f"/api/claims/{PARTY}/explanation").get_json()
    assert (body["claim"]["holder"]["label"], body["claim"]["stance"]["label"]) == ("Russia", "denied")
    assert [one["label"] for one in body["chain"]] == ["Russia", "Steppe Wire"]
    assert body["promotion"]["fact"] is False
    assert [one["rule"] for one in body["promotion"]["held_back"]] == ["voice", "stance"]
    assert body["rule"]["file"] is None
    assert body["bindings"] == []
    assert body["proposition"]["sentence"].startswith("Russia controls")


@pytest.mark.parametrize(
    "path",
    [
        "/api/claims/claim-0/explanation",
        "/api/claims/x/explanation",
        "/api/claims/country-KAZ/explanation",
        "/api/claims/a b>/explanation",
        "/api/articles/article-0/annotated",
        "/api/articles/x/annotated",
        "/claim/claim-0",
    ],
)
def test_what_is_not_there_is_a_problem(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_an_annotated_article_over_http(client: FlaskClient) -> None:
    body = client.get(f"/api/articles/{KEY}/annotated").get_json()
    assert (body["id"], body["text_kept"], body["total"], body["next_cursor"]) == (KEY, True, 4, None)
    for sentence in body["sentences"]:
        assert ARTICLE.text[sentence["start"] : sentence["end"]] == sentence["text"]
        assert all(sentence["start"] <= one["evidence"][0]["start"] < sentence["end"] for one in sentence["claims"])
    first = client.get(f"/api/articles/{KEY}/annotated?limit=3").get_json()
    second = client.get(f"/api/articles/{KEY}/annotated?limit=3&cursor={first['next_cursor']}").get_json()
    assert [one["id"] for page in (first, second) for sentence in page["sentences"] for one in sentence["claims"]] == [
        MEMBER,
        SEIZED,
        DEPLOY,
        PARTY,
    ]
    assert client.get(f"/api/articles/{KEY}/annotated?limit=0").status_code == 400


# ── In a browser ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_article_and_a_proposition_lead_to_the_explanation(client: FlaskClient) -> None:
    assert f'href="/claim/{MEMBER}"' in client.get(f"/article/{KEY}").text
    proposition = client.get(f"/api/claims/{MEMBER}/explanation").get_json()["proposition"]["id"]
    assert f'href="/claim/{MEMBER}"' in client.get(f"/proposition/{proposition}").text


def test_the_page_of_a_claim_says_why(client: FlaskClient) -> None:
    page = client.get(f"/claim/{SEIZED}").text
    assert "<mark>militants had seized the airport</mark>" in page
    assert "Not a fact: it stays a claim." in page
    assert "only the narrator&#39;s own word makes a fact" in page


def test_the_page_of_a_hostile_claim_shows_it_as_text(client: FlaskClient) -> None:
    pages = [client.get(f"/claim/{local_name(claim.iri)}").text for claim in sample.extractions()[1].claims]
    assert not any(sample.EVIL in page for page in pages)
    assert any(sample.EVIL in unescape(page) for page in pages)
