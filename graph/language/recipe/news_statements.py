"""Sentences that state what happened, each a function from random clauses to a tree."""

from __future__ import annotations

from graph.language.recipe import news_words as words
from graph.language.recipe.news_clauses import Clauses
from graph.language.recipe.nodes import Node, adposition, enclosed, finite, inflect, mark, place


def plain(c: Clauses) -> Node:
    return c.clause()


def opened(c: Clauses) -> Node:
    """'Launching an operation to restore order, X vowed to …'"""
    verb = c.controlled(c.person()) if c.likely(0.4) else c.clause(c.actor())
    return verb.first("advcl", c.participle().then("punct", mark(",")))


def ahead(c: Clauses) -> Node:
    """'As protests spread, X …' and 'In Kabul on Monday, X …'"""
    verb = c.clause(c.subject())
    if c.likely(0.5):
        return verb.first("advcl", c.subordinate().then("punct", mark(",")))
    relation, node = c.date() if c.likely(0.5) else ("obl", c.location())
    return verb.first(relation, node.then("punct", mark(",")))


def renamed(c: Clauses) -> Node:
    """'X, the president of Y, …', 'The president, X, …'"""
    if c.likely(0.5):
        subject = c.person(rich=False)
        if not any(relation == "appos" for relation, _ in subject.after):
            subject.then("appos", enclosed(c.role()))
    else:
        subject = c.role().then("appos", enclosed(c.person(rich=False)))
    return c.clause(subject)


def coordinated(c: Clauses) -> Node:
    """Two predicates with one subject, or two clauses."""
    head = c.simple(c.actor())
    other = c.clause()
    if c.likely(0.55):
        lemma, thing = c.verb_with_object()
        other = finite(lemma, "Past", head.before[0][1].plural)
        if thing:
            other.then("obj", thing)
        c.adjuncts(other)
    elif c.likely(0.6):
        other.first("cc", Node("but", "but", "CCONJ")).first("punct", mark(","))
        return head.then("conj", other)
    else:
        other.first("punct", mark(","))
        other.before.insert(1, ("cc", Node("and", "and", "CCONJ")))
        return head.then("conj", other)
    return head.then("conj", other.first("cc", Node("and", "and", "CCONJ")))


def attached(c: Clauses) -> Node:
    """A relative clause on the object or on the subject."""
    if c.likely(0.5):
        return c.clause(c.relative(c.actor()))
    verb = c.predicate(c.pick(words.ON_THINGS), c.actor())
    return verb.then("obj", c.relative(c.thing()))


def is_a(c: Clauses) -> Node:
    """'X is the president of Y', 'Members include A, B and C'"""
    if c.likely(0.4):
        members = c.conjoined(lambda: place(c.pick(words.COUNTRIES)[0]), c.chance.randint(2, 6))
        group = c.body()
        if c.likely(0.5) and not any(r == "nmod:poss" for r, _ in group.before):
            noun = Node("members", "member", "NOUN", "Number=Plur")
            noun.first("nmod:poss", group.then("case", Node("'s", "'s", "PART", "", glued=True)))
            return finite("include", "Pres", True).first("nsubj", noun).then("obj", members)
        return finite(c.pick(["include", "comprise"]), "Pres", group.plural).first("nsubj", group).then("obj", members)
    role = c.role()
    subject = c.person(rich=False)
    role.first("cop", finite("be", c.pick(["Pres", "Past"]), False, "AUX"))
    return role.first("nsubj", subject)


def headline(c: Clauses) -> Node:
    """Present tense, no articles."""
    verb = c.predicate(c.pick(words.ON_THINGS), c.pick([c.body, c.group, c.person])(), "Pres").then("obj", c.thing())
    if c.likely(0.4):
        verb.then("obl", c.location())
    if c.likely(0.25):
        verb.then("advcl", c.subordinate())
    for node, _, _ in list(verb.walk()):
        node.before = [(r, n) for r, n in node.before if not (r == "det" and n.lemma in {"the", "a"})]
    return verb


def in_turn(c: Clauses) -> Node:
    """'X dismissed the government, declared an emergency and appealed for help.'"""
    head = c.simple(c.actor())
    while not any(relation == "obj" for relation, _ in head.after):
        head = c.simple(c.actor())
    plural = head.before[0][1].plural
    form = next((node for relation, node in head.before if relation == "aux"), None)
    size = c.chance.choice([2, 3, 3, 3, 4])
    for number in range(1, size):
        lemma, thing = c.verb_with_object()
        if form is None:
            tense = "Pres" if "Tense=Pres" in head.feats else "Past"
            other = finite(lemma, tense, plural)
        elif head.feats == "VerbForm=Inf":
            other = Node(lemma, lemma, "VERB", "VerbForm=Inf")
        else:
            other = Node(inflect(lemma, "part" if "Past" in head.feats else "ing"), lemma, "VERB", head.feats)
        if thing:
            other.then("obj", thing)
        if number == size - 1:
            other.first("cc", Node("and", "and", "CCONJ"))
            c.adjuncts(other)
        if number < size - 1 or (size > 2 and c.likely(0.25)):
            other.first("punct", mark(","))
        head.then("conj", other)
    return head


def expected(c: Clauses) -> Node:
    """'X is expected to …', 'Y is believed to …'"""
    subject = c.pick([c.actor, c.thing])()
    lemma = c.pick(["expect", "believe", "force", "allow", "schedule", "ask"])
    verb = Node(inflect(lemma, "part"), lemma, "VERB", "Tense=Past|VerbForm=Part|Voice=Pass")
    verb.near("aux:pass", finite("be", c.pick(["Pres", "Past"]), subject.plural, "AUX"))
    return c.adjuncts(verb.first("nsubj:pass", subject).then("xcomp", c.infinitive()))


def numbered(c: Clauses) -> Node:
    """'X invoked Article 4 of the treaty.'"""
    name = c.pick(["Article", "Resolution", "Section", "Article"])
    node = Node(name, name, "PROPN", "Number=Sing")
    node.then("flat", Node(str(c.chance.randint(1, 60)), "", "NUM", "NumForm=Digit|NumType=Card"))
    node.after[0][1].lemma = node.after[0][1].form
    if c.likely(0.6):
        node.then(
            "nmod", c.thing(c.pick(["treaty", "charter", "constitution", "agreement"])).first("case", adposition("of"))
        )
    verb = c.predicate(c.pick(["invoke", "violate", "sign", "approve", "reject"]), c.actor())
    return c.adjuncts(verb.then("obj", node))


def there_is(c: Clauses) -> Node:
    """'There were clashes in …'"""
    noun = c.thing() if c.likely(0.6) else c.group()
    verb = finite("be", c.pick(["Past", "Past", "Pres"]), noun.plural)
    return c.adjuncts(verb.first("expl", Node("there", "there", "PRON")).then("nsubj", noun))


def killed(c: Clauses) -> Node:
    """'At least 14 people were killed when …', '… in an attack on …'"""
    verb = c.victims()
    if c.likely(0.5):
        return verb.then("advcl", c.subordinate())
    return verb.then("obl", c.thing(c.pick(["attack", "strike", "raid", "attack"])).first("case", adposition("in")))


def asked(c: Clauses) -> Node:
    """'Asked whether he would …, X declined to …'"""
    content = c.clause(Node("he", "he", "PRON", "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs"), "Fut")
    content.first("mark", Node("whether", "whether", "SCONJ"))
    verb = Node("asked", "ask", "VERB", "Tense=Past|VerbForm=Part").then("ccomp", content).then("punct", mark(","))
    return c.controlled(c.actor(), "Past").first("advcl", verb)
