"""Slips of the model about what is done to whom, each put right by a rule for :mod:`graph.language.mending`."""

from typing import Final

from graph.language.hanging import Tree

_HOSTING: Final = frozenset(
    "told tells tell asked assured informed thanked welcomed met hosted received greeted urged warned".split()
)
_GIVING: Final = frozenset(
    """give gives gave promise promises promised offer offers offered send sends sent grant grants granted pledge
    pledges pledged lend lends lent sell sells sold hand hands handed deny denies denied owe owes owed""".split()
)
_FINING: Final = frozenset("fine fines fined fining".split())
_WINNING: Final = frozenset("win wins won winning gain gains gained gaining secure secures secured garnered".split())
_HACKS: Final = frozenset(
    "attack attacks attempt attempts campaign campaigns group groups operation operations".split()
)
_CLUBS: Final = frozenset("club clubs house houses music road roads side singer singers home homes".split())
"""What "country" may stand before as a part of the word."""
_WISHING: Final = frozenset(
    """plan plans planned hope hopes hoped want wants wanted try tries tried refuse refuses refused threaten threatens
    threatened decide decides decided agree agrees agreed seek seeks sought wish wishes wished vow vows vowed pledge
    pledges pledged intend intends intended attempt attempts attempted fail fails failed decline declines declined
    aim aims aimed prepare prepares prepared apply applies applied bid begin begins began manage manages managed
    promise promises promised need needs needed long longs longed""".split()
)
"""Verbs of whose infinitive the thing is that stands in front of them: "which it hopes to join"."""
_ASKING: Final = frozenset("ask asks asked".split())
_ENTERING: Final = frozenset("join rejoin enter".split())
_TAKING: Final = frozenset("take takes took taken taking hold holds held holding seize seizes seized seizing".split())


def addressee(tree: Tree, told: int) -> None:
    """'Told ministers output was too low': whom somebody tells is no part of what is told."""
    clause = next(iter(tree.below(told, "ccomp")), None)
    if clause is None or tree.below(told, "obj", "iobj", "obl") or tree.upos[told] != "VERB":
        return
    for subject in tree.below(clause, "nsubj"):
        for one in tree.below(subject, "compound", "nmod"):
            between = range(told + 1, one)
            plural = tree.upos[one] == "NOUN" and "Number=Plur" in tree.feats[one]
            if plural and one < subject and all(tree.heads[i] in (subject, one) for i in between):
                tree.hang(one, told, "iobj")
                for i in between:
                    tree.hang(i, one, tree.relations[i])
                return


def receiver(tree: Tree, word: int) -> None:
    """'Promised the country vaccines', 'promised both aid': to whom something is given is no part of what is given."""
    thing, both = tree.heads[word], tree.forms[word] == "both"
    verb = tree.heads[thing]
    front = verb + 1 if both else verb + 2
    given = tree.relations[thing] == "obj" and tree.forms[verb] in _GIVING and tree.forms[thing] not in _CLUBS
    if not given or front != word:
        return
    if both and tree.relations[word] == "det" and "Number=Plur" not in tree.feats[thing]:
        tree.hang(word, verb, "iobj")
    elif not both and tree.relations[word] == "compound" and tree.forms[word - 1] == "the":
        tree.hang(word, verb, "iobj")
        tree.hang(word - 1, word, "det")


def fined(tree: Tree, word: int) -> None:
    """'Fined Meta 50 million euros': who is fined is no part of the money."""
    money, verb = tree.heads[word], word - 1
    if verb < 0 or tree.forms[verb] not in _FINING or tree.heads[money] != verb or tree.relations[money] != "obj":
        return
    if tree.upos[word] == "PROPN" and tree.upos[word + 1] in ("NUM", "SYM"):
        tree.hang(word, verb, "obj")
        tree.relations[money] = "obl:unmarked"


def bare_object(tree: Tree, word: int) -> None:
    """'Had taken over the presidency': what follows a verb without a preposition is its object."""
    verb = tree.heads[word]
    bare = not tree.below(word, "case", "mark") and tree.upos[word] in ("NOUN", "PROPN")
    if bare and verb < word and tree.upos[verb] == "VERB" and not tree.below(verb, "obj"):
        tree.relations[word] = "obj"


def backing(tree: Tree, word: int) -> None:
    """'Won support from the unions': what somebody wins is a noun."""
    verb = tree.heads[word]
    if tree.upos[word] == "VERB" and verb == word - 1 and tree.forms[verb] in _WINNING:
        tree.hang(word, verb, "obj")
        tree.upos[word] = "NOUN"


def hacking(tree: Tree, word: int) -> None:
    """'Launched hacking attacks', 'blamed for a hacking campaign': these are attacks of a kind, which nobody hacks."""
    noun = word + 1
    if tree.upos[word] != "VERB" or tree.forms[noun : noun + 1] == [] or tree.forms[noun] not in _HACKS:
        return
    if tree.heads[noun] == word:
        tree.put(noun, tree.heads[word], "obl" if tree.below(word, "mark") else "obj")
        for one in tree.below(word):
            tree.hang(one, noun, "case" if tree.relations[one] == "mark" else tree.relations[one])
    tree.hang(word, noun, "compound")
    tree.upos[word] = "NOUN"


def unwelcome(tree: Tree, persona: int) -> None:
    """'Declared the UN's top official persona non grata': what somebody is declared, and who is."""
    verb = next((one for one in range(persona - 1, -1, -1) if tree.forms[one].startswith("declar")), None)
    if verb is None or tree.forms[persona + 1 : persona + 2] != ["non"]:
        return
    tree.hang(persona, verb, "xcomp")
    tree.upos[persona] = "NOUN"
    for noun in tree.below(verb, "nsubj", "ccomp", "nmod", "obj"):
        if verb < noun < persona and tree.upos[noun] in ("NOUN", "PROPN"):
            tree.relations[noun] = "obj"
            for inner in tree.below(persona, "compound"):
                if inner == persona - 1:  # "the ambassador of Iran", "the official in the country"
                    tree.hang(inner, noun, "nmod")
                    for one in tree.below(persona, "case", "det"):
                        tree.hang(one, inner, tree.relations[one])


def second_object(tree: Tree, word: int) -> None:
    """'Left the West African bloc ECOWAS': of two objects side by side the name says who the other is."""
    noun = word - 1
    both = (tree.upos[noun : word + 1], tree.relations[noun]) == (["NOUN", "PROPN"], "obj")
    if both and tree.heads[noun] == tree.heads[word] < noun:
        tree.hang(word, noun, "appos")


def wished(tree: Tree, word: int) -> None:
    """'The bloc, which it hopes to join': what somebody hopes to join, he does not hope, but joins."""
    verb = tree.heads[word]
    hoping = tree.forms[verb] in _WISHING or (tree.forms[verb] in _ASKING and tree.forms[word] in _ENTERING)
    whole = tree.below(word, "obj", "ccomp", "xcomp") or tree.upos[word] != "VERB" or tree.forms[word - 1] != "to"
    if not hoping or whole or tree.upos[word + 1 : word + 3] == ["ADP", "PUNCT"]:
        return
    for thing in tree.below(verb, "obj"):
        if thing < verb < word and tree.forms[thing] in ("which", "that", "whom"):
            tree.hang(thing, word, "obj")


def crossed(tree: Tree, word: int) -> None:
    """'Denies this and accuses Congo': a second object behind a second verb is that verb's."""
    verb = tree.heads[word]
    nearer = [one for one in tree.below(verb, "conj") if verb < one < word and tree.upos[one] == "VERB"]
    if not nearer or tree.below(nearer[-1], "obj", "iobj", "ccomp", "xcomp", "nsubj:pass"):
        return
    if any(verb < one < nearer[-1] for one in tree.below(verb, "obj")):
        tree.hang(word, nearer[-1], "obj")


def before_and(tree: Tree, word: int) -> None:
    """'Disputes that and accuses Sudan': what stands before "and" does nothing behind it."""
    second = tree.heads[word]
    first = tree.heads[second]
    joined = tree.relations[second] == "conj" and any(word < one < second for one in tree.below(second, "cc"))
    if joined and first == word - 1 and tree.upos[first] == "VERB" and not tree.below(first, "obj"):
        tree.hang(word, first, "obj")


def captured(tree: Tree, word: int) -> None:
    """'Returned three captured naval vessels': a participle behind a number describes what it has for object."""
    things = tree.below(word, "obj")
    told = tree.upos[word] == "VERB" and tree.forms[word].endswith("ed") and len(things) == 1
    if not told or not things[0] > word > tree.heads[word] or not tree.below(word, "nummod", "det"):
        return
    tree.hang(things[0], tree.heads[word], "obj")
    for one in tree.below(word):
        tree.hang(one, tree.heads[word] if tree.relations[one] == "obl" else things[0], tree.relations[one])
    tree.hang(word, things[0], "amod")


def toppled(tree: Tree, word: int) -> None:
    """'Took over from the ousted Ada Holm': a participle behind "the" describes the name that it has for object."""
    name, above = word + 1, tree.heads[word]
    told = tree.upos[word] == "VERB" and tree.forms[word].endswith("ed") and tree.below(word, "det") == [word - 1]
    if not told or tree.upos[name : name + 1] != ["PROPN"] or tree.below(word, "nsubj", "aux"):
        return
    if tree.relations[name] != "obj" or tree.heads[name] not in (word, above):
        return
    tree.hang(name, above, "obl")
    for one in tree.below(word):
        relation = "case" if tree.relations[one] == "mark" else tree.relations[one]
        tree.hang(one, above if relation == "obl" else name, relation)
    tree.hang(word, name, "amod")


def sworn(tree: Tree, swearing: int) -> None:
    """'Swore in her deputy, Ada Holm, in May': who is sworn in, and under which name."""
    particle = swearing + 1
    if tree.forms[particle : particle + 1] != ["in"] or tree.relations[particle] != "case":
        return
    who = tree.heads[particle]
    one = tree.upos[who] == "PROPN" or bool(tree.below(who, "det", "nmod", "amod"))
    if not one or tree.heads[who] != swearing or tree.relations[who] != "obl" or tree.below(swearing, "obj"):
        return
    tree.hang(who, swearing, "obj")
    tree.hang(particle, swearing, "compound:prt")
    for name in tree.below(swearing, "nsubj"):
        if name > who and tree.upos[name] == "PROPN" and "," in tree.forms[who:name]:
            tree.hang(name, who, "appos")


def guest(tree: Tree, visiting: int) -> None:
    """'Told visiting envoy Ada Holm that it would pay': who visits is told, and nobody is told to visit."""
    verb = tree.heads[visiting]
    whom = next(iter(tree.below(visiting, "obj")), None)
    if tree.forms[verb] not in _HOSTING or verb != visiting - 1 or whom is None or tree.below(whom, "det"):
        return
    if tree.below(verb, "obj", "iobj") or tree.relations[visiting] not in ("xcomp", "advcl"):
        return
    tree.hang(whom, verb, "obj")
    for one in tree.below(visiting):
        tree.hang(one, verb, "ccomp" if tree.below(one, "nsubj") else tree.relations[one])
    tree.hang(visiting, whom, "amod")


def hostage(tree: Tree, word: int) -> None:
    """'Took a French nun hostage', 'took 50 guards hostage': whoever is taken is no part of "hostage"."""
    verb, taken = tree.heads[word], word - 1
    if verb < 0 or tree.forms[verb] not in _TAKING or verb >= taken:
        return
    if tree.relations[word] == "obj" and tree.heads[taken] == word and tree.upos[taken] in ("NOUN", "PROPN"):
        tree.hang(taken, verb, "obj")
        for one in tree.below(word):
            if one < taken:
                tree.hang(one, taken, tree.relations[one])
        tree.relations[word] = "xcomp"
    if tree.relations[word] == "xcomp":
        tree.upos[word] = "NOUN"


def shot(tree: Tree, dead: int) -> None:
    """'A gunman shot dead Ada Holm, the mayor': no kind of shot, but who shot whom."""
    verb = dead - 1
    if verb > 0 and tree.forms[verb] == "shot" and tree.relations[dead] == "compound:prt":
        tree.relations[dead] = "xcomp"
    if verb < 1 or tree.forms[verb] != "shot" or tree.upos[verb] != "NOUN" or tree.case(verb):
        return
    doers = [one for one in tree.below(verb, "compound", "nsubj") if one < verb]
    behind = [one for one in tree.below(verb, "nmod", "obl") if one > dead]
    whom = [one for one in behind if tree.below(one, "case") in ([], [dead])]
    if not doers or not whom:
        return
    tree.upos[verb], tree.feats[verb] = "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"
    for one in tree.below(verb, "det"):
        tree.hang(one, doers[-1], "det")
    tree.relations[doers[-1]], tree.relations[whom[0]] = "nsubj", "obj"
    tree.hang(dead, verb, "xcomp")
    for one in tree.below(verb, "nmod"):
        tree.relations[one] = "obl"
