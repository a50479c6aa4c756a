"""Slips about what is denied, doubted or asked, each put right by a rule for :mod:`graph.language.mending`."""

from typing import Final

from graph.language.hanging import Tree

DENYING: Final = "denied denies denying rejected rejects rejecting dismissed dismisses dismissing".split()
SAYING: Final = frozenset(("say", "says", "said"))
_CLAIMS: Final = frozenset("reports claims charges calls demands".split())
_CALLED: Final = 7
"""How far behind "as" what is denied may stand."""
_OVER: Final = frozenset("over amid after following despite on".split())
_QUESTIONED: Final = frozenset("say know known clear unclear certain uncertain sure unsure specify disclose".split())
"""Words straight behind which "if" asks."""
_ACHIEVING: Final = ("claim", "claims", "boast", "boasts", "assertion", "assertions", "counterclaim")
_CONTESTING: Final = frozenset("doubt doubts dispute disputes deny denies question contest contests".split())


def denied(tree: Tree, verb: int) -> None:
    """'Denied reports that it had fled', 'rejected calls for an inquiry', 'dismissed as lies claims that it had': what
    is denied is a noun, no second verb."""
    noun = _denied_noun(tree, verb)
    if noun is None:
        return
    denier = tree.heads[verb]
    if tree.relations[verb] == "acl" and tree.heads[denier] == noun:
        above = tree.heads[noun]
        tree.put(verb, verb if above == noun else above, tree.relations[noun])
        tree.put(noun, verb, "obj")
        tree.put(denier, verb, "nsubj")
    if tree.below(noun, "nsubj"):
        return
    if tree.heads[verb] == noun:
        above = tree.heads[noun]
        tree.put(verb, verb if above == noun else above, tree.relations[noun])
    tree.put(noun, verb, "obj")
    tree.upos[noun], tree.feats[noun] = "NOUN", "Number=Plur"
    for one in tree.below(noun):
        kind = tree.relations[one].partition(":")[0]
        if kind in ("ccomp", "xcomp", "advcl"):
            tree.relations[one] = "acl"
        elif kind == "obl":
            tree.relations[one] = "nmod"
        else:
            tree.hang(one, verb, tree.relations[one])


def _denied_noun(tree: Tree, verb: int) -> int | None:
    """The noun for what is denied, taken for a verb: straight behind who denies it, or behind what he calls it."""
    noun = verb + 1
    if tree.forms[noun : noun + 1] == ["as"]:
        behind = range(noun + 2, min(noun + _CALLED, len(tree.forms)))
        noun = next((one for one in behind if tree.forms[one] in _CLAIMS), noun)
    taken = noun < len(tree.forms) and tree.forms[noun] in _CLAIMS and tree.upos[noun] == "VERB"
    return noun if taken else None


def denies(tree: Tree, verb: int) -> None:
    """'Ghana denies shelling them': no noun is written so."""
    governs = any(form.endswith("ing") or form == "that" for form in tree.forms[verb + 1 : verb + 2])
    if tree.upos[verb] == "NOUN" and governs:
        tree.upos[verb], tree.feats[verb] = "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        for one in tree.below(verb, "compound") if not tree.below(verb, "nsubj") else ():
            tree.relations[one] = "nsubj"
        for one in tree.below(verb, "acl"):
            tree.relations[one] = "advcl"
    denied(tree, verb)


def whether(tree: Tree, word: int) -> None:
    """'Whether it attacked is unknown': the question is what is unknown."""
    clause = tree.heads[word]
    over = tree.heads[clause]
    if word == 0 and tree.relations[clause] == "advcl" and clause < over and not tree.below(over, "nsubj", "csubj"):
        tree.relations[clause] = "csubj"


def asked(tree: Tree, word: int) -> None:
    """'Would not say if it attacked', 'it is unclear if it did': the question is what is not said or known."""
    clause, over = tree.heads[word], word - 1
    if tree.relations[clause] != "advcl" or over < 0 or tree.forms[over] not in _QUESTIONED or clause < word:
        return
    if tree.heads[clause] in (over, tree.heads[over]):
        tree.hang(clause, over, "ccomp")


def few(tree: Tree, word: int) -> None:
    """'Few doubt that it attacked', 'No one denies that it did': few and no one do so."""
    verb = word + 1
    if tree.forms[word] == "one" and tree.forms[word - 1 : word] != ["no"]:
        return
    if tree.forms[verb + 1 : verb + 2] != ["that"] or tree.forms[verb] not in _CONTESTING or tree.heads[word] != verb:
        return
    tree.relations[word] = "nsubj"
    if tree.upos[verb] != "VERB":
        tree.upos[verb], tree.feats[verb] = "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"
    for clause in tree.below(verb, "acl", "advcl"):
        if tree.first(clause) == verb + 1:
            tree.relations[clause], tree.relations[verb + 1] = "ccomp", "mark"


def answered_for(tree: Tree, word: int) -> None:
    """'Claimed responsibility for an attack that killed two': the attack did."""
    deed = next((one for one in tree.below(word, "nmod") if tree.case(one) == "for"), None)
    verb = tree.heads[word]
    for clause in (*tree.below(word, "acl"), *(tree.below(verb, "acl") if tree.upos[verb] == "VERB" else ())):
        relative = tree.relations[clause].endswith("relcl") and tree.forms[tree.first(clause)] in ("that", "which")
        if deed is not None and relative and clause > deed:
            tree.hang(clause, deed, "acl:relcl")


def alleged(tree: Tree, noun: int) -> None:
    """'Expelled him over claims that he had spied': what follows a preposition is a noun, and nobody claims it here."""
    over = noun - 1
    verdict(tree, noun)
    _owned(tree, noun)
    if over < 1 or tree.forms[over] not in _OVER or tree.upos[noun] != "VERB" or tree.below(noun, "nsubj"):
        return
    if tree.forms[noun + 1 : noun + 2] not in (["that"], ["of"], ["by"]) or tree.relations[noun] == "root":
        return
    tree.upos[noun], tree.feats[noun], tree.relations[noun] = "NOUN", "Number=Plur", "obl"
    tree.upos[over] = "ADP"
    tree.hang(over, noun, "case")
    for one in tree.below(noun, "ccomp", "xcomp", "advcl"):
        tree.relations[one] = "acl"
    for one in tree.below(noun, "obl"):
        tree.relations[one] = "nmod"


def achieved(tree: Tree, have: int) -> None:
    """'Dismissed Oslo's claim to have sunk it': to have sunk it is what it claims, and no aim of the dismissal."""
    noun, done = have - 2, tree.heads[have]
    if noun < 0 or tree.forms[have - 1] != "to" or tree.forms[noun] not in _ACHIEVING or tree.upos[noun] != "NOUN":
        return
    beside = tree.relations[noun] == "obj" and tree.heads[done] == tree.heads[noun]
    if beside and tree.relations[have] == "aux" and tree.relations[done] in ("advcl", "xcomp", "ccomp"):
        tree.hang(done, noun, "acl")


def _owned(tree: Tree, noun: int) -> None:
    """'Dismissed the rebels' claims that it fell': what stands behind an owner is a noun, and is his."""
    owner, mark = noun - 2, noun - 1
    if owner < 0 or tree.upos[mark] != "PART" or tree.heads[mark] != owner or tree.relations[noun] == "root":
        return
    if tree.upos[noun] not in ("NOUN", "VERB") or tree.below(noun, "nsubj", "aux"):
        return
    tree.upos[noun], tree.feats[noun] = "NOUN", "Number=Plur"
    tree.hang(owner, noun, "nmod:poss")
    for one in tree.below(noun, "ccomp", "xcomp", "advcl"):
        tree.relations[one] = "acl"


def verdict(tree: Tree, noun: int) -> None:
    """'Said claims by Oslo that it fell were untrue': the claims were, and what they claim is the clause."""
    said = noun - 1
    while said > 0 and tree.upos[said] in ("DET", "ADJ"):
        said -= 1
    behind = tree.forms[noun + 1 : noun + 2]
    if said < 0 or tree.forms[said] not in SAYING or behind not in (["by"], ["of"], ["from"]):
        return
    that = next((one for one in range(noun + 2, len(tree.forms)) if tree.forms[one] == "that"), len(tree.forms))
    told = tree.heads[that] if that < len(tree.forms) else noun
    rest = range(max(told, that) + 1, len(tree.forms))
    judged = [one for one in rest if tree.upos[one] == "ADJ" and tree.below(one, "cop")]
    relative = not [one for one in tree.below(told, "nsubj") if one != that]
    if relative or not judged or not _may_be_judged(tree, told, judged[-1]):
        return
    for subject in tree.below(judged[-1], "nsubj"):
        tree.hang(subject, told, "obj")
    tree.hang(judged[-1], said, "ccomp")
    tree.hang(noun, judged[-1], "nsubj")
    tree.hang(told, noun, "acl")
    if tree.upos[noun] == "VERB":
        tree.upos[noun], tree.feats[noun] = "NOUN", "Number=Plur"
    for one in tree.below(noun, "obl"):
        tree.relations[one] = "nmod"


def _may_be_judged(tree: Tree, told: int, judged: int) -> bool:
    """Whether an adjective has no subject but what the parser took from the clause in front of it."""
    subjects = tree.below(judged, "nsubj")
    return all(told < one < judged for one in subjects) and not (subjects and tree.below(told, "obj"))
