"""Counts of what was wanted, found and right in a case, and the figures that many such counts give."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from corpus.matching import (
    STANCE,
    TABLES,
    Row,
    dates,
    event_key,
    holder,
    is_forbidden,
    label,
    mode,
    place,
    plain,
    relation_key,
    same,
    same_polarity,
)

from graph.language.splitting import sentences
from graph.model import Claim, EventProposition, Extraction, Modality, Polarity

KINDS: Final = ("relation", "event", "statement")
CHECKED: Final = ("holder", "polarity", "certainty", "modality", "dates", "place", "mode")
_SEED, _DRAWS = 1992, 1000


@dataclass
class Tally:
    """The counts of one case, and a line for each difference.

    A count's name is *what: of which*. ``found: event ASSAULT`` are the claims of that root, ``wanted: …`` the rows of
    the corpus, ``right: …`` those that meet. ``judged: dates`` and ``agreed: dates`` count over what was found.
    """

    counts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def note(self, sign: str, table: str, text: str) -> None:
        """Keep a line: ``+`` for what should not be there, ``-`` for what is missing, ``≠`` for what differs."""
        self.notes.append(f"  {sign} {table}: {text}")


def groups(table: str, name: str, values: Mapping[str, str]) -> Iterator[str]:
    """The groups that a claim or row counts in: its table, its type, and each of its stance and holder."""
    yield table
    if name:
        yield f"{table} {name}"
    yield from (f"{what} {value}" for what, value in values.items())


def values_of(claim: Claim) -> dict[str, str]:
    """Holder and stance of a claim, in the words of the tables."""
    own = {name: str(getattr(claim.stance, name).value) for name in STANCE}
    return {"holder": "narrator" if holder(claim) == "narrator" else "speaker"} | own


def values_wanted(row: Row) -> dict[str, str]:
    """Holder and stance of a row, in the words of the tables."""
    own = {name: str(row.get(name, default)) for name, default in STANCE.items()}
    return {"holder": "narrator" if row.get("holder", "narrator") == "narrator" else "speaker"} | own


def score(case: Row, read: Extraction) -> Tally:
    """The counts of one case, given what was read in it."""
    tally = Tally()
    spans = sentences(case["text"].strip())
    tally.counts["sentences"] = max(1, len(spans))
    tables: dict[str, list[Claim]] = {table: [] for table in KINDS}
    for claim in read.claims:
        tables[TABLES[type(claim.proposition)]].append(claim)
    for table in case.get("labelled", KINDS):
        _score_table(tally, table, tables[table], list(case.get(table, [])), spans, case.get("published"))
    if "labelled" in case:  # false claims per sentence are counted where all tables are labelled
        del tally.counts["false"], tally.counts["sentences"]
    for bad in case.get("forbidden", []):
        hits = [
            claim
            for claim in read.claims
            if is_forbidden(claim, bad) and bad.get("sentence") in (None, _sentence(claim, spans))
        ]
        tally.counts["forbidden"] += any(claim.stance.asserts for claim in hits)
        tally.counts["forbidden, less than certain"] += bool(hits) and not any(one.stance.asserts for one in hits)
        for claim in hits[:1]:
            tally.note("!", "forbidden", f"{label(claim)} [{holder(claim)}] ({claim.frame}): {bad['why']}")
    return tally


def _sentence(claim: Claim, spans: list[tuple[int, int]]) -> int:
    at = claim.evidence[0].start
    return next((number for number, (start, end) in enumerate(spans, 1) if start <= at < end), 0)


def _score_table(
    tally: Tally,
    table: str,
    claims: list[Claim],
    rows: list[Row],
    spans: list[tuple[int, int]],
    published: dt.date | None,
) -> None:
    """Pair claims with rows, those that agree most first, each once; count the pairs and what stays alone."""
    pairs = sorted(
        (
            (_agreement(claim, row, spans, published), -i, -j)
            for i, claim in enumerate(claims)
            for j, row in enumerate(rows)
            if same(claim, row)
        ),
        reverse=True,
    )
    row_of: dict[int, int] = {}
    for _, i, j in pairs:
        if -i not in row_of and -j not in row_of.values():
            row_of[-i] = -j
    for i, claim in enumerate(claims):
        found = list(groups(table, _name(claim), values_of(claim)))
        if i in row_of:
            row = rows[row_of[i]]
            if same_polarity(claim, row):  # in the row's words, where a "not" in a statement can be counted either way
                own = values_of(claim) | {"polarity": values_wanted(row)["polarity"]}
                found = list(groups(table, _name(claim), own))
            both = [group for group in groups(table, _row_name(table, row), values_wanted(row)) if group in found]
            tally.counts.update(f"right: {group}" for group in both)
            _judge(tally, table, claim, row, published)
        tally.counts.update(f"found: {group}" for group in found)
        if i not in row_of:
            tally.counts["false"] += table != "statement" and claim.stance.asserts
            tally.note("+", table, f"{label(claim)} [{holder(claim)}] ({claim.frame})")
    for j, row in enumerate(rows):
        tally.counts.update(f"wanted: {group}" for group in groups(table, _row_name(table, row), values_wanted(row)))
        if j not in row_of.values():
            tally.note("-", table, _row_label(table, row))


def _agreement(claim: Claim, row: Row, spans: list[tuple[int, int]], published: dt.date | None) -> int:
    """In how many respects a claim and a row of the same content agree."""
    return (
        2 * (holder(claim) == plain(row.get("holder", "narrator")))
        + 2 * same_polarity(claim, row)
        + 2 * (claim.stance.modality.value == row.get("modality", "actual"))
        + all(right for _, right in dates(claim, row, published))
        + (_sentence(claim, spans) == row["sentence"])
        + (mode(claim) == row.get("mode", ""))
    )


def _judge(tally: Tally, table: str, claim: Claim, row: Row, published: dt.date | None) -> None:
    """Count what is right of a claim that was found."""
    asked: list[tuple[str, bool, Any, Any]] = [
        ("holder", holder(claim) == plain(row.get("holder", "narrator")), holder(claim), row.get("holder")),
        ("polarity", same_polarity(claim, row), claim.stance.polarity.value, row.get("polarity")),
    ]
    for name in ("certainty", "modality"):
        mine = getattr(claim.stance, name).value
        asked.append((name, mine == row.get(name, STANCE[name]), mine, row.get(name)))
    period = getattr(claim.proposition, "period", None)
    judged = list(dates(claim, row, published))
    asked += [("dates", right, period, row.get(name)) for name, right in judged]
    if period and period.precision and not judged:
        tally.counts["dates where none is wanted"] += 1
    if isinstance(claim.proposition, EventProposition):
        asked += [
            (name, mine == plain(row[name]), mine, row[name])
            for name, mine in (("place", place(claim)), ("mode", mode(claim)))
            if row.get(name)
        ]
    for name, right, mine, theirs in asked:
        tally.counts[f"judged: {name}"] += 1
        tally.counts[f"agreed: {name}"] += right
        if not right:
            tally.note("≠", table, f"{name}: {mine} for {theirs}: {claim.evidence[0].quote[:80]!r} ({claim.frame})")
    otherwise = row.get("polarity", "positive") == Polarity.NEGATIVE or row.get("modality", "actual") != Modality.ACTUAL
    tally.counts["false"] += table != "statement" and claim.stance.asserts and otherwise


def _name(claim: Claim) -> str:
    match TABLES[type(claim.proposition)]:
        case "relation":
            return relation_key(claim)[1]
        case "event":
            return event_key(claim)[0]
        case _:
            return ""


def _row_name(table: str, row: Row) -> str:
    return str(row.get({"relation": "relation", "event": "type"}.get(table, ""), ""))


def _row_label(table: str, row: Row) -> str:
    match table:
        case "relation":
            return f"{row['subject']} {row['relation']} {row['object']}"
        case "event":
            return f"{row['type']} {row.get('actors')} {row.get('recipients')}"
        case _:
            return f"{row['holder']}: {row['words'][:60]}"


def rates(counts: Mapping[str, float], group: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a group; 0 where nothing was found or wanted.

    >>> rates({"found: event": 10, "wanted: event": 20, "right: event": 5}, "event")
    (0.5, 0.25, 0.3333333333333333)
    """
    found, wanted, right = (counts.get(f"{what}: {group}", 0) for what in ("found", "wanted", "right"))
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def figures(counts: Mapping[str, float]) -> dict[str, float]:
    """The figures of the scoreboard by name, in their order."""
    out: dict[str, float] = {}
    for kind in KINDS:
        for name, value in zip(("precision", "recall", "F1"), rates(counts, kind), strict=True):
            out[f"{kind} {name}"] = value
    for name in CHECKED:
        out[f"{name} right"] = counts.get(f"agreed: {name}", 0) / max(counts.get(f"judged: {name}", 0), 1)
    return out | {
        "false claims per 100 sentences": 100 * counts.get("false", 0) / max(counts.get("sentences", 0), 1),
        "forbidden readings": float(counts.get("forbidden", 0)),
        "forbidden, less than certain": float(counts.get("forbidden, less than certain", 0)),
    }


def total(tallies: Iterable[Tally]) -> Counter[str]:
    """The counts of many cases together."""
    return sum((tally.counts for tally in tallies), Counter[str]())


def intervals(tallies: list[Tally]) -> dict[str, tuple[float, float]]:
    """95 % intervals of the figures: cases are drawn again a thousand times, with a fixed seed."""
    names = sorted({name for tally in tallies for name in tally.counts})
    table = np.array([[tally.counts[name] for name in names] for tally in tallies], dtype=float)
    chosen = np.random.default_rng(_SEED).integers(len(tallies), size=(_DRAWS, len(tallies)))
    weights = np.stack([np.bincount(row, minlength=len(tallies)) for row in chosen])
    samples = [figures(dict(zip(names, row, strict=True))) for row in (weights @ table).tolist()]
    spread = {name: np.percentile([sample[name] for sample in samples], [2.5, 97.5]) for name in samples[0]}
    return {name: (float(low), float(high)) for name, (low, high) in spread.items()}
