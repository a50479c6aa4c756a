"""Dictionary forms of words, from their part of speech and features: a table first, rules for the rest.

The table ships with the model (`lemmas.json`): closed-class words, irregular forms, and the verbs, nouns and
adjectives of the training texts, which tell 'hoped' (hope) from 'hopped' (hop). The rules serve unknown words.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

# Endings of a stem that has lost its 'e': 'provok-ing', 'resum-ed', 'charg-ed', 'negotiat-ed', 'organis-ed'.
MUTE = re.compile(
    r"(?:[^aeo]at|[^aeiou][aeiou][kb]|[rdl]g|[^aeiou][aoe]g|[iu]ag|[aeiounrlp]s|[cvuz]|[bcdfgkptz]l|[iu]r|[^aeiou]ar"
    r"|[pl]or|[^aeiou]um|ud|[vrsc]id|[^aeiou]od|[^e]ad|[^aeiou]ut|[^aeiou]in|[^aeiou][aiy]p)$"
)
# Forms of two nouns, of which reports mean one: of 'military bases' each is a base, and no basis.
MEANT = {"bases": "base"}
DOUBLE = re.compile(r"([bdglmnprt])\1$")


class Table(NamedTuple):
    """Known forms: by 'UPOS form features', by 'UPOS form', and the lemmas known for each open class."""

    forms: dict[str, str]
    known: dict[str, frozenset[str]]


EMPTY = Table({}, {})


@lru_cache(maxsize=4)
def read_table(path: Path) -> Table:
    """The table of a model folder; OSError or ValueError if the file is missing or broken."""
    data = json.loads(path.read_text("utf-8"))
    return Table(data["forms"], {upos: frozenset(found.split()) for upos, found in data["known"].items()})


def lemma(form: str, upos: str, feats: str, table: Table = EMPTY) -> str:
    """The dictionary form.

    >>> lemma("provoking", "VERB", "VerbForm=Ger"), lemma("countries", "NOUN", "Number=Plur")
    ('provoke', 'country')
    >>> lemma("Tokayev", "PROPN", "Number=Sing")
    'Tokayev'
    """
    plain = form.replace("’", "'").lower()
    if upos == "PROPN":
        return named(form, feats, table)
    if upos in {"PUNCT", "SYM", "X"}:
        return table.forms.get(f"{upos} {form}", form)
    if upos == "VERB" and plain in table.known.get(upos, ()) and ("Inf" in feats or "Mood=Imp" in feats):
        return plain  # 'to found', 'to wound': not what 'found' and 'wound' mostly are
    if upos == "NOUN" and plain in MEANT:
        return MEANT[plain]
    for key in (f"{upos} {plain} {feats}", f"{upos} {plain}"):
        if key in table.forms:
            return table.forms[key]
    known = table.known.get(upos, frozenset())
    if (
        form[:1].isupper()
        and plain not in known
        and (upos == "ADJ" or (upos == "NOUN" and form.isupper() and len(form) < 6))
    ):
        return form  # 'Kazakh', 'GDP': what is only ever written with a capital keeps it
    if upos in {"VERB", "AUX"}:
        return verb(plain, feats, known)
    if upos == "NOUN" and "Number=Plur" in feats:
        return singular(plain, known)
    if upos in {"ADJ", "ADV"} and ("Degree=Cmp" in feats or "Degree=Sup" in feats):
        return positive(plain, known)
    return plain


def named(form: str, feats: str, table: Table) -> str:
    """A name stands for itself; only names in the plural lose their ending ('the Balkans' → 'Balkan')."""
    if f"PROPN {form}" in table.forms:
        return table.forms[f"PROPN {form}"]
    if "Number=Plur" in feats and form[-1:] == "s" and not form.endswith("ss"):
        return form[:-3] + "y" if form.endswith("ies") and len(form) > 4 else form[:-1]
    return form


def verb(form: str, feats: str, known: frozenset[str]) -> str:
    """The infinitive of a regular verb form."""
    if "VerbForm=Inf" in feats or "Mood=Imp" in feats:
        return form
    if (form.endswith("ies") and len(form) > 4) or (form.endswith("ied") and len(form) > 4):
        return form[:-3] + "y"
    if form.endswith("ing") and len(form) > 4 and ("Ger" in feats or "Part" in feats):
        return infinitive(form[:-3], known)
    if form.endswith("eed") and form not in known and "Tense=Past" in feats:
        return form[:-1]  # 'freed', 'decreed': no verb ends in a single 'e' after this
    if form.endswith("ed") and len(form) > 3 and "Tense=Past" in feats:
        return infinitive(form[:-2], known)
    if form.endswith("s") and "Tense=Pres" in feats and "Person=3" in feats and "Number=Plur" not in feats:
        if form.endswith(("shes", "ches", "sses", "xes", "zzes", "oes")) and form[:-1] not in known:
            return form[:-2]
        return form[:-1]
    return form


def infinitive(stem: str, known: frozenset[str]) -> str:
    """The verb that '-ing' or '-ed' was added to, by the known verbs, else by its ending."""
    doubled = DOUBLE.search(stem)
    if doubled and stem[:-1] in known:
        return stem[:-1]
    for candidate in (stem, stem + "e"):
        if candidate in known:
            return candidate
    if doubled and len(stem) > 3 and not stem.endswith(("ll", "ss")):
        return stem[:-1]
    for cut in range(1, len(stem) - 2):  # 're-deployed', 'outvoted', 'overcharged': what follows the prefix decides
        rest = stem[cut:]
        if len(rest) > 3 and (rest in known or rest + "e" in known):
            return stem if rest in known else stem + "e"
    return stem + "e" if MUTE.search(stem) else stem


def singular(form: str, known: frozenset[str]) -> str:
    """The singular of a regular plural."""
    if form.endswith("men") and len(form) > 4:
        return form[:-2] + "an"
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y" if form[:-1] not in known else form[:-1]
    if form.endswith(("shes", "ches", "sses", "xes", "zzes")) or (form.endswith("oes") and form[:-2] in known):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form


def positive(form: str, known: frozenset[str]) -> str:
    """The positive of 'larger', 'biggest', 'earlier'."""
    ending = 2 if form.endswith("er") else 3 if form.endswith("est") else 0
    if not ending or len(form) <= ending + 2:
        return form
    stem = form[:-ending]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    for candidate in (stem, stem + "e", stem[:-1]):
        if candidate in known:
            return candidate
    return stem[:-1] if DOUBLE.search(stem) else stem
