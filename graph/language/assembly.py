"""A parsed spaCy Doc as our own sentence: one root, linked names whole, labels unified, dictionary forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.language.clearnlp import adapt_relations
from graph.language.lemmas import Table, lemma
from graph.language.sentence import Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

Offsets = tuple[int, int]

LABELS = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "NORP": "MISC", "GPE": "PLACE", "LOC": "PLACE",
    "FAC": "PLACE", "PLACE": "PLACE", "MISC": "MISC", "EVENT": "MISC", "LAW": "MISC", "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip


def entities(doc: Doc, offsets: list[Offsets]) -> tuple[Span, ...]:
    """The names that were recognised in a Doc, their labels unified, by the text's characters."""
    return tuple(
        Span(offsets[ent.start][0], offsets[ent.end - 1][1], LABELS[ent.label_])
        for ent in doc.ents
        if ent.label_ in LABELS
    )


def sentence(
    text: str,
    doc: Doc,
    offsets: list[Offsets],
    lemmas: Table | None,
    names: frozenset[Offsets],
    recognised: tuple[Span, ...],
) -> Sentence:
    """Our types from an annotated Doc: one root, names whole."""
    heads = [token.head.i for token in doc]
    relations = [token.dep_.lower() if token.dep_ == "ROOT" else token.dep_ for token in doc]
    adapt_relations(doc, heads, relations)
    for index, place in enumerate(offsets):
        if place in names:
            promote(index, heads, relations)
    settle(heads, relations)
    tokens = []
    for token, place, head, relation in zip(doc, offsets, heads, relations, strict=True):
        written = text[slice(*place)]
        lexical = form(token, written, lemmas, place in names)
        if place not in names and lexical[1] in ("NOUN", "ADJ") and governs_like_a_verb(token.i, heads, relations):
            lexical = as_verb(written, lemmas)
        tokens.append(Token(token.i, written, *lexical, head, relation, *place))
    return Sentence(offsets[0][0], offsets[-1][1], tuple(tokens), recognised)


def form(token: Any, written: str, lemmas: Table | None, linked: bool) -> tuple[str, str, str]:
    """Lemma, part of speech and features of a word; a linked name is a proper noun that stands for itself."""
    if linked:
        return written, "PROPN", "Number=Sing"
    upos, feats = token.pos_ or "X", str(token.morph)
    base = token.lemma_ if lemmas is None else lemma(written, upos, feats, lemmas)
    return base or written, upos, feats


def governs_like_a_verb(index: int, heads: list[int], relations: list[str]) -> bool:
    """Whether a word has a subject and an object: then it is a verb, whatever the tagger thought ("overthrew")."""
    below = {relations[i].partition(":")[0] for i, head in enumerate(heads) if head == index and i != index}
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
