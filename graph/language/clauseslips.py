"""Slips of the model about clauses and reports, each put right by a rule for :mod:`graph.language.mending`."""

from typing import Final

from graph.language.hanging import Tree

_FILLED: Final = ("obj", "nsubj", "iobj", "obl")
MODALS: Final = frozenset("will would shall should can could may might must".split())
_OPENING: Final = ("after", "before", "since", "until", "till")
PHONING: Final = ("call", "phone", "telephone")
PHONED: Final = frozenset(
    "congratulate concede thank discuss apologise apologize express offer convey condole inform assure reassure urge "
    "press ask".split()
)
"""For what somebody is called on the telephone."""
_WINNING: Final = ("winner", "winners", "victor")
_SUFFERING: Final = frozenset(
    "survivors survivor victims victim relatives families part role involvement hand responsibility complicity".split()
)
_PLURAL: Final = frozenset("have are were both all".split())
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
    for other in tree.below(source, "conj"):
        _speaking_for_itself(tree, other)
    told = tree.heads[source]
    if tree.heads[told] != told > source > according and tree.relations[told] in ("advcl", "acl", "parataxis"):
        tree.hang(source, tree.heads[told], "obl")
        tree.hang(told, source, "acl")


def _speaking_for_itself(tree: Tree, noun: int) -> None:
    """'According to the mayor, and the report says': behind a comma, the noun before a verb is its subject."""
    joiner, verb = next(iter(tree.below(noun, "cc")), 0), noun + 1
    if verb >= len(tree.forms) or tree.upos[verb] != "VERB" or tree.forms[joiner - 1] != ",":
        return
    finite = tree.relations[verb] == "conj" and "VerbForm=Fin" in tree.feats[verb]
    if finite and not tree.below(verb, "nsubj", "csubj") and max(tree.all_below(noun)) == noun:
        tree.hang(joiner, verb, "cc")
        tree.hang(noun, verb, "nsubj")


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


def second_purpose(tree: Tree, word: int) -> None:
    """'Praised her plan to go to Chad and meet rebels': an infinitive is joined to the one before it, and to no past
    tense, nor to an adjective, 'unhappy with her plan to go to Chad and meet rebels'."""
    over = tree.heads[word]
    told = tree.below(over, "cop")[-1:] or ([over] if tree.upos[over] != "ADJ" else [])
    if "VerbForm=Inf" not in tree.feats[word] or over > word:
        return
    if not all("Tense=Past|VerbForm=Fin" in tree.feats[one] for one in told):
        return
    if tree.below(word, "nsubj", "aux", "mark"):
        return
    for verb in range(word - 1, over, -1):
        if "to" in (tree.forms[one] for one in tree.below(verb, "mark")) and "VerbForm=Inf" in tree.feats[verb]:
            tree.hang(word, verb, "conj")
            return


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


def relative(tree: Tree, pronoun: int) -> None:
    """Hang a clause with "who" or "which" on the noun that it is of.

    'An ally which Chad sees as a shield against Mali, | and which hosts its troops', 'a charge that was denied by Holm,
    | who said it was false', 'Moyo and the colonels, | who seized power': the first is of the ally, the others of what
    stands right in front of them, unless a plural verb has it of both.
    """
    verb = tree.heads[pronoun]
    noun, before = tree.heads[verb], pronoun - 2
    if tree.relations[verb] != "acl:relcl" or before < 0 or noun >= pronoun:
        return
    if any(one < pronoun for one in tree.below(verb, "cc")):
        _joined_relative(tree, pronoun, verb)
    elif tree.forms[pronoun - 1] == ",":
        behind = _listed_last(tree, noun, before, verb) or _in_clause_before(tree, pronoun, noun)
        behind = behind if behind is not None else _suffered(tree, pronoun, noun)
        if behind is not None:
            tree.hang(verb, behind, "acl:relcl")


def _joined_relative(tree: Tree, pronoun: int, verb: int) -> None:
    """Join a clause behind "and which" to the one with the same pronoun that its noun stands in."""
    above = tree.heads[verb]
    while tree.heads[above] != above:
        if tree.relations[above] == "acl:relcl":
            opened = (tree.forms[one] for one in tree.below(above) if one < above)
            if tree.forms[pronoun] in opened:
                tree.hang(verb, above, "conj")
            return
        above = tree.heads[above]


def _listed_last(tree: Tree, noun: int, before: int, verb: int) -> int | None:
    """The last of those whom "and" joins, the first of them by name, where the clause is told of no plural."""
    words = {tree.forms[one] for one in (verb, *tree.below(verb)) if one > before}
    theirs = any(tree.forms[one] == "their" for one in tree.all_below(verb))
    if tree.upos[noun] != "PROPN" or words & _PLURAL or theirs:
        return None
    for one in tree.below(noun, "conj"):
        if max((each for each in tree.all_below(one) if each <= before + 1), default=-1) in (before, before + 1):
            return one
    return None


def _suffered(tree: Tree, pronoun: int, noun: int) -> int | None:
    """What people survived, or somebody had a part in, which is no person: "survivors of the blast, which hit it"."""
    if tree.forms[pronoun] != "which" or tree.forms[noun] not in _SUFFERING:
        return None
    return next((one for one in tree.below(noun, "nmod") if max(tree.all_below(one)) == pronoun - 2), None)


def _in_clause_before(tree: Tree, pronoun: int, noun: int) -> int | None:
    """Who ends a clause about a thing, in front of ", who"."""
    last = pronoun - 2
    if tree.forms[pronoun] != "who" or tree.upos[last] not in ("NOUN", "PROPN"):
        return None
    for clause in tree.below(noun, "acl"):
        opened = {tree.forms[one] for one in tree.below(clause) if one < clause}
        if noun < clause < last and opened & {"that", "which"} and last in tree.all_below(clause):
            return tree.heads[last] if tree.relations[last] == "flat" else last
    return None
