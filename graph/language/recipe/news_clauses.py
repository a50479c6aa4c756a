"""Random clauses of the made-up news sentences; a clause is its verb."""

from __future__ import annotations

from graph.language.recipe import news_words as words
from graph.language.recipe.news_verbs import Verbs
from graph.language.recipe.nodes import Node, adposition, article, enclosed, finite, inflect, mark


class Clauses(Verbs):
    """Random clauses and sentences; a clause is its verb."""

    def subject(self) -> Node:
        draw = self.chance.random()
        if draw < 0.12:
            return self.conjoined(self.body, self.chance.choice([2, 3, 4]))
        if draw < 0.2:
            form, feats = self.pick(
                [
                    ("He", "Gender=Masc|Number=Sing"),
                    ("She", "Gender=Fem|Number=Sing"),
                    ("They", "Number=Plur"),
                    ("It", "Gender=Neut|Number=Sing"),
                ]
            )
            return Node(form.lower(), form.lower(), "PRON", f"Case=Nom|{feats}|Person=3|PronType=Prs")
        node = self.actor()
        if node.upos != "PRON" and self.likely(0.12):
            self.relative(node)
        return node

    def clause(self, subject: Node | None = None, tense: str = "") -> Node:
        """A finite clause: past, present perfect, future, passive, conditional, with adjuncts."""
        subject = subject or self.subject()
        if self.likely(0.14):
            verb = self.controlled(subject, tense)
        elif self.likely(0.2):
            return self.adjuncts(self.passive(subject, tense))
        else:
            lemma, thing = self.verb_with_object()
            verb = self.predicate(lemma, subject, tense)
            if thing:
                verb.then("obj", thing)
        return self.adjuncts(verb)

    def adjuncts(self, verb: Node) -> Node:
        """Place and time after the verb's complements, a purpose or consequence now and then."""
        if any(relation in {"xcomp", "ccomp"} for relation, _ in verb.after):
            return verb
        if self.likely(0.3):
            verb.then("obl", self.location())
        if self.likely(0.3):
            verb.then(*self.date())
        draw = self.chance.random()
        if draw < 0.06:
            result = self.toll() if self.likely(0.4) else self.participle("ing")
            verb.then("advcl", result.first("punct", mark(",")))
        elif draw < 0.12:
            verb.then("advcl", self.subordinate())
        elif draw < 0.17:
            verb.then("advcl", self.infinitive())
        elif draw < 0.21:
            verb.then(
                "obl",
                self.thing().first(
                    "case", adposition(self.pick(["after", "amid", "during", "before", "since", "despite"]))
                ),
            )
        return verb

    def subordinate(self) -> Node:
        marker = self.pick(["after", "as", "while", "because", "before", "if", "when", "although", "until"])
        upos = "ADV" if marker == "when" else "SCONJ"
        node = self.simple()
        return node.first(
            "advmod" if marker == "when" else "mark",
            Node(marker, marker, upos, "PronType=Int" if marker == "when" else ""),
        )

    def simple(self, subject: Node | None = None) -> Node:
        """A short clause without adjuncts."""
        subject = subject or self.actor()
        lemma, thing = self.verb_with_object()
        verb = self.predicate(lemma, subject)
        return verb.then("obj", thing) if thing else verb

    def relative(self, noun: Node) -> Node:
        """'…, who chairs the bloc,', 'that seized the base', 'whose army …', 'arrested on Monday', 'in which'."""
        person = (noun.upos == "PROPN" and not noun.before) or noun.lemma in words.ROLES
        draw = self.chance.random()
        plural = noun.plural
        if draw < 0.45:
            form = self.pick(["who", "who", "that"]) if person or plural else self.pick(["which", "that"])
            lemma, thing = self.verb_with_object()
            pronoun = Node(form, form, "PRON", "PronType=Rel")
            pronoun.plural = plural
            clause = self.predicate(lemma, pronoun)
            if thing:
                clause.then("obj", thing)
        elif draw < 0.6:
            clause = self.simple()
            clause.first(
                "obj" if not any(r == "obj" for r, _ in clause.after) else "obl",
                Node("which", "which", "PRON", "PronType=Rel"),
            )
            clause.after = [(r, n) for r, n in clause.after if r != "obj"]
            clause.before[0] = ("obj", clause.before[0][1])
        elif draw < 0.72:
            owned = Node(
                *self.pick([("army", "army"), ("government", "government"), ("party", "party"), ("term", "term")]),
                "NOUN",
                "Number=Sing",
            )
            owned.first("nmod:poss", Node("whose", "whose", "PRON", "Poss=Yes|PronType=Rel"))
            clause = self.simple(owned)
        elif draw < 0.86:
            lemma = self.pick(words.ON_PEOPLE)
            clause = Node(inflect(lemma, "part"), lemma, "VERB", "Tense=Past|VerbForm=Part")
            clause.then(*self.date()) if self.likely(0.5) else clause.then("obl", self.location())
            noun.then("acl", clause)
            return noun
        else:
            clause = self.simple()
            clause.first(
                "obl",
                Node("which", "which", "PRON", "PronType=Rel").first(
                    "case", adposition(self.pick(["in", "under", "of", "with"]))
                ),
            )
        form = clause.before[0][1].form
        noun.then("acl:relcl", clause if form == "that" else enclosed(clause))
        return noun

    def speaker(self) -> Node:
        draw = self.chance.random()
        if draw < 0.55:
            node = self.person()
        elif draw < 0.7:
            node = self.group()
        elif draw < 0.85:
            node = self.body()
        else:
            form, gender = self.pick([("he", "Masc"), ("she", "Fem")])
            return Node(form, form, "PRON", f"Case=Nom|Gender={gender}|Number=Sing|Person=3|PronType=Prs")
        if self.likely(0.12):
            self.relative(node)
        return node

    def saying(self, inverted: bool = False) -> Node:
        """'the minister said on Monday', 'said Maria Novak'."""
        lemma = self.pick(words.SAY)
        speaker = self.speaker()
        verb = finite(lemma, self.pick(["Past", "Past", "Past", "Pres"]), speaker.plural)
        if inverted and speaker.upos != "PRON":
            return verb.then("nsubj", speaker)
        verb.first("nsubj", speaker)
        if self.likely(0.15):
            told = finite("tell", "Past", speaker.plural).first("nsubj", speaker).then("iobj", self.hearer())
            return told.then(*self.date()) if self.likely(0.3) else told
        if self.likely(0.25):
            verb.then("obl", self.occasion())
        if self.likely(0.25):
            verb.then(*self.date())
        return verb

    def hearer(self) -> Node:
        """'reporters', 'parliament', 'state television'"""
        form = self.pick(
            ["reporters", "parliament", "journalists", "lawmakers", "AFP", "Reuters", "television", "supporters"]
        )
        if form[0].isupper():
            return Node(form, form, "PROPN", "Number=Sing")
        plural = form.endswith("s")
        node = Node(form, form[:-1] if plural else form, "NOUN", f"Number={'Plur' if plural else 'Sing'}")
        if form == "television":
            node.near("compound", Node("state", "state", "NOUN", "Number=Sing"))
        return node

    def occasion(self) -> Node:
        """'in a statement', 'at a news conference', 'on Twitter'."""
        preposition, noun = self.pick(
            [
                ("in", "statement"),
                ("in", "statement"),
                ("in", "speech"),
                ("in", "interview"),
                ("at", "briefing"),
                ("during", "visit"),
            ]
        )
        if self.likely(0.2):
            place_of = self.pick(["Twitter", "Facebook", "Telegram", "Al Jazeera"]).split()[-1]
            return Node(place_of, place_of, "PROPN", "Number=Sing").first("case", adposition("on"))
        node = Node(noun, noun, "NOUN", "Number=Sing").near("det", article("a", noun))
        return node.first("case", adposition(preposition))
