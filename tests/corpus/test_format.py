"""Every case of the corpus is well formed: known types, ids and stances, and words that stand in its text."""

import datetime
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parent
ONTOLOGY = CORPUS.parents[1] / "ontology"
FILES = sorted(path for half in ("development", "check") for path in (CORPUS / half).glob("*.toml"))

RELATIONS = {
    match[1]
    for path in (ONTOLOGY / "relations").glob("*.ttl")
    if (match := re.search(r'dct:identifier "(\w+)"', path.read_text(encoding="utf-8")))
}
EVENTS = set(
    re.findall(
        r"^plover:([A-Z]+(?:-[a-z-]+)?) a ",
        (ONTOLOGY / "schemes" / "plover.ttl").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
KINDS = set(
    re.findall(
        r"^fds:(\w+) a owl:Class",
        (ONTOLOGY / "foedus.ttl").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
POLARITY = {"positive", "negative"}
CERTAINTY = {"certain", "probable", "possible", "unknown"}
MODALITY = {"actual", "planned", "requested", "hoped", "obliged", "conditional"}
PREFIXES = (
    "country region city org person place facility feature treaty treatyarticle obligation office article".split()
)
ID = re.compile(rf"(?:{'|'.join(PREFIXES)})-[A-Za-z0-9_-]+")
GROUP = re.compile(r"~[^()]+(?: \([^()]+\))?")
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
DEFAULTS = {"end": "", "polarity": "positive", "certainty": "certain", "modality": "actual", "holder": "narrator"}
CASE_KEYS = set(
    "id region topic published publisher text labelled empty relation event statement forbidden entity".split()
)
STANCE = {"holder", "polarity", "certainty", "modality", "sentence"}
KEYS = {
    "relation": STANCE | {"subject", "relation", "object", "begin", "end"},
    "event": STANCE | {"type", "mode", "actors", "recipients", "place", "date", "count"},
    "statement": STANCE | {"words"},
    "entity": {"text", "id", "kind"},
}
KEYS["forbidden"] = KEYS["relation"] | (KEYS["event"] - {"type"}) | {"event", "words", "why"}


def read(path: Path) -> list[dict[str, Any]]:
    with path.open("rb") as file:
        return list(tomllib.load(file)["case"])


CASES = [(f"{path.parent.name}/{path.name}", case) for path in FILES for case in read(path)]


def claims(case: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in ("relation", "event", "statement", "forbidden"):
        for row in case.get(table, []):
            yield table, row


def is_id(value: str) -> bool:
    return bool(ID.fullmatch(value) or GROUP.fullmatch(value))


def is_date(value: str) -> bool:
    if not DATE.fullmatch(value):
        return False
    try:
        datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    except ValueError:
        return False
    return True


def matches(forbidden: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether an annotated claim is the very reading that the case forbids."""
    if row.get("polarity") == "negative" or row.get("modality", "actual") != "actual":
        return False
    pairs = {"event": "type"} if "event" in forbidden else {}
    for key, value in forbidden.items():
        if key == "why":
            continue
        own = row.get(pairs.get(key, key), DEFAULTS.get(key))
        if isinstance(value, list):
            if not set(value) <= set(own or []):
                return False
        elif own != value:
            return False
    return True


def count_sentences(text: str) -> int:
    """A rough upper bound: ends of sentences, with every abbreviation taken for one."""
    return len(re.findall(r"[.!?][\"'”’)]*(?=\s|$)", text)) or 1


def test_halves_are_there() -> None:
    assert any(path.parent.name == "development" for path in FILES)


def test_ids_are_unique() -> None:
    ids = [case["id"] for _, case in CASES]
    assert sorted(ids) == sorted(set(ids))


def test_no_text_is_in_both_halves() -> None:
    texts = [case["text"] for _, case in CASES]
    assert len(texts) == len(set(texts))


def test_the_development_half_is_large_and_varied() -> None:
    cases = [case for name, case in CASES if name.startswith("development/")]
    assert len(cases) >= 90
    assert sum(count_sentences(case["text"]) for case in cases) >= 260
    assert sum(case.get("empty", False) for case in cases) >= 20
    assert {event["type"] for case in cases for event in case.get("event", [])} == {
        name for name in EVENTS if "-" not in name
    }


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{name}:{case['id']}" for name, case in CASES])
def test_case(name: str, case: dict[str, Any]) -> None:
    text = case["text"]
    assert set(case) <= CASE_KEYS
    assert text.strip()
    if "published" in case:
        assert isinstance(case["published"], datetime.date)

    assert set(case.get("labelled", ())) <= {"relation", "event", "statement"}
    coded = [row for table, row in claims(case) if table != "forbidden"]
    assert bool(coded) != case.get("empty", False), "either claims or empty = true"

    ids = [entity["id"] for entity in case.get("entity", [])]
    assert len(ids) == len(set(ids)), "an entity stands once"
    for entity in case.get("entity", []):
        assert set(entity) == KEYS["entity"]
        assert entity["text"] in text, entity
        assert ID.fullmatch(entity["id"]), entity
        assert entity["kind"] in KINDS, entity

    for table, row in claims(case):
        assert set(row) <= KEYS[table], row
        if table != "forbidden":
            assert 1 <= row["sentence"] <= count_sentences(text), row
        assert row.get("polarity", "positive") in POLARITY, row
        assert row.get("certainty", "certain") in CERTAINTY, row
        assert row.get("modality", "actual") in MODALITY, row
        assert row.get("holder", "narrator") == "narrator" or is_id(row["holder"]), row
        if "relation" in row:
            assert row["relation"] in RELATIONS, row
            for key in ("subject", "object"):
                assert key not in row or is_id(row[key]) or is_date(row[key]), row
        kind = row.get("type", row.get("event"))
        if kind is not None:
            assert kind in EVENTS, row
            assert not row.get("mode") or f"{kind}-{row['mode']}" in EVENTS, row
            assert all(is_id(actor) for actor in row.get("actors", []) + row.get("recipients", [])), row
            assert not row.get("place") or ID.fullmatch(row["place"]), row
            assert row.get("count", 0) >= 0, row
        for key in ("begin", "end", "date"):
            assert not row.get(key) or is_date(row[key]) or (key, row[key]) == ("end", "past"), row
        if table == "statement" or "words" in row:
            assert row["words"] in text, row

    for row in case.get("forbidden", []):
        assert row.get("why"), row
        assert "event" in row or "relation" in row or "words" in row, row
        other = "relation" if "relation" in row else "event" if "event" in row else "statement"
        assert not any(matches(row, claim) for claim in case.get(other, [])), row
