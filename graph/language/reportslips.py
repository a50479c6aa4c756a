"""Slips of the model about what stands behind a report and is no part of it, for :mod:`graph.language.mending`."""

from typing import Final

from graph.language.clauseslips import MODALS
from graph.language.denialslips import SAYING
from graph.language.hanging import Tree
from graph.language.objectslips import addressee

_REACTING: Final = frozenset("accused appealed condemned criticised criticized denounced praised urged".split())
_REACTING_APART: Final = _REACTING | frozenset("pledged rejected thanked threatened vowed warned welcomed".split())
"""What somebody does who has just said what another did; the second, where a comma parts it from that."""
ATTESTING: Final = frozenset("tell speak spoke describe described recount recounted".split())
_DENYING: Final = ("denied", "denies")
_NAMING: Final = ("ADJ", "NOUN", "PROPN", "NUM")
_INFINITIVES: Final = ("acl", "advcl", "xcomp", "ccomp", "root")
_THREATENING: Final = ("threatened", "vowed")
_OF_GUNMEN: Final = frozenset("kill behead execute burn return".split())
"""What is threatened as a rule by those who were just told to have attacked."""
_ASKED_FOR: Final = {
    "demanded": frozenset(
        "release withdrawal apology explanation answers inquiry investigation compensation justice action end".split()
    ),
    "vowed": frozenset("revenge retaliation vengeance".split()),
    "summoned": frozenset("ambassador envoy consul diplomat attaché".split()),
}
"""What somebody demands or vows because of what another did; a ransom is demanded by that other one."""
_STRESSING: Final = frozenset("stressed emphasised emphasized underlined noted argued believed felt".split())
_RULINGS: Final = frozenset(
    "resolution resolutions ruling rulings law laws verdict verdicts judgment judgments judgement judgements "
    "declaration declarations decree decrees".split()
)
_SHARES: Final = frozenset("percent cent % half third quarter majority most many".split())
_HELD: Final = frozenset("think believe feel fear want expect support oppose approve favour favor trust say".split())
"""What a poll shows of those whom it asked, in the form that stands behind several of them and behind "to"."""
_URGING: Final = ("urging", "adding", "citing", "appealing")
_URGED: Final = frozenset("minister president official officials government ministry spokesman leader leaders".split())
"""Who may well urge somebody himself."""
_FREED: Final = frozenset("freed released displaced injured wounded captured detained jailed evacuated".split())
_FOLLOWED: Final = ("after", "as", "before")
_CALLED: Final = (["on"], ["for"])
_ANNOUNCED: Final = frozenset("agreed announced declared decreed imposed ordered pledged promised proposed".split())
"""What is done to a truce or a law, and nothing that it does."""


def spread(tree: Tree, word: int) -> None:
    """'The claim that it fell is old': what follows the clause with a finite verb is what the sentence says."""
    noun = tree.heads[word]
    finite = "VerbForm=Fin" in tree.feats[word] or bool(tree.below(word, "cop", "aux"))
    if tree.relations[noun] != "root" or not finite or tree.below(word, "nsubj", "mark", "csubj"):
        return
    claimed = [one for one in tree.below(noun, "acl") if noun < one < word and tree.below(one, "mark", "nsubj")]
    if claimed and tree.forms[tree.first(claimed[0])] == "that" and max(tree.all_below(claimed[0])) < tree.first(word):
        tree.put(word, word, "root")
        tree.put(noun, word, "nsubj")


def second_report(tree: Tree, word: int) -> None:
    """'Said it would help and called for calm', 'said 749 were arrested and accused her of it', 'said he was massing
    forces and had opened fire': a verb goes with that of two verbs which it can share its auxiliaries with; what is
    said of a deed goes with the report of it, and 'denied it had fired and accused Oslo' tells of two answers."""
    first = tree.heads[word]
    if tree.upos[word] != "VERB" or first > word or tree.below(word, "nsubj", "csubj", "mark"):
        return
    helping = [tree.forms[one] for one in tree.below(word, "aux")]
    if tree.forms[first] in SAYING and "had" in helping:
        for clause in tree.below(first, "ccomp"):
            if first < clause < word and tree.below(clause, "nsubj"):
                tree.hang(word, clause, "conj")
        return
    over = tree.heads[first]
    denied = tree.forms[over] in _DENYING
    if helping or tree.relations[first] != "ccomp" or not (denied or tree.forms[over] in SAYING) or over > first:
        return
    if denied:  # nobody denies what he reproaches another for
        if tree.forms[word] in _REACTING and tree.below(first, "nsubj") and tree.below(word, "obj", "obl"):
            tree.hang(word, over, "conj")
        return
    # behind "had" the model takes every past tense for a participle
    had = "had" in tree.forms[over:first] and tree.forms[word].endswith("ed") and "Tense=Past" in tree.feats[word]
    finite = "VerbForm=Fin" in tree.feats[word] and "Tense=Past" in tree.feats[word]
    modal = any(tree.forms[one] in MODALS for one in tree.below(first, "aux"))
    passive = any(tree.relations[one] == "aux:pass" for one in tree.below(first))
    long = passive and tree.below(word, "obj") and tree.below(word, "advcl", "obl", "ccomp")
    if (finite and modal) or long or ((finite or had) and _reacts(tree, word, first)):
        tree.hang(word, over, "conj")


def _reacts(tree: Tree, word: int, first: int) -> bool:
    """'Said Mali had shelled it and accused Bamako', 'said Mali shelled it, and urged calm': whoever says so does."""
    if not tree.below(first, "nsubj") or tree.below(first, "conj") != [word] or tree.forms[first] in _REACTING_APART:
        return False
    joiner = next(iter(tree.below(word, "cc")), word)
    comma = tree.forms[joiner - 1] == ","
    over = {tree.forms[one] for one in tree.below(first, "aux")} & {"had", "was", "were"}
    if not comma and tree.below(first, "mark") and not over:
        return False  # "said that Mali shelled it and accused Bamako"
    form, behind = tree.forms[word], tree.forms[word + 1 : word + 2]
    if form in _THREATENING and behind == ["to"] and "had" in tree.forms[first - 3 : first]:
        return not any(tree.forms[one] in _OF_GUNMEN for one in tree.below(word, "xcomp"))
    if any(tree.forms[one] in _ASKED_FOR.get(form, ()) for one in tree.below(word, "obj")):
        return True
    return form in (_REACTING_APART if comma else _REACTING) or (form == "called" and behind in _CALLED)


def told(tree: Tree, verb: int) -> None:
    """'Told Oslo it fell', 'told of rebels burning farms'."""
    addressee(tree, verb)
    witnessed(tree, verb)


def witnessed(tree: Tree, verb: int) -> None:
    """'Told of rebels burning farms', 'described troops shooting boys': what they did is told, and they did it."""
    of = tree.forms[verb + 1 : verb + 2] == ["of"]
    word = first = verb + 1 + of
    if tree.upos[verb] != "VERB" or not (of or tree.forms[verb].startswith(("describe", "recount"))):
        return
    while word < len(tree.forms) and (tree.upos[word] in _NAMING or (of and tree.upos[word] == "DET")):
        word += 1
    doing, doer = word, word - 1
    named = doer >= first and tree.upos[doer] in ("NOUN", "PROPN")
    if not named or doing >= len(tree.forms) or tree.upos[doing] != "VERB" or not tree.forms[doing].endswith("ing"):
        return
    behind = [one for one in tree.below(verb, "obj", "obl") if one > doing]
    things = [one for one in behind if tree.relations[one] == "obj" or tree.heads[doing] == one]
    if tree.heads[doing] in things:
        tree.put(doing, verb, "ccomp")
    tree.hang(doing, verb, "ccomp")
    tree.hang(doer, doing, "nsubj")
    for one in things:
        tree.hang(one, doing, "obj")
    if of:
        tree.hang(verb + 1, verb, "compound:prt")


def headline(tree: Tree, to: int) -> None:
    """'Togo to expel envoys, says Holm', 'Togo to expel envoys': a headline's "to" is "will"."""
    verb, front = tree.heads[to], to - 1
    while front > 0 and tree.forms[front] in ("not", "never"):
        front -= 1
    if tree.relations[to] != "mark" or front < 0 or tree.upos[front] != "PROPN" or tree.forms[-1] in (".", "!", "?"):
        return
    named = all(tree.upos[one] in (*_NAMING, "CCONJ", "PUNCT", "PART") for one in range(front))
    tops = [one for one in range(front + 1) if tree.heads[one] > front or tree.heads[one] == one]
    above, relation = tree.heads[verb], tree.relations[verb].partition(":")[0]
    if not named or not tops or verb < to or relation not in _INFINITIVES or tree.forms[to + 1] == "blame":
        return
    subject = tops[0]
    over = above if above > verb else next((o for o in (tree.heads[subject],) if o > verb), None)
    if over is not None and tree.forms[over] not in SAYING:
        return
    if over is None:
        if relation in ("acl", "advcl") and tree.heads[subject] == subject and above <= front:
            tree.put(verb, verb, "root")
            tree.put(subject, verb, "nsubj")
        elif relation != "root":
            return
    else:
        tree.hang(verb, over, "ccomp")
        tree.hang(subject, verb, "nsubj")
    tree.upos[to], tree.relations[to] = "AUX", "aux"


def cleft(tree: Tree, word: int) -> None:
    """'It was Chad, Holm said, that struck': what struck is Chad, whatever is set between them."""
    if word or tree.forms[1:2] not in (["was"], ["is"]) or tree.relations[1] != "cop":
        return
    noun = tree.heads[1]
    that = next((one for one in range(noun + 3, len(tree.forms)) if tree.forms[one] in ("that", "who")), 0)
    clause = tree.heads[that]
    tags = [one for one in tree.below(noun, "parataxis") if noun + 1 < one < that]
    if not tags or tree.forms[noun + 1] != "," or tree.forms[that - 1] != "," or clause <= that:
        return
    if tree.relations[clause] == "root" and tree.heads[noun] == clause:
        tree.put(noun, noun, "root")
        tree.put(clause, noun, "acl:relcl")
    elif tree.relations[clause] == "ccomp" and tree.heads[clause] in tags:
        tree.hang(clause, noun, "acl:relcl")
    else:
        return
    if not tree.below(clause, "nsubj"):
        tree.upos[that], tree.relations[that] = "PRON", "nsubj"


def reduced(tree: Tree, word: int) -> None:
    """'The talks announced in May failed': what stands straight behind its noun is a participle, and says nothing."""
    noun = tree.heads[word]
    if tree.relations[word] == "parataxis":
        noun = word - 1
        beside = noun in tree.below(tree.heads[word], "nsubj") and tree.upos[noun] == "NOUN" and word < tree.heads[word]
        if not beside or tree.forms[word] not in _ANNOUNCED or tree.below(word, "nsubj", "aux", "obj"):
            return
        tree.hang(word, noun, "acl")
    elif tree.below(word, "nsubj", "aux", "obj", "ccomp", "xcomp"):
        return
    bare = noun == word - 1
    if tree.relations[word] == "acl" and bare and "Tense=Past|VerbForm=Fin" in tree.feats[word]:
        tree.feats[word] = "Tense=Past|VerbForm=Part"


def announced(tree: Tree, word: int) -> None:
    """'The truce declared on Monday collapsed': it is the truce that collapsed, and that somebody else declared."""
    verb = tree.heads[word]
    noun, behind = verb - 1, verb + 1
    if tree.forms[verb] not in _ANNOUNCED or noun not in tree.below(verb, "nsubj") or tree.upos[noun] != "NOUN":
        return
    said = tree.upos[behind] != "ADP" or behind > word or tree.below(word, "nsubj", "csubj", "expl", "mark")
    if said or "VerbForm=Fin" not in tree.feats[word]:
        return
    tree.put(word, word if tree.heads[verb] == verb else tree.heads[verb], tree.relations[verb])
    for one in tree.below(verb):
        if one == noun or one > word:
            tree.hang(one, word, tree.relations[one])
    tree.put(verb, noun, "acl")
    tree.feats[verb] = "Tense=Past|VerbForm=Part"


def read_out(tree: Tree, word: int) -> None:
    """'The rebels fled, the army said in a statement | read on the radio': what is said stands in front."""
    verb, paper = tree.heads[word], word - 1
    told = any(one < verb for one in tree.below(verb, "ccomp"))
    if not told or not verb < paper or paper not in tree.below(verb, "obl") or tree.upos[paper] != "NOUN":
        return
    if not tree.below(word, "nsubj", "csubj", "expl", "mark", "aux", "cop"):
        tree.hang(word, paper, "acl")
        tree.feats[word] = "Tense=Past|VerbForm=Part"


def accused(tree: Tree, verb: int) -> None:
    """'Firm accused of lying to court': who is accused, with nobody behind the verb, is accused by others."""
    if tree.forms[verb + 1 : verb + 2] != ["of"] or tree.upos[verb] != "VERB" or tree.below(verb, "obj", "aux"):
        return
    if tree.relations[verb] == "acl:relcl":
        return  # "ministers he accused of lying"
    for subject in tree.below(verb, "nsubj"):
        if subject < verb:
            tree.relations[subject] = "nsubj:pass"


def accused_of(tree: Tree, thing: int) -> None:
    """'Was accused of shelling Gao': only "by" has an agent, and behind "of" stands what was done."""
    if tree.case(thing) == "by":
        return
    tree.relations[thing] = "obl"
    verb, of = tree.heads[thing], next(iter(tree.below(thing, "case")), thing)
    doing = of + 1
    if tree.forms[verb] != "accused" or tree.forms[of] != "of" or not tree.forms[doing].endswith("ing"):
        return
    if doing in tree.below(thing, "amod", "compound") and tree.upos[doing] == "VERB":
        tree.hang(doing, verb, "advcl")
        tree.hang(thing, doing, "obj")
        tree.hang(of, doing, "mark")


def unmarked(tree: Tree, word: int) -> None:
    """'Stressed his right to it did not count': what stands before a verb without another subject is its subject, and
    no "that" is needed."""
    front = tree.first(word)
    if "VerbForm=Fin" not in tree.feats[min(front, word)] or tree.below(word, "nsubj", "csubj", "mark", "cc"):
        return
    noun = front - 1
    while noun > 0 and tree.relations[noun] != "obj" and tree.heads[noun] != noun:
        noun = tree.heads[noun]
    verb = tree.heads[noun]
    said = tree.relations[noun] == "obj" and verb < noun < front and tree.forms[verb] in SAYING | _STRESSING
    if said and max(tree.all_below(noun)) == front - 1 and verb != word:
        tree.hang(word, verb, "ccomp")
        tree.hang(noun, word, "nsubj")


def polled(tree: Tree, word: int) -> None:
    """'Showed 82 percent think it fell': they think so, and nobody shows them."""
    if tree.forms[word] not in _HELD or tree.below(word, "nsubj", "mark", "aux"):
        return
    verb = tree.heads[word]
    for noun in tree.below(verb, "obj", "nsubj"):
        if verb < noun < word and tree.forms[noun] in _SHARES and max(tree.all_below(noun)) == tree.first(word) - 1:
            tree.hang(noun, word, "nsubj")
            tree.feats[word] = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"


def freed(tree: Tree, word: int) -> None:
    """'Came as freed guards said it fell': those who were freed say so, and nobody freed them."""
    noun, over = word + 1, tree.heads[word]
    if tree.forms[word] not in _FREED or tree.forms[word - 1] not in _FOLLOWED or over <= noun:
        return
    if noun not in tree.below(word, "obj") or tree.upos[noun] != "NOUN" or tree.below(over, "nsubj"):
        return
    for mark in tree.below(word, "mark"):
        tree.hang(mark, over, "mark")
    tree.hang(noun, over, "nsubj")
    tree.hang(word, noun, "amod")


def declaring(tree: Tree, word: int) -> None:
    """'Breaks with rulings declaring it void': the rulings do, and not what breaks with them."""
    noun, over = word - 1, tree.heads[word]
    if noun < 1 or over >= noun or tree.forms[noun] not in _RULINGS or tree.upos[word] != "VERB":
        return
    if tree.relations[word] in ("acl", "advcl") and noun in tree.all_below(over):
        tree.hang(word, noun, "acl")


def came_after(tree: Tree, coming: int) -> None:
    """'It comes after Holm, the mayor, told the press that …': what Holm told opens behind "after", and what comes is
    told by the article."""
    near = range(coming + 1, min(coming + 4, len(tree.forms)))
    opening = next((one for one in near if tree.forms[one] in _FOLLOWED), 0)
    over, under = tree.heads[coming], tree.heads[opening]
    if not opening or not tree.below(coming, "nsubj"):
        return
    verbs = [over] if over > coming else [one for one in tree.below(coming, "advcl", "parataxis") if under == coming]
    verb = next((one for one in verbs if "VerbForm=Fin" in tree.feats[one] and not tree.below(one, "mark")), 0)
    names = tree.below(verb, "nsubj") or [one for one in tree.below(coming, "obj", "obl") if opening < one < verb]
    if verb < opening or len(names) != 1 or names[0] < opening or under not in (coming, names[0]):
        return  # "when it came after dawn, Holm said …"
    if over == verb:
        tree.put(coming, coming if tree.heads[verb] == verb else tree.heads[verb], tree.relations[verb])
        tree.put(verb, coming, "advcl")
    tree.hang(opening, verb, "mark")
    tree.hang(names[0], verb, "nsubj")


def urging(tree: Tree, word: int) -> None:
    """'Said the boat had landed, urging Chad to help': whoever says so urges, as a thing cannot."""
    verb = tree.heads[word]
    if tree.forms[word] not in _URGING or tree.relations[verb] != "ccomp" or tree.forms[word - 1] != ",":
        return
    subjects, over = tree.below(verb, "nsubj"), tree.heads[verb]
    things = [one for one in subjects if tree.upos[one] == "NOUN" and tree.forms[one] not in _URGED]
    things += [one for one in subjects if tree.forms[one] == "it"]
    if things and over < verb < word and tree.forms[over] in SAYING:
        tree.hang(word, over, "advcl")
