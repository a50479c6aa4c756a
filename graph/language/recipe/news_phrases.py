"""Random noun phrases of the made-up news sentences, in the treebanks' conventions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from graph.language.recipe import news_words as words
from graph.language.recipe.news_names import Names
from graph.language.recipe.nodes import (
    Node,
    adposition,
    article,
    mark,
    place,
    pluralised,
)

Choice = TypeVar("Choice")


class Phrases(Names):
    """Random noun phrases and their parts."""

    def group(self) -> Node:
        """Plural people, counted or not."""
        noun = self.pick(words.PEOPLE)
        singular = {
            "police": "police",
            "troops": "troops",
            "authorities": "authority",
            "gunmen": "gunman",
        }.get(noun, noun[:-1] if noun.endswith("s") else noun)
        node = Node(noun, singular, "NOUN", "Number=Plur")
        draw = self.chance.random()
        if draw < 0.3:
            self.counted(node)
        elif draw < 0.55:
            adjective = self.pick(words.COUNTRIES)[1].split("_")[-1]
            node.near("amod", Node(adjective, adjective, "ADJ", "Degree=Pos"))
        elif draw < 0.75:
            node.near("det", article("the", noun))
        elif draw < 0.85:
            node.near("amod", self.adjective())
        return node

    def counted(self, node: Node) -> None:
        form = self.pick(words.NUMBERS)
        digits = form[0].isdigit()
        number = Node(form, form, "NUM", f"NumForm={'Digit' if digits else 'Word'}|NumType=Card")
        draw = self.chance.random()
        if draw < 0.25:
            least = Node("least", "least", "ADJ", "Degree=Sup").near("case", Node("at", "at", "ADP"))
            number.near("nmod", least)
        elif draw < 0.45:
            more = Node("more", "more", "ADJ", "Degree=Cmp").then("fixed", Node("than", "than", "ADP"))
            number.near("advmod", more)
        elif draw < 0.55:
            number.near("advmod", Node("about", "about", "ADV"))
        node.near("nummod", number)

    def adjective(self) -> Node:
        if self.likely(0.08):
            form = self.pick(
                [
                    "pro-Russian",
                    "pro-democracy",
                    "anti-government",
                    "pro-Western",
                    "non-aligned",
                    "anti-corruption",
                ]
            )
            return Node(form, form, "ADJ", "Degree=Pos")
        if self.likely(0.08):
            unit = Node(self.pick(["week", "day", "month", "year", "hour"]), "", "NOUN", "Number=Sing", glued=True)
            unit.lemma = unit.form
            unit.first("punct", Node("-", "-", "PUNCT", "", glued=True))
            form = self.pick(["two", "three", "10", "30", "six"])
            kind = "Digit" if form[0].isdigit() else "Word"
            return unit.first("nummod", Node(form, form, "NUM", f"NumForm={kind}|NumType=Card"))
        form = self.pick(words.ADJECTIVES)
        noun = form in {"emergency", "security"}
        return Node(form, form, "NOUN" if noun else "ADJ", "Number=Sing" if noun else "Degree=Pos")

    def thing(self, noun: str = "") -> Node:
        """An inanimate object, with adjective, country and 'of' or 'with' phrase now and then."""
        noun = noun or self.pick(words.THINGS)
        plural = self.likely(0.2)
        node = Node(pluralised(noun) if plural else noun, noun, "NOUN", f"Number={'Plur' if plural else 'Sing'}")
        first = node.form
        if self.likely(0.35):
            adjective = self.adjective()
            node.near("compound" if adjective.upos == "NOUN" else "amod", adjective)
            first = adjective.before[0][1].form if adjective.before else adjective.form
        if self.likely(0.15):
            self.country_modifier(node)
            first = "x"
        if not (node.before and node.before[0][0] == "nmod:poss"):
            if not plural:
                node.first("det", article(self.pick(["the", "a"]) if first != "x" else "the", first))
            elif self.likely(0.4):
                node.first("det", article("the", first))
        if self.likely(0.25):
            inner = self.pick([self.body, self.group])()
            node.then(
                "nmod",
                inner.first("case", adposition(self.pick(["of", "with", "against", "between", "by", "in", "on"]))),
            )
        return node

    def actor(self) -> Node:
        return self.pick([self.person, self.person, self.body, self.body, self.group])()

    def date(self) -> tuple[str, Node]:
        """A date phrase with its relation."""
        draw = self.chance.random()
        if draw < 0.4:
            day = self.pick(words.DAYS)
            return "obl", Node(day, day, "PROPN", "Number=Sing").first("case", adposition("on"))
        if draw < 0.6:
            noun = self.pick(["week", "month", "year", "summer", "night"])
            adjective = Node(self.pick(["last", "next"]), "", "ADJ", "Degree=Pos")
            adjective.lemma = adjective.form
            return "obl:unmarked", Node(noun, noun, "NOUN", "Number=Sing").near("amod", adjective)
        month = self.pick(words.MONTHS)
        node = Node(month, month, "PROPN", ("Abbr=Yes|" if month.endswith(".") else "") + "Number=Sing")
        number = str(self.chance.randint(1, 28)) if draw < 0.8 else str(self.chance.randint(1985, 2025))
        node.then("nmod:unmarked", Node(number, number, "NUM", "NumForm=Digit|NumType=Card"))
        return "obl", node.first("case", adposition("on" if draw < 0.8 else "in"))

    def location(self) -> Node:
        if self.likely(0.5):
            noun = self.pick(words.PLACES)
            node = Node(noun, noun, "NOUN", "Number=Sing").near("det", article("the", noun))
            if self.likely(0.3):
                node.then(
                    "nmod",
                    place(self.pick(words.COUNTRIES)[2]).first("case", adposition(self.pick(["of", "in", "near"]))),
                )
        else:
            node = place(self.pick(words.COUNTRIES)[self.pick([0, 2])])
        return node.first("case", adposition(self.pick(["in", "in", "near", "at", "from", "to", "across", "outside"])))

    def conjoined(self, make: Callable[[], Node], size: int) -> Node:
        """'A, B and C', with or without the last comma."""
        head = make()
        oxford = self.likely(0.3)
        for number in range(1, size):
            other = make()
            last = number == size - 1
            if last:
                other.first("cc", Node("and", "and", "CCONJ"))
            if not last or (oxford and size > 2):
                other.first("punct", mark(","))
            head.then("conj", other)
        head.plural = True
        return head
