"""The table of dictionary forms that ships with the model, from the training treebanks.

    python -m graph.language.recipe.lemma_table ../shared lemmas.json

Only what the rules of graph/language/lemmas.py get wrong is kept, and only if it was seen often enough or is
the clear majority; beside it the open-class lemmas by which the rules choose.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from graph.language.lemmas import Table, lemma
from graph.language.recipe.treebank import Tree, read

OPEN = ("VERB", "NOUN", "ADJ", "ADV")


# Irregular forms that a news text may use and the treebanks may lack: base/past/participle, plural/singular.
IRREGULAR_VERBS = """
arise/arose/arisen awake/awoke/awoken bear/bore/borne beat/beaten become/became begin/began/begun bend/bent
bind/bound bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred bring/brought build/built
buy/bought catch/caught choose/chose/chosen cling/clung come/came creep/crept deal/dealt dig/dug draw/drew/drawn
drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt fight/fought find/found
flee/fled fling/flung fly/flew/flown forbid/forbade/forbidden forecast/forecast foresee/foresaw/foreseen
forget/forgot/forgotten forgive/forgave/forgiven forgo/forwent/forgone freeze/froze/frozen get/got/gotten
give/gave/given go/went/gone grind/ground grow/grew/grown hang/hung hear/heard hide/hid/hidden hold/held
keep/kept kneel/knelt know/knew/known lay/laid lead/led lean/leant leap/leapt leave/left lend/lent light/lit
lose/lost make/made mean/meant meet/met mislead/misled misunderstand/misunderstood mistake/mistook/mistaken
overcome/overcame overhear/overheard override/overrode/overridden overrun/overran oversee/oversaw/overseen
overtake/overtook/overtaken overthrow/overthrew/overthrown pay/paid prove/proven rebuild/rebuilt repay/repaid
retake/retook/retaken rewrite/rewrote/rewritten ride/rode/ridden ring/rang/rung rise/rose/risen run/ran say/said
see/saw/seen seek/sought sell/sold send/sent shake/shook/shaken shine/shone shoot/shot show/shown
shrink/shrank/shrunk sing/sang/sung sink/sank/sunk sit/sat sleep/slept slide/slid speak/spoke/spoken speed/sped
spend/spent spill/spilt spin/spun spring/sprang/sprung stand/stood steal/stole/stolen stick/stuck sting/stung
strike/struck/stricken strive/strove/striven swear/swore/sworn sweep/swept swell/swollen swim/swam/swum
swing/swung take/took/taken teach/taught tear/tore/torn tell/told think/thought throw/threw/thrown
tread/trod/trodden undergo/underwent/undergone understand/understood undertake/undertook/undertaken
undo/undid/undone uphold/upheld wake/woke/woken wear/wore/worn weave/wove/woven weep/wept win/won
withdraw/withdrew/withdrawn withhold/withheld withstand/withstood wring/wrung write/wrote/written
befall/befell/befallen behold/beheld beset/beset bestow/bestowed outdo/outdid/outdone
"""
IRREGULAR_NOUNS = """
crises/crisis analyses/analysis theses/thesis hypotheses/hypothesis oases/oasis diagnoses/diagnosis
emphases/emphasis parentheses/parenthesis synopses/synopsis children/child men/man women/woman feet/foot
teeth/tooth geese/goose mice/mouse oxen/ox wives/wife knives/knife lives/life leaves/leaf thieves/thief
halves/half wolves/wolf shelves/shelf loaves/loaf calves/calf selves/self criteria/criterion
phenomena/phenomenon referenda/referendum memoranda/memorandum bacteria/bacterium curricula/curriculum
alumni/alumnus nuclei/nucleus foci/focus fungi/fungus stimuli/stimulus appendices/appendix indices/index
matrices/matrix vertices/vertex potatoes/potato tomatoes/tomato heroes/hero vetoes/veto embargoes/embargo
torpedoes/torpedo echoes/echo cargoes/cargo volcanoes/volcano buses/bus viruses/virus gases/gas statuses/status
censuses/census consensuses/consensus bonuses/bonus campuses/campus caucuses/caucus biases/bias aliases/alias
lenses/lens passers-by/passer-by attorneys-general/attorney-general quizzes/quiz movies/movie cookies/cookie
species/species series/series means/means kilometres/kilometre headquarters/headquarters ties/tie pies/pie
lies/lie allies/ally
"""
MORE_VERBS = """
found wound saw lay lie provoke resume revoke invoke convene intervene mobilise mobilize demobilise escalate
de-escalate annex besiege blockade sanction condone denounce renounce pronounce negotiate renegotiate ratify
nullify impeach indict extradite repatriate evacuate infiltrate perpetrate legislate mediate arbitrate
adjudicate abrogate repeal enact promulgate oust topple depose overturn stage storm raid bombard shell strafe
torch loot ransack pillage quell suppress subdue curb rein bolster bolster reinforce fortify deploy redeploy
station garrison encircle outflank ambush detonate explode sabotage dismantle disarm rearm demilitarise
normalise normalize stabilise destabilise jeopardise scrutinise criticise criticize organise recognise authorise
legalise criminalise nationalise privatise liberalise penalise galvanise polarise politicise ostracise boycott
embargo lobby canvass campaign poll inaugurate swear abdicate resign retire reshuffle appoint nominate endorse
veto abstain adjourn prorogue dissolve convoke reconvene urge exhort implore beseech beg plead appeal decry
deplore lament bemoan castigate lambaste rebuke reprimand chide censure laud commend praise hail extol welcome
applaud allege insinuate purport vow pledge reiterate reaffirm underscore emphasise stress highlight caution
warn threaten vow intimidate coerce cajole entice lure bribe extort embezzle launder smuggle traffic abduct
kidnap ransom torture maim mutilate execute lynch massacre slaughter displace uproot expel deport banish exile
exchange swap trade barter export import subsidise tax levy freeze unfreeze seize confiscate expropriate
requisition ration starve famish patrol police guard escort convoy intercept interdict scramble jam spy
eavesdrop surveil hack leak disclose divulge declassify redact censor control expel compel rebel cancel travel
model label propel repel patrol quarrel signal total fuel mimic hope hop cede secede accede concede recede
precede proceed supersede impose depose oppose propose expose compose dispose transpose
"""


def table(trees: list[Tree]) -> dict[str, dict[str, str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for form, upos, feats, found in zip(tree.words, tree.upos, tree.feats, tree.lemmas, strict=True):
            if "Typo=Yes" in feats or ("Abbr=Yes" in feats and upos == "NOUN"):
                continue
            plain = form.replace("’", "'").lower()
            key = f"{upos} {form if upos in {'PROPN', 'PUNCT', 'SYM', 'X'} else plain}"
            counts[key][found] += 1
            if upos not in {"PROPN", "PUNCT", "SYM", "X"}:
                counts[f"{key} {feats}"][found] += 1
            if upos in OPEN and found.isalpha() and found.islower():
                known[upos][found] += 1
    kept = {upos: frozenset(w for w in found if w.isascii()) for upos, found in known.items()}
    # A noun or adjective only matters to the rules if an inflected form could be led astray.
    rules = Table({}, kept)
    forms: dict[str, str] = {}
    for key in sorted(counts, key=lambda k: (k.count(" "), k)):
        upos, form, *rest = key.split(" ", 2)
        best, number = counts[key].most_common(1)[0]
        if number < (2 if upos == "PROPN" else 1) or number / counts[key].total() < 0.6:
            continue
        feats = rest[0] if rest else counts_feats(key, counts)
        if best.lower() == form and upos in OPEN:
            continue
        if lemma(form, upos, feats, Table(forms, kept)) != best and (upos not in {"PROPN", "X"} or number > 1):
            forms[key] = best
    for past in IRREGULAR_VERBS.split():
        base, *others = past.split("/")
        for form in others:
            forms = {key: found for key, found in forms.items() if not key.startswith(f"VERB {form} ")}
            forms |= {f"VERB {form}": base} if form != base else {}
    for pair in IRREGULAR_NOUNS.split():
        plural, single = pair.split("/")
        forms[f"NOUN {plural}"] = single
    return {
        "forms": forms,
        "known": {
            upos: " ".join(sorted({*found, *(MORE_VERBS.split() if upos == "VERB" else ())}))
            for upos, found in rules.known.items()
        },
    }


def counts_feats(key: str, counts: dict[str, Counter[str]]) -> str:
    """The features a form is mostly seen with."""
    best, number = "", 0
    if key.split(" ", maxsplit=1)[0] == "PROPN":
        return "Number=Sing"
    for feats in FEATURES.get(key, ()):
        if counts[f"{key} {feats}"].total() > number:
            best, number = feats, counts[f"{key} {feats}"].total()
    return best


FEATURES: dict[str, set[str]] = {}


def write(shared: Path, out: Path) -> None:
    trees = [t for name in ("en_ewt-train", "en_gum-free-train") for t in read(shared / "treebanks" / f"{name}.conllu")]
    for tree in trees:
        for form, upos, feats in zip(tree.words, tree.upos, tree.feats, strict=True):
            FEATURES.setdefault(f"{upos} {form.replace('’', chr(39)).lower()}", set()).add(feats)
    out.write_text(json.dumps(table(trees), ensure_ascii=False, separators=(",", ":"), sort_keys=True), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
