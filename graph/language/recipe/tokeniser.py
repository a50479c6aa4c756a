"""spaCy's English tokeniser brought in line with the treebanks' words.

Differences seen on the training halves: runs of one mark are one word ("!!!", "====", "...."), words with a
bound prefix are not split ("pro-Beijing", "re-elected", "e-mail"), "and/or" is three words, and a few
abbreviations keep their full stop.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from graph.language.recipe.news_words import listed

PREFIXES = listed("""
non pro anti re pre post co semi ex e mid multi inter intra ultra counter sub un de mini micro neo pseudo quasi
vice bi tri over under cross trans extra hyper pan
""")
RUNS = r"(?:={2,}|\*{2,}|_{2,}|~{2,}|#{2,}|<{2,}|>{2,}|[!?]{2,}|\.{4,}|-{3,}|\${2,}|\^{2,})"
TELEPHONE = r"(?:1-)?(?:[0-9]{3}-)?[0-9]{3}-[0-9]{4}"
ABBREVIATIONS = listed("""
al. No. Nos. Capt. Ft. Lt. Sgt. Cpl. Maj. Cmdr. Amb. Pres. Brig. Supt. Insp. Messrs. Hon. Cal. Art. Mx. Sq.
Dept.
""")
HYPHEN = rf"(?<=[{ALPHA}])(?:-|–|—|--|---|——|~)(?=[{ALPHA}])"


def tokenizer() -> Any:
    """spaCy's tokeniser, adapted."""
    nlp = spacy.blank("en")
    adapt(nlp)
    return nlp.tokenizer


def write(file: Path) -> None:
    """Write the rules as :class:`graph.language.wordcutter.WordCutter` reads them."""
    cut = tokenizer()
    rules = {
        "before": cut.prefix_search,
        "behind": cut.suffix_search,
        "inside": cut.infix_finditer,
        "one": cut.token_match,
        "address": cut.url_match,
    }
    forms = {
        form: [part.get(ORTH) or part["ORTH"] for part in parts]
        for form, parts in sorted(cut.rules.items())
        if not re.search(r"\s", form)
    }
    written = {name: rule.__self__.pattern for name, rule in rules.items()} | {"forms": forms}
    file.write_text(json.dumps(written, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def adapt(nlp: Language) -> None:
    """Change the tokeniser of `nlp` in place; the rules are saved with the pipeline."""
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    infixes = [rule for rule in defaults.infixes if "(?:-|" not in rule]
    if len(infixes) == len(defaults.infixes):
        raise ValueError("spaCy's hyphen rule was not found among its infixes; its version is not the one expected")
    bound = "".join(rf"(?<!\b{case})" for p in PREFIXES for case in sorted({p, p.capitalize()}))
    infixes += [bound + HYPHEN, rf"(?<=[{ALPHA}])/(?=[{ALPHA}])", rf"(?<=[{ALPHA}])(?:-|–|—)(?=[0-9])", RUNS]
    # A match of the prefix or suffix rules takes the longest alternative only if it stands first.
    tokenizer.prefix_search = compile_prefix_regex([RUNS, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([RUNS, *defaults.suffixes]).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.token_match = re.compile(rf"^(?:{RUNS}|{TELEPHONE})$").match
    tokenizer.rules = {form: parts for form, parts in tokenizer.rules.items() if form != "and/or"}
    for form in ABBREVIATIONS:
        tokenizer.add_special_case(form, [{"ORTH": form}])
