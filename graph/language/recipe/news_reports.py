"""Sentences that report what somebody says, each a function from random clauses to a tree."""

from __future__ import annotations

from graph.language.recipe.news_clauses import Clauses
from graph.language.recipe.nodes import Node, adposition, article, enclosed, finite, mark


def first_person(clauses: Clauses) -> Node:
    """What is said between quotation marks: mostly 'we' and 'I'."""
    if clauses.likely(0.5):
        return clauses.clause()
    form = clauses.pick(["we", "we", "we", "i"])
    node = Node(
        "I" if form == "i" else "we",
        "I" if form == "i" else "we",
        "PRON",
        f"Case=Nom|Number={'Sing' if form == 'i' else 'Plur'}|Person=1|PronType=Prs",
    )
    node.plural = True
    verb = clauses.clause(node, clauses.pick(["Fut", "Fut", "Perf"]))
    for _, below in verb.before:
        if below.upos == "AUX":
            below.feats = below.feats.replace("Person=3", "Person=1").replace("Number=Plur", node.feats.split("|")[1])
    return verb


def reported(c: Clauses) -> Node:
    """'X said (on Monday) (that) Y …', with nested reports."""
    content = c.clause()
    if c.likely(0.12):
        inner = finite(c.pick(["believe", "say", "warn", "claim"]), "Past", False)
        person = c.person()
        inner.plural = person.plural
        content = finite(inner.lemma, "Past", person.plural).first("nsubj", person).then("ccomp", that(c, content))
    if c.likely(0.2):
        tell = c.predicate("tell", c.speaker(), "Past").then("iobj", c.pick([c.group, c.hearer])())
        return tell.then("ccomp", that(c, content))
    return c.saying().then("ccomp", that(c, content))


def that(c: Clauses, content: Node) -> Node:
    return content.first("mark", Node("that", "that", "SCONJ")) if c.likely(0.6) else content


def trailing(c: Clauses) -> Node:
    """'The rebels have seized the airport, X said.' and '…, according to X.'"""
    content = c.clause()
    if c.likely(0.3):
        source = c.actor().first("case", adposition("according to")).first("punct", mark(","))
        return content.then("obl", source)
    return c.saying(c.likely(0.15)).first("ccomp", content.then("punct", mark(",")))


def interrupted(c: Clauses) -> Node:
    """'The rebels, X said, have seized the airport.'; the same inside quotation marks."""
    content = c.clause(c.pick([c.actor, c.group, c.thing, c.subject])())
    subject = content.before[0]
    said = c.saying(c.likely(0.3))
    if c.likely(0.35):
        content.before[0:1] = [("punct", mark("“")), subject, ("punct", mark(",")), ("punct", mark("”"))]
        said.then("punct", mark(","))
        content.before.insert(4, ("parataxis", said))
        content.before.insert(5, ("punct", mark("“")))
        return content.then("punct", mark(".")).then("punct", mark("”"))
    content.before.insert(1, ("parataxis", enclosed(said)))
    return content


def quoted(c: Clauses) -> Node:
    """'“We …,” X said.' and '“We …,” said X.'"""
    content = first_person(c).first("punct", mark("“")).then("punct", mark(",")).then("punct", mark("”"))
    return c.saying(c.likely(0.45)).first("ccomp", content)


def introduced(c: Clauses) -> Node:
    """'X said: “We …”', 'X said, “We …”'"""
    content = first_person(c).first("punct", mark("“"))
    content.first("punct", mark(c.pick([":", ","])))
    content.then("punct", mark(".")).then("punct", mark("”"))
    return c.saying().then("ccomp", content)


def continued(c: Clauses) -> Node:
    """The first or the last sentence of a quotation of several."""
    content = first_person(c)
    if c.likely(0.5):
        return content.first("punct", mark("“"))
    return content.then("punct", mark(".")).then("punct", mark("”"))


def sourced(c: Clauses) -> Node:
    """'According to X, …'"""
    source = c.actor().first("case", adposition("according to")).then("punct", mark(","))
    return c.clause(c.subject()).first("obl", source)


def added(c: Clauses) -> Node:
    """'X said …, adding that …' and '“…,” X said, adding that …'"""
    content = c.clause().then("punct", mark(","))
    if c.likely(0.5):
        content.first("punct", mark("“")).then("punct", mark("”"))
    verb = c.saying().first("ccomp", content)
    other = c.gerund(c.pick(["add", "warn", "note", "claim", "insist"]))
    return verb.then("advcl", other.then("ccomp", that(c, c.clause())).first("punct", mark(",")))


def pronounced(c: Clauses) -> Node:
    """'X said it would …', 'The general claimed that his troops …'"""
    form, feats = c.pick(
        [("it", "Gender=Neut|Number=Sing"), ("he", "Gender=Masc|Number=Sing"), ("they", "Number=Plur")]
    )
    subject = Node(form, form, "PRON", f"Case=Nom|{feats}|Person=3|PronType=Prs")
    return c.saying().then("ccomp", that(c, c.clause(subject)))


def labelled(c: Clauses) -> Node:
    """'X called the raid “an act of aggression”', 'X described …'"""
    verb = c.predicate("call", c.actor(), c.pick(["Past", "Perf"])).then("obj", c.thing())
    noun = c.pick(["act", "violation", "mistake", "provocation", "crime", "betrayal", "victory", "step"])
    label = Node(noun, noun, "NOUN", "Number=Sing").near("det", article("a", noun))
    if c.likely(0.5):
        of = c.pick(["aggression", "terror", "war", "sovereignty", "law", "peace"])
        label.then("nmod", Node(of, of, "NOUN", "Number=Sing").first("case", adposition("of")))
    if c.likely(0.7):
        label.first("punct", mark("“")).then("punct", mark("”"))
    return verb.then("xcomp", label)
