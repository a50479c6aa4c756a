"""Slips of the model about clauses and reports, each put right by a rule for :mod:`graph.language.mending`."""

from typing import Final

from graph.language.hanging import Tree

DENYING: Final = "denied denies denying rejected rejects rejecting dismissed dismisses dismissing".split()
_FILLED: Final = ("obj", "nsubj", "iobj", "obl")
SAYING: Final = frozenset(("say", "says", "said"))
MODALS: Final = frozenset("will would shall should can could may might must".split())
_CLAIMS: Final = frozenset("reports claims charges calls demands".split())
_OVER: Final = frozenset("over amid after following despite on".split())
_QUESTIONED: Final = frozenset("say know known clear unclear certain uncertain sure unsure specify disclose".split())
"""Words straight behind which "if" asks."""
_CONTESTING: Final = frozenset("doubt doubts dispute disputes deny denies question contest contests".split())
_OPENING: Final = ("after", "before", "since", "until", "till")
PHONING: Final = ("call", "phone", "telephone")
PHONED: Final = frozenset(
    "congratulate concede thank discuss apologise apologize express offer convey condole inform assure reassure urge "
    "press ask".split()
)
"""For what somebody is called on the telephone."""
_WINNING: Final = ("winner", "winners", "victor")
_OUTCOMES: Final = frozenset("killing wounding injuring maiming destroying damaging burning sinking displacing".split())


def conjunction(tree: Tree, that: int) -> None:
    """'A report that it had attacked Odesa': a conjunction fills no place of the verb, and the clause is the report."""
    verb, relation = tree.heads[that], tree.relations[that]
    noun = that - 1  # "rejected Kyiv's claim that it was behind the theft"
    claimed = noun >= 0 and (tree.upos[noun], tree.relations[noun]) == ("NOUN", "obj")
    if claimed and tree.heads[noun] == tree.heads[verb] and (relation, tree.relations[verb]) == ("mark", "advcl"):
        tree.hang(verb, noun, "acl")
    others = [one for one in tree.below(verb) if one != that]
    full = any(tree.relations[one] == relation for one in others)
    if relation in _FILLED and (full or tree.upos[that] == "SCONJ") and that < verb:
        tree.relations[that] = "mark"
        if tree.relations[verb] == "acl:relcl" and any(tree.relations[one].startswith("nsubj") for one in others):
            tree.relations[verb] = "acl"


def negation(tree: Tree, word: int) -> None:
    """'Promised not to seek': what stands before 'to' denies what follows it."""
    to = word + 1
    if tree.forms[to : to + 1] == ["to"] and tree.relations[to] == "mark" and tree.relations[word] == "advmod":
        tree.hang(word, tree.heads[to], "advmod")


def habit(tree: Tree, used: int) -> None:
    """'Used to supply': what was so for long, and no purpose."""
    if tree.forms[used + 1 : used + 2] != ["to"] or tree.upos[used] != "VERB":
        return
    done = tree.heads[used + 1]
    passive = any(tree.relations[one] == "aux:pass" for one in tree.below(used))
    if tree.heads[done] == used and tree.relations[done] == "advcl" and not passive:
        tree.relations[done] = "xcomp"


def phoned(tree: Tree, calling: int) -> None:
    """'Called her to congratulate her': who calls does so, and whoever is called is asked for nothing."""
    if tree.upos[calling] == "VERB":
        for done in tree.below(calling, "xcomp"):
            if tree.forms[done] in PHONED and any(calling < one < done for one in tree.below(calling, "obj")):
                tree.relations[done] = "advcl"


def declared(tree: Tree, verb: int) -> None:
    """'Declared Ada Holm the winner': she is what is declared so, and no second subject."""
    if tree.upos[verb] != "VERB":
        return
    for won in tree.below(verb, "ccomp", "xcomp", "obj"):
        if tree.forms[won] not in _WINNING or won < verb:
            continue
        names = [one for one in tree.below(verb, "nsubj", "obj") if verb < one < won]
        names += [one for one in tree.below(won, "compound", "nsubj") if one == verb + 1 and tree.upos[one] == "PROPN"]
        if len(names) == 1:
            tree.hang(names[0], verb, "obj")
            for one in tree.below(won, "flat"):
                tree.hang(one, names[0], "flat")
            tree.relations[won] = "xcomp"


def willing(tree: Tree, word: int) -> None:
    """'Said it was ready to talk': who is ready is somebody, and no "it" as that of "it was good to talk"."""
    for one in tree.below(word, "expl"):
        if tree.forms[one] == "it":
            tree.relations[one] = "nsubj"


def source(tree: Tree, according: int) -> None:
    """'According to two officials briefed on the matter': who is briefed is the source, and the clause describes it."""
    source = tree.heads[according]
    told = tree.heads[source]
    if tree.heads[told] != told > source > according and tree.relations[told] in ("advcl", "acl", "parataxis"):
        tree.hang(source, tree.heads[told], "obl")
        tree.hang(told, source, "acl")


def accompanied(tree: Tree, preposition: int) -> None:
    """'With its minister, Yoko Kamikawa, saying that …': she says so, and not whoever the sentence is about; but not
    'clashed with officials, telling them …'."""
    name = tree.heads[preposition]
    if tree.relations[name] == "obl:agent":
        tree.relations[name] = "obl"  # only "by" has an agent
    if tree.heads[name] == preposition - 1:
        return
    while tree.relations[name] in ("nmod:desc", "appos", "compound") and tree.heads[name] != name:
        name = tree.heads[name]
    verb = tree.heads[name]
    for doing in tree.below(verb, "advcl"):
        between = tree.forms[name + 1 : doing]
        if doing > name > verb and tree.forms[doing].endswith("ing") and set(between) <= {","}:
            tree.hang(name, doing, "nsubj")


def denied(tree: Tree, verb: int) -> None:
    """'Denied reports that it had fled', 'rejected calls for an inquiry': what is denied is a noun, no second verb."""
    noun = verb + 1
    if noun >= len(tree.forms) or tree.forms[noun] not in _CLAIMS or tree.upos[noun] != "VERB":
        return
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


def set_in(tree: Tree, word: int) -> None:
    """'The raid, claimed by rebels, killed two': a participle between commas describes the subject in front of it."""
    comma = tree.first(word) if tree.forms[tree.first(word)] == "," else tree.first(word) - 1
    subject = comma - 1
    participle = tree.upos[word] == "VERB" and not tree.below(word, "nsubj", "aux", "cop", "obj")
    agent = any(tree.relations[one] == "obl:agent" for one in tree.below(word))
    if tree.forms[comma] == "," and participle and agent and subject in tree.below(tree.heads[word], "nsubj"):
        tree.hang(word, subject, "acl")


def complement(tree: Tree, clause: int) -> None:
    """'Said that they had fled': a clause with a subject of its own shares none with the verb above it."""
    if tree.below(clause, "nsubj") and tree.below(clause, "mark"):
        tree.relations[clause] = "ccomp"


def busy(tree: Tree, word: int) -> None:
    """'Wardens hoping to catch a poacher killed …': what stands right behind the subject describes it."""
    verb = tree.heads[word]
    if word < verb and tree.forms[word].endswith("ing") and word - 1 in tree.below(verb, "nsubj"):
        tree.hang(word, word - 1, "acl")


def outcome(tree: Tree, word: int) -> None:
    """'Accused rebels of firing, killing two', 'said they fired, wounding one': who fired did, not who says so."""
    verb = tree.heads[word]
    if tree.forms[word] not in _OUTCOMES or tree.forms[tree.first(word)] != ",":
        return
    accused = [one for thing in tree.below(verb, "obj") for one in tree.below(thing, "acl")]
    told = [one for one in (*tree.below(verb, "ccomp", "advcl"), *accused) if verb < one < word]
    if told and (tree.relations[told[-1]] == "ccomp" or tree.below(told[-1], "mark")):
        tree.hang(word, told[-1], "advcl")


def own_subject(tree: Tree, verb: int) -> None:
    """'Left after a raid on the port killed ten': the raid killed, and the clause is what it was left after."""
    if "VerbForm=Fin" not in tree.feats[verb] or tree.below(verb, "nsubj", "csubj", "mark", "aux", "cc"):
        return
    over = tree.heads[verb]
    for noun in range(verb - 1, min(over, tree.first(over)) - 1, -1):
        tied = tree.relations[noun] == "obl" and tree.heads[noun] in (verb, over)
        if tied and tree.upos[noun] in ("NOUN", "PROPN") and tree.case(noun) in _OPENING:
            if max(tree.all_below(noun)) == verb - 1:
                for case in tree.below(noun, "case"):
                    tree.hang(case, verb, "mark")
                tree.hang(noun, verb, "nsubj")
                tree.relations[verb] = "advcl"
            return


def made(tree: Tree, word: int) -> None:
    """'Was re-elected president': the verb tells it, and the office is what one becomes by it."""
    office = tree.heads[word]
    copulas = tree.below(office, "cop")
    plain = not tree.below(office, "det", "nmod:poss") and tree.upos[office] == "NOUN"
    if not copulas or not plain or "VerbForm=Part" not in tree.feats[word] or tree.upos[word] != "VERB":
        return
    if copulas[-1] != word - 1 or office != word + 1:
        return
    root, relation = tree.heads[office], tree.relations[office]
    tree.put(word, word if root == office else root, relation)
    tree.put(office, word, "xcomp")
    for one in tree.below(office):
        kind = tree.relations[one].partition(":")[0]
        if kind == "cop":
            tree.put(one, word, "aux:pass")
        elif kind == "nsubj":
            tree.put(one, word, "nsubj:pass")
        elif kind == "nmod" and tree.case(one) != "of":
            tree.put(one, word, "obl")
        elif kind not in ("nmod", "amod", "compound", "det", "nummod", "appos"):
            tree.put(one, word, tree.relations[one])


def second_predicate(tree: Tree, word: int) -> None:
    """'Michel, who chairs it and was minister, …': what has a copula goes with the verb that describes him."""
    name = tree.heads[word]
    if name > word or not tree.below(word, "cop") or tree.below(word, "nsubj"):
        return
    for verb in tree.below(name, "acl"):
        if name < verb < word and tree.below(verb, "nsubj"):
            tree.hang(word, verb, "conj")


def finite_subject(tree: Tree, word: int) -> None:
    """'Bern will deport rejected migrants': a verb with "will" is no subject of what follows it."""
    part = tree.heads[word]
    finite = any(tree.forms[one] in MODALS for one in tree.below(word, "aux"))
    things = tree.below(part, "obj")
    if not finite or part != word + 1 or not things or not tree.forms[part].endswith("ed") or tree.below(part, "aux"):
        return
    tree.put(word, word if tree.heads[part] == part else tree.heads[part], tree.relations[part])
    for one in tree.below(part):
        tree.hang(one, word, tree.relations[one])
    tree.put(part, things[0], "amod")


def due(tree: Tree, word: int) -> None:
    """'Holm is due to brief the council': that is to come, and no preposition."""
    verb = word + 2
    if tree.forms[word + 1 : word + 2] != ["to"] or tree.heads[word] != verb or tree.upos[verb] != "VERB":
        return
    over, relation = tree.heads[verb], tree.relations[verb]
    if not any(one < word for one in tree.below(verb, "cop")):
        return
    tree.put(word, word if over == verb else over, relation)
    tree.put(verb, word, "xcomp")
    tree.put(word + 1, verb, "mark")
    for one in [each for each in tree.below(verb) if each < word]:
        tree.hang(one, word, tree.relations[one])
    tree.upos[word], tree.upos[word + 1] = "ADJ", "PART"
