"""What a model says of a sentence as our own type: one root, linked names whole, dictionary forms."""

from __future__ import annotations

from graph.language.lemmas import Table, lemma
from graph.language.mending import mend
from graph.language.sentence import Sentence, Token
from graph.language.words import Annotated, Offsets, Words


def sentence(text: str, words: Words, found: Annotated, lemmas: Table | None, names: frozenset[Offsets]) -> Sentence:
    """Our type from an annotated sentence; `lemmas` is the table of a model that leaves them to the rules."""
    heads, relations = found.heads, found.relations
    for index, place in enumerate(words.tokens):
        if place in names:
            found.upos[index], found.feats[index] = "PROPN", "Number=Sing"
            promote(index, heads, relations)
            if relations[index] == "amod":
                relations[index] = "compound"  # "a Western Sahara cannery": a name is no adjective
    settle(heads, relations)
    mend(found, [text[start:end].lower() for start, end in words.tokens])
    below: list[set[str]] = [set() for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            below[head].add(relations[index].partition(":")[0])
    tokens = []
    for index, place in enumerate(words.tokens):
        written = text[slice(*place)]
        lexical = (written, "PROPN", "Number=Sing") if place in names else form(found, index, written, lemmas)
        if place not in names and lexical[1] in ("NOUN", "ADJ") and governs_like_a_verb(below[index]):
            lexical = as_verb(written, lemmas)
        tokens.append(Token(index, written, *lexical, heads[index], relations[index], *place))
    return Sentence(words.tokens[0][0], words.tokens[-1][1], tuple(tokens), found.names)


def form(found: Annotated, index: int, written: str, lemmas: Table | None) -> tuple[str, str, str]:
    """Lemma, part of speech and features of a word."""
    upos, feats = found.upos[index], found.feats[index]
    if written[-1] == "$":
        return "$", "SYM", ""  # "US$5 billion" is as much as "$5 billion"
    base = lemma(written, upos, feats, lemmas) if lemmas is not None else found.lemmas[index] if found.lemmas else ""
    return base or written, upos, feats


def governs_like_a_verb(below: set[str]) -> bool:
    """Whether a word has a subject and an object, given the relations of what hangs on it: then it is a verb, whatever
    the tagger thought ("overthrew")."""
    return {"nsubj", "obj"} <= below and "cop" not in below


def as_verb(written: str, lemmas: Table | None) -> tuple[str, str, str]:
    """Lemma, part of speech and features of a word that must be a finite verb."""
    for feats in ("Mood=Ind|Tense=Past|VerbForm=Fin", "Mood=Ind|Tense=Pres|VerbForm=Fin"):
        base = lemma(written, "VERB", feats, lemmas) if lemmas is not None else written.lower()
        if base != written.lower():
            return base, "VERB", feats
    return written.lower(), "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"


STAY = frozenset({"det", "amod", "compound", "nmod:poss", "nummod", "flat"})  # what a title keeps to itself


def promote(name: int, heads: list[int], relations: list[str]) -> None:
    """A whole name that was read as the rest of the name before it: that was a title ('Colonel Haddad')."""
    title = heads[name]
    if relations[name] != "flat" or title >= name or any(heads[i] not in {title, name} for i in range(title + 1, name)):
        return
    heads[name] = heads[title] if heads[title] != title else name
    relations[name] = relations[title]
    for below, head in enumerate(heads):
        if head == title and below != name and (below > name or relations[below] not in STAY):
            heads[below] = name
    heads[title], relations[title] = name, "nmod:desc"


def settle(heads: list[int], relations: list[str]) -> None:
    """Leave one root, the first; other roots hang from it as loosely joined clauses (parataxis)."""
    roots = [index for index, head in enumerate(heads) if head == index]
    for extra in roots[1:]:
        heads[extra] = roots[0]
        relations[extra] = "parataxis"
    if roots:
        relations[roots[0]] = "root"
