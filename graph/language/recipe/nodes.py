"""Words with their dependents, and the forms of English words: what the made-up news sentences are built of."""

from __future__ import annotations

from collections.abc import Iterator

from graph.language.recipe import news_words as words

ARTICLE = {"the": "Definite=Def|PronType=Art", "a": "Definite=Ind|PronType=Art"}
KINDS = {
    "a": ("ADJ", "amod", "Degree=Pos"),
    "p": ("PROPN", "compound", "Number=Sing"),
    "n": ("NOUN", "compound", "Number=Sing"),
}


class Node:
    """A word with what depends on it, before and after, in textual order."""

    def __init__(self, form: str, lemma: str, upos: str, feats: str = "", glued: bool = False) -> None:
        self.form, self.lemma, self.upos, self.feats = form, lemma, upos, feats
        self.glued = glued  # written without a space before it
        self.plural = "Number=Plur" in feats
        self.before: list[tuple[str, Node]] = []
        self.after: list[tuple[str, Node]] = []

    def first(self, relation: str, node: Node) -> Node:
        """Put a dependent before everything that stands before the word."""
        self.before.insert(0, (relation, node))
        return self

    def near(self, relation: str, node: Node) -> Node:
        """Put a dependent directly before the word."""
        self.before.append((relation, node))
        return self

    def then(self, relation: str, node: Node) -> Node:
        """Put a dependent after everything that stands after the word."""
        self.after.append((relation, node))
        return self

    def walk(self, relation: str = "root", head: Node | None = None) -> Iterator[tuple[Node, str, Node | None]]:
        for below, node in self.before:
            yield from node.walk(below, self)
        yield self, relation, head
        for below, node in self.after:
            yield from node.walk(below, self)


def mark(form: str) -> Node:
    """A punctuation mark."""
    lemma = '"' if form in "“”" else "'" if form in "‘’" else form
    return Node(form, lemma, "PUNCT", "", glued=form in ",.”’?!:;)")


def adposition(form: str) -> Node:
    head, *rest = form.split()
    node = Node(
        head,
        "accord" if head == "according" else head,
        "VERB" if head == "according" else "ADP",
        "VerbForm=Ger" if head == "according" else "",
    )
    for other in rest:
        node.then("fixed", Node(other, other, "ADP"))
    return node


def article(form: str, following: str) -> Node:
    spelled = "an" if form == "a" and following[0] in "aeiouAEIO" else form
    return Node(spelled, form, "DET", ARTICLE[form])


def inflect(verb: str, form: str) -> str:
    """A form of a verb: base, s, past, part, ing."""
    past, part = words.IRREGULAR.get(verb, f"{regular(verb)} {regular(verb)}").split()
    if form == "s":
        return (
            verb[:-1] + "ies"
            if verb[-1] == "y" and verb[-2] not in "aeiou"
            else verb + ("es" if verb[-2:] in {"sh", "ch", "ss"} else "s")
        )
    if form == "ing":
        double = verb in words.DOUBLED or verb in {"begin", "shut", "win", "put"}
        return (
            verb + verb[-1] + "ing"
            if double
            else (verb[:-1] + "ing" if verb[-1] == "e" and verb[-2] not in "e" else verb + "ing")
        )
    return {"base": verb, "past": past, "part": part}[form]


def regular(verb: str) -> str:
    if verb in words.DOUBLED:
        return verb + verb[-1] + "ed"
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + ("d" if verb[-1] == "e" else "ed")


def finite(verb: str, tense: str, plural: bool, upos: str = "VERB") -> Node:
    """A finite form that agrees with its subject; 'be' and 'have' as auxiliaries included."""
    number = "Plur" if plural else "Sing"
    if verb == "be":
        form = ("were" if plural else "was") if tense == "Past" else ("are" if plural else "is")
    elif verb == "have" and tense == "Pres":
        form = "have" if plural else "has"
    elif tense == "Past":
        form = inflect(verb, "past")
    else:
        form = verb if plural else inflect(verb, "s")
    return Node(form, verb, upos, f"Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin")


def auxiliary(form: str) -> Node:
    return Node(form, form, "AUX", "VerbForm=Fin")


def named(words_of: str, upos: str = "PROPN") -> Node:
    """'Foreign~a Ministry': the last word with the others under it."""
    *modifiers, last = words_of.split()
    lower = last[0].islower()
    plural = last.endswith("s") and last not in {"Congress", "Cross", "Elysees"}
    lemma = last[:-1] if plural else last
    abbreviated = "Abbr=Yes|" if last.isupper() or last.endswith(".") else ""
    node = Node(last, lemma, "NOUN" if lower else upos, f"{abbreviated}Number={'Plur' if plural else 'Sing'}")
    if last in {"Nations", "Taliban"}:
        node.plural = last == "Taliban"
    for modifier in modifiers:
        form, _, kind = modifier.partition("~")
        tag, relation, feats = KINDS[kind]
        node.near(relation, Node(form, form.lower() if tag == "ADJ" else form, tag, feats))
    return node


def place(name: str) -> Node:
    """A country or city: 'South_Korea', 'New_Delhi', 'Port-au-Prince'."""
    *modifiers, last = name.split("_")
    node = hyphened(last)
    for form in modifiers:
        adjective = form in {"New", "Saudi", "La"}
        node.near(
            "amod" if adjective else "compound",
            Node(form, form, "ADJ" if adjective else "PROPN", "Degree=Pos" if adjective else "Number=Sing"),
        )
    return node


def hyphened(name: str) -> Node:
    """'Kassym-Jomart' as the tokeniser splits it: the first part, flat parts after it."""
    first, *rest = name.split("-")
    node = Node(first, first, "PROPN", "Number=Sing")
    for part in rest:
        node.then("flat", joined(part))
    return node


def joined(part: str) -> Node:
    node = Node(part, part, "PROPN", "Number=Sing", glued=True)
    return node.first("punct", Node("-", "-", "PUNCT", "", glued=True))


def pluralised(noun: str) -> str:
    if noun.endswith("s"):
        return noun
    if noun[-1] == "y" and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun[-2:] in {"ch", "sh"} else "s")


def enclosed(node: Node) -> Node:
    """Between commas; the closing one falls away before other punctuation."""
    return node.first("punct", mark(",")).then("punct", mark(","))
