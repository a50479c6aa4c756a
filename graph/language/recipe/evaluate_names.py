"""Score names as a reader of the graph meets them: gazetteer and recogniser joined.

    python -m graph.language.recipe.evaluate_names MODEL ../shared [--corpus FILE] [--errors]

Every sentence of the corpus (crossner-politics-dev, or another file of columns in its labels) is a text of its own, its
words set apart by spaces. Asked are persons (person, politician), organisations (organisation, political party) and
places (location, country), exact spans. Elections, events and the rest (nationalities, works, ideologies) are not
asked, but a person, organisation or place that is found in one of them is counted as wrong. Of the links a demonym
("Italian") and the place in the name of an election are no names of places; states, regions, cities, facilities and
features of the land are places, every kind of body and armed group an organisation.
"""

from __future__ import annotations

# ruff: noqa: T201 (a script prints)
import argparse
import json
from pathlib import Path

from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.language.parser import Parser
from graph.language.recipe.entities import Tagged, columns
from graph.language.recipe.inputs import verify
from graph.language.recipe.names import by_label, chunks

KINDS = {
    "Person": "PERSON", "State": "PLACE", "Region": "PLACE", "City": "PLACE", "Facility": "PLACE", "Place": "PLACE",
    "GeographicFeature": "PLACE", "InternationalOrganisation": "ORG", "Agency": "ORG", "ArmedGroup": "ORG",
    "PoliticalParty": "ORG", "Organisation": "ORG", "Company": "ORG", "Publisher": "ORG",
}  # fmt: skip
Name = tuple[int, int, int, str]  # number of the text, start, end, label


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path)
    options.add_argument("shared", type=Path)
    options.add_argument("--corpus", type=Path, help="columns of words and tags, in place of crossner-politics-dev")
    options.add_argument("--errors", action="store_true", help="print what was missed and what was wrong")
    chosen = options.parse_args()
    shared = verify(chosen.shared)
    corpus = list(columns(chosen.corpus or shared / "ner" / "crossner-politics-dev.conll"))
    parser = Parser(chosen.model)
    gold, alone, joined = set[Name](), set[Name](), set[Name]()
    for number, tagged in enumerate(corpus):
        text, asked = spelt(tagged)
        gold |= {(number, *name) for name in asked}
        alone |= {(number, one.start, one.end, one.label) for s in parser.parse(text) for one in s.entities}
        joined |= {(number, *name) for name in names(parser, text)}
        if chosen.errors:
            show(text, {n[1:] for n in gold if n[0] == number}, {n[1:] for n in joined if n[0] == number})
    print("recogniser alone", json.dumps(by_label(gold, alone)))
    print("with gazetteer", json.dumps(by_label(gold, joined)))


def spelt(tagged: Tagged) -> tuple[str, list[tuple[int, int, str]]]:
    """A sentence's text and its names by their characters."""
    places = [0]
    for word in tagged.words:
        places.append(places[-1] + len(word) + 1)
    return " ".join(tagged.words), [
        (places[first], places[last] - 1, label) for first, last, label in chunks(tagged.tags)
    ]


def names(parser: Parser, text: str) -> set[tuple[int, int, str]]:
    """Persons, organisations and places of a text, as articles are read."""
    links = link(text, reference_gazetteer())
    several = [(one.start, one.end) for one in links.mentions if not text[one.start : one.end].isalnum()]
    recognised(links, parser.parse(text, several))
    return {
        (one.start, one.end, KINDS[one.kind])
        for one in links.mentions
        if one.form not in ("demonym", "part") and one.kind in KINDS
    }


def show(text: str, gold: set[tuple[int, int, str]], mine: set[tuple[int, int, str]]) -> None:
    print("\n" + text)
    for sign, some in (("missed", gold - mine), ("wrong", mine - gold)):
        for start, end, label in sorted(some):
            if label != "MISC":
                print("  ", sign, label, text[start:end])


if __name__ == "__main__":
    main()
