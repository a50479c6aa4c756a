"""Random names of the made-up news sentences, in the treebanks' conventions."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from graph.language.recipe import news_words as words
from graph.language.recipe.nodes import (
    Node,
    adposition,
    article,
    enclosed,
    hyphened,
    joined,
    mark,
    named,
    place,
)

Choice = TypeVar("Choice")


class Names:
    """Random names of persons, states and bodies, with what stands before and after them."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def pick(self, choices: Sequence[Choice]) -> Choice:
        return self.chance.choice(choices)

    def likely(self, share: float) -> bool:
        return self.chance.random() < share

    def name(self) -> Node:
        """A person's name: the first word governs the rest."""
        given, surname = self.pick(words.GIVEN), self.pick(words.SURNAME)
        if self.likely(0.35):
            return hyphened(surname)
        node = hyphened(given)
        if self.likely(0.1):
            initial = self.pick("ABCDEFGHJKLMNPRST") + "."
            node.then("flat", Node(initial, initial, "PROPN", "Abbr=Yes|Number=Sing"))
        parts = surname.split("-")
        node.then("flat", Node(parts[0], parts[0], "PROPN", "Number=Sing"))
        for part in parts[1:]:
            node.then("flat", joined(part))
        return node

    def country_modifier(self, node: Node) -> None:
        """'Kazakh', 'Kazakhstan', 'U.S.' or "Kazakhstan's" before a title or a body."""
        country, adjective, _ = self.pick(words.COUNTRIES)
        draw = self.chance.random()
        if draw < 0.5:
            modifier = Node(adjective.split("_")[-1], adjective.split("_")[-1], "ADJ", "Degree=Pos")
            if "_" in adjective:
                modifier.near(
                    "compound", Node(adjective.split("_")[0], adjective.split("_")[0], "PROPN", "Number=Sing")
                )
            node.first("amod", modifier)
        elif draw < 0.75:
            node.first("compound", place(country))
        elif draw < 0.85:
            short = self.pick(["U.S.", "US", "U.N.", "UN", "EU", "U.K.", "UK", "NATO", "CSTO"])
            node.first("compound", Node(short, short, "PROPN", "Abbr=Yes|Number=Sing"))
        else:
            owner = place(country).then("case", Node("'s", "'s", "PART", "", glued=True))
            node.first("nmod:poss", owner)

    def person(self, rich: bool = True) -> Node:
        """A name, mostly led by title and country, now and then followed by an apposition."""
        node = self.name()
        if rich and self.likely(0.7):
            title = named(self.pick(words.TITLES))
            if self.likely(0.65):
                self.country_modifier(title)
            if self.likely(0.12) and not any(relation == "nmod:poss" for relation, _ in title.before):
                title.first("amod", Node("former", "former", "ADJ", "Degree=Pos"))
            node.first("nmod:desc", title)
        elif rich and self.likely(0.4):
            node.then("appos", enclosed(self.role()))
        return node

    def role(self) -> Node:
        """'the president of Kazakhstan', "the country's president", 'a senior Kazakh general'."""
        noun = self.pick(words.ROLES)
        node = Node(noun, noun, "NOUN", "Number=Sing")
        country, adjective, _ = self.pick(words.COUNTRIES)
        draw = self.chance.random()
        if draw < 0.35:
            node.then("nmod", place(country).first("case", adposition("of")))
            node.first("det", article("the", noun))
        elif draw < 0.55:
            owner = Node("country", "country", "NOUN", "Number=Sing").near("det", article("the", "c"))
            node.first("nmod:poss", owner.then("case", Node("'s", "'s", "PART", "", glued=True)))
        else:
            adjective = adjective.split("_")[-1]
            node.near("amod", Node(adjective, adjective, "ADJ", "Degree=Pos"))
            node.first("det", article(self.pick(["the", "the", "a"]), adjective))
        return node

    def body(self) -> Node:
        """A government, ministry, alliance or organisation."""
        draw = self.chance.random()
        if draw < 0.3:
            return place(self.pick(words.COUNTRIES)[self.pick([0, 0, 2])])
        if draw < 0.6:
            node = named(self.pick(words.BODIES))
            if node.form.isupper() and self.likely(0.5):
                return node
            if self.likely(0.3):
                self.country_modifier(node)
            if node.before and node.before[0][0] == "nmod:poss":
                return node
            node.first("det", article("the", "x"))
            if self.likely(0.15):
                short = self.pick(["CSTO", "ARF", "NDC", "PFL", "ECU", "MFA", "RSF"])
                abbreviation = Node(short, short, "PROPN", "Abbr=Yes|Number=Sing", glued=True)
                opening = mark("(")
                node.then("appos", abbreviation.first("punct", opening).then("punct", mark(")")))
            return node
        noun = self.pick(words.COLLECTIVE)
        node = Node(noun, noun, "NOUN", "Number=Sing")
        if self.likely(0.25):
            led = Node(
                self.pick(["led", "backed", "brokered", "dominated"]),
                "lead",
                "VERB",
                "Tense=Past|VerbForm=Part",
                glued=True,
            )
            led.lemma = {"led": "lead", "backed": "back", "brokered": "broker", "dominated": "dominate"}[led.form]
            country = self.pick([c for c in words.COUNTRIES if "_" not in c[0]])[0]
            hyphen = Node("-", "-", "PUNCT", "", glued=True)
            led.first("punct", hyphen).first("compound", Node(country, country, "PROPN", "Number=Sing"))
            node.near("amod", led)
        elif self.likely(0.6):
            self.country_modifier(node)
            if node.before[0][0] == "nmod:poss":
                return node
        return node.first("det", article("the", noun))
