"""ClearNLP labels of spaCy's own English pipelines turned into Universal Dependencies, tree included.

Only what differs in kind is rebuilt: prepositions and auxiliaries stop being heads of noun phrases and
predicates, passive and possessive labels take their UD names. A parse that already speaks UD is left alone.
"""

from __future__ import annotations

from graph.language.words import Annotated

NAMES = {
    "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "poss": "nmod:poss", "relcl": "acl:relcl", "neg": "advmod", "prt": "compound:prt", "nn": "compound",
    "preconj": "cc:preconj", "predet": "det:predet", "npadvmod": "obl:unmarked", "quantmod": "advmod",
    "intj": "discourse", "meta": "parataxis", "oprd": "xcomp", "acomp": "xcomp", "agent": "case",
    "prep": "case", "pcomp": "advcl", "nounmod": "nmod", "number": "nummod", "num": "nummod", "infmod": "acl",
    "partmod": "acl", "rcmod": "acl:relcl", "tmod": "obl:unmarked", "possessive": "case",
}  # fmt: skip
FOREIGN = frozenset({"dobj", "pobj", "prep", "nsubjpass", "auxpass", "poss", "relcl", "attr", "acomp", "neg", "prt"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})


def adapt_relations(found: Annotated) -> None:
    """Rewrite heads and relations in place if the sentence carries ClearNLP labels."""
    heads, relations = found.heads, found.relations
    if FOREIGN.isdisjoint(relations):
        return
    raise_objects_of_prepositions(heads, relations, found.upos)
    raise_predicates(found.lemmas or [], heads, relations)
    for index, relation in enumerate(relations):
        relations[index] = NAMES.get(relation, relation)


def raise_objects_of_prepositions(heads: list[int], relations: list[str], upos: list[str]) -> None:
    """'in → Kabul' under the verb becomes 'Kabul' under the verb with 'in' as its case."""
    for index in range(len(heads)):
        if relations[index] not in {"pobj", "pcomp"}:
            continue
        preposition = heads[index]
        label, governor = relations[preposition], heads[preposition]
        if label not in {"prep", "agent", "dative", "advcl", "conj", "pobj", "pcomp"} or governor == preposition:
            continue
        clause = relations[index] == "pcomp"
        if label == "agent":
            relations[index] = "obl:agent"
        elif label == "conj":
            relations[index] = "conj"
        elif clause:
            relations[index] = "acl" if upos[governor] in NOMINAL else "advcl"
        else:
            relations[index] = "nmod" if upos[governor] in NOMINAL else "obl"
        heads[index], heads[preposition] = governor, index
        relations[preposition] = "mark" if clause else "case"
        for other in range(len(heads)):
            if other not in {index, preposition} and heads[other] == preposition:
                heads[other] = index


def raise_predicates(lemmas: list[str], heads: list[int], relations: list[str]) -> None:
    """'is → president (attr)' becomes 'president' with 'is' as its copula and the subject of 'is' as its own."""
    for index in range(len(heads)):
        verb = heads[index]
        if relations[index] not in {"attr", "acomp"} or lemmas[verb] != "be" or verb == index:
            continue
        heads[index] = index if heads[verb] == verb else heads[verb]
        relations[index], relations[verb] = relations[verb], "cop"
        heads[verb] = index
        for other in range(len(heads)):
            if other not in {index, verb} and heads[other] == verb:
                heads[other] = index
