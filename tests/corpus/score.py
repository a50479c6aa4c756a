"""``python tests/corpus/score.py [development|check] [-v]``: how much of the corpus is read, and how rightly.

Relations count by subject, relation and object; events by root and dyad; statements by holder and most of their words.
Holder, polarity and modality count over what was found. An unnamed group (``~rebels (Mali)``) is matched by any unnamed
group. Intervals are 95 % by bootstrap over cases (1,000 draws, seeded).
"""

import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.extraction.pipeline import Extractor
from graph.model import Article, Claim, Entity, EventProposition, Extraction, RelationProposition, StatementProposition
from graph.terms import expand, local_name
from graph.vocabulary import VOCABULARY

HERE = Path(__file__).resolve().parent
WIRE = Entity(expand("id:publisher-corpus"), "Publisher", "Corpus")
Case = dict[str, Any]


@dataclass
class Tally:
    """Counts of one case: found, wanted and right by kind; and what was right of what was found."""

    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)
    sentences: int = 0
    false: int = 0
    forbidden: int = 0
    notes: list[str] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.wanted + other.wanted,
            self.right + other.right,
            self.judged + other.judged,
            self.agreed + other.agreed,
            self.sentences + other.sentences,
            self.false + other.false,
            self.forbidden + other.forbidden,
            [*self.notes, *other.notes],
        )


def cases(half: str) -> Iterator[Case]:
    """The cases of one half, in the order of files."""
    for file in sorted((HERE / half).glob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8"))["case"]


def plain(identifier: str) -> str:
    """An entity as it is compared: unnamed groups are all alike."""
    name = local_name(identifier)
    return "~" if name.startswith(("group-", "~")) else name


def holder(claim: Claim) -> str:
    """The holder as the corpus names it."""
    return "narrator" if claim.holder == WIRE.iri else plain(claim.holder)


def relation_key(claim: Claim) -> tuple[str, str, str]:
    """Subject, relation name and object of a relation claim."""
    one = claim.proposition
    assert isinstance(one, RelationProposition)
    return plain(one.subject), VOCABULARY.relation(one.predicate).name, plain(str(one.object))


def event_key(claim: Claim) -> tuple[str, frozenset[str], frozenset[str]]:
    """Root, actors and recipients of an event claim."""
    one = claim.proposition
    assert isinstance(one, EventProposition)
    return local_name(one.type), frozenset(map(plain, one.actors)), frozenset(map(plain, one.recipients))


def same_relation(found: tuple[str, str, str], claim: Claim, wanted: Case) -> bool:
    """Whether subject, relation and object are the same; a date is the same where it lies in the one that is wanted."""
    subject, name, thing = found
    one, other = plain(wanted["subject"]), plain(wanted["object"])
    assert isinstance(claim.proposition, RelationProposition)
    if name != wanted["relation"]:
        return False
    dated = name == "founded_on" and thing.startswith(other)
    turned = VOCABULARY.relation(claim.proposition.predicate).symmetric and (subject, thing) == (other, one)
    return (subject == one and (thing == other or dated)) or turned


def same_event(found: tuple[str, frozenset[str], frozenset[str]], wanted: Case) -> bool:
    """Whether root and dyad are the same; of one that is symmetric, the sides may be either way round."""
    root, actors, recipients = found
    do, to = (frozenset(map(plain, wanted.get(side, []))) for side in ("actors", "recipients"))
    return root == wanted["type"] and ((actors, recipients) == (do, to) or actors | recipients == do | to)


def judge(tally: Tally, claim: Claim, wanted: Case) -> None:
    """Count holder, polarity and modality of a claim that was found."""
    for name, mine, theirs in (
        ("holder", holder(claim), plain(wanted.get("holder", "narrator"))),
        ("polarity", claim.stance.polarity.value, wanted.get("polarity", "positive")),
        ("modality", claim.stance.modality.value, wanted.get("modality", "actual")),
    ):
        tally.judged[name] += 1
        tally.agreed[name] += mine == theirs
        if mine != theirs:
            tally.notes.append(f"  {name}: {mine} for {theirs}: {claim.evidence[0].quote[:80]}")


def score(case: Case, read: Extraction) -> Tally:
    """The tally of one case."""
    tally = Tally(sentences=max(1, sum(case["text"].count(mark) for mark in ".?!")))
    by_kind: dict[type, list[Claim]] = {}
    for claim in read.claims:
        by_kind.setdefault(type(claim.proposition), []).append(claim)
    wanted = list(case.get("relation", []))
    for claim in by_kind.get(RelationProposition, []):
        key = relation_key(claim)
        hits = [one for one in wanted if same_relation(key, claim, one)]
        _count(tally, "relation", claim, hits, wanted, " ".join(key))
    _missed(tally, "relation", wanted, lambda one: f"{one['subject']} {one['relation']} {one['object']}")
    wanted = list(case.get("event", []))
    for claim in by_kind.get(EventProposition, []):
        hits = [one for one in wanted if same_event(event_key(claim), one)]
        root, actors, recipients = event_key(claim)
        _count(tally, "event", claim, hits, wanted, f"{root} {sorted(actors)} {sorted(recipients)}")
    _missed(tally, "event", wanted, lambda one: f"{one['type']} {one.get('actors')} {one.get('recipients')}")
    wanted = list(case.get("statement", []))
    for claim in by_kind.get(StatementProposition, []):
        words = set(claim.proposition.content.lower().split())  # type: ignore[union-attr]
        hits = [
            one for one in wanted if len(words & set(one["words"].lower().split())) * 2 >= len(one["words"].split())
        ]
        _count(tally, "statement", claim, hits, wanted, claim.proposition.content[:60])  # type: ignore[union-attr]
    _missed(tally, "statement", wanted, lambda one: f"{one['holder']}: {one['words'][:60]}")
    for bad in case.get("forbidden", []):
        tally.forbidden += any(_is_forbidden(claim, bad) for claim in read.claims)
    return tally


def _count(tally: Tally, kind: str, claim: Claim, hits: list[Case], wanted: list[Case], label: str) -> None:
    tally.found[kind] += 1
    if hits:
        wanted.remove(hits[0])
        tally.wanted[kind] += 1
        tally.right[kind] += 1
        judge(tally, claim, hits[0])
    else:
        tally.false += kind != "statement" and claim.stance.asserts
        tally.notes.append(f"  + {kind}: {label} [{holder(claim)}] ({claim.frame})")


def _missed(tally: Tally, kind: str, wanted: list[Case], label: Any) -> None:
    tally.wanted[kind] += len(wanted)
    tally.notes += [f"  - {kind}: {label(one)}" for one in wanted]


def _is_forbidden(claim: Claim, bad: Case) -> bool:
    if not claim.stance.asserts or ("holder" in bad and plain(bad["holder"]) != holder(claim)):
        return False
    match claim.proposition:
        case RelationProposition(period=period) if "relation" in bad and not period.ended:
            subject, name, thing = relation_key(claim)
            return (
                name == bad["relation"]
                and plain(bad.get("subject", subject)) == subject
                and plain(bad.get("object", thing)) == thing
            )
        case EventProposition() if "event" in bad:
            root, actors, recipients = event_key(claim)
            return (
                root == bad["event"]
                and set(map(plain, bad.get("actors", []))) <= actors
                and set(map(plain, bad.get("recipients", []))) <= recipients
            )
    return False


def figures(tallies: Iterable[Tally]) -> dict[str, float]:
    """Precision, recall and F1 by kind, the share of right holders and stances, and false claims per 100 sentences."""
    total = sum(tallies, Tally())
    out: dict[str, float] = {}
    for kind in ("relation", "event", "statement"):
        right, found, wanted = total.right[kind], total.found[kind], total.wanted[kind]
        precision, recall = right / max(found, 1), right / max(wanted, 1)
        out |= {
            f"{kind} precision": precision,
            f"{kind} recall": recall,
            f"{kind} F1": 2 * precision * recall / max(precision + recall, 1e-9),
        }
    out |= {
        f"{name} right": total.agreed[name] / max(total.judged[name], 1) for name in ("holder", "polarity", "modality")
    }
    return out | {
        "false claims per 100 sentences": 100 * total.false / max(total.sentences, 1),
        "forbidden readings": float(total.forbidden),
    }


def main(arguments: list[str]) -> None:
    """Print the figures of a half, with intervals; with ``-v`` on the development half, each miss."""
    half = next((one for one in arguments if not one.startswith("-")), "development")
    extract = Extractor.load()
    tallies = []
    for case in cases(half):
        article = Article.of(case["text"].strip(), title=case["id"], publisher=WIRE, published=case.get("published"))
        tallies.append(score(case, extract(article)))
        if "-v" in arguments and half == "development" and tallies[-1].notes:
            print(case["id"], "|", " ".join(case["text"].split()))
            print("\n".join(tallies[-1].notes))
    draw = random.Random(1992)
    samples = [figures(draw.choices(tallies, k=len(tallies))) for _ in range(1000)]
    print(f"{half}: {len(tallies)} cases, {sum(tally.sentences for tally in tallies)} sentences")
    for name, value in figures(tallies).items():
        spread = sorted(sample[name] for sample in samples)
        print(f"{name:34s} {value:7.3f}   [{spread[25]:.3f}, {spread[974]:.3f}]")


if __name__ == "__main__":
    main(sys.argv[1:])
