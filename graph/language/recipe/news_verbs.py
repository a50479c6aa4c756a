"""Random verbs of the made-up news sentences with their objects and auxiliaries."""

from __future__ import annotations

from graph.language.recipe import news_words as words
from graph.language.recipe.news_phrases import Phrases
from graph.language.recipe.nodes import Node, adposition, auxiliary, finite, inflect


class Verbs(Phrases):
    """Random verb phrases; the verb governs."""

    def verb_with_object(self) -> tuple[str, Node | None]:
        draw = self.chance.random()
        if draw < 0.55:
            return self.pick(words.ON_THINGS), self.pick([self.thing, self.thing, self.thing, self.listed])()
        if draw < 0.8:
            return self.pick(words.ON_PEOPLE), self.pick([self.group, self.group, self.person])()
        return self.pick(words.ALONE), None

    def listed(self) -> Node:
        return self.conjoined(self.thing, self.chance.choice([2, 2, 3]))

    def predicate(self, lemma: str, subject: Node, tense: str = "") -> Node:
        """The verb with its auxiliaries and subject, active."""
        draw = self.chance.random() if not tense else {"Past": 0.1, "Pres": 0.5, "Perf": 0.6, "Fut": 0.9}[tense]
        plural = subject.plural
        if draw < 0.45:
            verb = finite(lemma, "Past", plural)
        elif draw < 0.52:
            verb = finite(lemma, "Pres", plural)
        elif draw < 0.7:
            verb = Node(inflect(lemma, "part"), lemma, "VERB", "Tense=Past|VerbForm=Part")
            verb.near("aux", finite("have", self.pick(["Pres", "Pres", "Past"]), plural, "AUX"))
        elif draw < 0.76:
            verb = Node(inflect(lemma, "ing"), lemma, "VERB", "Tense=Pres|VerbForm=Part")
            verb.near("aux", finite("be", self.pick(["Pres", "Past"]), plural, "AUX"))
        elif draw < 0.82:
            verb = Node(lemma, lemma, "VERB", "VerbForm=Inf")
            verb.near("aux", self.did(plural)).near("advmod", Node("not", "not", "PART", "Polarity=Neg"))
        else:
            verb = Node(lemma, lemma, "VERB", "VerbForm=Inf")
            verb.near("aux", auxiliary(self.pick(["will", "will", "would", "could", "may", "must", "should"])))
            if self.likely(0.25):
                verb.near("advmod", Node("not", "not", "PART", "Polarity=Neg"))
        return verb.first("nsubj", subject)

    def did(self, plural: bool) -> Node:
        return Node(
            "did",
            "do",
            "AUX",
            f"Mood=Ind|Number={'Plur' if plural else 'Sing'}|Person=3|Tense=Past|VerbForm=Fin",
        )

    def passive(self, subject: Node | None = None, tense: str = "") -> Node:
        """'was seized by …', 'have been arrested'."""
        if subject is None or self.likely(0.5):
            things = self.likely(0.6)
            subject = self.thing() if things else self.group()
            lemma = self.pick(words.ON_THINGS if things else words.ON_PEOPLE)
        else:
            lemma = self.pick(words.ON_PEOPLE)
        verb = Node(inflect(lemma, "part"), lemma, "VERB", "Tense=Past|VerbForm=Part|Voice=Pass")
        draw = self.chance.random()
        if draw < 0.6 or tense == "Past":
            verb.near("aux:pass", finite("be", "Past" if draw < 0.5 else "Pres", subject.plural, "AUX"))
        elif draw < 0.85:
            verb.near("aux", finite("have", "Pres", subject.plural, "AUX"))
            verb.near("aux:pass", Node("been", "be", "AUX", "Tense=Past|VerbForm=Part"))
        else:
            verb.near("aux", auxiliary(self.pick(["will", "would", "could", "must"])))
            verb.near("aux:pass", Node("be", "be", "AUX", "VerbForm=Inf"))
        verb.first("nsubj:pass", subject)
        if self.likely(0.45):
            verb.then("obl:agent", self.pick([self.group, self.body, self.person])().first("case", adposition("by")))
        return verb

    def controlled(self, subject: Node, tense: str = "") -> Node:
        """'vowed to lift the ban', 'urged the rebels to withdraw'."""
        if self.likely(0.65):
            return self.predicate(self.pick(words.INFINITIVE), subject, tense).then("xcomp", self.infinitive())
        lemma = self.pick(words.PERSUADE)
        # The treebanks count the person asked, told, urged or allowed as a recipient.
        relation = "iobj" if lemma in {"urge", "ask", "tell", "allow"} else "obj"
        verb = self.predicate(lemma, subject, tense).then(relation, self.pick([self.group, self.body])())
        return verb.then("xcomp", self.infinitive())

    def infinitive(self, marker: str = "to") -> Node:
        lemma, thing = self.verb_with_object()
        verb = Node(lemma, lemma, "VERB", "VerbForm=Inf").near("mark", Node(marker, marker, "PART"))
        return verb.then("obj", thing) if thing else verb

    def participle(self, form: str = "") -> Node:
        """'launching an operation to restore order', 'backed by the army', 'having signed the deal'."""
        form = form or self.pick(["ing", "ing", "ing", "part", "having"])
        if form == "part":
            lemma = self.pick(["accuse", "back", "support", "help", "surround", "criticise", "condemn", "invite"])
            verb = Node(inflect(lemma, "part"), lemma, "VERB", "Tense=Past|VerbForm=Part")
            verb.then("obl:agent", self.pick([self.group, self.body])().first("case", adposition("by")))
            if lemma == "accuse" and self.likely(0.6):
                of = self.pick(["fraud", "treason", "murder", "corruption", "bribery", "negligence"])
                verb.then("obl", Node(of, of, "NOUN", "Number=Sing").first("case", adposition("of")))
            return verb
        lemma, thing = self.verb_with_object()
        if form == "having":
            verb = Node(inflect(lemma, "part"), lemma, "VERB", "Tense=Past|VerbForm=Part")
            verb.near("aux", Node("having", "have", "AUX", "Tense=Pres|VerbForm=Part"))
        else:
            verb = Node(inflect(lemma, "ing"), lemma, "VERB", "Tense=Pres|VerbForm=Part")
        if thing:
            verb.then("obj", thing)
            if (
                thing.lemma in {"operation", "plan", "campaign", "mission", "proposal", "decision", "request"}
                and not thing.after
            ):
                thing.then("acl", self.infinitive())
        if self.likely(0.3):
            verb.then("obl", self.location())
        return verb

    def toll(self) -> Node:
        """'killing at least 12 people (and wounding 30)'"""
        verb = self.gerund("kill").then("obj", self.casualties())
        if self.likely(0.4):
            verb.then(
                "conj", self.gerund("wound").then("obj", self.casualties()).first("cc", Node("and", "and", "CCONJ"))
            )
        return verb

    def victims(self) -> Node:
        """'At least 14 people were killed and 30 others wounded'"""
        verb = Node("killed", "kill", "VERB", "Tense=Past|VerbForm=Part|Voice=Pass")
        verb.near("aux:pass", finite("be", "Past", True, "AUX")).first("nsubj:pass", self.casualties())
        if self.likely(0.5):
            other = Node("wounded", "wound", "VERB", "Tense=Past|VerbForm=Part|Voice=Pass")
            if self.likely(0.7):
                other.first("nsubj:pass", self.casualties())
            verb.then("conj", other.first("cc", Node("and", "and", "CCONJ")))
        return verb

    def gerund(self, lemma: str) -> Node:
        return Node(inflect(lemma, "ing"), lemma, "VERB", "Tense=Pres|VerbForm=Part")

    def casualties(self) -> Node:
        form, singular = self.pick(
            [
                ("people", "people"),
                ("soldiers", "soldier"),
                ("civilians", "civilian"),
                ("others", "other"),
                ("officers", "officer"),
            ]
        )
        node = Node(form, singular, "NOUN", "Number=Plur")
        self.counted(node)
        return node
